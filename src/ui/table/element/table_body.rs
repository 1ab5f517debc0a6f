//! The body of the table.

use std::rc::Rc;

use yew::prelude::*;

use super::details_row::DetailsRow;
use super::group_row::group_row;
use super::spacer_row::spacer_row;
use super::table_row::TableRow;
use crate::table::{Column, Line, Lines, Row, SearchTerms, Selection, TableAction, TableKind};
use crate::ui::hooks::use_messages;
use crate::ui::table::hooks::{ShiftKey, use_details_heights, use_row_window};
use crate::ui::table::reducer::Dispatch;

/// Properties of [`TableBody`].
#[derive(Clone, PartialEq, Properties)]
pub struct TableBodyProps {
    /// Which table it is.
    pub kind: TableKind,
    /// Every row.
    pub all: Rc<Vec<Row>>,
    /// What is shown of them, line by line.
    pub lines: Rc<Lines>,
    /// The columns that are shown.
    pub columns: Rc<Vec<Column>>,
    /// How many columns there are with one that stays empty.
    pub across: usize,
    /// What is searched for.
    pub terms: Rc<SearchTerms>,
    /// The most records that a row has.
    pub most_records: u64,
    /// The selected rows.
    pub selection: Rc<Selection>,
    /// The row that is shown elsewhere on the page.
    pub chosen: Option<usize>,
    /// Hears that the name of a job's row was pressed.
    pub on_choose: Callback<usize>,
    /// The rows whose details are open.
    pub open_details: Vec<usize>,
    /// The height of a row in CSS pixels.
    pub row_height: u16,
    /// Whether rows have two lines, for want of room.
    pub compact: bool,
    /// Whether all of it is rendered, for paper.
    pub printing: bool,
    /// The width of the browser's window in CSS pixels.
    pub window_width: u32,
    /// The box in which the table scrolls.
    pub scroll_box: NodeRef,
    /// Whether Shift is held.
    pub shift: ShiftKey,
    /// Hears what the person does.
    pub dispatch: Dispatch,
}

/// The rows, groups and details: of a long table those in view and a few more, on paper all.
#[component]
pub fn TableBody(props: &TableBodyProps) -> Html {
    let messages = use_messages();
    let TableBodyProps { all, lines, dispatch, open_details, .. } = props;
    let TableBodyProps { kind, across, window_width, .. } = *props;
    let body = use_node_ref();
    let (heights, on_height) = use_details_heights(lines, open_details, props.row_height);
    let in_window = use_row_window(lines.len(), &heights, &body, &props.scroll_box);
    let rendered = if props.printing { 0..lines.len() } else { in_window };
    let on_select = use_callback(
        (lines.rows().clone(), dispatch.clone(), props.shift.clone()),
        |(row, press): (usize, MouseEvent), (rows, dispatch, shift)| {
            let range = shift.is_held(&press).then(|| rows.clone());
            dispatch.dispatch(TableAction::Select(row, range));
        },
    );
    let on_details = use_callback(dispatch.clone(), |row, dispatch| {
        dispatch.dispatch(TableAction::ToggleDetails(row));
    });
    let mut children: Vec<Html> = Vec::with_capacity(rendered.len() + open_details.len());
    for at in rendered.clone() {
        let place = at + 2;
        match lines.get(at) {
            Some(Line::Group(number)) => {
                let Some(group) = lines.groups().get(number) else { continue };
                children.push(group_row(messages, kind, group, place, across, dispatch));
            }
            Some(Line::Row(at)) => {
                let Some(row) = all.get(at) else { continue };
                let open = open_details.contains(&at);
                children.push(html! {
                    <TableRow
                        key={at}
                        {kind}
                        row={row.clone()}
                        {at}
                        {place}
                        columns={props.columns.clone()}
                        terms={props.terms.clone()}
                        most_records={props.most_records}
                        selected={props.selection.has(at)}
                        chosen={props.chosen == Some(at)}
                        {open}
                        compact={props.compact}
                        on_select={on_select.clone()}
                        on_details={on_details.clone()}
                        on_choose={props.on_choose.clone()}
                    />
                });
                if let Some(batch) = row.batch().filter(|_| open) {
                    let (batch, key) = (batch.clone(), format!("details {at}"));
                    let on_height = on_height.clone();
                    children.push(html! {
                        <DetailsRow {key} {kind} {batch} row={at} {across} {window_width} {on_height} />
                    });
                }
            }
            None => {}
        }
    }
    let above = heights.top(rendered.start);
    let below = heights.top(lines.len()) - heights.top(rendered.end);
    html! {
        <tbody ref={body}>
            { spacer_row("above", above, across) }
            { for children }
            { spacer_row("below", below, across) }
        </tbody>
    }
}
