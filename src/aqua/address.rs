//! A tenant's address: the part of a call in front of `/batch-query`.

use thiserror::Error;

use super::hosts::TenantHost;
use super::paste::is_invisible;

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
    /// A site of Zuora's that is no tenant.
    #[error(
        "“{0}” is a site of Zuora’s, but no tenant. Take the address that you see when you are signed in to the tenant."
    )]
    NoTenant(String),
    /// A port on a Zuora host.
    #[error("Take the port “:{0}” out: Zuora’s hosts answer on the usual one.")]
    Port(String),
    /// `?` or `#`.
    #[error("Take out everything from “{0}” on; the address ends before /batch-query.")]
    Query(char),
    /// Zuora's web interface, which answers no calls, and the API's address on the same tenant.
    #[error("That is the address of Zuora’s web interface; its API is {0}.")]
    WebInterface(String),
    /// A path that is not one of the API's, and the API's address on the same host.
    #[error("Zuora’s API is not at that path; on this host it is {0}.")]
    NotApi(String),
    /// A character or path that no Zuora address has.
    #[error(
        "“{0}” does not belong in an address. Copy it again, for example https://rest.zuora.com/v1."
    )]
    Odd(String),
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

/// The path of the API on a host under zuora.com. What follows on it is left out, as of a whole call's
/// address.
fn api_path(host: &str, path: &str) -> Result<String, AddressError> {
    let bare = path.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
    let below = |api: &str| {
        let rest = bare.get(..api.len()).filter(|start| start.eq_ignore_ascii_case(api));
        rest.is_some_and(|_| matches!(bare.as_bytes().get(api.len()), None | Some(b'/')))
    };
    let api = ["/v1", "/apps/api"].into_iter().find(|api| below(api));
    let web = TenantHost::of_web_host(host);
    // REST hosts and their other APIs; `servicesNNN` are legacy hosts.
    let usual = if host.starts_with("services") { "/apps/api" } else { "/v1" };
    let is_other_api = ["/oauth", "/query", "/object"].iter().any(|other| below(other));
    match (api, web) {
        (Some(api), _) => {
            path_of(path)?;
            Ok(api.to_owned())
        }
        (None, Some(known)) => Err(AddressError::WebInterface(Address::of(known).to_string())),
        (None, None) if bare.is_empty() || is_other_api && host.starts_with("rest") => {
            path_of(path)?;
            Ok(usual.to_owned())
        }
        (None, None) if below("/apps") || below("/platform") || bare.ends_with(".do") => {
            Err(AddressError::WebInterface(format!("https://{host}{usual}")))
        }
        (None, None) => {
            path_of(path)?;
            Err(AddressError::NotApi(format!("https://{host}{usual}")))
        }
    }
}

fn path_of(path: &str) -> Result<String, AddressError> {
    if let Some(odd) = path.find(['?', '#']).and_then(|at| path[at..].chars().next()) {
        return Err(AddressError::Query(odd));
    }
    let path =
        path.split_once("/batch-query").map_or(path, |(before, _)| before).trim_end_matches('/');
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
            ".zuora.com",
            "zuora.com.example.com",
            "notzuora.com",
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
    fn hosts_that_people_really_have_are_taken_with_their_api() {
        for (typed, address) in [
            ("https://zuora.com/apps/api", "https://zuora.com/apps/api"),
            ("https://www.zuora.com/v1", "https://www.zuora.com/v1"),
            ("https://services65.zuora.com", "https://services65.zuora.com/apps/api"),
            ("https://services65.zuora.com/apps/api/", "https://services65.zuora.com/apps/api"),
            ("https://restservices65.zuora.com", "https://restservices65.zuora.com/v1"),
            ("https://rest.pt1.eu.zuora.com", "https://rest.pt1.eu.zuora.com/v1"),
            ("https://rest-staging2.zuora.com/v1/accounts/1", "https://rest-staging2.zuora.com/v1"),
            ("https://rest.zuora.com/oauth/token", "https://rest.zuora.com/v1"),
            ("https://test1.zuora.com", "https://test1.zuora.com/v1"),
        ] {
            assert_eq!(parse(typed).as_deref(), Ok(address), "{typed}");
        }
    }

    #[test]
    fn the_web_interface_leads_to_its_api() {
        for (typed, api) in [
            ("https://eu.zuora.com/apps/BatchQuery.do", "https://rest.eu.zuora.com/v1"),
            ("https://eu.zuora.com", "https://rest.eu.zuora.com/v1"),
            ("https://www.zuora.com/apps/BatchQuery.do?method=list#a", "https://rest.zuora.com/v1"),
            ("https://zuora.com/", "https://rest.zuora.com/v1"),
            (
                "https://sandbox.na.zuora.com/platform/webui/",
                "https://rest.sandbox.na.zuora.com/v1",
            ),
            ("https://apisandbox.zuora.com/", "https://rest.apisandbox.zuora.com/v1"),
            ("https://pt1.zuora.com/apps", "https://rest.pt1.zuora.com/v1"),
            ("https://services65.zuora.com/apps/x.do", "https://services65.zuora.com/apps/api"),
        ] {
            assert_eq!(parse(typed), Err(AddressError::WebInterface(api.into())), "{typed}");
            assert_eq!(Address::suggested(typed, OWN).as_deref(), Some(api), "{typed}");
            assert!(parse(api).is_ok(), "{api}");
        }
        for known in crate::aqua::hosts::HOSTS {
            let Some(web) = known.web_host() else { continue };
            let typed = format!("https://{web}/apps/BatchQuery.do");
            let api = Address::of(known).to_string();
            assert_eq!(parse(&typed), Err(AddressError::WebInterface(api)), "{typed}");
        }
    }

    #[test]
    fn an_address_that_only_lacks_something_comes_with_one_that_has_it() {
        let suggested = |typed| Address::suggested(typed, OWN);
        assert_eq!(suggested("rest.zuora.com").as_deref(), Some("https://rest.zuora.com/v1"));
        assert_eq!(suggested("eu.zuora.com/x").as_deref(), Some("https://rest.eu.zuora.com/v1"));
        assert_eq!(
            suggested("http://rest.zuora.com/v1").as_deref(),
            Some("https://rest.zuora.com/v1")
        );
        assert_eq!(
            suggested("https://rest.zuora.com/x").as_deref(),
            Some("https://rest.zuora.com/v1")
        );
        let eu = Some("https://rest.eu.zuora.com/v1");
        assert_eq!(suggested("http://eu.zuora.com/apps/BatchQuery.do").as_deref(), eu);
        assert_eq!(suggested("rest.eu.zuora.com:443/v1").as_deref(), eu);
        assert_eq!(suggested("//rest.eu.zuora.com/v1").as_deref(), eu);
        assert_eq!(suggested("https://evil.com"), None);
        assert_eq!(suggested("javascript:alert(1)"), None);
    }

    #[test]
    fn what_stands_around_an_address_is_no_part_of_it() {
        for typed in [
            "\"https://rest.zuora.com/v1\"",
            "<https://rest.zuora.com/v1>",
            "\u{feff}https://rest.zuora.com/v1\u{200b}",
            "DELETE https://rest.zuora.com/v1/batch-query/jobs/x",
        ] {
            assert_eq!(parse(typed).as_deref(), Ok("https://rest.zuora.com/v1"), "{typed}");
        }
    }

    #[test]
    fn sites_of_zuoras_that_are_no_tenants_are_refused() {
        for host in ["knowledgecenter.zuora.com", "community.zuora.com", "developer.zuora.com"] {
            let typed = format!("https://{host}/x/y");
            assert_eq!(parse(&typed), Err(AddressError::NoTenant(host.into())));
            assert_eq!(Address::suggested(&typed, OWN), None);
        }
    }

    #[test]
    fn a_host_that_no_list_names_is_known_as_such() {
        let unlisted = |typed| Address::parse(typed, OWN).unwrap().is_unlisted();
        assert!(unlisted("https://rest-staging2.zuora.com"));
        assert!(unlisted("https://zuora.com/apps/api"));
        assert!(!unlisted("https://rest.zuora.com"));
        assert!(!unlisted("http://127.0.0.1:8080/practice/v1"));
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
