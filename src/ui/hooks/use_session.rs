//! The session, and the calls and the timer that follow from its state.

use std::collections::HashMap;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::net::{self, CallGuard, Route};
use crate::session::{ActionKind, CallId, TIME_LIMIT};
use crate::ui::clock::now;
use crate::ui::session_store::{SessionHandle, SessionStore, action};

/// The longest that a browser's timer waits, in milliseconds: 24 days.
const LONGEST_TIMER: u32 = i32::MAX as u32;

/// The session. Calls that appear in its state are sent, those that go from it are aborted: nothing
/// else on the page sends or aborts a call about a job. It is told the time when it wants to know it.
#[hook]
pub fn use_session(route: &Route, cookies: bool) -> SessionHandle {
    let session = use_reducer(SessionStore::opened);
    let guards = use_mut_ref(HashMap::<CallId, CallGuard>::new);
    let due: Vec<CallId> = session.calls.keys().copied().collect();
    {
        let (session, route) = (session.clone(), route.clone());
        use_effect_with(due, move |due| {
            let limit = TIME_LIMIT.as_secs() as u32;
            let mut guards = guards.borrow_mut();
            guards.retain(|id, _| due.contains(id));
            for (id, call) in &session.calls {
                let (id, dispatcher) = (*id, session.dispatcher());
                guards.entry(id).or_insert_with(|| {
                    net::call(&call.request, &route, cookies, limit, move |result| {
                        dispatcher.dispatch(action(ActionKind::Responded(id, result)));
                    })
                });
            }
        });
    }
    {
        let dispatcher = session.dispatcher();
        // Set anew with every change, also after a timer that fired a little early.
        use_effect_with(SessionStore::clone(&session), move |session| {
            let timer = session.next_wake_up().map(|at| {
                let wait = u32::try_from(at.since(now()).as_millis()).unwrap_or(u32::MAX);
                Timeout::new(wait.min(LONGEST_TIMER), move || {
                    dispatcher.dispatch(action(ActionKind::Tick));
                })
            });
            move || drop(timer)
        });
    }
    session
}
