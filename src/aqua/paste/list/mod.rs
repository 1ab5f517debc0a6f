//! A list of jobs: what somebody brings who has to stop more than one of them.
//!
//! Lines, commas, a numbered list, a column out of a spreadsheet, the AQuA dashboard's CSV. Which of the
//! IDs in a text are jobs' is decided by [`PastedText`], or by the heading of the column that they stand
//! in; here they are put in order, counted, and told apart from the lines that hold none.

mod cells;
mod heading;
mod line;
mod listed_job;

pub use line::{LineFault, LineProblem};
pub use listed_job::ListedJob;

use std::collections::HashMap;

use heading::Heading;
use line::Line;

use super::clean::clean;
use super::{JobIdMatch, PastedText};
use crate::aqua::{JobId, JobIdError};

/// Jobs in the order in which a text names them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct JobList {
    /// Each job once, where it stands first.
    pub jobs: Vec<ListItem>,
    /// How many times more than once they are named.
    pub repeated: usize,
    /// The lines that name no job. Blank lines and headings are none of them.
    pub problems: Vec<LineProblem>,
    /// Whether the text is a list and nothing else, so that all its jobs are meant: every line is an ID,
    /// a job's address or a row of a table with a job's ID in it.
    pub is_plain: bool,
}

/// A job of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListItem {
    /// Its ID.
    pub id: JobId,
    /// What the list says of it besides.
    pub listed: Option<ListedJob>,
    /// The address in front of `/batch-query`, where the text names one.
    pub address: Option<String>,
}

impl JobList {
    /// The most jobs that are taken at once: five times what a tenant can have running.
    pub const MOST: usize = 500;

    /// Reads a text, of which `pasted` tells what its IDs are. Those of `known` are jobs already, and what
    /// was said of them there is still known.
    pub fn read(text: &str, pasted: &PastedText, known: &Self) -> Self {
        Reader::new(pasted, known).read(text)
    }

    /// The jobs that a text is said to hold, without a look at its lines.
    pub fn of(jobs: &[JobIdMatch]) -> Self {
        let mut list = Self::default();
        for found in jobs {
            list.jobs.push(ListItem {
                id: found.id.clone(),
                listed: None,
                address: found.address.clone(),
            });
        }
        list
    }

    /// The text with one ID a line, in order and each once. Lines without an ID stay where they are, so
    /// that they can be put right, unless the text names a secret.
    pub fn tidied(&self, text: &str, pasted: &PastedText) -> String {
        let ids = || self.jobs.iter().map(|item| item.id.as_str());
        if pasted.names_secret || self.problems.is_empty() {
            return ids().collect::<Vec<_>>().join("\n");
        }
        Reader::new(pasted, self).tidied(text)
    }

    /// The hosts and paths of the tenants whose addresses the text names.
    pub fn addresses(&self) -> Vec<&str> {
        let mut each = Vec::new();
        for address in self.jobs.iter().filter_map(|item| item.address.as_deref()) {
            if !each.contains(&address) {
                each.push(address);
            }
        }
        each
    }

    /// The jobs whose address is this one.
    #[must_use]
    pub fn at(&self, address: &str) -> Self {
        let here = |item: &&ListItem| item.address.as_deref() == Some(address);
        Self { jobs: self.jobs.iter().filter(here).cloned().collect(), ..Self::default() }
    }

    /// Whether a job is in it.
    pub fn holds(&self, id: &JobId) -> bool {
        self.jobs.iter().any(|item| item.id.is(id.as_str()))
    }
}

/// Goes through a text's lines.
struct Reader<'a> {
    pasted: &'a PastedText,
    known: &'a JobList,
    /// What is known of the jobs by their IDs in small letters.
    jobs: HashMap<String, ListItem>,
}

impl<'a> Reader<'a> {
    fn new(pasted: &'a PastedText, known: &'a JobList) -> Self {
        let mut jobs: HashMap<String, ListItem> = HashMap::new();
        let found = JobList::of(pasted.jobs.as_deref().unwrap_or_default());
        for item in found.jobs.into_iter().chain(known.jobs.iter().cloned()) {
            let entry = jobs.entry(key(item.id.as_str())).or_insert_with(|| item.clone());
            entry.listed = entry.listed.take().or(item.listed);
            entry.address = entry.address.take().or(item.address);
        }
        Self { pasted, known, jobs }
    }

    /// The lines of the text, each with the jobs that it names.
    fn lines<'t>(&self, text: &'t str) -> Vec<Line<'t>> {
        let is_job = |id: &str| self.jobs.contains_key(&key(id));
        let mut heading: Option<Heading> = None;
        let mut begun = false;
        let mut lines = Vec::new();
        for line in text.lines() {
            let mut read = Line::read(line, heading.as_ref(), &is_job, !self.pasted.names_secret);
            if !begun && read.ids.is_empty() && !read.is_blank {
                heading = heading.or_else(|| Heading::read(line));
                read.is_heading = Heading::is_one(line);
            }
            begun |= !read.ids.is_empty();
            lines.push(read);
        }
        lines
    }

    fn read(mut self, text: &str) -> JobList {
        let text = in_lines(text);
        let lines = self.lines(&text);
        let mut places: HashMap<String, usize> = HashMap::new();
        let mut list = JobList::default();
        let mut named = 0;
        for line in &lines {
            for id in &line.ids {
                named += 1;
                let place = *places.entry(key(id)).or_insert(list.jobs.len());
                if place == list.jobs.len() {
                    list.jobs.push(self.take(id));
                }
                let item = &mut list.jobs[place];
                item.listed = line.listed.clone().or_else(|| item.listed.take());
            }
        }
        list.repeated = named - list.jobs.len();
        let problem = |(at, line): (usize, &Line<'_>)| line.problem(at + 1);
        list.problems = lines.iter().enumerate().filter_map(problem).collect();
        let with_ids: Vec<&Line<'_>> = lines.iter().filter(|line| !line.ids.is_empty()).collect();
        let before_last = &with_ids[..with_ids.len().saturating_sub(1)];
        list.is_plain = list.jobs.len() > 1
            && !self.pasted.names_secret
            // Of a table without a heading nobody knows which column is that of the jobs.
            && !before_last.iter().any(|line| line.is_full())
            && list.problems.len() < with_ids.len()
            && with_ids.iter().all(|line| line.is_plain)
            && list.addresses().len() < 2;
        // A text that is mostly something else, a log say, has no lines that lack an ID.
        if list.problems.len() >= with_ids.len() && self.known.jobs.is_empty() {
            list.problems.clear();
        }
        // What the lines do not show: IDs that were run together.
        if list.jobs.is_empty() {
            list = JobList::of(self.pasted.jobs.as_deref().unwrap_or_default());
        }
        list
    }

    fn take(&mut self, id: &str) -> ListItem {
        let known = self.jobs.remove(&key(id));
        known.unwrap_or_else(|| ListItem { id: JobId::new(id), listed: None, address: None })
    }

    fn tidied(&self, text: &str) -> String {
        let text = in_lines(text);
        let mut seen: Vec<String> = Vec::new();
        let mut out: Vec<&str> = Vec::new();
        for line in &self.lines(&text) {
            if line.ids.is_empty() && !line.is_blank && !line.is_heading {
                out.push(line.text.trim());
            }
            for id in &line.ids {
                if !seen.contains(&key(id)) {
                    seen.push(key(id));
                    out.push(id);
                }
            }
        }
        let left = self.known.jobs.iter().map(|item| item.id.as_str());
        out.extend(left.filter(|id| !seen.contains(&key(id))));
        out.join("\n")
    }
}

/// The text as it was meant, with line breaks of one kind.
fn in_lines(text: &str) -> String {
    clean(text).replace("\r\n", "\n").replace('\r', "\n")
}

fn key(id: &str) -> String {
    id.to_ascii_lowercase()
}

/// Why a line holds no job, read by itself.
fn fault(line: &str) -> LineFault {
    match PastedText::parse(line).one() {
        Ok(found) => match found.id.warning() {
            Some(warning) => LineFault::Odd(warning),
            None => LineFault::Other(JobIdError::NotThere),
        },
        Err(error) => LineFault::Other(error),
    }
}

#[cfg(test)]
mod tests;
