//! A folder that was chosen.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{FileSystemDirectoryHandle, FileSystemFileHandle, FileSystemGetFileOptions};

use super::sink::DiskError;

/// How many names are tried for a file.
const MOST_NAMES: u32 = 1000;

/// A folder that was chosen.
#[derive(Clone, Debug)]
pub struct Folder(pub FileSystemDirectoryHandle);

impl Folder {
    /// Its name.
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// A new file of this name; where there is one already, of this name with a number. No file that lies
    /// there is written over.
    ///
    /// # Errors
    /// If the folder does not take it.
    pub async fn new_file(&self, name: &str) -> Result<FileSystemFileHandle, DiskError> {
        let (stem, extension) = name.split_once('.').unwrap_or((name, ""));
        let mut free = name.to_owned();
        for number in 2..MOST_NAMES {
            if JsFuture::from(self.0.get_file_handle(&free)).await.is_err() {
                break;
            }
            free = format!("{stem} ({number}).{extension}");
        }
        let options = FileSystemGetFileOptions::new();
        options.set_create(true);
        let made = JsFuture::from(self.0.get_file_handle_with_options(&free, &options)).await?;
        Ok(made.dyn_into()?)
    }

    /// Takes a file away that is not whole.
    pub async fn remove(&self, name: &str) {
        // One that is not there any more is away, too.
        let _ = JsFuture::from(self.0.remove_entry(name)).await;
    }
}
