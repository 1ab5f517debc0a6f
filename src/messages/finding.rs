//! Finding a job: links, jobs of before, and where an ID stands. What there is to say.

use crate::aqua::LinkFault;
use crate::session::FailedRead;

/// Finding a job.
pub trait FindingMessages {
    /// What a link has filled in: a tenant by its name, so many jobs. Nothing was sent.
    fn link_filled_in(&self, tenant: Option<&str>, jobs: usize) -> String;
    /// What is wrong with a link.
    fn link_fault(&self, fault: &LinkFault) -> String;
    /// Copies a link to the tenant and the jobs.
    fn copy_link(&self) -> &'static str;

    /// The tenants and jobs of before.
    fn recent(&self) -> &'static str;
    /// The heading over the tenants among them.
    fn recent_tenants(&self) -> &'static str;
    /// The heading over the jobs among them.
    fn recent_jobs(&self) -> &'static str;
    /// What is kept of them, and where.
    fn recent_hint(&self) -> &'static str;
    /// Forgets them.
    fn clear_recent(&self) -> &'static str;

    /// Unfolds where a job ID stands.
    fn where_is_a_job_id(&self) -> &'static str;
    /// That it stands in the AQuA dashboard.
    fn id_in_dashboard(&self) -> &'static str;
    /// That it stands in the AQuA Job Finder.
    fn id_in_job_finder(&self) -> &'static str;
    /// That it stands in a client's log.
    fn id_in_log(&self) -> &'static str;
    /// That a callout carries it.
    fn id_in_callout(&self) -> &'static str;
    /// Opens a page of the tenant's web interface, at this host and path.
    fn open_page(&self, page: &str) -> String;

    /// The search for a last completed job, and its button.
    fn find_last_completed(&self) -> &'static str;
    /// What it finds, and what it does not.
    fn last_completed_hint(&self) -> &'static str;
    /// A text field.
    fn partner(&self) -> &'static str;
    /// A text field.
    fn project(&self) -> &'static str;
    /// One of the two is missing.
    fn names_are_missing(&self) -> &'static str;
    /// The search is under way.
    fn searching(&self) -> &'static str;
    /// The search has found a job, which is shown.
    fn last_completed_found(&self, partner: &str, project: &str) -> String;
    /// Why it has found none, and what to do.
    fn last_completed_not_found(&self, failed: &FailedRead) -> Vec<String>;

    /// The entities that the token names.
    fn entities_of_token(&self) -> &'static str;
}
