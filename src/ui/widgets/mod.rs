//! Small components and functions that draw, used by several parts of the page.

mod copy_button;
mod icon;
mod mark;
mod paste;
mod radio_group;
mod select_field;
mod text;
mod text_field;

pub use copy_button::CopyButton;
pub use icon::{cross, sort_arrow};
pub use mark::mark;
pub use radio_group::{RadioGroup, RadioOption, radio_group};
pub use select_field::{SelectField, SelectGroup, SelectOption};
pub use text::{marked_text, optional_text, plain_text, visible_text};
pub use text_field::{TextField, text_field};

use wasm_bindgen::JsCast;
use web_sys::HtmlButtonElement;
use yew::prelude::*;

/// Tells that a field was left, unless for a button: nothing may move then, or the click would miss it.
fn unless_for_button(on_leave: Callback<()>) -> Callback<FocusEvent> {
    Callback::from(move |event: FocusEvent| {
        let target = event.related_target();
        if !target.is_some_and(|target| target.is_instance_of::<HtmlButtonElement>()) {
            on_leave.emit(());
        }
    })
}
