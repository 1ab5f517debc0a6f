//! Everything about one batch.

use yew::prelude::*;

use super::query::query_clauses;
use crate::aqua::{Batch, BatchState, batch_error};
use crate::messages::{Messages, TableLabel};
use crate::table::Column;
use crate::ui::widgets::{CopyButton, optional_text, visible_text};

/// Everything about one batch: the query laid out, the whole message, the file and all segments.
/// `save` is the button that saves them.
pub fn details(messages: &dyn Messages, batch: &Batch, save: Html) -> Html {
    let label = |label| messages.table_label(label);
    let id = |name: &'static str, copy: TableLabel, value: Option<&str>| {
        let button = value.map(|value| copy_button(value, label(copy)));
        term(name, Some("code"), html! { <>{ optional_text(messages, value) }{ for button }</> })
    };
    let run = batch.full.map(|full| match full {
        true => label(TableLabel::FullRun),
        false => label(TableLabel::IncrementalRun),
    });
    // Few batches have these; nothing is said where they are absent.
    let few = [
        (messages.column(Column::Type), batch.batch_type.as_deref()),
        (label(TableLabel::Run), run),
        (label(TableLabel::ApiVersion), batch.api_version.as_deref()),
        (label(TableLabel::LocalStatus), batch.localized_status.as_deref()),
        (label(TableLabel::DeletedRecords), batch.deleted.as_deref()),
    ];
    let few = few.into_iter().filter_map(|(name, value)| {
        value.map(|value| term(name, None, optional_text(messages, Some(value))))
    });
    html! {
        <div class="detail">
            <p class="state">
                { messages.batch_state(BatchState::from_batch(batch)) }
                if let Some(error) = batch_error(batch) {
                    { " " }{ messages.batch_error(error) }
                }
                { " " }{ save }
            </p>
            if let Some(query) = batch.query.as_deref() {
                <section aria-label={messages.column(Column::Query)}>
                    <h3>
                        { messages.column(Column::Query) }
                        { copy_button(query, label(TableLabel::CopyQuery)) }
                    </h3>
                    { query_clauses(query) }
                </section>
            }
            if let Some(message) = batch.message.as_deref() {
                <section aria-label={messages.column(Column::Message)}>
                    <h3>
                        { messages.column(Column::Message) }
                        { copy_button(message, label(TableLabel::CopyMessage)) }
                    </h3>
                    <pre class="message"><bdi>{ visible_text(message) }</bdi></pre>
                </section>
            }
            <dl>
                { id(messages.column(Column::BatchId), TableLabel::CopyBatchId, batch.batch_id.as_deref()) }
                { id(label(TableLabel::FileId), TableLabel::CopyFileId, batch.file_id.as_deref()) }
                { for few }
            </dl>
            if !batch.segments.is_empty() {
                { segments(messages, &batch.segments) }
            }
        </div>
    }
}

/// The IDs of a batch's segments.
fn segments(messages: &dyn Messages, segments: &[String]) -> Html {
    let all = segments.join("\n");
    let segment = |segment: &str| {
        html! {
            <li>
                <code>{ visible_text(segment) }</code>
                { copy_button(segment, messages.copy_segment(segment)) }
            </li>
        }
    };
    html! {
        <section aria-label={messages.column(Column::Segments)}>
            <h3>
                { messages.segments(segments.len()) }
                <CopyButton
                    class="small"
                    label={messages.table_label(TableLabel::CopyAll)}
                    name={messages.table_label(TableLabel::CopyAllSegments)}
                    text={Callback::from(move |()| all.clone())}
                />
            </h3>
            <ol class="segments">{ for segments.iter().map(|one| segment(one)) }</ol>
        </section>
    }
}

/// A term of the list and what it is.
fn term(name: &'static str, class: Option<&'static str>, value: Html) -> Html {
    html! { <div><dt>{ name }</dt><dd {class}>{ value }</dd></div> }
}

/// A small button that copies a text; `name` says which.
fn copy_button(text: &str, name: impl Into<AttrValue>) -> Html {
    let (text, name) = (text.to_owned(), name.into());
    html! { <CopyButton class="small" {name} text={Callback::from(move |()| text.clone())} /> }
}
