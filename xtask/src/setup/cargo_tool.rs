//! Programs that cargo builds: Trunk and wasm-bindgen-cli.

use std::path::PathBuf;

use crate::{
    command::{Run, command, find, is_executable},
    error::Error,
    places::Places,
    say,
};

/// A program of one exact version that cargo can build.
#[derive(Debug)]
pub struct CargoTool<'a> {
    /// The name of the crate.
    pub package: &'static str,
    /// The programs in it that are needed, the one that tells the version first.
    pub programs: &'static [&'static str],
    /// The exact version.
    pub version: &'a str,
    /// How long building it may take, in words.
    pub minutes: &'static str,
}

impl CargoTool<'_> {
    /// Makes sure that the tool is there. Returns the folder to put on PATH, or nothing where PATH
    /// has the right version already.
    pub fn ensure(&self, places: &Places) -> Result<Option<PathBuf>, Error> {
        let home = places.cache.join(format!("{}-{}", self.package, self.version));
        let folder = home.join("bin");
        // Cargo puts the programs here only once all of them are built.
        if self.programs.iter().all(|program| is_executable(&folder.join(program))) {
            return Ok(Some(folder));
        }
        if self.is_on_path() {
            return Ok(None);
        }
        say::line(&format!(
            "{} {} is missing: building it ({}), to be kept in {}.",
            self.package,
            self.version,
            self.minutes,
            home.display()
        ));
        say::line("It is built with few optimisations, which makes it ready sooner.");
        self.install(&home)?;
        self.verify(&folder)?;
        Ok(Some(folder))
    }

    fn is_on_path(&self) -> bool {
        self.programs.iter().all(|program| find(program).is_some())
            && self.version_of(self.programs[0].into()).as_deref() == Some(self.version)
    }

    fn install(&self, home: &std::path::Path) -> Result<(), Error> {
        command("cargo")
            .args(["install", "--locked", "--force", "--version", self.version, "--root"])
            .arg(home)
            .arg(self.package)
            // Ready sooner, and fast enough for a tool that runs for seconds.
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            // A target folder in the checkout would keep a gigabyte that is never used again.
            .env_remove("CARGO_TARGET_DIR")
            .env_remove("CARGO_BUILD_TARGET")
            .run()
            .map_err(|_| Error::Missing { piece: self.package, remedy: self.remedy() })
    }

    fn verify(&self, folder: &std::path::Path) -> Result<(), Error> {
        let found = self.version_of(folder.join(self.programs[0]));
        if found.as_deref() == Some(self.version) {
            return Ok(());
        }
        Err(Error::Unfit {
            piece: self.package.to_owned(),
            found: found.map_or_else(
                || "it does not tell its version".to_owned(),
                |found| format!("it is version {found}, not {}", self.version),
            ),
            remedy: self.remedy(),
        })
    }

    /// The second word of `PROGRAM --version`.
    fn version_of(&self, program: PathBuf) -> Option<String> {
        let said = command(program).arg("--version").capture().ok()?;
        said.split_whitespace().nth(1).map(str::to_owned)
    }

    fn remedy(&self) -> String {
        format!(
            "Check the internet connection, or run: cargo install --locked {} --version {}",
            self.package, self.version
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tool_that_cannot_be_built_is_named_with_the_command_that_installs_it() {
        let tool = CargoTool {
            package: "trunk",
            programs: &["trunk"],
            version: "1.2.3",
            minutes: "a while",
        };
        let error = Error::Missing { piece: tool.package, remedy: tool.remedy() };
        assert_eq!(
            error.to_string(),
            "trunk is missing and cannot be installed from here. Check the internet connection, \
             or run: cargo install --locked trunk --version 1.2.3"
        );
    }
}
