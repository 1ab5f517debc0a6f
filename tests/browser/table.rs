//! The table "Batches", mounted and used.

use aqua_cancel::aqua::{HttpResponse, JobId, JobResponse, parse_job_response};
use aqua_cancel::ui::{Batches, BatchesProps};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, EventInit, HtmlElement, HtmlInputElement, HtmlSelectElement, window};
use yew::scheduler::flush;

const JOB: &str = r#"{"status":"cancelled","batches":[
    {"name":"Batch10","status":"completed","recordCount":9,"query":"select Id from Account"},
    {"name":"Batch2","status":"submitted","recordCount":"1000"},
    {"name":"Batch1","status":"completed","message":"<b>no</b>"}]}"#;

/// A table on the page; it goes with this.
struct Mounted {
    root: Element,
    app: Option<yew::AppHandle<Batches>>,
}

impl Drop for Mounted {
    fn drop(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
        self.root.remove();
    }
}

impl Mounted {
    async fn new(json: &str) -> Self {
        let document = window().unwrap().document().unwrap();
        let root = document.create_element("div").unwrap();
        document.body().unwrap().append_child(&root).unwrap();
        let reply = HttpResponse { status: 200, body: json.into(), ..HttpResponse::default() };
        let JobResponse::Job(job) = parse_job_response(&Ok(reply), &JobId::new("abc")) else {
            panic!("no job")
        };
        let props = BatchesProps { job, job_id: "abc".into() };
        let app = yew::Renderer::<Batches>::with_root_and_props(root.clone(), props).render();
        flush().await;
        Self { root, app: Some(app) }
    }

    /// With so many batches: B0, B1, and so on.
    async fn counted(count: usize) -> Self {
        let batches: Vec<_> = (0..count).map(|i| format!(r#"{{"name":"B{i}"}}"#)).collect();
        Self::new(&format!(r#"{{"status":"cancelled","batches":[{}]}}"#, batches.join(","))).await
    }

    fn all(&self, selector: &str) -> Vec<HtmlElement> {
        let list = self.root.query_selector_all(selector).unwrap();
        (0..list.length()).map(|at| list.get(at).unwrap().dyn_into().unwrap()).collect()
    }

    fn texts(&self, selector: &str) -> Vec<String> {
        self.all(selector).iter().map(|element| element.text_content().unwrap()).collect()
    }

    fn names(&self) -> Vec<String> {
        self.texts("tbody th[scope=row]")
    }

    async fn click(&self, selector: &str, at: usize) {
        self.all(selector)[at].click();
        flush().await;
    }

    async fn tell(&self, selector: &str, event: &str) {
        let init = EventInit::new();
        init.set_bubbles(true);
        let event = web_sys::Event::new_with_event_init_dict(event, &init).unwrap();
        self.all(selector)[0].dispatch_event(&event).unwrap();
        flush().await;
    }
}

#[wasm_bindgen_test]
async fn every_batch_is_a_row_and_absent_fields_are_a_dash() {
    let table = Mounted::new(JOB).await;
    assert_eq!(table.names(), ["Batch10", "Batch2", "Batch1"]);
    assert_eq!(table.texts("td.records"), ["9", "1,000", "–"]);
    assert!(!table.root.text_content().unwrap().contains("null"));
}

#[wasm_bindgen_test]
async fn text_from_an_answer_never_becomes_markup() {
    let table = Mounted::new(JOB).await;
    assert_eq!(table.texts("td.message")[2], "<b>no</b>");
    assert!(table.all("td.message b").is_empty());
}

#[wasm_bindgen_test]
async fn a_header_orders_by_its_column_in_three_states() {
    let table = Mounted::new(JOB).await;
    let sort = |table: &Mounted| table.all("th.name")[0].get_attribute("aria-sort").unwrap();
    table.click("th.name button", 0).await;
    assert_eq!(
        (table.names().join(" "), sort(&table)),
        ("Batch1 Batch2 Batch10".into(), "ascending".into())
    );
    table.click("th.name button", 0).await;
    assert_eq!(
        (table.names().join(" "), sort(&table)),
        ("Batch10 Batch2 Batch1".into(), "descending".into())
    );
    table.click("th.name button", 0).await;
    assert_eq!(
        (table.names().join(" "), sort(&table)),
        ("Batch10 Batch2 Batch1".into(), "none".into())
    );
    table.click("th.records button", 0).await;
    assert_eq!(table.names(), ["Batch10", "Batch2", "Batch1"], "absent counts come last");
}

#[wasm_bindgen_test]
async fn the_search_keeps_what_matches_and_marks_it() {
    let table = Mounted::new(JOB).await;
    let search: HtmlInputElement = table.all("input[type=search]")[0].clone().dyn_into().unwrap();
    search.set_value("ACCOUNT");
    table.tell("input[type=search]", "input").await;
    assert_eq!(table.names(), ["Batch10"]);
    assert_eq!(table.texts("td.query mark"), ["Account"]);
    search.set_value("nothing like it");
    table.tell("input[type=search]", "input").await;
    assert_eq!(table.texts(".none"), ["No batch matches."]);
}

#[wasm_bindgen_test]
async fn the_status_filter_keeps_one_status() {
    let table = Mounted::new(JOB).await;
    let select: HtmlSelectElement = table.all("select")[0].clone().dyn_into().unwrap();
    select.set_selected_index(2);
    table.tell("select", "change").await;
    assert_eq!(table.names(), ["Batch2"]);
    select.set_selected_index(0);
    table.tell("select", "change").await;
    assert_eq!(table.names().len(), 3);
}

#[wasm_bindgen_test]
async fn details_open_and_close_below_their_row() {
    let table = Mounted::new(JOB).await;
    let details = "tbody [aria-label=Details]";
    assert_eq!(table.all(details)[0].get_attribute("aria-expanded").unwrap(), "false");
    table.click(details, 0).await;
    assert_eq!(table.all(details)[0].get_attribute("aria-expanded").unwrap(), "true");
    assert_eq!(table.texts("pre.query"), ["select Id\nfrom Account"]);
    table.click(details, 0).await;
    assert!(table.all("tr.details").is_empty());
}

#[wasm_bindgen_test]
async fn beyond_60_rows_only_those_in_view_are_rendered() {
    let table = Mounted::counted(2_000).await;
    let rendered = table.names().len();
    assert!((1..100).contains(&rendered), "{rendered}");
    assert_eq!(table.all("table")[0].get_attribute("aria-rowcount").unwrap(), "2001");
}

#[wasm_bindgen_test]
async fn the_batches_of_a_job_are_rendered_whole() {
    let table = Mounted::counted(50).await;
    let due: Vec<_> = (0..50).map(|i| format!("B{i}")).collect();
    assert_eq!(table.names(), due);
}

#[wasm_bindgen_test]
async fn a_row_keeps_its_element_when_the_table_is_ordered() {
    let table = Mounted::new(JOB).await;
    let row = table.all("tbody th[scope=row]")[1].clone();
    table.click("th.name button", 0).await;
    assert_eq!(table.names(), ["Batch1", "Batch2", "Batch10"]);
    assert!(row.is_connected() && row.text_content().unwrap() == "Batch2");
}

#[wasm_bindgen_test]
async fn all_rows_are_rendered_for_paper() {
    let table = Mounted::counted(300).await;
    let tell = |kind: &str| {
        window().unwrap().dispatch_event(&web_sys::Event::new(kind).unwrap()).unwrap();
    };
    tell("beforeprint");
    flush().await;
    assert_eq!(table.names().len(), 300);
    tell("afterprint");
    flush().await;
    assert!(table.names().len() < 100);
}

#[wasm_bindgen_test]
async fn a_cleared_selection_comes_back() {
    let table = Mounted::new(JOB).await;
    table.click("tbody [type=checkbox]", 1).await;
    assert!(table.texts("p.picked")[0].starts_with("1 selected"));
    table.click(".picking button", 0).await;
    assert_eq!(table.texts("p.picked"), [""]);
    table.click(".undo button", 0).await;
    assert!(table.texts("p.picked")[0].starts_with("1 selected"));
}
