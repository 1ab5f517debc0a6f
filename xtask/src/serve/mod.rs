//! `cargo xtask serve`: the page and the practice tenant, side by side, until Ctrl-C.

pub mod lifeline;
mod ready;
mod simulator;

use std::{
    fs,
    net::{Ipv4Addr, TcpListener},
    process::Child,
    sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel},
    thread,
    time::Duration,
};

use self::ready::Answer;
use crate::{
    command::{Run, command, find},
    error::{Doing, Error},
    page::{
        configure,
        trunk::{self, Changes},
    },
    places::Places,
    say, setup,
};

/// How often the page is asked whether it is there yet.
const ASK_AGAIN: Duration = Duration::from_millis(200);

/// How to serve.
#[derive(Debug, PartialEq, Eq)]
pub struct Options {
    /// The port of the page; 0 for any free one.
    pub port: u16,
    /// Whether to open the page in the browser.
    pub open: bool,
    /// A listed host whose relay path leads to the practice tenant instead. For tests of the relay.
    pub relay_to_practice: Option<String>,
}

impl Default for Options {
    fn default() -> Self {
        Self { port: 8080, open: false, relay_to_practice: None }
    }
}

/// Serves until one of the two programs ends, or this one does: they end with it, however it ends.
pub fn serve(places: &Places, options: &Options) -> Result<(), Error> {
    let port = free_port(options.port)?;
    let tools = setup::for_page(places)?;
    say::line("Building the practice tenant.");
    command("cargo")
        .args(["build", "--quiet", "--package", "simulator"])
        .current_dir(&places.root)
        .run()?;
    let (mut practice, address) = simulator::start(&places.simulator())?;

    // An old page must not pass for a new one that could not be built.
    let dist = places.target.join(format!("serve-{port}"));
    if dist.exists() {
        fs::remove_dir_all(&dist).doing(|| format!("clear {}", dist.display()))?;
    }
    let changes = Changes {
        root: places.root.clone(),
        dist,
        port: Some(port),
        practice: Some(address),
        relay_to_practice: options.relay_to_practice.clone(),
    };
    let config = configure(places, &format!("serve-{port}.toml"), &changes)?;
    say::line("Building the page (1 to 3 minutes the first time).");
    let mut page = lifeline::start(&trunk::command(&tools, "serve", &config))?;

    // Each holds the end of a pipe; when this program ends, the pipes close and they end too.
    let _lifelines = (practice.stdin.take(), page.stdin.take());
    let (ended, end) = channel();
    watch("The practice tenant", practice, ended.clone());
    watch("The server of the page", page, ended);
    wait_for_page(port, &end)?;
    say::line(&welcome(port));
    if options.open {
        open(port);
    }
    let stopped = end.recv().unwrap_or_default();
    Err(Error::Stopped(stopped))
}

/// `wanted` if it is free; any free port for 0.
fn free_port(wanted: u16) -> Result<u16, Error> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, wanted));
    let listener = listener.map_err(|_| Error::PortTaken(wanted))?;
    Ok(listener.local_addr().doing(|| "find a free port".to_owned())?.port())
}

/// Waits for `child` on a thread of its own, and tells its end as a sentence.
fn watch(name: &'static str, mut child: Child, ended: Sender<String>) {
    thread::spawn(move || {
        let how = child.wait().map_or_else(|error| error.to_string(), |status| status.to_string());
        // Nobody listens once this program is ending itself.
        let _ = ended.send(format!("{name} has stopped ({how}). The lines above may say why."));
    });
}

fn wait_for_page(port: u16, end: &Receiver<String>) -> Result<(), Error> {
    loop {
        match end.recv_timeout(ASK_AGAIN) {
            Ok(stopped) => return Err(Error::Stopped(stopped)),
            Err(RecvTimeoutError::Disconnected) => return Err(Error::Stopped(String::new())),
            Err(RecvTimeoutError::Timeout) => {}
        }
        match ready::ask(port) {
            Answer::Page => return Ok(()),
            Answer::NoPage => {
                let text = "The page could not be built. The lines above say why.";
                return Err(Error::Stopped(text.to_owned()));
            }
            Answer::None => {}
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

fn open(port: u16) {
    let opener = ["xdg-open", "open"].into_iter().find_map(find);
    let address = format!("http://127.0.0.1:{port}/");
    if !opener.is_some_and(|opener| command(opener).arg(&address).succeeds()) {
        say::line(&format!("The browser could not be opened from here. Open {address} yourself."));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
        let child = command("false").spawn().unwrap();
        watch("The server of the page", child, ended);
        let error = wait_for_page(free_port(0).unwrap(), &end).unwrap_err().to_string();
        assert_eq!(
            error,
            "The server of the page has stopped (exit status: 1). The lines above may say why."
        );
    }
}
