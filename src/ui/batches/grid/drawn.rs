//! A drawn line of the table: a row, or the heading of a group.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};

use super::heading::Heading;
use super::sheet::Drawing;
use super::slot::{Shown, Slot};
use crate::table::Line;

/// A drawn line of the table.
#[derive(Debug)]
pub enum Drawn {
    /// A batch.
    Row(Slot),
    /// The heading of a group.
    Heading(Heading),
}

impl Drawn {
    /// Its row.
    pub fn element(&self) -> &Element {
        match self {
            Self::Row(slot) => &slot.element,
            Self::Heading(heading) => &heading.element,
        }
    }

    /// What it shows.
    pub fn line(&self) -> Option<Line> {
        match self {
            Self::Row(slot) => slot.row().map(Line::Row),
            Self::Heading(heading) => heading.group().map(Line::Group),
        }
    }

    /// Whether it can show a line.
    pub fn fits(&self, line: Line) -> bool {
        matches!((self, line), (Self::Row(_), Line::Row(_)) | (Self::Heading(_), Line::Group(_)))
    }

    /// Shows a line that it fits, at a place among the lines counted from 0.
    pub fn show(&mut self, document: &Document, now: &Drawing, at: usize, line: Line) {
        // Counted from 1, with the header.
        let place = at + 2;
        match (self, line) {
            (Self::Row(slot), Line::Row(row)) => {
                let (selected, open) = (now.selection.has(row), now.open.contains(&row));
                slot.show(document, now, Shown { row, place, selected, open });
            }
            (Self::Heading(heading), Line::Group(group)) => {
                heading.show(document, now, group, place);
            }
            _ => {}
        }
    }

    /// Takes the focus off a row that is about to show something else: a key that is pressed next
    /// must not act on that.
    pub fn unfocus(&self, active: Option<&Element>) {
        if let Some(active) = active.filter(|active| self.element().contains(Some(active))) {
            // Fails for nothing that has the focus.
            let _ = active.unchecked_ref::<HtmlElement>().blur();
        }
    }
}
