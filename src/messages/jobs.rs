//! What is said of several jobs at once.

use crate::session::Owner;

/// What is said of several jobs at once.
pub trait JobsMessages {
    /// Whose job it is, in a few words: the same text for the same owner.
    fn owner(&self, owner: &Owner) -> String;
}
