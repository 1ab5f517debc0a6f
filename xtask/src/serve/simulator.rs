//! Starting the practice tenant.

use std::{
    io::{BufRead, BufReader},
    net::SocketAddr,
    path::Path,
    process::{Child, Command, Stdio},
    thread,
};

use anyhow::{Context, Result};

/// Starts `program` on any free port of this machine. It ends when its standard input closes.
/// Returns it with the address it listens at.
pub fn start(program: &Path) -> Result<(Child, SocketAddr)> {
    let mut child = Command::new(program)
        .args(["--listen", "127.0.0.1:0", "--exit-with-stdin"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("Could not start {}", program.display()))?;
    let mut lines = child.stdout.take().into_iter().flat_map(|out| BufReader::new(out).lines());
    let first = lines.next().and_then(std::io::Result::ok).unwrap_or_default();
    let address = address(&first).with_context(|| {
        format!("The practice tenant did not say where it listens. It said: \"{first}\"")
    })?;
    // What else it says is passed on; unread, it would stop at a full pipe.
    thread::spawn(move || lines.map_while(std::io::Result::ok).for_each(|text| println!("{text}")));
    Ok((child, address))
}

/// The address in "listening on http://127.0.0.1:4567".
fn address(line: &str) -> Option<SocketAddr> {
    line.trim().strip_prefix("listening on http://")?.trim_end_matches('/').parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_practice_tenant_says_where_it_listens() {
        let expected = Some(([127, 0, 0, 1], 4567).into());
        assert_eq!(address("listening on http://127.0.0.1:4567"), expected);
        assert_eq!(address("listening on http://127.0.0.1:4567/\n"), expected);
        assert_eq!(address("error: port in use"), None);
    }
}
