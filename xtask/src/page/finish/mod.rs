//! The last step of a release build: what Trunk has written, made as small as it goes.
//!
//! Trunk leaves four things on the table. Every function that WebAssembly and its glue call in each
//! other has a long name with a digest in it, in both files. Functions stand in an order that compresses
//! badly. The glue is written for people. And the stylesheets are several files. Here the names become
//! short, like functions stand together, scripts and styles lose what only people read, the stylesheets
//! become one, and index.html gets the new names and digests.

mod functions;
mod html;
mod likeness;
mod names;

use std::{fs, path::Path};

use crate::{
    command::Run,
    error::{Doing, Error, read, write},
    page::digests::digest,
    setup::PageTools,
};
use names::Names;

/// Where index.html tells Trunk what the compiler may use, which wasm-opt cannot see for itself.
const FEATURES: &str = "data-wasm-opt-params";

/// What else wasm-opt does for size: the structure of every function taken apart and made anew, and
/// optimised for speed before size, which together leave less to compress. The lowest addresses are the
/// far end of the stack, where nothing else is kept.
const PASSES: [&str; 6] = ["--low-memory-unused", "-Oz", "--flatten", "--rereloop", "-O2", "-Oz"];

/// Makes of `built`, the folder that Trunk has written from `source`, the page in `dist`, which is
/// emptied first. `scratch` is a folder for what lies between.
pub fn finish(
    tools: &PageTools,
    source: &Path,
    built: &Path,
    dist: &Path,
    scratch: &Path,
) -> Result<(), Error> {
    let features = html::value_of(&read(source)?, FEATURES).ok_or_else(|| Error::File {
        file: source.display().to_string(),
        problem: format!("has no {FEATURES}"),
    })?;
    let mut page = Page::new(built, dist, scratch)?;
    let styles = html::linked(&page.html, ".css");
    let scripts = html::linked(&page.html, ".js");
    let programs = html::linked(&page.html, ".wasm");
    let modules = modules(&scripts);
    let ([glue], [program]) = (modules.as_slice(), programs.as_slice()) else {
        return Err(broken("does not name one glue module and one WebAssembly file"));
    };

    let names = page.shorten_program(tools, program, &features)?;
    page.shorten_glue(tools, glue, &names)?;
    for script in scripts.iter().filter(|name| *name != glue) {
        page.shorten_script(tools, script)?;
    }
    page.join_styles(tools, &styles)?;
    page.copy_the_rest(&[styles, scripts, programs].concat())
}

/// Of the scripts, those that Trunk names after the package: the glue.
fn modules(scripts: &[String]) -> Vec<String> {
    scripts.iter().filter(|name| name.starts_with("aqua-cancel-")).cloned().collect()
}

fn broken(problem: &str) -> Error {
    Error::File { file: "The built index.html".to_owned(), problem: problem.to_owned() }
}

/// A page on its way from one folder to the other.
struct Page<'a> {
    built: &'a Path,
    dist: &'a Path,
    scratch: &'a Path,
    html: String,
}

impl<'a> Page<'a> {
    fn new(built: &'a Path, dist: &'a Path, scratch: &'a Path) -> Result<Self, Error> {
        for folder in [dist, scratch] {
            if folder.exists() {
                fs::remove_dir_all(folder).doing(|| format!("empty {}", folder.display()))?;
            }
            fs::create_dir_all(folder).doing(|| format!("create {}", folder.display()))?;
        }
        Ok(Self { built, dist, scratch, html: read(&built.join("index.html"))? })
    }

    /// Optimises once more, with short names for all that goes in and out.
    fn shorten_program(
        &mut self,
        tools: &PageTools,
        old: &str,
        features: &str,
    ) -> Result<Names, Error> {
        let short = self.scratch.join("short.wasm");
        let names = tools
            .command("wasm-opt")
            .arg(self.built.join(old))
            .args(features.split_whitespace())
            .args(PASSES)
            .arg("--minify-imports-and-exports-and-modules")
            .args(["--strip-producers", "--strip-target-features", "-o"])
            .arg(&short)
            .capture()?;
        let program = fs::read(&short).doing(|| format!("read {}", short.display()))?;
        let sorted = functions::reorder(&program)?;
        fs::write(&short, sorted).doing(|| format!("write {}", short.display()))?;
        self.put(old, "aqua-cancel.wasm", &short)?;
        Names::read(&names)
    }

    /// Gives the glue the short names, and leaves out what the page does not call.
    fn shorten_glue(&mut self, tools: &PageTools, old: &str, names: &Names) -> Result<(), Error> {
        let long = self.scratch.join("glue.js");
        write(&long, &names.apply(&read(&self.built.join(old))?))?;
        let entry = self.scratch.join("entry.js");
        write(&entry, "export { default } from \"./glue.js\";\n")?;
        let short = self.scratch.join("short.js");
        esbuild(tools, &entry, &short)?;
        self.put(old, "aqua-cancel.js", &short)
    }

    fn shorten_script(&mut self, tools: &PageTools, old: &str) -> Result<(), Error> {
        let short = self.scratch.join(old);
        esbuild(tools, &self.built.join(old), &short)?;
        let stem = old.split('-').next().unwrap_or(old);
        self.put(old, &format!("{stem}.js"), &short)
    }

    /// Makes one stylesheet of all, in their order, in the place of the first.
    fn join_styles(&mut self, tools: &PageTools, styles: &[String]) -> Result<(), Error> {
        let Some((first, others)) = styles.split_first() else { return Ok(()) };
        let mut all = String::new();
        for style in styles {
            all.push_str(&read(&self.built.join(style))?);
        }
        let long = self.scratch.join("page.css");
        write(&long, &all)?;
        let short = self.scratch.join("short.css");
        esbuild(tools, &long, &short)?;
        self.put(first, "page.css", &short)?;
        for other in others {
            self.html = html::without(&self.html, other);
        }
        Ok(())
    }

    /// Puts the content of `file` into the page as `name`, with a part of its digest in the name,
    /// where index.html had `old`.
    fn put(&mut self, old: &str, name: &str, file: &Path) -> Result<(), Error> {
        let content = fs::read(file).doing(|| format!("read {}", file.display()))?;
        let name = html::hashed(name, &content);
        let to = self.dist.join(&name);
        fs::write(&to, &content).doing(|| format!("write {}", to.display()))?;
        let renamed = html::renamed(&self.html, old, &name, &digest(&content));
        self.html = renamed.ok_or_else(|| broken(&format!("has no digest for {old}")))?;
        Ok(())
    }

    /// Copies every file that is none of `done`, and writes index.html.
    fn copy_the_rest(&self, done: &[String]) -> Result<(), Error> {
        let entries =
            fs::read_dir(self.built).doing(|| format!("read {}", self.built.display()))?;
        for entry in entries.flatten() {
            let name = entry.file_name();
            if done.iter().any(|done| **done == name) {
                continue;
            }
            fs::copy(entry.path(), self.dist.join(&name))
                .doing(|| format!("copy {}", entry.path().display()))?;
        }
        write(&self.dist.join("index.html"), &html::tidy(&self.html))
    }
}

/// Bundles and shortens a script or a stylesheet.
fn esbuild(tools: &PageTools, from: &Path, to: &Path) -> Result<(), Error> {
    let mut command = tools.command("esbuild");
    command.arg(from).args(["--bundle", "--minify", "--format=esm", "--charset=utf8"]);
    command.args(["--target=es2022", "--legal-comments=none", "--log-level=warning"]);
    command.arg(format!("--outfile={}", to.display())).run()
}
