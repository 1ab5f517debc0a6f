//! The end-to-end tests: Node.js drives the built page in Chromium, against the practice tenant.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{
    command::{Run, command},
    error::{Doing, Error},
    package::{self, Moment, Part},
    places::Places,
    setup::TestTools,
};

/// Runs the tests in `tests/e2e`, those whose name contains `filter` if there is one.
///
/// They learn from their environment: AQUA_PAGE, the folder of the built page; AQUA_SIMULATOR, the
/// practice tenant's program; AQUA_XTASK, the program of these tasks; AQUA_EXTENSION, the folder of the
/// packed extension; CHROMIUM, the browser; AQUA_NGINX and AQUA_CADDY, the servers that the relay is
/// shipped for.
pub fn test(
    places: &Places,
    tools: &TestTools,
    page: &Path,
    filter: Option<&str>,
) -> Result<(), Error> {
    // The native tests may have linked this very program anew, with other features; the running one
    // has no file any more then, so the tests are given one that is certain to be there.
    command("cargo")
        .args(["build", "--quiet", "--package", "simulator", "--package", "xtask"])
        .current_dir(&places.root)
        .run()?;
    let folder = places.root.join("tests").join("e2e");
    let files = test_files(&folder)?;
    if files.is_empty() {
        let text = format!("There are no files *.test.mjs or *.test.js in {}.", folder.display());
        return Err(Error::Stopped(text));
    }
    let packages = places.made("packages");
    let moment = Moment::of_source(&places.root)?;
    package::make(&places.root, page, &[Part::Extension], moment)?.write(&packages)?;
    let mut node = command("node");
    node.args(["--test", "--test-reporter=spec"]).args(filter.map(pattern));
    node.args(files)
        .current_dir(&folder)
        .env("AQUA_PAGE", page)
        .env("AQUA_SIMULATOR", places.simulator())
        .env("AQUA_XTASK", places.xtask())
        .env("AQUA_EXTENSION", packages.join(package::Browser::Chromium.folder()))
        .env("CHROMIUM", &tools.browser.chromium)
        .env("AQUA_NGINX", &tools.relays.nginx)
        .env("AQUA_CADDY", &tools.relays.caddy)
        .run()
}

/// Node takes a regular expression; a person means the words.
fn pattern(filter: &str) -> String {
    let escaped: String = filter
        .chars()
        .flat_map(|sign| {
            let special = !sign.is_alphanumeric() && !sign.is_whitespace();
            special.then_some('\\').into_iter().chain([sign])
        })
        .collect();
    format!("--test-name-pattern={escaped}")
}

/// The files with tests in `folder`, by name. Node would look into node_modules as well.
fn test_files(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let entries = fs::read_dir(folder).doing(|| format!("read {}", folder.display()))?;
    let mut files: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|file| {
        let name = file.to_string_lossy();
        name.ends_with(".test.mjs") || name.ends_with(".test.js")
    });
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::write;

    #[test]
    fn a_filter_means_the_words_it_says() {
        assert_eq!(pattern("a lost answer"), "--test-name-pattern=a lost answer");
        assert_eq!(pattern("200 (error)"), "--test-name-pattern=200 \\(error\\)");
    }

    #[test]
    fn only_the_projects_own_tests_are_run() {
        let folder = Places::of_this_checkout().made("e2e");
        for name in ["b.test.mjs", "a.test.js", "helper.mjs", "node_modules/x/c.test.js"] {
            write(&folder.join(name), "").unwrap();
        }
        let files = test_files(&folder).unwrap();
        assert_eq!(files, ["a.test.js", "b.test.mjs"].map(|name| folder.join(name)));
    }
}
