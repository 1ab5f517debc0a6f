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
    /// The host of its web interface, which is what people see in their browser.
    pub web: &'static str,
}

impl TenantHost {
    const fn rest(
        label: &'static str,
        host: &'static str,
        web: &'static str,
        environment: Environment,
    ) -> Self {
        Self { label, host, path: "/v1", environment, web }
    }

    const fn legacy(label: &'static str, host: &'static str, environment: Environment) -> Self {
        // The web interface on the same name belongs to the REST host beside it.
        Self { label, host, path: "/apps/api", environment, web: "" }
    }

    /// The listed host of this name, if there is one.
    pub fn find(host: &str) -> Option<&'static Self> {
        HOSTS.iter().find(|known| known.host.eq_ignore_ascii_case(host))
    }

    /// The tenant whose web interface is at this host, if it is a listed one.
    pub fn of_web_host(host: &str) -> Option<&'static Self> {
        let host = if host.eq_ignore_ascii_case("zuora.com") { "www.zuora.com" } else { host };
        HOSTS.iter().find(|known| known.web.eq_ignore_ascii_case(host) && !host.is_empty())
    }
}

use Environment::{Production, Sandbox};

/// Every tenant host in Zuora's list of REST endpoints, and the two legacy ones that AQuA still
/// answers on.
pub const HOSTS: &[TenantHost] = &[
    TenantHost::rest("US Cloud 1 Production", "rest.na.zuora.com", "na.zuora.com", Production),
    TenantHost::rest("US Cloud 2 Production", "rest.zuora.com", "www.zuora.com", Production),
    TenantHost::rest("EU Production", "rest.eu.zuora.com", "eu.zuora.com", Production),
    TenantHost::rest("APAC Production", "rest.ap.zuora.com", "ap.zuora.com", Production),
    TenantHost::legacy("US legacy production", "www.zuora.com", Production),
    TenantHost::rest(
        "US Cloud 1 API Sandbox",
        "rest.sandbox.na.zuora.com",
        "sandbox.na.zuora.com",
        Sandbox,
    ),
    TenantHost::rest(
        "US Cloud 2 API Sandbox",
        "rest.apisandbox.zuora.com",
        "apisandbox.zuora.com",
        Sandbox,
    ),
    TenantHost::rest(
        "EU API Sandbox",
        "rest.sandbox.eu.zuora.com",
        "sandbox.eu.zuora.com",
        Sandbox,
    ),
    TenantHost::rest(
        "US Developer & Central Sandbox",
        "rest.test.zuora.com",
        "test.zuora.com",
        Sandbox,
    ),
    TenantHost::rest(
        "EU Developer & Central Sandbox",
        "rest.test.eu.zuora.com",
        "test.eu.zuora.com",
        Sandbox,
    ),
    TenantHost::rest(
        "APAC Developer & Central Sandbox",
        "rest.test.ap.zuora.com",
        "test.ap.zuora.com",
        Sandbox,
    ),
    TenantHost::rest("US Performance Test", "rest.pt1.zuora.com", "pt1.zuora.com", Sandbox),
    TenantHost::legacy("US legacy sandbox", "apisandbox.zuora.com", Sandbox),
];
