//! What is typed in the form, and what a person does to it.

use std::fmt;
use std::rc::Rc;

use yew::prelude::*;

use super::field::Field;
use super::job_text::JobText;
use super::tenant_choice::TenantChoice;
use crate::aqua::hosts::HOSTS;
use crate::aqua::{CredentialField, JobId, JobIdError, NamedTenant, PageLink, Secret, SignIn};
use crate::ui::site::Site;

/// The form's state, and where its actions are dispatched.
pub type FormHandle = UseReducerHandle<FormState>;

/// What is typed in the form, and what of it is in view.
#[derive(Clone, PartialEq)]
pub struct FormState {
    /// The tenant chosen.
    pub tenant_choice: TenantChoice,
    /// The way to sign in chosen.
    pub sign_in: SignIn,
    /// What stands in Job ID.
    pub job: JobText,
    /// The job IDs in it, mostly one, read anew whenever that or a sign-in field changes.
    pub job_ids: Result<Vec<JobId>, JobIdError>,
    /// The link that filled the form in, until it is sent.
    pub link: Option<PageLink>,
    /// Whether tenant and sign-in are in view, and not folded to one line.
    pub connection_open: bool,
    /// The field that is to have the focus.
    pub focus: Option<FocusRequest>,
    /// Whether a person unfolded tenant and sign-in, and has not sent the form since.
    held_open: bool,
    texts: [Secret; Field::ALL.len()],
    touched: [bool; Field::ALL.len()],
    /// How often Job ID was looked through. What is taken out of it a second time leaves all else as it
    /// was, and yet the field is to be drawn anew.
    job_taken: u32,
}

/// That a field is to have the focus; `number` tells one request from the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FocusRequest {
    /// The field.
    pub field: Field,
    /// Counted from 1.
    pub number: u32,
}

/// What happens to the form.
#[derive(Clone, Debug)]
pub enum FormAction {
    /// A tenant is chosen.
    ChooseTenant(TenantChoice),
    /// A link to the page is followed.
    FollowLink(PageLink),
    /// A tenant and jobs of before are filled in.
    FillInJobs(PageLink),
    /// A way to sign in is chosen.
    ChooseSignIn(SignIn),
    /// A field holds another text.
    Type(Field, Secret),
    /// A field is left: what is missing is said from now on.
    Leave(Field),
    /// One of the job IDs that a pasted text held is chosen, by its place in the list.
    ChooseJob(usize),
    /// All of them are taken, or those of the tenant at this address.
    UseAllJobs(Option<String>),
    /// The list of jobs is opened to be edited.
    EditList,
    /// It is closed.
    CloseList,
    /// The list goes, and the field for one job comes back.
    ClearList,
    /// A job ID is said to be right though it has not the form of one.
    AllowJob,
    /// A job and its tenant, by its address, are filled in for the person.
    UseJob {
        /// What surrounds the page.
        site: Rc<Site>,
        /// The tenant's address.
        address: String,
        /// The job ID.
        job_id: String,
    },
    /// A user name and password are filled in for the person.
    FillIn {
        /// The user name.
        user: String,
        /// The password.
        password: Secret,
    },
    /// **Look up** or **Cancel job** was pressed. What is wrong is said, and its field gets the focus.
    Submit(Rc<Site>),
    /// **Check connection** was pressed, which needs the tenant alone.
    SubmitCheck(Rc<Site>),
    /// **Find the last completed job** was pressed, which needs all but a job ID.
    SubmitSearch(Rc<Site>),
    /// A field is to be filled in: it comes into view and gets the focus.
    AskFor(Field),
    /// **Change tenant or sign-in** was pressed.
    OpenConnection,
    /// An answer has proved the sign-in: tenant and sign-in are folded away.
    FoldConnection,
    /// All sign-in details are taken out.
    Forget,
}

impl Default for FormState {
    fn default() -> Self {
        Self {
            tenant_choice: TenantChoice::None,
            sign_in: SignIn::default(),
            job: JobText::default(),
            job_ids: Err(JobIdError::Blank),
            link: None,
            connection_open: true,
            focus: None,
            held_open: false,
            texts: Default::default(),
            touched: Default::default(),
            job_taken: 0,
        }
    }
}

/// Prints nothing that was typed: any of it may be a secret, or a part of one.
impl fmt::Debug for FormState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FormState")
            .field("tenant_choice", &self.tenant_choice)
            .field("sign_in", &self.sign_in)
            .finish_non_exhaustive()
    }
}

impl FormState {
    /// A form that a link has filled in.
    pub fn from_link(link: PageLink) -> Self {
        let mut form = Self::default();
        form.follow(link);
        form.read_job_ids();
        form
    }

    /// What is typed in a field.
    pub fn text(&self, field: Field) -> &str {
        match field {
            Field::JobId => self.job.text(),
            field => self.texts[field as usize].expose(),
        }
    }

    /// Whether a field was left, or the form sent with it.
    pub fn is_touched(&self, field: Field) -> bool {
        self.touched[field as usize]
    }

    /// Whether a field is on the form as it stands.
    pub fn asks_for(&self, field: Field) -> bool {
        match field {
            Field::Address => self.tenant_choice == TenantChoice::Custom,
            field if field.is_sign_in() => Field::of(self.sign_in).contains(&field),
            _ => true,
        }
    }

    /// Whether nothing is typed in any field for signing in, be it asked for or not.
    pub fn is_sign_in_blank(&self) -> bool {
        self.secrets().is_empty()
    }

    /// What is typed in the fields for signing in that is secret, whether they are asked for or not.
    pub fn typed_secrets(&self) -> impl Iterator<Item = &str> {
        let is_name =
            |field| matches!(field, CredentialField::UserName | CredentialField::ClientId);
        self.secrets().into_iter().filter(move |(field, _)| !is_name(*field)).map(|(_, text)| text)
    }

    /// What is typed in the fields for signing in, whether they are asked for or not.
    fn secrets(&self) -> Vec<(CredentialField, &str)> {
        let fields = Field::ALL.into_iter();
        let texts = fields.filter_map(|field| {
            field.credential().map(|credential| (credential, self.text(field).trim()))
        });
        texts.filter(|(_, text)| !text.is_empty()).collect()
    }

    fn set(&mut self, field: Field, text: Secret) {
        self.texts[field as usize] = text;
    }

    fn follow(&mut self, link: PageLink) {
        self.fill_in_jobs(&link);
        self.link = Some(link);
    }

    fn fill_in_jobs(&mut self, link: &PageLink) {
        match &link.tenant {
            Some(NamedTenant::Practice) => self.choose(TenantChoice::Practice),
            Some(NamedTenant::Listed(known)) => self.choose(TenantChoice::Listed(known)),
            Some(NamedTenant::At(address)) => {
                self.choose(TenantChoice::Custom);
                self.set(Field::Address, Secret::new(address.to_string()));
            }
            None => {}
        }
        if !link.jobs.is_empty() {
            self.job.fill_in(&link.jobs);
        }
    }

    /// Chooses the tenant at an address: one of those that are offered, or else a custom one.
    fn choose_address(&mut self, address: &str, site: &Site) {
        let is_there = |choice: &TenantChoice| {
            let tenant = Self { tenant_choice: *choice, ..Self::default() }.tenant(site);
            tenant.is_some_and(|tenant| tenant.address.to_string() == address)
        };
        let listed = HOSTS.iter().filter(|host| site.offers(host.host)).map(TenantChoice::Listed);
        match listed.chain([TenantChoice::Practice]).find(is_there) {
            Some(choice) => self.choose(choice),
            None => {
                self.choose(TenantChoice::Custom);
                self.set(Field::Address, Secret::new(address));
            }
        }
    }

    fn choose(&mut self, choice: TenantChoice) {
        if self.tenant_choice != choice {
            self.tenant_choice = choice;
            self.connection_open = true;
        }
    }

    fn type_job(&mut self, text: &str) {
        // Pasted, dropped or filled in, and not typed: it is looked through at once.
        let at_once = inserted(self.job.text(), text) > 1;
        self.job.set(text);
        if at_once {
            let was_list = self.job.list.is_some();
            self.take_job();
            if self.job.list.is_some() && !was_list {
                // The field that had the focus is gone.
                self.ask_for(Field::JobId);
            }
        }
    }

    fn take_job(&mut self) {
        self.job_taken += 1;
        let mut job = std::mem::take(&mut self.job);
        job.take(&self.secrets());
        self.job = job;
        self.follow_job();
    }

    /// Chooses the tenant that a pasted address names, where none is chosen yet.
    fn follow_job(&mut self) {
        if let (TenantChoice::None, Some(host)) = (self.tenant_choice, self.job.named_tenant()) {
            self.tenant_choice = TenantChoice::Listed(host);
        }
    }

    fn read_job_ids(&mut self) {
        self.job_ids = self.job.ids(&self.secrets());
    }

    fn ask_for(&mut self, field: Field) {
        self.connection_open |= field.is_in_connection();
        let number = self.focus.map_or(1, |before| before.number + 1);
        self.focus = Some(FocusRequest { field, number });
    }

    fn forget(&mut self) {
        for field in Field::ALL.into_iter().filter(|field| field.is_sign_in()) {
            self.set(field, Secret::default());
            self.touched[field as usize] = false;
        }
        if !self.connection_open {
            self.ask_for(Field::of(self.sign_in)[0]);
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

impl Reducible for FormState {
    type Action = FormAction;

    fn reduce(self: Rc<Self>, action: FormAction) -> Rc<Self> {
        let mut form = Rc::unwrap_or_clone(self);
        match action {
            FormAction::ChooseTenant(choice) => form.choose(choice),
            FormAction::FollowLink(link) => form.follow(link),
            FormAction::FillInJobs(link) => form.fill_in_jobs(&link),
            FormAction::ChooseSignIn(sign_in) => form.sign_in = sign_in,
            // A field also reports its unchanged text when it is left; that is no change.
            FormAction::Type(field, text) if form.text(field) == text.expose() => {}
            FormAction::Type(Field::JobId, text) => form.type_job(text.expose()),
            FormAction::Type(field, text) => form.set(field, text),
            FormAction::Leave(field) => {
                form.touched[field as usize] = true;
                if field == Field::JobId {
                    form.take_job();
                }
            }
            FormAction::ChooseJob(at) => {
                form.job.take_offered(at);
                form.follow_job();
            }
            FormAction::UseAllJobs(address) => {
                form.job.use_all(address.as_deref());
                form.follow_job();
                form.ask_for(Field::JobId);
            }
            FormAction::EditList => {
                form.job.is_edited = true;
                form.ask_for(Field::JobId);
            }
            FormAction::CloseList => {
                form.take_job();
                form.job.close_list();
                form.ask_for(Field::JobId);
            }
            FormAction::ClearList => {
                form.job = JobText::default();
                form.ask_for(Field::JobId);
            }
            FormAction::AllowJob => form.job.allow(),
            FormAction::UseJob { site, address, job_id } => {
                form.choose_address(&address, &site);
                form.type_job(&job_id);
                form.ask_for(Field::JobId);
            }
            FormAction::FillIn { user, password } => {
                form.sign_in = SignIn::Basic;
                form.set(Field::User, Secret::new(user));
                form.set(Field::Password, password);
            }
            FormAction::Submit(site) => {
                form.take_job();
                form.touched = [true; Field::ALL.len()];
                form.held_open = false;
                form.link = None;
                // Of the form as it was sent: a choice of jobs is still open.
                form.read_job_ids();
                if let Some(field) = form.first_problem(&site) {
                    form.ask_for(field);
                }
            }
            FormAction::SubmitCheck(site) => {
                for field in [Field::Tenant, Field::Address] {
                    form.touched[field as usize] = true;
                }
                if let Some(field) = form.tenant_problem(&site) {
                    form.ask_for(field);
                }
            }
            FormAction::SubmitSearch(site) => {
                for field in Field::ALL.into_iter().filter(|field| field.is_in_connection()) {
                    form.touched[field as usize] = true;
                }
                if let Some(field) = form.connection_problem(&site) {
                    form.ask_for(field);
                }
            }
            FormAction::AskFor(field) => form.ask_for(field),
            FormAction::OpenConnection => {
                form.held_open = true;
                form.ask_for(Field::Tenant);
            }
            FormAction::FoldConnection if form.held_open => {}
            FormAction::FoldConnection => form.connection_open = false,
            FormAction::Forget => form.forget(),
        }
        form.read_job_ids();
        Rc::new(form)
    }
}

#[cfg(test)]
#[path = "form_state_tests/mod.rs"]
mod tests;
