//! Where the values of a JSON text begin and end (RFC 8259), each kept as it was written.
//!
//! The page takes every value as text, so that no number goes through a float. A parser that makes
//! numbers brings tables for them which would be a tenth of what people download; this one steps
//! over them. Tests compare it with serde_json.

/// Why a text is not the JSON asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// It ends before the value does.
    Ends,
    /// It is something else.
    Odd,
}

/// A value between others: its key with its quotes (empty in a list), and the value.
type Part<'a> = (&'a str, &'a str);

/// The members of an object, keys in quotes.
pub fn members(text: &str) -> Result<Vec<Part<'_>>, Flaw> {
    parts(text, b'{', b'}')
}

/// The values in a list.
pub fn elements(text: &str) -> Result<Vec<&str>, Flaw> {
    Ok(parts(text, b'[', b']')?.into_iter().map(|(_, value)| value).collect())
}

/// Whether a text is one JSON value.
pub fn is_json(text: &str) -> bool {
    let mut scan = Scan { text, at: 0 };
    scan.value().and_then(|_| scan.end()).is_ok()
}

/// The text of a string that stands in its quotes, as [`members`] and [`elements`] give it; none if
/// it holds half of a surrogate pair, which is no text.
pub fn string(quoted: &str) -> Option<String> {
    let inner = quoted.strip_prefix('"')?.strip_suffix('"')?;
    let mut out = String::with_capacity(inner.len());
    let mut chars = inner.chars();
    while let Some(c) = chars.next() {
        out.push(match c {
            '\\' => match chars.next()? {
                'b' => '\u{8}',
                'f' => '\u{c}',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'u' => escaped(&mut chars)?,
                itself => itself,
            },
            _ => c,
        });
    }
    Some(out)
}

/// The character behind `\u`, from one UTF-16 unit or from two.
fn escaped(chars: &mut std::str::Chars<'_>) -> Option<char> {
    let first = unit(chars)?;
    if !(0xd800..0xdc00).contains(&first) {
        return char::from_u32(first);
    }
    if (chars.next()?, chars.next()?) != ('\\', 'u') {
        return None;
    }
    let second = unit(chars)?.checked_sub(0xdc00).filter(|low| *low < 0x400)?;
    char::from_u32(0x1_0000 + ((first - 0xd800) << 10) + second)
}

fn unit(chars: &mut std::str::Chars<'_>) -> Option<u32> {
    (0..4).try_fold(0, |unit, _| Some(unit * 16 + chars.next()?.to_digit(16)?))
}

fn parts(text: &str, open: u8, close: u8) -> Result<Vec<Part<'_>>, Flaw> {
    let mut scan = Scan { text, at: 0 };
    let mut parts = Vec::new();
    if scan.token()? != open {
        return Err(Flaw::Odd);
    }
    if !scan.closes(close) {
        loop {
            let key = if close == b'}' { scan.key()? } else { "" };
            parts.push((key, scan.value()?));
            match scan.token()? {
                b',' => {}
                end if end == close => break,
                _ => return Err(Flaw::Odd),
            }
        }
    }
    scan.end().map(|()| parts)
}

/// A place in a text.
struct Scan<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Scan<'a> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn byte(&mut self) -> Result<u8, Flaw> {
        let byte = self.peek().ok_or(Flaw::Ends)?;
        self.at += 1;
        Ok(byte)
    }

    /// Steps over one of these bytes, if it is next.
    fn takes(&mut self, any: &[u8]) -> bool {
        let takes = self.peek().is_some_and(|byte| any.contains(&byte));
        self.at += usize::from(takes);
        takes
    }

    fn space(&mut self) {
        while self.takes(b" \t\r\n") {}
    }

    /// The next byte that is no white space.
    fn token(&mut self) -> Result<u8, Flaw> {
        self.space();
        self.byte()
    }

    fn closes(&mut self, close: u8) -> bool {
        self.space();
        self.takes(&[close])
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

    /// A member's key in its quotes, and the colon behind it.
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
    fn value(&mut self) -> Result<&'a str, Flaw> {
        self.space();
        let start = self.at;
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
                let Some(&close) = open.last() else { return Ok(&self.text[start..self.at]) };
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
            b't' => self.word(b"rue"),
            b'f' => self.word(b"alse"),
            b'n' => self.word(b"ull"),
            b'-' => self.byte().and_then(|first| self.number(first)),
            _ => self.number(first),
        }
    }

    fn word(&mut self, rest: &[u8]) -> Result<(), Flaw> {
        for byte in rest {
            let met = self.takes(&[*byte]);
            self.expect(met)?;
        }
        Ok(())
    }

    fn number(&mut self, first: u8) -> Result<(), Flaw> {
        match first {
            b'0' => {}
            b'1'..=b'9' => while self.takes(b"0123456789") {},
            _ => return Err(Flaw::Odd),
        }
        if self.takes(b".") {
            self.digits()?;
        }
        if self.takes(b"eE") {
            self.takes(b"+-");
            self.digits()?;
        }
        Ok(())
    }

    fn digits(&mut self) -> Result<(), Flaw> {
        let met = self.takes(b"0123456789");
        self.expect(met)?;
        while self.takes(b"0123456789") {}
        Ok(())
    }

    /// What stands behind a string's first quote, up to the last.
    fn string(&mut self) -> Result<(), Flaw> {
        loop {
            match self.byte()? {
                b'"' => return Ok(()),
                b'\\' if self.takes(b"u") => {
                    for _ in 0..4 {
                        let met = self.takes(b"0123456789abcdefABCDEF");
                        self.expect(met)?;
                    }
                }
                b'\\' => {
                    let met = self.takes(b"\"\\/bfnrt");
                    self.expect(met)?;
                }
                0..b' ' => return Err(Flaw::Odd),
                _ => {}
            }
        }
    }
}

#[cfg(test)]
#[path = "scan_tests.rs"]
mod tests;
