//! What is kept between visits, in the storage of a browser.

use aqua_cancel::store::{
    TABLE_LAYOUT, clear_history, keep_history, load, load_history, load_table_layout, load_text,
    remove, remove_history_before, save, save_table_layout,
};
use serde::{Deserialize, Serialize};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Storage, window};

fn storage() -> Storage {
    window().unwrap().local_storage().unwrap().unwrap()
}

#[wasm_bindgen_test]
fn what_is_kept_is_read_again_until_it_is_removed() {
    save("store test", &vec![1, 2]);
    assert_eq!(load("store test"), Some(vec![1, 2]));
    assert_eq!(load_text("store test").as_deref(), Some("[1,2]"));
    remove("store test");
    assert_eq!(load::<Vec<u8>>("store test"), None);
}

#[wasm_bindgen_test]
fn a_value_of_another_type_is_no_value() {
    save("store test of types", "a");
    assert_eq!(load::<u8>("store test of types"), None);
    remove("store test of types");
}

#[wasm_bindgen_test]
fn a_layout_that_was_kept_as_plain_words_is_still_read() {
    storage().set_item(TABLE_LAYOUT, "1 roomy name").unwrap();
    assert_eq!(
        load_table_layout(TABLE_LAYOUT, |old| old + " (old)").as_deref(),
        Some("1 roomy name (old)")
    );
    save_table_layout(TABLE_LAYOUT, Some("1 name"));
    assert_eq!(load_table_layout(TABLE_LAYOUT, |old| old + " (old)").as_deref(), Some("1 name"));
    save_table_layout::<str>(TABLE_LAYOUT, None);
    assert_eq!(storage().get_item(TABLE_LAYOUT), Ok(None));
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Entry {
    id: String,
    name: Option<String>,
}

#[wasm_bindgen_test]
async fn the_history_keeps_entries_by_their_id_until_they_are_removed() {
    let entry = |id: &str, name: Option<&str>| Entry { id: id.into(), name: name.map(Into::into) };
    clear_history().await.unwrap();
    keep_history(&[entry("2", None), entry("1", Some("a"))]).await.unwrap();
    keep_history(&[entry("2", Some("b")), entry("3", None)]).await.unwrap();
    let kept = load_history::<Entry>().await.unwrap();
    assert_eq!(kept, [entry("1", Some("a")), entry("2", Some("b")), entry("3", None)]);
    remove_history_before("2").await.unwrap();
    let kept = load_history::<Entry>().await.unwrap();
    assert_eq!(kept, [entry("2", Some("b")), entry("3", None)]);
    clear_history().await.unwrap();
    assert_eq!(load_history::<Entry>().await, Ok(Vec::new()));
}

#[wasm_bindgen_test]
async fn what_is_no_entry_is_passed_over() {
    keep_history(&[Entry { id: "1".into(), name: None }]).await.unwrap();
    assert_eq!(load_history::<u8>().await, Ok(Vec::new()));
    clear_history().await.unwrap();
}
