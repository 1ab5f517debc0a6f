//! What rustup brings: the standard library for WebAssembly, rustfmt and clippy.

use std::path::Path;

use anyhow::{Result, bail};
use xshell::{Shell, cmd};

use crate::workspace::Workspace;

/// The compilation target of the page.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Makes sure that the toolchain compiles to WebAssembly.
pub fn target(sh: &Shell) -> Result<()> {
    let has_target = || {
        let folder = cmd!(sh, "rustc --print target-libdir --target {WASM}").quiet().read();
        folder.is_ok_and(|folder| Path::new(&folder).is_dir())
    };
    add(sh, ["target", "add", WASM], has_target)
}

/// Makes sure that `cargo fmt` and `cargo clippy` work.
pub fn lints(workspace: &Workspace) -> Result<()> {
    for (component, subcommand) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        let works = || {
            let version = workspace.cargo().args([subcommand, "--version"]);
            version.quiet().ignore_stdout().ignore_stderr().run().is_ok()
        };
        add(&workspace.sh, ["component", "add", component], works)?;
    }
    Ok(())
}

/// Has rustup add what is not there yet, and looks whether it is then.
fn add(sh: &Shell, words: [&str; 3], is_there: impl Fn() -> bool) -> Result<()> {
    if is_there() {
        return Ok(());
    }
    let name = words[2];
    println!("{name} is missing: adding it with rustup (under a minute).");
    let outcome = cmd!(sh, "rustup {words...}").run();
    if is_there() {
        return Ok(());
    }
    let command = format!("rustup {}", words.join(" "));
    let why = outcome.err().map_or_else(String::new, |error| format!(" ({error})"));
    bail!(
        "{name} is missing and could not be added{why}. Check the internet connection, then run: \
         {command}. Without rustup, get it from https://rustup.rs first."
    )
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    /// A shell whose rustc looks for the target in a folder that this rustup may make.
    fn shell_with(rustup: &str) -> (Shell, xshell::TempDir) {
        let sh = Shell::new().unwrap();
        let folder = sh.create_temp_dir().unwrap();
        let library = folder.path().join("library");
        let library = library.display();
        for (name, script) in [
            ("rustc", format!("echo {library}")),
            ("rustup", format!("[ \"$*\" = 'target add {WASM}' ] && {rustup} {library}")),
        ] {
            let file = folder.path().join(name);
            sh.write_file(&file, format!("#!/bin/sh\n{script}\n")).unwrap();
            std::fs::set_permissions(file, PermissionsExt::from_mode(0o755)).unwrap();
        }
        sh.set_var("PATH", format!("{}:/usr/bin:/bin", folder.path().display()));
        (sh, folder)
    }

    #[test]
    fn rustup_is_asked_for_the_target_where_it_is_missing() {
        let (sh, folder) = shell_with("mkdir");
        target(&sh).unwrap();
        assert!(folder.path().join("library").is_dir());
    }

    #[test]
    fn a_target_that_is_there_is_used_without_asking_anybody() {
        let (sh, folder) = shell_with("touch /nowhere/");
        sh.create_dir(folder.path().join("library")).unwrap();
        target(&sh).unwrap();
    }

    #[test]
    fn where_rustup_fails_the_command_to_run_is_told() {
        let (sh, _folder) = shell_with("false");
        let error = target(&sh).unwrap_err().to_string();
        assert!(error.contains("run: rustup target add wasm32-unknown-unknown."), "{error}");
    }
}
