//! The paths that the API has on Zuora's hosts.

use super::address_error::AddressError;
use super::hosts::TenantHost;

/// The path of the API on a host under zuora.com. What follows on it is left out, as of a whole call's
/// address.
pub(super) fn api_path(host: &str, path: &str) -> Result<String, AddressError> {
    let bare = path.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
    let below = |api: &str| {
        let rest = bare.get(..api.len()).filter(|start| start.eq_ignore_ascii_case(api));
        rest.is_some_and(|_| matches!(bare.as_bytes().get(api.len()), None | Some(b'/')))
    };
    let api = ["/v1", "/apps/api"].into_iter().find(|api| below(api));
    let web = TenantHost::of_web_host(host);
    // REST hosts and their other APIs; `servicesNNN` are legacy hosts.
    let usual = if host.starts_with("services") { "/apps/api" } else { "/v1" };
    let is_other_api = ["/oauth", "/query", "/object"].iter().any(|other| below(other));
    match (api, web) {
        (Some(api), _) => {
            path_of(path)?;
            Ok(api.to_owned())
        }
        (None, Some(known)) => {
            Err(AddressError::WebInterface(format!("https://{}{}", known.host, known.path)))
        }
        (None, None) if bare.is_empty() || is_other_api && host.starts_with("rest") => {
            path_of(path)?;
            Ok(usual.to_owned())
        }
        (None, None) if below("/apps") || below("/platform") || bare.ends_with(".do") => {
            Err(AddressError::WebInterface(format!("https://{host}{usual}")))
        }
        (None, None) => {
            path_of(path)?;
            Err(AddressError::NotApi(format!("https://{host}{usual}")))
        }
    }
}

/// A checked path, up to `/batch-query` and without a slash at its end.
pub(super) fn path_of(path: &str) -> Result<String, AddressError> {
    if let Some(odd) = path.find(['?', '#']).and_then(|at| path[at..].chars().next()) {
        return Err(AddressError::Query(odd));
    }
    let path =
        path.split_once("/batch-query").map_or(path, |(before, _)| before).trim_end_matches('/');
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '.' | '_' | '~');
    if let Some(odd) = path.chars().find(|c| !fits(*c)) {
        return Err(AddressError::Odd(odd.to_string()));
    }
    match path.split('/').skip(1).find(|part| part.is_empty() || matches!(*part, "." | "..")) {
        Some(part) => Err(AddressError::Odd(format!("/{part}/"))),
        None => Ok(path.to_owned()),
    }
}
