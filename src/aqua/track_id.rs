//! The ID that Zuora keeps with the calls of one page.

/// A `Zuora-Track-Id`: sent with each call and echoed in its answer, so that Zuora's support finds all calls
/// of one page. At most 64 ASCII characters, none of `: ; " '` (API reference, request headers).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrackId(String);

impl TrackId {
    /// Made from random bytes: `aqua-cancel-0123456789abcdef`.
    pub fn from_random(bytes: [u8; 8]) -> Self {
        Self(format!("aqua-cancel-{:016x}", u64::from_be_bytes(bytes)))
    }

    /// The text of it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_as_zuora_wants_it() {
        let id = TrackId::from_random([0, 1, 2, 3, 0xfc, 0xfd, 0xfe, 0xff]);
        assert_eq!(id.as_str(), "aqua-cancel-00010203fcfdfeff");
        assert!(id.as_str().len() <= 64 && !id.as_str().contains([':', ';', '"', '\'']));
    }
}
