//! `cargo xtask test`: every check and test, one step after the other, stopping at the first that
//! fails. A step that this machine cannot run fails, with what is missing.

mod end_to_end;
mod packages;
mod steps;

use std::time::Instant;

use anyhow::{Context, Result, ensure};
use clap::{Args, ValueEnum};

use crate::{page, setup, workspace::Workspace};

/// Which tests to run.
#[derive(Debug, Default, Args)]
pub struct Options {
    /// Runs one step, and what it needs, instead of all.
    #[arg(long, value_name = "STEP")]
    pub only: Option<Step>,
    /// A part of the name of the end-to-end tests to run.
    pub filter: Option<String>,
}

/// A step of the tests, in order: the quick ones first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Step {
    /// The code is laid out as rustfmt does it.
    Fmt,
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
    E2e,
}

impl Step {
    /// The name on the command line.
    fn name(self) -> String {
        self.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
    }

    const fn needs_page(self) -> bool {
        matches!(self, Self::Size | Self::Packages | Self::E2e)
    }

    fn run(self, workspace: &Workspace, filter: Option<&str>) -> Result<()> {
        match self {
            Self::Fmt => steps::format(workspace),
            Self::Clippy => steps::clippy(workspace),
            Self::Native => steps::native(workspace),
            Self::Clients => steps::clients(workspace),
            Self::WasmClippy => steps::wasm_clippy(workspace),
            Self::Browser => steps::browser(workspace),
            Self::Page => page::build(workspace).map(drop),
            Self::Size => page::size::check(&workspace.page()),
            Self::Packages => packages::test(workspace),
            Self::E2e => end_to_end::test(workspace, filter),
        }
    }
}

/// The steps to run for `only`, in order: all of them, or the one and what it needs.
fn plan(only: Option<Step>) -> Vec<Step> {
    match only {
        None => Step::value_variants().to_vec(),
        Some(step) if step.needs_page() => vec![Step::Page, step],
        Some(step) => vec![step],
    }
}

/// Runs the tests.
pub fn test(workspace: &Workspace, options: &Options) -> Result<()> {
    let started = Instant::now();
    ensure_filter_is_used(options)?;
    if options.only.is_none() {
        // What is missing is told at once, not after the steps that do without it.
        setup::everything(workspace)?;
    }
    for step in plan(options.only) {
        let (begun, name) = (Instant::now(), step.name());
        println!("\n== {name}");
        step.run(workspace, options.filter.as_deref())
            .with_context(|| format!("FAILED at step {name}"))?;
        println!("== {name}: passed, {}", seconds(begun));
    }
    println!("\nPASSED in {}", seconds(started));
    Ok(())
}

/// Refuses a filter for a step that would pass it over.
fn ensure_filter_is_used(options: &Options) -> Result<()> {
    if let (Some(step), Some(filter)) = (options.only, &options.filter) {
        let name = step.name();
        ensure!(
            step == Step::E2e,
            "Only the step e2e takes a filter; {filter:?} was given to {name}."
        );
    }
    Ok(())
}

fn seconds(since: Instant) -> String {
    format!("{:.1} s", since.elapsed().as_secs_f64())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_runs_unless_one_is_chosen() {
        assert_eq!(plan(None), Step::value_variants());
        assert_eq!(plan(Some(Step::Native)), [Step::Native]);
    }

    #[test]
    fn a_step_that_looks_at_the_page_builds_it_first() {
        assert_eq!(plan(Some(Step::E2e)), [Step::Page, Step::E2e]);
        assert_eq!(plan(Some(Step::Size)), [Step::Page, Step::Size]);
        let all = plan(None);
        let at = |wanted| all.iter().position(|step| *step == wanted);
        assert!(all.iter().all(|step| !step.needs_page() || at(Step::Page) < at(*step)));
    }

    #[test]
    fn a_filter_for_a_step_that_takes_none_is_refused() {
        let refused =
            |only| ensure_filter_is_used(&Options { only, filter: Some("x".into()) }).is_err();
        assert!(refused(Some(Step::Native)));
        assert!(!refused(Some(Step::E2e)) && !refused(None));
    }

    #[test]
    fn the_last_line_names_the_step_and_the_reason() {
        let workspace = Workspace::here().unwrap();
        let nothing = workspace.sh.create_temp_dir().unwrap();
        workspace.sh.change_dir(nothing.path());
        let options = Options { only: Some(Step::Fmt), filter: None };
        let error = format!("{:#}", test(&workspace, &options).unwrap_err());
        assert!(error.starts_with("FAILED at step fmt: "), "{error}");
    }
}
