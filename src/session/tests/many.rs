//! Several jobs at once.

use super::*;

/// A job of the tenant, by number.
pub fn job(number: usize) -> JobTarget {
    JobTarget { job_id: JobId::new(format!("{number:032x}")), ..sandbox() }
}

pub fn jobs(count: usize) -> Vec<JobTarget> {
    (0..count).map(job).collect()
}

fn keys(targets: &[JobTarget]) -> Vec<JobKey> {
    targets.iter().map(JobTarget::key).collect()
}

pub fn limited(status: u16, headers: &[(&str, &str)]) -> HttpResult {
    let mut response = answer(status, "").unwrap();
    for (name, value) in headers {
        match *name {
            "retry-after" => response.headers.retry_after = Some((*value).to_owned()),
            _ => response.headers.limits.push(((*name).to_owned(), (*value).to_owned())),
        }
    }
    Ok(response)
}

impl Driver {
    fn look_up_all(&mut self, targets: &[JobTarget]) {
        self.act(ActionKind::LookUp(targets.to_vec()));
    }

    /// Answers the calls under way, first come first served, until none is left.
    fn answer_all(&mut self, body: &str) {
        while let Some(call) = self.first_asked_for() {
            let body = if call.fetches_token() { TOKEN } else { body };
            let id = call.id;
            self.act(ActionKind::Responded(id, answer(200, body)));
        }
    }

    fn ask_about(&mut self, targets: &[JobTarget]) {
        self.act(ActionKind::AskToCancelJobs(keys(targets), None));
    }

    /// Looks jobs up that run, and asks whether to cancel them.
    fn asked_about(targets: &[JobTarget]) -> Self {
        let mut driver = Self::new();
        driver.look_up_all(targets);
        driver.answer_all(EXECUTING);
        driver.ask_about(targets);
        driver
    }

    fn cancelling(count: usize) -> Self {
        let mut driver = Self::asked_about(&jobs(count));
        driver.confirm("");
        driver
    }

    fn progress(&self) -> Progress {
        self.session.progress().expect("a run")
    }

    fn under_way(&self) -> Vec<Purpose> {
        self.asked_for().map(|call| call.purpose).collect()
    }

    fn first_asked_for(&self) -> Option<Rc<PendingCall>> {
        self.asked_for().next().cloned()
    }

    /// The calls under way, without the reads of watches.
    fn asked_for(&self) -> impl Iterator<Item = &Rc<PendingCall>> {
        self.session.calls.values().filter(|call| call.purpose != Purpose::Watch)
    }

    fn first_call(&self) -> CallId {
        *self.session.calls.first().expect("a call").0
    }

    fn kind_of(&self, number: usize) -> OutcomeKind {
        let entry = &self.session.jobs[&job(number).key()];
        entry.outcome.as_ref().expect("an outcome").kind
    }
}

#[test]
fn no_more_than_four_calls_are_under_way_and_the_others_follow_in_order() {
    let mut driver = Driver::new();
    driver.look_up_all(&jobs(7));
    let order = |driver: &Driver| {
        let calls = driver.session.calls.values();
        calls.map(|call| call.target.job_id.as_str().to_owned()).collect::<Vec<_>>()
    };
    let ids: Vec<_> = jobs(7).iter().map(|job| job.job_id.as_str().to_owned()).collect();
    assert_eq!(order(&driver), ids[..4]);
    driver.act(ActionKind::Responded(driver.first_call(), answer(200, EXECUTING)));
    assert_eq!(order(&driver), ids[1..5]);
    assert_eq!((driver.progress().total, driver.progress().left), (7, 6));
    driver.answer_all(EXECUTING);
    assert_eq!(driver.progress().ended, [(OutcomeKind::StillRunning, 7)]);
    assert!(driver.progress().is_over());
}

#[test]
fn a_site_may_allow_fewer_calls_at_once() {
    let mut driver = Driver::new();
    driver.act(ActionKind::LimitCalls(1));
    driver.look_up_all(&jobs(3));
    assert_eq!(driver.session.calls.len(), 1);
    driver.act(ActionKind::LimitCalls(40));
    assert_eq!(driver.session.calls.len(), 3, "at most four");
}

#[test]
fn one_token_serves_all_jobs_of_a_run() {
    let mut driver = Driver::new();
    driver.look_up_all(&jobs(9).into_iter().map(oauth).collect::<Vec<_>>());
    assert_eq!(driver.session.calls.len(), 1);
    driver.answer_all(EXECUTING);
    let tokens = driver.methods().iter().filter(|method| **method == Method::Post).count();
    assert_eq!((tokens, driver.session.log.len()), (1, 10));
}

#[test]
fn what_a_person_asks_about_one_job_goes_first() {
    let mut driver = Driver::new();
    driver.look_up_all(&jobs(9));
    driver.look_up(job(8));
    driver.act(ActionKind::Responded(driver.first_call(), answer(200, EXECUTING)));
    assert!(driver.session.call_for(&job(8).key()).is_some());
    driver.answer_all(EXECUTING);
    assert_eq!((driver.session.log.len(), driver.progress().total), (9, 9), "read once");
}

#[test]
fn what_a_person_asks_about_one_job_does_not_wait_for_a_paused_run() {
    let mut driver = Driver::new();
    driver.look_up_all(&jobs(9));
    driver.act(ActionKind::PauseRun);
    driver.answer_all(EXECUTING);
    assert_eq!(driver.progress().left, 5);
    driver.act(ActionKind::LookAgain(job(7).key(), None));
    driver.respond_about(&job(7), Operation::Read, answer(200, EXECUTING));
    assert_eq!(driver.progress().left, 4);
}

#[test]
fn each_job_is_cancelled_by_one_delete_after_one_question() {
    let mut driver = Driver::cancelling(6);
    assert_eq!(driver.under_way(), [Purpose::Cancel; 4]);
    driver.answer_all(CANCELLED);
    assert_eq!(driver.deletes(), 6);
    assert_eq!(driver.progress().ended, [(OutcomeKind::Cancelled, 6)]);
    let mut seen: Vec<_> = driver.session.log.iter().map(|entry| entry.url.clone()).collect();
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 6);
}

#[test]
fn nothing_is_deleted_where_the_jobs_are_kept_running() {
    let mut driver = Driver::asked_about(&jobs(3));
    driver.act(ActionKind::KeepRunning);
    driver.confirm("3");
    assert_eq!((driver.is_idle(), driver.deletes()), (true, 0));
    assert!(driver.session.jobs.values().all(|entry| entry.kept_running));
}

#[test]
fn on_production_the_number_of_jobs_must_be_typed() {
    let on_production = |number| JobTarget { job_id: job(number).job_id, ..production() };
    let targets: Vec<_> = (0..3).map(on_production).collect();
    let mut driver = Driver::asked_about(&targets);
    for wrong in ["", "2", "33", "three", "-3"] {
        driver.confirm(wrong);
        assert!(driver.session.jobs_question.is_some() && !driver.session.is_busy(), "{wrong}");
    }
    driver.confirm(" 3 ");
    driver.answer_all(CANCELLED);
    assert_eq!(driver.deletes(), 3);
}

#[test]
fn the_question_counts_what_a_cancel_ends_and_what_it_leaves_out() {
    let mut driver = Driver::new();
    driver.look_up_all(&jobs(6));
    let capture = r#"{"name":"estuary-1","partner":"p","project":"q","status":"executing",
        "batches":[{"status":"completed"},{"status":"executing"},{"status":"submitted"}]}"#;
    let named = r#"{"name":"Nightly","partner":"gl","status":"submitted","batches":[{}]}"#;
    for (number, result) in [
        (0, answer(200, capture)),
        (1, answer(200, capture)),
        (2, answer(200, named)),
        (3, answer(403, MAY_NOT)),
        (4, answer(200, COMPLETED)),
        (5, Err(TransportError::Unreachable)),
    ] {
        driver.respond_about(&job(number), Operation::Read, result);
    }
    driver.ask_about(&jobs(6));
    let question = driver.session.jobs_question.clone().unwrap();
    assert_eq!(question.jobs, keys(&jobs(4)));
    let gl = Owner::Integration { partner: Some("gl".into()), project: None };
    assert_eq!(
        question.damage,
        Damage {
            jobs: 4,
            running: 2,
            unread: 1,
            owners: vec![(Owner::Client(KnownClient::Estuary), 2), (gl, 1)],
            unfinished_batches: 5,
            stateful: 2,
        }
    );
    assert_eq!(question.left_out, LeftOut { ended: 1, unread: 1, ..LeftOut::default() });
}

#[test]
fn the_jobs_that_can_be_cancelled_are_told_by_owner() {
    let mut driver = Driver::new();
    driver.look_up_all(&jobs(4));
    let named = |name: &str| format!(r#"{{"name":"{name}","status":"executing"}}"#);
    driver.respond_about(&job(0), Operation::Read, answer(200, &named("Nightly")));
    driver.respond_about(&job(1), Operation::Read, answer(200, &named("Invoice_1")));
    driver.respond_about(&job(2), Operation::Read, answer(200, &named("Invoice_2")));
    driver.respond_about(&job(3), Operation::Read, answer(200, COMPLETED));
    assert_eq!(
        driver.session.cancellable_jobs(),
        [
            (Owner::Client(KnownClient::TapZuora), keys(&[job(1), job(2)])),
            (Owner::Unknown, keys(&[job(0)])),
        ]
    );
    driver.ask_about(&[job(1), job(2)]);
    driver.confirm("");
    assert_eq!(driver.session.cancellable_jobs(), [(Owner::Unknown, keys(&[job(0)]))]);
}

#[test]
fn jobs_of_which_none_can_be_cancelled_are_asked_about_and_not_cancelled() {
    let mut driver = Driver::new();
    driver.look_up_all(&jobs(2));
    driver.answer_all(COMPLETED);
    driver.ask_about(&jobs(2));
    assert_eq!(driver.session.jobs_question.as_ref().unwrap().left_out.ended, 2);
    driver.confirm("0");
    assert!(driver.session.jobs_question.is_some());
    driver.act(ActionKind::KeepRunning);
    assert!(driver.is_idle());
}

#[test]
fn one_selected_job_is_asked_about_like_any_single_job() {
    let mut driver = Driver::new();
    driver.look_up_all(&jobs(2));
    driver.answer_all(EXECUTING);
    driver.ask_about(&[job(1)]);
    driver.respond_about(&job(1), Operation::Read, answer(200, EXECUTING));
    assert_eq!(driver.session.question.as_ref().unwrap().job, job(1).key());
}

#[test]
fn a_job_that_is_read_meanwhile_and_has_ended_is_sent_no_delete() {
    let mut driver = Driver::new();
    driver.look_up_all(&jobs(3));
    driver.answer_all(EXECUTING);
    driver.act(ActionKind::LookAgain(job(0).key(), None));
    driver.ask_about(&jobs(3));
    driver.confirm("");
    driver.respond_about(&job(0), Operation::Read, answer(200, COMPLETED));
    driver.answer_all(CANCELLED);
    assert_eq!(driver.deletes(), 2);
    assert_eq!(
        driver.progress().ended,
        [(OutcomeKind::Cancelled, 2), (OutcomeKind::AlreadyFinished, 1)]
    );
}

#[test]
fn a_cancel_without_a_clean_answer_is_followed_by_a_read_like_any_other() {
    let mut driver = Driver::cancelling(2);
    driver.respond_about(&job(0), Operation::Cancel, Err(TransportError::Unreachable));
    driver.respond_about(&job(0), Operation::Read, Err(TransportError::Unreachable));
    driver.respond_about(&job(1), Operation::Cancel, answer(502, "<html>"));
    driver.respond_about(&job(1), Operation::Read, answer(200, CANCELLED));
    assert_eq!(
        (driver.kind_of(0), driver.kind_of(1)),
        (OutcomeKind::Unknown, OutcomeKind::Cancelled)
    );
    assert_eq!(driver.deletes(), 2);
}

#[test]
fn the_reason_is_kept_with_each_job() {
    let mut driver = Driver::asked_about(&jobs(3));
    let reason = " INC-7 ".to_owned();
    driver.act(ActionKind::ConfirmCancel(Confirmation { reason, ..Confirmation::default() }));
    let reasons = driver.session.jobs.values().map(|entry| entry.reason.as_deref());
    assert_eq!(reasons.collect::<Vec<_>>(), [Some("INC-7"); 3]);
}

#[test]
fn a_paused_run_sends_no_delete_but_reads_what_it_has_cancelled() {
    let mut driver = Driver::cancelling(6);
    driver.act(ActionKind::PauseRun);
    driver.respond_about(&job(0), Operation::Cancel, answer(502, "<html>"));
    assert_eq!(driver.session.call_for(&job(0).key()).unwrap().purpose, Purpose::Verify);
    driver.answer_all(CANCELLED);
    assert_eq!((driver.deletes(), driver.progress().left), (4, 2));
    driver.act(ActionKind::ResumeRun(None));
    driver.answer_all(CANCELLED);
    assert_eq!((driver.deletes(), driver.progress().is_over()), (6, true));
}

#[test]
fn a_stopped_run_says_which_jobs_it_did_not_cancel_and_claims_nothing_of_the_others() {
    let mut driver = Driver::cancelling(6);
    driver.act(ActionKind::StopRun);
    assert_eq!(driver.under_way(), [Purpose::Cancel; 4], "what was sent is waited for");
    driver.answer_all(CANCELLED);
    let progress = driver.progress();
    assert_eq!((progress.ended_as(OutcomeKind::Cancelled), progress.not_sent), (4, 2));
    assert_eq!((progress.state, driver.deletes()), (RunState::Stopped, 4));
    let outcome = driver.session.jobs[&job(5).key()].outcome.clone().unwrap();
    assert_eq!(outcome.headline, Headline::NothingSent { cancel: true });
    assert_eq!(outcome.advice, [Advice::Stopped]);
}

#[test]
fn a_run_of_which_nothing_is_under_way_is_stopped_all_the_same() {
    let mut driver = Driver::cancelling(6);
    driver.act(ActionKind::PauseRun);
    driver.answer_all(CANCELLED);
    driver.act(ActionKind::StopRun);
    assert_eq!((driver.progress().state, driver.progress().not_sent), (RunState::Stopped, 2));
    driver.act(ActionKind::StopRun);
    driver.look_up_all(&jobs(2));
    assert_eq!(driver.progress().state, RunState::Going, "a new run");
}

#[test]
fn a_run_that_is_stopped_while_its_token_is_fetched_deletes_nothing() {
    let targets: Vec<_> = jobs(6).into_iter().map(oauth).collect();
    let mut driver = Driver::asked_about(&targets);
    driver.wait(3_600);
    driver.confirm("");
    driver.act(ActionKind::StopRun);
    assert!(driver.is_idle());
    assert_eq!((driver.deletes(), driver.progress().not_sent), (0, 6));
}

#[test]
fn a_stopped_look_up_leaves_what_was_known() {
    let mut driver = Driver::new();
    driver.look_up_all(&jobs(6));
    driver.answer_all(EXECUTING);
    driver.look_up_all(&jobs(8));
    driver.act(ActionKind::StopRun);
    assert_eq!(driver.kind_of(5), OutcomeKind::StillRunning);
    assert_eq!(driver.kind_of(7), OutcomeKind::Unreachable, "never read");
    assert_eq!(driver.progress().not_sent, 4);
}

#[test]
fn forgetting_the_sign_in_ends_a_run() {
    let mut driver = Driver::cancelling(6);
    driver.act(ActionKind::ForgetSignIn);
    driver.respond_about(&job(0), Operation::Cancel, answer(502, "<html>"));
    driver.answer_all(CANCELLED);
    assert_eq!((driver.deletes(), driver.session.has_open_run()), (4, false));
    assert_eq!(driver.progress().not_sent, 2);
    assert_eq!(driver.kind_of(0), OutcomeKind::Unknown);
}

#[test]
fn a_refused_sign_in_halts_the_run_until_a_person_signs_in_again() {
    let mut driver = Driver::new();
    driver.look_up_all(&jobs(30));
    while driver.session.is_busy() {
        driver.act(ActionKind::Responded(driver.first_call(), answer(401, "")));
    }
    assert_eq!(driver.session.log.len(), 4, "no more wrong sign-ins than were under way");
    assert_eq!(driver.progress().state, RunState::Halted(Halt::SignIn));
    let sign_in = FormSignIn {
        address: sandbox().tenant.address,
        credentials: Credentials::Bearer(Secret::new("right")),
    };
    driver.act(ActionKind::ResumeRun(Some(sign_in)));
    assert_eq!(driver.authorization(), "Bearer right");
    driver.answer_all(EXECUTING);
    assert_eq!(
        driver.progress().ended,
        [(OutcomeKind::StillRunning, 26), (OutcomeKind::Refused, 4)]
    );
    assert_eq!(driver.session.unknown_jobs().count(), 4);
}

#[test]
fn a_look_up_is_no_word_to_go_on_with_cancels() {
    let mut driver = Driver::cancelling(6);
    driver.act(ActionKind::PauseRun);
    driver.answer_all(CANCELLED);
    driver.look_up_all(&[job(20), job(21)]);
    assert_eq!((driver.progress().state, driver.deletes()), (RunState::Paused, 4));
    assert!(!driver.session.is_busy());
}

#[test]
fn jobs_that_are_not_known_are_looked_at_again_and_no_others() {
    let mut driver = Driver::cancelling(4);
    // Nobody sees the page: no watch finds out by itself.
    driver.act(ActionKind::Visible(false));
    driver.respond_about(&job(0), Operation::Cancel, answer(502, "<html>"));
    driver.respond_about(&job(0), Operation::Read, answer(502, "<html>"));
    driver.respond_about(&job(1), Operation::Cancel, Err(TransportError::TimedOut(130)));
    driver.respond_about(&job(1), Operation::Read, answer(200, EXECUTING));
    driver.answer_all(CANCELLED);
    driver.act(ActionKind::LookAgainAtUnknown(None));
    assert_eq!(driver.under_way(), [Purpose::LookUp; 2]);
    driver.answer_all(CANCELLED);
    assert_eq!(
        (driver.kind_of(0), driver.kind_of(1)),
        (OutcomeKind::Cancelled, OutcomeKind::Cancelled)
    );
    assert_eq!((driver.session.unknown_jobs().count(), driver.deletes()), (0, 4));
}

#[test]
fn a_page_that_is_left_sends_nothing_more_of_a_run() {
    let mut driver = Driver::cancelling(6);
    driver.act(ActionKind::StopAll);
    assert!(driver.is_idle() && !driver.session.has_open_run());
    assert_eq!((driver.deletes(), driver.progress().not_sent), (4, 2));
}

#[test]
fn waiting_stopped_for_a_job_of_the_queue_takes_it_out() {
    let mut driver = Driver::cancelling(6);
    driver.act(ActionKind::StopWaiting(job(5).key()));
    driver.answer_all(CANCELLED);
    assert_eq!((driver.deletes(), driver.progress().not_sent), (5, 1));
}

#[test]
fn a_job_whose_cancel_is_confirmed_is_not_asked_about_once_more() {
    let mut driver = Driver::new();
    driver.look_up_all(&jobs(2));
    driver.answer_all(EXECUTING);
    driver.ask(job(0));
    driver.ask_about(&jobs(2));
    driver.confirm("");
    driver.respond_about(&job(0), Operation::Read, answer(200, EXECUTING));
    assert!(driver.session.question.is_none());
    driver.answer_all(CANCELLED);
    assert_eq!(driver.deletes(), 2);
}
