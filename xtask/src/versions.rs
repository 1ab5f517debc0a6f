//! The versions of the tools that the set-up installs. npm wants its own list, in
//! `page-tools/package.json`, and Trunk is told wasm-opt's in `Trunk.toml`; wasm-bindgen-cli is of the
//! version that Cargo.lock gives for wasm-bindgen.

use anyhow::{Context, Result};

use crate::workspace::Workspace;

/// Trunk.
pub const TRUNK: &str = "0.21.14";
/// The npm package that brings wasm-opt.
pub const BINARYEN: &str = "132.0.0";
/// The oldest major version of Node.js that runs wasm-opt and the end-to-end tests.
pub const NODE: u32 = 20;
/// The oldest version of Python that runs the programs of others in `tests/clients`: major and minor.
pub const PYTHON: [u32; 2] = [3, 10];

/// The version of wasm-bindgen in the checkout's Cargo.lock. wasm-bindgen-cli must be of exactly this
/// version, since the two share a format that changes between patch releases.
pub fn wasm_bindgen(workspace: &Workspace) -> Result<String> {
    let id = workspace.cargo().args(["pkgid", "wasm-bindgen"]).quiet().read()?;
    let (_, version) = id.rsplit_once('@').context("Cargo.lock names no wasm-bindgen")?;
    Ok(version.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_locked_wasm_bindgen_is_the_pinned_one() {
        let workspace = Workspace::here().unwrap();
        let manifest = workspace.sh.read_file("Cargo.toml").unwrap();
        let manifest: toml::Table = manifest.parse().unwrap();
        let pin = manifest["dependencies"]["wasm-bindgen"].as_str().unwrap();
        assert_eq!(pin, format!("={}", wasm_bindgen(&workspace).unwrap()));
    }

    #[test]
    fn npm_and_trunk_know_binaryen_by_the_same_version() {
        let workspace = Workspace::here().unwrap();
        let read = |name: &str| workspace.sh.read_file(name).unwrap();
        let package: serde_json::Value =
            serde_json::from_str(&read("xtask/page-tools/package.json")).unwrap();
        assert_eq!(package["dependencies"]["binaryen"], BINARYEN);
        let trunk: toml::Table = read("Trunk.toml").parse().unwrap();
        let known = trunk["tools"]["wasm_opt"].as_str().unwrap();
        assert_eq!(format!("{}.0.0", known.trim_start_matches("version_")), BINARYEN);
    }

    #[test]
    fn npms_lists_name_no_server_and_hold_a_digest_for_every_package() {
        let workspace = Workspace::here().unwrap();
        for lock in ["xtask/page-tools/package-lock.json", "tests/e2e/package-lock.json"] {
            let lock = workspace.sh.read_file(lock).unwrap();
            assert!(!lock.contains("://"), "{lock}");
            let lock: serde_json::Value = serde_json::from_str(&lock).unwrap();
            for (name, package) in lock["packages"].as_object().unwrap() {
                assert!(name.is_empty() || package["integrity"].is_string(), "{name}");
            }
        }
    }
}
