//! Everything about one batch.

use std::rc::Rc;

use yew::prelude::*;

use super::query::Query;
use crate::aqua::{Batch, Fate, Job};
use crate::ui::copy::Copy;
use crate::ui::text::{Text, visible};

/// Properties of [`Details`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct DetailsProps {
    /// The job.
    pub job: Rc<Job>,
    /// Which of its batches.
    pub row: usize,
}

/// Everything about one batch: the query laid out, the whole message, the file and all segments.
#[component]
pub fn Details(props: &DetailsProps) -> Html {
    let Some(batch) = props.job.batches.get(props.row) else { return Html::default() };
    html! {
        <div class="detail">
            <p class="fate">{ fate(batch) }</p>
            if let Some(query) = &batch.query {
                <section aria-label="Query">
                    <h3>{ "Query" } <Copy text={query.clone()} name="Copy the query" /></h3>
                    <Query text={query.clone()} />
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
                { fact("Type", batch.batch_type.clone()) }
                { fact("Run", batch.full.map(|full| (if full { "full" } else { "incremental" }).to_owned())) }
                { fact("API version", batch.api_version.clone()) }
                { fact("Local status", batch.localized_status.clone()) }
                { fact("Deleted records", batch.deleted.clone()) }
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
                <Text value={value.clone().map(AttrValue::from)} />
                if let Some(value) = value { <Copy text={value.clone()} {name} /> }
            </dd>
        </div>
    }
}

/// A fact that few batches have; nothing where it is absent.
fn fact(term: &'static str, value: Option<String>) -> Option<Html> {
    value.map(|value| {
        html! { <div><dt>{ term }</dt><dd><Text value={AttrValue::from(value)} /></dd></div> }
    })
}
