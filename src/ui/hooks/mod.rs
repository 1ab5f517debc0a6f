//! Hooks of the page, a file each.

mod use_call_limit;
mod use_idle;
mod use_keeping_recent;
mod use_leaving;
mod use_messages;
mod use_modal_dialog;
mod use_page_link;
mod use_session;
mod use_watching;

pub use use_call_limit::use_call_limit;
pub use use_idle::use_idle;
pub use use_keeping_recent::use_keeping_recent;
pub use use_leaving::{use_leaving, use_question_before_leaving};
pub use use_messages::use_messages;
pub use use_modal_dialog::use_modal_dialog;
pub use use_page_link::{address_with, current_link, use_page_link};
pub use use_session::use_session;
pub use use_watching::{use_notification, use_title, use_visibility};
