//! Where the values of a JSON text begin and end (RFC 8259), each kept as it was written.
//!
//! The page takes every value as text, so that no number goes through a float. A parser that makes
//! numbers brings tables for them which would be a tenth of what people download; this one steps
//! over them. Tests compare it with serde_json.

use wide::u8x16;

/// Why a text is not the JSON asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// It ends before the value does.
    Ends,
    /// It is something else.
    Odd,
}

/// A value as it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Raw<'a> {
    /// Its JSON text.
    pub text: &'a str,
    /// Whether backslashes are in it: strings without are read without another look.
    pub escaped: bool,
}

impl<'a> Raw<'a> {
    /// What a string without escapes says; none for any other value.
    pub fn plain(&self) -> Option<&'a str> {
        let inner = self.text.len().checked_sub(1).and_then(|end| self.text.get(1..end));
        inner.filter(|_| !self.escaped && self.text.as_bytes()[0] == b'"')
    }
}

impl<'a> From<&'a str> for Raw<'a> {
    fn from(text: &'a str) -> Self {
        Self { text, escaped: text.contains('\\') }
    }
}

/// What is met in a list while it is stepped over.
#[derive(Debug)]
pub enum Step<'a> {
    /// The list begins.
    List,
    /// A member of an object in it: its key with its quotes, and its value.
    Member(Raw<'a>, Raw<'a>),
    /// An object in it ends, which is this one as a whole.
    Object(Raw<'a>),
}

/// A value between others: its key with its quotes (empty in a list), and the value.
type Part<'a> = (&'a str, &'a str);

/// The members of an object, keys in quotes.
pub fn members(text: &str) -> Result<Vec<Part<'_>>, Flaw> {
    members_with(text, &|_| false, &mut |_| ())
}

/// The same, and what the list under such a key holds, while it is stepped over. An answer is nearly all
/// one list, and so is read in one pass.
pub fn members_with<'a>(
    text: &'a str,
    is_key: &dyn Fn(Raw<'a>) -> bool,
    each: &mut dyn FnMut(Step<'a>),
) -> Result<Vec<Part<'a>>, Flaw> {
    let mut scan = Scan { text, at: 0, escaped: false };
    let mut parts = Vec::new();
    scan.parts(b'{', &mut |scan, name| {
        if !is_key(name) || !scan.opens(b'[') {
            parts.push((name.text, scan.value()?.text));
            return Ok(());
        }
        let start = scan.at;
        each(Step::List);
        scan.parts(b'[', &mut |scan, _| {
            if !scan.opens(b'{') {
                return scan.value().map(drop);
            }
            let (start, mut escaped) = (scan.at, false);
            scan.parts(b'{', &mut |scan, name| {
                let value = scan.value()?;
                escaped |= value.escaped;
                each(Step::Member(name, value));
                Ok(())
            })?;
            each(Step::Object(Raw { text: &text[start..scan.at], escaped }));
            Ok(())
        })?;
        parts.push((name.text, &text[start..scan.at]));
        Ok(())
    })?;
    scan.end().map(|()| parts)
}

/// The values in a list.
pub fn elements(text: &str) -> Result<Vec<Raw<'_>>, Flaw> {
    let mut scan = Scan { text, at: 0, escaped: false };
    let mut values = Vec::new();
    scan.parts(b'[', &mut |scan, _| {
        values.push(scan.value()?);
        Ok(())
    })?;
    scan.end()?;
    Ok(values)
}

/// Whether a text is one JSON value.
pub fn is_json(text: &str) -> bool {
    let mut scan = Scan { text, at: 0, escaped: false };
    scan.value().and_then(|_| scan.end()).is_ok()
}

/// A place in a text.
struct Scan<'a> {
    text: &'a str,
    at: usize,
    /// Whether backslashes were met since this was last asked.
    escaped: bool,
}

impl<'a> Scan<'a> {
    #[inline(always)]
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    #[inline(always)]
    fn byte(&mut self) -> Result<u8, Flaw> {
        let byte = self.peek().ok_or(Flaw::Ends)?;
        self.at += 1;
        Ok(byte)
    }

    /// Steps over the next byte, if it is such a one.
    #[inline(always)]
    fn takes(&mut self, is: impl Fn(u8) -> bool) -> bool {
        let takes = self.peek().is_some_and(is);
        self.at += usize::from(takes);
        takes
    }

    fn space(&mut self) {
        // Most often there is none.
        while self.peek().is_some_and(|byte| byte <= b' ')
            && self.takes(|byte| matches!(byte, b' ' | b'\t' | b'\r' | b'\n'))
        {}
    }

    /// The next byte that is no white space.
    fn token(&mut self) -> Result<u8, Flaw> {
        self.space();
        self.byte()
    }

    fn closes(&mut self, close: u8) -> bool {
        self.space();
        self.takes(|byte| byte == close)
    }

    /// Whether the next value begins so.
    fn opens(&mut self, open: u8) -> bool {
        self.space();
        self.peek() == Some(open)
    }

    fn end(&mut self) -> Result<(), Flaw> {
        self.space();
        if self.at < self.text.len() { Err(Flaw::Odd) } else { Ok(()) }
    }

    fn expect(&mut self, met: bool) -> Result<(), Flaw> {
        match (met, self.peek()) {
            (true, _) => Ok(()),
            (false, None) => Err(Flaw::Ends),
            (false, _) => Err(Flaw::Odd),
        }
    }

    /// What was just stepped over.
    fn raw(&mut self, text: &'a str) -> Raw<'a> {
        Raw { text, escaped: std::mem::take(&mut self.escaped) }
    }

    /// What stands in an object or a list, each value stepped over by `value`, which is given its key
    /// (empty in a list).
    fn parts(
        &mut self,
        open: u8,
        value: &mut dyn FnMut(&mut Self, Raw<'a>) -> Result<(), Flaw>,
    ) -> Result<(), Flaw> {
        if self.token()? != open {
            return Err(Flaw::Odd);
        }
        let close = if open == b'{' { b'}' } else { b']' };
        if self.closes(close) {
            return Ok(());
        }
        loop {
            let key = if open == b'{' { self.key()? } else { "" };
            let key = self.raw(key);
            value(self, key)?;
            match self.token()? {
                b',' => {}
                end if end == close => return Ok(()),
                _ => return Err(Flaw::Odd),
            }
        }
    }

    /// A member's key in its quotes, and the colon behind it.
    #[inline(never)]
    fn key(&mut self) -> Result<&'a str, Flaw> {
        self.space();
        let start = self.at;
        if self.byte()? != b'"' {
            return Err(Flaw::Odd);
        }
        self.string()?;
        let key = &self.text[start..self.at];
        if self.token()? == b':' { Ok(key) } else { Err(Flaw::Odd) }
    }

    /// One whole value. It counts what is open rather than calling itself: no answer, however
    /// deep, may overflow the stack.
    fn value(&mut self) -> Result<Raw<'a>, Flaw> {
        self.space();
        let start = self.at;
        // Most values are strings.
        if self.takes(|byte| byte == b'"') {
            self.string()?;
            return Ok(self.raw(&self.text[start..self.at]));
        }
        let mut open = Vec::new();
        loop {
            let close = match self.token()? {
                b'{' => Some(b'}'),
                b'[' => Some(b']'),
                first => self.plain(first).map(|()| None)?,
            };
            if let Some(close) = close.filter(|close| !self.closes(*close)) {
                open.push(close);
                if close == b'}' {
                    self.key()?;
                }
                continue;
            }
            loop {
                let Some(&close) = open.last() else {
                    return Ok(self.raw(&self.text[start..self.at]));
                };
                match self.token()? {
                    b',' if close == b'}' => break self.key().map(drop)?,
                    b',' => break,
                    end if end == close => open.truncate(open.len() - 1),
                    _ => return Err(Flaw::Odd),
                }
            }
        }
    }

    /// A value that holds no others, behind its first byte.
    fn plain(&mut self, first: u8) -> Result<(), Flaw> {
        match first {
            b'"' => self.string(),
            b'-' => self.byte().and_then(|first| self.number(first)),
            b't' | b'f' | b'n' => self.word(match first {
                b't' => b"rue",
                b'f' => b"alse",
                _ => b"ull",
            }),
            _ => self.number(first),
        }
    }

    // Those below are called from many places, and each would be written out there.
    #[inline(never)]
    fn word(&mut self, rest: &[u8]) -> Result<(), Flaw> {
        for byte in rest {
            let met = self.takes(|next| next == *byte);
            self.expect(met)?;
        }
        Ok(())
    }

    #[inline(never)]
    fn number(&mut self, first: u8) -> Result<(), Flaw> {
        match first {
            b'0' => {}
            b'1'..=b'9' => while self.takes(is_digit) {},
            _ => return Err(Flaw::Odd),
        }
        if self.takes(|byte| byte == b'.') {
            self.digits()?;
        }
        if self.takes(|byte| matches!(byte, b'e' | b'E')) {
            self.takes(|byte| matches!(byte, b'+' | b'-'));
            self.digits()?;
        }
        Ok(())
    }

    fn digits(&mut self) -> Result<(), Flaw> {
        let met = self.takes(is_digit);
        self.expect(met)?;
        while self.takes(is_digit) {}
        Ok(())
    }

    /// What stands behind a string's first quote, up to the last.
    #[inline(never)]
    fn string(&mut self) -> Result<(), Flaw> {
        loop {
            self.at += plain(&self.text.as_bytes()[self.at..]);
            let end = self.byte()?;
            self.escaped |= end == b'\\';
            match end {
                b'"' => return Ok(()),
                b'\\' if self.takes(|byte| byte == b'u') => {
                    for _ in 0..4 {
                        let met = self.takes(|byte| byte.is_ascii_hexdigit());
                        self.expect(met)?;
                    }
                }
                b'\\' => {
                    let met = self.takes(|byte| b"\"\\/bfnrt".contains(&byte));
                    self.expect(met)?;
                }
                _ => return Err(Flaw::Odd),
            }
        }
    }
}

fn is_digit(byte: u8) -> bool {
    byte.is_ascii_digit()
}

/// How many bytes stand before the first quote, backslash or control character. Sixteen are looked at
/// at a time: most of an answer is the inside of strings.
fn plain(bytes: &[u8]) -> usize {
    let is = |all: u8x16, byte: u8| all.simd_eq(u8x16::splat(byte));
    let (chunks, _) = bytes.as_chunks();
    let mut at = 0;
    for chunk in chunks {
        let all = u8x16::new(*chunk);
        let found = is(all, b'"') | is(all, b'\\') | all.simd_lt(u8x16::splat(b' '));
        let found = found.to_bitmask();
        if found != 0 {
            return at + found.trailing_zeros() as usize;
        }
        at += chunk.len();
    }
    let ends = |byte: &u8| matches!(byte, b'"' | b'\\' | 0..b' ');
    let rest = &bytes[at..];
    at + rest.iter().position(ends).unwrap_or(rest.len())
}

#[cfg(test)]
#[path = "scan_tests.rs"]
mod tests;
