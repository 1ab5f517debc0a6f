//! The whole page.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Event as BrowserEvent};
use yew::prelude::*;
use yew::{AppHandle, Renderer};

use super::batches::Batches;
use super::browser::{self, now, time_with_zone};
use super::confirm::{Question, confirm};
use super::connection::connection;
use super::facts::facts;
use super::form::{Around, Draft, Edit, Field, Part, job_form};
use super::hooks::{
    use_desk, use_focus, use_idle, use_leaving, use_question_before_leaving, use_seconds_since,
};
use super::outcome::outcome;
use super::pen::{Pen, draw, status};
use super::progress::progress;
use super::raw::raw;
use super::rehearsal::rehearse;
use super::requests::requests;
use super::text::visible;
use crate::desk::{Desk, Event, JobTarget, Phase, account};
use crate::net::{self, ConfigNotice, Route, read_config, read_practice};

/// Sign-in details are forgotten after so many milliseconds without a touch.
const IDLE_LIMIT: f64 = 15.0 * 60.0 * 1000.0;

/// What is told, by number: the page's states are all numbers, because Yew's hook is compiled anew
/// for each kind.
const TOLD: [&str; 6] = [
    "",
    "Sign-in details forgotten.",
    "Sign-in details forgotten after 15 minutes without use. The job and its batches stay.",
    "Nothing was sent: the browser has not allowed this extension to call the tenant’s host. Press again and allow it.",
    "Nothing was sent: this site’s own sign-on has run out. Sign in to this site again by reloading the page.",
    "Sign-in details forgotten when this page was left. The job and its batches stay.",
];

/// After a person had the sign-in details forgotten.
const FORGOTTEN: usize = 1;

/// After they were forgotten for want of use.
const FORGOTTEN_IDLE: usize = 2;

/// Where the browser was not let call a host.
const NOT_ALLOWED: usize = 3;

/// Where this site's own sign-on stands before everything.
const SIGNED_OUT: usize = 4;

/// After they were forgotten because the page was left.
const FORGOTTEN_LEFT: usize = 5;

/// What is known of the page's surroundings once `config.json` was read.
#[derive(Debug)]
struct Site {
    route: Route,
    /// Whether this site's sign-on wants cookies.
    cookies: bool,
    around: Around,
    support: Option<String>,
    notice: Option<String>,
}

impl Site {
    async fn explore() -> Self {
        let config = read_config().await;
        let practice = read_practice(&config).await;
        let around = Around { practice, tenants: config.tenants, ..browser::around() };
        let route = match config.signed_out {
            true => Route::SignedOut,
            false => Route::choose(&browser::protocol(), config.relay),
        };
        Self {
            route,
            cookies: config.cookies,
            around,
            support: config.support,
            notice: ConfigNotice::text(&config.notices),
        }
    }
}

/// Starts the page: waits for `config.json`, then shows the form and what comes of it.
pub fn start() {
    // A panic ends in a trap, and boot.js then puts another page in this one's place. Yew's own hook
    // would write to the console, where what is being worked on has no business.
    yew::set_custom_panic_hook(Box::new(|_| ()));
    spawn_local(async {
        let site = Rc::new(Site::explore().await);
        let Some(body) = browser::document().and_then(|document| document.body()) else { return };
        render(body.into(), &site, Desk::default());
        rehearse(move |apart, desk| {
            let drawn = render(apart, &site, desk);
            || drawn.destroy()
        });
    });
}

fn render(root: Element, site: &Rc<Site>, desk: Desk) -> AppHandle<App> {
    let props = AppProps { site: site.clone(), desk };
    Renderer::<App>::with_root_and_props(root, props).render()
}

#[derive(Clone, Debug, Properties)]
struct AppProps {
    site: Rc<Site>,
    /// What is on the desk to begin with.
    desk: Desk,
}

impl PartialEq for AppProps {
    /// Nobody gives the page others once it is drawn.
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

#[component]
fn App(props: &AppProps) -> Html {
    let Site { route, cookies, around, support, notice } = &*props.site;
    let desk = use_desk(route.clone(), *cookies, &props.desk);
    let draft =
        use_reducer(|| browser::named_tenant().as_deref().map_or_else(Draft::default, Draft::at));
    let told = use_state_eq(|| 0_usize);
    let typed = use_state_eq(|| 0_usize);
    let unfolded = use_state_eq(|| 0_usize);
    let state = &desk.0;
    let seconds = use_seconds_since(state.flight().map(|flight| flight.sent_at));
    use_focus(state);

    let forget = {
        let (desk, draft, said) = (desk.dispatcher(), draft.dispatcher(), told.setter());
        move |why| {
            desk.dispatch(Event::Forget(now()));
            draft.dispatch(Edit::Forget);
            said.set(why);
        }
    };
    let on_idle = forget.clone();
    use_idle(IDLE_LIMIT, move || on_idle(FORGOTTEN_IDLE));
    let on_leave = forget.clone();
    let on_forget = move |_| forget(FORGOTTEN);

    use_question_before_leaving(state.flight().is_some());
    let stop = desk.dispatcher();
    use_leaving(move || {
        // Forgotten first: of a cancel that was under way the job would be read at once, by a page that
        // is gone. Its end is unknown when the page is come back to, and is told so.
        on_leave(FORGOTTEN_LEFT);
        stop.dispatch(Event::StopWaiting(now()));
        // Not left to the next drawing: the browser may keep the page as it is now.
        for field in Field::ALL.into_iter().filter(|field| field.is_sign_in()) {
            browser::empty(field.id());
        }
    });

    // Once the browser has no objection to the host; it may have to ask the person.
    let send = {
        let (desk, route, said) = (desk.dispatcher(), route.clone(), told.setter());
        move |case: JobTarget, event: fn(Rc<JobTarget>, f64) -> Event| {
            if route == Route::SignedOut {
                said.set(SIGNED_OUT);
                return;
            }
            let (desk, said) = (desk.clone(), said.clone());
            let allowed = net::ask(&route, &case.tenant.address);
            said.set(0);
            spawn_local(async move {
                match allowed.await {
                    true => desk.dispatch(event(Rc::new(case), now())),
                    false => said.set(NOT_ALLOWED),
                }
            });
        }
    };
    let submit = {
        let (draft, site, send) = (draft.clone(), props.site.clone(), send.clone());
        let set = typed.setter();
        move |event: fn(Rc<JobTarget>, f64) -> Event| {
            // Nothing is typed yet in a question that may come of it.
            set.set(0);
            draft.dispatch(Edit::Submit);
            match draft.case(&site.around) {
                Some(case) => send(case, event),
                None => {
                    let wrong = draft.first_problem(&site.around).unwrap_or(Field::JobId);
                    browser::focus(wrong.id());
                }
            }
        }
    };
    let on_check = {
        let (draft, site) = (draft.clone(), props.site.clone());
        move || match draft.case_to_check(&site.around) {
            Some(case) => send(case, Event::Check),
            None => {
                draft.dispatch(Edit::Leave(Field::Tenant));
                draft.dispatch(Edit::Leave(Field::Address));
                browser::focus(draft.first_problem(&site.around).unwrap_or(Field::Tenant).id());
            }
        }
    };
    let on_look_up = {
        let submit = submit.clone();
        move || submit(Event::LookUp)
    };
    let on_cancel = move || submit(Event::AskToCancel);
    let on_look_again = {
        let (draft, dispatch) = (draft.clone(), desk.dispatcher());
        let known = state.case.as_ref().is_some_and(|case| case.credentials.is_some());
        move |_| match draft.credentials() {
            None if !known => {
                draft.dispatch(Edit::Submit);
                browser::focus(Field::of(draft.sign_in)[0].id());
            }
            credentials => dispatch.dispatch(Event::LookAgain(credentials, now())),
        }
    };
    let busy = state.flight().is_some();
    draw(|pen| {
        pen.el("header", "", |pen| {
            pen.line("h1", "", "aqua-cancel");
            pen.line("p", "tagline", "Look up, stop and read a Zuora AQuA job");
            pen.button("small", "Forget sign-in", on_forget);
        });
        pen.el("main", "", |pen| {
            pen.group(|pen| {
                if let Some(notice) = notice {
                    status(pen, "warning notice", notice);
                }
            });
            let part = Part { draft: &draft, around };
            let connection = |pen: &mut Pen| {
                connection(pen, route.sentence(), state.checked.as_deref(), busy, on_check);
            };
            job_form(pen, part, busy, connection, on_look_up, on_cancel);
            status(pen, "forgotten", TOLD[*told]);
            pen.group(|pen| {
                if let Some(flight) = state.flight() {
                    let dispatch = desk.dispatcher();
                    progress(pen, flight, seconds, move || {
                        dispatch.dispatch(Event::StopWaiting(now()));
                    });
                }
            });
            pen.group(|pen| result(pen, state, &unfolded, (!busy).then_some(on_look_again)));
            pen.group(|pen| {
                if let (Phase::Confirming(doubt), Some(case)) = (&state.phase, &state.case) {
                    let (seen, doubt) = (state.seen.as_deref(), doubt.as_deref());
                    let question = Question { case, seen, doubt, typed: &typed };
                    let (leave, does) = (desk.dispatcher(), desk.dispatcher());
                    let keep = move || leave.dispatch(Event::Keep);
                    confirm(pen, &question, keep, move |typed| {
                        does.dispatch(Event::Confirm(typed, now()));
                    });
                }
            });
        });
        pen.el("footer", "", |pen| {
            pen.line("p", "", concat!("aqua-cancel ", env!("CARGO_PKG_VERSION")));
            if let Some(support) = support {
                pen.el("p", "", |pen| {
                    pen.text("Help with this page: ");
                    visible(pen, support);
                });
            }
        });
    })
}

/// What came of it: the outcome, the job, the requests.
fn result(
    pen: &mut Pen,
    desk: &Desk,
    unfolded: &UseStateHandle<usize>,
    on_look_again: Option<impl Fn(BrowserEvent) + 'static>,
) {
    let Some(case) = &desk.case else { return };
    let job_id = case.job_id.as_str();
    pen.group(|pen| {
        if let Some(ended) = &desk.outcome {
            outcome(pen, ended, job_id, account(desk, time_with_zone), on_look_again);
        }
    });
    pen.group(|pen| {
        if let Some(seen) = &desk.seen {
            facts(pen, case, seen);
            pen.add(html! {
                <Batches key={job_id} job={seen.job.clone()} job_id={job_id.to_owned()} />
            });
            raw(pen, seen, unfolded);
        }
    });
    pen.group(|pen| {
        if !desk.log.is_empty() {
            requests(pen, &desk.log);
        }
    });
}
