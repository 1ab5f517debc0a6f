use super::*;
use crate::aqua::JobStatus;

const J1: &str = "2c92a0fd6f1e2d3c016f2b1c0a7e0001";
const J2: &str = "2c92a0fd6f1e2d3c016f2b1c0a7e0002";
const J3: &str = "2c92a0fd6f1e2d3c016f2b1c0a7e0003";

fn after(form: &FormState, actions: impl IntoIterator<Item = FormAction>) -> FormState {
    let start = Rc::new(form.clone());
    Rc::unwrap_or_clone(actions.into_iter().fold(start, |form, action| form.reduce(action)))
}

fn signed_in() -> [FormAction; 3] {
    [listed("rest.zuora.com"), typed(Field::User, "me"), typed(Field::Password, "hunter2")]
}

fn pasted(text: &str) -> FormState {
    form(signed_in().into_iter().chain([typed(Field::JobId, text)]))
}

fn ids(form: &FormState) -> Vec<String> {
    form.targets(&site()).iter().map(|target| target.job_id.to_string()).collect()
}

#[test]
fn a_pasted_list_becomes_a_target_for_each_job() {
    let form = pasted(&format!("Job ID,Status\n{J1},Executing\n{J2},Submitted\n{J1},Executing"));
    assert_eq!(ids(&form), [J1, J2]);
    assert_eq!(form.job.list.as_ref().unwrap().repeated, 1);
    let targets = form.targets(&site());
    let status = |at: usize| targets[at].listed.as_ref().and_then(|listed| listed.status.clone());
    assert_eq!((status(0), status(1)), (Some(JobStatus::Executing), Some(JobStatus::Submitted)));
}

#[test]
fn of_a_log_all_jobs_are_taken_only_when_that_is_said() {
    let log = format!("INFO GET jobs/{J1}\nINFO GET jobs/{J2}\nINFO GET jobs/{J2}");
    let form = pasted(&log);
    assert_eq!((ids(&form).len(), form.job.offered.len()), (0, 2));
    assert!(says(&form, Field::JobId, &site()).contains("2 different IDs"));
    assert_eq!(ids(&after(&form, [FormAction::ChooseJob(0)])), [J2]);
    let all = after(&form, [FormAction::UseAllJobs(None)]);
    assert_eq!(ids(&all), [J1, J2]);
    assert_eq!(all.text(Field::JobId), format!("{J1}\n{J2}"));
}

#[test]
fn of_jobs_of_two_tenants_those_of_one_are_taken() {
    let address = |host: &str, id: &str| format!("https://{host}/v1/batch-query/jobs/{id}\n");
    let text = [
        address("rest.zuora.com", J1),
        address("rest.eu.zuora.com", J2),
        address("rest.eu.zuora.com", J3),
    ];
    let form = pasted(&text.concat());
    assert_eq!(ids(&form).len(), 0);
    let eu = FormAction::UseAllJobs(Some("https://rest.eu.zuora.com/v1".into()));
    let taken = after(&form, [eu]);
    assert_eq!(ids(&taken), [J2, J3]);
    assert_eq!(taken.other_tenant(&site()).unwrap().host, "rest.eu.zuora.com");
}

#[test]
fn an_edited_list_names_the_lines_at_fault_and_forgets_no_facts() {
    let form = pasted(&format!("{J1},Stateless,Executing,12,00:41:10\n{J2},,,,\nask Bob"));
    let opened = after(&form, [FormAction::EditList]);
    assert_eq!(opened.text(Field::JobId), format!("{J1}\n{J2}\nask Bob"));
    assert_eq!(opened.job.list.as_ref().unwrap().problems[0].line, 3);
    let edited = after(
        &opened,
        [
            typed(Field::JobId, &format!("{J1}\n{J2}\n")),
            typed(Field::JobId, &format!("{J1}\n{J2}\n{J3}")),
            FormAction::CloseList,
        ],
    );
    assert_eq!(ids(&edited), [J1, J2, J3]);
    assert!(edited.job.list.as_ref().unwrap().problems.is_empty());
    assert!(edited.targets(&site())[0].listed.is_some());
}

#[test]
fn the_way_back_to_one_job_is_a_list_of_one_or_a_press() {
    let list = pasted(&format!("{J1}\n{J2}"));
    let one = after(&list, [FormAction::EditList, typed(Field::JobId, J2), FormAction::CloseList]);
    assert_eq!((one.job.list.is_none(), one.text(Field::JobId)), (true, J2));
    assert_eq!(ids(&one), [J2]);
    let none = after(&list, [FormAction::ClearList]);
    assert_eq!((none.job.list.is_none(), none.text(Field::JobId)), (true, ""));
    assert_eq!(none.focus.map(|focus| focus.field), Some(Field::JobId));
}

#[test]
fn a_secret_pasted_into_a_list_leaves_it_and_takes_no_job_along() {
    let list = pasted(&format!("{J1}\n{J2}"));
    let text = format!("{J1}\n{J2}\n{TOKEN}\njob_id={J3}");
    let edited = after(&list, [FormAction::EditList, typed(Field::JobId, &text)]);
    assert_eq!(edited.text(Field::JobId), format!("{J1}\n{J2}\n{J3}"));
    assert!(edited.job.lost_secret);
}

#[test]
fn what_is_the_same_as_a_sign_in_detail_is_in_no_list() {
    let key = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";
    let with_key = [FormAction::ChooseSignIn(SignIn::Bearer), typed(Field::Token, key)];
    let text = format!("{J1}\n{}\n{J2}", key.to_uppercase());
    let form =
        form(signed_in().into_iter().chain(with_key.clone()).chain([typed(Field::JobId, &text)]));
    assert_eq!(ids(&after(&form, [FormAction::UseAllJobs(None)])), [J1, J2]);
    // The other way round: first the list, then the token.
    let later = after(&pasted(&text), with_key);
    assert_eq!(ids(&later).len(), 0);
    let left = after(&later, [FormAction::EditList, FormAction::CloseList]);
    assert_eq!(ids(&left), [J1, J2]);
    let password = after(
        &pasted(&format!("{J1}\n{J2}")),
        [FormAction::EditList, typed(Field::JobId, &format!("{J1}\n{J2}\nhunter2"))],
    );
    assert_eq!(password.text(Field::JobId), format!("{J1}\n{J2}"));
}

#[test]
fn more_jobs_than_are_taken_at_once_are_refused_with_their_number() {
    let text: String = (1..=501).map(|n| format!("{n:032x}\n")).collect();
    let form = pasted(&text);
    assert_eq!(ids(&form).len(), 0);
    assert!(says(&form, Field::JobId, &site()).starts_with("501 jobs are too many at once."));
}
