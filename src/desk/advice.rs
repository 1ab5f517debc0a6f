//! What to know about a job besides its state: who may own it, what a cancel leaves behind.

use std::rc::Rc;

use aqua_loops::cut;

use crate::aqua::{Batch, BatchState, Job};

/// Who may have submitted the job, and what that client does when its job is cancelled.
///
/// A guess from names these clients are known to use; said as a guess.
pub fn owner(job: &Job) -> Option<String> {
    let named = |word: &str| {
        [&job.name, &job.partner, &job.project]
            .into_iter()
            .flatten()
            .any(|text| cut(&text.to_ascii_lowercase(), word).is_some())
    };
    if named("estuary") {
        return Some(
            "By its names this looks like an Estuary capture, which submits a cancelled job anew up to three times. Pause the capture as well.".to_owned(),
        );
    }
    let Some(name) = job.name.as_deref() else {
        return Some(
            "The job has no name, as jobs of zuora-aqua-client-cli have none. That client goes on asking for the job for hours after a cancel; stop it as well.".to_owned(),
        );
    };
    let object = name.trim_end_matches(|c: char| c.is_ascii_digit());
    let numbered = object.len() < name.len() && object.len() > 1 && object.ends_with('_');
    (name == "discover" || numbered).then(|| {
        "By its name this looks like a job of tap-zuora, which goes on asking for it for up to twelve hours after a cancel and may then submit it anew. Stop that client as well.".to_owned()
    })
}

/// What to know before a cancel.
pub fn before_cancel(job: &Job) -> Vec<String> {
    let mut lines = Vec::new();
    lines.extend(owner(job));
    lines.extend(stateful(job));
    lines
}

/// What to know after one.
pub(super) fn after_cancel(job: &Job) -> Vec<String> {
    let mut lines = Vec::new();
    let moving = |batch: &Rc<Batch>| {
        matches!(BatchState::from_batch(batch), BatchState::Running | BatchState::Waiting)
    };
    let snapshot = job.batches.iter().any(moving);
    if snapshot
        && job.batches.iter().any(|batch| BatchState::from_batch(batch) == BatchState::Running)
    {
        lines.push(
            "A batch that still reads executing may have been stopped since: the table shows what Zuora said at that moment.".to_owned(),
        );
    }
    lines.extend(kept_files(job));
    lines.extend(before_cancel(job));
    if owner(job).is_none() {
        lines.push("Whoever submitted the job may submit it again; tell its owner.".to_owned());
    }
    lines
}

/// What to know after a look-up.
pub(super) fn after_look_up(job: &Job) -> Vec<String> {
    if job.status.as_ref().is_some_and(|status| status.stage() == crate::aqua::Stage::Active) {
        let queued = !job.batches.is_empty()
            && job.batches.iter().all(|batch| BatchState::from_batch(batch) == BatchState::Waiting);
        let mut lines = Vec::new();
        if queued && job.is_stateful() {
            lines.push(
                "Jobs of the same partner and project run one after another: this one may only be waiting for its turn.".to_owned(),
            );
        }
        lines.extend(before_cancel(job));
        return lines;
    }
    kept_files(job).into_iter().collect()
}

/// That result files do not stay for ever; none where there are none.
pub fn kept_files(job: &Job) -> Option<String> {
    let kept = |batch: &Rc<Batch>| BatchState::from_batch(batch) == BatchState::Finished;
    job.batches
        .iter()
        .any(kept)
        .then(|| "Zuora keeps the result files of finished batches for three days.".to_owned())
}

fn stateful(job: &Job) -> Option<String> {
    job.is_stateful().then(|| {
        "This is a stateful job (it has a partner and a project). Run again without care, such a job has been seen to give empty files that replaced good data.".to_owned()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn job(name: Option<&str>, partner: Option<&str>) -> Job {
        Job {
            name: name.map(str::to_owned),
            partner: partner.map(str::to_owned),
            project: partner.map(str::to_owned),
            ..Job::default()
        }
    }

    #[test]
    fn known_clients_are_named_as_a_guess() {
        let says = |name, partner| owner(&job(name, partner)).unwrap_or_default();
        assert!(says(Some("estuary-capture-connector"), None).contains("Estuary"));
        assert!(says(Some("Account_1718000000"), None).contains("tap-zuora"));
        assert!(says(Some("discover"), None).contains("tap-zuora"));
        assert!(says(None, None).contains("zuora-aqua-client-cli"));
        assert_eq!(owner(&job(Some("June10"), None)), None);
        assert_eq!(owner(&job(Some("DS_EXPORT"), None)), None);
    }

    #[test]
    fn a_stateful_job_comes_with_a_warning() {
        assert_eq!(before_cancel(&job(Some("June10"), None)), [""; 0]);
        assert!(before_cancel(&job(Some("June10"), Some("acme")))[0].contains("stateful"));
    }
}
