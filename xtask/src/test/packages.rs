//! The packages come out the same, byte for byte, from a copy of the checkout elsewhere.

use anyhow::{Result, ensure};

use crate::{
    package::{Files, Moment, Part, git, make},
    page,
    workspace::Workspace,
};

/// Makes the packages from the built page; builds everything anew from a copy of the checkout, with
/// nothing built before; and compares.
pub fn test(workspace: &Workspace) -> Result<()> {
    let moment = Moment::of_source(workspace)?;
    let first = make(workspace, &workspace.page(), Part::ALL, moment)?;
    let elsewhere = copy(workspace)?;
    let second = make(&elsewhere, &page::build(&elsewhere)?, Part::ALL, moment)?;
    let differences = first.differences(&second).join(", ");
    let folder = elsewhere.root.display();
    ensure!(
        differences.is_empty(),
        "Built in {folder}, these files came out otherwise: {differences}."
    );
    Ok(())
}

/// A copy of the checkout, without what is not the project's own. What it builds is kept beside it, so
/// that only the first run takes as long as the page does.
fn copy(workspace: &Workspace) -> Result<Workspace> {
    let folder = workspace.target.join("second");
    let root = folder.join("a-copy-of-the-checkout");
    sources(workspace)?.write(&root)?;
    Workspace::at(&root, folder.join("target"), workspace.cache.clone())
}

/// The project's files as they are now, those that are not committed yet included.
fn sources(workspace: &Workspace) -> Result<Files> {
    let list = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
    let mut sources = Files::default();
    for name in git(workspace).args(list).read()?.split('\0') {
        // A file that was deleted, but not yet in a commit, is still listed.
        let file = workspace.root.join(name);
        if file.is_file() {
            sources.read_file(name, &file)?;
        }
    }
    Ok(sources)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_has_the_projects_files_and_nothing_that_was_built() {
        let sources = sources(&Workspace::here().unwrap()).unwrap();
        let names: Vec<_> = sources.iter().map(|(name, _)| name).collect();
        for name in ["Cargo.lock", "src/main.rs", ".cargo/config.toml", "xtask/Cargo.toml"] {
            assert!(names.contains(&name), "{name}");
        }
        assert!(!names.iter().any(|name| name.starts_with("target/")));
        assert!(!names.iter().any(|name| name.contains("node_modules/")));
    }
}
