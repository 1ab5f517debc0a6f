//! Tenant and jobs in the page's address.

use gloo_utils::window;
use wasm_bindgen::JsValue;
use web_sys::Event;
use yew::prelude::*;
use yew_hooks::use_event_with_window;

use crate::aqua::PageLink;

/// The link by which the page was opened, if it names a tenant or jobs.
pub fn current_link() -> Option<PageLink> {
    let location = window().location();
    let origin = location.origin().unwrap_or_default();
    PageLink::parse(&location.hash().unwrap_or_default(), &origin)
}

/// Keeps the part of the page's address from `#` on at `fragment`, without an entry in the browser's
/// history; none leaves it as it is. Tells of a link that is followed while the page is open.
#[hook]
pub fn use_page_link(fragment: Option<String>, on_follow: Callback<PageLink>) {
    use_effect_with(fragment, |fragment| {
        let Some(fragment) = fragment else { return };
        let now = window().location().hash().unwrap_or_default();
        // Whatever else stands there is not of this page.
        let may_go = now.is_empty() || current_link().is_some();
        if *fragment != now && (may_go || !fragment.is_empty()) {
            put(fragment);
        }
    });
    use_event_with_window("hashchange", move |_: Event| {
        if let Some(link) = current_link() {
            on_follow.emit(link);
        }
    });
}

/// The page's whole address with this fragment.
pub fn address_with(fragment: &str) -> String {
    let location = window().location();
    let address = location.href().unwrap_or_default();
    let bare = address.split('#').next().unwrap_or_default();
    format!("{bare}{fragment}")
}

fn put(fragment: &str) {
    let address = address_with(fragment);
    if let Ok(history) = window().history() {
        // A browser that has had too many of them refuses; the next change will do.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address));
    }
}
