//! The practice tenant's own page, and the same in JSON.

use axum::Router;
use axum::extract::State;
use axum::http::HeaderName;
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::response::{Html, IntoResponse, Json};
use axum::routing::get;

use super::Shared;
use crate::about::about;
use crate::clients::CLIENTS;
use crate::identity;
use crate::objects::objects;
use crate::scenario::{self, Scenario, hundred};

const STYLE: &str = include_str!("practice.css");

/// No script, no frame, nothing from elsewhere; its style sheet alone.
const POLICY: &str = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; \
                      frame-ancestors 'none'";

const NOT_STORED: (HeaderName, &str) = (CACHE_CONTROL, "no-store");

pub(super) fn router() -> Router<Shared> {
    Router::new()
        .route("/about.json", get(|| async { ([NOT_STORED], Json(about())) }))
        .route("/style.css", get(style))
        .route("/jobs.txt", get(|| async { (typed("text/plain; charset=utf-8"), job_ids()) }))
        .route("/dashboard.csv", get(dashboard))
}

fn typed(content_type: &'static str) -> [(HeaderName, &'static str); 2] {
    [(CONTENT_TYPE, content_type), NOT_STORED]
}

async fn style() -> impl IntoResponse {
    (typed("text/css; charset=utf-8"), STYLE)
}

/// The IDs of the hundred jobs, one a line.
fn job_ids() -> String {
    (1..=hundred::COUNT).map(|number| format!("{}\n", hundred::id(number))).collect()
}

/// The hundred jobs as a person would save them from the dashboard.
async fn dashboard(State(shared): State<Shared>) -> impl IntoResponse {
    (typed("text/csv; charset=utf-8"), shared.tenant().dashboard())
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
    let clients = CLIENTS.iter().map(|client| [client.id, client.title, client.does]);
    text.push_str(&table("OAuth clients", ["Client ID", "Client"], clients));
    for jobs in scenario::all().chunk_by(|one, next| one.group == next.group) {
        if jobs[0].group == hundred::GROUP {
            text.push_str(&together(jobs));
            continue;
        }
        let rows = jobs.iter().map(|job| [job.id.as_str(), &job.title, &job.does]);
        text.push_str(&table(jobs[0].group, ["Job ID", "Job"], rows));
    }
    text.push_str(&own_jobs());
    text.push_str(SWITCHES);
    text.push_str("</main>\n</body>\n</html>\n");
    text
}

/// What is switched by a request to a control path.
const SWITCHES: &str = "<h2>Switches</h2>\n<dl>\n\
    <dt><code>POST /practice/control/mend/{job ID}</code></dt>\
    <dd>The job's lost calls arrive from now on.</dd>\n\
    <dt><code>POST /practice/control/release/{job ID}</code></dt>\
    <dd>The job's calls that wait for their answer get it now.</dd>\n\
    <dt><code>POST /practice/control/clock</code></dt>\
    <dd>With <code>{\"advance\": 3600}</code>: the clock is put an hour ahead. What takes its time by \
    it comes to its end, files are gone after three days.</dd>\n\
    <dt><code>POST /practice/control/limits</code></dt>\
    <dd>With <code>{\"at_once\": 4}</code>: a fifth call at once gets 429. With \
    <code>{\"rate\": {\"calls\": 20, \"seconds\": 60}}</code>: the 21st in a minute does. With \
    <code>{\"latency\": 200}</code>: each call takes so many milliseconds more. <code>{}</code> takes \
    all of it away.</dd>\n\
    <dt><code>POST /practice/control/sign-on</code></dt>\
    <dd>With <code>{\"answer\": \"redirect\"}</code>, <code>\"basic\"</code> or <code>\"page\"</code>: a \
    sign-on stands before config.json, the relay and this practice tenant, and answers so whoever \
    comes without its cookie. <code>null</code> takes it away. \
    <a href=\"control/sign-on/enter\">Sign on</a>, \
    <a href=\"control/sign-on/leave\">sign off</a>.</dd>\n</dl>\n";

fn credentials() -> [(&'static str, &'static str); 9] {
    [
        ("User name", identity::USER),
        ("User name, may only look up", identity::READ_ONLY_USER),
        ("User name, may only cancel", identity::CANCEL_ONLY_USER),
        ("Password of all three", identity::PASSWORD),
        ("Client ID", identity::CLIENT_ID),
        ("Client secret of every client", identity::CLIENT_SECRET),
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

/// Jobs that belong together: their IDs to be copied, and what happens to each folded away.
fn together(jobs: &[Scenario]) -> String {
    let ids: Vec<_> = jobs.iter().map(|job| job.id.as_str()).collect();
    let rows = jobs.iter().map(|job| [job.id.as_str(), &job.title, &job.does]);
    format!(
        "<h2>{}</h2>\n<p>{}</p>\n\
         <p>All their IDs: <a href=\"jobs.txt\">as a text</a>, \
         <a href=\"dashboard.csv\">as the dashboard's CSV</a>, or from here:</p>\n\
         <textarea readonly rows=\"5\" cols=\"36\" aria-label=\"All job IDs\">{}</textarea>\n\
         <details>\n<summary>What happens to each</summary>\n{}</details>\n",
        escaped(hundred::GROUP),
        escaped(hundred::DOES),
        ids.join("\n"),
        rows_under(["Job ID", "Job"], rows),
    )
}

/// A table of names, titles and sentences under a heading.
fn table<'a>(
    heading: &str,
    columns: [&str; 2],
    rows: impl Iterator<Item = [&'a str; 3]>,
) -> String {
    format!("<h2>{}</h2>\n{}", escaped(heading), rows_under(columns, rows))
}

/// A table of names, titles and sentences.
fn rows_under<'a>([name, title]: [&str; 2], rows: impl Iterator<Item = [&'a str; 3]>) -> String {
    let rows: Vec<_> = rows
        .map(|row| row.map(escaped))
        .map(|[name, title, does]| {
            format!(
                "<tr><td><code>{name}</code></td><th scope=\"row\">{title}</th><td>{does}</td></tr>\n"
            )
        })
        .collect();
    format!(
        "<table>\n<thead><tr><th scope=\"col\">{name}</th><th scope=\"col\">{title}</th>\
         <th scope=\"col\">What happens</th></tr></thead>\n<tbody>\n{}</tbody>\n</table>\n",
        rows.concat()
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
    fn the_page_names_every_client_and_switch() {
        let page = html();
        for client in CLIENTS {
            assert!(page.contains(client.id) && page.contains(&escaped(client.does)));
        }
        for switch in
            ["mend", "release", "clock", "limits", "sign-on", "sign-on/enter", "sign-on/leave"]
        {
            assert!(page.contains(&format!("control/{switch}")), "{switch}");
        }
    }

    #[test]
    fn the_page_says_how_to_submit_a_job_of_ones_own() {
        let page = html();
        assert!(page.contains("POST /v1/batch-query/") && page.contains("<dt>Usage</dt><dd>2500"));
    }

    #[test]
    fn the_page_has_all_ids_of_the_hundred_one_below_the_other() {
        let page = html();
        let list = format!("{}\n{}", hundred::id(1), hundred::id(2));
        assert!(page.contains(&list));
        assert!(page.contains("href=\"jobs.txt\"") && page.contains("href=\"dashboard.csv\""));
    }

    #[test]
    fn text_on_the_page_is_never_markup() {
        assert_eq!(escaped("<a href='x'>\"&"), "&lt;a href=&#39;x&#39;&gt;&quot;&amp;");
        assert!(html().contains("practice=client/secret+not&amp;real"));
    }
}
