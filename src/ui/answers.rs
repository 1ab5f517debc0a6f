//! What was answered, call by call, for whoever asks.

use yew::prelude::*;

use super::widgets::visible_text;
use crate::messages::Messages;
use crate::session::AnswerRecord;

/// What was answered, call by call. Texts are verbatim.
pub fn answers(messages: &dyn Messages, answers: &[AnswerRecord]) -> Html {
    html! {
        <ul class="answers" aria-label={messages.answers_list()}>
            { for answers.iter().map(|record| html! { <li>{ answer(messages, record) }</li> }) }
        </ul>
    }
}

fn answer(messages: &dyn Messages, answer: &AnswerRecord) -> Html {
    let labels = messages.answer_labels();
    let labelled = [
        (labels.server, &answer.server),
        (labels.code, &answer.code),
        (labels.request_id, &answer.request_id),
        (labels.process_id, &answer.process_id),
        ("Retry-After", &answer.retry_after),
    ];
    let labelled = labelled.into_iter().filter_map(|(label, value)| Some((label, value.as_ref()?)));
    let limits = answer.limits.iter().map(|(name, value)| (name.as_str(), value));
    html! {
        <>
            <span class="part">
                { messages.operation(answer.operation) }{ ": " }
                { messages.http_status(answer.http_status) }
            </span>
            if let Some(who) = answer.responder.and_then(|who| messages.answered_by(who)) {
                <span class="part">{ labels.answered_by }{ " " }{ who }</span>
            }
            { for labelled.chain(limits).map(|(label, value)| part(label, value)) }
            if let Some(text) = &answer.text {
                <blockquote><bdi>{ visible_text(text) }</bdi></blockquote>
            }
        </>
    }
}

fn part(label: &str, value: &str) -> Html {
    html! {
        <span class="part">{ visible_text(label) }{ " " }<code>{ visible_text(value) }</code></span>
    }
}
