//! The dialog "Cancel this job?", mounted and used.

use std::cell::RefCell;
use std::rc::Rc;

use aqua_cancel::session::Confirmation;
use aqua_cancel::ui::{ConfirmDialog, ConfirmDialogProps};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Event, EventInit, HtmlButtonElement};
use yew::Callback;
use yew::scheduler::flush;

use crate::mounted::{Mounted, has_focus};
use crate::sessions::{Sitting, body};

/// What was pressed, in order: what was typed where it was **Cancel the job**.
type Pressed = Rc<RefCell<Vec<Option<String>>>>;

/// The question about the job on a production tenant, and what is pressed in it.
async fn dialog() -> (Mounted<ConfirmDialog>, Pressed) {
    let session = Sitting::asking().answered(1.0, 200, &body("executing")).0;
    let pressed = Pressed::default();
    let (kept, confirmed) = (pressed.clone(), pressed.clone());
    let props = ConfirmDialogProps {
        question: session.question.clone().expect("a question"),
        entry: session.job_in_question().expect("a job").clone(),
        is_secret: Callback::from(|text: String| text.contains("hunter2")),
        on_keep: Callback::from(move |()| kept.borrow_mut().push(None)),
        on_confirm: Callback::from(move |said: Confirmation| {
            confirmed.borrow_mut().push(Some(said.typed));
        }),
    };
    (Mounted::new(props).await, pressed)
}

impl Mounted<ConfirmDialog> {
    async fn type_in(&self, text: &str) {
        self.type_into("#confirm-ending", text).await;
    }

    fn is_ready(&self) -> bool {
        !self.button("Cancel the job").dyn_into::<HtmlButtonElement>().unwrap().disabled()
    }
}

#[wasm_bindgen_test]
async fn it_says_which_job_on_which_tenant_and_the_focus_is_on_keeping_it() {
    let (page, _) = dialog().await;
    assert!(page.text("h2").contains("Production"));
    assert!(page.text("h2").contains("rest.zuora.com"));
    assert_eq!(page.text(".subject"), "June10 …ad5e62");
    assert!(has_focus(&page.button("Keep it running")));
}

#[wasm_bindgen_test]
async fn on_production_only_the_end_of_the_job_id_lets_it_be_cancelled() {
    let (page, pressed) = dialog().await;
    assert!(!page.is_ready());
    page.type_in("5e62").await;
    assert_eq!(page.text("#confirm-mismatch"), "", "six characters are not there yet");
    page.type_in("ad5e63").await;
    assert!(!page.is_ready());
    assert_eq!(page.text("#confirm-mismatch"), "That is not how the job ID ends.");
    page.type_in("AD5E62").await;
    assert!(page.is_ready());
    assert_eq!(page.text("#confirm-mismatch"), "");
    page.press("Cancel the job").await;
    assert_eq!(*pressed.borrow(), [Some("AD5E62".to_owned())]);
}

#[wasm_bindgen_test]
async fn leaving_it_by_escape_keeps_the_job_running() {
    let (page, pressed) = dialog().await;
    let cancelable = EventInit::new();
    cancelable.set_cancelable(true);
    let escape = Event::new_with_event_init_dict("cancel", &cancelable).unwrap();
    page.find("dialog").unwrap().dispatch_event(&escape).unwrap();
    flush().await;
    assert_eq!(*pressed.borrow(), [None]);
}
