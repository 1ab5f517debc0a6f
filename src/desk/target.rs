//! What a person asks about: a job, its tenant, and how to sign in there.

use crate::aqua::{Credentials, EntityScope, JobId, Tenant};

/// A job on a tenant, with what it takes to ask for it.
#[derive(Clone, Debug, PartialEq)]
pub struct JobTarget {
    /// Where the job is.
    pub tenant: Tenant,
    /// Which job.
    pub job_id: JobId,
    /// How to sign in; none once they were forgotten.
    pub credentials: Option<Credentials>,
    /// Entity and organisation.
    pub scope: EntityScope,
}

impl JobTarget {
    /// Whether another case is about the same job, however signed in.
    pub fn same_job(&self, other: &Self) -> bool {
        self.tenant.address == other.tenant.address
            && self.job_id.is(other.job_id.as_str())
            && self.scope == other.scope
    }
}
