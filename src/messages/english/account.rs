//! What is asked, kept and handed on of what was done, in English.

use super::English;
use crate::messages::AccountMessages;

impl AccountMessages for English {
    fn reason(&self) -> &'static str {
        "Reason or ticket number"
    }

    fn reason_refused(&self) -> &'static str {
        "This looks like a password or token, so it is not taken. The cancel does not need it."
    }
}
