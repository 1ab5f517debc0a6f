//! What is kept between visits, in the storage of a browser.

use aqua_cancel::store::{
    TABLE_LAYOUT, load, load_table_layout, load_text, remove, save, save_table_layout,
};
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
