//! How the columns are laid out: the only thing about a table that is kept between visits.

use super::column::Column;
use super::kind::TableKind;

/// A column's place in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ColumnLayout {
    /// The column.
    pub column: Column,
    /// Whether it is shown. The one that heads the rows always is.
    pub shown: bool,
    /// Its own width in CSS pixels, one of [`Layout::WIDTHS`]. None: what its content needs
    /// ([`natural_width`](super::natural_width)).
    pub width: Option<u16>,
}

/// How the columns of a table are laid out: every column once, first and always shown the one that heads
/// the rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    kind: TableKind,
    places: Vec<ColumnLayout>,
    group: Option<Column>,
    /// Whether rows are far apart. By default they are close together.
    pub roomy: bool,
    /// Whether the first column stays in view where the table is scrolled aside. By default it does.
    pub pinned: bool,
}

impl Layout {
    /// The layout with which a table comes: its columns in their order, as wide as their content needs.
    pub fn of(kind: TableKind) -> Self {
        let place = |&column| ColumnLayout { column, shown: kind.shows(column), width: None };
        let places = kind.columns().iter().map(place).collect();
        Self { kind, places, group: None, roomy: false, pinned: true }
    }

    /// The table whose layout it is.
    pub fn kind(&self) -> TableKind {
        self.kind
    }

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

    /// Shows a column or hides it. The first one stays.
    pub fn show(&mut self, column: Column, shown: bool) {
        let stays = column == self.kind.heading_column();
        if let Some(place) = self.place(column) {
            place.shown = shown || stays;
        }
    }

    /// Moves a column by so many places, to the front if negative, as far as there are any behind
    /// the first.
    pub fn shift(&mut self, column: Column, steps: i8) {
        let to = self.at(column).saturating_add_signed(steps.into());
        self.put_at(column, to);
    }

    /// Drops a column on another, which makes room: a later one to the front, an earlier one to the
    /// back. On the first one: behind it.
    pub fn put(&mut self, column: Column, before: Column) {
        self.put_at(column, self.at(before));
    }

    /// Gives a column a width of its own, within [`WIDTHS`](Self::WIDTHS), or takes it back.
    pub fn set_width(&mut self, column: Column, width: Option<u16>) {
        let (least, most) = Self::WIDTHS;
        if let Some(place) = self.place(column) {
            place.width = width.map(|width| width.clamp(least, most));
        }
    }

    /// A column's own width.
    pub fn width(&self, column: Column) -> Option<u16> {
        self.places.iter().find(|place| place.column == column)?.width
    }

    /// Groups the rows by one of the table's [groups](TableKind::groups), or not: by any other column
    /// neither.
    pub fn group_by(&mut self, column: Option<Column>) {
        self.group = column.filter(|column| self.kind.groups().contains(column));
    }

    /// Whether nothing was changed, or all of it back.
    pub fn is_default(&self) -> bool {
        *self == Self::of(self.kind)
    }

    /// The place of a column, from 0. One of another table is as the first: it stays where it is.
    pub(super) fn at(&self, column: Column) -> usize {
        self.places.iter().position(|place| place.column == column).unwrap_or_default()
    }

    fn place(&mut self, column: Column) -> Option<&mut ColumnLayout> {
        self.places.iter_mut().find(|place| place.column == column)
    }

    /// Takes a column out and puts it in at `to`, or as near as the first one lets it.
    pub(super) fn put_at(&mut self, column: Column, to: usize) {
        let mut at = self.at(column);
        let to = to.clamp(1, self.places.len() - 1);
        if at == 0 {
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
        let layout = Layout::of(TableKind::Batches);
        assert!(layout.is_default());
        assert!(layout.shown().eq(TableKind::Batches.columns().iter().copied()));
        assert_eq!((layout.roomy, layout.pinned, layout.group()), (false, true, None));
    }

    #[test]
    fn of_a_job_the_id_is_shown_on_request_and_the_job_always() {
        let mut layout = Layout::of(TableKind::Jobs);
        assert!(layout.is_default() && !layout.shown().any(|column| column == Column::JobId));
        layout.show(Column::JobId, true);
        layout.show(Column::Job, false);
        layout.put(Column::JobId, Column::Job);
        assert!(order(&layout).starts_with("job job-id status"));
        assert_eq!(layout.shown().count(), TableKind::Jobs.columns().len());
    }

    #[test]
    fn a_column_of_another_table_changes_nothing() {
        let mut layout = Layout::of(TableKind::Batches);
        layout.show(Column::Owner, true);
        layout.set_width(Column::Owner, Some(90));
        layout.put(Column::Owner, Column::Type);
        layout.shift(Column::Owner, 2);
        layout.group_by(Some(Column::Owner));
        assert!(layout.is_default() && layout.width(Column::Owner).is_none());
    }

    #[test]
    fn a_column_is_hidden_and_the_name_never() {
        let mut layout = Layout::of(TableKind::Batches);
        layout.show(Column::Type, false);
        layout.show(Column::Name, false);
        let rest = TableKind::Batches.columns().iter().filter(|column| **column != Column::Type);
        assert!(layout.shown().eq(rest.copied()));
        layout.show(Column::Type, true);
        assert!(layout.is_default());
    }

    #[test]
    fn a_column_moves_step_by_step_as_far_as_the_name_and_the_end() {
        let mut layout = Layout::of(TableKind::Batches);
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
        let mut layout = Layout::of(TableKind::Batches);
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
        let mut layout = Layout::of(TableKind::Batches);
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
        let mut layout = Layout::of(TableKind::Batches);
        layout.group_by(Some(Column::Type));
        assert_eq!(layout.group(), Some(Column::Type));
        layout.group_by(Some(Column::Name));
        assert_eq!(layout.group(), None);
    }
}
