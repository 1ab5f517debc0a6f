//! The session's jobs as rows of a table.

use crate::aqua::{Job, JobStatus, JobSummary, ListedJob, Stage};
use crate::messages::{JobTableLabel, Messages};
use crate::session::{Headline, JobEntry, JobKey, Outcome, OutcomeKind, Owner, Session, Timestamp};
use crate::table::{BatchCount, JobName, JobOutcome, JobRow, JobState, Row};
use crate::ui::job_time::start_time;

/// The session's jobs as rows, in the order in which they were asked for.
pub fn job_rows(messages: &dyn Messages, session: &Session, now: Timestamp) -> Vec<Row> {
    let row = |(key, entry): (&JobKey, &std::rc::Rc<JobEntry>)| {
        let outcome = outcome(messages, session, key, entry);
        Row::Job(job_row(messages, entry, outcome, now).into())
    };
    session.jobs.iter().map(row).collect()
}

/// What a job is called.
pub fn job_name(entry: &JobEntry) -> JobName {
    let name = entry.snapshot.as_ref().and_then(|snapshot| snapshot.job.name.clone());
    JobName { name, job_id: entry.target.job_id.as_str().to_owned() }
}

fn job_row(
    messages: &dyn Messages,
    entry: &JobEntry,
    outcome: JobOutcome,
    now: Timestamp,
) -> JobRow {
    let job = entry.snapshot.as_ref().map(|snapshot| &snapshot.job);
    let summary = job.map(|job| JobSummary::from_job(job));
    let listed = listed(entry).filter(|_| job.is_none());
    JobRow {
        job: job_name(entry),
        status: match job {
            Some(job) => job.status.clone(),
            None => listed.and_then(|listed| listed.status.clone()),
        },
        batches: match summary {
            Some(it) => Some(BatchCount { finished: Some(it.finished), all: it.batches }),
            None => listed.and_then(listed_batches),
        },
        records: summary.map(|it| it.records),
        running_for: match job {
            Some(job) => running_for(job, now),
            None => listed.and_then(listed_running_for),
        },
        owner: job.and_then(|job| match Owner::of(job) {
            Owner::Unknown => None,
            owner => Some(messages.owner(&owner)),
        }),
        outcome,
    }
}

/// What the list that a job was taken from says of it, until its first look-up has ended.
fn listed(entry: &JobEntry) -> Option<&ListedJob> {
    entry.target.listed.as_deref().filter(|_| entry.outcome.is_none())
}

/// A query of a job is a batch once the job is there.
fn listed_batches(listed: &ListedJob) -> Option<BatchCount> {
    Some(BatchCount { finished: None, all: listed.total_tasks? })
}

/// For how many minutes a job had been running; none for one that had ended.
fn listed_running_for(listed: &ListedJob) -> Option<u64> {
    listed.status.as_ref().filter(|status| status.stage() == Stage::Active)?;
    listed.run_minutes()
}

/// For how many minutes a job has been running; none for one that has ended, and where it cannot be told.
fn running_for(job: &Job, now: Timestamp) -> Option<u64> {
    job.status.as_ref().filter(|status| status.stage() == Stage::Active)?;
    Some(now.since(start_time(job)?).as_secs() / 60)
}

/// What is done about a job, or else how the last look-up or cancel of it ended.
fn outcome(
    messages: &dyn Messages,
    session: &Session,
    key: &JobKey,
    entry: &JobEntry,
) -> JobOutcome {
    if let Some(call) = session.call_for(key) {
        let text = messages.job_under_way(call.purpose).to_owned();
        return JobOutcome { text, state: JobState::UnderWay };
    }
    match entry.outcome.as_deref().filter(|_| !session.is_in_hand(key)) {
        Some(outcome) => {
            JobOutcome { text: messages.job_outcome(outcome), state: state_of(outcome) }
        }
        None => {
            let text = messages.job_table_label(JobTableLabel::Waits).to_owned();
            JobOutcome { text, state: JobState::Waits }
        }
    }
}

/// What a job is marked and coloured as after an outcome.
fn state_of(outcome: &Outcome) -> JobState {
    match outcome.kind {
        OutcomeKind::Cancelled => JobState::Cancelled,
        OutcomeKind::AlreadyFinished => JobState::Ended,
        OutcomeKind::StillRunning => match outcome.headline {
            Headline::Active { after_cancel: Some(_), .. } => JobState::NotCancelled,
            Headline::Active { status: JobStatus::Submitted | JobStatus::Pending, .. } => {
                JobState::NotBegun
            }
            _ => JobState::Active,
        },
        OutcomeKind::Refused | OutcomeKind::Invalid => JobState::Refused,
        OutcomeKind::Unknown | OutcomeKind::Unreachable => JobState::NotKnown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::rc::Rc;

    use crate::aqua::{HttpResult, JobId, TransportError};
    use crate::messages::Language;
    use crate::session::examples::{COMPLETED, answer, sandbox};
    use crate::session::{Action, ActionKind, JobTarget};
    use crate::table::Column;

    const NOW: Timestamp = Timestamp::from_millis(1_795_489_925_000);

    fn look_up(jobs: u32) -> Session {
        let target = |n| JobTarget { job_id: JobId::new(format!("{n:032x}")), ..sandbox() };
        after(Session::default(), ActionKind::LookUp((1..=jobs).map(target).collect()))
    }

    fn after(session: Session, kind: ActionKind) -> Session {
        session.reduce(Action { at: NOW, kind })
    }

    /// Answers the call under way that was made first.
    fn answered(session: Session, result: HttpResult) -> Session {
        let (id, _) = session.calls.first().unwrap();
        let kind = ActionKind::Responded(*id, result);
        after(session, kind)
    }

    fn rows(session: &Session) -> Vec<Row> {
        job_rows(Language::English.messages(), session, NOW)
    }

    fn texts(session: &Session, column: Column) -> Vec<String> {
        rows(session).iter().map(|row| column.text(row).into_owned()).collect()
    }

    #[test]
    fn what_is_under_way_and_what_waits_says_so() {
        let outcomes = texts(&look_up(6), Column::Outcome);
        assert_eq!(outcomes[..4], ["Looking up…"; 4]);
        assert_eq!(outcomes[4..], ["Waits"; 2]);
    }

    #[test]
    fn a_job_that_was_read_tells_what_is_known_and_is_the_only_row_that_changes() {
        let before = look_up(4);
        let session = answered(before.clone(), answer(200, COMPLETED));
        assert_eq!(texts(&session, Column::Outcome)[0], "Completed");
        assert_eq!(texts(&session, Column::Batches)[0], "2/2");
        assert_eq!(texts(&session, Column::Records)[0], "7");
        assert_eq!(rows(&session)[1..], rows(&before)[1..]);
    }

    #[test]
    fn what_a_list_says_of_a_job_is_shown_until_it_was_read() {
        let session = after(Session::default(), look_up_listed(JobStatus::Executing));
        let told = |session: &Session| {
            [Column::Status, Column::Batches, Column::RunningFor]
                .map(|column| texts(session, column).remove(0))
        };
        assert_eq!(told(&session), ["executing", "–/12", "41"]);
        let lost = answered(session.clone(), Err(TransportError::Stopped));
        assert_eq!(told(&lost), ["", "", ""], "it may be another one by now");
        let read = answered(session, answer(200, COMPLETED));
        assert_eq!(told(&read), ["completed", "2/2", ""]);
    }

    #[test]
    fn a_job_that_a_list_calls_ended_is_not_said_to_be_running() {
        let session = after(Session::default(), look_up_listed(JobStatus::Completed));
        assert_eq!(texts(&session, Column::RunningFor), [""]);
    }

    /// A look-up of a job as the AQuA dashboard lists it.
    fn look_up_listed(status: JobStatus) -> ActionKind {
        let listed = ListedJob {
            status: Some(status),
            total_tasks: Some(12),
            run_time: Some("00:41:10".to_owned()),
            ..ListedJob::default()
        };
        ActionKind::LookUp(vec![JobTarget { listed: Some(Rc::new(listed)), ..sandbox() }])
    }

    #[test]
    fn the_running_time_of_a_job_is_told_in_whole_minutes_and_of_one_that_ended_not_at_all() {
        let start = NOW.as_millis() - (86 * 60 + 59) * 1000;
        let read = |status: &str| {
            let job = format!(r#"{{"status":"{status}","startTime":"{start}","batches":[]}}"#);
            answered(look_up(1), answer(200, &job))
        };
        assert_eq!(texts(&read("executing"), Column::RunningFor), ["86"]);
        assert_eq!(texts(&read("completed"), Column::RunningFor), [""]);
    }

    #[test]
    fn a_job_that_has_not_begun_is_not_taken_for_one_that_runs() {
        let read = |status: &str| {
            let job = format!(r#"{{"status":"{status}","batches":[]}}"#);
            let session = answered(look_up(1), answer(200, &job));
            let Row::Job(row) = &rows(&session)[0] else { panic!("no job") };
            (row.outcome.text.clone(), row.outcome.state)
        };
        assert_eq!(read("submitted"), ("Not begun".into(), JobState::NotBegun));
        assert_eq!(read("executing"), ("Running".into(), JobState::Active));
    }

    #[test]
    fn what_is_not_known_is_not_claimed() {
        let session = answered(look_up(2), Err(TransportError::Stopped));
        let Row::Job(row) = &rows(&session)[0] else { panic!("no job") };
        assert_eq!(row.outcome.state, JobState::NotKnown);
        assert_eq!((row.batches, row.records, row.status.clone()), (None, None, None));
    }
}
