//! The task that carries a save out: one file after the other, one segment after the other.

use std::cell::Cell;
use std::rc::Rc;

use web_sys::{AbortController, AbortSignal};

use super::saves_store::SavesHandle;
use super::segment::{Ended, Segment, no_file};
use super::shelf::Shelf;
use super::writer::Writer;
use crate::aqua::{FileId, HttpResult, Operation, Request, TransportError};
use crate::disk::Sink;
use crate::files::{Rate, SaveAction, SaveFault, SaveId, SavedFile};
use crate::net::{self, Route};
use crate::session::{ActionKind, FailedRead, FileCall, JobKey, TIME_LIMIT, Timestamp};
use crate::ui::clock::now;
use crate::ui::session_store::{SessionHandle, action};

/// How often at most it is told how far a file has come, in milliseconds.
const TOLD_EVERY: u128 = 250;

/// A token is fetched, the file asked for, the token renewed once and the file asked for again.
const MOST_CALLS: usize = 4;

/// A save that is being carried out, with all that it takes.
pub struct SaveTask {
    /// Signs the calls and hears of them.
    pub session: SessionHandle,
    /// Hears how far the save has come.
    pub saves: SavesHandle,
    /// By which way calls go.
    pub route: Route,
    /// Whether this site's sign-on wants the cookies of the page's own origin.
    pub cookies: bool,
    /// Where the files are written.
    pub shelf: Rc<Shelf>,
    /// Which save it is.
    pub id: SaveId,
    /// Ends it early.
    pub abort: AbortSignal,
}

/// Stops a save's task when it is dropped.
#[must_use = "the save is stopped when this is dropped"]
pub struct SaveGuard(AbortController);

impl SaveGuard {
    /// One that stops what hears its signal; none where the browser has no such signals.
    pub fn new() -> Option<Self> {
        AbortController::new().ok().map(Self)
    }

    /// What a task listens to.
    pub fn signal(&self) -> AbortSignal {
        self.0.signal()
    }
}

impl Drop for SaveGuard {
    fn drop(&mut self) {
        self.0.abort();
    }
}

impl SaveTask {
    /// Carries the save out, until all its files have ended or it is stopped.
    pub async fn run(self) {
        while let Some((index, file)) = self.current() {
            match self.file(index, &file).await {
                Ok(()) => {
                    self.shelf.finished(self.id, index);
                    self.saves.dispatch(SaveAction::FileDone(self.id, index));
                }
                Err(Ended::Stopped) => return,
                Err(Ended::Fault(fault)) => {
                    if !fault.may_pass() {
                        self.shelf.discard(self.id, index);
                    }
                    self.saves.dispatch(SaveAction::FileFailed(self.id, index, fault));
                }
            }
        }
    }

    /// The file whose turn it is; none once the save has ended.
    fn current(&self) -> Option<(usize, SavedFile)> {
        // A handle keeps every state that was asked of it.
        let saves = self.saves.clone();
        let save = saves.get(self.id).filter(|save| save.active && !self.abort.aborted())?;
        let index = save.current()?;
        Some((index, save.files.get(index)?.clone()))
    }

    async fn file(&self, index: usize, file: &SavedFile) -> Result<(), Ended> {
        let mut open = self.shelf.open(self.id, index, &file.plan.name).await?;
        if file.done == 0 {
            (open.mark, open.joiner) = Default::default();
        }
        open.sink.back_to(open.mark).await?;
        for (place, segment) in file.plan.segments.iter().enumerate().skip(file.done) {
            let (segment, sent) = self.ask(&file.plan.job, segment).await?;
            let before = file.versions.get(place);
            if before.is_some_and(|before| before.differs(segment.version())) {
                self.tell(sent, Err(TransportError::Stopped));
                return Err(SaveFault::Changed.into());
            }
            let opened = SaveAction::Opened(self.id, index, segment.version().clone());
            self.saves.dispatch(opened);
            let writer = Writer::new(&open, file.plan.joined);
            let progress = self.progress(index, &open.sink);
            let (unpack, joined) = (file.plan.unpack, file.plan.joined);
            let written = segment.write(&writer, unpack, joined, &self.abort, progress).await;
            self.tell(sent, written.as_ref().map(|()| segment.head().clone()).map_err(transport));
            written?;
            open = writer.end().await?;
            self.shelf.keep(self.id, index, open.clone());
            self.saves.dispatch(SaveAction::SegmentDone(self.id, index, open.mark));
        }
        Ok(open.sink.finish().await?)
    }

    /// Tells from time to time how far a segment has come.
    fn progress(&self, index: usize, sink: &Rc<Sink>) -> impl Fn(u64) + use<> {
        let (saves, id, sink) = (self.saves.dispatcher(), self.id, sink.clone());
        let since = now();
        let told = Cell::new(None::<Timestamp>);
        move |received| {
            let at = now();
            if told.get().is_none_or(|told| at.since(told).as_millis() >= TOLD_EVERY) {
                told.set(Some(at));
                let rate = Rate { since, at, received };
                saves.dispatch(SaveAction::Progress(id, index, rate, sink.written()));
            }
        }
    }

    /// Asks for a segment; first for a token, where one is needed, and once more with a new one where the
    /// token was refused.
    async fn ask(&self, job: &JobKey, file: &FileId) -> Result<(Segment, SentCall), Ended> {
        let mut renewed = false;
        for _ in 0..MOST_CALLS {
            let request = self.session.clone().file_request(job, file, now());
            let request = request.ok_or(SaveFault::Forgotten)?;
            let sent = SentCall { job: job.clone(), sent_at: now(), request };
            let limit = TIME_LIMIT.as_secs() as u32;
            if sent.request.operation == Operation::SignIn {
                let result = net::send(&sent.request, &self.route, self.cookies, limit).await;
                let failed = self.tell(sent, result);
                if self.abort.aborted() {
                    return Err(Ended::Stopped);
                }
                if let Some(fault) = failed {
                    return Err(fault.into());
                }
                continue;
            }
            let request = &sent.request;
            let answer = net::open(request, &self.route, self.cookies, limit, &self.abort).await;
            let answer = match answer {
                Ok(download) => Segment::begin(download).await,
                Err(error) => {
                    let failed = self.tell(sent, Err(error));
                    return Err(self.stopped_or(failed));
                }
            };
            let answer = match answer {
                Ok(segment) => return Ok((segment, sent)),
                Err(answer) => answer,
            };
            let is_refused = answer.status == 401;
            let failed = self.tell(sent, Ok(answer));
            if self.abort.aborted() || !is_refused || renewed || !self.needs_token(job, file) {
                return Err(self.stopped_or(failed));
            }
            renewed = true;
        }
        Err(SaveFault::Forgotten.into())
    }

    /// Whether a token is to be fetched before the file is asked for once more.
    fn needs_token(&self, job: &JobKey, file: &FileId) -> bool {
        let request = self.session.clone().file_request(job, file, now());
        request.is_some_and(|request| request.operation == Operation::SignIn)
    }

    fn stopped_or(&self, failed: Option<SaveFault>) -> Ended {
        match self.abort.aborted() {
            true => Ended::Stopped,
            false => Ended::Fault(failed.unwrap_or_else(no_file)),
        }
    }

    /// Tells the session how a call ended: why it failed, if it did.
    fn tell(&self, sent: SentCall, result: HttpResult) -> Option<SaveFault> {
        let SentCall { job, sent_at, request } = sent;
        let call = FileCall { job, request, sent_at, result };
        let failed = call.failed().map(SaveFault::of_call);
        self.session.dispatch(action(ActionKind::FileAnswered(call.into())));
        failed
    }
}

/// A call under way.
struct SentCall {
    job: JobKey,
    sent_at: Timestamp,
    request: Request,
}

/// How a call ended whose segment did not come to its end, for the log.
fn transport(ended: &Ended) -> TransportError {
    match ended {
        Ended::Fault(SaveFault::CutOff { .. } | SaveFault::Empty) => TransportError::CutOff(200),
        Ended::Fault(SaveFault::Call(FailedRead::NoResponse(error))) => *error,
        Ended::Stopped | Ended::Fault(_) => TransportError::Stopped,
    }
}
