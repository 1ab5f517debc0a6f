//! What may be wrong with `config.json`.

/// One thing that is wrong with `config.json`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConfigNotice {
    /// It is not there, or did not arrive.
    Missing,
    /// It is not a JSON object.
    NotAnObject,
    /// A sign-on of this site's own stands before it, which has run out.
    SignOnRanOut,
    /// HTTP Basic stands before it, which leaves no room for the sign-in to Zuora.
    SignOnIsBasic,
    /// The value of this key is not a path on this site.
    NotAPath(&'static str),
    /// This name in `tenants` is not a tenant host that the page knows.
    UnknownTenant(String),
    /// This key means nothing.
    UnknownKey(String),
}

/// What to do about a file at fault.
const REMEDY: &str = "Tell whoever installed this page: config.schema.json describes the file, and {\"relay\": \"relay/\"} or {\"relay\": null} is enough.";

impl ConfigNotice {
    /// One sentence about it.
    fn sentence(&self) -> String {
        match self {
            Self::Missing => {
                "config.json is missing beside this page, so calls go without a relay.".to_owned()
            }
            Self::NotAnObject => {
                "config.json is not a JSON object, so calls go without a relay.".to_owned()
            }
            Self::SignOnRanOut => {
                "This site’s own sign-on has run out: sign in to this site again by reloading the page. Nothing is sent before.".to_owned()
            }
            Self::SignOnIsBasic => {
                "This site signs people on with HTTP Basic, which takes the place of the sign-in to Zuora. Nothing is sent. Tell whoever installed this page: the administrator’s guide names ways that work.".to_owned()
            }
            Self::NotAPath(key) => {
                format!("“{key}” in config.json is not a path on this site, so it is not used.")
            }
            Self::UnknownTenant(name) => {
                format!("“{name}” in config.json is not a tenant host that this page knows.")
            }
            Self::UnknownKey(key) => {
                format!("config.json has a key that means nothing here: “{key}”.")
            }
        }
    }

    /// Whether the file itself is at fault, and not what stands before it.
    fn is_about_the_file(&self) -> bool {
        !matches!(self, Self::SignOnRanOut | Self::SignOnIsBasic)
    }

    /// All of them in English, with what to do about it; none where nothing is wrong.
    pub fn text(notices: &[Self]) -> Option<String> {
        let mut sentences: Vec<_> = notices.iter().map(Self::sentence).collect();
        if notices.iter().any(Self::is_about_the_file) {
            sentences.push(REMEDY.to_owned());
        }
        (!sentences.is_empty()).then(|| sentences.join(" "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_is_told_with_what_to_do_about_it() {
        let text = ConfigNotice::text(&[
            ConfigNotice::NotAPath("relay"),
            ConfigNotice::UnknownTenant("rest.eu.zuora.co".into()),
            ConfigNotice::UnknownKey("tennants".into()),
        ])
        .unwrap();
        for part in [
            "“relay” in config.json is not a path",
            "“rest.eu.zuora.co” in config.json is not a tenant",
            "“tennants”",
            "config.schema.json",
        ] {
            assert!(text.contains(part), "{text}");
        }
        assert_eq!(ConfigNotice::text(&[]), None);
    }

    #[test]
    fn a_sign_on_before_the_file_is_no_fault_of_the_file() {
        let text = ConfigNotice::text(&[ConfigNotice::SignOnRanOut]).unwrap();
        assert!(text.contains("sign in to this site again") && !text.contains("config.schema"));
    }
}
