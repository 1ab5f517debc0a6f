//! The cell that heads a job's row.

use yew::prelude::*;

use super::cell_text::{job_ending, job_title};
use super::table_row::{TableRowProps, column_class, row_checkbox};
use crate::messages::Messages;
use crate::table::{Column, JobRow};

/// The cell that heads a job's row, with its checkbox and its name, which is a button that chooses the job.
pub fn job_name(messages: &dyn Messages, props: &TableRowProps, job: &JobRow) -> Html {
    let TableRowProps { kind, at, chosen, .. } = *props;
    let on_choose = {
        let on_choose = props.on_choose.clone();
        move |_: MouseEvent| on_choose.emit(at)
    };
    let name = job.job.name.as_deref().unwrap_or(messages.nameless_job());
    // Jobs may have the same name: each is called by its name and the end of its ID.
    let row_name = format!("{name} {}", job.job.ending());
    html! {
        <th class={column_class(kind, Column::Job)} scope="row" aria-label={row_name.clone()}>
            { row_checkbox(messages, props, &row_name) }
            <button
                type="button"
                class="choose"
                aria-current={chosen.then_some("true")}
                onclick={on_choose}
            >
                { job_title(messages, &job.job, &props.terms) }
                { " " }
                { job_ending(&job.job, &props.terms) }
            </button>
        </th>
    }
}
