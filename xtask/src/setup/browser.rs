//! Chromium and its driver.

use std::{env, path::PathBuf};

use anyhow::Result;
use which::which;
use xshell::Shell;

use super::{apt, missing};

/// The names that Chromium goes by; the last is where macOS keeps it, which is on nobody's PATH.
const BROWSERS: [&str; 6] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

const PACKAGES: [&str; 3] = ["chromium", "chromium-driver", "fonts-dejavu-core"];
const PIECE: &str = "Chromium with chromedriver";
const REMEDY: &str = "Install Chromium or Chrome and the chromedriver of the same version, and put \
                      both on PATH or name them in CHROMIUM and CHROMEDRIVER.";

/// A browser that programs can drive.
#[derive(Debug)]
pub struct Browser {
    /// Chromium or Chrome.
    pub chromium: PathBuf,
    /// Its chromedriver.
    pub driver: PathBuf,
}

/// Makes sure that there is a browser with a driver. CHROMIUM and CHROMEDRIVER, where set, say which.
pub fn ensure(sh: &Shell) -> Result<Browser> {
    if let Some(browser) = find() {
        return Ok(browser);
    }
    apt::install(sh, PIECE, &PACKAGES, REMEDY)?;
    find().ok_or_else(|| missing(PIECE, REMEDY))
}

fn find() -> Option<Browser> {
    let named = |variable| env::var_os(variable).map(PathBuf::from).filter(|path| path.exists());
    let on_path = || BROWSERS.iter().find_map(|name| which(name).ok());
    Some(Browser {
        chromium: named("CHROMIUM").or_else(on_path)?,
        driver: named("CHROMEDRIVER").or_else(|| which("chromedriver").ok())?,
    })
}
