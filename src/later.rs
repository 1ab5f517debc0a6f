//! What is done after a time.

use gloo_timers::callback::Timeout;

/// Does something after so many milliseconds, unless what this gives is dropped before.
///
/// Boxed, because the page would hold what calls a closure once for each kind of it.
#[inline(never)]
pub fn later(milliseconds: u32, step: Box<dyn FnOnce()>) -> Timeout {
    Timeout::new(milliseconds, step)
}
