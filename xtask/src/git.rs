//! Asking git about the checkout.

use std::{path::Path, process::Command};

/// `git` in the checkout at `root`, also where that belongs to another user: this program has been
/// built from it.
pub fn command(root: &Path) -> Command {
    let mut git = crate::command::command("git");
    git.arg("-c").arg(format!("safe.directory={}", root.display()));
    git.current_dir(root);
    git
}
