use super::*;
use crate::account::{
    HISTORY_KEPT, HistoryEntry, HistoryLog, history_csv, history_json, oldest_kept,
};

const NAMED: &str = r#"{"name":"June10","status":"executing","batches":[]}"#;

/// What is written at each step, given to a log of its own.
fn written(steps: impl IntoIterator<Item = Happens>) -> Vec<Vec<HistoryEntry>> {
    let mut log = HistoryLog::default();
    let mut session = session([]);
    let mut at = Timestamp::from_millis(1_795_489_925_000);
    let mut all = Vec::new();
    for step in steps {
        at = at + Duration::from_secs(1);
        let kind = match step {
            Happens::Action(kind) => *kind,
            Happens::Answer(result) => {
                ActionKind::Responded(*session.calls.first().expect("a call").0, result)
            }
        };
        session = session.reduce(Action { at, kind });
        all.push(log.entries(&session, messages(), at));
    }
    all
}

fn confirm(reason: &str) -> Happens {
    let said = Confirmation { reason: reason.into(), ..Confirmation::default() };
    Happens::Action(ActionKind::ConfirmCancel(said).into())
}

#[test]
fn each_outcome_is_written_once() {
    let all = written([
        Happens::Action(ActionKind::LookUp(vec![sandbox()]).into()),
        Happens::Answer(answer(200, NAMED)),
        Happens::Action(ActionKind::TenantChanged.into()),
        Happens::Action(ActionKind::LookUp(vec![sandbox()]).into()),
        Happens::Answer(answer(200, COMPLETED)),
    ]);
    assert_eq!(all.iter().map(Vec::len).collect::<Vec<_>>(), [0, 1, 0, 0, 1]);
    let [first, second] = [&all[1][0], &all[4][0]];
    assert_eq!(first.id, second.id, "the same look-up, known anew");
    assert_eq!((&*first.name, &*first.outcome), ("June10", "still-running"));
    assert_eq!(first.sentence, "Running: the job reads executing.");
    assert_eq!(first.at, "2026-11-24T03:12:07+00:00");
    assert_eq!(first.shown_time(), "2026-11-24 03:12:07");
    assert_eq!(second.outcome, "already-finished");
}

#[test]
fn a_cancel_is_in_the_history_from_its_sending_on() {
    let all = written([
        Happens::Action(ActionKind::AskToCancel(sandbox()).into()),
        Happens::Answer(answer(200, NAMED)),
        confirm("ZEN-48213"),
        Happens::Answer(Err(TransportError::Unreachable)),
        Happens::Answer(answer(200, CANCELLED)),
    ]);
    let of_step: Vec<_> = all
        .iter()
        .map(|entries| entries.iter().map(|it| (it.cancels_sent, &*it.outcome)).collect::<Vec<_>>())
        .collect();
    assert_eq!(of_step[1..3], [vec![(0, "still-running")], vec![(1, "unknown")]]);
    assert_eq!(of_step[3..], [vec![], vec![(1, "cancelled")]]);
    let [sent, ended] = [&all[2][0], &all[4][0]];
    assert_eq!(sent.sentence, "A cancel was sent. No answer had come when this was written.");
    assert_eq!((&*ended.reason, &ended.id), ("ZEN-48213", &all[1][0].id));
}

#[test]
fn a_second_cancel_is_an_entry_of_its_own() {
    let ask = || Happens::Action(ActionKind::AskToCancel(sandbox()).into());
    let all = written([
        ask(),
        Happens::Answer(answer(200, NAMED)),
        confirm("first"),
        Happens::Answer(answer(500, "{}")),
        Happens::Answer(answer(200, NAMED)),
        ask(),
        Happens::Answer(answer(200, NAMED)),
        confirm("second"),
        Happens::Answer(answer(200, CANCELLED)),
    ]);
    let [first, second] = [&all[4][0], &all[8][0]];
    assert_eq!((&*first.outcome, &*first.reason), ("still-running", "first"));
    assert_eq!((&*second.outcome, &*second.reason), ("cancelled", "second"));
    assert!(first.id < second.id, "{} {}", first.id, second.id);
}

#[test]
fn switched_on_again_it_writes_under_the_same_ids() {
    let session = cancelled(NAMED, "", vec![answer(200, CANCELLED)]);
    let mut log = HistoryLog::default();
    let first = log.entries(&session, messages(), WRITTEN);
    assert_eq!(log.entries(&session, messages(), WRITTEN), []);
    log.write_anew();
    assert_eq!(log.entries(&session, messages(), WRITTEN), first);
}

#[test]
fn what_is_older_than_ninety_days_comes_before_what_is_kept() {
    let id = |at| {
        let mut log = HistoryLog::default();
        let session = cancelled(NAMED, "", vec![]);
        log.entries(&session, messages(), at).remove(0).id
    };
    let later = WRITTEN + HISTORY_KEPT;
    assert!(id(WRITTEN) >= oldest_kept(later), "to the last moment");
    assert!(id(WRITTEN) < oldest_kept(later + Duration::from_millis(1)));
    assert!(id(Timestamp::default()) < oldest_kept(later));
}

#[test]
fn it_is_searched_by_words_in_any_of_its_texts() {
    let entry = HistoryEntry {
        name: "Nightly-GL".into(),
        job_id: ID.into(),
        reason: "ZEN-48213 Jörg".into(),
        ..HistoryEntry::default()
    };
    for (words, found) in [
        ("", true),
        ("nightly", true),
        ("zen-48213  gl", true),
        ("JÖRG", true),
        (&ID[8..], true),
        ("nightly other", false),
    ] {
        assert_eq!(entry.matches(words), found, "{words}");
    }
}

#[test]
fn exports_are_whole_and_hold_no_formula() {
    let entry = HistoryEntry {
        id: "1".into(),
        at: "2026-11-24T03:12:07+00:00".into(),
        name: "=HYPERLINK(\"http://x\",\"y\")".into(),
        reason: "@a,\n\"b\"".into(),
        cancels_sent: 2,
        ..HistoryEntry::default()
    };
    let csv = history_csv(std::slice::from_ref(&entry));
    assert_eq!(
        csv,
        "\u{feff}Time,Job name,Job ID,Tenant,Address,Outcome,Sentence,Reason,Cancels sent\r\n\
         2026-11-24T03:12:07+00:00,\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",,,,,,\"'@a,\n\"\"b\"\"\",2\r\n"
    );
    let json: Vec<HistoryEntry> =
        serde_json::from_str(&history_json(std::slice::from_ref(&entry))).unwrap();
    assert_eq!(json, [entry]);
}

#[test]
fn an_entry_of_another_version_is_read_as_far_as_it_goes() {
    let entry: HistoryEntry =
        serde_json::from_str(r#"{"id":"1","jobId":"a","later":true}"#).unwrap();
    assert_eq!((&*entry.job_id, &*entry.reason), ("a", ""));
    assert_eq!(entry.shown_time(), "");
}
