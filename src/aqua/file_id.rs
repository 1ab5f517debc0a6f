//! The ID of a result file.

/// The most characters of a file's ID; the relay lets no more through.
const LONGEST: usize = 64;

/// The ID of a result file or of one of its segments: letters, digits, `-` and `_`, as in every known
/// answer. It becomes a step of a path, so that nothing else is taken for one.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct FileId(String);

impl FileId {
    /// The ID that an answer names; none for what cannot be one.
    pub fn parse(text: &str) -> Option<Self> {
        let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
        let is_id = (1..=LONGEST).contains(&text.len()) && text.chars().all(fits);
        is_id.then(|| Self(text.to_owned()))
    }

    /// As the answer spells it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_one_step_of_a_path_is_an_id() {
        assert_eq!(
            FileId::parse("2c92-a_F0").map(|id| id.as_str().to_owned()),
            Some("2c92-a_F0".into())
        );
        let long = "a".repeat(65);
        for text in ["", "..", "a/b", "../oauth/token", "a b", "a%2f", "é", "a?b", &long] {
            assert_eq!(FileId::parse(text), None, "{text}");
        }
    }
}
