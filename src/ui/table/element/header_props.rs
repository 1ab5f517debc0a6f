//! What the header of the table is drawn from.

use std::rc::Rc;

use yew::prelude::*;

use crate::table::{Column, Extent, Order, TableKind};
use crate::ui::table::hooks::ShiftKey;
use crate::ui::table::reducer::Dispatch;

/// Properties of `TableHeader`, and what its parts are drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct TableHeaderProps {
    /// Which table it is.
    pub kind: TableKind,
    /// The columns that are shown.
    pub columns: Rc<Vec<Column>>,
    /// The order of the rows.
    pub order: Order,
    /// The rows that are shown.
    pub rows: Rc<Vec<usize>>,
    /// How much of them is selected.
    pub extent: Extent,
    /// The box for all rows, for putting the focus there.
    pub select_all: NodeRef,
    /// Whether Shift is held.
    pub shift: ShiftKey,
    /// Hears what the person does.
    pub dispatch: Dispatch,
}
