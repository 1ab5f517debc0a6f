//! Node.js: it runs wasm-opt, which comes as an npm package, and the end-to-end tests.

use super::apt;
use crate::{
    command::{Run, command, find},
    error::Error,
    versions::Versions,
};

/// Makes sure that `node` and `npm` are on PATH, and `node` new enough.
pub fn ensure(versions: &Versions) -> Result<(), Error> {
    let wanted = versions.node;
    let remedy = || format!("Install Node.js {wanted} or newer with npm, and put both on PATH.");
    if find("node").is_none() || find("npm").is_none() {
        apt::install_for("Node.js", &versions.debian.node, "about a minute", remedy)?;
    }
    let said = command("node").arg("--version").capture()?;
    if major(&said).is_some_and(|major| major >= wanted) {
        return Ok(());
    }
    let remedy = format!("This machine has {said}. {}", remedy());
    Err(Error::Missing { piece: "A new enough Node.js", remedy })
}

/// The major version in what `node --version` prints: "v20.20.2" is 20.
fn major(said: &str) -> Option<u32> {
    said.strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_read_from_what_node_says() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("v8.0.0"), Some(8));
        assert_eq!(major("20"), None);
    }
}
