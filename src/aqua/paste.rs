//! Finding the job ID in whatever a person pasted: an ID, a job's address, a curl command, JSON.

use aqua_loops::cut;
use aqua_loops::value::items;

use super::job_id::{JobId, JobIdError};
use super::json::escape_breaks;
use super::object::Object;

/// A job ID and where it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The ID.
    pub id: JobId,
    /// What it was taken from.
    pub source: Source,
    /// The address in front of `/batch-query`, where the text named one.
    pub address: Option<String>,
}

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
    /// Some other text with one ID in it.
    Text,
}

impl Found {
    /// Finds the job ID in what was typed or pasted. Nothing else of the text is kept: a curl
    /// command may hold a password.
    pub fn read(typed: &str) -> Result<Self, JobIdError> {
        let text = typed.trim_matches(is_padding);
        if text.is_empty() {
            return Err(JobIdError::Blank);
        }
        if text.starts_with(['{', '[']) {
            return from_json(text);
        }
        if let Some((before, after)) = cut(text, "/jobs/").or_else(|| jobs_first(text)) {
            return from_address(text, before, after);
        }
        let joined: String = text.chars().filter(|c| !is_padding(*c)).collect();
        if is_plain(&joined) {
            return Ok(Self { id: JobId::new(joined), source: Source::Plain, address: None });
        }
        if !text.contains(char::is_whitespace) && !text.contains(['"', '\'', '/', ':', '=']) {
            return match text {
                "." | ".." => Err(JobIdError::Step(text.to_owned())),
                _ => Ok(Self { id: JobId::new(text), source: Source::Plain, address: None }),
            };
        }
        from_text(text)
    }

    /// A sentence saying where the ID came from, if that was not the whole text.
    pub fn note(&self) -> Option<&'static str> {
        match self.source {
            Source::Plain => None,
            Source::Address => Some("Job ID taken from the pasted address."),
            Source::Command => {
                Some("Job ID taken from the pasted command. Nothing else of it was kept.")
            }
            Source::Json => Some("Job ID taken from the pasted JSON."),
            Source::Text => Some("Job ID taken from the pasted text."),
        }
    }
}

fn jobs_first(text: &str) -> Option<(&str, &str)> {
    text.strip_prefix("jobs/").map(|after| ("", after))
}

fn from_json(text: &str) -> Result<Found, JobIdError> {
    let mended = escape_breaks(text);
    let list = items(&mended);
    let object = match list[..] {
        [one] => Object::parse(one),
        _ => Object::parse(&mended),
    };
    let Ok(object) = object else { return from_text(text) };
    let id = object.first(&["id", "jobId"]);
    let id = id.as_deref();
    match id.map(str::trim).filter(|id| !id.is_empty()) {
        Some(id) => Ok(Found { id: JobId::new(id), source: Source::Json, address: None }),
        None => Err(JobIdError::NoIdInJson),
    }
}

/// What ends a job ID in an address, or in the text around one.
const ENDS: [char; 13] = ['/', '?', '#', '&', '"', '\'', '\\', '<', '>', ')', ']', ',', ';'];

fn from_address(text: &str, before: &str, after: &str) -> Result<Found, JobIdError> {
    // Zuora's documentation prints a space behind the last slash.
    let step = after.trim_start();
    let end = step.find(|c: char| c.is_whitespace() || ENDS.contains(&c));
    let id = &step[..end.unwrap_or(step.len())];
    match id {
        "partner" => return Err(JobIdError::LastCompleted),
        "" => return from_text(text),
        "." | ".." => return Err(JobIdError::Step(id.to_owned())),
        _ => {}
    }
    let start = before.as_bytes().windows(3).rposition(|bytes| bytes == b"://").map(|at| {
        let scheme = before[..at].rfind(|c: char| !c.is_ascii_alphanumeric());
        scheme.map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8))
    });
    let address = start
        .map(|start| {
            let address = &before[start..];
            address.strip_suffix("/batch-query").unwrap_or(address).trim_end_matches('/')
        })
        // Never carry a password along.
        .filter(|address| !address.contains(['@']) && !address.contains(char::is_whitespace))
        .map(str::to_owned);
    let source = if is_command(text) { Source::Command } else { Source::Address };
    Ok(Found { id: JobId::new(id), source, address })
}

fn from_text(text: &str) -> Result<Found, JobIdError> {
    let mut ids: Vec<&str> = Vec::new();
    for word in text.split(|c: char| !c.is_ascii_alphanumeric()) {
        if is_plain(word) && !ids.iter().any(|id| id.eq_ignore_ascii_case(word)) {
            ids.push(word);
        }
    }
    match ids[..] {
        [] => Err(JobIdError::NotThere),
        [id] => {
            let source = if is_command(text) { Source::Command } else { Source::Text };
            Ok(Found { id: JobId::new(id), source, address: None })
        }
        _ => Err(JobIdError::Several(ids.len())),
    }
}

fn is_command(text: &str) -> bool {
    text.split_whitespace().next().is_some_and(|word| matches!(word, "curl" | "curl.exe"))
}

fn is_plain(word: &str) -> bool {
    word.len() == 32 && word.bytes().all(|b| b.is_ascii_hexdigit())
}

/// White space, quotes and the invisible characters that come along from mails and tickets.
fn is_padding(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '"' | '\'' | '`' | ',' | ';' | '“' | '”' | '‘' | '’' | '\u{feff}')
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "e20b07474688ad5001468daf10e501de";

    #[track_caller]
    fn found(typed: &str, source: Source) -> Found {
        let found = Found::read(typed).unwrap();
        assert_eq!((found.id.as_str(), found.source), (ID, source));
        found
    }

    #[test]
    fn an_id_is_found_whatever_came_along_with_it() {
        found(&format!("  {ID}\n"), Source::Plain);
        found(&format!("“{ID}”,"), Source::Plain);
        found(&format!("\u{200b}\u{202a}{ID}\u{202c}"), Source::Plain);
        found("e20b07474688ad50 01468daf\n10e501de", Source::Plain);
    }

    #[test]
    fn a_jobs_address_gives_the_id_and_the_tenant() {
        let at = found(
            &format!("https://rest.eu.zuora.com/v1/batch-query/jobs/{ID}?x=1"),
            Source::Address,
        );
        assert_eq!(at.address.as_deref(), Some("https://rest.eu.zuora.com/v1"));
        found(&format!("jobs/{ID}"), Source::Address);
        found(&format!("https://www.zuora.com/apps/api/batch-query/jobs/ {ID}"), Source::Address);
    }

    #[test]
    fn a_curl_command_gives_the_id_and_keeps_no_password() {
        let command = format!(
            "curl -u 'me:hunter2' -X DELETE \"https://rest.zuora.com/v1/batch-query/jobs/{ID}\" -H 'a: b'"
        );
        let at = found(&command, Source::Command);
        assert_eq!(at.address.as_deref(), Some("https://rest.zuora.com/v1"));
        let inside = format!("curl https://me:hunter2@rest.zuora.com/v1/batch-query/jobs/{ID}");
        assert_eq!(found(&inside, Source::Command).address, None);
    }

    #[test]
    fn a_jobs_json_gives_its_own_id_not_a_batchs() {
        found(include_str!("../../tests/fixtures/june10.json"), Source::Json);
        found(&format!("{{\"batches\":[{{\"query\":\"a\nb\"}}],\"id\":\"{ID}\"}}"), Source::Json);
        assert_eq!(Found::read(r#"{"status":"x"}"#), Err(JobIdError::NoIdInJson));
    }

    #[test]
    fn other_text_must_hold_exactly_one_id() {
        found(&format!("please stop job {ID} tonight, {ID}!"), Source::Text);
        let two = format!("{ID} or 2c90839d46f936820146fd4ef77a1eb6 ?");
        assert_eq!(Found::read(&two), Err(JobIdError::Several(2)));
        assert_eq!(Found::read("please stop the job"), Err(JobIdError::NotThere));
    }

    #[test]
    fn an_id_of_another_form_is_taken_and_a_path_step_is_not() {
        assert_eq!(Found::read("job-17").unwrap().id.as_str(), "job-17");
        assert_eq!(Found::read(".."), Err(JobIdError::Step("..".into())));
        assert_eq!(Found::read("jobs/.."), Err(JobIdError::Step("..".into())));
        assert_eq!(Found::read(" \t"), Err(JobIdError::Blank));
        let last = "https://rest.zuora.com/v1/batch-query/jobs/partner/a/project/b";
        assert_eq!(Found::read(last), Err(JobIdError::LastCompleted));
    }
}
