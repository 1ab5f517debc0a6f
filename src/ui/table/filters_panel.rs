//! The panel of filters by column.

use yew::prelude::*;

use super::ids::table_id;
use super::number_filter::number_filter;
use super::reducer::Dispatch;
use super::text_filter::text_filter;
use super::toolbar::panel_name;
use crate::messages::TableLabel;
use crate::table::{Column, Condition, Panel, TableKind};
use crate::ui::hooks::use_messages;

/// Properties of [`FiltersPanel`].
#[derive(Clone, PartialEq, Properties)]
pub struct FiltersPanelProps {
    /// Which table it is.
    pub kind: TableKind,
    /// What is asked of columns.
    pub conditions: Vec<Condition>,
    /// Hears what the person does.
    pub dispatch: Dispatch,
}

/// A field for every column but the one that tells what became of a row, which has its own: a text that it contains, or the ends of a
/// range. A component, so that what is typed and asks for nothing stays until something else is asked for.
#[component]
pub fn FiltersPanel(props: &FiltersPanelProps) -> Html {
    let messages = use_messages();
    let FiltersPanelProps { conditions, dispatch, .. } = props;
    let kind = props.kind;
    let number = |same: Condition| {
        let asked = conditions.iter().find(|other| other.is_like(&same));
        number_filter(messages, kind, same, asked.and_then(Condition::number), dispatch)
    };
    let field = |column: Column| match column {
        _ if column == kind.state_column() => Html::default(),
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
            text_filter(messages, kind, column, text.unwrap_or_default(), dispatch)
        }
    };
    html! {
        <div
            class="panel filters"
            id={table_id(kind, panel_name(Panel::Filters))}
            role="group"
            aria-label={messages.table_label(TableLabel::FiltersByColumn)}
        >
            { for kind.columns().iter().copied().map(field) }
        </div>
    }
}
