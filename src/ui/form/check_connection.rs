//! By which way calls go, and the button that tries it.

use yew::prelude::*;

use super::form_view::FormView;
use crate::session::CheckResult;
use crate::ui::widgets::visible_text;

/// The route in one line, **Check connection**, and what the last check found. While `busy`, a press has
/// to wait.
pub fn check_connection(
    view: &FormView,
    busy: bool,
    check: Option<&CheckResult>,
    on_check: &Callback<MouseEvent>,
) -> Html {
    let FormView { site, .. } = view;
    let messages = view.messages();
    let route = if site.ready { messages.route(&site.route) } else { messages.starting() };
    html! {
        <div class="connection">
            <p class="hint">{ route }</p>
            <button
                type="button"
                class="small"
                aria-disabled={busy.to_string()}
                onclick={on_check}
            >
                { messages.check_connection() }
            </button>
            <div class="checked" role="status" data-check={check.map(|check| check.kind.word())}>
                if let Some(check) = check {
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
