//! What is handed on and kept of what was done: the report of a job or of the whole sitting in four formats,
//! the account of the calls, and the entries of the history. All of it is text that holds no secret.

mod calls;
mod document;
mod history;
mod html;
mod json;
mod markdown;
mod report;
mod report_format;
mod text;
mod visible;

#[cfg(test)]
mod tests;

pub use calls::{calls_text, job_label};
pub use history::{HISTORY_KEPT, HistoryEntry, HistoryLog, history_csv, history_json, oldest_kept};
pub use html::html_fragment;
pub use report::Report;
pub use report_format::{ReportFormat, report_file_name, write};
