//! For who has no job ID: where one stands, and the last completed job of a partner and project.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::form_state::FormAction;
use super::form_view::FormView;
use super::notes::hint;
use super::tenant_choice::TenantChoice;
use crate::messages::Messages;
use crate::session::{JobTarget, LastCompleted};
use crate::ui::widgets::visible_text;

/// Properties of [`Finding`].
#[derive(Clone, PartialEq, Properties)]
pub struct FindingProps {
    /// What the form's parts are drawn from.
    pub view: FormView,
    /// Whether a press has to wait because a call is under way.
    pub busy: bool,
    /// The last search.
    pub search: Option<Rc<LastCompleted>>,
    /// **Find the last completed job** was pressed, and nothing is wrong with tenant and sign-in.
    pub on_find: Callback<(JobTarget, LastCompleted)>,
}

/// Where a job ID stands, and the last completed job of a partner and project; folded away.
#[component]
pub fn Finding(props: &FindingProps) -> Html {
    let view = &props.view;
    let messages = view.messages();
    let names = use_state(|| [String::new(), String::new()]);
    let pressed = use_state_eq(|| false);
    let is_missing = names.iter().any(|name| name.trim().is_empty());
    let find = {
        let (names, view, on_find) = (names.clone(), view.clone(), props.on_find.clone());
        let (pressed, can_find) = (pressed.setter(), !props.busy && view.site.ready);
        Callback::from(move |()| {
            pressed.set(true);
            let search = LastCompleted::of(&names[0], &names[1]);
            if !can_find || !search.is_complete() {
                return;
            }
            view.form.dispatch(FormAction::SubmitSearch(view.site.clone()));
            if let Some(target) = view.form.target_of_search(&view.site) {
                on_find.emit((target, search));
            }
        })
    };
    let field = |place: usize, id: &'static str, label: &'static str| {
        let names = names.clone();
        let value = names[place].clone();
        let oninput = move |event: InputEvent| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            let mut changed = (*names).clone();
            changed[place] = input.map(|input| input.value()).unwrap_or_default();
            names.set(changed);
        };
        // The form around it would look the job up.
        let onkeydown = {
            let find = find.clone();
            move |event: KeyboardEvent| {
                if event.key() == "Enter" {
                    event.prevent_default();
                    find.emit(());
                }
            }
        };
        html! {
            <div class="field">
                <label for={id}>{ label }</label>
                <input
                    {id}
                    type="text"
                    autocomplete="off"
                    spellcheck="false"
                    {value}
                    {oninput}
                    {onkeydown}
                />
            </div>
        }
    };
    html! {
        <details class="finding">
            <summary>{ messages.where_is_a_job_id() }</summary>
            { places(view) }
            <section aria-label={messages.find_last_completed()}>
                <h3>{ messages.find_last_completed() }</h3>
                { hint(messages.last_completed_hint()) }
                <div class="pair">
                    { field(0, "partner", messages.partner()) }
                    { field(1, "project", messages.project()) }
                    <button
                        type="button"
                        aria-disabled={props.busy.to_string()}
                        onclick={find.reform(|_: MouseEvent| ())}
                    >
                        { messages.find_last_completed() }
                    </button>
                </div>
                if *pressed && is_missing {
                    <p class="error" role="alert">{ messages.names_are_missing() }</p>
                }
                <div role="status">
                    if let Some(search) = &props.search {
                        { found(messages, search) }
                    }
                </div>
            </section>
        </details>
    }
}

/// Where a job ID stands, with links into the web interface of the tenant that is chosen.
fn places(view: &FormView) -> Html {
    let messages = view.messages();
    let web = match view.form.tenant_choice {
        TenantChoice::Listed(host) => Some(host.web_host().unwrap_or(host.host.to_owned())),
        _ => None,
    };
    let link = |path: &str, label: String| {
        web.as_ref().map(|web| {
            html! {
                <a
                    class="link"
                    href={format!("https://{web}{path}")}
                    target="_blank"
                    rel="noopener noreferrer"
                >
                    { label }
                </a>
            }
        })
    };
    let open = |path: &str| {
        let web = web.as_deref().unwrap_or_default();
        link(path, messages.open_page(&format!("{web}{}", path.trim_end_matches('/'))))
    };
    html! {
        <ul>
            <li>{ messages.id_in_dashboard() }{ " " }{ open("/") }</li>
            <li>{ messages.id_in_job_finder() }{ " " }{ open("/apps/BatchQuery.do") }</li>
            <li>{ messages.id_in_log() }</li>
            <li>{ messages.id_in_callout() }</li>
        </ul>
    }
}

/// What a search has found.
fn found(messages: &dyn Messages, search: &LastCompleted) -> Html {
    match &search.found {
        None => html! { <p class="hint">{ messages.searching() }</p> },
        Some(Ok(_)) => html! {
            <p>{ visible_text(&messages.last_completed_found(&search.partner, &search.project)) }</p>
        },
        Some(Err(failed)) => {
            let lines = messages.last_completed_not_found(failed);
            let class = |place: usize| if place == 0 { "error" } else { "hint" };
            html! {
                for (place, line) in lines.iter().enumerate() {
                    <p class={class(place)}>{ visible_text(line) }</p>
                }
            }
        }
    }
}
