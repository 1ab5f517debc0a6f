//! `config.json`, which lies beside the page and says what surrounds it.

use super::FileError;
use crate::aqua::Object;
use crate::aqua::hosts::TenantHost;

/// What `config.json` says. Its keys are described in `static/config.schema.json`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Config {
    /// The path of the relay on this site, ending in `/`.
    pub relay: Option<String>,
    /// The path of a simulator on this site, ending in `/`.
    pub practice: Option<String>,
    /// The only tenant hosts that the page offers; none for all of them.
    pub tenants: Option<Vec<&'static TenantHost>>,
    /// Whom to ask for help with this page, in the administrator's words.
    pub support: Option<String>,
    /// Whether this site's sign-on wants the cookies of the page's own origin: the file was not to be had
    /// without them.
    pub cookies: bool,
    /// Whether a sign-on of this site's own stands before the file, so that nothing of it is known.
    pub signed_out: bool,
    /// What is wrong with the file; the page then goes on without what it could not read.
    pub notice: Option<String>,
}

/// The keys that `config.json` may have.
const KEYS: [&str; 5] = ["$schema", "relay", "practice", "tenants", "support"];

/// Reads `config.json`; a missing or broken one is an empty one with a notice.
pub async fn read_config() -> Config {
    let mut cookies = false;
    let mut read = super::file("config.json", cookies).await;
    if read == Err(FileError::SignOn) {
        cookies = true;
        read = super::file("config.json", cookies).await;
    }
    match read {
        Ok(text) => Config { cookies, ..Config::parse(&text) },
        Err(FileError::Missing) => {
            Config::broken("config.json is missing beside this page, so calls go without a relay.")
        }
        Err(FileError::SignOn) => Config::signed_out(
            "This site’s own sign-on has run out: sign in to this site again by reloading the page. Nothing is sent before.",
        ),
        Err(FileError::Basic) => Config::signed_out(
            "This site signs people on with HTTP Basic, which takes the place of the sign-in to Zuora. Nothing is sent. Tell whoever installed this page: the administrator’s guide names ways that work.",
        ),
    }
}

impl Config {
    fn broken(what: &str) -> Self {
        Self { notice: Some(notice(what)), ..Self::default() }
    }

    fn signed_out(notice: &str) -> Self {
        Self { signed_out: true, notice: Some(notice.to_owned()), ..Self::default() }
    }

    /// Reads the text of a `config.json`. What is wrong with one key leaves the others as they are;
    /// tenants that are not known are left out, so that a slip never widens the list.
    pub fn parse(text: &str) -> Self {
        let Ok(object) = Object::parse(text.trim_start_matches('\u{feff}')) else {
            return Self::broken("config.json is not a JSON object, so calls go without a relay.");
        };
        let mut wrong = Vec::new();
        let mut path = |key: &str| match object.raw(key).unwrap_or("null") {
            "null" => None,
            raw => {
                let path = object.text(key).filter(|_| raw.starts_with('"'));
                let path = path.as_deref().and_then(own_path);
                if path.is_none() {
                    wrong.push(
                        [
                            "“",
                            key,
                            "” in config.json is not a path on this site, so it is not used.",
                        ]
                        .concat(),
                    );
                }
                path
            }
        };
        let (relay, practice) = (path("relay"), path("practice"));
        let tenants = object.raw("tenants").map(|_| {
            let mut known = Vec::new();
            for name in object.texts("tenants") {
                match TenantHost::find(name.trim()) {
                    Some(host) => known.push(host),
                    None => wrong.push(
                        ["“", &name, "” in config.json is not a tenant host that this page knows."]
                            .concat(),
                    ),
                }
            }
            known
        });
        for (key, _) in object.members().filter(|(key, _)| !KEYS.contains(key)) {
            wrong.push(["config.json has a key that means nothing here: “", key, "”."].concat());
        }
        let notice = (!wrong.is_empty()).then(|| notice(&wrong.join(" ")));
        let support = object.text("support");
        Self { relay, practice, tenants, support, notice, ..Self::default() }
    }
}

fn notice(what: &str) -> String {
    let remedy = " Tell whoever installed this page: config.schema.json describes the file, and {\"relay\": \"relay/\"} or {\"relay\": null} is enough.";
    [what, remedy].concat()
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
            assert!(config.relay.is_none() && config.notice.is_some(), "{text}");
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
        let notice = Config::parse(r#"{"tenants":["rest.eu.zuora.co"]}"#).notice.unwrap();
        assert!(
            notice.starts_with("“rest.eu.zuora.co” in config.json is not a tenant"),
            "{notice}"
        );
    }

    #[test]
    fn a_misspelt_key_is_noticed() {
        let config = Config::parse(r#"{"relay":"relay/","tennants":["rest.eu.zuora.com"]}"#);
        assert!(config.notice.unwrap().contains("“tennants”"));
        assert_eq!(config.relay.as_deref(), Some("relay/"));
    }

    #[test]
    fn the_support_contact_is_the_administrators_words() {
        let config = Config::parse(r#"{"support":"Billing tools, extension 4711"}"#);
        assert_eq!(config.support.as_deref(), Some("Billing tools, extension 4711"));
    }
}
