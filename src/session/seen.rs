//! What is learned of a job by reading it more than once.

use std::rc::Rc;

use super::state::{JobEntry, Snapshot};
use super::timestamp::Timestamp;
use super::watch::{WatchEnd, has_settled};
use crate::aqua::{BatchState, Job};

/// A batch that reads executing, and since when it has been seen so. It may have begun before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenRunning {
    /// Its place among the job's batches, counted from 0.
    pub place: usize,
    /// Its ID, if the answer has one.
    batch_id: Option<String>,
    /// When it was first seen so.
    pub since: Timestamp,
}

impl SeenRunning {
    /// What is seen now, after what was seen before: the queries of a job run one after another, so
    /// that the first one that reads executing is the one.
    fn next(before: Option<&Self>, job: &Job, now: Timestamp) -> Option<Self> {
        let is_running = |batch: &Rc<_>| BatchState::from_batch(batch) == BatchState::Running;
        let place = job.batches.iter().position(is_running)?;
        let batch_id = job.batches[place].batch_id.clone();
        let same = before.filter(|it| it.place == place && it.batch_id == batch_id);
        Some(Self { place, batch_id, since: same.map_or(now, |it| it.since) })
    }
}

impl JobEntry {
    /// The job was read. What has not changed stays the same value, so that nothing is drawn anew for it.
    pub(super) fn read_as(&mut self, mut snapshot: Snapshot) {
        let now = snapshot.at;
        self.seen_running = SeenRunning::next(self.seen_running.as_ref(), &snapshot.job, now);
        let same = self.snapshot.as_ref().filter(|before| before.job == snapshot.job);
        let has_changed = same.is_none();
        if let Some(before) = same {
            snapshot.job = before.job.clone();
        }
        if has_settled(&snapshot.job) {
            self.end_watch(WatchEnd::Settled, now);
        }
        if let Some(watch) = &mut self.watch {
            watch.after_read(has_changed, now);
        }
        self.snapshot = Some(Rc::new(snapshot));
    }
}
