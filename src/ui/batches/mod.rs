//! The table "Batches".

mod details;
mod export;
mod head;
mod query;
mod row;
mod scroll;
mod toolbar;

use std::collections::BTreeSet;
use std::rc::Rc;

use export::Export;
use head::Head;
use row::Row;
use scroll::{ROW_HEIGHT, use_window};
use toolbar::Toolbar;
use yew::prelude::*;

use crate::aqua::{Job, say};
use crate::table::{Column, Direction, Filter, Needle, Order, Sums, shown};

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
    let order = use_state_eq(Order::default);
    let filter = use_state_eq(Filter::default);
    let open = use_state_eq(BTreeSet::<usize>::new);
    let rows = use_memo(
        (props.job.clone(), (*order).clone(), (*filter).clone()),
        |(job, order, filter)| shown(&job.batches, order, filter),
    );
    let needle = use_memo((*filter).clone(), |filter| Needle::new(&filter.search));
    let scroller = use_node_ref();
    let drawn = use_window(scroller.clone(), rows.len());

    let on_order = {
        let order = order.clone();
        Callback::from(move |(column, add): (Column, bool)| {
            let mut next = (*order).clone();
            next.toggle(column, add);
            order.set(next);
        })
    };
    let on_filter = {
        let filter = filter.setter();
        Callback::from(move |next| filter.set(next))
    };
    // Stable over renders, so that only the row whose details open is drawn anew.
    let on_toggle = {
        let current = use_mut_ref(BTreeSet::new);
        current.replace((*open).clone());
        let set = open.setter();
        use_callback((), move |row: usize, ()| {
            let mut next = current.borrow().clone();
            if !next.remove(&row) {
                next.insert(row);
            }
            set.set(next);
        })
    };

    let batches = &props.job.batches;
    let windowed = drawn.len() < rows.len();
    let space = |count: usize| {
        (count > 0).then(|| {
            let height = (count as f64 * ROW_HEIGHT).to_string();
            html! { <tr aria-hidden="true"><td class="space" colspan={WIDTH.to_string()} {height} /></tr> }
        })
    };
    html! {
        <section class="batches" aria-label="Batches of the job">
            <div class="toolbar">
                <h2>{ "Batches" }</h2>
                <Toolbar job={props.job.clone()} filter={(*filter).clone()} {on_filter} />
                <Export job={props.job.clone()} rows={rows.clone()} job_id={props.job_id.clone()} />
            </div>
            <p class="sums" role="status">{ summary(batches.len(), &Sums::of(batches, &rows), &order) }</p>
            <div ref={scroller} class={classes!("scroll", windowed.then_some("windowed"))}
                tabindex="0" role="region" aria-label="Batches, scrollable">
                <table aria-label="Batches" aria-rowcount={(rows.len() + 1).to_string()}>
                    <Head order={(*order).clone()} {on_order} />
                    <tbody>
                        { space(drawn.start) }
                        { for drawn.clone().filter_map(|at| Some((at, *rows.get(at)?))).map(|(at, row)| html! {
                            <Row key={row} job={props.job.clone()} {row} place={at + 2}
                                open={open.contains(&row)} needle={needle.clone()}
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
