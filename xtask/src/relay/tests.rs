use super::*;
use crate::{hosts::HOSTS, workspace::Workspace};

fn deployed(name: &str) -> String {
    let files = files(&Lead::to_every_host());
    files.into_iter().find(|(file, _)| *file == name).unwrap().1
}

/// The page's own policy, out of index.html.
fn policy() -> String {
    let html = Workspace::here().unwrap().sh.read_file("index.html").unwrap();
    let (_, policy) = html.split_once("http-equiv=\"Content-Security-Policy\"").unwrap();
    policy.split('"').nth(1).unwrap().to_owned()
}

#[test]
fn no_configuration_holds_a_host_of_its_own() {
    for name in ["nginx.conf", "here.nginx", "Caddyfile", "here.caddy", "Containerfile"] {
        let text = deployed(name).replace("https://*.zuora.com", "");
        assert!(!text.contains(".zuora.com"), "{name}");
    }
}

#[test]
fn both_lists_name_every_host_and_no_other() {
    for (name, end) in [("hosts.nginx", ":443;"), ("hosts.caddy", ":443")] {
        let text = deployed(name);
        let listed: Vec<_> = text.lines().filter(|line| !line.starts_with('#')).collect();
        let hosts: Vec<_> = HOSTS.iter().map(|known| known.host).collect();
        let wanted: Vec<_> = hosts.iter().map(|host| format!("{host} {host}{end}")).collect();
        assert_eq!(listed, wanted, "{name}");
    }
}

#[test]
fn both_servers_send_the_pages_own_policy_and_let_nobody_frame_it() {
    let policy = format!("\"{}; frame-ancestors 'none'\"", policy());
    for name in ["nginx.conf", "Caddyfile"] {
        assert!(deployed(name).contains(&policy), "{name} lacks {policy}");
    }
}

#[test]
fn a_relay_waits_longer_than_zuora_works_and_less_long_than_the_page_waits() {
    for (name, setting) in
        [("nginx.conf", "proxy_read_timeout "), ("Caddyfile", "response_header_timeout ")]
    {
        let text = deployed(name);
        let seconds = text.split_once(setting).unwrap().1.split_once('s').unwrap().0;
        assert!((121..130).contains(&seconds.parse::<u32>().unwrap()), "{name}: {seconds}");
    }
}

#[test]
fn the_container_takes_only_what_lies_beside_it() {
    let text = deployed("Containerfile");
    let files = files(&[]);
    let there = |name: &str| name == "page" || files.iter().any(|(file, _)| *file == name);
    let copies: Vec<_> = text.lines().filter_map(|line| line.strip_prefix("COPY ")).collect();
    assert_eq!(copies.len(), 2);
    for copy in copies {
        let (names, _) = copy.rsplit_once(' ').unwrap();
        assert!(names.split(' ').all(there), "COPY {copy}");
    }
}

#[test]
fn what_the_container_changes_is_there_to_be_changed() {
    let here = deployed("here.nginx");
    for line in ["resolver ", "access_log "] {
        assert_eq!(here.lines().filter(|text| text.starts_with(line)).count(), 1, "{line}");
    }
}

#[test]
fn an_administrators_own_settings_stay_when_the_list_is_narrowed() {
    let sh = Shell::new().unwrap();
    let dir = sh.create_temp_dir().unwrap();
    let dir = dir.path();
    write(&sh, dir, &Lead::to_every_host()).unwrap();
    assert!(dir.join("run").is_dir());
    for name in HERE {
        sh.write_file(dir.join(name), "# Of this place.\n").unwrap();
    }
    write(&sh, dir, &["rest.eu.zuora.com".parse().unwrap()]).unwrap();
    for name in HERE {
        assert_eq!(sh.read_file(dir.join(name)).unwrap(), "# Of this place.\n", "{name}");
    }
    let hosts = sh.read_file(dir.join("hosts.caddy")).unwrap();
    assert!(hosts.ends_with("relay`.\nrest.eu.zuora.com rest.eu.zuora.com:443\n"), "{hosts}");
}
