//! The switch of the history, and the writing that follows from the session.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::Event;
use yew::prelude::*;
use yew_hooks::use_event_with_window;

use crate::account::{HistoryEntry, HistoryLog, oldest_kept};
use crate::store::{
    HistoryRefused, clear_history, history_switch, keep_history, load_history,
    remove_history_before, switch_history,
};
use crate::ui::clock::now;
use crate::ui::hooks::use_messages;
use crate::ui::session_store::{SessionHandle, SessionStore};

/// The history as the page holds it.
#[derive(Clone, PartialEq)]
pub struct HistoryHandle {
    state: UseReducerHandle<HistoryState>,
}

/// What the page knows of the history.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HistoryState {
    /// Whether it is kept.
    pub is_on: bool,
    /// Whether the browser refuses to keep it, or to read it.
    pub is_refused: bool,
    /// The entries as they were read last, newest first; none until then.
    pub entries: Option<Rc<Vec<HistoryEntry>>>,
    /// How often something was written since the page was opened.
    pub writes: u32,
}

/// What happens to the history.
#[derive(Debug)]
pub enum HistoryAction {
    /// It is switched on or off, here or in another tab.
    Switched(bool),
    /// Something was written or removed.
    Written,
    /// The entries were read.
    Read(Vec<HistoryEntry>),
    /// The browser refused.
    Refused,
}

impl Reducible for HistoryState {
    type Action = HistoryAction;

    fn reduce(self: Rc<Self>, action: HistoryAction) -> Rc<Self> {
        let mut state = Rc::unwrap_or_clone(self);
        match action {
            HistoryAction::Switched(is_on) => state.is_on = is_on,
            HistoryAction::Written => state.writes += 1,
            HistoryAction::Read(mut entries) => {
                entries.reverse();
                state.entries = Some(entries.into());
            }
            HistoryAction::Refused => state.is_refused = true,
        }
        state.into()
    }
}

impl std::ops::Deref for HistoryHandle {
    type Target = HistoryState;

    fn deref(&self) -> &HistoryState {
        &self.state
    }
}

impl HistoryHandle {
    /// Switches it on or off. Off, nothing is written any more; what was kept stays until it is cleared.
    pub fn switch(&self, on: bool) {
        switch_history(Some(on));
        match history_switch() == Some(on) {
            true => self.state.dispatch(HistoryAction::Switched(on)),
            false => self.state.dispatch(HistoryAction::Refused),
        }
    }

    /// Reads the entries. Where none was ever kept, no database is made for that.
    pub fn read(&self) {
        let dispatcher = self.state.dispatcher();
        if history_switch().is_none() {
            dispatcher.dispatch(HistoryAction::Read(Vec::new()));
            return;
        }
        spawn_local(async move {
            dispatcher.dispatch(match load_history().await {
                Ok(entries) => HistoryAction::Read(entries),
                Err(HistoryRefused) => HistoryAction::Refused,
            });
        });
    }

    /// Removes every entry.
    pub fn clear(&self) {
        let dispatcher = self.state.dispatcher();
        spawn_local(tell_written(dispatcher, async {
            clear_history().await?;
            if history_switch() == Some(false) {
                switch_history(None);
            }
            Ok(())
        }));
    }
}

/// Tells how a change ended.
async fn tell_written(
    dispatcher: UseReducerDispatcher<HistoryState>,
    change: impl Future<Output = Result<(), HistoryRefused>>,
) {
    dispatcher.dispatch(match change.await {
        Ok(()) => HistoryAction::Written,
        Err(HistoryRefused) => HistoryAction::Refused,
    });
}

/// The history. While it is on, every outcome of the session is written to it once; what is too old is removed when
/// the page is opened.
#[hook]
pub fn use_history(session: &SessionHandle) -> HistoryHandle {
    let messages = use_messages();
    let state = use_reducer(|| HistoryState {
        is_on: history_switch() == Some(true),
        ..HistoryState::default()
    });
    let log = use_mut_ref(HistoryLog::default);
    {
        let dispatcher = state.dispatcher();
        use_effect_with((), move |()| {
            if history_switch().is_some() {
                let oldest = oldest_kept(now());
                spawn_local(tell_written(dispatcher, async move {
                    remove_history_before(&oldest).await
                }));
            }
        });
    }
    {
        // Another tab has switched it on or off.
        let dispatcher = state.dispatcher();
        use_event_with_window("storage", move |_: Event| {
            dispatcher.dispatch(HistoryAction::Switched(history_switch() == Some(true)));
        });
    }
    {
        let dispatcher = state.dispatcher();
        let deps = (SessionStore::clone(session), state.is_on);
        use_effect_with(deps, move |(session, is_on)| {
            let mut log = log.borrow_mut();
            if !is_on {
                log.write_anew();
                return;
            }
            let entries = log.entries(session, messages, now());
            if !entries.is_empty() {
                spawn_local(tell_written(dispatcher, async move { keep_history(&entries).await }));
            }
        });
    }
    HistoryHandle { state }
}
