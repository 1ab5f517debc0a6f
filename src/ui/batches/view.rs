//! How the person has set the table up.

use std::rc::Rc;

use yew::Reducible;

use super::export::Menu;
use crate::store;
use crate::table::{Column, Filter, Layout, Order, Selection};

/// How the person has set the table up.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// The order of the rows.
    pub order: Order,
    /// What is searched for and chosen.
    pub filter: Filter,
    /// How the columns are laid out. Kept between visits, and the only thing that is.
    pub layout: Layout,
    /// The words of the groups that are closed.
    pub closed: Vec<String>,
    /// Which panel is open below the toolbar.
    pub panel: Option<Panel>,
    /// The batches whose details are open, by their place in the job.
    pub open: Vec<usize>,
    /// The selected batches.
    pub selection: Selection,
    /// The menu **Export**.
    pub menu: Menu,
    /// The element ID of what the focus is due on, and how often it was due on something.
    pub focus: (u64, String),
    /// What was copied since anything changed: so many cells, or else the selected rows.
    pub copied: Option<usize>,
}

/// A panel below the toolbar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Panel {
    /// The filters by column.
    Filters,
    /// The layout of the columns.
    Columns,
}

impl Panel {
    /// The element ID.
    pub fn id(self) -> &'static str {
        match self {
            Self::Filters => "filters",
            Self::Columns => "columns",
        }
    }

    /// What its button says.
    pub fn label(self) -> &'static str {
        match self {
            Self::Filters => "Filters",
            Self::Columns => "Columns",
        }
    }
}

impl View {
    /// A table as it was laid out the last time.
    pub fn as_before() -> Self {
        let layout = store::load_table_layout(|text| text).map(|text| Layout::from_text(&text));
        Self {
            order: Order::default(),
            filter: Filter::default(),
            layout: layout.unwrap_or_default(),
            closed: Vec::new(),
            panel: None,
            open: Vec::new(),
            selection: Selection::default(),
            menu: Menu::default(),
            focus: (0, String::new()),
            copied: None,
        }
    }
}

/// What the person does to the table.
#[derive(Clone, Debug)]
pub enum Change {
    /// Presses a header; whether with Shift.
    Order(Column, bool),
    /// Searches or chooses.
    Filter(Filter),
    /// Opens or closes a panel.
    Panel(Panel),
    /// Lays the columns out.
    Layout(Layout),
    /// Closes or opens a group of rows.
    Fold(String),
    /// Opens or closes a batch's details.
    Details(usize),
    /// Presses a row's checkbox; the rows that are shown, if with Shift.
    Pick(usize, Option<Rc<Vec<usize>>>),
    /// Selects rows, or no longer.
    PickAll(Rc<Vec<usize>>, bool),
    /// Opens the menu, closes it, or chooses in it.
    Menu(Menu),
    /// Is to have the focus on the element with this ID, once that is drawn.
    Focus(String),
    /// Lets go of what was selected and opened, which are now other batches.
    Anew,
    /// Copies so many cells, or none and the selected rows.
    Copied(usize),
}

impl Reducible for View {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        let mut view = Rc::unwrap_or_clone(self);
        view.copied = None;
        match change {
            Change::Order(column, add) => view.order.toggle(column, add),
            Change::Filter(filter) => view.filter = filter,
            Change::Panel(panel) => {
                view.panel = Some(panel).filter(|_| view.panel != Some(panel));
            }
            Change::Layout(layout) => {
                let text = layout.to_text();
                store::save_table_layout((!layout.is_default()).then_some(&text));
                view.layout = layout;
            }
            Change::Fold(word) => toggle(&mut view.closed, word),
            Change::Details(row) => toggle(&mut view.open, row),
            Change::Menu(menu) => view.menu = menu,
            Change::Anew => {
                view.selection = Selection::default();
                view.open.clear();
            }
            Change::Focus(id) => view.focus = (view.focus.0 + 1, id),
            Change::Copied(cells) => view.copied = Some(cells),
            Change::Pick(row, shown) => {
                view.menu = view.menu.anew();
                let rows = shown.as_ref().map_or(&[][..], |shown| shown);
                view.selection.press(row, shown.is_some(), rows);
            }
            Change::PickAll(rows, selected) => {
                view.menu = view.menu.anew();
                view.selection.set(&rows, selected);
            }
        }
        Rc::new(view)
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
