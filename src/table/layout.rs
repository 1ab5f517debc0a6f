//! How the columns are laid out: the only thing about the table that is kept between visits.

use serde::{Deserialize, Serialize};

use super::column::Column;
use super::kept_layout::KeptLayout;

/// A column's place in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ColumnLayout {
    /// The column.
    pub column: Column,
    /// Whether it is shown. The name always is.
    pub shown: bool,
    /// Its own width in CSS pixels, one of [`Layout::WIDTHS`]. None: what its content needs
    /// ([`natural_width`](super::natural_width)).
    pub width: Option<u16>,
}

/// How the columns are laid out: every column once, the name first and always shown, since it heads
/// the rows.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(from = "KeptLayout", into = "KeptLayout")]
pub struct Layout {
    places: [ColumnLayout; Column::ALL.len()],
    group: Option<Column>,
    /// Whether rows are far apart. By default they are close together.
    pub roomy: bool,
    /// Whether the names stay in view where the table is scrolled aside. By default they do.
    pub pinned: bool,
}

impl Default for Layout {
    /// Every column, in the order of [`Column::ALL`], as wide as its content needs.
    fn default() -> Self {
        let places = Column::ALL.map(|column| ColumnLayout { column, shown: true, width: None });
        Self { places, group: None, roomy: false, pinned: true }
    }
}

impl Layout {
    /// The columns by which rows can be grouped: those with few different words.
    pub const GROUPS: [Column; 2] = [Column::Status, Column::Type];

    /// The least and the most that a column's own width can be, in CSS pixels.
    pub const WIDTHS: (u16, u16) = (48, 800);

    /// Every column in its place, shown or not.
    pub fn columns(&self) -> &[ColumnLayout] {
        &self.places
    }

    /// The columns that are shown, in order.
    pub fn shown(&self) -> impl Iterator<Item = Column> {
        self.places.iter().filter(|place| place.shown).map(|place| place.column)
    }

    /// The column by which the rows are grouped.
    pub fn group(&self) -> Option<Column> {
        self.group
    }

    /// Shows a column or hides it. The name stays.
    pub fn show(&mut self, column: Column, shown: bool) {
        self.place(column).shown = shown || column == Column::Name;
    }

    /// Moves a column by so many places, to the front if negative, as far as there are any behind
    /// the name.
    pub fn shift(&mut self, column: Column, steps: i8) {
        let to = self.at(column).saturating_add_signed(steps.into());
        self.put_at(column, to);
    }

    /// Drops a column on another, which makes room: a later one to the front, an earlier one to the
    /// back. On the name: behind it.
    pub fn put(&mut self, column: Column, before: Column) {
        self.put_at(column, self.at(before));
    }

    /// Gives a column a width of its own, within [`WIDTHS`](Self::WIDTHS), or takes it back.
    pub fn set_width(&mut self, column: Column, width: Option<u16>) {
        let (least, most) = Self::WIDTHS;
        self.place(column).width = width.map(|width| width.clamp(least, most));
    }

    /// A column's own width.
    pub fn width(&self, column: Column) -> Option<u16> {
        self.places[self.at(column)].width
    }

    /// Groups the rows by one of [`GROUPS`](Self::GROUPS), or not: by any other column neither.
    pub fn group_by(&mut self, column: Option<Column>) {
        self.group = column.filter(|column| Self::GROUPS.contains(column));
    }

    /// Whether nothing was changed, or all of it back.
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }

    /// The layout that an earlier version kept in words, or of any other text the nearest.
    pub fn from_words(text: &str) -> Self {
        KeptLayout::from_words(text).into()
    }

    pub(super) fn at(&self, column: Column) -> usize {
        self.places.iter().position(|place| place.column == column).unwrap_or_default()
    }

    fn place(&mut self, column: Column) -> &mut ColumnLayout {
        &mut self.places[self.at(column)]
    }

    /// Takes a column out and puts it in at `to`, or as near as the name lets it.
    pub(super) fn put_at(&mut self, column: Column, to: usize) {
        let mut at = self.at(column);
        let to = to.clamp(1, self.places.len() - 1);
        if column == Column::Name {
            return;
        }
        while at != to {
            let next = if at < to { at + 1 } else { at - 1 };
            self.places.swap(at, next);
            at = next;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(layout: &Layout) -> String {
        let keys: Vec<_> = layout.columns().iter().map(|place| place.column.key()).collect();
        keys.join(" ")
    }

    #[test]
    fn by_default_every_column_is_shown_in_its_order() {
        let layout = Layout::default();
        assert!(layout.is_default() && layout.shown().eq(Column::ALL));
        assert_eq!((layout.roomy, layout.pinned, layout.group()), (false, true, None));
    }

    #[test]
    fn a_column_is_hidden_and_the_name_never() {
        let mut layout = Layout::default();
        layout.show(Column::Type, false);
        layout.show(Column::Name, false);
        let rest = Column::ALL.into_iter().filter(|column| *column != Column::Type);
        assert!(layout.shown().eq(rest));
        layout.show(Column::Type, true);
        assert!(layout.is_default());
    }

    #[test]
    fn a_column_moves_step_by_step_as_far_as_the_name_and_the_end() {
        let mut layout = Layout::default();
        layout.shift(Column::Records, -1);
        assert!(order(&layout).starts_with("name records status type"));
        layout.shift(Column::Records, -1);
        layout.shift(Column::Status, i8::MIN);
        assert!(order(&layout).starts_with("name status records type"));
        layout.shift(Column::Segments, i8::MAX);
        assert!(order(&layout).ends_with("file batch-id segments"));
        layout.shift(Column::Name, 3);
        assert!(order(&layout).starts_with("name status"));
    }

    #[test]
    fn a_column_is_dropped_where_the_other_was() {
        let mut layout = Layout::default();
        layout.put(Column::Status, Column::Type);
        assert!(order(&layout).starts_with("name records type status query"));
        layout.put(Column::BatchId, Column::Records);
        assert!(order(&layout).starts_with("name batch-id records type"));
        layout.put(Column::Query, Column::Name);
        assert!(order(&layout).starts_with("name query batch-id"));
        let before = layout.clone();
        layout.put(Column::Name, Column::File);
        layout.put(Column::File, Column::File);
        assert_eq!(layout, before);
    }

    #[test]
    fn widths_stay_within_bounds_and_are_taken_back() {
        let mut layout = Layout::default();
        layout.set_width(Column::Name, Some(0));
        layout.set_width(Column::Query, Some(u16::MAX));
        let widths: Vec<_> = layout.columns().iter().filter_map(|place| place.width).collect();
        assert_eq!(widths, [48, 800]);
        layout.set_width(Column::Name, None);
        layout.set_width(Column::Query, None);
        assert!(layout.is_default());
    }

    #[test]
    fn rows_are_grouped_by_a_column_of_few_words_alone() {
        let mut layout = Layout::default();
        layout.group_by(Some(Column::Type));
        assert_eq!(layout.group(), Some(Column::Type));
        layout.group_by(Some(Column::Name));
        assert_eq!(layout.group(), None);
    }
}
