//! The rows that a copy or an export takes.

use std::rc::Rc;

use crate::aqua::Job;
use crate::table::{Column, Filter, Format, Lines, Order, export, shown};

/// Which rows are taken.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Scope {
    /// The selected ones, shown or not.
    Selected,
    /// The ones that the filters leave.
    Shown,
    /// Every batch of the job.
    All,
}

/// A job's batches with what is shown and what is selected of them, both in the table's order.
#[derive(Clone, Debug, PartialEq)]
pub struct Rows {
    /// The job.
    pub job: Rc<Job>,
    /// The order of the table.
    pub order: Order,
    /// The column by which its rows are grouped.
    pub group: Option<Column>,
    /// The rows that are shown.
    pub shown: Rc<Vec<usize>>,
    /// The rows that are selected.
    pub selected: Rc<Vec<usize>>,
}

impl Rows {
    /// What there is to choose from, each with its name and number; what is taken unless another is
    /// chosen comes first. One alone where all would be the same.
    pub fn choices(&self) -> Vec<(Scope, &'static str, usize)> {
        let (shown, all) = (self.shown.len(), self.job.batches.len());
        let mut choices = Vec::new();
        if !self.selected.is_empty() {
            choices.push((Scope::Selected, "Selected", self.selected.len()));
        }
        if shown < all {
            choices.push((Scope::Shown, "Shown", shown));
        }
        choices.push((Scope::All, "All", all));
        choices
    }

    /// The rows of a scope as a file.
    pub fn export(&self, format: Format, scope: Scope) -> String {
        let batches = &self.job.batches;
        match scope {
            Scope::Selected => export(format, batches, &self.selected),
            Scope::Shown => export(format, batches, &self.shown),
            Scope::All => {
                let rows = Rc::new(shown(batches, &self.order, &Filter::default()));
                export(format, batches, Lines::of(batches, rows, self.group, &[]).rows())
            }
        }
    }

    /// The rows that are selected, or else shown, to paste into a spreadsheet or a ticket.
    pub fn copied(&self) -> String {
        let none = self.selected.is_empty();
        self.export(Format::Tsv, if none { Scope::Shown } else { Scope::Selected })
    }
}
