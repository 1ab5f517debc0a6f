//! What can stop a task, each in one sentence with what to do about it.

use std::{io, path::Path};

/// The reason a task stopped.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A piece of the set-up is missing and cannot be installed from here.
    #[error("{piece} is missing and cannot be installed from here. {remedy}")]
    Missing {
        /// What is missing, as the subject of a sentence.
        piece: &'static str,
        /// What the person can do, as whole sentences.
        remedy: String,
    },

    /// A piece of the set-up was installed, and still does not do what it is for.
    #[error("{piece} was installed but does not work: {found}. {remedy}")]
    Unfit {
        /// What was installed.
        piece: String,
        /// What was found instead.
        found: String,
        /// What the person can do.
        remedy: String,
    },

    /// A program ended badly.
    #[error("`{command}` {ending}. Its own words are above.")]
    Command {
        /// The command as one would type it.
        command: String,
        /// How it ended, e.g. "ended with exit status: 1".
        ending: String,
    },

    /// A file or program could not be used.
    #[error("Could not {action}: {source}.")]
    Io {
        /// What was being done, as a verb with its object.
        action: String,
        /// The system's reason.
        source: io::Error,
    },

    /// A file of the project does not say what is needed.
    #[error("{file} {problem}.")]
    File {
        /// Which file.
        file: String,
        /// What is wrong with it, as the rest of a sentence.
        problem: String,
    },

    /// Another program listens where the page should be.
    #[error(
        "Port {0} of 127.0.0.1 is in use. Stop the program that uses it, or choose another port: \
         cargo xtask serve --port {next}",
        next = .0.checked_add(1).unwrap_or(8080)
    )]
    PortTaken(u16),

    /// The page or the practice tenant stopped, or never came up.
    #[error("{0}")]
    Stopped(String),

    /// The page has grown too large.
    #[error("{0}")]
    TooLarge(String),

    /// One of the steps of `cargo xtask test` failed.
    #[error("FAILED at step {step}: {reason}")]
    Step {
        /// The step's name, as `--only` takes it.
        step: &'static str,
        /// The sentence of the error inside.
        reason: String,
    },

    /// The command line is not understood.
    #[error("{0} Try: cargo xtask help")]
    Usage(String),
}

/// Turns an I/O error into a sentence that says what was being done.
pub trait Doing<T> {
    /// Names the action as a verb with its object: "read Cargo.lock".
    fn doing(self, action: impl FnOnce() -> String) -> Result<T, Error>;
}

impl<T> Doing<T> for io::Result<T> {
    fn doing(self, action: impl FnOnce() -> String) -> Result<T, Error> {
        self.map_err(|source| Error::Io { action: action(), source })
    }
}

/// Reads a text file.
pub fn read(path: &Path) -> Result<String, Error> {
    std::fs::read_to_string(path).doing(|| format!("read {}", path.display()))
}

/// Writes a text file, and the folders above it where they are missing.
pub fn write(path: &Path, text: &str) -> Result<(), Error> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).doing(|| format!("create {}", folder.display()))?;
    }
    std::fs::write(path, text).doing(|| format!("write {}", path.display()))
}
