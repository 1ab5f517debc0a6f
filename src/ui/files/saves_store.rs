//! The saves as the state of a Yew reducer.

use std::ops::Deref;
use std::rc::Rc;

use yew::prelude::*;

use crate::files::{SaveAction, Saves};

/// The saves, with the dispatcher of their actions.
pub type SavesHandle = UseReducerHandle<SavesStore>;

/// The saves as they are at one moment.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SavesStore(Saves);

impl Deref for SavesStore {
    type Target = Saves;

    fn deref(&self) -> &Saves {
        &self.0
    }
}

impl Reducible for SavesStore {
    type Action = SaveAction;

    fn reduce(self: Rc<Self>, action: SaveAction) -> Rc<Self> {
        Rc::new(Self(self.0.clone().reduce(action)))
    }
}
