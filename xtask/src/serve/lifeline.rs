//! A program that ends when this one does, however this one ends.
//!
//! Trunk does not watch over its parent, and it starts compilers of its own. So it is started
//! through `xtask lifeline`: a process with a group of its own, that holds one end of a pipe. When
//! the other end closes, by an orderly end or by a kill, it ends the whole group.

use std::{
    env,
    io::Read,
    os::unix::process::CommandExt,
    process::{Child, Command, ExitCode, Stdio},
    thread,
};

use crate::{
    command::{Run, command},
    error::{Doing, Error},
};

/// Starts `wanted` so that it ends when the standard input of the returned child closes.
pub fn start(wanted: &Command) -> Result<Child, Error> {
    let this = env::current_exe().doing(|| "find this program".to_owned())?;
    let mut holder = command(this);
    holder.arg("lifeline").arg(wanted.get_program()).args(wanted.get_args());
    for (name, value) in wanted.get_envs() {
        match value {
            Some(value) => holder.env(name, value),
            None => holder.env_remove(name),
        };
    }
    holder.stdin(Stdio::piped()).process_group(0);
    holder.spawn().doing(|| format!("start {}", wanted.get_program().display()))
}

/// Runs a command until it ends, or until standard input closes. Its end is this program's end.
pub fn hold(words: &[String]) -> Result<ExitCode, Error> {
    let [program, arguments @ ..] = words else {
        return Err(Error::Usage("lifeline needs a command.".to_owned()));
    };
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .spawn()
        .doing(|| format!("start {program}"))?;
    thread::spawn(|| {
        // Nothing is ever written; this returns when the other end has gone.
        let _ = std::io::stdin().read_to_end(&mut Vec::new());
        end_group();
    });
    let status = child.wait().doing(|| format!("wait for {program}"))?;
    Ok(status.code().and_then(|code| u8::try_from(code).ok()).map_or(ExitCode::FAILURE, Into::into))
}

/// Ends this process, which leads its group, and all it has started.
fn end_group() {
    let group = format!("-{}", std::process::id());
    command("kill").args(["-TERM", "--", &group]).succeeds();
}
