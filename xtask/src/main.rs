//! `cargo xtask`: sets the machine up, serves the page and runs every test.
//!
//! Start reading at [`cli`]; each subcommand is a folder or file of its own.

mod bench;
mod cli;
mod compress;
mod guide;
#[allow(dead_code, reason = "the page uses more of the list than the host names")]
#[path = "../../src/aqua/hosts.rs"]
mod hosts;
mod package;
mod page;
mod pictures;
mod relay;
mod serve;
mod setup;
mod test;
mod versions;
mod workspace;

use std::process::ExitCode;

use anyhow::Result;
use clap::Parser;

use crate::{
    cli::{Cli, Task},
    workspace::Workspace,
};

#[cfg(not(unix))]
compile_error!("cargo xtask runs on Linux and macOS. On Windows, use it inside WSL.");

fn main() -> ExitCode {
    match run(Cli::parse().task) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("\n{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: Task) -> Result<ExitCode> {
    if let Task::Lifeline { command } = task {
        return serve::lifeline::hold(&command);
    }
    let workspace = Workspace::here()?;
    match task {
        Task::Serve(options) => serve::serve(&workspace, &options)?,
        Task::Test(options) => test::test(&workspace, &options)?,
        Task::Relay(options) => relay::relay(&workspace.sh, &options)?,
        Task::Bench(options) => bench::bench(&workspace, &options)?,
        Task::Size => page::size::check(&page::build(&workspace)?)?,
        Task::Package { part } => package::package(&workspace, part)?,
        Task::Pictures(options) => pictures::draw(&workspace, &options)?,
        Task::Guide => guide::write(&workspace)?,
        Task::Setup => {
            setup::everything(&workspace)?;
            println!("Everything that serving and testing need is in place.");
        }
        Task::Lifeline { .. } => {}
    }
    Ok(ExitCode::SUCCESS)
}
