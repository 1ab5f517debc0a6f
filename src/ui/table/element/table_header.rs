//! The header of the table.

use web_sys::{Element, FocusEvent, KeyboardEvent, PointerEvent};
use yew::prelude::*;

use super::header_cell::header_cell;
use super::header_props::TableHeaderProps;
use super::select_all::select_all;
use crate::table::Column;
use crate::ui::hooks::use_messages;
use crate::ui::table::dom::scroll_into_view;
use crate::ui::table::hooks::{use_column_drag, use_column_resize};

/// The row of headings. Keys:
///
/// - Enter orders by a column, with Shift besides the others;
/// - Shift with an arrow makes the column narrower or wider;
/// - Escape lets go of a heading that is carried.
#[component]
pub fn TableHeader(props: &TableHeaderProps) -> Html {
    let messages = use_messages();
    let nodes = use_memo((), |()| Column::ALL.map(|column| (column, NodeRef::default())));
    let node = |column: &Column| nodes.iter().find(|(other, _)| other == column).cloned();
    let headings: Vec<_> = props.columns.iter().filter_map(node).collect();
    let drag = use_column_drag(&props.dispatch, headings.clone());
    let resize = use_column_resize(&props.dispatch);
    let onpointermove = {
        let (resize, drag) = (resize.clone(), drag.clone());
        move |event: PointerEvent| {
            resize.go_on(&event);
            drag.go_on(&event);
        }
    };
    let onpointerup = {
        let (resize, drag) = (resize.clone(), drag.clone());
        move |_| {
            resize.end();
            drag.drop();
        }
    };
    let let_go = {
        let (resize, drag) = (resize.clone(), drag.clone());
        move || {
            resize.end();
            drag.cancel();
        }
    };
    let onkeydown = {
        let let_go = let_go.clone();
        move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                let_go();
            }
        }
    };
    let onpointercancel = move |_| let_go();
    let heading = |heading: &(Column, NodeRef)| {
        let first = match heading.0 {
            column if column == props.kind.heading_column() => select_all(messages, props),
            _ => Html::default(),
        };
        header_cell(messages, props, heading, &drag, &resize, first)
    };
    html! {
        <thead
            {onpointermove}
            {onpointerup}
            {onpointercancel}
            {onkeydown}
            onfocusin={Callback::from(reveal)}
        >
            <tr aria-rowindex="1">{ for headings.iter().map(heading) }</tr>
        </thead>
    }
}

/// Has all of a heading in view that keys have brought the focus to. Of one that is in view in part, a
/// browser leaves the rest where it is.
fn reveal(event: FocusEvent) {
    let element = event.target_dyn_into::<Element>();
    // Not of what is pressed: it must stay under the pointer.
    if let Some(element) = element.filter(|it| it.matches(":focus-visible") == Ok(true)) {
        scroll_into_view(&element);
    }
}
