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
    /// `calls` is not a number from 1 to 4.
    NotACallCount,
    /// This name in `tenants` is not a tenant host that the page knows.
    UnknownTenant(String),
    /// This key means nothing.
    UnknownKey(String),
}

impl ConfigNotice {
    /// Whether the file itself is at fault, and not what stands before it.
    pub fn is_about_the_file(&self) -> bool {
        !matches!(self, Self::SignOnRanOut | Self::SignOnIsBasic)
    }
}
