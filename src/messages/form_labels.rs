//! The form "Job": what its fields and buttons are called, and what is said beside them.

use crate::aqua::{CredentialField, SignIn, Tenant};
use crate::session::Timestamp;

/// The form "Job": what its fields and buttons are called, and what is said beside them. The labels
/// are accessible names that tests and the guide rely on.
pub trait FormLabelMessages {
    /// The form's name.
    fn job_form(&self) -> &'static str;
    /// The name of its part with tenant and sign-in.
    fn connection(&self) -> &'static str;

    /// The select of tenants.
    fn tenant(&self) -> &'static str;
    /// Its entry before any is chosen.
    fn choose_tenant(&self) -> &'static str;
    /// The group of production tenants, and the mark on one.
    fn production(&self) -> &'static str;
    /// The group of sandboxes.
    fn sandbox(&self) -> &'static str;
    /// The group of all else.
    fn other_tenants(&self) -> &'static str;
    /// The entry for an address that is typed.
    fn custom_address(&self) -> &'static str;
    /// The entry for the simulator.
    fn practice_tenant(&self) -> &'static str;
    /// What a tenant is called, wherever it is spoken of.
    fn tenant_name(&self, tenant: &Tenant) -> String;
    /// The text field for a custom address.
    fn address(&self) -> &'static str;
    /// What belongs in it.
    fn address_hint(&self) -> &'static str;
    /// Takes an address that may have been meant.
    fn use_address(&self, address: &str) -> String;
    /// No tenant was chosen.
    fn tenant_is_missing(&self) -> &'static str;
    /// The administrator has left this host out.
    fn tenant_is_not_offered(&self, host: &str) -> String;
    /// The host may be wrong.
    fn host_is_unlisted(&self, host: &str) -> String;

    /// The radio buttons of the ways to sign in.
    fn sign_in_with(&self) -> &'static str;
    /// The label of a way to sign in.
    fn sign_in_way(&self, way: SignIn) -> &'static str;
    /// The same in a word or two, behind the user: `password`.
    fn sign_in_way_in_short(&self, way: SignIn) -> &'static str;
    /// The text field of a sign-in detail.
    fn credential_field(&self, field: CredentialField) -> &'static str;
    /// A client ID has not the usual number of characters.
    fn client_id_has_odd_length(&self, length: usize) -> String;

    /// Unfolds the fields that few people need.
    fn more(&self) -> &'static str;
    /// A text field.
    fn entity_ids(&self) -> &'static str;
    /// What it is for.
    fn entity_ids_hint(&self) -> &'static str;
    /// A text field.
    fn organization_ids(&self) -> &'static str;
    /// What it is for.
    fn organization_ids_hint(&self) -> &'static str;

    /// The select of the simulator's jobs.
    fn practice_job(&self) -> &'static str;
    /// Its entry before any is chosen.
    fn choose_practice_job(&self) -> &'static str;
    /// Fills in the simulator's made-up sign-in.
    fn fill_in_practice_sign_in(&self) -> &'static str;

    /// Stands before `config.json` has been read.
    fn starting(&self) -> &'static str;
    /// A press waits until `config.json` has been read.
    fn press_is_kept(&self) -> &'static str;
    /// Tries how far a call gets.
    fn check_connection(&self) -> &'static str;
    /// When the connection was checked.
    fn checked_at(&self, at: Timestamp) -> String;
    /// Unfolds tenant and sign-in: a word that is always seen, and the rest of the name.
    fn change_sign_in(&self) -> [&'static str; 2];
    /// Takes all sign-in details out: a word that is always seen, and the rest of the name.
    fn forget_sign_in(&self) -> [&'static str; 2];

    /// The text field for the job ID.
    fn job_id(&self) -> &'static str;
    /// What may be put into it.
    fn job_id_hint(&self) -> &'static str;
    /// Looks the job up.
    fn look_up(&self) -> &'static str;
    /// Looks the job up, then asks whether to cancel it.
    fn cancel_job(&self) -> &'static str;
    /// What the two buttons do.
    fn buttons_hint(&self) -> &'static str;
    /// Another job is shown than the one that is typed; `ending` is the end of its ID, `host` that of its
    /// tenant where it is not the one chosen.
    fn shown_job(&self, ending: &str, host: Option<&str>) -> String;
    /// Something that was pasted held a secret and is gone from the field.
    fn sign_in_was_taken_out(&self) -> &'static str;
    /// Has an ID sent that has not the form of one.
    fn use_id_all_the_same(&self) -> &'static str;
    /// A pasted text held so many job IDs.
    fn which_of_the_jobs(&self, count: usize) -> String;
    /// So many more IDs were named before those offered.
    fn named_before(&self, count: usize) -> String;
    /// Where an ID stood in the text: in an address of this host.
    fn in_an_address_of(&self, host: &str) -> String;
    /// Where an ID stood in the text: at this label.
    fn at_label(&self, label: &str) -> String;
    /// Where an ID stood in the text: on this line, counted from 1.
    fn on_line(&self, line: usize) -> String;
    /// Where an ID stood in the text: behind all others.
    fn named_last(&self) -> &'static str;
    /// A pasted address is on this tenant, which is not the one chosen.
    fn pasted_address_is_elsewhere(&self, tenant: &str) -> String;
    /// An address of a tenant's web interface was pasted; its API is at this host and path.
    fn api_of_web_interface(&self, host: &str, path: &str) -> String;
    /// Chooses another tenant.
    fn change_tenant_to(&self, tenant: &str) -> String;
}
