//! Radio buttons under a heading.

use yew::prelude::*;

/// One of the buttons of a [`RadioGroup`].
pub struct RadioOption {
    /// Its value, which is part of its ID.
    pub value: AttrValue,
    /// What is read.
    pub label: Html,
    /// Whether it is the one chosen.
    pub checked: bool,
}

/// What [`radio_group`] draws.
#[derive(Default)]
pub struct RadioGroup {
    /// What the buttons have in common; part of their IDs.
    pub name: &'static str,
    /// The heading.
    pub legend: AttrValue,
    /// The buttons.
    pub options: Vec<RadioOption>,
    /// One more class of the group, or an empty one.
    pub class: &'static str,
    /// What stands below the buttons.
    pub below: Html,
    /// The button at this place was chosen, counted from 0.
    pub on_choose: Callback<usize>,
}

/// Radio buttons under a heading.
pub fn radio_group(group: RadioGroup) -> Html {
    let RadioGroup { name, legend, options, class, below, on_choose } = group;
    let button = |(place, option): (usize, RadioOption)| {
        let id = AttrValue::from(format!("{name}-{}", option.value));
        let onchange = on_choose.reform(move |_: Event| place);
        // The label stands beside the button, not around it: VoiceOver in Safari then reads it once.
        html! {
            <div class="radio" key={&*id}>
                <input
                    type="radio"
                    id={&id}
                    {name}
                    value={option.value}
                    checked={option.checked}
                    {onchange}
                />
                <label for={&id}>{ option.label }</label>
            </div>
        }
    };
    html! {
        <fieldset class={classes!("ways", class)} role="radiogroup">
            <legend>{ legend }</legend>
            { for options.into_iter().enumerate().map(button) }
            { below }
        </fieldset>
    }
}
