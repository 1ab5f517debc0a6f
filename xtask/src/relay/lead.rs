//! A host and where calls to it go.

use std::{fmt, str::FromStr};

use crate::hosts::HOSTS;

/// One entry of the relay's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lead {
    /// The host's name: what the page asks for, and what the other end's certificate must name.
    pub host: String,
    /// Where the connection is made, as `HOST:PORT`. The host itself, but for tests.
    pub to: String,
}

impl Lead {
    /// The whole list.
    pub fn to_every_host() -> Vec<Self> {
        HOSTS.iter().map(|known| Self::to(known.host)).collect()
    }

    fn to(host: &str) -> Self {
        Self { host: host.to_owned(), to: format!("{host}:443") }
    }
}

impl fmt::Display for Lead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.host)?;
        if self.to == format!("{}:443", self.host) { Ok(()) } else { write!(f, " at {}", self.to) }
    }
}

/// Reads `rest.zuora.com`, a listed host or another one under zuora.com, or for tests
/// `rest.zuora.com=127.0.0.1:8443`.
impl FromStr for Lead {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (host, to) = text.split_once('=').map_or((text, None), |(host, to)| (host, Some(to)));
        if !is_zuoras(host) {
            return Err(format!(
                "\"{host}\" is not the name of a host under zuora.com, such as rest.zuora.com."
            ));
        }
        match to {
            None => Ok(Self::to(host)),
            Some(to) if is_address(to) => Ok(Self { host: host.to_owned(), to: to.to_owned() }),
            Some(to) => Err(format!("\"{to}\" is not an address such as 127.0.0.1:8443.")),
        }
    }
}

/// Whether a name can only be a host's under zuora.com; it goes into configurations as it stands.
fn is_zuoras(host: &str) -> bool {
    let plain = |step: &str| {
        let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        !step.is_empty() && step.bytes().all(fits)
    };
    host.strip_suffix(".zuora.com").is_some_and(|front| front.split('.').all(plain))
}

fn is_address(text: &str) -> bool {
    text.parse::<std::net::SocketAddrV4>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_reached_at_its_own_https_port() {
        let lead: Lead = "rest.zuora.com".parse().unwrap();
        assert_eq!(lead.to, "rest.zuora.com:443");
        assert!(Lead::to_every_host().contains(&lead));
        assert_eq!(lead.to_string(), "rest.zuora.com");
    }

    #[test]
    fn a_test_may_put_another_server_in_its_place() {
        let lead: Lead = "rest.zuora.com=127.0.0.1:8443".parse().unwrap();
        assert_eq!((lead.host.as_str(), lead.to.as_str()), ("rest.zuora.com", "127.0.0.1:8443"));
        assert_eq!(lead.to_string(), "rest.zuora.com at 127.0.0.1:8443");
        assert!("rest.zuora.com=evil.example".parse::<Lead>().is_err());
    }

    #[test]
    fn nothing_but_a_name_under_zuora_com_gets_into_a_configuration() {
        for text in [
            "",
            "zuora.com",
            ".zuora.com",
            "evilzuora.com",
            "rest.zuora.com.evil.example",
            "rest.zuora.com;",
            "a b.zuora.com",
            "REST.zuora.com",
            "~.*.zuora.com",
            "a..zuora.com",
            "rest.zuora.com:443",
            "x\n.zuora.com",
        ] {
            assert!(text.parse::<Lead>().is_err(), "{text}");
        }
    }
}
