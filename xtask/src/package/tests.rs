//! What is in the packages, and that they come out the same every time.

use std::io::{Cursor, Read};

use flate2::read::GzDecoder;
use serde_json::Value;

use super::*;
use crate::hosts::HOSTS;

const MOMENT: &str = "1790000000";

/// What is made of a built page with these files, written in this order.
fn made(order: &[&str]) -> Files {
    let workspace = Workspace::here().unwrap();
    let page = workspace.sh.create_temp_dir().unwrap();
    let html = workspace.sh.read_file("index.html").unwrap();
    for file in order {
        let text = match *file {
            "index.html" => html.as_str(),
            "config.json" => r#"{"relay": "relay/", "practice": "practice/"}"#,
            _ => "some text, some text, some text",
        };
        workspace.sh.write_file(page.path().join(file), text).unwrap();
    }
    make(&workspace, page.path(), Part::ALL, Moment::parse(MOMENT).unwrap()).unwrap()
}

fn archive(made: &Files, end: &str) -> Vec<u8> {
    made.iter().find(|(name, _)| name.ends_with(end)).unwrap().1.content.clone()
}

fn manifest(made: &Files, browser: Browser) -> Value {
    let name = format!("{}/manifest.json", browser.folder());
    serde_json::from_str(made.text(&name).unwrap()).unwrap()
}

#[test]
fn packing_twice_gives_the_same_bytes() {
    let first = made(&["index.html", "config.json", "page.wasm"]);
    let second = made(&["page.wasm", "config.json", "index.html"]);
    assert_eq!(first.differences(&second), Vec::<String>::new());
    let other = made(&["index.html", "config.json"]);
    assert!(first.differences(&other).contains(&SUMS.to_owned()));
}

#[test]
fn the_digests_are_those_of_the_archives() {
    let made = made(&["index.html", "config.json"]);
    let sums = made.text(SUMS).unwrap();
    assert_eq!(sums.lines().count(), 3);
    for line in sums.lines() {
        let (digest, name) = line.split_once("  ").unwrap();
        assert_eq!(hexadecimal(&Sha256::digest(archive(&made, name))), digest);
    }
}

#[test]
fn each_extension_is_in_its_zip_as_it_is_unpacked() {
    let made = made(&["index.html", "config.json"]);
    for browser in Browser::ALL {
        let end = format!("-{}.zip", browser.name());
        let mut zip = zip::ZipArchive::new(Cursor::new(archive(&made, &end))).unwrap();
        let mut unzipped = Files::default();
        for index in 0..zip.len() {
            let mut entry = zip.by_index(index).unwrap();
            assert_eq!(entry.last_modified(), Some(Moment::parse(MOMENT).unwrap().zip()));
            assert_eq!(entry.unix_mode().map(|mode| mode & 0o777), Some(0o644));
            let mut content = Vec::new();
            entry.read_to_end(&mut content).unwrap();
            unzipped.add(format!("{}/{}", browser.folder(), entry.name().unwrap()), content);
        }
        let folder = format!("{}/", browser.folder());
        let mut unpacked = Files::default();
        for (name, file) in made.iter().filter(|(name, _)| name.starts_with(&folder)) {
            unpacked.add(name, file.content.clone());
        }
        assert_eq!(unzipped.differences(&unpacked), Vec::<String>::new());
    }
}

#[test]
fn an_extension_may_reach_the_listed_hosts_and_do_nothing_else() {
    let made = made(&["index.html", "config.json"]);
    let hosts: Vec<_> = HOSTS.iter().map(|known| format!("https://{}/*", known.host)).collect();
    for browser in Browser::ALL {
        let manifest = manifest(&made, browser);
        assert_eq!(manifest["manifest_version"], 3);
        assert_eq!(manifest["version"], VERSION);
        assert_eq!(manifest["host_permissions"], Value::from(hosts.clone()));
        assert_eq!(
            manifest["optional_host_permissions"],
            Value::from(vec!["https://*.zuora.com/*"])
        );
        // A key that is not here must be thought about before it is added.
        let known = [
            "action",
            "browser_specific_settings",
            "content_security_policy",
            "description",
            "host_permissions",
            "icons",
            "manifest_version",
            "minimum_chrome_version",
            "name",
            "optional_host_permissions",
            "version",
        ];
        for key in manifest.as_object().unwrap().keys() {
            assert!(known.contains(&key.as_str()), "{key}");
        }
        let config = made.text(&format!("{}/config.json", browser.folder())).unwrap();
        assert_eq!(
            serde_json::from_str::<Value>(config).unwrap(),
            serde_json::json!({"relay": null})
        );
    }
}

#[test]
fn an_extensions_policy_is_the_pages_and_reaches_every_listed_host() {
    let made = made(&["index.html", "config.json"]);
    let html = made.text(&format!("{}/index.html", Browser::Chromium.folder())).unwrap();
    for browser in Browser::ALL {
        let manifest = manifest(&made, browser);
        let policy = manifest["content_security_policy"]["extension_pages"].as_str().unwrap();
        let (pages, added) = policy.rsplit_once("; ").unwrap();
        assert!(html.contains(&format!("content=\"{pages}\"")), "{pages}");
        assert_eq!(added, "frame-ancestors 'none'");
        let parts: Vec<_> = policy.split("; ").collect();
        for part in [
            "default-src 'none'",
            "script-src 'self' 'wasm-unsafe-eval'",
            "connect-src 'self' https://zuora.com https://*.zuora.com",
        ] {
            assert!(parts.contains(&part), "{part}");
        }
        assert!(HOSTS.iter().all(|known| known.host.ends_with(".zuora.com")));
    }
}

#[test]
fn each_browser_is_told_what_it_wants_and_nothing_of_the_other() {
    let made = made(&["index.html", "config.json"]);
    let chromium = manifest(&made, Browser::Chromium);
    assert!(chromium["minimum_chrome_version"].is_string());
    assert!(chromium["browser_specific_settings"].is_null());
    let firefox = manifest(&made, Browser::Firefox);
    // The first that knows optional host permissions.
    assert_eq!(firefox["browser_specific_settings"]["gecko"]["strict_min_version"], "128.0");
    assert!(firefox["minimum_chrome_version"].is_null());
}

#[test]
fn a_site_has_the_page_compressed_and_a_config_that_can_be_edited() {
    let made = made(&["index.html", "config.json", "page.wasm", "icon.png"]);
    let tar = archive(&made, "-site.tar.gz");
    let mut tar = tar::Archive::new(GzDecoder::new(tar.as_slice()));
    let mut files = Files::default();
    for entry in tar.entries().unwrap() {
        let mut entry = entry.unwrap();
        assert_eq!(entry.header().mtime().unwrap().to_string(), MOMENT);
        assert_eq!((entry.header().uid().unwrap(), entry.header().gid().unwrap()), (0, 0));
        let name = entry.path().unwrap().display().to_string();
        let mut content = Vec::new();
        entry.read_to_end(&mut content).unwrap();
        files.add(name, content);
    }
    let root = format!("aqua-cancel-{VERSION}/");
    let relay =
        ["nginx.conf", "here.nginx", "hosts.nginx", "Caddyfile", "here.caddy", "hosts.caddy"];
    for name in relay.iter().chain(&["Containerfile", "run/.keep", "LICENSE-MIT"]) {
        assert!(files.text(&format!("{root}{name}")).is_ok(), "{name}");
    }
    let hosts = files.text(&format!("{root}hosts.nginx")).unwrap();
    assert!(HOSTS.iter().all(|known| hosts.contains(&format!("{} {}", known.host, known.host))));
    let site = format!("{root}page/");
    let names: Vec<_> = files.iter().filter_map(|(name, _)| name.strip_prefix(&site)).collect();
    let wanted = [
        "config.json",
        "icon.png",
        "index.html",
        "index.html.br",
        "index.html.gz",
        "page.wasm",
        "page.wasm.br",
        "page.wasm.gz",
    ];
    assert_eq!(names, wanted);
    let config: Value =
        serde_json::from_str(files.text(&format!("{site}config.json")).unwrap()).unwrap();
    assert_eq!(config, serde_json::json!({"relay": "relay/"}));
}
