//! Which state of a file an answer is of.

/// By what two answers about one file are held against each other (RFC 9110, section 8.8).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileVersion {
    /// `ETag`, verbatim.
    pub etag: Option<String>,
    /// `Last-Modified`, verbatim.
    pub last_modified: Option<String>,
    /// The length in bytes, where it was announced.
    pub length: Option<u64>,
}

impl FileVersion {
    /// Whether both cannot be of the same state. What only one of them tells says nothing.
    pub fn differs(&self, other: &Self) -> bool {
        fn differ<T: PartialEq>(one: &Option<T>, other: &Option<T>) -> bool {
            matches!((one, other), (Some(one), Some(other)) if one != other)
        }
        differ(&self.etag, &other.etag)
            || differ(&self.last_modified, &other.last_modified)
            || differ(&self.length, &other.length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_tag_date_or_length_is_another_file() {
        let version = |etag: &str, date: &str, length| FileVersion {
            etag: (!etag.is_empty()).then(|| etag.to_owned()),
            last_modified: (!date.is_empty()).then(|| date.to_owned()),
            length,
        };
        let first = version("\"a\"", "Mon", Some(7));
        assert!(!first.differs(&first));
        assert!(!first.differs(&FileVersion::default()));
        assert!(first.differs(&version("\"b\"", "", None)));
        assert!(first.differs(&version("", "Tue", None)));
        assert!(first.differs(&version("\"a\"", "Mon", Some(8))));
    }
}
