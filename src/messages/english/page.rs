//! What stands around the form and the table, in English.

use std::time::Duration;

use super::duration::duration;
use super::{English, config};
use crate::aqua::Operation;
use crate::messages::{AnswerLabels, FactLabels, Notice};
use crate::messages::{PageMessages, format};
use crate::net::ConfigNotice;
use crate::session::{LogEntry, PendingCall, Purpose, TIME_LIMIT, Timestamp};

impl PageMessages for English {
    fn tagline(&self) -> &'static str {
        "Look up, stop and read a Zuora AQuA job"
    }

    fn skip_to_batches(&self) -> &'static str {
        "Skip to the batches"
    }

    fn guide(&self) -> &'static str {
        "Guide"
    }

    fn help_with_page(&self) -> &'static str {
        "Help with this page: "
    }

    fn config_notices(&self, notices: &[ConfigNotice]) -> String {
        config::config_notices(notices)
    }

    fn notice(&self, notice: Notice) -> &'static str {
        match notice {
            Notice::Forgotten => "Sign-in details forgotten.",
            Notice::ForgottenIdle => {
                "Sign-in details forgotten after 15 minutes without use. The job and its batches stay."
            }
            Notice::ForgottenIdleWatching => {
                "Sign-in details forgotten after 3 hours of watching without use. The job and its batches stay."
            }
            Notice::ForgottenLeft => {
                "Sign-in details forgotten when this page was left. The job and its batches stay."
            }
            Notice::HostNotAllowed => {
                "Nothing was sent: the browser has not allowed this extension to call the tenant’s host. Press again and allow it."
            }
            Notice::OtherTenant => {
                "Nothing was sent: the job shown is on another tenant than the one chosen. To look again, choose its tenant and sign in."
            }
            Notice::SiteSignedOut => {
                "Nothing was sent: this site’s own sign-on has run out. Sign in to this site again by reloading the page."
            }
        }
    }

    fn copied(&self, copied: bool) -> &'static str {
        match copied {
            true => "Copied",
            false => "The browser did not allow it: select and copy by hand",
        }
    }

    fn empty_page(&self, has_practice: bool) -> Vec<&'static str> {
        let mut lines = vec![
            "A job ID has 32 characters. It stands in the answer to the request that submitted the job, in that client’s log, and in every e-mail and callback about the job.",
            "Look up shows the job and its batches and changes nothing. Cancel job looks the job up first, then asks.",
        ];
        lines.extend(has_practice.then_some(
            "To try it without a real tenant, choose Practice tenant and one of its jobs.",
        ));
        lines
    }

    fn loading(&self) -> &'static str {
        "The job and its batches will stand here."
    }

    fn progress(&self) -> &'static str {
        "Progress"
    }

    fn call_under_way(&self, call: &PendingCall) -> &'static str {
        match (call.request.operation, call.purpose) {
            (Operation::SignIn, _) => "Signing in…",
            (_, Purpose::LookUp | Purpose::LookUpToCancel | Purpose::Watch) => {
                "Looking the job up…"
            }
            (_, Purpose::Cancel) => "Cancelling the job…",
            (_, Purpose::LastCompleted) => "Looking for the last completed job…",
            (_, Purpose::Check) => "Checking the connection…",
            (_, Purpose::Verify) => "Reading the job to see what became of the cancel…",
        }
    }

    fn seconds(&self, seconds: u64) -> String {
        format!("{} s", format::number(seconds))
    }

    fn takes_long(&self) -> String {
        format!(
            "This takes longer than usual. A busy tenant may take two minutes to answer; after {} seconds it is not waited for any more. You can stop waiting at any moment; what was sent is not taken back by that.",
            TIME_LIMIT.as_secs()
        )
    }

    fn stop_waiting(&self) -> &'static str {
        "Stop waiting"
    }

    fn outcome(&self) -> &'static str {
        "Outcome"
    }

    fn previous_outcome(&self) -> &'static str {
        "Before:"
    }

    fn look_again(&self) -> &'static str {
        "Look again"
    }

    fn wait_left(&self, seconds: u64) -> String {
        format!("in {}", duration(Duration::from_secs(seconds)))
    }

    fn copy_for_ticket(&self) -> &'static str {
        "Copy for a ticket"
    }

    fn job(&self) -> &'static str {
        "Job"
    }

    fn answers(&self, count: usize) -> String {
        format!("Answers ({count})")
    }

    fn answers_list(&self) -> &'static str {
        "Answers"
    }

    fn answer_labels(&self) -> AnswerLabels {
        AnswerLabels {
            answered_by: "answered by:",
            server: "server",
            code: "code",
            request_id: "request ID",
            process_id: "process ID",
        }
    }

    fn job_facts(&self) -> &'static str {
        "Job facts"
    }

    fn all_facts(&self) -> &'static str {
        "All facts"
    }

    fn fact_labels(&self) -> FactLabels {
        FactLabels {
            job_id: "Job ID",
            tenant: "Tenant",
            name: "Name",
            status: "Status",
            localized_status: "Local status",
            partner: "Partner",
            project: "Project",
            started: "Started",
            format: "Format",
            encryption: "Encryption",
            version: "Version",
            incremental_from: "Incremental from",
            offset: "Offset",
            source_data: "Source data",
            uses_last_queries: "Uses last queries",
            notify_url: "Notify URL",
            error_code: "Error code",
            message: "Message",
            request_id: "Request ID",
            read_at: "Read at",
        }
    }

    fn no_name(&self) -> &'static str {
        "Job without a name"
    }

    fn running_for(&self, running: Duration) -> String {
        format!("running {} of 3 h", hours_and_minutes(running))
    }

    fn started_at(&self, time: &str) -> String {
        format!("started {time}")
    }

    fn read_ago(&self, ago: Duration) -> String {
        match ago.as_secs() {
            0..=59 => format!("read {} s ago", ago.as_secs()),
            _ => format!("read {} ago", hours_and_minutes(ago)),
        }
    }

    fn read_before_cancel(&self, at: Timestamp) -> String {
        let date_time = format::date_time(at);
        let time = date_time.split(' ').next_back().unwrap_or_default();
        format!("as read {time}, before the cancel")
    }

    fn job_error(&self, code: &str, meaning: Option<&str>) -> String {
        match meaning {
            Some(meaning) => format!("error {code}: Zuora says that {meaning}"),
            None => format!("error {code}"),
        }
    }

    fn yes_no(&self, yes: bool) -> &'static str {
        if yes { "yes" } else { "no" }
    }

    fn copy_job_id(&self) -> &'static str {
        "Copy the job ID"
    }

    fn copy(&self) -> &'static str {
        "Copy"
    }

    fn raw_answer(&self) -> &'static str {
        "Raw answer"
    }

    fn copy_raw_answer(&self) -> &'static str {
        "Copy the raw answer"
    }

    fn requests(&self) -> &'static str {
        "Requests sent"
    }

    fn requests_sent(&self, count: usize) -> String {
        format!("Requests sent ({count})")
    }

    fn request_columns(&self) -> [&'static str; 8] {
        ["As curl", "Time", "Method", "Address", "Result", "Took", "Request ID", "Job"]
    }

    fn track_id(&self) -> &'static str {
        "Zuora-Track-Id, sent with each of them:"
    }

    fn copy_track_id(&self) -> &'static str {
        "Copy the track ID"
    }

    fn copy_as_curl(&self, entry: &LogEntry) -> String {
        format!("Copy as curl: {} at {}", entry.method.name(), format::date_time(entry.sent_at))
    }

    fn curl_hint(&self) -> &'static str {
        "A copied command holds no secret: set the variable in it, such as PASSWORD or TOKEN, before it is run."
    }

    fn took(&self, took: Duration) -> String {
        format!("{} ms", took.as_millis() as u64)
    }

    fn cancel_question(&self) -> &'static str {
        "Cancel this job?"
    }

    fn cancel_consequences(&self) -> &'static str {
        "Zuora stops the job. Batches that have finished keep their result files for three days; the others will not run. A cancel cannot be undone."
    }

    fn keep_running(&self) -> &'static str {
        "Keep it running"
    }

    fn cancel_the_job(&self) -> &'static str {
        "Cancel the job"
    }

    fn type_the_end(&self) -> &'static str {
        "Type the last 6 characters of the job ID"
    }

    fn not_the_end(&self) -> &'static str {
        "That is not how the job ID ends."
    }

    fn question_labels(&self) -> [&'static str; 4] {
        ["Name", "Job ID", "Partner, project", "Status"]
    }
}

/// A time span to the minute: `1 h 26 min`, `5 min`.
pub(super) fn hours_and_minutes(duration: Duration) -> String {
    let minutes = duration.as_secs() / 60;
    match (minutes / 60, minutes % 60) {
        (0, minutes) => format!("{minutes} min"),
        (hours, minutes) => format!("{hours} h {minutes} min"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_span_is_told_to_the_minute() {
        let shown = |seconds| English.read_ago(Duration::from_secs(seconds));
        assert_eq!(shown(0), "read 0 s ago");
        assert_eq!(shown(59), "read 59 s ago");
        assert_eq!(shown(60), "read 1 min ago");
        assert_eq!(shown(5_190), "read 1 h 26 min ago");
        assert_eq!(English.running_for(Duration::from_secs(5_190)), "running 1 h 26 min of 3 h");
    }
}
