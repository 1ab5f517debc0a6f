//! The row of a batch.

use std::ops::Range;
use std::rc::Rc;

use yew::prelude::*;

use super::details_row::details_id;
use crate::aqua::{Batch, BatchState};
use crate::messages::{Messages, TableLabel};
use crate::table::zoql::from_clause;
use crate::table::{Column, SearchTerms, length, marks};
use crate::ui::batches::dom::selected_text;
use crate::ui::batches::status_bar::state_class;
use crate::ui::hooks::use_messages;
use crate::ui::widgets::{marked_text, optional_text, visible_text};

/// Properties of [`BatchRow`].
#[derive(Clone, PartialEq, Properties)]
pub struct BatchRowProps {
    /// The batch.
    pub batch: Rc<Batch>,
    /// Its index among the job's.
    pub row: usize,
    /// The row's place in the table, from 1 with the header.
    pub place: usize,
    /// The columns that are shown.
    pub columns: Rc<Vec<Column>>,
    /// What is searched for, to be marked.
    pub terms: Rc<SearchTerms>,
    /// The most records that a batch of the job has.
    pub most_records: u64,
    /// Whether the row is selected.
    pub selected: bool,
    /// Whether the batch's details are open.
    pub open: bool,
    /// Whether the status stands below the name.
    pub compact: bool,
    /// Hears that the checkbox is pressed.
    pub on_select: Callback<(usize, MouseEvent)>,
    /// Hears that the details are asked for, or no longer.
    pub on_details: Callback<usize>,
}

/// A batch, a cell for each column.
#[component]
pub fn BatchRow(props: &BatchRowProps) -> Html {
    let messages = use_messages();
    let class = classes!(
        state_class(BatchState::from_batch(&props.batch)),
        props.selected.then_some("selected")
    );
    let cell = |&column: &Column| match column {
        Column::Name => name_cell(props, messages),
        _ => html! { <td class={cell_class(props, column)}>{ text(props, column, messages) }</td> },
    };
    html! {
        <tr {class} aria-rowindex={props.place.to_string()}>
            { for props.columns.iter().map(cell) }
        </tr>
    }
}

/// The cell that heads the row, with the batch's checkbox and the button for its details.
fn name_cell(props: &BatchRowProps, messages: &dyn Messages) -> Html {
    let BatchRowProps { row, selected, open, .. } = *props;
    let name = Column::Name.text(&props.batch);
    let label = messages.table_label(TableLabel::Details);
    let on_select = {
        let on_select = props.on_select.clone();
        move |event: MouseEvent| on_select.emit((row, event))
    };
    let on_details = {
        let on_details = props.on_details.clone();
        move |_: MouseEvent| on_details.emit(row)
    };
    let on_name = {
        let on_details = props.on_details.clone();
        move |_: MouseEvent| {
            // A name that is marked by hand is to be copied.
            if selected_text().is_none() {
                on_details.emit(row);
            }
        }
    };
    // The row is called by its name alone, without what its checkbox is called.
    let row_name = if name.is_empty() { messages.absent().to_owned() } else { name.to_string() };
    html! {
        <th class="name" scope="row" aria-label={row_name}>
            <input
                type="checkbox"
                aria-label={messages.select_row(&name)}
                checked={selected}
                onclick={on_select}
            />
            <button
                type="button"
                aria-label={label}
                title={label}
                aria-describedby={name_id(row)}
                aria-expanded={open.to_string()}
                aria-controls={open.then(|| details_id(row))}
                onclick={on_details}
            />
            // Isolated from the others, in whichever direction it is written. For a pointer the name is a
            // part of the button before it.
            <bdi id={name_id(row)} onclick={on_name}>{ text(props, Column::Name, messages) }</bdi>
            if props.compact {
                <span class="status">{ text(props, Column::Status, messages) }</span>
            }
        </th>
    }
}

/// The element ID of a batch's name.
fn name_id(row: usize) -> String {
    format!("batch-name-{row}")
}

/// What a cell shows: a number with separators, any other text with what was searched for marked.
fn text(props: &BatchRowProps, column: Column, messages: &dyn Messages) -> Html {
    if let Some(number) = column.number(&props.batch) {
        return html! { messages.count(number) };
    }
    let text = column.text(&props.batch);
    if text.is_empty() {
        return optional_text(messages, None);
    }
    let marks = marks(&text, &props.terms);
    match from_clause(&text).filter(|_| column == Column::Query) {
        Some(from) => query_from(&text, from, marks),
        // Cut at its beginning where there is no room, since IDs differ in their ends. Around it the styles
        // write from right to left, which the ID itself is not.
        None if matches!(column, Column::File | Column::BatchId) => html! {
            <span class="from-end"><bdi dir="ltr">{ marked_text(&text, &marks) }</bdi></span>
        },
        None => marked_text(&text, &marks),
    }
}

/// A query that is seen from its `from` on, because its fields would fill the cell; they are there for
/// finding in the page, copying and screen readers. Where something in them was searched for, all is seen.
fn query_from(query: &str, from: usize, marks: Vec<Range<usize>>) -> Html {
    if marks.first().is_some_and(|mark| mark.start < from) {
        return marked_text(query, &marks);
    }
    let marks: Vec<_> = marks.iter().map(|mark| mark.start - from..mark.end - from).collect();
    html! {
        <>
            <span class="fields">{ visible_text(&query[..from]) }</span>
            { marked_text(&query[from..], &marks) }
        </>
    }
}

/// The classes of a cell. The styles draw a bar for the records, by twentieths of the cell: shorter ones
/// look like specks.
fn cell_class(props: &BatchRowProps, column: Column) -> Classes {
    let part = (column == Column::Records).then(|| {
        let records = props.batch.record_count.unwrap_or_default();
        format!("part-{}", length(records, props.most_records, 20))
    });
    classes!(column_class(column), part)
}

/// The classes of a column's cells.
pub fn column_class(column: Column) -> &'static str {
    match column {
        Column::Records => "records number",
        Column::Segments => "segments number",
        _ => column.key(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_of_numbers_and_no_others_are_set_to_the_right() {
        for column in Column::ALL {
            let key = column.key();
            let number = if column.is_number() { format!("{key} number") } else { key.into() };
            assert_eq!(column_class(column), number);
        }
    }
}
