//! The packages come out the same, byte for byte, from a copy of the checkout elsewhere.

use std::path::{Path, PathBuf};

use crate::{
    command::Run,
    error::Error,
    git,
    package::{Files, Moment, Part, make},
    page,
    places::Places,
    setup,
};

/// Makes the packages from `built`, the page, into `target/package`; builds everything anew from a
/// copy of the checkout, with nothing built before; and compares.
pub fn test(places: &Places, built: &Path) -> Result<(), Error> {
    let moment = Moment::of_source(&places.root)?;
    let first = make(&places.root, built, Part::ALL, moment)?;
    first.write(&places.package())?;

    let elsewhere = copy(places)?;
    let page = page::build(&elsewhere, &setup::for_page(&elsewhere)?)?;
    let second = make(&elsewhere.root, &page, Part::ALL, moment)?;
    let differences = first.differences(&second);
    if differences.is_empty() {
        return Ok(());
    }
    Err(Error::Stopped(format!(
        "Built in {}, these files came out otherwise: {}.",
        elsewhere.root.display(),
        differences.join(", ")
    )))
}

/// A copy of the checkout, without what is not the project's own. What it builds is kept beside it,
/// so that only the first run takes as long as the page does.
fn copy(places: &Places) -> Result<Places, Error> {
    let folder = places.target.join("second");
    let root = folder.join("a-copy-of-the-checkout");
    sources(&places.root)?.write(&root)?;
    Ok(Places { root, target: folder.join("target"), cache: places.cache.clone() })
}

/// The project's files as they are now, those that are not committed yet included.
fn sources(root: &Path) -> Result<Files, Error> {
    let listed = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
    let listed = git::command(root).args(listed).capture()?;
    let mut sources = Files::default();
    for name in listed.split('\0').filter(|name| !name.is_empty()) {
        let file: PathBuf = root.join(name);
        // A file that was deleted, but not yet in a commit, is still listed.
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
        let sources = sources(&Places::of_this_checkout().root).unwrap();
        let names: Vec<_> = sources.iter().map(|(name, _)| name).collect();
        for name in ["Cargo.lock", "src/main.rs", ".cargo/config.toml", "xtask/tools.toml"] {
            assert!(names.contains(&name), "{name}");
        }
        assert!(!names.iter().any(|name| name.starts_with("target/")));
        assert!(!names.iter().any(|name| name.contains("node_modules/")));
    }
}
