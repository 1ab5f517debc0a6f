//! `cargo xtask bench`: how fast the page is, beside one that does the least a browser can.
//!
//! A benchmark and never a test: its figures depend on the computer and on what else it does. What is
//! checked on the way is that both pages show the right rows.

use std::path::PathBuf;

use crate::{
    command::{Run, command},
    error::{Doing, Error},
    page,
    places::Places,
    setup,
};

/// What to measure.
#[derive(Debug, PartialEq, Eq)]
pub struct Options {
    /// How many batches the jobs have.
    pub rows: Vec<u32>,
    /// How often everything is done. The figures are medians.
    pub rounds: u32,
    /// A page that was built before, instead of one that is built now.
    pub page: Option<PathBuf>,
}

impl Default for Options {
    fn default() -> Self {
        Self { rows: vec![50, 5_000, 100_000], rounds: 5, page: None }
    }
}

/// Drives the page and the plain one in turns, and prints the figures.
///
/// The program in `tests/bench` learns from its environment: AQUA_PAGE, the folder of the built page;
/// CHROMIUM, the browser.
pub fn bench(places: &Places, options: &Options) -> Result<(), Error> {
    let browser = setup::for_bench(places)?;
    let page = match &options.page {
        Some(page) => page.canonicalize().doing(|| format!("find {}", page.display()))?,
        None => page::build(places, &setup::for_page(places)?)?,
    };
    let rows: Vec<_> = options.rows.iter().map(u32::to_string).collect();
    command("node")
        .arg(places.root.join("tests").join("bench").join("bench.mjs"))
        .args(["--rows", &rows.join(","), "--rounds", &options.rounds.to_string()])
        .env("AQUA_PAGE", page)
        .env("CHROMIUM", &browser.chromium)
        .run()
}
