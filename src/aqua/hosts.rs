//! The one list of Zuora's tenant hosts. The form, Trunk's proxies and the page's policy are made
//! from it or checked against it.
//!
//! This file depends on nothing, so that `xtask` can include it as it stands.

/// Whether what happens on a tenant happens to a real business.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Environment {
    /// Bills real customers; a cancel asks for the end of the job ID.
    Production,
    /// A sandbox, test or performance tenant.
    Sandbox,
}

/// One of the tenant hosts that Zuora documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TenantHost {
    /// Zuora's own name for the data centre and environment.
    pub label: &'static str,
    /// The host name, without scheme or port.
    pub host: &'static str,
    /// The path in front of `/batch-query`: `/v1` on REST hosts, `/apps/api` on the legacy ones.
    pub path: &'static str,
    /// Production or not.
    pub environment: Environment,
}

impl TenantHost {
    const fn rest(label: &'static str, host: &'static str, environment: Environment) -> Self {
        Self { label, host, path: "/v1", environment }
    }

    const fn legacy(label: &'static str, host: &'static str, environment: Environment) -> Self {
        Self { label, host, path: "/apps/api", environment }
    }

    /// The listed host of this name, if there is one.
    pub fn find(host: &str) -> Option<&'static Self> {
        HOSTS.iter().find(|known| known.host.eq_ignore_ascii_case(host))
    }

    /// The host of its web interface, which people see in their browser: a REST host's name without
    /// `rest.`, or with `www.` in its place where nothing else stands before the domain. None for the
    /// legacy hosts, whose web interface is that of the REST host beside them.
    pub fn web_host(&self) -> Option<String> {
        let name = self.host.strip_prefix("rest.")?;
        let bare = name.matches('.').count() == 1;
        Some(if bare { format!("www.{name}") } else { name.to_owned() })
    }

    /// The tenant whose web interface is at this host, or at this one with `www.` before it.
    pub fn of_web_host(host: &str) -> Option<&'static Self> {
        let host = host.to_ascii_lowercase();
        let with_www = format!("www.{host}");
        HOSTS
            .iter()
            .find(|known| known.web_host().is_some_and(|web| web == host || web == with_www))
    }
}

use Environment::{Production, Sandbox};

/// Every tenant host in Zuora's list of REST endpoints, and the two legacy ones that AQuA still
/// answers on.
pub const HOSTS: &[TenantHost] = &[
    TenantHost::rest("US Cloud 1 Production", "rest.na.zuora.com", Production),
    TenantHost::rest("US Cloud 2 Production", "rest.zuora.com", Production),
    TenantHost::rest("EU Production", "rest.eu.zuora.com", Production),
    TenantHost::rest("APAC Production", "rest.ap.zuora.com", Production),
    TenantHost::legacy("US legacy production", "www.zuora.com", Production),
    TenantHost::rest("US Cloud 1 API Sandbox", "rest.sandbox.na.zuora.com", Sandbox),
    TenantHost::rest("US Cloud 2 API Sandbox", "rest.apisandbox.zuora.com", Sandbox),
    TenantHost::rest("EU API Sandbox", "rest.sandbox.eu.zuora.com", Sandbox),
    TenantHost::rest("US Developer & Central Sandbox", "rest.test.zuora.com", Sandbox),
    TenantHost::rest("EU Developer & Central Sandbox", "rest.test.eu.zuora.com", Sandbox),
    TenantHost::rest("APAC Developer & Central Sandbox", "rest.test.ap.zuora.com", Sandbox),
    TenantHost::rest("US Performance Test", "rest.pt1.zuora.com", Sandbox),
    TenantHost::legacy("US legacy sandbox", "apisandbox.zuora.com", Sandbox),
];
