use super::*;

const FOUND: &str = r#"{"id":"00000000000000000000000000000abc","status":"completed","partner":"p",
    "batches":[{"status":"completed","recordCount":3}]}"#;

fn searched(target: JobTarget) -> Driver {
    let mut driver = Driver::new();
    driver.act(ActionKind::FindLastCompleted(target, LastCompleted::of(" p ", "nightly run")));
    driver
}

fn found(driver: &Driver) -> Option<Result<JobKey, FailedRead>> {
    driver.session.last_completed.as_ref().and_then(|search| search.found.clone())
}

#[test]
fn the_last_completed_job_becomes_the_one_that_is_shown() {
    let mut driver = searched(sandbox());
    let (_, call) = driver.session.calls.first().unwrap();
    assert_eq!(call.request.path, "/v1/batch-query/jobs/partner/p/project/nightly%20run");
    assert!(driver.session.jobs.is_empty(), "it is not known yet which job it is");
    driver.respond(Operation::LastCompleted, answer(200, FOUND));
    let job = JobTarget { job_id: JobId::new("00000000000000000000000000000ABC"), ..sandbox() };
    assert_eq!(found(&driver), Some(Ok(job.key())));
    assert_eq!(driver.session.shown, Some(job.key()));
    driver.ends_as(OutcomeKind::AlreadyFinished);
    assert!(driver.session.sign_in_proven);
    assert_eq!(driver.session.log[0].job, None);
    // From then on it is like any other.
    driver.act(ActionKind::LookAgain(job.key(), None));
    driver.respond_about(&job, Operation::Read, answer(200, FOUND));
    driver.ends_as(OutcomeKind::AlreadyFinished);
}

#[test]
fn a_search_that_finds_none_tells_why_and_leaves_the_jobs() {
    for (body, kind) in [(NO_SUCH_JOB, ErrorKind::NoSuchJob), (MAY_NOT, ErrorKind::Permission)] {
        let mut driver = searched(sandbox());
        driver.respond(Operation::LastCompleted, answer(200, body));
        let Some(Err(FailedRead::Error(error))) = found(&driver) else { panic!("{body}") };
        assert_eq!((error.kind, driver.session.jobs.len()), (kind, 0));
    }
    let mut driver = searched(sandbox());
    driver.respond(Operation::LastCompleted, answer(200, r#"{"status":"completed","batches":[]}"#));
    assert!(matches!(found(&driver), Some(Err(FailedRead::Unreadable(_)))), "a job without an ID");
}

#[test]
fn a_search_signs_in_as_every_call_does() {
    let mut driver = searched(oauth(sandbox()));
    driver.respond(Operation::SignIn, answer(200, TOKEN));
    driver.respond(Operation::LastCompleted, answer(401, ""));
    // Once more, with a new token.
    driver.respond(Operation::SignIn, answer(200, &TOKEN.replace("t-1", "t-2")));
    assert_eq!(driver.authorization(), "Bearer t-2");
    driver.respond(Operation::LastCompleted, answer(200, FOUND));
    assert!(matches!(found(&driver), Some(Ok(_))));

    let mut driver = searched(oauth(sandbox()));
    driver.respond(Operation::SignIn, answer(401, r#"{"error":"invalid_client"}"#));
    assert!(matches!(found(&driver), Some(Err(FailedRead::Error(_)))));
    assert!(driver.is_idle() && !driver.session.sign_in_proven);
}

#[test]
fn a_search_ends_with_the_sign_in_and_with_the_tenant() {
    for kind in [ActionKind::ForgetSignIn, ActionKind::TenantChanged] {
        for target in [sandbox(), oauth(sandbox())] {
            let mut driver = searched(target);
            driver.act(kind.clone());
            assert_eq!(driver.session.last_completed, None);
            let ids: Vec<CallId> = driver.session.calls.keys().copied().collect();
            for id in ids {
                driver.act(ActionKind::Responded(id, answer(200, FOUND)));
            }
            assert_eq!(
                (driver.session.jobs.len(), driver.session.last_completed.clone()),
                (0, None)
            );
        }
    }
    let mut driver = searched(sandbox());
    driver.act(ActionKind::StopAll);
    assert!(matches!(found(&driver), Some(Err(FailedRead::NoResponse(TransportError::Stopped)))));
}

#[test]
fn nothing_is_searched_for_without_both_names_or_while_a_call_is_under_way() {
    let mut driver = Driver::new();
    let find = |partner| ActionKind::FindLastCompleted(sandbox(), LastCompleted::of(partner, "x"));
    driver.act(find("  "));
    assert!(driver.is_idle());
    driver.look_up(sandbox());
    driver.act(find("p"));
    assert_eq!((driver.session.calls.len(), driver.session.last_completed.clone()), (1, None));
}

#[test]
fn the_entities_that_a_token_names_are_known_until_it_is_forgotten() {
    const ENTITY: &str = "2c92a0fd-6f1e-2d3c-016f-2b1c0a7e0001";
    let mut driver = Driver::new();
    driver.look_up(oauth(sandbox()));
    let token = format!(r#"{{"access_token":"t","scope":"entity.{ENTITY} tenant.1"}}"#);
    driver.respond(Operation::SignIn, answer(200, &token));
    let address = sandbox().tenant.address;
    assert_eq!(driver.session.entities(&address), [ENTITY]);
    assert!(driver.session.entities(&production().tenant.address).is_empty());
    driver.act(ActionKind::ForgetSignIn);
    assert!(driver.session.entities(&address).is_empty());
}
