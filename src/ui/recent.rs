//! The tenants and jobs of before: names and IDs, and nothing else.

use serde::{Deserialize, Serialize};

use crate::aqua::{JobId, NamedTenant, PageLink};

/// The most tenants that are kept.
const TENANTS: usize = 10;

/// The most jobs that are kept.
const JOBS: usize = 50;

/// The longest name of a job that is kept, in characters.
const LONGEST_NAME: usize = 80;

/// The tenants that answered with a job, and those jobs; the last one first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recent {
    /// The tenants, as they are called in links.
    pub tenants: Vec<String>,
    /// The jobs.
    pub jobs: Vec<RecentJob>,
}

/// A job that a tenant answered with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecentJob {
    /// Its tenant, as it is called in links.
    pub tenant: String,
    /// Its ID.
    pub id: String,
    /// Its name; empty for none.
    pub name: String,
}

impl Recent {
    /// Puts a job and its tenant at the beginning. What has not the form of a job's ID is not kept.
    pub fn add(&mut self, mut job: RecentJob) {
        if JobId::new(&*job.id).warning().is_some() {
            return;
        }
        job.name = job.name.chars().take(LONGEST_NAME).collect();
        self.tenants.retain(|tenant| *tenant != job.tenant);
        self.tenants.insert(0, job.tenant.clone());
        self.tenants.truncate(TENANTS);
        let same = |other: &RecentJob| {
            other.tenant == job.tenant && other.id.eq_ignore_ascii_case(&job.id)
        };
        self.jobs.retain(|other| !same(other));
        self.jobs.insert(0, job);
        self.jobs.truncate(JOBS);
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.tenants.is_empty() && self.jobs.is_empty()
    }

    /// The same without what is no tenant or no job's ID: somebody else may have written it.
    #[must_use]
    pub fn checked(mut self, own_origin: &str) -> Self {
        let is_tenant = |name: &str| NamedTenant::find(name, own_origin).is_some();
        self.tenants.retain(|tenant| is_tenant(tenant));
        self.jobs.retain(|job| is_tenant(&job.tenant) && JobId::new(&*job.id).warning().is_none());
        self.tenants.truncate(TENANTS);
        self.jobs.truncate(JOBS);
        self
    }
}

impl RecentJob {
    /// What fills the form in with it.
    pub fn link(&self, own_origin: &str) -> PageLink {
        let tenant = NamedTenant::find(&self.tenant, own_origin);
        PageLink { tenant, jobs: vec![JobId::new(&*self.id)], faults: Vec::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn job(number: usize, tenant: &str) -> RecentJob {
        RecentJob { tenant: tenant.into(), id: format!("{number:032x}"), name: "N".into() }
    }

    #[test]
    fn the_last_one_comes_first_and_the_oldest_go() {
        let mut recent = Recent::default();
        for number in 0..60 {
            recent.add(job(number, &format!("rest{}.zuora.com", number % 12)));
        }
        assert_eq!((recent.tenants.len(), recent.jobs.len()), (10, 50));
        assert_eq!(recent.jobs[0], job(59, "rest11.zuora.com"));
        recent.add(RecentJob { id: job(30, "").id.to_uppercase(), ..job(30, "rest6.zuora.com") });
        assert_eq!(recent.jobs.len(), 50, "the same job is not kept twice");
        assert_eq!(recent.tenants[0], "rest6.zuora.com");
    }

    #[test]
    fn only_what_has_the_form_of_a_jobs_id_is_kept() {
        let mut recent = Recent::default();
        recent.add(RecentJob { id: "hunter2".into(), ..job(1, "rest.zuora.com") });
        assert!(recent.is_empty());
        recent.add(RecentJob { name: "x".repeat(500), ..job(1, "rest.zuora.com") });
        assert_eq!(recent.jobs[0].name.len(), LONGEST_NAME);
    }

    #[test]
    fn what_somebody_else_has_written_is_not_offered() {
        let written = Recent {
            tenants: vec!["evil.example".into(), "rest.zuora.com".into()],
            jobs: vec![job(1, "evil.example"), RecentJob { id: "x".into(), ..job(2, "practice") }],
        };
        let checked = written.checked("https://tools.example");
        assert_eq!((checked.tenants, checked.jobs.len()), (vec!["rest.zuora.com".to_owned()], 0));
    }
}
