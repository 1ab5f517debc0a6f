//! How a job is read from JSON. Hand-written visitors, because a derived one gives up at a
//! repeated key or an unexpected type, and an answer that names a cancelled job must never be
//! called unreadable over that.

use std::borrow::Cow;
use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::job::{Batch, Job};
use super::loose::{Count, Flag, Text, Texts};
use super::status::{BatchStatus, JobStatus};

impl<'de> Deserialize<'de> for Job {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(JobVisitor)
    }
}

impl<'de> Deserialize<'de> for Batch {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(BatchVisitor)
    }
}

/// A text that says something, or none.
fn said<'de, A: MapAccess<'de>>(map: &mut A) -> Result<Option<String>, A::Error> {
    Ok(map.next_value::<Text>()?.0.filter(|text| !text.trim().is_empty()))
}

struct JobVisitor;

impl<'de> Visitor<'de> for JobVisitor {
    type Value = Job;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a job")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Job, A::Error> {
        let mut job = Job::default();
        while let Some(key) = map.next_key::<Cow<'de, str>>()? {
            match &*key {
                "id" => job.id = said(&mut map)?,
                "name" => job.name = said(&mut map)?,
                "status" => job.status = said(&mut map)?.map(|word| JobStatus::read(&word)),
                "localizedStatus" => job.localized_status = said(&mut map)?,
                "version" => job.version = said(&mut map)?,
                "format" => job.format = said(&mut map)?,
                "encrypted" => job.encrypted = said(&mut map)?,
                "project" => job.project = said(&mut map)?,
                "partner" => job.partner = said(&mut map)?,
                "startTime" => job.start_time = said(&mut map)?,
                "incrementalTime" => job.incremental_time = said(&mut map)?,
                "offset" => job.offset = said(&mut map)?,
                "sourceData" => job.source_data = said(&mut map)?,
                "notifyUrl" => job.notify_url = said(&mut map)?,
                "useLastCompletedJobQueries" => {
                    job.use_last_completed_job_queries = map.next_value::<Flag>()?.0;
                }
                "errorCode" => job.error_code = said(&mut map)?,
                "message" => job.message = said(&mut map)?,
                "batches" => job.batches = map.next_value::<Batches>()?.0,
                _ => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(job)
    }
}

struct BatchVisitor;

impl<'de> Visitor<'de> for BatchVisitor {
    type Value = Batch;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a batch")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Batch, A::Error> {
        let mut batch = Batch::default();
        while let Some(key) = map.next_key::<Cow<'de, str>>()? {
            match &*key {
                "batchId" => batch.batch_id = said(&mut map)?,
                "batchType" => batch.batch_type = said(&mut map)?,
                "name" => batch.name = said(&mut map)?,
                "query" => batch.query = said(&mut map)?,
                "status" => batch.status = said(&mut map)?.map(|word| BatchStatus::read(&word)),
                "localizedStatus" => batch.localized_status = said(&mut map)?,
                "recordCount" => batch.record_count = map.next_value::<Count>()?.0,
                "fileId" => batch.file_id = said(&mut map)?,
                "segments" => batch.segments = map.next_value::<Texts>()?.0,
                "full" => batch.full = map.next_value::<Flag>()?.0,
                "message" => batch.message = said(&mut map)?,
                "apiVersion" => batch.api_version = said(&mut map)?,
                "deleted" => batch.deleted = said(&mut map)?,
                _ => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(batch)
    }
}

/// The value of `batches`: a list, or one lone batch; whatever in it is no object is passed over.
struct Batches(Vec<Batch>);

impl<'de> Deserialize<'de> for Batches {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(BatchesVisitor)
    }
}

struct BatchesVisitor;

impl<'de> Visitor<'de> for BatchesVisitor {
    type Value = Batches;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of batches")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Batches, A::Error> {
        let mut batches = Vec::new();
        while let Some(Batches(some)) = seq.next_element()? {
            batches.extend(some);
        }
        Ok(Batches(batches))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Batches, A::Error> {
        Ok(Batches(vec![Batch::deserialize(MapAccessDeserializer::new(map))?]))
    }

    fn visit_bool<E>(self, _: bool) -> Result<Batches, E> {
        Ok(Batches(Vec::new()))
    }

    fn visit_u64<E>(self, _: u64) -> Result<Batches, E> {
        Ok(Batches(Vec::new()))
    }

    fn visit_i64<E>(self, _: i64) -> Result<Batches, E> {
        Ok(Batches(Vec::new()))
    }

    fn visit_f64<E>(self, _: f64) -> Result<Batches, E> {
        Ok(Batches(Vec::new()))
    }

    fn visit_str<E>(self, _: &str) -> Result<Batches, E> {
        Ok(Batches(Vec::new()))
    }

    fn visit_unit<E>(self) -> Result<Batches, E> {
        Ok(Batches(Vec::new()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn job(json: &str) -> Job {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn a_repeated_key_and_an_unknown_one_do_no_harm() {
        let job = job(r#"{"status":"executing","new":{"a":[1]},"status":"Cancelled"}"#);
        assert_eq!(job.status, Some(JobStatus::Cancelled));
    }

    #[test]
    fn empty_and_null_fields_are_absent() {
        let job = job(r#"{"name":"","project":null,"version":1,"batches":null}"#);
        assert_eq!(job, Job { version: Some("1".into()), ..Job::default() });
    }

    #[test]
    fn what_is_no_batch_is_passed_over() {
        let job = job(r#"{"batches":[null,7,"x",{"name":"A"},[{"name":"B"}]]}"#);
        let names: Vec<_> = job.batches.iter().map(|batch| batch.name.as_deref()).collect();
        assert_eq!(names, [Some("A"), Some("B")]);
    }

    #[test]
    fn one_batch_without_a_list_is_still_a_batch() {
        assert_eq!(job(r#"{"batches":{"recordCount":"3"}}"#).batches[0].record_count, Some(3));
    }
}
