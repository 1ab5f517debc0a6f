//! What a job ID was taken from.

/// What a job ID was taken from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The text was the ID, white space and quotes aside.
    Plain,
    /// A job's address.
    Address,
    /// A curl command.
    Command,
    /// A job's JSON.
    Json,
    /// Some other text.
    Text,
}

impl Source {
    /// What a text is that is more than an ID.
    pub(super) fn of(text: &str) -> Self {
        let first = text.split_whitespace().next().unwrap_or_default().to_ascii_lowercase();
        let commands =
            ["curl", "curl.exe", "wget", "http", "https", "xh", "invoke-restmethod", "irm"];
        if text.starts_with(['{', '[']) {
            Self::Json
        } else if commands.contains(&first.trim_start_matches(['$', '>', '%']))
            || text.contains("curl ")
        {
            Self::Command
        } else if !text.trim().contains(char::is_whitespace) && text.contains('/') {
            Self::Address
        } else {
            Self::Text
        }
    }
}
