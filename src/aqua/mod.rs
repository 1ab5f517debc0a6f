//! What Zuora's AQuA API takes and says, and what its answers mean. Nothing here knows of a
//! browser: it is all plain data and functions over it.

pub mod hosts;
pub mod lenient;

mod address;
mod address_error;
mod api_path;
mod batch_error;
mod codes;
mod copied;
mod credential_field;
mod credentials;
mod curl;
mod entity_scope;
mod error_response;
mod file_id;
mod file_version;
mod foreign_body;
mod job;
mod job_id;
mod job_response;
mod json;
mod object;
mod page_link;
mod paste;
mod request;
mod responder;
mod response;
mod secret;
mod secret_in_text;
mod shortened;
mod status;
mod summary;
mod tenant;
mod token;
mod track_id;
mod uuid;

pub use address::Address;
pub use address_error::AddressError;
pub use batch_error::batch_error;
pub use codes::{CodeMeaning, ErrorKind};
pub use credential_field::{CredentialField, FieldError};
pub use credentials::{Credentials, SignIn};
pub use curl::curl_command;
pub use entity_scope::{EntityIdsWarning, EntityScope};
pub use error_response::{ErrorResponse, SignInFault};
pub use file_id::FileId;
pub use file_version::FileVersion;
pub use foreign_body::ForeignBody;
pub use job::{Batch, Job};
pub use job_id::{JobId, JobIdError, JobIdWarning};
pub use job_response::{JobResponse, UnreadableBody, parse_job_response, parse_last_completed};
pub use json::{escape_breaks, pretty};
pub use object::Object;
pub use page_link::{LinkFault, NamedTenant, PageLink};
pub use paste::{
    JobIdMatch, JobList, LineFault, LineProblem, ListItem, ListedJob, PastedText, Source,
};
pub use request::{Method, Operation, Request};
pub use responder::Responder;
pub use response::{
    HttpResponse, HttpResult, MAX_BODY_BYTES, ResponseHeaders, RetryAfter, TransportError,
};
pub use secret::Secret;
pub use secret_in_text::holds_secret;
pub use status::{BatchStatus, JobStatus, Stage};
pub use summary::{BatchState, JobSummary};
pub use tenant::{Tenant, TenantName};
pub use token::{Token, TokenResponse, parse_token_response};
pub use track_id::TrackId;

#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties;
