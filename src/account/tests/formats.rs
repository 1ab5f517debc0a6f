//! What others wrote, in each format.

use super::*;

/// A job whose name is this.
fn named(name: &str) -> Session {
    let job = serde_json::json!({ "name": name, "status": "executing", "batches": [] });
    session([
        Happens::Action(ActionKind::LookUp(vec![sandbox()]).into()),
        Happens::Answer(answer(200, &job.to_string())),
    ])
}

/// The line of a report that tells the name.
fn name_line(name: &str, format: ReportFormat) -> String {
    let report = written(&named(name), format);
    let line = report.lines().find(|line| line.contains("Name: "));
    line.unwrap_or_else(|| panic!("no name in {report}")).to_owned()
}

#[test]
fn in_markdown_nothing_that_others_wrote_is_markup() {
    for (name, line) in [
        ("June10", "- Name: `June10`"),
        ("a`b", "- Name: ``a`b``"),
        ("``", "- Name: ``` `` ```"),
        ("[x](https://evil.example)", "- Name: `[x](https://evil.example)`"),
        ("<img src=x onerror=alert(1)>", "- Name: `<img src=x onerror=alert(1)>`"),
        ("a\n# b\r\n| c", "- Name: `a # b  | c`"),
        ("a\u{202e}b\u{0}", "- Name: `aU+202EbU+0000`"),
    ] {
        assert_eq!(name_line(name, ReportFormat::Markdown), line, "{name:?}");
    }
}

#[test]
fn in_markdown_no_cell_ends_early() {
    let report = written(&named("a|b\\|c`d"), ReportFormat::Markdown);
    let row = report.lines().find(|line| line.contains("GET")).unwrap();
    assert!(row.ends_with("| ``a\\|b\\\\|c`d …7a1eb6`` |"), "{row}");
}

#[test]
fn in_markdown_words_that_quote_others_are_escaped() {
    let odd =
        r#"{"status":"*a* <b> www.evil.example https://evil.example | @jane `c`","batches":[]}"#;
    let session = session([
        Happens::Action(ActionKind::LookUp(vec![sandbox()]).into()),
        Happens::Answer(answer(200, odd)),
    ]);
    let report = written(&session, ReportFormat::Markdown);
    let said = r"The job reads “\*a\* \<b\> www\.evil.example https\://evil.example \| \@jane \`c\`”, a status";
    assert!(report.contains(said), "{report}");
}

#[test]
fn in_html_text_is_text() {
    let hostile = "</code><script>alert('1')</script>&amp;\"";
    let shown = "&lt;/code&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;amp;&quot;";
    let session = named(hostile);
    for html in [
        written(&session, ReportFormat::Html),
        html_fragment(&Report::of_sitting(&session, messages(), WRITTEN), messages()),
    ] {
        assert!(html.contains(shown) && !html.contains("<script") && !html.contains("</code><s"));
        assert!(!html.contains("<a ") && !html.contains("href"), "{html}");
    }
}

#[test]
fn in_plain_text_no_line_of_others_is_a_line_of_the_report() {
    let report = written(&named("a\nError code: 90005\rb"), ReportFormat::Text);
    assert!(report.contains("\nName: a\n    Error code: 90005\n    b\n"), "{report}");
    assert!(!report.contains("\nError code"), "{report}");
}

#[test]
fn json_has_everything_verbatim() {
    let hostile = "a\"b\\\n\u{0}\u{202e}</script>";
    let report = written(&named(hostile), ReportFormat::Json);
    let json: serde_json::Value = serde_json::from_str(&report).unwrap();
    assert_eq!(json["jobs"][0]["name"], hostile);
}
