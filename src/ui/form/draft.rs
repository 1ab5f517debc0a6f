//! What is typed in the form, and what is still wrong with it.

use std::rc::Rc;

use yew::Reducible;

use super::field::Field;
use super::job_text::JobText;
use crate::aqua::hosts::TenantHost;
use crate::aqua::{
    Address, Credentials, EntityScope, FieldError, JobId, JobIdError, Secret, SignIn, Tenant,
};
use crate::desk::JobTarget;
use crate::net::Practice;

/// An ID of the right form that no job has, for trying a connection.
const NO_JOB: &str = "00000000000000000000000000000001";

/// Which entry of Tenant is chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Choice {
    /// None yet: a default could be the wrong tenant.
    #[default]
    None,
    /// A listed host.
    Listed(&'static TenantHost),
    /// The address typed in the field for it.
    Custom,
    /// The simulator beside the page.
    Practice,
}

/// What surrounds the page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Around {
    /// The page's origin, `https://tools.example.com`.
    pub origin: String,
    /// The page's folder, with a slash at its end.
    pub folder: String,
    /// The simulator, where there is one.
    pub practice: Option<Practice>,
    /// The only tenant hosts that the administrator offers; none for all.
    pub tenants: Option<Vec<&'static TenantHost>>,
}

impl Around {
    /// Whether calls to a host are meant to be made from here.
    pub fn offers(&self, host: &str) -> bool {
        self.tenants.as_ref().is_none_or(|offered| offered.iter().any(|known| known.host == host))
    }
}

/// What is typed in the form.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// The tenant chosen.
    pub choice: Choice,
    /// The way to sign in chosen.
    pub sign_in: SignIn,
    /// What stands in Job ID.
    pub job: JobText,
    texts: [Secret; Field::ALL.len()],
    left: [bool; Field::ALL.len()],
}

/// What a person does to the form.
#[derive(Clone, Debug)]
pub enum Edit {
    /// Chooses a tenant.
    Choose(Choice),
    /// Chooses a way to sign in.
    SignIn(SignIn),
    /// Types in a field.
    Type(Field, String),
    /// Leaves a field, or sends the form with it: what is missing is said from now on.
    Leave(Field),
    /// Chooses one of the job IDs that a pasted text held.
    ChooseJob(usize),
    /// Says that a job ID is right though it has not the form of one.
    AllowJob,
    /// Sends the form.
    Submit,
    /// Takes all sign-in details out.
    Forget,
}

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// A sentence: what is wrong and what to do.
    pub says: String,
    /// Whether it is only that not all was typed yet. It is then said once the field is left.
    pub blank: bool,
}

impl Draft {
    /// A form in which the tenant at `host` is chosen already, as far as it is one.
    pub fn at(host: &str) -> Self {
        let mut draft = Self::default();
        if let Some(known) = TenantHost::find(host) {
            draft.choice = Choice::Listed(known);
        } else if let Ok(address) = Address::parse(&["https://", host].concat(), "") {
            draft.choice = Choice::Custom;
            draft.set(Field::Address, address.to_string());
        }
        draft
    }

    /// What is typed in a field.
    pub fn text(&self, field: Field) -> &str {
        match field {
            Field::JobId => self.job.text(),
            field => self.texts[field as usize].expose(),
        }
    }

    /// What is typed in the fields for signing in, whether they are asked for or not.
    fn secrets(&self) -> Vec<(Field, &str)> {
        let fields = Field::ALL.into_iter().filter(|field| field.is_sign_in());
        let texts = fields.map(|field| (field, self.text(field).trim()));
        texts.filter(|(_, text)| !text.is_empty()).collect()
    }

    /// Whether a field is on the form as it stands.
    pub fn asks_for(&self, field: Field) -> bool {
        match field {
            Field::Address => self.choice == Choice::Custom,
            field if field.is_sign_in() => Field::of(self.sign_in).contains(&field),
            _ => true,
        }
    }

    /// What is wrong with a field, to be shown now.
    pub fn shown_problem(&self, field: Field, around: &Around) -> Option<String> {
        let problem = self.problem(field, around)?;
        (!problem.blank || self.left[field as usize]).then_some(problem.says)
    }

    /// What is wrong with a field.
    pub fn problem(&self, field: Field, around: &Around) -> Option<Problem> {
        let text = self.text(field);
        let of = |result: Result<&str, FieldError>| {
            result.err().map(|error| Problem {
                blank: matches!(error, FieldError::Blank(_)),
                says: error.to_string(),
            })
        };
        match field {
            Field::Tenant => match self.choice {
                Choice::None => Some(Problem {
                    says: "Choose the tenant that the job is on.".to_owned(),
                    blank: true,
                }),
                Choice::Listed(host) if !around.offers(host.host) => Some(not_offered(host.host)),
                _ => None,
            },
            Field::Address => match Address::parse(text, &around.origin) {
                Ok(address) if !address.own && !around.offers(&address.host) => {
                    Some(not_offered(&address.host))
                }
                Ok(_) => None,
                Err(error) => {
                    Some(Problem { blank: text.trim().is_empty(), says: error.to_string() })
                }
            },
            Field::User => of(Credentials::user(text)),
            Field::Password => of(Credentials::password(text)),
            Field::ClientId => of(Credentials::client(text, "client ID")),
            Field::ClientSecret => of(Credentials::client(text, "client secret")),
            Field::Token => of(Credentials::header(text, "token")),
            Field::KeyId => of(Credentials::header(text, "access key ID")),
            Field::KeySecret => of(Credentials::header(text, "secret access key")),
            Field::EntityIds | Field::OrgIds => of(EntityScope::ids(text).map(|_| "")),
            Field::JobId => self.job_problem(),
        }
    }

    fn job_problem(&self) -> Option<Problem> {
        let id = match self.job.id(&self.secrets()) {
            Ok(id) => id,
            Err(error) => {
                let mut says = error.to_string();
                if self.job.is_gone()
                    && !matches!(error, JobIdError::Secret | JobIdError::SameAs(_))
                {
                    says.push_str(" What it held to sign in was taken out of the field.");
                }
                return Some(Problem { blank: error == JobIdError::Blank, says });
            }
        };
        let warning = id.warning().filter(|_| self.job.is_in_doubt(&id))?;
        Some(Problem { blank: true, says: warning.to_string() })
    }

    /// Whether the job ID is sent only once a person has said that it is right, and is to say so now.
    pub fn asks_about_job(&self) -> bool {
        let id = self.job.id(&self.secrets());
        self.left[Field::JobId as usize] && id.is_ok_and(|id| self.job.is_in_doubt(&id))
    }

    /// What looks wrong with a field, though it may be sent.
    pub fn warning(&self, field: Field) -> Option<String> {
        match field {
            Field::JobId => self.job.id(&[]).ok()?.warning().map(|warning| warning.to_string()),
            Field::Address => {
                let address = self.tenant(&Around::default())?.address;
                address.is_unlisted().then(|| {
                    format!(
                        "{} is not in Zuora’s list of tenants. It counts as production. Make sure that it is right before the sign-in goes there.",
                        address.host
                    )
                })
            }
            Field::EntityIds => EntityScope::entity_note(self.text(field)),
            Field::ClientId => match self.text(field).trim().chars().count() {
                0 | 36 => None,
                n => Some(format!("A Zuora client ID has 36 characters; this one has {n}.")),
            },
            _ => None,
        }
    }

    /// The first field that keeps the form from being sent.
    pub fn first_problem(&self, around: &Around) -> Option<Field> {
        Field::ALL
            .into_iter()
            .find(|field| self.asks_for(*field) && self.problem(*field, around).is_some())
    }

    /// The tenant chosen, if its address is good.
    pub fn tenant(&self, around: &Around) -> Option<Tenant> {
        match self.choice {
            Choice::None => None,
            Choice::Listed(host) => Some(Tenant::listed(host)),
            Choice::Custom => {
                Address::parse(self.text(Field::Address), &around.origin).ok().map(Tenant::custom)
            }
            Choice::Practice => {
                let path = around.practice.as_ref()?.path.trim_end_matches('/');
                let base = match path.strip_prefix('/') {
                    Some(path) => format!("{}/{path}/v1", around.origin),
                    None => format!("{}{path}/v1", around.folder),
                };
                Address::parse(&base, &around.origin).ok().map(Tenant::practice)
            }
        }
    }

    /// The sign-in details, if they are good.
    pub fn credentials(&self) -> Option<Credentials> {
        let text = |field| self.text(field);
        let secret = |checked: Result<&str, FieldError>| checked.ok().map(Secret::new);
        Some(match self.sign_in {
            SignIn::Basic => Credentials::Basic {
                user: Credentials::user(text(Field::User)).ok()?.to_owned(),
                password: secret(Credentials::password(text(Field::Password)))?,
            },
            SignIn::OAuth => Credentials::OAuth {
                client_id: Credentials::client(text(Field::ClientId), "").ok()?.to_owned(),
                client_secret: secret(Credentials::client(text(Field::ClientSecret), ""))?,
            },
            SignIn::Bearer => {
                Credentials::Bearer(secret(Credentials::header(text(Field::Token), ""))?)
            }
            SignIn::Keys => Credentials::Keys {
                id: secret(Credentials::header(text(Field::KeyId), ""))?,
                secret: secret(Credentials::header(text(Field::KeySecret), ""))?,
            },
        })
    }

    /// Everything the form asks for, if nothing is wrong with it.
    pub fn case(&self, around: &Around) -> Option<JobTarget> {
        if self.first_problem(around).is_some() {
            return None;
        }
        Some(JobTarget {
            tenant: self.tenant(around)?,
            job_id: self.job.id(&self.secrets()).ok()?,
            credentials: Some(self.credentials()?),
            scope: EntityScope {
                entity_ids: EntityScope::entity_ids(self.text(Field::EntityIds)).ok()?,
                org_ids: EntityScope::ids(self.text(Field::OrgIds)).ok()?,
            },
        })
    }

    /// What is needed to see whether the tenant is reached, if nothing is wrong with the tenant. The
    /// sign-in is taken if it is good; without a job ID, one is asked for that no job has.
    pub fn case_to_check(&self, around: &Around) -> Option<JobTarget> {
        let wrong = |field| self.asks_for(field) && self.problem(field, around).is_some();
        if wrong(Field::Tenant) || wrong(Field::Address) {
            return None;
        }
        let good = |id: &JobId| !self.job.is_in_doubt(id);
        let job_id = self.job.id(&self.secrets()).ok().filter(good);
        Some(JobTarget {
            tenant: self.tenant(around)?,
            job_id: job_id.unwrap_or_else(|| JobId::new(NO_JOB)),
            credentials: self.credentials(),
            scope: EntityScope {
                entity_ids: EntityScope::entity_ids(self.text(Field::EntityIds))
                    .unwrap_or_default(),
                org_ids: EntityScope::ids(self.text(Field::OrgIds)).unwrap_or_default(),
            },
        })
    }

    /// An address that may have been meant in place of the one that is refused.
    pub fn suggested_address(&self, around: &Around) -> Option<String> {
        let custom = self.choice == Choice::Custom;
        Address::suggested(self.text(Field::Address), &around.origin).filter(|_| custom)
    }

    /// The listed tenant that a pasted address names, if another one is chosen.
    pub fn other_tenant(&self, around: &Around) -> Option<&'static TenantHost> {
        let host = named_tenant(self.job.taken.as_ref()?.address.as_deref()?)?;
        let chosen = self.tenant(around)?;
        (chosen.address.host != host.host).then_some(host)
    }

    fn set(&mut self, field: Field, text: impl Into<String>) {
        self.texts[field as usize] = Secret::new(text);
    }

    fn type_job(&mut self, text: &str) {
        // Pasted, dropped or filled in, and not typed: it is looked through at once.
        let at_once = inserted(self.job.text(), text) > 1;
        self.job.set(text);
        if at_once {
            self.take_job();
        }
    }

    fn take_job(&mut self) {
        let mut job = std::mem::take(&mut self.job);
        job.take(&self.secrets());
        self.job = job;
        self.follow_job();
    }

    /// Chooses the tenant that a pasted address names, where none is chosen yet.
    fn follow_job(&mut self) {
        let address = self.job.taken.as_ref().and_then(|found| found.address.as_deref());
        if let (Choice::None, Some(host)) = (self.choice, address.and_then(named_tenant)) {
            self.choice = Choice::Listed(host);
        }
    }
}

/// How many characters were put in at once to make one text of another.
fn inserted(before: &str, after: &str) -> usize {
    let same = before.chars().zip(after.chars()).take_while(|(a, b)| a == b).count();
    let rest = |text: &str| text.chars().skip(same).collect::<Vec<_>>();
    let (old, new) = (rest(before), rest(after));
    let end = old.iter().rev().zip(new.iter().rev()).take_while(|(a, b)| a == b).count();
    new.len() - end
}

/// The listed tenant that an address names, by its host or by the relay's path to it.
fn named_tenant(address: &str) -> Option<&'static TenantHost> {
    let (_, rest) = address.split_once("://")?;
    rest.split('/').rev().find_map(TenantHost::find)
}

/// What is said of a tenant that the administrator has left out.
fn not_offered(host: &str) -> Problem {
    let says = format!(
        "This page is not set up for {host}. Choose one of the tenants offered, or ask whoever installed it."
    );
    Problem { says, blank: false }
}

impl Reducible for Draft {
    type Action = Edit;

    fn reduce(self: Rc<Self>, edit: Edit) -> Rc<Self> {
        let mut draft = Rc::unwrap_or_clone(self);
        match edit {
            Edit::Choose(choice) => draft.choice = choice,
            Edit::SignIn(sign_in) => draft.sign_in = sign_in,
            // A field also reports its unchanged text when it is left; that is no edit.
            Edit::Type(field, text) if draft.text(field) == text => {}
            Edit::Type(Field::JobId, text) => draft.type_job(&text),
            Edit::Type(field, text) => draft.set(field, text),
            Edit::Leave(field) => {
                draft.left[field as usize] = true;
                if field == Field::JobId {
                    draft.take_job();
                }
            }
            Edit::ChooseJob(at) => {
                draft.job.take_offered(at);
                draft.follow_job();
            }
            Edit::AllowJob => draft.job.allow(),
            Edit::Submit => {
                draft.take_job();
                draft.left = [true; Field::ALL.len()];
            }
            Edit::Forget => {
                for field in Field::ALL.into_iter().filter(|field| field.is_sign_in()) {
                    draft.set(field, "");
                    draft.left[field as usize] = false;
                }
            }
        }
        Rc::new(draft)
    }
}

#[cfg(test)]
#[path = "draft_tests.rs"]
mod tests;
