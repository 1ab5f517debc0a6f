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
pub use radio_group::{RadioGroup, RadioOption};
pub use select_field::{SelectField, SelectGroup, SelectOption};
pub use text::{marked_text, optional_text, visible_text};
pub use text_field::TextField;

use wasm_bindgen::JsCast;
use web_sys::{FocusEvent, HtmlButtonElement};

/// Whether the focus goes to a button. Nothing may move then: the click would miss the button.
fn goes_to_button(event: &FocusEvent) -> bool {
    event.related_target().is_some_and(|target| target.is_instance_of::<HtmlButtonElement>())
}
