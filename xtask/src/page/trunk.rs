//! Trunk's configuration and its command line.

use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
    process::Command,
};

use toml::{Table, Value};

use crate::{error::Error, setup::PageTools};

/// What is to differ from the project's Trunk.toml.
#[derive(Clone, Debug, Default)]
pub struct Changes {
    /// The checkout. Trunk takes relative paths from where its configuration lies.
    pub root: PathBuf,
    /// Where the page goes.
    pub dist: PathBuf,
    /// The port to serve at.
    pub port: Option<u16>,
    /// Where the practice tenant listens.
    pub practice: Option<SocketAddr>,
    /// A listed host whose relay entry leads to the practice tenant.
    pub relay_to_practice: Option<String>,
}

impl Changes {
    /// What building takes.
    pub fn to_build(root: &Path, dist: &Path) -> Self {
        Self { root: root.to_owned(), dist: dist.to_owned(), ..Self::default() }
    }
}

/// `trunk TASK` with the configuration at `config`.
pub fn command(tools: &PageTools, task: &str, config: &Path) -> Command {
    let mut command = tools.command("trunk");
    command.arg(task).arg("--config").arg(config);
    // All but the list of relay entries, which would bury the address to open.
    command.args(["--log", "error,trunk=info,trunk::serve=warn"]);
    command.env("TRUNK_TOOLS_WASM_OPT", &tools.wasm_opt).env("TRUNK_SKIP_VERSION_CHECK", "true");
    // For serving as for building, or Cargo would build everything anew at each change between them.
    command.env("CARGO_ENCODED_RUSTFLAGS", tools.source_paths.flags(&[]));
    // Where the page cannot be built, the compiler says why; Trunk's own stack would bury it.
    command.env("RUST_BACKTRACE", "0");
    // Trunk reads NO_COLOR as true or false, and stops at the customary 1.
    if std::env::var_os("NO_COLOR").is_some() {
        command.env("NO_COLOR", "true");
    }
    command
}

/// The text of `project`, a Trunk.toml, with `changes`.
pub fn configuration(project: &str, changes: &Changes) -> Result<String, Error> {
    let mut config: Table = project.parse().map_err(|problem| broken(&problem))?;
    let build = config.get_mut("build").and_then(Value::as_table_mut).ok_or_else(no_part)?;
    let target = build.get("target").and_then(Value::as_str).unwrap_or("index.html");
    let target = text(&changes.root.join(target));
    build.insert("target".to_owned(), target);
    build.insert("dist".to_owned(), text(&changes.dist));

    let watched = config.get_mut("watch").and_then(|watch| watch.get_mut("watch"));
    for path in watched.and_then(Value::as_array_mut).into_iter().flatten() {
        let absolute = path.as_str().map(|path| text(&changes.root.join(path)));
        *path = absolute.ok_or_else(no_part)?;
    }
    if let Some(port) = changes.port {
        let serve = config.get_mut("serve").and_then(Value::as_table_mut).ok_or_else(no_part)?;
        serve.insert("port".to_owned(), Value::Integer(port.into()));
    }
    if let Some(practice) = changes.practice {
        let practice = format!("http://{practice}/");
        lead(&mut config, "/practice/", &practice)?;
        if let Some(host) = &changes.relay_to_practice {
            lead(&mut config, &format!("/relay/{host}/"), &practice)?;
        }
    }
    toml::to_string(&config).map_err(|problem| broken(&problem))
}

/// Makes the proxy that listens at `path` lead to `backend`. Only what is listed can be led
/// elsewhere; nothing can be added.
fn lead(config: &mut Table, path: &str, backend: &str) -> Result<(), Error> {
    let proxies = config.get_mut("proxy").and_then(Value::as_array_mut);
    let proxy = proxies
        .into_iter()
        .flatten()
        .filter_map(Value::as_table_mut)
        .find(|proxy| proxy.get("rewrite").and_then(Value::as_str) == Some(path))
        .ok_or_else(|| Error::File {
            file: "Trunk.toml".to_owned(),
            problem: format!("has no proxy at {path}"),
        })?;
    proxy.insert("backend".to_owned(), Value::String(backend.to_owned()));
    proxy.insert("no_system_proxy".to_owned(), Value::Boolean(true));
    Ok(())
}

fn text(path: &Path) -> Value {
    Value::String(path.to_string_lossy().into_owned())
}

fn broken(problem: &dyn std::fmt::Display) -> Error {
    Error::File { file: "Trunk.toml".to_owned(), problem: format!("cannot be read: {problem}") }
}

fn no_part() -> Error {
    Error::File {
        file: "Trunk.toml".to_owned(),
        problem: "lacks [build], [serve] or a list of paths to watch".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::{error::read, hosts::HOSTS, places::Places};

    fn project() -> String {
        read(&Places::of_this_checkout().root.join("Trunk.toml")).unwrap()
    }

    fn changed(changes: &Changes) -> Table {
        configuration(&project(), changes).unwrap().parse().unwrap()
    }

    /// Where each proxy's path leads.
    fn proxies(config: &Table) -> BTreeMap<&str, &str> {
        let proxies = config["proxy"].as_array().unwrap();
        let found: BTreeMap<_, _> = proxies
            .iter()
            .map(|proxy| (proxy["rewrite"].as_str().unwrap(), proxy["backend"].as_str().unwrap()))
            .collect();
        assert_eq!(found.len(), proxies.len(), "a path is listed twice");
        found
    }

    #[test]
    fn the_relay_leads_to_every_listed_host_and_to_no_other() {
        let config: Table = project().parse().unwrap();
        let mut found = proxies(&config);
        assert!(found.remove("/practice/").unwrap().starts_with("http://127.0.0.1:"));
        let paths: Vec<_> = HOSTS
            .iter()
            .map(|known| (format!("/relay/{}/", known.host), format!("https://{}/", known.host)))
            .collect();
        let listed = paths.iter().map(|(path, host)| (path.as_str(), host.as_str())).collect();
        assert_eq!(found, listed);
    }

    #[test]
    fn a_redirect_is_never_followed_with_the_persons_credentials() {
        let config: Table = project().parse().unwrap();
        for proxy in config["proxy"].as_array().unwrap() {
            assert_eq!(proxy["no_redirect"].as_bool(), Some(true), "{proxy}");
            assert!(proxy.get("insecure").is_none(), "{proxy}");
        }
    }

    #[test]
    fn the_page_listens_to_this_machine_alone_and_answers_only_for_files_it_has() {
        let config: Table = project().parse().unwrap();
        assert_eq!(config["serve"]["addresses"], Value::Array(vec!["127.0.0.1".into()]));
        assert_eq!(config["serve"]["no_spa"].as_bool(), Some(true));
    }

    #[test]
    fn paths_are_absolute_wherever_the_configuration_lies() {
        let config = changed(&Changes::to_build(Path::new("/checkout"), Path::new("/out/page")));
        assert_eq!(config["build"]["target"].as_str(), Some("/checkout/index.html"));
        assert_eq!(config["build"]["dist"].as_str(), Some("/out/page"));
        for path in config["watch"]["watch"].as_array().unwrap() {
            assert!(path.as_str().unwrap().starts_with("/checkout/"), "{path}");
        }
    }

    #[test]
    fn the_practice_tenant_is_found_at_the_port_it_has_taken() {
        let config = changed(&Changes {
            practice: Some(([127, 0, 0, 1], 4567).into()),
            port: Some(9000),
            ..Changes::default()
        });
        assert_eq!(proxies(&config)["/practice/"], "http://127.0.0.1:4567/");
        assert_eq!(proxies(&config)["/relay/rest.zuora.com/"], "https://rest.zuora.com/");
        assert_eq!(config["serve"]["port"].as_integer(), Some(9000));
    }

    #[test]
    fn only_a_listed_host_can_be_led_to_the_practice_tenant() {
        let mut changes = Changes {
            practice: Some(([127, 0, 0, 1], 4567).into()),
            relay_to_practice: Some("rest.zuora.com".to_owned()),
            ..Changes::default()
        };
        let config = changed(&changes);
        assert_eq!(proxies(&config)["/relay/rest.zuora.com/"], "http://127.0.0.1:4567/");
        assert_eq!(proxies(&config)["/relay/rest.eu.zuora.com/"], "https://rest.eu.zuora.com/");

        changes.relay_to_practice = Some("zuora.example".to_owned());
        let error = configuration(&project(), &changes).unwrap_err().to_string();
        assert_eq!(error, "Trunk.toml has no proxy at /relay/zuora.example/.");
    }
}
