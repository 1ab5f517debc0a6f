//! Hooks of the page, a file each.

mod use_idle;
mod use_leaving;
mod use_messages;
mod use_session;

pub use use_idle::use_idle;
pub use use_leaving::{use_leaving, use_question_before_leaving};
pub use use_messages::use_messages;
pub use use_session::use_session;
