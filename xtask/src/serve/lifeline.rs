//! A program that ends when this one does, however this one ends.
//!
//! Trunk does not watch over its parent, and it starts compilers of its own. So it is started through
//! `xtask lifeline`: a process with a group of its own, that holds one end of a pipe. When the other
//! end closes, by an orderly end or by a kill, it ends the whole group.

use std::{
    env,
    ffi::OsString,
    io::{Read, stdin},
    os::unix::process::CommandExt,
    process::{Child, Command, ExitCode, Stdio},
    thread,
};

use anyhow::{Context, Result};

/// Starts `wanted` so that it ends when the standard input of the returned child closes.
pub fn start(wanted: &Command) -> Result<Child> {
    let mut holder = Command::new(env::current_exe()?);
    holder.arg("lifeline").arg(wanted.get_program()).args(wanted.get_args());
    holder.current_dir(wanted.get_current_dir().context("The command has no folder.")?);
    // What is removed from a command's surroundings has no value.
    holder.envs(wanted.get_envs().filter_map(|(name, value)| Some((name, value?))));
    Ok(holder.stdin(Stdio::piped()).process_group(0).spawn()?)
}

/// Runs a command until it ends, or until standard input closes. Its end is this program's end.
pub fn hold(words: &[OsString]) -> Result<ExitCode> {
    let [program, arguments @ ..] = words else { anyhow::bail!("lifeline needs a command.") };
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .spawn()
        .with_context(|| format!("Could not start {}", program.display()))?;
    thread::spawn(|| {
        // Nothing is ever written; this returns when the other end has gone.
        let _ = stdin().read_to_end(&mut Vec::new());
        // This process leads its group.
        let group = format!("-{}", std::process::id());
        let _ = Command::new("kill").args(["-TERM", "--", &group]).status();
    });
    let status = child.wait()?;
    Ok(status.code().and_then(|code| u8::try_from(code).ok()).map_or(ExitCode::FAILURE, Into::into))
}
