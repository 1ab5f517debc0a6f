//! A layout as it is kept between visits: JSON by serde, or words as earlier versions wrote them.

use serde::{Deserialize, Serialize};

use super::kind::TableKind;
use super::layout::Layout;

/// The version of a layout in words. What another version wrote may mean something else.
const WORDS_VERSION: &str = "1";

/// A layout as it is kept. Whatever it holds, it is read as the nearest layout.
#[derive(Debug, Deserialize, Serialize)]
#[serde(default)]
pub struct KeptLayout {
    /// In the order of the table. Columns that are unknown or named before are passed over, those that
    /// are missing come last.
    columns: Vec<KeptColumn>,
    /// The key of the column by which rows are grouped.
    group: Option<String>,
    roomy: bool,
    pinned: bool,
}

/// A column as it is kept.
#[derive(Debug, Deserialize, Serialize)]
struct KeptColumn {
    /// Its key.
    column: String,
    shown: bool,
    /// Its own width in CSS pixels.
    width: Option<u64>,
}

impl Default for KeptLayout {
    /// What says nothing of any column.
    fn default() -> Self {
        Self { columns: Vec::new(), group: None, roomy: false, pinned: true }
    }
}

impl From<&Layout> for KeptLayout {
    fn from(layout: &Layout) -> Self {
        let columns = layout.columns().iter().map(|place| KeptColumn {
            column: place.column.key().to_owned(),
            shown: place.shown,
            width: place.width.map(u64::from),
        });
        Self {
            columns: columns.collect(),
            group: layout.group().map(|column| column.key().to_owned()),
            roomy: layout.roomy,
            pinned: layout.pinned,
        }
    }
}

impl KeptLayout {
    /// The layout of a table that it is read as.
    pub fn layout(self, kind: TableKind) -> Layout {
        let kept = self;
        let mut layout = Layout::of(kind);
        let keyed = |key: &str| kind.columns().iter().find(|column| column.key() == key).copied();
        (layout.roomy, layout.pinned) = (kept.roomy, kept.pinned);
        layout.group_by(kept.group.as_deref().and_then(keyed));
        let mut next = 1;
        for KeptColumn { column, shown, width } in kept.columns {
            let Some(column) = keyed(&column) else { continue };
            if column != kind.heading_column() {
                if layout.at(column) < next {
                    continue;
                }
                layout.put_at(column, next);
                next += 1;
            }
            layout.show(column, shown);
            let most = u64::from(Layout::WIDTHS.1);
            layout.set_width(column, width.map(|width| width.min(most) as u16));
        }
        layout
    }

    /// A layout in words, as an earlier version kept it: `1 roomy unpinned group=status name:240 status -records …`. A column that is
    /// hidden has a minus, one with a width of its own names it; unknown words are passed over.
    pub fn from_words(text: &str) -> Self {
        let mut words = text.split(' ');
        if words.next() != Some(WORDS_VERSION) {
            return Self::default();
        }
        let mut kept = Self::default();
        for word in words {
            if word == "roomy" {
                kept.roomy = true;
            } else if word == "unpinned" {
                kept.pinned = false;
            } else if let Some(key) = word.strip_prefix("group=") {
                kept.group = Some(key.to_owned());
            } else {
                let (key, width) = word.split_once(':').unwrap_or((word, ""));
                let hidden = key.strip_prefix('-');
                kept.columns.push(KeptColumn {
                    column: hidden.unwrap_or(key).to_owned(),
                    shown: hidden.is_none(),
                    width: width.parse().ok(),
                });
            }
        }
        kept
    }
}

#[cfg(test)]
mod tests {
    use super::super::Column;
    use super::*;

    fn order(layout: &Layout) -> String {
        let keys: Vec<_> = layout.columns().iter().map(|place| place.column.key()).collect();
        keys.join(" ")
    }

    fn from_words(words: &str) -> Layout {
        KeptLayout::from_words(words).layout(TableKind::Batches)
    }

    /// A layout in which everything was changed.
    fn changed() -> Layout {
        let mut layout = Layout::of(TableKind::Batches);
        (layout.roomy, layout.pinned) = (true, false);
        layout.group_by(Some(Column::Status));
        layout.set_width(Column::Name, Some(240));
        layout.show(Column::Type, false);
        layout.put(Column::BatchId, Column::Status);
        layout
    }

    #[test]
    fn a_layout_is_kept_as_json_and_comes_back() {
        let json = serde_json::to_value(KeptLayout::from(&changed())).unwrap();
        assert_eq!(json["group"], "status");
        assert_eq!(
            json["columns"][0],
            serde_json::json!({"column": "name", "shown": true, "width": 240})
        );
        let kept: KeptLayout = serde_json::from_value(json).unwrap();
        assert_eq!(kept.layout(TableKind::Batches), changed());
    }

    #[test]
    fn a_layout_in_words_is_read_as_it_was_meant() {
        let words = "1 roomy unpinned group=status name:240 batch-id status records -type query message \
                     file segments";
        assert_eq!(from_words(words), changed());
    }

    #[test]
    fn a_column_that_was_not_known_comes_last_and_is_shown() {
        let layout = from_words("1 name -status query");
        assert!(order(&layout).starts_with("name status query records"));
        assert_eq!(layout.shown().count(), TableKind::Batches.columns().len() - 1);
    }

    #[test]
    fn what_a_later_version_adds_costs_nothing_else() {
        let json = r#"{"columns":[{"column":"colour","shown":true,"width":null},
            {"column":"query","shown":true,"width":90}],"zoom":2}"#;
        let kept: KeptLayout = serde_json::from_str(json).unwrap();
        let layout = kept.layout(TableKind::Batches);
        assert!(order(&layout).starts_with("name query status"));
        assert!(layout.pinned && layout.columns()[1].width == Some(90));
    }

    #[test]
    fn of_another_tables_layout_what_both_have_is_taken() {
        let layout = KeptLayout::from(&changed()).layout(TableKind::Jobs);
        assert!(order(&layout).starts_with("job status records batch-count"));
        assert_eq!(layout.group(), Some(Column::Status));
        assert!(layout.roomy && !layout.pinned);
    }

    #[test]
    fn of_any_words_the_nearest_layout_is_taken() {
        let layout = from_words(
            "1  sparkly group=records query:9999999 type:-3 -query -name query:90 file:",
        );
        assert!(order(&layout).starts_with("name query type file status"));
        assert_eq!(layout.shown().count(), TableKind::Batches.columns().len());
        assert!(layout.group().is_none() && !layout.roomy);
        assert_eq!(layout.columns()[1].width, Some(800));
        assert!(layout.columns()[2..].iter().all(|place| place.width.is_none()));
        for text in ["", "2 roomy", "roomy", "{}"] {
            assert!(from_words(text).is_default(), "{text}");
        }
    }
}
