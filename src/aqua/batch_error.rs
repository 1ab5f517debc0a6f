//! Why a batch ended without a result, as far as its status and message tell.

use super::codes::CodeMeaning;
use super::job::Batch;
use super::status::BatchStatus;

/// Why a batch ended without a result: one of AQuA's codes that its message names, or what its status
/// says by itself. None for a batch that did not end so, and where neither tells.
pub fn batch_error(batch: &Batch) -> Option<CodeMeaning> {
    let by_status = match &batch.status {
        Some(BatchStatus::Aborted) => CodeMeaning::QueryAborted,
        Some(BatchStatus::DeletedNotAllowed) => CodeMeaning::KeepsNoDeleted,
        _ => return None,
    };
    Some(batch.message.as_deref().and_then(named_code).unwrap_or(by_status))
}

/// The meaning of the first of AQuA's codes, 90001 to 90029, that stands in a text as a number of its own.
fn named_code(text: &str) -> Option<CodeMeaning> {
    let numbers = text.split(|c: char| !c.is_alphanumeric());
    numbers.filter(|word| word.len() == 5 && word.starts_with("900")).find_map(CodeMeaning::find)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(json: &str) -> Option<CodeMeaning> {
        batch_error(&serde_json::from_str(json).unwrap())
    }

    #[test]
    fn a_code_in_the_message_tells_more_than_the_status() {
        let error =
            |message: &str| error(&format!(r#"{{"status":"aborted","message":"{message}"}}"#));
        assert_eq!(error("90005: syntax error near FROM"), Some(CodeMeaning::QuerySyntax));
        assert_eq!(error("Error code=90027"), Some(CodeMeaning::OverTime));
        assert_eq!(error("java.lang.NullPointerException"), Some(CodeMeaning::QueryAborted));
        for number in ["1900051", "900051", "a90005", "90099"] {
            assert_eq!(error(number), Some(CodeMeaning::QueryAborted), "{number}");
        }
    }

    #[test]
    fn a_status_that_says_why_is_enough() {
        assert_eq!(error(r#"{"status":"deleted_notallowed"}"#), Some(CodeMeaning::KeepsNoDeleted));
    }

    #[test]
    fn a_batch_that_has_not_failed_has_no_error() {
        for status in ["completed", "executing", "submitted", "cancelled", "odd"] {
            let batch = format!(r#"{{"status":"{status}","message":"90005"}}"#);
            assert_eq!(error(&batch), None, "{status}");
        }
        assert_eq!(error("{}"), None);
    }
}
