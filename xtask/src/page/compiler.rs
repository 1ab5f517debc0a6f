//! How the release page is compiled: together with its standard library, for size.
//!
//! The standard library that comes with the compiler is built for speed, and it brings the code that
//! puts the words of panics together, which nobody would read here: boot.js watches for the trap that
//! a panic ends in. Compiled with the page it is smaller by a tenth of the whole (docs/performance.md).
//!
//! Cargo calls this unstable, so RUSTC_BOOTSTRAP allows it for this one build. The program's own
//! source uses nothing unstable, and is built without this for `cargo xtask serve`, for its tests, and
//! by Trunk alone.

use std::process::Command;

use crate::{
    command::Run,
    error::Error,
    places::Places,
    setup::{self, PageTools},
    source_paths::SourcePaths,
};

/// What Cargo is told besides.
const SETTINGS: [(&str, &str); 3] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
];

/// What the compiler is told besides: a panic is a trap, at once, and the stack is 960 KiB. With the
/// usual 1 MiB all that lies behind it, the program's constants, would have addresses of four bytes and
/// not of three.
const FLAGS: [&str; 4] = [
    "-Zunstable-options",
    "-Cpanic=immediate-abort",
    "-Clink-arg=-zstack-size=983040",
    "-Ctarget-feature=+simd128",
];

/// The tools for the release page, with the sources of the standard library and what it needs.
pub fn prepare(places: &Places, tools: &PageTools) -> Result<PageTools, Error> {
    let toolchain = setup::with_std_source(places, tools)?;
    let web_target = places.release_target();
    // The library's crates must be there before their folders are looked for.
    let tools = PageTools { toolchain, web_target, ..tools.clone() };
    // Trunk builds offline. The standard library's own crates come with this as well.
    let mut fetch = tools.command("cargo");
    fetch.args(["fetch", "--quiet", "--target", setup::WASM]).current_dir(&places.root);
    fetch.envs(SETTINGS).run()?;
    let source_paths = SourcePaths::of_page(&places.root, || toolchain.rustc())?;
    Ok(PageTools { source_paths, ..tools })
}

/// Makes whatever `command` compiles small.
pub fn small<'a>(tools: &PageTools, command: &'a mut Command) -> &'a mut Command {
    command.envs(SETTINGS).env("CARGO_ENCODED_RUSTFLAGS", tools.source_paths.flags(&FLAGS))
}
