//! Every shape in which an error, or something that is no answer at all, comes back.

use axum::http::header::RETRY_AFTER;
use axum::http::{HeaderName, StatusCode};
use serde_json::json;

use crate::reply::Reply;

const GATEWAY: &str = "<html>\r\n<head><title>TITLE</title></head>\r\n<body>\r\n\
                       <center><h1>TITLE</h1></center>\r\n<hr><center>nginx</center>\r\n\
                       </body>\r\n</html>\r\n";

/// An HTML page such as a gateway sends.
pub(super) fn gateway(status: StatusCode) -> Reply {
    Reply::html(status, GATEWAY.replace("TITLE", &status.to_string()))
}

/// 429 with the headers that say when to come back and how much was used up.
pub(super) fn too_many_requests() -> Reply {
    let name = HeaderName::from_static;
    Reply::v1_error(StatusCode::TOO_MANY_REQUESTS, 50_000_070, "Request exceeded limit")
        .with(RETRY_AFTER, "17")
        .with(name("ratelimit-limit"), "50000, 50000;w=60")
        .with(name("ratelimit-remaining"), "0")
        .with(name("ratelimit-reset"), "17")
        .with(name("concurrency-limit-type"), "Default")
        .with(name("concurrency-limit-limit"), "40")
        .with(name("concurrency-limit-remaining"), "0")
}

/// 500 in the v1 shape, its code a string.
pub(super) fn internal_error() -> Reply {
    let text = "Internal error. Please contact Zuora support.";
    Reply::v1_error(StatusCode::INTERNAL_SERVER_ERROR, "50000060", text)
}

/// 500 in the v1 shape without its list of reasons.
pub(super) fn flattened() -> Reply {
    Reply::json(
        StatusCode::INTERNAL_SERVER_ERROR,
        &json!({ "success": false, "code": 50_000_060, "message": "Internal error." }),
    )
}

/// 503 with a date in `Retry-After`. The date is fixed, so that every answer is the same.
pub(super) fn unavailable() -> Reply {
    gateway(StatusCode::SERVICE_UNAVAILABLE).with(RETRY_AFTER, "Wed, 31 Dec 2098 23:59:59 GMT")
}

/// 403 as a code and a text.
pub(super) fn forbidden() -> Reply {
    let text = "You do not have permission to access this resource.";
    Reply::json(StatusCode::FORBIDDEN, &json!({ "code": 50_000_010, "message": text }))
}

/// The CRUD calls' error shape.
pub(super) fn crud() -> Reply {
    Reply::json(
        StatusCode::BAD_REQUEST,
        &json!({
            "Success": false,
            "Errors": [{ "Code": "INVALID_VALUE", "Message": "The job ID is not valid." }],
        }),
    )
}

/// 403 in XML.
pub(super) fn xml_forbidden() -> Reply {
    Reply::xml(
        StatusCode::FORBIDDEN,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<security:error \
         xmlns:security=\"http://api.zuora.com/security\">\n\
         <security:max-object-size>2047MB</security:max-object-size>\n</security:error>\n",
    )
}

/// The error shape of OAuth (RFC 6749, section 5.2).
pub(super) fn oauth() -> Reply {
    Reply::json(
        StatusCode::BAD_REQUEST,
        &json!({ "error": "invalid_request", "error_description": "The request is malformed." }),
    )
}

/// A sign-in wall: HTML with status 200.
pub(super) fn wall() -> Reply {
    Reply::html(
        StatusCode::OK,
        "<!doctype html><html><head><title>Sign in</title></head><body><h1>Sign in</h1>\
         <p>Your session has ended.</p></body></html>",
    )
}

/// The v1 shape with one of its codes.
pub(super) fn v1(status: StatusCode, code: u64) -> Reply {
    let text = match code % 100 {
        10 => "You do not have permission to access this resource.",
        27 => "The value of a parameter is invalid.",
        45 => "The method is not supported.",
        50 => "The resource is locked by another request.",
        61 => "A temporary error occurred.",
        90 => "The request is malformed.",
        _ => "An error occurred. Please try again.",
    };
    Reply::v1_error(status, code, text)
}

/// The v1 shape as some calls write it: reasons, and no `success`.
pub(super) fn not_found_without_success() -> Reply {
    Reply::json(
        StatusCode::OK,
        &json!({
            "processId": "PRACTICE0000C0DE",
            "reasons": [{ "code": 50_000_040, "message": "Cannot find the job." }],
        }),
    )
}

/// 429 that asks for two minutes.
pub(super) fn retry_after_two_minutes() -> Reply {
    Reply::v1_error(StatusCode::TOO_MANY_REQUESTS, 50_000_070, "Request exceeded limit")
        .with(RETRY_AFTER, "120")
}

/// 429 without `Retry-After`: when to come back stands in the limit's own headers alone.
pub(crate) fn limit_resets_in_ten_minutes() -> Reply {
    let name = HeaderName::from_static;
    Reply::json(StatusCode::TOO_MANY_REQUESTS, &json!({ "message": "Rate limit exceeded." }))
        .with(name("ratelimit-remaining"), "0")
        .with(name("ratelimit-reset"), "600")
}

/// 400 for a caller who signs in in the wrong way.
pub(crate) fn no_bearer_token() -> Reply {
    Reply::json(StatusCode::BAD_REQUEST, &json!({ "message": "No bearer token" }))
}
