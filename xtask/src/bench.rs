//! `cargo xtask bench`: how fast the page is, beside one that does the least a browser can and beside
//! what people would pick instead.
//!
//! A benchmark and never a test: its figures depend on the computer and on what else it does. What is
//! checked on the way is that every page shows the right rows.

use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::{Args, value_parser};

use crate::{page, setup, workspace::Workspace};

/// What to measure.
#[derive(Debug, Args)]
pub struct Options {
    /// How many batches the jobs have.
    #[arg(long, value_name = "N", value_delimiter = ',', default_values_t = [50, 5_000, 100_000],
        value_parser = value_parser!(u32).range(1..))]
    pub rows: Vec<u32>,
    /// How often everything is done. The figures are medians.
    #[arg(long, value_name = "N", default_value_t = 5, value_parser = value_parser!(u32).range(1..))]
    pub rounds: u32,
    /// A page that was built before, instead of one that is built now.
    #[arg(long, value_name = "DIR")]
    pub page: Option<PathBuf>,
    /// In place of large jobs, many: ninety looked up and cancelled at 200 ms a call, beside xargs and curl.
    #[arg(long, conflicts_with = "rows")]
    pub many: bool,
    /// In place of large jobs, a result file of 1 GB: what the browser holds in memory while it is saved.
    #[arg(long, conflicts_with_all = ["rows", "many"])]
    pub save: bool,
}

/// Drives the page and the others in turns, and prints the figures.
///
/// The program in `tests/bench` learns from its environment: AQUA_PAGE, the folder of the built page;
/// CHROMIUM, the browser. On its PATH are Trunk and what Trunk needs, since it builds a small Yew page
/// to compare with.
pub fn bench(workspace: &Workspace, options: &Options) -> Result<()> {
    setup::for_page(workspace)?;
    setup::end_to_end_packages(workspace)?;
    let browser = setup::browser(&workspace.sh)?;
    let page = match &options.page {
        Some(page) => {
            page.canonicalize().with_context(|| format!("No page: {}", page.display()))?
        }
        None => page::build(workspace)?,
    };
    if options.many {
        workspace.cargo().args(["build", "--quiet", "-p", "simulator"]).run()?;
        let node = workspace.sh.cmd("node").arg("tests/bench/many.mjs");
        let node = node.args(["--rounds", &options.rounds.to_string()]);
        let node = node.env("AQUA_SIMULATOR", workspace.simulator());
        return Ok(node.env("AQUA_PAGE", page).env("CHROMIUM", browser.chromium).run()?);
    }
    if options.save {
        workspace.cargo().args(["build", "--quiet", "-p", "simulator"]).run()?;
        let node = workspace.sh.cmd("node").arg("tests/bench/save.mjs");
        let node = node.env("AQUA_SIMULATOR", workspace.simulator());
        return Ok(node.env("AQUA_PAGE", page).env("CHROMIUM", browser.chromium).run()?);
    }
    let rows: Vec<_> = options.rows.iter().map(u32::to_string).collect();
    let node = workspace.sh.cmd("node").arg("tests/bench/bench.mjs");
    let node = node.args(["--rows", &rows.join(","), "--rounds", &options.rounds.to_string()]);
    Ok(node.env("AQUA_PAGE", page).env("CHROMIUM", browser.chromium).run()?)
}
