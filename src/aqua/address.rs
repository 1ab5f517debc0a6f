//! A tenant's address: the part of a call in front of `/batch-query`.

use aqua_loops::cut;
use thiserror::Error;

/// A checked address: https on a host under zuora.com, or this page's own origin.
#[derive(Clone, Debug, PartialEq, Eq)]
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

/// What is wrong with a typed address, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum AddressError {
    /// Nothing was typed.
    #[error("Enter the tenant’s address, for example https://rest.zuora.com/v1.")]
    Blank,
    /// No scheme, or one that is not for calls.
    #[error("Begin the address with https://, for example https://rest.zuora.com/v1.")]
    Scheme,
    /// `user:password@` in front of the host. The text is not repeated: it is a secret.
    #[error(
        "Take the user name and password out of the address; they belong in the fields for signing in."
    )]
    Credentials,
    /// Plain http to another machine.
    #[error("Use https: over http the sign-in could be read on the way.")]
    Insecure,
    /// A host that is not Zuora's.
    #[error(
        "“{0}” is not a Zuora host. Sign-in details only go to hosts under zuora.com or to this page’s own site."
    )]
    ForeignHost(String),
    /// A port on a Zuora host.
    #[error("Take the port “:{0}” out: Zuora’s hosts answer on the usual one.")]
    Port(String),
    /// `?` or `#`.
    #[error("Take out everything from “{0}” on; the address ends before /batch-query.")]
    Query(char),
    /// A character or path that no Zuora address has.
    #[error(
        "“{0}” does not belong in an address. Copy it again, for example https://rest.zuora.com/v1."
    )]
    Odd(String),
}

impl Address {
    /// Checks a typed address against the page's `own_origin` (`https://tools.example.com`).
    ///
    /// A whole call's address works too: what follows from `/batch-query` on is left out. A Zuora
    /// host without a path gets `/v1`, the path of every REST host.
    pub fn parse(typed: &str, own_origin: &str) -> Result<Self, AddressError> {
        let typed = typed.trim();
        if typed.is_empty() {
            return Err(AddressError::Blank);
        }
        let (scheme, rest) = cut(typed, "://").ok_or(AddressError::Scheme)?;
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
        let path = path_of(path)?;
        let origin = format!("{scheme}://{host}");
        if origin == own_origin.to_ascii_lowercase() {
            return Ok(Self { origin, host, path, own: true });
        }
        let (name, port) = cut(&host, ":").unwrap_or((&host, "443"));
        if let Some(odd) =
            name.chars().find(|c| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '.'))
        {
            return Err(AddressError::Odd(odd.to_string()));
        }
        // `evilzuora.com`, `zuora.com.evil.com` and `zuora.com.` all end otherwise.
        if !name.ends_with(".zuora.com") || name.starts_with('.') || cut(name, "..").is_some() {
            return Err(AddressError::ForeignHost(host));
        }
        if scheme != "https" {
            return Err(AddressError::Insecure);
        }
        if port != "443" {
            return Err(AddressError::Port(port.to_owned()));
        }
        let path = if path.is_empty() { "/v1".to_owned() } else { path };
        Ok(Self { origin: format!("https://{name}"), host: name.to_owned(), path, own: false })
    }

    /// The address of a listed host.
    pub fn of(host: &super::hosts::TenantHost) -> Self {
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

fn path_of(path: &str) -> Result<String, AddressError> {
    if let Some(odd) = path.find(['?', '#']).and_then(|at| path[at..].chars().next()) {
        return Err(AddressError::Query(odd));
    }
    let path = cut(path, "/batch-query").map_or(path, |(before, _)| before).trim_end_matches('/');
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '.' | '_' | '~');
    if let Some(odd) = path.chars().find(|c| !fits(*c)) {
        return Err(AddressError::Odd(odd.to_string()));
    }
    match path.split('/').skip(1).find(|part| part.is_empty() || matches!(*part, "." | "..")) {
        Some(part) => Err(AddressError::Odd(format!("/{part}/"))),
        None => Ok(path.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OWN: &str = "http://127.0.0.1:8080";

    fn parse(typed: &str) -> Result<String, AddressError> {
        Address::parse(typed, OWN).map(|address| address.to_string())
    }

    #[test]
    fn zuoras_hosts_over_https_are_taken() {
        assert_eq!(parse(" https://REST.zuora.com/v1/ ").unwrap(), "https://rest.zuora.com/v1");
        assert_eq!(parse("https://rest.zuora.com:443").unwrap(), "https://rest.zuora.com/v1");
        assert_eq!(
            parse("https://www.zuora.com/apps/api/batch-query/jobs/x").unwrap(),
            "https://www.zuora.com/apps/api"
        );
    }

    #[test]
    fn the_pages_own_origin_is_taken_even_over_http_and_with_a_port() {
        let address = Address::parse("http://127.0.0.1:8080/practice/v1", OWN).unwrap();
        assert!(address.own);
        assert_eq!(address.token_path(), "/practice/oauth/token");
        assert!(!Address::parse("https://rest.zuora.com", OWN).unwrap().own);
    }

    #[test]
    fn hosts_that_only_look_like_zuoras_are_refused() {
        for host in [
            "evilzuora.com",
            "rest.zuora.com.evil.com",
            "zuora.com.",
            "zuora.com",
            ".zuora.com",
            "127.0.0.1:8081",
            "localhost",
        ] {
            let typed = format!("https://{host}/v1");
            assert_eq!(parse(&typed), Err(AddressError::ForeignHost(host.into())), "{typed}");
        }
        for odd in ["https://rest.zuora.com%2eevil/v1", "https://rést.zuora.com", "https://[::1]"]
        {
            assert!(parse(odd).is_err(), "{odd}");
        }
    }

    #[test]
    fn credentials_in_the_address_are_refused_and_not_repeated() {
        let error = parse("https://me:hunter2@rest.zuora.com/v1").unwrap_err();
        assert_eq!(error, AddressError::Credentials);
        assert!(!error.to_string().contains("hunter2"));
        assert_eq!(parse("https://evil.com\\@rest.zuora.com"), parse("https://evil.com/\\"));
    }

    #[test]
    fn what_could_lead_elsewhere_is_refused() {
        assert_eq!(parse("http://rest.zuora.com/v1"), Err(AddressError::Insecure));
        assert_eq!(parse("https://rest.zuora.com:8443"), Err(AddressError::Port("8443".into())));
        assert_eq!(parse("https://rest.zuora.com/v1?a=b"), Err(AddressError::Query('?')));
        assert_eq!(parse("https://rest.zuora.com/v1/.."), Err(AddressError::Odd("/../".into())));
        assert_eq!(parse("https://rest.zuora.com/%2e%2e"), Err(AddressError::Odd("%".into())));
        assert_eq!(parse("javascript:alert(1)"), Err(AddressError::Scheme));
        assert_eq!(parse("ftp://rest.zuora.com"), Err(AddressError::Scheme));
        assert_eq!(parse("rest.zuora.com"), Err(AddressError::Scheme));
        assert_eq!(parse("  "), Err(AddressError::Blank));
    }

    #[test]
    fn the_token_path_lies_beside_the_api_path() {
        let path = |typed| Address::parse(typed, OWN).unwrap().token_path();
        assert_eq!(path("https://rest.zuora.com/v1"), "/oauth/token");
        assert_eq!(path("https://www.zuora.com/apps/api"), "/oauth/token");
        assert_eq!(
            path("http://127.0.0.1:8080/relay/rest.zuora.com/v1"),
            "/relay/rest.zuora.com/oauth/token"
        );
    }
}
