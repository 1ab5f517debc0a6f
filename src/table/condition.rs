//! What single columns must hold, besides the search over all of them.

use super::case::lower_case;
use super::column::Column;
use super::row::Row;

/// What a column must hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// What became of a row, as its table's [state column](super::TableKind::state_column) shows it,
    /// empty for rows without a word there. Of several, one has to hold; of all other conditions, each.
    State(Column, String),
    /// A text somewhere in the cell, in any case.
    Contains(Column, String),
    /// A number not below this one. A cell without a number does not have it.
    AtLeast(Column, u64),
    /// A number not above this one. A cell without a number does not have it.
    AtMost(Column, u64),
}

impl Condition {
    /// The column it is about.
    pub fn column(&self) -> Column {
        match self {
            Self::State(column, _)
            | Self::Contains(column, _)
            | Self::AtLeast(column, _)
            | Self::AtMost(column, _) => *column,
        }
    }

    /// The end of a range.
    pub fn number(&self) -> Option<u64> {
        match self {
            Self::AtLeast(_, number) | Self::AtMost(_, number) => Some(*number),
            _ => None,
        }
    }

    /// Whether both are of one kind for one column.
    pub fn is_like(&self, other: &Self) -> bool {
        self.column() == other.column()
            && std::mem::discriminant(self) == std::mem::discriminant(other)
    }

    /// Whether it takes the other's place. States stand side by side.
    pub(super) fn replaces(&self, other: &Self) -> bool {
        self.is_like(other) && !matches!(self, Self::State(..))
    }

    /// The same with its text in lower case, as [`is_met`](Self::is_met) wants it.
    pub(super) fn lowered(&self) -> Self {
        match self {
            Self::Contains(column, text) => Self::Contains(*column, lower_case(text)),
            other => other.clone(),
        }
    }

    /// Whether a row meets it; its own text is in lower case already.
    pub(super) fn is_met(&self, row: &Row) -> bool {
        match self {
            Self::State(column, word) => column.text(row) == *word,
            Self::Contains(column, text) => lower_case(&column.text(row)).contains(text),
            Self::AtLeast(column, least) => column.number(row).is_some_and(|n| n >= *least),
            Self::AtMost(column, most) => column.number(row).is_some_and(|n| n <= *most),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::examples::row;
    use super::*;
    use crate::aqua::Batch;

    #[test]
    fn a_text_is_found_in_its_own_column_alone_and_in_any_case() {
        let batch = row(Batch {
            name: Some("Accounts of ZÜRICH".into()),
            query: Some("select Id".into()),
            ..Batch::default()
        });
        let holds =
            |column, text: &str| Condition::Contains(column, text.into()).lowered().is_met(&batch);
        assert!(holds(Column::Name, "OF zürich"));
        assert!(!holds(Column::Query, "zürich"));
        assert!(!holds(Column::Message, "zürich"));
    }

    #[test]
    fn a_range_includes_its_ends_and_no_cell_without_a_number() {
        let batch = row(Batch { record_count: Some(5), ..Batch::default() });
        assert!(Condition::AtLeast(Column::Records, 5).is_met(&batch));
        assert!(!Condition::AtLeast(Column::Records, 6).is_met(&batch));
        assert!(Condition::AtMost(Column::Records, 5).is_met(&batch));
        assert!(!Condition::AtMost(Column::Records, 4).is_met(&batch));
        assert!(!Condition::AtLeast(Column::Records, 0).is_met(&row(Batch::default())));
        assert!(!Condition::AtMost(Column::Segments, 9).is_met(&batch));
    }
}
