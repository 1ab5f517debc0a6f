//! Finding a job, in English.

use super::English;
use super::outcome::failed_read;
use crate::aqua::{ErrorKind, LinkFault};
use crate::messages::format::number;
use crate::messages::{FindingMessages, ListMessages};
use crate::session::FailedRead;

impl FindingMessages for English {
    fn link_filled_in(&self, tenant: Option<&str>, jobs: usize) -> String {
        let tenant = tenant.map(|tenant| format!("tenant {tenant}"));
        let jobs = (jobs > 0).then(|| self.job_count(jobs));
        let named: Vec<String> = [tenant, jobs].into_iter().flatten().collect();
        match named.is_empty() {
            true => "Nothing was taken from the link, and nothing was sent.".to_owned(),
            false => format!("From the link: {}. Nothing was sent.", named.join(", ")),
        }
    }

    fn link_fault(&self, fault: &LinkFault) -> String {
        match fault {
            LinkFault::Tenant(name) => {
                format!("The link names “{name}”, which is not a tenant of Zuora’s.")
            }
            LinkFault::JobIds(1) => {
                "The link names 1 job by something that is no job ID: that has 32 hexadecimal digits.".to_owned()
            }
            LinkFault::JobIds(count) => format!(
                "The link names {} jobs by something that is no job ID: that has 32 hexadecimal digits.",
                number(*count as u64)
            ),
            LinkFault::TooManyJobs(count) => format!(
                "The link names {} jobs, which are too many at once. None of them was taken.",
                number(*count as u64)
            ),
        }
    }

    fn copy_link(&self) -> &'static str {
        "Copy link"
    }

    fn recent(&self) -> &'static str {
        "Recent"
    }

    fn recent_tenants(&self) -> &'static str {
        "Recent tenants"
    }

    fn recent_jobs(&self) -> &'static str {
        "Recent jobs"
    }

    fn recent_hint(&self) -> &'static str {
        "Names and IDs alone, kept in this browser. A press fills the form in and sends nothing."
    }

    fn clear_recent(&self) -> &'static str {
        "Clear recent"
    }

    fn where_is_a_job_id(&self) -> &'static str {
        "Where do I find a job ID?"
    }

    fn id_in_dashboard(&self) -> &'static str {
        "In the AQuA dashboard of Zuora’s web interface, for jobs of the last 7 days. Its rows and its CSV can be pasted into Job ID as they are."
    }

    fn id_in_job_finder(&self) -> &'static str {
        "In the AQuA Job Finder, for jobs of the last 72 hours."
    }

    fn id_in_log(&self) -> &'static str {
        "In the log of the client that submitted the job, behind /jobs/. Where there are several, as with tap-zuora, the last one counts."
    }

    fn id_in_callout(&self) -> &'static str {
        "In a callout or e-mail about the job, as Aqua.JobId."
    }

    fn open_page(&self, page: &str) -> String {
        format!("Open {page}")
    }

    fn find_last_completed(&self) -> &'static str {
        "Find the last completed job"
    }

    fn last_completed_hint(&self) -> &'static str {
        "Zuora tells the last job of a partner and project that has completed; never the one that is running."
    }

    fn partner(&self) -> &'static str {
        "Partner"
    }

    fn project(&self) -> &'static str {
        "Project"
    }

    fn names_are_missing(&self) -> &'static str {
        "Enter the partner and the project."
    }

    fn searching(&self) -> &'static str {
        "Looking for it…"
    }

    fn last_completed_found(&self, partner: &str, project: &str) -> String {
        format!(
            "Shown below: the last completed job of {partner} / {project}. A job of theirs that is running now is another one."
        )
    }

    fn last_completed_not_found(&self, failed: &FailedRead) -> Vec<String> {
        if let FailedRead::Error(error) = failed
            && matches!(error.kind, ErrorKind::NoSuchJob | ErrorKind::NotFound)
        {
            let none = "Zuora tells of no completed job of this partner and project on this tenant. Check both names.";
            return [none.to_owned()].into_iter().chain(error.text.clone()).collect();
        }
        let explained = failed_read(failed);
        [explained.sentence].into_iter().chain(explained.advice).collect()
    }

    fn entities_of_token(&self) -> &'static str {
        "The OAuth token is good for these entities"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_told_with_what_it_names() {
        assert_eq!(
            English.link_filled_in(Some("EU Production"), 3),
            "From the link: tenant EU Production, 3 jobs. Nothing was sent."
        );
        assert_eq!(English.link_filled_in(None, 1), "From the link: 1 job. Nothing was sent.");
        assert!(English.link_filled_in(None, 0).starts_with("Nothing was taken"));
    }
}
