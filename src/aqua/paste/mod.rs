//! Finding the job ID in whatever a person pasted: an ID, a job's address, a curl command, JSON, a log.
//!
//! A bearer token has the very form of a job ID, and so have the IDs of files, batches and records.
//! So every ID in the text is collected first, with what stands beside it; then those that are known to
//! be something else are left out, and only what is left is decided on. A text that names a secret has
//! to say of an ID that it is a job's: its address does, or a label that it is set to.

mod clean;
mod instead;
mod label;
mod lexer;
mod list;
mod mentions;
mod path;
mod secrets;
mod source;

pub(super) use clean::is_invisible;
pub use list::{JobList, LineFault, LineProblem, ListItem, ListedJob};
pub use source::Source;

use instead::instead;
use label::Label;
use lexer::tokens;
use mentions::{Beside, Mention, Mentions, has_form};
use path::is_template;
use secrets::{looks_secret, without_tokens};

use super::hosts::TenantHost;
use super::job_id::{JobId, JobIdError};
use super::uuid::is_uuid;

/// What a text that was typed or pasted into Job ID holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastedText {
    /// The job IDs in it, each once, in the order in which they were last named. Or why there is none.
    pub jobs: Result<Vec<JobIdMatch>, JobIdError>,
    /// Whether it names a secret, so that nothing of it may stay where it was pasted.
    pub names_secret: bool,
    /// The tenant whose web interface's address was pasted in place of a job.
    pub web_interface: Option<&'static TenantHost>,
}

/// A job ID and where it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JobIdMatch {
    /// The ID.
    pub id: JobId,
    /// What it was taken from.
    pub source: Source,
    /// The address in front of `/batch-query`, where the text named one.
    pub address: Option<String>,
    /// The label that stood at it: `job_id`.
    pub label: Option<String>,
    /// The line on which it was last named, counted from 1.
    pub line: usize,
}

impl JobIdMatch {
    fn plain(id: &str) -> Self {
        Self { id: JobId::new(id), source: Source::Plain, address: None, label: None, line: 1 }
    }
}

impl PastedText {
    /// Reads what was typed or pasted.
    pub fn parse(typed: &str) -> Self {
        let text = typed.trim_matches(is_padding);
        if text.is_empty() {
            return Self::refused(JobIdError::Blank, false);
        }
        if let Some(alone) = alone(text) {
            return alone;
        }
        let (text, held_token) = without_tokens(&clean::clean(typed));
        let tokens = tokens(&text);
        let mut mentions = Mentions::of(&text, &tokens);
        mentions.names_secret |= held_token;
        let source = Source::of(text.trim_start_matches(is_padding));
        // What only a job's own JSON has.
        let is_jobs_own =
            ["\"batches\"", "\"batchId\"", "\"status\""].iter().any(|key| text.contains(key));
        let jobs = jobs(&mentions, source, is_jobs_own);
        let names_secret = mentions.names_secret;
        let web_interface = mentions.web_interface.filter(|_| jobs.is_empty());
        if !jobs.is_empty() {
            return Self { jobs: Ok(jobs), names_secret, web_interface };
        }
        let why = instead(&text, &mentions, source);
        Self { web_interface, ..Self::refused(why, names_secret) }
    }

    /// The one job ID in the text.
    ///
    /// # Errors
    /// If there is none, or more than one.
    pub fn one(&self) -> Result<&JobIdMatch, JobIdError> {
        match &self.jobs {
            Ok(jobs) => match &jobs[..] {
                [one] => Ok(one),
                _ => Err(JobIdError::Several(jobs.len())),
            },
            Err(error) => Err(error.clone()),
        }
    }

    fn found(jobs: Vec<JobIdMatch>) -> Self {
        Self { jobs: Ok(jobs), names_secret: false, web_interface: None }
    }

    fn refused(why: JobIdError, names_secret: bool) -> Self {
        Self { jobs: Err(why), names_secret, web_interface: None }
    }
}

/// What a text is that is one word, or an ID with white space and quotes in it.
fn alone(text: &str) -> Option<PastedText> {
    let joined: String = text.chars().filter(|c| !is_padding(*c)).collect();
    // One that was broken in two has a letter; other groups of digits are something else.
    let broken = joined != text.trim() && !text.contains([',', ';']);
    let whole = text.split(|c: char| !c.is_ascii_alphanumeric()).any(has_form);
    if has_form(&joined) && (whole || broken && joined.bytes().any(|b| b.is_ascii_alphabetic())) {
        return Some(PastedText::found(vec![JobIdMatch::plain(&joined)]));
    }
    // Lines lose their breaks in a field of one line.
    let run =
        joined.len() > 32 && joined.len().is_multiple_of(32) && !text.contains(char::is_whitespace);
    if run && joined == text && joined.bytes().all(|b| b.is_ascii_hexdigit()) {
        let mut jobs: Vec<JobIdMatch> = Vec::new();
        for at in (0..joined.len()).step_by(32) {
            jobs.push(JobIdMatch::plain(&joined[at..at + 32]));
        }
        return Some(PastedText::found(last_of_each(jobs)));
    }
    let signs = |c: char| c.is_whitespace() || "\"'/:=@,;(&?%".contains(c);
    let holds_id = text.split(|c: char| !c.is_alphanumeric()).any(has_form);
    if looks_secret(text) {
        return Some(PastedText::refused(JobIdError::Secret, true));
    }
    if text.contains(signs) || holds_id || text.starts_with(['{', '[', '<', '$']) {
        return None;
    }
    let id = joined.as_str();
    Some(match () {
        () if matches!(id, "." | "..") => PastedText::refused(JobIdError::Step(joined), false),
        () if is_uuid(id) => PastedText::refused(JobIdError::DataQuery, false),
        () if is_template(id) => PastedText::refused(JobIdError::Template, false),
        () => PastedText::found(vec![JobIdMatch::plain(id)]),
    })
}

/// The IDs in the text that may be a job's, in the order in which they were last named.
fn jobs(mentions: &Mentions<'_>, source: Source, is_jobs_own: bool) -> Vec<JobIdMatch> {
    let is_job = |mention: &Mention<'_>| match mention.beside {
        Beside::Address(_) | Beside::Set(Label::Job, _) => true,
        // Beside a secret an `id` may be half of a pair of keys; a job's own JSON has a status.
        Beside::Set(Label::Id, _) => !mentions.names_secret || is_jobs_own,
        _ => false,
    };
    let something_else = |mention: &Mention<'_>| {
        mention.beside.label().is_some_and(|label| !matches!(label, Label::Job | Label::Id))
    };
    let elsewhere = |id: &str| {
        mentions.ids.iter().any(|other| other.id.eq_ignore_ascii_case(id) && something_else(other))
    };
    let mut left = mentions.ids.iter().filter(|mention| !something_else(mention));
    let first = left.next().map_or("", |mention| mention.id);
    let only = left.all(|other| other.id.eq_ignore_ascii_case(first));
    let may_be = |mention: &&Mention<'_>| {
        let near = matches!(mention.beside, Beside::Near(Label::Job, _));
        let strict = mentions.names_secret || source == Source::Command;
        !mentions.is_secret(mention.id)
            && (is_job(mention) || !elsewhere(mention.id) && (!strict || near && only))
    };
    let found = mentions.ids.iter().filter(may_be).map(|mention| {
        let (address, label) = match &mention.beside {
            Beside::Address(base) => (base.clone(), None),
            Beside::Set(Label::Job | Label::Id, label)
            | Beside::Near(Label::Job | Label::Id, label) => (None, Some((*label).to_owned())),
            _ => (None, None),
        };
        let id = JobId::new(mention.id);
        JobIdMatch {
            id,
            source,
            address,
            label: label.filter(|label| !label.is_empty()),
            line: mention.line,
        }
    });
    last_of_each(found.collect())
}

/// Each ID once, where it stands last, with the address and the label it has anywhere.
fn last_of_each(found: Vec<JobIdMatch>) -> Vec<JobIdMatch> {
    let mut each: Vec<JobIdMatch> = Vec::new();
    for mut one in found {
        let same = |other: &JobIdMatch| {
            let addresses = [&other.address, &one.address];
            other.id.is(one.id.as_str())
                && (addresses[0] == addresses[1] || addresses.contains(&&None))
        };
        if let Some(at) = each.iter().position(same) {
            let before = each.remove(at);
            one.address = one.address.or(before.address);
            one.label = one.label.or(before.label);
        }
        each.push(one);
    }
    each
}

/// White space, quotes and the invisible characters that come along from mails and tickets.
fn is_padding(c: char) -> bool {
    c.is_whitespace()
        || clean::is_invisible(c)
        || matches!(c, '"' | '\'' | '`' | ',' | ';' | '“' | '”' | '‘' | '’' | '*')
}

#[cfg(test)]
mod tests;

#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties;
