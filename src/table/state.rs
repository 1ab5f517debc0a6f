//! How a person has set the table up, and what they do to it.

use std::rc::Rc;

use super::column::Column;
use super::condition::Condition;
use super::filter::{Filter, FilterPart};
use super::kind::TableKind;
use super::layout::Layout;
use super::order::Order;
use super::selection::Selection;

/// How a person has set the table up.
#[derive(Clone, Debug, PartialEq)]
pub struct TableState {
    /// The order of the rows.
    pub order: Order,
    /// What is searched for and asked of columns.
    pub filter: Filter,
    /// How the columns are laid out. Kept between visits, and the only thing that is.
    pub layout: Layout,
    /// Whether columns that tell nothing are shown too; see [`folded_columns`](super::folded_columns).
    pub shows_folded: bool,
    /// The words of the groups that are closed.
    pub closed_groups: Vec<String>,
    /// Which panel is open below the toolbar.
    pub panel: Option<Panel>,
    /// The rows whose details are open.
    pub open_details: Vec<usize>,
    /// The selected rows.
    pub selection: Rc<Selection>,
    /// What was copied since anything changed: so many cells, or with 0 the selected rows.
    pub copied: Option<usize>,
    /// What was cleared or reset last, until anything else is done.
    pub undo: Option<Undo>,
}

/// A panel below the toolbar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// The filters by column.
    Filters,
    /// The layout of the columns.
    Columns,
}

/// What was cleared or reset, as it was before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Undo {
    /// The selection was cleared.
    Selection(Rc<Selection>),
    /// The filters were cleared.
    Filter(Filter),
    /// The layout was reset.
    Layout(Layout),
}

/// What a person does to the table.
#[derive(Clone, Debug, PartialEq)]
pub enum TableAction {
    /// Takes a column to its next order; with `true` besides the others.
    ToggleOrder(Column, bool),
    /// Searches.
    Search(String),
    /// Asks something of a column, in place of what was asked of it in the same way.
    AddCondition(Condition),
    /// Takes back what was asked of a column in this way.
    RemoveConditionsLike(Condition),
    /// Asks for a word of the table's state column besides others, or no longer.
    ToggleState(String),
    /// Takes a part of the filter away.
    RemoveFilterPart(FilterPart),
    /// Asks for nothing any more.
    ClearFilters,
    /// Opens a panel, or closes it.
    TogglePanel(Panel),
    /// Shows the columns that tell nothing, too.
    ShowFolded,
    /// Shows a column or hides it.
    ShowColumn(Column, bool),
    /// Moves a column by so many places.
    ShiftColumn(Column, i8),
    /// Drops a column on another.
    DropColumn(Column, Column),
    /// Gives a column a width of its own in CSS pixels, or takes it back.
    SetWidth(Column, Option<u16>),
    /// Groups the rows by a column, or not.
    GroupBy(Option<Column>),
    /// Keeps the first column in view where the table is scrolled aside, or not.
    PinNames(bool),
    /// Has rows far apart, or not.
    RoomyRows(bool),
    /// Has the columns as they come with the page.
    ResetLayout,
    /// Opens a group of rows, or closes it.
    ToggleGroup(String),
    /// Opens a row's details, or closes them.
    ToggleDetails(usize),
    /// Presses a row's checkbox; with the rows that are shown where all from the row pressed last to this
    /// one are meant.
    Select(usize, Option<Rc<Vec<usize>>>),
    /// Selects rows, or no longer.
    SelectAll(Rc<Vec<usize>>, bool),
    /// Selects nothing any more.
    ClearSelection,
    /// Lets go of what was selected and opened, which are other batches or jobs now.
    ForgetRows,
    /// Has copied so many cells, or with 0 the selected rows.
    Copied(usize),
    /// Has what was cleared or reset last as it was before.
    Undo,
}

impl TableState {
    /// A table that is laid out so.
    pub fn laid_out(layout: Layout) -> Self {
        Self {
            order: Order::default(),
            filter: Filter::default(),
            layout,
            shows_folded: false,
            closed_groups: Vec::new(),
            panel: None,
            open_details: Vec::new(),
            selection: Rc::default(),
            copied: None,
            undo: None,
        }
    }

    /// The table that is set up so.
    pub fn kind(&self) -> TableKind {
        self.layout.kind()
    }

    /// The state after an action.
    #[must_use]
    pub fn after(mut self, action: TableAction) -> Self {
        let undo = self.undo.take();
        self.copied = None;
        match action {
            TableAction::ToggleOrder(column, add) => self.order.toggle(column, add),
            TableAction::Search(search) => self.filter.search = search,
            TableAction::AddCondition(condition) => self.filter.add(condition),
            TableAction::RemoveConditionsLike(condition) => self.filter.remove_like(&condition),
            TableAction::ToggleState(word) => {
                let column = self.kind().state_column();
                self.filter.toggle(Condition::State(column, word));
            }
            TableAction::RemoveFilterPart(part) => self.filter.remove(&part),
            TableAction::ClearFilters => {
                self.undo = Some(Undo::Filter(std::mem::take(&mut self.filter)));
            }
            TableAction::TogglePanel(panel) => {
                self.panel = Some(panel).filter(|_| self.panel != Some(panel));
                self.undo = undo;
            }
            TableAction::ShowFolded => self.shows_folded = true,
            TableAction::ShowColumn(column, shown) => {
                // What is asked for is not folded away.
                self.shows_folded = true;
                self.layout.show(column, shown);
            }
            TableAction::ShiftColumn(column, steps) => self.layout.shift(column, steps),
            TableAction::DropColumn(column, onto) => self.layout.put(column, onto),
            TableAction::SetWidth(column, width) => self.layout.set_width(column, width),
            TableAction::GroupBy(column) => self.layout.group_by(column),
            TableAction::PinNames(pinned) => self.layout.pinned = pinned,
            TableAction::RoomyRows(roomy) => self.layout.roomy = roomy,
            TableAction::ResetLayout => {
                let fresh = Layout::of(self.kind());
                self.undo = Some(Undo::Layout(std::mem::replace(&mut self.layout, fresh)));
            }
            TableAction::ToggleGroup(word) => toggle(&mut self.closed_groups, word),
            TableAction::ToggleDetails(row) => toggle(&mut self.open_details, row),
            TableAction::Select(row, range) => {
                let shown = range.as_ref().map_or(&[][..], |shown| shown);
                Rc::make_mut(&mut self.selection).press(row, range.is_some(), shown);
            }
            TableAction::SelectAll(rows, selected) => {
                Rc::make_mut(&mut self.selection).set(&rows, selected);
            }
            TableAction::ClearSelection => {
                self.undo = Some(Undo::Selection(std::mem::take(&mut self.selection)));
            }
            TableAction::ForgetRows => {
                self.selection = Rc::default();
                self.open_details.clear();
            }
            TableAction::Copied(cells) => {
                self.copied = Some(cells);
                self.undo = undo;
            }
            TableAction::Undo => match undo {
                Some(Undo::Selection(selection)) => self.selection = selection,
                Some(Undo::Filter(filter)) => self.filter = filter,
                Some(Undo::Layout(layout)) => self.layout = layout,
                None => {}
            },
        }
        self
    }
}

/// Puts something into a list, or takes it out.
fn toggle<T: PartialEq>(list: &mut Vec<T>, one: T) {
    match list.iter().position(|other| *other == one) {
        Some(at) => {
            list.swap_remove(at);
        }
        None => list.push(one),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(actions: impl IntoIterator<Item = TableAction>) -> TableState {
        let fresh = TableState::laid_out(Layout::of(TableKind::Batches));
        actions.into_iter().fold(fresh, TableState::after)
    }

    #[test]
    fn a_panel_takes_the_place_of_the_other_and_closes_when_asked_for_again() {
        use TableAction::TogglePanel;
        let state = after([TogglePanel(Panel::Filters), TogglePanel(Panel::Columns)]);
        assert_eq!(state.panel, Some(Panel::Columns));
        assert_eq!(state.after(TogglePanel(Panel::Columns)).panel, None);
    }

    #[test]
    fn what_was_cleared_or_reset_comes_back() {
        let changes = [
            (TableAction::Search("a".into()), TableAction::ClearFilters),
            (TableAction::Select(3, None), TableAction::ClearSelection),
            (TableAction::RoomyRows(true), TableAction::ResetLayout),
        ];
        for (change, clear) in changes {
            let before = after([change]);
            let cleared = before.clone().after(clear);
            assert_ne!(cleared, before);
            assert_eq!(cleared.after(TableAction::Undo), before);
        }
    }

    #[test]
    fn nothing_comes_back_once_something_else_was_done() {
        let state = after([
            TableAction::Search("a".into()),
            TableAction::ClearFilters,
            TableAction::Search("b".into()),
            TableAction::Undo,
        ]);
        assert_eq!(state.filter.search, "b");
    }

    #[test]
    fn that_something_was_copied_is_told_until_anything_else_is_done() {
        let state = after([TableAction::Select(0, None), TableAction::Copied(0)]);
        assert_eq!(state.copied, Some(0));
        assert_eq!(state.after(TableAction::Search("a".into())).copied, None);
    }
}
