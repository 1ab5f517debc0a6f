//! The rows that are drawn.
//!
//! They are drawn by hand, not by Yew: a row is a copy of a template into which texts are written,
//! and comes to show another batch when the table is ordered, searched or scrolled. That takes a
//! fraction of the time (docs/performance.md).

use std::collections::VecDeque;
use std::ops::Range;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, Node};

use super::copied::cell;
use super::drawn::Drawn;
use super::heading::Heading;
use super::ink::{put, set};
use super::scroll::Scrolled;
use super::slot::{Slot, id, template};
use crate::aqua::Job;
use crate::table::{Column, Heights, Line, Lines, Needle, Selection, WHOLE_UP_TO};
use crate::ui::browser::{document, marked, unmark};

/// How many rows are drawn at a time beyond those that are in view: few enough for a short task.
const MORE: usize = 100;

/// What is to be drawn.
#[derive(Debug)]
pub struct Drawing {
    /// The job.
    pub job: Rc<Job>,
    /// What is shown of it, line by line.
    pub lines: Rc<Lines>,
    /// Whether all of it is drawn, as for paper.
    pub whole: bool,
    /// The columns, from the first to the last.
    pub columns: Vec<Column>,
    /// How many columns there are with the one that stays empty.
    pub across: usize,
    /// What is searched for.
    pub needle: Rc<Needle>,
    /// The most records that a batch of the job has.
    pub most: u64,
    /// What is selected.
    pub selection: Selection,
    /// The batches whose details are open.
    pub open: Vec<usize>,
    /// The lines of those in a long table, from the first to the last, each with its batch.
    pub opened: Vec<(usize, usize)>,
    /// The height of a row in CSS pixels.
    pub row_height: u16,
}

impl Drawing {
    /// Whether a batch would be written as it was by another drawing.
    fn writes_like(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.job, &other.job) && Rc::ptr_eq(&self.needle, &other.needle)
    }
}

/// How much is drawn of what is due.
#[derive(Clone, Copy, Debug)]
enum Much {
    /// What is in view.
    InView,
    /// Up to the end of what is in view, and no fewer rows than so many.
    AtLeast(usize),
}

/// Where rows are drawn, and what.
struct Paper<'a> {
    document: &'a Document,
    now: &'a Drawing,
    body: Element,
    /// What stands for the rows below.
    below: Element,
}

/// The row that holds a batch's details.
#[derive(Debug)]
struct Unfolded {
    /// Which batch.
    row: usize,
    element: Element,
    /// How high it was when it was last seen, in CSS pixels.
    height: usize,
}

/// The body of a table, and the rows that are drawn in it.
#[derive(Debug, Default)]
pub struct Sheet {
    slots: VecDeque<Drawn>,
    spare: Vec<Slot>,
    /// The place of the first among what is shown.
    start: usize,
    template: Option<Element>,
    /// What stands for the rows above and below.
    spaces: Option<[Element; 2]>,
    /// The rows that hold the details of a batch.
    unfolded: Vec<Unfolded>,
    scrolled: Scrolled,
    body: Option<Element>,
    now: Option<Rc<Drawing>>,
}

impl Sheet {
    /// The cell for a batch's details, which is in the table while its row is.
    pub fn cell_for_details(&mut self, row: usize) -> Option<Element> {
        if let Some(unfolded) = self.unfolded.iter().find(|other| other.row == row) {
            return unfolded.element.first_element_child();
        }
        let document = document()?;
        let element = document.create_element("tr").ok()?;
        element.set_class_name("details");
        element.set_id(&id(row));
        let cell = put(&document, &element, "td", "", "")?;
        self.unfolded.push(Unfolded { row, element, height: 0 });
        Some(cell)
    }

    /// Draws the body of the table, which is the same each time. None only where the browser makes no
    /// elements.
    pub fn draw(&mut self, now: Drawing) -> Option<Element> {
        let document = document()?;
        let body = match &self.body {
            Some(body) => body.clone(),
            None => self.body.insert(document.create_element("tbody").ok()?).clone(),
        };
        let now = Rc::new(now);
        let before = self.now.replace(now.clone());
        if before.as_ref().is_none_or(|before| before.columns != now.columns) {
            body.set_text_content(None);
            self.slots.clear();
            self.spare.clear();
            self.template = template(&document, &now.columns);
            let space = || space(&document, &body, now.columns.len());
            self.spaces = space().zip(space()).map(Into::into);
        }
        let lines_same =
            before.as_ref().is_some_and(|before| Rc::ptr_eq(&before.lines, &now.lines));
        if before.is_some_and(|before| !before.writes_like(&now)) {
            self.spare.iter_mut().for_each(Slot::forget);
            for drawn in &mut self.slots {
                if let Drawn::Row(slot) = drawn {
                    slot.forget();
                }
            }
        }
        for &row in &now.open {
            self.cell_for_details(row);
        }
        // The box tells of it only with the next frame.
        self.look(&now);
        // What is in view comes first: the rest would keep it from being seen.
        let kept = if lines_same { self.slots.len() } else { 0 };
        self.redraw(&document, &now, Much::AtLeast(kept));
        Some(body)
    }

    /// Whether rows are due beyond those that are in view.
    pub fn is_short(&self) -> bool {
        let due = |now: &Rc<Drawing>| self.due(now, &self.heights(now)).len();
        self.now.as_ref().is_some_and(|now| self.slots.len() < due(now))
    }

    /// Draws what is due, of the rows beyond those that are in view only some.
    pub fn draw_more(&mut self) {
        if let (Some(now), Some(document)) = (self.now.clone(), document()) {
            self.redraw(&document, &now, Much::AtLeast(self.slots.len() + MORE));
        }
    }

    /// Draws what has come into view where the table is scrolled. After a leap, with nothing of
    /// what was drawn still in view, it is what is in view alone: where leaps go on, the rest would be
    /// for nothing. A short table keeps every row however it is scrolled: rows taken out would leave it
    /// too low to be scrolled so far.
    pub fn scroll(&mut self) {
        let (Some(now), Some(document)) = (self.now.clone(), document()) else { return };
        if self.look(&now) {
            let (drawn, view) = (self.slots.len(), self.scrolled.in_view(&self.heights(&now)));
            let apart = view.start >= self.start + drawn || view.end <= self.start;
            let leap = apart && now.lines.len() > WHOLE_UP_TO;
            let much = if leap { Much::InView } else { Much::AtLeast(drawn + MORE) };
            self.redraw(&document, &now, much);
        }
    }

    /// Notes how far the box is scrolled that the table is in. Whether other lines are to be drawn.
    fn look(&mut self, now: &Drawing) -> bool {
        // Only a long table counts with them, and to ask makes the browser lay the page out.
        for unfolded in self.unfolded.iter_mut().filter(|_| !now.opened.is_empty()) {
            // None while it is not in the table.
            match unfolded.element.unchecked_ref::<HtmlElement>().offset_height() {
                0 => {}
                height => unfolded.height = height as usize,
            }
        }
        let table = self.body.as_ref().and_then(|body| body.parent_element());
        // None before it is drawn for the first time.
        table.and_then(|table| table.parent_element()).is_some_and(|around| {
            let before = self.scrolled;
            self.scrolled = Scrolled::of(&around, now.row_height);
            !self.scrolled.draws_like(before)
        })
    }

    /// Where the lines begin.
    fn heights(&self, now: &Drawing) -> Heights {
        let height = |row| self.unfolded.iter().find(|other| other.row == row).map(|it| it.height);
        let more = now.opened.iter().map(|(line, row)| (*line, height(*row).unwrap_or_default()));
        Heights::new(now.row_height, more.collect())
    }

    /// The lines that are to be drawn.
    fn due(&self, now: &Drawing, heights: &Heights) -> Range<usize> {
        let lines = now.lines.len();
        if now.whole { 0..lines } else { self.scrolled.drawn(lines, heights) }
    }

    /// Draws so much of what is due; on paper all.
    fn redraw(&mut self, document: &Document, now: &Drawing, much: Much) {
        let (Some(body), Some([above, below])) = (self.body.clone(), self.spaces.clone()) else {
            return;
        };
        let lines = now.lines.len();
        let heights = self.heights(now);
        let mut range = self.due(now, &heights);
        if !now.whole {
            let view = self.scrolled.in_view(&heights);
            let least = match much {
                Much::InView => 0,
                Much::AtLeast(rows) => range.start + rows,
            };
            range.end = range.end.min(view.end.max(least));
            if matches!(much, Much::InView) {
                range.start = range.start.max(view.start).min(range.end);
            }
        }
        // Of a text that is selected by hand an end would wander with its row, and other cells be copied.
        let is_gone = |end: Node| cell(end).is_some_and(|(line, _)| !range.contains(&line));
        if lines > WHOLE_UP_TO && marked().is_some_and(|ends| ends.into_iter().any(is_gone)) {
            unmark();
        }
        let paper = Paper { document, now, body, below };
        self.turn(&paper, &range);
        self.fit(&paper, range.len());
        self.show(&paper);
        self.unfold(&paper);
        stretch(&above, heights.top(range.start));
        stretch(&paper.below, heights.top(lines) - heights.top(range.end.min(lines)));
    }

    /// Moves rows that are out of sight to the other end, so that those in sight stay as they are.
    fn turn(&mut self, paper: &Paper<'_>, range: &Range<usize>) {
        let (start, mut end) = (self.start, self.start + self.slots.len());
        self.start = range.start;
        if start < range.start && range.start < end {
            for _ in start..range.start {
                let Some(slot) = self.slots.pop_front() else { return };
                insert(&paper.body, slot.element(), Some(&paper.below));
                self.slots.push_back(slot);
            }
        } else if range.start < start && start < range.end && start - range.start < end - start {
            for at in (range.start..start).rev() {
                let first = self.slots.front().map(|slot| slot.element().clone());
                let slot = if end > range.end {
                    end -= 1;
                    self.slots.pop_back()
                } else {
                    paper.now.lines.get(at).and_then(|line| self.take(paper, line))
                };
                let Some(slot) = slot else { return };
                insert(&paper.body, slot.element(), first.as_ref());
                self.slots.push_front(slot);
            }
        }
    }

    /// Brings in as many rows as there are to be, and takes the others out.
    fn fit(&mut self, paper: &Paper<'_>, count: usize) {
        while self.slots.len() > count {
            let Some(drawn) = self.slots.pop_back() else { return };
            drawn.element().remove();
            self.put_away(drawn);
        }
        if self.slots.len() == count {
            return;
        }
        let joined = paper.document.create_document_fragment();
        while self.slots.len() < count {
            let at = self.start + self.slots.len();
            let Some(line) = paper.now.lines.get(at) else { break };
            let Some(mut drawn) = self.take(paper, line) else { break };
            drawn.show(paper.document, paper.now, at, line);
            // Fails only where a node would be inside itself.
            let _ = joined.append_child(drawn.element());
            self.slots.push_back(drawn);
        }
        insert(&paper.body, &joined, Some(&paper.below));
    }

    /// Has every row show what is due at its place.
    fn show(&mut self, paper: &Paper<'_>) {
        let Paper { document, now, .. } = paper;
        let active = document.active_element();
        for at in 0..self.slots.len() {
            let Some(line) = now.lines.get(self.start + at) else { continue };
            if self.slots[at].line().is_some_and(|before| before != line) {
                self.slots[at].unfocus(active.as_ref());
            }
            if !self.slots[at].fits(line) {
                let Some(other) = self.take(paper, line) else { continue };
                // Fails only for a node without a parent.
                let _ = self.slots[at].element().replace_with_with_node_1(other.element());
                let before = std::mem::replace(&mut self.slots[at], other);
                self.put_away(before);
            }
            self.slots[at].show(document, now, self.start + at, line);
        }
    }

    /// A row for a line, used before or new.
    fn take(&mut self, paper: &Paper<'_>, line: Line) -> Option<Drawn> {
        match line {
            Line::Group(_) => Heading::new(paper.document).map(Drawn::Heading),
            Line::Row(_) => {
                let made = || Slot::new(self.template.as_ref()?, &paper.now.columns);
                self.spare.pop().or_else(made).map(Drawn::Row)
            }
        }
    }

    fn put_away(&mut self, drawn: Drawn) {
        if let Drawn::Row(slot) = drawn {
            self.spare.push(slot);
        }
    }

    /// Puts the details of each batch behind its row; they go with it.
    fn unfold(&mut self, paper: &Paper<'_>) {
        let Paper { now, body, .. } = paper;
        self.unfolded.retain(|unfolded| {
            let open = now.open.contains(&unfolded.row);
            if !open {
                unfolded.element.remove();
            }
            open
        });
        for Unfolded { row, element, .. } in &self.unfolded {
            let is_row = |drawn: &&Drawn| drawn.line() == Some(Line::Row(*row));
            let Some(drawn) = self.slots.iter().find(is_row) else {
                element.remove();
                continue;
            };
            let next = drawn.element().next_sibling();
            if let Some(cell) = element.first_element_child() {
                set(&cell, "colspan", &now.across.to_string());
            }
            if next.as_ref() != Some(element.as_ref()) {
                insert(body, element, next.as_ref());
            }
        }
    }
}

/// A row that stands for others.
fn space(document: &Document, body: &Element, width: usize) -> Option<Element> {
    let space = put(document, body, "tr", "", "")?;
    set(&space, "aria-hidden", "true");
    set(&put(document, &space, "td", "space", "")?, "colspan", &width.to_string());
    Some(space)
}

/// Gives a space its height, in CSS pixels.
fn stretch(space: &Element, height: usize) {
    if height == 0 {
        return set(space, "hidden", "");
    }
    let _ = space.remove_attribute("hidden");
    if let Some(cell) = space.first_element_child() {
        set(&cell, "height", &height.to_string());
    }
}

/// Puts a node before another, or at the end.
fn insert(body: &Element, node: &Node, before: Option<impl AsRef<Node>>) {
    // Fails only where `before` is elsewhere.
    let _ = body.insert_before(node, before.as_ref().map(AsRef::as_ref));
}
