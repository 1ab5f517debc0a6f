//! Whether the page is there yet.

use std::{
    io::{Read, Write},
    net::{Ipv4Addr, SocketAddr, TcpStream},
    time::Duration,
};

/// What answers at the page's address.
#[derive(Debug, PartialEq, Eq)]
pub enum Answer {
    /// Nothing yet.
    None,
    /// The server, without a page: it could not be built.
    NoPage,
    /// The page.
    Page,
}

/// Asks once.
pub fn ask(port: u16) -> Answer {
    status(port).map_or(
        Answer::None,
        |status| {
            if status == "200" { Answer::Page } else { Answer::NoPage }
        },
    )
}

/// The status code of `GET /`, if something that speaks HTTP answers.
fn status(port: u16) -> Option<String> {
    let patience = Duration::from_secs(2);
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let mut stream = TcpStream::connect_timeout(&address, patience).ok()?;
    stream.set_read_timeout(Some(patience)).ok()?;
    let request = format!("GET / HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).ok()?;
    let mut start = [0; 12];
    stream.read_exact(&mut start).ok()?;
    let start = str::from_utf8(&start).ok()?;
    start.strip_prefix("HTTP/1.1 ").map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use std::{net::TcpListener, thread};

    use super::*;

    /// Asks a server that gives this one answer.
    fn asked(answer: &'static str) -> Answer {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let server = thread::spawn(move || {
            let mut stream = listener.accept().unwrap().0;
            let _ = stream.read(&mut [0; 512]).unwrap();
            stream.write_all(answer.as_bytes()).unwrap();
        });
        let answer = ask(port);
        server.join().unwrap();
        answer
    }

    #[test]
    fn the_page_is_there_when_it_answers_and_not_before() {
        assert_eq!(asked("HTTP/1.1 200 OK\r\n\r\n"), Answer::Page);
        assert_eq!(asked("HTTP/1.1 404 Not Found\r\n\r\n"), Answer::NoPage);
        assert_eq!(asked(""), Answer::None);
    }

    #[test]
    fn a_port_where_nobody_listens_is_no_answer() {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        drop(listener);
        assert_eq!(ask(port), Answer::None);
    }
}
