//! How many calls this site lets be under way at once.

use yew::prelude::*;

use crate::session::ActionKind;
use crate::ui::session_store::{SessionHandle, action};

/// Tells the session how many calls `config.json` lets be under way at once, once that is known.
#[hook]
pub fn use_call_limit(session: &SessionHandle, calls: Option<usize>) {
    let session = session.dispatcher();
    use_effect_with(calls, move |calls| {
        if let Some(calls) = *calls {
            session.dispatch(action(ActionKind::LimitCalls(calls)));
        }
    });
}
