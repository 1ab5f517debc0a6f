//! The Describe call: objects and fields in XML, as clients read them before they query.

use quick_xml::se::to_string_with_root;
use serde::Serialize;

use super::catalogue::{Field, Kind, Object, objects};
use super::label;

#[derive(Serialize)]
struct ObjectList {
    object: Vec<Link>,
}

#[derive(Serialize)]
struct Link {
    #[serde(rename = "@href")]
    href: String,
    name: &'static str,
    label: String,
}

#[derive(Serialize)]
struct Description {
    name: &'static str,
    label: String,
    fields: Fields,
    #[serde(rename = "related-objects")]
    related: ObjectList,
}

#[derive(Serialize)]
struct Fields {
    field: Vec<FieldElement>,
}

#[derive(Serialize)]
struct FieldElement {
    name: &'static str,
    label: String,
    selectable: bool,
    createable: bool,
    updateable: bool,
    filterable: bool,
    custom: bool,
    maxlength: Option<u16>,
    required: bool,
    r#type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    options: Option<Options>,
    contexts: Contexts,
}

#[derive(Serialize)]
struct Options {
    option: &'static [&'static str],
}

#[derive(Serialize)]
struct Contexts {
    context: [&'static str; 2],
}

/// `GET /v1/describe`: every object.
pub fn all() -> String {
    document("objects", &ObjectList { object: objects().iter().map(|o| link(o.name)).collect() })
}

/// `GET /v1/describe/{object}`: its fields, then the objects that it can be joined with.
pub fn one(object: &Object) -> String {
    document(
        "object",
        &Description {
            name: object.name,
            label: label(object.name),
            fields: Fields { field: object.fields.iter().map(field).collect() },
            related: ObjectList { object: object.related.iter().map(|name| link(name)).collect() },
        },
    )
}

fn link(name: &'static str) -> Link {
    // The contact that is billed is described where contacts are.
    let described = name.trim_start_matches("BillTo").trim_start_matches("SoldTo");
    Link { href: format!("/v1/describe/{described}"), name, label: label(name) }
}

fn field(field: &Field) -> FieldElement {
    let own = !matches!(field.name, "Id" | "CreatedById" | "CreatedDate" | "UpdatedById")
        && field.name != "UpdatedDate";
    FieldElement {
        name: field.name,
        label: label(field.name),
        selectable: true,
        createable: own,
        updateable: own,
        filterable: true,
        custom: false,
        maxlength: matches!(field.kind, Kind::Id | Kind::Text | Kind::Lines).then_some(255),
        required: field.name == "Id",
        r#type: type_name(field.kind),
        options: match field.kind {
            Kind::Picklist(option) => Some(Options { option }),
            _ => None,
        },
        contexts: Contexts { context: ["soap", "export"] },
    }
}

/// Zuora's name for a type of field.
fn type_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Id | Kind::Text | Kind::Lines => "text",
        Kind::Picklist(_) => "picklist",
        Kind::Boolean => "boolean",
        Kind::Integer => "integer",
        Kind::Decimal => "decimal",
        Kind::Date => "date",
        Kind::DateTime => "datetime",
    }
}

fn document(root: &str, content: &impl Serialize) -> String {
    // Structs of strings and flags always serialize.
    let text = to_string_with_root(root, content).unwrap_or_default();
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{text}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::objects::find;

    #[test]
    fn the_list_names_every_object_and_where_it_is_described() {
        let list = all();
        assert!(
            list.contains("<objects><object href=\"/v1/describe/Account\"><name>Account</name>")
        );
        assert_eq!(list.matches("<object ").count(), objects().len());
    }

    #[test]
    fn a_field_says_its_type_and_that_it_can_be_exported() {
        let account = one(find("Account").expect("Account"));
        let status = account.split("<field>").find(|field| field.contains("<name>Status</name>"));
        let status = status.expect("the field");
        assert!(status.contains("<type>picklist</type><options><option>Active</option>"));
        assert!(status.contains("<context>export</context>"));
        assert!(account.contains("href=\"/v1/describe/Contact\"><name>BillToContact</name>"));
    }
}
