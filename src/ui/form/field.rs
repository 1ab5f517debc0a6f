//! The form's fields and how each presents itself.

use crate::aqua::SignIn;

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
    pub fn label(self) -> &'static str {
        match self {
            Self::Tenant => "Tenant",
            Self::Address => "Address",
            Self::User => "User name",
            Self::Password => "Password",
            Self::ClientId => "Client ID",
            Self::ClientSecret => "Client secret",
            Self::Token => "Token",
            Self::KeyId => "Access key ID",
            Self::KeySecret => "Secret access key",
            Self::EntityIds => "Entity IDs",
            Self::OrgIds => "Organization IDs",
            Self::JobId => "Job ID",
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
        matches!(self, Self::Password | Self::ClientSecret | Self::Token | Self::KeySecret)
    }

    /// Whether it is part of signing in, and so is forgotten with the rest.
    pub fn is_sign_in(self) -> bool {
        self.is_secret() || matches!(self, Self::User | Self::ClientId | Self::KeyId)
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
