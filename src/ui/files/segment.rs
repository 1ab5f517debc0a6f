//! The fetching of one segment, from its request to its last byte.

use std::cell::Cell;

use futures_util::future::try_join;
use js_sys::Uint8Array;
use web_sys::AbortSignal;

use super::writer::Writer;
use crate::aqua::{FileVersion, HttpResponse, TransportError, UnreadableBody};
use crate::disk::{DiskError, LARGEST_DOWNLOAD};
use crate::files::{FirstBytes, MOST_FIRST_BYTES, SaveFault};
use crate::net::{Download, Gunzip};
use crate::session::FailedRead;

/// Why a segment did not come to its end.
#[derive(Debug)]
pub enum Ended {
    /// It was stopped.
    Stopped,
    /// It failed.
    Fault(SaveFault),
}

impl From<DiskError> for Ended {
    fn from(error: DiskError) -> Self {
        Self::Fault(match error {
            DiskError::Refused(told) => SaveFault::Disk(told),
            DiskError::TooLarge => SaveFault::TooLarge(LARGEST_DOWNLOAD),
        })
    }
}

impl From<SaveFault> for Ended {
    fn from(fault: SaveFault) -> Self {
        Self::Fault(fault)
    }
}

/// A segment whose answer has begun, and looks like a file.
pub struct Segment {
    download: Download,
    /// What was read to tell.
    first: Vec<Uint8Array>,
    kind: FirstBytes,
}

impl Segment {
    /// Reads the beginning of an answer.
    ///
    /// # Errors
    /// The answer with its body, where it is no file.
    pub async fn begin(download: Download) -> Result<Self, HttpResponse> {
        let (mut first, mut read) = (Vec::new(), Vec::new());
        let is_ok = (200..300).contains(&download.head.status);
        // A few bytes tell; with a broken line they are told of below.
        while is_ok
            && read.len() < 64
            && let Ok(Some(part)) = download.next().await
        {
            read.extend(part.to_vec());
            // A part holds only until the next.
            first.push(part.slice(0, part.length()));
        }
        let kind = FirstBytes::of(&read, download.head.headers.content_type.as_deref());
        match is_ok && kind != FirstBytes::NoFile {
            true => Ok(Self { download, first, kind }),
            false => Err(download.as_answer(read, MOST_FIRST_BYTES).await),
        }
    }

    /// Which version of the file it is.
    pub fn version(&self) -> &FileVersion {
        &self.download.version
    }

    /// The answer's status and headers.
    pub fn head(&self) -> &HttpResponse {
        &self.download.head
    }

    /// Writes it to its end, unpacked or not, and holds its length against what was announced, and what is
    /// packed with gzip against its own sum. `on_part` hears how many bytes have come.
    ///
    /// # Errors
    /// If it does not come to its end whole, or the disk does not take it.
    pub async fn write(
        &self,
        writer: &Writer<'_>,
        unpack: bool,
        joined: bool,
        abort: &AbortSignal,
        on_part: impl Fn(u64),
    ) -> Result<(), Ended> {
        let is_gzip = self.kind == FirstBytes::Gzip;
        if joined && self.kind != FirstBytes::Rows && !(is_gzip && unpack) {
            return Err(SaveFault::NotJoinable.into());
        }
        let received = Cell::new(0);
        let count = |part: &Uint8Array| {
            received.set(received.get() + u64::from(part.length()));
            on_part(received.get());
        };
        // A browser without it saves gzip as it comes, unseen.
        let gunzip = if is_gzip { Gunzip::new().ok() } else { None };
        let Some(gunzip) = gunzip else {
            let mut next = 0;
            while let Some(part) = self.part(&mut next, abort, &received).await? {
                count(&part);
                writer.write(&part).await?;
            }
            return self.is_whole(received.get());
        };
        let put = async {
            let mut next = 0;
            while let Some(part) = self.part(&mut next, abort, &received).await? {
                count(&part);
                if !unpack {
                    writer.write(&part).await?;
                }
                gunzip.put(&part).await.map_err(|_| SaveFault::Damaged)?;
            }
            // A line that broke is told as that, and not as damage.
            self.is_whole(received.get())?;
            gunzip.finish().await.map_err(|_| SaveFault::Damaged.into())
        };
        let take = async {
            while let Some(part) = gunzip.take().await.map_err(|_| SaveFault::Damaged)? {
                if unpack {
                    writer.write(&part).await?;
                }
            }
            Ok::<(), Ended>(())
        };
        try_join(put, take).await.map(drop)
    }

    /// The next part: of those that were read at first, or of those that follow.
    async fn part(
        &self,
        next: &mut usize,
        abort: &AbortSignal,
        received: &Cell<u64>,
    ) -> Result<Option<Uint8Array>, Ended> {
        let first = self.first.get(*next).cloned();
        *next += 1;
        let part = match first {
            Some(part) => Ok(Some(part)),
            None => self.download.next().await,
        };
        match part {
            _ if abort.aborted() => Err(Ended::Stopped),
            Ok(part) => Ok(part),
            Err(TransportError::CutOff(_)) => Err(self.cut_off(received.get()).into()),
            Err(error) => Err(SaveFault::Call(FailedRead::NoResponse(error)).into()),
        }
    }

    /// Whether so many bytes are all.
    fn is_whole(&self, received: u64) -> Result<(), Ended> {
        match self.download.version.length {
            Some(expected) if expected != received => Err(self.cut_off(received).into()),
            // A query without records gives an empty file, which says so in its length.
            None if received == 0 => Err(SaveFault::Empty.into()),
            _ => Ok(()),
        }
    }

    fn cut_off(&self, received: u64) -> SaveFault {
        SaveFault::CutOff { received, expected: self.download.version.length }
    }
}

/// What is told of an answer that is neither a file nor an error that is known.
pub fn no_file() -> SaveFault {
    SaveFault::Call(FailedRead::Unreadable(UnreadableBody::NotAJob))
}
