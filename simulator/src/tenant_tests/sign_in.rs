//! Roles, and tokens that run out.

use super::*;

#[test]
fn roles_forbid_what_they_should_and_no_more() {
    let mut tenant = Tenant::default();
    let (reader, canceller) = (basic(READ_ONLY_USER), basic(identity::CANCEL_ONLY_USER));
    let refused = on_job(&mut tenant, Method::DELETE, NORMAL, &reader);
    assert_eq!(
        (status(&refused), &json(&refused)["reasons"][0]["code"]),
        (403, &json!(50_000_010))
    );
    assert_eq!(json(&on_job(&mut tenant, Method::GET, NORMAL, &reader))["status"], "executing");
    let refused = on_job(&mut tenant, Method::GET, NORMAL, &canceller);
    assert_eq!((status(&refused), &json(&refused)["code"]), (403, &json!(50_000_010)));
    let done = on_job(&mut tenant, Method::DELETE, NORMAL, &canceller);
    assert_eq!(json(&done)["status"], "cancelled");
}

#[test]
fn wrong_credentials_get_401_and_change_nothing() {
    let mut tenant = Tenant::default();
    let Answer::Reply(refused) = on_job(&mut tenant, Method::DELETE, NORMAL, "Bearer wrong") else {
        panic!("no answer");
    };
    assert_eq!(refused.status, StatusCode::UNAUTHORIZED);
    assert_eq!(refused.headers["www-authenticate"], "Basic realm=\"Zuora\"");
    assert_eq!(json(&look_up(&mut tenant, NORMAL))["status"], "executing");
}

#[test]
fn a_token_that_ran_out_is_refused_until_a_new_one_comes() {
    let id = "70ce70ce70ce70ce70ce70ce70ce70ce";
    let mut tenant = Tenant::default();
    let (old, new) = (issued_token(&mut tenant), issued_token(&mut tenant));
    assert_eq!(status(&on_job(&mut tenant, Method::GET, id, &old)), 401);
    assert_eq!(status(&on_job(&mut tenant, Method::GET, id, &new)), 200);
    assert_eq!(status(&on_job(&mut tenant, Method::DELETE, id, &old)), 401);
    assert_eq!(json(&on_job(&mut tenant, Method::DELETE, id, &new))["status"], "cancelled");
}

#[test]
fn a_token_that_runs_out_at_the_cancel_still_looks_up() {
    let id = "de1e70cede1e70cede1e70cede1e70ce";
    let mut tenant = Tenant::default();
    let (old, new) = (issued_token(&mut tenant), issued_token(&mut tenant));
    assert_eq!(status(&on_job(&mut tenant, Method::GET, id, &old)), 200);
    assert_eq!(status(&on_job(&mut tenant, Method::DELETE, id, &old)), 401);
    assert_eq!(json(&on_job(&mut tenant, Method::GET, id, &old))["status"], "executing");
    assert_eq!(json(&on_job(&mut tenant, Method::DELETE, id, &new))["status"], "cancelled");
}

#[test]
fn a_user_who_may_only_read_submits_nothing() {
    let mut tenant = Tenant::default();
    let refused = tenant.answer(&call(Method::POST, Target::Submit, &basic(READ_ONLY_USER)));
    assert_eq!(
        (status(&refused), &json(&refused)["reasons"][0]["code"]),
        (403, &json!(50_000_010))
    );
    assert_eq!(status(&tenant.answer(&call(Method::POST, Target::Submit, "Bearer wrong"))), 401);
}

#[test]
fn an_issued_token_runs_out_by_the_practice_clock() {
    let mut tenant = Tenant::default();
    tenant.clock().freeze(true);
    let token = issued_token(&mut tenant);
    tenant.clock().advance(3597);
    assert_eq!(status(&on_job(&mut tenant, Method::GET, NORMAL, &token)), 200);
    tenant.clock().advance(1);
    assert_eq!(status(&on_job(&mut tenant, Method::GET, NORMAL, &token)), 401);
    assert_eq!(status(&look_up(&mut tenant, NORMAL)), 200, "a pasted token does not");
}
