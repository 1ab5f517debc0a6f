//! Node.js, and npm packages, always exactly those in a package-lock.json of the project: wasm-opt and
//! what the end-to-end tests use.

use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};
use which::which;
use xshell::{Shell, cmd};

use super::{apt, missing, stamp};
use crate::{versions::NODE, workspace::Workspace};

/// Makes sure that `node` and `npm` are on PATH, and `node` new enough.
pub fn ensure(sh: &Shell) -> Result<()> {
    let remedy = format!("Install Node.js {NODE} or newer with npm, and put both on PATH.");
    if which("node").is_err() || which("npm").is_err() {
        apt::install(sh, "Node.js", &["nodejs", "npm"], &remedy)?;
    }
    let said = cmd!(sh, "node --version").quiet().read()?;
    let is_new = major(&said).is_some_and(|major| major >= NODE);
    ensure!(is_new, "Node.js {said} is too old. {remedy}");
    Ok(())
}

/// Makes sure that wasm-opt is there. Returns the folder to put on PATH.
pub fn wasm_opt(workspace: &Workspace, version: &str) -> Result<Option<PathBuf>> {
    let home = workspace.cache.join(format!("binaryen-{version}"));
    let folder = home.join("node_modules/.bin");
    for name in ["package.json", "package-lock.json"] {
        let list = workspace.sh.read_file(Path::new("xtask/page-tools").join(name))?;
        workspace.sh.write_file(home.join(name), list)?;
    }
    install(&workspace.sh, &home, "wasm-opt")?;
    Ok(Some(folder))
}

/// Makes sure that the packages of the end-to-end tests are beside them.
pub fn end_to_end_packages(workspace: &Workspace) -> Result<()> {
    ensure(&workspace.sh)?;
    let home = workspace.root.join("tests/e2e");
    install(&workspace.sh, &home, "The set of npm packages for the end-to-end tests")
}

/// Installs what the package-lock.json in `home` lists, where that has not been done yet.
fn install(sh: &Shell, home: &Path, piece: &str) -> Result<()> {
    let list = sh.read_file(home.join("package-lock.json"))?;
    let modules = home.join("node_modules");
    if stamp::is_from(sh, &modules, &list) {
        return Ok(());
    }
    println!("{piece} is missing: installing it with npm (under a minute) in {}.", home.display());
    let _home = sh.push_dir(home);
    cmd!(sh, "npm ci --ignore-scripts --no-audit --no-fund --loglevel=error").run().map_err(
        |_| {
            let home = home.display();
            missing(piece, &format!("Check the internet connection, or run `npm ci` in {home}."))
        },
    )?;
    stamp::put(sh, &modules, &list)
}

/// The major version in what `node --version` prints: "v20.20.2" is 20.
fn major(said: &str) -> Option<u32> {
    said.strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_read_from_what_node_says() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("v8.0.0"), Some(8));
        assert_eq!(major("20"), None);
    }
}
