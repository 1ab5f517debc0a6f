//! The table in the box in which it scrolls.

use web_sys::Node;
use yew::prelude::*;

use super::selected_cells::selected_cells;
use super::table_body::TableBody;
use super::table_header::TableHeader;
use crate::messages::TablePart;
use crate::table::{TableAction, TableState, WIDEST_NAME, cells};
use crate::ui::hooks::use_messages;
use crate::ui::table::export_rows::copied_rows;
use crate::ui::table::hooks::{use_copy, use_shift_key, use_too_wide};
use crate::ui::table::reducer::Dispatch;
use crate::ui::table::view::TableView;

/// Properties of [`TableElement`].
#[derive(Clone, PartialEq, Properties)]
pub struct TableElementProps {
    /// How the table is set up.
    pub state: TableState,
    /// What is shown.
    pub view: TableView,
    /// Whether it stands beside something, and scrolls in a box of its own.
    pub beside: bool,
    /// The row that is shown elsewhere on the page.
    pub chosen: Option<usize>,
    /// Hears that the name of a job's row was pressed.
    pub on_choose: Callback<usize>,
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
pub fn TableElement(props: &TableElementProps) -> Html {
    let messages = use_messages();
    let TableElementProps { state, view, select_all, dispatch, .. } = props;
    let TableElementProps { beside, chosen, window_width, printing, .. } = *props;
    let kind = view.kind;
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
                    (cells(&view.rows, &rows, &columns), rows.len() * columns.len())
                }
            };
            dispatch.dispatch(TableAction::Copied(count));
            Some(text)
        },
    );
    use_copy(&scroll_box, copied);
    let own_name = state.layout.width(kind.heading_column()).unwrap_or_default();
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
    let stretched = kind.widest_column(view.compact);
    let widths = columns.iter().zip(&view.columns.widths);
    let widths: Vec<Option<u16>> = widths
        .map(|(column, one)| (*column != stretched || one.is_own).then_some(one.width))
        .collect();
    let is_stretched = widths.contains(&None);
    let across = columns.len() + usize::from(!is_stretched);
    // The styles have the same heights.
    let row_height = match (view.compact, state.layout.roomy) {
        (true, _) if beside => 40.0,
        (true, _) => 48.0,
        (false, true) => 32.0,
        (false, false) => 28.0,
    };
    // A box that scrolls is reached by the keys that scroll it.
    let scrolls = too_wide || beside;
    html! {
        <div
            ref={scroll_box.clone()}
            class={classes!("scroll", too_wide.then_some("too-wide"))}
            tabindex={scrolls.then_some("0")}
            role="region"
            aria-label={messages.table_name(kind, TablePart::Scrollable)}
        >
            <table
                {class}
                aria-label={messages.table_name(kind, TablePart::Table)}
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
                    {kind}
                    columns={columns.clone()}
                    order={state.order.clone()}
                    rows={lines.rows().clone()}
                    extent={view.selected.extent}
                    select_all={select_all.clone()}
                    shift={shift.clone()}
                    dispatch={dispatch.clone()}
                />
                <TableBody
                    {kind}
                    all={view.rows.clone()}
                    lines={lines.clone()}
                    columns={columns.clone()}
                    {across}
                    terms={view.shown.terms.clone()}
                    most_records={view.derived.most_records}
                    selection={state.selection.clone()}
                    {chosen}
                    on_choose={props.on_choose.clone()}
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
                <p class="none">{ messages.no_rows(kind, !view.rows.is_empty()) }</p>
            }
        </div>
    }
}

/// A column so many CSS pixels wide, or as wide as there is room.
fn column(width: Option<u16>) -> Html {
    html! { <col width={width.map(|width| width.to_string())} /> }
}
