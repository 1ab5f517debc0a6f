//! The simulator beside the page, where there is one.

use super::config::Config;
use super::file::read_file;
use crate::aqua::Object;
use crate::aqua::lenient::{items, text_of};

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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PracticeJob {
    /// Its job ID. Of jobs that are offered all at once, their IDs, one a line.
    pub id: String,
    /// What it has in common with those before and after it; empty if nothing.
    pub group: String,
    /// A few words for a list.
    pub title: String,
    /// What happens to it, in a sentence.
    pub does: String,
}

/// Asks the simulator that the configuration names; none if there is none or it does not answer.
pub async fn read_practice(config: &Config) -> Option<Practice> {
    let path = config.practice.clone()?;
    let text = read_file(&format!("{path}about.json"), config.cookies).await.ok()?;
    parse(path, &text)
}

/// Reads `about.json`, in which a simulator tells of itself; none for anything else that answers under this
/// name, such as a site's start page.
fn parse(path: String, text: &str) -> Option<Practice> {
    let about = Object::parse(text).ok()?;
    about.text("simulator")?;
    let credentials = about.objects("credentials").pop()?;
    let basic = credentials.objects("basic").pop()?;
    // What lacks something is left out.
    let mut jobs: Vec<_> =
        about.objects("jobs").iter().filter_map(|job| practice_job(job.text("id")?, job)).collect();
    jobs.extend(about.objects("lists").iter().filter_map(|list| {
        let ids: Vec<_> = items(list.raw("ids")?).into_iter().filter_map(text_of).collect();
        practice_job(ids.join("\n"), list)
    }));
    Some(Practice { path, user: basic.text("user")?, password: basic.text("password")?, jobs })
}

fn practice_job(id: String, job: &Object<'_>) -> Option<PracticeJob> {
    let group = job.text("group").unwrap_or_default();
    Some(PracticeJob { id, group, title: job.text("title")?, does: job.text("does")? })
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
