//! The heading of a column.

use web_sys::{HtmlElement, KeyboardEvent, PointerEvent};
use yew::prelude::*;

use super::header_props::TableHeaderProps;
use super::table_row::column_class;
use crate::messages::{Messages, TableLabel};
use crate::table::{Column, Direction, TableAction};
use crate::ui::table::hooks::{ColumnDrag, ColumnResize, DropSide};
use crate::ui::table::reducer::on;
use crate::ui::widgets::sort_arrow;

/// By how many CSS pixels a key makes a column wider or narrower.
const STEP: i32 = 16;

/// A heading: a button that orders by its column; with Shift besides the others. Carried to another
/// heading, the column is put there. Its edge is pulled to make the column wider, and pressed twice to have
/// it as wide as its content needs; Shift with an arrow does the former. `first` stands before the button.
pub fn header_cell(
    messages: &dyn Messages,
    props: &TableHeaderProps,
    (column, node): &(Column, NodeRef),
    drag: &ColumnDrag,
    resize: &ColumnResize,
    first: Html,
) -> Html {
    let column = *column;
    let TableHeaderProps { kind, order, shift, dispatch, .. } = props;
    // As it is seen: what is left of the table goes to one of the columns.
    let width = {
        let node = node.clone();
        move || node.cast::<HtmlElement>().map_or(0, |cell| cell.offset_width())
    };
    let onclick = {
        let (dispatch, drag, shift) = (dispatch.clone(), drag.clone(), shift.clone());
        move |event: MouseEvent| {
            // A press that no pointer made, as by a screen reader, is none that follows a carry.
            if event.detail() == 0 || !drag.was_carried() {
                dispatch.dispatch(TableAction::ToggleOrder(column, shift.is_held(&event)));
            }
        }
    };
    let onkeydown = {
        let (resize, width) = (resize.clone(), width.clone());
        move |event: KeyboardEvent| {
            let step = match event.key().as_str() {
                "ArrowLeft" if event.shift_key() => -STEP,
                "ArrowRight" if event.shift_key() => STEP,
                _ => return,
            };
            event.prevent_default();
            resize.set(column, width() + step);
        }
    };
    let on_hold = {
        let drag = drag.clone();
        move |event: PointerEvent| drag.begin(column, &event)
    };
    let on_hold_edge = {
        let resize = resize.clone();
        move |event: PointerEvent| resize.begin(column, width(), &event)
    };
    let direction = order.direction(column);
    let sort = match direction {
        Some(Direction::Ascending) => "ascending",
        Some(Direction::Descending) => "descending",
        None => "none",
    };
    // Its place is worth telling where there are several.
    let rank = order.rank(column).filter(|_| order.columns().len() > 1);
    let drop = drag.side(column).map(|side| match side {
        DropSide::Before => "before",
        DropSide::Behind => "behind",
    });
    let is_first = column == kind.heading_column();
    let title = if is_first { TableLabel::FixedHeadingTitle } else { TableLabel::HeadingTitle };
    html! {
        <th
            key={column.key()}
            ref={node}
            class={column_class(*kind, column)}
            scope="col"
            aria-sort={sort}
            // The first column is called by its own name, without what its checkbox is called.
            aria-label={is_first.then(|| messages.column(column))}
            data-drop={drop}
        >
            { first }
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
                ondblclick={on(dispatch, TableAction::SetWidth(column, None))}
            />
        </th>
    }
}
