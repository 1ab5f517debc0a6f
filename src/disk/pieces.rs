//! A download before it is one.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, HtmlAnchorElement, Url};

/// So many bytes are handed to the browser at once: it may put them on the disk.
const PIECE: u64 = 8_000_000;

/// How long the browser may take to begin a download, in milliseconds; the file is let go then.
const TIME_TO_BEGIN: u32 = 60_000;

/// A download, piece by piece.
#[derive(Debug, Default)]
pub struct Pieces {
    pieces: Vec<(Blob, u64)>,
    /// What is not handed to the browser yet.
    last: Array,
    last_length: u64,
}

impl Pieces {
    /// Adds a copy of a part at the end.
    pub fn push(&mut self, part: &Uint8Array) -> Result<(), JsValue> {
        self.last.push(&part.slice(0, part.length()));
        self.last_length += u64::from(part.length());
        if self.last_length >= PIECE { self.end_piece() } else { Ok(()) }
    }

    /// Ends a piece here.
    pub fn end_piece(&mut self) -> Result<(), JsValue> {
        if self.last_length > 0 {
            let piece = Blob::new_with_u8_array_sequence(&self.last)?;
            self.pieces.push((piece, self.last_length));
            self.last = Array::new();
            self.last_length = 0;
        }
        Ok(())
    }

    /// Drops what comes after so many bytes, at which a piece ended.
    pub fn cut(&mut self, bytes: u64) {
        self.last = Array::new();
        self.last_length = 0;
        let mut end = 0;
        self.pieces.retain(|(_, length)| {
            end += length;
            end <= bytes
        });
    }

    /// Hands the whole to the browser's downloads, under this name.
    pub fn download(&mut self, name: &str) -> Result<(), JsValue> {
        self.end_piece()?;
        let parts: Array = self.pieces.iter().map(|(piece, _)| piece).collect();
        let whole = Blob::new_with_blob_sequence(&parts)?;
        let url = Url::create_object_url_with_blob(&whole)?;
        let link: HtmlAnchorElement = gloo_utils::document().create_element("a")?.dyn_into()?;
        link.set_href(&url);
        link.set_download(name);
        link.click();
        gloo_timers::callback::Timeout::new(TIME_TO_BEGIN, move || {
            // Fails for no URL.
            let _ = Url::revoke_object_url(&url);
        })
        .forget();
        Ok(())
    }
}
