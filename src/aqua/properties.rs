//! What holds for every answer, held against serde_json's own reading.

use proptest::prelude::*;
use serde_json::{Map, Value};

use super::json::escape_breaks;
use super::{HttpResponse, Job, JobId, JobResponse, Object, parse_job_response, pretty};

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
        "(cancelled|executing|error)".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 32, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            object(inner).prop_map(Value::from),
        ]
    })
}

fn object(
    inner: impl Strategy<Value = Value> + 'static,
) -> impl Strategy<Value = Map<String, Value>> {
    let key =
        prop_oneof!["(id|status|batches|errorCode|message|success|name|recordCount)", ".{0,6}",];
    prop::collection::vec((key, inner), 0..8).prop_map(|entries| entries.into_iter().collect())
}

fn is_job(status: u16, body: &[u8]) -> bool {
    let response = HttpResponse {
        status,
        body: String::from_utf8_lossy(body).into(),
        ..HttpResponse::default()
    };
    matches!(parse_job_response(&Ok(response), &JobId::new("j")), JobResponse::Job(_))
}

/// Holds every field of an object against serde_json's reading of it.
fn is_read_as_serde_json_reads_it(object: &Map<String, Value>) {
    let text = Value::from(object.clone()).to_string();
    let read = Object::parse(&text).unwrap();
    for (key, value) in object {
        let expected = match value {
            Value::Null => None,
            Value::String(text) => Some(text.clone()).filter(|text| !text.trim().is_empty()),
            other => Some(other.to_string()),
        };
        assert_eq!(read.text(key), expected, "{key} of {text}");
    }
}

#[test]
fn an_id_of_white_space_alone_is_no_id() {
    for blank in [r#"{"id":"\u000b"}"#, r#"{"id":"\u00a0\u2003"}"#, "{\"id\":\"\u{3000}\"}"] {
        is_read_as_serde_json_reads_it(&serde_json::from_str(blank).unwrap());
        assert_eq!(Object::parse(blank).unwrap().text("id"), None, "{blank}");
    }
}

proptest! {
    #[test]
    fn every_field_is_read_as_serde_json_reads_it(object in object(value())) {
        is_read_as_serde_json_reads_it(&object);
    }

    #[test]
    fn a_job_is_the_same_in_one_pass_and_member_by_member(
        object in object(value()), batches in prop::collection::vec(object(value()), 0..4),
    ) {
        let mut object = object;
        object.insert("batches".into(), batches.into_iter().map(Value::from).collect());
        let text = Value::from(object).to_string();
        let whole = Job::from_object(&Object::parse(&text).unwrap()).unwrap();
        prop_assert_eq!(Job::parse(&text).unwrap(), whole, "{}", text);
    }

    #[test]
    fn only_what_is_json_and_names_a_status_is_a_job(
        object in object(value()), cut in any::<prop::sample::Index>(), with in ".?", status in 100..600_u16,
    ) {
        let mut text = Value::from(object).to_string();
        let at = cut.index(text.len() + 1);
        if let (true, Some(c)) = (text.is_char_boundary(at), with.chars().next()) {
            text.insert(at, c);
        }
        let legal = serde_json::from_str::<Map<String, Value>>(&escape_breaks(&text));
        let named = legal.is_ok_and(|object| object.get("status").is_some_and(|s| !s.is_null()));
        if is_job(status, text.as_bytes()) {
            prop_assert!(named && (200..300).contains(&status), "{text}");
        }
    }

    #[test]
    fn an_answer_cut_short_is_never_a_job(object in object(value()), cut in any::<prop::sample::Index>()) {
        let text = Value::from(object).to_string();
        prop_assert!(!is_job(200, &text.as_bytes()[..cut.index(text.len())]));
    }

    #[test]
    fn no_bytes_at_all_end_in_a_panic(body in any::<Vec<u8>>(), status in any::<u16>()) {
        is_job(status, &body);
    }

    #[test]
    fn the_laid_out_answer_is_the_same_json(value in value()) {
        let text = value.to_string();
        // Read twice: serde_json's quick reading of floats is not exact.
        let once: Value = serde_json::from_str(&text).unwrap();
        let again: Value = serde_json::from_str(&pretty(&text)).unwrap();
        prop_assert_eq!(again, once);
    }
}
