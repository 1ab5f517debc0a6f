//! Reports of sessions in which something happened.

use std::time::Duration;

use crate::account::{Report, ReportFormat, calls_text, html_fragment, write};
use crate::aqua::{HttpResult, TrackId, TransportError};
use crate::messages::{Language, Messages};
use crate::session::examples::*;
use crate::session::{Action, ActionKind, Confirmation, Session, Timestamp};

mod formats;
mod history;
mod reports;
#[cfg(not(target_arch = "wasm32"))]
mod secrets;

fn messages() -> &'static dyn Messages {
    Language::English.messages()
}

/// What happens to a session, a second after the other.
fn session(happens: impl IntoIterator<Item = Happens>) -> Session {
    let mut session = Session::default();
    session.track_id = Some(TrackId::from_random([7; 8]));
    let mut at = Timestamp::from_millis(1_795_489_925_000);
    for one in happens {
        at = at + Duration::from_secs(1);
        let kind = match one {
            Happens::Action(kind) => *kind,
            Happens::Answer(result) => {
                ActionKind::Responded(*session.calls.first().expect("a call under way").0, result)
            }
        };
        session = session.reduce(Action { at, kind });
    }
    session
}

enum Happens {
    Action(Box<ActionKind>),
    /// The first call under way ends like this.
    Answer(HttpResult),
}

/// The job is looked up, cancelled for this reason, and these answers come.
fn cancelled(read: &str, reason: &str, answers: Vec<HttpResult>) -> Session {
    let said = Confirmation { reason: reason.to_owned(), ..Confirmation::default() };
    let before = [
        Happens::Action(ActionKind::AskToCancel(sandbox()).into()),
        Happens::Answer(answer(200, read)),
        Happens::Action(ActionKind::ConfirmCancel(said).into()),
    ];
    session(before.into_iter().chain(answers.into_iter().map(Happens::Answer)))
}

const WRITTEN: Timestamp = Timestamp::from_millis(1_795_490_000_000);

/// The report of the job in each format.
fn written(session: &Session, format: ReportFormat) -> String {
    write(&Report::of_job(session, &sandbox().key(), messages(), WRITTEN), format, messages())
}
