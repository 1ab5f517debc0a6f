//! Watching a job, and what is known of one that runs, in English.

use std::time::Duration;

use super::English;
use super::outcome::failed_read_sentence;
use super::page::hours_and_minutes;
use crate::aqua::{CodeMeaning, Job, JobSummary};
use crate::messages::format::{counted, date_time, number};
use crate::messages::{OutcomeMessages, WatchMessages};
use crate::session::{
    EndedWatch, FailedBatch, FailedRead, Finding, Outcome, PLACES, Timestamp, WatchEnd,
};

/// How many failed batches are named.
const NAMED: usize = 3;

impl WatchMessages for English {
    fn watch(&self) -> &'static str {
        "Watch"
    }

    fn stop_watching(&self) -> &'static str {
        "Stop watching"
    }

    fn watching(&self, running: Option<&str>) -> String {
        match running {
            Some(batch) => format!("Watching: {batch} is executing"),
            None => "Watching".to_owned(),
        }
    }

    fn watched_for(&self, elapsed: Duration) -> String {
        format!("for {}", span(elapsed))
    }

    fn next_look(&self, seconds: u64) -> String {
        match seconds {
            0 => "looking now".to_owned(),
            _ => format!("next look in {}", span(Duration::from_secs(seconds))),
        }
    }

    fn look_failed(&self, failed: &FailedRead, at: Timestamp) -> String {
        let why = failed_read_sentence(failed);
        format!("The look at {} told nothing, what is shown is of before. {why}", time(at))
    }

    fn watch_ended(&self, ended: &EndedWatch) -> String {
        let at = time(ended.at);
        match ended.why {
            WatchEnd::Settled => {
                let elapsed = span(ended.at.since(ended.since));
                format!("Settled at {at}; watched for {elapsed}. The watch has ended.")
            }
            WatchEnd::SignInRefused => format!(
                "The watch ended at {at}: Zuora does not accept the sign-in any more. What is shown is of before. Look again asks for a new sign-in."
            ),
            WatchEnd::SignInForgotten => {
                format!("The watch ended at {at}: the sign-in details were forgotten.")
            }
            WatchEnd::NotFound => {
                format!("The watch ended at {at}: Zuora no longer finds the job.")
            }
        }
    }

    fn tell_when_done(&self) -> &'static str {
        "Tell me when it is done"
    }

    fn notifications_blocked(&self) -> &'static str {
        "The browser does not allow this page to notify you; the tab’s title will say it."
    }

    fn watching_title(&self, job: Option<&Job>) -> String {
        let Some(job) = job else { return "Watching - aqua-cancel".to_owned() };
        let JobSummary { finished, batches, .. } = JobSummary::from_job(job);
        let done = match batches {
            0 => String::new(),
            _ => format!("{} of {} · ", number(finished), counted(batches, "batch", "batches")),
        };
        format!("{done}Watching {} - aqua-cancel", name(job))
    }

    fn watching_jobs_title(&self, count: usize) -> String {
        format!("Watching {} - aqua-cancel", counted(count as u64, "job", "jobs"))
    }

    fn settled_title(&self, job: &Job) -> String {
        let status = job.status.as_ref().map_or("ended", |status| status.word());
        let mut letters = status.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        let status: String = first.chain(letters).collect();
        format!("{status} - {} - aqua-cancel", name(job))
    }

    fn settled_text(&self, outcome: &Outcome) -> String {
        self.outcome_heading(outcome).text()
    }

    fn finding(&self, finding: &Finding) -> String {
        match finding {
            Finding::QueuedBehind { other } => {
                format!("Another job of the same partner and project is executing: {other}.")
            }
            Finding::NearLimit { running, batch_seen_since } => {
                near_limit(*running, *batch_seen_since)
            }
            Finding::HeldUpBy { batch, seen_since, is_seen_again, others, waiting } => {
                let since = if *is_seen_again {
                    format!("has been seen executing since {}", time(*seen_since))
                } else {
                    format!("was seen executing at {}", time(*seen_since))
                };
                let others = match others {
                    0 => String::new(),
                    1 => "; 1 other executes as well".to_owned(),
                    many => format!("; {} others execute as well", number(*many)),
                };
                let waiting = match waiting {
                    0 => String::new(),
                    1 => "; 1 batch waits".to_owned(),
                    many => format!("; {} batches wait", number(*many)),
                };
                format!("{batch} {since} and may have begun before{others}{waiting}.")
            }
            Finding::FailedBatches(failed) => failed_batches(failed),
            Finding::PlacesTaken { stateful, at_least } => {
                let kind = if *stateful { "stateful" } else { "stateless" };
                format!(
                    "At least {} of the tenant’s {PLACES} places for {kind} jobs are taken, by the jobs looked up here, as they were last read.",
                    number(*at_least as u64)
                )
            }
        }
    }

    fn batch_error(&self, error: CodeMeaning) -> String {
        format!("Why it ended: Zuora says that {}.", self.code_meaning(error))
    }
}

fn near_limit(running: Duration, batch_seen_since: Option<Timestamp>) -> String {
    let query = match batch_seen_since {
        Some(since) => format!(" The one that executes now was first seen to at {}.", time(since)),
        None => String::new(),
    };
    format!(
        "The job had been running for {} when it was read. Zuora ends a query, and its job with it, after 3 hours.{query}",
        hours_and_minutes(running)
    )
}

fn failed_batches(failed: &[FailedBatch]) -> String {
    let ended = match failed.len() {
        1 => "1 batch ended without a result".to_owned(),
        many => format!("{} batches ended without a result", number(many as u64)),
    };
    let reason = |batch: &FailedBatch| match batch.error {
        Some(error) => format!("{} (Zuora says that {})", batch.name, English.code_meaning(error)),
        None => batch.name.clone(),
    };
    let mut named: Vec<_> = failed.iter().take(NAMED).map(reason).collect();
    if failed.len() > NAMED {
        named.push(format!("and {} more", number((failed.len() - NAMED) as u64)));
    }
    format!("{ended}: {}.", named.join(", "))
}

fn name(job: &Job) -> &str {
    job.name.as_deref().unwrap_or("a job without a name")
}

/// A time span: seconds up to a minute, minutes from there.
fn span(duration: Duration) -> String {
    match duration.as_secs() {
        seconds @ 0..=59 => format!("{seconds} s"),
        _ => hours_and_minutes(duration),
    }
}

/// The time of day of a moment.
fn time(at: Timestamp) -> String {
    let date_time = date_time(at);
    date_time.split(' ').next_back().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 03:12:05.
    const AT: Timestamp = Timestamp::from_millis(1_795_489_925_000);

    fn job(json: &str) -> Job {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn the_title_tells_how_far_the_job_is() {
        let running = r#"{"name":"NightlyExport","status":"executing",
            "batches":[{"status":"completed"},{"status":"executing"}]}"#;
        let title = |json: &str| English.watching_title(Some(&job(json)));
        assert_eq!(title(running), "1 of 2 batches · Watching NightlyExport - aqua-cancel");
        assert_eq!(title("{}"), "Watching a job without a name - aqua-cancel");
        assert_eq!(English.watching_title(None), "Watching - aqua-cancel");
        assert_eq!(English.watching_jobs_title(3), "Watching 3 jobs - aqua-cancel");
        let ended = job(r#"{"name":"NightlyExport","status":"cancelled"}"#);
        assert_eq!(English.settled_title(&ended), "Cancelled - NightlyExport - aqua-cancel");
    }

    #[test]
    fn a_watch_tells_the_query_and_when_it_looks_next() {
        assert_eq!(English.watching(Some("Invoice")), "Watching: Invoice is executing");
        assert_eq!(English.next_look(12), "next look in 12 s");
        assert_eq!(English.next_look(0), "looking now");
        assert_eq!(English.next_look(600), "next look in 10 min");
        assert_eq!(English.watched_for(Duration::from_secs(5_190)), "for 1 h 26 min");
    }

    #[test]
    fn why_a_watch_ended_is_told() {
        let ended = |why| {
            let since = Timestamp::from_millis(AT.as_millis() - 240_000);
            English.watch_ended(&EndedWatch { why, since, at: AT, asked: true })
        };
        assert_eq!(
            ended(WatchEnd::Settled),
            "Settled at 03:12:05; watched for 4 min. The watch has ended."
        );
        assert!(ended(WatchEnd::SignInRefused).contains("does not accept the sign-in any more"));
        assert!(ended(WatchEnd::NotFound).contains("no longer finds the job"));
    }

    #[test]
    fn what_is_known_is_told_as_it_was_observed() {
        let held_up = |is_seen_again, others, waiting| {
            let (batch, seen_since) = ("Invoice".to_owned(), AT);
            English.finding(&Finding::HeldUpBy {
                batch,
                seen_since,
                is_seen_again,
                others,
                waiting,
            })
        };
        assert_eq!(
            held_up(true, 0, 2),
            "Invoice has been seen executing since 03:12:05 and may have begun before; 2 batches wait."
        );
        assert_eq!(
            held_up(false, 1, 0),
            "Invoice was seen executing at 03:12:05 and may have begun before; 1 other executes as well."
        );
        let places = Finding::PlacesTaken { stateful: true, at_least: 12 };
        assert!(
            English
                .finding(&places)
                .starts_with("At least 12 of the tenant’s 50 places for stateful")
        );
        let running = Duration::from_secs(160 * 60);
        let near = Finding::NearLimit { running, batch_seen_since: Some(AT) };
        assert!(English.finding(&near).contains("running for 2 h 40 min when it was read"));
        let queued = Finding::QueuedBehind { other: "Early".to_owned() };
        assert!(English.finding(&queued).contains("is executing: Early."));
    }

    #[test]
    fn failed_batches_are_named_with_the_reason_and_no_more_than_three() {
        let batch = |name: &str, error| FailedBatch { name: name.to_owned(), error };
        let told = |failed: Vec<FailedBatch>| English.finding(&Finding::FailedBatches(failed));
        assert_eq!(
            told(vec![batch("A", Some(CodeMeaning::QuerySyntax))]),
            "1 batch ended without a result: A (Zuora says that a query has a syntax error)."
        );
        let five = ["A", "B", "C", "D", "E"].map(|name| batch(name, None));
        assert_eq!(told(five.to_vec()), "5 batches ended without a result: A, B, C, and 2 more.");
    }
}
