//! The row that stays in view: the job ID, **Look up** and **Cancel job**.

use gloo_utils::document_element;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;
use yew_hooks::use_measure;

use super::field::Field;
use super::form_view::FormView;
use super::job_id_field::job_id_field;
use crate::aqua::{JobId, Tenant};
use crate::ui::widgets::CopyButton;

/// The element ID of **Cancel job**, for putting the focus back there after a question.
pub const CANCEL: &str = "cancel-job";

/// The job that is shown below the form.
#[derive(Clone, Debug, PartialEq)]
pub struct ShownJob {
    /// Its tenant.
    pub tenant: Tenant,
    /// Its ID.
    pub job_id: JobId,
}

/// Properties of [`JobRow`].
#[derive(Clone, PartialEq, Properties)]
pub struct JobRowProps {
    /// What the form's parts are drawn from.
    pub view: FormView,
    /// Whether a press has to wait because a call is under way.
    pub busy: bool,
    /// Whether a press is kept until the site's settings are known.
    pub kept: bool,
    /// The job that is shown.
    pub shown_job: Option<ShownJob>,
    /// The page's address with the tenant and the jobs, for **Copy link**.
    pub link: Option<AttrValue>,
    /// **Cancel job** was pressed.
    pub on_cancel: Callback<MouseEvent>,
}

/// The job ID, **Look up** and **Cancel job**. While a call is under way both buttons only say that they
/// wait: a disabled one would lose the focus to nowhere.
#[component]
pub fn JobRow(props: &JobRowProps) -> Html {
    let view = &props.view;
    let (form, messages) = (&view.form, view.messages());
    let typed = form.text(Field::JobId);
    let shown = props.shown_job.as_ref().filter(|_| !typed.is_empty());
    // Where no tenant is chosen, or a wrong one, that is told beside it.
    let elsewhere = shown
        .map(|shown| &shown.tenant.address)
        .filter(|shown| form.tenant(&view.site).is_some_and(|chosen| chosen.address != **shown));
    let list = form.job.list.as_ref();
    let is_asked_for = |id: &JobId| list.map_or(id.is(typed), |list| list.holds(id));
    let shown = shown.filter(|shown| elsewhere.is_some() || !is_asked_for(&shown.job_id));
    let is_usual = !props.kept && shown.is_none();
    let row = use_node_ref();
    use_row_height(&row);
    let compact = (!form.connection_open).then_some("compact");
    let with_list = list.map(|_| "with-list");
    let with_link = props.link.as_ref().map(|_| "with-link");
    html! {
        <div ref={row} class={classes!("job-row", compact, with_list, with_link)}>
            { job_id_field(view) }
            if let Some(link) = &props.link {
                <div class="link">
                    <CopyButton
                        label={messages.copy_link()}
                        class="link"
                        text={copied(link)}
                    />
                </div>
            }
            <div class="actions">
                <button type="submit" class="primary" aria-disabled={props.busy.to_string()}>
                    { messages.look_up() }
                </button>
                <button
                    type="button"
                    class="danger-outline"
                    id={CANCEL}
                    aria-disabled={props.busy.to_string()}
                    onclick={&props.on_cancel}
                >
                    { messages.cancel_job() }
                </button>
            </div>
            <p class={classes!("hint", is_usual.then_some("usual"))} role="status">
                if props.kept {
                    { messages.press_is_kept() }
                } else if let Some(shown) = shown {
                    <strong>
                        { messages.shown_job(shown.job_id.ending(), elsewhere.map(|it| &*it.host)) }
                    </strong>
                } else if list.is_some() {
                    { messages.list_buttons_hint() }
                } else {
                    { messages.buttons_hint() }
                }
            </p>
        </div>
    }
}

/// What **Copy link** copies.
fn copied(link: &AttrValue) -> Callback<(), String> {
    let link = link.clone();
    Callback::from(move |()| link.to_string())
}

/// Tells the styles how high the row is, with whatever is said in it: the table's header stays in view
/// below it, and what gets the focus comes out from under both.
#[hook]
fn use_row_height(row: &NodeRef) {
    let measured = use_measure(row.clone()).height;
    let row = row.clone();
    use_effect_with(measured.to_bits(), move |_| {
        let height = row.cast::<HtmlElement>().map_or(0, |row| row.offset_height());
        let root = document_element().dyn_into::<HtmlElement>();
        if let Ok(root) = root
            && height > 0
        {
            // Fails for no property of one's own.
            let _ = root.style().set_property("--job-row", &format!("{height}px"));
        }
    });
}
