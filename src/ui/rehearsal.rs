//! The first look-up, run once out of sight while the form is filled in.
//!
//! A browser compiles a function of WebAssembly when it is first called, and well only what was called
//! often. Without this a person would wait for that between the answer and its rows, which is as long
//! again as all else (docs/performance.md).

use std::rc::Rc;

use web_sys::Element;

use super::browser::document;
use crate::aqua::hosts::HOSTS;
use crate::aqua::{Credentials, EntityScope, HttpResponse, JobId, Secret, Tenant};
use crate::desk::{Desk, Event, JobTarget};
use crate::later::later;

/// How often an answer is read before one is drawn.
const READINGS: u32 = 8;

/// Milliseconds between two steps, in which the browser does what is urgent and compiles.
const PAUSE: u32 = 30;

/// How many batches the made-up answer has.
const BATCHES: usize = 200;

/// A batch of it, with every kind of value that a batch has.
const BATCH: &str = r#"{"batchId":"a","batchType":"zoqlexport","name":"A1","query":"select Id from A","status":"completed","recordCount":1000,"fileId":"b","segments":["c"],"full":true,"message":"","apiVersion":"80.0"},"#;

/// Begins it. Nothing is sent. `draw` is to draw the page with such a desk into an element that nobody
/// sees, and to give what takes it away again.
pub fn rehearse<End: FnOnce() + 'static>(draw: impl FnOnce(Element, Desk) -> End + 'static) {
    read(READINGS, draw);
}

fn read<End: FnOnce() + 'static>(left: u32, draw: impl FnOnce(Element, Desk) -> End + 'static) {
    soon(move || {
        let desk = desk();
        if left > 0 {
            return read(left - 1, draw);
        }
        let Some(apart) = document().and_then(|document| document.create_element("div").ok())
        else {
            return;
        };
        soon(draw(apart, desk));
    });
}

fn soon(step: impl FnOnce() + 'static) {
    later(PAUSE, Box::new(step)).forget();
}

/// A desk with a job that was just looked up.
fn desk() -> Desk {
    let case = JobTarget {
        tenant: Tenant::listed(&HOSTS[0]),
        job_id: JobId::new("a"),
        credentials: Some(Credentials::Bearer(Secret::new(""))),
        scope: EntityScope::default(),
    };
    let batches = BATCH.repeat(BATCHES);
    let body = [r#"{"id":"a","status":"completed","batches":["#, &batches, "{}]}"].concat();
    let reply = HttpResponse { status: 200, body: body.into(), ..HttpResponse::default() };
    Desk::default().after(Event::LookUp(Rc::new(case), 0.0)).after(Event::Answered(
        1,
        Ok(reply),
        0.0,
    ))
}
