//! Trunk's command line, and what `cargo xtask serve` changes of its configuration.

use std::net::SocketAddr;

use anyhow::{Context, Result};
use toml::{Table, Value};
use xshell::Cmd;

use super::MachinePaths;
use crate::workspace::Workspace;

/// `trunk TASK` with the project's configuration.
pub fn command<'a>(workspace: &'a Workspace, task: &str) -> Result<Cmd<'a>> {
    // All but the list of relay entries, which would bury the address to open.
    let trunk =
        workspace.sh.cmd("trunk").args([task, "--log", "error,trunk=info,trunk::serve=warn"]);
    let trunk = trunk
        .quiet()
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        .env("CARGO_ENCODED_RUSTFLAGS", MachinePaths::of(workspace)?.flags());
    // Trunk reads NO_COLOR as true or false, and stops at the customary 1.
    Ok(match workspace.sh.var_os("NO_COLOR") {
        Some(_) => trunk.env("NO_COLOR", "true"),
        None => trunk,
    })
}

/// The text of `project`, a Trunk.toml of the checkout, with the practice tenant at `practice`, and
/// with the calls for the host `relayed` led there as well, if there is one. Trunk takes relative paths
/// from where its configuration lies, so they become absolute.
pub fn configuration(
    workspace: &Workspace,
    project: &str,
    practice: SocketAddr,
    relayed: Option<&str>,
) -> Result<String> {
    let absolute = |path: &str| Value::String(workspace.root.join(path).display().to_string());
    let mut config: Table = project.parse().context("Trunk.toml cannot be read")?;
    let watched = config.get_mut("watch").and_then(|watch| watch.get_mut("watch"));
    for path in watched.and_then(Value::as_array_mut).into_iter().flatten() {
        *path = absolute(path.as_str().unwrap_or_default());
    }
    let proxies = config.get_mut("proxy").and_then(Value::as_array_mut);
    let mut proxies: Vec<_> =
        proxies.into_iter().flatten().filter_map(Value::as_table_mut).collect();
    let relayed = relayed.map(|host| format!("/relay/{host}/"));
    // Only what is listed can be led elsewhere; nothing can be added.
    for path in ["/practice/"].into_iter().chain(relayed.as_deref()) {
        let proxy = proxies.iter_mut().find(|it| it["rewrite"].as_str() == Some(path));
        let proxy = proxy.with_context(|| format!("Trunk.toml has no proxy at {path}."))?;
        proxy.insert("backend".to_owned(), format!("http://{practice}/").into());
        proxy.insert("no_system_proxy".to_owned(), true.into());
    }
    Ok(toml::to_string(&config)?)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::hosts::HOSTS;

    fn project() -> String {
        Workspace::here().unwrap().sh.read_file("Trunk.toml").unwrap()
    }

    fn changed(relayed: Option<&str>) -> Result<Table> {
        let practice = ([127, 0, 0, 1], 4567).into();
        let config = configuration(&Workspace::here().unwrap(), &project(), practice, relayed)?;
        Ok(config.parse().unwrap())
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
    fn what_is_watched_is_the_checkouts_wherever_the_configuration_lies() {
        let root = Workspace::here().unwrap().root;
        let config = changed(None).unwrap();
        for path in config["watch"]["watch"].as_array().unwrap() {
            assert!(path.as_str().unwrap().starts_with(root.to_str().unwrap()), "{path}");
        }
    }

    #[test]
    fn the_practice_tenant_is_found_at_the_port_it_has_taken() {
        let config = changed(None).unwrap();
        assert_eq!(proxies(&config)["/practice/"], "http://127.0.0.1:4567/");
        assert_eq!(proxies(&config)["/relay/rest.zuora.com/"], "https://rest.zuora.com/");
    }

    #[test]
    fn only_a_listed_host_can_be_led_to_the_practice_tenant() {
        let config = changed(Some("rest.zuora.com")).unwrap();
        assert_eq!(proxies(&config)["/relay/rest.zuora.com/"], "http://127.0.0.1:4567/");
        assert_eq!(proxies(&config)["/relay/rest.eu.zuora.com/"], "https://rest.eu.zuora.com/");
        let error = changed(Some("zuora.example")).unwrap_err().to_string();
        assert_eq!(error, "Trunk.toml has no proxy at /relay/zuora.example/.");
    }
}
