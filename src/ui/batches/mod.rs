//! The table "Batches".

mod columns;
mod details;
mod export;
mod filters;
mod found;
mod grid;
mod keys;
mod picture;
mod query;
mod rows;
mod toolbar;
mod view;
mod words;

use std::rc::Rc;

use columns::Laying;
use export::Export;
use filters::Filtering;
use found::{Found, Listed, Picked};
use grid::Grid;
use keys::{keys, open_keys};
use picture::picture;
use rows::Rows;
use toolbar::toolbar;
use view::{Change, Panel, View};
use yew::prelude::*;

use crate::aqua::Job;
use crate::table::{Lines, natural_width};
use crate::ui::copy::Copy;
use crate::ui::pen::{Pen, draw, status};

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
    let view = use_reducer_eq(View::as_before);
    let dispatch = view.dispatcher();
    // What is costly is done again only when what it depends on changed.
    let found = use_memo(props.job.clone(), |job| Found::of(&job.batches));
    let listed = use_memo(
        (props.job.clone(), view.order.clone(), view.filter.clone()),
        |(job, order, filter)| Listed::of(&job.batches, order, filter),
    );
    let Listed { rows, needle, sums, chips } = &*listed;
    let group = view.layout.group();
    let lines = use_memo(
        (props.job.clone(), rows.clone(), group, view.closed.clone()),
        |(job, rows, group, closed)| Lines::of(&job.batches, rows.clone(), *group, closed),
    );
    let picked = use_memo(
        (
            props.job.clone(),
            view.order.clone(),
            lines.rows().clone(),
            group,
            view.selection.clone(),
        ),
        |(job, order, shown, group, selection)| {
            Picked::of(&job.batches, order, shown, *group, selection)
        },
    );
    let Picked { rows: selected, sums: selected_sums, hidden, extent } = &*picked;
    let columns = use_memo((props.job.clone(), view.layout.clone()), |(job, layout)| {
        let shown = layout.columns().iter().filter(|place| place.shown);
        let width = |column| natural_width(&job.batches, column);
        shown.map(|place| (*place, place.width.unwrap_or_else(|| width(place.column)))).collect()
    });
    let to_take = Rows {
        job: props.job.clone(),
        order: view.order.clone(),
        group,
        shown: lines.rows().clone(),
        selected: selected.clone(),
    };
    let filtering = Filtering {
        filter: view.filter.clone(),
        on_filter: {
            let dispatch = dispatch.clone();
            Callback::from(move |filter| dispatch.dispatch(Change::Filter(filter)))
        },
    };
    let on_change = {
        let dispatch = dispatch.clone();
        use_callback((), move |change, ()| dispatch.dispatch(change))
    };
    let laying = Laying { layout: view.layout.clone(), on_change: on_change.clone() };
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
                panel_button(pen, &view, Panel::Filters, &on_change);
                panel_button(pen, &view, Panel::Columns, &on_change);
                pen.add(html! { <Copy text="" label="Copy rows" name="" class="" {made} /> });
                keys(pen);
                pen.add(html! { <Export rows={to_take} job_id={props.job_id.clone()} /> });
            });
            pen.group(|pen| match view.panel {
                Some(Panel::Filters) => filters::panel(pen, &filtering, &found.statuses),
                Some(Panel::Columns) => columns::panel(pen, &laying),
                None => {}
            });
            pen.group(|pen| filters::chips(pen, &filtering, chips.clone()));
            status(pen, "sums", &words::shown(batches.len(), sums, &view.order, group));
            pen.el("div", "picked", |pen| {
                status(pen, "", &words::selected(selected_sums, *hidden, view.copied));
                pen.group(|pen| {
                    if !selected.is_empty() {
                        pen.button("small", "Clear selection", on_clear);
                    }
                });
            });
            pen.add(html! {
                <Grid job={props.job.clone()} {lines} order={view.order.clone()}
                    needle={needle.clone()} most={found.largest.records()} {columns}
                    layout={view.layout.clone()} selection={view.selection.clone()}
                    extent={*extent} open={view.open.clone()} {on_change} {on_copy} />
            });
        });
    })
}

/// A button that opens a panel and closes it.
fn panel_button(pen: &mut Pen, view: &View, panel: Panel, on_change: &Callback<Change>) {
    let open = view.panel == Some(panel);
    pen.el("button", "", |pen| {
        pen.set("type", "button");
        pen.set("aria-expanded", if open { "true" } else { "false" });
        if open {
            pen.set("aria-controls", panel.id());
        }
        let on_change = on_change.clone();
        pen.on("click", move |_| on_change.emit(Change::Panel(panel)));
        pen.text(panel.label());
    });
}
