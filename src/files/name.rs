//! Names of files that every file system takes, whatever is in a job.

use std::collections::HashSet;

/// A part of a file's name: letters and digits of any script, `-` and `_`; whatever else there is becomes
/// one `_`. At most so many bytes.
pub fn safe_part(text: &str, most: usize) -> String {
    let mut part = String::new();
    for c in text.chars() {
        let c = if c.is_alphanumeric() || c == '-' { c } else { '_' };
        if c == '_' && (part.is_empty() || part.ends_with('_')) {
            continue;
        }
        if part.len() + c.len_utf8() > most {
            break;
        }
        part.push(c);
    }
    part.truncate(part.trim_end_matches('_').len());
    part
}

/// Names that were given, so that none is given twice. Some file systems do not tell `A` from `a`.
#[derive(Debug, Default)]
pub struct Names(HashSet<String>);

impl Names {
    /// The stem with the extension; with a number between them where that name was given before.
    pub fn unique(&mut self, stem: &str, extension: &str) -> String {
        let numbered = (2..).map(|number| format!("{stem}-{number}.{extension}"));
        let mut names = std::iter::once(format!("{stem}.{extension}")).chain(numbered);
        // There is always a number that was not given.
        names.find(|name| self.0.insert(name.to_lowercase())).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_hostile_name_acts() {
        for (text, safe) in [
            ("NightlyExport", "NightlyExport"),
            ("../../etc/passwd", "etc_passwd"),
            ("a\u{202e}fdp.exe", "a_fdp_exe"),
            ("C:\\x|y*?<z>", "C_x_y_z"),
            ("  .. ", ""),
            ("Rechnung für März", "Rechnung_für_März"),
            ("売上-2026", "売上-2026"),
            ("a\0b\nc", "a_b_c"),
        ] {
            assert_eq!(safe_part(text, 60), safe);
        }
        assert_eq!(safe_part(&"ü".repeat(60), 7), "üüü");
    }

    #[test]
    fn no_name_is_given_twice() {
        let mut names = Names::default();
        let given = ["a", "A", "a"].map(|stem| names.unique(stem, "csv"));
        assert_eq!(given, ["a.csv", "A-2.csv", "a-3.csv"]);
    }
}
