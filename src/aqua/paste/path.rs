//! What an address in a pasted text leads to.

use crate::aqua::hosts::TenantHost;
use crate::aqua::uuid::is_bare as has_form;

/// What an address leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Leads<'a> {
    /// An AQuA job: its ID, and the address in front of `/batch-query` where it is a whole one.
    Job { id: &'a str, base: Option<String> },
    /// A job by the looks of its path, though not below `/batch-query`.
    SomeJob(&'a str),
    /// An AQuA job whose ID is left open: `{{jobId}}`.
    Template,
    /// A partner's last completed job.
    LastCompleted,
    /// `.` or `..`, which would turn the call into another one.
    Step(&'a str),
    /// Where jobs are submitted.
    NoJob,
    /// A Data Query job.
    DataQuery,
    /// A Data Source Export.
    Export,
    /// A result file.
    File,
    /// Zuora's web interface on this tenant.
    WebInterface(&'static TenantHost),
    /// Anything else.
    Elsewhere,
}

impl<'a> Leads<'a> {
    /// Reads an address that has no query string.
    pub fn to(address: &'a str) -> Self {
        let path = match address.split_once("://") {
            Some((_, rest)) => rest.split_once('/').map_or("", |(_, path)| path),
            None => address,
        };
        let steps: Vec<&str> = path.split('/').filter(|step| !step.is_empty()).collect();
        let is = |at: usize, wanted: &[&str]| {
            steps.get(at).is_some_and(|step| wanted.iter().any(|w| step.eq_ignore_ascii_case(w)))
        };
        let at = |wanted: &[&str]| (0..steps.len()).find(|at| is(*at, wanted));
        if let Some(at) = at(&["batch-query"]) {
            return match steps.get(at + 2) {
                _ if is(at + 1, &["file", "files"]) => Self::File,
                _ if !is(at + 1, &["jobs"]) => Self::NoJob,
                _ if is(at + 2, &["partner"]) => Self::LastCompleted,
                Some(step) => Self::job(step, base(address)),
                None => Self::Template,
            };
        }
        if let Some(at) = at(&["jobs"]) {
            return match steps.get(at + 1) {
                _ if at > 0 && is(at - 1, &["query"]) => Self::DataQuery,
                _ if let Some(host) = web_interface(address) => Self::WebInterface(host),
                _ if is(at + 1, &["partner"]) => Self::LastCompleted,
                Some(step) => match Self::job(step, None) {
                    Self::Job { id, .. } => Self::SomeJob(id),
                    other if at == 0 => other,
                    _ => Self::Elsewhere,
                },
                None => Self::Elsewhere,
            };
        }
        match () {
            () if at(&["export"]).is_some_and(|at| at > 0 && is(at - 1, &["object"])) => {
                Self::Export
            }
            () if at(&["file", "files"]).is_some() => Self::File,
            () => web_interface(address).map_or(Self::Elsewhere, Self::WebInterface),
        }
    }

    fn job(step: &'a str, base: Option<String>) -> Self {
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '~');
        let id = &step[..step.find(|c| !plain(c)).unwrap_or(step.len())];
        if matches!(id, "." | "..") {
            return Self::Step(id);
        }
        // A full stop behind an address ends the sentence, and a line may end emphasis.
        let id = match (id.get(..32), id.as_bytes().get(32)) {
            (Some(start), Some(next)) if has_form(start) && !next.is_ascii_alphanumeric() => start,
            _ => id.trim_end_matches(['.', '~', '_', '-']),
        };
        if has_form(id) {
            Self::Job { id, base }
        } else if id.is_empty() || is_template(step) {
            Self::Template
        } else {
            Self::Job { id, base }
        }
    }
}

/// The tenant whose web interface an address is on.
fn web_interface(address: &str) -> Option<&'static TenantHost> {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let api =
        ["v1", "apps/api"].iter().any(|api| path == *api || path.starts_with(&format!("{api}/")));
    TenantHost::of_web_host(host).filter(|_| !api)
}

/// Whether a text stands for an ID that is still to be filled in: `{{jobId}}`, `$JOB_ID`, `:id`,
/// `<job-id>`, `your-job-id`.
pub fn is_template(text: &str) -> bool {
    let letters: String =
        text.chars().filter(char::is_ascii_alphabetic).map(|c| c.to_ascii_lowercase()).collect();
    text.contains(['{', '}', '$', '<', '>', '[', '%', '*'])
        || text.starts_with(':')
        || letters.len() == text.chars().filter(char::is_ascii_alphanumeric).count()
            && (letters.contains("jobid")
                || ["theid", "yourid", "id", "uuid", "guid"].contains(&letters.as_str()))
        || text.len() > 2 && text.bytes().all(|b| matches!(b, b'x' | b'X' | b'.'))
}

/// The part of a whole address in front of `/batch-query`; none where it holds a user name, or a path
/// of another form than Zuora's and the relay's: that may be anything.
fn base(address: &str) -> Option<String> {
    let end = address.to_ascii_lowercase().find("/batch-query")?;
    let base = address[..end].trim_end_matches('/');
    let (_, rest) = base.split_once("://")?;
    let (authority, path) = rest.split_once('/').unwrap_or((rest, ""));
    let listed = |relay: &str, api: &str| {
        TenantHost::find(relay).map(|known| format!("https://{}/{api}", known.host))
    };
    let steps: Vec<&str> = path.split('/').filter(|step| !step.is_empty()).collect();
    match steps[..] {
        _ if authority.contains('@') => None,
        [] | ["v1"] | ["apps", "api"] => Some(base.to_owned()),
        // Through a relay: the tenant behind it.
        [.., relay, "v1"] => listed(relay, "v1"),
        [.., relay, "apps", "api"] => listed(relay, "apps/api"),
        _ => None,
    }
}
