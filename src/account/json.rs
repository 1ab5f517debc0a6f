//! JSON, laid out to be read. Every text is verbatim.

use super::report::Report;

/// Writes a report.
pub(super) fn write(report: &Report<'_>) -> String {
    // Fails only for maps whose keys are no texts, and there is no map.
    serde_json::to_string_pretty(report).unwrap_or_default() + "\n"
}
