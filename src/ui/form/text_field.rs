//! One text field with its label, and what is wrong or odd about it right below.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::PartProps;
use super::draft::{Around, Draft, Edit};
use super::field::Field;

/// Properties of [`TextField`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct TextFieldProps {
    /// Which field.
    pub field: Field,
    /// A sentence below it while nothing is wrong.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// What is typed.
    pub draft: UseReducerHandle<Draft>,
    /// What surrounds the page.
    pub around: Around,
    /// Told after something was pasted or dropped in.
    #[prop_or_default]
    pub on_pasted: Option<Callback<()>>,
}

/// One text field with its label, and what is wrong or odd about it right below.
#[component]
pub fn TextField(props: &TextFieldProps) -> Html {
    let (field, draft) = (props.field, &props.draft);
    let oninput = {
        let (dispatch, on_pasted) = (draft.dispatcher(), props.on_pasted.clone());
        Callback::from(move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            dispatch.dispatch(Edit::Type(field, input.value()));
            let kind = event.input_type();
            if let Some(on_pasted) = &on_pasted
                && (kind.starts_with("insertFrom") || kind == "insertReplacementText")
            {
                on_pasted.emit(());
            }
        })
    };
    // Password managers that set a value without an input event still send this one.
    let onchange = {
        let dispatch = draft.dispatcher();
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            dispatch.dispatch(Edit::Type(field, input.value()));
        })
    };
    let onblur = {
        let dispatch = draft.dispatcher();
        Callback::from(move |_: FocusEvent| dispatch.dispatch(Edit::Leave(field)))
    };
    let notes = Notes::of(&PartProps { draft: draft.clone(), around: props.around.clone() }, field);
    let id = field.id();
    let hint = props.hint.clone().filter(|_| notes.is_empty());
    let described = (hint.is_some() || !notes.is_empty()).then(|| format!("{id}-notes"));
    html! {
        <div class="field">
            <label for={id}>{ field.label() }</label>
            <input {id} name={id} type={if field.is_secret() { "password" } else { "text" }}
                class={classes!((!field.is_sign_in()).then_some("code"))}
                autocomplete={field.autocomplete()} autocapitalize="off" spellcheck="false"
                value={draft.text(field).to_owned()}
                aria-invalid={notes.problem.is_some().then_some("true")}
                aria-describedby={described.clone()}
                {oninput} {onchange} {onblur} />
            <div id={format!("{id}-notes")}>
                { notes.html() }
                if let Some(hint) = hint { <p class="hint">{ hint }</p> }
            </div>
        </div>
    }
}

/// What is wrong or odd about a field.
pub struct Notes {
    /// What keeps it from being sent.
    pub problem: Option<String>,
    warning: Option<String>,
}

impl Notes {
    /// Looks at a field.
    pub fn of(part: &PartProps, field: Field) -> Self {
        let problem = part.draft.shown_problem(field, &part.around);
        let warning = part.draft.warning(field).filter(|_| problem.is_none());
        Self { problem, warning }
    }

    /// Whether there is nothing to say.
    pub fn is_empty(&self) -> bool {
        self.problem.is_none() && self.warning.is_none()
    }

    /// The sentences.
    pub fn html(&self) -> Html {
        html! {
            <>
                if let Some(problem) = &self.problem {
                    <p class="error" role="alert">{ problem }</p>
                }
                if let Some(warning) = &self.warning {
                    <p class="warning" role="status">{ warning }</p>
                }
            </>
        }
    }
}
