//! The browser's leave for an extension to call a host.

use js_sys::{Array, Function, Object, Promise, Reflect, global};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::route::Route;
use crate::aqua::Address;

/// Asks the browser to let this extension call an address, and tells whether it may. Elsewhere, and
/// for the page's own origin, nobody needs to be asked.
///
/// Must be called where a person has just pressed something, or the browser refuses to ask. Where
/// leave was given before it asks nobody. Firefox may withhold even what the manifest names.
pub fn ask(route: &Route, address: &Address) -> impl Future<Output = bool> + use<> {
    let asked = (*route == Route::Extension && !address.own).then(|| request(&address.host));
    async move {
        match asked {
            None => true,
            Some(Ok(answer)) => JsFuture::from(answer).await.is_ok_and(|may| may.is_truthy()),
            Some(Err(_)) => false,
        }
    }
}

/// `chrome.permissions.request({ origins: ["https://HOST/*"] })`, which Firefox offers as well.
fn request(host: &str) -> Result<Promise, JsValue> {
    let get = |of: &JsValue, key: &str| Reflect::get(of, &JsValue::from_str(key));
    let permissions = get(&get(&global(), "chrome")?, "permissions")?;
    let request: Function = get(&permissions, "request")?.dyn_into()?;
    let origins = Array::of1(&JsValue::from_str(&["https://", host, "/*"].concat()));
    let wanted = Object::new();
    Reflect::set(&wanted, &JsValue::from_str("origins"), &origins)?;
    request.call1(&permissions, &wanted)?.dyn_into()
}
