//! Which entry of the select Tenant is chosen.

use crate::aqua::hosts::TenantHost;

const CUSTOM: &str = "custom";
const PRACTICE: &str = "practice";

/// Which entry of Tenant is chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TenantChoice {
    /// None yet: a default could be the wrong tenant.
    #[default]
    None,
    /// A listed host.
    Listed(&'static TenantHost),
    /// The address typed in the field for it.
    Custom,
    /// The simulator beside the page.
    Practice,
}

impl TenantChoice {
    /// Its value in the select; see [`Self::from_value`].
    pub fn value(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Listed(host) => host.host,
            Self::Custom => CUSTOM,
            Self::Practice => PRACTICE,
        }
    }

    /// The entry with this value; none for a value that no entry has.
    pub fn from_value(value: &str) -> Self {
        match value {
            CUSTOM => Self::Custom,
            PRACTICE => Self::Practice,
            host => TenantHost::find(host).map_or(Self::None, Self::Listed),
        }
    }
}
