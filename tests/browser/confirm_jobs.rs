//! The dialog "Cancel these jobs?", mounted and used.

use std::cell::RefCell;
use std::rc::Rc;

use aqua_cancel::aqua::JobId;
use aqua_cancel::session::{ActionKind, Confirmation, JobTarget, Session};
use aqua_cancel::ui::{ConfirmJobsDialog, ConfirmJobsDialogProps};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlButtonElement;
use yew::Callback;

use crate::mounted::{Mounted, has_focus};
use crate::sessions::{Sitting, target};

const RUNNING: &str = r#"{"name":"estuary-capture","status":"executing",
    "batches":[{"status":"completed"},{"status":"executing"},{"status":"pending"}]}"#;
const COMPLETED: &str = r#"{"name":"June10","status":"completed","batches":[]}"#;

type Confirmed = Rc<RefCell<Vec<String>>>;

/// The question about three jobs on a production tenant of which one has ended.
async fn dialog() -> (Mounted<ConfirmJobsDialog>, Confirmed) {
    let targets: Vec<_> = ["a", "b", "c"]
        .map(|digit| JobTarget { job_id: JobId::new(digit.repeat(32)), ..target() })
        .to_vec();
    let keys = targets.iter().map(JobTarget::key).collect();
    let session = Sitting(Session::default())
        .after(0.0, ActionKind::LookUp(targets))
        .answered(1.0, 200, RUNNING)
        .answered(1.0, 200, RUNNING)
        .answered(1.0, 200, COMPLETED)
        .after(2.0, ActionKind::AskToCancelJobs(keys, None))
        .0;
    let question = session.jobs_question.clone().expect("a question");
    let confirmed = Confirmed::default();
    let props = ConfirmJobsDialogProps {
        tenants: session.tenants_of(&question.jobs),
        question,
        is_secret: Callback::from(|_| false),
        on_keep: Callback::noop(),
        on_confirm: {
            let confirmed = confirmed.clone();
            Callback::from(move |said: Confirmation| confirmed.borrow_mut().push(said.typed))
        },
    };
    (Mounted::new(props).await, confirmed)
}

impl Mounted<ConfirmJobsDialog> {
    async fn type_number(&self, text: &str) {
        self.type_into("#confirm-ending", text).await;
    }

    fn may_cancel(&self) -> bool {
        let button: HtmlButtonElement = self.button("Cancel the jobs").dyn_into().unwrap();
        !button.disabled()
    }
}

#[wasm_bindgen_test]
async fn it_says_what_would_be_stopped_and_the_focus_is_on_keeping_it() {
    let (page, _) = dialog().await;
    assert!(page.text("h2").contains("Production"));
    assert_eq!(page.text(".damage"), "2 running jobs of 1 owner; 4 batches have not finished.");
    assert!(page.text(".middle").contains("1 has ended, and is left out."));
    assert_eq!(page.text(".owners dt"), "Estuary");
    assert!(has_focus(&page.button("Keep them running")));
}

#[wasm_bindgen_test]
async fn on_production_only_the_number_of_jobs_lets_them_be_cancelled() {
    let (page, confirmed) = dialog().await;
    assert!(!page.may_cancel());
    page.type_number("3").await;
    assert!(!page.may_cancel(), "the one that has ended does not count");
    assert_eq!(page.text("#confirm-mismatch"), "That is not the number of jobs.");
    page.type_number("2").await;
    assert_eq!(page.text("#confirm-mismatch"), "");
    page.press("Cancel the jobs").await;
    assert_eq!(*confirmed.borrow(), ["2"]);
}
