//! The tenant that calls go to.

use super::address::Address;
use super::hosts::{Environment, HOSTS, TenantHost};

/// A tenant as the person chose it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tenant {
    /// What to call it.
    pub name: TenantName,
    /// Where it answers.
    pub address: Address,
    /// Whether a cancel there asks for the end of the job ID first.
    pub environment: Environment,
}

/// What a tenant is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TenantName {
    /// Zuora's name for the data centre: `EU Production`.
    Listed(&'static str),
    /// It has no other name than its address.
    Address,
    /// The practice tenant.
    Practice,
}

impl Tenant {
    /// One of the listed tenants.
    pub fn listed(host: &TenantHost) -> Self {
        Self {
            name: TenantName::Listed(host.label),
            address: Address::of(host),
            environment: host.environment,
        }
    }

    /// A tenant at a typed address. Production unless it is known to be something else: a host that
    /// is not listed may bill real customers.
    pub fn custom(address: Address) -> Self {
        let named = |host: &&TenantHost| {
            host.host == address.host
                || address.own && address.path.split('/').any(|part| part == host.host)
        };
        let environment = match HOSTS.iter().find(named) {
            Some(host) => host.environment,
            None if address.own && is_loopback(&address.host) => Environment::Sandbox,
            None => Environment::Production,
        };
        Self { name: TenantName::Address, address, environment }
    }

    /// The simulator beside this page.
    pub fn practice(address: Address) -> Self {
        Self { name: TenantName::Practice, address, environment: Environment::Sandbox }
    }

    /// Whether a cancel asks for the end of the job ID first.
    pub fn is_production(&self) -> bool {
        self.environment == Environment::Production
    }
}

/// Whether a host and port name this machine.
pub fn is_loopback(host: &str) -> bool {
    let is = |name| {
        let port = host.strip_prefix(name);
        port.is_some_and(|port| port.is_empty() || port.starts_with(':'))
    };
    is("localhost") || is("127.0.0.1") || is("[::1]")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn custom(typed: &str, own: &str) -> Tenant {
        Tenant::custom(Address::parse(typed, own).unwrap())
    }

    #[test]
    fn an_unknown_zuora_host_counts_as_production() {
        assert!(custom("https://rest.new.zuora.com/v1", "https://a.example").is_production());
        assert!(!custom("https://rest.test.zuora.com/v1", "https://a.example").is_production());
    }

    #[test]
    fn this_machine_has_three_names_with_or_without_a_port() {
        for host in ["localhost", "localhost:8080", "127.0.0.1:1", "[::1]", "[::1]:8080"] {
            assert!(is_loopback(host), "{host}");
        }
        for host in ["localhost.example", "127.0.0.10", "rest.zuora.com", "::1", ""] {
            assert!(!is_loopback(host), "{host}");
        }
    }

    #[test]
    fn an_own_address_is_what_its_path_says_it_is() {
        let own = "https://a.example";
        assert!(custom("https://a.example/relay/rest.zuora.com/v1", own).is_production());
        assert!(!custom("https://a.example/relay/rest.test.zuora.com/v1", own).is_production());
        assert!(custom("https://a.example/somewhere/v1", own).is_production());
        assert!(!custom("http://127.0.0.1:8080/v1", "http://127.0.0.1:8080").is_production());
        let relayed =
            custom("http://127.0.0.1:8080/relay/rest.zuora.com/v1", "http://127.0.0.1:8080");
        assert!(relayed.is_production());
    }
}
