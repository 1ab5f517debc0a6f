//! The body of the table.

use std::rc::Rc;

use yew::prelude::*;

use super::batch_row::BatchRow;
use super::details_row::DetailsRow;
use super::group_row::group_row;
use super::spacer_row::spacer_row;
use crate::aqua::Batch;
use crate::table::{Column, Line, Lines, SearchTerms, Selection, TableAction};
use crate::ui::batches::hooks::{ShiftKey, use_details_heights, use_row_window};
use crate::ui::batches::reducer::Dispatch;
use crate::ui::hooks::use_messages;

/// Properties of [`TableBody`].
#[derive(Clone, PartialEq, Properties)]
pub struct TableBodyProps {
    /// Every batch of the job.
    pub batches: Rc<Vec<Rc<Batch>>>,
    /// What is shown of them, line by line.
    pub lines: Rc<Lines>,
    /// The columns that are shown.
    pub columns: Rc<Vec<Column>>,
    /// How many columns there are with one that stays empty.
    pub across: usize,
    /// What is searched for.
    pub terms: Rc<SearchTerms>,
    /// The most records that a batch has.
    pub most_records: u64,
    /// The selected rows.
    pub selection: Rc<Selection>,
    /// The batches whose details are open.
    pub open_details: Vec<usize>,
    /// The height of a row in CSS pixels.
    pub row_height: u16,
    /// Whether the status stands below the name.
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
    let TableBodyProps { batches, lines, dispatch, open_details, .. } = props;
    let TableBodyProps { across, window_width, .. } = *props;
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
                children.push(group_row(messages, group, place, across, dispatch));
            }
            Some(Line::Row(row)) => {
                let Some(batch) = batches.get(row) else { continue };
                let open = open_details.contains(&row);
                children.push(html! {
                    <BatchRow
                        key={row}
                        batch={batch.clone()}
                        {row}
                        {place}
                        columns={props.columns.clone()}
                        terms={props.terms.clone()}
                        most_records={props.most_records}
                        selected={props.selection.has(row)}
                        {open}
                        compact={props.compact}
                        on_select={on_select.clone()}
                        on_details={on_details.clone()}
                    />
                });
                if open {
                    let (batch, key) = (batch.clone(), format!("details {row}"));
                    let on_height = on_height.clone();
                    children.push(html! {
                        <DetailsRow {key} {batch} {row} {across} {window_width} {on_height} />
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
