//! The header of the table.

use std::rc::Rc;

use web_sys::{Element, FocusEvent, KeyboardEvent, PointerEvent};
use yew::prelude::*;

use super::header_cell::HeaderCell;
use super::select_all::SelectAll;
use crate::table::{Column, Extent, Order};
use crate::ui::batches::dom::scroll_into_view;
use crate::ui::batches::hooks::{ShiftKey, use_column_drag, use_column_resize};
use crate::ui::batches::reducer::Dispatch;

/// Properties of [`TableHeader`].
#[derive(Clone, PartialEq, Properties)]
pub struct TableHeaderProps {
    /// The columns that are shown.
    pub columns: Rc<Vec<Column>>,
    /// The order of the rows.
    pub order: Order,
    /// The rows that are shown.
    pub rows: Rc<Vec<usize>>,
    /// How much of them is selected.
    pub extent: Extent,
    /// The box for all rows, for putting the focus there.
    pub select_all: NodeRef,
    /// Whether Shift is held.
    pub shift: ShiftKey,
    /// Hears what the person does.
    pub dispatch: Dispatch,
}

/// The row of headings. Keys:
///
/// - Enter orders by a column, with Shift besides the others;
/// - Shift with an arrow makes the column narrower or wider;
/// - Escape lets go of a heading that is carried.
#[component]
pub fn TableHeader(props: &TableHeaderProps) -> Html {
    let TableHeaderProps { columns, order, rows, extent, select_all, shift, dispatch } =
        props.clone();
    let nodes = use_memo((), |()| Column::ALL.map(|column| (column, NodeRef::default())));
    let node = |column: Column| {
        nodes.iter().find(|(other, _)| *other == column).map(|(_, node)| node.clone())
    };
    let headings: Vec<(Column, NodeRef)> =
        columns.iter().map(|&column| (column, node(column).unwrap_or_default())).collect();
    let resize = use_column_resize(&dispatch);
    let drag = use_column_drag(&dispatch, &headings);
    let onpointermove = {
        let (resize, drag) = (resize.on_move.clone(), drag.on_move.clone());
        move |event: PointerEvent| {
            resize.emit(event.clone());
            drag.emit(event);
        }
    };
    let onpointerup = {
        let (resize, drag) = (resize.on_end.clone(), drag.on_drop.clone());
        move |_| {
            resize.emit(());
            drag.emit(());
        }
    };
    let let_go = {
        let (resize, drag) = (resize.on_end.clone(), drag.on_cancel.clone());
        move || {
            resize.emit(());
            drag.emit(());
        }
    };
    let onkeydown = {
        let let_go = let_go.clone();
        move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                let_go();
            }
        }
    };
    let onpointercancel = move |_| let_go();
    let several = order.columns().len() > 1;
    let heading = |(column, node): (Column, NodeRef)| {
        let direction = order.direction(column);
        let rank = order.rank(column).filter(|_| several);
        html! {
            <HeaderCell
                key={column.key()}
                {column}
                {node}
                {direction}
                {rank}
                drag={drag.clone()}
                resize={resize.clone()}
                shift={shift.clone()}
                dispatch={dispatch.clone()}
            >
                if column == Column::Name {
                    <SelectAll
                        node={select_all.clone()}
                        rows={rows.clone()}
                        {extent}
                        dispatch={dispatch.clone()}
                    />
                }
            </HeaderCell>
        }
    };
    html! {
        <thead
            {onpointermove}
            {onpointerup}
            {onpointercancel}
            {onkeydown}
            onfocusin={Callback::from(reveal)}
        >
            <tr aria-rowindex="1">{ for headings.into_iter().map(heading) }</tr>
        </thead>
    }
}

/// Has all of a heading in view that keys have brought the focus to. Of one that is in view in part, a
/// browser leaves the rest where it is.
fn reveal(event: FocusEvent) {
    let element = event.target_dyn_into::<Element>();
    // Not of what is pressed: it must stay under the pointer.
    if let Some(element) = element.filter(|it| it.matches(":focus-visible") == Ok(true)) {
        scroll_into_view(&element);
    }
}
