//! Whether Shift is held.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent, MouseEvent};
use yew::prelude::*;

use super::use_window_event;

/// Whether Shift is held, as far as keys tell.
#[derive(Clone, Debug)]
pub struct ShiftKey(Rc<RefCell<bool>>);

impl PartialEq for ShiftKey {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl ShiftKey {
    /// Whether something was pressed with Shift. A press that a key makes has no Shift of its own in
    /// Firefox: there the key itself has to be asked.
    pub fn is_held(&self, press: &MouseEvent) -> bool {
        press.shift_key() || press.detail() == 0 && *self.0.borrow()
    }
}

/// Remembers whether Shift is held.
#[hook]
pub fn use_shift_key() -> ShiftKey {
    let shift = ShiftKey(use_mut_ref(|| false));
    let on_key = {
        let shift = shift.clone();
        use_callback((), move |event: Event, ()| {
            if let Some(key) = event.dyn_ref::<KeyboardEvent>() {
                shift.0.replace(key.shift_key());
            }
        })
    };
    use_window_event("keydown", on_key.clone());
    use_window_event("keyup", on_key);
    shift
}
