//! The panel of filters by column.

use yew::prelude::*;

use super::number_filter::number_filter;
use super::reducer::Dispatch;
use super::text_filter::text_filter;
use crate::messages::TableLabel;
use crate::table::{Column, Condition};
use crate::ui::hooks::use_messages;

/// The element ID of the panel.
pub const FILTERS_ID: &str = "filters";

/// Properties of [`FiltersPanel`].
#[derive(Clone, PartialEq, Properties)]
pub struct FiltersPanelProps {
    /// What is asked of columns.
    pub conditions: Vec<Condition>,
    /// Hears what the person does.
    pub dispatch: Dispatch,
}

/// A field for every column but the status, which has its own: a text that it contains, or the ends of a
/// range. A component, so that what is typed and asks for nothing stays until something else is asked for.
#[component]
pub fn FiltersPanel(props: &FiltersPanelProps) -> Html {
    let messages = use_messages();
    let FiltersPanelProps { conditions, dispatch } = props;
    let number = |same: Condition| {
        let asked = conditions.iter().find(|other| other.is_like(&same));
        number_filter(messages, same, asked.and_then(Condition::number), dispatch)
    };
    let field = |column: Column| match column {
        Column::Status => Html::default(),
        _ if column.is_number() => html! {
            <div class="range">
                { number(Condition::AtLeast(column, 0)) }
                { number(Condition::AtMost(column, 0)) }
            </div>
        },
        _ => {
            let text = conditions.iter().find_map(|condition| match condition {
                Condition::Contains(other, text) if *other == column => Some(text.as_str()),
                _ => None,
            });
            text_filter(messages, column, text.unwrap_or_default(), dispatch)
        }
    };
    html! {
        <div
            class="panel filters"
            id={FILTERS_ID}
            role="group"
            aria-label={messages.table_label(TableLabel::FiltersByColumn)}
        >
            { for Column::ALL.into_iter().map(field) }
        </div>
    }
}
