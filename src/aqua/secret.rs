//! The one type that secrets live in.

use std::fmt;

/// A password, client secret, token or key. Its `Debug` prints `…`, it has no `Display`, and it is
/// overwritten when it is dropped.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// Takes the text as it is.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text itself: for the form field it was typed in and for the header that carries it.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Whether nothing was typed, or only white space.
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        let mut bytes = std::mem::take(&mut self.0).into_bytes();
        bytes.fill(0);
        // Without this the compiler may leave the write out, since nobody reads it.
        std::hint::black_box(&bytes);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_never_prints_itself() {
        let secret = Secret::new("hunter2");
        assert_eq!(format!("{secret:?}"), "…");
        assert_eq!(format!("{:?}", Some((1, secret))), "Some((1, …))");
    }
}
