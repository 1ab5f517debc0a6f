//! Statuses of jobs and batches. Zuora's own sources disagree about which exist, so the union is
//! known here, and every other word is kept as it came.

use std::fmt;

/// How far along something is, as far as its status tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Submitted, pending or executing: a cancel may still stop it.
    Active,
    /// It will not change any more.
    Ended,
    /// A status that this page does not know.
    Unknown,
}

macro_rules! statuses {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal => $stage:ident),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[cfg_attr(test, derive(serde::Serialize))]
        pub enum $name {
            $($(#[$vdoc])* $variant,)+
            /// A word that is not in Zuora's documentation, verbatim.
            Other(String),
        }

        impl $name {
            /// Reads a status without regard to case or white space around it.
            pub fn read(word: &str) -> Self {
                let known = match word.trim() {
                    // Zuora's other APIs spell it so, and clients have seen AQuA do it too.
                    word if word.eq_ignore_ascii_case("canceled") => "cancelled",
                    word => word,
                };
                $(if known.eq_ignore_ascii_case($word) { return Self::$variant; })+
                Self::Other(word.to_owned())
            }

            /// Zuora's word for it.
            pub fn word(&self) -> &str {
                match self {
                    $(Self::$variant => $word,)+
                    Self::Other(word) => word,
                }
            }

            /// Whether it may still change.
            pub fn stage(&self) -> Stage {
                match self {
                    $(Self::$variant => Stage::$stage,)+
                    Self::Other(_) => Stage::Unknown,
                }
            }
        }

        impl From<String> for $name {
            fn from(word: String) -> Self {
                Self::read(&word)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.word())
            }
        }
    };
}

statuses! {
    /// The `status` of a job.
    JobStatus {
        /// In the queue.
        Submitted = "submitted" => Active,
        /// In the queue, or about to run.
        Pending = "pending" => Active,
        /// Its queries are running, one after another.
        Executing = "executing" => Active,
        /// All its queries ran.
        Completed = "completed" => Ended,
        /// Ended by an error.
        Error = "error" => Ended,
        /// Ended by Zuora, for instance after three hours.
        Aborted = "aborted" => Ended,
        /// Ended by a cancel.
        Cancelled = "cancelled" => Ended,
        /// Ended by an error.
        Failed = "failed" => Ended,
    }
}

statuses! {
    /// The `status` of a batch.
    BatchStatus {
        /// In the queue.
        Submitted = "submitted" => Active,
        /// In the queue, or about to run.
        Pending = "pending" => Active,
        /// The query is running.
        Executing = "executing" => Active,
        /// The query ran; its records are in the result files.
        Completed = "completed" => Ended,
        /// The query was started and ended by Zuora.
        Aborted = "aborted" => Ended,
        /// "The query was not processed."
        Cancelled = "cancelled" => Ended,
        /// The object does not keep deleted records, and the query asked for them.
        DeletedNotAllowed = "deleted_notallowed" => Ended,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_white_space_do_not_matter() {
        assert_eq!(JobStatus::read(" CANCELLED\n"), JobStatus::Cancelled);
        assert_eq!(JobStatus::read("Canceled"), JobStatus::Cancelled);
        assert_eq!(BatchStatus::read("canceled"), BatchStatus::Cancelled);
        assert_eq!(BatchStatus::read("Completed"), BatchStatus::Completed);
    }

    #[test]
    fn an_unknown_status_is_kept_verbatim_and_claims_nothing() {
        let status = JobStatus::read("Cancelling ");
        assert_eq!(status.word(), "Cancelling ");
        assert_eq!(status.stage(), Stage::Unknown);
    }
}
