//! What the practice tenant's objects hold: their fields, how many records there are, and what
//! stands in them. The same query always gives the same rows.

mod catalogue;
pub mod describe;
mod values;

pub use catalogue::{Field, Kind, Object, find, objects};
pub use values::value;

/// The name that Zuora's own pages show: `AccountNumber` is "Account Number".
pub fn label(name: &str) -> String {
    let mut label = String::with_capacity(name.len() + 4);
    let mut before_small = false;
    for letter in name.chars() {
        if letter.is_uppercase() && before_small {
            label.push(' ');
        }
        before_small = letter.is_lowercase();
        label.push(letter);
    }
    label
}

#[cfg(test)]
mod tests {
    use super::label;

    #[test]
    fn a_label_is_the_name_in_words() {
        assert_eq!(label("AccountNumber"), "Account Number");
        assert_eq!(label("SKU"), "SKU");
        assert_eq!(label("IsLastSegment"), "Is Last Segment");
    }
}
