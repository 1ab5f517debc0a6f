//! The job's facts.

use yew::prelude::*;

use super::browser::time;
use super::copy::Copy;
use super::text::text;
use crate::desk::{Case, Snapshot};

/// The job's facts as a list of terms. What nearly every job has is always there, with a dash where
/// it is absent; what few jobs have is there only if it says something.
pub fn facts(case: &Case, seen: &Snapshot) -> Html {
    let job = &seen.job;
    let status = job.status.as_ref().map(|status| status.word().to_owned());
    let always = [
        ("Name", &job.name, false),
        ("Status", &status, false),
        ("Partner", &job.partner, false),
        ("Project", &job.project, false),
        ("Started", &job.start_time, false),
        ("Format", &job.format, false),
        ("Encryption", &job.encrypted, false),
        ("Version", &job.version, false),
        ("Request ID", &seen.request_id, true),
    ];
    let yes_no =
        job.use_last_completed_job_queries.map(|yes| (if yes { "yes" } else { "no" }).to_owned());
    let localized = job.localized_status.clone().filter(|word| Some(word) != status.as_ref());
    let some = [
        ("Local status", &localized, false),
        ("Incremental from", &job.incremental_time, false),
        ("Offset", &job.offset, false),
        ("Source data", &job.source_data, false),
        ("Uses last queries", &yes_no, false),
        ("Notify URL", &job.notify_url, true),
        ("Error code", &job.error_code, true),
        ("Message", &job.message, false),
    ];
    let id = job.id.clone().unwrap_or_else(|| case.job_id.to_string());
    html! {
        <section class="facts" aria-label="Job facts">
            <dl>
                <div class="wide">
                    <dt>{ "Job ID" }</dt>
                    <dd class="code">
                        { text(Some(&id)) }
                        <Copy text={id} name="Copy the job ID" />
                    </dd>
                </div>
                <div>
                    <dt>{ "Tenant" }</dt>
                    <dd>{ &case.tenant.label }</dd>
                </div>
                { for always.into_iter().map(|(term, value, code)| fact(term, value.as_deref(), code)) }
                { for some.into_iter().filter(|(_, value, _)| value.is_some())
                    .map(|(term, value, code)| fact(term, value.as_deref(), code)) }
                <div>
                    <dt>{ "Read at" }</dt>
                    <dd>{ time(seen.at) }</dd>
                </div>
            </dl>
        </section>
    }
}

fn fact(term: &'static str, value: Option<&str>, code: bool) -> Html {
    html! {
        <div>
            <dt>{ term }</dt>
            <dd class={code.then_some("code")}>{ text(value) }</dd>
        </div>
    }
}
