//! The heading of a column.

use web_sys::{HtmlElement, KeyboardEvent, PointerEvent};
use yew::prelude::*;

use super::batch_row::column_class;
use crate::messages::TableLabel;
use crate::table::{Column, Direction, TableAction};
use crate::ui::batches::hooks::{ColumnDrag, ColumnResize, DropSide, ShiftKey};
use crate::ui::batches::reducer::Dispatch;
use crate::ui::hooks::use_messages;
use crate::ui::widgets::sort_arrow;

/// By how many CSS pixels a key makes a column wider or narrower.
const STEP: f64 = 16.0;

/// Properties of [`HeaderCell`].
#[derive(Clone, PartialEq, Properties)]
pub struct HeaderCellProps {
    /// The column.
    pub column: Column,
    /// The cell.
    pub node: NodeRef,
    /// Which way the column is ordered, if it is.
    pub direction: Option<Direction>,
    /// Its place among the columns ordered by, where there are several.
    pub rank: Option<usize>,
    /// What moves columns.
    pub drag: ColumnDrag,
    /// What makes columns wider.
    pub resize: ColumnResize,
    /// Whether Shift is held.
    pub shift: ShiftKey,
    /// Hears what the person does.
    pub dispatch: Dispatch,
    /// What stands before the heading.
    #[prop_or_default]
    pub children: Html,
}

/// A heading: a button that orders by its column; with Shift besides the others. Carried to another
/// heading, the column is put there. Its edge is pulled to make the column wider, and pressed twice to have
/// it as wide as its content needs; Shift with an arrow does the former.
#[component]
pub fn HeaderCell(props: &HeaderCellProps) -> Html {
    let messages = use_messages();
    let HeaderCellProps { column, node, direction, rank, drag, resize, shift, dispatch, children } =
        props.clone();
    // As it is seen: what is left of the table goes to one of the columns.
    let width = {
        let node = node.clone();
        move || node.cast::<HtmlElement>().map_or(0.0, |cell| f64::from(cell.offset_width()))
    };
    let onclick = {
        let (dispatch, was_carried) = (dispatch.clone(), drag.was_carried.clone());
        move |event: MouseEvent| {
            // A press that no pointer made, as by a screen reader, is none that follows a carry.
            if event.detail() == 0 || !was_carried.emit(()) {
                dispatch.dispatch(TableAction::ToggleOrder(column, shift.is_held(&event)));
            }
        }
    };
    let onkeydown = {
        let (dispatch, width) = (dispatch.clone(), width.clone());
        move |event: KeyboardEvent| {
            let step = match event.key().as_str() {
                "ArrowLeft" if event.shift_key() => -STEP,
                "ArrowRight" if event.shift_key() => STEP,
                _ => return,
            };
            event.prevent_default();
            dispatch.dispatch(TableAction::SetWidth(column, Some((width() + step) as u16)));
        }
    };
    let on_hold = {
        let on_begin = drag.on_begin.clone();
        move |event: PointerEvent| on_begin.emit((column, event))
    };
    let on_hold_edge = {
        let on_begin = resize.on_begin.clone();
        move |event: PointerEvent| on_begin.emit((column, width(), event))
    };
    let on_reset_width = move |_| dispatch.dispatch(TableAction::SetWidth(column, None));
    let sort = match direction {
        Some(Direction::Ascending) => "ascending",
        Some(Direction::Descending) => "descending",
        None => "none",
    };
    let drop = drag.target.filter(|(target, _)| *target == column).map(|(_, side)| match side {
        DropSide::Before => "before",
        DropSide::Behind => "behind",
    });
    let is_name = column == Column::Name;
    let title = if is_name { TableLabel::FixedHeadingTitle } else { TableLabel::HeadingTitle };
    html! {
        <th
            ref={node}
            class={column_class(column)}
            scope="col"
            aria-sort={sort}
            // The column of names is called by its own name, without what its checkbox is called.
            aria-label={is_name.then(|| messages.column(column))}
            data-drop={drop}
        >
            { children }
            <button
                type="button"
                title={messages.table_label(title)}
                {onclick}
                {onkeydown}
                onpointerdown={on_hold}
            >
                { messages.column(column) }
                if let Some(direction) = direction {
                    { sort_arrow(direction == Direction::Descending) }
                    if let Some(rank) = rank {
                        <small aria-hidden="true">{ rank }</small>
                    }
                }
            </button>
            <span
                class="grip"
                aria-hidden="true"
                onpointerdown={on_hold_edge}
                ondblclick={on_reset_width}
            />
        </th>
    }
}
