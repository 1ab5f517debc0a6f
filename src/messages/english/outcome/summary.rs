//! Counts over a job's batches.

use crate::aqua::JobSummary;
use crate::messages::format::{counted, number};

pub fn after_cancel(summary: &JobSummary) -> Option<String> {
    let finished = finished(summary, ["had", "had"])?;
    let parts = [
        (summary.waiting, "never ran"),
        (summary.stopped, "had begun and did not finish"),
        (summary.running, "still reads executing"),
        (summary.aborted, "ended by Zuora"),
        (summary.unknown, "of a status not known here"),
    ];
    Some(sentence(finished, &parts))
}

pub fn so_far(summary: &JobSummary) -> Option<String> {
    let finished = finished(summary, ["has", "have"])?;
    let one_or_many = |count: u64, one, many| (count, if count == 1 { one } else { many });
    let parts = [
        one_or_many(summary.running, "is executing", "are executing"),
        one_or_many(summary.waiting, "has not run", "have not run"),
        (summary.stopped, "begun and not finished"),
        (summary.aborted, "ended by Zuora"),
        (summary.unknown, "of a status not known here"),
    ];
    Some(sentence(finished, &parts))
}

pub fn records_in_all(summary: &JobSummary) -> Option<String> {
    let unfinished = summary.records_unfinished;
    let all = summary.records.saturating_add(unfinished);
    (unfinished > 0).then(|| {
        format!(
            "{} in all, {} of them in batches that did not finish.",
            counted(all, "record", "records"),
            number(unfinished)
        )
    })
}

/// The parts that are not zero, behind the first.
fn sentence(first: String, parts: &[(u64, &str)]) -> String {
    let parts = parts.iter().filter(|(count, _)| *count > 0);
    let more: String = parts.map(|(count, what)| format!("; {} {what}", number(*count))).collect();
    format!("{first}{more}.")
}

/// How many batches have finished, and with how many records. `has` is the verb after one and after
/// several.
fn finished(summary: &JobSummary, has: [&str; 2]) -> Option<String> {
    let JobSummary { batches, finished, records, uncounted, .. } = *summary;
    let of = counted(batches, "batch", "batches");
    let [one_has, many_have] = has;
    let records = || counted(records, "record", "records");
    Some(match (batches, finished) {
        (0, _) => return None,
        (1, 0) => format!("Its 1 batch {one_has} not finished"),
        (_, 0) => format!("None of {of} {many_have} finished"),
        (_, _) => {
            let with = match (uncounted, finished - uncounted) {
                (0, _) => format!(" with {}", records()),
                (_, 0) => String::new(),
                (more, _) => {
                    format!(" with {} and {} more that give no count", records(), number(more))
                }
            };
            let have = if finished == 1 { one_has } else { many_have };
            format!("{} of {of} {have} finished{with}", number(finished))
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn summary(json: &str) -> JobSummary {
        JobSummary::from_job(&serde_json::from_str(json).unwrap())
    }

    #[test]
    fn the_two_documented_answers_are_told_exactly() {
        for (json, sentence) in [
            (
                include_str!("../../../../tests/fixtures/dsexport.json"),
                "1 of 2 batches had finished with 1,322 records; 1 never ran.",
            ),
            (
                include_str!("../../../../tests/fixtures/june10.json"),
                "2 of 2 batches had finished with 1,991 records.",
            ),
        ] {
            assert_eq!(after_cancel(&summary(json)).unwrap(), sentence);
        }
    }

    #[test]
    fn nothing_is_claimed_that_the_answer_does_not_say() {
        for (json, sentence) in [
            ("{}", None),
            (
                r#"{"batches":[{"status":"executing"},{"status":"odd"},{}]}"#,
                Some(
                    "None of 3 batches had finished; 1 still reads executing; 2 of a status not known here.",
                ),
            ),
            (r#"{"batches":[{"status":"completed"}]}"#, Some("1 of 1 batch had finished.")),
            (
                r#"{"batches":[{"status":"cancelled","recordCount":5}]}"#,
                Some("Its 1 batch had not finished; 1 had begun and did not finish."),
            ),
        ] {
            assert_eq!(after_cancel(&summary(json)).as_deref(), sentence);
        }
    }

    #[test]
    fn a_running_job_is_told_in_the_present() {
        let job = r#"{"batches":[{"status":"completed","recordCount":1},{"status":"executing"},
            {"status":"pending"},{"status":"completed"}]}"#;
        assert_eq!(
            so_far(&summary(job)).unwrap(),
            "2 of 4 batches have finished with 1 record and 1 more that give no count; \
             1 is executing; 1 has not run."
        );
    }

    #[test]
    fn one_batch_has_and_several_have_not_finished() {
        let one = summary(r#"{"batches":[{"status":"executing"}]}"#);
        assert_eq!(so_far(&one).unwrap(), "Its 1 batch has not finished; 1 is executing.");
        let two = summary(r#"{"batches":[{"status":"pending"},{"status":"pending"}]}"#);
        assert_eq!(so_far(&two).unwrap(), "None of 2 batches have finished; 2 have not run.");
    }

    #[test]
    fn records_of_unfinished_batches_are_told_beside_those_of_finished_ones() {
        let job = r#"{"batches":[{"status":"completed","recordCount":1322},
            {"status":"cancelled","recordCount":78}]}"#;
        let summary = summary(job);
        assert!(after_cancel(&summary).unwrap().contains("finished with 1,322 records"));
        assert_eq!(
            records_in_all(&summary).unwrap(),
            "1,400 records in all, 78 of them in batches that did not finish."
        );
    }

    #[test]
    fn no_second_total_is_told_where_there_is_none() {
        let job = r#"{"batches":[{"status":"completed","recordCount":3},{"status":"pending"}]}"#;
        assert_eq!(records_in_all(&summary(job)), None);
    }
}
