//! Every call this page made, for whoever must vouch for it.

use std::rc::Rc;

use super::browser::time;
use super::pen::Pen;
use super::text::text;
use crate::aqua::TransportError;
use crate::desk::Entry;

const COLUMNS: [&str; 6] = ["Time", "Method", "Address", "Result", "Took", "Request ID"];

/// Every call this page made, oldest first, without headers or bodies.
pub fn requests(pen: &mut Pen, log: &[Rc<Entry>]) {
    pen.el("details", "requests", |pen| {
        pen.line("summary", "", &format!("Requests sent ({})", log.len()));
        pen.el("div", "scroll", |pen| {
            pen.set("tabindex", "0");
            pen.set("role", "region");
            pen.set("aria-label", "Requests sent");
            pen.el("table", "", |pen| {
                pen.el("thead", "", |pen| {
                    pen.el("tr", "", |pen| {
                        for column in COLUMNS {
                            pen.el("th", "", |pen| {
                                pen.set("scope", "col");
                                pen.text(column);
                            });
                        }
                    });
                });
                pen.el("tbody", "", |pen| {
                    for entry in log {
                        pen.el("tr", "", |pen| row(pen, entry));
                    }
                });
            });
        });
    });
}

fn row(pen: &mut Pen, entry: &Entry) {
    pen.line("td", "number", &time(entry.sent_at));
    pen.line("td", "code", entry.method);
    pen.line("td", "code", &entry.url);
    pen.line("td", "", &result(entry));
    pen.line("td", "number", &format!("{} ms", entry.took as u64));
    pen.el("td", "code", |pen| text(pen, entry.request_id.as_deref()));
}

fn result(entry: &Entry) -> String {
    let result = one_result(entry);
    match entry.maybe_twice {
        true => format!("{result}; the browser may have sent it twice"),
        false => result,
    }
}

fn one_result(entry: &Entry) -> String {
    match entry.result {
        Ok(status) => format!("HTTP {status}"),
        Err(TransportError::TimedOut(seconds)) => format!("no answer within {seconds} s"),
        Err(TransportError::Stopped) => "not waited for".to_owned(),
        Err(TransportError::Offline) => "offline".to_owned(),
        Err(TransportError::CrossOrigin) => "blocked or not reached".to_owned(),
        Err(TransportError::Unreachable) => "no answer".to_owned(),
        Err(TransportError::CutOff(status)) => format!("HTTP {status}, cut off"),
        Err(TransportError::TooLong(status)) => format!("HTTP {status}, too long"),
        Err(TransportError::Redirected | TransportError::SiteRedirected) => {
            "a redirect, not followed".to_owned()
        }
    }
}
