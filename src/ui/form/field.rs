//! The form's fields and how each presents itself.

use crate::aqua::{CredentialField, SignIn};
use crate::messages::Messages;

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The tenant select.
    Tenant,
    /// The custom address.
    Address,
    /// Basic: user name.
    User,
    /// Basic: password.
    Password,
    /// OAuth: client ID.
    ClientId,
    /// OAuth: client secret.
    ClientSecret,
    /// A bearer token.
    Token,
    /// API access key ID.
    KeyId,
    /// API secret access key.
    KeySecret,
    /// `Zuora-Entity-Ids`.
    EntityIds,
    /// `Zuora-Org-Ids`.
    OrgIds,
    /// The job ID, or something that holds it.
    JobId,
}

impl Field {
    /// Every field, in the form's order.
    pub const ALL: [Self; 12] = [
        Self::Tenant,
        Self::Address,
        Self::User,
        Self::Password,
        Self::ClientId,
        Self::ClientSecret,
        Self::Token,
        Self::KeyId,
        Self::KeySecret,
        Self::EntityIds,
        Self::OrgIds,
        Self::JobId,
    ];

    /// The accessible name.
    pub fn label(self, messages: &dyn Messages) -> &'static str {
        match self {
            Self::Tenant => messages.tenant(),
            Self::Address => messages.address(),
            Self::User => messages.credential_field(CredentialField::UserName),
            Self::Password => messages.credential_field(CredentialField::Password),
            Self::ClientId => messages.credential_field(CredentialField::ClientId),
            Self::ClientSecret => messages.credential_field(CredentialField::ClientSecret),
            Self::Token => messages.credential_field(CredentialField::Token),
            Self::KeyId => messages.credential_field(CredentialField::AccessKeyId),
            Self::KeySecret => messages.credential_field(CredentialField::SecretAccessKey),
            Self::EntityIds => messages.entity_ids(),
            Self::OrgIds => messages.organization_ids(),
            Self::JobId => messages.job_id(),
        }
    }

    /// What stands below it while nothing is wrong; empty for nothing.
    pub fn hint(self, messages: &dyn Messages) -> &'static str {
        match self {
            Self::Address => messages.address_hint(),
            Self::EntityIds => messages.entity_ids_hint(),
            Self::OrgIds => messages.organization_ids_hint(),
            Self::JobId => messages.job_id_hint(),
            _ => "",
        }
    }

    /// The sign-in detail that it is for; none for the other fields.
    pub fn credential(self) -> Option<CredentialField> {
        match self {
            Self::User => Some(CredentialField::UserName),
            Self::Password => Some(CredentialField::Password),
            Self::ClientId => Some(CredentialField::ClientId),
            Self::ClientSecret => Some(CredentialField::ClientSecret),
            Self::Token => Some(CredentialField::Token),
            Self::KeyId => Some(CredentialField::AccessKeyId),
            Self::KeySecret => Some(CredentialField::SecretAccessKey),
            Self::Tenant | Self::Address | Self::EntityIds | Self::OrgIds | Self::JobId => None,
        }
    }

    /// The element's ID.
    pub fn id(self) -> &'static str {
        match self {
            Self::Tenant => "tenant",
            Self::Address => "address",
            Self::User => "user",
            Self::Password => "password",
            Self::ClientId => "client-id",
            Self::ClientSecret => "client-secret",
            Self::Token => "token",
            Self::KeyId => "key-id",
            Self::KeySecret => "key-secret",
            Self::EntityIds => "entity-ids",
            Self::OrgIds => "org-ids",
            Self::JobId => "job-id",
        }
    }

    /// Whether what is typed must not be readable on the screen.
    pub fn is_secret(self) -> bool {
        match self {
            Self::Password | Self::ClientSecret | Self::Token | Self::KeySecret => true,
            Self::Tenant
            | Self::Address
            | Self::User
            | Self::ClientId
            | Self::KeyId
            | Self::EntityIds
            | Self::OrgIds
            | Self::JobId => false,
        }
    }

    /// Whether it is part of signing in, and so is forgotten with the rest.
    pub fn is_sign_in(self) -> bool {
        self.credential().is_some()
    }

    /// Whether it is in the part of the form that folds once the sign-in is proved.
    pub fn is_in_connection(self) -> bool {
        self != Self::JobId
    }

    /// Whether it is folded away under More.
    pub fn is_under_more(self) -> bool {
        matches!(self, Self::EntityIds | Self::OrgIds)
    }

    /// What a password manager is told of it.
    pub fn autocomplete(self) -> &'static str {
        match self {
            Self::User | Self::ClientId | Self::KeyId => "username",
            field if field.is_secret() => "current-password",
            _ => "off",
        }
    }

    /// The fields of a way to sign in.
    pub fn of(sign_in: SignIn) -> &'static [Self] {
        match sign_in {
            SignIn::Basic => &[Self::User, Self::Password],
            SignIn::OAuth => &[Self::ClientId, Self::ClientSecret],
            SignIn::Bearer => &[Self::Token],
            SignIn::Keys => &[Self::KeyId, Self::KeySecret],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Field;

    /// The field that is declared after this one. A new field does not compile until it has its place.
    fn next(field: Field) -> Option<Field> {
        match field {
            Field::Tenant => Some(Field::Address),
            Field::Address => Some(Field::User),
            Field::User => Some(Field::Password),
            Field::Password => Some(Field::ClientId),
            Field::ClientId => Some(Field::ClientSecret),
            Field::ClientSecret => Some(Field::Token),
            Field::Token => Some(Field::KeyId),
            Field::KeyId => Some(Field::KeySecret),
            Field::KeySecret => Some(Field::EntityIds),
            Field::EntityIds => Some(Field::OrgIds),
            Field::OrgIds => Some(Field::JobId),
            Field::JobId => None,
        }
    }

    #[test]
    fn all_holds_every_field_at_the_place_of_its_number() {
        let every: Vec<_> = std::iter::successors(Some(Field::Tenant), |at| next(*at)).collect();
        assert_eq!(Field::ALL.to_vec(), every);
        assert!(every.iter().enumerate().all(|(place, field)| *field as usize == place));
    }
}
