//! The table "Batches".

mod details;
mod export;
mod filters;
mod head;
mod query;
mod row;
mod rows;
mod scroll;
mod toolbar;
mod view;
mod words;

use std::rc::Rc;

use export::Export;
use filters::Filtering;
use head::head;
use row::Row;
use rows::Rows;
use scroll::{ROW_HEIGHT, drawn, onscroll};
use toolbar::toolbar;
use view::{Change, View};
use yew::prelude::*;

use crate::aqua::Job;
use crate::table::{Column, Extent, Needle, Sums, chips, shown, statuses};
use crate::ui::browser::copy_keys;
use crate::ui::copy::Copy;
use crate::ui::pen::{Pen, draw, status};

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

/// The table "Batches": order by any column (Shift adds one), search, filters, details.
///
/// Up to 500 rows it is a real table in full, for find-in-page, print and screen readers; beyond
/// that only the rows in view are drawn.
#[component]
pub fn Batches(props: &BatchesProps) -> Html {
    let view = use_reducer_eq(View::default);
    let dispatch = view.dispatcher();
    // What is costly is done again only when what it depends on changed.
    let statuses = use_memo(props.job.clone(), |job| statuses(&job.batches));
    let listed = use_memo(
        (props.job.clone(), view.order.clone(), view.filter.clone()),
        |(job, order, filter)| Listed {
            rows: Rc::new(shown(&job.batches, order, filter)),
            needle: Rc::new(Needle::new(&filter.search)),
        },
    );
    let chips = use_memo((props.job.clone(), view.filter.clone(), listed.rows.len()), |parts| {
        let (job, filter, shown) = parts;
        chips(&job.batches, filter, *shown)
    });
    let Listed { rows, needle } = &*listed;
    let selected = use_memo(
        (props.job.clone(), view.order.clone(), view.selection.clone()),
        |(job, order, selection)| {
            let mut rows = selection.rows();
            rows.retain(|row| *row < job.batches.len());
            order.sort(&job.batches, &mut rows);
            rows
        },
    );
    let to_take = Rows {
        job: props.job.clone(),
        order: view.order.clone(),
        shown: rows.clone(),
        selected: selected.clone(),
    };
    let extent = view.selection.extent(rows);
    let drawn = drawn(&view, rows.len());

    let on_order = {
        let dispatch = dispatch.clone();
        Callback::from(move |(column, add)| dispatch.dispatch(Change::Order(column, add)))
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
    // The same callback in every render, so that only the row whose details open is drawn anew.
    let on_toggle = {
        let dispatch = dispatch.clone();
        use_callback((), move |row: usize, ()| dispatch.dispatch(Change::Details(row)))
    };

    // The same likewise: a range is looked up in what is shown when a checkbox is pressed.
    let latest = use_mut_ref(Rc::default);
    *latest.borrow_mut() = rows.clone();
    let on_pick = {
        let dispatch = dispatch.clone();
        use_callback((), move |(row, range): (usize, bool), ()| {
            let shown = range.then(|| latest.borrow().clone());
            dispatch.dispatch(Change::Pick(row, shown));
        })
    };
    let on_all = {
        let (dispatch, rows) = (dispatch.clone(), rows.clone());
        move |_| dispatch.dispatch(Change::PickAll(rows.clone(), extent != Extent::All))
    };
    let on_clear = {
        let (dispatch, selected) = (dispatch.clone(), selected.clone());
        move |_| dispatch.dispatch(Change::PickAll(selected.clone(), false))
    };
    let on_copy = {
        let (dispatch, to_take) = (dispatch.clone(), to_take.clone());
        copy_keys(move || {
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
    let windowed = drawn.len() < rows.len();
    draw(|pen| {
        pen.el("section", "batches", |pen| {
            pen.set("aria-label", "Batches of the job");
            pen.el("div", "toolbar", |pen| {
                pen.line("h2", "", "Batches");
                toolbar(pen, batches.len(), &statuses, &view.filter, &filtering.on_filter);
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
                pen.add(html! { <Export rows={to_take} job_id={props.job_id.clone()} /> });
            });
            pen.group(|pen| {
                if view.panel {
                    filters::panel(pen, &filtering, &statuses);
                }
            });
            pen.group(|pen| filters::chips(pen, &filtering, (*chips).clone()));
            status(
                pen,
                "sums",
                &words::shown(batches.len(), &Sums::of(batches, rows), &view.order),
            );
            pen.el("div", "picked", |pen| {
                let shown = rows.iter().filter(|row| view.selection.has(**row)).count();
                let hidden = selected.len() - shown;
                let sums = Sums::of(batches, &selected);
                status(pen, "", &words::selected(&sums, hidden as u64, view.copied));
                pen.group(|pen| {
                    if !selected.is_empty() {
                        pen.button("small", "Clear selection", on_clear);
                    }
                });
            });
            pen.el("div", if windowed { "scroll windowed" } else { "scroll" }, |pen| {
                pen.set("tabindex", "0");
                pen.set("role", "region");
                pen.set("aria-label", "Batches, scrollable");
                pen.on("scroll", onscroll(dispatch));
                pen.on("copy", on_copy);
                pen.el("table", "", |pen| {
                    pen.set("aria-label", "Batches");
                    pen.set("aria-rowcount", &(rows.len() + 1).to_string());
                    head(pen, &view.order, &on_order, extent, on_all);
                    pen.el("tbody", "", |pen| {
                        space(pen, drawn.start);
                        pen.group(|pen| {
                            for (at, &row) in
                                drawn.clone().filter_map(|at| Some((at, rows.get(at)?)))
                            {
                                pen.add(html! {
                                    <Row key={row} job={props.job.clone()} {row} place={at + 2}
                                        open={view.open.contains(&row)} needle={needle.clone()}
                                        selected={view.selection.has(row)}
                                        on_toggle={on_toggle.clone()} on_pick={on_pick.clone()} />
                                });
                            }
                        });
                        space(pen, rows.len().saturating_sub(drawn.end));
                    });
                });
                if rows.is_empty() {
                    let none = batches.is_empty();
                    let says =
                        if none { "The answer names no batches." } else { "No batch matches." };
                    pen.line("p", "none", says);
                }
            });
        });
    })
}

/// What stands where rows are not drawn.
fn space(pen: &mut Pen, count: usize) {
    pen.group(|pen| {
        if count > 0 {
            pen.el("tr", "", |pen| {
                pen.set("aria-hidden", "true");
                pen.el("td", "space", |pen| {
                    pen.set("colspan", &WIDTH.to_string());
                    pen.set("height", &(count * usize::from(ROW_HEIGHT)).to_string());
                });
            });
        }
    });
}

/// What follows from the job and the view.
struct Listed {
    rows: Rc<Vec<usize>>,
    needle: Rc<Needle>,
}
