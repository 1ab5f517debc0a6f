//! The practice jobs: what each is for, how it reads, and what goes wrong with it.

mod between;
mod broken;
mod codes;
mod document;
mod fault;
mod files;
mod hostile;
mod huge;
pub(crate) mod hundred;
mod large;
mod late;
mod lost;
mod named;
mod odd;
mod ordinary;
pub(crate) mod pages;
mod refusing;
pub(crate) mod shapes;
mod states;

use std::sync::LazyLock;

use jiff::SignedDuration;

pub use document::{Batch, Job, OBJECTS, START_TIME};
pub use files::result_file;
pub use states::States;

use crate::reply::Reply;

/// What a call on a job meets.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// The job behaves: a look-up reads it, a cancel takes effect and answers the cancelled job.
    Plain,
    /// Exactly this answer.
    Say(Reply),
    /// The job as it reads then, but only after a while or when it is released.
    Hold,
    /// No answer, ever.
    Hang,
    /// The connection closes without an answer.
    Drop,
    /// The connection closes without an answer the first time; from then on as [`Act::Plain`].
    DropOnce,
}

/// What a cancel does to the job, whatever it answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Nothing.
    Nothing,
    /// The job is cancelled.
    Cancels,
    /// Nothing, but the job comes to its own end just then.
    Overtaken,
}

/// Which OAuth token is found to have run out. Other ways to sign in are not affected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expiry {
    /// None.
    Never,
    /// The first token that reaches the job.
    FirstToken,
    /// The first token that comes with a cancel; look-ups take every token.
    FirstTokenOnCancel,
}

/// What a job waits for before it runs.
#[derive(Clone, Debug)]
pub struct Queue {
    /// The ID of the job that has to be over first: one of the same partner and project.
    pub behind: String,
    /// The job as it reads until then.
    pub reading: Reply,
}

/// The time between a job's end and the moment from which it reads so.
#[derive(Clone, Debug)]
pub struct Settling {
    /// The job as it reads in that time.
    pub reading: Reply,
    /// How long that is, by the practice clock.
    pub takes: SignedDuration,
}

/// A practice job.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// The job ID: 32 hexadecimal digits.
    pub id: String,
    /// The heading it is listed under.
    pub group: &'static str,
    /// Its name in lists, in a few words.
    pub title: String,
    /// What happens, in a sentence or two for people.
    pub does: String,
    /// The job as it reads while it runs.
    pub running: Reply,
    /// The job as it reads once it is over.
    pub over: Reply,
    /// It was over before anybody asked.
    pub starts_over: bool,
    /// A look-up before any cancel.
    pub look: Act,
    /// A cancel while the job runs.
    pub cancel: Act,
    /// What that cancel does, unless it is [`Act::Plain`].
    pub effect: Effect,
    /// A look-up after a cancel was sent.
    pub after: Act,
    /// A cancel of a job that is over.
    pub again: Reply,
    /// The OAuth token that runs out.
    pub expiry: Expiry,
    /// How long before the first call about a job of its group it was started. Its texts have
    /// [`START_TIME`] in them.
    pub age: Option<SignedDuration>,
    /// What it waits for before it runs.
    pub queue: Option<Queue>,
    /// How it comes to its end after a cancel that takes effect.
    pub settling: Option<Settling>,
    /// Only the first cancel meets [`Scenario::cancel`]; the next ones meet [`Act::Plain`].
    pub first_cancel_only: bool,
}

impl Scenario {
    /// A job that behaves, from its two readings.
    fn new(id: &str, title: &str, does: &str, running: Reply, over: Reply) -> Self {
        Self {
            id: id.to_owned(),
            group: "",
            title: title.to_owned(),
            does: does.to_owned(),
            running,
            over,
            starts_over: false,
            look: Act::Plain,
            cancel: Act::Plain,
            effect: Effect::Nothing,
            after: Act::Plain,
            again: Reply::aqua_error("90003", "Invalid Job Id for job cancellation."),
            expiry: Expiry::Never,
            age: None,
            queue: None,
            settling: None,
            first_cancel_only: false,
        }
    }

    /// A job that behaves: it reads as given until it is cancelled.
    fn of(job: &Job, title: &str, does: &str) -> Self {
        Self::new(&job.id, title, does, job.reply(), job.cancelled().reply())
    }

    /// The usual job of three batches.
    fn usual(id: &str, title: &str, does: &str) -> Self {
        Self::of(&Job::usual(id), title, does)
    }

    /// The same job, over from the start and reading like this.
    fn over_from_the_start(mut self, job: &Job) -> Self {
        self.over = job.reply();
        self.starts_over = true;
        self
    }

    /// The same job, meeting this at a look-up before any cancel.
    fn look_up(mut self, act: Act) -> Self {
        self.look = act;
        self
    }

    /// The same job, meeting this at a cancel, which does this.
    fn on_cancel(mut self, act: Act, effect: Effect) -> Self {
        self.cancel = act;
        self.effect = effect;
        self
    }

    /// The same job, meeting this at a look-up after a cancel was sent.
    fn afterwards(mut self, act: Act) -> Self {
        self.after = act;
        self
    }

    /// The same job, reading like this for so many seconds after a cancel that takes effect.
    fn settling(mut self, job: &Job, seconds: i64) -> Self {
        let takes = SignedDuration::from_secs(seconds);
        self.settling = Some(Settling { reading: job.reply(), takes });
        self
    }

    /// The same job, meeting this at every call, and never cancelled.
    fn always(self, act: Act) -> Self {
        self.look_up(act.clone()).on_cancel(act.clone(), Effect::Nothing).afterwards(act)
    }
}

/// Every practice job, in the order in which they are listed.
pub fn all() -> &'static [Scenario] {
    static ALL: LazyLock<Vec<Scenario>> = LazyLock::new(|| {
        let groups = [
            ("Ordinary jobs", ordinary::jobs()),
            ("Refused or too late", refusing::jobs()),
            ("Late answers", late::jobs()),
            ("Lost answers", lost::jobs()),
            ("Error answers", fault::jobs(broken::FAULTS)),
            ("Error codes", fault::jobs(codes::FAULTS)),
            ("Error words", fault::jobs(named::FAULTS)),
            ("AQuA's error codes", codes::aqua()),
            ("Answers of something in between", fault::jobs(between::FAULTS)),
            ("Odd fields", odd::jobs()),
            ("Hostile text", hostile::jobs()),
            ("Result files", files::jobs()),
            ("Large jobs", large::jobs()),
            (hundred::GROUP, hundred::jobs()),
        ];
        groups
            .into_iter()
            .flat_map(|(group, jobs)| jobs.into_iter().map(move |job| Scenario { group, ..job }))
            .collect()
    });
    &ALL
}

/// The practice job of this ID.
pub fn find(id: &str) -> Option<&'static Scenario> {
    all().iter().find(|job| job.id == id)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_job_has_an_id_of_its_own_of_32_hexadecimal_digits() {
        let mut seen = HashSet::new();
        for job in all() {
            assert_eq!(job.id.len(), 32, "{}", job.title);
            assert!(job.id.bytes().all(|b| b.is_ascii_hexdigit() && !b.is_ascii_uppercase()));
            assert!(seen.insert(&job.id), "two jobs are called {}", job.id);
        }
    }

    #[test]
    fn every_job_says_what_it_does_in_words_of_its_own() {
        let mut titles = HashSet::new();
        for job in all() {
            assert!(titles.insert(&job.title), "two jobs have the title {}", job.title);
            assert!(job.does.ends_with('.'), "{} does not end its sentence", job.title);
            assert!(!job.group.is_empty());
        }
    }
}
