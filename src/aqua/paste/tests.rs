mod secrets;

use super::*;

const J1: &str = "2c92a0fd6f1e2d3c016f2b1c0a7e0001";
const J2: &str = "2c92a0fd6f1e2d3c016f2b1c0a7e0002";
/// A token: it has the same form as a job ID.
const T: &str = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";

fn text(template: &str) -> String {
    template.replace("J1", J1).replace("J2", J2).replace("TT", T)
}

/// The job IDs that are taken or offered, in the order of the text.
#[track_caller]
fn ids(template: &str) -> Vec<String> {
    let pasted = PastedText::parse(&text(template));
    let jobs = pasted.jobs.unwrap_or_else(|error| panic!("{template}: {error:?}"));
    jobs.into_iter().map(|found| found.id.as_str().to_owned()).collect()
}

#[track_caller]
fn refused(template: &str) -> JobIdError {
    match PastedText::parse(&text(template)).jobs {
        Ok(jobs) => panic!("{template}: {jobs:?}"),
        Err(error) => error,
    }
}

#[test]
fn an_id_is_found_whatever_came_along_with_it() {
    for template in [
        "  J2\n",
        "“J2”,",
        "\u{200b}\u{202a}J2\u{202c}",
        "`J2`",
        "**J2**",
        "<J2>",
        "(J2)",
        "J2.",
        "#J2",
        "2c92a0fd6f1e2d3c 016f2b1c\n0a7e0002",
    ] {
        assert_eq!(ids(template), [J2], "{template}");
    }
    assert_eq!(PastedText::parse(J2).one().unwrap().source, Source::Plain);
}

#[test]
fn one_job_is_taken_out_of_what_stands_around_it() {
    for template in [
        // Addresses.
        "https://rest.eu.zuora.com/v1/batch-query/jobs/J2?x=1",
        "https://rest.zuora.com/v1/batch-query//jobs/J2/",
        "https://www.zuora.com/apps/api/batch-query/jobs/ J2",
        "see https://rest.zuora.com/v1/batch-query/jobs/J2.",
        "see `https://rest.zuora.com/v1/batch-query/jobs/J2`!",
        "[the job](https://rest.zuora.com/v1/batch-query/jobs/J2)",
        "<https://rest.zuora.com/v1/batch-query/jobs/J2>",
        "https%3A%2F%2Frest.zuora.com%2Fv1%2Fbatch-query%2Fjobs%2FJ2",
        "url=https://rest.zuora.com/v1/batch-query/jobs/J2&x",
        "DELETE /v1/batch-query/jobs/J2 HTTP/1.1\r\nHost: rest.zuora.com",
        "jobs/J2",
        "https://tools.example/relay/rest.zuora.com/v1/batch-query/jobs/J2",
        "https://tools.example/aqua/jobs/J2",
        // JSON, and JSON in JSON.
        r#"{"level":"debug","fields":{"job_id":"J2"},"ts":"2026-01-01"}"#,
        r#"{"JobId":"J2","JobStatus":"Completed"}"#,
        r#"{"id":17509,"jobType":"sync","log":"GET https://rest.zuora.com/v1/batch-query/jobs/J2"}"#,
        r#"{"log":"{\"job_id\":\"J2\",\"batchId\":\"J1\"}"}"#,
        r#"[{"id":"J2","status":"executing"}]"#,
        r#"{"batches":[{"batchId":"J1","fileId":"TT","segments":["J1","TT"]}],"id":"J2"}"#,
        r#"{"id":"J2","batches":[{"query":"select Id from Account where Id = 'J1'"}]}"#,
        "{'id': 'J2', 'status': 'executing'}",
        "{\"id\":\"J2\",\n\"message\":\"a\nb\"",
        // Logs, mails, tables.
        "https://gitlab.example.com/acme/etl/-/jobs/7312345678 failed: AQuA job J2 stuck",
        "2026-01-01T00:00:00Z INFO job_id=J2 batch_id=J1 state=executing",
        "please stop job J2 tonight, J2!",
        "Aqua.JobId: J2\nAqua.JobStatus: Executing",
        "Job ID\nJ2\nFile ID\nJ1",
        "batch J1 of job J2",
        "job-J2.log",
        "\"J2\",\"Stateless\",\"Executing\",\"12\",\"00:41:10\"",
        "https://rest.zuora.com/v1/accounts/J1 is of job J2",
        // Beside a secret, where the text says that it is a job's.
        "curl -H 'Authorization: Bearer TT' https://rest.zuora.com/v1/batch-query/jobs/J2",
        "curl -X DELETE https://rest.zuora.com/v1/batch-query/jobs/J2 -u me@example.com:TT",
        r#"{"access_token":"TT","job_id":"J2"}"#,
        "token=abc job_id=J2 level=info",
        "job_id=J2 ZUORA_TOKEN=TT",
        "the token has expired, please stop job J2",
        "https://me:TT@rest.zuora.com/v1/batch-query/jobs/J2",
        "INFO Refreshing access token\nINFO job_id=J2 status=executing",
        "the token has expired. please stop job J2",
        "ZUORA_TOKEN: ***\nJOB_ID: J2",
        "ZUORA_TOKEN=\nJOB_ID=J2",
        "Token:\nJob ID: J2",
        "INFO Requesting OAuth token\nINFO Polling AQuA job J2 (executing)",
        "Authorization: [REDACTED]\nDELETE https://rest.zuora.com/v1/batch-query/jobs/J2",
        r#"{"key":"jobId","value":"J2","enabled":true}"#,
        "http -a me@example.com:TT DELETE https://rest.zuora.com/v1/batch-query/jobs/J2",
        // What is put around an address or an ID.
        "**https://rest.zuora.com/v1/batch-query/jobs/J2**",
        "{quote}https://rest.zuora.com/v1/batch-query/jobs/J2{quote}",
        "_https://rest.zuora.com/v1/batch-query/jobs/J2_",
        "https://rest.zuora.com/v1/batch-query/jobs/J2.json",
        "https://urldefense.com/v3/__https://rest.zuora.com/v1/batch-query/jobs/J2__;!!abc!xyz$",
        "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Frest.zuora.com%2Fv1%2Fbatch-query%2Fjobs%2FJ2&data=05%7C02%7Cme%40example.com%7CJ1%7CTT%7C0",
        "job_id=\u{1b}[36mJ2\u{1b}[0m",
        "jobId=3DJ2",
        "batchJobId: J2",
        // Words of queries.
        "INFO query: select Id, Name from Account\nINFO job_id=J2 submitted",
        "Please select job J2 in the dashboard and stop it",
        "SELECT * FROM aqua_jobs WHERE job_id = 'J2';",
        r#"{"msg":"polling","jobId":"J2","reqId":"J1"}"#,
        "> GET /v1/batch-query/jobs/J2 HTTP/2\n> authorization: Bearer TT\n< HTTP/2 200\n{\"id\":\"J2\"}",
    ] {
        assert_eq!(ids(template), [J2], "{template}");
    }
}

#[test]
fn several_jobs_are_offered_in_the_order_in_which_they_were_last_named() {
    for (template, expected) in [
        (
            "INFO DELETE: https://rest.zuora.com/v1/batch-query/jobs/J1\nINFO GET: https://rest.zuora.com/v1/batch-query/jobs/J2\nINFO GET: https://rest.zuora.com/v1/batch-query/jobs/J2",
            [J1, J2],
        ),
        ("job J2, then J1, then job J2 again", [J1, J2]),
        ("J1\nJ2", [J1, J2]),
        ("J1,J2", [J1, J2]),
        ("J1J2", [J1, J2]),
        ("jobs: J1, J2", [J1, J2]),
        (
            "Job ID,Mode,Status\n\"J1\",\"Stateless\",\"Executing\"\n\"J2\",\"Stateful\",\"Pending\"",
            [J1, J2],
        ),
        ("{\"job_id\":\"J1\"}\n{\"job_id\":\"J2\"}", [J1, J2]),
        ("J1 or J2 ?", [J1, J2]),
        ("corr J1 GET /v1/batch-query/jobs/J2", [J1, J2]),
        ("Authorization: Bearer TT\njobId: J1\njobId: J2", [J1, J2]),
    ] {
        assert_eq!(ids(template), expected, "{template}");
    }
}

#[test]
fn one_id_on_two_tenants_is_two_jobs() {
    let pasted = PastedText::parse(&text(
        "https://rest.zuora.com/v1/batch-query/jobs/J1 https://rest.eu.zuora.com/v1/batch-query/jobs/J1 J1",
    ));
    let addresses: Vec<_> = pasted.jobs.unwrap().into_iter().map(|found| found.address).collect();
    assert_eq!(
        addresses,
        [
            Some("https://rest.eu.zuora.com/v1".to_owned()),
            Some("https://rest.zuora.com/v1".to_owned())
        ]
    );
}

#[test]
fn what_stands_beside_an_id_is_told_with_it() {
    let found = PastedText::parse(&text("a\nhttps://rest.eu.zuora.com/v1/batch-query/jobs/J2"));
    let found = found.one().unwrap().clone();
    assert_eq!(found.address.as_deref(), Some("https://rest.eu.zuora.com/v1"));
    assert_eq!((found.line, found.source), (2, Source::Text));
    let found = PastedText::parse(&text(r#"{"aquaJobId": "J2"}"#));
    assert_eq!(found.one().unwrap().label.as_deref(), Some("aquaJobId"));
}

#[test]
fn what_holds_no_job_is_said_to_be_what_it_is() {
    use JobIdError::*;
    for (template, error) in [
        (" \t", Blank),
        ("..", Step("..".into())),
        ("jobs/..", Step("..".into())),
        ("https://rest.zuora.com/v1/batch-query/jobs/..", Step("..".into())),
        ("https://rest.zuora.com/v1/batch-query/jobs/%2e%2e", Step("..".into())),
        ("https://rest.zuora.com/v1/batch-query/jobs/partner/a/project/b", LastCompleted),
        ("curl -X POST https://rest.zuora.com/v1/batch-query/ -d '{}'", Submission),
        ("POST /v1/batch-query", Submission),
        (r#"{"name":"a","queries":[{"query":"select Id from Account"}]}"#, NoIdInJson),
        ("curl https://rest.zuora.com/v1/accounts", Command),
        ("GET /v1/batch-query/jobs/{{jobId}}", Template),
        ("https://rest.zuora.com/v1/batch-query/jobs/{jobId}", Template),
        ("https://rest.zuora.com/v1/batch-query/jobs/$JOB_ID", Template),
        ("https://rest.zuora.com/v1/batch-query/jobs/<job-id>", Template),
        ("https://rest.zuora.com/v1/batch-query/jobs/:jobId", Template),
        ("https://rest.zuora.com/v1/batch-query/jobs/your-job-id", Template),
        ("https://rest.zuora.com/v1/batch-query/jobs/${JOBID}", Template),
        ("{{jobId}}", Template),
        ("jobId", Template),
        ("https://rest.zuora.com/query/jobs/3a3e85c4-96e7-486b-ae02-827120104301", DataQuery),
        ("3a3e85c4-96e7-486b-ae02-827120104301", DataQuery),
        ("https://rest.zuora.com/v1/object/export/J1", Export),
        ("https://rest.zuora.com/v1/files/J1", File),
        ("https://www.zuora.com/apps/api/batch-query/file/J1", File),
        (r#"{"fileId":"J1"}"#, File),
        ("batchId: J1", Batch),
        ("https://eu.zuora.com/apps/BatchQuery.do", WebInterface),
        ("https://www.zuora.com/platform/webui/jobs", WebInterface),
        (r#"{"status":"x"}"#, NoIdInJson),
        ("please stop the job", NotThere),
        ("ratePlanId: J1", NotThere),
        (r#"{"paymentId":"J1","amount":3}"#, NoIdInJson),
        ("20240101, 20240102, 20240103, 20240104", NotThere),
        ("4111111111111111 4111111111111112", NotThere),
        ("https://rest.zuora.com/v1/batch-query/jobs/INSERT_JOB_ID", Template),
        (r#"{"data":{"id":"3a3e85c4-96e7-486b-ae02-827120104301","queryStatus":"x"}}"#, DataQuery),
        ("https://rest.zuora.com/v1/accounts/J1", NotThere),
    ] {
        assert_eq!(refused(template), error, "{template}");
    }
}

#[test]
fn an_address_of_the_web_interface_tells_the_tenant() {
    let host = |typed| PastedText::parse(typed).web_interface.map(|host| host.host);
    assert_eq!(host("https://eu.zuora.com/apps/BatchQuery.do"), Some("rest.eu.zuora.com"));
    assert_eq!(host("eu.zuora.com/apps/BatchQuery.do?method=list"), Some("rest.eu.zuora.com"));
    assert_eq!(host("https://www.zuora.com/platform/webui/x"), Some("rest.zuora.com"));
    assert_eq!(host("https://rest.eu.zuora.com/v1"), None);
}

#[test]
fn an_id_of_another_form_is_taken_where_it_stands_for_itself() {
    assert_eq!(ids("job-17"), ["job-17"]);
    assert_eq!(ids("https://rest.zuora.com/v1/batch-query/jobs/job-17"), ["job-17"]);
}

#[test]
fn no_address_is_kept_that_holds_more_than_a_tenant() {
    for template in [
        "https://me:hunter2@rest.zuora.com/v1/batch-query/jobs/J2",
        "https://rest.zuora.com/hunter2/v1/batch-query/jobs/J2",
    ] {
        assert_eq!(PastedText::parse(&text(template)).one().unwrap().address, None, "{template}");
    }
}
