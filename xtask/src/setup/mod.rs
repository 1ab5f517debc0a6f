//! The set-up: looks at each piece, says in one line what is missing and how long it may take,
//! installs it and checks it. Where everything is in place it says nothing and takes a moment.

mod apt;
mod browser;
mod cargo_tool;
mod node;
mod python;
mod relays;
mod rust;
mod stamp;

use std::{env, ffi::OsString, path::PathBuf};

use anyhow::{Error, Result, anyhow};

pub use browser::ensure as browser;
pub use node::end_to_end_packages;
pub use python::ensure as python;
pub use relays::ensure as relays;
pub use rust::{WASM, lints};

use crate::{
    versions::{self, BINARYEN, TRUNK},
    workspace::Workspace,
};
use cargo_tool::CargoTool;

/// Makes sure that the page can be built: puts the tools on the workspace's PATH.
pub fn for_page(workspace: &Workspace) -> Result<()> {
    rust::target(&workspace.sh)?;
    node::ensure(&workspace.sh)?;
    let wasm_bindgen = versions::wasm_bindgen(workspace)?;
    let bindgen = CargoTool {
        package: "wasm-bindgen-cli",
        programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
        version: &wasm_bindgen,
        minutes: "2 to 5 minutes",
    };
    let trunk = CargoTool {
        package: "trunk",
        programs: &["trunk"],
        version: TRUNK,
        minutes: "3 to 10 minutes",
    };
    let folders = [
        node::wasm_opt(workspace, BINARYEN)?,
        bindgen.ensure(workspace)?,
        trunk.ensure(workspace)?,
    ];
    workspace.sh.set_var("PATH", path_with(folders.into_iter().flatten()));
    // Trunk builds offline. Where all crates are present this asks no server.
    Ok(workspace.cargo().args(["fetch", "--quiet"]).quiet().run()?)
}

/// Makes sure that the page can be built and that every test can run.
pub fn everything(workspace: &Workspace) -> Result<()> {
    for_page(workspace)?;
    lints(workspace)?;
    browser(&workspace.sh)?;
    relays(workspace)?;
    end_to_end_packages(workspace)?;
    python(workspace)?;
    Ok(())
}

/// What is told where a piece cannot be installed; `remedy` says what the person can do, as whole
/// sentences.
fn missing(piece: &str, remedy: &str) -> Error {
    anyhow!("{piece} is missing and cannot be installed from here. {remedy}")
}

/// PATH with `folders` before everything else.
fn path_with(folders: impl Iterator<Item = PathBuf>) -> OsString {
    let rest = env::var_os("PATH").unwrap_or_default();
    // Only a folder with a colon in its name cannot be put on PATH; then the tools are not found, and
    // the program that misses one says so.
    env::join_paths(folders.chain(env::split_paths(&rest))).unwrap_or(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_tools_come_before_everything_on_path() {
        let path = path_with(["/first".into(), "/second".into()].into_iter());
        assert!(path.to_string_lossy().starts_with("/first:/second:"));
    }
}
