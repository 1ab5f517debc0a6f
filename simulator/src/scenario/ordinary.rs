//! Jobs that do what Zuora's documentation says.

use axum::http::StatusCode;
use serde_json::{Value, json};

use super::{Job, OBJECTS, Scenario};
use crate::reply::Reply;

const JUNE_10: &str = include_str!("../../../tests/fixtures/june10.json");
const DSEXPORT: &str = include_str!("../../../tests/fixtures/dsexport.json");

pub(super) fn jobs() -> Vec<Scenario> {
    vec![
        documented(
            "e20b07474688ad5001468daf10e501de",
            JUNE_10,
            "June10, the documented answer",
            "Executing, both batches completed. Cancelling answers exactly the documentation's \
             first example.",
        ),
        documented(
            "2c90839d46f936820146fd4ef77a1eb6",
            DSEXPORT,
            "DSEXPORT, the documented answer",
            "Executing, one batch completed in 27 segments, one submitted. Cancelling answers \
             exactly the documentation's second example, in which a batch still reads submitted.",
        ),
        Scenario::usual(
            "cafecafecafecafecafecafecafecafe",
            "Three batches, cancelled normally",
            "One batch is completed, one executing, one submitted. Cancelling works.",
        ),
        stateful(),
        fifty(),
        multi_line(),
        completed(),
        over(
            "deaddeaddeaddeaddeaddeaddeaddead",
            "Already cancelled",
            "Somebody else cancelled it before.",
            |id| Job::usual(id).cancelled(),
        ),
        over(
            "ab07ab07ab07ab07ab07ab07ab07ab07",
            "Already aborted",
            "Zuora aborted the job after its second query ran for three hours.",
            |id| {
                let mut job = Job::usual(id).ended("aborted", "aborted");
                job.batches[1].message = Some("The query was aborted.".to_owned());
                job
            },
        ),
        over("fa11fa11fa11fa11fa11fa11fa11fa11", "Already failed", "The job reads failed.", |id| {
            Job::usual(id).ended("failed", "aborted")
        }),
        over(
            "bad0bad0bad0bad0bad0bad0bad0bad0",
            "Ended in an error",
            "The job reads error, with code 90005: its second query had a syntax error.",
            |id| {
                let mut job = Job::usual(id).ended("error", "aborted");
                job.error_code = Some("90005".to_owned());
                job.message = Some("There is a syntax error in one of the queries.".to_owned());
                job
            },
        ),
        Scenario::of(
            &Job::usual("51ee51ee51ee51ee51ee51ee51ee51ee").status("hibernating"),
            "A status nobody knows",
            "The job reads hibernating, a status that is in no list. Cancelling works.",
        ),
    ]
}

/// A documented answer to a cancel; until then its job reads the same, but executing.
fn documented(id: &str, cancelled: &'static str, title: &str, does: &str) -> Scenario {
    let mut running: Value = serde_json::from_str(cancelled).unwrap_or_default();
    running["status"] = json!("executing");
    Scenario::new(
        id,
        title,
        does,
        Reply::json(StatusCode::OK, &running),
        Reply::json_text(StatusCode::OK, cancelled),
    )
}

/// A job that was over before anybody looked.
fn over(id: &str, title: &str, does: &str, end: impl Fn(&str) -> Job) -> Scenario {
    let does = format!("{does} Cancelling is refused with code 90003.");
    Scenario::usual(id, title, &does).over_from_the_start(&end(id))
}

fn completed() -> Scenario {
    over(
        "d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0",
        "Already completed",
        "All batches are completed. It is the last completed job of partner practice, project \
         nightly.",
        |id| {
            let mut job = Job::usual(id).completed();
            job.partner = Some("practice".to_owned());
            job.project = Some("nightly".to_owned());
            job.start_time = Some("2021-01-18T17:13:48+0000".to_owned());
            job
        },
    )
}

/// Many fields, in the spellings that AQuA uses for stateful jobs.
fn stateful() -> Scenario {
    const ID: &str = "57a757a757a757a757a757a757a757a7";
    let job = |status: &str| {
        let batch = |name: &str, place: u8, batch_type: &str| {
            json!({
                "name": name, "localizedStatus": status, "status": status, "recordCount": 0,
                "query": format!("select Id, UpdatedDate from {name}"), "full": true,
                "batchId": format!("{}b{place:07x}", &ID[..24]), "batchType": batch_type,
                "apiVersion": "96.0", "message": "",
                "deleted": { "column": "Deleted", "format": "Boolean" },
            })
        };
        json!({
            "id": ID, "name": "estuary-capture-connector", "status": status,
            "localizedStatus": status, "version": 1, "format": "GZIP", "encrypted": "pgp",
            "partner": "practice", "project": "nightly", "startTime": "2014-09-03 08:20:07",
            "incrementalTime": 1_610_990_028_000_u64, "offset": 0, "sourceData": "LIVE",
            "useLastCompletedJobQueries": false, "notifyUrl": "https://example.com/notify",
            "batches": [batch("Account", 1, "zoqlexport"), batch("Invoice", 2, "zoql")],
        })
    };
    Scenario::new(
        ID,
        "Queued, with partner and project",
        "A stateful job, submitted and waiting for its turn; most fields that AQuA knows are \
         filled in. Cancelling works.",
        Reply::json(StatusCode::OK, &job("submitted")),
        Reply::json(StatusCode::OK, &job("cancelled")),
    )
}

/// The most batches that a job may have, in every batch status.
fn fifty() -> Scenario {
    let statuses = ["completed", "completed", "completed", "executing", "submitted", "pending"];
    let job = (0..50).fold(Job::new("f1f7f1f7f1f7f1f7f1f7f1f7f1f7f1f7", "FullExport"), |job, n| {
        let status = statuses[n % statuses.len()];
        let records = if status == "completed" { 37 * n as u64 * n as u64 } else { 0 };
        job.batch(&format!("{}_{n:02}", OBJECTS[n % OBJECTS.len()]), status, records)
    });
    let mut job = job.status("executing");
    job.batches[48].status = "aborted".to_owned();
    job.batches[48].message = Some("The query was aborted.".to_owned());
    job.batches[49].status = "deleted_notallowed".to_owned();
    Scenario::of(
        &job,
        "Fifty batches",
        "The most queries a job may have, in every batch status. Cancelling works.",
    )
}

fn multi_line() -> Scenario {
    let mut job = Job::usual("c0dec0dec0dec0dec0dec0dec0dec0de");
    job.batches[0].query =
        "select\n  Account.AccountNumber,\n  Account.Name,\n\tsum(Invoice.Amount)\n\
                            from\n  Invoice\nwhere\n  Invoice.Status = 'Posted'\n  \
                            and Invoice.InvoiceDate >= '2024-01-01'\n\norder by\n  1"
            .to_owned();
    job.batches[1].query =
        "select Id,Name\r\nfrom Subscription\r\nwhere Notes = 'from \"here\"'".to_owned();
    Scenario::of(
        &job,
        "Queries over several lines",
        "Its queries have line breaks and tabs. Cancelling works.",
    )
}
