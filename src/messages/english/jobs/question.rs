//! The question before a cancel of several jobs.

use crate::messages::format::{counted, number};
use crate::session::{Damage, LeftOut};

pub fn damage(damage: &Damage) -> Vec<String> {
    let read = (damage.jobs - damage.unread) as u64;
    let mut sentences = Vec::new();
    if read > 0 {
        sentences.push(of_jobs_read(damage, read));
    }
    sentences.extend(match damage.unread {
        0 => None,
        1 => Some("1 could not be read: what a cancel of it ends is not known.".to_owned()),
        unread => {
            let unread = number(unread as u64);
            Some(format!("{unread} could not be read: what a cancel of them ends is not known."))
        }
    });
    sentences
}

fn of_jobs_read(damage: &Damage, read: u64) -> String {
    let running = damage.running as u64;
    let waiting = read - running;
    let jobs = match (running, waiting) {
        (_, 0) => counted(running, "running job", "running jobs"),
        (0, _) => counted(waiting, "job that waits", "jobs that wait"),
        _ => {
            let waiting = counted(waiting, "that waits", "that wait");
            format!("{} and {waiting}", counted(running, "running job", "running jobs"))
        }
    };
    let owners = counted(damage.owners.len() as u64, "owner", "owners");
    let batches = match damage.unfinished_batches {
        0 => "all batches have finished".to_owned(),
        batches => format!("{} not finished", counted(batches, "batch has", "batches have")),
    };
    let stateful = match damage.stateful as u64 {
        0 => String::new(),
        1 => "; 1 is stateful".to_owned(),
        stateful => format!("; {} are stateful", number(stateful)),
    };
    format!("{jobs} of {owners}; {batches}{stateful}.")
}

pub fn left_out(left_out: &LeftOut) -> Vec<String> {
    let sentences = [
        (left_out.ended, "has ended, and is left out.", "have ended, and are left out."),
        (
            left_out.unread,
            "has not been read, and is left out: look it up first.",
            "have not been read, and are left out: look them up first.",
        ),
        (left_out.being_cancelled, "is being cancelled already.", "are being cancelled already."),
        (
            left_out.without_sign_in,
            "is left out for want of a sign-in to its tenant.",
            "are left out for want of a sign-in to their tenant.",
        ),
    ];
    let sentences = sentences.into_iter().filter(|(jobs, _, _)| *jobs > 0);
    sentences.map(|(jobs, one, many)| counted(jobs as u64, one, many)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Owner;

    fn of_five_owners() -> Damage {
        let owner = |name: &str| Owner::Integration { partner: Some(name.into()), project: None };
        Damage {
            jobs: 37,
            running: 37,
            unread: 0,
            owners: ["a", "b", "c", "d", "e"].map(|name| (owner(name), 1)).to_vec(),
            unfinished_batches: 212,
            stateful: 4,
        }
    }

    #[test]
    fn what_a_cancel_ends_is_told_in_counts() {
        let all = of_five_owners();
        let sentence =
            "37 running jobs of 5 owners; 212 batches have not finished; 4 are stateful.";
        assert_eq!(damage(&all), [sentence]);
        let some_wait = Damage { running: 30, stateful: 0, ..all.clone() };
        assert_eq!(
            damage(&some_wait),
            ["30 running jobs and 7 that wait of 5 owners; 212 batches have not finished."]
        );
    }

    #[test]
    fn jobs_that_could_not_be_read_are_told_apart() {
        let one = Damage { jobs: 38, unread: 1, ..of_five_owners() };
        assert!(damage(&one)[1].starts_with("1 could not be read"));
        let none_read = Damage { jobs: 2, unread: 2, ..Damage::default() };
        assert_eq!(damage(&none_read).len(), 1);
    }

    #[test]
    fn jobs_that_are_left_out_are_told_with_the_reason() {
        let out = LeftOut { ended: 2, unread: 1, ..LeftOut::default() };
        assert_eq!(
            left_out(&out),
            [
                "2 have ended, and are left out.",
                "1 has not been read, and is left out: look it up first."
            ]
        );
    }
}
