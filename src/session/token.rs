//! The tokens that OAuth clients are exchanged for.

use std::time::Duration;

use super::state::Session;
use super::target::JobTarget;
use super::timestamp::Timestamp;
use crate::aqua::{Address, Credentials, Secret, Token};

/// A token is renewed this long before it runs out.
const MARGIN: Duration = Duration::from_secs(60);

/// A lifetime shorter than the margin must still serve the call that the token was fetched for.
const SHORTEST: Duration = Duration::from_secs(1);

/// A token in use, and the client that it stands for.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct CachedToken {
    secret: Secret,
    /// The entities that it is good for.
    pub(super) entities: Vec<String>,
    origin: String,
    credentials: Credentials,
    fetched_at: Timestamp,
    /// When it is used for the last time; none where its lifetime is not told: then it is used until it
    /// is refused.
    expires_at: Option<Timestamp>,
}

impl CachedToken {
    /// A token that was fetched just now for this client of the tenant at this address.
    pub(super) fn new(
        token: Token,
        address: &Address,
        credentials: &Credentials,
        now: Timestamp,
    ) -> Self {
        let lifetime = token.lifetime.map(Duration::from_secs);
        let used_for = lifetime.map(|lifetime| lifetime.saturating_sub(MARGIN).max(SHORTEST));
        Self {
            secret: token.secret,
            entities: token.entities,
            origin: address.origin.clone(),
            credentials: credentials.clone(),
            fetched_at: now,
            expires_at: used_for.map(|used_for| now + used_for),
        }
    }

    /// Whether it is for the tenant at this address.
    pub(super) fn is_at(&self, address: &Address) -> bool {
        self.origin == address.origin
    }

    /// The token, if it may still be used.
    pub(super) fn usable(&self, now: Timestamp) -> Option<&Secret> {
        self.expires_at.is_none_or(|end| now < end).then_some(&self.secret)
    }

    /// The token.
    pub(super) fn secret(&self) -> &Secret {
        &self.secret
    }

    /// Whether it stands for this client of the tenant at this address, and for no other.
    pub(super) fn is_for(&self, address: &Address, credentials: Option<&Credentials>) -> bool {
        self.is_at(address) && credentials == Some(&self.credentials)
    }

    /// Whether a call that was sent then carried it.
    pub(super) fn was_used_at(&self, sent_at: Timestamp) -> bool {
        self.fetched_at <= sent_at
    }
}

impl Session {
    /// Keeps a token in place of the one before it for the same client.
    pub(super) fn keep_token(
        &mut self,
        token: Token,
        address: &Address,
        credentials: &Credentials,
        now: Timestamp,
    ) {
        self.tokens.retain(|token| !token.is_for(address, Some(credentials)));
        self.tokens.push(CachedToken::new(token, address, credentials, now));
    }

    /// Drops the token that a refused call carried: it is of no use any more, whether it ran out or was
    /// withdrawn.
    pub(super) fn drop_token(&mut self, target: &JobTarget, sent_at: Timestamp) {
        let (address, credentials) = (&target.tenant.address, target.credentials.as_ref());
        self.tokens
            .retain(|token| !(token.is_for(address, credentials) && token.was_used_at(sent_at)));
    }
}
