//! Tables and what belongs to them: what there is to say.

use crate::aqua::BatchState;
use crate::table::{Column, FilterPart, Order, Sums, TableKind, Undo};

/// Tables and what belongs to them.
pub trait TableMessages {
    /// A count: `1,322`.
    fn count(&self, count: u64) -> String;

    /// A column's heading.
    fn column(&self, column: Column) -> &'static str;

    /// A choice and how many rows it leaves: `completed (12)`.
    fn counted_choice(&self, choice: &str, count: usize) -> String;

    /// A status as it came, or that there is none.
    fn status<'a>(&self, status: &'a str) -> &'a str;

    /// What stands in the place of a text that Zuora did not give, for a screen reader.
    fn absent(&self) -> &'static str;

    /// What is shown of a table's rows, how it is grouped and ordered.
    fn shown(
        &self,
        kind: TableKind,
        all: usize,
        sums: &Sums,
        order: &Order,
        group: Option<Column>,
    ) -> String;

    /// Which columns are folded away, because they tell nothing.
    fn folded(&self, columns: &[Column]) -> String;

    /// The name of the button that shows them.
    fn show_folded(&self, columns: &[Column]) -> String;

    /// What is selected, of which the filters hide some, and what was copied: so many cells, or with 0 the
    /// selected rows. Empty where there is nothing to say.
    fn selected(&self, kind: TableKind, sums: &Sums, hidden: u64, copied: Option<usize>) -> String;

    /// What the rows of a group come to.
    fn group_sums(&self, kind: TableKind, sums: &Sums) -> String;

    /// A part of the filter in force.
    fn filter_part(&self, part: &FilterPart) -> String;

    /// Behind a part of the filter, for a screen reader: what its button does.
    fn removes(&self) -> &'static str;

    /// What was cleared or reset, and can be had back.
    fn undone(&self, undo: &Undo) -> &'static str;

    /// What a batch's status means for the person.
    fn batch_state(&self, state: BatchState) -> &'static str;

    /// How many rows a file will hold, and which: the shown ones where there is no choice.
    fn exported_rows(&self, rows: usize, is_choice: bool) -> String;

    /// The name of a row's checkbox.
    fn select_row(&self, name: &str) -> String;

    /// The buttons that move a column to the front and to the back.
    fn move_column(&self, column: Column) -> [String; 2];

    /// The field for a column's width.
    fn width_of(&self, column: Column) -> String;

    /// The heading above a batch's segments.
    fn segments(&self, count: usize) -> String;

    /// The button that copies a segment's ID.
    fn copy_segment(&self, segment: &str) -> String;

    /// The names of fields for a text in a column, and for the ends of a range.
    fn filter_field(&self, column: Column, kind: FilterField) -> String;

    /// What is on the page where a table shows no rows: because it has none, or because of the filters.
    fn no_rows(&self, kind: TableKind, has_rows: bool) -> &'static str;

    /// Each key and what it does.
    fn keys(&self) -> &'static [(&'static str, &'static str)];

    /// A label, a name or a title that is always the same.
    fn table_label(&self, label: TableLabel) -> &'static str;
}

/// A field of the filters by column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FilterField {
    /// A text that the cell contains.
    Contains,
    /// The least number.
    AtLeast,
    /// The greatest number.
    AtMost,
}

/// What is always called the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableLabel {
    /// Every status or outcome.
    AllStates,
    /// More than one of them.
    SeveralStates,
    /// The panel of filters, its button.
    Filters,
    /// The panel of filters, its name.
    FiltersByColumn,
    /// What is said of a number that is none.
    WrongNumber,
    /// The list of filters in force.
    InForce,
    /// Takes all filters away.
    ClearFilters,
    /// The panel that lays the columns out.
    Columns,
    /// The list of columns to group by.
    GroupBy,
    /// No column to group by.
    Nothing,
    /// Keeps the first column in view.
    PinNames,
    /// Has rows far apart.
    RoomyRows,
    /// Has the columns as they come with the page.
    ResetLayout,
    /// What a column's width is where none is set.
    AutomaticWidth,
    /// Copies the rows.
    CopyRows,
    /// The menu of file formats.
    Export,
    /// Where no file was saved.
    NotSaved,
    /// The rows that are selected.
    SelectedRows,
    /// The rows that the filters leave.
    ShownRows,
    /// Every row.
    AllRows,
    /// Shows the columns that are folded away.
    Show,
    /// Selects nothing any more.
    ClearSelection,
    /// Has back what was cleared or reset.
    Undo,
    /// What a heading does.
    HeadingTitle,
    /// The same for one that cannot be moved.
    FixedHeadingTitle,
    /// Opens a batch's details.
    Details,
    /// The sheet of keys.
    Keys,
    /// Closes it.
    Close,
    /// Copies a batch's query.
    CopyQuery,
    /// Copies a batch's message.
    CopyMessage,
    /// Copies a batch's ID.
    CopyBatchId,
    /// Copies a file's ID.
    CopyFileId,
    /// Copies the IDs of all segments: what the button says.
    CopyAll,
    /// The same: its name.
    CopyAllSegments,
    /// A file's ID in the details.
    FileId,
    /// Whether a batch's run was full or incremental.
    Run,
    /// A full run.
    FullRun,
    /// An incremental run.
    IncrementalRun,
    /// The version of the API.
    ApiVersion,
    /// The status in the tenant's language.
    LocalStatus,
    /// How deleted records were asked for.
    DeletedRecords,
}
