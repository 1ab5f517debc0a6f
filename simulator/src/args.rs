//! The command line.

use std::ffi::OsString;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;

use lexopt::Arg::{Long, Short, Value};
use lexopt::ValueExt;

/// What `--help` prints.
pub const USAGE: &str = "\
A practice tenant: answers like Zuora AQuA, with made-up jobs.

Usage: aqua-simulator [--listen ADDRESS:PORT] [--page DIR] [--config FILE] [--exit-with-stdin]
                      [--tls-cert FILE --tls-key FILE]

  --listen ADDRESS:PORT  Where to listen; this machine's own addresses alone.
                         127.0.0.1:0, a free port, if not given.
  --page DIR             Serve the built page in DIR at /.
  --config FILE          Serve FILE as /config.json.
  --exit-with-stdin      End when the standard input closes.
  --tls-cert FILE        Also answer with TLS, on a free port of 127.0.0.1, with the
                         certificate chain in FILE (PEM).
  --tls-key FILE         The certificate's key (PEM).
  --help                 Print this text.

It prints the line `listening on http://127.0.0.1:PORT` once it answers; with TLS, the
line `listening on https://127.0.0.1:PORT` before it.
The jobs are listed at /practice/.";

/// What the command line asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Args {
    /// Where to listen; always a loopback address. Port 0 means any free one.
    pub listen: SocketAddr,
    /// The built page's directory.
    pub page: Option<PathBuf>,
    /// The file served as `/config.json`.
    pub config: Option<PathBuf>,
    /// The files of a certificate chain and of its key, to answer with TLS as well.
    pub tls: Option<(PathBuf, PathBuf)>,
    /// Whether to end when the standard input closes.
    pub exit_with_stdin: bool,
    /// Whether only the usage is asked for.
    pub help: bool,
}

impl Args {
    /// Reads the arguments after the program's name.
    ///
    /// # Errors
    /// A sentence for people, if an argument is unknown, lacks its value, or asks to listen on
    /// anything but a loopback address.
    pub fn read(arguments: impl IntoIterator<Item = OsString>) -> Result<Self, String> {
        let mut args = Self {
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
            page: None,
            config: None,
            tls: None,
            exit_with_stdin: false,
            help: false,
        };
        let (mut certificate, mut key) = (None, None);
        let mut parser = lexopt::Parser::from_args(arguments);
        let sentence = |error: lexopt::Error| format!("{error}. Try --help.");
        while let Some(argument) = parser.next().map_err(sentence)? {
            match argument {
                Long("listen") => {
                    let value = parser.value().and_then(|value| value.string());
                    args.listen = loopback(&value.map_err(sentence)?)?;
                }
                Long("page") => args.page = Some(parser.value().map_err(sentence)?.into()),
                Long("config") => args.config = Some(parser.value().map_err(sentence)?.into()),
                Long("tls-cert") => certificate = Some(parser.value().map_err(sentence)?.into()),
                Long("tls-key") => key = Some(parser.value().map_err(sentence)?.into()),
                Long("exit-with-stdin") => args.exit_with_stdin = true,
                Long("help") | Short('h') => args.help = true,
                Long(_) | Short(_) | Value(_) => return Err(sentence(argument.unexpected())),
            }
        }
        args.tls = match (certificate, key) {
            (Some(certificate), Some(key)) => Some((certificate, key)),
            (None, None) => None,
            _ => return Err("--tls-cert and --tls-key belong together. Give both.".to_owned()),
        };
        Ok(args)
    }
}

fn loopback(text: &str) -> Result<SocketAddr, String> {
    let numeric = text.strip_prefix("localhost:").map(|port| format!("127.0.0.1:{port}"));
    let address: SocketAddr = numeric.as_deref().unwrap_or(text).parse().map_err(|_| {
        format!("Cannot listen on \"{text}\". Give an address and a port, such as 127.0.0.1:8082.")
    })?;
    if address.ip().is_loopback() {
        return Ok(address);
    }
    Err(format!(
        "Will not listen on {address}: the practice tenant is for this machine alone. \
         Use 127.0.0.1 or [::1]."
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(arguments: &[&str]) -> Result<Args, String> {
        Args::read(arguments.iter().map(OsString::from))
    }

    #[test]
    fn without_arguments_it_listens_on_a_free_port_of_this_machine() {
        assert_eq!(read(&[]).expect("no error").listen.to_string(), "127.0.0.1:0");
    }

    #[test]
    fn it_listens_on_loopback_addresses_alone() {
        for address in ["127.0.0.1:8082", "127.8.8.8:1", "[::1]:0", "localhost:9"] {
            assert!(read(&["--listen", address]).is_ok(), "{address}");
        }
        for address in ["0.0.0.0:8082", "[::]:0", "192.168.1.1:80"] {
            let error = read(&["--listen", address]).expect_err(address);
            assert!(error.contains("for this machine alone"), "{error}");
        }
        assert!(read(&["--listen", "8082"]).expect_err("no address").contains("127.0.0.1:8082"));
    }

    #[test]
    fn an_unknown_argument_is_named() {
        let error = read(&["--publish"]).expect_err("unknown");
        assert!(error.contains("--publish"), "{error}");
        assert!(read(&["--page"]).is_err());
    }

    #[test]
    fn a_certificate_needs_its_key() {
        let error = read(&["--tls-cert", "a.pem"]).expect_err("no key");
        assert!(error.starts_with("--tls-cert and --tls-key belong together"), "{error}");
        let args = read(&["--tls-key", "k.pem", "--tls-cert", "c.pem"]).expect("no error");
        assert_eq!(args.tls, Some(("c.pem".into(), "k.pem".into())));
    }
}
