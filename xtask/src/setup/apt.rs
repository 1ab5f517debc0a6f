//! Installing Debian packages.

use super::system::{Authority, is_debian};
use crate::{command::Run, error::Error, say};

/// Whether packages can be installed without asking anybody.
pub fn is_possible() -> bool {
    is_debian() && Authority::here() != Authority::None
}

/// Brings the lists of what there is to install up to date.
pub fn update() -> Result<(), Error> {
    apt_get(&["update", "-q"]).run()
}

/// Installs `packages`. Waits where another installation is under way.
pub fn install(packages: &[String]) -> Result<(), Error> {
    update()?;
    let mut install = apt_get(&["install", "-y", "-q", "--no-install-recommends"]);
    install.args(packages).run()
}

/// Says what is missing, then installs `packages` for it; or returns the sentence that says what
/// the person can do.
pub fn install_for(
    piece: &'static str,
    packages: &[String],
    minutes: &str,
    remedy: impl Fn() -> String,
) -> Result<(), Error> {
    if !is_possible() {
        return Err(Error::Missing { piece, remedy: remedy() });
    }
    let names = packages.join(" ");
    say::line(&format!("{piece} is missing: installing {names} with apt ({minutes})."));
    install(packages).map_err(|_| Error::Missing { piece, remedy: remedy() })
}

fn apt_get(arguments: &[&str]) -> std::process::Command {
    let mut command = Authority::here().command("env");
    command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-o", "DPkg::Lock::Timeout=900"]);
    command.args(arguments);
    command
}
