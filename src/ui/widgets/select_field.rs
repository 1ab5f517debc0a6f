//! A select with its label, and what is said about it right below.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::unless_for_button;

/// An entry of a [`SelectField`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SelectOption {
    /// Its value.
    pub value: AttrValue,
    /// What is read.
    pub label: AttrValue,
}

/// Entries of a [`SelectField`] under a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SelectGroup {
    /// The heading.
    pub label: AttrValue,
    /// The entries.
    pub options: Vec<SelectOption>,
}

/// Properties of [`SelectField`].
#[derive(Clone, PartialEq, Properties)]
pub struct SelectFieldProps {
    /// The select's ID; its notes have the same with `-notes` behind it.
    pub id: AttrValue,
    /// The accessible name.
    pub label: AttrValue,
    /// What stands there before anything is chosen.
    pub placeholder: AttrValue,
    /// The entries.
    pub groups: Vec<SelectGroup>,
    /// The value chosen; empty for none.
    pub value: AttrValue,
    /// Whether the choice is wrong.
    #[prop_or_default]
    pub invalid: bool,
    /// Whether more entries are still to come.
    #[prop_or_default]
    pub busy: bool,
    /// What is said about it: it describes the select to screen readers as well.
    #[prop_or_default]
    pub children: Html,
    /// The select itself, for putting the focus there.
    #[prop_or_default]
    pub select_ref: NodeRef,
    /// Another entry is chosen.
    pub on_change: Callback<String>,
    /// It was left, and not for a button.
    #[prop_or_default]
    pub on_leave: Callback<()>,
}

/// A select with its label, and what is said about it right below. A component of its own, since the
/// entries have to be drawn before one of them is chosen.
#[component]
pub fn SelectField(props: &SelectFieldProps) -> Html {
    let SelectFieldProps { id, label, value, on_change, .. } = props;
    let notes = format!("{id}-notes");
    let onchange = on_change.reform(|event: Event| {
        event.target_dyn_into::<HtmlSelectElement>().map(|it| it.value()).unwrap_or_default()
    });
    {
        // By its property, once the entries are drawn: of an entry that a person has chosen before, the
        // attribute `selected` counts no more.
        let select_ref = props.select_ref.clone();
        let drawn = (value.clone(), props.groups.clone());
        use_effect_with(drawn, move |(value, _)| {
            if let Some(select) = select_ref.cast::<HtmlSelectElement>() {
                select.set_value(value);
            }
        });
    }
    let option = |option: &SelectOption| {
        html! {
            <option key={option.value.to_string()} value={&option.value}>{ &option.label }</option>
        }
    };
    html! {
        <div class="field">
            <label for={id}>{ label }</label>
            <select
                ref={&props.select_ref}
                {id}
                aria-describedby={notes.clone()}
                aria-invalid={props.invalid.to_string()}
                aria-busy={props.busy.then_some("true")}
                {onchange}
                onblur={unless_for_button(props.on_leave.clone())}
            >
                <option value="" disabled=true>
                    { &props.placeholder }
                </option>
                for group in &props.groups {
                    <optgroup key={group.label.to_string()} label={&group.label}>
                        { for group.options.iter().map(option) }
                    </optgroup>
                }
            </select>
            <div id={notes} class="notes">{ props.children.clone() }</div>
        </div>
    }
}
