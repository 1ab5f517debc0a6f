//! The row that holds a batch's details, below the batch's own.

use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;

use crate::aqua::Batch;
use crate::table::TableKind;
use crate::ui::files::{BatchFilesContext, save_button};
use crate::ui::hooks::use_messages;
use crate::ui::table::details::details;
use crate::ui::table::ids::row_id;

/// Properties of [`DetailsRow`].
#[derive(Clone, PartialEq, Properties)]
pub struct DetailsRowProps {
    /// Which table it is.
    pub kind: TableKind,
    /// The batch.
    pub batch: Rc<Batch>,
    /// The index of its row.
    pub row: usize,
    /// How many columns there are.
    pub across: usize,
    /// The width of the browser's window, with which the height changes.
    pub window_width: u32,
    /// Hears how high it is: the index of the row and CSS pixels.
    pub on_height: Callback<(usize, usize)>,
}

/// A batch's details across all columns.
#[component]
pub fn DetailsRow(props: &DetailsRowProps) -> Html {
    let messages = use_messages();
    let files = use_context::<BatchFilesContext>();
    let save = save_button(messages, files.as_ref(), &props.batch).unwrap_or_default();
    let DetailsRowProps { kind, batch, row, across, window_width, on_height } = props.clone();
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with((batch.clone(), across, window_width), move |_| {
            if let Some(element) = node.cast::<HtmlElement>() {
                on_height.emit((row, usize::try_from(element.offset_height()).unwrap_or_default()));
            }
        });
    }
    html! {
        <tr ref={node} class="details" id={details_id(kind, row)}>
            <td colspan={across.to_string()}>{ details(messages, &batch, save) }</td>
        </tr>
    }
}

/// The element ID of a batch's details.
pub fn details_id(kind: TableKind, row: usize) -> String {
    row_id(kind, "details", row)
}
