//! The browser extension: the built page, the box under the toolbar button, and a manifest for each
//! browser.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};

use super::{VERSION, add_licences, files::Files, tenants};
use crate::hosts::HOSTS;

/// A kind of browser that extensions are made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Browser {
    /// Chromium, Chrome, Edge and others built from it.
    Chromium,
    /// Firefox.
    Firefox,
}

impl Browser {
    /// Each of them.
    pub const ALL: [Self; 2] = [Self::Chromium, Self::Firefox];

    /// Its name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
        }
    }

    /// The folder of its unpacked extension among the packages.
    pub fn folder(self) -> String {
        format!("extension-{}", self.name())
    }
}

/// Every file of the extension, as the browser sees them.
pub fn files(root: &Path, page: &Files, browser: Browser) -> Result<Files> {
    let sources = root.join("extension");
    let mut files = page.clone();
    files.add("config.json", pretty(&json!({ "relay": null })));
    files.add("manifest.json", pretty(&manifest(&sources, page, browser)?));
    files.add("tenants.js", tenants::module());
    for name in ["popup.html", "popup.css", "popup.js"] {
        files.read_file(name, &sources.join(name))?;
    }
    for name in ["tokens.css", "button.css"] {
        files.read_file(name, &root.join("static").join(name))?;
    }
    files.add_all("icons/", Files::read(&sources.join("icons"))?);
    add_licences(&mut files, root)?;
    Ok(files)
}

/// `extension/manifest.json`, what this browser wants besides, and what follows from the list of
/// hosts and from the page.
fn manifest(sources: &Path, page: &Files, browser: Browser) -> Result<Value> {
    let mut manifest = object(sources, "manifest.json")?;
    manifest.extend(object(sources, &format!("{}.json", browser.name()))?);
    let hosts: Vec<_> = HOSTS.iter().map(|known| format!("https://{}/*", known.host)).collect();
    // The page's own policy holds for every page of the extension. What a page cannot say of itself,
    // who may put it into a frame, is added.
    let policy = format!("{}; frame-ancestors 'none'", policy(page.text("index.html")?)?);
    manifest.insert("version".to_owned(), VERSION.into());
    manifest.insert("host_permissions".to_owned(), hosts.into());
    manifest.insert("content_security_policy".to_owned(), json!({ "extension_pages": policy }));
    Ok(Value::Object(manifest))
}

fn object(sources: &Path, name: &str) -> Result<Map<String, Value>> {
    let file = sources.join(name);
    let text = std::fs::read_to_string(&file);
    let text = text.with_context(|| format!("Could not read {}", file.display()))?;
    serde_json::from_str(&text).with_context(|| format!("extension/{name} cannot be read"))
}

/// The content security policy that a page names in its head.
fn policy(html: &str) -> Result<&str> {
    let policy = html
        .split_once("http-equiv=\"Content-Security-Policy\"")
        .and_then(|(_, rest)| rest.split_once("content=\""))
        .and_then(|(_, rest)| rest.split_once('"'));
    policy.map(|(policy, _)| policy).context("index.html names no content security policy.")
}

fn pretty(value: &Value) -> String {
    format!("{value:#}\n")
}
