//! The built page holds no path of the machine that built it: two machines build the same bytes, and
//! nobody's folders are published.
//!
//! The compiler writes the paths of sources into a program, for the messages of panics. Here they
//! are given other names, and what was built is searched for any that were missed.

use std::{
    env,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    command::Run,
    error::{Doing, Error},
};

/// What the paths of the checkout begin with instead.
const CHECKOUT: &str = "/aqua-cancel";
/// What the paths of crates begin with instead.
const CRATES: &str = "/crates";

/// Folders of this machine that hold sources, each with what its name is replaced by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourcePaths(Vec<(PathBuf, String)>);

impl SourcePaths {
    /// The sources of the crates in Cargo's home and of the standard library of a compiler; `rustc`
    /// starts it.
    pub fn of_crates(rustc: impl Fn() -> Command) -> Result<Self, Error> {
        let sysroot = rustc().args(["--print", "sysroot"]).capture()?;
        let mut paths = vec![library(Path::new(&sysroot), &rustc().arg("-vV").capture()?)];
        if let Some(home) = cargo_home() {
            // Each registry's folder is named for the server it came from, which may be a mirror.
            let registries = fs::read_dir(home.join("registry").join("src"));
            let folders = registries.into_iter().flatten().flatten();
            paths.extend(folders.map(|folder| (folder.path(), CRATES.to_owned())));
            paths.push((home, CRATES.to_owned()));
        }
        Ok(Self::new(paths))
    }

    /// The same, and the checkout at `root`.
    pub fn of_page(root: &Path, rustc: impl Fn() -> Command) -> Result<Self, Error> {
        let mut paths = Self::of_crates(rustc)?.0;
        paths.push((root.to_owned(), CHECKOUT.to_owned()));
        Ok(Self::new(paths))
    }

    /// The compiler takes the last prefix that fits, so the longer ones come last.
    fn new(mut paths: Vec<(PathBuf, String)>) -> Self {
        paths.sort_by_key(|(path, _)| path.components().count());
        Self(paths)
    }

    /// The value of CARGO_ENCODED_RUSTFLAGS that has the compiler replace them, with `others` in
    /// front. It takes the place of every other setting of flags, so a person's own do not change
    /// what is built.
    pub fn flags(&self, others: &[&str]) -> OsString {
        let mut flags = OsString::from(others.join("\u{1f}"));
        for (path, name) in &self.0 {
            flags.push(if flags.is_empty() { "" } else { "\u{1f}" });
            flags.push("--remap-path-prefix=");
            flags.push(path);
            flags.push("=");
            flags.push(name);
        }
        flags
    }

    /// Checks that no file in `dist` holds one of them.
    pub fn are_not_in(&self, dist: &Path) -> Result<(), Error> {
        for entry in fs::read_dir(dist).doing(|| format!("read {}", dist.display()))?.flatten() {
            let file = entry.path();
            let content = fs::read(&file).doing(|| format!("read {}", file.display()))?;
            if let Some((path, _)) = self.0.iter().find(|(path, _)| holds(&content, path)) {
                return Err(Error::File {
                    file: entry.file_name().to_string_lossy().into_owned(),
                    problem: format!("holds {}, a path of this machine", path.display()),
                });
            }
        }
        Ok(())
    }
}

/// The sources of the standard library, where they are installed, and what they are called where they
/// are not: `/rustc/` and the compiler's commit, which the compiler that made the library has written
/// into it. Without this the page would depend on whether they are installed.
fn library(sysroot: &Path, version: &str) -> (PathBuf, String) {
    let commit = version.lines().find_map(|line| line.strip_prefix("commit-hash: "));
    let name = format!("/rustc/{}", commit.unwrap_or("unknown"));
    (sysroot.join("lib/rustlib/src/rust"), name)
}

fn holds(content: &[u8], path: &Path) -> bool {
    let path = path.as_os_str().as_encoded_bytes();
    content.windows(path.len()).any(|part| part == path)
}

fn cargo_home() -> Option<PathBuf> {
    let set = |name| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    set("CARGO_HOME").or_else(|| Some(set("HOME")?.join(".cargo")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{command::command, error::write, places::Places};

    fn paths() -> SourcePaths {
        SourcePaths::new(vec![
            ("/home/ada/.cargo/registry/src/mirror".into(), CRATES.to_owned()),
            ("/home/ada".into(), CHECKOUT.to_owned()),
        ])
    }

    #[test]
    fn the_innermost_folder_decides_since_the_compiler_takes_the_last_that_fits() {
        let flags = "-Cembed-bitcode=yes\u{1f}\
                     --remap-path-prefix=/home/ada=/aqua-cancel\u{1f}\
                     --remap-path-prefix=/home/ada/.cargo/registry/src/mirror=/crates";
        assert_eq!(paths().flags(&["-Cembed-bitcode=yes"]), flags);
        assert!(paths().flags(&[]).into_string().unwrap().starts_with("--remap-path-prefix="));
    }

    #[test]
    fn no_registrys_name_is_left_in_the_path_of_a_crate() {
        // A crate that this test was built with; its folder is named for the registry.
        let crates = SourcePaths::of_crates(|| command("rustc")).unwrap().0;
        let registries = cargo_home().unwrap().join("registry").join("src");
        assert!(crates.iter().any(|(path, _)| path.parent() == Some(registries.as_path())));
    }

    #[test]
    fn the_standard_library_is_called_the_same_whether_its_sources_are_installed_or_not() {
        let version = "rustc 1.95.0\nbinary: rustc\ncommit-hash: 5980\nhost: x86_64";
        let sources = PathBuf::from("/rust/lib/rustlib/src/rust");
        assert_eq!(library(Path::new("/rust"), version), (sources, "/rustc/5980".to_owned()));
    }

    #[test]
    fn a_page_with_a_path_of_this_machine_is_not_shipped() {
        let dist = Places::of_this_checkout().made("source-paths");
        write(&dist.join("page.wasm"), "panicked at /crates/yew-0.23.0/src/lib.rs").unwrap();
        assert!(paths().are_not_in(&dist).is_ok());

        write(&dist.join("page.wasm"), "panicked at /home/ada/project/src/lib.rs").unwrap();
        let error = paths().are_not_in(&dist).unwrap_err().to_string();
        assert_eq!(error, "page.wasm holds /home/ada, a path of this machine.");
    }
}
