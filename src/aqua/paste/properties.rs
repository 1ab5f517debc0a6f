//! No text that holds a labelled secret ever gives that secret away.

use proptest::prelude::*;

use super::{JobList, PastedText};

const JOB: &str = "2c92a0fd6f1e2d3c016f2b1c0a7e0002";

/// How a secret is labelled. `@` stands for it.
const LABELLED: [&str; 22] = [
    "Authorization: Bearer @",
    "\"Authorization\": \"Bearer @\"",
    "Bearer @",
    "Authorization: Basic @",
    "apiAccessKeyId: @",
    "apiSecretAccessKey: @",
    "client_secret=@",
    "\"access_token\":\"@\"",
    "access_token=@",
    "refresh_token: '@'",
    "password: @",
    "password @",
    "-u me:@",
    "--user me@example.com:@",
    "ZUORA_TOKEN=@",
    "token: @",
    "\"token\" : \"@\"",
    "the token is @",
    "Cookie: session=@",
    "https://me:@@rest.zuora.com/v1",
    "X-Api-Key: @",
    "-H \"Authorization: Bearer @\"",
];

/// What stands around it. `#` stands for a job's ID.
const AROUND: [&str; 16] = [
    "curl -X DELETE",
    "https://rest.zuora.com/v1/batch-query/jobs/#",
    "https://rest.zuora.com/v1/batch-query/",
    "job_id=#",
    "\"id\": \"#\"",
    "job #",
    "#",
    "please stop",
    "-H \"Content-Type: application/json\"",
    "INFO GET",
    "status: executing",
    "batch",
    "{",
    "}",
    ",",
    "and",
];

fn cased(text: &str, case: u8) -> String {
    match case {
        0 => text.to_uppercase(),
        1 => text.to_lowercase(),
        _ => text.to_owned(),
    }
}

prop_compose! {
    fn pasted()(
        secret in "[0-9a-f]{32}",
        label in prop::sample::select(&LABELLED[..]),
        before in prop::collection::vec(prop::sample::select(&AROUND[..]), 0..5),
        after in prop::collection::vec(prop::sample::select(&AROUND[..]), 0..5),
        between in prop::sample::select(&[" ", "\n", " \\\n  ", "\t", "\r\n", "  "][..]),
        break_label in any::<bool>(),
        case in 0..3_u8,
    ) -> (String, String) {
        let label = cased(label, case);
        let label = if break_label { label.replacen(' ', between, 1) } else { label };
        let label = match label.rsplit_once("@rest").or_else(|| label.rsplit_once("@REST")) {
            Some((start, end)) => format!("{}@rest{end}", start.replacen('@', &secret, 1)),
            None => match label.rsplit_once('@') {
                Some((start, end)) => format!("{start}{secret}{end}"),
                None => label,
            },
        };
        let around = |parts: Vec<&str>| parts.iter().map(|part| part.replace('#', JOB)).collect::<Vec<_>>();
        let parts = [around(before), vec![label], around(after)].concat();
        (parts.join(between), secret)
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn a_labelled_secret_is_never_a_job_id_nor_kept_beside_one((text, secret) in pasted()) {
        prop_assume!(secret != JOB);
        let pasted = PastedText::parse(&text);
        prop_assert!(pasted.names_secret, "{text}");
        prop_assert!(!format!("{:?}", pasted.jobs).contains(&secret), "{text}");
    }

    #[test]
    fn no_list_holds_a_labelled_secret_or_is_taken_with_one_unasked((text, secret) in pasted()) {
        prop_assume!(secret != JOB);
        let pasted = PastedText::parse(&text);
        let list = JobList::read(&text, &pasted, &JobList::default());
        prop_assert!(!list.is_plain, "{text}");
        let kept = format!("{list:?} {}", list.tidied(&text, &pasted));
        prop_assert!(!kept.contains(&secret), "{text}");
    }

    #[test]
    fn no_text_at_all_ends_in_a_panic(text in any::<String>()) {
        let pasted = PastedText::parse(&text);
        let list = JobList::read(&text, &pasted, &JobList::default());
        let _ = list.tidied(&text, &pasted);
    }

    #[test]
    fn a_list_holds_each_job_once_in_the_order_of_its_lines(
        lines in prop::collection::vec((0..6_u32, 0..4_usize), 2..8),
    ) {
        let written = lines.iter().map(|(number, form)| {
            let id = format!("{number:032x}");
            ["- #", "#", "\"#\",", "# ,"][*form].replace('#', &id)
        });
        let text = written.collect::<Vec<_>>().join("\n");
        let list = JobList::read(&text, &PastedText::parse(&text), &JobList::default());
        let mut expected: Vec<String> = Vec::new();
        for (number, _) in &lines {
            let id = format!("{number:032x}");
            if !expected.contains(&id) {
                expected.push(id);
            }
        }
        let ids: Vec<&str> = list.jobs.iter().map(|item| item.id.as_str()).collect();
        prop_assert_eq!(ids, expected);
        prop_assert_eq!(list.repeated, lines.len() - list.jobs.len());
    }

    #[test]
    fn an_id_that_is_found_stands_in_the_text(text in "[0-9a-f /:=\"{},\n]{0,200}") {
        if let Ok(jobs) = PastedText::parse(&text).jobs {
            for found in jobs {
                let joined: String = text.chars().filter(|c| c.is_ascii_alphanumeric()).collect();
                prop_assert!(joined.contains(found.id.as_str()), "{text}");
            }
        }
    }
}
