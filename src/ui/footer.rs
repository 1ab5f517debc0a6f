//! The foot of the page.

use yew::prelude::*;

use super::hooks::use_messages;
use super::widgets::visible_text;

/// Properties of [`Footer`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct FooterProps {
    /// Whom to ask for help with this page, in the administrator's words.
    pub support: Option<String>,
}

/// The foot of the page: its version, and whom to ask about it.
#[component]
pub fn Footer(props: &FooterProps) -> Html {
    let messages = use_messages();

    html! {
        <footer>
            <p>{ concat!("aqua-cancel ", env!("CARGO_PKG_VERSION")) }</p>
            if let Some(support) = &props.support {
                <p>{ messages.help_with_page() }{ visible_text(support) }</p>
            }
        </footer>
    }
}
