//! Jobs brought as a list, in English.

use super::English;
use crate::aqua::{JobIdError, JobIdWarning, JobList, LineFault, LineProblem};
use crate::messages::ListMessages;
use crate::messages::format::number;

impl ListMessages for English {
    fn job_count(&self, count: usize) -> String {
        match count {
            1 => "1 job".to_owned(),
            _ => format!("{} jobs", number(count as u64)),
        }
    }

    fn left_out_of_list(&self, list: &JobList) -> String {
        let repeated = match list.repeated {
            0 => None,
            count => Some(format!("{} repeated", number(count as u64))),
        };
        let without = match list.problems.len() {
            0 => None,
            1 => Some("1 line without an ID".to_owned()),
            count => Some(format!("{} lines without an ID", number(count as u64))),
        };
        [repeated, without].into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    fn edit_list(&self) -> &'static str {
        "Edit list"
    }

    fn close_list(&self) -> &'static str {
        "Done"
    }

    fn clear_list(&self) -> &'static str {
        "Clear list"
    }

    fn job_ids(&self) -> &'static str {
        "Job IDs"
    }

    fn job_ids_hint(&self) -> &'static str {
        "One ID a line. A pasted list, log or table is brought into that form."
    }

    fn line_problem(&self, problem: &LineProblem) -> String {
        let line = number(problem.line as u64);
        let why = match &problem.fault {
            LineFault::Odd(JobIdWarning::Length(length)) => {
                return format!("Line {line} has {length} digits; a job ID has 32.");
            }
            LineFault::Odd(JobIdWarning::Digits) => {
                "is no job ID: that has 32 hexadecimal digits, 0 to 9 and a to f."
            }
            LineFault::Other(error) => match error {
                JobIdError::Batch => "names a batch, not a job.",
                JobIdError::File => "names a result file, not a job.",
                JobIdError::DataQuery => {
                    "is the ID of a Data Query job; this page stops AQuA jobs."
                }
                JobIdError::Export => "names a Data Source Export, not an AQuA job.",
                JobIdError::Template => "is a template: put the job’s ID in its place.",
                JobIdError::WebInterface => {
                    "is an address of Zuora’s web interface; it names no job."
                }
                JobIdError::LastCompleted => "asks for a last completed job; it holds no job ID.",
                JobIdError::Submission => "submits a job; it holds no job ID.",
                JobIdError::Secret | JobIdError::SameAs(_) => "holds a part of a sign-in.",
                _ => "holds no job ID.",
            },
        };
        format!("Line {line} {why}")
    }

    fn more_lines(&self, count: usize) -> String {
        match count {
            1 => "And 1 more line.".to_owned(),
            _ => format!("And {} more lines.", number(count as u64)),
        }
    }

    fn use_all_jobs(&self, count: usize) -> String {
        format!("Use all {} jobs", number(count as u64))
    }

    fn use_jobs_of(&self, count: usize, host: &str) -> String {
        match count {
            1 => format!("Use the job of {host}"),
            _ => format!("Use the {} jobs of {host}", number(count as u64)),
        }
    }

    fn jobs_of_several_tenants(&self, hosts: &[&str]) -> String {
        format!(
            "This text names jobs of {} tenants: {}. Jobs are looked up on one tenant at a time.",
            hosts.len(),
            hosts.join(", ")
        )
    }

    fn too_many_jobs(&self, count: usize, most: usize) -> String {
        format!(
            "{} jobs are too many at once. Take at most {} and look the others up after them.",
            number(count as u64),
            number(most as u64)
        )
    }

    fn list_buttons_hint(&self) -> &'static str {
        "Look up changes nothing. Cancel job looks all of them up first, then asks."
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_left_out_of_a_list_is_told_in_a_line() {
        let problem = LineProblem { line: 4, fault: LineFault::Odd(JobIdWarning::Length(31)) };
        let mut list = JobList { repeated: 3, problems: vec![problem], ..JobList::default() };
        assert_eq!(English.left_out_of_list(&list), "3 repeated, 1 line without an ID");
        assert_eq!(
            English.line_problem(&list.problems[0]),
            "Line 4 has 31 digits; a job ID has 32."
        );
        list.problems.clear();
        assert_eq!(English.left_out_of_list(&list), "3 repeated");
        assert_eq!(English.left_out_of_list(&JobList::default()), "");
    }

    #[test]
    fn jobs_are_counted_in_words_that_fit() {
        assert_eq!(English.job_count(1), "1 job");
        assert_eq!(English.use_jobs_of(1, "rest.zuora.com"), "Use the job of rest.zuora.com");
        assert_eq!(English.use_jobs_of(2, "rest.zuora.com"), "Use the 2 jobs of rest.zuora.com");
        assert_eq!(English.more_lines(1), "And 1 more line.");
    }
}
