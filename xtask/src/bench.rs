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
    /// In place of large jobs, the 5,000 batches of a hundred jobs in one table.
    #[arg(long, conflicts_with_all = ["rows", "many", "save"])]
    pub together: bool,
    /// In place of large jobs, fifty watched for three hours of a clock put ahead: memory and calls.
    #[arg(long, conflicts_with_all = ["rows", "many", "save", "together"])]
    pub watch: bool,
}

impl Options {
    /// The program in `tests/bench`, what it is told, and whether it needs the practice tenant.
    fn program(&self) -> (&'static str, Vec<String>, bool) {
        let rounds = vec!["--rounds".to_owned(), self.rounds.to_string()];
        if self.many {
            return ("many.mjs", rounds, true);
        }
        if self.save {
            return ("save.mjs", Vec::new(), true);
        }
        if self.together {
            return ("together.mjs", rounds, false);
        }
        if self.watch {
            return ("watching.mjs", Vec::new(), true);
        }
        let rows: Vec<_> = self.rows.iter().map(u32::to_string).collect();
        let rows = vec!["--rows".to_owned(), rows.join(",")];
        ("bench.mjs", [rows, rounds].concat(), false)
    }
}

/// Drives the page and the others in turns, and prints the figures.
///
/// The program in `tests/bench` learns from its environment: AQUA_PAGE, the folder of the built page;
/// CHROMIUM, the browser; AQUA_SIMULATOR, the practice tenant, where it needs one. On its PATH are Trunk
/// and what Trunk needs, since it builds a small Yew page to compare with.
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
    let (program, args, needs_tenant) = options.program();
    let mut node = workspace.sh.cmd("node").arg(format!("tests/bench/{program}")).args(args);
    if needs_tenant {
        workspace.cargo().args(["build", "--quiet", "-p", "simulator"]).run()?;
        node = node.env("AQUA_SIMULATOR", workspace.simulator());
    }
    Ok(node.env("AQUA_PAGE", page).env("CHROMIUM", browser.chromium).run()?)
}
