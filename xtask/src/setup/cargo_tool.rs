//! Programs that cargo builds: Trunk and wasm-bindgen-cli.

use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};
use which::which;
use xshell::{Shell, cmd};

use super::missing;
use crate::workspace::Workspace;

/// A program of one exact version that cargo can build.
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
    /// Makes sure that the tool is there. Returns the folder to put on PATH, or nothing where PATH has
    /// the right version already.
    pub fn ensure(&self, workspace: &Workspace) -> Result<Option<PathBuf>> {
        let Self { package, version, minutes, .. } = self;
        let home = workspace.cache.join(format!("{package}-{version}"));
        let folder = home.join("bin");
        // Cargo puts the programs here only once all of them are built.
        if self.programs.iter().all(|program| which(folder.join(program)).is_ok()) {
            return Ok(Some(folder));
        }
        let on_path = self.programs.iter().all(|program| which(program).is_ok());
        if on_path && self.is_version_of(&workspace.sh, Path::new(self.programs[0])) {
            return Ok(None);
        }
        let kept = home.display();
        println!("{package} {version} is missing: building it ({minutes}), to be kept in {kept}.");
        self.install(workspace, &home).map_err(|_| missing(package, &self.remedy()))?;
        ensure!(
            self.is_version_of(&workspace.sh, &folder.join(self.programs[0])),
            "{package} was installed, but does not say that it is {version}. {}",
            self.remedy()
        );
        Ok(Some(folder))
    }

    fn install(&self, workspace: &Workspace, home: &Path) -> xshell::Result<()> {
        workspace
            .cargo()
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
    }

    /// Whether the second word of `PROGRAM --version` is the version.
    fn is_version_of(&self, sh: &Shell, program: &Path) -> bool {
        let said = cmd!(sh, "{program} --version").quiet().ignore_stderr().read();
        said.is_ok_and(|said| said.split_whitespace().nth(1) == Some(self.version))
    }

    fn remedy(&self) -> String {
        let Self { package, version, .. } = self;
        format!(
            "Check the internet connection, or run: cargo install --locked {package} --version {version}"
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
        assert_eq!(
            missing(tool.package, &tool.remedy()).to_string(),
            "trunk is missing and cannot be installed from here. Check the internet connection, \
             or run: cargo install --locked trunk --version 1.2.3"
        );
    }
}
