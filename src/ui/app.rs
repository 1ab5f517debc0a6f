//! The whole page.

use yew::prelude::*;
use yew::suspense::use_future;

use super::bar::Bar;
use super::batches::Batches;
use super::browser::{self, now, time_with_zone};
use super::confirm::Confirm;
use super::facts::Facts;
use super::form::{self, Draft, Edit, Field, JobForm};
use super::hooks::{use_desk, use_idle};
use super::outcome::{HEADING, Outcome};
use super::progress::Progress;
use super::raw::Raw;
use super::requests::Requests;
use crate::desk::{Case, Event, Phase, account};
use crate::net::{Route, read_config, read_practice};

/// Sign-in details are forgotten after so many milliseconds without a touch.
const IDLE_LIMIT: f64 = 15.0 * 60.0 * 1000.0;

/// The whole page: waits for `config.json`, then shows the desk.
#[component]
pub fn App() -> Html {
    html! { <Suspense fallback={html! { <p class="loading">{ "One moment…" }</p> }}><Start /></Suspense> }
}

#[component]
fn Start() -> HtmlResult {
    let read = use_future(|| async {
        let config = read_config().await;
        let practice = read_practice(&config).await;
        (config, practice)
    })?;
    let (config, practice) = &*read;
    let route = Route::choose(&browser::protocol(), config.relay.clone());
    let around = form::Around { practice: practice.clone(), ..browser::around() };
    Ok(html! { <Page {route} {around} notice={config.notice.clone().map(AttrValue::from)} /> })
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct PageProps {
    route: Route,
    around: form::Around,
    notice: Option<AttrValue>,
}

#[component]
fn Page(props: &PageProps) -> Html {
    let desk = use_desk(props.route.clone());
    let draft = use_reducer_eq(Draft::default);
    let forgotten = use_state_eq(|| None::<&'static str>);
    let state = &desk.0;

    let forget = {
        let (desk, draft, said) = (desk.dispatcher(), draft.dispatcher(), forgotten.setter());
        move |why| {
            desk.dispatch(Event::Forget);
            draft.dispatch(Edit::Forget);
            said.set(Some(why));
        }
    };
    let on_forget = {
        let forget = forget.clone();
        Callback::from(move |_: MouseEvent| forget("Sign-in details forgotten."))
    };
    let on_idle = use_callback((), move |(), ()| {
        forget("Sign-in details forgotten after 15 minutes without use. The job and its batches stay.");
    });
    use_idle(IDLE_LIMIT, on_idle);

    // The focus follows what happened: to the outcome, or back to the button the question came from.
    let phase = match state.phase {
        Phase::Idle => 0,
        Phase::Waiting(_) => 1,
        Phase::Confirming(_) => 2,
    };
    let before = use_mut_ref(|| 0);
    {
        let ended = state.outcome.is_some();
        use_effect_with((phase, state.outcome.as_ref().map(|outcome| outcome.at.to_bits())), move |_| {
            match before.replace(phase) {
                1 if phase == 0 && ended => browser::focus(HEADING),
                2 if phase == 0 => browser::focus(form::CANCEL),
                _ => {}
            }
        });
    }

    let send = {
        let (desk, draft, around) = (desk.dispatcher(), draft.clone(), props.around.clone());
        let said = forgotten.setter();
        move |event: fn(Box<Case>, f64) -> Event| {
            draft.dispatch(Edit::Submit);
            said.set(None);
            match draft.case(&around) {
                Some(case) => desk.dispatch(event(Box::new(case), now())),
                None => {
                    let wrong = draft.first_problem(&around).unwrap_or(Field::JobId);
                    browser::focus(wrong.id());
                }
            }
        }
    };
    let on_look_up = {
        let send = send.clone();
        Callback::from(move |()| send(Event::LookUp))
    };
    let on_cancel = Callback::from(move |()| send(Event::AskToCancel));
    let on_look_again = {
        let (draft, dispatch) = (draft.clone(), desk.dispatcher());
        let known = state.case.as_ref().is_some_and(|case| case.credentials.is_some());
        Callback::from(move |()| match draft.credentials() {
            None if !known => {
                draft.dispatch(Edit::Submit);
                browser::focus(Field::of(draft.sign_in)[0].id());
            }
            credentials => dispatch.dispatch(Event::LookAgain(credentials, now())),
        })
    };
    let dispatch = desk.dispatcher();
    let on_stop = Callback::from(move |()| dispatch.dispatch(Event::StopWaiting(now())));
    let dispatch = desk.dispatcher();
    let on_keep = Callback::from(move |()| dispatch.dispatch(Event::Keep));
    let dispatch = desk.dispatcher();
    let on_confirm =
        Callback::from(move |typed: String| dispatch.dispatch(Event::Confirm(typed, now())));

    let busy = state.flight().is_some();
    html! {
        <>
            <header>
                <h1>{ "aqua-cancel" }</h1>
                <p class="tagline">{ "Look up, stop and read a Zuora AQuA job" }</p>
                <button type="button" class="small" onclick={on_forget}>{ "Forget sign-in" }</button>
            </header>
            <main>
                if let Some(notice) = &props.notice {
                    <p class="warning notice" role="status">{ notice }</p>
                }
                <JobForm draft={draft.clone()} around={props.around.clone()} {busy} {on_look_up}
                    {on_cancel} />
                <p class="forgotten" role="status">{ (*forgotten).unwrap_or_default() }</p>
                if let Some(flight) = state.flight() {
                    <Progress key={flight.id} operation={flight.request.operation}
                        purpose={flight.purpose} sent_at={flight.sent_at} {on_stop} />
                }
                if let (Some(outcome), Some(case)) = (&state.outcome, &state.case) {
                    <Outcome outcome={outcome.clone()} job_id={case.job_id.to_string()}
                        account={account(state, time_with_zone)} {on_look_again} {busy} />
                }
                if let (Some(seen), Some(case)) = (&state.seen, &state.case) {
                    <Facts case={case.clone()} seen={seen.clone()} />
                    if !seen.job.batches.is_empty() {
                        <Bar job={seen.job.clone()} />
                    }
                    <Batches job={seen.job.clone()} job_id={case.job_id.to_string()} />
                    <Raw text={seen.raw.clone()} />
                }
                if !state.log.is_empty() {
                    <Requests log={state.log.clone()} />
                }
                if let (Phase::Confirming(doubt), Some(case)) = (&state.phase, &state.case) {
                    <Confirm case={case.clone()} seen={state.seen.clone()}
                        doubt={doubt.clone().map(AttrValue::from)} {on_keep} {on_confirm} />
                }
            </main>
            <footer><p>{ props.route.sentence() }</p></footer>
        </>
    }
}
