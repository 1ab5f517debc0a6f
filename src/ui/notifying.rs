//! Whether the browser is to notify once a watched job has settled.

use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Notification, NotificationOptions, NotificationPermission};
use yew::prelude::*;

/// What the browser lets this page do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Permission {
    /// It has no notifications, or not for this page.
    Unavailable,
    /// The person has not been asked.
    MayBeAsked,
    /// It may notify.
    Granted,
    /// The person, or the browser, has said no.
    Blocked,
}

impl Permission {
    /// As it is now.
    fn now() -> Self {
        let window = gloo_utils::window();
        let exists = js_sys::Reflect::has(&window, &"Notification".into()) == Ok(true);
        if !exists || !window.is_secure_context() {
            return Self::Unavailable;
        }
        match Notification::permission() {
            NotificationPermission::Granted => Self::Granted,
            NotificationPermission::Denied => Self::Blocked,
            _ => Self::MayBeAsked,
        }
    }
}

/// Whether the person wants to be notified, and what the browser says to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Notifying {
    /// What the browser lets this page do.
    pub permission: Permission,
    /// Whether the person wants it.
    pub is_on: bool,
    /// The checkbox was ticked or cleared.
    pub on_change: Callback<bool>,
}

/// Off at first, also where the browser would let the page. The browser asks the person only once the
/// checkbox is ticked.
#[hook]
pub fn use_notifying() -> Notifying {
    let permission = use_state_eq(|| match Permission::now() {
        // Whoever has said no before is not reminded of it at every watch.
        Permission::Blocked => Permission::Unavailable,
        other => other,
    });
    let is_on = use_state_eq(|| false);
    let on_change = {
        let (permission, is_on) = (permission.setter(), is_on.setter());
        use_callback((), move |wanted: bool, ()| {
            let (permission, is_on) = (permission.clone(), is_on.clone());
            is_on.set(wanted);
            if wanted && Permission::now() == Permission::MayBeAsked {
                spawn_local(async move {
                    if let Ok(answer) = Notification::request_permission() {
                        // What was answered is asked for below.
                        let _ = JsFuture::from(answer).await;
                    }
                    let now = Permission::now();
                    permission.set(now);
                    is_on.set(now == Permission::Granted);
                });
            }
        })
    };
    Notifying { permission: *permission, is_on: *is_on, on_change }
}

/// Notifies, where the browser lets the page. A second one with the same `tag` takes the place of the first.
pub fn notify(title: &str, text: &str, tag: &str) {
    let options = NotificationOptions::new();
    options.set_body(text);
    options.set_tag(tag);
    // On some phones a page may not notify although it is permitted to. The tab's title says it as well.
    let _ = Notification::new_with_options(title, &options);
}
