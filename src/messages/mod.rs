//! Every sentence a person reads. A language is a folder that implements the traits here: what is
//! missing does not compile. Only sentences are made here; what is to be said is decided elsewhere.

pub mod format;

mod account;
mod english;
mod form;
mod form_labels;
mod jobs;
mod list;
mod outcome;
mod page;
mod table;

pub use account::AccountMessages;
pub use form::FormMessages;
pub use form_labels::FormLabelMessages;
pub use jobs::JobsMessages;
pub use list::ListMessages;
pub use outcome::{OutcomeMessages, Sentence};
pub use page::{AnswerLabels, FactLabels, Notice, PageMessages};
pub use table::{FilterField, TableLabel, TableMessages};

/// All messages of a language.
pub trait Messages:
    AccountMessages
    + FormMessages
    + FormLabelMessages
    + JobsMessages
    + ListMessages
    + OutcomeMessages
    + PageMessages
    + TableMessages
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
