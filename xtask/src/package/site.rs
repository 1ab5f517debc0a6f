//! The page for a team's own site: its files, each with its compressed forms beside it, and the relay
//! around it, ready to be started where the archive is unpacked.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Map, Value};

use super::{add_licences, files::Files};
use crate::{
    compress,
    relay::{self, Lead},
};

/// What is worth compressing.
const COMPRESSED: &[&str] = &[".html", ".js", ".css", ".wasm", ".svg"];

/// Every file of the archive: the relay's configurations, which lead to every tenant host, and beside
/// them the page in `page` and the folder `run` that nginx writes to.
pub fn files(root: &Path, page: &Files) -> Result<Files> {
    let mut files = Files::default();
    files.add_all("page/", with_compressed(&with_config(page)?)?);
    for (name, text) in relay::files(&Lead::to_every_host()) {
        files.add(name, text);
    }
    files.add("run/.keep", String::new());
    add_licences(&mut files, root)?;
    Ok(files)
}

/// The page with the `config.json` it is given, but without a practice tenant: that is for trying the
/// page out where it is built.
fn with_config(page: &Files) -> Result<Files> {
    let config = serde_json::from_str(page.text("config.json")?);
    let mut config: Map<String, Value> = config.context("config.json cannot be read")?;
    config.remove("practice");
    let mut files = page.clone();
    files.add("config.json", format!("{:#}\n", Value::Object(config)));
    Ok(files)
}

/// The files, and those worth it compressed in two ways, under the names that web servers look for.
/// `config.json` stays plain alone: whoever edits it would be shown the old one.
fn with_compressed(plain: &Files) -> Result<Files> {
    let mut files = plain.clone();
    for (name, file) in plain.iter() {
        if COMPRESSED.iter().any(|end| name.ends_with(end)) {
            files.add(format!("{name}.br"), compress::brotli(&file.content)?);
            files.add(format!("{name}.gz"), compress::gzip(&file.content)?);
        }
    }
    Ok(files)
}
