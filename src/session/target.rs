//! What a person asks about: a job, its tenant, and how to sign in there.

use std::rc::Rc;

use crate::aqua::{Address, Credentials, EntityScope, JobId, ListedJob, Tenant};

/// A job on a tenant, with what it takes to ask for it.
#[derive(Clone, Debug, PartialEq)]
pub struct JobTarget {
    /// Where the job is.
    pub tenant: Tenant,
    /// Which job.
    pub job_id: JobId,
    /// What the list that it was taken from says of it: to be shown until the job itself was read.
    pub listed: Option<Rc<ListedJob>>,
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

/// The sign-in of the form, for jobs of the session on the tenant that it was typed for.
#[derive(Clone, Debug, PartialEq)]
pub struct FormSignIn {
    /// That tenant.
    pub address: Address,
    /// How to sign in there.
    pub credentials: Credentials,
}

/// Which job: the same for the same job however it was signed in to and whatever the case of its ID.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct JobKey {
    address: Address,
    job_id: String,
    scope: EntityScope,
}
