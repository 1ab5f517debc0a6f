//! Python with the programs of others that the tests run against the practice tenant, exactly those
//! in `tests/clients/requirements.txt`, in an environment of their own.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::{apt, stamp};
use crate::{
    command::{Run, command, find, is_executable},
    error::{Doing, Error, read, write},
    places::Places,
    say,
    versions::Versions,
};

/// Where Debian keeps its Python, which may not be the first on PATH.
const DEBIANS: &str = "/usr/bin/python3";

/// Makes sure that the programs are there. Returns the Python that has them.
pub fn ensure(places: &Places, versions: &Versions) -> Result<PathBuf, Error> {
    let list = read(&places.root.join("tests").join("clients").join("requirements.txt"))?;
    let home = places.cache.join("clients");
    let python = home.join("bin").join("python");
    if stamp::is_from(&home, &list) && is_executable(&python) {
        return Ok(python);
    }
    let base = base(versions)?;
    say::line(&format!(
        "The clients that are tested against the practice tenant are missing: installing them with \
         pip (about a minute), to be kept in {}.",
        home.display()
    ));
    if home.exists() {
        fs::remove_dir_all(&home).doing(|| format!("remove {}", home.display()))?;
    }
    install(&base, &home, &list)
        .map_err(|_| Error::Missing {
            piece: "The set of Python packages for the client tests",
            remedy: format!("Check the internet connection, or remove {}.", home.display()),
        })
        .map(|()| python)
}

fn install(base: &Path, home: &Path, list: &str) -> Result<(), Error> {
    command(base).args(["-m", "venv"]).arg(home).run()?;
    let requirements = home.join("requirements.txt");
    write(&requirements, list)?;
    command(home.join("bin").join("python"))
        .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"])
        .arg("--requirement")
        .arg(requirements)
        .run()?;
    stamp::put(home, list)
}

/// A Python that is new enough and can make environments.
fn base(versions: &Versions) -> Result<PathBuf, Error> {
    let [major, minor] = versions.python;
    let remedy = || format!("Install Python {major}.{minor} or newer with its module venv.");
    if let Some(python) = fit(versions) {
        return Ok(python);
    }
    let piece = "A new enough Python";
    apt::install_for(piece, &versions.debian.python, "about a minute", remedy)?;
    fit(versions).ok_or_else(|| Error::Missing { piece, remedy: remedy() })
}

fn fit(versions: &Versions) -> Option<PathBuf> {
    let check = check(versions.python);
    // Debian's Python has venv without what it needs; ensurepip is the missing part.
    let is_fit = |python: &PathBuf| command(python).args(["-I", "-c", &check]).succeeds();
    find("python3").into_iter().chain([PathBuf::from(DEBIANS)]).find(is_fit)
}

/// A program in Python that ends well if it is run by a Python that will do.
fn check([major, minor]: [u32; 2]) -> String {
    format!("import ensurepip, sys, venv; sys.exit(sys.version_info < ({major}, {minor}))")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_python_that_is_too_old_is_not_taken() {
        let mut versions = Versions::pinned().unwrap();
        versions.python = [99, 0];
        assert_eq!(fit(&versions), None);
    }

    #[test]
    fn every_program_is_pinned_to_one_version_and_to_no_server() {
        let list = Places::of_this_checkout().root.join("tests/clients/requirements.txt");
        let list = read(&list).unwrap();
        let packages = list.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        for package in packages.clone() {
            assert_eq!(package.matches("==").count(), 1, "{package}");
        }
        for name in ["tap-zuora", "zuora-aqua-client-cli", "zuora-sdk"] {
            assert!(packages.clone().any(|package| package.starts_with(&format!("{name}=="))));
        }
        assert!(!list.contains("://"));
    }
}
