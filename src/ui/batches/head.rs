//! The header row.

use yew::prelude::*;

use crate::table::{Column, Direction, Order};
use crate::ui::icons::sort_arrow;

/// The header row: each header a button that orders by its column; with Shift besides the others.
pub fn head(order: &Order, on_order: &Callback<(Column, bool)>) -> Html {
    let several = order.columns().len() > 1;
    let header = |column: Column| {
        let direction = order.direction(column);
        let sort = match direction {
            Some(Direction::Ascending) => "ascending",
            Some(Direction::Descending) => "descending",
            None => "none",
        };
        let on_order = on_order.clone();
        let onclick = move |event: MouseEvent| on_order.emit((column, event.shift_key()));
        html! {
            <th scope="col" aria-sort={sort} class={classes!(column.key(), column.is_number().then_some("number"))}>
                <button type="button" {onclick} title="Order by this column; with Shift, besides the others">
                    { column.label() }
                    if let Some(direction) = direction {
                        { sort_arrow(direction == Direction::Descending) }
                        if let Some(rank) = order.rank(column).filter(|_| several) {
                            <small aria-hidden="true">{ rank }</small>
                        }
                    }
                </button>
            </th>
        }
    };
    html! {
        <thead>
            <tr aria-rowindex="1">
                { for Column::ALL.into_iter().map(header) }
                <th scope="col" class="open"><span class="hidden">{ "Details" }</span></th>
            </tr>
        </thead>
    }
}
