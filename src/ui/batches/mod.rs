//! The table "Batches".

mod details;
mod export;
mod head;
mod query;
mod row;
mod scroll;
mod toolbar;
mod view;

use std::rc::Rc;

use export::Export;
use head::head;
use row::Row;
use scroll::{ROW_HEIGHT, drawn, onscroll};
use toolbar::toolbar;
use view::{Change, View};
use yew::prelude::*;

use crate::aqua::{Job, say};
use crate::table::{Column, Direction, Needle, Order, Sums, shown, statuses};

/// How many columns a row has: the data's and the one for Details.
const WIDTH: usize = Column::ALL.len() + 1;

/// Properties of [`Batches`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct BatchesProps {
    /// The job whose batches are shown.
    pub job: Rc<Job>,
    /// Its ID, which names exported files.
    pub job_id: AttrValue,
}

/// The table "Batches": order by any column (Shift adds one), search, status filter, details.
///
/// Up to 500 rows it is a real table in full, for find-in-page, print and screen readers; beyond
/// that only the rows in view are drawn.
#[component]
pub fn Batches(props: &BatchesProps) -> Html {
    let view = use_reducer_eq(View::default);
    let dispatch = view.dispatcher();
    // What is costly is done again only when what it depends on changed.
    let rows = use_memo(
        (props.job.clone(), view.order.clone(), view.filter.clone()),
        |(job, order, filter)| Listed {
            rows: Rc::new(shown(&job.batches, order, filter)),
            statuses: Rc::new(statuses(&job.batches)),
            needle: Rc::new(Needle::new(&filter.search)),
        },
    );
    let Listed { rows, statuses, needle } = &*rows;
    let drawn = drawn(&view, rows.len());

    let on_order = {
        let dispatch = dispatch.clone();
        Callback::from(move |(column, add)| dispatch.dispatch(Change::Order(column, add)))
    };
    let on_filter = {
        let dispatch = dispatch.clone();
        Callback::from(move |filter| dispatch.dispatch(Change::Filter(filter)))
    };
    // The same callback in every render, so that only the row whose details open is drawn anew.
    let on_toggle = {
        let dispatch = dispatch.clone();
        use_callback((), move |row: usize, ()| dispatch.dispatch(Change::Details(row)))
    };

    let batches = &props.job.batches;
    let windowed = drawn.len() < rows.len();
    let space = |count: usize| {
        (count > 0).then(|| {
            let height = (count * usize::from(ROW_HEIGHT)).to_string();
            html! { <tr aria-hidden="true"><td class="space" colspan={WIDTH.to_string()} {height} /></tr> }
        })
    };
    html! {
        <section class="batches" aria-label="Batches of the job">
            <div class="toolbar">
                <h2>{ "Batches" }</h2>
                { toolbar(batches.len(), statuses, &view.filter, &on_filter) }
                <Export job={props.job.clone()} rows={rows.clone()} job_id={props.job_id.clone()} />
            </div>
            <p class="sums" role="status">{ summary(batches.len(), &Sums::of(batches, rows), &view.order) }</p>
            <div onscroll={onscroll(dispatch)} class={classes!("scroll", windowed.then_some("windowed"))}
                tabindex="0" role="region" aria-label="Batches, scrollable">
                <table aria-label="Batches" aria-rowcount={(rows.len() + 1).to_string()}>
                    { head(&view.order, &on_order) }
                    <tbody>
                        { space(drawn.start) }
                        { for drawn.clone().filter_map(|at| Some((at, *rows.get(at)?))).map(|(at, row)| html! {
                            <Row key={row} job={props.job.clone()} {row} place={at + 2}
                                open={view.open.contains(&row)} needle={needle.clone()}
                                on_toggle={on_toggle.clone()} />
                        }) }
                        { space(rows.len().saturating_sub(drawn.end)) }
                    </tbody>
                </table>
                if rows.is_empty() {
                    <p class="none">
                        { if batches.is_empty() { "The answer names no batches." } else { "No batch matches." } }
                    </p>
                }
            </div>
        </section>
    }
}

/// What follows from the job and the view.
struct Listed {
    rows: Rc<Vec<usize>>,
    statuses: Rc<Vec<(String, usize)>>,
    needle: Rc<Needle>,
}

/// What is shown, in words; read aloud whenever it changes.
fn summary(all: usize, sums: &Sums, order: &Order) -> String {
    let mut text = format!(
        "{} of {} · {} · {} · {}",
        say::count(sums.batches),
        say::counted(all as u64, "batch", "batches"),
        say::counted(sums.records, "record", "records"),
        say::counted(sums.files, "file", "files"),
        say::counted(sums.segments, "segment", "segments"),
    );
    let by: Vec<_> = order
        .columns()
        .iter()
        .map(|(column, direction)| match direction {
            Direction::Ascending => format!("{} ascending", column.label()),
            Direction::Descending => format!("{} descending", column.label()),
        })
        .collect();
    if !by.is_empty() {
        text.push_str(&format!(" · ordered by {}", by.join(", then ")));
    }
    text
}
