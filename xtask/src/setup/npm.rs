//! npm packages, always exactly those in a package-lock.json of the project.

use std::path::{Path, PathBuf};

use super::stamp;
use crate::{
    command::{Run, command, is_executable},
    error::{Error, write},
    places::Places,
    say,
    versions::Versions,
};

/// Where npm puts what it installs.
const MODULES: &str = "node_modules";

/// Makes sure that wasm-opt and esbuild are there. Returns the folder to put on PATH.
pub fn page_tools(places: &Places, versions: &Versions) -> Result<PathBuf, Error> {
    let name = format!("binaryen-{}-esbuild-{}", versions.binaryen, versions.esbuild);
    let home = places.cache.join(name);
    let folder = home.join(MODULES).join(".bin");
    let lock = include_str!("../../page-tools/package-lock.json");
    let programs = ["wasm-opt", "esbuild"];
    if stamp::is_from(&home.join(MODULES), lock)
        && programs.iter().all(|name| is_executable(&folder.join(name)))
    {
        return Ok(folder);
    }
    say::line(&format!(
        "wasm-opt and esbuild are missing: installing binaryen {} and esbuild {} with npm (under a \
         minute), to be kept in {}.",
        versions.binaryen,
        versions.esbuild,
        home.display()
    ));
    write(&home.join("package.json"), include_str!("../../page-tools/package.json"))?;
    write(&home.join("package-lock.json"), lock)?;
    install(&home, lock, "wasm-opt or esbuild")?;
    for (program, wanted) in
        programs.into_iter().zip([wasm_opt_version(versions), versions.esbuild.clone()])
    {
        let said = command(folder.join(program)).arg("--version").capture();
        if !said.is_ok_and(|said| said.contains(&wanted)) {
            return Err(Error::Unfit {
                piece: program.to_owned(),
                found: format!("it does not say that it is {wanted}"),
                remedy: format!("Remove {} and try again.", home.display()),
            });
        }
    }
    Ok(folder)
}

/// The version as wasm-opt and Trunk write it: "132.0.0" is "version_132".
pub fn wasm_opt_version(versions: &Versions) -> String {
    format!("version_{}", versions.binaryen.split('.').next().unwrap_or_default())
}

/// Makes sure that the packages of the end-to-end tests are beside them.
pub fn end_to_end_packages(places: &Places) -> Result<(), Error> {
    let home = places.root.join("tests").join("e2e");
    let lock = crate::error::read(&home.join("package-lock.json"))?;
    if stamp::is_from(&home.join(MODULES), &lock) {
        return Ok(());
    }
    say::line(
        "The packages of the end-to-end tests are missing: installing them with npm (under a \
         minute).",
    );
    install(&home, &lock, "The set of npm packages for the end-to-end tests")
}

fn install(home: &Path, lock: &str, piece: &'static str) -> Result<(), Error> {
    command("npm")
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
        .current_dir(home)
        .run()
        .map_err(|_| Error::Missing {
            piece,
            remedy: format!(
                "Check the internet connection, or run `npm ci` in {}.",
                home.display()
            ),
        })?;
    stamp::put(&home.join(MODULES), lock)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wasm_opt_counts_in_major_versions() {
        let versions = Versions::pinned().unwrap();
        assert!(versions.binaryen.starts_with(&wasm_opt_version(&versions)["version_".len()..]));
    }
}
