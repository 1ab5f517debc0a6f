//! A row that stands for others which are not rendered.

use yew::prelude::*;

/// Properties of [`SpacerRow`].
#[derive(Clone, PartialEq, Properties)]
pub struct SpacerRowProps {
    /// How high the others are, in CSS pixels.
    pub height: usize,
    /// How many columns there are.
    pub across: usize,
}

/// A row as high as the others for which it stands.
#[component]
pub fn SpacerRow(props: &SpacerRowProps) -> Html {
    let SpacerRowProps { height, across } = *props;
    html! {
        <tr aria-hidden="true" hidden={height == 0}>
            <td class="space" colspan={across.to_string()} height={height.to_string()}></td>
        </tr>
    }
}
