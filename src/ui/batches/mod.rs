//! The table "Batches".

mod columns;
mod details;
mod edits;
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

use edits::{Filtering, Laying};
use export::export;
use found::Found;
use grid::{Grid, Kept, grid};
use keys::{keys, open_keys};
use picture::picture;
use toolbar::toolbar;
use view::{Change, Panel, View};
use yew::prelude::*;

use crate::aqua::Job;
use crate::ui::browser::{self, copy_keys};
use crate::ui::copy::Copy;
use crate::ui::hooks::{Undo, use_effect_for, use_printing};
use crate::ui::pen::{Pen, draw, status};

/// Properties of [`Batches`].
#[derive(Clone, Debug, Properties)]
pub struct BatchesProps {
    /// The job whose batches are shown.
    pub job: Rc<Job>,
    /// Its ID, which names exported files.
    pub job_id: AttrValue,
}

impl PartialEq for BatchesProps {
    /// By which answer it is, not by what it says: to compare 100,000 batches would take longer than
    /// to show them. The ID is the component's key.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.job, &other.job)
    }
}

/// The table "Batches" and what stands around it: the picture, search and filters, sums, files.
#[component]
pub fn Batches(props: &BatchesProps) -> Html {
    let view = use_reducer_eq(View::as_before);
    let on_change = {
        let dispatch = view.dispatcher();
        Callback::from(move |change| dispatch.dispatch(change))
    };
    // As it is now: the handle always gives what is latest, which would be compared with itself.
    let view = Rc::new((*view).clone());
    let kept = use_mut_ref(Kept::default);
    let found = {
        let mut kept = kept.borrow_mut();
        let found = Rc::new(Found::of(kept.found.as_deref(), &props.job, &view));
        kept.found.insert(found).clone()
    };
    let (facts, listed, picked) = (&found.facts, &found.listed, &found.picked);
    let now = Rc::new(Grid {
        job: props.job.clone(),
        job_id: props.job_id.clone(),
        found: found.clone(),
        view: view.clone(),
        on_change: on_change.clone(),
        kept,
    });
    let filtering = Filtering {
        value: view.filter.clone(),
        on_change: on_change.clone(),
        change: Change::Filter,
    };
    let laying =
        Laying { value: view.layout.clone(), on_change: on_change.clone(), change: Change::Layout };
    let on_clear = {
        let now = now.clone();
        move |_| now.on_change.emit(Change::PickAll(now.found.picked.rows.clone(), false))
    };
    let on_copy = {
        let now = now.clone();
        copy_keys(move || {
            (!now.found.picked.rows.is_empty()).then(|| {
                now.on_change.emit(Change::Copied);
                now.copied()
            })
        })
    };
    let made = {
        let now = now.clone();
        Callback::from(move |()| now.copied())
    };
    {
        let (times, id) = view.focus.clone();
        let effect = move || -> Undo {
            browser::focus(&id);
            Box::new(|| ())
        };
        use_effect_for(times, Box::new(effect));
    }
    let printing = use_printing();

    let batches = &props.job.batches;
    draw(|pen| {
        pen.el("section", "batches", |pen| {
            pen.set("aria-label", "Batches of the job");
            pen.on("keydown", open_keys);
            picture(pen, &facts.parts, &facts.largest, batches, &filtering);
            pen.el("div", "toolbar", |pen| {
                pen.line("h2", "", "Batches");
                toolbar(pen, batches.len(), &facts.statuses, &filtering);
                panel_button(pen, &view, Panel::Filters, &on_change);
                panel_button(pen, &view, Panel::Columns, &on_change);
                pen.add(html! { <Copy text="" label="Copy rows" name="" class="" {made} /> });
                keys(pen);
                export(pen, &now);
            });
            pen.group(|pen| match view.panel {
                Some(Panel::Filters) => filters::panel(pen, &filtering, &facts.statuses),
                Some(Panel::Columns) => columns::panel(pen, &laying),
                None => {}
            });
            pen.group(|pen| filters::chips(pen, &filtering, listed.chips.clone()));
            status(
                pen,
                "sums",
                &words::shown(batches.len(), &listed.sums, &view.order, view.layout.group()),
            );
            pen.el("div", "picked", |pen| {
                status(pen, "", &words::selected(&picked.sums, picked.hidden, view.copied));
                pen.group(|pen| {
                    if !picked.rows.is_empty() {
                        pen.button("small", "Clear selection", on_clear);
                    }
                });
            });
            grid(pen, &now, printing, on_copy);
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
