//! What is wrong with `config.json`, in English.

use crate::net::ConfigNotice;

/// What to do about a file at fault.
const REMEDY: &str = "Tell whoever installed this page: config.schema.json describes the file, and {\"relay\": \"relay/\"} or {\"relay\": null} is enough.";

/// All of it, with what to do about it.
pub fn config_notices(notices: &[ConfigNotice]) -> String {
    let mut sentences: Vec<_> = notices.iter().map(sentence).collect();
    if notices.iter().any(ConfigNotice::is_about_the_file) {
        sentences.push(REMEDY.to_owned());
    }
    sentences.join(" ")
}

/// One sentence about it.
fn sentence(notice: &ConfigNotice) -> String {
    match notice {
            ConfigNotice::Missing => {
                "config.json is missing beside this page, so calls go without a relay.".to_owned()
            }
            ConfigNotice::NotAnObject => {
                "config.json is not a JSON object, so calls go without a relay.".to_owned()
            }
            ConfigNotice::SignOnRanOut => {
                "This site’s own sign-on has run out: sign in to this site again by reloading the page. Nothing is sent before.".to_owned()
            }
            ConfigNotice::SignOnIsBasic => {
                "This site signs people on with HTTP Basic, which takes the place of the sign-in to Zuora. Nothing is sent. Tell whoever installed this page: the administrator’s guide names ways that work.".to_owned()
            }
            ConfigNotice::NotAPath(key) => {
                format!("“{key}” in config.json is not a path on this site, so it is not used.")
            }
            ConfigNotice::NotACallCount => {
                "“calls” in config.json is not a number from 1 to 4, so it is not used.".to_owned()
            }
            ConfigNotice::UnknownTenant(name) => {
                format!("“{name}” in config.json is not a tenant host that this page knows.")
            }
            ConfigNotice::UnknownKey(key) => {
                format!("config.json has a key that means nothing here: “{key}”.")
            }
        }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_is_told_with_what_to_do_about_it() {
        let text = config_notices(&[
            ConfigNotice::NotAPath("relay"),
            ConfigNotice::UnknownTenant("rest.eu.zuora.co".into()),
            ConfigNotice::UnknownKey("tennants".into()),
        ]);
        for part in [
            "“relay” in config.json is not a path",
            "“rest.eu.zuora.co” in config.json is not a tenant",
            "“tennants”",
            "config.schema.json",
        ] {
            assert!(text.contains(part), "{text}");
        }
        assert_eq!(config_notices(&[]), "");
    }

    #[test]
    fn a_sign_on_before_the_file_is_no_fault_of_the_file() {
        let text = config_notices(&[ConfigNotice::SignOnRanOut]);
        assert!(text.contains("sign in to this site again") && !text.contains("config.schema"));
    }
}
