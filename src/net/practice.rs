//! The simulator beside the page, where there is one.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::config::Config;
use super::file::read_file;

/// What a simulator says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Practice {
    /// Its path on this site, ending in `/`.
    pub path: String,
    /// Its made-up user name.
    pub user: String,
    /// Its made-up password.
    pub password: String,
    /// Its jobs.
    pub jobs: Vec<PracticeJob>,
}

/// A job to practise on.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct PracticeJob {
    /// Its job ID. Of jobs that are offered all at once, their IDs, one a line.
    pub id: String,
    /// What it has in common with those before and after it; empty if nothing.
    #[serde(default)]
    pub group: String,
    /// A few words for a list.
    pub title: String,
    /// What happens to it, in a sentence.
    pub does: String,
}

/// `about.json`, in which a simulator tells of itself. Anything else that answers under this name, such
/// as a site's start page, is no simulator.
#[derive(Deserialize)]
struct About<'a> {
    #[serde(rename = "simulator")]
    _simulator: String,
    credentials: AboutCredentials,
    #[serde(borrow, default)]
    jobs: Vec<&'a RawValue>,
    #[serde(borrow, default)]
    lists: Vec<&'a RawValue>,
}

/// Jobs that are offered all at once.
#[derive(Deserialize)]
struct AboutList {
    ids: Vec<String>,
    #[serde(default)]
    group: String,
    title: String,
    does: String,
}

impl From<AboutList> for PracticeJob {
    fn from(AboutList { ids, group, title, does }: AboutList) -> Self {
        Self { id: ids.join("\n"), group, title, does }
    }
}

#[derive(Deserialize)]
struct AboutCredentials {
    basic: AboutBasic,
}

#[derive(Deserialize)]
struct AboutBasic {
    user: String,
    password: String,
}

/// Asks the simulator that the configuration names; none if there is none or it does not answer.
pub async fn read_practice(config: &Config) -> Option<Practice> {
    let path = config.practice.clone()?;
    let text = read_file(&format!("{path}about.json"), config.cookies).await.ok()?;
    parse(path, &text)
}

fn parse(path: String, text: &str) -> Option<Practice> {
    let about: About<'_> = serde_json::from_str(text).ok()?;
    let AboutBasic { user, password } = about.credentials.basic;
    // What lacks something is left out.
    let jobs = about.jobs.into_iter().filter_map(|job| serde_json::from_str(job.get()).ok());
    let lists = about.lists.into_iter().filter_map(|list| {
        serde_json::from_str::<AboutList>(list.get()).ok().map(PracticeJob::from)
    });
    Some(Practice { path, user, password, jobs: jobs.chain(lists).collect() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn jobs_that_are_offered_all_at_once_come_as_one_entry() {
        let about = r#"{"simulator":"s","credentials":{"basic":{"user":"u","password":"p"}},
            "lists":[{"ids":["1","2"],"group":"g","title":"t","does":"d"},{"title":"no IDs"}]}"#;
        let [all] = &parse("practice/".into(), about).unwrap().jobs[..] else { panic!("not one") };
        assert_eq!((all.id.as_str(), all.group.as_str()), ("1\n2", "g"));
    }

    #[test]
    fn only_a_simulator_is_taken_for_one() {
        let about = r#"{"simulator":"s","credentials":{"basic":{"user":"u","password":"p"}},
            "jobs":[{"id":"1","title":"t","does":"d"},{"id":"2"}]}"#;
        assert_eq!(parse("practice/".into(), about).unwrap().jobs.len(), 1);
        assert_eq!(parse("practice/".into(), "<html>"), None);
        assert_eq!(parse("practice/".into(), "{}"), None);
    }
}
