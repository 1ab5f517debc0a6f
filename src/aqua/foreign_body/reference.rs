//! The reference number in an answer, which whoever runs what answered asks for.

/// What firewalls, proxies and gateways call the number that their people ask for.
const CALLED: &[&str] = &[
    "reference number",
    "reference id",
    "reference",
    "request id",
    "case number",
    "case id",
    "case",
    "incident id",
    "incident",
    "support id",
    "event id",
    "error id",
    "ray id",
    "transaction id",
    "correlation id",
    "message id",
    "block id",
    "unique id",
    "ticket",
    "xid",
    "referenznummer",
    "trace id",
];

/// A reference number in a text, with the word for it.
pub(super) fn reference(text: &str) -> Option<String> {
    // By bytes: lower case of ASCII alone keeps every place.
    let lower = text.to_ascii_lowercase();
    CALLED.iter().find_map(|called| {
        lower.match_indices(called).find_map(|(at, _)| {
            let own_word = !lower[..at].ends_with(|c: char| c.is_alphanumeric());
            let after = text[at + called.len()..].trim_start();
            let signs = |c: char| c.is_whitespace() || ":#=".contains(c);
            let value = after.trim_start_matches(signs);
            let value =
                value.strip_prefix("is").filter(|rest| rest.starts_with(signs)).unwrap_or(value);
            let value = value.trim_start_matches(signs);
            let end = value.find(|c: char| c.is_whitespace() || "<>\"',;)".contains(c));
            let value = value[..end.unwrap_or(value.len())].trim_end_matches(['.', ':', '!']);
            let is_number = value.len() >= 3 && value.chars().any(|c| c.is_ascii_digit());
            let word = &text[at..at + called.len()];
            (own_word && is_number).then(|| format!("{word}: {value}"))
        })
    })
}
