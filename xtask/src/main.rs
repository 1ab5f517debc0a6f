//! `cargo xtask`: sets the machine up, serves the page and runs every test.
//!
//! Start reading at [`cli`]; each subcommand is a folder or file of its own.

mod bench;
mod cli;
mod command;
mod compress;
mod error;
mod git;
#[allow(dead_code, reason = "the page uses more of the list than the host names")]
#[path = "../../src/aqua/hosts.rs"]
mod hosts;
mod package;
mod page;
mod places;
mod relay;
mod say;
mod serve;
mod setup;
mod source_paths;
mod test;
mod versions;

use std::process::ExitCode;

use crate::{cli::Task, error::Error, places::Places};

#[cfg(not(unix))]
compile_error!("cargo xtask runs on Linux and macOS. On Windows, use it inside WSL.");

fn main() -> ExitCode {
    match cli::parse(std::env::args().skip(1)).and_then(run) {
        Ok(code) => code,
        Err(error) => {
            say::problem(&error.to_string());
            ExitCode::FAILURE
        }
    }
}

fn run(task: Task) -> Result<ExitCode, Error> {
    let places = Places::of_this_checkout();
    match task {
        Task::Help => say::line(cli::HELP),
        Task::Setup => {
            setup::for_tests(&places)?;
            say::line("Everything that serving and testing need is in place.");
        }
        Task::Serve(options) => serve::serve(&places, &options)?,
        Task::Test(options) => test::test(&places, &options)?,
        Task::Size => {
            let tools = setup::for_page(&places)?;
            let dist = page::build(&places, &tools)?;
            page::size::check(&dist)?;
        }
        Task::Bench(options) => bench::bench(&places, &options)?,
        Task::Relay(options) => relay::relay(&options)?,
        Task::Package(parts) => package::package(&places, parts)?,
        Task::Lifeline(command) => return serve::lifeline::hold(&command),
    }
    Ok(ExitCode::SUCCESS)
}
