//! Where things are: the checkout, what is built in it, and the cache of tools outside it.

use std::{
    env,
    ffi::OsString,
    path::{Path, PathBuf},
};

/// The folders that every task works in.
#[derive(Clone, Debug)]
pub struct Places {
    /// The root of the checkout.
    pub root: PathBuf,
    /// Cargo's target folder for programs of this machine.
    pub target: PathBuf,
    /// Built tools, each in a folder named for its version. Outside the checkout, so that a fresh
    /// one finds them again.
    pub cache: PathBuf,
}

impl Places {
    /// The places of the checkout that this program is run in.
    pub fn of_this_checkout() -> Self {
        let here = env::current_dir().unwrap_or_default();
        let root = checkout_around(&here).unwrap_or_else(|| built_from()).to_path_buf();
        let target = root.join(env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()));
        let cache = cache(|name| env::var_os(name)).unwrap_or_else(|| target.join("tools"));
        Self { root, target, cache }
    }

    /// Cargo's target folder for WebAssembly. It is apart from the other, because the two may be
    /// built by different compilers, and each would throw away what the other has built.
    pub fn web_target(&self) -> PathBuf {
        self.target.join("web")
    }

    /// Cargo's target folder for the release page, which is compiled together with its own standard
    /// library.
    pub fn release_target(&self) -> PathBuf {
        self.target.join("release-page")
    }

    /// The finished page, as the tests and `size` build it.
    pub fn page(&self) -> PathBuf {
        self.target.join("page")
    }

    /// What `package` makes.
    pub fn package(&self) -> PathBuf {
        self.target.join("package")
    }

    /// The practice tenant's program.
    pub fn simulator(&self) -> PathBuf {
        self.target.join("debug").join("aqua-simulator")
    }

    /// This program, as the last build left it.
    pub fn xtask(&self) -> PathBuf {
        self.target.join("debug").join("xtask")
    }

    /// Small files that these tasks write for the programs they start.
    pub fn made(&self, name: &str) -> PathBuf {
        self.target.join("xtask").join(name)
    }
}

/// The checkout that `folder` is in. Not simply the one that this program was built from: two
/// checkouts that share a target folder share this program.
fn checkout_around(folder: &Path) -> Option<&Path> {
    folder.ancestors().find(|above| above.join("xtask").join("tools.toml").is_file())
}

fn built_from() -> &'static Path {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    manifest.parent().unwrap_or(manifest)
}

fn cache(variable: impl Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
    let set = |name: &str| variable(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    set("AQUA_CANCEL_CACHE").or_else(|| {
        let base = set("XDG_CACHE_HOME").or_else(|| Some(set("HOME")?.join(".cache")))?;
        Some(base.join("aqua-cancel"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cache_with(variables: &[(&str, &str)]) -> Option<PathBuf> {
        cache(|name| variables.iter().find(|(set, _)| *set == name).map(|(_, value)| value.into()))
    }

    #[test]
    fn the_checkout_is_the_one_that_is_worked_in() {
        let other = Places::of_this_checkout().made("other-checkout");
        crate::error::write(&other.join("xtask/tools.toml"), "").unwrap();
        assert_eq!(checkout_around(&other.join("tests/e2e")), Some(other.as_path()));
        assert_eq!(checkout_around(Path::new("/")), None);
    }

    #[test]
    fn the_tool_cache_is_where_the_person_says() {
        let variables = [("AQUA_CANCEL_CACHE", "/tools"), ("HOME", "/home/ada")];
        assert_eq!(cache_with(&variables), Some("/tools".into()));
    }

    #[test]
    fn the_tool_cache_is_in_the_users_cache_folder_by_default() {
        assert_eq!(
            cache_with(&[("HOME", "/home/ada")]),
            Some("/home/ada/.cache/aqua-cancel".into())
        );
        let variables = [("HOME", "/home/ada"), ("XDG_CACHE_HOME", "/var/cache/ada")];
        assert_eq!(cache_with(&variables), Some("/var/cache/ada/aqua-cancel".into()));
        assert_eq!(cache_with(&[("HOME", "")]), None);
    }
}
