//! Job IDs.

use super::credential_field::CredentialField;

/// A job ID as it goes into a call's path.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct JobId(String);

/// Why a text is no job ID at all. What it is instead, and where an ID may be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JobIdError {
    /// Nothing was typed.
    Blank,
    /// The answer for `jobs/partner/…/project/…`, which is always a finished job.
    LastCompleted,
    /// A command or address that submits a job.
    Submission,
    /// Another command.
    Command,
    /// An ID that is still to be filled in.
    Template,
    /// A job of Data Query.
    DataQuery,
    /// A Data Source Export.
    Export,
    /// A result file or a segment.
    File,
    /// A batch.
    Batch,
    /// The address of Zuora's web interface.
    WebInterface,
    /// A secret.
    Secret,
    /// The same text as in a field for signing in.
    SameAs(CredentialField),
    /// JSON without an `id`.
    NoIdInJson,
    /// More than one candidate.
    Several(usize),
    /// Words, but nothing like an ID.
    NotThere,
    /// A path step that would turn the call into another one.
    Step(String),
}

/// Why a job ID looks wrong. It may be sent once a person has said that it is right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JobIdWarning {
    /// All digits are hexadecimal, but there are not 32.
    Length(usize),
    /// Something besides hexadecimal digits.
    Digits,
}

impl JobId {
    /// Takes an ID as it is. To read what a person typed or pasted, see [`super::PastedText::parse`].
    pub fn new(id: impl Into<String>) -> Self {
        Self(id.into())
    }

    /// The ID, verbatim.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether an answer's `id` means this job; case does not count.
    pub fn is(&self, id: &str) -> bool {
        self.0.eq_ignore_ascii_case(id.trim())
    }

    /// The last six characters, which a person types to confirm a cancel on a production tenant.
    pub fn ending(&self) -> &str {
        let start = self.0.char_indices().rev().nth(5).map_or(0, |(at, _)| at);
        &self.0[start..]
    }

    /// Whether a person typed the ending; case and white space around it do not count.
    pub fn ends_as_typed(&self, typed: &str) -> bool {
        self.ending().eq_ignore_ascii_case(typed.trim())
    }

    /// What looks wrong about it.
    pub fn warning(&self) -> Option<JobIdWarning> {
        let length = self.0.chars().count();
        if !self.0.bytes().all(|b| b.is_ascii_hexdigit()) {
            Some(JobIdWarning::Digits)
        } else if length != 32 {
            Some(JobIdWarning::Length(length))
        } else {
            None
        }
    }

    /// The ID as one step of a path: everything but unreserved characters (RFC 3986) as `%XX`.
    pub fn path_step(&self) -> String {
        let mut out = String::with_capacity(self.0.len());
        for byte in self.0.bytes() {
            if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
                out.push(char::from(byte));
            } else {
                out.push_str(&format!("%{byte:02X}"));
            }
        }
        out
    }
}

impl std::fmt::Display for JobId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_wrong_is_warned_about() {
        assert_eq!(JobId::new("2c90839d46f936820146fd4ef77a1eb6").warning(), None);
        assert_eq!(JobId::new("2c90839d").warning(), Some(JobIdWarning::Length(8)));
        assert_eq!(JobId::new("xyz").warning(), Some(JobIdWarning::Digits));
    }

    #[test]
    fn the_ending_is_six_characters_or_all_there_are() {
        assert_eq!(JobId::new("2c90839d46f936820146fd4ef77a1eb6").ending(), "7a1eb6");
        assert_eq!(JobId::new("añb").ending(), "añb");
        assert!(JobId::new("2c90839d7A1EB6").ends_as_typed(" 7a1eb6 "));
        assert!(!JobId::new("2c90839d7A1EB6").ends_as_typed("a1eb6"));
        assert!(!JobId::new("2c90839d7A1EB6").ends_as_typed(""));
    }

    #[test]
    fn no_id_can_leave_its_step_of_the_path() {
        assert_eq!(JobId::new("a/../b?c#d é").path_step(), "a%2F..%2Fb%3Fc%23d%20%C3%A9");
    }
}
