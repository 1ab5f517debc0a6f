//! `cargo xtask package`: all that an administrator needs, in files that are the same, byte for byte,
//! whoever builds the same commit with the same tools.

mod archive;
mod extension;
mod files;
mod moment;
mod site;
mod tenants;

use std::path::Path;

use anyhow::Result;
use clap::ValueEnum;
use sha2::{Digest, Sha256};
use xshell::Cmd;

pub use extension::Browser;
pub use files::Files;
pub use moment::Moment;

use crate::{page, workspace::Workspace};

/// The version in every name and manifest: the workspace's.
const VERSION: &str = env!("CARGO_PKG_VERSION");
/// The list of digests, as `sha256sum --check` takes it.
const SUMS: &str = "SHA256SUMS";

/// A part of what can be packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Part {
    /// The browser extension, for each browser.
    Extension,
    /// The page for a team's own site.
    Site,
}

impl Part {
    /// Every part.
    pub const ALL: &[Self] = &[Self::Extension, Self::Site];
}

/// Builds the page and packs it into `target/package`: this part, or all of it.
pub fn package(workspace: &Workspace, part: Option<Part>) -> Result<()> {
    let parts = part.as_ref().map_or(Part::ALL, std::slice::from_ref);
    let moment = Moment::of_source(workspace)?;
    let page = page::build(workspace)?;
    let made = make(workspace, &page, parts, moment)?;
    let folder = workspace.target.join("package");
    made.write(&folder)?;
    if git(workspace).args(["status", "--porcelain"]).read().is_ok_and(|said| !said.is_empty()) {
        println!("\nThis checkout has changes that are in no commit; they are in these packages.");
    }
    println!("\nIn {}:\n{}", folder.display(), made.text(SUMS)?.trim_end());
    if parts.contains(&Part::Extension) {
        println!("Beside the zip files lie the same extensions unpacked, to load into a browser.");
    }
    Ok(())
}

/// `git` in the checkout, also where that belongs to another user: this program has been built from it.
pub fn git(workspace: &Workspace) -> Cmd<'_> {
    let safe = format!("safe.directory={}", workspace.root.display());
    workspace.sh.cmd("git").args(["-c", &safe]).quiet()
}

/// Makes the packages of these parts from the checkout and the built `page`: archives, the extensions as
/// folders, and the digests of the archives.
pub fn make(workspace: &Workspace, page: &Path, parts: &[Part], moment: Moment) -> Result<Files> {
    let root = &workspace.root;
    let page = Files::read(page)?;
    let mut made = Files::default();
    let mut sums = String::new();
    let mut add_archive = |made: &mut Files, name: String, content: Vec<u8>| {
        sums.push_str(&format!("{}  {name}\n", hexadecimal(&Sha256::digest(&content))));
        made.add(name, content);
    };
    if parts.contains(&Part::Extension) {
        for browser in Browser::ALL {
            let extension = extension::files(root, &page, browser)?;
            let zip = archive::zip(&extension, moment)?;
            add_archive(&mut made, format!("aqua-cancel-{VERSION}-{}.zip", browser.name()), zip);
            made.add_all(&format!("{}/", browser.folder()), extension);
        }
    }
    if parts.contains(&Part::Site) {
        let name = format!("aqua-cancel-{VERSION}");
        let archive = archive::tar_gz(&name, &site::files(root, &page)?, moment)?;
        add_archive(&mut made, format!("{name}-site.tar.gz"), archive);
    }
    made.add(SUMS, sums);
    Ok(made)
}

/// Adds the licences under which all of it may be passed on.
fn add_licences(files: &mut Files, root: &Path) -> Result<()> {
    ["LICENSE-MIT", "LICENSE-APACHE"]
        .iter()
        .try_for_each(|name| files.read_file(name, &root.join(name)))
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests;
