//! Zuora's numeric error codes and what each means for somebody who wants a job stopped.
//! Sources: the AQuA error code table (90001 to 90029) and the v1 response codes, whose last two
//! digits are the kind of error.

/// Why Zuora refused, as far as it changes what to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
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
    /// Something between this page and Zuora answered for it.
    Gateway,
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
pub struct Meaning {
    /// The kind of refusal.
    pub cause: Cause,
    /// The end of a sentence that begins "Zuora says that".
    pub says: &'static str,
}

impl Meaning {
    /// What an AQuA or v1 code means; none for a code that is not documented.
    pub fn of(code: &str) -> Option<Self> {
        aqua(code.trim()).or_else(|| v1(code.trim()))
    }
}

fn aqua(code: &str) -> Option<Meaning> {
    use Cause::*;
    let (cause, says) = match code {
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
    Some(Meaning { cause, says })
}

fn v1(code: &str) -> Option<Meaning> {
    use Cause::*;
    // Eight digits: six for the object and operation, two for the kind.
    if code.len() != 8 || !code.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let (cause, says) = match &code[6..] {
        "10" => (Permission, "this user may not do that"),
        "11" => (SignIn, "it does not accept this sign-in"),
        "20" | "21" | "22" | "23" | "30" | "31" => (Request, "the request is not valid"),
        "40" => (NoSuchJob, "it cannot find the job"),
        "50" => (TooMany, "the job is locked by another request"),
        "60" => (Server, "it had an internal error"),
        "61" => (Server, "it had an error that may pass"),
        "70" => (TooMany, "it is handling too many requests"),
        "90" | "99" => (Server, "it had an error that may pass"),
        _ => return None,
    };
    Some(Meaning { cause, says })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn aqua_codes_are_known_by_number() {
        assert_eq!(Meaning::of("90003").unwrap().cause, Cause::NotCancellable);
        assert_eq!(Meaning::of(" 90009 ").unwrap().cause, Cause::Permission);
    }

    #[test]
    fn v1_codes_are_known_by_their_last_two_digits() {
        assert_eq!(Meaning::of("50000010").unwrap().cause, Cause::Permission);
        assert_eq!(Meaning::of("90000011").unwrap().cause, Cause::SignIn);
        assert_eq!(Meaning::of("50000040").unwrap().cause, Cause::NoSuchJob);
    }

    #[test]
    fn an_unknown_code_is_not_guessed_at() {
        assert_eq!(Meaning::of("12345"), None);
        assert_eq!(Meaning::of("INVALID_VALUE"), None);
        assert_eq!(Meaning::of("50000001"), None);
    }
}
