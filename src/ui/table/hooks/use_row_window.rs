//! Which lines of a long table are rendered while it scrolls.

use std::ops::Range;
use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use super::use_window_event;
use crate::table::{RowHeights, window};
use crate::ui::table::dom::window_height;

/// What of the lines is in view, in CSS pixels from the first line's beginning.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Viewport {
    top: f64,
    height: f64,
}

impl Viewport {
    /// Of lines in a body, which may be scrolled in a box of its own or with the page. As high as the
    /// browser's window also where less of it is in view, so that the lines are there when it comes into
    /// view.
    fn of(body: &NodeRef, scroll_box: &NodeRef) -> Option<Self> {
        let body = body.cast::<Element>()?.get_bounding_client_rect();
        let scroll_box = scroll_box.cast::<Element>()?.get_bounding_client_rect();
        Some(Self { top: scroll_box.top().max(0.0) - body.top(), height: window_height() })
    }
}

/// The lines to render of `lines`, which are so high and stand in the element `body` within the element
/// `scroll_box`: of a long table those in view and a few more, of others all.
#[hook]
pub fn use_row_window(
    lines: usize,
    heights: &Rc<RowHeights>,
    body: &NodeRef,
    scroll_box: &NodeRef,
) -> Range<usize> {
    let view = use_state(|| Viewport { top: 0.0, height: window_height() });
    let rendered =
        |lines, heights: &RowHeights, view: Viewport| window(lines, heights, view.top, view.height);
    let look = {
        let (view, body, scroll_box) = (view.clone(), body.clone(), scroll_box.clone());
        use_callback((lines, heights.clone()), move |(), (lines, heights)| {
            let Some(current) = Viewport::of(&body, &scroll_box) else { return };
            // Nothing is rendered anew for a scroll that leaves the same lines in the window.
            if rendered(*lines, heights, current) != rendered(*lines, heights, *view) {
                view.set(current);
            }
        })
    };
    let on_scroll = use_callback(look.clone(), |_, look: &Callback<()>| look.emit(()));
    use_window_event("scroll", on_scroll.clone());
    use_window_event("resize", on_scroll);
    use_effect_with(look, |look| look.emit(()));
    rendered(lines, heights, *view)
}
