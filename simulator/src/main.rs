//! Starts the practice tenant.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr};
use std::process::ExitCode;

use simulator::args::{Args, USAGE};
use simulator::{routes, server, tls};
use tokio::net::TcpListener;
use tokio::sync::oneshot;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), String> {
    let args = Args::read(std::env::args_os().skip(1))?;
    if args.help {
        println!("{USAGE}");
        return Ok(());
    }
    if let Some(page) = args.page.as_ref().filter(|page| !page.is_dir()) {
        return Err(format!("There is no directory {}. Build the page first.", page.display()));
    }
    if let Some(config) = args.config.as_ref().filter(|config| !config.is_file()) {
        return Err(format!("There is no file {}.", config.display()));
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.map_err(|error| format!("Cannot start: {error}."))?.block_on(listen(&args))
}

async fn listen(args: &Args) -> Result<(), String> {
    let cannot = |error| format!("Cannot listen on {}: {error}.", args.listen);
    let silent = |error| format!("Cannot write to the standard output: {error}.");
    let listener = TcpListener::bind(args.listen).await.map_err(cannot)?;
    let tls = args.tls.as_ref().map(|(certificate, key)| tls::acceptor(certificate, key));
    let tls = tls.transpose()?;
    let stop = stop(args.exit_with_stdin)?;
    let router = routes::router(args.page.as_deref(), args.config.as_deref());
    if tls.is_some() {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.map_err(cannot)?;
        announce("https", listener.local_addr().map_err(cannot)?).map_err(silent)?;
        tokio::spawn(server::serve(listener, tls, router.clone(), std::future::pending()));
    }
    announce("http", listener.local_addr().map_err(cannot)?).map_err(silent)?;
    server::serve(listener, None, router, stop).await;
    Ok(())
}

fn announce(scheme: &str, address: SocketAddr) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "listening on {scheme}://{address}")?;
    out.flush()
}

/// Waits for whatever ends the server: ctrl-c, SIGTERM, and if asked for, the end of the standard
/// input. The signals are caught from this call on.
fn stop(with_stdin: bool) -> Result<impl Future<Output = ()>, String> {
    #[cfg(unix)]
    let mut terminate = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())
        .map_err(|error| format!("Cannot listen for signals: {error}."))?;
    let (sender, closed) = oneshot::channel::<()>();
    // A thread of its own: the runtime waits for its own blocking reads to end, and this one may
    // never do so.
    let sender = if with_stdin {
        std::thread::spawn(move || {
            let mut stdin = std::io::stdin().lock();
            let mut bytes = [0; 64];
            while stdin.read(&mut bytes).is_ok_and(|count| count > 0) {}
            drop(sender);
        });
        None
    } else {
        Some(sender)
    };
    Ok(async move {
        // Held until the end, or `closed` would be done at once.
        let _sender = sender;
        #[cfg(unix)]
        let terminated = terminate.recv();
        #[cfg(not(unix))]
        let terminated = std::future::pending::<()>();
        tokio::select! {
            _ = tokio::signal::ctrl_c() => {}
            _ = terminated => {}
            _ = closed => {}
        }
    })
}
