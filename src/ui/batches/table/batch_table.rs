//! The table "Batches" in the box in which it scrolls.

use web_sys::Node;
use yew::prelude::*;

use super::selected_cells::selected_cells;
use super::table_body::TableBody;
use super::table_header::TableHeader;
use crate::messages::TableLabel;
use crate::table::{Column, TableAction, TableState, WIDEST_NAME, cells};
use crate::ui::batches::export_rows::copied_rows;
use crate::ui::batches::hooks::{use_copy, use_shift_key, use_too_wide};
use crate::ui::batches::reducer::Dispatch;
use crate::ui::batches::view::TableView;
use crate::ui::hooks::use_messages;

/// Properties of [`BatchTable`].
#[derive(Clone, PartialEq, Properties)]
pub struct BatchTableProps {
    /// How the table is set up.
    pub state: TableState,
    /// What is shown.
    pub view: TableView,
    /// The width of the browser's window in CSS pixels.
    pub window_width: u32,
    /// Whether the page is being printed.
    pub printing: bool,
    /// The box for all rows, for putting the focus there.
    pub select_all: NodeRef,
    /// Hears what the person does.
    pub dispatch: Dispatch,
}

/// The table: its header and its rows. The page scrolls, and the header stays in view; a table that is wider
/// than the page scrolls in a box of its own, because a header does not stay in view there otherwise.
///
/// Ctrl+C in it copies the selected rows; or, where a text is selected by
/// hand from one cell to another, the cells from corner to corner, whole. The browser itself would copy
/// numbers with separators, dashes for what is missing, and the rest of each row besides.
#[component]
pub fn BatchTable(props: &BatchTableProps) -> Html {
    let messages = use_messages();
    let BatchTableProps { state, view, select_all, dispatch, .. } = props;
    let BatchTableProps { window_width, printing, .. } = *props;
    let scroll_box = use_node_ref();
    let shift = use_shift_key();
    let copied = use_callback(
        (view.clone(), dispatch.clone()),
        |by_hand: Option<[Node; 2]>, (view, dispatch)| {
            let (text, count) = match by_hand {
                None if view.selected.rows.is_empty() => return None,
                None => (copied_rows(view), 0),
                Some(ends) => {
                    let (rows, columns) =
                        selected_cells(ends, &view.shown.lines, &view.columns.columns)?;
                    (cells(&view.batches, &rows, &columns), rows.len() * columns.len())
                }
            };
            dispatch.dispatch(TableAction::Copied(count));
            Some(text)
        },
    );
    use_copy(&scroll_box, copied);
    let own_name = state.layout.width(Column::Name).unwrap_or_default();
    // A name that has been made wider than half of the window would leave too little for the others.
    let pinned = state.layout.pinned && u32::from(own_name) * 2 <= window_width;
    let class = classes!(
        view.compact.then_some("compact"),
        (state.layout.roomy && !view.compact).then_some("roomy"),
        pinned.then_some("pinned"),
        (pinned && own_name > WIDEST_NAME).then_some("wide"),
    );
    let lines = &view.shown.lines;
    let columns = &view.columns.columns;
    let width: u32 = view.columns.widths.iter().map(|one| u32::from(one.width)).sum();
    let too_wide = use_too_wide(&scroll_box, width, window_width) && !view.compact;
    // A column that stretches takes what is left of the table's width; without one an empty column does.
    let stretched = if view.compact { Column::Name } else { Column::Query };
    let widths = columns.iter().zip(&view.columns.widths);
    let widths: Vec<Option<u16>> = widths
        .map(|(column, one)| (*column != stretched || one.is_own).then_some(one.width))
        .collect();
    let is_stretched = widths.contains(&None);
    let across = columns.len() + usize::from(!is_stretched);
    let row_height = match (view.compact, state.layout.roomy) {
        (true, _) => 48.0,
        (false, true) => 32.0,
        (false, false) => 28.0,
    };
    html! {
        <div
            ref={scroll_box.clone()}
            class={classes!("scroll", too_wide.then_some("too-wide"))}
            tabindex={too_wide.then_some("0")}
            role="region"
            aria-label={messages.table_label(TableLabel::Scrollable)}
        >
            <table
                {class}
                aria-label={messages.table_label(TableLabel::Batches)}
                aria-rowcount={(lines.len() + 1).to_string()}
                width={(!view.compact).then(|| width.to_string())}
            >
                <colgroup>
                    { for widths.iter().map(|width| column(*width)) }
                    if !is_stretched {
                        { column(None) }
                    }
                </colgroup>
                <TableHeader
                    columns={columns.clone()}
                    order={state.order.clone()}
                    rows={lines.rows().clone()}
                    extent={view.selected.extent}
                    select_all={select_all.clone()}
                    shift={shift.clone()}
                    dispatch={dispatch.clone()}
                />
                <TableBody
                    batches={view.batches.clone()}
                    lines={lines.clone()}
                    columns={columns.clone()}
                    {across}
                    terms={view.shown.terms.clone()}
                    most_records={view.derived.most_records}
                    selection={state.selection.clone()}
                    open_details={state.open_details.clone()}
                    row_height={(row_height * view.derived.text_scale).round() as u16}
                    compact={view.compact}
                    {printing}
                    {window_width}
                    {scroll_box}
                    {shift}
                    dispatch={dispatch.clone()}
                />
            </table>
            if lines.is_empty() {
                <p class="none">{ messages.no_rows(!view.batches.is_empty()) }</p>
            }
        </div>
    }
}

/// A column so many CSS pixels wide, or as wide as there is room.
fn column(width: Option<u16>) -> Html {
    html! { <col width={width.map(|width| width.to_string())} /> }
}
