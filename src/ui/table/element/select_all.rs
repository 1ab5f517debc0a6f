//! The box that selects all rows.

use yew::prelude::*;

use super::header_props::TableHeaderProps;
use crate::messages::{Messages, TablePart};
use crate::table::{Extent, TableAction};

/// The box that selects all rows that are shown, or none.
pub fn select_all(messages: &dyn Messages, props: &TableHeaderProps) -> Html {
    let TableHeaderProps { rows, extent, dispatch, .. } = props;
    let extent = *extent;
    let onclick = {
        let (rows, dispatch) = (rows.clone(), dispatch.clone());
        move |event: MouseEvent| {
            if rows.is_empty() {
                // Nothing to take: the box stays as it was, where the browser would check it.
                event.prevent_default();
                return;
            }
            dispatch.dispatch(TableAction::SelectAll(rows.clone(), extent != Extent::All));
        }
    };
    html! {
        <input
            ref={&props.select_all}
            type="checkbox"
            aria-label={messages.table_name(props.kind, TablePart::SelectAll)}
            checked={extent == Extent::All}
            ~indeterminate={extent == Extent::Partial}
            {onclick}
        />
    }
}
