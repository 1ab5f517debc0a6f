//! The relay's configurations for nginx, Caddy and a container, with the list of hosts that they
//! lead to. The files of `deploy/` hold no host; the lists are made here, from the project's one list
//! or a choice of the administrator's.

mod lead;

use std::path::{Path, PathBuf};

use anyhow::Result;
use clap::Args;
use xshell::Shell;

pub use lead::Lead;

/// The files that an administrator fits to the place; never written over.
const HERE: [&str; 2] = ["here.nginx", "here.caddy"];

/// What `cargo xtask relay` is asked for.
#[derive(Debug, Args)]
pub struct Options {
    /// The folder to write to.
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    /// A host that the relay leads to, in place of every tenant host. For tests NAME=ADDRESS:PORT
    /// leads that host's calls to another server.
    #[arg(long = "host", value_name = "NAME")]
    pub hosts: Vec<Lead>,
}

/// Writes the configurations and says what is still to be done.
pub fn relay(sh: &Shell, options: &Options) -> Result<()> {
    let every = Lead::to_every_host();
    let hosts = if options.hosts.is_empty() { &every } else { &options.hosts };
    let out = std::path::absolute(&options.out)?;
    write(sh, &out, hosts)?;
    println!("The relay's configurations are in {}. They lead to:", options.out.display());
    for lead in hosts {
        println!("    {lead}");
    }
    println!("Put the built page beside them, as the folder page. docs/relay.md says the rest.");
    Ok(())
}

/// Writes every file of [`files`] into `dir`, and the empty folder `run` that nginx writes to. A
/// `here.nginx` or `here.caddy` that is there already stays as it is.
pub fn write(sh: &Shell, dir: &Path, hosts: &[Lead]) -> Result<()> {
    sh.create_dir(dir.join("run"))?;
    for (name, text) in files(hosts) {
        let path = dir.join(name);
        if !HERE.contains(&name) || !path.exists() {
            sh.write_file(path, text)?;
        }
    }
    Ok(())
}

/// The names and contents of the files beside `page/` in a site that relays to `hosts`.
pub fn files(hosts: &[Lead]) -> Vec<(&'static str, String)> {
    vec![
        ("nginx.conf", include_str!("../../../deploy/nginx.conf").to_owned()),
        ("here.nginx", include_str!("../../../deploy/here.nginx").to_owned()),
        ("hosts.nginx", list(hosts, ";")),
        ("Caddyfile", include_str!("../../../deploy/Caddyfile").to_owned()),
        ("here.caddy", include_str!("../../../deploy/here.caddy").to_owned()),
        ("hosts.caddy", list(hosts, "")),
        ("Containerfile", include_str!("../../../deploy/Containerfile").to_owned()),
    ]
}

/// One line for each host: its name and where calls to it go.
fn list(hosts: &[Lead], end: &str) -> String {
    let head = "# The hosts that the relay leads to. Made by `cargo xtask relay`.\n".to_owned();
    hosts.iter().fold(head, |text, Lead { host, to }| text + &format!("{host} {to}{end}\n"))
}

#[cfg(test)]
mod tests;
