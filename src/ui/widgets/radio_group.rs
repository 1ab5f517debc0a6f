//! Radio buttons under a heading.

use yew::prelude::*;

/// One of the buttons of a [`RadioGroup`].
#[derive(Clone, PartialEq)]
pub struct RadioOption {
    /// Its value, which is part of its ID.
    pub value: AttrValue,
    /// What is read.
    pub label: Html,
    /// Whether it is the one chosen.
    pub checked: bool,
}

/// Properties of [`RadioGroup`].
#[derive(Clone, PartialEq, Properties)]
pub struct RadioGroupProps {
    /// What the buttons have in common; part of their IDs.
    pub name: AttrValue,
    /// The heading.
    pub legend: AttrValue,
    /// The buttons.
    pub options: Vec<RadioOption>,
    /// More classes of the group.
    #[prop_or_default]
    pub class: Classes,
    /// The button at this place was chosen, counted from 0.
    pub on_choose: Callback<usize>,
    /// What stands below the buttons.
    #[prop_or_default]
    pub children: Html,
}

/// Radio buttons under a heading.
#[component]
pub fn RadioGroup(props: &RadioGroupProps) -> Html {
    let button = |(place, option): (usize, &RadioOption)| {
        let id = format!("{}-{}", props.name, option.value);
        let onchange = props.on_choose.reform(move |_: Event| place);
        // The label stands beside the button, not around it: VoiceOver in Safari then reads it once.
        html! {
            <div class="radio" key={id.clone()}>
                <input
                    type="radio"
                    id={id.clone()}
                    name={&props.name}
                    value={&option.value}
                    checked={option.checked}
                    {onchange}
                />
                <label for={id}>{ option.label.clone() }</label>
            </div>
        }
    };
    html! {
        <fieldset class={classes!("ways", props.class.clone())} role="radiogroup">
            <legend>{ &props.legend }</legend>
            { for props.options.iter().enumerate().map(button) }
            { props.children.clone() }
        </fieldset>
    }
}
