//! **Cancel job** with a list of jobs: they are looked up, then asked about together.

use super::run::RunState;
use super::state::Session;
use super::target::{JobKey, JobTarget};
use super::timestamp::Timestamp;

impl Session {
    /// Looks the jobs of a list up, to ask about them once each has been read.
    pub(super) fn look_up_to_cancel(&mut self, targets: Vec<JobTarget>, now: Timestamp) {
        if self.has_question() {
            return;
        }
        let jobs: Vec<JobKey> = targets.iter().map(JobTarget::key).collect();
        self.look_up(targets, now);
        self.asks_when_read = jobs;
    }

    /// Asks about the jobs of the list once their look-up has ended by itself: one that was stopped or
    /// refused ends in no question.
    pub(super) fn ask_when_read(&mut self, now: Timestamp) {
        let Some(run) = self.run.as_ref().filter(|_| !self.asks_when_read.is_empty()) else {
            return;
        };
        match run.state {
            RunState::Going | RunState::Paused if run.is_open() => {}
            RunState::Going | RunState::Paused => {
                let jobs = std::mem::take(&mut self.asks_when_read);
                self.ask_to_cancel_jobs(jobs, None, now);
                // As of a single job: where there is nothing to cancel, the outcomes say why.
                self.jobs_question = self.jobs_question.take().filter(|it| !it.jobs.is_empty());
            }
            RunState::Halted(_) | RunState::Stopped => self.asks_when_read.clear(),
        }
    }
}
