//! By the browser's `Intl` and `Date`.

use js_sys::{Array, Date, Function, Intl, Object};
use serde::Serialize;
use wasm_bindgen::JsValue;

use crate::session::Timestamp;

/// The options of `Intl.NumberFormat` that are set.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct NumberFormatOptions {
    use_grouping: bool,
}

thread_local! {
    /// Made once: a table has thousands of numbers.
    static NUMBERS: Function = {
        let english = Array::of1(&JsValue::from_str("en"));
        let options = serde_wasm_bindgen::to_value(&NumberFormatOptions { use_grouping: true });
        let options = options.as_ref().ok().and_then(Object::try_from).cloned();
        Intl::NumberFormat::new(&english, &options.unwrap_or_default()).format()
    };
}

pub fn number(number: u64) -> String {
    // As a BigInt: a number of JavaScript's is exact up to 2^53 alone.
    let shown = NUMBERS.with(|format| format.call1(&JsValue::UNDEFINED, &JsValue::from(number)));
    shown.ok().and_then(|shown| shown.as_string()).unwrap_or_else(|| number.to_string())
}

/// Year, month from 1, day, hour, minute and second.
pub fn local_time(at: Timestamp) -> [u32; 6] {
    let date = date(at);
    [
        date.get_full_year(),
        date.get_month() + 1,
        date.get_date(),
        date.get_hours(),
        date.get_minutes(),
        date.get_seconds(),
    ]
}

pub fn minutes_ahead_of_utc(at: Timestamp) -> i32 {
    -date(at).get_timezone_offset() as i32
}

fn date(at: Timestamp) -> Date {
    Date::new(&JsValue::from_f64(at.as_millis() as f64))
}
