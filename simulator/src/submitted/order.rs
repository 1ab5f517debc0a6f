//! What a caller submits, and why it may be refused.

use jiff::civil::DateTime;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

use super::query::Query;
use super::refusal::Refusal;

/// A job as ordered: everything its answers repeat, and its queries.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Order {
    /// The caller's name for the job.
    pub name: Option<String>,
    /// `1.0`, `1.1` or `1.2`, as text or as a number; 1.0 if it is missing.
    #[serde(default = "oldest_version", deserialize_with = "version")]
    pub version: String,
    /// The form of the result files.
    #[serde(default)]
    pub format: Format,
    /// `none`: the practice tenant has no key to encrypt with.
    #[serde(default)]
    pub encrypted: Encryption,
    /// Together with `project` it makes a job stateful.
    #[serde(default, deserialize_with = "filled")]
    pub partner: Option<String>,
    /// Together with `partner` it makes a job stateful.
    #[serde(default, deserialize_with = "filled")]
    pub project: Option<String>,
    /// Whether columns have API names; otherwise they have labels.
    #[serde(default, deserialize_with = "flag")]
    pub use_query_labels: bool,
    /// Only what changed since then is wanted.
    pub incremental_time: Option<Value>,
    /// Repeated in answers, and never called.
    pub notify_url: Option<String>,
    /// The queries.
    #[serde(default)]
    pub queries: Vec<OrderedQuery>,
}

/// One query of an order.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OrderedQuery {
    /// The caller's name for the query; some send none.
    pub name: Option<String>,
    /// Export ZOQL.
    #[serde(default)]
    pub query: String,
    /// The language of the query.
    #[serde(default, rename = "type")]
    pub kind: QueryKind,
    /// How deleted records are to be shown.
    pub deleted: Option<Value>,
}

/// The form of a result file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
pub enum Format {
    /// Text.
    #[default]
    #[serde(alias = "csv", rename = "CSV")]
    Csv,
    /// An archive with the text in it.
    #[serde(alias = "zip", rename = "ZIP")]
    Zip,
    /// The text, compressed.
    #[serde(alias = "gzip", rename = "GZIP")]
    Gzip,
}

/// How a result file is encrypted: not at all.
#[derive(Clone, Copy, Debug, Default, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Encryption {
    /// Not.
    #[default]
    None,
}

/// The language of a query.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum QueryKind {
    /// Export ZOQL, whose columns say the object's name.
    #[default]
    ZoqlExport,
    /// ZOQL, whose columns do not.
    Zoql,
}

/// The most queries a job may have.
const MOST_QUERIES: usize = 50;

/// From this length on a notify URL is too long.
const LONGEST_URL: usize = 5000;

impl Order {
    /// Reads a submission and its queries.
    ///
    /// # Errors
    /// A body that is no submission is malformed; one that AQuA would refuse gets AQuA's code.
    pub fn read(body: &[u8]) -> Result<(Self, Vec<Query>), Box<Refusal>> {
        let order: Self = serde_json::from_slice(body).map_err(|_| Box::new(Refusal::Malformed))?;
        let refuse = |code, order| Err(Box::new(Refusal::Aqua(code, order)));
        if order.queries.is_empty() {
            return refuse("90016", order);
        }
        if order.queries.len() > MOST_QUERIES {
            return refuse("90004", order);
        }
        if order.notify_url.as_ref().is_some_and(|url| url.len() >= LONGEST_URL) {
            return refuse("90014", order);
        }
        if order.incremental_time.as_ref().is_some_and(|time| !is_moment(time)) {
            return refuse("90015", order);
        }
        if !order.is_stateful() && order.queries.iter().any(|query| query.deleted.is_some()) {
            return refuse("90012", order);
        }
        match order.queries.iter().map(|query| Query::read(&query.query)).collect() {
            Some(queries) => Ok((order, queries)),
            None => refuse("90005", order),
        }
    }

    /// Whether Zuora would keep track of what this partner and project have had.
    pub const fn is_stateful(&self) -> bool {
        self.partner.is_some() && self.project.is_some()
    }

    /// Whether the job belongs to this partner and project.
    pub fn is_of(&self, partner: &str, project: &str) -> bool {
        self.partner.as_deref() == Some(partner) && self.project.as_deref() == Some(project)
    }
}

fn oldest_version() -> String {
    "1.0".to_owned()
}

fn version<'de, D: Deserializer<'de>>(from: D) -> Result<String, D::Error> {
    let text = match Value::deserialize(from)? {
        Value::String(text) => text,
        Value::Number(number) => {
            number.as_f64().map(|number| format!("{number:.1}")).unwrap_or_default()
        }
        _ => String::new(),
    };
    if ["1.0", "1.1", "1.2"].contains(&text.as_str()) {
        return Ok(text);
    }
    Err(serde::de::Error::custom("no such version"))
}

/// Some clients send flags as text.
fn flag<'de, D: Deserializer<'de>>(from: D) -> Result<bool, D::Error> {
    match Value::deserialize(from)? {
        Value::Bool(flag) => Ok(flag),
        Value::String(text) => Ok(text.eq_ignore_ascii_case("true")),
        Value::Null => Ok(false),
        _ => Err(serde::de::Error::custom("neither true nor false")),
    }
}

/// Some clients send an empty partner or project for none.
fn filled<'de, D: Deserializer<'de>>(from: D) -> Result<Option<String>, D::Error> {
    Ok(Option::<String>::deserialize(from)?.filter(|text| !text.is_empty()))
}

/// `2021-01-18 17:13:48`, or milliseconds.
fn is_moment(time: &Value) -> bool {
    match time {
        Value::Number(number) => number.is_u64(),
        Value::String(text) => DateTime::strptime("%Y-%m-%d %H:%M:%S", text).is_ok(),
        _ => false,
    }
}

#[cfg(test)]
#[path = "order_tests.rs"]
mod tests;
