//! One submitted job.

use std::ops::Range;

use jiff::{SignedDuration, Timestamp};

use super::course::{Course, Status};
use super::order::Order;
use super::query::Query;
use crate::clock::later;
use crate::files;

/// A stateful job's larger results come in files of this many records. At Zuora it is 500,000.
const A_SEGMENT: usize = 1000;

/// How long a job can be looked up after its end.
const JOBS_LIVE: SignedDuration = SignedDuration::from_hours(180 * 24);

/// A job that somebody submitted.
#[derive(Clone, Debug)]
pub struct Job {
    /// 32 hexadecimal digits.
    pub id: String,
    /// What was ordered.
    pub order: Order,
    /// Its queries, read; as many as were ordered.
    pub queries: Vec<Query>,
    /// When it was submitted.
    pub submitted: Timestamp,
    /// How it goes.
    pub course: Course,
}

/// One result file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultFile {
    /// 32 hexadecimal digits.
    pub id: String,
    /// Which of the query's records it holds, counted from 0.
    pub records: Range<usize>,
}

impl Job {
    /// The ID of the batch of this place, counted from 0.
    pub fn batch_id(&self, place: usize) -> String {
        format!("{}b{place:07x}", self.stem())
    }

    /// Whether the batch of this place has segments in place of one file.
    pub fn is_segmented(&self, place: usize) -> bool {
        self.order.is_stateful() && self.queries[place].records > A_SEGMENT
    }

    /// The result files of the batch of this place, once it has completed.
    pub fn files(&self, place: usize) -> impl Iterator<Item = ResultFile> {
        let records = self.queries[place].records;
        let length = if self.is_segmented(place) { A_SEGMENT } else { records.max(1) };
        // A result without records is a file as well, of a head alone.
        (0..records.max(1)).step_by(length).enumerate().map(move |(number, first)| ResultFile {
            id: format!("{}f{place:03x}{number:04x}", self.stem()),
            records: first..records.min(first + length),
        })
    }

    /// The file of this ID and its batch's place, if it can be had at this moment.
    pub fn file(&self, id: &str, now: Timestamp) -> Option<(usize, ResultFile)> {
        if !id.starts_with(self.stem()) {
            return None;
        }
        (0..self.queries.len())
            .filter(|place| self.has_files(*place, now))
            .find_map(|place| Some((place, self.files(place).find(|file| file.id == id)?)))
    }

    fn has_files(&self, place: usize, now: Timestamp) -> bool {
        let expire = later(self.course.query_ends(place), files::LIVE);
        self.course.batch(place, now) == Status::Completed && now < expire
    }

    /// Whether the job is waiting or under way: then it counts against the limit.
    pub fn is_active(&self, now: Timestamp) -> bool {
        !matches!(self.course.job(now), Status::Completed | Status::Cancelled)
    }

    /// Whether the job has been forgotten.
    pub fn is_forgotten(&self, now: Timestamp) -> bool {
        now >= later(self.course.ends(), JOBS_LIVE)
    }

    fn stem(&self) -> &str {
        // IDs are made here, of 32 ASCII digits.
        &self.id[..24]
    }
}
