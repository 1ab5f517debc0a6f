//! What holds for watches whatever happens, and over hours.

use std::time::Duration;

use proptest::prelude::*;

use super::*;

/// What may happen next.
#[derive(Clone, Debug)]
enum Event {
    Wait(u64),
    WakeUp,
    Answer(usize, u16, &'static str),
    Lose(usize),
    Watch(u8),
    StopWatching(u8),
    LookAgain(u8),
    AskToCancel(u8),
    Confirm,
    Keep,
    Visible(bool),
    Forget,
}

fn event() -> impl Strategy<Value = Event> {
    let body = proptest::sample::select(vec![
        EXECUTING,
        CANCELLED,
        COMPLETED,
        NO_SUCH_JOB,
        TOKEN,
        r#"{"status":"cancelled","batches":[{"status":"executing"}]}"#,
        r#"{"status":"executing","batches":[{"status":"executing"}]}"#,
        "",
    ]);
    let status = proptest::sample::select(vec![200, 200, 200, 200, 401, 429, 502]);
    prop_oneof![
        2 => (0..200_u64).prop_map(Event::Wait),
        6 => Just(Event::WakeUp),
        8 => (0..4_usize, status, body).prop_map(|(call, status, body)| Event::Answer(call, status, body)),
        1 => (0..4_usize).prop_map(Event::Lose),
        3 => (0..3_u8).prop_map(Event::Watch),
        1 => (0..3_u8).prop_map(Event::StopWatching),
        2 => (0..3_u8).prop_map(Event::LookAgain),
        2 => (0..3_u8).prop_map(Event::AskToCancel),
        2 => Just(Event::Confirm),
        1 => Just(Event::Keep),
        1 => any::<bool>().prop_map(Event::Visible),
        1 => Just(Event::Forget),
    ]
}

/// A job; every other one is signed in to by OAuth.
fn job(number: u8) -> JobTarget {
    let target = JobTarget { job_id: JobId::new(number.to_string().repeat(32)), ..sandbox() };
    if number % 2 == 1 { oauth(target) } else { target }
}

fn kind_of(event: &Event, session: &Session) -> Option<ActionKind> {
    let call = |place: &usize| session.calls.get_index(*place).map(|(id, _)| *id);
    Some(match event {
        Event::Wait(_) | Event::WakeUp => ActionKind::Tick,
        Event::Answer(place, status, body) => {
            ActionKind::Responded(call(place)?, answer(*status, body))
        }
        Event::Lose(place) => {
            ActionKind::Responded(call(place)?, Err(TransportError::TimedOut(130)))
        }
        Event::Watch(number) => ActionKind::Watch(job(*number).key()),
        Event::StopWatching(number) => ActionKind::StopWatching(job(*number).key()),
        Event::LookAgain(number) => {
            let target = job(*number);
            ActionKind::LookAgain(target.key(), target.credentials)
        }
        Event::AskToCancel(number) => ActionKind::AskToCancel(job(*number)),
        Event::Confirm => ActionKind::ConfirmCancel(Confirmation::default()),
        Event::Keep => ActionKind::KeepRunning,
        Event::Visible(visible) => ActionKind::Visible(*visible),
        Event::Forget => ActionKind::ForgetSignIn,
    })
}

/// What holds at every moment.
fn check(session: &Session, now: Timestamp) {
    for (key, entry) in &session.jobs {
        let about = |call: &&Rc<PendingCall>| call.key() == *key;
        let calls = session.calls.values().chain(&session.awaiting_token).filter(about).count();
        assert!(calls <= 1, "{calls} calls about one job");
        let reads = session.calls.values().filter(|call| call.purpose == Purpose::Watch);
        let is_read = reads.clone().any(|call| call.key() == *key);
        assert!(!is_read || entry.watch.is_some(), "read after the end of its watch");
        if let Some(watch) = &entry.watch {
            assert!(entry.target.credentials.is_some(), "watched without a sign-in");
            let snapshot = entry.snapshot.as_ref().filter(|it| !it.before_cancel);
            let has_settled = snapshot.is_some_and(|it| has_settled(&it.job));
            // What the answer to a DELETE says is not taken for the end: the read after it may have failed.
            let outcome = entry.outcome.as_ref().map(|outcome| outcome.kind);
            let is_known = outcome != Some(OutcomeKind::Unknown);
            assert!(!has_settled || !is_known, "watched after it has settled");
            let is_waiting = !is_read && session.call_for(key).is_none();
            if is_waiting && watch.failed.is_none() {
                assert!(
                    watch.next_at.since(now) <= LONGEST_INTERVAL.max(Duration::from_secs(3_600))
                );
            }
        }
    }
    if let Some(at) = session.next_wake_up() {
        assert!(at > now, "a timer that would fire at once, again and again");
    }
}

proptest! {
    #[test]
    fn whatever_happens_a_watch_keeps_its_rules(events in proptest::collection::vec(event(), 0..80)) {
        let mut session = Session::default();
        let mut now = Timestamp::from_millis(1_000_000);
        let start = ActionKind::LookUp((0..3).map(job).collect());
        session = session.reduce(Action { at: now, kind: start });
        for event in events {
            now = match &event {
                Event::Wait(seconds) => now + Duration::from_secs(*seconds),
                Event::WakeUp => session.next_wake_up().map_or(now, |at| now.max(at)),
                _ => now + Duration::from_millis(10),
            };
            let Some(kind) = kind_of(&event, &session) else { continue };
            let deletes = session.log.iter().filter(|it| it.method == Method::Delete).count();
            let before = session.last_call;
            session = session.reduce(Action { at: now, kind });
            check(&session, now);
            if let Event::StopWatching(number) = event {
                let entry = session.jobs.get(&job(number).key()).unwrap();
                prop_assert_eq!(&entry.watch, &None);
            }
            if let Event::Forget = event {
                prop_assert_eq!(session.last_call, before, "nothing is sent after that");
                prop_assert_eq!(session.jobs_watched(), 0);
            }
            if !matches!(event, Event::Answer(..) | Event::Lose(_)) {
                let after = session.log.iter().filter(|it| it.method == Method::Delete).count();
                prop_assert_eq!(deletes, after, "no watch takes part in a cancel");
            }
        }
    }

    #[test]
    fn the_reads_of_a_job_that_does_not_change_are_between_two_and_sixty_seconds_apart(
        took in proptest::collection::vec(0..5_000_u64, 1..40),
    ) {
        let mut driver = Driver::new();
        driver.look_up(sandbox());
        driver.respond(Operation::Read, answer(200, EXECUTING));
        driver.act(ActionKind::Watch(sandbox().key()));
        let mut ended = driver.now;
        for took in took {
            let at = driver.session.next_wake_up().unwrap();
            let wait = at.since(ended);
            prop_assert!((SHORTEST_INTERVAL..=LONGEST_INTERVAL).contains(&wait), "{wait:?}");
            driver.session = driver.session.reduce(Action { at, kind: ActionKind::Tick });
            let (id, _) = driver.session.calls.first().unwrap();
            ended = at + Duration::from_millis(took);
            let kind = ActionKind::Responded(*id, answer(200, EXECUTING));
            driver.session = driver.session.reduce(Action { at: ended, kind });
        }
    }
}

/// Fifty jobs that do not change, watched for three hours by a clock of the test's own.
#[test]
fn fifty_jobs_for_three_hours_ask_about_once_a_minute_each_and_keep_one_answer_each() {
    const JOBS: usize = 50;
    let target = |n: usize| JobTarget { job_id: JobId::new(format!("{n:032x}")), ..sandbox() };
    let mut session = Session::default();
    let start = Timestamp::from_millis(1_000_000);
    let mut now = start;
    let act = |session: Session, kind, at| session.reduce(Action { at, kind });
    session = act(session, ActionKind::LookUp((0..JOBS).map(target).collect()), now);
    while let Some((id, _)) = session.calls.first() {
        session = act(session.clone(), ActionKind::Responded(*id, answer(200, EXECUTING)), now);
    }
    for n in 0..JOBS {
        session = act(session, ActionKind::Watch(target(n).key()), now);
    }
    let looked_up = session.log.len();
    let end = start + Duration::from_secs(3 * 3_600);
    let mut most = 0;
    while now < end {
        most = most.max(session.calls.len());
        // An answer takes a quarter of a second.
        let answered =
            session.calls.values().map(|call| call.sent_at + Duration::from_millis(250)).min();
        now = answered.into_iter().chain(session.next_wake_up()).min().unwrap().max(now);
        let kind = match session.calls.first() {
            Some((id, _)) if answered == Some(now) => {
                ActionKind::Responded(*id, answer(200, EXECUTING))
            }
            _ => ActionKind::Tick,
        };
        session = act(session, kind, now);
    }
    let reads = (session.log.len() - looked_up) / JOBS;
    // Nine at growing intervals in the first 147 seconds, then one in 60.25 seconds.
    assert!((180..=187).contains(&reads), "{reads} reads of each job");
    assert!(most <= 4, "{most} calls at once");
    let answers = session.jobs.values().map(|entry| entry.outcome.as_ref().unwrap().answers.len());
    assert_eq!(answers.sum::<usize>(), JOBS);
}
