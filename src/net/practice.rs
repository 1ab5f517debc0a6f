//! The simulator beside the page, where there is one.

use super::config::Config;
use crate::aqua::Object;

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
    /// Its job ID.
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
    let text = super::file(&format!("{path}about.json"), config.cookies).await.ok()?;
    parse(path, &text)
}

fn parse(path: String, text: &str) -> Option<Practice> {
    let about = Object::parse(text).ok()?;
    // Anything else that answers under this name, such as a site's start page, is no simulator.
    about.text("simulator")?;
    let credentials = Object::parse(about.raw("credentials")?).ok()?;
    let basic = Object::parse(credentials.raw("basic")?).ok()?;
    let job = |job: &Object<'_>| {
        Some(PracticeJob {
            id: job.text("id")?,
            group: job.text("group").unwrap_or_default(),
            title: job.text("title")?,
            does: job.text("does")?,
        })
    };
    Some(Practice {
        path,
        user: basic.text("user")?,
        password: basic.text("password")?,
        jobs: about.objects("jobs").iter().filter_map(job).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_simulator_is_taken_for_one() {
        let about = r#"{"simulator":"s","credentials":{"basic":{"user":"u","password":"p"}},
            "jobs":[{"id":"1","title":"t","does":"d"},{"id":"2"}]}"#;
        assert_eq!(parse("practice/".into(), about).unwrap().jobs.len(), 1);
        assert_eq!(parse("practice/".into(), "<html>"), None);
        assert_eq!(parse("practice/".into(), "{}"), None);
    }
}
