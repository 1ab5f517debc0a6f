//! The whole page.

use std::rc::Rc;
use std::time::Duration;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::clock::now;
use super::confirm_dialog::ConfirmDialog;
use super::confirm_jobs_dialog::ConfirmJobsDialog;
use super::files::{SaveDialog, save_panel, use_saving};
use super::footer::footer;
use super::form::{Field, FormAction, FormState, JobForm, ShownJob};
use super::header::header;
use super::history::{History, use_history};
use super::hooks::{
    address_with, current_link, use_call_limit, use_idle, use_keeping_recent, use_leaving,
    use_notification, use_page_link, use_question_before_leaving, use_session, use_title,
    use_visibility,
};
use super::job_pane::job_pane;
use super::job_time::start_time;
use super::jobs::JobArea;
use super::jobs_actions::jobs_actions;
use super::jobs_buttons::jobs_buttons;
use super::link_fragment::link_fragment;
use super::notifying::use_notifying;
use super::page_refs::PageRefs;
use super::run_progress::RunProgress;
use super::session_store::{SessionStore, action};
use super::site::use_site_reading;
use super::widgets::visible_text;
use crate::account::HistoryEntry;
use crate::aqua::{Address, Secret, holds_secret};
use crate::files::{JobFiles, Kept};
use crate::messages::{Language, Notice};
use crate::net::{self, Route};
use crate::session::{ActionKind, JobKey, JobTarget, LastCompleted, QUERY_LIMIT};

/// Sign-in details are forgotten after so long without a touch.
const IDLE_LIMIT: Duration = Duration::from_secs(15 * 60);

/// And after so long while a watch goes on that a person asked for: as long as Zuora lets a query run.
const IDLE_LIMIT_WATCHING: Duration = QUERY_LIMIT;

/// Puts the page in the place of what index.html shows until then.
pub fn start() {
    // A panic ends in a trap, and boot.js then puts another page in this one's place. Yew's own hook
    // would write to the console, where what is being worked on has no business.
    yew::set_custom_panic_hook(Box::new(|_| ()));
    yew::Renderer::<App>::new().render();
}

/// The whole page: the form, the job that is shown, the question before a cancel.
#[component]
pub fn App() -> Html {
    let language = Language::default();
    let messages = language.messages();
    let site = use_site_reading();
    let session = use_session(&site.route, site.cookies);
    let saving = use_saving(&session, &site.route, site.cookies);
    let form = use_reducer(first_form);
    let notice = use_state_eq(|| None::<Notice>);
    let fragment = link_fragment(&form, &site, &session);
    // Until the site is read the practice tenant is not known, which a link may name.
    use_page_link(site.ready.then(|| fragment.clone().unwrap_or_default()), {
        let form = form.dispatcher();
        Callback::from(move |link| form.dispatch(FormAction::FollowLink(link)))
    });
    let recent_kept = use_keeping_recent(&session);
    let chosen = form.tenant(&site);
    let entities = chosen.map(|tenant| session.entities(&tenant.address)).unwrap_or_default();
    let link = fragment.filter(|fragment| fragment.contains("&jobs="));
    let page = use_node_ref();
    let selected_jobs = use_state_eq(Rc::<Vec<JobKey>>::default);
    let [batches, jobs, keys] = [use_node_ref(), use_node_ref(), use_node_ref()];
    let refs = PageRefs { batches, jobs, keys };

    let forget = {
        let (session, form, notice) = (session.dispatcher(), form.dispatcher(), notice.setter());
        Callback::from(move |why: Notice| {
            session.dispatch(action(ActionKind::ForgetSignIn));
            form.dispatch(FormAction::Forget);
            notice.set(Some(why));
        })
    };
    let (idle_limit, idle_notice) = match session.is_watching_as_asked() {
        true => (IDLE_LIMIT_WATCHING, Notice::ForgottenIdleWatching),
        false => (IDLE_LIMIT, Notice::ForgottenIdle),
    };
    use_idle(idle_limit, {
        let (forget, saving) = (forget.clone(), saving.clone());
        Callback::from(move |()| {
            // A save that is under way needs the sign-in for its next file.
            if !saving.clone().is_busy() {
                forget.emit(idle_notice);
            }
        })
    });
    use_visibility(&session);
    use_title(messages, &session);
    let notifying = use_notifying();
    use_notification(messages, &session, notifying.is_on);
    let is_busy = session.is_busy() || session.has_open_run() || saving.is_busy();
    use_question_before_leaving(is_busy, page.clone());
    use_call_limit(&session, site.calls);
    use_leaving({
        let (forget, session) = (forget.clone(), session.dispatcher());
        let stop_saving = saving.stop_all();
        Callback::from(move |()| {
            stop_saving.emit(());
            // Forgotten first: of a cancel that was under way the job would be read at once, by a page
            // that is gone. Its end is unknown when the page is come back to, and is told so.
            forget.emit(Notice::ForgottenLeft);
            session.dispatch(action(ActionKind::StopAll));
        })
    });

    let send_to = {
        let (session, notice, route) = (session.dispatcher(), notice.setter(), site.route.clone());
        Callback::from(move |(address, kind): (Address, ActionKind)| {
            if route == Route::SignedOut {
                notice.set(Some(Notice::SiteSignedOut));
                return;
            }
            notice.set(None);
            // The browser may ask the person, which it does only while a press is being handled.
            let allowed = net::ask(&route, &address);
            spawn_local(dispatch_once(allowed, kind, session.clone(), notice.clone()));
        })
    };
    let send = |kind: fn(Vec<JobTarget>) -> ActionKind| {
        let send_to = send_to.clone();
        Callback::from(move |targets: Vec<JobTarget>| {
            if let Some(first) = targets.first() {
                send_to.emit((first.tenant.address.clone(), kind(targets)));
            }
        })
    };
    let on_check = send_to.reform(|target: JobTarget| {
        (target.tenant.address.clone(), ActionKind::CheckConnection(target))
    });
    let on_find = send_to.reform(|(target, search): (JobTarget, LastCompleted)| {
        (target.tenant.address.clone(), ActionKind::FindLastCompleted(target, search))
    });
    let dispatch = |kind: ActionKind| {
        let session = session.dispatcher();
        Callback::from(move |()| session.dispatch(action(kind.clone())))
    };
    let on_confirm = {
        let session = session.dispatcher();
        move |said| session.dispatch(action(ActionKind::ConfirmCancel(said)))
    };
    let on_look_again = {
        let (session, form, site) = (session.clone(), form.clone(), site.clone());
        let notice = notice.setter();
        move |()| {
            let Some((key, entry)) = session.shown.clone().zip(session.shown_job()) else { return };
            let chosen = form.tenant(&site).map(|tenant| tenant.address);
            let is_at_its_tenant = chosen.as_ref() == Some(&entry.target.tenant.address);
            // What is typed for another tenant is not for the job's.
            let credentials = form.credentials().filter(|_| is_at_its_tenant);
            if credentials.is_none() && entry.target.credentials.is_none() {
                form.dispatch(FormAction::Submit(site.clone()));
                form.dispatch(FormAction::AskFor(match is_at_its_tenant {
                    true => Field::of(form.sign_in)[0],
                    false => Field::Tenant,
                }));
                notice.set((!is_at_its_tenant).then_some(Notice::OtherTenant));
                return;
            }
            notice.set(None);
            session.dispatch(action(ActionKind::LookAgain(key, credentials)));
        }
    };
    let session_now = SessionStore::clone(&session);
    let history = use_history(&session);
    let on_use = {
        let (form, site) = (form.dispatcher(), site.clone());
        Callback::from(move |entry: HistoryEntry| {
            let (address, job_id) = (entry.address, entry.job_id);
            form.dispatch(FormAction::UseJob { site: site.clone(), address, job_id });
        })
    };
    let is_secret = {
        let (session, form) = (session_now.clone(), FormState::clone(&form));
        Callback::from(move |text: String| {
            let used = session.secrets().map(Secret::expose);
            holds_secret(&text, form.typed_secrets().chain(used))
        })
    };
    let jobs_actions = jobs_actions(&session, &form, &site);
    let jobs_question = session.jobs_question.clone();
    let has_batches = session.shown_job().is_some_and(|entry| entry.snapshot.is_some());
    let question = session.question.clone().zip(session.job_in_question().cloned());

    html! {
        <ContextProvider<Language> context={language}>
            { header(messages, &session_now, has_batches, &refs, html! {
                <History {history} {on_use} />
            }) }
            <main ref={page}>
                if !site.notices.is_empty() {
                    <p class="warning notice" role="status">
                        { visible_text(&messages.config_notices(&site.notices)) }
                    </p>
                }
                <JobForm
                    form={form.clone()}
                    site={site.clone()}
                    busy={session.is_busy()}
                    checking={session.check_under_way().is_some()}
                    check={session.check.clone()}
                    sign_in_proven={session.sign_in_proven}
                    shown_job={session.shown_job().map(|entry| shown(&entry.target))}
                    entities={entities}
                    {recent_kept}
                    search={session.last_completed.clone()}
                    {on_find}
                    link={link.map(|link| AttrValue::from(address_with(&link)))}
                    on_look_up={send(ActionKind::LookUp)}
                    on_cancel={send(cancel)}
                    {on_check}
                    on_forget={forget.reform(|()| Notice::Forgotten)}
                    on_tenant_change={dispatch(ActionKind::TenantChanged)}
                />
                <p class="forgotten" role="status">
                    { notice.map(|notice| messages.notice(notice)) }
                </p>
                if let Some(progress) = session.progress() {
                    <RunProgress {progress} buttons={jobs_actions.run.clone()} next={&refs.jobs} />
                }
                <JobArea
                    session={session.clone()}
                    selected={(*selected_jobs).clone()}
                    on_select={
                        let selected = selected_jobs.setter();
                        move |jobs| selected.set(jobs)
                    }
                    ask_for_files={saving.ask.clone()}
                    node={&refs.jobs}
                    batches={&refs.batches}
                    actions={jobs_buttons(
                        messages,
                        &session_now,
                        &selected_jobs,
                        &jobs_actions,
                        &saving.ask,
                    )}
                >
                    { job_pane(
                        messages,
                        &session,
                        site.practice.is_some(),
                        &refs,
                        notifying,
                        &saving.ask,
                        on_look_again,
                    ) }
                </JobArea>
                { save_panel(messages, &saving) }
                if let Some(jobs) = &*saving.asked {
                    <SaveDialog
                        jobs={jobs.clone()}
                        kept={kept(&session, jobs)}
                        on_close={saving.on_leave()}
                        on_save={saving.on_save()}
                    />
                }
                if let Some((question, entry)) = question {
                    <ConfirmDialog
                        {question}
                        {entry}
                        is_secret={is_secret.clone()}
                        on_keep={dispatch(ActionKind::KeepRunning)}
                        on_confirm={on_confirm.clone()}
                    />
                }
                if let Some(question) = jobs_question {
                    <ConfirmJobsDialog
                        tenants={session.tenants_of(&question.jobs)}
                        {question}
                        {is_secret}
                        on_keep={dispatch(ActionKind::KeepRunning)}
                        {on_confirm}
                    />
                }
            </main>
            { footer(messages, site.support.as_deref()) }
        </ContextProvider<Language>>
    }
}

/// Dispatches an action about a host once the browser has no objection to the host.
async fn dispatch_once(
    allowed: impl Future<Output = bool>,
    kind: ActionKind,
    session: UseReducerDispatcher<SessionStore>,
    notice: UseStateSetter<Option<Notice>>,
) {
    match allowed.await {
        true => session.dispatch(action(kind)),
        false => notice.set(Some(Notice::HostNotAllowed)),
    }
}

/// What **Cancel job** does: the job, or each of a list, is looked up and then asked about.
fn cancel(mut targets: Vec<JobTarget>) -> ActionKind {
    match targets.len() {
        1 => ActionKind::AskToCancel(targets.remove(0)),
        _ => ActionKind::LookUpToCancel(targets),
    }
}

/// How long the files of these jobs are kept, as far as it is known of the one that began first.
fn kept(session: &SessionStore, jobs: &[JobFiles]) -> Kept {
    let start =
        |files: &JobFiles| start_time(&session.jobs.get(&files.job)?.snapshot.as_ref()?.job);
    Kept::of(jobs.iter().filter_map(start).min(), now())
}

/// What the form is told of the job that is shown.
fn shown(target: &JobTarget) -> ShownJob {
    ShownJob { tenant: target.tenant.clone(), job_id: target.job_id.clone() }
}

/// The form as it is at first: with what the page's address names.
fn first_form() -> FormState {
    current_link().map_or_else(FormState::default, FormState::from_link)
}
