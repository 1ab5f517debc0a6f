//! How a table is set up.

use yew::prelude::*;
use yew_hooks::use_effect_update_with_deps;

use crate::table::{TableKind, TableState};
use crate::ui::table::kept_layout;

/// How a table is set up: at first as it was laid out at the last visit. Its layout is kept whenever it
/// changes. Held by whoever shows the table, so that it outlives the table's being out of sight.
#[hook]
pub fn use_table_state(kind: TableKind) -> UseReducerHandle<TableState> {
    let state = use_reducer(|| TableState::laid_out(kept_layout::read(kind)));
    use_effect_update_with_deps(kept_layout::keep, state.layout.clone());
    state
}
