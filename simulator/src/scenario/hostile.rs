//! Jobs whose text would do harm if it were taken for anything but text. All of them cancel as
//! they should, but for the ones whose errors are the hostile text.

use axum::http::StatusCode;
use serde_json::{Value, json};

use super::{Act, Effect, Job, Scenario};
use crate::reply::Reply;

const MARKUP: [&str; 5] = [
    "<img src=x onerror=\"document.title='owned'\">",
    "</script><script>document.title='owned'</script>",
    "<svg/onload=document.title='owned'><a href=\"javascript:document.title='owned'\">link</a>",
    "\"><iframe srcdoc=\"<script>parent.document.title='owned'</script>\"></iframe>",
    "&lt;b&gt;bold&lt;/b&gt; &amp; <!-- comment --> ]]>",
];

const FORMULAS: [&str; 5] = [
    "=HYPERLINK(\"https://example.com/?\"&A1,\"open\")",
    "+1+cmd|' /C calc'!A0",
    "-1+1,\"two\"\"quotes\",;",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "\t=1+1\r=2+2\n=3+3",
];

// Right-to-left override and isolates, unclosed on purpose.
const TURNED: [&str; 5] = [
    "invoice_\u{202e}vsc.exe",
    "\u{2067}right to left, never closed",
    "\u{202b}\u{2066}embedded\u{2069} and on",
    "\u{5e9}\u{5dc}\u{5d5}\u{5dd} 123 \u{0645}\u{0631}\u{062d}\u{0628}\u{0627}",
    "\u{200f}\u{061c}marks\u{200e}",
];

const UNSEEN: [&str; 5] = [
    "nul\u{0}inside",
    "zero\u{200b}width\u{200c}and\u{200d}joiner\u{feff}",
    "bell\u{7}, escape\u{1b}[31m, backspace\u{8}\u{8}",
    "line\u{2028}and\u{2029}paragraph separators, \u{85} and \u{ad}soft",
    "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301} \u{1f469}\u{200d}\u{1f4bb} \u{fffd}\u{ffff}",
];

const TEMPLATES: [&str; 5] = [
    "{{constructor.constructor('document.title=\"owned\"')()}}",
    "${7*7} #{7*7} <%= 7*7 %>",
    "%s %n %d {0} {name} $1 $& \\1",
    "../../etc/passwd?x=1&y=2#z",
    "__proto__; DROP TABLE batches;-- ' OR '1'='1",
];

pub(super) fn jobs() -> Vec<Scenario> {
    vec![
        filled("bad1", "Markup and scripts", MARKUP),
        filled("bad2", "Spreadsheet formulas", FORMULAS),
        java_exception(),
        filled("bad4", "Right-to-left marks", TURNED),
        filled("bad5", "Characters nobody sees", UNSEEN),
        unbroken(),
        filled("bad7", "Templates and commands", TEMPLATES),
        refusal(),
        gateway(),
        oauth(),
    ]
}

/// The usual job, hostile in every field that holds text.
fn filled(mark: &str, title: &str, texts: [&str; 5]) -> Scenario {
    let id = mark.repeat(8);
    let reply = |job: Job| {
        let mut job = serde_json::to_value(job).unwrap_or_default();
        for (index, key) in
            ["name", "partner", "project", "startTime", "version"].iter().enumerate()
        {
            job[*key] = json!(texts[index]);
        }
        let batches = job["batches"].as_array_mut().into_iter().flatten();
        for (row, batch) in batches.enumerate() {
            let keys = ["name", "query", "message", "batchType", "batchId"];
            for (index, key) in keys.iter().enumerate() {
                batch[*key] = json!(texts[(index + row) % texts.len()]);
            }
        }
        job["batches"][0]["fileId"] = json!(texts[0]);
        job["batches"][1]["segments"] = json!(texts);
        job["batches"][2]["localizedStatus"] = json!(texts[1]);
        Reply::json(StatusCode::OK, &job)
    };
    let job = Job::usual(&id);
    Scenario::new(
        &id,
        title,
        "All its texts are like this: names, queries, messages, partner, project, file IDs. \
         Cancelling works.",
        reply(job.clone()),
        reply(job.cancelled()),
    )
}

/// 2,000 characters with line breaks and tabs, as a failed batch may carry them.
fn exception() -> String {
    let mut text = "com.zuora.practice.QueryException: Failed to run <query>\n".to_owned();
    for line in 0.. {
        let frame =
            format!("\tat com.zuora.practice.Frame{line:02}.run(Frame{line:02}.java:{line})\r\n");
        if text.len() + frame.len() > 2000 {
            break;
        }
        text.push_str(&frame);
    }
    text.push_str(&".".repeat(2000 - text.len()));
    text
}

fn java_exception() -> Scenario {
    let mut job = Job::usual("bad3bad3bad3bad3bad3bad3bad3bad3");
    job.batches[1].status = "aborted".to_owned();
    job.batches[1].message = Some(exception());
    Scenario::of(
        &job,
        "A Java exception of 2,000 characters",
        "One batch was aborted with a raw Java exception over many lines. Cancelling works.",
    )
}

fn unbroken() -> Scenario {
    let mut job = Job::usual("bad6bad6bad6bad6bad6bad6bad6bad6");
    job.name = "N".repeat(300);
    job.partner = Some("p".repeat(300));
    job.project = Some("q".repeat(300));
    for (batch, letter) in job.batches.iter_mut().zip(["A", "W", "i"]) {
        batch.name = letter.repeat(400);
        batch.query = format!("select {}", "Field,".repeat(300));
        batch.message = Some("m".repeat(2048));
    }
    Scenario::of(
        &job,
        "Long names without a space",
        "Names, queries and messages of hundreds of characters that cannot wrap. Cancelling works.",
    )
}

/// The usual job, whose cancel is refused in hostile words.
fn refused(mark: &str, title: &str, answer: Reply) -> Scenario {
    Scenario::usual(
        &mark.repeat(8),
        title,
        "The cancel is refused, the error's text is hostile, and the job keeps executing.",
    )
    .on_cancel(Act::Say(answer), Effect::Nothing)
}

fn refusal() -> Scenario {
    let error: Value = json!({
        "success": false,
        "processId": MARKUP[1],
        "reasons": [
            { "code": MARKUP[0], "message": MARKUP[2] },
            { "code": FORMULAS[0], "message": TURNED[0] },
        ],
    });
    refused("bad8", "Markup in an error", Reply::json(StatusCode::BAD_REQUEST, &error))
}

fn gateway() -> Scenario {
    let page = format!("<html><body><h1>502</h1>{}{}</body></html>", MARKUP[0], MARKUP[1]);
    refused("bad9", "Scripts in a gateway's page", Reply::html(StatusCode::BAD_GATEWAY, page))
}

fn oauth() -> Scenario {
    let error = json!({ "error": MARKUP[0], "error_description": exception() });
    refused("bada", "A Java exception in an error", Reply::json(StatusCode::BAD_REQUEST, &error))
}
