//! What the first bytes of an answer say it is. AQuA answers its errors with 200, so that the status does
//! not tell a file from an error.

/// So many bytes at most are read of an answer that may be no file.
pub const MOST_FIRST_BYTES: usize = 64 * 1024;

/// What an answer to a file's call begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FirstBytes {
    /// A gzip file (RFC 1952).
    Gzip,
    /// A zip archive.
    Zip,
    /// An OpenPGP message (RFC 9580), binary or armoured.
    Pgp,
    /// An object of JSON or a page: an error, or something else in the file's place.
    NoFile,
    /// Anything else: rows.
    Rows,
}

impl FirstBytes {
    /// What begins so, by its content type where it has one.
    pub fn of(bytes: &[u8], content_type: Option<&str>) -> Self {
        match bytes {
            [0x1f, 0x8b, ..] => return Self::Gzip,
            [b'P', b'K', 3, 4, ..] | [b'P', b'K', 5, 6, ..] => return Self::Zip,
            _ => {}
        }
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let text = bytes.trim_ascii_start();
        if text.starts_with(b"-----BEGIN PGP MESSAGE") {
            return Self::Pgp;
        }
        // The first byte of a packet: an encrypted session key (1 or 3), or encrypted data (18 or 20).
        if let Some(first @ 0x80..) = bytes.first() {
            let tag = if first & 0x40 == 0 { (first & 0x3c) >> 2 } else { first & 0x3f };
            // A character that is only cut off at the end is still text.
            let is_text = match std::str::from_utf8(bytes) {
                Ok(_) => true,
                Err(error) => error.error_len().is_none(),
            };
            if matches!(tag, 1 | 3 | 18 | 20) && !is_text {
                return Self::Pgp;
            }
        }
        let kind = content_type.unwrap_or_default().to_ascii_lowercase();
        let is_data = ["csv", "octet-stream", "plain", "zip"].iter().any(|one| kind.contains(one));
        let is_object = text.starts_with(b"{");
        // A column may be named anything, so that a mere `<` is not enough where it is said to be data.
        let is_page = text.starts_with(b"<")
            && (!is_data
                || text.starts_with(b"<!")
                || text.starts_with(b"<?")
                || tag(text, b"<html"));
        if is_object || is_page || kind.contains("html") { Self::NoFile } else { Self::Rows }
    }
}

/// Whether a text begins with this, in whichever case.
fn tag(text: &[u8], begin: &[u8]) -> bool {
    text.get(..begin.len()).is_some_and(|start| start.eq_ignore_ascii_case(begin))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_or_a_page_in_the_place_of_a_file_is_known_by_its_first_bytes() {
        let csv = Some("text/csv;charset=utf-8");
        for (bytes, kind) in [
            (&b"{\"errorCode\":\"90008\"}"[..], csv),
            (b"\xef\xbb\xbf {\"success\":false}", None),
            (b"<!DOCTYPE html><title>Sign in</title>", csv),
            (b"<HTML>", Some("text/plain")),
            (b"<h1>Sign in</h1>", None),
            (b"Access denied", Some("text/html")),
        ] {
            assert_eq!(FirstBytes::of(bytes, kind), FirstBytes::NoFile, "{bytes:?}");
        }
    }

    #[test]
    fn rows_are_rows_whatever_the_first_column_is_called() {
        for bytes in [
            &b"Account.Id,Name\r\n"[..],
            b"<none>,Name\r\n",
            b"\"{a}\",b\n",
            b"Pk\n",
            b"\xc3\x84b,c",
            b"",
        ] {
            assert_eq!(FirstBytes::of(bytes, Some("text/csv")), FirstBytes::Rows, "{bytes:?}");
        }
    }

    #[test]
    fn packed_and_encrypted_files_are_known() {
        assert_eq!(FirstBytes::of(&[0x1f, 0x8b, 8], None), FirstBytes::Gzip);
        assert_eq!(FirstBytes::of(b"PK\x03\x04..", Some("application/zip")), FirstBytes::Zip);
        assert_eq!(FirstBytes::of(b"-----BEGIN PGP MESSAGE-----\n", None), FirstBytes::Pgp);
        assert_eq!(FirstBytes::of(&[0x85, 0x01, 0x0c, 0x03, 0xff], None), FirstBytes::Pgp);
    }
}
