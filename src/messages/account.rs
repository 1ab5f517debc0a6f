//! What is asked, kept and handed on of what was done: reasons, reports, the history.

/// What is asked, kept and handed on of what was done.
pub trait AccountMessages {
    /// The field at the question before a cancel.
    fn reason(&self) -> &'static str;
    /// That what was typed there, or pasted, looks like a secret and is not taken.
    fn reason_refused(&self) -> &'static str;

    /// The button that opens what a report can be had as.
    fn report(&self) -> &'static str;
    /// In few words what a report holds.
    fn report_hint(&self) -> &'static str;
    /// The choice of a format.
    fn report_format_choice(&self) -> &'static str;
    /// The formats: Markdown, plain text, HTML, JSON.
    fn report_formats(&self) -> [&'static str; 4];
    /// The button that copies the report.
    fn copy_report(&self) -> &'static str;
    /// The button that saves it as a file.
    fn save_report(&self) -> &'static str;
    /// The title of a report of the job that is called so.
    fn report_of(&self, job: &str) -> String;
    /// The title of a report of the whole sitting.
    fn report_of_jobs(&self, jobs: usize) -> String;
    /// The names of what stands in a report.
    fn report_labels(&self) -> ReportLabels;
    /// What a report says of a job while a call about it is under way; `before` is what was known before.
    fn report_under_way(&self, before: Option<&str>) -> String;

    /// The button that copies every call.
    fn copy_all_calls(&self) -> &'static str;
    /// The button that copies the cancel of the job that is shown as a command, without sending it.
    fn copy_cancel_as_curl(&self) -> &'static str;
    /// The button that shows every call, where only the last ones are shown.
    fn show_all_calls(&self, count: usize) -> String;
    /// That only so many are shown, the last ones.
    fn last_calls(&self, count: usize) -> String;

    /// What the history says of a cancel that is on its way.
    fn cancel_not_answered(&self) -> &'static str;
    /// Words of the history.
    fn history(&self, label: HistoryLabel) -> &'static str;
    /// How many entries there are, or were found.
    fn history_count(&self, found: usize, all: usize) -> String;
    /// The button that shows every entry, where only the last ones are shown.
    fn show_all_entries(&self, count: usize) -> String;
    /// The question before the history is cleared.
    fn clear_history_question(&self, count: usize) -> String;
    /// The button that puts a job of the history into the form, by its whole name.
    fn use_job(&self, job_id: &str) -> String;
}

/// Words of the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HistoryLabel {
    /// The button that opens it, and its name.
    History,
    /// The box that switches it on and off.
    Keep,
    /// What is kept, where, and for how long.
    WhatIsKept,
    /// That the browser keeps nothing here.
    Refused,
    /// The field to search it.
    Search,
    /// The table's head of the times.
    Time,
    /// The table's head of the jobs.
    Job,
    /// The table's head of the tenants.
    Tenant,
    /// The table's head of the outcomes.
    Outcome,
    /// The table's head of the reasons.
    Reason,
    /// What a button that puts a job into the form says.
    Use,
    /// The button that saves what is shown as CSV.
    SaveCsv,
    /// The button that saves what is shown as JSON.
    SaveJson,
    /// The button that asks whether to clear it.
    Clear,
    /// The button that clears it.
    ClearNow,
    /// The button that leaves it as it is.
    KeepEntries,
}

/// The names of what stands in a report, besides those of a job's facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReportLabels {
    /// When the report was written.
    pub written: &'static str,
    /// What was sent with each call.
    pub track_id: &'static str,
    /// The tenant's address.
    pub address: &'static str,
    /// Why the job was cancelled.
    pub reason: &'static str,
    /// When something was known.
    pub time: &'static str,
    /// How many cancels of the job were sent.
    pub cancels_sent: &'static str,
    /// What is added to the time of a reading that a cancel followed.
    pub before_cancel: &'static str,
    /// The counts of the batches.
    pub batches: &'static str,
    /// Which call was answered.
    pub operation: &'static str,
    /// Who answered, where it was not Zuora.
    pub answered_by: &'static str,
}
