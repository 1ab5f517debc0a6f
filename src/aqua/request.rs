//! The calls this page makes.

use serde::Serialize;

use super::address::Address;
use super::credentials::{Credentials, bearer};
use super::entity_scope::EntityScope;
use super::file_id::FileId;
use super::job_id::JobId;
use super::secret::Secret;
use super::track_id::TrackId;

/// What a call is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Operation {
    /// `POST /oauth/token`.
    SignIn,
    /// `GET {base}/batch-query/jobs/{jobId}`.
    Read,
    /// `DELETE {base}/batch-query/jobs/{jobId}`.
    Cancel,
    /// `GET {base}/batch-query/jobs/partner/{partner}/project/{project}`.
    LastCompleted,
    /// `GET {base}/files/{fileId}`, on hosts with `/apps/api` `GET {base}/file/{fileId}`.
    File,
}

/// An HTTP method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// GET.
    Get,
    /// POST.
    Post,
    /// DELETE.
    Delete,
}

impl Method {
    /// Its name in a request line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Delete => "DELETE",
        }
    }
}

/// A call, ready to be sent by whichever route. Its `Debug` shows no secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// What it is for.
    pub operation: Operation,
    /// Where it goes.
    pub address: Address,
    /// The whole path, `/v1/batch-query/jobs/…`; there is never a query string.
    pub path: String,
    /// Header names and values, each checked to be sendable.
    pub headers: Vec<(&'static str, Secret)>,
    /// A form body, for the token call alone.
    pub body: Option<Secret>,
}

impl Request {
    /// A read or cancel of a job. `token` stands in for OAuth credentials; without credentials the
    /// call is sent unsigned.
    pub fn job(
        operation: Operation,
        address: &Address,
        id: &JobId,
        credentials: Option<&Credentials>,
        token: Option<&Secret>,
        scope: &EntityScope,
    ) -> Self {
        Self {
            operation,
            path: format!("{}/batch-query/jobs/{}", address.path, id.path_step()),
            address: address.clone(),
            headers: signed_headers("application/json", credentials, token, scope),
            body: None,
        }
    }

    /// The reading of a result file, or of one of its segments, signed as a call about a job is.
    pub fn file(
        address: &Address,
        id: &FileId,
        credentials: Option<&Credentials>,
        token: Option<&Secret>,
        scope: &EntityScope,
    ) -> Self {
        let files = if address.path.ends_with("/apps/api") { "file" } else { "files" };
        Self {
            operation: Operation::File,
            path: format!("{}/{files}/{}", address.path, id.as_str()),
            address: address.clone(),
            // Not JSON alone: the file is what is asked for.
            headers: signed_headers("*/*", credentials, token, scope),
            body: None,
        }
    }

    /// A read of the last completed job of a partner and project: never of the running one.
    pub fn last_completed(
        address: &Address,
        (partner, project): (&str, &str),
        credentials: Option<&Credentials>,
        token: Option<&Secret>,
        scope: &EntityScope,
    ) -> Self {
        let id = JobId::new("");
        let operation = Operation::LastCompleted;
        let step = |name: &str| JobId::new(name).path_step();
        let (base, partner, project) = (&address.path, step(partner), step(project));
        Self {
            path: format!("{base}/batch-query/jobs/partner/{partner}/project/{project}"),
            ..Self::job(operation, address, &id, credentials, token, scope)
        }
    }

    /// The exchange of OAuth client credentials for a token.
    pub fn token(address: &Address, client_id: &str, client_secret: &Secret) -> Self {
        let body = format!(
            "grant_type=client_credentials&client_id={}&client_secret={}",
            form_coded(client_id),
            form_coded(client_secret.expose())
        );
        Self {
            operation: Operation::SignIn,
            path: address.token_path(),
            address: address.clone(),
            headers: vec![
                ("Accept", Secret::new("application/json")),
                ("Content-Type", Secret::new("application/x-www-form-urlencoded")),
            ],
            body: Some(Secret::new(body)),
        }
    }

    /// The same, with the ID of the page's calls.
    #[must_use]
    pub fn tracked(mut self, id: Option<&TrackId>) -> Self {
        self.headers.extend(id.map(|id| ("Zuora-Track-Id", Secret::new(id.as_str()))));
        self
    }

    /// The HTTP method.
    pub fn method(&self) -> Method {
        match self.operation {
            Operation::SignIn => Method::Post,
            Operation::Read | Operation::LastCompleted | Operation::File => Method::Get,
            Operation::Cancel => Method::Delete,
        }
    }
}

/// The headers of a call that is signed in: the sign-in, what is accepted, and the scope.
fn signed_headers(
    accept: &str,
    credentials: Option<&Credentials>,
    token: Option<&Secret>,
    scope: &EntityScope,
) -> Vec<(&'static str, Secret)> {
    let mut headers = match token {
        Some(token) => vec![bearer(token)],
        None => credentials.map(Credentials::headers).unwrap_or_default(),
    };
    headers.push(("Accept", Secret::new(accept)));
    for (name, ids) in [("Zuora-Entity-Ids", &scope.entity_ids), ("Zuora-Org-Ids", &scope.org_ids)]
    {
        headers.extend(ids.iter().map(|ids| (name, Secret::new(ids.clone()))));
    }
    headers
}

/// `application/x-www-form-urlencoded`, with everything but unreserved characters as `%XX`.
fn form_coded(text: &str) -> String {
    JobId::new(text).path_step()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::aqua::hosts::TenantHost;

    fn address() -> Address {
        Address::of(TenantHost::find("www.zuora.com").unwrap())
    }

    #[test]
    fn a_cancel_is_a_delete_with_no_body_and_no_query_string() {
        let credentials = Credentials::Bearer(Secret::new("t"));
        let scope = EntityScope { entity_ids: Some("e1".into()), org_ids: None };
        let id = JobId::new("ab/c");
        let request =
            Request::job(Operation::Cancel, &address(), &id, Some(&credentials), None, &scope);
        assert_eq!(request.method(), Method::Delete);
        assert_eq!(request.path, "/apps/api/batch-query/jobs/ab%2Fc");
        assert_eq!(request.body, None);
        let names: Vec<_> = request.headers.iter().map(|(name, _)| *name).collect();
        assert_eq!(names, ["Authorization", "Accept", "Zuora-Entity-Ids"]);
    }

    #[test]
    fn no_name_of_a_partner_can_leave_its_step_of_the_path() {
        let credentials = Credentials::Bearer(Secret::new("t"));
        let request = Request::last_completed(
            &address(),
            ("a b/..", "ü?x#"),
            Some(&credentials),
            None,
            &EntityScope::default(),
        );
        assert_eq!(request.method(), Method::Get);
        assert_eq!(
            request.path,
            "/apps/api/batch-query/jobs/partner/a%20b%2F../project/%C3%BC%3Fx%23"
        );
    }

    #[test]
    fn a_file_is_read_at_the_path_of_its_host_with_no_more_than_a_job_is() {
        let credentials = Credentials::Bearer(Secret::new("t"));
        let (scope, id) = (EntityScope::default(), FileId::parse("2c92f0").unwrap());
        let request = |host: &str| {
            let address = Address::of(TenantHost::find(host).unwrap());
            Request::file(&address, &id, Some(&credentials), None, &scope)
        };
        assert_eq!(request("rest.zuora.com").path, "/v1/files/2c92f0");
        assert_eq!(request("www.zuora.com").path, "/apps/api/file/2c92f0");
        let request = request("rest.zuora.com");
        assert_eq!((request.method(), &request.body), (Method::Get, &None));
        let names: Vec<_> = request.headers.iter().map(|(name, _)| *name).collect();
        assert_eq!(names, ["Authorization", "Accept"]);
    }

    #[test]
    fn the_token_call_carries_its_secret_in_the_body_alone() {
        let request = Request::token(&address(), "c id", &Secret::new("a&b=ü"));
        assert_eq!(request.path, "/oauth/token");
        assert_eq!(
            request.body.as_ref().unwrap().expose(),
            "grant_type=client_credentials&client_id=c%20id&client_secret=a%26b%3D%C3%BC"
        );
        assert!(!format!("{request:?}").contains("%C3%BC"));
    }
}
