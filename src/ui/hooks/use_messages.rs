//! The messages of the page's language.

use yew::prelude::*;

use crate::messages::{Language, Messages};

/// The messages of the language that the page is in; English where a component stands alone.
#[hook]
pub fn use_messages() -> &'static dyn Messages {
    use_context::<Language>().unwrap_or_default().messages()
}
