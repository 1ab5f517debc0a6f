//! The built page names the digest of everything it runs, and boot.js refuses what does not match.
//! Here the names are compared with the files, so that a page without digests is never shipped.

use std::path::Path;

use anyhow::{Result, ensure};
use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha384};
use walkdir::WalkDir;

use super::GUIDE;

/// Checks that index.html in `dist` names every script, stylesheet and WebAssembly file beside it,
/// each with its digest. The guide has stylesheets of its own and runs nothing.
pub fn check(dist: &Path) -> Result<()> {
    let html = std::fs::read_to_string(dist.join("index.html"))?;
    for entry in WalkDir::new(dist).min_depth(1) {
        let entry = entry?;
        let name = entry.path().strip_prefix(dist)?.display().to_string();
        let is_style = name.ends_with(".css") && !name.starts_with(GUIDE);
        if !is_style && ![".js", ".wasm"].iter().any(|end| name.ends_with(end)) {
            continue;
        }
        ensure!(
            names_digest(&html, &name, &digest(&std::fs::read(entry.path())?)),
            "The built index.html does not name {name} with its sha384 digest; link it with \
             data-trunk and without data-integrity."
        );
    }
    Ok(())
}

/// The value of an integrity attribute for `content`.
fn digest(content: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(content)))
}

/// Whether some tag of `html` has both the file's name and its digest.
fn names_digest(html: &str, name: &str, digest: &str) -> bool {
    html.split('<').filter_map(|rest| rest.split('>').next()).any(|tag| {
        let address = |attribute: &str| tag.contains(&format!("{attribute}=\"./{name}\""));
        (address("href") || address("src")) && tag.contains(&format!("integrity=\"{digest}\""))
    })
}

#[cfg(test)]
mod tests {
    use std::fs::{create_dir, remove_file, write};

    use xshell::Shell;

    use super::*;

    #[test]
    fn the_digest_is_what_browsers_compare() {
        // The digest of the empty text (FIPS 180-4 example values).
        let empty = "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";
        assert_eq!(digest(b""), empty);
    }

    #[test]
    fn a_file_without_its_own_digest_is_not_shipped() {
        let dist = Shell::new().unwrap().create_temp_dir().unwrap();
        let dist = dist.path();
        let page = |digest: &str| format!("<script src=\"./boot.js\" integrity=\"{digest}\">");
        write(dist.join("boot.js"), "start()").unwrap();
        write(dist.join("index.html"), page(&digest(b"start()"))).unwrap();
        assert!(check(dist).is_ok());

        write(dist.join("index.html"), page(&digest(b"changed()"))).unwrap();
        let error = check(dist).unwrap_err().to_string();
        assert!(error.starts_with("The built index.html does not name boot.js"), "{error}");

        write(dist.join("index.html"), page(&digest(b"start()"))).unwrap();
        create_dir(dist.join("guide")).unwrap();
        write(dist.join("guide/guide.css"), "a {}").unwrap();
        assert!(check(dist).is_ok());
        write(dist.join("guide/guide.js"), "start()").unwrap();
        assert!(check(dist).is_err());
        remove_file(dist.join("guide/guide.js")).unwrap();

        write(dist.join("index.html"), "<script src=\"./boot.js\"></script>").unwrap();
        assert!(check(dist).is_err());
    }

    #[test]
    fn a_digest_counts_only_in_the_tag_of_its_file() {
        let html = "<link href=\"./a.css\"><link href=\"./b.css\" integrity=\"sha384-b\">";
        assert!(names_digest(html, "b.css", "sha384-b"));
        assert!(!names_digest(html, "a.css", "sha384-b"));
    }
}
