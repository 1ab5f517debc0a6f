//! What is wrong with the form, and what it asks for when nothing is.

use std::rc::Rc;

use super::field::Field;
use super::form_state::FormState;
use super::problem::{Problem, Warning};
use super::tenant_choice::TenantChoice;
use crate::aqua::hosts::TenantHost;
use crate::aqua::{
    Address, Credentials, EntityScope, FieldError, JobId, JobIdError, JobList, ListItem, Secret,
    SignIn, Tenant,
};
use crate::session::{FormSignIn, JobTarget};
use crate::ui::site::Site;

/// An ID of the right form that no job has, for trying a connection.
const NO_JOB: &str = "00000000000000000000000000000001";

impl FormState {
    /// What is wrong with a field, to be shown now.
    pub fn shown_problem(&self, field: Field, site: &Site) -> Option<Problem> {
        let problem = self.problem(field, site)?;
        (!problem.is_unfinished() || self.is_touched(field)).then_some(problem)
    }

    /// What is wrong with a field.
    pub fn problem(&self, field: Field, site: &Site) -> Option<Problem> {
        let text = self.text(field);
        let of = |result: Result<&str, FieldError>| result.err().map(Problem::Field);
        match field {
            Field::Tenant => match self.tenant_choice {
                TenantChoice::None => Some(Problem::NoTenant),
                // A link from another site may name it.
                TenantChoice::Practice if site.ready && site.practice.is_none() => {
                    Some(Problem::NoTenant)
                }
                TenantChoice::Listed(host) if !site.offers(host.host) => {
                    Some(Problem::NotOffered(host.host.to_owned()))
                }
                _ => None,
            },
            Field::Address => match Address::parse(text, &site.origin) {
                Ok(address) if !address.own && !site.offers(&address.host) => {
                    Some(Problem::NotOffered(address.host))
                }
                Ok(_) => None,
                Err(error) => Some(Problem::Address(error)),
            },
            Field::User
            | Field::Password
            | Field::ClientId
            | Field::ClientSecret
            | Field::Token
            | Field::KeyId
            | Field::KeySecret => of(field.credential()?.check(text)),
            Field::EntityIds | Field::OrgIds => of(EntityScope::ids(text).map(|_| "")),
            Field::JobId => self.job_problem(),
        }
    }

    fn job_problem(&self) -> Option<Problem> {
        match &self.job_ids {
            Ok(ids) if ids.len() > JobList::MOST => Some(Problem::TooManyJobs(ids.len())),
            // What a list holds is of the form of an ID, or stands in a job's address.
            Ok(_) if self.job.list.is_some() => None,
            Ok(_) => {
                let id = self.job_id()?;
                let warning = id.warning().filter(|_| self.job.is_in_doubt(id))?;
                Some(Problem::OddJobId(warning))
            }
            Err(error) => {
                let says_so = matches!(error, JobIdError::Secret | JobIdError::SameAs(_));
                let taken_out = self.job.is_gone() && !says_so;
                Some(Problem::JobId { error: error.clone(), taken_out })
            }
        }
    }

    /// The job ID, where it is one and not a list.
    pub fn job_id(&self) -> Option<&JobId> {
        match self.job_ids.as_deref() {
            Ok([id]) if self.job.list.is_none() => Some(id),
            _ => None,
        }
    }

    /// Whether the job ID is sent only once a person has said that it is right, and is to say so now.
    pub fn asks_about_job(&self) -> bool {
        let in_doubt = self.job_id().is_some_and(|id| self.job.is_in_doubt(id));
        self.is_touched(Field::JobId) && in_doubt
    }

    /// What looks wrong with a field, though it may be sent.
    pub fn warning(&self, field: Field) -> Option<Warning> {
        match field {
            Field::JobId => self.job_id()?.warning().map(Warning::OddJobId),
            Field::Address => {
                let address = self.tenant(&Site::default())?.address;
                address.is_unlisted().then_some(Warning::UnlistedHost(address.host))
            }
            Field::EntityIds => {
                EntityScope::entity_ids_warning(self.text(field)).map(Warning::EntityIds)
            }
            Field::ClientId => match self.text(field).trim().chars().count() {
                0 | 36 => None,
                length => Some(Warning::ClientIdLength(length)),
            },
            _ => None,
        }
    }

    /// The first field that keeps the form from being sent.
    pub fn first_problem(&self, site: &Site) -> Option<Field> {
        Field::ALL.into_iter().find(|field| self.is_wrong(*field, site))
    }

    /// The field that keeps the tenant from being called.
    pub fn tenant_problem(&self, site: &Site) -> Option<Field> {
        [Field::Tenant, Field::Address].into_iter().find(|field| self.is_wrong(*field, site))
    }

    /// The first field that keeps a call from being made that is about no job.
    pub fn connection_problem(&self, site: &Site) -> Option<Field> {
        self.first_problem(site).filter(|field| field.is_in_connection())
    }

    fn is_wrong(&self, field: Field, site: &Site) -> bool {
        self.asks_for(field) && self.problem(field, site).is_some()
    }

    /// The tenant chosen, if its address is good.
    pub fn tenant(&self, site: &Site) -> Option<Tenant> {
        match self.tenant_choice {
            TenantChoice::None => None,
            TenantChoice::Listed(host) => Some(Tenant::listed(host)),
            TenantChoice::Custom => {
                Address::parse(self.text(Field::Address), &site.origin).ok().map(Tenant::custom)
            }
            TenantChoice::Practice => {
                let path = site.practice.as_ref()?.path.trim_end_matches('/');
                let base = match path.strip_prefix('/') {
                    Some(path) => format!("{}/{path}/v1", site.origin),
                    None => format!("{}{path}/v1", site.folder),
                };
                Address::parse(&base, &site.origin).ok().map(Tenant::practice)
            }
        }
    }

    /// The sign-in that is typed, for jobs on the tenant that is chosen; none where one of them is missing.
    pub fn sign_in_to_tenant(&self, site: &Site) -> Option<FormSignIn> {
        let address = self.tenant(site)?.address;
        Some(FormSignIn { address, credentials: self.credentials()? })
    }

    /// The sign-in details, if they are good.
    pub fn credentials(&self) -> Option<Credentials> {
        let checked = |field: Field| field.credential()?.check(self.text(field)).ok();
        let secret = |field| checked(field).map(Secret::new);
        Some(match self.sign_in {
            SignIn::Basic => Credentials::Basic {
                user: checked(Field::User)?.to_owned(),
                password: secret(Field::Password)?,
            },
            SignIn::OAuth => Credentials::OAuth {
                client_id: checked(Field::ClientId)?.to_owned(),
                client_secret: secret(Field::ClientSecret)?,
            },
            SignIn::Bearer => Credentials::Bearer(secret(Field::Token)?),
            SignIn::Keys => {
                Credentials::Keys { id: secret(Field::KeyId)?, secret: secret(Field::KeySecret)? }
            }
        })
    }

    /// The jobs that the form asks for, with everything else it asks for, if nothing is wrong with it; or
    /// else none.
    pub fn targets(&self, site: &Site) -> Vec<JobTarget> {
        self.all_targets(site).unwrap_or_default()
    }

    fn all_targets(&self, site: &Site) -> Option<Vec<JobTarget>> {
        if self.first_problem(site).is_some() {
            return None;
        }
        let first = JobTarget {
            tenant: self.tenant(site)?,
            job_id: self.job_ids.as_ref().ok()?.first()?.clone(),
            listed: None,
            credentials: Some(self.credentials()?),
            scope: EntityScope {
                entity_ids: EntityScope::entity_ids(self.text(Field::EntityIds)).ok()?,
                org_ids: EntityScope::ids(self.text(Field::OrgIds)).ok()?,
            },
        };
        let Some(list) = &self.job.list else { return Some(vec![first]) };
        let target = |item: &ListItem| JobTarget {
            job_id: item.id.clone(),
            listed: item.listed.clone().map(Rc::new),
            ..first.clone()
        };
        Some(list.jobs.iter().map(target).collect())
    }

    /// What is needed to see whether the tenant is reached, if nothing is wrong with the tenant. The
    /// sign-in is taken if it is good; without a job ID, one is asked for that no job has.
    pub fn target_to_check(&self, site: &Site) -> Option<JobTarget> {
        if self.tenant_problem(site).is_some() {
            return None;
        }
        let job_id = self.job_ids.as_ref().ok().and_then(|ids| ids.first());
        let job_id = job_id.filter(|id| !self.job.is_in_doubt(id)).cloned();
        Some(JobTarget {
            tenant: self.tenant(site)?,
            job_id: job_id.unwrap_or_else(|| JobId::new(NO_JOB)),
            listed: None,
            credentials: self.credentials(),
            scope: EntityScope {
                entity_ids: EntityScope::entity_ids(self.text(Field::EntityIds))
                    .unwrap_or_default(),
                org_ids: EntityScope::ids(self.text(Field::OrgIds)).unwrap_or_default(),
            },
        })
    }

    /// What is needed to search for a job, if nothing is wrong with tenant and sign-in.
    pub fn target_of_search(&self, site: &Site) -> Option<JobTarget> {
        match self.connection_problem(site) {
            None => self.target_to_check(site).filter(|target| target.credentials.is_some()),
            Some(_) => None,
        }
    }

    /// An address that may have been meant in place of the one that is refused.
    pub fn suggested_address(&self, site: &Site) -> Option<String> {
        let custom = self.tenant_choice == TenantChoice::Custom;
        Address::suggested(self.text(Field::Address), &site.origin).filter(|_| custom)
    }

    /// The listed tenant that a pasted address names, if another one is chosen.
    pub fn other_tenant(&self, site: &Site) -> Option<&'static TenantHost> {
        let host = self.job.named_tenant()?;
        let chosen = self.tenant(site)?;
        (chosen.address.host != host.host).then_some(host)
    }
}
