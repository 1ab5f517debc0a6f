//! The form "Job": which tenant, how to sign in, which job.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::connection_panel::ConnectionPanel;
use super::field::Field;
use super::field_refs::FieldRefs;
use super::finding::Finding;
use super::form_state::{FormAction, FormHandle};
use super::form_view::FormView;
use super::job_id_offers::job_id_offers;
use super::job_row::{JobRow, ShownJob};
use super::recent_menu::RecentMenu;
use crate::messages::Language;
use crate::session::{CheckResult, JobTarget, LastCompleted};
use crate::ui::hooks::use_leaving;
use crate::ui::site::Site;

/// Properties of [`JobForm`].
#[derive(Clone, PartialEq, Properties)]
pub struct JobFormProps {
    /// The form's state.
    pub form: FormHandle,
    /// What surrounds the page.
    pub site: Rc<Site>,
    /// Whether a call is under way: the buttons wait.
    pub busy: bool,
    /// Whether that call is a check of the connection.
    pub checking: bool,
    /// What the last check of the connection found.
    pub check: Option<Rc<CheckResult>>,
    /// Whether an answer has proved the sign-in: it is then folded away.
    pub sign_in_proven: bool,
    /// The job that is shown.
    pub shown_job: Option<ShownJob>,
    /// The page's address with the tenant and the jobs, where there are some that may be told.
    #[prop_or_default]
    pub link: Option<AttrValue>,
    /// The entities that the OAuth token for the tenant names.
    #[prop_or_default]
    pub entities: Vec<String>,
    /// How often a job was kept for **Recent**.
    #[prop_or_default]
    pub recent_kept: usize,
    /// The last search for a last completed job.
    #[prop_or_default]
    pub search: Option<Rc<LastCompleted>>,
    /// **Find the last completed job** was pressed, and nothing is wrong with tenant and sign-in.
    #[prop_or_default]
    pub on_find: Callback<(JobTarget, LastCompleted)>,
    /// **Look up** was pressed, or Enter in a field, and nothing is wrong with the form.
    pub on_look_up: Callback<Vec<JobTarget>>,
    /// **Cancel job** was pressed, and nothing is wrong with the form.
    pub on_cancel: Callback<Vec<JobTarget>>,
    /// **Check connection** was pressed, and nothing is wrong with the tenant.
    pub on_check: Callback<JobTarget>,
    /// **Forget sign-in** was pressed. The form's own fields are emptied by [`FormAction::Forget`].
    pub on_forget: Callback<()>,
    /// Another tenant is chosen.
    pub on_tenant_change: Callback<()>,
}

/// A button that sends the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Press {
    LookUp,
    Cancel,
    Check,
}

/// The form "Job". Enter in any field looks the job up, which changes nothing. A press that comes before
/// the site's settings are known is kept and carried out then.
#[component]
pub fn JobForm(props: &JobFormProps) -> Html {
    let JobFormProps { form, site, .. } = props;
    let language = use_context::<Language>().unwrap_or_default();
    let messages = language.messages();
    let refs = use_state(FieldRefs::default);
    let kept = use_state_eq(|| None::<Press>);

    let send = {
        let (form, site, props) = (form.clone(), site.clone(), props.clone());
        Callback::from(move |press: Press| {
            form.dispatch(match press {
                Press::Check => FormAction::SubmitCheck(site.clone()),
                _ => FormAction::Submit(site.clone()),
            });
            let on_send = match press {
                Press::LookUp => &props.on_look_up,
                Press::Cancel => &props.on_cancel,
                Press::Check => {
                    let target = form.target_to_check(&site);
                    return target.into_iter().for_each(|target| props.on_check.emit(target));
                }
            };
            let targets = form.targets(&site);
            if !targets.is_empty() {
                on_send.emit(targets);
            }
        })
    };
    let press = {
        let (send, kept) = (send.clone(), kept.setter());
        let (busy, ready) = (props.busy, site.ready);
        Callback::from(move |press: Press| match ready {
            _ if busy => {}
            true => send.emit(press),
            false => kept.set(Some(press)),
        })
    };

    {
        let (kept, send) = (kept.clone(), send.clone());
        use_effect_with((site.ready, *kept), move |(ready, press)| {
            if let (true, Some(press)) = (ready, press) {
                kept.set(None);
                send.emit(*press);
            }
        });
    }
    use_folding(props);
    use_tenant_change(props);
    {
        let refs = (*refs).clone();
        use_leaving(Callback::from(move |()| empty_sign_in(&refs)));
    }

    let onsubmit = {
        let press = press.clone();
        move |event: SubmitEvent| {
            event.prevent_default();
            press.emit(Press::LookUp);
        }
    };
    // Once a job was looked up, its batches need the room.
    let has_job = !form.text(Field::JobId).is_empty();
    let view = FormView { form: form.clone(), site: site.clone(), language, refs: (*refs).clone() };
    html! {
        <form
            class="job"
            aria-label={messages.job_form()}
            method="post"
            novalidate=true
            {onsubmit}
        >
            <ConnectionPanel
                view={view.clone()}
                busy={props.busy}
                check={props.check.clone()}
                entities={props.entities.clone()}
                on_check={press.reform(|_| Press::Check)}
                on_forget={props.on_forget.reform(|_| ())}
            />
            <JobRow
                view={view.clone()}
                busy={props.busy}
                kept={kept.is_some()}
                shown_job={props.shown_job.clone()}
                link={props.link.clone()}
                on_cancel={press.reform(|_| Press::Cancel)}
            />
            { job_id_offers(&view) }
            <div class="help" hidden={has_job && !form.connection_open}>
                <RecentMenu view={view.clone()} times_kept={props.recent_kept} />
                <Finding
                    view={view.clone()}
                    busy={props.busy}
                    search={props.search.clone()}
                    on_find={props.on_find.clone()}
                />
            </div>
        </form>
    }
}

/// Folds tenant and sign-in away at the end of a call with a proved sign-in, and brings them back where
/// it is proved no more. A check leaves them as they are: what it found stands there.
#[hook]
fn use_folding(props: &JobFormProps) {
    let form = props.form.clone();
    let was_checking = use_mut_ref(|| false);
    let (busy, checking, proven) = (props.busy, props.checking, props.sign_in_proven);
    use_effect_with((busy, proven), move |_| {
        let after_check = was_checking.replace(checking);
        if !proven && !form.connection_open {
            form.dispatch(FormAction::AskFor(Field::of(form.sign_in)[0]));
        } else if proven && !busy && !after_check {
            form.dispatch(FormAction::FoldConnection);
        }
    });
}

/// Tells that another tenant is chosen, or another address for it.
#[hook]
fn use_tenant_change(props: &JobFormProps) {
    let tenant = props.form.tenant(&props.site).map(|tenant| tenant.address);
    let before = use_mut_ref(|| tenant.clone());
    let on_change = props.on_tenant_change.clone();
    use_effect_with(tenant, move |tenant| {
        if before.replace(tenant.clone()) != *tenant {
            on_change.emit(());
        }
    });
}

/// Empties the fields for signing in at once: when the page is left the browser may keep it for Back as
/// it then is, before it is drawn anew.
fn empty_sign_in(refs: &FieldRefs) {
    for field in Field::ALL.into_iter().filter(|field| field.is_sign_in()) {
        if let Some(input) = refs.of(field).cast::<HtmlInputElement>() {
            input.set_value("");
        }
    }
}
