//! What kind of machine this is, as far as installing goes.

use std::path::Path;

use crate::command::{Run, command, find};

/// How programs can be installed for the whole machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Authority {
    /// This is the root user.
    Root,
    /// sudo asks for no password.
    Sudo,
    /// Neither.
    None,
}

impl Authority {
    /// Asks the system. Takes a few milliseconds, so only where something is missing.
    pub fn here() -> Self {
        if command("id").arg("-u").capture().is_ok_and(|user| user == "0") {
            Self::Root
        } else if find("sudo").is_some() && command("sudo").args(["-n", "true"]).succeeds() {
            Self::Sudo
        } else {
            Self::None
        }
    }

    /// A command with this authority.
    pub fn command(self, program: &str) -> std::process::Command {
        if self == Self::Sudo {
            let mut sudo = command("sudo");
            sudo.args(["-n", program]);
            return sudo;
        }
        command(program)
    }
}

/// Whether this is Debian or one of its kin, with apt.
pub fn is_debian() -> bool {
    Path::new("/etc/debian_version").exists() && find("apt-get").is_some()
}
