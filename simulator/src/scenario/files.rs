//! Jobs that have run to their end, for saving their result files.

use std::collections::HashMap;
use std::sync::LazyLock;

use jiff::SignedDuration;

use super::{Job, START_TIME, Scenario};
use crate::practice_files::{Kind, PracticeFile};

/// A batch: its name, the object of its rows, and its file or its segments.
type Files = (&'static str, &'static str, &'static [Kind]);

/// What a job of files is.
struct FilesJob {
    /// Its mark, which stands in its ID.
    mark: &'static str,
    title: &'static str,
    does: &'static str,
    format: &'static str,
    encrypted: &'static str,
    batches: &'static [Files],
}

const JOBS: [FilesJob; 6] = [
    FilesJob {
        mark: "f11e0001",
        title: "Files: all whole",
        does: "Completed, with a file, a result in three segments, and a name that no file should have.",
        format: "CSV",
        encrypted: "none",
        batches: &[
            ("Account", "Account", &[Kind::Rows(0, 200)]),
            (
                "Invoice",
                "Invoice",
                &[Kind::Rows(0, 900), Kind::Rows(900, 1800), Kind::Rows(1800, 2000)],
            ),
            ("../../etc/passwd\u{202e}vsc.exe", "Refund", &[Kind::Rows(0, 3)]),
        ],
    },
    FilesJob {
        mark: "f11e0002",
        title: "Files: whatever can go wrong",
        does: "Completed. One file is cut off once, one is changed meanwhile, one is gone, and in the place of \
               two come an error and a page.",
        format: "CSV",
        encrypted: "none",
        batches: &[
            (
                "Usage",
                "Usage",
                &[Kind::Rows(0, 500), Kind::CutOnce(500, 9000), Kind::Rows(9000, 9100)],
            ),
            ("Payment", "Payment", &[Kind::Rows(0, 500), Kind::CutThenChanged(500, 9000)]),
            ("Product", "Product", &[Kind::Gone]),
            ("Subscription", "Subscription", &[Kind::Error]),
            ("Contact", "Contact", &[Kind::Page]),
        ],
    },
    FilesJob {
        mark: "f11e0003",
        title: "Files: packed with gzip",
        does: "Completed, in gzip: a file, a result in two segments, a damaged file, and one that ends too soon.",
        format: "GZIP",
        encrypted: "none",
        batches: &[
            ("Account", "Account", &[Kind::Gzip(0, 2000)]),
            ("Invoice", "Invoice", &[Kind::Gzip(0, 900), Kind::Gzip(900, 1800)]),
            ("Refund", "Refund", &[Kind::Damaged]),
            ("Usage", "Usage", &[Kind::Truncated]),
        ],
    },
    FilesJob {
        mark: "f11e0004",
        title: "Files: encrypted",
        does: "Completed, encrypted with PGP: a file, and a result in two segments.",
        format: "CSV",
        encrypted: "pgp",
        batches: &[
            ("Account", "Account", &[Kind::Pgp]),
            ("Invoice", "Invoice", &[Kind::Pgp, Kind::Pgp]),
        ],
    },
    FilesJob {
        mark: "f11e0005",
        title: "Files: a slow one",
        does: "Completed, with a file of 20 MB that takes half a minute.",
        format: "CSV",
        encrypted: "none",
        batches: &[("Usage", "Usage", &[Kind::Slow])],
    },
    FilesJob {
        mark: "f11e0006",
        title: "Files: large ones",
        does: "Completed, with a file of 1 GB and one of 80 MB.",
        format: "CSV",
        encrypted: "none",
        batches: &[
            ("Usage", "Usage", &[Kind::Megabytes(1000)]),
            ("Invoice", "Invoice", &[Kind::Megabytes(80)]),
        ],
    },
];

pub(super) fn jobs() -> Vec<Scenario> {
    JOBS.iter()
        .map(|files| {
            let job = job(files);
            let age = Some(SignedDuration::from_mins(86));
            Scenario {
                age,
                ..Scenario::of(&job, files.title, files.does).over_from_the_start(&job)
            }
        })
        .collect()
}

/// The file or segment with this ID.
pub fn result_file(id: &str) -> Option<&'static PracticeFile> {
    static FILES: LazyLock<HashMap<String, PracticeFile>> = LazyLock::new(|| {
        let files = JOBS.iter().flat_map(|files| {
            let batches = files.batches.iter().enumerate();
            batches.flat_map(move |(batch, (_, object, kinds))| {
                let kinds = kinds.iter().enumerate();
                kinds.map(move |(place, &kind)| {
                    (file_id(files.mark, batch, place), PracticeFile { object, kind })
                })
            })
        });
        files.collect()
    });
    FILES.get(id)
}

fn job(files: &FilesJob) -> Job {
    let mut job = Job::new(&files.mark.repeat(4), "NightlyExport").status("completed");
    job.format = files.format.to_owned();
    job.encrypted = files.encrypted.to_owned();
    job.start_time = Some(START_TIME.to_owned());
    for (place, (name, object, kinds)) in files.batches.iter().enumerate() {
        job = job.batch(object, "completed", 500 * (place as u64 + 1));
        let ids: Vec<_> = (0..kinds.len()).map(|at| file_id(files.mark, place, at)).collect();
        if let Some(batch) = job.batches.last_mut() {
            batch.name = (*name).to_owned();
            batch.file_id = ids.first().filter(|_| ids.len() == 1).cloned();
            batch.segments = if ids.len() > 1 { ids } else { Vec::new() };
        }
    }
    job
}

/// 32 hexadecimal digits.
fn file_id(mark: &str, batch: usize, place: usize) -> String {
    format!("{}{batch:04x}{place:04x}", mark.repeat(3))
}
