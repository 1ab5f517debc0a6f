//! A Rust toolchain that compiles to WebAssembly.

mod choice;

use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

use self::choice::{Facts, Step};
use super::{apt, debian_std};
use crate::{
    command::{Run, command, find},
    error::Error,
    places::Places,
    say,
    versions::Versions,
};

/// The compilation target of the page.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Which toolchain compiles to WebAssembly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Toolchain {
    /// The one the person uses for everything else.
    Home,
    /// Debian's, under the name that rustup knows it by.
    Debian,
}

impl Toolchain {
    /// Makes `command` and what it starts use this toolchain.
    pub fn choose(self, command: &mut Command) {
        // Home: rustup has set RUSTUP_TOOLCHAIN for this program, and it is right as it is.
        if self == Self::Debian {
            command.env("RUSTUP_TOOLCHAIN", debian_std::TOOLCHAIN);
        }
    }

    /// Its compiler.
    pub fn rustc(self) -> Command {
        let mut rustc = command("rustc");
        self.choose(&mut rustc);
        rustc
    }
}

/// Makes sure that a toolchain compiles to WebAssembly, and says which.
pub fn ensure(places: &Places, versions: &Versions) -> Result<Toolchain, Error> {
    let mut facts = Facts {
        rustup: find("rustup").is_some(),
        home_has_target: home_has_target(),
        debian_has_target: debian_std::is_ready(),
        can_use_apt: None,
        rustup_failed: false,
        debian_failed: false,
    };
    loop {
        match choice::next(&facts) {
            Step::Use(toolchain) => return Ok(toolchain),
            Step::AskRustup => {
                say::line(&format!(
                    "Rust's {WASM} target is missing: adding it with rustup (under a minute)."
                ));
                // Whether it helped is seen in the folder, whatever rustup says.
                let _ = command("rustup").args(["target", "add", WASM]).run();
                facts.home_has_target = home_has_target();
                facts.rustup_failed = !facts.home_has_target;
            }
            Step::AskForApt => facts.can_use_apt = Some(apt::is_possible()),
            Step::BuildDebian => {
                debian_std::build(places, &versions.debian.rust)?;
                facts.debian_has_target = debian_std::is_ready();
                facts.debian_failed = !facts.debian_has_target;
            }
            Step::GiveUp(remedy) => {
                return Err(Error::Missing {
                    piece: "Rust's wasm32-unknown-unknown target",
                    remedy: remedy.to_owned(),
                });
            }
        }
    }
}

fn home_has_target() -> bool {
    let sysroot = Toolchain::Home.rustc().args(["--print", "sysroot"]).capture();
    sysroot.is_ok_and(|sysroot| has_target(Path::new(&sysroot)))
}

/// Makes sure that a toolchain has the sources of its standard library, and says which: `wanted`, or
/// Debian's where rustup cannot fetch them.
pub fn with_source(
    places: &Places,
    versions: &Versions,
    wanted: Toolchain,
) -> Result<Toolchain, Error> {
    if has_source(wanted) {
        return Ok(wanted);
    }
    if wanted == Toolchain::Home && find("rustup").is_some() {
        say::line("Rust's own sources are missing: adding rust-src with rustup (under a minute).");
        // Whether it helped is seen in the folder, whatever rustup says.
        let _ = command("rustup").args(["component", "add", "rust-src"]).run();
        if has_source(wanted) {
            return Ok(wanted);
        }
    }
    if !debian_std::is_ready() && apt::is_possible() {
        debian_std::build(places, &versions.debian.rust)?;
    }
    if debian_std::is_ready() && has_source(Toolchain::Debian) {
        return Ok(Toolchain::Debian);
    }
    Err(Error::Missing {
        piece: "The source of Rust's standard library (rust-src)",
        remedy: "Run: rustup component add rust-src".to_owned(),
    })
}

fn has_source(toolchain: Toolchain) -> bool {
    let library = "lib/rustlib/src/rust/library/std/Cargo.toml";
    let sysroot = toolchain.rustc().args(["--print", "sysroot"]).capture();
    sysroot.is_ok_and(|sysroot| Path::new(&sysroot).join(library).is_file())
}

/// Whether the standard library for WebAssembly is below `sysroot`.
pub fn has_target(sysroot: &Path) -> bool {
    let library = sysroot.join("lib/rustlib").join(WASM).join("lib");
    let Ok(files) = library.read_dir() else { return false };
    let names: Vec<_> =
        files.flatten().filter_map(|file| file.file_name().into_string().ok()).collect();
    ["libcore-", "libstd-"]
        .iter()
        .all(|start| names.iter().any(|name| name.starts_with(start) && name.ends_with(".rlib")))
}

/// The folder in which rustup keeps its toolchains.
pub fn rustup_home() -> Option<PathBuf> {
    env::var_os("RUSTUP_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".rustup")))
}
