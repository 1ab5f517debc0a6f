//! Finding a job, in English.

use super::English;
use crate::aqua::LinkFault;
use crate::messages::format::number;
use crate::messages::{FindingMessages, ListMessages};

impl FindingMessages for English {
    fn from_link(&self, tenant: Option<&str>, jobs: usize) -> String {
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
        "Clear"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_told_with_what_it_names() {
        assert_eq!(
            English.from_link(Some("EU Production"), 3),
            "From the link: tenant EU Production, 3 jobs. Nothing was sent."
        );
        assert_eq!(English.from_link(None, 1), "From the link: 1 job. Nothing was sent.");
        assert!(English.from_link(None, 0).starts_with("Nothing was taken"));
    }
}
