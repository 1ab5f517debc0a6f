//! The tests that run programs of others, written for Zuora, against the practice tenant.

use std::path::Path;

use crate::{
    command::{Run, command},
    error::Error,
    places::Places,
};

/// Runs the tests in `tests/clients` with this Python, which has the programs.
///
/// They learn from their environment: AQUA_SIMULATOR, the practice tenant's program.
pub fn test(places: &Places, python: &Path) -> Result<(), Error> {
    command("cargo")
        .args(["build", "--quiet", "--package", "simulator"])
        .current_dir(&places.root)
        .run()?;
    command(python)
        // Isolated from what the person has set up for Python, and leaving no files behind. What the
        // programs use of their own libraries that is to go one day is no concern of these tests.
        .args(["-I", "-B", "-W", "ignore::DeprecationWarning"])
        .args(["-m", "unittest", "discover", "--verbose"])
        .current_dir(places.root.join("tests").join("clients"))
        .env("AQUA_SIMULATOR", places.simulator())
        // The practice tenant is on this machine, which no proxy would find.
        .env("NO_PROXY", "127.0.0.1")
        .env("no_proxy", "127.0.0.1")
        .run()
}
