//! The formats of a report.

use super::document::document;
use super::report::Report;
use super::{html, json, markdown, text};
use crate::messages::Messages;
use crate::session::JobEntry;

/// A format of a report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ReportFormat {
    /// CommonMark with GitHub's tables, which most ticket systems read.
    #[default]
    Markdown,
    /// Plain text.
    Text,
    /// A page of HTML, or formatted text to paste.
    Html,
    /// JSON, for programs.
    Json,
}

impl ReportFormat {
    /// Every format, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Markdown, Self::Text, Self::Html, Self::Json];

    /// The end of a file's name, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Text => "txt",
            Self::Html => "html",
            Self::Json => "json",
        }
    }

    /// The media type, for a `Blob`.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Markdown => "text/markdown;charset=utf-8",
            Self::Text => "text/plain;charset=utf-8",
            Self::Html => "text/html;charset=utf-8",
            Self::Json => "application/json",
        }
    }
}

/// A name for the file: `aqua-job-<id>-report.md` for one job, `aqua-report.md` for the sitting. Of an ID that is
/// not Zuora's, only what every file system takes is kept, and at most 64 characters.
pub fn report_file_name(job: Option<&JobEntry>, format: ReportFormat) -> String {
    let extension = format.extension();
    let Some(job) = job else { return format!("aqua-report.{extension}") };
    let safe = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
    let id: String = job.target.job_id.as_str().chars().take(64).map(safe).collect();
    format!("aqua-job-{id}-report.{extension}")
}

/// Writes a report as a file.
pub fn write(report: &Report<'_>, format: ReportFormat, messages: &dyn Messages) -> String {
    match format {
        ReportFormat::Markdown => markdown::write(&document(report, messages)),
        ReportFormat::Text => text::write(&document(report, messages)),
        ReportFormat::Html => html::write(&document(report, messages)),
        ReportFormat::Json => json::write(report),
    }
}
