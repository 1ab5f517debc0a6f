//! Files on their way into a package.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    os::unix::fs::PermissionsExt,
    path::Path,
};

use anyhow::{Context, Result};
use walkdir::WalkDir;

/// The mode of a program; of any other file.
const MODES: [u32; 2] = [0o755, 0o644];

/// One file: what it holds, and whether it is a program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// What it holds.
    pub content: Vec<u8>,
    /// Whether it may be run.
    pub is_program: bool,
}

impl File {
    /// The permissions it gets, whatever they are on this machine.
    pub fn mode(&self) -> u32 {
        if self.is_program { MODES[0] } else { MODES[1] }
    }
}

/// Files by their path in the package (`icons/16.png`), always in the same order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files(BTreeMap<String, File>);

impl Files {
    /// Every file in `folder` and the folders in it.
    pub fn read(folder: &Path) -> Result<Self> {
        let mut files = Self::default();
        for entry in WalkDir::new(folder) {
            let entry = entry?;
            if entry.file_type().is_file() {
                let name = entry.path().strip_prefix(folder)?;
                files.read_file(&name.to_string_lossy(), entry.path())?;
            }
        }
        Ok(files)
    }

    /// Adds the file at `path` under a name.
    pub fn read_file(&mut self, name: &str, path: &Path) -> Result<()> {
        let read = || Ok::<_, std::io::Error>((fs::read(path)?, path.metadata()?));
        let (content, metadata) =
            read().with_context(|| format!("Could not read {}", path.display()))?;
        let is_program = metadata.permissions().mode() & 0o111 != 0;
        self.0.insert(name.to_owned(), File { content, is_program });
        Ok(())
    }

    /// Adds a file, in place of any other of this name.
    pub fn add(&mut self, name: impl Into<String>, content: impl Into<Vec<u8>>) {
        self.0.insert(name.into(), File { content: content.into(), is_program: false });
    }

    /// Adds `others`, each below `folder` (`page/`, or nothing).
    pub fn add_all(&mut self, folder: &str, others: Self) {
        self.0.extend(others.0.into_iter().map(|(name, file)| (format!("{folder}{name}"), file)));
    }

    /// The content of the file of this name, as text.
    pub fn text(&self, name: &str) -> Result<&str> {
        let file = self.0.get(name).and_then(|file| std::str::from_utf8(&file.content).ok());
        file.with_context(|| format!("{name} is missing, or is not text."))
    }

    /// Every file with its name, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &File)> {
        self.0.iter().map(|(name, file)| (name.as_str(), file))
    }

    /// The names of the files that only one of the two has, or that differ.
    pub fn differences(&self, other: &Self) -> Vec<String> {
        let names: BTreeSet<_> = self.0.keys().chain(other.0.keys()).collect();
        let differs = |name: &&String| self.0.get(*name) != other.0.get(*name);
        names.into_iter().filter(differs).cloned().collect()
    }

    /// Writes them into `folder`, and nothing else stays in it.
    pub fn write(&self, folder: &Path) -> Result<()> {
        if folder.exists() {
            fs::remove_dir_all(folder)?;
        }
        for (name, file) in self.iter() {
            let path = folder.join(name);
            fs::create_dir_all(path.parent().unwrap_or(folder))?;
            fs::write(&path, &file.content)
                .and_then(|()| fs::set_permissions(&path, PermissionsExt::from_mode(file.mode())))
                .with_context(|| format!("Could not write {}", path.display()))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use xshell::Shell;

    use super::*;

    #[test]
    fn what_is_written_is_read_again_and_nothing_else_is_there() {
        let folder = Shell::new().unwrap().create_temp_dir().unwrap();
        let folder = folder.path();
        let mut files = Files::default();
        files.add("old.txt", "old");
        files.write(folder).unwrap();

        let mut files = Files::default();
        files.add("b.txt", "second");
        files.add("a/b/c.txt", "first");
        files.write(folder).unwrap();
        assert_eq!(Files::read(folder).unwrap(), files);
        let names: Vec<_> = files.iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["a/b/c.txt", "b.txt"]);
        assert!(Files::read(&folder.join("nowhere")).is_err());
    }

    #[test]
    fn a_program_stays_one_and_every_other_permission_is_the_same_everywhere() {
        let folder = Shell::new().unwrap().create_temp_dir().unwrap();
        let folder = folder.path();
        let mut files = Files::default();
        files.add("run", "#!/bin/sh");
        files.add("read", "text");
        files.write(folder).unwrap();
        let set = |name, mode| {
            fs::set_permissions(folder.join(name), fs::Permissions::from_mode(mode)).unwrap();
        };
        set("run", 0o700);
        set("read", 0o660);
        let modes: Vec<_> =
            Files::read(folder).unwrap().iter().map(|(_, file)| file.mode()).collect();
        assert_eq!(modes, [0o644, 0o755]);
    }

    #[test]
    fn a_difference_is_named() {
        let (mut one, mut other) = (Files::default(), Files::default());
        one.add("same", "1");
        one.add("changed", "1");
        one.add("gone", "1");
        other.add("same", "1");
        other.add("changed", "2");
        other.add("new", "1");
        assert_eq!(one.differences(&other), ["changed", "gone", "new"]);
    }
}
