//! The headers that choose an entity or organization within a tenant.

use super::credential_field::FieldError;
use super::paste::is_invisible;
use super::uuid::{hyphenated, is_uuid};

/// Optional headers that choose the entity or organisation within a tenant.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct EntityScope {
    /// `Zuora-Entity-Ids`.
    pub entity_ids: Option<String>,
    /// `Zuora-Org-Ids`.
    pub org_ids: Option<String>,
}

/// What to know about entity IDs that may be sent nevertheless.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EntityIdsWarning {
    /// One of them is no UUID, which has 36 characters; it has so many.
    Length(usize),
    /// They are sent like this, with the hyphens that Zuora wants.
    HyphensAdded(String),
}

impl EntityScope {
    /// Checks an optional list of IDs: none if blank.
    pub fn ids(text: &str) -> Result<Option<String>, FieldError> {
        let text = text.trim();
        match text.chars().position(|c| !c.is_ascii_graphic() && c != ' ') {
            _ if text.is_empty() => Ok(None),
            Some(at) => Err(FieldError::Unsendable(at + 1)),
            None => Ok(Some(text.to_owned())),
        }
    }

    /// Checks an optional list of entity IDs: none if blank. Zuora wants UUIDs with their hyphens; one
    /// without them gets them.
    pub fn entity_ids(text: &str) -> Result<Option<String>, FieldError> {
        let ids = entities(text).join(",");
        Self::ids(&ids)
    }

    /// What looks wrong with typed entity IDs, or how they are sent otherwise than they were typed.
    pub fn entity_ids_warning(text: &str) -> Option<EntityIdsWarning> {
        let sent = Self::entity_ids(text).ok()??;
        if let Some(odd) = sent.split(',').find(|id| !is_uuid(id)) {
            return Some(EntityIdsWarning::Length(odd.chars().count()));
        }
        let added = text.matches('-').count() < sent.matches('-').count();
        added.then_some(EntityIdsWarning::HyphensAdded(sent))
    }
}

/// The entity IDs in a list. A token's scope names each as `entity.…`, beside other things; where there
/// are UUIDs, or what is one but for its hyphens, nothing else is one.
fn entities(text: &str) -> Vec<String> {
    let apart = |c: char| c.is_whitespace() || is_invisible(c) || "\"'`“”{}[]()<>|,;:=".contains(c);
    let entity = |id: &str| {
        let id = id.trim_matches('.');
        let start = id.get(..7).filter(|start| start.eq_ignore_ascii_case("entity."));
        hyphenated(start.map_or(id, |_| &id[7..]))
    };
    let ids: Vec<String> = text.split(apart).filter(|id| !id.is_empty()).map(entity).collect();
    let uuids: Vec<String> = ids.iter().filter(|id| is_uuid(id)).cloned().collect();
    if uuids.is_empty() { ids } else { uuids }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entity_ids_are_sent_with_their_hyphens() {
        const WITH: &str = "2c92a0fd-6f1e-2d3c-016f-2b1c0a7e0002";
        let bare = WITH.replace('-', "");
        for typed in [
            WITH,
            &bare,
            &format!(" {{{bare}}} "),
            &format!("entity.{WITH}"),
            &format!("\"{bare}\""),
        ] {
            assert_eq!(EntityScope::entity_ids(typed).unwrap().as_deref(), Some(WITH), "{typed}");
        }
        for typed in [
            format!("Zuora-Entity-Ids: {bare}"),
            format!("-H 'Zuora-Entity-Ids: {WITH}'"),
            format!("entity.{bare} service.usage.delete tenant.12270 user.{bare}"),
            format!("({bare})."),
            format!("{bare}\u{200b}\n"),
            format!("entityId={bare}"),
        ] {
            assert_eq!(EntityScope::entity_ids(&typed).unwrap().as_deref(), Some(WITH), "{typed}");
        }
        let two = EntityScope::entity_ids(&format!("{bare}; {WITH}")).unwrap().unwrap();
        assert_eq!(two, format!("{WITH},{WITH}"));
        assert_eq!(EntityScope::entity_ids(" "), Ok(None));
    }

    #[test]
    fn entity_ids_that_are_sent_otherwise_or_look_wrong_are_warned_about() {
        const WITH: &str = "2c92a0fd-6f1e-2d3c-016f-2b1c0a7e0002";
        let warning = EntityScope::entity_ids_warning;
        let added = EntityIdsWarning::HyphensAdded(WITH.into());
        assert_eq!(warning(&WITH.replace('-', "")), Some(added));
        assert_eq!(warning(WITH), None);
        assert_eq!(warning("abc"), Some(EntityIdsWarning::Length(3)));
    }

    #[test]
    fn a_list_of_ids_may_be_blank_and_holds_what_a_header_can() {
        assert_eq!(EntityScope::ids("a\u{e9}"), Err(FieldError::Unsendable(2)));
        assert_eq!(EntityScope::ids(" "), Ok(None));
    }
}
