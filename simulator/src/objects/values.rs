//! What stands in a record's fields.

use jiff::{SignedDuration, Timestamp};

use super::catalogue::{Kind, Object};
use crate::clock::later;
use crate::ids;

/// 1 January 2025, the first record's moment.
const FIRST: i64 = 1_735_689_600;

/// What stands in the field of this name in the record of this number, counted from 0. A field
/// that the object does not have is empty, as a custom field without a value is.
pub fn value(object: &Object, field: &str, record: usize) -> String {
    if let Some((joined, _)) = field.split_once('.') {
        let id = ids::digits(ids::kind(joined), record as u64 / 3);
        return if ends_with(field, "Id") { id } else { String::new() };
    }
    let Some(field) = object.field(field) else { return String::new() };
    let number = record + 1;
    match field.kind {
        Kind::Id if field.name == "Id" => ids::digits(ids::kind(object.name), record as u64),
        Kind::Id => ids::digits(ids::kind(field.name), record as u64 / 3),
        // A comma, quotation marks and letters beyond ASCII: what CSV has to carry.
        Kind::Text if field.name == "Name" => format!("M\u{fc}ller & \"S\u{f6}hne\", no. {number}"),
        Kind::Text => format!("{}-{number:05}", &field.name[..1]),
        Kind::Lines if record.is_multiple_of(3) => {
            format!("Called, {number} times.\nWill call back.")
        }
        Kind::Lines => String::new(),
        Kind::Picklist(values) => values[record % values.len()].to_owned(),
        Kind::Boolean => record.is_multiple_of(2).to_string(),
        Kind::Integer => number.to_string(),
        Kind::Decimal => format!("{}.{:02}", number * 7, record * 5 % 100),
        Kind::Date => moment(record).strftime("%Y-%m-%d").to_string(),
        Kind::DateTime => moment(record).strftime("%Y-%m-%dT%H:%M:%S%z").to_string(),
    }
}

/// One record an hour.
fn moment(record: usize) -> Timestamp {
    let hours = SignedDuration::from_hours(i64::try_from(record).unwrap_or(i64::MAX / 3600));
    later(Timestamp::from_second(FIRST).unwrap_or(Timestamp::UNIX_EPOCH), hours)
}

fn ends_with(field: &str, end: &str) -> bool {
    field.get(field.len().saturating_sub(end.len())..).is_some_and(|s| s.eq_ignore_ascii_case(end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::objects::{find, objects};

    #[test]
    fn dates_and_amounts_are_written_as_zuora_writes_them() {
        let invoice = find("Invoice").expect("Invoice");
        assert_eq!(value(invoice, "CreatedDate", 25), "2025-01-02T01:00:00+0000");
        assert_eq!(value(invoice, "InvoiceDate", 25), "2025-01-02");
        assert_eq!(value(invoice, "Amount", 1), "14.05");
        assert_eq!(value(invoice, "Status", 1), "Draft");
    }

    #[test]
    fn every_record_has_an_id_of_its_own() {
        for object in objects() {
            let ids: std::collections::HashSet<_> =
                (0..object.records).map(|record| value(object, "Id", record)).collect();
            assert_eq!(ids.len(), object.records, "{}", object.name);
        }
    }

    #[test]
    fn a_joined_object_has_an_id_and_an_unknown_field_is_empty() {
        let invoice = find("Invoice").expect("Invoice");
        assert_eq!(value(invoice, "Account.Id", 4).len(), 32);
        assert_eq!(value(invoice, "Account.Name", 4), "");
        assert_eq!(value(invoice, "Colour__c", 4), "");
    }
}
