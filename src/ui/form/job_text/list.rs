//! A list of jobs in the place of one.

use super::{JobText, keep_secrets_out};
use crate::aqua::{
    CredentialField, JobId, JobIdError, JobIdMatch, JobList, ListItem, PastedText, Secret, Source,
};

impl JobText {
    /// Takes all the jobs that are offered, or those of the tenant at `address`.
    pub fn use_all(&mut self, address: Option<&str>) {
        let all = std::mem::take(&mut self.all_offered);
        let list = match address {
            Some(address) => all.at(address),
            None => all,
        };
        let ids: Vec<&str> = list.jobs.iter().map(|item| item.id.as_str()).collect();
        self.take_list(&list, ids.join("\n"));
    }

    /// Puts jobs in that are known to be some: into the field, or more than one as a list.
    pub fn fill_in(&mut self, jobs: &[JobId]) {
        let ids: Vec<&str> = jobs.iter().map(JobId::as_str).collect();
        *self = Self::default();
        match ids[..] {
            [one] => self.put(one),
            _ => self.take_list(&JobList::default(), ids.join("\n")),
        }
        self.are_known = true;
    }

    /// The jobs of which it is known that they are some, and not what else has the form of an ID: their
    /// address or a label says so, or what a list says of them, or a link named them.
    pub fn known_jobs(&self) -> Vec<JobId> {
        match (&self.list, &self.taken) {
            (Some(list), _) => {
                let is_known = |item: &&ListItem| {
                    self.are_known || item.address.is_some() || item.listed.is_some()
                };
                list.jobs.iter().filter(is_known).map(|item| item.id.clone()).collect()
            }
            (None, Some(found)) if found.address.is_some() || found.label.is_some() => {
                vec![found.id.clone()]
            }
            (None, _) if self.are_known => self.id(&[]).into_iter().collect(),
            (None, _) => Vec::new(),
        }
    }

    /// Takes the jobs of a list in the place of the text that they were found in.
    pub(super) fn use_list(&mut self, list: &JobList, pasted: &PastedText) {
        let text = list.tidied(self.text(), pasted);
        self.take_list(list, text);
    }

    fn take_list(&mut self, list: &JobList, text: String) {
        let parsed = PastedText::parse(&text);
        let mut taken = JobList::read(&text, &parsed, list);
        taken.repeated = list.repeated;
        *self = Self {
            text: Secret::new(text),
            parsed,
            list: Some(taken),
            is_edited: self.is_edited,
            ..Self::default()
        };
    }

    /// Puts another text into the list, as it was typed.
    pub(super) fn set_list(&mut self, text: &str) {
        let known = self.list.take().unwrap_or_default();
        self.put(text);
        self.list = Some(JobList::read(text, &self.parsed, &known));
    }

    /// Brings the list into its form, an ID a line. Secrets leave it, and so does what is the same as one
    /// in `fields`.
    pub(super) fn tidy_list(&mut self, fields: &[(CredentialField, &str)]) {
        let Some(mut list) = self.list.clone() else { return };
        let mut pasted = self.parsed.clone();
        keep_secrets_out(&mut pasted, fields);
        list.jobs.retain(|item| same_as(&item.id, fields).is_none());
        pasted.names_secret |= self.text().split_whitespace().any(|word| is_secret(word, fields));
        let text = list.tidied(self.text(), &pasted);
        if text != self.text() {
            self.take_list(&list, text);
            self.lost_secret = pasted.names_secret;
        }
    }

    /// Closes the list. One of a single job gives way to the field for one.
    pub fn close_list(&mut self) {
        self.is_edited = false;
        let Some(list) = self.list.as_ref().filter(|list| list.problems.is_empty()) else { return };
        match &list.jobs[..] {
            [] => *self = Self::default(),
            [one] => {
                let found = JobIdMatch {
                    id: one.id.clone(),
                    source: Source::Plain,
                    address: one.address.clone(),
                    label: None,
                    line: 1,
                };
                *self = Self::default();
                self.choose(found);
            }
            _ => {}
        }
    }
}

/// The IDs of a list.
///
/// # Errors
/// If it holds none, or if one is the same as a secret in `fields`.
pub(super) fn ids(
    list: &JobList,
    fields: &[(CredentialField, &str)],
) -> Result<Vec<JobId>, JobIdError> {
    let ids: Vec<JobId> = list.jobs.iter().map(|item| item.id.clone()).collect();
    match ids.iter().find_map(|id| same_as(id, fields)) {
        Some(field) => Err(JobIdError::SameAs(field)),
        None if ids.is_empty() => Err(JobIdError::Blank),
        None => Ok(ids),
    }
}

/// The field that holds the same as an ID.
fn same_as(id: &JobId, fields: &[(CredentialField, &str)]) -> Option<CredentialField> {
    fields.iter().find(|(_, text)| id.is(text)).map(|(field, _)| *field)
}

/// Whether a word is the same as a secret of the form. A user's name is none.
fn is_secret(word: &str, fields: &[(CredentialField, &str)]) -> bool {
    fields.iter().any(|(field, text)| *field != CredentialField::UserName && *text == word)
}
