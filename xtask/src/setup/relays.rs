//! nginx and Caddy, for the tests of the shipped relays, and openssl for their certificates.
//!
//! Installing Debian's packages of the two servers would also start them, on port 80 of the
//! person's machine. So they are only unpacked, into the cache.

use std::path::{Path, PathBuf};

use super::{
    apt,
    system::{Authority, is_debian},
};
use crate::{
    command::{Run, command, find, is_executable},
    error::{Doing, Error},
    places::Places,
    say,
    versions::Versions,
};

/// Where servers lie that are not on everybody's PATH.
const SYSTEM: &[&str] = &["/usr/sbin", "/usr/local/sbin", "/opt/homebrew/bin"];

/// The real servers that the relay's configurations are for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relays {
    /// nginx.
    pub nginx: PathBuf,
    /// Caddy.
    pub caddy: PathBuf,
}

/// Makes sure that both servers and openssl can be run.
pub fn ensure(places: &Places, versions: &Versions) -> Result<Relays, Error> {
    if find("openssl").is_none() {
        let remedy = || "Install openssl and put it on PATH.".to_owned();
        apt::install_for("openssl", &versions.debian.openssl, "under a minute", remedy)?;
    }
    let unpacked = places.cache.join("debian-relays");
    if let Some(relays) = here(&unpacked) {
        return Ok(relays);
    }
    let missing = || Error::Missing {
        piece: "nginx or Caddy",
        remedy: "Install both and put them on PATH; neither needs to run.".to_owned(),
    };
    if !is_debian() {
        return Err(missing());
    }
    let packages = &versions.debian.relays;
    say::line(&format!(
        "nginx or Caddy is missing: unpacking {} into {} (under a minute).",
        packages.join(" and "),
        unpacked.display()
    ));
    unpack(packages, &unpacked).map_err(|_| missing())?;
    here(&unpacked).ok_or_else(missing)
}

fn here(unpacked: &Path) -> Option<Relays> {
    let server = |name: &str| {
        let folders = SYSTEM.iter().map(PathBuf::from);
        let ours = ["usr/sbin", "usr/bin"].map(|folder| unpacked.join(folder));
        let everywhere = folders.chain(ours).map(|folder| folder.join(name));
        find(name).into_iter().chain(everywhere).find(|program| is_executable(program))
    };
    Some(Relays { nginx: server("nginx")?, caddy: server("caddy")? })
}

/// Fetches Debian packages and unpacks them in `folder`, which needs no authority; only the lists
/// of what there is are brought up to date with it.
fn unpack(packages: &[String], folder: &Path) -> Result<(), Error> {
    let fetched = folder.join("fetched");
    std::fs::create_dir_all(&fetched).doing(|| format!("create {}", fetched.display()))?;
    if Authority::here() != Authority::None {
        apt::update()?;
    }
    command("apt-get").args(["download", "-q"]).args(packages).current_dir(&fetched).run()?;
    let archives = std::fs::read_dir(&fetched).doing(|| format!("read {}", fetched.display()))?;
    for archive in archives.flatten() {
        command("dpkg-deb").arg("--extract").arg(archive.path()).arg(folder).run()?;
    }
    std::fs::remove_dir_all(&fetched).doing(|| format!("remove {}", fetched.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::write;

    #[test]
    fn a_file_that_cannot_be_run_is_no_server() {
        let unpacked = Places::of_this_checkout().made("relays");
        write(&unpacked.join("usr/sbin/nginx"), "not a program").unwrap();
        if let Some(relays) = here(&unpacked) {
            assert!(!relays.nginx.starts_with(&unpacked), "{relays:?}");
        }
    }
}
