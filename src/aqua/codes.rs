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

/// What a code means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeMeaning {
    /// The batch ID is not valid.
    BatchIdInvalid,
    /// No job has this ID.
    NoSuchJob,
    /// The job cannot be cancelled.
    NotCancellable,
    /// More than 50 queries in a job.
    TooManyQueries,
    /// A query has a syntax error.
    QuerySyntax,
    /// Zuora's file storage failed.
    FileStorage,
    /// The query was aborted.
    QueryAborted,
    /// Zuora's database failed.
    Database,
    /// The user is not authorized (90009).
    NotAuthorized,
    /// Zuora's server failed.
    Server,
    /// A stateless job asks for deleted records.
    DeletedInStateless,
    /// The notify URL is too long.
    NotifyUrlTooLong,
    /// The incremental time is not valid.
    IncrementalTime,
    /// A job without queries.
    NoQueries,
    /// A queried object keeps no deleted records.
    KeepsNoDeleted,
    /// The user may not read a queried object.
    ObjectNotReadable,
    /// The partner ID is not known.
    PartnerUnknown,
    /// `Distinct` without `Count`.
    DistinctWithoutCount,
    /// A currency is not valid.
    Currency,
    /// An internal error that may pass (90022).
    InternalPassing,
    /// The job went over the longest time allowed.
    OverTime,
    /// Too many jobs are running at once.
    TooManyJobs,
    /// Marked as an error after too long in processing.
    TooLongInProcessing,
    /// The entity is not one of this sign-in's.
    Entity,
    /// The user may not do that.
    MayNot,
    /// The sign-in is not accepted.
    SignIn,
    /// The request is not valid.
    RequestInvalid,
    /// The job cannot be found.
    JobNotFound,
    /// The method is not taken here.
    Method,
    /// The job is locked by another request.
    Locked,
    /// An internal error.
    Internal,
    /// An error that may pass.
    Passing,
    /// Too many requests.
    TooManyRequests,
    /// The request is malformed, which does not pass by itself.
    Malformed,
    /// Zuora is not available just now.
    Unavailable,
    /// A transaction could not be finished.
    Transaction,
    /// The API is switched off for the tenant or user.
    ApiDisabled,
}

impl CodeMeaning {
    /// What an AQuA or v1 code means; none for a code that is not documented.
    pub fn find(code: &str) -> Option<Self> {
        // SOAP's fault codes stand behind the name of their space: `fns:INVALID_SESSION`.
        let code = code.trim().rsplit(':').next().unwrap_or_default();
        aqua(code).or_else(|| v1(code)).or_else(|| word(code))
    }

    /// The kind of refusal.
    pub fn kind(self) -> ErrorKind {
        match self {
            Self::SignIn => ErrorKind::SignIn,
            Self::NotAuthorized | Self::ObjectNotReadable | Self::MayNot | Self::ApiDisabled => {
                ErrorKind::Permission
            }
            Self::NoSuchJob | Self::JobNotFound => ErrorKind::NoSuchJob,
            Self::NotCancellable => ErrorKind::NotCancellable,
            Self::TooManyJobs | Self::Locked | Self::TooManyRequests => ErrorKind::TooMany,
            Self::FileStorage
            | Self::Database
            | Self::Server
            | Self::InternalPassing
            | Self::Internal
            | Self::Passing
            | Self::Unavailable
            | Self::Transaction => ErrorKind::Server,
            Self::Method => ErrorKind::Method,
            Self::Entity => ErrorKind::Entity,
            Self::BatchIdInvalid
            | Self::TooManyQueries
            | Self::QuerySyntax
            | Self::QueryAborted
            | Self::DeletedInStateless
            | Self::NotifyUrlTooLong
            | Self::IncrementalTime
            | Self::NoQueries
            | Self::KeepsNoDeleted
            | Self::PartnerUnknown
            | Self::DistinctWithoutCount
            | Self::Currency
            | Self::OverTime
            | Self::TooLongInProcessing
            | Self::RequestInvalid
            | Self::Malformed => ErrorKind::Request,
        }
    }
}

fn aqua(code: &str) -> Option<CodeMeaning> {
    use CodeMeaning::*;
    Some(match code {
        "90001" => BatchIdInvalid,
        "90002" => NoSuchJob,
        "90003" => NotCancellable,
        "90004" => TooManyQueries,
        "90005" => QuerySyntax,
        "90006" => FileStorage,
        "90007" => QueryAborted,
        "90008" => Database,
        "90009" => NotAuthorized,
        "90010" => Server,
        "90012" => DeletedInStateless,
        "90014" => NotifyUrlTooLong,
        "90015" => IncrementalTime,
        "90016" => NoQueries,
        "90017" => KeepsNoDeleted,
        "90018" => ObjectNotReadable,
        "90019" => PartnerUnknown,
        "90020" => DistinctWithoutCount,
        "90021" => Currency,
        "90022" => InternalPassing,
        "90027" => OverTime,
        "90028" => TooManyJobs,
        "90029" => TooLongInProcessing,
        _ => return None,
    })
}

fn v1(code: &str) -> Option<CodeMeaning> {
    use CodeMeaning::*;
    // Eight digits: six for the object and operation, two for the kind.
    if code.len() != 8 || !code.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    Some(match &code[6..] {
        _ if code == "90000020" => Entity,
        "10" => MayNot,
        "11" => SignIn,
        "20" | "21" | "22" | "23" | "27" | "30" | "31" => RequestInvalid,
        "40" => JobNotFound,
        "45" => Method,
        "50" => Locked,
        "60" => Internal,
        "61" | "99" => Passing,
        "70" => TooManyRequests,
        "90" => Malformed,
        _ => return None,
    })
}

/// Codes that are words, of the SOAP and CRUD calls that AQuA shares its servers with.
fn word(code: &str) -> Option<CodeMeaning> {
    use CodeMeaning::*;
    Some(match code {
        "REQUEST_EXCEEDED_LIMIT" | "REQUEST_EXCEEDED_RATE" => TooManyRequests,
        "LOCK_COMPETITION" => Locked,
        "SERVER_UNAVAILABLE" => Unavailable,
        "TEMPORARY_ERROR" | "UNKNOWN_ERROR" => Passing,
        _ if code.starts_with("TRANSACTION_") => Transaction,
        "API_DISABLED" => ApiDisabled,
        "INVALID_SESSION" | "INVALID_LOGIN" => SignIn,
        "MISSING_REQUIRED_VALUE"
        | "INVALID_VALUE"
        | "INVALID_FIELD"
        | "INVALID_TYPE"
        | "INVALID_ID" => RequestInvalid,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn aqua_codes_are_known_by_number() {
        assert_eq!(CodeMeaning::find("90003").unwrap().kind(), ErrorKind::NotCancellable);
        assert_eq!(CodeMeaning::find(" 90009 ").unwrap().kind(), ErrorKind::Permission);
    }

    #[test]
    fn v1_codes_are_known_by_their_last_two_digits() {
        assert_eq!(CodeMeaning::find("50000010").unwrap().kind(), ErrorKind::Permission);
        assert_eq!(CodeMeaning::find("90000011").unwrap().kind(), ErrorKind::SignIn);
        assert_eq!(CodeMeaning::find("50000040").unwrap().kind(), ErrorKind::NoSuchJob);
        assert_eq!(CodeMeaning::find("50000045").unwrap().kind(), ErrorKind::Method);
        assert_eq!(CodeMeaning::find("50000027").unwrap().kind(), ErrorKind::Request);
        assert_eq!(CodeMeaning::find("50000090").unwrap().kind(), ErrorKind::Request);
        for passing in ["50", "70"] {
            assert_eq!(
                CodeMeaning::find(&format!("500000{passing}")).unwrap().kind(),
                ErrorKind::TooMany
            );
        }
        for passing in ["60", "61", "99"] {
            assert_eq!(
                CodeMeaning::find(&format!("500000{passing}")).unwrap().kind(),
                ErrorKind::Server
            );
        }
        assert_eq!(CodeMeaning::find("90000020").unwrap().kind(), ErrorKind::Entity);
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
            assert_eq!(CodeMeaning::find(code).unwrap().kind(), kind, "{code}");
        }
    }

    #[test]
    fn an_unknown_code_is_not_guessed_at() {
        assert_eq!(CodeMeaning::find("12345"), None);
        assert_eq!(CodeMeaning::find("SOMETHING_NEW"), None);
        assert_eq!(CodeMeaning::find("50000001"), None);
    }
}
