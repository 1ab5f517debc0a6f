//! The set-up: looks at each piece, says in one line what is missing and how long it may take,
//! installs it and checks it. Where everything is in place it says nothing and takes a moment.

mod apt;
mod browser;
mod cargo_tool;
mod components;
mod debian_std;
mod node;
mod npm;
mod python;
mod relays;
mod rust;
mod stamp;
mod system;

use std::{
    path::{Path, PathBuf},
    process::Command,
};

pub use browser::Browser;
pub use relays::Relays;
pub use rust::{Toolchain, WASM};

use crate::{
    command::{Run, command, path_with},
    error::Error,
    places::Places,
    source_paths::SourcePaths,
    versions::{self, Versions},
};
use cargo_tool::CargoTool;

/// What building the page needs.
#[derive(Clone, Debug)]
pub struct PageTools {
    /// The toolchain that compiles to WebAssembly.
    pub toolchain: Toolchain,
    /// Folders that come first on PATH.
    pub folders: Vec<PathBuf>,
    /// The version of wasm-opt, as Trunk writes it.
    pub wasm_opt: String,
    /// Where WebAssembly is built.
    pub web_target: PathBuf,
    /// The folders whose names are not to be in the page.
    pub source_paths: SourcePaths,
}

impl PageTools {
    /// A command that works on WebAssembly: with our tools, the right toolchain and a target folder
    /// of its own.
    pub fn command(&self, program: &str) -> Command {
        let mut command = command(program);
        command.env("PATH", path_with(&self.folders)).env("CARGO_TARGET_DIR", &self.web_target);
        self.toolchain.choose(&mut command);
        command
    }
}

/// What the tests need besides.
#[derive(Debug)]
pub struct TestTools {
    /// What building the page needs.
    pub page: PageTools,
    /// The browser and its driver.
    pub browser: Browser,
    /// Python with the programs of others that talk to the practice tenant.
    pub python: PathBuf,
    /// The servers that the relay is shipped for.
    pub relays: Relays,
}

/// Makes sure that the page can be built.
pub fn for_page(places: &Places) -> Result<PageTools, Error> {
    let versions = Versions::pinned()?;
    let toolchain = rust::ensure(places, &versions)?;
    node::ensure(&versions)?;
    let from_npm = npm::page_tools(places, &versions)?;
    let wasm_bindgen = versions::wasm_bindgen(&places.root)?;
    let bindgen = CargoTool {
        package: "wasm-bindgen-cli",
        programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
        version: &wasm_bindgen,
        minutes: "2 to 5 minutes",
    };
    let trunk = CargoTool {
        package: "trunk",
        programs: &["trunk"],
        version: &versions.trunk,
        minutes: "5 to 15 minutes",
    };
    let folders = [Some(from_npm), bindgen.ensure(places)?, trunk.ensure(places)?];
    fetch_crates(&places.root)?;
    Ok(PageTools {
        toolchain,
        folders: folders.into_iter().flatten().collect(),
        wasm_opt: npm::wasm_opt_version(&versions),
        web_target: places.web_target(),
        source_paths: SourcePaths::of_page(&places.root, || toolchain.rustc())?,
    })
}

/// A toolchain that has the sources of the standard library besides, which the release page is
/// compiled from.
pub fn with_std_source(places: &Places, tools: &PageTools) -> Result<Toolchain, Error> {
    rust::with_source(places, &Versions::pinned()?, tools.toolchain)
}

/// Makes sure that the benchmark can drive a browser.
pub fn for_bench(places: &Places) -> Result<Browser, Error> {
    let versions = Versions::pinned()?;
    node::ensure(&versions)?;
    npm::end_to_end_packages(places)?;
    browser::ensure(&versions)
}

/// Makes sure that the page can be built and that every test can run.
pub fn for_tests(places: &Places) -> Result<TestTools, Error> {
    let page = for_page(places)?;
    let versions = Versions::pinned()?;
    components::ensure()?;
    let browser = browser::ensure(&versions)?;
    let relays = relays::ensure(places, &versions)?;
    npm::end_to_end_packages(places)?;
    let python = python::ensure(places, &versions)?;
    Ok(TestTools { page, browser, python, relays })
}

/// Trunk builds offline, so the crates are fetched here. Where they are all present this asks no
/// server.
fn fetch_crates(root: &Path) -> Result<(), Error> {
    command("cargo").args(["fetch", "--quiet"]).current_dir(root).run()
}
