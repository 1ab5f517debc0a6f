use serde_json::json;

use super::*;

fn read(body: &Value) -> Result<(Order, Vec<Query>), String> {
    Order::read(body.to_string().as_bytes()).map_err(|refusal| match *refusal {
        Refusal::Aqua(code, _) => code.to_owned(),
        Refusal::Malformed => "malformed".to_owned(),
    })
}

fn refused(body: &Value) -> String {
    read(body).map(|_| ()).expect_err("refused")
}

fn with(key: &str, value: Value) -> Value {
    let mut body = json!({
        "queries": [{ "query": "select Id from Account" }],
        "partner": "practice",
        "project": "nightly",
    });
    body[key] = value;
    body
}

#[test]
fn a_version_may_be_text_or_a_number_or_missing() {
    for (version, expected) in [
        (json!("1.1"), "1.1"),
        (json!("1.2"), "1.2"),
        (json!(1.0), "1.0"),
        (json!(1), "1.0"),
        (json!(1.1), "1.1"),
    ] {
        assert_eq!(read(&with("version", version)).expect("an order").0.version, expected);
    }
    assert_eq!(read(&with("name", json!("x"))).expect("an order").0.version, "1.0");
    assert_eq!(refused(&with("version", json!("2.0"))), "malformed");
}

#[test]
fn formats_and_flags_come_in_several_spellings() {
    for (format, expected) in [
        (json!("csv"), Format::Csv),
        (json!("CSV"), Format::Csv),
        (json!("zip"), Format::Zip),
        (json!("GZIP"), Format::Gzip),
    ] {
        assert_eq!(read(&with("format", format)).expect("an order").0.format, expected);
    }
    for (flag, expected) in [(json!("true"), true), (json!(true), true), (json!("false"), false)] {
        let (order, _) = read(&with("useQueryLabels", flag)).expect("an order");
        assert_eq!(order.use_query_labels, expected);
    }
    assert_eq!(refused(&with("format", json!("json"))), "malformed");
    assert_eq!(refused(&with("encrypted", json!("pgp"))), "malformed");
}

#[test]
fn a_job_is_stateful_if_it_has_both_a_partner_and_a_project() {
    assert!(read(&with("name", json!("x"))).expect("an order").0.is_stateful());
    assert!(!read(&with("partner", json!(""))).expect("an order").0.is_stateful());
    assert!(!read(&with("project", json!(null))).expect("an order").0.is_stateful());
}

#[test]
fn each_reason_to_refuse_has_its_code() {
    let query = |text: &str| json!({ "query": text });
    let fine = query("select Id from Account");
    assert_eq!(refused(&with("queries", json!([]))), "90016");
    assert_eq!(refused(&json!({})), "90016");
    assert!(read(&with("queries", json!(vec![fine.clone(); 50]))).is_ok());
    assert_eq!(refused(&with("queries", json!(vec![fine.clone(); 51]))), "90004");
    assert_eq!(refused(&with("queries", json!([fine, query("bad query")]))), "90005");
    assert_eq!(refused(&with("notifyUrl", json!("x".repeat(5000)))), "90014");
    assert_eq!(refused(&with("incrementalTime", json!("yesterday"))), "90015");
    assert!(read(&with("incrementalTime", json!("2021-01-18 17:13:48"))).is_ok());
    assert!(read(&with("incrementalTime", json!(1_610_990_028_000_u64))).is_ok());
}

#[test]
fn deleted_records_are_for_stateful_jobs_alone() {
    let query = json!([{
        "query": "select Id from Account",
        "deleted": { "column": "Deleted", "format": "Boolean" },
    }]);
    assert!(read(&with("queries", query.clone())).is_ok());
    assert_eq!(refused(&json!({ "queries": query })), "90012");
}
