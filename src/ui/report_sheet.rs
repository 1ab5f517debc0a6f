//! What a report can be had as.

use std::rc::Rc;

use yew::prelude::*;

use super::clock::now;
use super::hooks::use_messages;
use super::save_file::save_file;
use super::session_store::SessionStore;
use super::widgets::{CopyButton, RadioGroup, RadioOption, radio_group};
use crate::account::{Report, ReportFormat, html_fragment, report_file_name, write};
use crate::messages::{Messages, TableLabel};
use crate::session::JobKey;

/// Properties of [`ReportSheet`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ReportSheetProps {
    /// The element ID of the sheet, by which its button opens it: one for each place of the page.
    pub id: &'static str,
    /// The button's classes.
    #[prop_or_default]
    pub class: Classes,
    /// What the report is about.
    pub session: SessionStore,
    /// The job that it is of; none for the whole sitting.
    #[prop_or_default]
    pub job: Option<JobKey>,
}

/// The button **Report** and what it opens: the choice of a format, **Copy the report** and **Save as a file**.
/// The report is written at the press. The browser's own popover closes the sheet and gives the focus back.
#[component]
pub fn ReportSheet(props: &ReportSheetProps) -> Html {
    let messages = use_messages();
    let format = use_state_eq(ReportFormat::default);
    let has_failed = use_state_eq(|| false);
    let chosen = *format;
    // Formatted text is pasted as such, or where that cannot be, as plain text.
    let copied_as = if chosen == ReportFormat::Html { ReportFormat::Text } else { chosen };
    let text = {
        let props = props.clone();
        move |()| report(&props, messages, |report| write(report, copied_as, messages))
    };
    let html = (chosen == ReportFormat::Html).then(|| {
        let props = props.clone();
        Callback::from(move |()| report(&props, messages, |it| html_fragment(it, messages)))
    });
    let on_save = {
        let (props, has_failed) = (props.clone(), has_failed.setter());
        move |_| {
            let content = report(&props, messages, |report| write(report, chosen, messages));
            let entry = props.job.as_ref().and_then(|job| props.session.jobs.get(job));
            let name = report_file_name(entry.map(Rc::as_ref), chosen);
            has_failed.set(save_file(&name, chosen.media_type(), &content).is_err());
        }
    };
    let option = |(one, name): (ReportFormat, &'static str)| RadioOption {
        value: one.extension().into(),
        label: html! { name },
        checked: one == chosen,
    };
    let named = ReportFormat::ALL.into_iter().zip(messages.report_formats());
    let formats = RadioGroup {
        name: props.id,
        legend: messages.report_format_choice().into(),
        options: named.map(option).collect(),
        on_choose: Callback::from(move |at: usize| {
            format.set(ReportFormat::ALL.get(at).copied().unwrap_or_default());
        }),
        ..RadioGroup::default()
    };

    html! {
        <>
            <button type="button" class={props.class.clone()} popovertarget={props.id}>
                { messages.report() }
            </button>
            <div
                id={props.id}
                class="sheet report"
                popover="auto"
                role="region"
                aria-label={messages.report()}
                tabindex="-1"
            >
                <h2>{ messages.report() }</h2>
                <p class="hint">{ messages.report_hint() }</p>
                { radio_group(formats) }
                <div class="actions">
                    <CopyButton class="primary" label={messages.copy_report()} {text} {html} />
                    <button type="button" onclick={on_save}>{ messages.save_report() }</button>
                </div>
                if *has_failed {
                    <p class="error" role="alert">{ messages.table_label(TableLabel::NotSaved) }</p>
                }
            </div>
        </>
    }
}

/// Makes a text of the report as it is now.
fn report(
    props: &ReportSheetProps,
    messages: &dyn Messages,
    write: impl Fn(&Report<'_>) -> String,
) -> String {
    write(&match &props.job {
        Some(job) => Report::of_job(&props.session, job, messages, now()),
        None => Report::of_sitting(&props.session, messages, now()),
    })
}
