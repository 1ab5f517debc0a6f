//! Which part of the page's address tells its tenant and jobs.

use std::collections::HashSet;

use super::form::{Field, FormState, TenantChoice};
use super::site::Site;
use crate::aqua::{JobId, PageLink};
use crate::session::Session;

/// The tenant that is chosen and the jobs in the form, as the page's address has them from `#` on; none
/// where no tenant is chosen. Of the jobs only those that are known to be some: what is typed may be a
/// token, until it was sent as a job's ID.
pub fn link_fragment(form: &FormState, site: &Site, session: &Session) -> Option<String> {
    let tenant = form.tenant(site)?;
    let sent: HashSet<String> = session
        .jobs
        .values()
        .filter(|entry| entry.target.tenant.address == tenant.address)
        .map(|entry| entry.target.job_id.as_str().to_ascii_lowercase())
        .collect();
    // An address that is being typed is another one at each key.
    let is_typing = form.tenant_choice == TenantChoice::Custom && !form.is_touched(Field::Address);
    if is_typing && sent.is_empty() && form.link.is_none() {
        return None;
    }
    let known: HashSet<JobId> = form.job.known_jobs().into_iter().collect();
    let may_be_told = |id: &&JobId| {
        id.warning().is_none()
            && (known.contains(id) || sent.contains(&id.as_str().to_ascii_lowercase()))
    };
    let jobs = form.job_ids.as_deref().unwrap_or_default();
    Some(PageLink::fragment(&tenant, jobs.iter().filter(may_be_told)))
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use yew::Reducible;

    use super::*;
    use crate::aqua::Secret;
    use crate::aqua::hosts::TenantHost;
    use crate::session::{Action, ActionKind, Timestamp};
    use crate::ui::FormAction;

    const J1: &str = "2c92a0fd6f1e2d3c016f2b1c0a7e0001";
    const J2: &str = "2c92a0fd6f1e2d3c016f2b1c0a7e0002";

    fn form(text: &str) -> FormState {
        let host = TenantHost::find("rest.zuora.com").unwrap();
        let actions = [
            FormAction::ChooseTenant(TenantChoice::Listed(host)),
            FormAction::Type(Field::User, Secret::new("me")),
            FormAction::Type(Field::Password, Secret::new("hunter2")),
            FormAction::Type(Field::JobId, Secret::new(text)),
        ];
        let start = Rc::new(FormState::default());
        Rc::unwrap_or_clone(actions.into_iter().fold(start, |form, action| form.reduce(action)))
    }

    fn fragment(form: &FormState, session: &Session) -> String {
        link_fragment(form, &Site::default(), session).unwrap()
    }

    #[test]
    fn what_is_typed_is_not_told_before_it_was_sent_as_a_jobs_id() {
        let form = form(J1);
        let session = Session::default();
        assert_eq!(fragment(&form, &session), "#tenant=rest.zuora.com");
        let kind = ActionKind::LookUp(form.targets(&Site::default()));
        let session = session.reduce(Action { at: Timestamp::default(), kind });
        assert_eq!(fragment(&form, &session), format!("#tenant=rest.zuora.com&jobs={J1}"));
    }

    #[test]
    fn what_is_known_to_be_a_job_is_told_at_once() {
        let session = Session::default();
        let told = |text: &str| fragment(&form(text), &session);
        assert!(told(&format!("https://rest.zuora.com/v1/batch-query/jobs/{J1}")).ends_with(J1));
        let rows = format!("{J1},Stateless,Executing,1,00:00:01\n{J2},Stateless,Executing,1,");
        assert!(told(&rows).ends_with(&format!("&jobs={J1},{J2}")));
        // Bare IDs on lines may be anything.
        assert_eq!(told(&format!("{J1}\n{J2}")), "#tenant=rest.zuora.com");
    }

    #[test]
    fn nothing_is_told_without_a_tenant_or_of_what_is_no_id() {
        assert_eq!(
            link_fragment(&FormState::default(), &Site::default(), &Session::default()),
            None
        );
        assert_eq!(fragment(&form("hunter2"), &Session::default()), "#tenant=rest.zuora.com");
    }
}
