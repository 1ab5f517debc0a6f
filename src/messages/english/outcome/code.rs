//! What Zuora's codes mean: the end of a sentence that begins "Zuora says that".

use crate::aqua::CodeMeaning;

pub fn meaning(meaning: CodeMeaning) -> &'static str {
    match meaning {
        CodeMeaning::BatchIdInvalid => "the batch ID is not valid",
        CodeMeaning::NoSuchJob => "it knows no job with this ID",
        CodeMeaning::NotCancellable => {
            "this job cannot be cancelled, most often because it has ended"
        }
        CodeMeaning::TooManyQueries => "the job has more than 50 queries",
        CodeMeaning::QuerySyntax => "a query has a syntax error",
        CodeMeaning::FileStorage => "its file storage failed",
        CodeMeaning::QueryAborted => "the query was aborted",
        CodeMeaning::Database => "its database failed",
        CodeMeaning::NotAuthorized => "this user is not authorized to do that",
        CodeMeaning::Server => "its server failed",
        CodeMeaning::DeletedInStateless => "a stateless job cannot ask for deleted records",
        CodeMeaning::NotifyUrlTooLong => "the notify URL is too long",
        CodeMeaning::IncrementalTime => "the incremental time is not valid",
        CodeMeaning::NoQueries => "the job has no queries",
        CodeMeaning::KeepsNoDeleted => "a queried object keeps no deleted records",
        CodeMeaning::ObjectNotReadable => "this user may not read a queried object",
        CodeMeaning::PartnerUnknown => "it does not recognize the partner ID",
        CodeMeaning::DistinctWithoutCount => "a query uses Distinct without Count",
        CodeMeaning::Currency => "a currency is not valid",
        CodeMeaning::InternalPassing => "it had an internal error that may pass",
        CodeMeaning::OverTime => "the job went over the longest time allowed",
        CodeMeaning::TooManyJobs => "too many jobs are running at once",
        CodeMeaning::TooLongInProcessing => {
            "the job was marked as an error after too long in processing"
        }
        CodeMeaning::Entity => "the entity is not one of this sign-in’s",
        CodeMeaning::MayNot => "this user may not do that",
        CodeMeaning::SignIn => "it does not accept this sign-in",
        CodeMeaning::RequestInvalid => "the request is not valid",
        CodeMeaning::JobNotFound => "it cannot find the job",
        CodeMeaning::Method => "it does not take this method here",
        CodeMeaning::Locked => "the job is locked by another request",
        CodeMeaning::Internal => "it had an internal error",
        CodeMeaning::Passing => "it had an error that may pass",
        CodeMeaning::TooManyRequests => "it is handling too many requests",
        CodeMeaning::Malformed => "the request is malformed, which does not pass by itself",
        CodeMeaning::Unavailable => "it is not available just now",
        CodeMeaning::Transaction => "it could not finish its transaction",
        CodeMeaning::ApiDisabled => "the API is switched off for this tenant or user",
    }
}
