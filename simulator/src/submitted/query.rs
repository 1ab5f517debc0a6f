//! Reading Export ZOQL as far as the practice tenant needs it.

use crate::objects::{self, Object};

/// A query that can be run.
#[derive(Clone, Debug)]
pub struct Query {
    /// The object that is read.
    pub object: &'static Object,
    /// The selected fields, spelt as the object spells them; a joined object's as `Account.Name`.
    pub fields: Vec<String>,
    /// How many records the result has.
    pub records: usize,
}

impl Query {
    /// Reads `select Id, Name from Account`, with whatever may follow. Only `limit` is heeded:
    /// conditions and order do not change the made-up records. None where it is not a query on an
    /// object of the tenant.
    pub fn read(text: &str) -> Option<Self> {
        let spaced = text.replace(',', " , ");
        let mut words = spaced.split_whitespace();
        words.next().filter(|word| word.eq_ignore_ascii_case("select"))?;
        let mut selected = vec![String::new()];
        loop {
            match words.next()? {
                "," => selected.push(String::new()),
                word if word.eq_ignore_ascii_case("from") => break,
                // A field with a name for its column, `count(Id) n` and the like, is beyond this.
                word => selected.last_mut().filter(|field| field.is_empty())?.push_str(word),
            }
        }
        let object = objects::find(words.next()?)?;
        let rest: Vec<_> = words.collect();
        let limit = match rest.iter().rposition(|word| word.eq_ignore_ascii_case("limit")) {
            Some(at) => rest.get(at + 1)?.parse().ok()?,
            None => usize::MAX,
        };
        let fields = if selected == ["*"] {
            object.fields.iter().map(|field| field.name.to_owned()).collect()
        } else {
            selected.iter().map(|field| spelt(object, field)).collect::<Option<_>>()?
        };
        Some(Self { object, fields, records: object.records.min(limit) })
    }
}

/// The field as the object spells it, without the object's own name before it.
fn spelt(object: &Object, field: &str) -> Option<String> {
    let is_name = |part: &str| {
        part.starts_with(|first: char| first.is_ascii_alphabetic())
            && part.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_')
    };
    let parts: Vec<_> = field.split('.').collect();
    match parts.as_slice() {
        [name] if is_name(name) => Some(own(object, name)),
        [joined, name] if is_name(joined) && is_name(name) => {
            if joined.eq_ignore_ascii_case(object.name) {
                return Some(own(object, name));
            }
            Some(field.to_owned())
        }
        _ => None,
    }
}

fn own(object: &Object, name: &str) -> String {
    object.field(name).map_or(name, |field| field.name).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(String, usize)> {
        Query::read(text).map(|query| (query.fields.join(" "), query.records))
    }

    #[test]
    fn fields_are_read_in_order_and_spelt_as_the_object_spells_them() {
        let text =
            "SELECT account.id,NAME , BillToContact.Id, Colour__c\nFROM account\tWHERE x = 1";
        assert_eq!(read(text), Some(("Id Name BillToContact.Id Colour__c".to_owned(), 25)));
    }

    #[test]
    fn a_star_selects_every_field_and_a_limit_is_kept() {
        let (fields, records) = read("select * from Usage limit 3").expect("a query");
        assert!(fields.starts_with("Id CreatedById") && fields.ends_with("StartDateTime"));
        assert_eq!(records, 3);
        assert_eq!(read("select Id from Refund limit 900").expect("a query").1, 7);
    }

    #[test]
    fn what_is_no_query_on_a_known_object_is_none() {
        for text in [
            "",
            "select",
            "selec Id from Account",
            "select Id",
            "select Id from",
            "select from Account",
            "select Id, from Account",
            "select Id Name from Account",
            "select count(Id) from Account",
            "select Id from Nothing",
            "select Id from Account limit many",
            "delete from Account",
        ] {
            assert!(Query::read(text).is_none(), "{text}");
        }
    }
}
