//! Building the page with Trunk.

pub mod compiler;
pub mod digests;
mod finish;
pub mod size;
pub mod trunk;

use std::{fs, path::PathBuf};

use crate::{
    command::Run,
    error::{Doing, Error, read, write},
    places::Places,
    setup::PageTools,
};
use trunk::Changes;

/// Builds the release page, makes it small, and checks that it names the digest of everything it runs
/// and no folder of this machine. Returns the folder that holds it.
pub fn build(places: &Places, tools: &PageTools) -> Result<PathBuf, Error> {
    let built = places.made("trunk");
    let config = configure(places, "build.toml", &Changes::to_build(&places.root, &built))?;
    let tools = &compiler::prepare(places, tools)?;
    compiler::small(tools, &mut trunk::command(tools, "build", &config)).run()?;
    let finished = places.made("page");
    let source = places.root.join("index.html");
    finish::finish(tools, &source, &built, &finished, &places.made("finish"))?;
    digests::check(&finished)?;
    tools.source_paths.are_not_in(&finished)?;
    // Last, and at once: whoever reads the page meanwhile finds a whole one.
    let dist = places.page();
    if dist.exists() {
        fs::remove_dir_all(&dist).doing(|| format!("clear {}", dist.display()))?;
    }
    fs::rename(&finished, &dist).doing(|| format!("move the page to {}", dist.display()))?;
    Ok(dist)
}

/// Writes Trunk's configuration: the project's, with `changes`. Returns where it is.
pub fn configure(places: &Places, name: &str, changes: &Changes) -> Result<PathBuf, Error> {
    let project = read(&places.root.join("Trunk.toml"))?;
    let config = places.made(name);
    write(&config, &trunk::configuration(&project, changes)?)?;
    Ok(config)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hosts::HOSTS;

    #[test]
    fn the_description_of_config_json_names_every_host_and_no_other() {
        let file = Places::of_this_checkout().root.join("static/config.schema.json");
        let schema: serde_json::Value = serde_json::from_str(&read(&file).unwrap()).unwrap();
        let named = &schema["properties"]["tenants"]["items"]["enum"];
        let hosts: Vec<_> = HOSTS.iter().map(|known| known.host).collect();
        assert_eq!(*named, serde_json::json!(hosts));
    }
}
