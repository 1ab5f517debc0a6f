//! The versions of the tools, read from `tools.toml` and `Cargo.lock`.

use std::path::Path;

use serde::Deserialize;

use crate::error::{Error, read};

/// What `tools.toml` holds.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Versions {
    /// Trunk's version.
    pub trunk: String,
    /// The version of the npm package that brings wasm-opt.
    pub binaryen: String,
    /// The version of esbuild, which shortens the page's scripts and stylesheets.
    pub esbuild: String,
    /// The oldest usable major version of Node.js.
    pub node: u32,
    /// The oldest usable version of Python: major and minor.
    pub python: [u32; 2],
    /// Names of Debian packages.
    pub debian: DebianPackages,
}

/// Debian packages for the pieces that Debian can bring.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DebianPackages {
    /// Node.js and npm.
    pub node: Vec<String>,
    /// Python, and what makes it an environment of its own.
    pub python: Vec<String>,
    /// Chromium, its driver and a font.
    pub browser: Vec<String>,
    /// The servers that the relay is shipped for.
    pub relays: Vec<String>,
    /// openssl, which makes the certificates of tests.
    pub openssl: Vec<String>,
    /// Rust with the sources of its standard library.
    pub rust: Vec<String>,
}

impl Versions {
    /// The project's versions.
    pub fn pinned() -> Result<Self, Error> {
        toml::from_str(include_str!("../tools.toml")).map_err(|problem| Error::File {
            file: "xtask/tools.toml".to_owned(),
            problem: format!("cannot be read: {problem}"),
        })
    }
}

/// The version of wasm-bindgen in the checkout's Cargo.lock. wasm-bindgen-cli must be of exactly
/// this version, since the two share a format that changes between patch releases.
pub fn wasm_bindgen(root: &Path) -> Result<String, Error> {
    locked_version(&read(&root.join("Cargo.lock"))?, "wasm-bindgen").ok_or_else(|| Error::File {
        file: "Cargo.lock".to_owned(),
        problem: "does not name one version of wasm-bindgen".to_owned(),
    })
}

fn locked_version(lock: &str, package: &str) -> Option<String> {
    #[derive(Deserialize)]
    struct Lock {
        package: Vec<Package>,
    }
    #[derive(Deserialize)]
    struct Package {
        name: String,
        version: String,
    }

    let lock: Lock = toml::from_str(lock).ok()?;
    let mut found = lock.package.into_iter().filter(|locked| locked.name == package);
    found.next().filter(|_| found.next().is_none()).map(|locked| locked.version)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::places::Places;

    #[test]
    fn the_locked_wasm_bindgen_is_the_pinned_one() {
        let root = Places::of_this_checkout().root;
        let manifest: toml::Table = read(&root.join("Cargo.toml")).unwrap().parse().unwrap();
        let pin = manifest["dependencies"]["wasm-bindgen"].as_str().unwrap();
        assert_eq!(pin, format!("={}", wasm_bindgen(&root).unwrap()));
    }

    #[test]
    fn npm_installs_the_versions_that_tools_toml_names() {
        let versions = Versions::pinned().unwrap();
        let package = include_str!("../page-tools/package.json");
        let package: serde_json::Value = serde_json::from_str(package).unwrap();
        let lock = include_str!("../page-tools/package-lock.json");
        let lock: serde_json::Value = serde_json::from_str(lock).unwrap();
        for (name, version) in [("binaryen", versions.binaryen), ("esbuild", versions.esbuild)] {
            assert_eq!(package["dependencies"][name], *version);
            assert_eq!(lock["packages"][format!("node_modules/{name}")]["version"], *version);
        }
    }

    #[test]
    fn npms_lists_name_no_server_and_hold_a_digest_for_every_package() {
        let end_to_end = Places::of_this_checkout().root.join("tests/e2e/package-lock.json");
        for lock in [include_str!("../page-tools/package-lock.json"), &read(&end_to_end).unwrap()] {
            assert!(!lock.contains("://"), "{lock}");
            let lock: serde_json::Value = serde_json::from_str(lock).unwrap();
            for (name, package) in lock["packages"].as_object().unwrap() {
                assert!(name.is_empty() || package["integrity"].is_string(), "{name}");
            }
        }
    }

    #[test]
    fn two_versions_of_a_package_are_no_version() {
        let lock = "[[package]]\nname = 'a'\nversion = '1.0.0'\n";
        assert_eq!(locked_version(lock, "a").as_deref(), Some("1.0.0"));
        assert_eq!(locked_version(&lock.repeat(2), "a"), None);
        assert_eq!(locked_version(lock, "b"), None);
    }
}
