//! Files on their way into a package.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
};

use crate::{
    command::is_executable,
    error::{Doing, Error},
};

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
    /// Every file in `folder` and the folders in it; none where there is no such folder.
    pub fn read(folder: &Path) -> Result<Self, Error> {
        let mut files = Self::default();
        if folder.is_dir() {
            files.read_into(folder, "")?;
        }
        Ok(files)
    }

    fn read_into(&mut self, folder: &Path, above: &str) -> Result<(), Error> {
        for entry in fs::read_dir(folder).doing(|| format!("read {}", folder.display()))? {
            let entry = entry.doing(|| format!("read {}", folder.display()))?;
            let (path, name) = (entry.path(), entry.file_name());
            let name = format!("{above}{}", name.to_string_lossy());
            if path.is_dir() {
                self.read_into(&path, &format!("{name}/"))?;
            } else {
                self.read_file(&name, &path)?;
            }
        }
        Ok(())
    }

    /// Adds the file at `path` under a name.
    pub fn read_file(&mut self, name: &str, path: &Path) -> Result<(), Error> {
        let content = fs::read(path).doing(|| format!("read {}", path.display()))?;
        self.0.insert(name.to_owned(), File { content, is_program: is_executable(path) });
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
    pub fn text(&self, name: &str) -> Result<&str, Error> {
        let file = self.0.get(name).and_then(|file| std::str::from_utf8(&file.content).ok());
        file.ok_or_else(|| Error::File {
            file: name.to_owned(),
            problem: "is missing, or is not text".to_owned(),
        })
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
    pub fn write(&self, folder: &Path) -> Result<(), Error> {
        if folder.exists() {
            fs::remove_dir_all(folder).doing(|| format!("clear {}", folder.display()))?;
        }
        for (name, file) in self.iter() {
            let path: PathBuf = folder.join(name);
            let above = path.parent().unwrap_or(folder);
            fs::create_dir_all(above).doing(|| format!("create {}", above.display()))?;
            let mode = fs::Permissions::from_mode(file.mode());
            fs::write(&path, &file.content)
                .and_then(|()| fs::set_permissions(&path, mode))
                .doing(|| format!("write {}", path.display()))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::places::Places;

    #[test]
    fn what_is_written_is_read_again_and_nothing_else_is_there() {
        let folder = Places::of_this_checkout().made("files");
        let mut files = Files::default();
        files.add("old.txt", "old");
        files.write(&folder).unwrap();

        let mut files = Files::default();
        files.add("b.txt", "second");
        files.add("a/b/c.txt", "first");
        files.write(&folder).unwrap();
        assert_eq!(Files::read(&folder).unwrap(), files);
        let names: Vec<_> = files.iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["a/b/c.txt", "b.txt"]);
        assert_eq!(Files::read(&folder.join("nowhere")).unwrap(), Files::default());
    }

    #[test]
    fn a_program_stays_one_and_every_other_permission_is_the_same_everywhere() {
        let folder = Places::of_this_checkout().made("files-modes");
        let mut files = Files::default();
        files.add("run", "#!/bin/sh");
        files.add("read", "text");
        files.write(&folder).unwrap();
        let set = |name, mode| {
            fs::set_permissions(folder.join(name), fs::Permissions::from_mode(mode)).unwrap();
        };
        set("run", 0o700);
        set("read", 0o660);
        let modes: Vec<_> =
            Files::read(&folder).unwrap().iter().map(|(_, file)| file.mode()).collect();
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
