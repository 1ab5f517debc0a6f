//! A component on the page of these tests.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventInit, HtmlElement, HtmlInputElement, window};
use yew::html::BaseComponent;
use yew::scheduler::flush;
use yew::{AppHandle, Renderer};

/// A component on the page; it goes with this.
pub struct Mounted<C: BaseComponent> {
    root: Element,
    app: Option<AppHandle<C>>,
}

impl<C: BaseComponent> Drop for Mounted<C> {
    fn drop(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
        self.root.remove();
    }
}

impl<C: BaseComponent> Mounted<C> {
    /// Draws a component.
    pub async fn new(props: C::Properties) -> Self {
        let document = window().unwrap().document().unwrap();
        let root = document.create_element("div").unwrap();
        document.body().unwrap().append_child(&root).unwrap();
        let app = Renderer::<C>::with_root_and_props(root.clone(), props).render();
        flush().await;
        Self { root, app: Some(app) }
    }

    /// Draws it anew with other properties.
    pub async fn update(&mut self, props: C::Properties) {
        self.app.as_mut().unwrap().update(props);
        flush().await;
    }

    /// The first element that a selector names; none if there is none.
    pub fn find(&self, selector: &str) -> Option<HtmlElement> {
        self.root.query_selector(selector).unwrap().map(|found| found.dyn_into().unwrap())
    }

    /// The text of the first element that a selector names.
    pub fn text(&self, selector: &str) -> String {
        self.find(selector).unwrap_or_else(|| panic!("no {selector}")).inner_text()
    }

    /// The button with this text.
    pub fn button(&self, text: &str) -> HtmlElement {
        let buttons = self.root.query_selector_all("button").unwrap();
        (0..buttons.length())
            .map(|at| buttons.get(at).unwrap().dyn_into::<HtmlElement>().unwrap())
            .find(|button| button.text_content().as_deref() == Some(text))
            .unwrap_or_else(|| panic!("no button {text}"))
    }

    /// Presses the button with this text.
    pub async fn press(&self, text: &str) {
        self.button(text).click();
        flush().await;
    }

    /// Types a text into the field that a selector names, in place of what it holds.
    pub async fn type_into(&self, selector: &str, text: &str) {
        let field: HtmlInputElement = self.find(selector).unwrap().dyn_into().unwrap();
        field.set_value(text);
        let bubbling = EventInit::new();
        bubbling.set_bubbles(true);
        let event = Event::new_with_event_init_dict("input", &bubbling).unwrap();
        field.dispatch_event(&event).unwrap();
        flush().await;
    }
}

/// Whether an element has the focus.
pub fn has_focus(element: &HtmlElement) -> bool {
    window().unwrap().document().unwrap().active_element().as_ref() == Some(element)
}
