//! How an attempt ended, in words for the person and in one word for programs.

use super::log::Said;

/// The kinds of outcome; [`OutcomeKind::word`] is what the page's `data-outcome` says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutcomeKind {
    /// The job reads cancelled after a cancel from here.
    Cancelled,
    /// The job had ended: completed, failed, aborted, or cancelled before.
    AlreadyFinished,
    /// The job may still change.
    StillRunning,
    /// Zuora refused, and the job's state could not be read.
    Refused,
    /// No answer of Zuora's came, and nothing was sent that could change the job.
    Unreachable,
    /// What came tells nothing, or it cannot be known whether a cancel took effect.
    Unknown,
    /// Zuora knows no such job.
    Invalid,
}

impl OutcomeKind {
    /// The word for it in `data-outcome`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Cancelled => "cancelled",
            Self::AlreadyFinished => "already-finished",
            Self::StillRunning => "still-running",
            Self::Refused => "refused",
            Self::Unreachable => "unreachable",
            Self::Unknown => "unknown",
            Self::Invalid => "invalid",
        }
    }

    /// Whether the heading is an error that should be announced at once.
    pub fn is_trouble(self) -> bool {
        matches!(self, Self::Refused | Self::Unreachable | Self::Unknown | Self::Invalid)
    }
}

/// How an attempt ended.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Which kind.
    pub kind: OutcomeKind,
    /// One plain sentence, or two short ones.
    pub heading: String,
    /// What to know and do next, a sentence or two each.
    pub next: Vec<String>,
    /// What was answered, call by call, for whoever asks.
    pub said: Vec<Said>,
    /// When, in milliseconds since 1970.
    pub at: f64,
}
