use super::*;
use crate::aqua::hosts::HOSTS;

const ID: &str = "e20b07474688ad5001468daf10e501de";

fn around() -> Around {
    Around {
        origin: "https://tools.example".into(),
        folder: "https://tools.example/zuora/".into(),
        practice: Some(Practice {
            path: "practice/".into(),
            user: "u".into(),
            password: "p".into(),
            jobs: Vec::new(),
        }),
        tenants: None,
    }
}

fn draft(edits: impl IntoIterator<Item = Edit>) -> Draft {
    let start = Rc::new(Draft::default());
    Rc::unwrap_or_clone(edits.into_iter().fold(start, |draft, edit| draft.reduce(edit)))
}

fn typed(field: Field, text: &str) -> Edit {
    Edit::Type(field, text.into())
}

fn listed(host: &str) -> Edit {
    Edit::Choose(Choice::Listed(TenantHost::find(host).unwrap()))
}

#[test]
fn a_filled_form_becomes_a_case() {
    let case = draft([
        Edit::Choose(Choice::Practice),
        typed(Field::User, "me"),
        typed(Field::Password, "hunter2"),
        typed(Field::JobId, &format!(" {ID} ")),
    ])
    .case(&around())
    .unwrap();
    assert_eq!(case.job_id.as_str(), ID);
    assert_eq!(case.tenant.address.to_string(), "https://tools.example/zuora/practice/v1");
    assert!(!case.tenant.is_production());
}

#[test]
fn what_is_missing_is_said_once_the_field_was_left() {
    let fresh = draft([]);
    assert_eq!(fresh.shown_problem(Field::Password, &around()), None);
    assert_eq!(fresh.first_problem(&around()), Some(Field::Tenant));
    let sent = draft([Edit::Submit]);
    assert_eq!(sent.shown_problem(Field::Password, &around()).unwrap(), "Enter the password.");
}

#[test]
fn what_is_wrong_is_said_at_once() {
    let wrong = draft([typed(Field::User, "a:b"), typed(Field::Token, "x\u{e9}")]);
    assert!(wrong.shown_problem(Field::User, &around()).unwrap().contains("colon"));
    assert!(wrong.shown_problem(Field::Token, &around()).unwrap().contains("Character 2"));
}

#[test]
fn only_the_fields_on_the_form_are_asked_for() {
    let token = draft([
        listed("rest.zuora.com"),
        Edit::SignIn(SignIn::Bearer),
        typed(Field::Token, "abc"),
        typed(Field::JobId, ID),
    ]);
    assert_eq!(token.first_problem(&around()), None);
    assert!(!token.asks_for(Field::Address) && !token.asks_for(Field::User));
}

#[test]
fn a_pasted_command_leaves_only_its_job_id() {
    let command = format!("curl -u me:hunter2 https://rest.eu.zuora.com/v1/batch-query/jobs/{ID}");
    let pasted = draft([listed("rest.zuora.com"), typed(Field::JobId, &command)]);
    assert_eq!(pasted.text(Field::JobId), ID);
    assert_eq!(pasted.other_tenant(&around()).unwrap().label, "EU Production");
    let mut fresh = draft([typed(Field::JobId, &command)]);
    assert_eq!(fresh.choice, Choice::Listed(TenantHost::find("rest.eu.zuora.com").unwrap()));
    fresh.choice = Choice::Custom;
    assert_eq!(fresh.other_tenant(&around()), None, "nothing to compare with yet");
}

#[test]
fn where_a_job_id_came_from_is_still_known_when_the_field_is_left() {
    let address = format!("https://rest.eu.zuora.com/v1/batch-query/jobs/{ID}");
    let left = draft([
        listed("rest.zuora.com"),
        typed(Field::JobId, &address),
        typed(Field::JobId, ID),
        Edit::Leave(Field::JobId),
    ]);
    assert!(left.job.taken.is_some() && left.other_tenant(&around()).is_some());
}

#[test]
fn a_text_without_a_job_id_stays_as_it_was_typed() {
    let pasted = draft([typed(Field::JobId, "no id here")]);
    assert_eq!(pasted.text(Field::JobId), "no id here");
}

#[test]
fn forgetting_empties_every_field_for_signing_in_and_no_other() {
    let full = Field::ALL.map(|field| typed(field, "x"));
    let forgotten = draft(full.into_iter().chain([Edit::Forget]));
    for field in Field::ALL {
        assert_eq!(forgotten.text(field).is_empty(), field.is_sign_in(), "{field:?}");
    }
}

#[test]
fn a_draft_prints_nothing_that_was_typed() {
    let full = draft(Field::ALL.map(|field| typed(field, "hunter2")));
    assert!(!format!("{full:?}").contains("hunter2"));
}

#[test]
fn a_tenant_that_the_administrator_left_out_is_refused_however_it_was_chosen() {
    let narrowed = Around { tenants: Some(vec![&HOSTS[2]]), ..around() };
    assert_eq!(HOSTS[2].host, "rest.eu.zuora.com");
    let says = |draft: &Draft, field| draft.shown_problem(field, &narrowed).unwrap_or_default();
    let elsewhere = draft([Edit::Choose(Choice::Listed(&HOSTS[1]))]);
    assert!(says(&elsewhere, Field::Tenant).contains("not set up for rest.zuora.com"));
    assert!(elsewhere.case_to_check(&narrowed).is_none());
    let typed = draft([
        Edit::Choose(Choice::Custom),
        Edit::Type(Field::Address, "https://rest.pcopy.zuora.com/v1".into()),
    ]);
    assert!(says(&typed, Field::Address).contains("not set up for rest.pcopy.zuora.com"));
    assert_eq!(says(&draft([Edit::Choose(Choice::Listed(&HOSTS[2]))]), Field::Tenant), "");
}

#[test]
fn a_tenant_named_in_the_pages_address_is_chosen_and_nothing_else() {
    assert_eq!(Draft::at("rest.eu.zuora.com").choice, Choice::Listed(&HOSTS[2]));
    let custom = Draft::at("rest.pcopy.zuora.com");
    assert_eq!(custom.choice, Choice::Custom);
    assert_eq!(custom.text(Field::Address), "https://rest.pcopy.zuora.com/v1");
    for foreign in ["evil.example", "", "user:pass@rest.zuora.com", "zuora.com.evil.example"] {
        assert_eq!(Draft::at(foreign), Draft::default(), "{foreign}");
    }
}

#[test]
fn a_check_needs_a_tenant_and_takes_what_else_there_is() {
    assert_eq!(draft([]).case_to_check(&around()), None);
    let chosen = draft([Edit::Choose(Choice::Listed(&HOSTS[0]))]);
    let case = chosen.case_to_check(&around()).unwrap();
    assert_eq!(case.credentials, None);
    assert_eq!(case.job_id.as_str(), NO_JOB);
    let signed = chosen.clone();
    let signed = [
        Edit::Type(Field::User, "ada".into()),
        Edit::Type(Field::Password, "hunter2".into()),
        Edit::Type(Field::JobId, ID.into()),
    ]
    .into_iter()
    .fold(Rc::new(signed), |draft, edit| draft.reduce(edit));
    let case = signed.case_to_check(&around()).unwrap();
    assert!(case.credentials.is_some());
    assert_eq!(case.job_id.as_str(), ID);
}
