//! Bodies and the texts in them. A job of 100,000 batches has a million texts: none is copied that
//! stands in the body as it is.

use std::borrow::{Borrow, Cow};
use std::fmt;
use std::ops::Deref;
use std::rc::Rc;

/// A body, shared by those who keep it: it may be tens of megabytes long.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Body(Rc<String>);

impl Body {
    /// A part of this body as a text that shares it; a copy of any other text.
    pub fn share(&self, part: &str) -> Text {
        let start = (part.as_ptr() as usize).wrapping_sub(self.as_ptr() as usize);
        // By place, because it is about where the text stands, not about what it says.
        if start.checked_add(part.len()).is_some_and(|end| end <= self.len())
            && let (Ok(start), Ok(length)) = (start.try_into(), part.len().try_into())
        {
            return Text { body: self.clone(), start, length };
        }
        part.into()
    }

    /// A text that was read from this body: a part of it, or one that stands otherwise in it.
    pub fn text(&self, read: Cow<'_, str>) -> Text {
        match read {
            Cow::Borrowed(part) => self.share(part),
            Cow::Owned(text) => text.into(),
        }
    }
}

impl Deref for Body {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl From<Vec<u8>> for Body {
    /// Bytes that are not UTF-8 become replacement characters.
    fn from(bytes: Vec<u8>) -> Self {
        let text = String::from_utf8(bytes)
            .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned());
        text.into()
    }
}

impl From<String> for Body {
    fn from(text: String) -> Self {
        Self(Rc::new(text))
    }
}

impl From<&str> for Body {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

/// A text of a batch: a part of the body it came in.
#[derive(Clone)]
pub struct Text {
    body: Body,
    /// In bytes, between characters.
    start: u32,
    length: u32,
}

impl Deref for Text {
    type Target = str;

    #[inline(never)]
    fn deref(&self) -> &str {
        let start = self.start as usize;
        // Always there: a text is made for a part of its body, and no body changes.
        self.body.get(start..start + self.length as usize).unwrap_or_default()
    }
}

impl Borrow<str> for Text {
    fn borrow(&self) -> &str {
        self
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        // What comes in a body is no longer than 4 GB, the whole memory of the page.
        let length = text.len().try_into().unwrap_or(u32::MAX);
        Self { body: text.into(), start: 0, length }
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Eq for Text {}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_the_body_is_shared_and_any_other_text_is_copied() {
        let body = Body::from("select ä from b");
        let shared = body.share(&body[7..9]);
        assert_eq!((&*shared, Rc::ptr_eq(&shared.body.0, &body.0)), ("ä", true));
        let empty = body.share(&body[body.len()..]);
        assert_eq!((&*empty, Rc::ptr_eq(&empty.body.0, &body.0)), ("", true));
        for text in ["select ä from b", "ä", ""] {
            let other = text.to_owned();
            let copied = body.share(&other);
            assert_eq!((&*copied, Rc::ptr_eq(&copied.body.0, &body.0)), (text, false));
        }
    }

    #[test]
    fn texts_are_the_same_when_they_say_the_same() {
        let body = Body::from("aa");
        assert_eq!(body.share(&body[..1]), body.share(&body[1..]));
        assert_eq!(body.share(&body[..1]), Text::from("a"));
        assert_ne!(Text::from("a"), Text::from("A"));
    }

    #[test]
    fn bytes_that_are_no_text_become_replacement_characters() {
        assert_eq!(&*Body::from(b"a\xffb".to_vec()), "a\u{fffd}b");
    }
}
