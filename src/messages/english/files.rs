//! Saving result files.

use super::English;
use super::duration::duration;
use super::outcome::failed_read_sentence;
use crate::files::{FileState, Kept, Place, Save, SaveFault, SavedFile};
use crate::messages::format::{counted, date_time};
use crate::messages::{FilesLabel, FilesMessages, SaveNote};
use crate::session::FailedRead;

impl FilesMessages for English {
    fn files_label(&self, label: FilesLabel) -> &'static str {
        match label {
            FilesLabel::Save => "Save",
            FilesLabel::SaveAll => "Save all files",
            FilesLabel::SaveSelected => "Save files of selected jobs",
            FilesLabel::SelectJobsWithFiles => {
                "Select jobs that were read and have batches with result files"
            }
            FilesLabel::Heading => "Save files",
            FilesLabel::Join => "Put the segments of a batch together into one file",
            FilesLabel::Unpack => "Unpack gzip",
            FilesLabel::DoNotSave => "Do not save",
            FilesLabel::Region => "Saved files",
            FilesLabel::Stop => "Stop",
            FilesLabel::StopSaving => "Stop saving",
            FilesLabel::Resume => "Resume",
            FilesLabel::ResumeSaving => "Resume saving",
            FilesLabel::Close => "Close",
            FilesLabel::CloseSave => "Close saved files",
        }
    }

    fn save_batch(&self, name: &str) -> String {
        let name = if name.is_empty() { "batch without a name" } else { name };
        format!("Save {name}")
    }

    fn files_to_save(&self, files: usize, segments: usize, batches: usize) -> String {
        let file = |count: usize| counted(count as u64, "file", "files");
        let batch = counted(batches as u64, "batch", "batches");
        match segments == files {
            true => format!("{} of {batch}:", file(files)),
            false => format!(
                "{} of {batch}, fetched in {}:",
                file(files),
                counted(segments as u64, "segment", "segments")
            ),
        }
    }

    fn and_more(&self, count: usize) -> String {
        format!("and {} more", count)
    }

    fn save_note(&self, note: SaveNote) -> String {
        match note {
            SaveNote::Encrypted => "These files are encrypted (PGP). They are saved as they are, for whoever has the key.".into(),
            SaveNote::Zip => "Zip archives are saved as they come.".into(),
            SaveNote::Unfinished => "Not every batch has run to its end: of such a one this may be only a part of the result.".into(),
            SaveNote::ToFolder => "Next you choose a folder. The files are written there as they come; a file that is there already stays.".into(),
            SaveNote::ToFile => "Next you choose where. The file is written there as it comes.".into(),
            SaveNote::ToDownloads(most) => format!(
                "This browser keeps each file until it is complete, and takes files of at most {}. Chrome and Edge write straight to the disk.",
                bytes(most)
            ),
        }
    }

    fn files_kept(&self, kept: Kept) -> String {
        match kept {
            Kept::Until(end) => {
                let end = date_time(end);
                let minute = end.rsplit_once(':').map_or(end.as_str(), |(minute, _)| minute);
                format!(
                    "Zuora keeps files three days: these until about {minute}, or a little longer."
                )
            }
            Kept::MayBeGone => {
                "Zuora keeps files three days. This job began longer ago: they may be gone.".into()
            }
            Kept::ThreeDays => "Zuora keeps files three days after their batch has run.".into(),
        }
    }

    fn may_not_write(&self, told: &str) -> String {
        let begin = "The browser did not let this page write there.";
        if told.is_empty() { begin.into() } else { format!("{begin} It says: {told}") }
    }

    fn saving(&self, save: &Save, waits: bool) -> String {
        let total = save.files.len();
        if waits {
            return format!("{} wait for the save before.", counted(total as u64, "file", "files"));
        }
        let Some((at, file)) = save.current().and_then(|at| Some((at, save.files.get(at)?))) else {
            return "Saving…".into();
        };
        let name = &file.plan.name;
        let segments = file.plan.segments.len();
        let mut parts = Vec::new();
        if total > 1 {
            parts.push(format!("file {} of {total}", at + 1));
        }
        if segments > 1 {
            parts.push(format!("segment {} of {segments}", (file.done + 1).min(segments)));
        }
        let place =
            if parts.is_empty() { String::new() } else { format!(" ({})", parts.join(", ")) };
        format!("Saving {name}{place}")
    }

    fn file_progress(&self, file: &SavedFile) -> String {
        let Some(rate) = file.rate else { return "asking for it…".into() };
        let mut parts = vec![match file.expected() {
            Some(expected) => format!("{} of {}", bytes(rate.received), bytes(expected)),
            None => bytes(rate.received),
        }];
        parts.extend(rate.per_second().map(|speed| format!("{} a second", bytes(speed))));
        parts.extend(rate.left(file.expected()).map(|left| format!("{} left", duration(left))));
        parts.join(" · ")
    }

    fn save_ended(&self, save: &Save) -> String {
        let (total, done) = (save.files.len(), save.count(|state| *state == FileState::Done));
        let place = match &save.place {
            Place::Folder(name) => format!(" in the folder {name}"),
            Place::File(name) => format!(" as {name}"),
            Place::Downloads => " with the browser’s downloads".into(),
        };
        let written = bytes(save.written());
        match (done, total) {
            (1, 1) => format!("Saved{place}: {written}."),
            (0, 1) if save.count(|state| *state == FileState::Stopped) == 1 => {
                let name = save.files.first().map_or("", |file| &file.plan.name);
                format!("Stopped: {name} is not saved.")
            }
            (0, 1) => "Not saved.".into(),
            (0, total) => format!("None of {total} files saved."),
            (done, total) if done == total => format!("All {total} files saved{place}: {written}."),
            (done, total) => format!("{done} of {total} files saved{place}."),
        }
    }

    fn save_fault(&self, fault: &SaveFault, place: &Place) -> String {
        match fault {
            SaveFault::Gone => "Zuora has no such file any more. It keeps files three days; only running the query again brings it back.".into(),
            SaveFault::Call(FailedRead::Unreadable(_)) => "Something that is no file came in its place. Resume in a minute; if it stays, tell whoever installed this page.".into(),
            SaveFault::Call(failed) => called(failed),
            SaveFault::CutOff { received, expected: Some(expected) } => format!(
                "The line broke after {} of {}. Nothing of the broken part is kept: Resume fetches it again.",
                bytes(*received), bytes(*expected)
            ),
            SaveFault::CutOff { received, expected: None } => format!(
                "The line broke after {}. Nothing of the broken part is kept: Resume fetches it again.",
                bytes(*received)
            ),
            SaveFault::Changed => "The file at Zuora is another than the one that the save began with. Resume fetches all of it again.".into(),
            SaveFault::Empty => "Nothing came in the file’s place. Resume in a minute.".into(),
            SaveFault::Damaged => "It is packed with gzip, and what came is damaged or ends too soon. Resume fetches it again; if that fails as well, save it without unpacking and give Zuora’s support the file’s ID.".into(),
            SaveFault::NotJoinable => "Its segments are archives or encrypted, and cannot be put together. Save it again, each segment by itself.".into(),
            SaveFault::Forgotten => "The sign-in was forgotten. Sign in, press Look again, then Resume.".into(),
            SaveFault::TooLarge(most) => format!(
                "It is larger than {}, the most that this browser can keep until a download is complete. Open this page in Chrome or Edge: they write straight to the disk.",
                bytes(*most)
            ),
            SaveFault::Disk(told) => {
                let told = if told.is_empty() { String::new() } else { format!(" The browser says: {told}") };
                let advice = match place {
                    Place::Downloads => "Make room on the disk",
                    Place::Folder(_) | Place::File(_) => "See whether the disk is full or the folder was moved",
                };
                format!("This computer did not take the file. {advice}, then Resume.{told}")
            }
        }
    }
}

/// Why a call for a file gave none, with Zuora’s own words.
fn called(failed: &FailedRead) -> String {
    let mut text = failed_read_sentence(failed);
    if let FailedRead::Error(error) = failed {
        let told = [error.code.as_deref(), error.text.as_deref()];
        let told: Vec<_> = told.into_iter().flatten().collect();
        if !told.is_empty() {
            text = format!("{text} The answer says: {}", told.join(": "));
        }
    }
    text
}

/// A number of bytes: `512 bytes`, `1.3 KB`, `12.4 MB`, `1.0 GB`.
fn bytes(count: u64) -> String {
    let units = [(1_000_000_000, "GB"), (1_000_000, "MB"), (1_000, "KB")];
    // Rounded first, so that nothing is 1,000.0 of the unit below.
    let unit = units.into_iter().find(|(size, _)| count + size / 20 >= *size);
    match unit {
        None => counted(count, "byte", "bytes"),
        Some((size, name)) => {
            let tenths = (count + size / 20) / (size / 10);
            format!("{}.{} {name}", tenths / 10, tenths % 10)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_told_in_the_unit_that_fits() {
        for (count, told) in [
            (1, "1 byte"),
            (949, "949 bytes"),
            (1_000, "1.0 KB"),
            (1_340, "1.3 KB"),
            (999_960, "1.0 MB"),
            (12_449_999, "12.4 MB"),
            (1_000_000_000, "1.0 GB"),
            (52_000_000_000, "52.0 GB"),
        ] {
            assert_eq!(bytes(count), told);
        }
    }
}
