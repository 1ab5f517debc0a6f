//! rustfmt and clippy.

use crate::{
    command::{Run, command, find},
    error::Error,
    say,
};

/// Makes sure that `cargo fmt` and `cargo clippy` work with the person's toolchain.
pub fn ensure() -> Result<(), Error> {
    for (component, subcommand) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if works(subcommand) {
            continue;
        }
        if find("rustup").is_some() {
            say::line(&format!("{component} is missing: adding it with rustup (under a minute)."));
            // Whether it helped is seen below, whatever rustup says.
            let _ = command("rustup").args(["component", "add", component]).run();
        }
        if !works(subcommand) {
            return Err(missing(component));
        }
    }
    Ok(())
}

fn works(subcommand: &str) -> bool {
    command("cargo").args([subcommand, "--version"]).succeeds()
}

fn missing(component: &'static str) -> Error {
    let remedy = format!("Run: rustup component add {component}");
    Error::Missing { piece: component, remedy }
}
