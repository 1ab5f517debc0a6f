//! By which way a call reaches its tenant.

use crate::aqua::Address;

/// By which way calls reach tenants.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Route {
    /// Through a relay on this page's own site, at this path (ending in `/`).
    Relay(String),
    /// Straight from a browser extension's page, which its host permissions allow.
    Extension,
    /// Not at all: this site's own sign-on stands before what tells how.
    SignedOut,
    /// Straight from the page. Zuora's answers lack the headers that would let the page read them.
    #[default]
    Direct,
}

impl Route {
    /// The route for a page at `protocol` (`https:`, `chrome-extension:`) with this relay.
    pub fn choose(protocol: &str, relay: Option<String>) -> Self {
        match relay {
            _ if protocol.ends_with("-extension:") => Self::Extension,
            Some(relay) => Self::Relay(relay),
            None => Self::Direct,
        }
    }

    /// The URL to call for a path on a tenant. An address on the page's own origin is called
    /// directly, whatever the route.
    pub fn url(&self, address: &Address, path: &str) -> String {
        match self {
            Self::Relay(relay) if self.relays(address) => format!("{relay}{}{path}", address.host),
            _ => format!("{}{path}", address.origin),
        }
    }

    /// Whether a call goes through the relay.
    pub fn relays(&self, address: &Address) -> bool {
        matches!(self, Self::Relay(_)) && !address.own
    }

    /// Whether a call crosses from the page's origin to another one.
    pub fn crosses(&self, address: &Address) -> bool {
        *self == Self::Direct && !address.own
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(typed: &str) -> Address {
        Address::parse(typed, "https://tools.example").unwrap()
    }

    #[test]
    fn a_relay_is_asked_by_host_and_path() {
        let route = Route::choose("https:", Some("relay/".into()));
        let url = route.url(&address("https://rest.zuora.com/v1"), "/v1/batch-query/jobs/x");
        assert_eq!(url, "relay/rest.zuora.com/v1/batch-query/jobs/x");
    }

    #[test]
    fn the_pages_own_origin_is_called_directly() {
        let route = Route::Relay("relay/".into());
        let own = address("https://tools.example/practice/v1");
        assert_eq!(route.url(&own, "/practice/v1/a"), "https://tools.example/practice/v1/a");
        assert!(!Route::Direct.crosses(&own));
        assert!(Route::Direct.crosses(&address("https://rest.zuora.com")));
    }

    #[test]
    fn an_extension_needs_no_relay() {
        assert_eq!(Route::choose("chrome-extension:", Some("relay/".into())), Route::Extension);
        assert_eq!(Route::choose("moz-extension:", None), Route::Extension);
        assert_eq!(Route::choose("https:", None), Route::Direct);
    }
}
