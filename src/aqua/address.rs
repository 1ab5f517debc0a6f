//! A tenant's address: the part of a call in front of `/batch-query`.

use super::address_error::AddressError;
use super::api_path::{api_path, path_of};
use super::hosts::TenantHost;
use super::paste::is_invisible;

/// A checked address: https on a host under zuora.com, or this page's own origin.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Address {
    /// Scheme, host and port: `https://rest.zuora.com`.
    pub origin: String,
    /// Host and port, in lower case.
    pub host: String,
    /// The path, with a leading and without a trailing slash: `/v1`; empty for none.
    pub path: String,
    /// Whether it is on this page's own origin, and so is called directly.
    pub own: bool,
}

/// Zuora's sites for documents, news and help.
const NO_TENANTS: &[&str] = &[
    "knowledgecenter",
    "developer",
    "docs",
    "community",
    "status",
    "trust",
    "support",
    "one-id",
    "info",
    "blog",
    "university",
];

/// An address without the quotes, brackets and invisible characters around it, and without the method
/// in front of it in a log.
fn tidied(typed: &str) -> String {
    let around = |c: char| c.is_whitespace() || is_invisible(c) || "\"'`“”‘’<>".contains(c);
    let text = typed.trim_matches(around);
    let word = text.split(char::is_whitespace).find(|word| word.contains("://"));
    word.unwrap_or(text).trim_matches(around).to_owned()
}

impl Address {
    /// Checks a typed address against the page's `own_origin` (`https://tools.example.com`).
    ///
    /// A whole call's address works too: what follows from `/batch-query` on is left out. A Zuora
    /// host without a path gets `/v1`, the path of every REST host.
    pub fn parse(typed: &str, own_origin: &str) -> Result<Self, AddressError> {
        let typed = tidied(typed);
        let typed = typed.as_str();
        if typed.is_empty() {
            return Err(AddressError::Blank);
        }
        let (scheme, rest) = typed.split_once("://").ok_or(AddressError::Scheme)?;
        let scheme = scheme.to_ascii_lowercase();
        if scheme != "https" && scheme != "http" {
            return Err(AddressError::Scheme);
        }
        let end = rest.find(['/', '?', '#', '\\']).unwrap_or(rest.len());
        let (authority, path) = rest.split_at(end);
        if authority.contains(['@']) {
            return Err(AddressError::Credentials);
        }
        let host = authority.to_ascii_lowercase();
        let origin = format!("{scheme}://{host}");
        if origin == own_origin.to_ascii_lowercase() {
            return Ok(Self { origin, host, path: path_of(path)?, own: true });
        }
        let (name, port) = host.split_once(':').unwrap_or((&host, "443"));
        if let Some(odd) =
            name.chars().find(|c| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '.'))
        {
            return Err(AddressError::Odd(odd.to_string()));
        }
        // `evilzuora.com`, `zuora.com.evil.com` and `zuora.com.` all end otherwise.
        let is_zuoras = name.ends_with(".zuora.com") || name == "zuora.com";
        if !is_zuoras || name.starts_with('.') || name.contains("..") {
            return Err(AddressError::ForeignHost(host));
        }
        let site = name.split('.').next().unwrap_or_default();
        if NO_TENANTS.contains(&site) {
            return Err(AddressError::NoTenant(host));
        }
        if scheme != "https" {
            return Err(AddressError::Insecure);
        }
        if port != "443" {
            return Err(AddressError::Port(port.to_owned()));
        }
        let path = api_path(name, path)?;
        Ok(Self { origin: format!("https://{name}"), host: name.to_owned(), path, own: false })
    }

    /// The address that a person may have meant who typed one that is refused.
    pub fn suggested(typed: &str, own_origin: &str) -> Option<String> {
        let typed = tidied(typed);
        let rest = match Self::parse(&typed, own_origin).err()? {
            AddressError::WebInterface(api) | AddressError::NotApi(api) => return Some(api),
            AddressError::Scheme if !typed.contains("://") => typed.trim_start_matches('/'),
            AddressError::Insecure => typed.split_once("://")?.1,
            _ => return None,
        };
        let whole = format!("https://{rest}");
        match Self::parse(&whole, own_origin) {
            Ok(address) => Some(address.to_string()),
            Err(AddressError::WebInterface(api) | AddressError::NotApi(api)) => Some(api),
            Err(_) => None,
        }
    }

    /// Whether this is a host under zuora.com that Zuora's list of tenants does not name.
    pub fn is_unlisted(&self) -> bool {
        !self.own && TenantHost::find(&self.host).is_none()
    }

    /// The address of a listed host.
    pub fn of(host: &TenantHost) -> Self {
        Self {
            origin: format!("https://{}", host.host),
            host: host.host.to_owned(),
            path: host.path.to_owned(),
            own: false,
        }
    }

    /// The path of `/oauth/token`, which lies beside `/v1` and `/apps/api`, not under them.
    pub fn token_path(&self) -> String {
        let root = ["/v1", "/apps/api"].iter().find_map(|end| self.path.strip_suffix(end));
        format!("{}/oauth/token", root.unwrap_or(&self.path))
    }
}

impl std::fmt::Display for Address {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}{}", self.origin, self.path)
    }
}

#[cfg(test)]
#[path = "address_tests.rs"]
mod tests;
