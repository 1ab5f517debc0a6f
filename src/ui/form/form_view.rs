//! What the form's parts are drawn from.

use std::rc::Rc;

use yew::prelude::*;

use super::field_refs::FieldRefs;
use super::form_state::{FormAction, FormHandle};
use crate::messages::{Language, Messages};
use crate::ui::site::Site;

/// What the form's parts are drawn from, and where they send what is done to them.
#[derive(Clone, PartialEq)]
pub struct FormView {
    /// The form's state.
    pub form: FormHandle,
    /// What surrounds the page.
    pub site: Rc<Site>,
    /// The page's language.
    pub language: Language,
    /// The elements of the fields.
    pub refs: FieldRefs,
}

impl FormView {
    /// The messages of the page's language.
    pub fn messages(&self) -> &'static dyn Messages {
        self.language.messages()
    }

    /// A callback that does to the form what `action` makes of an event.
    pub fn on<E: 'static>(&self, action: impl Fn(E) -> FormAction + 'static) -> Callback<E> {
        let dispatch = self.form.dispatcher();
        Callback::from(move |event| dispatch.dispatch(action(event)))
    }

    /// A callback of a button that does one thing to the form.
    pub fn on_click(&self, action: FormAction) -> Callback<MouseEvent> {
        self.on(move |_| action.clone())
    }
}
