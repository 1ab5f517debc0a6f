//! Installing Debian packages, where the machine is Debian or of its kin.

use std::path::Path;

use anyhow::Result;
use which::which;
use xshell::{Shell, cmd};

use super::missing;

/// Says what is missing, then installs `packages` for it; or returns the sentence that says what the
/// person can do.
pub fn install(sh: &Shell, piece: &str, packages: &[&str], remedy: &str) -> Result<()> {
    if !is_debian() || as_root(sh).is_none() {
        return Err(missing(piece, remedy));
    }
    println!("{piece} is missing: installing {} with apt (1 to 3 minutes).", packages.join(" "));
    let install = ["install", "-y", "-q", "--no-install-recommends"];
    apt_get(sh, &["update", "-q"])
        .and_then(|()| apt_get(sh, &[&install, packages].concat()))
        .map_err(|_| missing(piece, remedy))
}

/// Fetches packages and unpacks them in `folder`, which needs no rights, and starts nothing; only the
/// lists of what there is are brought up to date with them.
pub fn unpack(sh: &Shell, packages: &[&str], folder: &Path) -> Result<()> {
    if as_root(sh).is_some() {
        apt_get(sh, &["update", "-q"])?;
    }
    let fetched = sh.create_dir(folder.join("fetched"))?;
    let _fetched = sh.push_dir(&fetched);
    cmd!(sh, "apt-get download -q {packages...}").run()?;
    for archive in sh.read_dir(&fetched)? {
        cmd!(sh, "dpkg-deb --extract {archive} {folder}").run()?;
    }
    Ok(sh.remove_path(fetched)?)
}

/// Runs apt-get as root. Waits where another installation is under way.
fn apt_get(sh: &Shell, words: &[&str]) -> xshell::Result<()> {
    let root = as_root(sh).unwrap_or_default();
    let apt = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-o", "DPkg::Lock::Timeout=900"];
    let words = [root, &apt, words].concat();
    sh.cmd(words[0]).args(&words[1..]).run()
}

/// Whether this is Debian or one of its kin, with apt.
pub fn is_debian() -> bool {
    Path::new("/etc/debian_version").exists() && which("apt-get").is_ok()
}

/// What to put before a command so that it runs as root without asking anybody, where that goes.
fn as_root(sh: &Shell) -> Option<&'static [&'static str]> {
    if cmd!(sh, "id -u").quiet().read().is_ok_and(|user| user == "0") {
        return Some(&[]);
    }
    let asks_nothing = cmd!(sh, "sudo -n true").quiet().ignore_stderr().run().is_ok();
    asks_nothing.then_some(&["sudo", "-n"])
}
