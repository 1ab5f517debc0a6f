//! The session as the state of a Yew reducer.

use std::ops::Deref;
use std::rc::Rc;

use yew::prelude::*;

use super::clock::now;
use crate::aqua::TrackId;
use crate::session::{Action, ActionKind, Session};

/// The session, with the dispatcher of its actions, as `<App>` holds it.
pub type SessionHandle = UseReducerHandle<SessionStore>;

/// The session as it is at one moment.
///
/// Two are equal if they are the same moment's: a job may hold many megabytes, and comparing what they
/// say would take longer than to draw them.
#[derive(Clone, Debug, Default)]
pub struct SessionStore(Rc<Session>);

impl PartialEq for SessionStore {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for SessionStore {
    type Target = Session;

    fn deref(&self) -> &Session {
        &self.0
    }
}

impl Reducible for SessionStore {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(Self(Rc::new(Session::clone(&self.0).reduce(action))))
    }
}

impl SessionStore {
    /// The session of a page that was just opened.
    pub fn opened() -> Self {
        let mut session = Session::default();
        session.track_id = random_track_id();
        Self(Rc::new(session))
    }
}

/// None where the browser has no random bytes.
fn random_track_id() -> Option<TrackId> {
    let mut bytes = [0; 8];
    let crypto = gloo_utils::window().crypto().ok()?;
    crypto.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(TrackId::from_random(bytes))
}

/// An action that happens now.
pub fn action(kind: ActionKind) -> Action {
    Action { at: now(), kind }
}
