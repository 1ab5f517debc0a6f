//! The form "Job": what its fields and buttons are called, in English.

use super::English;
use crate::aqua::{CredentialField, SignIn, Tenant, TenantName};
use crate::messages::FormLabelMessages;
use crate::messages::format::date_time;
use crate::session::Timestamp;

impl FormLabelMessages for English {
    fn job_form(&self) -> &'static str {
        "Job"
    }

    fn connection(&self) -> &'static str {
        "Connection"
    }

    fn tenant(&self) -> &'static str {
        "Tenant"
    }

    fn choose_tenant(&self) -> &'static str {
        "Choose the tenant"
    }

    fn production(&self) -> &'static str {
        "Production"
    }

    fn sandbox(&self) -> &'static str {
        "Sandbox"
    }

    fn other_tenants(&self) -> &'static str {
        "Other"
    }

    fn custom_address(&self) -> &'static str {
        "Custom address"
    }

    fn practice_tenant(&self) -> &'static str {
        "Practice tenant"
    }

    fn tenant_name(&self, tenant: &Tenant) -> String {
        match tenant.name {
            TenantName::Listed(name) => name.to_owned(),
            TenantName::Address => tenant.address.to_string(),
            TenantName::Practice => self.practice_tenant().to_owned(),
        }
    }

    fn address(&self) -> &'static str {
        "Address"
    }

    fn address_hint(&self) -> &'static str {
        "The part before /batch-query, for example https://rest.zuora.com/v1"
    }

    fn use_address(&self, address: &str) -> String {
        format!("Use {address}")
    }

    fn tenant_is_missing(&self) -> &'static str {
        "Choose the tenant that the job is on."
    }

    fn tenant_is_not_offered(&self, host: &str) -> String {
        format!(
            "This page is not set up for {host}. Choose one of the tenants offered, or ask whoever installed it."
        )
    }

    fn host_is_unlisted(&self, host: &str) -> String {
        format!(
            "{host} is not in Zuora’s list of tenants. It counts as production. Make sure that it is right before the sign-in goes there."
        )
    }

    fn sign_in_with(&self) -> &'static str {
        "Sign in with"
    }

    fn sign_in_way(&self, way: SignIn) -> &'static str {
        match way {
            SignIn::Basic => "User name and password",
            SignIn::OAuth => "OAuth client",
            SignIn::Bearer => "Bearer token",
            SignIn::Keys => "API access keys",
        }
    }

    fn sign_in_way_in_short(&self, way: SignIn) -> &'static str {
        match way {
            SignIn::Basic => "password",
            SignIn::OAuth => "OAuth client",
            SignIn::Bearer => "bearer token",
            SignIn::Keys => "access keys",
        }
    }

    fn credential_field(&self, field: CredentialField) -> &'static str {
        match field {
            CredentialField::UserName => "User name",
            CredentialField::Password => "Password",
            CredentialField::ClientId => "Client ID",
            CredentialField::ClientSecret => "Client secret",
            CredentialField::Token => "Token",
            CredentialField::AccessKeyId => "Access key ID",
            CredentialField::SecretAccessKey => "Secret access key",
        }
    }

    fn client_id_has_odd_length(&self, length: usize) -> String {
        format!("A Zuora client ID has 36 characters; this one has {length}.")
    }

    fn more(&self) -> &'static str {
        "More"
    }

    fn entity_ids(&self) -> &'static str {
        "Entity IDs"
    }

    fn entity_ids_hint(&self) -> &'static str {
        "Sent as Zuora-Entity-Ids, for tenants with several entities."
    }

    fn organization_ids(&self) -> &'static str {
        "Organization IDs"
    }

    fn organization_ids_hint(&self) -> &'static str {
        "Sent as Zuora-Org-Ids, for tenants with several organizations."
    }

    fn practice_job(&self) -> &'static str {
        "Practice job"
    }

    fn choose_practice_job(&self) -> &'static str {
        "Choose a job"
    }

    fn fill_in_practice_sign_in(&self) -> &'static str {
        "Fill in the practice sign-in"
    }

    fn starting(&self) -> &'static str {
        "Starting…"
    }

    fn press_is_kept(&self) -> &'static str {
        "Waiting for this site’s settings. It goes on by itself."
    }

    fn check_connection(&self) -> &'static str {
        "Check connection"
    }

    fn checked_at(&self, at: Timestamp) -> String {
        format!("Checked {}.", date_time(at))
    }

    fn change_sign_in(&self) -> [&'static str; 2] {
        ["Change", " tenant or sign-in"]
    }

    fn forget_sign_in(&self) -> [&'static str; 2] {
        ["Forget", " sign-in"]
    }

    fn job_id(&self) -> &'static str {
        "Job ID"
    }

    fn job_id_hint(&self) -> &'static str {
        "From the AQuA dashboard or a log. A job’s address, a curl command or its JSON works too."
    }

    fn look_up(&self) -> &'static str {
        "Look up"
    }

    fn cancel_job(&self) -> &'static str {
        "Cancel job"
    }

    fn buttons_hint(&self) -> &'static str {
        "Look up changes nothing. Cancel job looks the job up first, then asks."
    }

    fn shown_job(&self, ending: &str, host: Option<&str>) -> String {
        match host {
            Some(host) => format!("Shown: …{ending} on {host}"),
            None => format!("Shown: …{ending}"),
        }
    }

    fn sign_in_was_taken_out(&self) -> &'static str {
        "What it held to sign in was taken out of the field."
    }

    fn use_id_all_the_same(&self) -> &'static str {
        "Use this ID all the same"
    }

    fn which_of_the_jobs(&self, count: usize) -> String {
        format!("Which of the {count} jobs?")
    }

    fn named_before(&self, count: usize) -> String {
        format!("And {count} named before these.")
    }

    fn in_an_address_of(&self, host: &str) -> String {
        format!("in an address of {host}")
    }

    fn at_label(&self, label: &str) -> String {
        format!("at “{label}”")
    }

    fn on_line(&self, line: usize) -> String {
        format!("line {line}")
    }

    fn named_last(&self) -> &'static str {
        "named last"
    }

    fn pasted_address_is_elsewhere(&self, tenant: &str) -> String {
        format!("The pasted address is on {tenant}, which is not the tenant chosen.")
    }

    fn api_of_web_interface(&self, host: &str, path: &str) -> String {
        format!("The API of that tenant is {host}{path}.")
    }

    fn change_tenant_to(&self, tenant: &str) -> String {
        format!("Change Tenant to {tenant}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::aqua::Address;
    use crate::aqua::hosts::TenantHost;

    #[test]
    fn a_tenant_is_called_by_its_name_or_else_by_its_address() {
        let address = || Address::parse("https://rest-new.zuora.com/v1", "").unwrap();
        let listed = TenantHost::find("rest.zuora.com").unwrap();
        assert_eq!(English.tenant_name(&Tenant::listed(listed)), listed.label);
        let custom = Tenant::custom(address());
        assert_eq!(English.tenant_name(&custom), "https://rest-new.zuora.com/v1");
        assert_eq!(English.tenant_name(&Tenant::practice(address())), "Practice tenant");
    }
}
