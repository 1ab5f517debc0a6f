//! Which option of a list is chosen.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// Has the list with this many options show the one at this place, from 0. An attribute `selected` would
/// count no longer once the person has chosen.
#[hook]
pub fn use_selected_index(list: &NodeRef, options: usize, place: usize) {
    let list = list.clone();
    use_effect_with((options, place), move |(_, place)| {
        if let Some(list) = list.cast::<HtmlSelectElement>() {
            list.set_selected_index(i32::try_from(*place).unwrap_or_default());
        }
    });
}
