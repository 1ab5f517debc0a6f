//! Asking git about the checkout.

use std::{path::Path, process::Command};

use crate::command::Run;

/// `git` in the checkout at `root`, also where that belongs to another user: this program has been
/// built from it.
pub fn command(root: &Path) -> Command {
    let mut git = crate::command::command("git");
    git.arg("-c").arg(format!("safe.directory={}", root.display()));
    git.current_dir(root);
    git
}

/// Whether the checkout has changes that are in no commit, as far as git can tell.
pub fn has_changes(root: &Path) -> bool {
    command(root).args(["status", "--porcelain"]).capture().is_ok_and(|changed| !changed.is_empty())
}
