//! The steps that need nothing but Rust.

use std::process::Command;

use crate::{
    command::{Run, command},
    error::Error,
    places::Places,
};

/// The code is laid out as rustfmt does it.
pub fn format(places: &Places) -> Result<(), Error> {
    cargo(places, &["fmt", "--all", "--check"]).run()
}

/// clippy has nothing to say.
pub fn clippy(places: &Places) -> Result<(), Error> {
    cargo(places, &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]).run()
}

/// The tests pass.
pub fn test(places: &Places) -> Result<(), Error> {
    cargo(places, &["test", "--workspace"]).run()
}

fn cargo(places: &Places, arguments: &[&str]) -> Command {
    let mut cargo = command("cargo");
    cargo.args(arguments).current_dir(&places.root);
    cargo
}
