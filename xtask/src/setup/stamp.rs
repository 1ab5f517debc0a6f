//! The note beside installed packages that says which list they were installed from.

use std::path::Path;

use anyhow::Result;
use xshell::Shell;

const NAME: &str = ".installed-from";

/// Whether what is in `folder` was installed from this list.
pub fn is_from(sh: &Shell, folder: &Path, list: &str) -> bool {
    sh.read_file(folder.join(NAME)).is_ok_and(|from| from == list)
}

/// Notes that what is in `folder` was installed from this list.
pub fn put(sh: &Shell, folder: &Path, list: &str) -> Result<()> {
    Ok(sh.write_file(folder.join(NAME), list)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_are_installed_anew_only_when_the_list_has_changed() {
        let sh = Shell::new().unwrap();
        let folder = sh.create_temp_dir().unwrap();
        put(&sh, folder.path(), "the list").unwrap();
        assert!(is_from(&sh, folder.path(), "the list"));
        assert!(!is_from(&sh, folder.path(), "another list"));
        assert!(!is_from(&sh, &folder.path().join("elsewhere"), "the list"));
    }
}
