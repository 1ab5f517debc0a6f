//! English.

mod account;
mod config;
mod duration;
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
mod watch;

use super::Messages;

/// English, as support staff in Britain and the United States write it.
#[derive(Clone, Copy, Debug)]
pub struct English;

impl Messages for English {}
