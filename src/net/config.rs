//! `config.json`, which lies beside the page and says what surrounds it.

use indexmap::IndexMap;
use serde_json::value::RawValue;

use super::config_notice::ConfigNotice;
use super::file::{FileError, read_file};
use crate::aqua::hosts::TenantHost;
use crate::aqua::lenient::{items, text_of};

/// What `config.json` says. Its keys are described in `static/config.schema.json`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Config {
    /// The path of the relay on this site, ending in `/`.
    pub relay: Option<String>,
    /// The path of a simulator on this site, ending in `/`.
    pub practice: Option<String>,
    /// The only tenant hosts that the page offers; none for all of them.
    pub tenants: Option<Vec<&'static TenantHost>>,
    /// The most calls about jobs that are under way at once, if the administrator says.
    pub calls: Option<usize>,
    /// Whom to ask for help with this page, in the administrator's words.
    pub support: Option<String>,
    /// Whether this site's sign-on wants the cookies of the page's own origin: the file was not to be had
    /// without them.
    pub cookies: bool,
    /// Whether a sign-on of this site's own stands before the file, so that nothing of it is known.
    pub signed_out: bool,
    /// What is wrong with the file; the page then goes on without what it could not read.
    pub notices: Vec<ConfigNotice>,
}

/// Reads `config.json`; a missing or broken one is an empty one with a notice.
pub async fn read_config() -> Config {
    let mut cookies = false;
    let mut read = read_file("config.json", cookies).await;
    if read == Err(FileError::SignOn) {
        cookies = true;
        read = read_file("config.json", cookies).await;
    }
    let (signed_out, notice) = match read {
        Ok(text) => return Config { cookies, ..Config::parse(&text) },
        Err(FileError::Missing) => (false, ConfigNotice::Missing),
        Err(FileError::SignOn) => (true, ConfigNotice::SignOnRanOut),
        Err(FileError::Basic) => (true, ConfigNotice::SignOnIsBasic),
    };
    Config { signed_out, notices: vec![notice], ..Config::default() }
}

impl Config {
    /// Reads the text of a `config.json`. What is wrong with one key leaves the others as they are;
    /// tenants that are not known are left out, so that a slip never widens the list.
    pub fn parse(text: &str) -> Self {
        // A map: of a repeated key the last one counts.
        let text = text.trim_start_matches('\u{feff}');
        let Ok(file) = serde_json::from_str::<IndexMap<String, &RawValue>>(text) else {
            return Self { notices: vec![ConfigNotice::NotAnObject], ..Self::default() };
        };
        let mut config = Self::default();
        for (key, value) in file {
            match key.as_str() {
                "$schema" => {}
                "relay" => config.relay = config.path("relay", value),
                "practice" => config.practice = config.path("practice", value),
                "tenants" => config.tenants = Some(config.known_tenants(value)),
                "calls" => config.calls = config.calls_at_once(value),
                "support" => config.support = text_of(value),
                _ => config.notices.push(ConfigNotice::UnknownKey(key)),
            }
        }
        config
    }

    /// A path on this site; none for `null`. Anything else is noticed.
    fn path(&mut self, key: &'static str, value: &RawValue) -> Option<String> {
        let path = match serde_json::from_str::<Option<String>>(value.get()) {
            Ok(None) => return None,
            Ok(Some(path)) => own_path(&path),
            Err(_) => None,
        };
        if path.is_none() {
            self.notices.push(ConfigNotice::NotAPath(key));
        }
        path
    }

    /// From 1 to 4. Anything else is noticed.
    fn calls_at_once(&mut self, value: &RawValue) -> Option<usize> {
        let calls = serde_json::from_str(value.get()).ok().filter(|calls| (1..=4).contains(calls));
        if calls.is_none() {
            self.notices.push(ConfigNotice::NotACallCount);
        }
        calls
    }

    /// The hosts in a list of names; a name that is not known is noticed.
    fn known_tenants(&mut self, value: &RawValue) -> Vec<&'static TenantHost> {
        let mut known = Vec::new();
        for name in items(value).into_iter().filter_map(text_of) {
            match TenantHost::find(name.trim()) {
                Some(host) => known.push(host),
                None => self.notices.push(ConfigNotice::UnknownTenant(name)),
            }
        }
        known
    }
}

/// A path that cannot lead off this site, with a slash at its end.
fn own_path(path: &str) -> Option<String> {
    let path = path.trim();
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '.' | '_' | '~');
    let steps = path.split('/').all(|step| step != "..");
    let fits = !path.is_empty() && !path.starts_with("//") && steps && path.chars().all(plain);
    fits.then(|| format!("{}/", path.trim_end_matches('/')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_relay_is_a_path_on_this_site() {
        assert_eq!(Config::parse(r#"{"relay":"relay"}"#).relay.as_deref(), Some("relay/"));
        assert_eq!(Config::parse(r#"{"relay":"/a/relay/"}"#).relay.as_deref(), Some("/a/relay/"));
        let schema = r#"{"$schema":"./config.schema.json","relay":null}"#;
        assert_eq!(Config::parse(schema), Config::default());
    }

    #[test]
    fn a_broken_file_gives_a_notice_and_no_relay() {
        for text in [
            "",
            "[]",
            r#"{"relay":1}"#,
            r#"{"relay":"https://evil.example/"}"#,
            r#"{"relay":"//evil.example/"}"#,
            r#"{"relay":"a/../../b"}"#,
            r#"{"relay":"\\\\evil"}"#,
            r#"{"relay":""}"#,
        ] {
            let config = Config::parse(text);
            assert!(config.relay.is_none() && !config.notices.is_empty(), "{text}");
        }
    }

    #[test]
    fn the_tenants_are_the_named_ones_in_their_order() {
        let config = Config::parse(r#"{"tenants":["rest.eu.zuora.com"," REST.zuora.com"]}"#);
        let hosts: Vec<_> = config.tenants.unwrap().iter().map(|known| known.host).collect();
        assert_eq!(hosts, ["rest.eu.zuora.com", "rest.zuora.com"]);
        assert_eq!(Config::parse("{}").tenants, None);
    }

    #[test]
    fn a_slip_never_widens_the_list_of_tenants() {
        for tenants in [r#"["rest.eu.zuora.co"]"#, "null", "[]", "7"] {
            let config = Config::parse(&format!(r#"{{"relay":"relay/","tenants":{tenants}}}"#));
            assert_eq!(config.tenants, Some(Vec::new()), "{tenants}");
            assert_eq!(config.relay.as_deref(), Some("relay/"));
        }
        let config = Config::parse(r#"{"tenants":["rest.eu.zuora.co"]}"#);
        assert_eq!(config.notices, [ConfigNotice::UnknownTenant("rest.eu.zuora.co".into())]);
    }

    #[test]
    fn a_misspelt_key_is_noticed() {
        let config = Config::parse(r#"{"relay":"relay/","tennants":["rest.eu.zuora.com"]}"#);
        assert_eq!(config.notices, [ConfigNotice::UnknownKey("tennants".into())]);
        assert_eq!(config.relay.as_deref(), Some("relay/"));
    }

    #[test]
    fn what_is_wrong_with_one_key_leaves_the_others() {
        let config = Config::parse(r#"{"relay":7,"relay":[],"practice":"practice","support":9}"#);
        assert_eq!(config.notices, [ConfigNotice::NotAPath("relay")]);
        assert_eq!(config.practice.as_deref(), Some("practice/"));
        assert_eq!(config.support.as_deref(), Some("9"));
    }

    #[test]
    fn the_calls_at_once_are_from_one_to_four() {
        assert_eq!(Config::parse(r#"{"calls":2}"#).calls, Some(2));
        for calls in ["0", "5", "-1", "2.5", "null", "\"2\""] {
            let config = Config::parse(&format!(r#"{{"calls":{calls}}}"#));
            assert_eq!(config.calls, None, "{calls}");
            assert_eq!(config.notices, [ConfigNotice::NotACallCount], "{calls}");
        }
    }

    #[test]
    fn the_support_contact_is_the_administrators_words() {
        let config = Config::parse(r#"{"support":"Billing tools, extension 4711"}"#);
        assert_eq!(config.support.as_deref(), Some("Billing tools, extension 4711"));
    }
}
