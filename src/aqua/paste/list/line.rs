//! A line of a list.

use super::super::label::Label;
use super::super::lexer::{Kind, Token, tokens};
use super::super::mentions::has_form;
use super::super::path::Leads;
use super::cells::cells;
use super::heading::Heading;
use super::listed_job::ListedJob;
use crate::aqua::{JobIdError, JobIdWarning};

/// A line that names no job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineProblem {
    /// Which line of the text, counted from 1.
    pub line: usize,
    /// Why.
    pub fault: LineFault,
}

/// Why a line names no job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineFault {
    /// It is nearly an ID.
    Odd(JobIdWarning),
    /// It is something else.
    Other(JobIdError),
}

/// A line of a text, and the jobs that it names.
#[derive(Debug)]
pub struct Line<'t> {
    /// The line.
    pub text: &'t str,
    /// The IDs of jobs in it.
    pub ids: Vec<&'t str>,
    /// What it says of its job besides.
    pub listed: Option<ListedJob>,
    /// Whether there is nothing else in it, or only what tables of jobs have.
    pub is_plain: bool,
    /// Whether there is nothing to read in it.
    pub is_blank: bool,
    /// Whether it is a heading.
    pub is_heading: bool,
}

impl<'t> Line<'t> {
    /// Reads a line below `heading`. `is_job` says of which IDs it is known that they may be jobs';
    /// `trusts_heading` whether what stands in a column of job IDs is one.
    pub fn read(
        text: &'t str,
        heading: Option<&Heading>,
        is_job: &dyn Fn(&str) -> bool,
        trusts_heading: bool,
    ) -> Self {
        let pieces = tokens(text);
        let found: Vec<&str> = pieces.iter().filter_map(id).collect();
        let cells = cells(text);
        let column = heading.and_then(|heading| cells.get(heading.job));
        let in_column = |id: &&str| column.is_some_and(|cell| cell.eq_ignore_ascii_case(id));
        let by_heading = found.iter().copied().find(|id| trusts_heading && in_column(id));
        let ids: Vec<&str> = match by_heading {
            Some(id) => vec![id],
            None => found.iter().copied().filter(|id| is_job(id)).collect(),
        };
        let is_only_ids = ids.len() == found.len()
            && pieces
                .iter()
                .enumerate()
                .all(|(at, token)| id(token).is_some() || adds_nothing(token, at));
        let is_id = |cell: &String| ids.iter().any(|id| cell.eq_ignore_ascii_case(id));
        let is_row = ids.len() == 1
            && found.len() == 1
            && cells.iter().any(is_id)
            && cells.iter().all(|cell| is_id(cell) || ListedJob::is_cell(cell));
        Self {
            text,
            is_plain: by_heading.is_some() || is_only_ids || is_row,
            listed: match ids[..] {
                [_] => ListedJob::read(&cells, heading).filter(|_| by_heading.is_some() || is_row),
                _ => None,
            },
            ids,
            is_blank: !text.contains(char::is_alphanumeric),
            is_heading: false,
        }
    }

    /// Whether it holds several IDs and does not go on in the next line.
    pub fn is_full(&self) -> bool {
        self.ids.len() > 1 && !self.text.trim_end().ends_with([',', ';'])
    }

    /// What is wrong with it, as the line of this number.
    pub fn problem(&self, number: usize) -> Option<LineProblem> {
        let is_fine = !self.ids.is_empty() || self.is_blank || self.is_heading;
        (!is_fine).then(|| LineProblem { line: number, fault: super::fault(self.text) })
    }
}

/// The ID in a piece of a line.
fn id<'t>(token: &Token<'t>) -> Option<&'t str> {
    match token.kind {
        Kind::Address => match Leads::to(token.text) {
            Leads::Job { id, .. } | Leads::SomeJob(id) => Some(id),
            _ => None,
        },
        Kind::Word => token.text.split(['-', '_']).find(|part| has_form(part)),
        Kind::Sign(_) => None,
    }
}

/// Whether a piece says nothing besides: a sign, the number of an entry, the word that a job is named by.
fn adds_nothing(token: &Token<'_>, place: usize) -> bool {
    let is_number = token.text.len() < 5 && token.text.bytes().all(|b| b.is_ascii_digit());
    match token.kind {
        Kind::Sign(_) => true,
        Kind::Address => false,
        Kind::Word if !token.text.contains(char::is_alphanumeric) => true,
        Kind::Word => {
            place < 3 && is_number
                || token.text.eq_ignore_ascii_case("and")
                || matches!(Label::of(token.text, true), Some(Label::Job | Label::Id))
        }
    }
}
