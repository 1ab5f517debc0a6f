//! The command line.

use clap::{Parser, Subcommand};

use crate::{bench, package::Part, pictures, relay, serve, test};

/// Sets the machine up, serves the page and runs every test.
#[derive(Debug, Parser)]
#[command(bin_name = "cargo xtask", arg_required_else_help = true, after_help = AFTER)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub task: Task,
}

const AFTER: &str = "Tools that have to be built are kept in ~/.cache/aqua-cancel, or where AQUA_CANCEL_CACHE says.";

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Task {
    /// Builds the page, serves it with the practice tenant beside it, and prints the address to open.
    Serve(serve::Options),
    /// Runs every check and test, or one step of them.
    Test(test::Options),
    /// Writes the relay's configurations for nginx, Caddy and a container.
    Relay(relay::Options),
    /// Measures in Chromium how long the page takes to show, sort and search jobs, beside a page that does
    /// the least a browser can and beside TanStack Table, Tabulator and AG Grid.
    Bench(bench::Options),
    /// Builds the page and says how large it is.
    Size,
    /// Builds the page and packs it into target/package: as an extension for each browser, as an
    /// archive for a team's own site, or all of it.
    Package {
        /// The one part to pack.
        part: Option<Part>,
    },
    /// Draws the guide's pictures, docs/pictures, anew.
    Pictures(pictures::Options),
    /// Writes the guide's page, static/guide/index.html, anew from docs/guide.md.
    Guide,
    /// Only installs what serving and testing need.
    Setup,
    /// Runs a program until it ends or standard input closes. Used by `serve` for itself.
    #[command(hide = true)]
    Lifeline {
        /// The program and its arguments.
        #[arg(required = true, trailing_var_arg = true, allow_hyphen_values = true)]
        command: Vec<std::ffi::OsString>,
    },
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;
    use crate::test::Step;

    fn parsed(line: &str) -> Result<Task, String> {
        let words = ["xtask"].into_iter().chain(line.split_whitespace());
        Cli::try_parse_from(words).map(|cli| cli.task).map_err(|error| error.to_string())
    }

    #[test]
    fn the_command_line_is_sound() {
        Cli::command().debug_assert();
    }

    #[test]
    fn serving_is_on_port_8080_unless_told_otherwise() {
        let Ok(Task::Serve(options)) = parsed("serve") else { panic!() };
        assert_eq!((options.port, options.open), (8080, false));
        let Ok(Task::Serve(options)) = parsed("serve --open --port 9000") else { panic!() };
        assert_eq!((options.port, options.open), (9000, true));
    }

    #[test]
    fn a_single_step_and_a_filter_can_be_chosen() {
        let words = ["xtask", "test", "--only", "e2e", "hostile text"];
        let Ok(Task::Test(options)) = Cli::try_parse_from(words).map(|cli| cli.task) else {
            panic!()
        };
        assert_eq!(options.only, Some(Step::E2e));
        assert_eq!(options.filter.as_deref(), Some("hostile text"));
    }

    #[test]
    fn everything_is_packed_unless_a_part_is_named() {
        assert!(matches!(parsed("package"), Ok(Task::Package { part: None })));
        let Ok(Task::Package { part }) = parsed("package site") else { panic!() };
        assert_eq!(part, Some(Part::Site));
        assert!(parsed("package relay").is_err() && parsed("package site extension").is_err());
    }

    #[test]
    fn a_wrong_word_is_quoted_with_what_is_possible() {
        assert!(parsed("sevre").unwrap_err().contains("'sevre'"));
        assert!(parsed("test --only all").unwrap_err().contains("[possible values: fmt, clippy,"));
        assert!(parsed("relay --out x --host evil.example").unwrap_err().contains("evil.example"));
        assert!(parsed("relay").unwrap_err().contains("--out <DIR>"));
        for wrong in ["bench --rows 50,", "bench --rounds 0", "bench --rows many", "bench fast"] {
            assert!(parsed(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn the_sizes_of_a_benchmark_can_be_chosen() {
        let Ok(Task::Bench(options)) = parsed("bench --rows 50,5000") else { panic!() };
        assert_eq!((options.rows, options.rounds), (vec![50, 5000], 5));
    }
}
