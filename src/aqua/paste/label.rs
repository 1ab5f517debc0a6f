//! What a word beside a value says of it: a job's ID, a secret, or the ID of something else.

/// What a label says of the value that it stands at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// A secret: `access_token`, `apiSecretAccessKey`, `Bearer`.
    Secret,
    /// A job: `jobId`, `Job ID`, `Aqua.JobId`.
    Job,
    /// `id` alone, as in a job's own JSON.
    Id,
    /// A file or a segment of one.
    File,
    /// A batch.
    Batch,
    /// Something else that has an ID: an account, a request, a user.
    Other,
}

/// Parts of words that make a label one of a secret, wherever they stand in it. Other languages' words are
/// here so that what they name leaves the field; one that is missing leads to no leak, since a value that
/// is set to an unknown word is no job's either.
const SECRET: &[&str] = &[
    "token",
    "secret",
    "password",
    "passwd",
    "passwort",
    "kennwort",
    "passphrase",
    "bearer",
    "authorization",
    "apikey",
    "accesskey",
    "privatekey",
    "credential",
    "cookie",
    "jwt",
    "oauth",
    "session",
    "sessid",
    "csrf",
    "xsrf",
    "securestring",
    "geheim",
    "zugangsdaten",
    "schlüssel",
    "passe",
    "jeton",
    "contraseña",
    "clave",
    "senha",
    "wachtwoord",
    "пароль",
    "токен",
    "密码",
    "密钥",
    "令牌",
    "パスワード",
    "トークン",
    "hasło",
    "haslo",
    "heslo",
    "lösenord",
    "şifre",
    "sifre",
];

/// What jobs are called.
const JOB: &[&str] = &["job", "ジョブ", "作业", "tâche", "auftrag", "trabajo", "tarea"];

/// Whole words that name a secret where a value is set to them or stands right behind them: `pass: x`,
/// `--pwd=x`, `pw x`.
const SECRET_IF_SET: &[&str] = &[
    "pass",
    "pwd",
    "pw",
    "auth",
    "key",
    "pin",
    "pat",
    "otp",
    "sid",
    "sig",
    "signature",
    "basic",
    "login",
    "creds",
];

/// Words that name something else with an ID.
const OTHER: &[&str] = &[
    "account",
    "tenant",
    "entity",
    "invoice",
    "subscription",
    "user",
    "username",
    "client",
    "commit",
    "org",
    "sha",
    "md",
    "hash",
    "checksum",
    "digest",
    "etag",
    "nonce",
    "jti",
    "name",
    "partner",
    "project",
    "cred",
    "traceparent",
    "customer",
    "payment",
];

/// Words that do so only together with `id`, or with a value set to them: alone they are verbs too.
const OTHER_WITH_ID: &[&str] = &[
    "request",
    "track",
    "trace",
    "span",
    "process",
    "query",
    "correlation",
    "transaction",
    "message",
    "event",
    "notification",
    "ticket",
    "export",
];

/// Words with which people and logs lead up to an ID without saying what it is: `Please cancel: …`.
const LEADS_UP: &[&str] = &[
    "cancel",
    "stop",
    "kill",
    "abort",
    "delete",
    "terminate",
    "remove",
    "stuck",
    "hangs",
    "hanging",
    "running",
    "this",
    "these",
    "one",
    "it",
    "that",
    "with",
    "the",
    "an",
    "a",
    "its",
    "whose",
    "following",
    "please",
    "hi",
    "hello",
    "info",
    "debug",
    "warn",
    "warning",
    "error",
    "get",
    "post",
    "aqua",
    "re",
    "fyi",
];

impl Label {
    /// What a word says of the value behind it. `set`: a `:` or `=` stands between the two, or the
    /// word is one of a command's options.
    pub fn of(word: &str, set: bool) -> Option<Self> {
        let letters: String =
            word.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
        let has = |parts: &[&str]| parts.iter().any(|part| letters.contains(part));
        let words: Vec<String> = words_of(word).collect();
        let has_word = |wanted: &[&str]| words.iter().any(|word| wanted.contains(&word.as_str()));
        if letters == "batchquery" {
            return None;
        }
        let ends = ["auth", "pass", "pwd", "passcode"].iter().any(|end| letters.ends_with(end));
        if has(SECRET) || set && (ends || has_word(SECRET_IF_SET)) {
            return Some(Self::Secret);
        }
        let is_id = |word: &String| word == "id" || word == "ids";
        // What a name ends with says what it is of: a `batchJobId` is a job's.
        match words.iter().rev().find(|word| !is_id(word)).map(String::as_str) {
            Some("job" | "jobs") => return Some(Self::Job),
            Some("batch" | "batches") => return Some(Self::Batch),
            Some("file" | "files" | "segment" | "segments") => return Some(Self::File),
            None if words.iter().any(is_id) => return Some(Self::Id),
            _ => {}
        }
        let with_id = set || letters.ends_with("id");
        if has(JOB) {
            Some(Self::Job)
        } else if letters.contains("batch") {
            Some(Self::Batch)
        } else if has_word(OTHER)
            || with_id && has(OTHER_WITH_ID)
            || words.len() > 1 && words.last().is_some_and(is_id)
        {
            Some(Self::Other)
        } else {
            None
        }
    }

    /// Whether a word leads up to an ID without saying what it is of.
    pub fn leads_up(word: &str) -> bool {
        LEADS_UP.iter().any(|more| word.eq_ignore_ascii_case(more))
    }

    /// Whether a word adds nothing to the label before it: `job` **`ID`**, `batch` **`no`**.
    pub fn goes_on_with(word: &str) -> bool {
        ["id", "ids", "no", "nr", "number", "is", "the", "of", "key", "value", "nummer"]
            .iter()
            .any(|more| word.eq_ignore_ascii_case(more))
    }
}

/// The words that a name is put together from: `apiAccessKeyId`, `client_id`, `X-Request-Id`.
fn words_of(name: &str) -> impl Iterator<Item = String> {
    let mut words = vec![String::new()];
    let mut before = ' ';
    for c in name.chars() {
        let begins = c.is_uppercase() && before.is_lowercase() || !c.is_alphabetic();
        if begins {
            words.push(String::new());
        }
        if c.is_alphabetic()
            && let Some(word) = words.last_mut()
        {
            word.extend(c.to_lowercase());
        }
        before = c;
    }
    words.into_iter().filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_known_by_every_name_that_people_give_them() {
        for name in [
            "Bearer",
            "AUTHORIZATION",
            "apiAccessKeyId",
            "api-secret-access-key",
            "client_secret",
            "access_token",
            "ZUORA_TOKEN",
            "CI_JOB_TOKEN",
            "Passwort",
            "x-api-key",
            "Set-Cookie",
        ] {
            assert_eq!(Label::of(name, false), Some(Label::Secret), "{name}");
        }
        assert_eq!(Label::of("pwd", true), Some(Label::Secret));
        assert_eq!(Label::of("pass", false), None);
    }

    #[test]
    fn jobs_are_told_from_files_batches_and_others() {
        for (name, label) in [
            ("jobId", Label::Job),
            ("Aqua.JobId", Label::Job),
            ("JOBS", Label::Job),
            ("id", Label::Id),
            ("fileId", Label::File),
            ("segments", Label::File),
            ("batch_id", Label::Batch),
            ("accountId", Label::Other),
            ("Zuora-Request-Id", Label::Other),
            ("userId", Label::Other),
        ] {
            assert_eq!(Label::of(name, false), Some(label), "{name}");
        }
        for name in ["please", "profile", "request", "batch-query", "stop"] {
            assert_eq!(Label::of(name, false), None, "{name}");
        }
    }
}
