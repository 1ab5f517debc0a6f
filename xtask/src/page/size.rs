//! How much a person downloads: the page's files, compressed as a server would.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{
    compress,
    error::{Doing, Error},
    say,
};

/// More than this many bytes deserves a warning. One KB is 1000 bytes.
const TARGET: usize = 180_000;
/// More than this many bytes fails.
const LIMIT: usize = 240_000;
/// What is counted: all that must arrive before the page can be used.
const COUNTED: &[&str] = &["html", "js", "wasm", "css"];

/// One file's share.
#[derive(Debug, PartialEq, Eq)]
struct Row {
    name: String,
    /// Bytes as built.
    plain: usize,
    /// Bytes after brotli at quality 11.
    compressed: usize,
}

/// What the total means.
#[derive(Debug, PartialEq, Eq)]
enum Verdict {
    Fits,
    Warn,
    Fail,
}

/// Prints the table of the page in `dist`, and fails where the page has grown too large.
pub fn check(dist: &Path) -> Result<(), Error> {
    let mut rows = Vec::new();
    for file in files(dist)? {
        let content = fs::read(&file).doing(|| format!("read {}", file.display()))?;
        let name = file.strip_prefix(dist).unwrap_or(&file).display().to_string();
        rows.push(Row {
            name,
            plain: content.len(),
            compressed: compress::brotli(&content)?.len(),
        });
    }
    rows.sort_by_key(|row| std::cmp::Reverse(row.compressed));
    say::line(&table(&rows));
    let total = rows.iter().map(|row| row.compressed).sum();
    match verdict(total) {
        Verdict::Fits => Ok(()),
        Verdict::Warn => {
            say::line(&format!("Warning: {} is over the target of {}.", kb(total), kb(TARGET)));
            Ok(())
        }
        Verdict::Fail => Err(Error::TooLarge(format!(
            "The page has {}, over the limit of {}. Find what made it grow, and take it out.",
            kb(total),
            kb(LIMIT)
        ))),
    }
}

/// The counted files in `folder` and the folders in it.
fn files(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).doing(|| format!("read {}", folder.display()))?.flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else if path.extension().is_some_and(|end| COUNTED.iter().any(|counted| *counted == end))
        {
            found.push(path);
        }
    }
    Ok(found)
}

fn verdict(total: usize) -> Verdict {
    match total {
        0..=TARGET => Verdict::Fits,
        _ if total <= LIMIT => Verdict::Warn,
        _ => Verdict::Fail,
    }
}

fn kb(bytes: usize) -> String {
    format!("{}.{} KB", bytes / 1000, bytes % 1000 / 100)
}

fn table(rows: &[Row]) -> String {
    let width = rows.iter().map(|row| row.name.len()).max().unwrap_or_default().max(5);
    let line = |name: &str, plain, compressed| {
        format!("{name:width$}  {:>10}  {:>10}", kb(plain), kb(compressed))
    };
    let mut lines = vec![format!("{:width$}  {:>10}  {:>10}", "file", "plain", "brotli")];
    lines.extend(rows.iter().map(|row| line(&row.name, row.plain, row.compressed)));
    let plain = rows.iter().map(|row| row.plain).sum();
    let total = rows.iter().map(|row| row.compressed).sum();
    lines.push(line("total", plain, total));
    lines.push(format!(
        "Target {}, limit {}; 1 KB = 1000 bytes, brotli quality 11.",
        kb(TARGET),
        kb(LIMIT)
    ));
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{error::write, places::Places};

    #[test]
    fn the_target_warns_and_the_limit_fails() {
        assert_eq!(verdict(180_000), Verdict::Fits);
        assert_eq!(verdict(180_001), Verdict::Warn);
        assert_eq!(verdict(240_000), Verdict::Warn);
        assert_eq!(verdict(240_001), Verdict::Fail);
    }

    #[test]
    fn a_kb_is_a_thousand_bytes_and_is_never_rounded_up() {
        assert_eq!(kb(999), "0.9 KB");
        assert_eq!(kb(1000), "1.0 KB");
        assert_eq!(kb(129_999), "129.9 KB");
    }

    #[test]
    fn the_table_adds_up() {
        let row = |name: &str, plain, compressed| Row { name: name.to_owned(), plain, compressed };
        let text = table(&[row("a.wasm", 200_000, 80_000), row("index.html", 2_000, 900)]);
        let lines: Vec<_> = text.lines().collect();
        assert_eq!(lines[1], "a.wasm        200.0 KB     80.0 KB");
        assert_eq!(lines[3], "total         202.0 KB     80.9 KB");
    }

    #[test]
    fn what_a_person_downloads_is_counted_and_nothing_else() {
        let dist = Places::of_this_checkout().made("size");
        for name in ["index.html", "snippets/a.js", "page.wasm", "page.css", "icon.png"] {
            write(&dist.join(name), "content").unwrap();
        }
        let mut names: Vec<_> = files(&dist).unwrap();
        names.sort();
        let counted = ["index.html", "page.css", "page.wasm", "snippets/a.js"];
        assert_eq!(names, counted.map(|name| dist.join(name)));
    }
}
