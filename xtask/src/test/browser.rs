//! The steps that compile to WebAssembly.

use std::path::Path;

use serde_json::Value;

use crate::{
    command::Run,
    error::{Error, read, write},
    places::Places,
    setup::{PageTools, TestTools, WASM},
};

/// Whether the toolchain that compiles the page has clippy. Debian's has not.
pub fn has_clippy(tools: &PageTools) -> bool {
    tools.command("cargo").args(["clippy", "--version"]).succeeds()
}

/// clippy has nothing to say about the page.
pub fn clippy(places: &Places, tools: &PageTools) -> Result<(), Error> {
    let arguments = ["clippy", "--target", WASM, "--all-targets", "--", "-D", "warnings"];
    tools.command("cargo").args(arguments).current_dir(&places.root).run()
}

/// The tests in `tests/browser.rs` pass in Chromium.
pub fn test(places: &Places, tools: &TestTools) -> Result<(), Error> {
    let settings = places.made("webdriver.json");
    let project = read(&places.root.join("webdriver.json"))?;
    write(&settings, &with_binary(&project, &tools.browser.chromium)?)?;
    tools
        .page
        .command("cargo")
        .args(["test", "--target", WASM, "--test", "browser"])
        .current_dir(&places.root)
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner")
        .env("CHROMEDRIVER", &tools.browser.driver)
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", settings)
        .run()
}

/// `project`, the browser's settings, with the browser to use.
fn with_binary(project: &str, chromium: &Path) -> Result<String, Error> {
    let broken = |problem: String| Error::File { file: "webdriver.json".to_owned(), problem };
    let mut settings: Value = serde_json::from_str(project)
        .map_err(|problem| broken(format!("cannot be read: {problem}")))?;
    let options = settings.get_mut("goog:chromeOptions").and_then(Value::as_object_mut);
    let options = options.ok_or_else(|| broken("lacks goog:chromeOptions".to_owned()))?;
    options.insert("binary".to_owned(), chromium.to_string_lossy().into());
    Ok(settings.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browser_that_was_found_is_the_one_that_is_driven() {
        let project = read(&Places::of_this_checkout().root.join("webdriver.json")).unwrap();
        let settings = with_binary(&project, Path::new("/opt/chromium")).unwrap();
        let settings: Value = serde_json::from_str(&settings).unwrap();
        let options = &settings["goog:chromeOptions"];
        assert_eq!(options["binary"], "/opt/chromium");
        assert!(options["args"].as_array().unwrap().contains(&"--headless=new".into()));
    }

    #[test]
    fn settings_that_cannot_be_read_are_named() {
        let error = with_binary("{}", Path::new("/opt/chromium")).unwrap_err();
        assert_eq!(error.to_string(), "webdriver.json lacks goog:chromeOptions.");
    }
}
