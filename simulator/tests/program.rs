//! The program as people and scripts start it: its arguments, the built page, and its end.

mod common;

use std::fs;
use std::process::{Command, Output};

use common::{PATIENCE, start};
use simulator::clients::CLIENTS;
use simulator::{identity, scenario};
use tokio::time::timeout;

fn refused(arguments: &[&str]) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_aqua-simulator"));
    let output =
        program.arg("--exit-with-stdin").args(arguments).output().expect("the program starts");
    assert!(!output.status.success() && output.stdout.is_empty());
    output
}

#[test]
fn it_says_in_a_sentence_why_it_does_not_start() {
    let said =
        |arguments: &[&str]| String::from_utf8_lossy(&refused(arguments).stderr).into_owned();
    assert!(said(&["--listen", "0.0.0.0:0"]).contains("for this machine alone"));
    assert!(said(&["--page", "no-such-directory"]).contains("Build the page first."));
    assert!(said(&["--config", "no-such-file.json"]).contains("no-such-file.json"));
    let tls = said(&["--tls-cert", "no-such.pem", "--tls-key", "no-such.key"]);
    assert!(tls.starts_with("Cannot read no-such.pem as PEM"), "{tls}");
}

#[tokio::test]
async fn it_ends_when_its_standard_input_closes() {
    let server = start(&[]).await;
    // A caller who is kept waiting does not keep it alive.
    let path = "/v1/batch-query/jobs/100cdeaf100cdeaf100cdeaf100cdeaf";
    let token = format!("Authorization: Bearer {}\r\n", identity::TOKEN);
    let _waiting = server.send("GET", path, &token, "").await;
    assert!(server.end().await);
}

#[cfg(unix)]
#[tokio::test]
async fn it_ends_well_when_terminated() {
    let mut server = start(&[]).await;
    let id = server.child.id().expect("it runs").to_string();
    assert!(Command::new("kill").arg(&id).status().expect("kill runs").success());
    let end = timeout(PATIENCE, server.child.wait()).await.expect("an end in time");
    assert!(end.expect("an end").success());
}

#[tokio::test]
async fn without_a_page_the_list_of_jobs_is_at_the_root_too() {
    let server = start(&[]).await;
    for path in ["/", "/practice/"] {
        let page = server.ask("GET", path, "", "").await.expect("an answer");
        assert!(page.text().contains("cafecafecafecafecafecafecafecafe"), "{path}");
        let policy = page.header("content-security-policy").expect("a policy");
        assert!(policy.starts_with("default-src 'none'") && !policy.contains("unsafe"));
    }
    for path in ["/about.json", "/practice/about.json"] {
        let about = server.ask("GET", path, "", "").await.expect("an answer").json();
        assert_eq!(about["simulator"], "aqua-cancel");
        let (jobs, together) = (&about["jobs"], &about["lists"][0]["ids"]);
        let [jobs, together] = [jobs, together].map(|list| list.as_array().expect("jobs").len());
        assert_eq!((jobs + together, together), (scenario::all().len(), 100));
        let clients = about["clients"].as_array().expect("clients");
        let ids: Vec<_> = clients.iter().map(|client| client["client_id"].as_str()).collect();
        assert_eq!(ids, CLIENTS.iter().map(|client| Some(client.id)).collect::<Vec<_>>());
        assert!(clients.iter().all(|client| client["client_secret"] == identity::CLIENT_SECRET));
    }
    for path in ["/style.css", "/practice/style.css"] {
        assert_eq!(server.ask("GET", path, "", "").await.expect("an answer").status, 200);
    }
}

#[tokio::test]
async fn a_built_page_is_served_beside_the_tenant() {
    let page = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("page");
    fs::create_dir_all(&page).expect("a directory");
    for (name, text) in [
        ("index.html", "the page"),
        ("app.wasm", "\0asm"),
        ("boot.js", "0"),
        ("about.json", "the page's own"),
        ("config.json", "the directory's"),
    ] {
        fs::write(page.join(name), text).expect("a file");
    }
    let config = page.with_file_name("other-config");
    fs::write(&config, "{\"relay\":null}").expect("a file");
    let directory = page.to_str().expect("a path");
    let server = start(&["--page", directory, "--config", config.to_str().expect("a path")]).await;

    for (path, kind, text) in [
        ("/", "text/html", "the page"),
        ("/app.wasm", "application/wasm", "\0asm"),
        ("/boot.js", "text/javascript", "0"),
        ("/config.json", "application/json", "{\"relay\":null}"),
        ("/about.json", "application/json", "the page's own"),
    ] {
        let file = server.ask("GET", path, "", "").await.expect("an answer");
        assert_eq!((file.header("content-type"), file.text().as_str()), (Some(kind), text));
        assert_eq!(file.header("cache-control"), Some("no-store"), "{path}");
    }
    let job = "/practice/v1/batch-query/jobs/cafecafecafecafecafecafecafecafe";
    assert_eq!(server.signed("GET", job).await.expect("an answer").status, 200);
    assert_eq!(server.signed("GET", &job[9..]).await.expect("an answer").status, 200);
    assert_eq!(server.ask("GET", "/nothing", "", "").await.expect("an answer").status, 404);
    let practice = server.ask("GET", "/practice", "", "").await.expect("an answer");
    assert_eq!(practice.header("location"), Some("/practice/"));
    assert_eq!(server.journal().await.len(), 2, "files are not calls to the tenant");
}
