//! A call as a curl command, without what is secret in it.

use super::credentials::Credentials;
use super::request::{Operation, Request};

/// The headers that hold nothing secret. Any other is left out.
const SHOWN: [&str; 5] =
    ["Accept", "Content-Type", "Zuora-Entity-Ids", "Zuora-Org-Ids", "Zuora-Track-Id"];

/// The command that makes a call as it was made with these sign-in details, for a POSIX shell. In the place of
/// each secret stands a variable: `$PASSWORD`, `$TOKEN`, `$CLIENT_SECRET`, `$ACCESS_KEY_ID`,
/// `$SECRET_ACCESS_KEY`.
pub fn curl_command(request: &Request, credentials: Option<&Credentials>) -> String {
    let url = quoted(&format!("{}{}", request.address.origin, request.path));
    let mut parts = vec![format!("curl --request {} {url}", request.method().name())];
    match (request.operation, credentials) {
        (Operation::SignIn, Some(Credentials::OAuth { client_id, .. })) => {
            parts.push("--data grant_type=client_credentials".into());
            parts.push(format!("--data-urlencode {}", quoted(&format!("client_id={client_id}"))));
            parts.push(r#"--data-urlencode client_secret="$CLIENT_SECRET""#.into());
        }
        (_, Some(Credentials::Basic { user, .. })) => {
            parts.push(format!(r#"--user {}:"$PASSWORD""#, quoted(user)));
        }
        (_, Some(Credentials::OAuth { .. } | Credentials::Bearer(_))) => {
            parts.push(r#"--header "Authorization: Bearer $TOKEN""#.into());
        }
        (_, Some(Credentials::Keys { .. })) => {
            parts.push(r#"--header "apiAccessKeyId: $ACCESS_KEY_ID""#.into());
            parts.push(r#"--header "apiSecretAccessKey: $SECRET_ACCESS_KEY""#.into());
        }
        (_, None) => {}
    }
    for (name, value) in request.headers.iter().filter(|(name, _)| SHOWN.contains(name)) {
        parts.push(format!("--header {}", quoted(&format!("{name}: {}", value.expose()))));
    }
    parts.join(" \\\n  ")
}

/// A text as one word of a POSIX shell, whatever is in it.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::aqua::hosts::TenantHost;
    use crate::aqua::{Address, EntityScope, JobId, Secret, TrackId};

    fn cancel(credentials: &Credentials, token: Option<&Secret>) -> String {
        let scope = EntityScope { entity_ids: Some("e'1".into()), org_ids: None };
        let address = Address::of(TenantHost::find("rest.zuora.com").unwrap());
        let id = JobId::new("cafe".repeat(8));
        let request =
            Request::job(Operation::Cancel, &address, &id, Some(credentials), token, &scope);
        curl_command(&request.tracked(Some(&TrackId::from_random([7; 8]))), Some(credentials))
    }

    #[test]
    fn it_is_the_call_with_variables_for_what_is_secret() {
        let password = Secret::new("hunter2");
        let command = cancel(&Credentials::Basic { user: "o'neil@x".into(), password }, None);
        assert_eq!(
            command,
            r#"curl --request DELETE 'https://rest.zuora.com/v1/batch-query/jobs/cafecafecafecafecafecafecafecafe' \
  --user 'o'\''neil@x':"$PASSWORD" \
  --header 'Accept: application/json' \
  --header 'Zuora-Entity-Ids: e'\''1' \
  --header 'Zuora-Track-Id: aqua-cancel-0707070707070707'"#
        );
    }

    #[test]
    fn no_way_to_sign_in_leaves_a_secret_in_it() {
        let secret = || Secret::new("hunter2");
        let oauth = Credentials::OAuth { client_id: "c".into(), client_secret: secret() };
        for (credentials, token, variable) in [
            (Credentials::Basic { user: "u".into(), password: secret() }, None, "$PASSWORD"),
            (Credentials::Bearer(secret()), None, "$TOKEN"),
            (Credentials::Keys { id: secret(), secret: secret() }, None, "$SECRET_ACCESS_KEY"),
            (oauth.clone(), Some(secret()), "$TOKEN"),
        ] {
            let command = cancel(&credentials, token.as_ref());
            assert!(command.contains(variable) && !command.contains("hunter2"), "{command}");
            // Neither as it is in Basic.
            assert!(!command.contains("aHVudGVyMg"), "{command}");
        }
    }

    #[test]
    fn the_exchange_for_a_token_is_one_with_its_secret_left_out() {
        let address = Address::of(TenantHost::find("rest.zuora.com").unwrap());
        let secret = Secret::new("hunter2");
        let credentials =
            Credentials::OAuth { client_id: "c d".into(), client_secret: secret.clone() };
        let command = curl_command(&Request::token(&address, "c d", &secret), Some(&credentials));
        assert!(
            command.starts_with("curl --request POST 'https://rest.zuora.com/oauth/token' \\\n")
        );
        assert!(command.contains("--data-urlencode 'client_id=c d'"), "{command}");
        assert!(command.contains(r#"client_secret="$CLIENT_SECRET""#), "{command}");
        assert!(!command.contains("hunter2"), "{command}");
    }
}
