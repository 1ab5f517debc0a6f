//! The rows that a copy or an export takes.

use std::rc::Rc;

use super::view::TableView;
use crate::messages::TableLabel;
use crate::table::{Column, Format, Lines, Order, export};

/// Which rows are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportRows {
    /// The selected ones, shown or not.
    Selected,
    /// The ones that the filters leave.
    Shown,
    /// Every row.
    All,
}

impl ExportRows {
    /// What it is called.
    pub fn label(self) -> TableLabel {
        match self {
            Self::Selected => TableLabel::SelectedRows,
            Self::Shown => TableLabel::ShownRows,
            Self::All => TableLabel::AllRows,
        }
    }

    /// What there is to choose from, each with how many rows it has; what is taken unless another is
    /// chosen comes first. One alone where all would be the same.
    pub fn choices(view: &TableView) -> Vec<(Self, usize)> {
        let (shown, all) = (view.shown.lines.rows().len(), view.rows.len());
        let selected = view.selected.rows.len();
        let choices = [
            (selected > 0).then_some((Self::Selected, selected)),
            (shown < all).then_some((Self::Shown, shown)),
            Some((Self::All, all)),
        ];
        choices.into_iter().flatten().collect()
    }
}

/// The rows as a file, in the order of the table, which is grouped by a column or not.
pub fn write(
    view: &TableView,
    order: &Order,
    group: Option<Column>,
    format: Format,
    rows: ExportRows,
) -> String {
    let all = &view.rows;
    let in_order = || Lines::of(all, Rc::new(order.rows(all)), group, &[]).rows().clone();
    let rows = match rows {
        ExportRows::Selected => view.selected.rows.clone(),
        ExportRows::Shown => view.shown.lines.rows().clone(),
        ExportRows::All => in_order(),
    };
    export(format, view.kind, all, &rows)
}

/// The rows that are selected, or else shown, to paste into a spreadsheet or a ticket.
pub fn copied_rows(view: &TableView) -> String {
    let rows = match view.selected.rows.is_empty() {
        true => view.shown.lines.rows(),
        false => &view.selected.rows,
    };
    export(Format::Tsv, view.kind, &view.rows, rows)
}
