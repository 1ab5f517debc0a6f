//! The elements of the form's fields.

use std::rc::Rc;

use yew::prelude::*;

use super::field::Field;
use crate::ui::focus::focus;

/// The elements of the form's fields, for putting the focus there.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FieldRefs(Rc<[NodeRef; Field::ALL.len()]>);

impl FieldRefs {
    /// The reference to a field's element.
    pub fn of(&self, field: Field) -> NodeRef {
        self.0[field as usize].clone()
    }

    /// Puts the focus on a field; nothing happens if it is not on the form.
    pub fn focus(&self, field: Field) {
        focus(&self.0[field as usize]);
    }
}
