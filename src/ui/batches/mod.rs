//! The table "Batches".

mod details;
mod export;
mod filters;
mod grid;
mod keys;
mod picture;
mod query;
mod rows;
mod toolbar;
mod view;
mod words;

use std::rc::Rc;

use export::Export;
use filters::Filtering;
use grid::Grid;
use keys::{keys, open_keys};
use picture::{BARS, picture};
use rows::Rows;
use toolbar::toolbar;
use view::{Change, View};
use yew::prelude::*;

use crate::aqua::{Batch, Job};
use crate::table::{
    Chip, Column, Extent, Filter, Largest, Needle, Order, Selection, Sums, chips, shown, statuses,
};
use crate::ui::bar::{Part, parts};
use crate::ui::copy::Copy;
use crate::ui::pen::{draw, status};

/// Properties of [`Batches`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct BatchesProps {
    /// The job whose batches are shown.
    pub job: Rc<Job>,
    /// Its ID, which names exported files.
    pub job_id: AttrValue,
}

/// The table "Batches" and what stands around it: the picture, search and filters, sums, files.
#[component]
pub fn Batches(props: &BatchesProps) -> Html {
    let view = use_reducer_eq(View::default);
    let dispatch = view.dispatcher();
    // What is costly is done again only when what it depends on changed.
    let found = use_memo(props.job.clone(), |job| Found::of(&job.batches));
    let listed = use_memo(
        (props.job.clone(), view.order.clone(), view.filter.clone()),
        |(job, order, filter)| Listed::of(&job.batches, order, filter),
    );
    let Listed { rows, needle, sums, chips } = &*listed;
    let picked = use_memo(
        (props.job.clone(), view.order.clone(), view.filter.clone(), view.selection.clone()),
        |(job, order, _, selection)| Picked::of(&job.batches, order, rows, selection),
    );
    let Picked { rows: selected, sums: selected_sums, hidden, extent } = &*picked;
    let extent = *extent;
    let to_take = Rows {
        job: props.job.clone(),
        order: view.order.clone(),
        shown: rows.clone(),
        selected: selected.clone(),
    };
    let filtering = Filtering {
        filter: view.filter.clone(),
        on_filter: {
            let dispatch = dispatch.clone();
            Callback::from(move |filter| dispatch.dispatch(Change::Filter(filter)))
        },
    };
    let on_panel = {
        let dispatch = dispatch.clone();
        move |_| dispatch.dispatch(Change::Panel)
    };
    let on_change = {
        let dispatch = dispatch.clone();
        use_callback((), move |change, ()| dispatch.dispatch(change))
    };
    let on_clear = {
        let (dispatch, selected) = (dispatch.clone(), selected.clone());
        move |_| dispatch.dispatch(Change::PickAll(selected.clone(), false))
    };
    let on_copy = {
        let (dispatch, to_take) = (dispatch.clone(), to_take.clone());
        Callback::from(move |()| {
            (!to_take.selected.is_empty()).then(|| {
                dispatch.dispatch(Change::Copied);
                to_take.copied()
            })
        })
    };
    let made = {
        let to_take = to_take.clone();
        Callback::from(move |()| to_take.copied())
    };

    let batches = &props.job.batches;
    draw(|pen| {
        pen.el("section", "batches", |pen| {
            pen.set("aria-label", "Batches of the job");
            pen.on("keydown", open_keys);
            picture(pen, &found.parts, &found.largest, batches, &filtering);
            pen.el("div", "toolbar", |pen| {
                pen.line("h2", "", "Batches");
                toolbar(pen, batches.len(), &found.statuses, &view.filter, &filtering.on_filter);
                pen.el("button", "", |pen| {
                    pen.set("type", "button");
                    pen.set("aria-expanded", if view.panel { "true" } else { "false" });
                    if view.panel {
                        pen.set("aria-controls", filters::PANEL);
                    }
                    pen.on("click", on_panel);
                    pen.text("Filters");
                });
                pen.add(html! { <Copy text="" label="Copy rows" name="" class="" {made} /> });
                keys(pen);
                pen.add(html! { <Export rows={to_take} job_id={props.job_id.clone()} /> });
            });
            pen.group(|pen| {
                if view.panel {
                    filters::panel(pen, &filtering, &found.statuses);
                }
            });
            pen.group(|pen| filters::chips(pen, &filtering, chips.clone()));
            status(pen, "sums", &words::shown(batches.len(), sums, &view.order));
            pen.el("div", "picked", |pen| {
                status(pen, "", &words::selected(selected_sums, *hidden, view.copied));
                pen.group(|pen| {
                    if !selected.is_empty() {
                        pen.button("small", "Clear selection", on_clear);
                    }
                });
            });
            pen.add(html! {
                <Grid job={props.job.clone()} rows={rows.clone()} order={view.order.clone()}
                    needle={needle.clone()} most={found.largest.records()}
                    columns={found.columns.clone()} selection={view.selection.clone()} {extent}
                    open={view.open.clone()} {on_change} {on_copy} />
            });
        });
    })
}

/// What follows from the job alone.
struct Found {
    statuses: Rc<Vec<(String, usize)>>,
    parts: Vec<Part>,
    largest: Largest,
    columns: Rc<Vec<(Column, u16)>>,
}

impl Found {
    fn of(batches: &[Batch]) -> Self {
        let statuses = statuses(batches);
        let parts = parts(batches, &statuses);
        let columns = Column::ALL.map(|column| (column, 120)).to_vec();
        Self {
            statuses: Rc::new(statuses),
            parts,
            largest: Largest::of(batches, BARS),
            columns: Rc::new(columns),
        }
    }
}

/// What follows from all of these and the selection.
struct Picked {
    rows: Rc<Vec<usize>>,
    sums: Sums,
    /// How many of them the filters hide.
    hidden: u64,
    /// How much is selected of what is shown.
    extent: Extent,
}

impl Picked {
    fn of(batches: &[Batch], order: &Order, shown: &[usize], selection: &Selection) -> Self {
        let mut rows = selection.rows();
        rows.retain(|row| *row < batches.len());
        order.sort(batches, &mut rows);
        let hidden = rows.len() - shown.iter().filter(|row| selection.has(**row)).count();
        let sums = Sums::of(batches, &rows);
        let extent = selection.extent(shown);
        Self { rows: Rc::new(rows), sums, hidden: hidden as u64, extent }
    }
}

/// What follows from the job, its order and its filter.
struct Listed {
    rows: Rc<Vec<usize>>,
    needle: Rc<Needle>,
    sums: Sums,
    chips: Vec<Chip>,
}

impl Listed {
    fn of(batches: &[Batch], order: &Order, filter: &Filter) -> Self {
        let rows = shown(batches, order, filter);
        let sums = Sums::of(batches, &rows);
        let chips = chips(batches, filter, rows.len());
        let needle = Rc::new(Needle::new(&filter.search));
        Self { rows: Rc::new(rows), needle, sums, chips }
    }
}
