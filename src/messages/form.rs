//! The form "Job" and the connection: what there is to say.

use crate::aqua::{AddressError, EntityIdsWarning, FieldError, JobIdError, JobIdWarning, Source};
use crate::net::Route;

/// The form "Job" and the connection.
pub trait FormMessages {
    /// Why a typed address is not taken, and what to do about it.
    fn address_error(&self, error: &AddressError) -> String;

    /// Why a typed text is no job ID, what it is instead, and where an ID may be found.
    fn job_id_error(&self, error: &JobIdError) -> String;

    /// Why a job ID looks wrong that may be sent nevertheless.
    fn job_id_warning(&self, warning: JobIdWarning) -> String;

    /// What is wrong with a sign-in field. What was typed is never repeated: it may be a secret.
    fn field_error(&self, error: &FieldError) -> String;

    /// Entity IDs look wrong, or are sent otherwise than they were typed.
    fn entity_ids_warning(&self, warning: &EntityIdsWarning) -> String;

    /// Where the job ID was taken from; none where nothing else was pasted.
    fn job_id_taken_from(&self, source: Source) -> Option<&'static str>;

    /// By which way calls go.
    fn route(&self, route: &Route) -> &'static str;
}
