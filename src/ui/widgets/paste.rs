//! Pasting several lines into a field of one line.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ClipboardEvent, Event, HtmlInputElement};

/// What a field of one line would hold after text of several lines is pasted into it, with its line
/// breaks; none for text of one line, which the browser pastes well by itself.
pub fn pasted_lines(event: &Event) -> Option<String> {
    let event: &ClipboardEvent = event.dyn_ref()?;
    let text = event.clipboard_data()?.get_data("text/plain").ok()?;
    if !text.trim().contains(['\n', '\r']) {
        return None;
    }
    let field: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let value: Vec<u16> = field.value().encode_utf16().collect();
    let place = |at: Result<Option<u32>, JsValue>| {
        let at = at.ok().flatten().and_then(|at| usize::try_from(at).ok());
        at.unwrap_or(value.len()).min(value.len())
    };
    let (start, end) = (place(field.selection_start()), place(field.selection_end()));
    let kept = |part: &[u16]| String::from_utf16_lossy(part);
    Some(format!("{}{text}{}", kept(&value[..start]), kept(&value[end.max(start)..])))
}
