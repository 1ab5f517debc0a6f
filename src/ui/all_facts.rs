//! Every fact that an answer tells of a job.

use yew::prelude::*;

use super::job_time::job_time;
use super::widgets::{CopyButton, visible_text};
use crate::aqua::Job;
use crate::messages::{Messages, format};
use crate::session::{JobTarget, Snapshot};

/// Every fact that an answer tells of a job, each once and none that is absent. Times are shown as the
/// clock here shows them, with what Zuora wrote at hand.
pub fn all_facts(messages: &dyn Messages, target: &JobTarget, snapshot: &Snapshot) -> Html {
    let labels = messages.fact_labels();
    // Named one by one, so that the compiler tells of a field that has no line here.
    let Job {
        id,
        name,
        status,
        localized_status,
        version,
        format: file_format,
        encrypted,
        project,
        partner,
        start_time,
        incremental_time,
        offset,
        source_data,
        notify_url,
        use_last_completed_job_queries,
        error_code,
        message,
        success: _,
        batches: _,
    } = &*snapshot.job;
    let status = status.as_ref().map(|status| status.word());
    let localized = localized_status.as_deref().filter(|word| Some(*word) != status);
    let last_queries = use_last_completed_job_queries.map(|yes| messages.yes_no(yes));
    let texts = [
        (labels.name, name.as_deref()),
        (labels.status, status),
        (labels.localized_status, localized),
        (labels.partner, partner.as_deref()),
        (labels.project, project.as_deref()),
        (labels.error_code, error_code.as_deref()),
        (labels.message, message.as_deref()),
        (labels.format, file_format.as_deref()),
        (labels.encryption, encrypted.as_deref()),
        (labels.version, version.as_deref()),
        (labels.offset, offset.as_deref()),
        (labels.source_data, source_data.as_deref()),
        (labels.uses_last_queries, last_queries),
        (labels.notify_url, notify_url.as_deref()),
        (labels.request_id, snapshot.request_id.as_deref()),
    ];
    let times = [
        (labels.started, start_time.as_deref()),
        (labels.incremental_from, incremental_time.as_deref()),
    ];
    let id = id.as_deref().unwrap_or(target.job_id.as_str()).to_owned();
    let copied = id.clone();
    html! {
        <dl>
            { fact(labels.job_id, html! {
                <>
                    <bdi class="code">{ visible_text(&id) }</bdi>
                    { " " }
                    <CopyButton
                        label={messages.copy()}
                        name={messages.copy_job_id()}
                        class="small"
                        text={Callback::from(move |()| copied.clone())}
                    />
                </>
            }) }
            { fact(labels.tenant, visible_text(&messages.tenant_name(&target.tenant))) }
            { for texts.into_iter().filter_map(|(label, text)| Some(fact(label, text_of(text?)))) }
            { for times.into_iter().filter_map(|(label, text)| Some(fact(label, time_of(text?)))) }
            { fact(labels.read_at, html! { { format::date_time(snapshot.at) } }) }
        </dl>
    }
}

fn fact(label: &'static str, value: Html) -> Html {
    html! { <div><dt>{ label }</dt><dd>{ value }</dd></div> }
}

fn text_of(text: &str) -> Html {
    html! { <bdi>{ visible_text(text) }</bdi> }
}

fn time_of(text: &str) -> Html {
    match job_time(text) {
        Some(time) => html! {
            <>
                { format::date_time(time) }{ " " }
                <bdi class="raw-value">{ "(" }{ visible_text(text) }{ ")" }</bdi>
            </>
        },
        None => text_of(text),
    }
}
