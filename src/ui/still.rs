//! Parts that are drawn anew only when what they depend on changed.

use std::any::Any;
use std::rc::Rc;

use yew::prelude::*;

use super::pen::{Pen, draw};

/// Properties of [`Still`].
#[derive(Clone, Properties)]
struct StillProps {
    /// What the part depends on, by which one it is.
    of: Rc<dyn Any>,
    /// Draws the part.
    draws: Rc<dyn Fn(&mut Pen)>,
}

impl PartialEq for StillProps {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::addr_eq(Rc::as_ptr(&self.of), Rc::as_ptr(&other.of))
    }
}

#[component]
fn Still(props: &StillProps) -> Html {
    draw(|pen| (props.draws)(pen))
}

/// A part that stays as it was drawn for as long as `of` is the same one. What it hears of must ask for
/// the state of things when it does, since it may have been drawn long before.
#[inline(never)]
pub fn still(pen: &mut Pen, of: Rc<dyn Any>, draws: Rc<dyn Fn(&mut Pen)>) {
    pen.add(html! { <Still {of} {draws} /> });
}
