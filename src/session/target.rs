//! What a person asks about: a job, its tenant, and how to sign in there.

use crate::aqua::{Address, Credentials, EntityScope, JobId, Tenant};

/// A job on a tenant, with what it takes to ask for it.
#[derive(Clone, Debug, PartialEq)]
pub struct JobTarget {
    /// Where the job is.
    pub tenant: Tenant,
    /// Which job.
    pub job_id: JobId,
    /// How to sign in; none once the sign-in was forgotten.
    pub credentials: Option<Credentials>,
    /// Entity and organisation within the tenant.
    pub scope: EntityScope,
}

impl JobTarget {
    /// Which job it is, however signed in.
    pub fn key(&self) -> JobKey {
        JobKey {
            address: self.tenant.address.clone(),
            job_id: self.job_id.as_str().to_ascii_lowercase(),
            scope: self.scope.clone(),
        }
    }
}

/// Which job: the same for the same job however it was signed in to and whatever the case of its ID.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct JobKey {
    address: Address,
    job_id: String,
    scope: EntityScope,
}
