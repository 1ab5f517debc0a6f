//! What is asked, kept and handed on of what was done: reasons, reports, the history.

/// What is asked, kept and handed on of what was done.
pub trait AccountMessages {
    /// The field at the question before a cancel.
    fn reason(&self) -> &'static str;
    /// That what was typed there, or pasted, looks like a secret and is not taken.
    fn reason_refused(&self) -> &'static str;
}
