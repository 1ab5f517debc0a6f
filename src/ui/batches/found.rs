//! What is worked out of a job once, and again only when what it depends on changed.

use std::rc::Rc;

use super::picture::BARS;
use super::view::View;
use crate::aqua::{Batch, Job};
use crate::table::{
    Chip, Column, Extent, Filter, Largest, Lines, Needle, Order, Place, Selection, Sums, chips,
    natural_width, shown, shown_of, statuses,
};
use crate::ui::bar::{Part, parts};
use crate::ui::browser::text_scale;

/// Everything that is shown of a job, as the person has set the table up.
pub struct JobIdMatch {
    /// The job whose batches are shown.
    pub job: Rc<Job>,
    /// How the person has set the table up.
    pub view: Rc<View>,
    /// What follows from the job alone.
    pub facts: Rc<Facts>,
    /// What is shown of it.
    pub listed: Rc<Listed>,
    /// The same, line by line.
    pub lines: Rc<Lines>,
    /// What is selected.
    pub picked: Rc<Picked>,
    /// The columns that are shown, from the first to the last, and their widths in CSS pixels.
    pub columns: Rc<Vec<(Place, u16)>>,
    /// How many times as large as usual text is.
    pub scale: f64,
    /// Another for another job or other conditions; words searched for are none.
    pub asked: Rc<()>,
    /// Another where the header is to be drawn anew.
    pub head: Rc<()>,
}

impl JobIdMatch {
    /// Works out what is shown, with what was found `before` where that is still so.
    pub fn of(before: Option<&Self>, job: &Rc<Job>, view: Rc<View>) -> Self {
        let (batches, group) = (&job.batches, view.layout.group());
        // Each as it was, for as long as what it depends on is the same.
        let job_same = before.filter(|before| Rc::ptr_eq(&before.job, job));
        let listed_same = job_same
            .filter(|before| before.view.order == view.order && before.view.filter == view.filter);
        let lines_same = listed_same.filter(|before| {
            before.view.layout.group() == group && before.view.closed == view.closed
        });
        let picked_same = lines_same.filter(|before| before.view.selection == view.selection);
        let columns_same = job_same.filter(|before| before.view.layout == view.layout);
        let listed = again(listed_same.map(|before| &before.listed), || {
            let typed_on = job_same.filter(|before| {
                before.view.order == view.order && view.filter.narrows(&before.view.filter)
            });
            let rows = match typed_on {
                Some(before) => shown_of(batches, &before.listed.rows, &view.filter),
                None => shown(batches, &view.order, &view.filter),
            };
            Listed::of(batches, rows, &view.filter)
        });
        let lines = again(lines_same.map(|before| &before.lines), || {
            Lines::of(batches, listed.rows.clone(), group, &view.closed)
        });
        let picked = again(picked_same.map(|before| &before.picked), || {
            Picked::of(batches, &view.order, lines.rows(), group, &view.selection)
        });
        // Asked for again with each answer.
        let scale = job_same.map_or_else(text_scale, |before| before.scale);
        let columns = again(columns_same.map(|before| &before.columns), || {
            let shown = view.layout.columns().iter().filter(|place| place.shown);
            let natural = |place: &Place| {
                (f64::from(natural_width(batches, place.column)) * scale).round() as u16
            };
            let width = |place: &Place| place.width.unwrap_or_else(|| natural(place));
            shown.map(|place| (*place, width(place))).collect()
        });
        let asked_same =
            job_same.filter(|before| before.view.filter.conditions == view.filter.conditions);
        let asked = again(asked_same.map(|before| &before.asked), || ());
        let head_same = columns_same.filter(|before| {
            before.view.order == view.order && before.picked.extent == picked.extent
        });
        let head = again(head_same.map(|before| &before.head), || ());
        let facts = again(job_same.map(|before| &before.facts), || Facts::of(batches));
        let job = job.clone();
        Self { job, view, facts, listed, lines, picked, columns, scale, asked, head }
    }
}

impl JobIdMatch {
    /// The statuses to choose from, each with how many batches have it: those that were found, and what
    /// is asked for and none has any more.
    pub fn choices(&self) -> Vec<(String, usize)> {
        let mut choices = self.facts.statuses.to_vec();
        for asked in self.view.filter.statuses() {
            if !choices.iter().any(|(word, _)| word == asked) {
                choices.push((asked.to_owned(), 0));
            }
        }
        choices
    }
}

/// What is the same as before, or else what is made.
fn again<T>(same: Option<&Rc<T>>, make: impl FnOnce() -> T) -> Rc<T> {
    same.map_or_else(|| Rc::new(make()), Rc::clone)
}

/// What follows from the job alone.
pub struct Facts {
    /// Every status and how many have it.
    pub statuses: Rc<Vec<(String, usize)>>,
    /// The same with colours.
    pub parts: Vec<Part>,
    /// The batches with the most records.
    pub largest: Largest,
}

impl Facts {
    /// Looks through a job's batches.
    pub fn of(batches: &[Rc<Batch>]) -> Self {
        let statuses = statuses(batches);
        let parts = parts(batches, &statuses);
        Self { statuses: Rc::new(statuses), parts, largest: Largest::of(batches, BARS) }
    }
}

/// What follows from the job, its order and its filter.
pub struct Listed {
    /// The rows that are shown, in order.
    pub rows: Rc<Vec<usize>>,
    /// What is searched for.
    pub needle: Rc<Needle>,
    /// What the rows come to.
    pub sums: Sums,
    /// The filters in force.
    pub chips: Vec<Chip>,
}

impl Listed {
    /// Of the rows that are shown.
    pub fn of(batches: &[Rc<Batch>], rows: Vec<usize>, filter: &Filter) -> Self {
        let sums = Sums::of(batches, &rows);
        let chips = chips(batches, filter, rows.len());
        let needle = Rc::new(Needle::new(&filter.search));
        Self { rows: Rc::new(rows), needle, sums, chips }
    }
}

/// What follows from what is shown and the selection.
pub struct Picked {
    /// The selected rows, in the table's order.
    pub rows: Rc<Vec<usize>>,
    /// What they come to.
    pub sums: Sums,
    /// How many of them the filters hide.
    pub hidden: u64,
    /// How much is selected of what is shown.
    pub extent: Extent,
}

impl Picked {
    /// Looks the selected batches up.
    pub fn of(
        batches: &[Rc<Batch>],
        order: &Order,
        shown: &[usize],
        group: Option<Column>,
        selection: &Selection,
    ) -> Self {
        let mut rows = selection.rows();
        rows.retain(|row| *row < batches.len());
        order.sort(batches, &mut rows);
        let rows = Lines::of(batches, Rc::new(rows), group, &[]).rows().clone();
        let hidden = rows.len() - shown.iter().filter(|row| selection.has(**row)).count();
        let sums = Sums::of(batches, &rows);
        Self { rows, sums, hidden: hidden as u64, extent: selection.extent(shown) }
    }
}
