//! The box that selects all rows.

use std::rc::Rc;

use yew::prelude::*;

use crate::messages::TableLabel;
use crate::table::{Extent, TableAction};
use crate::ui::batches::reducer::Dispatch;
use crate::ui::hooks::use_messages;

/// Properties of [`SelectAll`].
#[derive(Clone, PartialEq, Properties)]
pub struct SelectAllProps {
    /// The box, for putting the focus there.
    pub node: NodeRef,
    /// The rows that are shown.
    pub rows: Rc<Vec<usize>>,
    /// How much of them is selected.
    pub extent: Extent,
    /// Hears what the person does.
    pub dispatch: Dispatch,
}

/// The box that selects all rows that are shown, or none.
#[component]
pub fn SelectAll(props: &SelectAllProps) -> Html {
    let SelectAllProps { node, rows, extent, dispatch } = props.clone();
    let messages = use_messages();
    let onclick = move |event: MouseEvent| {
        if rows.is_empty() {
            // Nothing to take: the box stays as it was, where the browser would check it.
            event.prevent_default();
            return;
        }
        dispatch.dispatch(TableAction::SelectAll(rows.clone(), extent != Extent::All));
    };
    html! {
        <input
            ref={node}
            type="checkbox"
            aria-label={messages.table_label(TableLabel::SelectAll)}
            checked={extent == Extent::All}
            ~indeterminate={extent == Extent::Part}
            {onclick}
        />
    }
}
