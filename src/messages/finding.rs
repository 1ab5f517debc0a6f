//! Finding a job: links, jobs of before, and where an ID stands. What there is to say.

use crate::aqua::LinkFault;

/// Finding a job.
pub trait FindingMessages {
    /// What a link has filled in: a tenant by its name, so many jobs. Nothing was sent.
    fn from_link(&self, tenant: Option<&str>, jobs: usize) -> String;
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
}
