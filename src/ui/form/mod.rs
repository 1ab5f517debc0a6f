//! The form "Job": which tenant, how to sign in, which job.
//!
//! [`FormState`] is all that is typed, and [`FormAction`] all that happens to it. `App` keeps it with
//! `use_reducer`; [`JobForm`] draws it and sends up what to do. Its parts draw from one [`FormView`], and
//! only those that keep something of their own are components.
//!
//! [`FormView`]: form_view::FormView

mod check_connection;
mod connection_line;
mod connection_panel;
mod entity_choice;
mod field;
mod field_refs;
mod finding;
mod form_field;
mod form_state;
mod form_view;
mod job_form;
mod job_id_field;
mod job_id_offers;
mod job_list_editor;
mod job_list_line;
mod job_row;
mod job_text;
mod notes;
mod practice_fields;
mod problem;
mod recent_menu;
mod sign_in_fields;
mod tenant_choice;
mod tenant_field;
mod validation;

pub use field::Field;
pub use form_state::{FormAction, FormHandle, FormState};
pub use job_form::{JobForm, JobFormProps};
pub use job_row::ShownJob;
pub use tenant_choice::TenantChoice;
