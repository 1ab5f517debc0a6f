//! A page that nobody touches.

use std::time::Duration;

use gloo_events::EventListener;
use yew::prelude::*;
use yew_hooks::use_interval;

use crate::ui::clock::now;

/// What counts as a touch.
const TOUCHES: [&str; 5] = ["pointerdown", "keydown", "input", "wheel", "pointermove"];

/// How often the clock is read, in milliseconds.
const READ_EVERY: u32 = 5_000;

/// Calls `on_idle` once nobody has touched the page for so long; again after as long again.
///
/// By the clock on the wall: a long timer, as `yew_hooks::use_idle` sets one, stands still while a
/// computer sleeps.
#[hook]
pub fn use_idle(limit: Duration, on_idle: Callback<()>) {
    let touched_at = use_mut_ref(now);
    {
        let touched_at = touched_at.clone();
        use_effect_with((), move |()| {
            let listeners = web_sys::window().map(|window| {
                TOUCHES.map(|event| {
                    let touched_at = touched_at.clone();
                    EventListener::new(&window, event, move |_| {
                        touched_at.replace(now());
                    })
                })
            });
            move || drop(listeners)
        });
    }
    use_interval(
        move || {
            let idle = now().since(*touched_at.borrow()) >= limit;
            if idle {
                touched_at.replace(now());
                on_idle.emit(());
            }
        },
        READ_EVERY,
    );
}
