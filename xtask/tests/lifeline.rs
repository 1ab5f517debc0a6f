//! No program that `serve` has started outlives it.

use std::{
    io::Read,
    os::unix::process::CommandExt,
    process::{Child, Command, Stdio},
};

/// `xtask lifeline` with a shell script.
fn hold(script: &str) -> Child {
    Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(["lifeline", "sh", "-c", script])
        .process_group(0)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}

#[test]
fn when_the_pipe_closes_the_program_and_all_it_has_started_end() {
    let mut holder = hold("(sleep 10; echo survived) & echo started; wait");
    let mut out = holder.stdout.take().unwrap();
    let mut started = [0; 8];
    out.read_exact(&mut started).unwrap();
    assert_eq!(&started, b"started\n");

    drop(holder.stdin.take());
    // This returns once every process that could still write has ended.
    let mut rest = String::new();
    out.read_to_string(&mut rest).unwrap();
    assert_eq!(rest, "");
    assert!(!holder.wait().unwrap().success());
}

#[test]
fn the_programs_own_end_is_told() {
    let mut holder = hold("exit 7");
    let _pipe = holder.stdin.take();
    assert_eq!(holder.wait().unwrap().code(), Some(7));
}
