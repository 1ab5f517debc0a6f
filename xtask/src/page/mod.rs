//! Building the page with Trunk.

mod digests;
mod machine_paths;
pub mod size;
pub mod trunk;

use std::path::PathBuf;

use anyhow::Result;

use crate::{setup, workspace::Workspace};
use machine_paths::MachinePaths;

/// The folder beside the page that the guide lies in.
const GUIDE: &str = "guide/";

/// Builds the release page, and checks that it names the digest of everything it runs and no folder of
/// this machine. Returns the folder that holds it.
pub fn build(workspace: &Workspace) -> Result<PathBuf> {
    setup::for_page(workspace)?;
    let dist = workspace.page();
    trunk::command(workspace, "build")?.arg("--dist").arg(&dist).run()?;
    digests::check(&dist)?;
    MachinePaths::of(workspace)?.are_not_in(&dist)?;
    Ok(dist)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hosts::HOSTS;

    #[test]
    fn the_description_of_config_json_names_every_host_and_no_other() {
        let schema = Workspace::here().unwrap().sh.read_file("static/config.schema.json").unwrap();
        let schema: serde_json::Value = serde_json::from_str(&schema).unwrap();
        let named = &schema["properties"]["tenants"]["items"]["enum"];
        let hosts: Vec<_> = HOSTS.iter().map(|known| known.host).collect();
        assert_eq!(*named, serde_json::json!(hosts));
    }
}
