//! The form "Job" and the connection, in English.

use super::English;
use crate::aqua::{
    AddressError, CredentialField, EntityIdsWarning, FieldError, JobIdError, JobIdWarning, Source,
};
use crate::messages::{FormLabelMessages, FormMessages};
use crate::net::Route;

impl FormMessages for English {
    fn address_error(&self, error: &AddressError) -> String {
        const EXAMPLE: &str = "for example https://rest.zuora.com/v1";
        match error {
            AddressError::Blank => format!("Enter the tenant’s address, {EXAMPLE}."),
            AddressError::Scheme => format!("Begin the address with https://, {EXAMPLE}."),
            AddressError::Credentials => {
                "Take the user name and password out of the address; they belong in the fields for signing in.".to_owned()
            }
            AddressError::Insecure => {
                "Use https: over http the sign-in could be read on the way.".to_owned()
            }
            AddressError::ForeignHost(host) => format!(
                "“{host}” is not a Zuora host. Sign-in details only go to hosts under zuora.com or to this page’s own site."
            ),
            AddressError::NoTenant(host) => format!(
                "“{host}” is a site of Zuora’s, but no tenant. Take the address that you see when you are signed in to the tenant."
            ),
            AddressError::Port(port) => {
                format!("Take the port “:{port}” out: Zuora’s hosts answer on the usual one.")
            }
            AddressError::Query(sign) => format!(
                "Take out everything from “{sign}” on; the address ends before /batch-query."
            ),
            AddressError::WebInterface(api) => {
                format!("That is the address of Zuora’s web interface; its API is {api}.")
            }
            AddressError::NotApi(api) => {
                format!("Zuora’s API is not at that path; on this host it is {api}.")
            }
            AddressError::Odd(part) => {
                format!("“{part}” does not belong in an address. Copy it again, {EXAMPLE}.")
            }
        }
    }

    fn job_id_error(&self, error: &JobIdError) -> String {
        let sentence = match error {
            JobIdError::Blank => {
                "Enter the job ID: 32 hexadecimal digits, from the AQuA dashboard or the client’s log."
            }
            JobIdError::LastCompleted => {
                "This is the address of a partner’s last completed job. It holds no job ID; take the ID of the job that is running."
            }
            JobIdError::Submission => {
                "This submits a job: it holds no job ID. Look for the “id” in the answer to it, or in the AQuA dashboard."
            }
            JobIdError::Command => {
                "This command holds no job ID. Paste the job ID alone: 32 hexadecimal digits."
            }
            JobIdError::Template => {
                "This is a template: put the job’s ID in its place, 32 hexadecimal digits."
            }
            JobIdError::DataQuery => {
                "This is the ID of a Data Query job; this page stops AQuA jobs. Their IDs have 32 hexadecimal digits without hyphens."
            }
            JobIdError::Export => {
                "This is a Data Source Export; this page stops AQuA jobs, and Zuora documents no cancel for it."
            }
            JobIdError::File => {
                "This names a result file, not a job. Take the “id” of the job that the file is from."
            }
            JobIdError::Batch => {
                "This names a batch, not a job. Take the “id” of the job that the batch is part of."
            }
            JobIdError::WebInterface => {
                "This is an address of Zuora’s web interface: it tells the tenant, not the job. The job ID stands in the list that it shows."
            }
            JobIdError::Secret => {
                "This is part of a sign-in, not a job ID. It was taken out of the field. Paste the job ID alone: 32 hexadecimal digits."
            }
            JobIdError::NoIdInJson => {
                "This JSON has no “id”. Paste the job’s own JSON, or the job ID alone."
            }
            JobIdError::NotThere => {
                "There is no job ID in this text. Paste the job ID alone: 32 hexadecimal digits."
            }
            JobIdError::SameAs(field) => {
                let field = self.credential_field(*field);
                return format!(
                    "This is what stands in the field {field}, not a job ID. It was taken out of the field. Paste the job ID: 32 hexadecimal digits."
                );
            }
            JobIdError::Several(count) => {
                return format!(
                    "This text holds {count} different IDs. Choose the one of the job that is meant, or use them all."
                );
            }
            JobIdError::Step(text) => return format!("“{text}” is not a job ID."),
        };
        sentence.to_owned()
    }

    fn job_id_warning(&self, warning: JobIdWarning) -> String {
        match warning {
            JobIdWarning::Length(length) => format!(
                "A job ID has 32 characters; this one has {length}. Check that all of it was copied."
            ),
            JobIdWarning::Digits => {
                "A job ID has only the digits 0–9 and letters a–f; this one has others. Check it."
                    .to_owned()
            }
        }
    }

    fn field_error(&self, error: &FieldError) -> String {
        match error {
            FieldError::Blank(field) => format!("Enter the {}.", in_sentence(*field)),
            FieldError::Colon => {
                "A user name cannot have a colon. Enter the user name alone; the password has its own field.".to_owned()
            }
            FieldError::Unsendable(place) => format!(
                "Character {place} cannot be sent: only plain letters, digits and signs can. Copy it again."
            ),
            FieldError::Control(place) => format!(
                "Character {place} is a control character, which cannot be sent. Copy it again."
            ),
        }
    }

    fn entity_ids_warning(&self, warning: &EntityIdsWarning) -> String {
        match warning {
            EntityIdsWarning::Length(length) => format!(
                "An entity ID has 36 characters, hyphens included; this one has {length}. Check it."
            ),
            EntityIdsWarning::HyphensAdded(sent) => {
                format!("Sent with the hyphens that Zuora wants: {sent}")
            }
        }
    }

    fn job_id_taken_from(&self, source: Source) -> Option<&'static str> {
        match source {
            Source::Plain => None,
            Source::Address => Some("Job ID taken from the pasted address."),
            Source::Command => {
                Some("Job ID taken from the pasted command. Nothing else of it was kept.")
            }
            Source::Json => Some("Job ID taken from the pasted JSON."),
            Source::Text => Some("Job ID taken from the pasted text."),
        }
    }

    fn route(&self, route: &Route) -> &'static str {
        match route {
            Route::Relay(_) => "Calls go to Zuora through this site’s relay.",
            Route::SignedOut => "Sign in to this site again: reload the page.",
            Route::Extension => "Calls go straight to Zuora from this extension.",
            Route::Direct => {
                "Calls go straight from this page: Zuora does not allow it. A relay on this site, or the browser extension, is needed; the administrator’s guide tells how."
            }
        }
    }
}

/// A field's name within a sentence.
fn in_sentence(field: CredentialField) -> &'static str {
    match field {
        CredentialField::UserName => "user name",
        CredentialField::Password => "password",
        CredentialField::ClientId => "client ID",
        CredentialField::ClientSecret => "client secret",
        CredentialField::Token => "token",
        CredentialField::AccessKeyId => "access key ID",
        CredentialField::SecretAccessKey => "secret access key",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_in_an_address_says_what_to_do() {
        let sentence = |error| English.address_error(&error);
        assert_eq!(
            sentence(AddressError::Blank),
            "Enter the tenant’s address, for example https://rest.zuora.com/v1."
        );
        let foreign = sentence(AddressError::ForeignHost("evil.example".into()));
        assert!(foreign.contains("“evil.example” is not a Zuora host."), "{foreign}");
    }

    #[test]
    fn a_text_that_is_no_job_id_is_named() {
        let sentence = |error| English.job_id_error(&error);
        assert!(sentence(JobIdError::DataQuery).contains("Data Query"));
        assert!(sentence(JobIdError::Several(3)).contains("3 different IDs"));
        assert!(
            sentence(JobIdError::SameAs(CredentialField::Token)).contains("in the field Token")
        );
        assert_eq!(
            English.job_id_warning(JobIdWarning::Length(8)),
            "A job ID has 32 characters; this one has 8. Check that all of it was copied."
        );
    }

    #[test]
    fn what_cannot_be_sent_is_named_by_its_place() {
        let blank = FieldError::Blank(CredentialField::ClientId);
        assert_eq!(English.field_error(&blank), "Enter the client ID.");
        assert!(English.field_error(&FieldError::Unsendable(8)).starts_with("Character 8 "));
    }

    #[test]
    fn entity_ids_are_told_how_they_are_sent_or_what_is_odd() {
        assert_eq!(
            English.entity_ids_warning(&EntityIdsWarning::Length(3)),
            "An entity ID has 36 characters, hyphens included; this one has 3. Check it."
        );
        assert_eq!(
            English.entity_ids_warning(&EntityIdsWarning::HyphensAdded("a-b".into())),
            "Sent with the hyphens that Zuora wants: a-b"
        );
    }

    #[test]
    fn only_an_id_that_stood_in_something_else_is_said_to_be_taken_from_it() {
        assert_eq!(English.job_id_taken_from(Source::Plain), None);
        let command = English.job_id_taken_from(Source::Command).unwrap();
        assert!(command.contains("Nothing else of it was kept"), "{command}");
    }
}
