use serde_json::{Value, json};

use super::super::{find, hundred};
use super::*;

const START: Timestamp = Timestamp::UNIX_EPOCH;

fn at(seconds: i64) -> Timestamp {
    later(START, SignedDuration::from_secs(seconds))
}

/// A call on the job of this ID so many seconds after the start: the answer in a word (the job's
/// status, the HTTP status of an error, or what else became of the call), and whether it cancelled.
fn call(states: &mut States, method: &Method, id: &str, seconds: i64) -> (String, bool) {
    let mut effect = false;
    let job = find(id).expect("a job");
    let answer = states.answer(job, method, None, at(seconds), &mut effect);
    let word = match answer {
        Answer::Reply(reply) => match serde_json::from_slice::<Value>(&reply.body) {
            Ok(body) if body["status"].is_string() => body["status"].to_string().replace('"', ""),
            Ok(body) if body["errorCode"].is_string() => {
                body["errorCode"].to_string().replace('"', "")
            }
            _ => reply.status.as_u16().to_string(),
        },
        Answer::Held(..) => "held".to_owned(),
        Answer::Hang => "hang".to_owned(),
        Answer::Drop => "drop".to_owned(),
    };
    (word, effect)
}

fn look_up(states: &mut States, id: &str, seconds: i64) -> String {
    call(states, &Method::GET, id, seconds).0
}

fn cancel(states: &mut States, id: &str, seconds: i64) -> (String, bool) {
    call(states, &Method::DELETE, id, seconds)
}

fn batches(states: &States, id: &str, seconds: i64) -> Vec<String> {
    let reading = states.reading(find(id).expect("a job"), at(seconds));
    let job: Value = serde_json::from_slice(&reading.body).expect("JSON");
    let batches = job["batches"].as_array().expect("batches");
    batches.iter().map(|batch| batch["status"].as_str().expect("a status").to_owned()).collect()
}

#[test]
fn ninety_of_the_hundred_are_cancelled_as_asked() {
    let mut states = States::new(START);
    for number in (1..=hundred::COUNT).filter(|number| !number.is_multiple_of(10)) {
        let id = hundred::id(number);
        let before = look_up(&mut states, &id, 0);
        assert!(["executing", "submitted"].contains(&before.as_str()), "{number} reads {before}");
        assert_eq!(cancel(&mut states, &id, 1), ("cancelled".to_owned(), true), "{number}");
        assert_eq!(look_up(&mut states, &id, 2), "cancelled", "{number}");
        assert_eq!(cancel(&mut states, &id, 3), ("90003".to_owned(), false), "{number}");
    }
}

#[test]
fn every_tenth_of_the_hundred_fails_in_a_way_of_its_own() {
    // The answer to the cancel, whether it takes effect, and how the job reads after it.
    for (number, answer, effect, after) in [
        (10, "90003", false, "completed"),
        (20, "429", false, "executing"),
        (30, "429", false, "executing"),
        (40, "drop", true, "cancelled"),
        (50, "502", false, "executing"),
        (60, "504", true, "cancelled"),
        (70, "terminating", false, "terminating"),
        (80, "executing", true, "executing"),
        (90, "403", false, "executing"),
        (100, "200", true, "cancelled"),
    ] {
        let mut states = States::new(START);
        let id = hundred::id(number);
        assert_eq!(look_up(&mut states, &id, 0), "executing");
        assert_eq!(cancel(&mut states, &id, 1), (answer.to_owned(), effect), "{number}");
        assert_eq!(look_up(&mut states, &id, 2), after, "{number}");
    }
}

#[test]
fn a_cancel_that_was_limited_works_the_second_time() {
    for number in [20, 30, 50] {
        let mut states = States::new(START);
        let id = hundred::id(number);
        assert!(!cancel(&mut states, &id, 1).1);
        assert_eq!(cancel(&mut states, &id, 2), ("cancelled".to_owned(), true), "{number}");
    }
}

#[test]
fn a_cancel_that_takes_half_a_minute_reads_cancelled_after_that_and_not_before() {
    for id in [hundred::id(80), "1a7e0030".repeat(4)] {
        let mut states = States::new(START);
        assert_eq!(cancel(&mut states, &id, 7), ("executing".to_owned(), true));
        assert_eq!(look_up(&mut states, &id, 36), "executing");
        assert_eq!(cancel(&mut states, &id, 36), ("90003".to_owned(), false));
        assert_eq!(look_up(&mut states, &id, 37), "cancelled");
    }
}

#[test]
fn batches_may_settle_after_their_job() {
    let id = "5e77".repeat(8);
    let mut states = States::new(START);
    assert_eq!(cancel(&mut states, &id, 1), ("cancelled".to_owned(), true));
    assert_eq!(look_up(&mut states, &id, 60), "cancelled");
    assert_eq!(batches(&states, &id, 60), ["completed", "executing", "submitted"]);
    assert_eq!(batches(&states, &id, 61), ["completed", "cancelled", "cancelled"]);
}

#[test]
fn a_job_in_a_queue_runs_once_the_one_ahead_is_over() {
    let (ahead, waiting) = (hundred::id(4), hundred::id(8));
    let mut states = States::new(START);
    assert_eq!(look_up(&mut states, &waiting, 9), "submitted");
    assert!(batches(&states, &waiting, 9).iter().all(|status| status == "pending"));
    cancel(&mut states, &ahead, 10);
    assert_eq!(look_up(&mut states, &waiting, 11), "executing");
    assert_eq!(batches(&states, &waiting, 11)[0], "executing");
    let job = find(&waiting).expect("a job");
    assert_eq!(states.ran_for(job, at(70)), SignedDuration::from_secs(60));
    assert_eq!(cancel(&mut states, &waiting, 80), ("cancelled".to_owned(), true));
    assert_eq!(states.ran_for(job, at(999)), SignedDuration::from_secs(70));
}

#[test]
fn start_times_are_told_from_the_first_call() {
    let mut states = States::new(START);
    look_up(&mut states, &hundred::id(50), 10 * 3600);
    for (number, started) in [(1, "1970-01-01T07:05:00+0000"), (100, "1970-01-01T09:57:00+0000")] {
        let job = find(&hundred::id(number)).expect("a job");
        let reading = states.reading(job, at(11 * 3600));
        let reading: Value = serde_json::from_slice(&reading.body).expect("JSON");
        assert_eq!(reading["startTime"], json!(started));
        let ran = states.ran_for(job, at(10 * 3600)).as_secs() / 60;
        assert_eq!(ran, if number == 1 { 175 } else { 3 });
    }
    let waiting = states.reading(find(&hundred::id(8)).expect("a job"), START);
    assert!(!String::from_utf8_lossy(&waiting.body).contains("startTime"));
}
