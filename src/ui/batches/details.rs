//! Everything about one batch.

use yew::prelude::*;

use super::query::clauses;
use crate::aqua::{Batch, Fate};
use crate::ui::copy::Copy;
use crate::ui::text::{text, visible};

/// Everything about one batch: the query laid out, the whole message, the file and all segments.
pub fn details(batch: &Batch) -> Html {
    html! {
        <div class="detail">
            <p class="fate">{ fate(batch) }</p>
            if let Some(query) = &batch.query {
                <section aria-label="Query">
                    <h3>{ "Query" } <Copy text={query.clone()} name="Copy the query" /></h3>
                    { clauses(query) }
                </section>
            }
            if let Some(message) = &batch.message {
                <section aria-label="Message">
                    <h3>{ "Message" } <Copy text={message.clone()} name="Copy the message" /></h3>
                    <pre class="message"><bdi>{ visible(message) }</bdi></pre>
                </section>
            }
            <dl>
                { id("Batch ID", "Copy the batch ID", &batch.batch_id) }
                { id("File ID", "Copy the file ID", &batch.file_id) }
                { fact("Type", batch.batch_type.as_deref()) }
                { fact("Run", batch.full.map(|full| if full { "full" } else { "incremental" })) }
                { fact("API version", batch.api_version.as_deref()) }
                { fact("Local status", batch.localized_status.as_deref()) }
                { fact("Deleted records", batch.deleted.as_deref()) }
            </dl>
            if !batch.segments.is_empty() {
                <section aria-label="Segments">
                    <h3>
                        { format!("Segments ({})", batch.segments.len()) }
                        <Copy text={batch.segments.join("\n")} label="Copy all" name="Copy all segments" />
                    </h3>
                    <ol class="segments">
                        { for batch.segments.iter().map(|segment| html! {
                            <li><code>{ visible(segment) }</code><Copy text={segment.clone()} name={format!("Copy segment {segment}")} /></li>
                        }) }
                    </ol>
                </section>
            }
        </div>
    }
}

/// What the status means for the person, as far as it can be known.
fn fate(batch: &Batch) -> &'static str {
    match Fate::of(batch) {
        Fate::Finished => "Finished: its result files are kept for three days.",
        Fate::Running => "Executing when Zuora answered.",
        Fate::Stopped => "Cancelled after it had begun: what it wrote so far may not be whole.",
        Fate::Waiting => "Not run when Zuora answered.",
        Fate::Aborted => "Ended by Zuora before it finished.",
        Fate::Unknown => "Its status is not one that this page knows.",
    }
}

fn id(term: &'static str, name: &'static str, value: &Option<String>) -> Html {
    html! {
        <div>
            <dt>{ term }</dt>
            <dd class="code">
                { text(value.as_deref()) }
                if let Some(value) = value { <Copy text={value.clone()} {name} /> }
            </dd>
        </div>
    }
}

/// A fact that few batches have; nothing where it is absent.
fn fact(term: &'static str, value: Option<&str>) -> Option<Html> {
    value.map(|value| {
        html! { <div><dt>{ term }</dt><dd>{ text(Some(value)) }</dd></div> }
    })
}
