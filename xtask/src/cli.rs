//! The command line.

use crate::{
    bench::Options as BenchOptions,
    error::Error,
    package::Part,
    relay::Options as RelayOptions,
    serve::Options as ServeOptions,
    test::{Options as TestOptions, Step},
};

/// What `cargo xtask help` prints.
pub const HELP: &str = "\
cargo xtask serve [--port N] [--open]
    Installs what is missing, builds the page, starts the practice tenant beside it and prints the
    address to open. --port 0 takes any free port; without it the port is 8080. --open opens the
    address in the browser. Stop with Ctrl-C.

cargo xtask test [--only STEP] [FILTER]
    Installs what is missing and runs every test. --only runs one step and what it needs; FILTER
    chooses end-to-end tests by name. The steps, in order:
    fmt, clippy, native, clients, wasm-clippy, browser, page, size, packages, e2e

cargo xtask relay --out DIR [--host NAME]...
    Writes the relay's configurations for nginx, Caddy and a container into DIR. They lead to every
    tenant host, or to those that --host names.

cargo xtask bench [--rows N[,N]...] [--rounds N] [--page DIR]
    Builds the page and measures in Chromium how long it takes to show, order and search jobs of 50,
    5,000 and 100,000 batches, or of those that --rows gives, beside a page that does the least a
    browser can. The figures are medians of 5 rounds, or of --rounds. --page measures the page that
    was built into DIR before.

cargo xtask size
    Builds the page and says how large it is.

cargo xtask package [extension|site]
    Builds the page and packs it into target/package: as an extension for Chromium and for Firefox,
    as an archive for a team's own site, or all of it, with their digests. Two builds of one commit
    give the same bytes.

cargo xtask setup
    Only installs what serving and testing need.

Tools that have to be built are kept in ~/.cache/aqua-cancel, or where AQUA_CANCEL_CACHE says.
For tests of the relay: serve --relay-to-practice HOST sends that one listed host's relay path to
the practice tenant; relay --host NAME=ADDRESS:PORT leads that host's calls to another server.";

/// What to do.
#[derive(Debug, PartialEq, Eq)]
pub enum Task {
    /// Print the help.
    Help,
    /// Install what serving and testing need.
    Setup,
    /// Serve the page.
    Serve(ServeOptions),
    /// Run the tests.
    Test(TestOptions),
    /// Build the page and measure it.
    Size,
    /// Measure the page's speed.
    Bench(BenchOptions),
    /// Write the relay's configurations.
    Relay(RelayOptions),
    /// Build the page and pack these parts.
    Package(&'static [Part]),
    /// Run a program until it ends or standard input closes. Used by `serve` for itself.
    Lifeline(Vec<String>),
}

/// Reads the arguments after `cargo xtask`.
pub fn parse(arguments: impl IntoIterator<Item = String>) -> Result<Task, Error> {
    let mut arguments = arguments.into_iter();
    let task = arguments.next();
    match task.as_deref() {
        None | Some("help" | "--help" | "-h") => Ok(Task::Help),
        Some("setup") => nothing_more(arguments).map(|()| Task::Setup),
        Some("size") => nothing_more(arguments).map(|()| Task::Size),
        Some("serve") => serve(arguments).map(Task::Serve),
        Some("bench") => bench(arguments).map(Task::Bench),
        Some("relay") => relay(arguments).map(Task::Relay),
        Some("test") => test(arguments).map(Task::Test),
        Some("package") => package(arguments).map(Task::Package),
        Some("lifeline") => Ok(Task::Lifeline(arguments.collect())),
        Some(other) => Err(Error::Usage(format!("There is no task \"{other}\"."))),
    }
}

fn serve(mut arguments: impl Iterator<Item = String>) -> Result<ServeOptions, Error> {
    let mut options = ServeOptions::default();
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--open" => options.open = true,
            "--port" => {
                let port = value(&argument, arguments.next())?;
                options.port = port.parse().map_err(|_| {
                    Error::Usage(format!("\"{port}\" is not a port: 0 to 65535 are."))
                })?;
            }
            "--relay-to-practice" => {
                options.relay_to_practice = Some(value(&argument, arguments.next())?);
            }
            _ => return Err(unknown(&argument)),
        }
    }
    Ok(options)
}

fn test(mut arguments: impl Iterator<Item = String>) -> Result<TestOptions, Error> {
    let mut options = TestOptions::default();
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--only" => {
                let name = value(&argument, arguments.next())?;
                options.only = Some(Step::named(&name).ok_or_else(|| {
                    let names: Vec<_> = Step::ALL.iter().map(|step| step.name()).collect();
                    Error::Usage(format!(
                        "There is no step \"{name}\". The steps are {}.",
                        names.join(", ")
                    ))
                })?);
            }
            "--" => {}
            flag if flag.starts_with('-') => return Err(unknown(flag)),
            _ if options.filter.is_none() => options.filter = Some(argument),
            _ => return Err(unknown(&argument)),
        }
    }
    Ok(options)
}

fn bench(mut arguments: impl Iterator<Item = String>) -> Result<BenchOptions, Error> {
    let mut options = BenchOptions::default();
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--rows" => {
                let rows = value(&argument, arguments.next())?;
                options.rows = rows.split(',').map(at_least_one).collect::<Result<_, _>>()?;
            }
            "--rounds" => options.rounds = at_least_one(&value(&argument, arguments.next())?)?,
            "--page" => options.page = Some(value(&argument, arguments.next())?.into()),
            _ => return Err(unknown(&argument)),
        }
    }
    Ok(options)
}

fn at_least_one(text: &str) -> Result<u32, Error> {
    text.parse().ok().filter(|number| *number > 0).ok_or_else(|| {
        Error::Usage(format!("\"{text}\" is not understood here: a number of at least 1 is."))
    })
}

fn relay(mut arguments: impl Iterator<Item = String>) -> Result<RelayOptions, Error> {
    let mut options = RelayOptions::default();
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--out" => options.out = value(&argument, arguments.next())?.into(),
            "--host" => {
                let host = value(&argument, arguments.next())?;
                options.hosts.push(host.parse().map_err(Error::Usage)?);
            }
            _ => return Err(unknown(&argument)),
        }
    }
    if options.out.as_os_str().is_empty() {
        return Err(Error::Usage("relay needs a folder to write to: --out DIR.".to_owned()));
    }
    Ok(options)
}

fn package(mut arguments: impl Iterator<Item = String>) -> Result<&'static [Part], Error> {
    let Some(name) = arguments.next() else { return Ok(Part::ALL) };
    let part =
        Part::ALL.iter().position(|part| part.name() == name).ok_or_else(|| unknown(&name))?;
    nothing_more(arguments).map(|()| &Part::ALL[part..=part])
}

fn value(flag: &str, given: Option<String>) -> Result<String, Error> {
    given.ok_or_else(|| Error::Usage(format!("{flag} needs a value.")))
}

fn unknown(argument: &str) -> Error {
    Error::Usage(format!("\"{argument}\" is not understood here."))
}

fn nothing_more(mut arguments: impl Iterator<Item = String>) -> Result<(), Error> {
    arguments.next().map_or(Ok(()), |argument| Err(unknown(&argument)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Task, Error> {
        parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn serving_is_on_port_8080_unless_told_otherwise() {
        let Ok(Task::Serve(options)) = parsed("serve") else { panic!() };
        assert_eq!((options.port, options.open), (8080, false));
        let Ok(Task::Serve(options)) = parsed("serve --open --port 9000") else { panic!() };
        assert_eq!((options.port, options.open), (9000, true));
    }

    #[test]
    fn a_single_step_and_a_filter_can_be_chosen() {
        let options =
            TestOptions { only: Some(Step::EndToEnd), filter: Some("hostile text".to_owned()) };
        let words = ["test", "--only", "e2e", "hostile text"].map(str::to_owned);
        assert_eq!(parse(words).unwrap(), Task::Test(options));
    }

    #[test]
    fn everything_is_packed_unless_a_part_is_named() {
        assert_eq!(parsed("package").unwrap(), Task::Package(&[Part::Extension, Part::Site]));
        assert_eq!(parsed("package site").unwrap(), Task::Package(&[Part::Site]));
        assert_eq!(parsed("package extension").unwrap(), Task::Package(&[Part::Extension]));
        assert!(parsed("package relay").is_err() && parsed("package site extension").is_err());
    }

    #[test]
    fn a_wrong_word_is_quoted_and_the_help_named() {
        let sentence = |line| parsed(line).unwrap_err().to_string();
        assert_eq!(sentence("sevre"), "There is no task \"sevre\". Try: cargo xtask help");
        assert!(sentence("serve --port high").starts_with("\"high\" is not a port"));
        assert!(sentence("serve --port").starts_with("--port needs a value."));
        assert!(sentence("size now").starts_with("\"now\" is not understood here."));
        assert!(sentence("test --only all").contains("The steps are fmt, clippy, native"));
    }

    #[test]
    fn a_relay_leads_to_the_hosts_that_are_named() {
        let Ok(Task::Relay(options)) = parsed("relay --out site --host rest.zuora.com") else {
            panic!()
        };
        assert_eq!(options.out, std::path::Path::new("site"));
        assert_eq!(options.hosts[0].host, "rest.zuora.com");
        let sentence = |line| parsed(line).unwrap_err().to_string();
        assert!(
            sentence("relay --out site --host evil.example").starts_with("\"evil.example\" is")
        );
        assert!(sentence("relay").starts_with("relay needs a folder"));
    }

    #[test]
    fn the_sizes_and_rounds_of_a_benchmark_can_be_chosen() {
        assert_eq!(parsed("bench").unwrap(), Task::Bench(BenchOptions::default()));
        let options = BenchOptions { rows: vec![50, 5000], rounds: 7, page: Some("dist".into()) };
        let line = "bench --rows 50,5000 --rounds 7 --page dist";
        assert_eq!(parsed(line).unwrap(), Task::Bench(options));
        for wrong in ["bench --rows 50,", "bench --rounds 0", "bench --rows many", "bench fast"] {
            assert!(parsed(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn the_help_names_every_step() {
        for step in Step::ALL {
            assert!(HELP.contains(step.name()), "{}", step.name());
        }
    }
}
