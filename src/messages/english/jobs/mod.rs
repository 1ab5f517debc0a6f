//! What is said of several jobs at once, in English.

mod question;
mod run;

use super::English;
use crate::messages::{JobsMessages, format};
use crate::session::{Damage, KnownClient, LeftOut, Owner, Progress};

impl JobsMessages for English {
    fn owner(&self, owner: &Owner) -> String {
        match owner {
            Owner::Client(KnownClient::Estuary) => "Estuary".to_owned(),
            Owner::Client(KnownClient::TapZuora) => "tap-zuora".to_owned(),
            Owner::Client(KnownClient::ZuoraAquaClientCli) => "zuora-aqua-client-cli".to_owned(),
            Owner::Integration { partner, project } => {
                let names = [partner, project].into_iter().flatten().map(String::as_str);
                names.collect::<Vec<_>>().join(" / ")
            }
            Owner::Unknown => "unknown".to_owned(),
        }
    }

    fn cancel_selected_jobs(&self) -> &'static str {
        "Cancel selected jobs"
    }

    fn look_again_at_unknown(&self) -> &'static str {
        "Look again at unknown jobs"
    }

    fn cancel_by_owner(&self) -> &'static str {
        "Cancel by owner"
    }

    fn all_that_can_be_cancelled(&self, jobs: usize) -> String {
        format!("Cancel all that run or wait ({})", format::number(jobs as u64))
    }

    fn jobs_of_owner(&self, owner: &Owner, jobs: usize) -> String {
        let owner = match owner {
            Owner::Unknown => "an unknown owner".to_owned(),
            owner => self.owner(owner),
        };
        format!("Cancel those of {owner} ({})", format::number(jobs as u64))
    }

    fn waits_for_its_turn(&self) -> &'static str {
        "Nothing has been sent yet: the job waits for its turn."
    }

    fn progress_of_job(&self) -> &'static str {
        "Progress of this job"
    }

    fn run_heading(&self, progress: &Progress) -> String {
        run::heading(progress)
    }

    fn run_counts(&self, progress: &Progress) -> String {
        run::counts(progress)
    }

    fn run_state(&self, progress: &Progress) -> String {
        run::state(progress)
    }

    fn pause(&self) -> &'static str {
        "Pause"
    }

    fn resume(&self) -> &'static str {
        "Resume"
    }

    fn stop(&self) -> &'static str {
        "Stop"
    }

    fn close(&self) -> &'static str {
        "Close"
    }

    fn close_progress(&self) -> &'static str {
        "Close progress"
    }

    fn cancel_jobs_question(&self) -> &'static str {
        "Cancel these jobs?"
    }

    fn jobs_in_question(&self, jobs: usize) -> String {
        match jobs {
            0 => "None of these jobs can be cancelled.".to_owned(),
            jobs => format!("One cancel is sent for each of {}.", self.jobs(jobs)),
        }
    }

    fn cancel_jobs_consequences(&self) -> &'static str {
        "Zuora stops the jobs. Batches that have finished keep their result files for three days; the others will not run. A cancel cannot be undone."
    }

    fn damage(&self, damage: &Damage) -> Vec<String> {
        question::damage(damage)
    }

    fn left_out(&self, left_out: &LeftOut) -> Vec<String> {
        question::left_out(left_out)
    }

    fn owners(&self) -> &'static str {
        "Owners"
    }

    fn jobs(&self, jobs: usize) -> String {
        format::counted(jobs as u64, "job", "jobs")
    }

    fn keep_them_running(&self) -> &'static str {
        "Keep them running"
    }

    fn cancel_the_jobs(&self) -> &'static str {
        "Cancel the jobs"
    }

    fn type_the_number(&self) -> &'static str {
        "Type the number of jobs"
    }

    fn not_the_number(&self) -> &'static str {
        "That is not the number of jobs."
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_owner_is_named_by_client_or_by_partner_and_project() {
        let (partner, project) = (Some("acme".to_owned()), Some("gl".to_owned()));
        for (owner, text) in [
            (Owner::Client(KnownClient::TapZuora), "tap-zuora"),
            (Owner::Integration { partner: partner.clone(), project }, "acme / gl"),
            (Owner::Integration { partner, project: None }, "acme"),
            (Owner::Unknown, "unknown"),
        ] {
            assert_eq!(English.owner(&owner), text);
        }
    }
}
