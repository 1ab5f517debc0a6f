//! By which way calls go, and the button that tries it.

use std::rc::Rc;

use yew::prelude::*;

use super::context::use_site;
use crate::session::CheckResult;
use crate::ui::hooks::use_messages;
use crate::ui::widgets::visible_text;

/// Properties of [`CheckConnection`].
#[derive(Clone, PartialEq, Properties)]
pub struct CheckConnectionProps {
    /// Whether a press has to wait because a call is under way.
    pub busy: bool,
    /// What the last check found.
    pub check: Option<Rc<CheckResult>>,
    /// **Check connection** was pressed.
    pub on_check: Callback<()>,
}

/// The route in one line, **Check connection**, and what the last check found.
#[component]
pub fn CheckConnection(props: &CheckConnectionProps) -> Html {
    let site = use_site();
    let messages = use_messages();
    let route = if site.ready { messages.route(&site.route) } else { messages.starting() };
    let onclick = props.on_check.reform(|_: MouseEvent| ());
    html! {
        <div class="connection">
            <p class="hint">{ route }</p>
            <button
                type="button"
                class="small"
                aria-disabled={props.busy.to_string()}
                {onclick}
            >
                { messages.check_connection() }
            </button>
            <div
                class="checked"
                role="status"
                data-check={props.check.as_ref().map(|check| check.kind.word())}
            >
                if let Some(check) = &props.check {
                    for (place, line) in messages.check_lines(check).iter().enumerate() {
                        <p class={class(check, place)}>{ visible_text(line) }</p>
                    }
                    <p class="hint">{ messages.checked_at(check.at) }</p>
                }
            </div>
        </div>
    }
}

/// Only what is wrong is marked so, and that is said first.
fn class(check: &CheckResult, place: usize) -> &'static str {
    if place == 0 && !check.kind.is_good() { "error" } else { "hint" }
}
