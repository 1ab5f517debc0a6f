//! The built page holds no path of the machine that built it: two machines build the same bytes, and
//! nobody's folders are published.
//!
//! The compiler writes the paths of sources into a program, for the messages of panics. Here they are
//! given other names, and what was built is searched for any that were missed.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use walkdir::WalkDir;
use xshell::cmd;

use crate::workspace::Workspace;

/// Folders of this machine that hold sources, each with what its name is replaced by.
pub struct MachinePaths(Vec<(PathBuf, String)>);

impl MachinePaths {
    /// Those of the checkout, of the crates in Cargo's home, and of the standard library's sources.
    pub fn of(workspace: &Workspace) -> Result<Self> {
        let sh = &workspace.sh;
        let sysroot = cmd!(sh, "rustc --print sysroot").quiet().read()?;
        // What the library's paths are called where its sources are not installed.
        let version = cmd!(sh, "rustc --version --verbose").quiet().read()?;
        let commit = version.lines().find_map(|line| line.strip_prefix("commit-hash: "));
        let library = format!("/rustc/{}", commit.unwrap_or("unknown"));
        Ok(Self(vec![
            (cargo_home(workspace)?, "/cargo".to_owned()),
            (Path::new(&sysroot).join("lib/rustlib/src/rust"), library),
            (workspace.root.clone(), "/aqua-cancel".to_owned()),
        ]))
    }

    /// The value of CARGO_ENCODED_RUSTFLAGS that has the compiler replace them. It takes the place of
    /// every other setting of flags, so a person's own do not change what is built.
    pub fn flags(&self) -> String {
        let flag = |(path, name): &(PathBuf, String)| {
            format!("--remap-path-prefix={}={name}", path.display())
        };
        self.0.iter().map(flag).collect::<Vec<_>>().join("\u{1f}")
    }

    /// Checks that no file in `dist` holds one of them.
    pub fn are_not_in(&self, dist: &Path) -> Result<()> {
        for entry in WalkDir::new(dist) {
            let entry = entry?;
            if !entry.file_type().is_file() {
                continue;
            }
            let content = std::fs::read(entry.path())?;
            for (path, _) in &self.0 {
                let (name, path) = (entry.file_name().display(), path.display());
                let text = path.to_string();
                let holds = content.windows(text.len()).any(|part| part == text.as_bytes());
                ensure!(!holds, "{name} holds {path}, a path of this machine.");
            }
        }
        Ok(())
    }
}

fn cargo_home(workspace: &Workspace) -> Result<PathBuf> {
    let set = |name| workspace.sh.var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let home = || Some(set("HOME")?.join(".cargo"));
    set("CARGO_HOME").or_else(home).context("Neither CARGO_HOME nor HOME is set.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_compiler_is_told_another_name_for_each() {
        let workspace = Workspace::here().unwrap();
        let flags = MachinePaths::of(&workspace).unwrap().flags();
        let flags: Vec<_> = flags.split('\u{1f}').collect();
        assert!(flags.iter().all(|flag| flag.starts_with("--remap-path-prefix=/")), "{flags:?}");
        let checkout = format!("--remap-path-prefix={}=/aqua-cancel", workspace.root.display());
        assert!(flags.contains(&checkout.as_str()), "{flags:?}");
        assert!(flags.iter().any(|flag| flag.contains("/lib/rustlib/src/rust=/rustc/")));
    }

    #[test]
    fn a_page_with_a_path_of_this_machine_is_not_shipped() {
        let workspace = Workspace::here().unwrap();
        let dist = workspace.sh.create_temp_dir().unwrap();
        let file = dist.path().join("page.wasm");
        let paths = MachinePaths::of(&workspace).unwrap();
        std::fs::write(&file, "panicked at /cargo/registry/yew-0.23.0/src/lib.rs").unwrap();
        paths.are_not_in(dist.path()).unwrap();

        let root = workspace.root.display();
        std::fs::write(&file, format!("panicked at {root}/src/lib.rs")).unwrap();
        let error = paths.are_not_in(dist.path()).unwrap_err().to_string();
        assert_eq!(error, format!("page.wasm holds {root}, a path of this machine."));
    }
}
