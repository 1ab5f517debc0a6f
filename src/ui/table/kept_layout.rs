//! The layout of the columns, kept between visits.

use crate::store::{
    ALL_BATCHES_LAYOUT, JOBS_LAYOUT, TABLE_LAYOUT, load_table_layout, save_table_layout,
};
use crate::table::{KeptLayout, Layout, TableKind};

/// The layout of a table at the last visit, or the one that comes with the page.
pub fn read(kind: TableKind) -> Layout {
    let kept = load_table_layout(key(kind), |words| KeptLayout::from_words(&words));
    kept.map_or_else(|| Layout::of(kind), |kept: KeptLayout| kept.layout(kind))
}

/// Keeps a layout; of the one that comes with the page nothing.
pub fn keep(layout: &Layout) {
    let kept = (!layout.is_default()).then(|| KeptLayout::from(layout));
    save_table_layout(key(layout.kind()), kept.as_ref());
}

fn key(kind: TableKind) -> &'static str {
    match kind {
        TableKind::Batches => TABLE_LAYOUT,
        TableKind::AllBatches => ALL_BATCHES_LAYOUT,
        TableKind::Jobs => JOBS_LAYOUT,
    }
}
