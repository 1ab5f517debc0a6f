//! What is fetched, and under which names it is written.

use super::job_files::{BatchFiles, JobFiles, Packing};
use super::name::{Names, safe_part};
use crate::aqua::FileId;
use crate::session::JobKey;

/// The most bytes of a job's name in a file's.
const JOB_NAME: usize = 60;

/// The most bytes of a batch's name in a file's.
const BATCH_NAME: usize = 80;

/// How files are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SaveOptions {
    /// Whether the segments of a batch become one file, with its header once.
    pub join: bool,
    /// Whether what is packed with gzip is unpacked.
    pub unpack: bool,
}

impl Default for SaveOptions {
    fn default() -> Self {
        Self { join: true, unpack: true }
    }
}

/// A file that is to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedFile {
    /// Its name.
    pub name: String,
    /// The job it is of.
    pub job: JobKey,
    /// What is fetched for it, in this order.
    pub segments: Vec<FileId>,
    /// Whether the header of each segment but the first is left out.
    pub joined: bool,
    /// Whether what is packed with gzip is unpacked.
    pub unpack: bool,
}

/// The files that these jobs give, written so. A name says job, batch and segment, and is given once.
pub fn plan(jobs: &[JobFiles], options: SaveOptions) -> Vec<PlannedFile> {
    let mut names = Names::default();
    let mut files = Vec::new();
    for job in jobs {
        let joined = options.join && job.can_join(options.unpack);
        let unpack = options.unpack && !job.encrypted;
        for batch in &job.batches {
            let stem = stem(job, batch);
            let extension = extension(job, unpack);
            let mut add = |stem: &str, segments: Vec<FileId>| {
                let name = names.unique(stem, &extension);
                let joined = joined && segments.len() > 1;
                files.push(PlannedFile { name, job: job.job.clone(), segments, joined, unpack });
            };
            if joined || batch.ids.len() == 1 {
                add(&stem, batch.ids.clone());
                continue;
            }
            for (place, id) in batch.ids.iter().enumerate() {
                add(&format!("{stem}-{:03}", place + 1), vec![id.clone()]);
            }
        }
    }
    files
}

fn stem(job: &JobFiles, batch: &BatchFiles) -> String {
    let name = safe_part(job.name.as_deref().unwrap_or_default(), JOB_NAME);
    let parts = [name, safe_part(&batch.name, BATCH_NAME), safe_part(&job.job_id, 64)];
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    if parts.is_empty() { "result".to_owned() } else { parts.join("-") }
}

fn extension(job: &JobFiles, unpack: bool) -> String {
    let kind = match job.packing {
        Packing::Gzip if !unpack => "csv.gz",
        Packing::Zip => "zip",
        Packing::Plain | Packing::Gzip => "csv",
    };
    if job.encrypted { format!("{kind}.pgp") } else { kind.to_owned() }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::aqua::Job;
    use crate::session::examples::sandbox;

    fn files(json: &str) -> JobFiles {
        let job = Job::parse(json).unwrap();
        JobFiles::of(&sandbox().key(), "2c92a0", &job)
    }

    fn named(json: &str, join: bool, unpack: bool) -> Vec<(String, usize)> {
        let files = plan(&[files(json)], SaveOptions { join, unpack });
        files.into_iter().map(|file| (file.name, file.segments.len())).collect()
    }

    const SEGMENTS: &str = r#""name":"Nightly","status":"completed","batches":[
        {"name":"Invoice","status":"completed","segments":["s1","s2","s3"]},
        {"name":"Account","status":"completed","fileId":"f1"},
        {"name":"Usage","status":"executing"}]}"#;

    fn job(more: &str) -> String {
        format!("{{{more}{SEGMENTS}")
    }

    #[test]
    fn segments_become_one_file_or_one_each() {
        let one = [
            ("Nightly-Invoice-2c92a0.csv".to_owned(), 3),
            ("Nightly-Account-2c92a0.csv".to_owned(), 1),
        ];
        assert_eq!(named(&job(""), true, true), one);
        let names: Vec<_> =
            named(&job(""), false, true).into_iter().map(|(name, _)| name).collect();
        assert_eq!(
            names,
            [
                "Nightly-Invoice-2c92a0-001.csv",
                "Nightly-Invoice-2c92a0-002.csv",
                "Nightly-Invoice-2c92a0-003.csv",
                "Nightly-Account-2c92a0.csv",
            ]
        );
    }

    #[test]
    fn what_is_packed_or_encrypted_is_joined_only_once_it_is_rows() {
        let gzip = job(r#""format":"GZIP","#);
        assert_eq!(named(&gzip, true, true)[0], ("Nightly-Invoice-2c92a0.csv".into(), 3));
        assert_eq!(named(&gzip, true, false)[0], ("Nightly-Invoice-2c92a0-001.csv.gz".into(), 1));
        let zip = job(r#""format":"ZIP","#);
        assert_eq!(named(&zip, true, true)[0], ("Nightly-Invoice-2c92a0-001.zip".into(), 1));
        let pgp = job(r#""format":"GZIP","encrypted":"pgp","#);
        let planned = plan(&[files(&pgp)], SaveOptions::default());
        assert_eq!(planned[0].name, "Nightly-Invoice-2c92a0-001.csv.gz.pgp");
        assert!(planned.iter().all(|file| !file.unpack && !file.joined));
    }

    #[test]
    fn files_of_several_jobs_have_names_of_their_own_even_where_all_else_is_the_same() {
        let one = files(&job(""));
        let other_job = JobFiles { job_id: "2c92a1".to_owned(), ..one.clone() };
        // As of one ID at two tenants, written in another case.
        let other_tenant = JobFiles { job_id: "2C92A0".to_owned(), ..one.clone() };
        let join = SaveOptions { join: false, unpack: true };
        let planned = plan(&[one, other_job, other_tenant], join);
        let names: HashSet<_> = planned.iter().map(|file| file.name.to_lowercase()).collect();
        assert_eq!((planned.len(), names.len()), (12, 12), "{names:?}");
        assert!(names.contains("nightly-invoice-2c92a1-001.csv"));
        assert!(names.contains("nightly-invoice-2c92a0-001-2.csv"));
    }

    #[test]
    fn a_batch_with_a_segment_that_cannot_be_asked_for_has_no_files() {
        let job = r#"{"batches":[{"name":"A","segments":["s1","../x"]},{"fileId":"a b"},{"fileId":"ok"}]}"#;
        assert_eq!(named(job, true, true), [("2c92a0.csv".to_owned(), 1)]);
    }
}
