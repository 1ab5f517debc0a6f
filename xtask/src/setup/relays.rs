//! nginx and Caddy, for the tests of the shipped relays, and openssl for their certificates.
//!
//! Installing Debian's packages of the two servers would also start them, on port 80 of the person's
//! machine. So they are only unpacked, into the cache.

use std::path::{Path, PathBuf};

use anyhow::Result;
use which::{which, which_in};

use super::{apt, missing};
use crate::workspace::Workspace;

/// Where servers lie that are not on everybody's PATH.
const SYSTEM: [&str; 3] = ["/usr/sbin", "/usr/local/sbin", "/opt/homebrew/bin"];
const PACKAGES: [&str; 2] = ["nginx", "caddy"];

/// The real servers that the relay's configurations are for.
#[derive(Debug)]
pub struct Relays {
    /// nginx.
    pub nginx: PathBuf,
    /// Caddy.
    pub caddy: PathBuf,
}

/// Makes sure that both servers and openssl can be run.
pub fn ensure(workspace: &Workspace) -> Result<Relays> {
    if which("openssl").is_err() {
        let remedy = "Install openssl and put it on PATH.";
        apt::install(&workspace.sh, "openssl", &["openssl"], remedy)?;
    }
    let unpacked = workspace.cache.join("debian-relays");
    if let Some(relays) = find(&unpacked) {
        return Ok(relays);
    }
    let missing = || {
        let remedy = "Install both and put them on PATH; neither needs to run.";
        missing("nginx or Caddy", remedy)
    };
    if !apt::is_debian() {
        return Err(missing());
    }
    let (names, kept) = (PACKAGES.join(" and "), unpacked.display());
    println!("nginx or Caddy is missing: unpacking {names} into {kept} (under a minute).");
    apt::unpack(&workspace.sh, &PACKAGES, &unpacked).map_err(|_| missing())?;
    find(&unpacked).ok_or_else(missing)
}

fn find(unpacked: &Path) -> Option<Relays> {
    let ours = ["usr/sbin", "usr/bin"].map(|folder| unpacked.join(folder));
    let folders: Vec<_> = SYSTEM.iter().map(PathBuf::from).chain(ours).collect();
    let folders = std::env::join_paths(folders).ok()?;
    let server = |name| which(name).or_else(|_| which_in(name, Some(&folders), unpacked)).ok();
    Some(Relays { nginx: server("nginx")?, caddy: server("caddy")? })
}

#[cfg(test)]
mod tests {
    use xshell::Shell;

    use super::*;

    #[test]
    fn a_file_that_cannot_be_run_is_no_server() {
        let sh = Shell::new().unwrap();
        let unpacked = sh.create_temp_dir().unwrap();
        sh.write_file(unpacked.path().join("usr/sbin/nginx"), "not a program").unwrap();
        if let Some(relays) = find(unpacked.path()) {
            assert!(!relays.nginx.starts_with(unpacked.path()), "{relays:?}");
        }
    }
}
