//! Every sentence a person reads. A language is a folder that implements the traits here: what is
//! missing does not compile. Only sentences are made here; what is to be said is decided elsewhere.

pub mod format;

mod account;
mod english;
mod files;
mod finding;
mod form;
mod form_labels;
mod job_table;
mod jobs;
mod list;
mod outcome;
mod page;
mod table;
mod visible;
mod watch;

pub use account::{AccountMessages, HistoryLabel, ReportLabels};
pub use files::{FilesLabel, FilesMessages, SaveNote};
pub use finding::FindingMessages;
pub use form::FormMessages;
pub use form_labels::FormLabelMessages;
pub use job_table::{JobTableLabel, JobTableMessages, TablePart};
pub use jobs::JobsMessages;
pub use list::ListMessages;
pub use outcome::{OutcomeMessages, Sentence};
pub use page::{AnswerLabels, FactLabels, Notice, PageMessages};
pub use table::{FilterField, TableLabel, TableMessages};
pub use visible::{is_invisible, number_of};
pub use watch::WatchMessages;

/// All messages of a language.
pub trait Messages:
    AccountMessages
    + FilesMessages
    + FindingMessages
    + FormLabelMessages
    + FormMessages
    + JobTableMessages
    + JobsMessages
    + ListMessages
    + OutcomeMessages
    + PageMessages
    + TableMessages
    + WatchMessages
{
}

/// A language of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// English.
    #[default]
    English,
}

impl Language {
    /// Its messages.
    pub fn messages(self) -> &'static dyn Messages {
        match self {
            Self::English => &english::English,
        }
    }
}
