//! The browser's own boxes in which a file or a folder is chosen (File System Access, WICG; only Chromium
//! has them).

use js_sys::{Promise, Reflect};
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DomException, FileSystemDirectoryHandle, FileSystemFileHandle};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_name = showSaveFilePicker)]
    fn show_save_file_picker(options: JsValue) -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_name = showDirectoryPicker)]
    fn show_directory_picker(options: JsValue) -> Result<Promise, JsValue>;
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SaveFileOptions<'a> {
    /// The browser opens the box where the last of the same name was.
    id: &'static str,
    suggested_name: &'a str,
}

#[derive(Serialize)]
struct FolderOptions {
    id: &'static str,
    mode: &'static str,
}

/// What came of a box.
#[derive(Debug)]
pub enum Picked<T> {
    /// This was chosen.
    Chosen(T),
    /// The box was closed.
    Nothing,
    /// The browser did not show it, or does not allow what was chosen; in its words.
    Refused(String),
}

impl<T> Picked<T> {
    /// The same with something made of what was chosen.
    pub fn map<U>(self, make: impl FnOnce(T) -> U) -> Picked<U> {
        match self {
            Self::Chosen(chosen) => Picked::Chosen(make(chosen)),
            Self::Nothing => Picked::Nothing,
            Self::Refused(told) => Picked::Refused(told),
        }
    }
}

/// Whether the browser has these boxes. Elsewhere a file is a download.
pub fn can_pick() -> bool {
    let window: JsValue = gloo_utils::window().into();
    let has = |name: &str| Reflect::has(&window, &name.into()).unwrap_or(false);
    has("showSaveFilePicker") && has("showDirectoryPicker")
}

/// Asks where a file is to be saved. Must be called where a person has just pressed something.
pub fn pick_file(name: &str) -> impl Future<Output = Picked<FileSystemFileHandle>> + use<> {
    let options = SaveFileOptions { id: "aqua-cancel", suggested_name: name };
    let options = serde_wasm_bindgen::to_value(&options);
    picked(options.map_err(JsValue::from).and_then(show_save_file_picker))
}

/// Asks for the folder into which files are to be saved. Must be called where a person has just pressed
/// something.
pub fn pick_folder() -> impl Future<Output = Picked<FileSystemDirectoryHandle>> + use<> {
    let options = FolderOptions { id: "aqua-cancel", mode: "readwrite" };
    let options = serde_wasm_bindgen::to_value(&options);
    picked(options.map_err(JsValue::from).and_then(show_directory_picker))
}

/// What a box gave that was asked for at once, and not when this is first polled: the press would be over.
async fn picked<T: JsCast>(asked: Result<Promise, JsValue>) -> Picked<T> {
    let chosen = match asked {
        Ok(promise) => JsFuture::from(promise).await.and_then(JsCast::dyn_into),
        Err(error) => Err(error),
    };
    match chosen {
        Ok(handle) => Picked::Chosen(handle),
        Err(error) => match error.dyn_ref::<DomException>() {
            Some(error) if error.name() == "AbortError" => Picked::Nothing,
            Some(error) => Picked::Refused(error.message()),
            None => Picked::Refused(String::new()),
        },
    }
}
