//! Why a typed address is refused.

/// What is wrong with a typed address, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AddressError {
    /// Nothing was typed.
    Blank,
    /// No scheme, or one that is not for calls.
    Scheme,
    /// `user:password@` in front of the host. The text is not repeated: it is a secret.
    Credentials,
    /// Plain http to another machine.
    Insecure,
    /// A host that is not Zuora's.
    ForeignHost(String),
    /// A site of Zuora's that is no tenant.
    NoTenant(String),
    /// A port on a Zuora host.
    Port(String),
    /// `?` or `#`.
    Query(char),
    /// Zuora's web interface, which answers no calls, and the API's address on the same tenant.
    WebInterface(String),
    /// A path that is not one of the API's, and the API's address on the same host.
    NotApi(String),
    /// A character or path that no Zuora address has.
    Odd(String),
}
