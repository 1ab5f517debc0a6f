//! What the button **History** opens.

use web_sys::{Element, Event, HtmlInputElement, InputEvent};
use yew::prelude::*;

use super::entries::entries_table;
use super::use_history::HistoryHandle;
use crate::account::{HistoryEntry, history_csv, history_json};
use crate::messages::{HistoryLabel, Messages, TableLabel};
use crate::table::Format;
use crate::ui::hooks::use_messages;
use crate::ui::save_file::save_file;

/// The element ID of the sheet, by which its buttons open and close it.
const SHEET: &str = "history";

/// How many entries are shown unless all are asked for: the last ones.
const SHOWN: usize = 100;

/// Properties of [`History`].
#[derive(Clone, PartialEq, Properties)]
pub struct HistoryProps {
    /// The history.
    pub history: HistoryHandle,
    /// The job of an entry is to be put into the form.
    pub on_use: Callback<HistoryEntry>,
}

/// What the sheet shows, besides the history itself.
#[derive(Clone, Debug, Default, PartialEq)]
struct View {
    is_open: bool,
    search: String,
    shows_all: bool,
    /// Whether it is asked if the history is to be cleared.
    asks: bool,
    has_failed: bool,
}

/// The button **History** and what it opens: the switch, the entries that a search finds, **Use**, **Save as CSV**,
/// **Save as JSON** and **Clear**. The entries are read while it is open. The browser's own popover closes it and
/// gives the focus back.
#[component]
pub fn History(props: &HistoryProps) -> Html {
    let messages = use_messages();
    let view = use_state_eq(View::default);
    let history = &props.history;
    {
        let history = history.clone();
        use_effect_with((view.is_open, history.writes, history.is_on), move |(is_open, ..)| {
            if *is_open {
                history.read();
            }
        });
    }
    let change = |to: fn(&mut View)| {
        let view = view.clone();
        move |_| {
            let mut next = (*view).clone();
            to(&mut next);
            view.set(next);
        }
    };
    let ontoggle = {
        let view = view.setter();
        move |event: Event| {
            let sheet: Option<Element> = event.target_dyn_into();
            let is_open = sheet.is_some_and(|sheet| sheet.matches(":popover-open") == Ok(true));
            view.set(View { is_open, ..View::default() });
        }
    };
    let on_search = {
        let view = view.clone();
        move |event: InputEvent| {
            if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
                view.set(View { search: field.value(), ..(*view).clone() });
            }
        }
    };
    let on_switch = {
        let (history, view) = (history.clone(), view.clone());
        move |event: Event| {
            if let Some(switch) = event.target_dyn_into::<HtmlInputElement>() {
                history.switch(switch.checked());
                view.set(View { asks: !switch.checked(), ..(*view).clone() });
            }
        }
    };
    let on_clear = {
        let (history, view) = (history.clone(), view.clone());
        move |_| {
            history.clear();
            view.set(View { asks: false, ..(*view).clone() });
        }
    };
    let all = history.entries.as_deref().map(Vec::as_slice).unwrap_or_default();
    let found: Vec<&HistoryEntry> = all.iter().filter(|it| it.matches(&view.search)).collect();
    let shown = if view.shows_all { found.len() } else { found.len().min(SHOWN) };
    let save = |format: Format| {
        let (history, view) = (history.clone(), view.clone());
        move |_| {
            let entries = history.entries.iter().flat_map(|all| all.iter());
            let found: Vec<_> = entries.filter(|it| it.matches(&view.search)).cloned().collect();
            let content = match format {
                Format::Json => history_json(&found),
                _ => history_csv(&found),
            };
            let name = format!("aqua-history.{}", format.extension());
            let has_failed = save_file(&name, format.media_type(), &content).is_err();
            view.set(View { has_failed, ..(*view).clone() });
        }
    };
    let is_filled = !all.is_empty();

    html! {
        <>
            <button type="button" class="link" popovertarget={SHEET}>
                { messages.history(HistoryLabel::History) }
            </button>
            <div
                id={SHEET}
                class="sheet history"
                popover="auto"
                role="region"
                aria-label={messages.history(HistoryLabel::History)}
                tabindex="-1"
                {ontoggle}
            >
                if view.is_open {
                    <h2>{ messages.history(HistoryLabel::History) }</h2>
                    <div class="switch">
                        <input
                            id="keep-history"
                            type="checkbox"
                            checked={history.is_on}
                            aria-describedby="what-is-kept"
                            onchange={on_switch}
                        />
                        <label for="keep-history">{ messages.history(HistoryLabel::Keep) }</label>
                    </div>
                    <p id="what-is-kept" class="hint">
                        { messages.history(HistoryLabel::WhatIsKept) }
                    </p>
                    if history.is_refused {
                        <p class="warning" role="alert">{ messages.history(HistoryLabel::Refused) }</p>
                    }
                    if is_filled {
                        <div class="tools">
                            <input
                                type="search"
                                aria-label={messages.history(HistoryLabel::Search)}
                                placeholder={messages.history(HistoryLabel::Search)}
                                autocomplete="off"
                                value={view.search.clone()}
                                oninput={on_search}
                            />
                            <button type="button" class="small" onclick={save(Format::Csv)}>
                                { messages.history(HistoryLabel::SaveCsv) }
                            </button>
                            <button type="button" class="small" onclick={save(Format::Json)}>
                                { messages.history(HistoryLabel::SaveJson) }
                            </button>
                            <button
                                type="button"
                                class="small"
                                onclick={change(|view| view.asks = true)}
                            >
                                { messages.history(HistoryLabel::Clear) }
                            </button>
                        </div>
                    }
                    if view.asks && is_filled {
                        { question(messages, all.len(), on_clear, change(|view| view.asks = false)) }
                    }
                    if view.has_failed {
                        <p class="error" role="alert">{ messages.table_label(TableLabel::NotSaved) }</p>
                    }
                    <p class="count" role="status">
                        if history.is_on || is_filled {
                            { messages.history_count(found.len(), all.len()) }
                        }
                    </p>
                    if shown > 0 {
                        { entries_table(messages, &found[..shown], SHEET, &props.on_use) }
                    }
                    if shown < found.len() {
                        <button
                            type="button"
                            class="small"
                            onclick={change(|view| view.shows_all = true)}
                        >
                            { messages.show_all_entries(found.len()) }
                        </button>
                    }
                }
            </div>
        </>
    }
}

/// The question before the history is cleared.
fn question(
    messages: &dyn Messages,
    count: usize,
    on_clear: impl Fn(MouseEvent) + 'static,
    on_keep: impl Fn(MouseEvent) + 'static,
) -> Html {
    html! {
        <div class="caution" role="alertdialog" aria-labelledby="clear-history">
            <p id="clear-history">{ messages.clear_history_question(count) }</p>
            <div class="actions">
                <button type="button" onclick={on_keep}>
                    { messages.history(HistoryLabel::KeepEntries) }
                </button>
                <button type="button" class="danger-outline" onclick={on_clear}>
                    { messages.history(HistoryLabel::ClearNow) }
                </button>
            </div>
        </div>
    }
}
