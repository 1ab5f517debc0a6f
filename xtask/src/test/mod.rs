//! `cargo xtask test`: every test, one step after the other, stopping at the first that fails.

mod browser;
mod clients;
mod end_to_end;
mod native;
mod packages;

use std::{path::PathBuf, time::Instant};

use crate::{
    error::Error,
    page,
    places::Places,
    say,
    setup::{self, TestTools},
};

/// Which tests to run.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// One step, instead of all.
    pub only: Option<Step>,
    /// A part of the name of the end-to-end tests to run.
    pub filter: Option<String>,
}

/// A step of the tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The code is laid out as rustfmt does it.
    Format,
    /// clippy has nothing to say about any program of this machine.
    Clippy,
    /// The tests of everything that runs without a browser.
    Native,
    /// Programs of others work with the practice tenant as with Zuora.
    Clients,
    /// clippy has nothing to say about the page.
    WasmClippy,
    /// The tests that run in a browser.
    Browser,
    /// The page can be built.
    Page,
    /// The page is small enough.
    Size,
    /// The packages come out the same, byte for byte, when built in another folder.
    Packages,
    /// The built page does in a browser what people need.
    EndToEnd,
}

impl Step {
    /// All steps, in order: the quick ones first.
    pub const ALL: [Self; 10] = [
        Self::Format,
        Self::Clippy,
        Self::Native,
        Self::Clients,
        Self::WasmClippy,
        Self::Browser,
        Self::Page,
        Self::Size,
        Self::Packages,
        Self::EndToEnd,
    ];

    /// The name on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Format => "fmt",
            Self::Clippy => "clippy",
            Self::Native => "native",
            Self::Clients => "clients",
            Self::WasmClippy => "wasm-clippy",
            Self::Browser => "browser",
            Self::Page => "page",
            Self::Size => "size",
            Self::Packages => "packages",
            Self::EndToEnd => "e2e",
        }
    }

    /// The step of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.name() == name)
    }

    const fn heading(self) -> &'static str {
        match self {
            Self::Format => "layout of the code",
            Self::Clippy => "lints",
            Self::Native => "tests without a browser",
            Self::Clients => "programs of others against the practice tenant",
            Self::WasmClippy => "lints of the page",
            Self::Browser => "tests in the browser",
            Self::Page => "the release page",
            Self::Size => "size of the page",
            Self::Packages => "the packages, built a second time elsewhere",
            Self::EndToEnd => "end-to-end tests",
        }
    }

    const fn needs_page(self) -> bool {
        matches!(self, Self::Size | Self::Packages | Self::EndToEnd)
    }
}

/// How a step that has not failed ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    Passed,
    /// This machine cannot run it, as the step has said.
    LeftOut,
}

/// The steps to run for `only`, in order: all of them, or the one and what it needs.
fn plan(only: Option<Step>) -> Vec<Step> {
    match only {
        None => Step::ALL.to_vec(),
        Some(step) if step.needs_page() => vec![Step::Page, step],
        Some(step) => vec![step],
    }
}

/// What a step works with.
struct Bench<'a> {
    places: &'a Places,
    tools: TestTools,
    page: Option<PathBuf>,
    filter: Option<&'a str>,
}

impl Bench<'_> {
    fn run(&mut self, step: Step) -> Result<Outcome, Error> {
        match step {
            Step::Format => native::format(self.places)?,
            Step::Clippy => native::clippy(self.places)?,
            Step::Native => native::test(self.places)?,
            Step::Clients => clients::test(self.places, &self.tools.python)?,
            Step::WasmClippy => {
                if !browser::has_clippy(&self.tools.page) {
                    say::line("The toolchain that compiles to WebAssembly here has no clippy.");
                    return Ok(Outcome::LeftOut);
                }
                browser::clippy(self.places, &self.tools.page)?;
            }
            Step::Browser => browser::test(self.places, &self.tools)?,
            Step::Page => self.page = Some(page::build(self.places, &self.tools.page)?),
            Step::Size => page::size::check(self.built()?)?,
            Step::Packages => packages::test(self.places, self.built()?)?,
            Step::EndToEnd => {
                end_to_end::test(self.places, &self.tools, self.built()?, self.filter)?;
            }
        }
        Ok(Outcome::Passed)
    }

    fn built(&self) -> Result<&PathBuf, Error> {
        self.page.as_ref().ok_or_else(|| Error::Stopped("The page has not been built.".to_owned()))
    }
}

/// Runs the tests.
pub fn test(places: &Places, options: &Options) -> Result<(), Error> {
    let started = Instant::now();
    let tools = setup::for_tests(places)?;
    say::line(&format!("== set-up: in place, {}", seconds(started)));
    let mut bench = Bench { places, tools, page: None, filter: options.filter.as_deref() };
    let mut left_out = Vec::new();
    for step in plan(options.only) {
        let begun = Instant::now();
        say::line(&format!("\n== {}: {}", step.name(), step.heading()));
        let outcome = bench
            .run(step)
            .map_err(|reason| Error::Step { step: step.name(), reason: reason.to_string() })?;
        if outcome == Outcome::LeftOut {
            left_out.push(step.name());
            say::line(&format!("== {}: left out", step.name()));
        } else {
            say::line(&format!("== {}: passed, {}", step.name(), seconds(begun)));
        }
    }
    say::line(&format!("\n{} in {}", verdict(&left_out), seconds(started)));
    Ok(())
}

/// What the last line begins with. It never passes over what was left out.
fn verdict(left_out: &[&str]) -> String {
    if left_out.is_empty() {
        return "PASSED".to_owned();
    }
    format!("PASSED without {}", left_out.join(", "))
}

fn seconds(since: Instant) -> String {
    format!("{:.1} s", since.elapsed().as_secs_f64())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_runs_unless_one_is_chosen() {
        assert_eq!(plan(None), Step::ALL);
        assert_eq!(plan(Some(Step::Native)), [Step::Native]);
    }

    #[test]
    fn a_step_that_looks_at_the_page_builds_it_first() {
        assert_eq!(plan(Some(Step::EndToEnd)), [Step::Page, Step::EndToEnd]);
        assert_eq!(plan(Some(Step::Size)), [Step::Page, Step::Size]);
        let at = |wanted| Step::ALL.iter().position(|step| *step == wanted);
        assert!(at(Step::Page) < at(Step::Size) && at(Step::Page) < at(Step::EndToEnd));
    }

    #[test]
    fn a_step_is_found_by_its_name() {
        for step in Step::ALL {
            assert_eq!(Step::named(step.name()), Some(step));
        }
    }

    #[test]
    fn a_step_that_was_left_out_is_not_called_passed() {
        assert_eq!(verdict(&[]), "PASSED");
        assert_eq!(verdict(&["wasm-clippy"]), "PASSED without wasm-clippy");
    }

    #[test]
    fn the_last_line_names_the_step_and_the_reason() {
        let reason = Error::Stopped("The page has not been built.".to_owned()).to_string();
        let error = Error::Step { step: Step::Size.name(), reason };
        assert_eq!(error.to_string(), "FAILED at step size: The page has not been built.");
    }
}
