//! `cargo xtask pictures`: the guide's pictures, made from the practice tenant by Chromium.

use std::path::PathBuf;

use anyhow::Result;
use clap::Args;

use crate::{guide, page, setup, workspace::Workspace};

/// What to make pictures of.
#[derive(Debug, Args)]
pub struct Options {
    /// Only these pictures (`watch`); without any, all of them.
    pub names: Vec<String>,
    /// A page that was built before, instead of one that is built now.
    #[arg(long, value_name = "DIR")]
    pub page: Option<PathBuf>,
}

/// Draws the pictures anew. The times in them are made up, so that a picture changes only with the page.
///
/// The program in `tests/e2e/pictures` learns from its environment: AQUA_PAGE, the folder of the built page;
/// AQUA_SIMULATOR, the practice tenant's program; CHROMIUM, the browser.
pub fn draw(workspace: &Workspace, options: &Options) -> Result<()> {
    setup::end_to_end_packages(workspace)?;
    let browser = setup::browser(&workspace.sh)?;
    let page = match &options.page {
        Some(page) => page.canonicalize()?,
        None => page::build(workspace)?,
    };
    workspace.build(&["simulator"])?;
    let node = workspace.sh.cmd("node").arg("tests/e2e/pictures/main.mjs");
    let node = node.arg(workspace.root.join(guide::FOLDER)).args(&options.names);
    let node = node.env("AQUA_PAGE", page).env("AQUA_SIMULATOR", workspace.simulator());
    Ok(node.env("CHROMIUM", browser.chromium).run()?)
}
