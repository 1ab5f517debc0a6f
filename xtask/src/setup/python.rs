//! Python with the programs of others that the tests run against the practice tenant, exactly those
//! in `tests/clients/requirements.txt`, in an environment of their own.

use std::path::{Path, PathBuf};

use anyhow::Result;
use which::which;
use xshell::{Shell, cmd};

use super::{apt, missing, stamp};
use crate::{versions::PYTHON, workspace::Workspace};

const REQUIREMENTS: &str = "tests/clients/requirements.txt";
/// Debian keeps its own apart, and that one may not be the first on PATH.
const PYTHONS: [&str; 2] = ["python3", "/usr/bin/python3"];

/// Makes sure that the programs are there. Returns the Python that has them.
pub fn ensure(workspace: &Workspace) -> Result<PathBuf> {
    let sh = &workspace.sh;
    let list = sh.read_file(REQUIREMENTS)?;
    let home = workspace.cache.join("clients");
    let python = home.join("bin/python");
    if stamp::is_from(sh, &home, &list) && which(&python).is_ok() {
        return Ok(python);
    }
    let base = base(sh)?;
    let piece = "The set of Python packages for the client tests";
    let kept = home.display();
    println!("{piece} is missing: installing it with pip (about a minute), to be kept in {kept}.");
    sh.remove_path(&home)?;
    let install = || {
        cmd!(sh, "{base} -m venv {home}").run()?;
        cmd!(sh, "{python} -m pip install --quiet --disable-pip-version-check --no-input")
            .args(["--requirement", REQUIREMENTS])
            .run()
    };
    install().map_err(|_| {
        missing(piece, &format!("Check the internet connection, or remove {}.", home.display()))
    })?;
    stamp::put(sh, &home, &list)?;
    Ok(python)
}

/// A Python that is new enough and can make environments.
fn base(sh: &Shell) -> Result<PathBuf> {
    let find =
        || PYTHONS.iter().find_map(|name| which(name).ok().filter(|it| is_fit(sh, it, PYTHON)));
    if let Some(python) = find() {
        return Ok(python);
    }
    let [major, minor] = PYTHON;
    let piece = "A new enough Python";
    let remedy = format!("Install Python {major}.{minor} or newer with its module venv.");
    apt::install(sh, piece, &["python3", "python3-venv"], &remedy)?;
    find().ok_or_else(|| missing(piece, &remedy))
}

/// Debian's Python has venv without what it needs; ensurepip is the missing part.
fn is_fit(sh: &Shell, python: &Path, [major, minor]: [u32; 2]) -> bool {
    let check =
        format!("import ensurepip, sys, venv; sys.exit(sys.version_info < ({major}, {minor}))");
    cmd!(sh, "{python} -I -c {check}").quiet().ignore_stderr().run().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_python_that_is_too_old_is_not_taken() {
        let sh = Shell::new().unwrap();
        assert!(!is_fit(&sh, Path::new("python3"), [99, 0]));
        assert!(!is_fit(&sh, Path::new("no-such-python"), PYTHON));
    }

    #[test]
    fn every_program_is_pinned_to_one_version_and_to_no_server() {
        let list = Workspace::here().unwrap().sh.read_file(REQUIREMENTS).unwrap();
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
