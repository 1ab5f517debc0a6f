//! Submissions that make no job.

use axum::http::StatusCode;
use serde_json::{Value, json};

use super::answer;
use super::order::Order;
use crate::reply::Reply;

/// Why there is no job.
#[derive(Debug)]
pub enum Refusal {
    /// The body is not a submission.
    Malformed,
    /// AQuA's code, with what was ordered.
    Aqua(&'static str, Order),
}

impl Refusal {
    /// What the caller gets. AQuA's own refusals come with HTTP 200, the order repeated, and
    /// neither a job's ID nor the batches' (seen with 90005).
    pub fn reply(&self) -> Reply {
        let Self::Aqua(code, order) = self else {
            let text = "Oops, request is malformed. Please check your request.";
            let body = json!({ "success": false, "code": 50_000_090, "message": text });
            return Reply::json(StatusCode::BAD_REQUEST, &body);
        };
        let mut body = answer::ordered(order);
        body["status"] = json!("error");
        body["errorCode"] = json!(code);
        body["message"] = json!(text(code));
        let batches: Vec<Value> = order.queries.iter().map(answer::ordered_query).collect();
        body["batches"] = json!(batches);
        Reply::json(StatusCode::OK, &body)
    }
}

/// AQuA's text for each code that a submission can get (AQuA error codes).
fn text(code: &str) -> &'static str {
    match code {
        "90004" => {
            "Invalid number of queries allowed. A maximum of 50 queries are supported in an AQuA \
             request."
        }
        "90005" => "There is a syntax error in one of the queries in the AQuA input",
        "90012" => "Stateless AQuA does not support deleted columns.",
        "90014" => "notifyURL must be less than 5000 characters in length.",
        "90015" => "The incremental timestamp is invalid.",
        "90016" => "There are no queries included in the AQuA version 1.0 request.",
        "90028" => {
            "The total number of concurrent jobs has exceeded the limit allowed by the system."
        }
        _ => "Internal Server Error.",
    }
}
