//! Tables and what belongs to them, in English.

use super::English;
use super::job_table::{counted_rows, jobs_in_numbers};
use crate::aqua::BatchState;
use crate::messages::format::{counted, number};
use crate::messages::{FilterField, TableLabel, TableMessages};
use crate::table::{Column, Condition, Direction, FilterPart, Order, Sums, TableKind, Undo};

impl TableMessages for English {
    fn count(&self, count: u64) -> String {
        number(count)
    }

    fn column(&self, column: Column) -> &'static str {
        match column {
            Column::Name => "Name",
            Column::Job => "Job",
            Column::Batches => "Batches",
            Column::RunningFor => "Running for",
            Column::Owner => "Owner",
            Column::Outcome => "Outcome",
            Column::JobId => "Job ID",
            Column::Status => "Status",
            Column::Records => "Records",
            Column::Type => "Type",
            Column::Query => "Query",
            Column::Message => "Message",
            Column::File => "File",
            Column::Segments => "Segments",
            Column::BatchId => "Batch ID",
        }
    }

    fn counted_choice(&self, choice: &str, count: usize) -> String {
        format!("{choice} ({})", number(count as u64))
    }

    fn status<'a>(&self, status: &'a str) -> &'a str {
        if status.is_empty() { "no status" } else { status }
    }

    fn absent(&self) -> &'static str {
        "none"
    }

    fn shown(
        &self,
        kind: TableKind,
        all: usize,
        sums: &Sums,
        order: &Order,
        group: Option<Column>,
    ) -> String {
        let (shown, all) = (number(sums.rows), counted_rows(kind, all as u64));
        let mut text = format!("{shown} of {all}{}", in_numbers(kind, sums, &finished(sums)));
        if let Some(column) = group {
            text.push_str(&format!(" · grouped by {}", self.column(column)));
        }
        let by: Vec<_> = order
            .columns()
            .iter()
            .map(|(column, direction)| match direction {
                Direction::Ascending => format!("{} ascending", self.column(*column)),
                Direction::Descending => format!("{} descending", self.column(*column)),
            })
            .collect();
        if !by.is_empty() {
            text.push_str(&format!(" · ordered by {}", by.join(", then ")));
        }
        text
    }

    fn folded(&self, columns: &[Column]) -> String {
        format!("{} hidden", labels(columns))
    }

    fn show_folded(&self, columns: &[Column]) -> String {
        format!("Show {}", labels(columns))
    }

    fn selected(&self, kind: TableKind, sums: &Sums, hidden: u64, copied: Option<usize>) -> String {
        let mut parts = Vec::new();
        if sums.rows > 0 {
            let selected = number(sums.rows);
            parts.push(format!("{selected} selected{}", in_numbers(kind, sums, "")));
        }
        if hidden > 0 {
            parts.push(format!("{} not shown", number(hidden)));
        }
        match copied {
            Some(0) => parts.push("copied".to_owned()),
            Some(cells) => parts.push(counted(cells as u64, "cell copied", "cells copied")),
            None => {}
        }
        parts.join(" · ")
    }

    fn group_sums(&self, kind: TableKind, sums: &Sums) -> String {
        format!("{}{}", counted_rows(kind, sums.rows), in_numbers(kind, sums, ""))
    }

    fn filter_part(&self, part: &FilterPart) -> String {
        let condition = match part {
            FilterPart::Search(search) => return format!("Search: {search}"),
            FilterPart::Condition(condition) => condition,
        };
        let column = self.column(condition.column());
        match condition {
            Condition::State(_, word) => format!("{column}: {}", self.status(word)),
            Condition::Contains(_, text) => format!("{column} contains: {text}"),
            Condition::AtLeast(_, least) => format!("{column} at least {}", number(*least)),
            Condition::AtMost(_, most) => format!("{column} at most {}", number(*most)),
        }
    }

    fn removes(&self) -> &'static str {
        ", remove"
    }

    fn undone(&self, undo: &Undo) -> &'static str {
        match undo {
            Undo::Selection(_) => "Selection cleared.",
            Undo::Filter(_) => "Filters cleared.",
            Undo::Layout(_) => "Layout reset.",
        }
    }

    fn batch_state(&self, state: BatchState) -> &'static str {
        match state {
            BatchState::Finished => "Finished: its result files are kept for three days.",
            BatchState::Running => "Executing when Zuora answered.",
            BatchState::Stopped => {
                "Cancelled after it had begun: what it wrote so far may not be whole."
            }
            BatchState::Waiting => "Not run when Zuora answered.",
            BatchState::Aborted => "Ended by Zuora before it finished.",
            BatchState::Unknown => "Its status is not one that this page knows.",
        }
    }

    fn exported_rows(&self, rows: usize, is_choice: bool) -> String {
        let rows = counted(rows as u64, "row", "rows");
        if is_choice { format!("Saves {rows}.") } else { format!("Saves {rows} shown.") }
    }

    fn select_row(&self, name: &str) -> String {
        format!("Select {name}")
    }

    fn move_column(&self, column: Column) -> [String; 2] {
        ["left", "right"].map(|way| format!("Move {} {way}", self.column(column)))
    }

    fn width_of(&self, column: Column) -> String {
        format!("Width of {}", self.column(column))
    }

    fn segments(&self, count: usize) -> String {
        format!("Segments ({})", number(count as u64))
    }

    fn copy_segment(&self, segment: &str) -> String {
        format!("Copy segment {segment}")
    }

    fn filter_field(&self, column: Column, kind: FilterField) -> String {
        let column = self.column(column);
        match kind {
            FilterField::Contains => format!("{column} contains"),
            FilterField::AtLeast => format!("{column} at least"),
            FilterField::AtMost => format!("{column} at most"),
        }
    }

    fn no_rows(&self, kind: TableKind, has_rows: bool) -> &'static str {
        match (kind, has_rows) {
            (TableKind::Jobs, true) => "No job matches.",
            (TableKind::Jobs, false) => "There are no jobs.",
            (_, true) => "No batch matches.",
            (TableKind::Batches, false) => "The answer names no batches.",
            (TableKind::AllBatches, false) => "No answer names any batches.",
        }
    }

    fn keys(&self) -> &'static [(&'static str, &'static str)] {
        &[
            ("Enter", "on a heading: order by it, then the other way, then no longer"),
            ("Shift + Enter", "on a heading: order by it besides the others"),
            ("Shift + ← →", "on a heading: make the column narrower or wider"),
            ("Space", "on a checkbox: select the row, or no longer"),
            ("Shift + Space", "on a checkbox: the same for all rows from the last one to this"),
            (
                "Ctrl + C",
                "in the table: copy the selected rows, or the cells from one corner of a marked text to the other (Cmd + C on a Mac)",
            ),
            ("↑ ↓ Page Up Page Down Home End", "on the table: scroll"),
            ("↑ ↓ Home End", "in a menu: move"),
            ("Esc", "close a menu or this sheet"),
            ("?", "anywhere about the batches but in a field: open this sheet"),
        ]
    }

    fn table_label(&self, label: TableLabel) -> &'static str {
        match label {
            TableLabel::AllStates => "All",
            TableLabel::SeveralStates => "Several",
            TableLabel::Filters => "Filters",
            TableLabel::FiltersByColumn => "Filters by column",
            TableLabel::WrongNumber => "A whole number, 0 or more",
            TableLabel::InForce => "Filters in force",
            TableLabel::ClearFilters => "Clear filters",
            TableLabel::Columns => "Columns",
            TableLabel::GroupBy => "Group by",
            TableLabel::Nothing => "Nothing",
            TableLabel::PinNames => "Pin the first column",
            TableLabel::RoomyRows => "Roomy rows",
            TableLabel::ResetLayout => "Reset layout",
            TableLabel::AutomaticWidth => "auto",
            TableLabel::CopyRows => "Copy rows",
            TableLabel::Export => "Export",
            TableLabel::NotSaved => "The browser did not save the file.",
            TableLabel::SelectedRows => "Selected",
            TableLabel::ShownRows => "Shown",
            TableLabel::AllRows => "All",
            TableLabel::Show => "Show",
            TableLabel::ClearSelection => "Clear selection",
            TableLabel::Undo => "Undo",
            TableLabel::HeadingTitle => {
                "Order by this column; with Shift, besides the others; drag to move the column"
            }
            TableLabel::FixedHeadingTitle => "Order by this column; with Shift, besides the others",
            TableLabel::Details => "Details",
            TableLabel::Keys => "Keys",
            TableLabel::Close => "Close",
            TableLabel::CopyQuery => "Copy the query",
            TableLabel::CopyMessage => "Copy the message",
            TableLabel::CopyBatchId => "Copy the batch ID",
            TableLabel::CopyFileId => "Copy the file ID",
            TableLabel::CopyAll => "Copy all",
            TableLabel::CopyAllSegments => "Copy all segments",
            TableLabel::FileId => "File ID",
            TableLabel::Run => "Run",
            TableLabel::FullRun => "full",
            TableLabel::IncrementalRun => "incremental",
            TableLabel::ApiVersion => "API version",
            TableLabel::LocalStatus => "Local status",
            TableLabel::DeletedRecords => "Deleted records",
        }
    }
}

fn labels(columns: &[Column]) -> String {
    columns.iter().map(|column| English.column(*column)).collect::<Vec<_>>().join(", ")
}

/// How many of the records are those of finished batches, where that is not all: the outcome counts these
/// alone, and two totals must not differ without a word.
fn finished(sums: &Sums) -> String {
    match sums.finished_records < sums.records {
        true => format!(", {} of them finished", number(sums.finished_records)),
        false => String::new(),
    }
}

/// What rows come to, of batches ` · 1,322 records · 1 file · 2 segments`, with a note behind the records.
fn in_numbers(kind: TableKind, sums: &Sums, records_note: &str) -> String {
    if kind == TableKind::Jobs {
        return jobs_in_numbers(sums);
    }
    format!(
        " · {}{records_note} · {} · {}",
        counted(sums.records, "record", "records"),
        counted(sums.files, "file", "files"),
        counted(sums.segments, "segment", "segments"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headings(kind: TableKind) -> String {
        let headings = kind.columns().iter().map(|column| English.column(*column));
        headings.collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn the_columns_have_the_headings_people_rely_on_in_their_order() {
        assert_eq!(
            headings(TableKind::Batches),
            "Name, Status, Records, Type, Query, Message, File, Segments, Batch ID"
        );
        assert_eq!(
            headings(TableKind::Jobs),
            "Job, Status, Batches, Records, Running for, Owner, Outcome, Job ID"
        );
    }

    #[test]
    fn records_of_batches_that_did_not_finish_are_told_apart() {
        let shown = |records, finished_records| {
            let sums = Sums { rows: 3, records, finished_records, ..Sums::default() };
            English.shown(TableKind::Batches, 3, &sums, &Order::default(), None)
        };
        let differ =
            "3 of 3 batches · 1,400 records, 1,322 of them finished · 0 files · 0 segments";
        assert_eq!(shown(1400, 1322), differ);
        assert_eq!(shown(1322, 1322), "3 of 3 batches · 1,322 records · 0 files · 0 segments");
    }

    #[test]
    fn a_part_of_the_filter_is_told_in_words() {
        let words = [
            FilterPart::Search("a b".into()),
            FilterPart::Condition(Condition::State(Column::Status, "completed".into())),
            FilterPart::Condition(Condition::State(Column::Status, String::new())),
            FilterPart::Condition(Condition::Contains(Column::BatchId, "2c9".into())),
            FilterPart::Condition(Condition::AtLeast(Column::Records, 1000)),
            FilterPart::Condition(Condition::AtMost(Column::Segments, 5)),
        ]
        .map(|part| English.filter_part(&part));
        assert_eq!(
            words,
            [
                "Search: a b",
                "Status: completed",
                "Status: no status",
                "Batch ID contains: 2c9",
                "Records at least 1,000",
                "Segments at most 5"
            ]
        );
    }
}
