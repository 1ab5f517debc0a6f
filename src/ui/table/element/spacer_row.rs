//! A row that stands for others which are not rendered.

use yew::prelude::*;

/// A row across so many columns, as high in CSS pixels as the others for which it stands.
pub fn spacer_row(key: &'static str, height: usize, across: usize) -> Html {
    html! {
        <tr {key} aria-hidden="true" hidden={height == 0}>
            <td class="space" colspan={across.to_string()} height={height.to_string()}></td>
        </tr>
    }
}
