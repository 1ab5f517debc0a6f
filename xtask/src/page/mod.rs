//! Building the page with Trunk.

pub mod digests;
pub mod size;
pub mod trunk;

use std::path::PathBuf;

use crate::{
    command::Run,
    error::{Error, read, write},
    places::Places,
    setup::PageTools,
};
use trunk::Changes;

/// Builds the release page and checks that it names the digest of everything it runs, and no folder
/// of this machine. Returns the folder that holds it.
pub fn build(places: &Places, tools: &PageTools) -> Result<PathBuf, Error> {
    let dist = places.page();
    let config = configure(places, "build.toml", &Changes::to_build(&places.root, &dist))?;
    trunk::command(tools, "build", &config).run()?;
    digests::check(&dist)?;
    tools.source_paths.are_not_in(&dist)?;
    Ok(dist)
}

/// Writes Trunk's configuration: the project's, with `changes`. Returns where it is.
pub fn configure(places: &Places, name: &str, changes: &Changes) -> Result<PathBuf, Error> {
    let project = read(&places.root.join("Trunk.toml"))?;
    let config = places.made(name);
    write(&config, &trunk::configuration(&project, changes)?)?;
    Ok(config)
}
