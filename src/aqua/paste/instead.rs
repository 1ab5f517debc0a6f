//! What a pasted text is that holds no job ID.

use super::label::Label;
use super::mentions::Mentions;
use super::path::{Leads, is_template};
use super::source::Source;
use crate::aqua::JobIdError;

/// What the text is, where it holds no job ID.
pub(super) fn instead(text: &str, mentions: &Mentions<'_>, source: Source) -> JobIdError {
    let leads = |wanted: fn(&Leads<'_>) -> bool| mentions.addresses.iter().find(|to| wanted(to));
    let lower = text.to_ascii_lowercase();
    let submits = lower.contains("queries") || lower.contains("post");
    let other =
        |label: Label| mentions.ids.iter().any(|mention| mention.beside.label() == Some(label));
    if let Some(Leads::Step(step)) = leads(|to| matches!(to, Leads::Step(_))) {
        return JobIdError::Step((*step).to_owned());
    }
    match () {
        () if leads(|to| *to == Leads::LastCompleted).is_some() => JobIdError::LastCompleted,
        () if leads(|to| *to == Leads::NoJob).is_some() && submits => JobIdError::Submission,
        () if leads(|to| *to == Leads::Template).is_some() || is_template_alone(text) => {
            JobIdError::Template
        }
        () if leads(|to| *to == Leads::DataQuery).is_some()
            || lower.contains("querystatus")
            || lower.contains("data query") =>
        {
            JobIdError::DataQuery
        }
        () if leads(|to| *to == Leads::Export).is_some() => JobIdError::Export,
        () if mentions.web_interface.is_some() => JobIdError::WebInterface,
        () if leads(|to| *to == Leads::File).is_some() => JobIdError::File,
        () if mentions.names_secret && source == Source::Command => JobIdError::Command,
        () if mentions.names_secret => JobIdError::Secret,
        () if other(Label::Batch) => JobIdError::Batch,
        () if other(Label::File) => JobIdError::File,
        () if source == Source::Json => JobIdError::NoIdInJson,
        () if source == Source::Command => JobIdError::Command,
        () => JobIdError::NotThere,
    }
}

fn is_template_alone(text: &str) -> bool {
    !text.trim().contains(char::is_whitespace)
        && text.len() < 64
        && text.trim().starts_with(['{', '$', '<', '[', ':', '%'])
        && is_template(text.trim())
        && !text.contains(['"', ','])
}
