//! The end-to-end tests: Node.js drives the built page in Chromium, against the practice tenant.

use std::path::PathBuf;

use anyhow::{Result, ensure};

use crate::{
    package::{self, Moment, Part},
    setup,
    workspace::Workspace,
};

/// Runs the tests in `tests/e2e`, those whose name contains `filter` if there is one.
///
/// # Errors
/// If a test fails, or none has `filter` in its name: Node calls that a success.
///
/// They learn from their environment: AQUA_PAGE, the folder of the built page; AQUA_SIMULATOR, the
/// practice tenant's program; AQUA_XTASK, the program of these tasks; AQUA_EXTENSION, the folder of the
/// packed extension; CHROMIUM, the browser; AQUA_NGINX and AQUA_CADDY, the servers that the relay is
/// shipped for.
pub fn test(workspace: &Workspace, filter: Option<&str>) -> Result<()> {
    let browser = setup::browser(&workspace.sh)?;
    let relays = setup::relays(workspace)?;
    setup::end_to_end_packages(workspace)?;
    // The native tests may have linked this very program anew, with other features; the running one
    // has no file any more then, so the tests are given one that is certain to be there.
    workspace.build(&["simulator", "xtask"])?;
    let packages = workspace.scratch("packages");
    let moment = Moment::of_source(workspace)?;
    package::make(workspace, &workspace.page(), &[Part::Extension], moment)?.write(&packages)?;

    let _folder = workspace.sh.push_dir("tests/e2e");
    // One report to read here, one to be counted below.
    let report = workspace.scratch("e2e.tap");
    let node = workspace.sh.cmd("node").arg("--test");
    let node = node.args(["--test-reporter=spec", "--test-reporter-destination=stdout"]);
    let node = node.args(["--test-reporter=tap", "--test-reporter-destination"]).arg(&report);
    let node = node.args(filter.map(pattern)).args(test_files(workspace)?).quiet();
    node.env("AQUA_PAGE", workspace.page())
        .env("AQUA_SIMULATOR", workspace.simulator())
        .env("AQUA_XTASK", workspace.target.join("debug/xtask"))
        .env("AQUA_EXTENSION", packages.join(package::Browser::Chromium.folder()))
        .env("CHROMIUM", browser.chromium)
        .env("AQUA_NGINX", relays.nginx)
        .env("AQUA_CADDY", relays.caddy)
        .run()?;
    match filter {
        Some(filter) => ensure_some_ran(filter, &workspace.sh.read_file(&report)?),
        None => Ok(()),
    }
}

/// Refuses a run in which the filter has left no test; `report` is the run's in the form of TAP.
fn ensure_some_ran(filter: &str, report: &str) -> Result<()> {
    let none_passed = report.lines().any(|line| line.trim_end() == "# pass 0");
    ensure!(!none_passed, "No end-to-end test was run: none has {filter:?} in its name.");
    Ok(())
}

/// Node takes a regular expression; a person means the words.
fn pattern(filter: &str) -> String {
    let is_plain = |sign: char| sign.is_alphanumeric() || sign.is_whitespace();
    let escaped = filter
        .chars()
        .map(|sign| if is_plain(sign) { sign.to_string() } else { format!("\\{sign}") });
    format!("--test-name-pattern={}", escaped.collect::<String>())
}

/// The files with tests in the shell's folder, by name. Node would look into node_modules as well.
fn test_files(workspace: &Workspace) -> Result<Vec<PathBuf>> {
    let mut files = workspace.sh.read_dir(".")?;
    files.retain(|file| file.to_string_lossy().ends_with(".test.mjs"));
    ensure!(!files.is_empty(), "There are no files *.test.mjs in tests/e2e.");
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_means_the_words_it_says() {
        assert_eq!(pattern("a lost answer"), "--test-name-pattern=a lost answer");
        assert_eq!(pattern("200 (error)"), "--test-name-pattern=200 \\(error\\)");
    }

    #[test]
    fn a_filter_that_leaves_no_test_fails_and_is_named() {
        let error = ensure_some_ran("lookup", "1..2\n# tests 2\n# pass 0\n# fail 0\n# skipped 2\n");
        assert!(error.unwrap_err().to_string().contains(r#""lookup""#));
        assert!(ensure_some_ran("look", "# tests 20\n# pass 10\n# fail 0\n# skipped 10\n").is_ok());
    }

    #[test]
    fn only_the_projects_own_tests_are_run() {
        let workspace = Workspace::here().unwrap();
        let folder = workspace.sh.create_temp_dir().unwrap();
        workspace.sh.change_dir(folder.path());
        for name in ["b.test.mjs", "a.test.mjs", "helper.mjs", "node_modules/x/c.test.mjs"] {
            workspace.sh.write_file(name, "").unwrap();
        }
        let files = test_files(&workspace).unwrap();
        let names: Vec<_> = files.iter().map(|file| file.file_name().unwrap()).collect();
        assert_eq!(names, ["a.test.mjs", "b.test.mjs"]);
    }
}
