//! Every filter in force, each to be taken away.

use std::rc::Rc;

use yew::prelude::*;

use super::dom;
use super::reducer::Dispatch;
use crate::messages::TableLabel;
use crate::table::{Chip, TableAction};
use crate::ui::hooks::use_messages;
use crate::ui::widgets::{cross, visible_text};

/// Properties of [`ChipList`].
#[derive(Clone, PartialEq, Properties)]
pub struct ChipListProps {
    /// The parts of the filter.
    pub chips: Rc<Vec<Chip>>,
    /// The search box, which has the focus once a chip is gone.
    pub search: NodeRef,
    /// Hears what the person does.
    pub dispatch: Dispatch,
}

/// Every filter in force as a button that takes it away, and one for all of them.
#[component]
pub fn ChipList(props: &ChipListProps) -> Html {
    let messages = use_messages();
    if props.chips.is_empty() {
        return Html::default();
    }
    // The button is about to go: the focus must not go with it.
    let on = |action: TableAction| {
        let (dispatch, search) = (props.dispatch.clone(), props.search.clone());
        move |_| {
            dispatch.dispatch(action.clone());
            dom::focus(&search);
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
                { for props.chips.iter().map(chip) }
            </ul>
            <button type="button" class="small" onclick={on(TableAction::ClearFilters)}>
                { messages.table_label(TableLabel::ClearFilters) }
            </button>
        </div>
    }
}
