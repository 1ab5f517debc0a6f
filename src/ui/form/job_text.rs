//! What stands in the field Job ID, and what was taken out of what was pasted there.

mod list;

use crate::aqua::hosts::TenantHost;
use crate::aqua::{CredentialField, JobId, JobIdError, JobIdMatch, JobList, PastedText, Secret};

/// What stands in the field Job ID, or in the list in its place.
#[derive(Clone, PartialEq)]
pub struct JobText {
    text: Secret,
    /// What [`PastedText::parse`] found in the text, once for each text.
    parsed: PastedText,
    /// Where the ID in the field was taken from.
    pub taken: Option<JobIdMatch>,
    /// The IDs that a pasted text held, if there was more than one; the last one named comes first.
    pub offered: Vec<JobIdMatch>,
    /// The same as a list, to take all of them.
    pub all_offered: JobList,
    /// The list of jobs that was taken in place of one.
    pub list: Option<JobList>,
    /// Whether that list is open to be edited.
    pub is_edited: bool,
    /// Whether the jobs are known to be jobs: a link named them, or they were looked up before.
    pub are_known: bool,
    /// Whether a secret was taken out of the list.
    pub lost_secret: bool,
    /// The tenant whose web interface's address was pasted.
    pub web_interface: Option<&'static TenantHost>,
    /// What was pasted, where nothing of it was left in the field.
    gone: Option<JobIdError>,
    /// An ID of another form than job IDs have that a person said is right.
    allowed: Option<JobId>,
}

impl Default for JobText {
    fn default() -> Self {
        Self::holding("")
    }
}

impl JobText {
    fn holding(text: &str) -> Self {
        Self {
            text: Secret::new(text),
            parsed: PastedText::parse(text),
            taken: None,
            offered: Vec::new(),
            all_offered: JobList::default(),
            list: None,
            is_edited: false,
            are_known: false,
            lost_secret: false,
            web_interface: None,
            gone: None,
            allowed: None,
        }
    }

    /// What stands in the field.
    pub fn text(&self) -> &str {
        self.text.expose()
    }

    /// Puts another text into the field, as it was typed.
    pub fn set(&mut self, text: &str) {
        if self.list.is_some() {
            return self.set_list(text);
        }
        *self = Self { allowed: self.allowed.take(), ..Self::holding(text) };
    }

    /// Looks for job IDs in what stands in the field. One takes the text's place, and so does a list that
    /// is nothing else; of several in another text one or all are to be chosen. A text that names a secret leaves the field in any case, and so does one
    /// that is the same as a secret in `fields`.
    pub fn take(&mut self, fields: &[(CredentialField, &str)]) {
        if self.list.is_some() {
            return self.tidy_list(fields);
        }
        let known = self.offered.iter().any(|found| found.id.as_str() == self.text());
        if known || !self.offered.is_empty() && self.text() == list(&self.offered) {
            return;
        }
        let mut pasted = self.parsed.clone();
        keep_secrets_out(&mut pasted, fields);
        self.web_interface = pasted.web_interface;
        let mut all = JobList::read(self.text(), &pasted, &JobList::default());
        all.jobs.retain(|item| !fields.iter().any(|(_, text)| item.id.is(text)));
        if all.is_plain && all.jobs.len() > 1 {
            return self.use_list(&all, &pasted);
        }
        match pasted.jobs {
            Err(JobIdError::Blank) => {}
            Err(error) => {
                if pasted.names_secret {
                    self.put("");
                    self.gone = Some(error);
                }
            }
            Ok(jobs) => match &jobs[..] {
                // Tidies the field, and takes a pasted command's password off the screen.
                [one] if one.id.as_str() != self.text() => self.choose(one.clone()),
                [_] => {}
                _ => {
                    self.offered = jobs.into_iter().rev().collect();
                    self.all_offered = all;
                    self.put(&list(&self.offered));
                }
            },
        }
    }

    /// Takes one of the IDs that are offered, by its place in the list.
    pub fn take_offered(&mut self, at: usize) {
        if let Some(found) = self.offered.get(at) {
            self.choose(found.clone());
        }
    }

    fn choose(&mut self, found: JobIdMatch) {
        self.put(found.id.as_str());
        self.taken = Some(found);
    }

    /// Puts a text into the field in place of the one that it was found in.
    fn put(&mut self, text: &str) {
        self.text = Secret::new(text);
        self.parsed = PastedText::parse(text);
    }

    /// The listed tenant that the address names from which the ID was taken, by its host or by the
    /// relay's path to it.
    pub fn named_tenant(&self) -> Option<&'static TenantHost> {
        let of_list = self.list.as_ref().map(JobList::addresses).unwrap_or_default();
        let taken = self.taken.as_ref().and_then(|taken| taken.address.as_deref());
        let address = taken.or(of_list.first().copied())?;
        let (_, rest) = address.split_once("://")?;
        rest.split('/').rev().find_map(TenantHost::find)
    }

    /// Has the ID in the field sent though it has not the form of one.
    pub fn allow(&mut self) {
        self.allowed = self.id(&[]).ok();
    }

    /// The job IDs in the field or the list, whatever their form.
    ///
    /// # Errors
    /// If there is none, if it is open which of several is meant, or if one is the same as a secret in
    /// `fields`.
    pub fn ids(&self, fields: &[(CredentialField, &str)]) -> Result<Vec<JobId>, JobIdError> {
        match &self.list {
            Some(list) => list::ids(list, fields),
            None => self.id(fields).map(|id| vec![id]),
        }
    }

    /// The one job ID in the field, whatever its form.
    ///
    /// # Errors
    /// If there is none or more than one, or if it is the same as a secret in `fields`.
    pub fn id(&self, fields: &[(CredentialField, &str)]) -> Result<JobId, JobIdError> {
        if let Some(error) = self.gone.as_ref().filter(|_| self.text.is_blank()) {
            return Err(error.clone());
        }
        let mut pasted = self.parsed.clone();
        keep_secrets_out(&mut pasted, fields);
        pasted.one().map(|found| found.id.clone())
    }

    /// Whether the ID must not be sent before a person has said that it is right.
    pub fn is_in_doubt(&self, id: &JobId) -> bool {
        id.warning().is_some() && self.allowed.as_ref() != Some(id)
    }

    /// Whether something that was pasted is gone from the field because it named a secret.
    pub fn is_gone(&self) -> bool {
        self.gone.is_some() && self.text.is_blank()
    }
}

/// The IDs as one text, in the order in which they were pasted.
fn list(offered: &[JobIdMatch]) -> String {
    let ids: Vec<&str> = offered.iter().rev().map(|found| found.id.as_str()).collect();
    ids.join(", ")
}

/// Leaves out what is the same as a secret in one of these fields.
fn keep_secrets_out(pasted: &mut PastedText, fields: &[(CredentialField, &str)]) {
    let Ok(jobs) = &mut pasted.jobs else { return };
    let mut same = None;
    jobs.retain(|found| {
        let is = |(_, text): &&(CredentialField, &str)| found.id.is(text);
        let field = fields.iter().find(is);
        same = same.or(field.map(|(field, _)| *field));
        field.is_none()
    });
    if let Some(field) = same {
        pasted.names_secret = true;
        if jobs.is_empty() {
            pasted.jobs = Err(JobIdError::SameAs(field));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const J1: &str = "2c92a0fd6f1e2d3c016f2b1c0a7e0001";
    const J2: &str = "2c92a0fd6f1e2d3c016f2b1c0a7e0002";
    const TOKEN: &str = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";

    fn pasted(text: &str) -> JobText {
        let mut job = JobText::default();
        job.set(text);
        job.take(&[(CredentialField::Token, TOKEN)]);
        job
    }

    #[test]
    fn one_id_takes_the_place_of_the_text_around_it() {
        let job = pasted(&format!("job_id={J2}"));
        assert_eq!(job.text(), J2);
        assert_eq!(job.taken.unwrap().label.as_deref(), Some("job_id"));
    }

    #[test]
    fn several_are_offered_the_last_first_and_none_is_taken_unasked() {
        let mut job = pasted(&format!("GET /v1/batch-query/jobs/{J1} /v1/batch-query/jobs/{J2}"));
        assert_eq!(job.offered[0].id.as_str(), J2);
        assert_eq!(job.id(&[]), Err(JobIdError::Several(2)));
        // Leaving the field looks at it once more.
        job.take(&[]);
        assert_eq!(job.offered.len(), 2);
        job.take_offered(1);
        assert_eq!(job.id(&[]).unwrap().as_str(), J1);
        job.take(&[]);
        assert_eq!(job.offered.len(), 2, "another may still be chosen");
    }

    #[test]
    fn a_secret_leaves_the_field_and_what_it_was_is_still_said() {
        let job = pasted(&format!("Authorization: Bearer {TOKEN}"));
        assert_eq!((job.text(), job.is_gone()), ("", true));
        assert_eq!(job.id(&[]), Err(JobIdError::Secret));
    }

    #[test]
    fn the_text_of_a_field_for_signing_in_is_no_job_id() {
        for text in [TOKEN.to_owned(), TOKEN.to_uppercase(), format!(" {TOKEN} ")] {
            let job = pasted(&text);
            assert_eq!(
                (job.text(), job.id(&[])),
                ("", Err(JobIdError::SameAs(CredentialField::Token)))
            );
        }
        let mut job = JobText::default();
        job.set("hunter2");
        assert_eq!(
            job.id(&[(CredentialField::Password, "hunter2")]),
            Err(JobIdError::SameAs(CredentialField::Password))
        );
    }

    #[test]
    fn an_id_of_another_form_waits_for_a_word() {
        let mut job = pasted("job-17");
        let id = job.id(&[]).unwrap();
        assert!(job.is_in_doubt(&id));
        job.allow();
        assert!(!job.is_in_doubt(&id));
        job.set("job-18");
        assert!(job.is_in_doubt(&job.id(&[]).unwrap()));
    }
}
