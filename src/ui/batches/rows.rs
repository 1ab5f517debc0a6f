//! The rows that a copy or an export takes.

use std::rc::Rc;

use super::grid::Grid;
use crate::table::{Filter, Format, Lines, export, shown};

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

impl Grid {
    /// What there is to choose from, each with its name and number; what is taken unless another is
    /// chosen comes first. One alone where all would be the same.
    pub fn choices(&self) -> Vec<(Scope, &'static str, usize)> {
        let found = self.found();
        let (shown, all) = (found.lines.rows().len(), found.job.batches.len());
        let selected = found.picked.rows.len();
        let mut choices = Vec::new();
        if selected > 0 {
            choices.push((Scope::Selected, "Selected", selected));
        }
        if shown < all {
            choices.push((Scope::Shown, "Shown", shown));
        }
        choices.push((Scope::All, "All", all));
        choices
    }

    /// The rows of a scope as a file, in the table's order.
    pub fn export(&self, format: Format, scope: Scope) -> String {
        let found = self.found();
        let batches = &found.job.batches;
        match scope {
            Scope::Selected => export(format, batches, &found.picked.rows),
            Scope::Shown => export(format, batches, found.lines.rows()),
            Scope::All => {
                let rows = Rc::new(shown(batches, &found.view.order, &Filter::default()));
                let group = found.view.layout.group();
                export(format, batches, Lines::of(batches, rows, group, &[]).rows())
            }
        }
    }

    /// The rows that are selected, or else shown, to paste into a spreadsheet or a ticket.
    pub fn copied(&self) -> String {
        let none = self.found().picked.rows.is_empty();
        self.export(Format::Tsv, if none { Scope::Shown } else { Scope::Selected })
    }
}
