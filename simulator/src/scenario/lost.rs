//! Calls that are never answered: the tenant is silent, or the line drops.

use super::{Act, Effect, Job, Scenario};

pub(super) fn jobs() -> Vec<Scenario> {
    let twice = Job::usual("0ff022220ff022220ff022220ff02222");
    vec![
        Scenario::usual(
            "deafdeafdeafdeafdeafdeafdeafdeaf",
            "Cancel never answered, job runs on",
            "The cancel gets no answer and does nothing. Look-ups read executing.",
        )
        .on_cancel(Act::Hang, Effect::Nothing),
        Scenario::usual(
            "deaddeafdeaddeafdeaddeafdeaddeaf",
            "Cancel never answered, job cancelled",
            "The cancel takes effect and gets no answer. Look-ups then read cancelled.",
        )
        .on_cancel(Act::Hang, Effect::Cancels),
        Scenario::usual(
            "100cdeaf100cdeaf100cdeaf100cdeaf",
            "Look-up never answered",
            "The first look-ups get no answer. A cancel works, and look-ups after it.",
        )
        .look_up(Act::Hang),
        Scenario::usual(
            "0ff00ff00ff00ff00ff00ff00ff00ff0",
            "Line drops before the cancel",
            "The cancel's connection closes without an answer and without effect. Look-ups read \
             executing.",
        )
        .on_cancel(Act::Drop, Effect::Nothing),
        Scenario::usual(
            "0ff0dead0ff0dead0ff0dead0ff0dead",
            "Line drops after the cancel",
            "The cancel takes effect, and its connection closes without an answer. Look-ups then \
             read cancelled.",
        )
        .on_cancel(Act::Drop, Effect::Cancels),
        Scenario::of(
            &twice,
            "Line drops, and the browser repeats the cancel",
            "The look-up's connection stays open. The cancel takes effect, and its connection \
             closes without an answer; a browser that used the same connection sends it again by \
             itself, which is refused with 90003. Look-ups then read cancelled.",
        )
        .look_up(Act::Say(twice.reply().keep_alive()))
        .on_cancel(Act::DropOnce, Effect::Cancels),
        Scenario::usual(
            "a110ff00a110ff00a110ff00a110ff00",
            "Line always drops",
            "Every connection closes without an answer, and nothing is cancelled, until the job is \
             mended.",
        )
        .always(Act::Drop),
        Scenario::usual(
            "dead0ff0dead0ff0dead0ff0dead0ff0",
            "Line drops for good after the cancel",
            "The look-up reads executing. The cancel takes effect without an answer, and every \
             look-up after it is dropped too, until the job is mended; then it reads cancelled.",
        )
        .on_cancel(Act::Drop, Effect::Cancels)
        .afterwards(Act::Drop),
    ]
}
