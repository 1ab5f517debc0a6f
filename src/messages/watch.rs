//! Watching a job, and what is known of one that runs.

use std::time::Duration;

use crate::aqua::{CodeMeaning, Job};
use crate::session::{EndedWatch, FailedRead, Finding, Outcome, Timestamp};

/// Watching a job, and what is known of one that runs.
pub trait WatchMessages {
    /// The button that has the job read again until it has settled.
    fn watch(&self) -> &'static str;
    /// The button that ends that.
    fn stop_watching(&self) -> &'static str;
    /// That the job is watched, with the batch that executes.
    fn watching(&self, running: Option<&str>) -> String;
    /// For how long it has been watched.
    fn watched_for(&self, elapsed: Duration) -> String;
    /// In how many seconds it is read next; at 0 it is being read.
    fn next_look(&self, seconds: u64) -> String;
    /// That the last read of a watch told nothing, and why.
    fn look_failed(&self, failed: &FailedRead, at: Timestamp) -> String;
    /// That a watch has ended by itself, and why.
    fn watch_ended(&self, ended: &EndedWatch) -> String;
    /// The checkbox for a notification.
    fn tell_when_done(&self) -> &'static str;
    /// That the browser does not let this site notify.
    fn notifications_blocked(&self) -> &'static str;
    /// The title of the tab while a job is watched: how far it is, and its name.
    fn watching_title(&self, job: Option<&Job>) -> String;
    /// The title of the tab while several jobs are watched, and not the one that is shown.
    fn watching_jobs_title(&self, count: usize) -> String;
    /// The title of the tab once a job has settled that was watched; also of the notification.
    fn settled_title(&self, job: &Job) -> String;
    /// What the notification says besides.
    fn settled_text(&self, outcome: &Outcome) -> String;
    /// One thing that is known of a job that runs.
    fn finding(&self, finding: &Finding) -> String;
    /// Why a batch ended without a result, to stand by itself.
    fn batch_error(&self, error: CodeMeaning) -> String;
}
