//! Chromium and its driver.

use std::{env, path::PathBuf};

use super::apt;
use crate::{command::find, error::Error, versions::Versions};

/// The names that Chromium goes by.
const BROWSERS: &[&str] =
    &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/// Where macOS keeps it, which is on nobody's PATH.
const ON_MACOS: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/// A browser that programs can drive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Browser {
    /// Chromium or Chrome.
    pub chromium: PathBuf,
    /// Its chromedriver.
    pub driver: PathBuf,
}

/// Makes sure that there is a browser with a driver. CHROMIUM and CHROMEDRIVER, where set, say
/// which.
pub fn ensure(versions: &Versions) -> Result<Browser, Error> {
    if let Some(browser) = here() {
        return Ok(browser);
    }
    let minutes = "1 to 3 minutes";
    apt::install_for("Chromium with chromedriver", &versions.debian.browser, minutes, remedy)?;
    here().ok_or_else(|| Error::Missing { piece: "Chromium with chromedriver", remedy: remedy() })
}

fn remedy() -> String {
    "Install Chromium or Chrome and the chromedriver of the same version, and put both on PATH or \
     name them in CHROMIUM and CHROMEDRIVER."
        .to_owned()
}

fn here() -> Option<Browser> {
    let named = |variable| env::var_os(variable).map(PathBuf::from).filter(|path| path.exists());
    let macos = || Some(PathBuf::from(ON_MACOS)).filter(|path| path.exists());
    let on_path = || BROWSERS.iter().find_map(|name| find(name));
    Some(Browser {
        chromium: named("CHROMIUM").or_else(on_path).or_else(macos)?,
        driver: named("CHROMEDRIVER").or_else(|| find("chromedriver"))?,
    })
}
