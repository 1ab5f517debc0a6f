mod list;

use super::*;
use crate::aqua::Address;
use crate::aqua::hosts::{HOSTS, TenantHost};
use crate::messages::Language;
use crate::net::Practice;

const TOKEN: &str = "Authorization: Bearer 0123456789abcdef0123456789abcdef";
const ID: &str = "e20b07474688ad5001468daf10e501de";

fn site() -> Site {
    Site {
        ready: true,
        origin: "https://tools.example".into(),
        folder: "https://tools.example/zuora/".into(),
        practice: Some(Practice {
            path: "practice/".into(),
            user: "u".into(),
            password: "p".into(),
            jobs: Vec::new(),
        }),
        ..Site::default()
    }
}

fn form(actions: impl IntoIterator<Item = FormAction>) -> FormState {
    let start = Rc::new(FormState::default());
    Rc::unwrap_or_clone(actions.into_iter().fold(start, |form, action| form.reduce(action)))
}

fn typed(field: Field, text: &str) -> FormAction {
    FormAction::Type(field, Secret::new(text))
}

fn submit() -> FormAction {
    FormAction::Submit(Rc::new(site()))
}

/// What is said of a field, if anything is.
fn says(form: &FormState, field: Field, site: &Site) -> String {
    let problem = form.shown_problem(field, site);
    problem.map(|problem| problem.sentence(Language::English.messages())).unwrap_or_default()
}

fn listed(host: &str) -> FormAction {
    FormAction::ChooseTenant(TenantChoice::Listed(TenantHost::find(host).unwrap()))
}

#[test]
fn a_filled_form_becomes_a_target() {
    let targets = form([
        FormAction::ChooseTenant(TenantChoice::Practice),
        typed(Field::User, "me"),
        typed(Field::Password, "hunter2"),
        typed(Field::JobId, &format!(" {ID} ")),
    ])
    .targets(&site());
    let [target] = &targets[..] else { panic!("{targets:?}") };
    assert_eq!(target.job_id.as_str(), ID);
    assert_eq!(target.tenant.address.to_string(), "https://tools.example/zuora/practice/v1");
    assert!(!target.tenant.is_production());
}

#[test]
fn what_is_missing_is_said_once_the_field_was_left() {
    let fresh = form([]);
    assert_eq!(fresh.shown_problem(Field::Password, &site()), None);
    assert_eq!(fresh.first_problem(&site()), Some(Field::Tenant));
    let sent = form([submit()]);
    assert_eq!(says(&sent, Field::Password, &site()), "Enter the password.");
}

#[test]
fn what_is_wrong_is_said_at_once() {
    let wrong = form([typed(Field::User, "a:b"), typed(Field::Token, "x\u{e9}")]);
    assert!(says(&wrong, Field::User, &site()).contains("colon"));
    assert!(says(&wrong, Field::Token, &site()).contains("Character 2"));
}

#[test]
fn only_the_fields_on_the_form_are_asked_for() {
    let token = form([
        listed("rest.zuora.com"),
        FormAction::ChooseSignIn(SignIn::Bearer),
        typed(Field::Token, "abc"),
        typed(Field::JobId, ID),
    ]);
    assert_eq!(token.first_problem(&site()), None);
    assert!(!token.asks_for(Field::Address) && !token.asks_for(Field::User));
}

#[test]
fn a_pasted_command_leaves_only_its_job_id() {
    let command = format!("curl -u me:hunter2 https://rest.eu.zuora.com/v1/batch-query/jobs/{ID}");
    let pasted = form([listed("rest.zuora.com"), typed(Field::JobId, &command)]);
    assert_eq!(pasted.text(Field::JobId), ID);
    assert_eq!(pasted.other_tenant(&site()).unwrap().label, "EU Production");
    let mut fresh = form([typed(Field::JobId, &command)]);
    assert_eq!(
        fresh.tenant_choice,
        TenantChoice::Listed(TenantHost::find("rest.eu.zuora.com").unwrap())
    );
    fresh.tenant_choice = TenantChoice::Custom;
    assert_eq!(fresh.other_tenant(&site()), None, "nothing to compare with yet");
}

#[test]
fn where_a_job_id_came_from_is_still_known_when_the_field_is_left() {
    let address = format!("https://rest.eu.zuora.com/v1/batch-query/jobs/{ID}");
    let left = form([
        listed("rest.zuora.com"),
        typed(Field::JobId, &address),
        typed(Field::JobId, ID),
        FormAction::Leave(Field::JobId),
    ]);
    assert!(left.job.taken.is_some() && left.other_tenant(&site()).is_some());
}

#[test]
fn a_text_without_a_job_id_stays_as_it_was_typed() {
    let pasted = form([typed(Field::JobId, "no id here")]);
    assert_eq!(pasted.text(Field::JobId), "no id here");
}

#[test]
fn forgetting_empties_every_field_for_signing_in_and_no_other() {
    let full = Field::ALL.map(|field| typed(field, "x"));
    let forgotten = form(full.into_iter().chain([FormAction::Forget]));
    for field in Field::ALL {
        assert_eq!(forgotten.text(field).is_empty(), field.is_sign_in(), "{field:?}");
    }
}

#[test]
fn the_form_prints_nothing_that_was_typed() {
    let full = form(Field::ALL.map(|field| typed(field, "hunter2")));
    assert!(!format!("{full:?}").contains("hunter2"));
}

#[test]
fn a_tenant_that_the_administrator_left_out_is_refused_however_it_was_chosen() {
    let narrowed = Site { tenants: Some(vec![&HOSTS[2]]), ..site() };
    assert_eq!(HOSTS[2].host, "rest.eu.zuora.com");
    let says = |form: &FormState, field| says(form, field, &narrowed);
    let elsewhere = form([FormAction::ChooseTenant(TenantChoice::Listed(&HOSTS[1]))]);
    assert!(says(&elsewhere, Field::Tenant).contains("not set up for rest.zuora.com"));
    assert!(elsewhere.target_to_check(&narrowed).is_none());
    let typed = form([
        FormAction::ChooseTenant(TenantChoice::Custom),
        FormAction::Type(Field::Address, Secret::new("https://rest.pcopy.zuora.com/v1")),
    ]);
    assert!(says(&typed, Field::Address).contains("not set up for rest.pcopy.zuora.com"));
    assert_eq!(
        says(&form([FormAction::ChooseTenant(TenantChoice::Listed(&HOSTS[2]))]), Field::Tenant),
        ""
    );
}

#[test]
fn a_tenant_named_in_the_pages_address_is_chosen_and_nothing_else() {
    let at =
        |host: &str| FormState::from_link(PageLink::parse(&format!("#tenant={host}"), "").unwrap());
    assert_eq!(at("rest.eu.zuora.com").tenant_choice, TenantChoice::Listed(&HOSTS[2]));
    let custom = at("rest.pcopy.zuora.com");
    assert_eq!(custom.tenant_choice, TenantChoice::Custom);
    assert_eq!(custom.text(Field::Address), "https://rest.pcopy.zuora.com/v1");
    for foreign in ["evil.example", "", "user:pass@rest.zuora.com", "zuora.com.evil.example"] {
        let refused = FormState { link: None, ..at(foreign) };
        assert_eq!(refused, FormState::default(), "{foreign}");
    }
}

#[test]
fn a_check_needs_a_tenant_and_takes_what_else_there_is() {
    assert_eq!(form([]).target_to_check(&site()), None);
    let chosen = form([FormAction::ChooseTenant(TenantChoice::Listed(&HOSTS[0]))]);
    let target = chosen.target_to_check(&site()).unwrap();
    assert_eq!(target.credentials, None);
    assert_eq!(target.job_id.as_str(), "00000000000000000000000000000001");
    let signed = chosen.clone();
    let signed = [
        FormAction::Type(Field::User, Secret::new("ada")),
        FormAction::Type(Field::Password, Secret::new("hunter2")),
        FormAction::Type(Field::JobId, Secret::new(ID)),
    ]
    .into_iter()
    .fold(Rc::new(signed), |form, action| form.reduce(action));
    let target = signed.target_to_check(&site()).unwrap();
    assert!(target.credentials.is_some());
    assert_eq!(target.job_id.as_str(), ID);
}

#[test]
fn sending_a_wrong_form_asks_for_the_first_field_at_fault() {
    let sent = form([listed("rest.zuora.com"), typed(Field::User, "me"), submit()]);
    assert_eq!(sent.focus.map(|focus| focus.field), Some(Field::Password));
    let again = Rc::unwrap_or_clone(Rc::new(sent.clone()).reduce(submit()));
    assert_ne!(again.focus, sent.focus, "it gets the focus anew each time");
}

#[test]
fn a_check_without_a_tenant_asks_for_it_and_for_nothing_else() {
    let checked = form([FormAction::SubmitCheck(Rc::new(site()))]);
    assert_eq!(checked.focus.map(|focus| focus.field), Some(Field::Tenant));
    assert_eq!(says(&checked, Field::Password, &site()), "");
}

#[test]
fn a_folded_sign_in_comes_into_view_with_the_field_at_fault() {
    let folded = [listed("rest.zuora.com"), FormAction::FoldConnection];
    assert!(!form(folded.clone()).connection_open);
    let opened = |action| {
        let form = form(folded.clone().into_iter().chain([action]));
        form.connection_open.then_some(form.focus.map(|focus| focus.field))
    };
    assert_eq!(opened(submit()), Some(Some(Field::User)));
    assert_eq!(opened(FormAction::Forget), Some(Some(Field::User)));
    assert_eq!(opened(FormAction::OpenConnection), Some(Some(Field::Tenant)));
    assert_eq!(opened(listed("rest.eu.zuora.com")), Some(None));
    let link = |host| FormAction::FollowLink(PageLink::parse(host, "").unwrap());
    assert_eq!(opened(link("tenant=rest.eu.zuora.com")), Some(None));
    assert_eq!(opened(link("tenant=evil.example")), None);
    assert_eq!(opened(listed("rest.zuora.com")), None, "the same tenant changes nothing");
    assert_eq!(opened(FormAction::AskFor(Field::JobId)), None, "the job ID is always in view");
}

#[test]
fn what_a_person_unfolded_stays_in_view_until_the_form_is_sent() {
    let opened = form([FormAction::OpenConnection, FormAction::FoldConnection]);
    assert!(opened.connection_open);
    let sent = form([FormAction::OpenConnection, submit(), FormAction::FoldConnection]);
    assert!(!sent.connection_open);
}

#[test]
fn a_job_id_that_is_the_same_as_a_password_typed_later_is_not_sent() {
    let same = form([typed(Field::JobId, ID), typed(Field::Password, ID)]);
    assert!(same.job_ids.is_err());
}

#[test]
fn a_secret_taken_out_of_the_job_id_again_is_a_change_to_be_drawn() {
    let once = form([typed(Field::JobId, TOKEN)]);
    let twice = Rc::unwrap_or_clone(Rc::new(once.clone()).reduce(typed(Field::JobId, TOKEN)));
    assert_eq!((once.text(Field::JobId), twice.text(Field::JobId)), ("", ""));
    assert!(once != twice);
}

#[test]
fn a_job_of_the_history_comes_with_its_tenant_and_is_not_sent() {
    let site = Rc::new(site());
    let used = |address: &str| {
        let (address, job_id) = (address.to_owned(), ID.to_owned());
        form([FormAction::UseJob { site: site.clone(), address, job_id }])
    };
    let practice = used("https://tools.example/zuora/practice/v1");
    assert_eq!(practice.tenant_choice, TenantChoice::Practice);
    assert_eq!(practice.job_id(), Some(&JobId::new(ID)));
    assert_eq!(practice.focus.map(|focus| focus.field), Some(Field::JobId));
    assert!(!practice.is_touched(Field::JobId));
    for host in HOSTS {
        let listed = used(&Address::of(host).to_string());
        assert_eq!(listed.tenant_choice, TenantChoice::Listed(host));
    }
    let custom = used("https://rest-staging2.zuora.com/v1");
    assert_eq!(custom.tenant_choice, TenantChoice::Custom);
    assert_eq!(custom.text(Field::Address), "https://rest-staging2.zuora.com/v1");
}

#[test]
fn the_secrets_that_are_typed_are_told_whatever_way_is_chosen() {
    let form = form([
        typed(Field::User, "jane"),
        typed(Field::Password, "hunter2"),
        typed(Field::KeyId, "key"),
        FormAction::ChooseSignIn(SignIn::Bearer),
        typed(Field::Token, " token "),
    ]);
    assert_eq!(form.typed_secrets().collect::<Vec<_>>(), ["hunter2", "token", "key"]);
}
