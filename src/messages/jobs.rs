//! What is said of several jobs at once: their owners, how far a run is, the question before a cancel.

use crate::session::{Damage, LeftOut, Owner, Progress};

/// What is said of several jobs at once: their owners, how far a run is, the question before a cancel.
pub trait JobsMessages {
    /// Whose job it is, in a few words: the same text for the same owner.
    fn owner(&self, owner: &Owner) -> String;

    /// The button that asks whether to cancel the jobs that are selected.
    fn cancel_selected_jobs(&self) -> &'static str;
    /// The button that reads the jobs of which it is not known how they are.
    fn look_again_at_unknown(&self) -> &'static str;
    /// What holds the jobs that can be cancelled, all and those of each owner.
    fn cancel_by_owner(&self) -> &'static str;
    /// The choice of all of them.
    fn all_that_can_be_cancelled(&self, jobs: usize) -> String;
    /// The choice of those of one owner.
    fn jobs_of_owner(&self, owner: &Owner, jobs: usize) -> String;
    /// That a job waits for its turn among several.
    fn waits_for_its_turn(&self) -> &'static str;
    /// The region of the call about the job that is shown, while several are looked up or cancelled.
    fn progress_of_job(&self) -> &'static str;

    /// What is done with how many jobs.
    fn run_heading(&self, progress: &Progress) -> String;
    /// How many jobs ended how, and how many are left.
    fn run_counts(&self, progress: &Progress) -> String;
    /// Why nothing new is sent; empty while all goes on.
    fn run_state(&self, progress: &Progress) -> String;
    /// The button that has nothing new sent.
    fn pause(&self) -> &'static str;
    /// The button that goes on.
    fn resume(&self) -> &'static str;
    /// The button that drops what was not sent.
    fn stop(&self) -> &'static str;
    /// The button that puts away what is told of a run that is over.
    fn close(&self) -> &'static str;
    /// Its accessible name.
    fn close_progress(&self) -> &'static str;

    /// The question before a cancel of several jobs.
    fn cancel_jobs_question(&self) -> &'static str;
    /// Which jobs it is about, in a few words.
    fn jobs_in_question(&self, jobs: usize) -> String;
    /// What a cancel of several jobs does.
    fn cancel_jobs_consequences(&self) -> &'static str;
    /// What a cancel of the jobs ends, in counts.
    fn damage(&self, damage: &Damage) -> Vec<String>;
    /// Which jobs are not cancelled, a sentence each.
    fn left_out(&self, left_out: &LeftOut) -> Vec<String>;
    /// The list of owners.
    fn owners(&self) -> &'static str;
    /// How many jobs.
    fn jobs(&self, jobs: usize) -> String;
    /// The button that leaves the jobs alone.
    fn keep_them_running(&self) -> &'static str;
    /// The button that cancels them.
    fn cancel_the_jobs(&self) -> &'static str;
    /// The field for the number of jobs.
    fn type_the_number(&self) -> &'static str;
    /// What was typed is not the number of jobs.
    fn not_the_number(&self) -> &'static str;
}
