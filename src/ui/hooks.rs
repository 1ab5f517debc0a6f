//! Hooks: the desk with its one call, seconds that pass, idleness, and leaving the page.

use std::cell::Cell;
use std::rc::Rc;

use gloo_timers::callback::Interval;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{BeforeUnloadEvent, Event as BrowserEvent, window};
use yew::prelude::*;

use super::browser::{self, now};
use super::confirm::{DIALOG, KEEP};
use super::form::CANCEL;
use super::outcome::HEADING;
use crate::desk::{Desk, Event, Phase, Purpose, TIME_LIMIT_SECONDS};
use crate::net::{self, Route};

/// What takes an effect back.
pub type Undo = Box<dyn FnOnce()>;

/// Does something after the first render, and again whenever `key` has changed. What it returns takes
/// it back, before the next time and at the end.
///
/// All of the page's effects are of this one kind, because Yew's own hook is compiled anew for each
/// kind of key and effect.
#[hook]
pub fn use_effect_for(key: u64, effect: Box<dyn FnOnce() -> Undo>) {
    use_effect_with(key, move |_| effect());
}

/// The desk as a Yew reducer.
#[derive(Clone, Debug, PartialEq)]
pub struct Bureau(pub Desk);

impl Reducible for Bureau {
    type Action = Event;

    fn reduce(self: Rc<Self>, event: Event) -> Rc<Self> {
        Rc::new(Self(Rc::unwrap_or_clone(self).0.after(event)))
    }
}

/// The desk, which is this one to begin with. Its call is sent when it changes, and aborted when it is
/// given up.
#[hook]
pub fn use_desk(route: Route, cookies: bool, first: &Desk) -> UseReducerHandle<Bureau> {
    let desk = use_reducer(|| Bureau(first.clone()));
    let id = desk.0.flight().map(|flight| flight.id);
    let flight = desk.0.flight().cloned();
    let dispatch = desk.dispatcher();
    let effect = move || -> Undo {
        let call = flight.map(|flight| {
            let id = flight.id;
            net::call(&flight.request, &route, cookies, TIME_LIMIT_SECONDS, move |answer| {
                dispatch.dispatch(Event::Answered(id, answer, now()));
            })
        });
        Box::new(move || drop(call))
    };
    // Calls are counted from 1.
    use_effect_for(id.map_or(0, u64::from), Box::new(effect));
    desk
}

/// Whole seconds since a moment, kept up to date; 0 without one.
#[hook]
pub fn use_seconds_since(start: Option<f64>) -> usize {
    let seconds = use_state_eq(|| 0_usize);
    let set = seconds.setter();
    let effect = move || -> Undo {
        set.set(start.map_or(0, passed));
        let ticks = start.map(|start| Interval::new(250, move || set.set(passed(start))));
        Box::new(move || drop(ticks))
    };
    use_effect_for(start.map_or(0, f64::to_bits), Box::new(effect));
    *seconds
}

fn passed(start: f64) -> usize {
    ((now() - start).max(0.0) / 1000.0) as usize
}

/// Puts the focus where the person is needed next: on the outcome once there is one, into a question,
/// or back on the button that it came from.
#[hook]
pub fn use_focus(desk: &Desk) {
    let stand = Stand::of(desk);
    let ended = desk.outcome.is_some();
    let before = use_mut_ref(|| Stand::Idle);
    let flights = u64::from(desk.flights());
    let effect = move || -> Undo {
        match (before.replace(stand), stand) {
            // Not away from a search that is being typed meanwhile: the outcome is read out anyway.
            (Stand::Waiting, Stand::Idle) if ended && !browser::is_active(".batches input") => {
                browser::focus(HEADING);
            }
            (Stand::Confirming, Stand::Idle | Stand::Waiting) => browser::focus(CANCEL),
            (_, Stand::Confirming) => {
                browser::ask(DIALOG);
                browser::focus(KEEP);
            }
            _ => {}
        }
        Box::new(|| ())
    };
    use_effect_for(flights << 2 | stand as u64, Box::new(effect));
}

/// Which phase the desk is in, without what belongs to it.
#[derive(Clone, Copy, PartialEq)]
enum Stand {
    Idle,
    Checking,
    Waiting,
    Confirming,
}

impl Stand {
    fn of(desk: &Desk) -> Self {
        match &desk.phase {
            Phase::Idle => Self::Idle,
            // What comes of a check stands where its button is: the focus stays there.
            Phase::Waiting(flight) if flight.purpose == Purpose::Check => Self::Checking,
            Phase::Waiting(_) => Self::Waiting,
            Phase::Confirming(_) => Self::Confirming,
        }
    }
}

/// Calls `idle` once nobody touched the page for so many milliseconds; again after more.
#[hook]
pub fn use_idle(limit: f64, idle: impl Fn() + 'static) {
    let effect = move || -> Undo {
        let touched = Rc::new(Cell::new(now()));
        let listeners: Vec<_> = ["pointerdown", "keydown", "input", "wheel", "pointermove"]
            .into_iter()
            .filter_map(|event| {
                let touched = touched.clone();
                listen(event, move |_| touched.set(now()))
            })
            .collect();
        // A clock on the wall, not a long timer: those stand still while a computer sleeps.
        let watch = Interval::new(5_000, move || {
            if now() - touched.get() >= limit {
                touched.set(now());
                idle();
            }
        });
        Box::new(move || drop((listeners, watch)))
    };
    use_effect_for(0, Box::new(effect));
}

/// Whether the page is being printed.
#[hook]
pub fn use_printing() -> bool {
    // A number like the page's other states, because Yew's hook is compiled anew for each kind.
    let printing = use_state_eq(|| 0_usize);
    let set = printing.setter();
    let effect = move || -> Undo {
        let listeners = [("beforeprint", 1), ("afterprint", 0)].map(|(event, begins)| {
            let set = set.clone();
            listen(event, move |_| set.set(begins))
        });
        Box::new(move || drop(listeners))
    };
    use_effect_for(0, Box::new(effect));
    *printing > 0
}

/// Does something whenever the browser's window has another size.
#[hook]
pub fn use_resize(does: impl Fn() + 'static) {
    let effect = move || -> Undo {
        let listener = listen("resize", move |_| does());
        Box::new(move || drop(listener))
    };
    use_effect_for(0, Box::new(effect));
}

/// Has the browser ask before the page is left while a call is under way. Only then is there a listener:
/// browsers may not keep a page for Back that has one.
#[hook]
pub fn use_question_before_leaving(under_way: bool) {
    let effect = move || -> Undo {
        let ask = |event: BrowserEvent| {
            // Where the program has stopped, boot.js has put another page in this one's place.
            if browser::element(CANCEL).is_none() {
                return;
            }
            event.prevent_default();
            // Chrome before 119 asks for this alone.
            event.unchecked_ref::<BeforeUnloadEvent>().set_return_value("under way");
        };
        let listener = under_way.then(|| listen("beforeunload", ask));
        Box::new(move || drop(listener))
    };
    use_effect_for(under_way.into(), Box::new(effect));
}

/// Does something when the page is left, before the browser keeps it for Back as it then is.
#[hook]
pub fn use_leaving(leave: impl Fn() + 'static) {
    let effect = move || -> Undo {
        let listener = listen("pagehide", move |_| leave());
        Box::new(move || drop(listener))
    };
    use_effect_for(0, Box::new(effect));
}

/// A listener on the window; it goes when this is dropped.
struct Listening {
    event: &'static str,
    note: Closure<dyn Fn(BrowserEvent)>,
}

fn listen(event: &'static str, does: impl Fn(BrowserEvent) + 'static) -> Option<Listening> {
    let note = Closure::<dyn Fn(BrowserEvent)>::new(does);
    window()?.add_event_listener_with_callback(event, note.as_ref().unchecked_ref()).ok()?;
    Some(Listening { event, note })
}

impl Drop for Listening {
    fn drop(&mut self) {
        if let Some(window) = window() {
            let note = self.note.as_ref().unchecked_ref();
            // Fails for no listener that was added.
            let _ = window.remove_event_listener_with_callback(self.event, note);
        }
    }
}
