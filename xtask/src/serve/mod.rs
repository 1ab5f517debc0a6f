//! `cargo xtask serve`: the page and the practice tenant, side by side, until Ctrl-C.

pub mod lifeline;
mod simulator;

use std::{
    net::{Ipv4Addr, TcpListener},
    process::Child,
    sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel},
    thread,
    time::Duration,
};

use anyhow::{Context, Result, anyhow, bail};
use clap::Args;
use which::which;

use crate::{page::trunk, setup, workspace::Workspace};

/// How often the page is asked whether it is there yet.
const ASK_AGAIN: Duration = Duration::from_millis(200);
/// How long it may take to answer each time.
const PATIENCE: Duration = Duration::from_secs(2);

/// How to serve.
#[derive(Debug, Args)]
pub struct Options {
    /// The port of the page; 0 for any free one.
    #[arg(long, default_value_t = 8080)]
    pub port: u16,
    /// Opens the page in the browser.
    #[arg(long)]
    pub open: bool,
    /// A listed host whose relay path leads to the practice tenant instead. For tests of the relay.
    #[arg(long, value_name = "HOST")]
    pub relay_to_practice: Option<String>,
}

/// Serves until one of the two programs ends, or this one does: they end with it, however it ends.
pub fn serve(workspace: &Workspace, options: &Options) -> Result<()> {
    let port = free_port(options.port)?;
    setup::for_page(workspace)?;
    println!("Building the practice tenant.");
    workspace.build(&["simulator"])?;
    let (mut practice, address) = simulator::start(&workspace.simulator())?;
    println!("Building the page (1 to 3 minutes the first time).");
    let mut page = start_trunk(workspace, port, address, options.relay_to_practice.as_deref())?;

    // Each holds the end of a pipe; when this program ends, the pipes close and they end too.
    let _lifelines = (practice.stdin.take(), page.stdin.take());
    let (ended, end) = channel();
    watch("The practice tenant", practice, ended.clone());
    watch("The server of the page", page, ended);
    wait_for_page(port, &end)?;
    println!("{}", welcome(port));
    if options.open {
        open(workspace, port);
    }
    Err(anyhow!(end.recv()?))
}

fn start_trunk(
    workspace: &Workspace,
    port: u16,
    practice: std::net::SocketAddr,
    relayed: Option<&str>,
) -> Result<Child> {
    // An old page must not pass for a new one that could not be built.
    let dist = workspace.target.join(format!("serve-{port}"));
    workspace.sh.remove_path(&dist)?;
    let project = workspace.sh.read_file("Trunk.toml")?;
    let config = workspace.scratch(&format!("serve-{port}.toml"));
    let changed = trunk::configuration(workspace, &project, practice, relayed)?;
    workspace.sh.write_file(&config, changed)?;
    let trunk = trunk::command(workspace, "serve")?
        .arg(workspace.root.join("index.html"))
        .args(["--port", &port.to_string()])
        .arg("--dist")
        .arg(dist)
        .arg("--config")
        .arg(config);
    lifeline::start(&trunk.into())
}

/// `wanted` if it is free; any free port for 0.
fn free_port(wanted: u16) -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, wanted)).with_context(|| {
        let next = wanted.checked_add(1).unwrap_or(8080);
        format!(
            "Port {wanted} of 127.0.0.1 is in use. Stop the program that uses it, or choose another \
             port: cargo xtask serve --port {next}"
        )
    })?;
    Ok(listener.local_addr()?.port())
}

/// Waits for `child` on a thread of its own, and tells its end as a sentence.
fn watch(name: &'static str, mut child: Child, ended: Sender<String>) {
    thread::spawn(move || {
        let how = child.wait().map_or_else(|error| error.to_string(), |status| status.to_string());
        // Nobody listens once this program is ending itself.
        let _ = ended.send(format!("{name} has stopped ({how}). The lines above may say why."));
    });
}

/// Waits until the page answers. Trunk listens only once it has tried to build the page, so any other
/// answer means that it could not.
fn wait_for_page(port: u16, end: &Receiver<String>) -> Result<()> {
    // A proxy would look for the page on its own machine.
    let agent = ureq::Agent::config_builder().proxy(None).timeout_global(Some(PATIENCE)).build();
    let agent = agent.new_agent();
    loop {
        match end.recv_timeout(ASK_AGAIN) {
            Err(RecvTimeoutError::Timeout) => {}
            stopped => bail!(stopped?),
        }
        match agent.get(format!("http://127.0.0.1:{port}/")).call() {
            Ok(_) => return Ok(()),
            Err(ureq::Error::StatusCode(_)) => {
                bail!("The page could not be built. The lines above say why.")
            }
            Err(_) => {}
        }
    }
}

fn welcome(port: u16) -> String {
    format!(
        "
aqua-cancel is ready. Open http://127.0.0.1:{port}/

  Real tenants       Choose one in the form. Its calls go from this machine straight to that host.
  Practice tenant    Choose \"Practice tenant\" in the form. Nothing there is real; its job IDs are
                     listed at http://127.0.0.1:{port}/practice/
  Changed files      The page is built anew when its source changes. Reload to see it.

Stop with Ctrl-C."
    )
}

fn open(workspace: &Workspace, port: u16) {
    let opener = ["xdg-open", "open"].into_iter().find_map(|name| which(name).ok());
    let address = format!("http://127.0.0.1:{port}/");
    let opened = opener.is_some_and(|opener| workspace.sh.cmd(opener).arg(&address).run().is_ok());
    if !opened {
        println!("The browser could not be opened from here. Open {address} yourself.");
    }
}

#[cfg(test)]
mod tests {
    use std::{io::Read, io::Write, process::Command};

    use super::*;

    /// What is said of a server on a port that gives this one answer.
    fn waited_for(answer: &'static str) -> Result<()> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        thread::spawn(move || {
            let mut stream = listener.accept().unwrap().0;
            let _ = stream.read(&mut [0; 512]).unwrap();
            stream.write_all(answer.as_bytes()).unwrap();
        });
        let (_running, end) = channel();
        wait_for_page(port, &end)
    }

    #[test]
    fn the_page_is_there_when_it_answers_and_not_where_it_could_not_be_built() {
        waited_for("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n").unwrap();
        let error = waited_for("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n").unwrap_err();
        assert_eq!(error.to_string(), "The page could not be built. The lines above say why.");
    }

    #[test]
    fn a_taken_port_is_named_with_another_to_try() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        let error = free_port(port).unwrap_err().to_string();
        assert!(error.starts_with(&format!("Port {port} of 127.0.0.1 is in use.")), "{error}");
        assert!(error.contains("cargo xtask serve --port "), "{error}");
    }

    #[test]
    fn port_0_is_any_free_port() {
        assert_ne!(free_port(0).unwrap(), 0);
    }

    #[test]
    fn the_page_that_stops_before_it_is_ready_says_so() {
        let (ended, end) = channel();
        watch("The server of the page", Command::new("false").spawn().unwrap(), ended);
        let error = wait_for_page(free_port(0).unwrap(), &end).unwrap_err().to_string();
        assert_eq!(
            error,
            "The server of the page has stopped (exit status: 1). The lines above may say why."
        );
    }
}
