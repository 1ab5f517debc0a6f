//! One drawn row, and how it comes to show another batch.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, HtmlInputElement};

use super::ink::{Cell, put, set};
use super::sheet::Drawing;
use crate::aqua::{Batch, BatchState, say};
use crate::table::{Column, length};
use crate::ui::bar::class as colour;

/// A row of the table. It is made once, and shows one batch after another while the table is
/// ordered, searched and scrolled.
#[derive(Debug)]
pub struct Slot {
    /// The row's element.
    pub element: Element,
    header: Element,
    checkbox: HtmlInputElement,
    button: Element,
    cells: Vec<(Column, Cell)>,
    now: Option<Shown>,
    stale: bool,
}

/// What a row shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shown {
    /// Which batch.
    pub row: usize,
    /// Its place in the table, counted from 1 with the header.
    pub place: usize,
    /// Whether it is selected.
    pub selected: bool,
    /// Whether its details are open.
    pub open: bool,
}

/// What the button that opens a batch's details is called. It is drawn as a small arrow.
const DETAILS: &str = "Details";

/// An empty row of these columns, of which every other is a copy.
pub fn template(document: &Document, columns: &[Column]) -> Option<Element> {
    let row = document.create_element("tr").ok()?;
    for &column in columns {
        if column != Column::Name {
            put(document, &row, "td", class(column), "")?;
            continue;
        }
        let header = put(document, &row, "th", class(column), "")?;
        set(&header, "scope", "row");
        set(&put(document, &header, "input", "", "")?, "type", "checkbox");
        let button = put(document, &header, "button", "", "")?;
        for (name, value) in [
            ("type", "button"),
            ("aria-label", DETAILS),
            ("title", DETAILS),
            ("aria-expanded", "false"),
        ] {
            set(&button, name, value);
        }
        // Isolated from the others, in whichever direction it is written.
        put(document, &header, "bdi", "", "")?;
    }
    Some(row)
}

/// The classes of a column's cells.
pub fn class(column: Column) -> &'static str {
    match column {
        Column::Records => "records number",
        Column::Segments => "segments number",
        _ => column.key(),
    }
}

impl Slot {
    /// A copy of the template for these columns.
    pub fn new(template: &Element, columns: &[Column]) -> Option<Self> {
        let element: Element = template.clone_node_with_deep(true).ok()?.unchecked_into();
        let mut next = element.first_element_child();
        let (mut head, mut cells) = (None, Vec::with_capacity(columns.len()));
        for &column in columns {
            let cell = next?;
            next = cell.next_element_sibling();
            if column == Column::Name {
                let checkbox = cell.first_element_child()?;
                let button = checkbox.next_element_sibling()?;
                cells.push((column, Cell::new(button.next_element_sibling()?)));
                head = Some((cell, checkbox.unchecked_into(), button));
            } else {
                cells.push((column, Cell::new(cell)));
            }
        }
        let (header, checkbox, button) = head?;
        Some(Self { element, header, checkbox, button, cells, now: None, stale: false })
    }

    /// Which batch it shows.
    pub fn row(&self) -> Option<usize> {
        self.now.map(|now| now.row)
    }

    /// Has the batch written anew, even if it is shown already.
    pub fn forget(&mut self) {
        self.stale = true;
    }

    /// Shows a batch.
    pub fn show(&mut self, document: &Document, drawing: &Drawing, shown: Shown) {
        if self.now == Some(shown) && !self.stale {
            return;
        }
        let Some(batch) = drawing.job.batches.get(shown.row) else { return };
        let before = self.now.replace(shown);
        if std::mem::take(&mut self.stale) || before.map(|before| before.row) != Some(shown.row) {
            self.write(document, drawing, batch);
        }
        if before.map(|before| before.place) != Some(shown.place) {
            set(&self.element, "aria-rowindex", &shown.place.to_string());
        }
        let colour = colour(BatchState::from_batch(batch));
        if shown.selected {
            self.element.set_class_name(&[colour, " selected"].concat());
        } else {
            self.element.set_class_name(colour);
        }
        self.checkbox.set_checked(shown.selected);
        if before.is_some_and(|before| before.open) || shown.open {
            self.unfold(shown);
        }
    }

    fn unfold(&self, shown: Shown) {
        set(&self.button, "aria-expanded", if shown.open { "true" } else { "false" });
        if shown.open {
            set(&self.button, "aria-controls", &id(shown.row));
        } else {
            let _ = self.button.remove_attribute("aria-controls");
        }
    }

    fn write(&mut self, document: &Document, drawing: &Drawing, batch: &Batch) {
        for (column, cell) in &mut self.cells {
            let text = column.text(batch);
            match column.number(batch) {
                Some(number) => cell.write_plain(&say::count(number)),
                None => cell.write(document, &text, &drawing.needle),
            }
            match column {
                Column::Name => {
                    // The row is called by its name alone, without what its checkbox is called.
                    let name = if text.is_empty() { "none" } else { &text };
                    set(&self.header, "aria-label", name);
                    set(&self.checkbox, "aria-label", &["Select ", &text].concat());
                }
                // The styles draw the bar, by twentieths of the cell: shorter ones look like specks.
                Column::Records => {
                    let part = length(batch.record_count.unwrap_or_default(), drawing.most, 20) * 5;
                    let style = cell.element().unchecked_ref::<HtmlElement>().style();
                    // Fails for no name that is written here.
                    let _ = style.set_property("--part", &[&part.to_string(), "%"].concat());
                }
                _ => {}
            }
        }
    }
}

/// The element ID of a batch's details.
pub fn id(row: usize) -> String {
    format!("batch-{row}")
}
