//! Jobs whose calls are answered with a fault.
//!
//! A fault's mark stands in its job IDs: `0502` eight times for a job that always answers so,
//! `de1e0502` four times where only the cancel (*delete*) does, `100c0502` where only the look-up
//! does, and `effe0502` where the cancel answers so but takes *effect*.

use super::{Act, Effect, Job, Scenario};
use crate::reply::Reply;

/// On which calls a fault shows.
#[derive(Clone, Copy)]
pub(super) enum On {
    /// Every call; the job is never cancelled.
    Every,
    /// The cancel alone, which does nothing.
    Cancel,
    /// Look-ups before a cancel.
    LookUp,
    /// The cancel alone, which takes effect.
    CancelTakingEffect,
}

/// A faulty answer, and on which calls there is a job for it.
pub(super) struct Fault {
    pub(super) mark: &'static str,
    pub(super) title: &'static str,
    pub(super) on: &'static [On],
    /// The faulty answer; it gets what the call should have answered.
    pub(super) reply: fn(Reply) -> Reply,
}

/// A job for each fault and each of its calls.
pub(super) fn jobs(faults: &[Fault]) -> Vec<Scenario> {
    faults.iter().flat_map(|fault| fault.on.iter().map(|on| fault.job(*on))).collect()
}

impl Fault {
    fn job(&self, on: On) -> Scenario {
        let (mark, title) = (self.mark, self.title);
        let (id, title, does) = match on {
            On::Every => {
                (mark.repeat(8), title.to_owned(), "Look-ups and cancels are answered like this.")
            }
            On::Cancel => (
                format!("de1e{mark}").repeat(4),
                format!("{title}, only at the cancel"),
                "The cancel is answered like this and does nothing; look-ups read executing.",
            ),
            On::LookUp => (
                format!("100c{mark}").repeat(4),
                format!("{title}, only at the look-up"),
                "Look-ups are answered like this; a cancel works, and look-ups after it.",
            ),
            On::CancelTakingEffect => (
                format!("effe{mark}").repeat(4),
                format!("{title}, yet cancelled"),
                "The cancel is answered like this but takes effect; look-ups then read cancelled.",
            ),
        };
        let job = Job::usual(&id);
        let read = Act::Say((self.reply)(job.reply()));
        let cancelled = Act::Say((self.reply)(job.cancelled().reply()));
        let scenario = Scenario::of(&job, &title, does);
        match on {
            On::Every => scenario
                .look_up(read.clone())
                .on_cancel(read.clone(), Effect::Nothing)
                .afterwards(read),
            On::Cancel => scenario.on_cancel(read, Effect::Nothing),
            On::LookUp => scenario.look_up(read),
            On::CancelTakingEffect => scenario.on_cancel(cancelled, Effect::Cancels),
        }
    }
}
