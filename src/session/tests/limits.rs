//! Zuora's limits and the queue.

use super::many::{job, jobs, limited};
use super::*;

/// Looks jobs up; the first is answered so.
fn looking_up(count: usize, first: HttpResult) -> Driver {
    let mut driver = Driver::new();
    driver.act(ActionKind::LookUp(jobs(count)));
    driver.respond_about(&job(0), Operation::Read, first);
    driver
}

impl Driver {
    fn answer_others(&mut self) {
        while let Some((id, _)) = self.session.calls.first() {
            let id = *id;
            self.act(ActionKind::Responded(id, answer(200, EXECUTING)));
        }
    }

    fn held(&self) -> Option<std::time::Duration> {
        Some(self.session.next_wake_up()?.since(self.now))
    }
}

#[test]
fn a_limit_holds_all_calls_of_the_queue_and_the_read_is_made_again() {
    let mut driver = looking_up(9, limited(429, &[("retry-after", "60")]));
    assert_eq!(driver.held().unwrap().as_secs(), 60);
    driver.answer_others();
    assert_eq!(driver.session.log.len(), 4, "nothing new");
    driver.act(ActionKind::Tick);
    assert!(!driver.session.is_busy(), "it is not time yet");
    driver.wait(60);
    driver.act(ActionKind::Tick);
    assert!(driver.session.call_for(&job(0).key()).is_some(), "in its old place");
    assert_eq!(driver.session.calls.len(), 4);
    driver.answer_others();
    assert_eq!(driver.session.progress().unwrap().ended, [(OutcomeKind::StillRunning, 9)]);
}

#[test]
fn a_limit_is_told_by_its_reset_or_by_a_gateway_as_well() {
    let spent = [("ratelimit-remaining", "0"), ("ratelimit-reset", "30")];
    let busy = [("retry-after", "30")];
    for result in [limited(429, &spent), limited(503, &busy)] {
        let driver = looking_up(9, result);
        assert_eq!(driver.held().unwrap().as_secs(), 30);
        assert!(driver.session.jobs[&job(0).key()].outcome.is_none());
    }
    let mut used_up = answer(200, EXECUTING).unwrap();
    used_up.headers.limits = spent.map(|(name, value)| (name.into(), value.into())).to_vec();
    let driver = looking_up(9, Ok(used_up));
    assert_eq!(driver.held().unwrap().as_secs(), 30, "before it is refused");
}

#[test]
fn a_limit_without_a_time_is_waited_for_and_not_said_to_be_asked_for() {
    let driver = looking_up(9, answer(429, "slow down"));
    assert!(driver.held().is_some());
    assert!(!driver.session.progress().unwrap().hold.unwrap().is_asked_for);
}

#[test]
fn a_gateway_that_asks_for_no_wait_holds_nothing() {
    let driver = looking_up(9, answer(503, "<html>"));
    assert_eq!((driver.held(), driver.session.calls.len()), (None, 4));
}

#[test]
fn a_read_is_made_again_three_times_and_no_more() {
    let mut driver = Driver::new();
    driver.act(ActionKind::LookUp(jobs(2)));
    for _ in 0..4 {
        driver.respond_about(&job(0), Operation::Read, limited(429, &[("retry-after", "5")]));
        driver.wait(5);
        driver.act(ActionKind::Tick);
    }
    let outcome = driver.session.jobs[&job(0).key()].outcome.clone().unwrap();
    assert_eq!(outcome.kind, OutcomeKind::Refused);
    assert!(driver.session.call_for(&job(0).key()).is_none());
}

#[test]
fn a_delete_is_never_made_again_by_itself() {
    let mut driver = Driver::new();
    driver.act(ActionKind::LookUp(jobs(2)));
    driver.answer_others();
    let keys = jobs(2).iter().map(JobTarget::key).collect();
    driver.act(ActionKind::AskToCancelJobs(keys, None));
    driver.confirm("");
    driver.respond_about(&job(0), Operation::Cancel, limited(429, &[("retry-after", "60")]));
    assert!(driver.session.call_for(&job(0).key()).is_none(), "its read waits like all others");
    driver.respond_about(&job(1), Operation::Cancel, answer(200, CANCELLED));
    driver.wait(60);
    driver.act(ActionKind::Tick);
    driver.respond_about(&job(0), Operation::Read, answer(200, EXECUTING));
    assert_eq!((driver.deletes(), driver.session.has_open_run()), (2, false));
}

#[test]
fn a_token_that_a_limit_kept_back_is_fetched_again_later() {
    let mut driver = Driver::new();
    driver.act(ActionKind::LookUp(jobs(6).into_iter().map(oauth).collect()));
    driver.respond(Operation::SignIn, limited(429, &[("retry-after", "60")]));
    assert_eq!(driver.held().unwrap().as_secs(), 60);
    driver.wait(60);
    driver.act(ActionKind::Tick);
    driver.respond(Operation::SignIn, answer(200, TOKEN));
    assert_eq!(driver.session.calls.len(), 4);
}

#[test]
fn what_a_person_asks_about_one_job_is_not_held() {
    let mut driver = looking_up(9, limited(429, &[("retry-after", "60")]));
    driver.answer_others();
    driver.act(ActionKind::LookAgain(job(1).key(), None));
    assert!(driver.session.call_for(&job(1).key()).is_some());
}

#[test]
fn a_limit_on_calls_at_once_lowers_their_number_to_one_at_least() {
    let remaining = |count| limited_200(&[("concurrency-limit-remaining", count)]);
    let mut driver = looking_up(9, remaining("0"));
    assert_eq!(driver.session.calls.len(), 3);
    for number in 1..3 {
        driver.respond_about(&job(number), Operation::Read, remaining("0"));
    }
    driver.respond_about(&job(3), Operation::Read, remaining("0"));
    assert_eq!(driver.session.calls.len(), 1);
    driver.respond_about(&job(4), Operation::Read, remaining("39"));
    assert_eq!(driver.session.calls.len(), 4, "no more than this page allows itself");
}

#[test]
fn a_limit_counts_also_where_calls_are_told_to_remain() {
    let told = [("concurrency-limit-limit", "2"), ("concurrency-limit-remaining", "1")];
    let mut driver = looking_up(9, limited_200(&told));
    assert_eq!(
        driver.session.calls.len(),
        3,
        "none is sent in the place of the one that was answered"
    );
    for number in [1, 2] {
        driver.respond_about(&job(number), Operation::Read, limited_200(&told));
    }
    assert_eq!(driver.session.calls.len(), 2);
    driver.respond_about(&job(3), Operation::Read, limited_200(&told));
    assert_eq!(driver.session.calls.len(), 2, "a place that is free is taken");
}

fn limited_200(headers: &[(&str, &str)]) -> HttpResult {
    let headers = limited(200, headers).unwrap().headers;
    Ok(HttpResponse { headers, ..answer(200, EXECUTING).unwrap() })
}

#[test]
fn nothing_is_waited_for_where_nothing_is_left() {
    let driver = looking_up(1, limited(429, &[("retry-after", "60")]));
    assert_eq!(driver.held(), None);
    assert_eq!(driver.outcome().kind, OutcomeKind::Refused, "a single look-up is the person's");
}
