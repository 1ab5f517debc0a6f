//! Which tenant a tab of Zuora's own application belongs to.
//!
//! Zuora lists, for each data centre, the address that people sign in at and the REST host:
//! `eu.zuora.com` and `rest.eu.zuora.com`, and likewise for the others. So the first is taken to be
//! the second without `rest.`. For a tab at an address that fits no list this is a guess; it only
//! chooses in the form what the person then sees, and sends nothing.

use serde_json::{Value, json};

use crate::hosts::{HOSTS, TenantHost};

/// The tenants by the host of a tab: of the application, and the REST host itself.
pub fn by_site() -> Vec<(String, &'static TenantHost)> {
    let (rest, legacy): (Vec<&TenantHost>, Vec<&TenantHost>) =
        HOSTS.iter().partition(|known| known.host.starts_with("rest."));
    let mut sites: Vec<(String, &TenantHost)> = Vec::new();
    for known in rest {
        sites.extend(known.web_host().map(|site| (site, known)));
        sites.push((known.host.to_owned(), known));
    }
    // The legacy hosts are those of the application. Where a REST host serves the same tenants, that
    // one is offered, since it takes every way to sign in.
    for known in legacy {
        if !sites.iter().any(|(site, _)| site == known.host) {
            sites.push((known.host.to_owned(), known));
        }
    }
    sites
}

/// The same as a JavaScript module for the toolbar button.
pub fn module() -> String {
    let sites = by_site()
        .into_iter()
        .map(|(site, known)| (site, json!({ "host": known.host, "label": known.label })));
    let table = Value::Object(sites.collect());
    format!(
        "// Made by `cargo xtask package` from src/aqua/hosts.rs: a tab's host, and its tenant.\n\
         export const TENANTS = {table:#};\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tenant_at(site: &str) -> Option<&'static str> {
        by_site().into_iter().find(|(known, _)| known == site).map(|(_, known)| known.host)
    }

    #[test]
    fn the_applications_host_leads_to_the_rest_host_of_the_same_data_centre() {
        assert_eq!(tenant_at("www.zuora.com"), Some("rest.zuora.com"));
        assert_eq!(tenant_at("na.zuora.com"), Some("rest.na.zuora.com"));
        assert_eq!(tenant_at("sandbox.eu.zuora.com"), Some("rest.sandbox.eu.zuora.com"));
        assert_eq!(tenant_at("apisandbox.zuora.com"), Some("rest.apisandbox.zuora.com"));
        assert_eq!(tenant_at("zuora.com"), None);
        assert_eq!(tenant_at("community.zuora.com"), None);
    }

    #[test]
    fn every_site_is_named_once_and_every_rest_host_is_its_own_site() {
        let mut sites: Vec<_> = by_site().into_iter().map(|(site, _)| site).collect();
        let all = sites.len();
        sites.sort();
        sites.dedup();
        assert_eq!(sites.len(), all);
        for known in HOSTS.iter().filter(|known| known.path == "/v1") {
            assert_eq!(tenant_at(known.host), Some(known.host));
        }
    }

    #[test]
    fn the_module_is_one_table() {
        let module = module();
        let table = module.split_once("export const TENANTS = ").unwrap().1;
        let table: Value = serde_json::from_str(table.trim_end().trim_end_matches(';')).unwrap();
        assert_eq!(
            table["eu.zuora.com"],
            json!({"host": "rest.eu.zuora.com", "label": "EU Production"})
        );
    }
}
