//! Making columns wider and narrower, by the edge of a heading or by keys.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent, PointerEvent};

use super::GridProps;
use crate::table::Column;
use crate::ui::batches::view::Change;
use crate::ui::pen::Pen;

/// By how many CSS pixels a key makes a column wider or narrower.
const STEP: i32 = 16;

/// Where a pull on an edge began: the place on the screen and the width of the column, in CSS pixels.
pub type Pull = Rc<Cell<Option<(i32, i32)>>>;

/// The edge of a heading, pulled with a pointer; pressed twice, the column is as wide as its content
/// needs. With a keyboard it is [`by_keys`], or the panel **Columns**.
pub fn grip(pen: &mut Pen, column: Column, width: u16, props: &GridProps, pull: &Pull) {
    pen.el("span", "grip", |pen| {
        pen.set("aria-hidden", "true");
        let pulled = pull.clone();
        pen.on("pointerdown", move |event| {
            let event: PointerEvent = event.unchecked_into();
            if let Some(edge) = event.target().and_then(|edge| edge.dyn_into::<Element>().ok()) {
                // Fails for no pointer that is down.
                let _ = edge.set_pointer_capture(event.pointer_id());
            }
            pulled.set(Some((event.client_x(), width.into())));
        });
        let (pulled, set) = (pull.clone(), set_width(column, props));
        pen.on("pointermove", move |event| {
            if let Some((start, width)) = pulled.get() {
                set(Some(width + event.unchecked_ref::<PointerEvent>().client_x() - start));
            }
        });
        for end in ["pointerup", "pointercancel"] {
            let pulled = pull.clone();
            pen.on(end, move |_| pulled.set(None));
        }
        let set = set_width(column, props);
        pen.on("dblclick", move |_| set(None));
    });
}

/// Hears Shift with an arrow on a heading.
pub fn by_keys(column: Column, width: u16, props: &GridProps) -> impl Fn(Event) + 'static {
    let set = set_width(column, props);
    move |event| {
        let event: KeyboardEvent = event.unchecked_into();
        let step = match event.key().as_str() {
            "ArrowLeft" => -STEP,
            "ArrowRight" => STEP,
            _ => return,
        };
        if event.shift_key() {
            event.prevent_default();
            set(Some(i32::from(width) + step));
        }
    }
}

/// Gives a column a width in CSS pixels, or takes it back.
fn set_width(column: Column, props: &GridProps) -> impl Fn(Option<i32>) + 'static {
    let (layout, on_change) = (props.layout.clone(), props.on_change.clone());
    move |width| {
        let mut layout = layout.clone();
        // Less than nothing is nothing, and the layout has bounds of its own.
        let width = width.map(|width| u16::try_from(width.max(0)).unwrap_or(u16::MAX));
        layout.set_width(column, width);
        on_change.emit(Change::Layout(layout));
    }
}
