//! The page that takes the app's place after a panic. Without it a dead page would look alive.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Document, Element, window};

/// Installs the panic page. It shows where the panic was, never its text, which may hold data.
pub fn install() {
    // Through Yew, which otherwise puts its own in place: that one writes to the console.
    yew::set_custom_panic_hook(Box::new(|info| {
        let place = info.location().map(ToString::to_string).unwrap_or_default();
        if let Some(document) = window().and_then(|window| window.document()) {
            // If even this fails there is nothing left to say it with.
            let _ = show(&document, &place);
        }
    }));
}

fn show(document: &Document, place: &str) -> Option<()> {
    let body = document.body()?;
    while let Some(child) = body.first_child() {
        body.remove_child(&child).ok()?;
    }
    let main = element(document, "main", "")?;
    main.set_attribute("role", "alert").ok()?;
    main.set_class_name("panic");
    let says = [
        ("h1", "This page has stopped working."),
        (
            "p",
            "What was under way may have reached Zuora: a cancel that was sent is not undone by this. Reload, look the job up, and read its state before doing anything else.",
        ),
        ("p", "Sign-in details and everything else on the page have been dropped."),
    ];
    for (tag, text) in says {
        let line = element(document, tag, text)?;
        main.append_child(&line).ok()?;
    }
    let button = element(document, "button", "Reload")?;
    let reload = Closure::<dyn Fn()>::new(super::browser::reload);
    button.add_event_listener_with_callback("click", reload.as_ref().unchecked_ref()).ok()?;
    reload.forget();
    main.append_child(&button).ok()?;
    let place = element(document, "p", &format!("For a bug report: {place}"))?;
    main.append_child(&place).ok()?;
    body.append_child(&main).ok()?;
    Some(())
}

fn element(document: &Document, tag: &str, text: &str) -> Option<Element> {
    let element = document.create_element(tag).ok()?;
    element.set_text_content(Some(text));
    Some(element)
}
