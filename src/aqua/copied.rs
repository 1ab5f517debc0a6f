//! Sign-in details without what stands around them where people copy them from.

use super::paste::is_invisible;

/// What stands before a token or key where people copy it from, without case, spaces and signs.
const NAMES: &[&str] = &[
    "authorization",
    "accesstoken",
    "token",
    "bearer",
    "bearertoken",
    "zuoratoken",
    "apiaccesskeyid",
    "apisecretaccesskey",
    "accesskeyid",
    "secretaccesskey",
    "clientid",
    "clientsecret",
    "zuoraclientid",
    "zuoraclientsecret",
];

/// What follows on a name and a `:` or `=`, if that is what a text begins with.
fn behind_name(text: &str) -> Option<&str> {
    let (name, value) = text.split_once([':', '=']).filter(|(name, _)| !name.contains('\n'))?;
    let letters = name.chars().filter(char::is_ascii_alphanumeric);
    let letters: String = letters.map(|c| c.to_ascii_lowercase()).collect();
    let value = value.trim();
    (NAMES.contains(&letters.as_str()) && !value.is_empty()).then_some(value)
}

/// A client ID or secret without its name and the quotes around it. What is left may be anything.
pub(super) fn unlabelled(text: &str) -> &str {
    let text = text.trim_matches(|c: char| c.is_whitespace() || is_invisible(c));
    // A second line is another value.
    let line = text.lines().next().unwrap_or_default().trim();
    let Some(value) = behind_name(line) else { return text };
    let quoted = |quote| value.strip_prefix(quote).and_then(|value| value.strip_suffix(quote));
    quoted('"').or_else(|| quoted('\'')).unwrap_or(value)
}

/// The value of `access_token` in the answer to a token call, however it is quoted.
fn access_token(text: &str) -> Option<&str> {
    let quote = |c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '\\');
    let (_, rest) = text.split_once("access_token")?;
    let rest = rest.trim_start_matches(quote).strip_prefix(':')?.trim_start();
    let value = rest.trim_start_matches(quote);
    let quoted = value.len() < rest.len();
    let end = value.find(|c: char| quote(c) || matches!(c, ',' | '}'))?;
    quoted.then_some(&value[..end])
}

/// A token or key without what stands around it where it was copied: `Authorization: Bearer …`, the
/// whole answer to a token call, quotes, `TOKEN=…`.
pub(super) fn bare(text: &str) -> &str {
    let around = |c: char| c.is_whitespace() || is_invisible(c) || "\"'`,;<>\\".contains(c);
    if let Some(token) = access_token(text) {
        return token;
    }
    let mut text = text.trim_matches(around);
    loop {
        let before = text;
        for start in ["-H", "--header=", "--header", "export ", "set ", "$env:"] {
            text = text.strip_prefix(start).unwrap_or(text).trim_matches(around);
        }
        if let Some(value) = behind_name(text).or_else(|| behind_variable(text)) {
            let value = value.trim_matches(around);
            text = value.split_once('&').map_or(value, |(value, _)| value);
        }
        let word = text.split(char::is_whitespace).next().unwrap_or_default();
        if word.eq_ignore_ascii_case("bearer") {
            text = text[word.len()..].trim_matches(around);
        }
        // One alone may be a slip within the value, which is told then.
        let printed = text.strip_prefix('“').and_then(|text| text.strip_suffix('”'));
        text = printed.unwrap_or(text);
        if text == before {
            return text;
        }
    }
}

/// What a variable is set to whose name tells that it holds a token or key: `MY_TOKEN=…`.
fn behind_variable(text: &str) -> Option<&str> {
    let (name, value) = text.split_once('=')?;
    let plain =
        name.trim().chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_');
    let tells = ["TOKEN", "SECRET", "KEY", "KEY_ID", "CLIENT_ID"]
        .iter()
        .any(|end| name.trim().ends_with(end));
    (plain && tells && !value.trim().is_empty()).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::super::credential_field::CredentialField;

    #[test]
    fn a_token_is_found_in_what_stands_around_it() {
        for text in [
            "Authorization: Bearer abc123",
            "authorization:bearer abc123",
            "-H \"Authorization: Bearer abc123\"",
            "{\"access_token\":\"abc123\",\"token_type\":\"bearer\",\"expires_in\":3598}",
            "{ \"scope\" : \"a\", \"access_token\" : \"abc123\" }",
            "\"abc123\"",
            "'abc123',",
            "`abc123`",
            "access_token=abc123&token_type=bearer",
            "\"access_token\": \"abc123\",",
            "export ZUORA_TOKEN=\"abc123\"",
            "$env:TOKEN = 'abc123'",
            "TOKEN=abc123",
            "Bearer \"abc123\"",
        ] {
            assert_eq!(CredentialField::Token.check(text), Ok("abc123"), "{text}");
        }
        // Signs in a token stay.
        for token in ["abc==", "a:b", "a=b", "a&b", "eyJ.eyJ.sig"] {
            assert_eq!(CredentialField::Token.check(token), Ok(token));
        }
        assert_eq!(CredentialField::ClientId.check("client_id=a b"), Ok("a b"));
        let both = "client_id=3a-b\nclient_secret=s";
        assert_eq!(CredentialField::ClientId.check(both), Ok("3a-b"));
        assert_eq!(CredentialField::ClientSecret.check("Client Secret: x+y=/"), Ok("x+y=/"));
        // A secret may hold anything.
        for secret in ["x&y_id=z", ";x+y", "x+y\\", "'x", "a:b", "a=b&c"] {
            assert_eq!(CredentialField::ClientSecret.check(secret), Ok(secret));
        }
        for text in [
            "Access token: abc123",
            "“abc123”",
            "\u{feff}abc123\u{200b}",
            "--header='Authorization: Bearer abc123'",
            "-H'Authorization: Bearer abc123'",
            "\"access_token\":\"abc123\",\"token_type\":\"bearer\"",
            "{'access_token':'abc123','token_type':'bearer'}",
            "{\\\"access_token\\\":\\\"abc123\\\"}",
            "[{\"access_token\":\"abc123\"}]",
        ] {
            assert_eq!(CredentialField::Token.check(text), Ok("abc123"), "{text}");
        }
        assert_eq!(CredentialField::AccessKeyId.check("apiAccessKeyId: k"), Ok("k"));
    }
}
