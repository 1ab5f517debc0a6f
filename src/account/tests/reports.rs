use super::*;

const NAMED: &str = r#"{"name":"June10","partner":"acme","project":"gl","status":"executing",
    "batches":[{"status":"completed","recordCount":3},{"status":"submitted"}]}"#;

#[test]
fn a_report_has_the_five_facts_that_zuoras_support_asks_for() {
    let refused =
        r#"{"success":false,"processId":"CBCF","reasons":[{"code":50000060,"message":"m"}]}"#;
    let session =
        cancelled(NAMED, "ZEN-48213", vec![answer(500, refused), Err(TransportError::Unreachable)]);
    assert_eq!(
        written(&session, ReportFormat::Text),
        "Report of the Zuora AQuA job June10 …7a1eb6\n\
         -------------------------------------------\n\
         \n\
         Written: 2026-11-24 03:13:20 (UTC+00:00)\n\
         Zuora-Track-Id: aqua-cancel-0707070707070707\n\
         \n\
         It is not known whether the job was cancelled.\n\
         \n\
         Job ID: 2c90839d46f936820146fd4ef77a1eb6\n\
         Name: June10\n\
         Tenant: US Developer & Central Sandbox\n\
         Address: https://rest.test.zuora.com/v1\n\
         Reason: ZEN-48213\n\
         Time: 2026-11-24 03:12:10 (UTC+00:00)\n\
         Cancels sent: 1\n\
         Partner: acme\n\
         Project: gl\n\
         Status: executing\n\
         Read at: 2026-11-24 03:12:07 (UTC+00:00), before the cancel\n\
         Batches: 1 of 2 batches has finished with 3 records; 1 has not run.\n\
         \n\
         Cancel: HTTP 500\n\
         \n\
         Operation: Cancel\n\
         Time: 2026-11-24 03:12:09 (UTC+00:00)\n\
         Error code: 50000060\n\
         Zuora-Request-Id: req-1\n\
         processId: CBCF\n\
         Message: m\n\
         \n\
         Look-up: no HTTP status\n\
         \n\
         Operation: Look-up\n\
         Time: 2026-11-24 03:12:10 (UTC+00:00)\n\
         \n\
         Requests sent\n\
         -------------\n\
         \n\
         Time | Method | Address | Result | Took | Request ID | Job\n\
         2026-11-24 03:12:06 (UTC+00:00) | GET | https://rest.test.zuora.com/v1/batch-query/jobs/2c90839d46f936820146fd4ef77a1eb6 | HTTP 200 | 1000 ms | req-1 | June10 …7a1eb6\n\
         2026-11-24 03:12:08 (UTC+00:00) | DELETE | https://rest.test.zuora.com/v1/batch-query/jobs/2c90839d46f936820146fd4ef77a1eb6 | HTTP 500 | 1000 ms | req-1 | June10 …7a1eb6\n\
         2026-11-24 03:12:09 (UTC+00:00) | GET | https://rest.test.zuora.com/v1/batch-query/jobs/2c90839d46f936820146fd4ef77a1eb6 | no answer | 1000 ms |  | June10 …7a1eb6\n"
    );
}

#[test]
fn json_has_zuoras_names_and_times_with_their_zone() {
    let session = cancelled(NAMED, "", vec![answer(200, CANCELLED)]);
    let json: serde_json::Value =
        serde_json::from_str(&written(&session, ReportFormat::Json)).unwrap();
    assert_eq!(json["zuoraTrackId"], "aqua-cancel-0707070707070707");
    assert_eq!(json["writtenAt"], "2026-11-24T03:13:20+00:00");
    let job = &json["jobs"][0];
    assert_eq!(job["jobId"], ID);
    assert_eq!(job["outcome"], "cancelled");
    assert_eq!(
        job["sentence"],
        "Cancelled. 1 of 2 batches had finished with 3 records; 1 never ran."
    );
    assert_eq!((&job["reason"], &job["cancelsSent"]), (&serde_json::Value::Null, &1.into()));
    assert_eq!((&job["batches"]["batches"], &job["batches"]["finished"]), (&2.into(), &1.into()));
    assert_eq!(job["answers"][0]["operation"], "cancel");
    assert_eq!(job["answers"][0]["zuoraRequestId"], "req-1");
    assert_eq!(json["calls"][1]["method"], "DELETE");
    assert_eq!(json["calls"][1]["httpStatus"], 200);
    assert_eq!(json["calls"].as_array().unwrap().len(), 2);
}

#[test]
fn a_report_claims_nothing_while_a_call_is_under_way() {
    let looking = session([Happens::Action(ActionKind::LookUp(vec![sandbox()]).into())]);
    let text = written(&looking, ReportFormat::Text);
    assert!(text.contains("\nThe first call about this job is under way.\n"), "{text}");
    let cancelling = cancelled(NAMED, "", vec![]);
    let text = written(&cancelling, ReportFormat::Text);
    assert!(text.contains("A call about this job is under way. Before it: Running:"), "{text}");
    assert!(text.contains("Cancels sent: 1"), "{text}");
}

#[test]
fn the_report_of_a_sitting_has_every_job_in_a_table_and_tells_at_length_what_went_wrong() {
    let other = || on_host("rest.apisandbox.zuora.com");
    let session = session([
        Happens::Action(ActionKind::LookUp(vec![sandbox()]).into()),
        Happens::Answer(answer(200, NAMED)),
        Happens::Action(ActionKind::LookUp(vec![other()]).into()),
        Happens::Answer(answer(403, MAY_NOT)),
    ]);
    let report = Report::of_sitting(&session, messages(), WRITTEN);
    let text = write(&report, ReportFormat::Text, messages());
    assert!(text.starts_with("Report of 2 Zuora AQuA jobs\n"), "{text}");
    let rows = text.lines().filter(|line| line.contains(&format!(" | {ID} | "))).count();
    assert_eq!(rows, 2, "{text}");
    assert_eq!(
        text.matches("Operation: Look-up").count(),
        1,
        "of the job that was refused: {text}"
    );
    assert_eq!(text.matches("GET | https://").count(), 2, "{text}");
    assert!(text.contains("Error code: 50000010"), "{text}");
}

#[test]
fn without_such_a_job_a_report_says_that_it_is_of_none() {
    let report = written(&session([]), ReportFormat::Markdown);
    assert!(report.starts_with("# Report of 0 Zuora AQuA jobs\n"), "{report}");
}

#[test]
fn every_call_is_copied_as_a_line() {
    let text = calls_text(&cancelled(NAMED, "", vec![answer(200, CANCELLED)]), messages());
    let cells: Vec<Vec<&str>> = text.lines().map(|line| line.split('\t').collect()).collect();
    assert_eq!(cells.len(), 2);
    assert_eq!(cells[1][0], "2026-11-24 03:12:08 (UTC+00:00)");
    assert_eq!(cells[1][1], "DELETE");
    assert_eq!(cells[1][3..], ["HTTP 200", "1000 ms", "req-1", "…7a1eb6"]);
}
