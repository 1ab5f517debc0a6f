//! The few things the page asks of its browser besides drawing.

use js_sys::{Array, Date, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, ClipboardEvent, Document, Element, Event, EventTarget,
    HtmlAnchorElement, HtmlButtonElement, HtmlDialogElement, HtmlElement, HtmlInputElement,
    HtmlSelectElement, Node, Selection, Url, window,
};

use super::form::Around;

/// Now, in milliseconds since 1970.
pub fn now() -> f64 {
    Date::now()
}

/// A moment as the wall clock and calendar here show it: `2026-11-24 03:12:05`.
pub fn time(ms: f64) -> String {
    let date = Date::new(&JsValue::from_f64(ms));
    format!(
        "{:04}-{:02}-{:02} {:02}:{:02}:{:02}",
        date.get_full_year(),
        date.get_month() + 1,
        date.get_date(),
        date.get_hours(),
        date.get_minutes(),
        date.get_seconds()
    )
}

/// The same with the offset from UTC, for readers elsewhere: `2026-11-24 03:12:05 (UTC+01:00)`.
pub fn time_with_zone(ms: f64) -> String {
    let minutes = -Date::new(&JsValue::from_f64(ms)).get_timezone_offset() as i32;
    let sign = if minutes < 0 { '-' } else { '+' };
    let minutes = minutes.abs();
    format!("{} (UTC{sign}{:02}:{:02})", time(ms), minutes / 60, minutes % 60)
}

/// The width of the browser's window in CSS pixels.
pub fn inner_width() -> i32 {
    let width = window().and_then(|window| window.inner_width().ok()?.as_f64());
    width.map_or(0, |width| width as i32)
}

/// How many times as large as usual the person has text: of 16 CSS pixels.
pub fn text_scale() -> f64 {
    let root = document().and_then(|document| document.document_element());
    let style =
        window().zip(root).and_then(|(window, root)| window.get_computed_style(&root).ok()?);
    let size = style.and_then(|style| style.get_property_value("font-size").ok());
    let size = js_sys::parse_float(&size.unwrap_or_default());
    // Not a number where the browser does not tell.
    if size > 0.0 { size / 16.0 } else { 1.0 }
}

/// The page's protocol, `https:`.
pub fn protocol() -> String {
    window().and_then(|window| window.location().protocol().ok()).unwrap_or_default()
}

/// Where the page is, without what is still to be asked.
pub fn around() -> Around {
    let location = window().map(|window| window.location());
    let origin = location.as_ref().and_then(|location| location.origin().ok()).unwrap_or_default();
    let path = location.and_then(|location| location.pathname().ok()).unwrap_or_default();
    let folder = path.rfind('/').map_or("/", |end| &path[..=end]);
    Around { folder: format!("{origin}{folder}"), origin, practice: None, tenants: None }
}

/// The tenant host that the page's address names behind `#tenant=`.
pub fn named_tenant() -> Option<String> {
    let fragment = window()?.location().hash().ok()?;
    Some(fragment.strip_prefix("#tenant=")?.to_owned())
}

/// The element at which something happened. The page listens to nothing but elements.
pub fn target(event: &Event) -> Option<Element> {
    event.target().map(JsCast::unchecked_into)
}

/// The element that this selector names, at or around the one at which something happened: what is
/// pressed may be inside a button.
pub fn closest(event: &Event, selector: &str) -> Option<Element> {
    // Fails for no selector that is written in the page.
    target(event)?.closest(selector).ok()?
}

/// The choice that was made in a list, counted without the first one, which stands for none. By place:
/// a status may be any text, and an attribute would not carry all.
pub fn chosen(event: &Event) -> Option<usize> {
    let place = target(event)?.unchecked_into::<HtmlSelectElement>().selected_index();
    usize::try_from(place - 1).ok()
}

/// Whether what has the focus is such an element.
pub fn is_active(selector: &str) -> bool {
    let active = document().and_then(|document| document.active_element());
    active.is_some_and(|active| active.matches(selector) == Ok(true))
}

/// Whether an event's other target is a button.
pub fn is_button(target: Option<EventTarget>) -> bool {
    target.is_some_and(|target| target.is_instance_of::<HtmlButtonElement>())
}

/// Puts the focus on the element with this ID, and unfolds what it is folded away in.
pub fn focus(id: &str) {
    let element = element(id);
    let folded = element.as_ref().and_then(|element| element.closest("details").ok()?);
    if let Some(folded) = folded {
        // Fails for no element; at worst it stays folded.
        let _ = folded.set_attribute("open", "");
    }
    // The page has no others with an ID.
    if let Some(element) = element.map(|element| element.unchecked_into::<HtmlElement>()) {
        // Fails only for an element that cannot have it, and then nothing is lost.
        let _ = element.focus();
    }
}

/// Has all of an element in view that keys have brought the focus to. Of one that is in view in part, a
/// browser leaves the rest where it is.
pub fn reveal(element: &Element) {
    // Not of what is pressed: it must stay under the pointer.
    if element.matches(":focus-visible") != Ok(true) {
        return;
    }
    into_view(element);
}

/// Scrolls as far as it takes to have all of an element in view.
pub fn into_view(element: &Element) {
    let options = Object::new();
    for axis in ["block", "inline"] {
        // Fails only for objects that refuse it.
        let _ = Reflect::set(&options, &axis.into(), &"nearest".into());
    }
    element.scroll_into_view_with_scroll_into_view_options(options.unchecked_ref());
}

/// What is typed in the field with this ID.
pub fn value(id: &str) -> String {
    element(id).map(|field| field.unchecked_into::<HtmlInputElement>().value()).unwrap_or_default()
}

/// Empties the field with this ID at once, where it is on the page.
pub fn empty(id: &str) {
    if let Some(field) = element(id) {
        field.unchecked_into::<HtmlInputElement>().set_value("");
    }
}

/// Opens the dialog with this ID above the page.
pub fn ask(id: &str) {
    if let Some(dialog) = element(id) {
        // Fails only if it is open already.
        let _ = dialog.unchecked_into::<HtmlDialogElement>().show_modal();
    }
}

/// The element with this ID.
pub fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// The document.
pub fn document() -> Option<Document> {
    window()?.document()
}

/// Copies text; says whether the browser let it.
pub async fn copy(text: &str) -> bool {
    match window() {
        Some(window) if window.is_secure_context() => {
            JsFuture::from(window.navigator().clipboard().write_text(text)).await.is_ok()
        }
        _ => false,
    }
}

/// Where the text begins and ends that is selected by hand, if there is one.
pub fn marked() -> Option<[Node; 2]> {
    let by_hand = selected()?;
    Some([by_hand.anchor_node()?, by_hand.focus_node()?])
}

/// Selects no text any more.
pub fn unmark() {
    if let Some(by_hand) = selected() {
        // Fails never.
        let _ = by_hand.remove_all_ranges();
    }
}

fn selected() -> Option<Selection> {
    window()?.get_selection().ok()?.filter(|selection| !selection.is_collapsed())
}

/// Hears the keys for copying: what `made` gives is copied. It is told where the text begins and ends
/// that is selected by hand, if there is one. With nothing from `made` the browser copies what it would.
pub fn copy_keys(made: impl Fn(Option<[Node; 2]>) -> Option<String>) -> impl Fn(Event) {
    move |event| {
        let event: ClipboardEvent = event.unchecked_into();
        if let (Some(data), Some(text)) = (event.clipboard_data(), made(marked())) {
            // Fails only for data that may not be written, and an event of copying has none such.
            let _ = data.set_data("text/plain", &text);
            event.prevent_default();
        }
    }
}

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

/// Has the browser save a file.
pub fn save(name: &str, media_type: &str, content: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = Array::of1(&JsValue::from_str(content));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let document = document().ok_or(JsValue::NULL)?;
    let anchor: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    anchor.set_href(&url);
    anchor.set_download(name);
    anchor.click();
    Url::revoke_object_url(&url)
}
