//! How far a run is.

use crate::messages::format::{counted, date_time, number};
use crate::session::{Halt, Hold, OutcomeKind, Progress, RunState, TaskKind};

pub fn heading(progress: &Progress) -> String {
    let jobs = counted(progress.total as u64, "job", "jobs");
    let what = match progress.kind {
        TaskKind::Cancel => "Cancelling",
        TaskKind::LookUp => "Looking up",
    };
    let end = match (progress.is_over(), progress.state) {
        (false, _) => "",
        (true, RunState::Stopped) => ": stopped",
        (true, _) => ": done",
    };
    format!("{what} {jobs}{end}")
}

pub fn counts(progress: &Progress) -> String {
    let ended = progress.ended.iter().map(|(kind, jobs)| (*jobs, word(progress.kind, *kind)));
    let rest = [
        (progress.not_sent, "not sent"),
        (progress.left, "to go"),
        (progress.look_ups_left, "to look up"),
    ];
    let counts = ended.chain(rest).filter(|(jobs, _)| *jobs > 0);
    let counts = counts.map(|(jobs, what)| format!("{} {what}", number(jobs as u64)));
    counts.collect::<Vec<_>>().join(" · ")
}

fn word(task: TaskKind, kind: OutcomeKind) -> &'static str {
    match (kind, task) {
        (OutcomeKind::Cancelled, _) => "cancelled",
        (OutcomeKind::AlreadyFinished, TaskKind::Cancel) => "had ended",
        (OutcomeKind::AlreadyFinished, TaskKind::LookUp) => "ended",
        (OutcomeKind::StillRunning, TaskKind::Cancel) => "not cancelled",
        (OutcomeKind::StillRunning, TaskKind::LookUp) => "running or waiting",
        (OutcomeKind::Refused, _) => "refused",
        (OutcomeKind::Unreachable, _) => "not reached",
        (OutcomeKind::Unknown, _) => "not known",
        (OutcomeKind::Invalid, _) => "not found",
    }
}

pub fn state(progress: &Progress) -> String {
    if progress.is_over() {
        return match progress.state {
            RunState::Stopped if progress.not_sent > 0 => {
                let jobs = counted(progress.not_sent as u64, "job", "jobs");
                format!("Not sent: stopped ({jobs}).")
            }
            _ => String::new(),
        };
    }
    match (progress.state, progress.hold) {
        (RunState::Going, Some(hold)) => held(hold, progress.left + progress.look_ups_left),
        (RunState::Going, None) => String::new(),
        (RunState::Paused, _) => {
            "Paused: nothing new is sent; what was sent is waited for.".to_owned()
        }
        (RunState::Stopped, _) => {
            "Stopped: nothing new is sent; what was sent is waited for.".to_owned()
        }
        (RunState::Halted(Halt::SignIn), _) => {
            "Held: Zuora refused the sign-in, so nothing more is sent with it. Sign in again above, then resume.".to_owned()
        }
        (RunState::Halted(Halt::SiteSignOn), _) => {
            "Held: this site’s own sign-on has run out. Sign in to this site again in another tab, then resume.".to_owned()
        }
    }
}

fn held(hold: Hold, left: usize) -> String {
    let date_time = date_time(hold.until);
    let time = date_time.split(' ').next_back().unwrap_or_default();
    let left = number(left as u64);
    match hold.is_asked_for {
        true => format!("Zuora asks to wait until {time}; {left} to go."),
        false => {
            format!("Zuora takes no more calls for now. Going on at {time}; {left} to go.")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Timestamp;

    fn cancelling() -> Progress {
        Progress {
            kind: TaskKind::Cancel,
            total: 70,
            left: 36,
            not_sent: 0,
            ended: vec![
                (OutcomeKind::Cancelled, 31),
                (OutcomeKind::Unknown, 2),
                (OutcomeKind::Refused, 1),
            ],
            look_ups_left: 0,
            state: RunState::Going,
            hold: None,
        }
    }

    #[test]
    fn a_run_is_told_in_counts() {
        let progress = cancelling();
        assert_eq!(heading(&progress), "Cancelling 70 jobs");
        assert_eq!(counts(&progress), "31 cancelled · 2 not known · 1 refused · 36 to go");
        assert_eq!(state(&progress), "");
    }

    #[test]
    fn a_wait_is_told_with_its_end_and_who_asked_for_it() {
        let until = Timestamp::from_millis(1_795_489_925_000);
        let held = |is_asked_for| {
            let hold = Some(Hold { until, is_asked_for });
            state(&Progress { hold, ..cancelling() })
        };
        assert_eq!(held(true), "Zuora asks to wait until 03:12:05; 36 to go.");
        assert!(held(false).contains("Going on at 03:12:05"));
    }

    #[test]
    fn a_run_that_is_over_says_what_it_did_not_send() {
        let over = Progress { left: 0, not_sent: 36, state: RunState::Stopped, ..cancelling() };
        assert_eq!(heading(&over), "Cancelling 70 jobs: stopped");
        assert!(counts(&over).ends_with("36 not sent"));
        assert_eq!(state(&over), "Not sent: stopped (36 jobs).");
        let done = Progress { left: 0, ..cancelling() };
        assert_eq!(
            (heading(&done).as_str(), state(&done).as_str()),
            ("Cancelling 70 jobs: done", "")
        );
    }
}
