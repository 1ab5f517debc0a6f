use super::*;
use crate::aqua::Stage;

/// What reads executing in a job that reads cancelled.
const SETTLING: &str = r#"{"status":"cancelled",
    "batches":[{"status":"completed","recordCount":3},{"status":"executing"}]}"#;
/// The job one batch later.
const LATER: &str = r#"{"status":"executing",
    "batches":[{"status":"completed","recordCount":3},{"status":"executing"}]}"#;

/// The read of a watch that is under way, if one is.
fn read_of(session: &Session, job: &JobTarget) -> Option<CallId> {
    let mut calls = session.calls.values();
    calls.find(|call| call.purpose == Purpose::Watch && call.key() == job.key()).map(|call| call.id)
}

impl Driver {
    fn watch(&self) -> &Watch {
        self.entry().watch.as_ref().expect("a watch")
    }

    /// Lets the time come at which the session wants to know it.
    #[track_caller]
    fn sleep_until_due(&mut self) {
        let at = self.session.next_wake_up().expect("something that waits for a time");
        self.now = self.now.max(at);
        self.session = std::mem::take(&mut self.session)
            .reduce(Action { at: self.now, kind: ActionKind::Tick });
    }

    /// Answers the read of the watch that is due next.
    #[track_caller]
    fn looks(&mut self, result: HttpResult) {
        self.sleep_until_due();
        let id = read_of(&self.session, &sandbox()).expect("a read of the watch");
        let action = Action { at: self.now, kind: ActionKind::Responded(id, result) };
        self.session = std::mem::take(&mut self.session).reduce(action);
    }

    /// Seconds from now until the next read.
    fn next_look(&self) -> u64 {
        self.watch().next_at.since(self.now).as_secs()
    }

    fn asks_to_watch(&mut self) {
        self.act(ActionKind::Watch(sandbox().key()));
    }
}

/// A job that runs, and is watched at a person's wish.
fn watched() -> Driver {
    let mut driver = Driver::new();
    driver.look_up(sandbox());
    driver.respond(Operation::Read, answer(200, EXECUTING));
    driver.asks_to_watch();
    driver
}

/// A cancel that the job has not obeyed so far.
fn unsettled() -> Driver {
    let mut driver = Driver::new();
    driver.cancel(answer(200, EXECUTING));
    driver.respond(Operation::Read, answer(200, EXECUTING));
    driver
}

#[test]
fn a_cancel_that_settles_later_ends_as_cancelled_by_itself() {
    let mut driver = unsettled();
    assert_eq!(driver.outcome().kind, OutcomeKind::StillRunning);
    assert!(!driver.watch().asked);
    driver.looks(answer(200, EXECUTING));
    assert_eq!(driver.outcome().kind, OutcomeKind::StillRunning);
    driver.looks(answer(200, CANCELLED));
    driver.ends(OutcomeKind::Cancelled, Headline::Cancelled);
    assert!(driver.entry().cancelled_here && driver.entry().unsettled_cancel.is_none());
    assert_eq!(driver.entry().watch_ended.unwrap().why, WatchEnd::Settled);
    assert_eq!(driver.session.next_wake_up(), None);
    assert_eq!(driver.deletes(), 1);
}

#[test]
fn a_cancelled_job_is_watched_until_no_batch_reads_executing() {
    let mut driver = Driver::new();
    driver.cancel(answer(200, SETTLING));
    driver.ends(OutcomeKind::Cancelled, Headline::Cancelled);
    driver.looks(answer(200, SETTLING));
    assert_eq!(driver.outcome().summary.unwrap().running, 1);
    driver.looks(answer(200, CANCELLED));
    assert_eq!(driver.outcome().summary.unwrap().running, 0);
    assert_eq!(driver.session.next_wake_up(), None);
}

#[test]
fn a_batch_that_waits_in_an_ended_job_is_not_waited_for() {
    let mut driver = Driver::new();
    driver.cancel(answer(200, CANCELLED));
    assert_eq!(driver.entry().watch, None);
    driver.asks_to_watch();
    assert_eq!(driver.entry().watch, None, "nothing would come of it");
}

#[test]
fn a_cancel_that_was_certainly_refused_is_not_watched() {
    let mut driver = Driver::new();
    driver.cancel(answer(403, MAY_NOT));
    driver.respond(Operation::Read, answer(200, EXECUTING));
    assert_eq!(driver.entry().watch, None);
    assert!(driver.entry().may_be_watched(), "a person may still ask for it");
}

#[test]
fn a_look_up_is_not_watched_unasked() {
    let mut driver = Driver::new();
    driver.look_up(sandbox());
    driver.respond(Operation::Read, answer(200, EXECUTING));
    assert_eq!(driver.entry().watch, None);
    assert_eq!(driver.session.next_wake_up(), None);
}

#[test]
fn the_intervals_grow_to_a_minute_and_are_short_again_after_a_change() {
    let mut driver = watched();
    let mut intervals = vec![driver.next_look()];
    for _ in 0..10 {
        driver.looks(answer(200, EXECUTING));
        intervals.push(driver.next_look());
    }
    assert_eq!(intervals, [2, 3, 4, 6, 10, 15, 22, 34, 51, 60, 60]);
    driver.looks(answer(200, LATER));
    assert_eq!(driver.next_look(), 2);
}

#[test]
fn a_read_of_a_watch_takes_neither_focus_nor_form() {
    let mut driver = watched();
    let answered_at = driver.entry().answered_at;
    driver.sleep_until_due();
    assert!(!driver.session.is_busy());
    assert!(driver.session.call_for(&sandbox().key()).is_none(), "what is shown is not old");
    driver.looks_at_once(answer(200, LATER));
    assert_eq!(driver.entry().answered_at, answered_at);
    assert_eq!(driver.outcome().summary.unwrap().running, 1);
}

impl Driver {
    /// Answers the read of the watch that is under way.
    fn looks_at_once(&mut self, result: HttpResult) {
        let id = read_of(&self.session, &sandbox()).expect("a read of the watch");
        self.act(ActionKind::Responded(id, result));
    }
}

#[test]
fn what_has_not_changed_stays_the_same_value() {
    let mut driver = watched();
    let job = driver.entry().snapshot.as_ref().unwrap().job.clone();
    driver.looks(answer(200, EXECUTING));
    let snapshot = driver.entry().snapshot.clone().unwrap();
    assert!(Rc::ptr_eq(&job, &snapshot.job));
    assert_eq!(snapshot.at, driver.now, "but it is as of now");
}

#[test]
fn a_read_that_fails_leaves_what_is_known_and_waits_longer() {
    let mut driver = watched();
    let (outcome, snapshot) = (driver.outcome().clone(), driver.entry().snapshot.clone());
    driver.looks(Err(TransportError::Unreachable));
    assert_eq!((driver.outcome(), &driver.entry().snapshot), (&outcome, &snapshot));
    let failed = FailedRead::NoResponse(TransportError::Unreachable);
    assert_eq!(driver.watch().failed, Some((failed, driver.now)));
    assert_eq!(driver.next_look(), 3);
    driver.looks(answer(200, EXECUTING));
    assert_eq!(driver.watch().failed, None);
}

#[test]
fn a_tenant_that_asks_to_wait_is_not_asked_before() {
    let limited = || {
        let headers = ResponseHeaders {
            retry_after: Some("100".into()),
            request_id: Some("r".into()),
            ..ResponseHeaders::default()
        };
        Ok(HttpResponse { status: 429, headers, body: "".into() })
    };
    let mut driver = watched();
    driver.act(ActionKind::LookUp(vec![other_job()]));
    driver.respond_about(&other_job(), Operation::Read, answer(200, EXECUTING));
    driver.act(ActionKind::Watch(other_job().key()));
    driver.act(ActionKind::Show(sandbox().key()));
    // The read of the first job was sent meanwhile.
    driver.looks_at_once(limited());
    let until = driver.now + std::time::Duration::from_secs(100);
    assert_eq!(driver.watch().next_at, until);
    let other = &driver.session.jobs[&other_job().key()];
    assert_eq!(other.watch.as_ref().unwrap().next_at, until, "nor about another job of the tenant");
    assert_eq!(driver.session.next_wake_up(), Some(until));
}

#[test]
fn a_refused_sign_in_ends_the_watch_and_says_so() {
    let mut driver = watched();
    let outcome = driver.outcome().clone();
    driver.looks(answer(401, r#"{"message":"Authentication error"}"#));
    assert_eq!(driver.entry().watch_ended.unwrap().why, WatchEnd::SignInRefused);
    assert_eq!(driver.outcome(), &outcome);
    assert!(driver.session.sign_in_proven, "the form does not open under the hands");
    assert_eq!(driver.session.next_wake_up(), None);
}

#[test]
fn a_token_that_runs_out_is_renewed_for_a_watch() {
    let mut driver = Driver::new();
    driver.look_up(oauth(sandbox()));
    driver.respond(Operation::SignIn, answer(200, TOKEN));
    driver.respond(Operation::Read, answer(200, EXECUTING));
    driver.asks_to_watch();
    driver.looks(answer(401, ""));
    driver.looks_at_once(answer(200, &TOKEN.replace("t-1", "t-2")));
    assert_eq!(driver.authorization(), "Bearer t-2");
    driver.looks_at_once(answer(200, COMPLETED));
    assert_eq!(driver.entry().watch_ended.unwrap().why, WatchEnd::Settled);
    assert_eq!(driver.outcome().kind, OutcomeKind::AlreadyFinished);
}

#[test]
fn a_job_that_is_no_longer_found_is_not_watched_on() {
    let mut driver = unsettled();
    driver.looks(answer(200, NO_SUCH_JOB));
    assert_eq!(driver.entry().watch_ended.unwrap().why, WatchEnd::NotFound);
    driver.ends(OutcomeKind::Unknown, Headline::CancelUnknown { job_not_found: true });
}

#[test]
fn a_watch_that_nobody_asked_for_is_held_while_nobody_sees_the_page() {
    let mut driver = unsettled();
    driver.act(ActionKind::Visible(false));
    assert_eq!(driver.session.next_wake_up(), None);
    driver.wait(3_600);
    driver.act(ActionKind::Tick);
    assert!(driver.session.calls.is_empty());
    driver.act(ActionKind::Visible(true));
    assert_eq!(driver.session.calls.len(), 1, "one read, and not one for each that was left out");
}

#[test]
fn a_watch_that_was_asked_for_goes_on_while_nobody_sees_the_page() {
    let mut driver = unsettled();
    driver.asks_to_watch();
    driver.act(ActionKind::Visible(false));
    driver.looks_at_once(answer(200, EXECUTING));
    driver.looks(answer(200, CANCELLED));
    driver.ends_as(OutcomeKind::Cancelled);
}

#[test]
fn a_computer_that_slept_asks_once() {
    let mut driver = watched();
    driver.wait(8 * 3_600);
    driver.looks(answer(200, EXECUTING));
    assert!(driver.session.calls.is_empty());
    assert_eq!(driver.next_look(), 3);
}

#[test]
fn a_person_who_asks_does_not_wait_for_a_read_of_the_watch() {
    let mut driver = watched();
    driver.sleep_until_due();
    driver.ask(sandbox());
    assert!(read_of(&driver.session, &sandbox()).is_none(), "given up");
    driver.respond(Operation::Read, answer(200, EXECUTING));
    driver.wait(600);
    driver.act(ActionKind::Tick);
    assert!(driver.session.calls.is_empty(), "not while the question is open");
    driver.confirm("");
    driver.respond(Operation::Cancel, answer(200, CANCELLED));
    driver.ends(OutcomeKind::Cancelled, Headline::Cancelled);
    assert_eq!(driver.entry().watch, None);
}

#[test]
fn keeping_it_running_is_still_said_after_a_read_of_the_watch() {
    let mut driver = watched();
    driver.ask(sandbox());
    driver.respond(Operation::Read, answer(200, EXECUTING));
    driver.act(ActionKind::KeepRunning);
    driver.looks(answer(200, LATER));
    assert!(driver.entry().kept_running);
}

#[test]
fn a_token_fetched_for_a_watch_that_is_stopped_is_fetched_for_those_that_wait() {
    let mut driver = Driver::new();
    driver.look_up(oauth(sandbox()));
    driver.respond(Operation::SignIn, answer(200, TOKEN));
    driver.respond(Operation::Read, answer(200, EXECUTING));
    driver.asks_to_watch();
    driver.wait(4_000);
    driver.sleep_until_due();
    assert_eq!(driver.session.calls[0].request.operation, Operation::SignIn);
    driver.act(ActionKind::LookUp(vec![oauth(other_job())]));
    driver.act(ActionKind::StopWatching(sandbox().key()));
    driver.respond_about(&other_job(), Operation::SignIn, answer(200, TOKEN));
    driver.respond_about(&other_job(), Operation::Read, answer(200, EXECUTING));
    assert!(driver.session.calls.is_empty());
}

#[test]
fn a_watch_is_not_asked_for_where_the_sign_in_was_forgotten() {
    let mut driver = watched();
    driver.act(ActionKind::ForgetSignIn);
    assert_eq!(driver.entry().watch_ended.unwrap().why, WatchEnd::SignInForgotten);
    driver.asks_to_watch();
    assert_eq!(driver.entry().watch, None);
}

#[test]
fn how_a_watch_ended_is_told_until_something_else_is_asked() {
    let mut driver = watched();
    driver.looks(answer(200, COMPLETED));
    assert!(driver.entry().watch_ended.is_some());
    driver.look_again();
    assert_eq!(driver.entry().watch_ended, None);
}

#[test]
fn a_batch_is_known_to_execute_since_it_was_first_seen_to() {
    let mut driver = watched();
    driver.looks(answer(200, LATER));
    let first = driver.now;
    driver.looks(answer(200, LATER));
    let seen = driver.entry().seen_running.clone().unwrap();
    assert_eq!((seen.place, seen.since), (1, first));
    let next = r#"{"status":"executing",
        "batches":[{"status":"executing"},{"status":"completed"}]}"#;
    driver.looks(answer(200, next));
    let seen = driver.entry().seen_running.clone().unwrap();
    assert_eq!((seen.place, seen.since), (0, driver.now));
}

#[test]
fn only_what_has_ended_and_runs_no_query_has_settled() {
    let job = |json: &str| serde_json::from_str(json).unwrap();
    for (json, settled) in [
        (EXECUTING, false),
        (LATER, false),
        (SETTLING, false),
        (CANCELLED, true),
        (COMPLETED, true),
        (r#"{"status":"hibernating"}"#, false),
        ("{}", false),
    ] {
        assert_eq!(has_settled(&job(json)), settled, "{json}");
    }
    assert_eq!(JobStatus::read("hibernating").stage(), Stage::Unknown);
}
