//! A job and its batches, as Zuora sends them: every field optional, unknown ones ignored
//! (compatible changes by Zuora's own rules: added, reordered and removed-when-empty attributes).

use std::rc::Rc;

use serde::{Deserialize, Deserializer};

use super::lenient;
use super::object::{Fields, Object};
use super::status::{BatchStatus, JobStatus};

/// An AQuA job. Texts are verbatim; none stands for absent, `null` or empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(serde::Serialize))]
#[serde(default, rename_all = "camelCase")]
pub struct Job {
    /// Zuora's ID of the job, 32 hexadecimal digits in every known answer.
    #[serde(deserialize_with = "lenient::text")]
    pub id: Option<String>,
    /// The submitter's name for it, at most 32 characters.
    #[serde(deserialize_with = "lenient::text")]
    pub name: Option<String>,
    /// Where it stands.
    #[serde(deserialize_with = "lenient::text")]
    pub status: Option<JobStatus>,
    /// The status in the tenant's language.
    #[serde(deserialize_with = "lenient::text")]
    pub localized_status: Option<String>,
    /// The API version asked for: `1.0`, `1.1`, `1.2`.
    #[serde(deserialize_with = "lenient::text")]
    pub version: Option<String>,
    /// `CSV`, `ZIP`, `GZIP`.
    #[serde(deserialize_with = "lenient::text")]
    pub format: Option<String>,
    /// `none` or `pgp`.
    #[serde(deserialize_with = "lenient::text")]
    pub encrypted: Option<String>,
    /// With `partner`, makes the job stateful.
    #[serde(deserialize_with = "lenient::text")]
    pub project: Option<String>,
    /// With `project`, makes the job stateful.
    #[serde(deserialize_with = "lenient::text")]
    pub partner: Option<String>,
    /// When it started, in whichever of Zuora's forms it came.
    #[serde(deserialize_with = "lenient::text")]
    pub start_time: Option<String>,
    /// From when on records are exported: epoch milliseconds or a date, as it came.
    #[serde(deserialize_with = "lenient::text")]
    pub incremental_time: Option<String>,
    /// Minutes, as it came.
    #[serde(deserialize_with = "lenient::text")]
    pub offset: Option<String>,
    /// Where the data is read from, as it came.
    #[serde(deserialize_with = "lenient::text")]
    pub source_data: Option<String>,
    /// Where Zuora reports the end of the job to.
    #[serde(deserialize_with = "lenient::text")]
    pub notify_url: Option<String>,
    /// Whether the last job's queries are used again.
    #[serde(deserialize_with = "lenient::flag")]
    pub use_last_completed_job_queries: Option<bool>,
    /// Zuora's code when the job ended badly.
    #[serde(deserialize_with = "lenient::text")]
    pub error_code: Option<String>,
    /// Zuora's text about the job.
    #[serde(deserialize_with = "lenient::text")]
    pub message: Option<String>,
    /// `false` says that this is no job but an error, as other APIs of Zuora's spell one.
    #[serde(alias = "Success", alias = "SUCCESS", deserialize_with = "lenient::flag")]
    pub success: Option<bool>,
    /// Its batches, in Zuora's order: the order they run in.
    #[serde(deserialize_with = "batches")]
    pub batches: Vec<Rc<Batch>>,
}

impl Job {
    /// Reads a job in one pass. Of what it refuses, [`from_object`](Self::from_object) reads what can be.
    ///
    /// # Errors
    /// If the text is no object, if the batches are no list of objects, or if in it or in a batch a key
    /// is repeated or is no text.
    pub fn parse(text: &str) -> serde_json::Result<Self> {
        serde_json::from_str(text).map(|Fields(job)| job)
    }

    /// Reads a job whatever its batches are: a lone one is a list of one, what is no object among them
    /// is passed over, and of a repeated key the last one counts.
    ///
    /// # Errors
    /// None: no field insists on a type, so that every object can be read as a job.
    pub fn from_object(object: &Object<'_>) -> serde_json::Result<Self> {
        let batches = object.objects("batches");
        let batches = batches.iter().filter_map(|batch| batch.read().ok()).map(Rc::new).collect();
        // One spelling for each field: several are a repeated key to the derive.
        let others = object.without(&["batches", "Success", "SUCCESS"]);
        Ok(Self { batches, ..others.read()? })
    }

    /// The name of the batch at a place, counted from 0; where it has none its number, counted from 1: `#3`.
    pub fn batch_name(&self, place: usize) -> String {
        let name = self.batches.get(place).and_then(|batch| batch.name.clone());
        name.unwrap_or_else(|| format!("#{}", place + 1))
    }

    /// Partner and project together make Zuora keep state between runs.
    pub fn is_stateful(&self) -> bool {
        self.partner.is_some() && self.project.is_some()
    }
}

/// For `deserialize_with`: the batches in a list.
fn batches<'de, D: Deserializer<'de>>(de: D) -> Result<Vec<Rc<Batch>>, D::Error> {
    let batches = Vec::<Fields<Rc<Batch>>>::deserialize(de)?;
    Ok(batches.into_iter().map(|Fields(batch)| batch).collect())
}

/// One query of a job. Texts are verbatim; none stands for absent, `null` or empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(serde::Serialize))]
#[serde(default, rename_all = "camelCase")]
pub struct Batch {
    /// Zuora's ID of the batch.
    #[serde(deserialize_with = "lenient::text")]
    pub batch_id: Option<String>,
    /// `zoql` or `zoqlexport`.
    #[serde(deserialize_with = "lenient::text")]
    pub batch_type: Option<String>,
    /// The submitter's name for it.
    #[serde(deserialize_with = "lenient::text")]
    pub name: Option<String>,
    /// The query text, verbatim.
    #[serde(deserialize_with = "lenient::text")]
    pub query: Option<String>,
    /// Where it stood when Zuora answered.
    #[serde(deserialize_with = "lenient::text")]
    pub status: Option<BatchStatus>,
    /// The status in the tenant's language.
    #[serde(deserialize_with = "lenient::text")]
    pub localized_status: Option<String>,
    /// How many records the query gave.
    #[serde(deserialize_with = "lenient::count")]
    pub record_count: Option<u64>,
    /// The result file's ID; Zuora keeps the file for three days.
    #[serde(deserialize_with = "lenient::text")]
    pub file_id: Option<String>,
    /// The IDs of the result's parts, where it was split.
    #[serde(deserialize_with = "lenient::texts")]
    pub segments: Vec<String>,
    /// Whether it was a full rather than an incremental run.
    #[serde(deserialize_with = "lenient::flag")]
    pub full: Option<bool>,
    /// Zuora's text about the batch; up to 2,048 characters, at times a raw Java exception.
    #[serde(deserialize_with = "lenient::text")]
    pub message: Option<String>,
    /// The API version of the query.
    #[serde(deserialize_with = "lenient::text")]
    pub api_version: Option<String>,
    /// How deleted records were asked for, as JSON.
    #[serde(deserialize_with = "lenient::text")]
    pub deleted: Option<String>,
}

#[cfg(test)]
mod tests {
    use serde::Serialize;
    use serde_json::Value;

    use super::*;

    fn job(json: &str) -> Job {
        Job::from_object(&Object::parse(json).unwrap()).unwrap()
    }

    #[test]
    fn a_repeated_key_and_an_unknown_one_do_no_harm() {
        let job = job(r#"{"status":"executing","new":{"a":[1]},"status":"Cancelled"}"#);
        assert_eq!(job.status, Some(JobStatus::Cancelled));
    }

    /// Reads each field of a struct from a value of each type.
    fn read_every_field<T: Default + Serialize>(
        read: impl Fn(&Object<'_>) -> serde_json::Result<T>,
    ) {
        let Ok(Value::Object(fields)) = serde_json::to_value(T::default()) else { panic!() };
        for key in fields.keys() {
            for value in ["null", "true", "7", r#""a""#, "[1]", r#"{"a":1}"#] {
                let text = format!(r#"{{"{key}":{value}}}"#);
                assert!(read(&Object::parse(&text).unwrap()).is_ok(), "{text}");
            }
        }
    }

    #[test]
    fn no_field_insists_on_a_type() {
        read_every_field(Job::from_object);
        read_every_field(|object| object.read::<Batch>());
    }

    #[test]
    fn empty_and_null_fields_are_absent() {
        let job = job(r#"{"name":"","project":null,"version":1,"batches":null}"#);
        assert_eq!(job, Job { version: Some("1".into()), ..Job::default() });
    }

    #[test]
    fn what_is_no_batch_is_passed_over() {
        let job = job(r#"{"batches":[null,7,"\ud800",{"name":"A"},[],{"name":"B"}]}"#);
        let names: Vec<_> = job.batches.iter().map(|batch| batch.name.as_deref()).collect();
        assert_eq!(names, [Some("A"), Some("B")]);
    }

    #[test]
    fn half_of_a_surrogate_pair_costs_no_batch() {
        let job =
            job(r#"{"batches":[{"name":"A\ud800","\udc00":1,"query":"select \ud83d\ude00"}]}"#);
        assert_eq!(job.batches[0].name.as_deref(), Some("A\\ud800"));
        assert_eq!(job.batches[0].query.as_deref(), Some("select 😀"));
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
