//! The answer as it came.

use std::rc::Rc;

use yew::UseStateHandle;

use super::browser;
use super::copy::copies_made;
use super::pen::Pen;
use super::still::still;
use super::text::visible;
use crate::aqua::pretty;
use crate::desk::Snapshot;

/// The answer as it came, laid out; written only while it is open (not 0), since it may be long.
pub fn raw(pen: &mut Pen, seen: &Rc<Snapshot>, open: &UseStateHandle<usize>) {
    pen.el("details", "raw", |pen| {
        let set = open.setter();
        pen.on("toggle", move |event| {
            let element = browser::target(&event);
            let open = element.is_some_and(|element| element.has_attribute("open"));
            set.set(usize::from(open));
        });
        pen.line("summary", "", "Raw answer");
        pen.group(|pen| {
            if **open > 0 {
                let answer = seen.clone();
                let draws = move |pen: &mut Pen| {
                    let copied = answer.clone();
                    let made = move || pretty(&copied.raw);
                    copies_made(pen, ["Copy", "Copy the raw answer"], "small", Box::new(made));
                    pen.el("pre", "", |pen| {
                        pen.set("tabindex", "0");
                        visible(pen, &pretty(&answer.raw));
                    });
                };
                still(pen, seen.clone(), Rc::new(draws));
            }
        });
    });
}
