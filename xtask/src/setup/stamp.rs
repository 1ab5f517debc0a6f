//! The note beside installed packages that says which list they were installed from.

use std::{fs, path::Path};

use crate::error::{Error, write};

const NAME: &str = ".installed-from";

/// Whether what is in `folder` was installed from this list.
pub fn is_from(folder: &Path, list: &str) -> bool {
    fs::read_to_string(folder.join(NAME)).is_ok_and(|from| from == list)
}

/// Notes that what is in `folder` was installed from this list.
pub fn put(folder: &Path, list: &str) -> Result<(), Error> {
    write(&folder.join(NAME), list)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::places::Places;

    #[test]
    fn packages_are_installed_anew_only_when_the_list_has_changed() {
        let folder = Places::of_this_checkout().made("stamp");
        put(&folder, "the list").unwrap();
        assert!(is_from(&folder, "the list"));
        assert!(!is_from(&folder, "another list"));
        assert!(!is_from(&folder.join("elsewhere"), "the list"));
    }
}
