//! The saves of the page, and the task that follows from their state.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::save_dialog::Order;
use super::save_task::{SaveGuard, SaveTask};
use super::saves_store::{SavesHandle, SavesStore};
use super::shelf::{Destination, Shelf};
use crate::files::{JobFiles, Place, SaveAction, SaveId};
use crate::net::Route;
use crate::ui::session_store::SessionHandle;

/// The saves of the page, and the files that are asked about.
#[derive(Clone)]
pub struct Saving {
    /// The saves.
    pub saves: SavesHandle,
    /// The files that the dialog is open for.
    pub asked: UseStateHandle<Option<Rc<Vec<JobFiles>>>>,
    /// Hears which files are to be saved, of one job or of several: opens the dialog for them. Always the same
    /// one, so that nothing is drawn anew for it.
    pub ask: Callback<Vec<JobFiles>>,
    shelf: Rc<Shelf>,
}

/// The saves of the page. The one whose turn it is is carried out; it is stopped once it is no longer under
/// way.
#[hook]
pub fn use_saving(session: &SessionHandle, route: &Route, cookies: bool) -> Saving {
    let saves = use_reducer(SavesStore::default);
    let asked = use_state_eq(|| None);
    let shelf = use_memo((), |()| Shelf::default());
    {
        let (session, saves) = (session.clone(), saves.clone());
        let (route, shelf) = (route.clone(), shelf.clone());
        let running = saves.running().map(|save| save.id);
        use_effect_with(running, move |running| {
            let guard = running.and_then(|id| {
                let guard = SaveGuard::new()?;
                let abort = guard.signal();
                let task = SaveTask { session, saves, route, cookies, shelf, id, abort };
                spawn_local(task.run());
                Some(guard)
            });
            move || drop(guard)
        });
    }
    let ask =
        use_callback(asked.setter(), |jobs: Vec<JobFiles>, asked| asked.set(Some(Rc::new(jobs))));
    Saving { saves, asked, ask, shelf }
}

impl Saving {
    /// Whether files are being saved.
    pub fn is_busy(&self) -> bool {
        self.saves.running().is_some()
    }

    /// Leaves the dialog.
    pub fn on_leave(&self) -> Callback<()> {
        let asked = self.asked.setter();
        Callback::from(move |()| asked.set(None))
    }

    /// Saves files there.
    pub fn on_save(&self) -> Callback<Order> {
        let (asked, saves) = (self.asked.setter(), self.saves.dispatcher());
        let shelf = self.shelf.clone();
        Callback::from(move |(files, destination): Order| {
            let place = match &destination {
                Destination::Folder(folder) => Place::Folder(folder.name()),
                Destination::File(handle) => Place::File(handle.name()),
                Destination::Downloads => Place::Downloads,
            };
            asked.set(None);
            saves.dispatch(SaveAction::Start(shelf.add(destination), files, place));
        })
    }

    /// What a button does that sets off an action.
    pub fn on_action(&self, action: SaveAction) -> Callback<MouseEvent> {
        let saves = self.saves.dispatcher();
        Callback::from(move |_| saves.dispatch(action.clone()))
    }

    /// Puts a save away, with what is not finished of it.
    pub fn on_close(&self, id: SaveId) -> Callback<MouseEvent> {
        let (saves, shelf) = (self.saves.dispatcher(), self.shelf.clone());
        Callback::from(move |_| {
            saves.dispatch(SaveAction::Dismiss(id));
            shelf.remove(id);
        })
    }

    /// Stops all saves: the page is left.
    pub fn stop_all(&self) -> Callback<()> {
        let saves = self.saves.clone();
        Callback::from(move |()| {
            for save in &saves.clone().list {
                saves.dispatch(SaveAction::Stopped(save.id));
            }
        })
    }
}
