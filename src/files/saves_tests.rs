use super::*;
use crate::aqua::{FileId, FileVersion};
use crate::session::examples::sandbox;

const ONE: SaveId = SaveId(1);
const TWO: SaveId = SaveId(2);

fn planned(name: &str, segments: usize) -> PlannedFile {
    let ids = (0..segments).filter_map(|place| FileId::parse(&format!("{name}{place}")));
    PlannedFile {
        name: name.to_owned(),
        job: sandbox().key(),
        segments: ids.collect(),
        joined: true,
        unpack: true,
    }
}

fn after(actions: impl IntoIterator<Item = SaveAction>) -> Saves {
    actions.into_iter().fold(Saves::default(), Saves::reduce)
}

fn started() -> Vec<SaveAction> {
    vec![SaveAction::Start(ONE, vec![planned("a", 3), planned("b", 1)], Place::Downloads)]
}

fn tagged(tag: &str) -> FileVersion {
    FileVersion { etag: Some(tag.into()), ..FileVersion::default() }
}

fn states(saves: &Saves) -> Vec<FileState> {
    saves.get(ONE).unwrap().files.iter().map(|file| file.state.clone()).collect()
}

#[test]
fn a_second_save_waits_until_the_first_has_ended() {
    let mut actions = started();
    actions.push(SaveAction::Start(TWO, vec![planned("c", 1)], Place::Downloads));
    actions.push(SaveAction::FileDone(ONE, 0));
    assert_eq!(after(actions.clone()).running().unwrap().id, ONE);
    actions.push(SaveAction::FileFailed(ONE, 1, SaveFault::Gone));
    assert_eq!(after(actions).running().unwrap().id, TWO);
}

#[test]
fn what_concerns_one_file_leaves_the_others_and_what_concerns_all_stops_them() {
    let mut actions = started();
    actions.push(SaveAction::FileFailed(ONE, 0, SaveFault::Gone));
    assert_eq!(states(&after(actions)), [FileState::Failed(SaveFault::Gone), FileState::Queued]);
    let mut actions = started();
    actions.push(SaveAction::FileFailed(ONE, 0, SaveFault::Forgotten));
    let saves = after(actions);
    assert_eq!(states(&saves), [FileState::Failed(SaveFault::Forgotten), FileState::Stopped]);
    assert!(saves.running().is_none());
}

#[test]
fn resume_keeps_finished_segments_and_the_version_of_the_broken_one() {
    let cut = SaveFault::CutOff { received: 5, expected: Some(9) };
    let mut actions = started();
    actions.extend([
        SaveAction::Opened(ONE, 0, tagged("1")),
        SaveAction::SegmentDone(ONE, 0, 10),
        SaveAction::Opened(ONE, 0, tagged("2")),
        SaveAction::FileFailed(ONE, 0, cut),
        SaveAction::FileDone(ONE, 1),
        SaveAction::Resume(ONE),
    ]);
    let saves = after(actions);
    let file = &saves.running().unwrap().files[0];
    assert_eq!((&file.state, file.done), (&FileState::Queued, 1));
    assert_eq!(file.versions, [tagged("1"), tagged("2")]);
    assert_eq!(states(&saves)[1], FileState::Done);
}

#[test]
fn a_file_that_was_changed_is_fetched_anew_from_its_first_segment() {
    let mut actions = started();
    actions.extend([
        SaveAction::Opened(ONE, 0, tagged("1")),
        SaveAction::SegmentDone(ONE, 0, 10),
        SaveAction::FileFailed(ONE, 0, SaveFault::Changed),
        SaveAction::FileDone(ONE, 1),
        SaveAction::Resume(ONE),
    ]);
    let saves = after(actions);
    assert_eq!(saves.running().unwrap().files[0], SavedFile::new(planned("a", 3)));
}

#[test]
fn what_is_gone_is_not_asked_for_again() {
    let mut actions = started();
    actions.push(SaveAction::FileFailed(ONE, 0, SaveFault::Gone));
    actions.push(SaveAction::FileDone(ONE, 1));
    let saves = after(actions.clone());
    assert!(!saves.get(ONE).unwrap().can_resume());
    actions.push(SaveAction::Resume(ONE));
    assert_eq!(after(actions), saves);
}

#[test]
fn what_a_stopped_save_still_tells_changes_nothing() {
    let mut actions = started();
    actions.push(SaveAction::Stopped(ONE));
    let stopped = after(actions.clone());
    assert_eq!(states(&stopped), [FileState::Stopped, FileState::Stopped]);
    actions.push(SaveAction::SegmentDone(ONE, 0, 7));
    actions.push(SaveAction::FileFailed(ONE, 0, SaveFault::Damaged));
    assert_eq!(after(actions), stopped);
}

#[test]
fn a_file_that_was_whole_when_its_save_was_stopped_is_saved() {
    let mut actions = started();
    actions.extend([SaveAction::Stopped(ONE), SaveAction::FileDone(ONE, 0)]);
    let saves = after(actions);
    assert_eq!(states(&saves), [FileState::Done, FileState::Stopped]);
    assert!(saves.running().is_none());
}

#[test]
fn a_save_under_way_is_not_put_away() {
    let mut actions = started();
    actions.push(SaveAction::Dismiss(ONE));
    assert_eq!(after(actions.clone()).list.len(), 1);
    actions.extend([SaveAction::Stopped(ONE), SaveAction::Dismiss(ONE)]);
    assert_eq!(after(actions).list.len(), 0);
}
