//! How a job is read from JSON. No type is insisted on and no repeated key is an error: an answer
//! that names a cancelled job must never be called unreadable over such a thing.

use aqua_loops::{Body, Flaw, Raw, Step, string, value};

use super::job::{Batch, Job, Origin};
use super::object::Object;
use super::status::{BatchStatus, JobStatus};

/// Reads an object, which is a part of `body`, and the batches in it, in one pass. It is a job only
/// if it says so.
pub(super) fn read<'a>(body: &Body, text: &'a str) -> Result<(Object<'a>, Vec<Batch>), Flaw> {
    // The last one is on its way: a batch is filled where it stays, because moving it costs.
    let mut batches = Vec::new();
    let mut odd = false;
    let object = Object::parse_with(text, "batches", &mut |step| match step {
        Step::List => {
            batches.clear();
            batches.push(Batch::default());
        }
        Step::Member(key, value) => match (string(key), batches.last_mut()) {
            (Some(key), Some(batch)) => batch.take(body, &key, value),
            _ => odd = true,
        },
        Step::Object(raw) => {
            let Some(batch) = batches.last_mut() else { return };
            // What is no object with keys that are text is passed over, as in `objects`.
            if std::mem::take(&mut odd) {
                *batch = Batch::default();
                return;
            }
            batch.origin = Origin::new(body, raw);
            make_room(&mut batches, text, raw.text);
            batches.push(Batch::default());
        }
    })?;
    batches.pop();
    if !object.raw("batches").is_some_and(|raw| raw.starts_with('[')) {
        let lone = object.objects("batches");
        batches = lone.iter().map(|object| Batch::new(body, object)).collect();
    }
    Ok((object, batches))
}

/// Makes room for as many more batches as an answer seems to have behind its part `last`: doubling
/// the room again and again would leave a third of it empty, and as much behind.
fn make_room(batches: &mut Vec<Batch>, text: &str, last: &str) {
    let read = batches.len();
    if read < 64 || read < batches.capacity() {
        return;
    }
    let end = last.as_ptr() as usize - text.as_ptr() as usize + last.len();
    let more = (text.len() - end) / (end / read) + 1;
    // A guess: not trusted further than this, and no harm where there is no such room.
    let _ = batches.try_reserve_exact(more.min(read * 16));
}

impl Job {
    /// The job that an object with these batches is.
    pub(super) fn new(object: &Object<'_>, batches: Vec<Batch>) -> Self {
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
            batches,
        }
    }
}

impl Batch {
    fn new(body: &Body, object: &Object<'_>) -> Self {
        let mut batch = Self::default();
        for (key, value) in object.members() {
            batch.take(body, key, value.into());
        }
        batch
    }

    /// Takes over a member. Member by member, not field by field: there may be very many batches. Of
    /// a repeated key the last one counts this way too.
    fn take(&mut self, body: &Body, key: &str, raw: Raw<'_>) {
        let text = |raw| value::text(raw).map(|text| body.text(text));
        match key {
            "batchId" => self.batch_id = text(raw),
            "batchType" => self.batch_type = text(raw),
            "name" => self.name = text(raw),
            "query" => self.query = text(raw),
            "status" => self.status = value::text(raw).map(|word| BatchStatus::read(&word)),
            "localizedStatus" => self.localized_status = text(raw),
            "recordCount" => self.record_count = value::count(raw),
            "fileId" => self.file_id = text(raw),
            "segments" => {
                let segments = value::texts(raw).into_iter();
                self.segments = segments.map(|text| body.text(text)).collect();
            }
            "full" => self.full = value::flag(raw),
            "message" => self.message = text(raw),
            "apiVersion" => self.api_version = text(raw),
            "deleted" => self.deleted = text(raw),
            _ => {}
        }
    }
}

/// Tests write jobs and batches as JSON.
#[cfg(test)]
mod from_json {
    use serde::de::{Deserialize, Deserializer, Error};
    use serde_json::value::RawValue;

    use super::{Batch, Body, Job, Object};

    impl<'de> Deserialize<'de> for Job {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            let raw = <&RawValue>::deserialize(deserializer)?;
            let body = Body::from(raw.get());
            super::read(&body, &body)
                .map(|(object, batches)| Self::new(&object, batches))
                .map_err(|_| Error::custom("flaw"))
        }
    }

    impl<'de> Deserialize<'de> for Batch {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            let raw = <&RawValue>::deserialize(deserializer)?;
            let body = Body::from(raw.get());
            Object::parse(&body)
                .map(|object| Self::new(&body, &object))
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
    fn the_last_of_several_lists_counts() {
        let names = |json: &str| -> String {
            job(json).batches.iter().filter_map(|batch| batch.name.as_deref()).collect()
        };
        assert_eq!(names(r#"{"batches":[{"name":"A"}],"\u0062atches":[{"name":"B"}]}"#), "B");
        assert_eq!(names(r#"{"batches":[{"name":"A"}],"batches":{"name":"C"}}"#), "C");
        assert_eq!(names(r#"{"batches":[{"name":"A"}],"batches":null}"#), "");
        assert_eq!(names(r#"{"batches":[{"name":"A","name":null}]}"#), "");
    }

    #[test]
    fn one_batch_without_a_list_is_still_a_batch() {
        assert_eq!(job(r#"{"batches":{"recordCount":"3"}}"#).batches[0].record_count, Some(3));
    }
}
