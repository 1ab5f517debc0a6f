//! The foot of the page.

use yew::prelude::*;

use super::widgets::visible_text;
use crate::messages::Messages;

/// The foot of the page: its version, and whom to ask about it, in the administrator's words.
pub fn footer(messages: &dyn Messages, support: Option<&str>) -> Html {
    html! {
        <footer>
            <p>{ concat!("aqua-cancel ", env!("CARGO_PKG_VERSION")) }</p>
            if let Some(support) = support {
                <p>{ messages.help_with_page() }{ visible_text(support) }</p>
            }
        </footer>
    }
}
