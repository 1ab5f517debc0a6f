//! What holds for every result, however it is split.

use proptest::collection::vec;
use proptest::prelude::*;

use super::joiner::{Joiner, Start};
use super::name::safe_part;

/// A field of CSV as it is written: plain, or quoted with commas, quotation marks and line breaks in it.
fn field() -> impl Strategy<Value = String> {
    let quoted = "[a-z,\n\r\"ü]{0,8}".prop_map(|text| format!("\"{}\"", text.replace('"', "\"\"")));
    prop_oneof!["[a-zü]{1,6}", quoted]
}

fn record(line_end: &'static str) -> impl Strategy<Value = String> {
    vec(field(), 1..4).prop_map(move |fields| fields.join(",") + line_end)
}

/// A result: the end of its lines, its header, and the records of each segment.
fn result() -> impl Strategy<Value = (String, Vec<Vec<String>>)> {
    prop_oneof![Just("\n"), Just("\r\n")]
        .prop_flat_map(|line_end| (record(line_end), vec(vec(record(line_end), 0..5), 1..5)))
}

/// Joins segments that come in pieces of so many bytes.
fn joined(segments: &[String], piece: usize) -> String {
    let (mut joiner, mut written) = (Joiner::default(), Vec::new());
    for segment in segments {
        let mut start = Some(Start::default());
        for bytes in segment.as_bytes().chunks(piece) {
            match &mut start {
                Some(begun) => {
                    if let Some(bytes) = begun.push(&mut joiner, bytes) {
                        written.extend(bytes);
                        start = None;
                    }
                }
                None => {
                    written.extend_from_slice(bytes);
                    joiner.written(bytes[bytes.len() - 1]);
                }
            }
        }
        if let Some(start) = start {
            written.extend(start.end(&mut joiner));
        }
    }
    String::from_utf8(written).unwrap()
}

proptest! {
    #[test]
    fn segments_joined_are_the_header_once_and_every_record_in_order(
        (header, segments) in result(),
        piece in 1_usize..40,
        mark in any::<bool>(),
        cut_last_line_end in any::<bool>(),
    ) {
        // A record that reads like the header cannot be told from one; Zuora's never does.
        prop_assume!(segments.iter().flatten().all(|record| *record != header));
        let mark = if mark { "\u{feff}" } else { "" };
        let trim = |text: String| match cut_last_line_end {
            true => text.trim_end_matches(['\r', '\n']).to_owned(),
            false => text,
        };
        let written = segments.iter().map(|records| trim(format!("{mark}{header}{}", records.concat())));
        let expected = trim(format!("{mark}{header}{}", segments.concat().concat()));
        prop_assert_eq!(joined(&written.collect::<Vec<_>>(), piece), expected);
    }

    #[test]
    fn segments_without_a_header_lose_nothing((_, segments) in result(), piece in 1_usize..40) {
        let first = segments.iter().filter_map(|records| records.first());
        let firsts: Vec<_> = first.collect();
        // Two segments that begin with the same record would be taken for ones with a header.
        prop_assume!(firsts.iter().enumerate().all(|(at, one)| !firsts[..at].contains(one)));
        let segments: Vec<String> = segments.iter().map(|records| records.concat()).collect();
        prop_assert_eq!(joined(&segments, piece), segments.concat());
    }

    #[test]
    fn a_part_of_a_name_is_safe_whatever_it_is_made_of(text in any::<String>(), most in 1_usize..80) {
        let part = safe_part(&text, most);
        prop_assert!(part.len() <= most);
        prop_assert!(part.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_')));
        prop_assert!(!part.starts_with('_') && !part.ends_with('_'));
    }
}
