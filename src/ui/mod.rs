//! What the person sees: Yew components, a file each, named for it.

mod all_facts;
mod answers;
mod app;
mod batches;
mod clipboard;
mod clock;
mod confirm_dialog;
mod confirm_frame;
mod confirm_jobs_dialog;
mod empty;
mod files;
mod focus;
mod footer;
mod form;
mod header;
mod history;
mod hooks;
mod job_facts;
mod job_pane;
mod job_time;
mod jobs;
mod jobs_actions;
mod jobs_buttons;
mod keys_sheet;
mod link_fragment;
mod notifying;
mod outcome_panel;
mod page_refs;
mod progress;
mod question_subject;
mod raw_answer;
mod reason_field;
mod recent;
mod report_sheet;
mod request_log;
mod run_progress;
mod save_file;
mod seconds;
mod session_store;
mod site;
mod skeleton;
mod table;
mod watch_line;
mod widgets;

pub use app::{App, start};
pub use batches::{Batches, BatchesProps};
pub use confirm_dialog::{ConfirmDialog, ConfirmDialogProps};
pub use confirm_jobs_dialog::{ConfirmJobsDialog, ConfirmJobsDialogProps};
pub use form::{
    Field, FormAction, FormHandle, FormState, JobForm, JobFormProps, ShownJob, TenantChoice,
};
pub use notifying::{Notifying, Permission};
pub use outcome_panel::{OutcomePanel, OutcomePanelProps};
pub use site::Site;
