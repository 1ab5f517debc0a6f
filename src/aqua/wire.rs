//! How a job is read from JSON. No type is insisted on and no repeated key is an error: an answer
//! that names a cancelled job must never be called unreadable over such a thing.

use super::job::{Batch, Job};
use super::object::Object;
use super::status::{BatchStatus, JobStatus};

impl From<&Object<'_>> for Job {
    fn from(object: &Object<'_>) -> Self {
        let text = |key| object.text(key);
        Self {
            id: text("id"),
            name: text("name"),
            status: text("status").map(|word| JobStatus::read(&word)),
            localized_status: text("localizedStatus"),
            version: text("version"),
            format: text("format"),
            encrypted: text("encrypted"),
            project: text("project"),
            partner: text("partner"),
            start_time: text("startTime"),
            incremental_time: text("incrementalTime"),
            offset: text("offset"),
            source_data: text("sourceData"),
            notify_url: text("notifyUrl"),
            use_last_completed_job_queries: object.flag("useLastCompletedJobQueries"),
            error_code: text("errorCode"),
            message: text("message"),
            batches: object.objects("batches").iter().map(Batch::from).collect(),
        }
    }
}

impl From<&Object<'_>> for Batch {
    fn from(object: &Object<'_>) -> Self {
        let text = |key| object.text(key);
        Self {
            batch_id: text("batchId"),
            batch_type: text("batchType"),
            name: text("name"),
            query: text("query"),
            status: text("status").map(|word| BatchStatus::read(&word)),
            localized_status: text("localizedStatus"),
            record_count: object.count("recordCount"),
            file_id: text("fileId"),
            segments: object.texts("segments"),
            full: object.flag("full"),
            message: text("message"),
            api_version: text("apiVersion"),
            deleted: text("deleted"),
        }
    }
}

/// Tests write jobs and batches as JSON.
#[cfg(test)]
mod from_json {
    use serde::de::{Deserialize, Deserializer, Error};
    use serde_json::value::RawValue;

    use super::{Batch, Job, Object};

    impl<'de> Deserialize<'de> for Job {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            let raw = <&RawValue>::deserialize(deserializer)?;
            Object::parse(raw.get())
                .map(|object| Self::from(&object))
                .map_err(|_| Error::custom("flaw"))
        }
    }

    impl<'de> Deserialize<'de> for Batch {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            let raw = <&RawValue>::deserialize(deserializer)?;
            Object::parse(raw.get())
                .map(|object| Self::from(&object))
                .map_err(|_| Error::custom("flaw"))
        }
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
        let job = job(r#"{"batches":[null,7,"x",{"name":"A"},[],{"name":"B"}]}"#);
        let names: Vec<_> = job.batches.iter().map(|batch| batch.name.as_deref()).collect();
        assert_eq!(names, [Some("A"), Some("B")]);
    }

    #[test]
    fn one_batch_without_a_list_is_still_a_batch() {
        assert_eq!(job(r#"{"batches":{"recordCount":"3"}}"#).batches[0].record_count, Some(3));
    }
}
