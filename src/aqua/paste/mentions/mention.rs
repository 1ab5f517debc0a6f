//! What a scan over a pasted text finds.

use super::super::label::Label;
use super::super::path::Leads;
use crate::aqua::hosts::TenantHost;

/// An ID in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention<'a> {
    /// The ID, as it stands there.
    pub id: &'a str,
    /// Its line, counted from 1.
    pub line: usize,
    /// What stands beside it.
    pub beside: Beside<'a>,
}

/// What stands beside an ID.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Beside<'a> {
    /// It is part of a job's address, in front of whose `/batch-query` this stands.
    Address(Option<String>),
    /// A label that it is set to: `jobId: …`.
    Set(Label, &'a str),
    /// A label that stands before it: `job …`.
    Near(Label, &'a str),
    /// Nothing that says what it is.
    Nothing,
}

impl Beside<'_> {
    /// The label beside the ID; none where it is part of an address or stands alone.
    pub fn label(&self) -> Option<Label> {
        match self {
            Self::Set(label, _) | Self::Near(label, _) => Some(*label),
            Self::Address(_) | Self::Nothing => None,
        }
    }

    /// Whether a secret's label stands beside the ID.
    pub fn is_secret(&self) -> bool {
        self.label() == Some(Label::Secret)
    }
}

/// What else a text tells.
#[derive(Debug, Default)]
pub struct Mentions<'a> {
    /// The IDs, in order.
    pub ids: Vec<Mention<'a>>,
    /// Whether something names a secret, with its value or without.
    pub names_secret: bool,
    /// What the text holds besides, or in place of, a job's address.
    pub addresses: Vec<Leads<'a>>,
    /// The tenant of the web interface's address in it.
    pub web_interface: Option<&'static TenantHost>,
}

impl Mentions<'_> {
    /// Whether an ID is known to be a secret: somewhere in the text a secret's label stands at it.
    pub fn is_secret(&self, id: &str) -> bool {
        self.ids
            .iter()
            .any(|mention| mention.id.eq_ignore_ascii_case(id) && mention.beside.is_secret())
    }
}
