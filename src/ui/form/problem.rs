//! What is wrong or odd about what a field holds.

use crate::aqua::{AddressError, EntityIdsWarning, FieldError, JobIdError, JobIdWarning, JobList};
use crate::messages::Messages;

/// What keeps the form from being sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// No tenant is chosen.
    NoTenant,
    /// The administrator does not offer this host.
    NotOffered(String),
    /// The custom address is none.
    Address(AddressError),
    /// A field for signing in, or a list of entities or organizations, holds what cannot be sent.
    Field(FieldError),
    /// There is no job ID, or not just one.
    JobId {
        /// Why.
        error: JobIdError,
        /// Whether the field was emptied because it held a secret, which `error` does not tell.
        taken_out: bool,
    },
    /// More jobs than are taken at once.
    TooManyJobs(usize),
    /// The job ID looks wrong, and nobody has said yet that it is right.
    OddJobId(JobIdWarning),
}

impl Problem {
    /// Whether it is only that not all was typed yet. It is then said once the field is left.
    pub fn is_unfinished(&self) -> bool {
        match self {
            Self::NoTenant | Self::OddJobId(_) => true,
            Self::NotOffered(_) | Self::TooManyJobs(_) => false,
            Self::Address(error) => *error == AddressError::Blank,
            Self::Field(error) => matches!(error, FieldError::Blank(_)),
            Self::JobId { error, .. } => *error == JobIdError::Blank,
        }
    }

    /// What is wrong and what to do.
    pub fn sentence(&self, messages: &dyn Messages) -> String {
        match self {
            Self::NoTenant => messages.tenant_is_missing().to_owned(),
            Self::NotOffered(host) => messages.tenant_is_not_offered(host),
            Self::Address(error) => messages.address_error(error),
            Self::Field(error) => messages.field_error(error),
            Self::JobId { error, taken_out: false } => messages.job_id_error(error),
            Self::JobId { error, taken_out: true } => {
                format!("{} {}", messages.job_id_error(error), messages.sign_in_was_taken_out())
            }
            Self::TooManyJobs(count) => messages.too_many_jobs(*count, JobList::MOST),
            Self::OddJobId(warning) => messages.job_id_warning(*warning),
        }
    }
}

/// What looks wrong with a field, though it may be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// The job ID is not of the usual form.
    OddJobId(JobIdWarning),
    /// A host that is not in Zuora's list of tenants.
    UnlistedHost(String),
    /// Entity IDs are sent otherwise than they were typed, or look wrong.
    EntityIds(EntityIdsWarning),
    /// A client ID of so many characters.
    ClientIdLength(usize),
}

impl Warning {
    /// What looks wrong.
    pub fn sentence(&self, messages: &dyn Messages) -> String {
        match self {
            Self::OddJobId(warning) => messages.job_id_warning(*warning),
            Self::UnlistedHost(host) => messages.host_is_unlisted(host),
            Self::EntityIds(warning) => messages.entity_ids_warning(warning),
            Self::ClientIdLength(length) => messages.client_id_has_odd_length(*length),
        }
    }
}
