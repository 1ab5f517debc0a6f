use super::*;
use crate::aqua::{JobIdWarning, JobStatus};

const J1: &str = "2c92a0fd6f1e2d3c016f2b1c0a7e0001";
const J2: &str = "2c92a0fd6f1e2d3c016f2b1c0a7e0002";
const J3: &str = "2c92a0fd6f1e2d3c016f2b1c0a7e0003";
/// The ID of an account: it has the same form as a job ID.
const A1: &str = "8a80819a6f1e2d3c016f2b1c0a7e00a1";
const A2: &str = "8a80819a6f1e2d3c016f2b1c0a7e00a2";

fn filled(template: &str) -> String {
    let ids = [("J1", J1), ("J2", J2), ("J3", J3), ("A1", A1), ("A2", A2)];
    ids.iter().fold(template.to_owned(), |text, (name, id)| text.replace(name, id))
}

fn list(template: &str) -> JobList {
    let text = filled(template);
    JobList::read(&text, &PastedText::parse(&text), &JobList::default())
}

/// The names of the jobs, in order.
fn named(list: &JobList) -> String {
    let name = |item: &ListItem| match item.id.as_str().to_ascii_lowercase() {
        id if id == J1 => "J1",
        id if id == J2 => "J2",
        id if id == J3 => "J3",
        _ => "?",
    };
    list.jobs.iter().map(name).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_list_and_nothing_else_is_taken_whole_however_it_is_written() {
    for template in [
        "J1\nJ2\nJ3",
        "J1\r\nJ2\r\nJ3\r\n",
        "J1\rJ2\rJ3",
        "\u{feff}J1\nJ2\n\n\nJ3",
        "J1, J2, J3",
        "J1;J2;J3",
        "J1 J2 J3",
        "J1, J2,\nJ3",
        "J1,\nJ2, J3",
        "J1, J2 and J3",
        "[\"J1\",\"J2\",\"J3\"]",
        "[\n  \"J1\",\n  \"J2\",\n  \"J3\"\n]",
        "1. J1\n2. J2\n3. J3",
        "1) J1\n2) J2\n3) J3",
        "- J1\n- J2\n- [ ] J3",
        "• J1\n• J2\n• J3",
        "> J1\n> J2\n> J3",
        "`J1`\n`J2`\n`J3`",
        "'J1',\n'J2',\n'J3'",
        "Job ID\nJ1\nJ2\nJ3",
        "Jobs to stop:\nJ1\nJ2\nJ3",
        "job J1\njob J2\njob J3",
        "jobId=J1\njobId=J2\njobId=J3",
        "https://rest.zuora.com/v1/batch-query/jobs/J1\nhttps://rest.zuora.com/v1/batch-query/jobs/J2\nJ3",
        "/v1/batch-query/jobs/J1\n/v1/batch-query/jobs/J2\n/v1/batch-query/jobs/J3",
        "| Job ID | Status |\n|---|---|\n| J1 | Executing |\n| J2 | Submitted |\n| J3 | |",
        "Job ID\tName\tStatus\nJ1\tNightly export\tExecuting\nJ2\t\tSubmitted\nJ3\tx\tExecuting",
        "Job ID;Mode;Status\nJ1;Stateless;Executing\nJ2;Stateless;Executing\nJ3;Stateful;Submitted",
        "J1,Stateless,Executing,12,00:41:10\nJ2,Stateful,Submitted,3,00:00:10\nJ3,Stateful,Error,3,",
        "\"J1\"\t\"Stateless\"\t\"Executing\"\n\"J2\"\t\"Stateless\"\t\"Executing\"\n\"J3\"\t\"\"\t\"\"",
    ] {
        let list = list(template);
        assert_eq!(named(&list), "J1 J2 J3", "{template}");
        assert!(list.is_plain, "{template}");
        assert_eq!((list.repeated, &list.problems[..]), (0, &[][..]), "{template}");
    }
}

#[test]
fn a_text_that_says_more_is_not_taken_whole_unasked() {
    for template in [
        "INFO DELETE: https://rest.zuora.com/v1/batch-query/jobs/J1\nINFO GET: https://rest.zuora.com/v1/batch-query/jobs/J2",
        "{\"JobId\":\"J1\",\"JobStatus\":\"Executing\"}\n{\"JobId\":\"J2\",\"JobStatus\":\"Executing\"}",
        "J1 hangs since 2 am\nJ2 is fine",
        "please stop J1, not J2",
        "J1,Ada Lovelace,17.00\nJ2,Alan Turing,3.00",
        "https://rest.zuora.com/v1/batch-query/jobs/J1\nhttps://rest.eu.zuora.com/v1/batch-query/jobs/J2",
        "token: 0f1e2d3c4b5a69788796a5b4c3d2e1f0\njob_id: J1\njob_id: J2",
    ] {
        let list = list(template);
        assert_eq!(named(&list), "J1 J2", "{template}");
        assert!(!list.is_plain, "{template}");
    }
}

#[test]
fn a_heading_tells_the_jobs_from_what_else_has_an_id() {
    for template in [
        "Account ID,Job ID\nA1,J1\nA2,J2",
        "Job ID,Account ID,Name\nJ1,A1,x\nJ2,A2,y",
        "Job ID\tStatus\tAccount\nJ1\tExecuting\tA1\nJ2\tExecuting\tA2",
        "Owner;Aqua.JobId\nA1;J1\nA2;J2",
    ] {
        let list = list(template);
        assert!(named(&list).starts_with("J1 J2"), "{template}: {list:?}");
        assert_eq!(list.jobs.len(), 2, "{template}: {list:?}");
        assert!(list.is_plain, "{template}");
    }
    // Without one nobody knows which is which.
    assert!(!list("A1,J1\nA2,J2").is_plain);
}

#[test]
fn what_is_named_twice_is_counted_whatever_its_case() {
    let list = list(&format!("J1\nJ2\n{}\nJ2\nJ1", J1.to_uppercase()));
    assert_eq!((named(&list).as_str(), list.repeated, list.is_plain), ("J1 J2", 3, true));
}

#[test]
fn a_line_without_a_job_is_named_with_what_it_is() {
    let near = "2c92a0fd6f1e2d3c016f2b1c0a7e000";
    let list = list(&format!(
        "Job ID\nJ1\n{near}\n\n-----\nJ2\n3a3e85c4-96e7-486b-ae02-827120104301\nJ3\nask Bob\nJ3"
    ));
    assert_eq!(named(&list), "J1 J2 J3");
    assert!(list.is_plain);
    let problems: Vec<_> =
        list.problems.into_iter().map(|problem| (problem.line, problem.fault)).collect();
    assert_eq!(
        problems,
        [
            (3, LineFault::Odd(JobIdWarning::Length(31))),
            (7, LineFault::Other(JobIdError::DataQuery)),
            (9, LineFault::Other(JobIdError::NotThere)),
        ]
    );
}

#[test]
fn the_lines_of_a_log_are_no_faults() {
    let noise = "INFO waiting\n".repeat(20);
    let list = list(&format!("{noise}INFO job J1\nINFO job J2"));
    assert_eq!((named(&list).as_str(), list.problems.len()), ("J1 J2", 0));
}

#[test]
fn what_the_dashboard_says_of_a_job_is_kept() {
    let said = ListedJob {
        mode: Some("Stateless".into()),
        status: Some(JobStatus::Executing),
        total_tasks: Some(12),
        run_time: Some("00:41:10".into()),
    };
    for template in [
        "Job ID, Mode, Status, Total Tasks, Job Execution Time\n\"J1\",\"Stateless\",\"Executing\",\"12\",\"00:41:10\"\nJ2,,,,",
        "Status\tJob Execution Time\tJob ID\tMode\tTotal Tasks\nExecuting\t00:41:10\tJ1\tStateless\t12\n\t\tJ2\t\t",
        "J1;Stateless;Executing;12;00:41:10\nJ2;;;;",
        "|J1|Stateless|Executing|12|00:41:10|\n|J2|||||",
    ] {
        let list = list(template);
        assert_eq!(named(&list), "J1 J2", "{template}");
        assert_eq!(list.jobs[0].listed, Some(said.clone()), "{template}");
        assert_eq!(list.jobs[1].listed, None, "{template}");
    }
    assert_eq!(list("1. J1\n2. J2").jobs[0].listed, None, "the number of an entry says nothing");
}

#[test]
fn addresses_of_two_tenants_are_told_apart() {
    let list = list(
        "https://rest.zuora.com/v1/batch-query/jobs/J1\nhttps://rest.eu.zuora.com/v1/batch-query/jobs/J2\nhttps://rest.zuora.com/v1/batch-query/jobs/J3",
    );
    assert_eq!(list.addresses(), ["https://rest.zuora.com/v1", "https://rest.eu.zuora.com/v1"]);
    assert_eq!(named(&list.at("https://rest.zuora.com/v1")), "J1 J3");
}

#[test]
fn a_tidied_list_has_an_id_a_line_and_keeps_what_is_to_be_put_right() {
    let text = filled("Job ID,Status\nJ1,Executing\nJ1,Executing\nJ2,Submitted\nask Bob\n\nJ3,");
    let pasted = PastedText::parse(&text);
    let list = JobList::read(&text, &pasted, &JobList::default());
    let tidied = list.tidied(&text, &pasted);
    assert_eq!(tidied, filled("J1\nJ2\nask Bob\nJ3"));
    let again = JobList::read(&tidied, &PastedText::parse(&tidied), &list);
    assert_eq!(again.problems[0].line, 3);
    assert_eq!(again.jobs, list.jobs, "what was said of the jobs is still known");
}

#[test]
fn nothing_but_the_jobs_is_kept_of_a_text_that_names_a_secret() {
    let text = filled("password: hunter2\njob_id: J1\njob_id: J2\nask Bob");
    let pasted = PastedText::parse(&text);
    let list = JobList::read(&text, &pasted, &JobList::default());
    assert_eq!(list.tidied(&text, &pasted), filled("J1\nJ2"));
    assert!(!format!("{list:?}").contains("hunter2"));
}

#[test]
fn a_thousand_lines_are_read() {
    let text: String = (0..1000).map(|n| format!("{n:032x}\n")).collect();
    let list = JobList::read(&text, &PastedText::parse(&text), &JobList::default());
    assert_eq!((list.jobs.len(), list.is_plain), (1000, true));
}
