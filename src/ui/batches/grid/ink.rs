//! Writing into cells that are drawn by hand.

use web_sys::{Document, Element, Node};

use crate::table::{Needle, marks};
use crate::ui::text::{cut, is_plain};

/// Where a text is written, and what stands there.
#[derive(Debug)]
pub struct Cell {
    element: Element,
    held: Held,
}

/// What stands in a cell.
#[derive(Debug)]
enum Held {
    /// Nothing.
    Nothing,
    /// One text. Its node, once it was written again.
    Text(Option<Node>),
    /// The dash for what is missing.
    Dash,
    /// Texts and elements.
    Pieces,
}

impl Cell {
    /// An element in which nothing stands yet.
    pub fn new(element: Element) -> Self {
        Self { element, held: Held::Nothing }
    }

    /// The element.
    pub fn element(&self) -> &Element {
        &self.element
    }

    /// Writes a text in place of what stands there: with what was searched for marked, with
    /// characters that cannot be seen by their number, and a dash where there is none.
    ///
    /// Most texts need none of that, and then only the text is changed.
    pub fn write(&mut self, document: &Document, text: &str, needle: &Needle) {
        let marks = marks(text, needle);
        if !text.is_empty() && marks.is_empty() && is_plain(text) {
            return self.write_plain(text);
        }
        if text.is_empty() && matches!(self.held, Held::Dash) {
            return;
        }
        self.element.set_text_content(None);
        if text.is_empty() {
            self.held = Held::Dash;
            if let Some(dash) = put(document, &self.element, "span", "absent", "–") {
                set(&dash, "aria-label", "none");
            }
            return;
        }
        self.held = Held::Pieces;
        let mut end = 0;
        for range in marks {
            visible(document, &self.element, &text[end..range.start]);
            if let Some(mark) = put(document, &self.element, "mark", "", "") {
                visible(document, &mark, &text[range.clone()]);
            }
            end = range.end;
        }
        visible(document, &self.element, &text[end..]);
    }

    /// Writes a text that has nothing special in it.
    pub fn write_plain(&mut self, text: &str) {
        if matches!(self.held, Held::Text(None)) {
            self.held = Held::Text(self.element.first_child());
        }
        if let Held::Text(Some(node)) = &self.held {
            return node.set_node_value(Some(text));
        }
        self.element.set_text_content(Some(text));
        self.held = Held::Text(None);
    }
}

/// Text with its invisible characters marked by number.
fn visible(document: &Document, parent: &Element, text: &str) {
    for (plain, invisible) in cut(text) {
        append(parent, &document.create_text_node(plain));
        if let Some(number) = invisible {
            put(document, parent, "span", "invisible", &number);
        }
    }
}

/// Puts an element with a class and a text at the end of another.
pub fn put(
    document: &Document,
    parent: &Element,
    tag: &str,
    class: &str,
    text: &str,
) -> Option<Element> {
    // Fails for no name that is written here.
    let element = document.create_element(tag).ok()?;
    if !class.is_empty() {
        element.set_class_name(class);
    }
    if !text.is_empty() {
        element.set_text_content(Some(text));
    }
    append(parent, &element);
    Some(element)
}

/// Sets an attribute. It fails for no name that is written in the page.
pub fn set(element: &Element, name: &str, value: &str) {
    let _ = element.set_attribute(name, value);
}

fn append(parent: &Element, child: &Node) {
    // Fails only where a node would be inside itself.
    let _ = parent.append_child(child);
}
