//! One batch.

use std::rc::Rc;

use yew::prelude::*;

use super::WIDTH;
use super::details::details;
use crate::aqua::{Batch, Fate, Job, say};
use crate::table::{Column, Needle, marks};
use crate::ui::bar::class;
use crate::ui::text::{dash, visible};

/// Properties of [`Row`]. The job is compared by pointer first, so an unchanged row costs nothing.
#[derive(Clone, Debug, Properties)]
pub struct RowProps {
    /// The job.
    pub job: Rc<Job>,
    /// Which of its batches.
    pub row: usize,
    /// Its place in the table, counted from 1 with the header.
    pub place: usize,
    /// Whether its details are open.
    pub open: bool,
    /// What is searched for.
    pub needle: Rc<Needle>,
    /// Details was pressed.
    pub on_toggle: Callback<usize>,
}

impl PartialEq for RowProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.job, &other.job)
            && (self.row, self.place, self.open) == (other.row, other.place, other.open)
            && (Rc::ptr_eq(&self.needle, &other.needle) || self.needle == other.needle)
            && self.on_toggle == other.on_toggle
    }
}

/// One batch, and its details below it while they are open.
#[component]
pub fn Row(props: &RowProps) -> Html {
    let Some(batch) = props.job.batches.get(props.row) else { return Html::default() };
    let id = format!("batch-{}", props.row);
    let onclick = {
        let (row, on_toggle) = (props.row, props.on_toggle.clone());
        move |_: MouseEvent| on_toggle.emit(row)
    };
    html! {
        <>
            <tr class={class(Fate::of(batch))} aria-rowindex={props.place.to_string()}>
                { for Column::ALL.into_iter().map(|column| cell(column, batch, &props.needle)) }
                <td class="open">
                    <button type="button" class="small" aria-expanded={props.open.to_string()}
                        aria-controls={props.open.then(|| id.clone())} {onclick}>
                        { "Details" }
                    </button>
                </td>
            </tr>
            if props.open {
                <tr class="details" {id}>
                    <td colspan={WIDTH.to_string()}>{ details(batch) }</td>
                </tr>
            }
        </>
    }
}

fn cell(column: Column, batch: &Batch, needle: &Needle) -> Html {
    let text = column.text(batch);
    let content = match column.number(batch) {
        Some(number) => html! { { say::count(number) } },
        None if text.is_empty() => dash(),
        None => html! { <bdi>{ marked(&text, needle) }</bdi> },
    };
    let class = classes!(column.key(), column.is_number().then_some("number"));
    match column {
        Column::Name => html! { <th scope="row" {class}>{ content }</th> },
        Column::Status => html! {
            <td {class}><span class="dot" aria-hidden="true" />{ content }</td>
        },
        _ => html! { <td {class}>{ content }</td> },
    }
}

/// Text with what was searched for marked.
fn marked(text: &str, needle: &Needle) -> Html {
    let ranges = marks(text, needle);
    if ranges.is_empty() {
        return visible(text);
    }
    let mut parts = Vec::with_capacity(ranges.len() * 2 + 1);
    let mut end = 0;
    for range in ranges {
        parts.push(visible(&text[end..range.start]));
        parts.push(html! { <mark>{ visible(&text[range.clone()]) }</mark> });
        end = range.end;
    }
    parts.push(visible(&text[end..]));
    parts.into_iter().collect()
}
