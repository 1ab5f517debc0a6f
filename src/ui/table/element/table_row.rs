//! A row of the table.

use std::rc::Rc;

use yew::prelude::*;

use super::batch_name::batch_name;
use super::cell_text::cell_text;
use super::job_name::job_name;
use crate::messages::Messages;
use crate::table::{Column, Row, SearchTerms, TableKind, length};
use crate::ui::files::{BatchFilesContext, save_button};
use crate::ui::hooks::use_messages;
use crate::ui::table::state_bar::state_class;

/// Properties of [`TableRow`].
#[derive(Clone, PartialEq, Properties)]
pub struct TableRowProps {
    /// Which table it is.
    pub kind: TableKind,
    /// The batch or the job.
    pub row: Row,
    /// Its index among all.
    pub at: usize,
    /// The row's place in the table, from 1 with the header.
    pub place: usize,
    /// The columns that are shown.
    pub columns: Rc<Vec<Column>>,
    /// What is searched for, to be marked.
    pub terms: Rc<SearchTerms>,
    /// The most records that a row has.
    pub most_records: u64,
    /// Whether the row is selected.
    pub selected: bool,
    /// Whether it is shown elsewhere on the page.
    pub chosen: bool,
    /// Whether the batch's details are open.
    pub open: bool,
    /// Whether the row has two lines, for want of room.
    pub compact: bool,
    /// Hears that the checkbox is pressed.
    pub on_select: Callback<(usize, MouseEvent)>,
    /// Hears that the details are asked for, or no longer.
    pub on_details: Callback<usize>,
    /// Hears that the name of a job is pressed.
    pub on_choose: Callback<usize>,
}

/// A batch or a job, a cell for each column.
#[component]
pub fn TableRow(props: &TableRowProps) -> Html {
    let messages = use_messages();
    let files = use_context::<BatchFilesContext>();
    let class = classes!(
        state_class(props.row.state()),
        props.selected.then_some("selected"),
        props.chosen.then_some("chosen"),
    );
    let cell = |&column: &Column| match &props.row {
        Row::Batch(batch) if column == Column::Name => batch_name(messages, props, batch),
        Row::Batch(batch) if column == Column::File => {
            let save = save_button(messages, files.as_ref(), &batch.batch);
            html! { <td class={cell_class(props, column)}>{ file(messages, props, save) }</td> }
        }
        Row::Job(job) if column == Column::Job => job_name(messages, props, job),
        _ => {
            let text = cell_text(messages, &props.row, column, &props.terms);
            html! { <td class={cell_class(props, column)}>{ text }</td> }
        }
    };
    html! {
        <tr
            {class}
            aria-rowindex={props.place.to_string()}
            aria-current={props.chosen.then_some("true")}
        >
            { for props.columns.iter().map(cell) }
        </tr>
    }
}

/// A file's ID with the button that saves it. Segments are named in the details, so that the button stands
/// alone then.
fn file(messages: &dyn Messages, props: &TableRowProps, save: Option<Html>) -> Html {
    let is_named = save.is_none() || !Column::File.text(&props.row).is_empty();
    html! {
        <>
            { for save }
            if is_named {
                { cell_text(messages, &props.row, Column::File, &props.terms) }
            }
        </>
    }
}

/// The classes of a cell. The styles draw a bar for the records, by twentieths of the cell: shorter ones
/// look like specks.
fn cell_class(props: &TableRowProps, column: Column) -> Classes {
    let part = (column == Column::Records).then(|| {
        let records = props.row.records().unwrap_or_default();
        format!("part-{}", length(records, props.most_records, 20))
    });
    classes!(column_class(props.kind, column), part)
}

/// The classes of a column's cells.
pub fn column_class(kind: TableKind, column: Column) -> Classes {
    classes!(
        column.key(),
        column.is_number().then_some("number"),
        (column == kind.heading_column()).then_some("first"),
        (column == kind.state_column()).then_some("state"),
    )
}

/// The checkbox of a row that is called by this name.
pub fn row_checkbox(messages: &dyn Messages, props: &TableRowProps, name: &str) -> Html {
    let (on_select, at) = (props.on_select.clone(), props.at);
    html! {
        <input
            type="checkbox"
            aria-label={messages.select_row(name)}
            checked={props.selected}
            onclick={move |event: MouseEvent| on_select.emit((at, event))}
        />
    }
}
