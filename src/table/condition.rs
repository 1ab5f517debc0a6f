//! What single columns must hold, besides the search over all of them.

use super::column::Column;
use super::find::holds;
use super::fold::folded;
use crate::aqua::{Batch, say};

/// What a column must hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// A status as the column Status shows it, empty for batches without one. Of several, one has
    /// to hold; of all other conditions, each.
    Status(String),
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
            Self::Status(_) => Column::Status,
            Self::Contains(column, _) | Self::AtLeast(column, _) | Self::AtMost(column, _) => {
                *column
            }
        }
    }

    /// The condition as people read it: `Query contains: account`.
    pub fn words(&self) -> String {
        let column = self.column().label();
        match self {
            Self::Status(word) => [column, ": ", named(word)].concat(),
            Self::Contains(_, text) => [column, " contains: ", text].concat(),
            Self::AtLeast(_, least) => [column, " at least ", &say::count(*least)].concat(),
            Self::AtMost(_, most) => [column, " at most ", &say::count(*most)].concat(),
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

    /// Whether it takes the other's place. Statuses stand side by side.
    pub(super) fn replaces(&self, other: &Self) -> bool {
        self.is_like(other) && !matches!(self, Self::Status(_))
    }

    /// The same, ready for [`holds`](Self::holds).
    pub(super) fn ready(&self) -> Self {
        match self {
            Self::Contains(column, text) => Self::Contains(*column, folded(text)),
            other => other.clone(),
        }
    }

    /// Whether a batch meets it; its text is without regard to case already.
    pub(super) fn holds(&self, batch: &Batch) -> bool {
        match self {
            Self::Status(word) => Column::Status.text(batch) == *word,
            Self::Contains(column, text) => holds(&column.text(batch), text),
            Self::AtLeast(column, least) => column.number(batch).is_some_and(|n| n >= *least),
            Self::AtMost(column, most) => column.number(batch).is_some_and(|n| n <= *most),
        }
    }
}

/// A status as people read it, one that is missing too.
pub fn named(status: &str) -> &str {
    if status.is_empty() { "no status" } else { status }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_condition_is_told_in_words() {
        let words = [
            Condition::Status("completed".into()),
            Condition::Status(String::new()),
            Condition::Contains(Column::BatchId, "2c9".into()),
            Condition::AtLeast(Column::Records, 1000),
            Condition::AtMost(Column::Segments, 5),
        ]
        .map(|condition| condition.words());
        assert_eq!(
            words,
            [
                "Status: completed",
                "Status: no status",
                "Batch ID contains: 2c9",
                "Records at least 1,000",
                "Segments at most 5"
            ]
        );
    }

    #[test]
    fn a_text_is_found_in_its_own_column_alone_and_in_any_case() {
        let batch = Batch {
            name: Some("Accounts of ZÜRICH".into()),
            query: Some("select Id".into()),
            ..Batch::default()
        };
        let holds =
            |column, text: &str| Condition::Contains(column, text.into()).ready().holds(&batch);
        assert!(holds(Column::Name, "OF zürich"));
        assert!(!holds(Column::Query, "zürich"));
        assert!(!holds(Column::Message, "zürich"));
    }

    #[test]
    fn a_range_includes_its_ends_and_no_cell_without_a_number() {
        let batch = Batch { record_count: Some(5), ..Batch::default() };
        assert!(Condition::AtLeast(Column::Records, 5).holds(&batch));
        assert!(!Condition::AtLeast(Column::Records, 6).holds(&batch));
        assert!(Condition::AtMost(Column::Records, 5).holds(&batch));
        assert!(!Condition::AtMost(Column::Records, 4).holds(&batch));
        assert!(!Condition::AtLeast(Column::Records, 0).holds(&Batch::default()));
        assert!(!Condition::AtMost(Column::Segments, 9).holds(&batch));
    }
}
