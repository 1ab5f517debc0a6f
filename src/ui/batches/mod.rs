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

use export::export;
use found::JobIdMatch;
use grid::{Grid, SELECT_ALL, grid};
use keys::{keys, open_keys};
use picture::picture;
use view::{Change, Panel, View};
use yew::prelude::*;

use crate::aqua::Job;
use crate::ui::browser;
use crate::ui::copy::copies_made;
use crate::ui::hooks::{Undo, use_effect_for, use_printing, use_resize};
use crate::ui::pen::{Pen, draw, status};
use crate::ui::still::still;

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
    let on_change = view.dispatcher();
    // As it is now: the handle always gives what is latest, which would be compared with itself.
    let view = Rc::new((*view).clone());
    let kept = use_mut_ref(|| None::<Rc<Grid>>);
    let now = {
        let mut kept = kept.borrow_mut();
        if let Some(now) = &*kept {
            now.find(&props.job, view.clone());
        }
        let new = || {
            let found = JobIdMatch::of(None, &props.job, view.clone());
            let on_change = move |change| on_change.dispatch(change);
            Rc::new(Grid::new(props.job_id.clone(), on_change.into(), found))
        };
        kept.get_or_insert_with(new).clone()
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
    let resized = now.clone();
    use_resize(move || resized.look());
    draw(|pen| {
        pen.el("section", "batches", |pen| {
            pen.set("aria-label", "Batches of the job");
            pen.on("keydown", open_keys);
            around(pen, &now);
            grid(pen, &now, printing);
        });
    })
}

/// What stands above the table.
fn around(pen: &mut Pen, now: &Rc<Grid>) {
    let found = now.found();
    let JobIdMatch { job, view, asked, .. } = &*found;
    // Whatever a search leaves as it is stays as it was drawn.
    let part = |pen: &mut Pen, of: &Rc<()>, draws: fn(&mut Pen, &Rc<Grid>)| {
        let now = now.clone();
        still(pen, of.clone(), Rc::new(move |pen: &mut Pen| draws(pen, &now)));
    };
    part(pen, asked, picture);
    pen.el("div", "toolbar", |pen| {
        pen.line("h2", "", "Batches");
        toolbar::search(pen, now);
        part(pen, asked, toolbar::status);
        panel_button(pen, view, Panel::Filters, &now.on_change);
        panel_button(pen, view, Panel::Columns, &now.on_change);
        part(pen, &now.always, |pen, now| {
            let now = now.clone();
            copies_made(pen, ["Copy rows", ""], "", Box::new(move || now.copied()));
            keys(pen);
        });
        export(pen, now);
    });
    pen.group(|pen| match view.panel {
        Some(Panel::Filters) => part(pen, asked, filters::panel),
        Some(Panel::Columns) => columns::panel(pen, now),
        None => {}
    });
    // In one line where there is room, so that the table stays where it is under the pointer.
    pen.el("div", "summary", |pen| {
        let (sums, group) = (&found.listed.sums, view.layout.group());
        status(pen, "sums", &words::shown(job.batches.len(), sums, &view.order, group));
        pen.group(|pen| filters::chips(pen, now));
        pen.el("div", "picking", |pen| {
            let picked = &found.picked;
            status(pen, "picked", &words::selected(&picked.sums, picked.hidden, view.copied));
            pen.group(|pen| {
                if !picked.rows.is_empty() {
                    let now = now.clone();
                    pen.button("small", "Clear selection", move |_| {
                        let rows = now.found().picked.rows.clone();
                        now.on_change.emit(Change::PickAll(rows, false));
                        // The button is about to go: the focus must not go with it.
                        browser::focus(SELECT_ALL);
                    });
                }
            });
        });
    });
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
