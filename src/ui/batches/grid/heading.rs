//! The heading of a group of rows.

use web_sys::{Document, Element};

use super::ink::{Cell, put, set};
use super::sheet::Drawing;
use crate::aqua::say;
use crate::table::{Needle, named};
use crate::ui::batches::words;

/// A row that heads a group of rows: a button that closes and opens the group, and what the rows
/// come to.
#[derive(Debug)]
pub struct Heading {
    /// The row's element.
    pub element: Element,
    cell: Element,
    button: Element,
    word: Cell,
    sums: Element,
    group: Option<usize>,
}

impl Heading {
    /// A heading without words.
    pub fn new(document: &Document) -> Option<Self> {
        let element = document.create_element("tr").ok()?;
        element.set_class_name("group");
        let cell = put(document, &element, "td", "", "")?;
        let button = put(document, &cell, "button", "small", "")?;
        set(&button, "type", "button");
        let word = Cell::new(put(document, &button, "bdi", "", "")?);
        let sums = put(document, &cell, "span", "", "")?;
        Some(Self { element, cell, button, word, sums, group: None })
    }

    /// Which group it heads.
    pub fn group(&self) -> Option<usize> {
        self.group
    }

    /// Heads a group, at a place counted from 1 with the header.
    pub fn show(&mut self, document: &Document, now: &Drawing, group: usize, place: usize) {
        self.group = Some(group);
        let Some(group) = now.lines.groups().get(group) else { return };
        set(&self.element, "aria-rowindex", &place.to_string());
        set(&self.cell, "colspan", &now.across.to_string());
        set(&self.button, "aria-expanded", if group.open { "true" } else { "false" });
        self.word.write(document, named(&group.word), &Needle::default());
        let batches = say::counted(group.rows as u64, "batch", "batches");
        self.sums.set_text_content(Some(&[" ", &batches, &words::of(&group.sums)].concat()));
    }
}
