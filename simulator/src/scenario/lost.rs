//! Calls that are never answered: the tenant is silent, or the line drops.

use super::{Act, Effect, Scenario};

pub(super) fn jobs() -> Vec<Scenario> {
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
