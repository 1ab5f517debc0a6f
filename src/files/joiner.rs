//! Segments put together into one CSV file.

/// A header longer than this is none.
const LONGEST_HEADER: usize = 256 * 1024;

/// A byte-order mark in UTF-8.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// Puts the segments of a result together: a header that a segment repeats is left out, and what a segment
/// ends with stands on a line of its own. A segment that does not repeat the first one's header is taken
/// whole. Cloned at the beginning of a segment it is what to go back to when that segment breaks off.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Joiner {
    /// The first segment's first record, with its line's end; none until it was read.
    header: Option<Vec<u8>>,
    /// Whether what was written so far ends within a line.
    within_line: bool,
}

/// The beginning of a segment, until its first record and a byte more have been read: whether anything
/// follows decides whether the line before it is to be ended.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Start {
    read: Vec<u8>,
    /// How many bytes of it were looked at.
    seen: usize,
    within_quotes: bool,
    /// How many bytes the first record takes, once it is known.
    record: Option<usize>,
}

impl Start {
    /// Takes the next bytes of the segment. None until its beginning is known; or else what is to be written
    /// in the place of all that was taken so far.
    pub fn push(&mut self, joiner: &mut Joiner, bytes: &[u8]) -> Option<Vec<u8>> {
        self.read.extend_from_slice(bytes);
        while let (None, Some(byte)) = (self.record, self.read.get(self.seen)) {
            self.seen += 1;
            match byte {
                b'"' => self.within_quotes = !self.within_quotes,
                b'\n' if !self.within_quotes => self.record = Some(self.seen),
                _ => {}
            }
        }
        match self.record {
            Some(record) => {
                (self.read.len() > record).then(|| joiner.after_record(record, &self.read))
            }
            None if self.read.len() > LONGEST_HEADER => Some(joiner.whole(b"", &self.read)),
            None => None,
        }
    }

    /// What is to be written of a segment that ended before its beginning was known.
    pub fn end(self, joiner: &mut Joiner) -> Vec<u8> {
        joiner.after_record(self.record.unwrap_or(self.read.len()), &self.read)
    }
}

impl Joiner {
    /// Hears with which byte a later part of a segment ends, which is written as it comes.
    pub fn written(&mut self, last: u8) {
        self.within_line = last != b'\n';
    }

    /// What is to be written of a segment's beginning, of which the first record takes so many bytes.
    fn after_record(&mut self, record: usize, read: &[u8]) -> Vec<u8> {
        let first = &read[..record];
        match &self.header {
            Some(header) if content(header) == content(first) => {
                self.on_new_line(first, &read[record..])
            }
            _ => self.whole(first, read),
        }
    }

    /// A segment's beginning with all that is in it, but for a byte-order mark in the middle of the file.
    fn whole(&mut self, first: &[u8], read: &[u8]) -> Vec<u8> {
        if self.header.is_some() {
            return self.on_new_line(first, read.strip_prefix(MARK).unwrap_or(read));
        }
        self.header = Some(first.to_vec());
        self.on_new_line(first, read)
    }

    /// The bytes on a line of their own; where the last one was not ended, ended as `first` ends.
    fn on_new_line(&mut self, first: &[u8], bytes: &[u8]) -> Vec<u8> {
        let Some(last) = bytes.last() else { return Vec::new() };
        let line_end: &[u8] = match self.within_line {
            true if first.ends_with(b"\r\n") => b"\r\n",
            true => b"\n",
            false => b"",
        };
        self.written(*last);
        [line_end, bytes].concat()
    }
}

/// A record without the end of its line, and without a byte-order mark before it.
fn content(record: &[u8]) -> &[u8] {
    let record = record.strip_prefix(MARK).unwrap_or(record);
    let record = record.strip_suffix(b"\n").unwrap_or(record);
    record.strip_suffix(b"\r").unwrap_or(record)
}
