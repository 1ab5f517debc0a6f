//! `config.json`, which lies beside the page and says what surrounds it.

use crate::aqua::Object;

/// What `config.json` says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Config {
    /// The path of the relay on this site, ending in `/`.
    pub relay: Option<String>,
    /// The path of a simulator on this site, ending in `/`.
    pub practice: Option<String>,
    /// What is wrong with the file; the page then goes on without what it could not read.
    pub notice: Option<String>,
}

/// Reads `config.json`; a missing or broken one is an empty one with a notice.
pub async fn read_config() -> Config {
    match super::file("config.json").await {
        Some(text) => Config::parse(&text),
        None => Config::broken("config.json is missing beside this page"),
    }
}

impl Config {
    fn broken(what: &str) -> Self {
        let notice = format!(
            "{what}, so calls go without a relay. Tell whoever installed this page: a working file is {{\"relay\": \"relay/\"}} or {{\"relay\": null}}."
        );
        Self { notice: Some(notice), ..Self::default() }
    }

    /// Reads the text of a `config.json`.
    pub fn parse(text: &str) -> Self {
        let Ok(object) = Object::parse(text.trim_start_matches('\u{feff}')) else {
            return Self::broken("config.json is not a JSON object");
        };
        let path = |key: &str| match object.raw(key) {
            None | Some("null") => Ok(None),
            Some(raw) if raw.starts_with('"') => {
                own_path(&object.text(key).unwrap_or_default()).map(Some).ok_or(key.to_owned())
            }
            Some(_) => Err(key.to_owned()),
        };
        match (path("relay"), path("practice")) {
            (Ok(relay), Ok(practice)) => Self { relay, practice, notice: None },
            (Err(key), _) | (_, Err(key)) => {
                Self::broken(&format!("“{key}” in config.json is not a path on this site"))
            }
        }
    }
}

/// A path that cannot lead off this site, with a slash at its end.
fn own_path(path: &str) -> Option<String> {
    let path = path.trim();
    let plain = |c: char| c.is_ascii_alphanumeric() || "/-._~".contains(c);
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
        assert_eq!(Config::parse(r#"{"relay":null,"more":1}"#), Config::default());
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
}
