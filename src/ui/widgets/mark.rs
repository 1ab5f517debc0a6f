//! The sign of an outcome: decoration, for the words beside it say the same.

use yew::prelude::*;

use crate::session::OutcomeKind;

/// The sign of an outcome's kind. A character and no drawing, so that forced colours keep it.
pub fn mark(kind: OutcomeKind) -> Html {
    let sign = match kind {
        OutcomeKind::Cancelled => "✓",
        OutcomeKind::AlreadyFinished => "○",
        OutcomeKind::StillRunning => "▸",
        OutcomeKind::Refused | OutcomeKind::Unreachable | OutcomeKind::Invalid => "!",
        OutcomeKind::Unknown => "?",
    };
    html! { <span class="mark" aria-hidden="true">{ sign }</span> }
}
