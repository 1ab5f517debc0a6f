//! Tenant and jobs as they stand in the page's address: `#tenant=rest.zuora.com&jobs=ID,ID`.
//!
//! A link fills the form and sends nothing. Only what is known to be a job's ID stands in one: a token has
//! the very form of a job ID.

use percent_encoding::percent_decode_str;

use super::address::Address;
use super::hosts::TenantHost;
use super::job_id::JobId;
use super::paste::JobList;
use super::tenant::{Tenant, TenantName};

/// How the practice tenant is called in a link.
const PRACTICE: &str = "practice";

/// The longest part of a wrong link that is repeated.
const LONGEST_QUOTE: usize = 60;

/// What a link to the page names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageLink {
    /// The tenant.
    pub tenant: Option<NamedTenant>,
    /// The jobs.
    pub jobs: Vec<JobId>,
    /// What is wrong with it.
    pub faults: Vec<LinkFault>,
}

/// A tenant as it is named in links.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NamedTenant {
    /// The practice tenant.
    Practice,
    /// A listed host.
    Listed(&'static TenantHost),
    /// Any other address.
    At(Address),
}

/// What is wrong with a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkFault {
    /// It names this tenant, which is none.
    Tenant(String),
    /// So many of its jobs' IDs have not the form of one.
    JobIds(usize),
    /// It names so many jobs, more than are taken at once.
    TooManyJobs(usize),
}

impl PageLink {
    /// Reads the part of the page's address from its `#` on; none where it names neither tenant nor jobs.
    /// `own_origin` is the page's own.
    pub fn parse(fragment: &str, own_origin: &str) -> Option<Self> {
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        let value = |wanted: &str| {
            let mut parts = fragment.split('&').filter_map(|part| part.split_once('='));
            let (_, value) = parts.find(|(name, _)| *name == wanted)?;
            Some(percent_decode_str(value).decode_utf8_lossy().into_owned())
        };
        let (tenant, jobs) = (value("tenant"), value("jobs"));
        if tenant.is_none() && jobs.is_none() {
            return None;
        }
        let mut link = Self::default();
        if let Some(name) = tenant {
            link.tenant = NamedTenant::find(&name, own_origin);
            if link.tenant.is_none() {
                link.faults.push(LinkFault::Tenant(name.chars().take(LONGEST_QUOTE).collect()));
            }
        }
        link.read_jobs(&jobs.unwrap_or_default());
        Some(link)
    }

    fn read_jobs(&mut self, jobs: &str) {
        let mut odd = 0;
        for id in jobs.split(',').map(str::trim).filter(|id| !id.is_empty()) {
            let id = JobId::new(id.to_ascii_lowercase());
            match id.warning() {
                Some(_) => odd += 1,
                None if self.jobs.contains(&id) => {}
                None => self.jobs.push(id),
            }
        }
        if self.jobs.len() > JobList::MOST {
            self.faults.push(LinkFault::TooManyJobs(self.jobs.len()));
            self.jobs.clear();
        }
        if odd > 0 {
            self.faults.push(LinkFault::JobIds(odd));
        }
    }

    /// The jobs of a tenant as the part of the page's address from `#` on.
    pub fn fragment<'a>(tenant: &Tenant, jobs: impl Iterator<Item = &'a JobId>) -> String {
        let jobs: Vec<&str> = jobs.map(JobId::as_str).collect();
        let tenant = NamedTenant::name_of(tenant);
        match jobs.is_empty() {
            true => format!("#tenant={tenant}"),
            false => format!("#tenant={tenant}&jobs={}", jobs.join(",")),
        }
    }
}

impl NamedTenant {
    /// The tenant that is called so.
    pub fn find(name: &str, own_origin: &str) -> Option<Self> {
        if name == PRACTICE {
            return Some(Self::Practice);
        }
        if let Some(known) = TenantHost::find(name) {
            return Some(Self::Listed(known));
        }
        let whole = match name.contains("://") {
            true => name.to_owned(),
            false => format!("https://{name}"),
        };
        Address::parse(&whole, own_origin).ok().map(Self::At)
    }

    /// What a tenant is called: its host where that says it all, or else its address.
    pub fn name_of(tenant: &Tenant) -> String {
        let address = &tenant.address;
        let usual = || Address::parse(&format!("https://{}", address.host), "");
        match tenant.name {
            TenantName::Practice => PRACTICE.to_owned(),
            TenantName::Listed(_) => address.host.clone(),
            TenantName::Address if usual().as_ref() == Ok(address) => address.host.clone(),
            TenantName::Address => address.to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OWN: &str = "https://tools.example";
    const J1: &str = "2c92a0fd6f1e2d3c016f2b1c0a7e0001";
    const J2: &str = "2c92a0fd6f1e2d3c016f2b1c0a7e0002";

    fn custom(typed: &str) -> Tenant {
        Tenant::custom(Address::parse(typed, OWN).unwrap())
    }

    #[test]
    fn what_a_link_was_made_of_is_read_from_it_again() {
        let jobs = [JobId::new(J1), JobId::new(J2)];
        let listed = TenantHost::find("rest.zuora.com").unwrap();
        let at = |typed: &str| NamedTenant::At(Address::parse(typed, OWN).unwrap());
        let practice = Tenant::practice(custom("https://tools.example/practice/v1").address);
        let relayed = "https://tools.example/relay/x/v1";
        for (tenant, fragment, named) in [
            (Tenant::listed(listed), "#tenant=rest.zuora.com", NamedTenant::Listed(listed)),
            (practice, "#tenant=practice", NamedTenant::Practice),
            (
                custom("https://rest-staging2.zuora.com/v1"),
                "#tenant=rest-staging2.zuora.com",
                at("https://rest-staging2.zuora.com/v1"),
            ),
            (
                custom("https://services65.zuora.com/v1"),
                "#tenant=https://services65.zuora.com/v1",
                at("https://services65.zuora.com/v1"),
            ),
            (custom(relayed), "#tenant=https://tools.example/relay/x/v1", at(relayed)),
        ] {
            let made = PageLink::fragment(&tenant, jobs.iter());
            assert_eq!(made, format!("{fragment}&jobs={J1},{J2}"));
            let read = PageLink::parse(&made, OWN).unwrap();
            assert_eq!(read.tenant, Some(named));
            assert_eq!((&read.jobs[..], &read.faults[..]), (&jobs[..], &[][..]));
        }
    }

    #[test]
    fn a_link_that_was_coded_on_its_way_is_read() {
        let text = format!("#jobs={}%2C{J2}%2C{J2},&tenant=rest%2Ezuora%2Ecom", J1.to_uppercase());
        let link = PageLink::parse(&text, OWN).unwrap();
        assert_eq!(link.jobs, [JobId::new(J1), JobId::new(J2)]);
        assert!(matches!(link.tenant, Some(NamedTenant::Listed(_))));
    }

    #[test]
    fn what_is_wrong_with_a_link_is_told_and_nothing_of_it_is_taken() {
        let faults = |text: &str| {
            let link = PageLink::parse(text, OWN).unwrap();
            assert_eq!((link.tenant, link.jobs.len()), (None, 0), "{text}");
            link.faults
        };
        for name in ["evil.example", "", "user:pass@rest.zuora.com", "http://rest.zuora.com"] {
            assert_eq!(faults(&format!("#tenant={name}")), [LinkFault::Tenant(name.into())]);
        }
        assert_eq!(faults("#jobs=abc,../x,1234"), [LinkFault::JobIds(3)]);
        let many: Vec<String> = (0..501).map(|n| format!("{n:032x}")).collect();
        assert_eq!(faults(&format!("#jobs={}", many.join(","))), [LinkFault::TooManyJobs(501)]);
        let long = "x".repeat(500);
        assert!(
            matches!(&faults(&format!("#tenant={long}"))[..], [LinkFault::Tenant(told)] if told.len() == 60)
        );
    }

    #[test]
    fn an_address_of_the_page_that_names_neither_is_no_link() {
        for text in ["", "#", "#batches", "#x=y", "#tenant"] {
            assert_eq!(PageLink::parse(text, OWN), None, "{text}");
        }
    }
}
