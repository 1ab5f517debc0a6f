//! How much a person downloads: the page's files, compressed as a server would.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use walkdir::WalkDir;

use super::GUIDE;
use crate::compress;

/// More than this many bytes deserves a warning. One KB is 1000 bytes.
const TARGET: usize = 180_000;
/// More than this many bytes fails.
const LIMIT: usize = 470_000;
/// What is counted: all that must arrive before the page can be used.
const COUNTED: &[&str] = &["html", "js", "wasm", "css"];

/// One file's share.
struct Row {
    name: String,
    /// Bytes as built.
    plain: usize,
    /// Bytes after brotli at quality 11.
    compressed: usize,
}

/// Prints the table of the page in `dist`, and fails where the page has grown too large.
pub fn check(dist: &Path) -> Result<()> {
    let mut rows = Vec::new();
    for file in files(dist)? {
        let content = std::fs::read(&file)?;
        let name = file.strip_prefix(dist)?.display().to_string();
        let compressed = compress::brotli(&content)?.len();
        rows.push(Row { name, plain: content.len(), compressed });
    }
    rows.sort_by_key(|row| std::cmp::Reverse(row.compressed));
    println!("{}", table(&rows));
    if let Some(warning) = verdict(rows.iter().map(|row| row.compressed).sum())? {
        println!("{warning}");
    }
    Ok(())
}

/// The counted files in `folder` and the folders in it; the guide is asked for only when it is opened.
fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let files = WalkDir::new(folder).sort_by_file_name().into_iter();
    let paths: Result<Vec<_>, _> =
        files.map(|entry| entry.map(walkdir::DirEntry::into_path)).collect();
    let is_counted = |path: &PathBuf| {
        !path.starts_with(folder.join(GUIDE))
            && path.extension().is_some_and(|end| COUNTED.iter().any(|counted| *counted == end))
    };
    Ok(paths?.into_iter().filter(is_counted).collect())
}

/// What is to be said of a page of so many bytes; an error where that is too many.
fn verdict(total: usize) -> Result<Option<String>> {
    if total > LIMIT {
        bail!(
            "The page has {}, over the limit of {}. Find what made it grow, and take it out.",
            kb(total),
            kb(LIMIT)
        );
    }
    let warning = || format!("Warning: {} is over the target of {}.", kb(total), kb(TARGET));
    Ok((total > TARGET).then(warning))
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
    use xshell::Shell;

    use super::*;

    #[test]
    fn the_target_warns_and_the_limit_fails() {
        assert_eq!(verdict(180_000).unwrap(), None);
        let warning = "Warning: 180.0 KB is over the target of 180.0 KB.";
        assert_eq!(verdict(180_001).unwrap().as_deref(), Some(warning));
        assert!(verdict(470_000).is_ok());
        let error = verdict(470_001).unwrap_err().to_string();
        assert!(error.starts_with("The page has 470.0 KB, over the limit of 470.0 KB."), "{error}");
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
        let sh = Shell::new().unwrap();
        let dist = sh.create_temp_dir().unwrap();
        for name in
            ["index.html", "snippets/a.js", "page.wasm", "page.css", "icon.png", "guide/index.html"]
        {
            sh.write_file(dist.path().join(name), "content").unwrap();
        }
        let counted = ["index.html", "page.css", "page.wasm", "snippets/a.js"];
        assert_eq!(files(dist.path()).unwrap(), counted.map(|name| dist.path().join(name)));
    }
}
