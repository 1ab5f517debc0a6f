//! The cell that heads a batch's row.

use yew::prelude::*;

use super::cell_text::{cell_text, job_ending, job_title};
use super::details_row::details_id;
use super::table_row::{TableRowProps, column_class, row_checkbox};
use crate::messages::{Messages, TableLabel};
use crate::table::{BatchRow, Column};
use crate::ui::table::dom::selected_text;
use crate::ui::table::ids::row_id;

/// The cell that heads a batch's row, with its checkbox and the button for its details.
pub fn batch_name(messages: &dyn Messages, props: &TableRowProps, batch: &BatchRow) -> Html {
    let TableRowProps { kind, at, open, .. } = *props;
    let name = Column::Name.text(&props.row);
    let label = messages.table_label(TableLabel::Details);
    let text = |column| cell_text(messages, &props.row, column, &props.terms);
    let on_details = {
        let on_details = props.on_details.clone();
        move |_: MouseEvent| on_details.emit(at)
    };
    let on_name = {
        let on_details = props.on_details.clone();
        move |_: MouseEvent| {
            // A name that is marked by hand is to be copied.
            if selected_text().is_none() {
                on_details.emit(at);
            }
        }
    };
    // The row is called by its name alone, without what its checkbox is called.
    let row_name = if name.is_empty() { messages.absent().to_owned() } else { name.to_string() };
    let name_id = row_id(kind, "name", at);
    html! {
        <th class={column_class(kind, Column::Name)} scope="row" aria-label={row_name}>
            { row_checkbox(messages, props, &name) }
            <button
                type="button"
                aria-label={label}
                title={label}
                aria-describedby={name_id.clone()}
                aria-expanded={open.to_string()}
                aria-controls={open.then(|| details_id(kind, at))}
                onclick={on_details}
            />
            // Isolated from the others, in whichever direction it is written. For a pointer the name is a
            // part of the button before it.
            <bdi id={name_id} onclick={on_name}>{ text(Column::Name) }</bdi>
            if props.compact {
                <span class="state">
                    { text(Column::Status) }
                    if let Some(job) = &batch.job {
                        // The end of the ID first: names may be the same, and are cut.
                        { " · " }
                        { job_ending(job, &props.terms) }
                        { " " }
                        { job_title(messages, job, &props.terms) }
                    }
                </span>
            }
        </th>
    }
}
