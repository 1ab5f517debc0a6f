//! Everything the person at the terminal reads goes through here, line by line and in order with
//! what the programs started from here print.

use std::io::{Write, stderr, stdout};

/// Says a line.
pub fn line(text: &str) {
    println!("{text}");
    // A reader at the other end of a pipe must see this before the next program's output. When the
    // reader has gone there is nobody left to tell.
    let _ = stdout().flush();
}

/// Says what went wrong, last.
pub fn problem(text: &str) {
    let _ = stdout().flush();
    eprintln!("\n{text}");
    let _ = stderr().flush();
}
