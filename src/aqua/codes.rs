//! Zuora's numeric error codes and what each means for somebody who wants a job stopped.
//! Sources: the AQuA error code table (90001 to 90029) and the v1 response codes, whose last two
//! digits are the kind of error.

/// Why Zuora refused, as far as it changes what to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorKind {
    /// User, password, token or key were not accepted. Nothing was done.
    SignIn,
    /// The user may not do this. Nothing was done.
    Permission,
    /// Zuora knows no such job.
    NoSuchJob,
    /// A bare 404: no such job, or no such address. It does not say which.
    NotFound,
    /// The job cannot be cancelled; most often because it has ended.
    NotCancellable,
    /// Too many requests or jobs at once.
    TooMany,
    /// Zuora's own trouble: storage, database, server.
    Server,
    /// Something between this page and Zuora answered for it. Zuora may have had the call.
    Gateway,
    /// Something in front of Zuora refused the call. Nothing was done.
    Blocked,
    /// The method is not let through, by whoever answered. Nothing was done.
    Method,
    /// This page's site wants a sign-in of its own first. Nothing was done.
    SiteSignOn,
    /// The entity is not one of this sign-in's. Nothing was done.
    Entity,
    /// The relay of this page's site does not reach the tenant's host. Nothing was done.
    Unreached,
    /// The relay of this page's site did not pass the call on. Nothing was done.
    Relay,
    /// The request or the job's queries are at fault.
    Request,
    /// None of these, or not known.
    Other,
}

/// One code in plain words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CodeMeaning {
    /// The kind of refusal.
    pub kind: ErrorKind,
    /// The end of a sentence that begins "Zuora says that".
    pub says: &'static str,
}

impl CodeMeaning {
    /// What an AQuA or v1 code means; none for a code that is not documented.
    pub fn find(code: &str) -> Option<Self> {
        // SOAP's fault codes stand behind the name of their space: `fns:INVALID_SESSION`.
        let code = code.trim().rsplit(':').next().unwrap_or_default();
        aqua(code).or_else(|| v1(code)).or_else(|| word(code))
    }
}

fn aqua(code: &str) -> Option<CodeMeaning> {
    use ErrorKind::*;
    let (kind, says) = match code {
        "90001" => (Request, "the batch ID is not valid"),
        "90002" => (NoSuchJob, "it knows no job with this ID"),
        "90003" => {
            (NotCancellable, "this job cannot be cancelled, most often because it has ended")
        }
        "90004" => (Request, "the job has more than 50 queries"),
        "90005" => (Request, "a query has a syntax error"),
        "90006" => (Server, "its file storage failed"),
        "90007" => (Request, "the query was aborted"),
        "90008" => (Server, "its database failed"),
        "90009" => (Permission, "this user is not authorized to do that"),
        "90010" => (Server, "its server failed"),
        "90012" => (Request, "a stateless job cannot ask for deleted records"),
        "90014" => (Request, "the notify URL is too long"),
        "90015" => (Request, "the incremental time is not valid"),
        "90016" => (Request, "the job has no queries"),
        "90017" => (Request, "a queried object keeps no deleted records"),
        "90018" => (Permission, "this user may not read a queried object"),
        "90019" => (Request, "it does not recognize the partner ID"),
        "90020" => (Request, "a query uses Distinct without Count"),
        "90021" => (Request, "a currency is not valid"),
        "90022" => (Server, "it had an internal error that may pass"),
        "90027" => (Request, "the job went over the longest time allowed"),
        "90028" => (TooMany, "too many jobs are running at once"),
        "90029" => (Request, "the job was marked as an error after too long in processing"),
        _ => return None,
    };
    Some(CodeMeaning { kind, says })
}

fn v1(code: &str) -> Option<CodeMeaning> {
    use ErrorKind::*;
    // Eight digits: six for the object and operation, two for the kind.
    if code.len() != 8 || !code.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let (kind, says) = match &code[6..] {
        _ if code == "90000020" => (Entity, "the entity is not one of this sign-in’s"),
        "10" => (Permission, "this user may not do that"),
        "11" => (SignIn, "it does not accept this sign-in"),
        "20" | "21" | "22" | "23" | "27" | "30" | "31" => (Request, "the request is not valid"),
        "40" => (NoSuchJob, "it cannot find the job"),
        "45" => (Method, "it does not take this method here"),
        "50" => (TooMany, "the job is locked by another request"),
        "60" => (Server, "it had an internal error"),
        "61" => (Server, "it had an error that may pass"),
        "70" => (TooMany, "it is handling too many requests"),
        "90" => (Request, "the request is malformed, which does not pass by itself"),
        "99" => (Server, "it had an error that may pass"),
        _ => return None,
    };
    Some(CodeMeaning { kind, says })
}

/// Codes that are words, of the SOAP and CRUD calls that AQuA shares its servers with.
fn word(code: &str) -> Option<CodeMeaning> {
    use ErrorKind::*;
    let (kind, says) = match code {
        "REQUEST_EXCEEDED_LIMIT" | "REQUEST_EXCEEDED_RATE" => {
            (TooMany, "it is handling too many requests")
        }
        "LOCK_COMPETITION" => (TooMany, "the job is locked by another request"),
        "SERVER_UNAVAILABLE" => (Server, "it is not available just now"),
        "TEMPORARY_ERROR" | "UNKNOWN_ERROR" => (Server, "it had an error that may pass"),
        _ if code.starts_with("TRANSACTION_") => (Server, "it could not finish its transaction"),
        "API_DISABLED" => (Permission, "the API is switched off for this tenant or user"),
        "INVALID_SESSION" | "INVALID_LOGIN" => (SignIn, "it does not accept this sign-in"),
        "MISSING_REQUIRED_VALUE"
        | "INVALID_VALUE"
        | "INVALID_FIELD"
        | "INVALID_TYPE"
        | "INVALID_ID" => (Request, "the request is not valid"),
        _ => return None,
    };
    Some(CodeMeaning { kind, says })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn aqua_codes_are_known_by_number() {
        assert_eq!(CodeMeaning::find("90003").unwrap().kind, ErrorKind::NotCancellable);
        assert_eq!(CodeMeaning::find(" 90009 ").unwrap().kind, ErrorKind::Permission);
    }

    #[test]
    fn v1_codes_are_known_by_their_last_two_digits() {
        assert_eq!(CodeMeaning::find("50000010").unwrap().kind, ErrorKind::Permission);
        assert_eq!(CodeMeaning::find("90000011").unwrap().kind, ErrorKind::SignIn);
        assert_eq!(CodeMeaning::find("50000040").unwrap().kind, ErrorKind::NoSuchJob);
        assert_eq!(CodeMeaning::find("50000045").unwrap().kind, ErrorKind::Method);
        assert_eq!(CodeMeaning::find("50000027").unwrap().kind, ErrorKind::Request);
        assert_eq!(CodeMeaning::find("50000090").unwrap().kind, ErrorKind::Request);
        for passing in ["50", "70"] {
            assert_eq!(
                CodeMeaning::find(&format!("500000{passing}")).unwrap().kind,
                ErrorKind::TooMany
            );
        }
        for passing in ["60", "61", "99"] {
            assert_eq!(
                CodeMeaning::find(&format!("500000{passing}")).unwrap().kind,
                ErrorKind::Server
            );
        }
        assert_eq!(CodeMeaning::find("90000020").unwrap().kind, ErrorKind::Entity);
    }

    #[test]
    fn codes_that_are_words_are_known_too() {
        for (code, kind) in [
            ("REQUEST_EXCEEDED_LIMIT", ErrorKind::TooMany),
            ("REQUEST_EXCEEDED_RATE", ErrorKind::TooMany),
            ("LOCK_COMPETITION", ErrorKind::TooMany),
            ("SERVER_UNAVAILABLE", ErrorKind::Server),
            ("TEMPORARY_ERROR", ErrorKind::Server),
            ("TRANSACTION_FAILED", ErrorKind::Server),
            ("API_DISABLED", ErrorKind::Permission),
            ("fns:INVALID_SESSION", ErrorKind::SignIn),
            ("INVALID_VALUE", ErrorKind::Request),
        ] {
            assert_eq!(CodeMeaning::find(code).unwrap().kind, kind, "{code}");
        }
    }

    #[test]
    fn an_unknown_code_is_not_guessed_at() {
        assert_eq!(CodeMeaning::find("12345"), None);
        assert_eq!(CodeMeaning::find("SOMETHING_NEW"), None);
        assert_eq!(CodeMeaning::find("50000001"), None);
    }
}
