//! The names under which WebAssembly and its glue know each other's functions.

use std::collections::HashMap;

use serde::Deserialize;

use crate::error::Error;

/// What wasm-opt says it has renamed.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Names {
    /// Module, old name and new name of each function that WebAssembly calls.
    imports: Vec<(String, String, String)>,
    /// Old and new name of each function that the glue calls.
    exports: Vec<(String, String)>,
}

/// The only module name that wasm-opt gives; it stands for every module.
const MODULE: &str = "a";

impl Names {
    /// Reads the JSON that wasm-opt prints.
    pub fn read(json: &str) -> Result<Self, Error> {
        serde_json::from_str(json).map_err(|problem| Error::File {
            file: "The list of names from wasm-opt".to_owned(),
            problem: format!("cannot be read: {problem}"),
        })
    }

    /// The glue with the new names. All of them are whole words of it, since wasm-bindgen writes each
    /// as a key or behind `wasm.`; a module's name is a text in quotes.
    pub fn apply(&self, glue: &str) -> String {
        let mut new: HashMap<&str, &str> = HashMap::new();
        let mut text = glue.to_owned();
        for (module, old, name) in &self.imports {
            new.insert(old, name);
            text = text.replace(&format!("\"{module}\""), &format!("\"{MODULE}\""));
        }
        new.extend(self.exports.iter().map(|(old, name)| (old.as_str(), name.as_str())));
        let mut renamed = String::with_capacity(text.len());
        let mut rest = text.as_str();
        while let Some(start) = rest.find(is_of_word) {
            let end =
                rest[start..].find(|sign| !is_of_word(sign)).map_or(rest.len(), |n| start + n);
            let word = &rest[start..end];
            renamed.push_str(&rest[..start]);
            renamed.push_str(new.get(word).copied().unwrap_or(word));
            rest = &rest[end..];
        }
        renamed + rest
    }
}

fn is_of_word(sign: char) -> bool {
    sign.is_alphanumeric() || sign == '_' || sign == '$'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_glue_calls_and_offers_everything_under_its_new_name() {
        let names = Names::read(
            r#"{"imports": [["./page_bg.js", "__wbg_now_1a", "$"]], "exports": [["memory", "b"],
               ["__wbindgen_free", "c"]]}"#,
        )
        .unwrap();
        let glue = r#"const import0 = { __wbg_now_1a: function() { return wasm.memory.buffer; } };
            wasm.__wbindgen_free(memory0); return { "./page_bg.js": import0 };"#;
        let wanted = r#"const import0 = { $: function() { return wasm.b.buffer; } };
            wasm.c(memory0); return { "a": import0 };"#;
        assert_eq!(names.apply(glue), wanted);
    }

    #[test]
    fn a_list_that_wasm_opt_writes_otherwise_stops_the_build() {
        assert!(Names::read(r#"{"imports": [], "exports": [], "tags": []}"#).is_err());
        assert!(Names::read("").is_err());
    }
}
