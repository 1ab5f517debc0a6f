//! The practice tenant's own page, and the same in JSON.

use axum::Router;
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::response::{Html, IntoResponse, Json};
use axum::routing::get;

use super::Shared;
use crate::about::about;
use crate::identity;
use crate::objects::objects;
use crate::scenario::{self, Scenario};

const STYLE: &str = include_str!("practice.css");

/// No script, no frame, nothing from elsewhere; its style sheet alone.
const POLICY: &str = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; \
                      frame-ancestors 'none'";

const NOT_STORED: (axum::http::HeaderName, &str) = (CACHE_CONTROL, "no-store");

pub(super) fn router() -> Router<Shared> {
    Router::new()
        .route("/about.json", get(|| async { ([NOT_STORED], Json(about())) }))
        .route("/style.css", get(style))
}

async fn style() -> impl IntoResponse {
    ([(CONTENT_TYPE, "text/css; charset=utf-8"), NOT_STORED], STYLE)
}

/// The page that lists credentials and jobs.
pub(super) async fn page() -> impl IntoResponse {
    ([(CONTENT_SECURITY_POLICY, POLICY), NOT_STORED], Html(html()))
}

fn html() -> String {
    let mut text = "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
        <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
        <title>Practice tenant</title>\n<link rel=\"stylesheet\" href=\"style.css\">\n</head>\n\
        <body>\n<main>\n<h1>Practice tenant</h1>\n\
        <p>Everything here is made up. Nothing you do here reaches a real tenant.</p>\n\
        <h2>Signing in</h2>\n<dl>\n"
        .to_owned();
    for (term, value) in credentials() {
        text.push_str(&format!("<dt>{term}</dt><dd><code>{}</code></dd>\n", escaped(value)));
    }
    text.push_str("</dl>\n");
    let mut group = "";
    for job in scenario::all() {
        if job.group != group {
            if !group.is_empty() {
                text.push_str("</tbody>\n</table>\n");
            }
            group = job.group;
            text.push_str(&heading(group));
        }
        text.push_str(&row(job));
    }
    text.push_str("</tbody>\n</table>\n");
    text.push_str(&own_jobs());
    text.push_str("</main>\n</body>\n</html>\n");
    text
}

fn credentials() -> [(&'static str, &'static str); 9] {
    [
        ("User name", identity::USER),
        ("User name, may only look up", identity::READ_ONLY_USER),
        ("User name, may only cancel", identity::CANCEL_ONLY_USER),
        ("Password of all three", identity::PASSWORD),
        ("Client ID", identity::CLIENT_ID),
        ("Client secret", identity::CLIENT_SECRET),
        ("Token", identity::TOKEN),
        ("Access key ID", identity::KEY_ID),
        ("Secret access key", identity::KEY_SECRET),
    ]
}

/// What a program can submit here.
fn own_jobs() -> String {
    let objects: Vec<_> = objects()
        .iter()
        .map(|object| format!("<dt>{}</dt><dd>{}</dd>\n", object.name, object.records))
        .collect();
    format!(
        "<h2>Your own jobs</h2>\n\
         <p>Programs can submit jobs as at Zuora: <code>POST /v1/batch-query/</code>. A job waits \
         a few seconds, runs each query for five, and leaves result files in CSV. The clock it \
         runs by can be put ahead: <code>POST /practice/control/clock</code> with \
         <code>{{\"advance\": 60}}</code>.</p>\n\
         <p>Queries can read these objects, which have this many records:</p>\n\
         <dl>\n{}</dl>\n",
        objects.concat()
    )
}

fn heading(group: &str) -> String {
    format!(
        "<h2>{}</h2>\n<table>\n<thead><tr><th scope=\"col\">Job ID</th><th scope=\"col\">Job</th>\
         <th scope=\"col\">What happens</th></tr></thead>\n<tbody>\n",
        escaped(group)
    )
}

fn row(job: &Scenario) -> String {
    format!(
        "<tr><td><code>{}</code></td><th scope=\"row\">{}</th><td>{}</td></tr>\n",
        escaped(&job.id),
        escaped(&job.title),
        escaped(&job.does)
    )
}

fn escaped(text: &str) -> String {
    text.chars().fold(String::with_capacity(text.len()), |mut safe, character| {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            other => safe.push(other),
        }
        safe
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_names_every_job() {
        let page = html();
        for job in scenario::all() {
            assert!(page.contains(&job.id) && page.contains(&escaped(&job.does)), "{}", job.title);
        }
    }

    #[test]
    fn the_page_says_how_to_submit_a_job_of_ones_own() {
        let page = html();
        assert!(page.contains("POST /v1/batch-query/") && page.contains("<dt>Usage</dt><dd>2500"));
    }

    #[test]
    fn text_on_the_page_is_never_markup() {
        assert_eq!(escaped("<a href='x'>\"&"), "&lt;a href=&#39;x&#39;&gt;&quot;&amp;");
        assert!(html().contains("practice=client/secret+not&amp;real"));
    }
}
