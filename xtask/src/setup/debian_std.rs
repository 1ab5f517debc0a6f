//! Debian's Rust with a standard library for WebAssembly, where rustup cannot fetch one.
//!
//! Debian brings the compiler and the library's sources. The library is built once, with the bitcode
//! that link-time optimisation needs, and put where the compiler looks for it; a note beside it says
//! which compiler built it, since another one could not read it.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::{
    apt,
    rust::{WASM, has_target, rustup_home},
    system::Authority,
};
use crate::{
    command::{Run, command, path_with},
    error::{Doing, Error, write},
    places::Places,
    say,
    source_paths::SourcePaths,
};

/// The name that rustup knows Debian's Rust by.
pub const TOOLCHAIN: &str = "debian";

const SYSROOT: &str = "/usr";
const RUSTC: &str = "/usr/bin/rustc";
const CARGO: &str = "/usr/bin/cargo";
const CRATE: &str = "aqua_cancel_empty";
/// The note that says which compiler built the library.
const NOTE: &str = "built-without-paths-for-aqua-cancel-by";

/// Whether everything is there: the library, built by the compiler that is installed now, and the
/// toolchain known to rustup.
pub fn is_ready() -> bool {
    let linked = rustup_home().is_some_and(|home| home.join("toolchains").join(TOOLCHAIN).exists());
    linked
        && has_target(Path::new(SYSROOT))
        && compiler().is_some_and(|compiler| note().as_deref() == Some(&compiler))
}

/// Installs Debian's Rust from `packages` and builds its library for WebAssembly.
pub fn build(places: &Places, packages: &[String]) -> Result<(), Error> {
    say::line(&format!(
        "rustup cannot fetch the target. Installing Debian's Rust in its place (apt: {}), and \
         building its standard library for WebAssembly once (3 to 6 minutes in all).",
        packages.join(" ")
    ));
    apt::install(packages)?;
    let compiler = compiler().ok_or_else(|| Error::Unfit {
        piece: "Debian's Rust".to_owned(),
        found: format!("{RUSTC} does not tell its version"),
        remedy: "Reinstall the package rustc-web.".to_owned(),
    })?;
    let built = build_library(&places.cache.join("wasm-std"))?;
    put_in_place(&built, &places.made("compiler"), &compiler)?;
    command("rustup").args(["toolchain", "link", TOOLCHAIN, SYSROOT]).run()
}

fn compiler() -> Option<String> {
    command(RUSTC).arg("-V").capture().ok()
}

fn library() -> PathBuf {
    Path::new("/usr/lib/rustlib").join(WASM).join("lib")
}

fn note() -> Option<String> {
    fs::read_to_string(library().join(NOTE)).ok()
}

/// Builds the library as the dependency of an empty crate. Returns its files.
fn build_library(home: &Path) -> Result<Vec<PathBuf>, Error> {
    let release = home.join("target").join(WASM).join("release");
    if release.exists() {
        fs::remove_dir_all(&release).doing(|| format!("clear {}", release.display()))?;
    }
    let manifest = format!(
        "[package]\nname = \"{CRATE}\"\nversion = \"0.0.0\"\nedition = \"2021\"\n\n[workspace]\n"
    );
    write(&home.join("Cargo.toml"), &manifest)?;
    write(&home.join("src/lib.rs"), "#![no_std]\n")?;
    let paths = SourcePaths::of_crates(|| command(RUSTC))?;
    command(CARGO)
        .args(["build", "--release", "-Zbuild-std=std,panic_abort,test", "--target", WASM])
        .current_dir(home)
        .env("PATH", path_with(&["/usr/bin".into()]))
        .env("CARGO_TARGET_DIR", home.join("target"))
        // build-std is a nightly feature. This is the one place that uses it.
        .env("RUSTC_BOOTSTRAP", "1")
        // Without bitcode in the library, link-time optimisation of the page fails.
        .env("CARGO_ENCODED_RUSTFLAGS", paths.flags(&["-Cembed-bitcode=yes"]))
        .env_remove("RUSTUP_TOOLCHAIN")
        .env_remove("RUSTC")
        .run()?;
    let dependencies = release.join("deps");
    let files = fs::read_dir(&dependencies).doing(|| format!("read {}", dependencies.display()))?;
    Ok(files.flatten().map(|file| file.path()).filter(|file| is_of_the_library(file)).collect())
}

fn is_of_the_library(file: &Path) -> bool {
    let own = format!("lib{CRATE}-");
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    name.ends_with(".rlib") && !name.starts_with(&own)
}

/// Puts the library where the compiler looks for it, in place of any other, the note last.
fn put_in_place(built: &[PathBuf], draft: &Path, compiler: &str) -> Result<(), Error> {
    let authority = Authority::here();
    let library = library();
    let old = fs::read_dir(&library).into_iter().flatten().flatten().map(|file| file.path());
    let old: Vec<_> =
        old.filter(|file| file.extension().is_some_and(|end| end == "rlib")).collect();
    authority.command("rm").arg("-f").arg(library.join(NOTE)).args(old).run()?;
    authority.command("mkdir").arg("-p").arg(&library).run()?;
    authority.command("install").args(["-m", "644"]).args(built).arg(&library).run()?;
    write(draft, compiler)?;
    authority.command("install").args(["-m", "644"]).arg(draft).arg(library.join(NOTE)).run()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_librarys_own_files_are_put_in_place() {
        assert!(is_of_the_library(Path::new("/deps/libstd-0123.rlib")));
        assert!(!is_of_the_library(Path::new("/deps/libaqua_cancel_empty-0123.rlib")));
        assert!(!is_of_the_library(Path::new("/deps/libstd-0123.rmeta")));
    }
}
