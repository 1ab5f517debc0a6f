//! What Zuora's AQuA API takes and says, and what its answers mean. Nothing here knows of a
//! browser: it is all plain data and functions over it.

pub mod hosts;
pub mod say;

mod address;
mod codes;
mod credentials;
mod foreign;
mod job;
mod job_id;
mod json;
mod object;
mod paste;
mod reading;
mod refusal;
mod reply;
mod request;
mod secret;
mod speaker;
mod status;
mod tally;
mod tenant;
mod token;
mod uuid;
mod wire;

pub use address::{Address, AddressError};
pub use codes::{Cause, Meaning};
pub use credentials::{Credentials, Extras, FieldError, SignIn};
pub use foreign::Foreign;
pub use job::{Batch, Job, Origin};
pub use job_id::{JobId, JobIdError, JobIdWarning};
pub use json::{escape_breaks, pretty};
pub use object::Object;
pub use paste::{Found, Pasted, Source};
pub use reading::{Oddity, Reading, read_job};
pub use refusal::{Fault, Refusal};
pub use reply::{Answer, LONGEST_ANSWER, Lost, Noted, Reply, Wait};
pub use request::{Method, Operation, Request};
pub use secret::Secret;
pub use speaker::Speaker;
pub use status::{BatchStatus, JobStatus, Stage};
pub use tally::{Fate, Tally};
pub use tenant::Tenant;
pub use token::{Token, TokenReading, read_token};

pub use aqua_loops::{Body, Flaw, Text};

#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties;
