//! The browser's leave for an extension to call a host.

use js_sys::Promise;
use serde::Serialize;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::route::Route;
use crate::aqua::Address;

#[wasm_bindgen]
extern "C" {
    /// Firefox offers it under this name as well.
    #[wasm_bindgen(catch, js_namespace = ["chrome", "permissions"], js_name = request)]
    fn request_permissions(wanted: JsValue) -> Result<Promise, JsValue>;
}

/// What is asked for: `{ origins: ["https://HOST/*"] }`.
#[derive(Serialize)]
struct Permissions {
    origins: [String; 1],
}

/// Asks the browser to let this extension call an address, and tells whether it may. Elsewhere, and
/// for the page's own origin, nobody needs to be asked.
///
/// Must be called where a person has just pressed something, or the browser refuses to ask. Where
/// leave was given before it asks nobody. Firefox may withhold even what the manifest names.
pub fn ask(route: &Route, address: &Address) -> impl Future<Output = bool> + use<> {
    // Asked at once, and not when the future is first polled: the press would be over.
    let asked = (*route == Route::Extension && !address.own).then(|| request(&address.host));
    async move {
        match asked {
            None => true,
            Some(Ok(answer)) => JsFuture::from(answer).await.is_ok_and(|may| may.is_truthy()),
            Some(Err(_)) => false,
        }
    }
}

fn request(host: &str) -> Result<Promise, JsValue> {
    let wanted = Permissions { origins: [format!("https://{host}/*")] };
    request_permissions(serde_wasm_bindgen::to_value(&wanted)?)
}
