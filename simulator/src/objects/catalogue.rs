//! The list of objects and fields, after Zuora's object model.

use std::sync::LazyLock;

use Kind::{Boolean, Date, DateTime, Decimal, Id, Integer, Picklist, Text};

/// An object that queries can read.
#[derive(Debug)]
pub struct Object {
    /// Its API name, such as `RatePlanCharge`.
    pub name: &'static str,
    /// How many records there are.
    pub records: usize,
    /// Its fields, those that every object has first.
    pub fields: Vec<Field>,
    /// The objects that a query can join by their name.
    pub related: &'static [&'static str],
}

/// A field of an object.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its API name, such as `AccountNumber`.
    pub name: &'static str,
    /// What stands in it.
    pub kind: Kind,
}

/// What stands in a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// 32 hexadecimal digits.
    Id,
    /// Any text.
    Text,
    /// Text over several lines.
    Lines,
    /// One of these.
    Picklist(&'static [&'static str]),
    /// `true` or `false`.
    Boolean,
    /// A whole number.
    Integer,
    /// An amount.
    Decimal,
    /// A day, `2026-08-04`.
    Date,
    /// A moment, `2026-08-04T20:11:15+0000`.
    DateTime,
}

const COMMON: [(&str, Kind); 5] = [
    ("Id", Id),
    ("CreatedById", Id),
    ("CreatedDate", DateTime),
    ("UpdatedById", Id),
    ("UpdatedDate", DateTime),
];

const CURRENCIES: Kind = Picklist(&["EUR", "USD", "GBP"]);

/// Every object, by name.
pub fn objects() -> &'static [Object] {
    static OBJECTS: LazyLock<Vec<Object>> = LazyLock::new(all);
    &OBJECTS
}

/// The object of this name. As at Zuora, capitals and small letters are the same.
pub fn find(name: &str) -> Option<&'static Object> {
    objects().iter().find(|object| object.name.eq_ignore_ascii_case(name))
}

impl Object {
    /// The field of this name, whatever its capitals.
    pub fn field(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.name.eq_ignore_ascii_case(name))
    }
}

fn all() -> Vec<Object> {
    let object = |name, records, own: &[(&'static str, Kind)], related| {
        let fields = COMMON.iter().chain(own).map(|&(name, kind)| Field { name, kind }).collect();
        Object { name, records, fields, related }
    };
    vec![
        object(
            "Account",
            25,
            &[
                ("AccountNumber", Text),
                ("Name", Text),
                ("Status", Picklist(&["Active", "Draft", "Canceled"])),
                ("Balance", Decimal),
                ("Currency", CURRENCIES),
                ("AutoPay", Boolean),
                ("Notes", Kind::Lines),
            ],
            &["BillToContact", "SoldToContact"],
        ),
        object(
            "Contact",
            40,
            &[("FirstName", Text), ("LastName", Text), ("WorkEmail", Text), ("AccountId", Id)],
            &["Account"],
        ),
        object(
            "Invoice",
            120,
            &[
                ("InvoiceNumber", Text),
                ("InvoiceDate", Date),
                ("DueDate", Date),
                ("Amount", Decimal),
                ("Balance", Decimal),
                ("Status", Picklist(&["Posted", "Draft"])),
                ("AccountId", Id),
            ],
            &["Account", "BillToContact"],
        ),
        object(
            "InvoiceItem",
            480,
            &[("ChargeName", Text), ("ChargeAmount", Decimal), ("Quantity", Integer)],
            &["Invoice", "Account"],
        ),
        object(
            "Payment",
            90,
            &[
                ("PaymentNumber", Text),
                ("Amount", Decimal),
                ("EffectiveDate", Date),
                ("Status", Picklist(&["Processed", "Error", "Voided"])),
            ],
            &["Account"],
        ),
        object("Product", 12, &[("Name", Text), ("SKU", Text), ("EffectiveEndDate", Date)], &[]),
        object(
            "RatePlanCharge",
            75,
            &[("Name", Text), ("Quantity", Integer), ("MRR", Decimal), ("IsLastSegment", Boolean)],
            &["Subscription", "Account"],
        ),
        object("Refund", 7, &[("RefundNumber", Text), ("Amount", Decimal)], &["Account"]),
        object(
            "Subscription",
            30,
            &[
                ("Name", Text),
                ("Status", Picklist(&["Active", "Cancelled", "Draft"])),
                ("Version", Integer),
                ("AutoRenew", Boolean),
                ("TermEndDate", Date),
                ("AccountId", Id),
            ],
            &["Account"],
        ),
        object(
            "Usage",
            2500,
            &[("UOM", Text), ("Quantity", Integer), ("StartDateTime", DateTime)],
            &["Account"],
        ),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::OBJECTS;

    #[test]
    fn whatever_the_practice_jobs_query_can_be_queried_here_too() {
        for name in OBJECTS {
            assert_eq!(find(name).map(|object| object.name), Some(name));
        }
    }

    #[test]
    fn names_are_found_in_capitals_and_small_letters() {
        let account = find("aCCount").expect("Account");
        assert_eq!(account.field("ACCOUNTNUMBER").map(|field| field.name), Some("AccountNumber"));
        assert!(find("BillingPreviewRun").is_none() && account.field("Colour__c").is_none());
    }
}
