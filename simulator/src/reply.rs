//! What a call gets back: a whole answer, a broken one, or none at all.

use std::time::Duration;

use axum::body::Bytes;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, LOCATION, WWW_AUTHENTICATE};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use serde_json::{Value, json};

use crate::hold::Hold;

/// One HTTP answer, without the headers that every answer of the tenant carries.
#[derive(Clone, Debug, PartialEq)]
pub struct Reply {
    /// The HTTP status.
    pub status: StatusCode,
    /// Headers of this answer alone, its content type among them.
    pub headers: HeaderMap,
    /// The body as it is sent; it need not be what its content type says.
    pub body: Bytes,
    /// The whole length is promised, half of the body is sent, and the connection closes.
    pub cut_off: bool,
    /// The body is made while it is sent.
    pub made: Option<Made>,
    /// The connection stays open for the caller's next request.
    pub keep_alive: bool,
    /// An intermediary answers in Zuora's place, so none of Zuora's own headers are there.
    pub intermediary: bool,
}

/// A body that is made while it is sent: a header, then the answer's own body over and over.
#[derive(Clone, Debug, PartialEq)]
pub struct Made {
    /// What it begins with.
    pub header: Bytes,
    /// How many bytes it has in all.
    pub length: u64,
    /// How long nothing is sent after each time.
    pub pause: Duration,
}

impl Reply {
    fn new(status: StatusCode, content_type: &'static str, body: impl Into<Bytes>) -> Self {
        Self { body: body.into(), ..Self::empty(status) }.with(CONTENT_TYPE, content_type)
    }

    /// JSON text, sent exactly as it stands, whether or not it is valid.
    pub fn json_text(status: StatusCode, text: impl Into<Bytes>) -> Self {
        Self::new(status, "application/json;charset=utf-8", text)
    }

    /// A JSON value.
    pub fn json(status: StatusCode, value: &Value) -> Self {
        Self::json_text(status, value.to_string())
    }

    /// A page of HTML, as gateways and sign-in walls send it.
    pub fn html(status: StatusCode, text: impl Into<Bytes>) -> Self {
        Self::new(status, "text/html; charset=utf-8", text)
    }

    /// A plain text, as some firewalls send it.
    pub fn text(status: StatusCode, text: impl Into<Bytes>) -> Self {
        Self::new(status, "text/plain; charset=utf-8", text)
    }

    /// XML, as the gateway in front of the API sends it.
    pub fn xml(status: StatusCode, text: impl Into<Bytes>) -> Self {
        Self::new(status, "application/xml", text)
    }

    /// A file to be kept under this name, which has no quotation marks.
    pub fn attachment(content_type: &'static str, name: &str, bytes: impl Into<Bytes>) -> Self {
        let mut reply = Self::new(StatusCode::OK, content_type, bytes);
        if let Ok(value) = HeaderValue::try_from(format!("attachment; filename=\"{name}\"")) {
            reply.headers.insert(CONTENT_DISPOSITION, value);
        }
        reply
    }

    /// The rows of a result file.
    pub fn csv(text: impl Into<Bytes>) -> Self {
        Self::new(StatusCode::OK, "text/csv;charset=utf-8", text)
    }

    /// No body and no content type.
    pub fn empty(status: StatusCode) -> Self {
        Self {
            status,
            headers: HeaderMap::new(),
            body: Bytes::new(),
            cut_off: false,
            made: None,
            keep_alive: false,
            intermediary: false,
        }
    }

    /// A redirect, to another path of this server or to another host.
    pub fn redirect(location: &'static str) -> Self {
        Self::empty(StatusCode::FOUND).with(LOCATION, location)
    }

    /// AQuA's own failures: HTTP 200 with an error code and a text.
    pub fn aqua_error(code: &str, message: &str) -> Self {
        Self::json(StatusCode::OK, &json!({ "errorCode": code, "message": message }))
    }

    /// The v1 error shape, with one reason.
    pub fn v1_error(status: StatusCode, code: impl Into<Value>, message: &str) -> Self {
        let code = code.into();
        let reasons = json!([{ "code": code, "message": message }]);
        let process = "PRACTICE0000C0DE";
        Self::json(status, &json!({ "success": false, "processId": process, "reasons": reasons }))
    }

    /// 401 with the header that makes a browser open its own sign-in box, unless the page calls
    /// without credentials.
    pub fn unauthorized(body: &Value) -> Self {
        Self::json(StatusCode::UNAUTHORIZED, body).with(WWW_AUTHENTICATE, "Basic realm=\"Zuora\"")
    }

    /// The usual 401: `{"message":"Authentication error"}`.
    pub fn authentication_error() -> Self {
        Self::unauthorized(&json!({ "message": "Authentication error" }))
    }

    /// The same answer with one more header.
    pub fn with(mut self, name: impl Into<HeaderName>, value: &'static str) -> Self {
        self.headers.insert(name.into(), HeaderValue::from_static(value));
        self
    }

    /// The same answer with this text in place of that one in its body, if its body is a text.
    pub fn replaced(mut self, from: &str, to: &str) -> Self {
        if let Ok(text) = std::str::from_utf8(&self.body) {
            self.body = text.replace(from, to).into();
        }
        self
    }

    /// The same answer with a body that ends in the middle, and says so in its length.
    pub fn truncated(mut self) -> Self {
        self.body.truncate(self.body.len() / 2);
        self
    }

    /// The same answer, cut off in the middle of the transfer.
    pub fn cut_off(mut self) -> Self {
        self.cut_off = true;
        self
    }

    /// The same answer, after which the connection stays open.
    pub fn keep_alive(mut self) -> Self {
        self.keep_alive = true;
        self
    }

    /// The same answer, from an intermediary.
    pub fn from_intermediary(mut self) -> Self {
        self.intermediary = true;
        self
    }
}

/// What happens to a call.
#[derive(Debug)]
pub enum Answer {
    /// It is answered.
    Reply(Reply),
    /// It is answered once the hold ends.
    Held(Reply, Hold),
    /// It is never answered; the connection stays open.
    Hang,
    /// The connection closes without a byte of an answer.
    Drop,
}
