//! The result files that a job has.

use crate::aqua::{Batch, BatchState, FileId, Job};
use crate::session::{JobEntry, JobKey};

/// How a job's result files are packed, as the job says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Packing {
    /// `CSV`, or nothing that is known here.
    Plain,
    /// `GZIP`.
    Gzip,
    /// `ZIP`.
    Zip,
}

/// The result files of a job, or of some of its batches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JobFiles {
    /// The job.
    pub job: JobKey,
    /// Its ID.
    pub job_id: String,
    /// Its name, verbatim.
    pub name: Option<String>,
    /// How they are packed.
    pub packing: Packing,
    /// Whether they are encrypted (`encrypted` is anything but `none`): they are left as they are then.
    pub encrypted: bool,
    /// The batches that have files, in the job's order.
    pub batches: Vec<BatchFiles>,
}

/// The files of a batch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BatchFiles {
    /// The batch's name, verbatim; empty where it has none.
    pub name: String,
    /// Its file, or its segments in their order.
    pub ids: Vec<FileId>,
    /// Whether the batch had run to its end.
    pub finished: bool,
}

impl JobFiles {
    /// The files of all batches that have some.
    pub fn of(key: &JobKey, job_id: &str, job: &Job) -> Self {
        Self::of_batches(key, job_id, job, job.batches.iter().map(|batch| &**batch))
    }

    /// The files of these batches of a job.
    pub fn of_batches<'a>(
        key: &JobKey,
        job_id: &str,
        job: &Job,
        batches: impl IntoIterator<Item = &'a Batch>,
    ) -> Self {
        let word =
            |word: &Option<String>| word.as_deref().map(str::trim).map(str::to_ascii_lowercase);
        Self {
            job: key.clone(),
            job_id: job_id.to_owned(),
            name: job.name.clone(),
            packing: match word(&job.format).as_deref() {
                Some("gzip") => Packing::Gzip,
                Some("zip") => Packing::Zip,
                _ => Packing::Plain,
            },
            encrypted: word(&job.encrypted).is_some_and(|how| how != "none"),
            batches: batches.into_iter().filter_map(BatchFiles::of).collect(),
        }
    }

    /// The files of all batches that had run to their end when the job was last read; none where none of
    /// them has any, or the job was not read.
    pub fn finished(entry: &JobEntry) -> Option<Self> {
        let job = &entry.snapshot.as_ref()?.job;
        let mut files = Self::of(&entry.target.key(), entry.target.job_id.as_str(), job);
        files.batches.retain(|batch| batch.finished);
        Some(files).filter(|files| !files.batches.is_empty())
    }

    /// Whether [`finished`](Self::finished) has any.
    pub fn has_finished(entry: &JobEntry) -> bool {
        entry.snapshot.as_ref().is_some_and(|snapshot| {
            let mut files = snapshot.job.batches.iter().filter_map(|batch| BatchFiles::of(batch));
            files.any(|files| files.finished)
        })
    }

    /// Whether the segments of a batch can be put together into one file.
    pub fn can_join(&self, unpack: bool) -> bool {
        match self.packing {
            _ if self.encrypted => false,
            Packing::Plain => true,
            Packing::Gzip => unpack,
            Packing::Zip => false,
        }
    }
}

impl BatchFiles {
    /// The files of a batch; none where it names none that can be asked for.
    pub fn of(batch: &Batch) -> Option<Self> {
        // Segments stand in the place of the one file.
        let named: Vec<&String> = match batch.segments.is_empty() {
            true => batch.file_id.iter().collect(),
            false => batch.segments.iter().collect(),
        };
        // One segment that cannot be asked for would leave a hole.
        let ids: Option<Vec<_>> = named.into_iter().map(|id| FileId::parse(id)).collect();
        Some(Self {
            name: batch.name.clone().unwrap_or_default(),
            ids: ids.filter(|ids| !ids.is_empty())?,
            finished: BatchState::from_batch(batch) == BatchState::Finished,
        })
    }
}
