//! English.

mod account;
mod config;
mod duration;
mod form;
mod form_labels;
mod jobs;
mod list;
mod outcome;
mod page;
mod table;

use super::Messages;

/// English, as support staff in Britain and the United States write it.
#[derive(Clone, Copy, Debug)]
pub struct English;

impl Messages for English {}
