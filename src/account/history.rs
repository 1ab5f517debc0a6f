//! What the history keeps of a sitting: which jobs were looked up and cancelled, and how that ended. Nothing of the
//! sign-in, no query, no result.

use std::collections::HashMap;
use std::rc::Rc;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::messages::{Messages, format};
use crate::session::{JobEntry, JobKey, Outcome, OutcomeKind, Purpose, Session, Timestamp};
use crate::table::csv_of_texts;

/// How long an entry is kept.
pub const HISTORY_KEPT: Duration = Duration::from_secs(90 * 24 * 60 * 60);

/// An entry of the history: a job that was looked up in a sitting, or one cancel of it, with how that ended as far
/// as it was known last. What is missing in one that was kept before is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct HistoryEntry {
    /// When it began, as a number of fixed length, and what tells it from others: entries are ordered by it.
    pub id: String,
    /// When that was known, by RFC 3339 in local time.
    pub at: String,
    /// The tenant's name.
    pub tenant: String,
    /// The tenant's address.
    pub address: String,
    /// The job ID.
    pub job_id: String,
    /// The job's name; empty where it has none or was not read.
    pub name: String,
    /// How many cancels of it the sitting had sent.
    pub cancels_sent: u32,
    /// The kind of its outcome, in a word.
    pub outcome: String,
    /// The outcome's heading.
    pub sentence: String,
    /// The reason that was given for the cancel.
    pub reason: String,
}

impl HistoryEntry {
    /// The time as it is shown: `2026-11-24 03:12:05`.
    pub fn shown_time(&self) -> String {
        self.at.get(..19).unwrap_or(&self.at).replace('T', " ")
    }

    /// Whether each of these words is somewhere in it, whatever the case.
    pub fn matches(&self, words: &str) -> bool {
        let texts = self.texts().map(str::to_lowercase);
        let is_in = |word: &str| texts.iter().any(|text| text.contains(word));
        words.to_lowercase().split_whitespace().all(is_in)
    }

    fn texts(&self) -> [&str; 8] {
        let Self { at, tenant, address, job_id, name, outcome, sentence, reason, .. } = self;
        [at, name, job_id, tenant, address, outcome, sentence, reason].map(String::as_str)
    }
}

/// The least `id` of what is not too old yet.
pub fn oldest_kept(now: Timestamp) -> String {
    let millis = now.as_millis().saturating_sub(HISTORY_KEPT.as_millis() as u64);
    format!("{millis:013}")
}

/// The entries as CSV. The headings are part of the format, the same in whatever language the page was.
pub fn history_csv(entries: &[HistoryEntry]) -> String {
    let heads = [
        "Time",
        "Job name",
        "Job ID",
        "Tenant",
        "Address",
        "Outcome",
        "Sentence",
        "Reason",
        "Cancels sent",
    ];
    let cancels: Vec<String> = entries.iter().map(|it| it.cancels_sent.to_string()).collect();
    let rows = entries
        .iter()
        .zip(&cancels)
        .map(|(entry, cancels)| entry.texts().into_iter().chain([cancels.as_str()]).collect());
    csv_of_texts(std::iter::once(heads.to_vec()).chain(rows))
}

/// The entries as JSON, verbatim.
pub fn history_json(entries: &[HistoryEntry]) -> String {
    // Fails only for maps whose keys are no texts, and there is no map.
    serde_json::to_string_pretty(entries).unwrap_or_default() + "\n"
}

/// What was written of a sitting, so that every outcome is written once.
#[derive(Debug, Default)]
pub struct HistoryLog {
    written: HashMap<JobKey, Written>,
    count: u32,
}

/// What was written of a job last.
#[derive(Debug)]
struct Written {
    id: String,
    cancels_sent: u32,
    /// The outcome, and whether a cancel was on its way.
    state: Option<(Option<Rc<Outcome>>, bool)>,
}

impl HistoryLog {
    /// The entries that are to be written now that the session is like this: of a job whose outcome is another than
    /// was written, or of which a cancel is on its way. A look-up and the first cancel after it are one entry,
    /// every further cancel is one of its own.
    pub fn entries(
        &mut self,
        session: &Session,
        messages: &dyn Messages,
        now: Timestamp,
    ) -> Vec<HistoryEntry> {
        let mut entries = Vec::new();
        for (key, entry) in &session.jobs {
            let is_cancelling = session.call_for(key).is_some_and(|call| {
                let follows = matches!(call.purpose, Purpose::Cancel | Purpose::Verify);
                follows && !call.fetches_token()
            });
            if entry.outcome.is_none() && !is_cancelling {
                continue;
            }
            if let Some(id) = self.id_to_write(session, key, entry, is_cancelling, now) {
                entries.push(history_entry(id, entry, is_cancelling, messages, now));
            }
        }
        entries
    }

    /// Has everything written anew: the history was switched off, and may have been cleared.
    pub fn write_anew(&mut self) {
        self.written.values_mut().for_each(|written| written.state = None);
    }

    /// The `id` under which a job is to be written; none where it is written already.
    fn id_to_write(
        &mut self,
        session: &Session,
        key: &JobKey,
        entry: &JobEntry,
        is_cancelling: bool,
        now: Timestamp,
    ) -> Option<String> {
        let cancels_sent = entry.cancels_sent;
        let before = self.written.get(key);
        let is_same = |state: &(Option<Rc<Outcome>>, bool)| {
            let is_outcome = match (&state.0, &entry.outcome) {
                (Some(before), Some(now)) => Rc::ptr_eq(before, now),
                (before, now) => before.is_none() && now.is_none(),
            };
            is_outcome && state.1 == is_cancelling
        };
        let is_written = |written: &&Written| {
            written.cancels_sent == cancels_sent && written.state.as_ref().is_some_and(is_same)
        };
        if before.is_some_and(|written| is_written(&written)) {
            return None;
        }
        let goes_on =
            |written: &&Written| written.cancels_sent == 0 || written.cancels_sent == cancels_sent;
        let id = match before.filter(goes_on) {
            Some(written) => written.id.clone(),
            None => {
                self.count += 1;
                let page = session.track_id.as_ref().map_or("", |id| id.as_str());
                format!("{:013} {page} {}", now.as_millis(), self.count)
            }
        };
        let state = Some((entry.outcome.clone(), is_cancelling));
        self.written.insert(key.clone(), Written { id: id.clone(), cancels_sent, state });
        Some(id)
    }
}

fn history_entry(
    id: String,
    entry: &JobEntry,
    is_cancelling: bool,
    messages: &dyn Messages,
    now: Timestamp,
) -> HistoryEntry {
    let target = &entry.target;
    let snapshot = entry.snapshot.as_deref();
    let name = snapshot.and_then(|snapshot| snapshot.job.name.clone());
    // Until it is answered, what was known before the cancel is not how it ended.
    let (at, word, sentence) = match entry.outcome.as_deref().filter(|_| !is_cancelling) {
        Some(outcome) => {
            (outcome.at, outcome.kind.word(), messages.outcome_heading(outcome).text())
        }
        None => (now, OutcomeKind::Unknown.word(), messages.cancel_not_answered().to_owned()),
    };
    HistoryEntry {
        id,
        at: format::rfc_3339(at),
        tenant: messages.tenant_name(&target.tenant),
        address: target.tenant.address.to_string(),
        job_id: target.job_id.as_str().to_owned(),
        name: name.unwrap_or_default(),
        cancels_sent: entry.cancels_sent,
        outcome: word.to_owned(),
        sentence,
        reason: entry.reason.clone().unwrap_or_default(),
    }
}
