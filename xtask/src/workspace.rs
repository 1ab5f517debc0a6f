//! Where things are: the checkout, what is built in it, and the cache of tools outside it.

use std::{
    env,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use xshell::{Cmd, Shell};

/// A checkout and a shell that works in it.
pub struct Workspace {
    /// Runs programs in the checkout; [`crate::setup`] puts the tools on its PATH.
    pub sh: Shell,
    /// The root of the checkout.
    pub root: PathBuf,
    /// Cargo's target folder.
    pub target: PathBuf,
    /// Tools, each in a folder named for its version. Outside the checkout, so that a fresh one finds
    /// them again.
    pub cache: PathBuf,
}

impl Workspace {
    /// The checkout that this program is run in.
    pub fn here() -> Result<Self> {
        let here = env::current_dir().context("Could not find the current folder")?;
        let root = here.ancestors().find(|above| above.join("xtask/Cargo.toml").is_file());
        let root = root.context("Run this inside a checkout of aqua-cancel.")?;
        let target = root.join(env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()));
        let cache = cache(|name| env::var(name).ok()).unwrap_or_else(|| target.join("tools"));
        Self::at(root, target, cache)
    }

    /// The checkout at `root`, which is built into `target`.
    pub fn at(root: &Path, target: PathBuf, cache: PathBuf) -> Result<Self> {
        let sh = Shell::new()?;
        sh.change_dir(root);
        sh.set_var("CARGO_TARGET_DIR", &target);
        Ok(Self { sh, root: root.to_owned(), target, cache })
    }

    /// The finished page, as the tests and `size` build it.
    pub fn page(&self) -> PathBuf {
        self.target.join("page")
    }

    /// The practice tenant's program.
    pub fn simulator(&self) -> PathBuf {
        self.target.join("debug/aqua-simulator")
    }

    /// A file or folder that a task makes for the programs that it starts.
    pub fn scratch(&self, name: &str) -> PathBuf {
        self.target.join("xtask").join(name)
    }

    /// `cargo`, without what `cargo run` has told this program about itself: crates that ask for it
    /// would be built anew whenever Cargo is called by hand in between.
    pub fn cargo(&self) -> Cmd<'_> {
        let own = env::vars_os().map(|(name, _)| name).filter(|name| {
            let name = name.to_string_lossy();
            name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_")
        });
        own.fold(self.sh.cmd("cargo"), |cargo, name| cargo.env_remove(name))
    }

    /// Builds programs of this workspace.
    pub fn build(&self, packages: &[&str]) -> Result<()> {
        let packages = packages.iter().flat_map(|name| ["--package", name]);
        Ok(self.cargo().args(["build", "--quiet"]).args(packages).run()?)
    }
}

fn cache(variable: impl Fn(&str) -> Option<String>) -> Option<PathBuf> {
    let set = |name| variable(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    set("AQUA_CANCEL_CACHE").or_else(|| {
        let base = set("XDG_CACHE_HOME").or_else(|| Some(set("HOME")?.join(".cache")))?;
        Some(base.join("aqua-cancel"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cache_with(variables: &[(&str, &str)]) -> Option<PathBuf> {
        let find = |name: &str| variables.iter().find(|(set, _)| *set == name);
        cache(|name| find(name).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn the_tool_cache_is_where_the_person_says() {
        let variables = [("AQUA_CANCEL_CACHE", "/tools"), ("HOME", "/home/ada")];
        assert_eq!(cache_with(&variables), Some("/tools".into()));
    }

    #[test]
    fn the_tool_cache_is_in_the_users_cache_folder_by_default() {
        let home = ("HOME", "/home/ada");
        assert_eq!(cache_with(&[home]), Some("/home/ada/.cache/aqua-cancel".into()));
        let cache = cache_with(&[home, ("XDG_CACHE_HOME", "/var/cache/ada")]);
        assert_eq!(cache, Some("/var/cache/ada/aqua-cancel".into()));
        assert_eq!(cache_with(&[("HOME", "")]), None);
    }
}
