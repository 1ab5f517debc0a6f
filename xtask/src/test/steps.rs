//! The steps that are hardly more than one command.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::{
    setup::{self, WASM},
    workspace::Workspace,
};

/// The code is laid out as rustfmt does it.
pub fn format(workspace: &Workspace) -> Result<()> {
    setup::lints(workspace)?;
    Ok(workspace.cargo().args(["fmt", "--all", "--check"]).run()?)
}

/// clippy has nothing to say.
pub fn clippy(workspace: &Workspace) -> Result<()> {
    setup::lints(workspace)?;
    let arguments = ["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"];
    Ok(workspace.cargo().args(arguments).run()?)
}

/// The tests of everything that runs without a browser pass.
pub fn native(workspace: &Workspace) -> Result<()> {
    Ok(workspace.cargo().args(["test", "--workspace"]).run()?)
}

/// Programs of others, written for Zuora, work with the practice tenant.
///
/// The tests in `tests/clients` learn from their environment: AQUA_SIMULATOR, the practice tenant's
/// program.
pub fn clients(workspace: &Workspace) -> Result<()> {
    let python = setup::python(workspace)?;
    workspace.build(&["simulator"])?;
    let _folder = workspace.sh.push_dir("tests/clients");
    let python = workspace.sh.cmd(python);
    python
        // Isolated from what the person has set up for Python, and leaving no files behind. What the
        // programs use of their own libraries that is to go one day is no concern of these tests.
        .args(["-I", "-B", "-W", "ignore::DeprecationWarning"])
        .args(["-m", "unittest", "discover", "--verbose"])
        .env("AQUA_SIMULATOR", workspace.simulator())
        // The practice tenant is on this machine, which no proxy would find.
        .env("NO_PROXY", "127.0.0.1")
        .env("no_proxy", "127.0.0.1")
        .run()
        .map_err(Into::into)
}

/// clippy has nothing to say about the page.
pub fn wasm_clippy(workspace: &Workspace) -> Result<()> {
    setup::for_page(workspace)?;
    setup::lints(workspace)?;
    let arguments = ["clippy", "--target", WASM, "--all-targets", "--", "-D", "warnings"];
    Ok(workspace.cargo().args(arguments).run()?)
}

/// The tests in `tests/browser.rs` pass in Chromium.
pub fn browser(workspace: &Workspace) -> Result<()> {
    setup::for_page(workspace)?;
    let browser = setup::browser(&workspace.sh)?;
    let settings = workspace.scratch("webdriver.json");
    let project = workspace.sh.read_file("webdriver.json")?;
    workspace.sh.write_file(&settings, with_binary(&project, &browser.chromium)?)?;
    let cargo = workspace.cargo().args(["test", "--target", WASM, "--test", "browser"]);
    cargo
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner")
        .env("CHROMEDRIVER", browser.driver)
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", settings)
        .run()
        .map_err(Into::into)
}

/// `project`, the browser's settings, with the browser to use.
fn with_binary(project: &str, chromium: &Path) -> Result<String> {
    let mut settings: Value =
        serde_json::from_str(project).context("webdriver.json is not JSON")?;
    settings["goog:chromeOptions"]["binary"] = chromium.to_string_lossy().into();
    Ok(settings.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browser_that_was_found_is_the_one_that_is_driven() {
        let project = Workspace::here().unwrap().sh.read_file("webdriver.json").unwrap();
        let settings = with_binary(&project, Path::new("/opt/chromium")).unwrap();
        let settings: Value = serde_json::from_str(&settings).unwrap();
        let options = &settings["goog:chromeOptions"];
        assert_eq!(options["binary"], "/opt/chromium");
        assert!(options["args"].as_array().unwrap().contains(&"--headless=new".into()));
    }
}
