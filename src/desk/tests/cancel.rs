use super::*;
use crate::aqua::TransportError;

#[test]
fn a_clean_cancel_is_one_look_up_and_one_delete() {
    let mut bench = Bench::new();
    bench.cancel_answered(answer(200, CANCELLED));
    bench.ends(
        OutcomeKind::Cancelled,
        "Cancelled. 1 of 2 batches had finished with 3 records; 1 never ran.",
    );
    let methods: Vec<_> = bench.desk.log.iter().map(|entry| entry.method).collect();
    assert_eq!(methods, ["GET", "DELETE"]);
}

#[test]
fn nothing_is_deleted_before_a_person_confirms() {
    let mut bench = Bench::new();
    bench.confirm("");
    assert_eq!(bench.desk.phase, Phase::Idle);
    bench.ask(sandbox());
    bench.confirm("");
    bench.answered(Operation::Read, answer(200, EXECUTING));
    assert_eq!(bench.desk.phase, Phase::Confirming(None));
    bench.step(|_| Event::Keep);
    bench.confirm("");
    assert_eq!((bench.desk.phase.clone(), bench.deletes()), (Phase::Idle, 0));
}

#[test]
fn on_production_the_end_of_the_job_id_must_be_typed() {
    let mut bench = Bench::new();
    bench.ask(case("rest.zuora.com"));
    bench.answered(Operation::Read, answer(200, EXECUTING));
    for wrong in ["", "7a1eb", "7a1eb7", ID] {
        bench.confirm(wrong);
        assert_eq!(bench.desk.phase, Phase::Confirming(None), "{wrong}");
    }
    bench.confirm(" 7A1EB6 ");
    bench.answered(Operation::Cancel, answer(200, CANCELLED));
    assert_eq!(bench.deletes(), 1);
}

#[test]
fn a_second_click_sends_no_second_delete() {
    let mut bench = Bench::new();
    bench.ask(sandbox());
    bench.answered(Operation::Read, answer(200, EXECUTING));
    bench.confirm("");
    let first = bench.desk.clone();
    bench.confirm("");
    bench.ask(sandbox());
    assert_eq!(bench.desk, first);
}

#[test]
fn a_finished_job_is_never_offered_for_cancel() {
    let mut bench = Bench::new();
    bench.ask(sandbox());
    bench.answered(Operation::Read, answer(200, COMPLETED));
    bench.ends(
        OutcomeKind::AlreadyFinished,
        "Nothing to cancel: the job has completed. 2 of 2 batches have finished with 7 records.",
    );
}

#[test]
fn a_refused_look_up_still_offers_the_cancel_and_says_so() {
    let mut bench = Bench::new();
    bench.ask(sandbox());
    bench.answered(Operation::Read, answer(403, r#"{"code":50000010,"message":"no"}"#));
    let Phase::Confirming(Some(doubt)) = &bench.desk.phase else { panic!("no dialog") };
    assert!(doubt.contains("could not be looked up"));
    bench.confirm("");
    bench.answered(Operation::Cancel, answer(200, CANCELLED));
    assert_eq!(bench.desk.outcome.as_ref().unwrap().kind, OutcomeKind::Cancelled);
}

#[test]
fn a_lost_look_up_or_sign_in_offers_no_cancel() {
    for found in [
        Err(TransportError::TimedOut(30)),
        answer(401, ""),
        answer(429, ""),
        answer(502, "<html>"),
        answer(200, r#"{"errorCode":"90002","message":""}"#),
    ] {
        let mut bench = Bench::new();
        bench.ask(sandbox());
        bench.answered(Operation::Read, found.clone());
        assert_eq!(bench.desk.phase, Phase::Idle, "{found:?}");
    }
}

#[test]
fn a_lost_answer_is_never_called_a_failure() {
    for lost in [
        TransportError::TimedOut(30),
        TransportError::Unreachable,
        TransportError::CutOff(200),
        TransportError::Stopped,
    ] {
        let mut bench = Bench::new();
        bench.cancel_answered(Err(lost));
        bench.answered(Operation::Read, answer(200, CANCELLED));
        bench.ends(
            OutcomeKind::Cancelled,
            "Cancelled. 1 of 2 batches had finished with 3 records; 1 never ran.",
        );
        assert!(bench.advice().contains("Read again, the job says cancelled"));
        assert_eq!(bench.deletes(), 1);
    }
}

#[test]
fn a_lost_answer_and_a_lost_read_are_unknown_until_looked_at_again() {
    let mut bench = Bench::new();
    bench.cancel_answered(Err(TransportError::Unreachable));
    bench.answered(Operation::Read, Err(TransportError::Unreachable));
    bench.ends(OutcomeKind::Unknown, "It is not known whether the job was cancelled.");
    bench.step(|now| Event::LookAgain(None, now));
    bench.answered(Operation::Read, answer(200, EXECUTING));
    bench.ends(
        OutcomeKind::StillRunning,
        "Not cancelled so far: the job reads executing. 1 of 2 batches has finished with 3 records; 1 has not run.",
    );
    assert!(bench.advice().contains("may still take effect"));
    bench.look_up(sandbox());
    bench.answered(Operation::Read, answer(200, CANCELLED));
    assert_eq!(bench.desk.outcome.as_ref().unwrap().kind, OutcomeKind::Cancelled);
    assert_eq!(bench.deletes(), 1);
}

#[test]
fn two_hundred_without_cancelled_is_no_success() {
    for not_clean in [
        answer(200, EXECUTING),
        answer(200, ""),
        answer(200, "<html>"),
        answer(200, "[]"),
        answer(204, ""),
        answer(200, r#"{"errorCode":"90003","message":"Invalid Job Id for job cancellation."}"#),
        answer(500, CANCELLED),
    ] {
        let mut bench = Bench::new();
        bench.cancel_answered(not_clean.clone());
        bench.answered(Operation::Read, answer(200, EXECUTING));
        let kind = bench.desk.outcome.as_ref().unwrap().kind;
        assert_eq!(kind, OutcomeKind::StillRunning, "{not_clean:?}");
    }
}

#[test]
fn a_job_that_completed_in_the_meantime_is_already_finished() {
    let mut bench = Bench::new();
    bench.cancel_answered(answer(200, r#"{"errorCode":"90003","message":"Invalid"}"#));
    bench.answered(Operation::Read, answer(200, COMPLETED));
    bench.ends(
        OutcomeKind::AlreadyFinished,
        "Not cancelled: the job has completed. 2 of 2 batches have finished with 7 records.",
    );
}

#[test]
fn a_refusal_at_the_door_is_called_refused_only_if_the_job_cannot_be_read() {
    let denied = || answer(403, r#"{"code":50000010,"message":"no"}"#);
    let mut bench = Bench::new();
    bench.cancel_answered(denied());
    bench.answered(Operation::Read, answer(200, EXECUTING));
    assert_eq!(bench.desk.outcome.as_ref().unwrap().kind, OutcomeKind::StillRunning);
    assert!(bench.advice().contains("API Write Access"));
    let mut bench = Bench::new();
    bench.cancel_answered(denied());
    bench.answered(Operation::Read, denied());
    bench.ends(OutcomeKind::Refused, "Zuora refused the cancel, and the job could not be read.");
}

#[test]
fn a_job_that_vanished_is_unknown_not_failed() {
    let gone = || answer(200, r#"{"success":false,"reasons":[{"code":50000040,"message":"x"}]}"#);
    let mut bench = Bench::new();
    bench.cancel_answered(gone());
    bench.answered(Operation::Read, gone());
    bench.ends(
        OutcomeKind::Unknown,
        "It is not known whether the job was cancelled: Zuora no longer finds it.",
    );
}

#[test]
fn looking_again_at_a_job_cancelled_here_still_says_cancelled() {
    let mut bench = Bench::new();
    bench.cancel_answered(answer(200, CANCELLED));
    bench.step(|now| Event::LookAgain(None, now));
    bench.answered(Operation::Read, answer(200, CANCELLED));
    assert_eq!(bench.desk.outcome.as_ref().unwrap().kind, OutcomeKind::Cancelled);
}

#[test]
fn waiting_stopped_during_a_cancel_is_followed_by_a_read() {
    let mut bench = Bench::new();
    bench.ask(sandbox());
    bench.answered(Operation::Read, answer(200, EXECUTING));
    bench.confirm("");
    bench.step(Event::StopWaiting);
    bench.step(Event::StopWaiting);
    bench.ends(OutcomeKind::Unknown, "It is not known whether the job was cancelled.");
}
