//! Starting other programs, and finding them.

use std::{
    env,
    ffi::{OsStr, OsString},
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use crate::error::{Doing, Error};

/// A command for `program`, without what `cargo run` has put into this program's surroundings for
/// this program alone. RUSTUP_TOOLCHAIN stays: it names the toolchain the person has chosen.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    for (name, _) in env::vars_os() {
        if name.to_str().is_some_and(is_cargos_own) {
            command.env_remove(name);
        }
    }
    command
}

fn is_cargos_own(name: &str) -> bool {
    name == "CARGO"
        || name == "RUST_RECURSION_COUNT"
        || name.starts_with("CARGO_PKG_")
        || name.starts_with("CARGO_MANIFEST_")
}

/// The three ways a command is used here.
pub trait Run {
    /// Runs it to the end, its output going where this program's goes.
    fn run(&mut self) -> Result<(), Error>;
    /// Runs it to the end and returns what it printed, trimmed.
    fn capture(&mut self) -> Result<String, Error>;
    /// Whether it can be started and ends well. Says nothing.
    fn succeeds(&mut self) -> bool;
}

impl Run for Command {
    fn run(&mut self) -> Result<(), Error> {
        let status = self.status().doing(|| format!("start `{}`", shown(self)))?;
        if status.success() {
            return Ok(());
        }
        Err(Error::Command { command: shown(self), ending: format!("ended with {status}") })
    }

    fn capture(&mut self) -> Result<String, Error> {
        let output =
            self.stderr(Stdio::inherit()).output().doing(|| format!("start `{}`", shown(self)))?;
        if output.status.success() {
            return Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned());
        }
        let ending = format!("ended with {}", output.status);
        Err(Error::Command { command: shown(self), ending })
    }

    fn succeeds(&mut self) -> bool {
        let quiet = self.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        quiet.status().is_ok_and(|status| status.success())
    }
}

/// The command as one would type it.
fn shown(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy()];
    words.extend(command.get_args().map(OsStr::to_string_lossy));
    words.join(" ")
}

/// The full path of `program` on PATH.
pub fn find(program: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?)
        .map(|folder| folder.join(program))
        .find(|path| is_executable(path))
}

/// Whether `path` is a file that may be run.
pub fn is_executable(path: &Path) -> bool {
    path.metadata().is_ok_and(|file| file.is_file() && file.permissions().mode() & 0o111 != 0)
}

/// PATH with `folders` before everything else.
pub fn path_with(folders: &[PathBuf]) -> OsString {
    let rest = env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().cloned().chain(env::split_paths(&rest));
    // Only a folder with a colon in its name cannot be put on PATH; then the tools are not found,
    // and the program that misses one says so.
    env::join_paths(all).unwrap_or(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failing_program_is_named_as_one_would_type_it() {
        let error = command("sh").args(["-c", "exit 3"]).run().unwrap_err();
        assert_eq!(
            error.to_string(),
            "`sh -c exit 3` ended with exit status: 3. Its own words are above."
        );
    }

    #[test]
    fn a_program_that_is_not_there_says_what_was_tried() {
        let error = command("no-such-program").run().unwrap_err().to_string();
        assert!(error.starts_with("Could not start `no-such-program`: "), "{error}");
    }

    #[test]
    fn captured_output_is_trimmed() {
        assert_eq!(command("echo").arg(" two words ").capture().unwrap(), "two words");
    }

    #[test]
    fn our_own_tools_come_before_everything_on_path() {
        let path = path_with(&["/first".into(), "/second".into()]);
        assert!(path.to_string_lossy().starts_with("/first:/second:"));
    }

    #[test]
    fn what_cargo_tells_this_program_is_not_told_to_others() {
        // `cargo test` sets these for this test.
        assert!(env::var_os("CARGO_PKG_NAME").is_some());
        let seen = command("env").capture().unwrap();
        let own: Vec<_> =
            seen.lines().filter(|line| is_cargos_own(line.split('=').next().unwrap())).collect();
        assert!(own.is_empty(), "{own:?}");
    }
}
