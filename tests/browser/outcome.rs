//! The region "Outcome", mounted and used.

use std::cell::RefCell;
use std::rc::Rc;

use aqua_cancel::session::{ActionKind, Session};
use aqua_cancel::ui::{Notifying, OutcomePanel, OutcomePanelProps, Permission};
use wasm_bindgen_test::wasm_bindgen_test;
use yew::{Callback, Html};

use crate::mounted::{Mounted, has_focus};
use crate::sessions::{Sitting, body};

/// The region for the job that a session shows.
fn props(session: &Session) -> OutcomePanelProps {
    let key = session.shown.as_ref().expect("a job");
    OutcomePanelProps {
        entry: session.shown_job().expect("a job").clone(),
        call: session.call_for(key).cloned(),
        takes_focus: session.question.is_none(),
        is_of_run: false,
        ticket: Callback::from(|()| String::new()),
        findings: Vec::new(),
        notifying: Notifying {
            permission: Permission::Unavailable,
            is_on: false,
            on_change: Callback::noop(),
        },
        report: Html::default(),
        on_look_again: Callback::noop(),
        on_watch: Callback::noop(),
        on_stop: Callback::noop(),
    }
}

#[wasm_bindgen_test]
async fn a_call_under_way_is_told_and_can_be_stopped() {
    let stopped = Rc::new(RefCell::new(0));
    let on_stop = {
        let stopped = stopped.clone();
        Callback::from(move |()| *stopped.borrow_mut() += 1)
    };
    let props = OutcomePanelProps { on_stop, ..props(&Sitting::looking_up().0) };
    let page = Mounted::<OutcomePanel>::new(props).await;
    assert_eq!(page.text("[role=status]"), "Looking the job up…");
    assert!(page.find("[data-outcome]").is_none(), "nothing is claimed yet");
    page.press("Stop waiting").await;
    assert_eq!(*stopped.borrow(), 1);
}

#[wasm_bindgen_test]
async fn the_heading_is_one_sentence_and_gets_the_focus() {
    let sitting = Sitting::looking_up();
    let mut page = Mounted::<OutcomePanel>::new(props(&sitting.0)).await;
    let sitting = sitting.answered(1.0, 200, &body("completed"));
    page.update(props(&sitting.0)).await;
    let region = page.find("section").unwrap();
    assert_eq!(region.get_attribute("data-outcome").as_deref(), Some("already-finished"));
    assert!(page.text("h2").starts_with("Nothing to cancel: the job has completed."));
    assert!(has_focus(&page.find("h2").unwrap()));
}

#[wasm_bindgen_test]
async fn while_the_job_is_read_again_the_outcome_of_before_is_kept_and_claims_nothing() {
    let sitting = Sitting::looking_up().answered(1.0, 200, &body("executing"));
    let mut page = Mounted::<OutcomePanel>::new(props(&sitting.0)).await;
    let height = page.find("section").unwrap().offset_height();
    let key = sitting.0.shown.clone().unwrap();
    let sitting = sitting.after(2.0, ActionKind::LookAgain(key, None));
    page.update(props(&sitting.0)).await;
    assert!(page.find("[data-outcome]").is_none());
    assert!(page.text("h2").contains("executing"));
    assert!(page.text(".previous").contains("Before"));
    assert_eq!(page.button("Look again").get_attribute("aria-disabled").as_deref(), Some("true"));
    assert!(page.find("section").unwrap().offset_height() >= height);
}

#[wasm_bindgen_test]
async fn keeping_a_job_running_adds_to_the_outcome_and_wipes_nothing() {
    let sitting = Sitting::asking().answered(1.0, 200, &body("executing"));
    let mut page = Mounted::<OutcomePanel>::new(props(&sitting.0)).await;
    let heading = page.text("h2");
    assert!(!has_focus(&page.find("h2").unwrap()), "the question has the focus");
    let sitting = sitting.after(2.0, ActionKind::KeepRunning);
    page.update(props(&sitting.0)).await;
    assert_eq!(page.text("h2"), heading);
    assert_eq!(page.text(".kept"), "Kept running. No cancel was sent.");
}

#[wasm_bindgen_test]
async fn what_was_answered_is_folded_away_unless_it_is_needed() {
    let plain = Sitting::looking_up().answered(1.0, 200, &body("executing"));
    let page = Mounted::<OutcomePanel>::new(props(&plain.0)).await;
    assert!(!page.find("details").unwrap().has_attribute("open"));
    drop(page);
    let refused = Sitting::looking_up().answered(1.0, 401, "");
    let page = Mounted::<OutcomePanel>::new(props(&refused.0)).await;
    assert!(page.find("details").unwrap().has_attribute("open"));
    assert_eq!(page.text("summary"), "Answers (1)");
    assert!(page.find("[role=alert] h2").is_some());
}
