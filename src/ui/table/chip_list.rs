//! Every filter in force, each to be taken away.

use yew::prelude::*;

use super::reducer::Dispatch;
use crate::messages::{Messages, TableLabel};
use crate::table::{Chip, TableAction};
use crate::ui::focus::focus;
use crate::ui::widgets::{cross, visible_text};

/// Every filter in force as a button that takes it away, and one for all of them; nothing where there is
/// none. Once one is gone, the search box has the focus.
pub fn chip_list(
    messages: &dyn Messages,
    chips: &[Chip],
    search: &NodeRef,
    dispatch: &Dispatch,
) -> Html {
    if chips.is_empty() {
        return Html::default();
    }
    // The button is about to go: the focus must not go with it.
    let on = |action: TableAction| {
        let (dispatch, search) = (dispatch.clone(), search.clone());
        move |_| {
            dispatch.dispatch(action.clone());
            focus(&search);
        }
    };
    let chip = |chip: &Chip| {
        let words = messages.counted_choice(&messages.filter_part(&chip.part), chip.leaves);
        html! {
            <li>
                <button
                    type="button"
                    class="chip small"
                    onclick={on(TableAction::RemoveFilterPart(chip.part.clone()))}
                >
                    <bdi>{ visible_text(&words) }</bdi>
                    <span class="hidden">{ messages.removes() }</span>
                    { cross() }
                </button>
            </li>
        }
    };
    html! {
        <div class="chips">
            <ul aria-label={messages.table_label(TableLabel::InForce)}>
                { for chips.iter().map(chip) }
            </ul>
            <button type="button" class="small" onclick={on(TableAction::ClearFilters)}>
                { messages.table_label(TableLabel::ClearFilters) }
            </button>
        </div>
    }
}
