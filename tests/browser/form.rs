//! The form "Job", mounted and used.

use std::cell::RefCell;
use std::rc::Rc;

use aqua_cancel::aqua::{JobId, Tenant, hosts::TenantHost};
use aqua_cancel::net::{Practice, PracticeJob, Route};
use aqua_cancel::session::JobTarget;
use aqua_cancel::ui::{FormState, JobForm, ShownJob, Site};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{
    Element, EventInit, HtmlButtonElement, HtmlElement, HtmlInputElement, HtmlSelectElement, window,
};
use yew::prelude::*;
use yew::scheduler::flush;

const JOB: &str = "cafecafecafecafecafecafecafecafe";

/// A button of the form that was pressed, and the jobs that it sent up.
type Sent = (&'static str, Vec<JobTarget>);

/// What stands around the form.
#[derive(Clone, PartialEq, Properties)]
struct PageProps {
    site: Rc<Site>,
    /// Whether an answer has proved the sign-in.
    proven: bool,
    /// Whether a call is under way.
    busy: bool,
    shown_job: Option<ShownJob>,
    /// What the form sent up: the button and the job ID.
    sent: Callback<Sent>,
}

#[component]
fn Page(props: &PageProps) -> Html {
    let form = use_reducer(FormState::default);
    let on_check = props.sent.reform(|target| ("Check connection", vec![target]));
    let send = |button| props.sent.reform(move |targets| (button, targets));
    html! {
                <JobForm
                    {form}
                    site={props.site.clone()}
                    busy={props.busy}
                    checking=false
                    check={None}
                    sign_in_proven={props.proven}
                    shown_job={props.shown_job.clone()}
                    on_look_up={send("Look up")}
                    on_cancel={send("Cancel job")}
                    on_check={on_check}
                    on_forget={|()| ()}
                    on_tenant_change={|()| ()}
                />
    }
}

/// The form on the page; it goes with this.
struct Mounted {
    root: Element,
    app: Option<yew::AppHandle<Page>>,
    props: PageProps,
    sent: Rc<RefCell<Vec<Sent>>>,
}

impl Drop for Mounted {
    fn drop(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
        self.root.remove();
    }
}

fn site() -> Site {
    Site {
        ready: true,
        route: Route::Relay("relay/".into()),
        origin: "https://tools.example".into(),
        folder: "https://tools.example/".into(),
        practice: Some(Practice {
            path: "practice/".into(),
            user: "practice@example.com".into(),
            password: "made-up".into(),
            jobs: vec![PracticeJob {
                id: JOB.into(),
                group: "Ordinary".into(),
                title: "Runs".into(),
                does: "It runs.".into(),
            }],
        }),
        ..Site::default()
    }
}

impl Mounted {
    async fn new(site: Site) -> Self {
        let document = window().unwrap().document().unwrap();
        let root = document.create_element("div").unwrap();
        document.body().unwrap().append_child(&root).unwrap();
        let sent = Rc::new(RefCell::new(Vec::new()));
        let log = sent.clone();
        let props = PageProps {
            site: Rc::new(site),
            proven: false,
            busy: false,
            shown_job: None,
            sent: Callback::from(move |call| log.borrow_mut().push(call)),
        };
        let app = yew::Renderer::<Page>::with_root_and_props(root.clone(), props.clone()).render();
        flush().await;
        Self { root, app: Some(app), props, sent }
    }

    async fn update(&mut self, change: impl FnOnce(&mut PageProps)) {
        change(&mut self.props);
        self.app.as_mut().unwrap().update(self.props.clone());
        flush().await;
    }

    /// The field with this label.
    fn field(&self, label: &str) -> HtmlElement {
        let labels = self.all("label");
        let label = labels.iter().find(|it| it.text_content().unwrap() == label).unwrap();
        let id = label.get_attribute("for").unwrap();
        self.root.query_selector(&format!("#{id}")).unwrap().unwrap().dyn_into().unwrap()
    }

    fn all(&self, selector: &str) -> Vec<HtmlElement> {
        let list = self.root.query_selector_all(selector).unwrap();
        (0..list.length()).map(|at| list.get(at).unwrap().dyn_into().unwrap()).collect()
    }

    fn text(&self) -> String {
        self.root.text_content().unwrap()
    }

    fn value(&self, label: &str) -> String {
        self.field(label).dyn_into::<HtmlInputElement>().unwrap().value()
    }

    async fn type_in(&self, label: &str, text: &str) {
        let field: HtmlInputElement = self.field(label).dyn_into().unwrap();
        field.set_value(text);
        tell(&field, "input").await;
    }

    async fn choose(&self, label: &str, value: &str) {
        let select: HtmlSelectElement = self.field(label).dyn_into().unwrap();
        select.set_value(value);
        tell(&select, "change").await;
    }

    /// Chooses a way to sign in.
    async fn choose_way(&self, name: &str) {
        self.field(name).click();
        flush().await;
    }

    fn button(&self, name: &str) -> HtmlButtonElement {
        let buttons = self.all("button");
        let button = buttons.into_iter().find(|it| it.text_content().unwrap() == name);
        button.unwrap_or_else(|| panic!("no button {name}")).dyn_into().unwrap()
    }

    async fn press(&self, name: &str) {
        self.button(name).click();
        flush().await;
    }

    async fn fill_in(&self) {
        self.choose("Tenant", "rest.zuora.com").await;
        self.type_in("User name", "ada@example.com").await;
        self.type_in("Password", "hunter2").await;
        self.type_in("Job ID", JOB).await;
    }

    /// What was sent up: the buttons and the job IDs.
    fn sent(&self) -> Vec<(&'static str, String)> {
        let sent = self.sent.borrow();
        let ids = |targets: &[JobTarget]| {
            targets.iter().map(|target| target.job_id.as_str()).collect::<Vec<_>>().join(" ")
        };
        sent.iter().map(|(button, targets)| (*button, ids(targets))).collect()
    }
}

async fn tell(element: &Element, event: &str) {
    let init = EventInit::new();
    init.set_bubbles(true);
    let event = web_sys::Event::new_with_event_init_dict(event, &init).unwrap();
    element.dispatch_event(&event).unwrap();
    flush().await;
}

fn has_focus(element: &HtmlElement) -> bool {
    window().unwrap().document().unwrap().active_element().as_ref() == Some(element)
}

/// Whether keys and eyes reach it.
fn is_in_view(element: &HtmlElement) -> bool {
    element.closest("[hidden]").unwrap().is_none()
}

#[wasm_bindgen_test]
async fn a_filled_form_sends_what_it_asks_for() {
    let page = Mounted::new(site()).await;
    page.fill_in().await;
    page.press("Look up").await;
    page.press("Cancel job").await;
    page.press("Check connection").await;
    let job = || JOB.to_owned();
    let sent = [("Look up", job()), ("Cancel job", job()), ("Check connection", job())];
    assert_eq!(page.sent(), sent);
}

#[wasm_bindgen_test]
async fn while_a_call_is_under_way_the_buttons_wait() {
    let mut page = Mounted::new(site()).await;
    page.fill_in().await;
    page.update(|page| page.busy = true).await;
    for name in ["Look up", "Cancel job", "Check connection"] {
        assert_eq!(page.button(name).get_attribute("aria-disabled").as_deref(), Some("true"));
        page.press(name).await;
    }
    assert_eq!(page.sent(), []);
}

#[wasm_bindgen_test]
async fn a_press_before_the_settings_are_known_is_carried_out_once_they_are() {
    let mut page = Mounted::new(Site { ready: false, ..Site::default() }).await;
    page.fill_in().await;
    page.press("Look up").await;
    assert_eq!(page.sent(), []);
    assert!(page.text().contains("Waiting for this site’s settings."));
    page.update(|page| page.site = Rc::new(site())).await;
    assert_eq!(page.sent(), [("Look up", JOB.to_owned())]);
    assert!(!page.text().contains("Waiting for this site’s settings."));
}

#[wasm_bindgen_test]
async fn the_first_field_at_fault_gets_the_focus() {
    let page = Mounted::new(site()).await;
    page.press("Look up").await;
    assert!(has_focus(&page.field("Tenant")));
    page.fill_in().await;
    page.type_in("Entity IDs", "\u{e9}").await;
    page.press("Cancel job").await;
    assert!(has_focus(&page.field("Entity IDs")), "although it is folded away");
    assert_eq!(page.field("Entity IDs").get_attribute("aria-invalid").as_deref(), Some("true"));
    assert_eq!(page.sent(), []);
}

#[wasm_bindgen_test]
async fn a_proved_sign_in_folds_to_one_line_and_keeps_what_was_typed() {
    let mut page = Mounted::new(site()).await;
    page.fill_in().await;
    page.update(|page| page.busy = true).await;
    page.update(|page| (page.busy, page.proven) = (false, true)).await;
    assert!(!is_in_view(&page.field("Password")));
    assert!(is_in_view(&page.field("Job ID")));
    assert_eq!(page.value("Password"), "hunter2");
    let line = page.all(".connection-line")[0].text_content().unwrap();
    assert!(
        line.starts_with(
            "Production US Cloud 2 Production rest.zuora.com ada@example.com · password"
        ),
        "{line}"
    );
    assert!(!line.contains("hunter2"));
    page.press("Change tenant or sign-in").await;
    assert!(has_focus(&page.field("Tenant")));
}

#[wasm_bindgen_test]
async fn a_sign_in_that_is_proved_no_more_comes_back_into_view() {
    let mut page = Mounted::new(site()).await;
    page.fill_in().await;
    page.update(|page| page.proven = true).await;
    assert!(!is_in_view(&page.field("Password")));
    page.update(|page| page.proven = false).await;
    assert!(is_in_view(&page.field("Password")));
    assert!(has_focus(&page.field("User name")));
}

fn shown(host: &str, id: &str) -> ShownJob {
    let tenant = Tenant::listed(TenantHost::find(host).expect("a listed host"));
    ShownJob { tenant, job_id: JobId::new(id) }
}

#[wasm_bindgen_test]
async fn another_job_than_the_one_shown_is_told() {
    let mut page = Mounted::new(site()).await;
    page.type_in("Job ID", JOB).await;
    page.update(|page| page.shown_job = Some(shown("rest.zuora.com", &JOB.to_uppercase()))).await;
    assert!(!page.text().contains("Shown:"));
    let other = "00000000000000000000000000c0de01";
    page.update(|page| page.shown_job = Some(shown("rest.zuora.com", other))).await;
    assert!(page.text().contains("Shown: …c0de01"));
    assert!(!page.text().contains(" on rest"), "where no other tenant is chosen");
}

#[wasm_bindgen_test]
async fn a_job_of_another_tenant_than_the_one_chosen_is_told_also_by_the_same_id() {
    let mut page = Mounted::new(site()).await;
    page.type_in("Job ID", JOB).await;
    page.choose("Tenant", "rest.eu.zuora.com").await;
    page.update(|page| page.shown_job = Some(shown("rest.eu.zuora.com", JOB))).await;
    assert!(!page.text().contains("Shown:"));
    page.update(|page| page.shown_job = Some(shown("rest.zuora.com", JOB))).await;
    assert!(page.text().contains("Shown: …fecafe on rest.zuora.com"));
}

#[wasm_bindgen_test]
async fn choosing_a_practice_job_signs_in_where_nothing_is_typed_yet() {
    let page = Mounted::new(site()).await;
    page.choose("Tenant", "practice").await;
    assert_eq!(page.value("User name"), "", "the tenant alone fills in nothing");
    page.choose("Practice job", JOB).await;
    assert_eq!(page.value("User name"), "practice@example.com");
    page.press("Look up").await;
    assert_eq!(page.sent(), [("Look up", JOB.to_owned())]);
    page.type_in("User name", "ada@example.com").await;
    page.type_in("Job ID", "").await;
    page.choose("Practice job", JOB).await;
    assert_eq!(page.value("User name"), "ada@example.com", "what was typed stays");
}

#[wasm_bindgen_test]
async fn a_tenant_chosen_by_a_button_shows_in_the_select_that_was_used_before() {
    let page = Mounted::new(site()).await;
    let address = |host: &str| format!("https://{host}/v1/batch-query/jobs/{JOB}");
    for (chosen, pasted) in
        [("rest.zuora.com", "rest.eu.zuora.com"), ("rest.eu.zuora.com", "rest.zuora.com")]
    {
        page.choose("Tenant", chosen).await;
        page.type_in("Job ID", "").await;
        page.type_in("Job ID", &address(pasted)).await;
        assert_eq!(page.value("Job ID"), JOB);
        page.all(".offers button")[0].click();
        flush().await;
        let select: HtmlSelectElement = page.field("Tenant").dyn_into().unwrap();
        assert_eq!(select.value(), pasted);
    }
}

#[wasm_bindgen_test]
async fn what_is_said_while_one_types_moves_neither_focus_nor_caret() {
    let page = Mounted::new(site()).await;
    page.choose("Tenant", "custom").await;
    page.choose_way("OAuth client").await;
    for (label, text, said) in [
        ("Address", "http://rest.zuora.com", "Use https://rest.zuora.com/v1"),
        ("Client ID", "abc", "this one has 3."),
        ("Job ID", "job-17", "this one has others."),
    ] {
        let input: HtmlInputElement = page.field(label).dyn_into().unwrap();
        input.focus().unwrap();
        input.set_value(text);
        input.set_selection_range(1, 1).unwrap();
        assert!(!page.text().contains(said), "{label}");
        tell(&input, "input").await;
        tell(&input, "change").await;
        assert!(page.text().contains(said), "{label}");
        assert!(has_focus(&input), "{label}");
        assert_eq!(input.selection_start().unwrap(), Some(1), "{label}");
    }
}

#[wasm_bindgen_test]
async fn a_secret_leaves_the_job_id_field_each_time_it_is_pasted() {
    let page = Mounted::new(site()).await;
    for _ in 0..2 {
        page.type_in("Job ID", "Authorization: Bearer 0123456789abcdef0123456789abcdef").await;
        assert_eq!(page.value("Job ID"), "");
    }
}

#[wasm_bindgen_test]
async fn another_way_to_sign_in_has_fields_of_its_own() {
    let page = Mounted::new(site()).await;
    let password = page.field("Password");
    page.type_in("Password", "hunter2").await;
    page.choose_way("OAuth client").await;
    assert_ne!(page.field("Client secret"), password, "browsers undo and remember by element");
    assert_eq!(page.value("Client secret"), "");
    page.choose_way("User name and password").await;
    assert_eq!(page.value("Password"), "hunter2");
}

#[wasm_bindgen_test]
async fn every_label_names_its_field_and_holds_none() {
    let page = Mounted::new(site()).await;
    page.type_in("Job ID", &format!("{JOB} {}", "c0de".repeat(8))).await;
    let labels = page.all("label");
    assert!(labels.len() > 8);
    for label in labels {
        let id = label.get_attribute("for").expect("a label says which field it is for");
        assert!(page.root.query_selector(&format!("#{id}")).unwrap().is_some(), "{id}");
        assert!(label.query_selector("input, select").unwrap().is_none(), "{id}");
    }
}
