//! The region **Jobs**, and beside it the job that is shown or the batches of several.

mod all_batches;
mod focus_within;
mod job_rows;
mod use_minute;
mod view;

use std::rc::Rc;

use yew::prelude::*;

use super::focus::{focus, is_focus_lost};
use super::hooks::use_messages;
use super::session_store::{SessionHandle, action};
use super::table::{DataTable, use_table_state, use_window_width};
use crate::files::JobFiles;
use crate::messages::JobTableLabel;
use crate::session::{ActionKind, JobEntry, JobKey, Session};
use crate::table::TableKind;

use all_batches::AllBatches;
use focus_within::focus_chosen_job;
use job_rows::job_rows;
use use_minute::use_minute;
use view::{JobsView, WIDE_FROM};

/// The name of exported files, without its end.
const FILE_STEM: &str = "aqua-jobs";

/// Properties of [`JobArea`].
#[derive(Clone, PartialEq, Properties)]
pub struct JobAreaProps {
    /// The session, of whose jobs this is.
    pub session: SessionHandle,
    /// The jobs that are selected.
    pub selected: Rc<Vec<JobKey>>,
    /// Hears that others are.
    pub on_select: Callback<Rc<Vec<JobKey>>>,
    /// Buttons for what is done with several jobs, above their table.
    #[prop_or_default]
    pub actions: Html,
    /// Hears which files are to be saved.
    pub ask_for_files: Callback<Vec<JobFiles>>,
    /// The element around all of this.
    pub node: NodeRef,
    /// The element to which the link past everything leads: where the batches are, or the jobs.
    pub batches: NodeRef,
    /// The job that is shown.
    pub children: Html,
}

/// The job that is shown. From two jobs on also the region **Jobs**, at the left where there is room; on a
/// narrow screen one leads to the other and back.
#[component]
pub fn JobArea(props: &JobAreaProps) -> Html {
    let messages = use_messages();
    let session = &props.session;
    let table = use_table_state(TableKind::Jobs);
    let view = use_state_eq(JobsView::default);
    let is_wide = use_window_width() >= WIDE_FROM;
    let are_several = session.jobs.len() > 1;
    let has_jobs = are_several && view.has_jobs(is_wide);
    let has_other = !are_several || view.has_other();
    let [jobs_beside, back] = [use_node_ref(), use_node_ref()];
    // Where there are no batches, the link to them leads to the jobs.
    let jobs_node = if has_other { &jobs_beside } else { &props.batches };
    let now = use_minute();
    let rows = use_memo(job_rows(messages, session, now), Vec::clone);
    {
        let (view, before) = (view.setter(), use_mut_ref(|| 0));
        use_effect_with((session.jobs.len(), session.shown.clone()), move |(jobs, _)| {
            let added = jobs.saturating_sub(before.replace(*jobs));
            view.set(JobsView::after_asking(added, is_wide));
        });
    }
    let pressed = use_mut_ref(|| false);
    {
        // What was pressed may be gone with the former view: the focus must not go with it.
        let (jobs_node, back, pressed) = (jobs_node.clone(), back.clone(), pressed.clone());
        use_effect_with(*view, move |_| {
            if pressed.replace(false) && is_focus_lost() {
                focus(&back);
                if is_focus_lost() {
                    focus_chosen_job(&jobs_node);
                }
            }
        });
    }
    let go = use_callback((*view, view.setter()), move |to: JobsView, (view, set)| {
        pressed.replace(to != *view);
        set.set(to);
    });
    // The same for as long as the jobs are: no row is drawn anew for them.
    let keys = use_memo(session.jobs.keys().cloned().collect::<Vec<_>>(), Vec::clone);
    let on_choose = use_callback(
        (keys.clone(), session.dispatcher(), go.clone()),
        |at: usize, (keys, session, go)| {
            if let Some(key) = keys.get(at) {
                session.dispatch(action(ActionKind::Show(key.clone())));
                go.emit(JobsView::Job);
            }
        },
    );
    let on_select = props.on_select.reform(move |rows: Rc<Vec<usize>>| {
        Rc::new(rows.iter().filter_map(|&row| keys.get(row).cloned()).collect())
    });
    let toggle = |label: JobTableLabel, to: JobsView| {
        let is_pressed = *view == to;
        let to = if is_pressed { JobsView::Job } else { to };
        let onclick = go.reform(move |_| to);
        html! {
            <button type="button" aria-pressed={is_pressed.to_string()} {onclick}>
                { messages.job_table_label(label) }
            </button>
        }
    };
    let way_back = |words: String, to: JobsView| {
        html! {
            <button ref={&back} type="button" class="back" onclick={go.reform(move |_| to)}>
                { words }
            </button>
        }
    };

    let chosen = session.shown.as_ref().and_then(|key| session.jobs.get_index_of(key));
    let beside = has_jobs && has_other;
    html! {
        <div
            ref={&props.node}
            class={classes!("job-area", beside.then_some("side-by-side"))}
            tabindex="-1"
        >
            if has_jobs {
                <div ref={jobs_node} class="jobs-column" tabindex="-1">
                    <DataTable
                        {table}
                        {rows}
                        file_stem={FILE_STEM}
                        {beside}
                        {chosen}
                        {on_choose}
                        {on_select}
                        actions={html! {
                            <>
                                if is_wide {
                                    { toggle(JobTableLabel::WholeTable, JobsView::Jobs) }
                                }
                                { toggle(JobTableLabel::AllBatches, JobsView::AllBatches) }
                                { props.actions.clone() }
                            </>
                        }}
                    />
                </div>
            }
            if has_other {
                <div class="job-column">
                    if are_several && !is_wide {
                        { way_back(messages.back_to_jobs(session.jobs.len()), JobsView::Jobs) }
                    }
                    if are_several && *view == JobsView::AllBatches {
                        if is_wide {
                            { way_back(messages.job_table_label(JobTableLabel::BackToJob).to_owned(), JobsView::Job) }
                        }
                        <div id="batches" ref={&props.batches} tabindex="-1">
                            <AllBatches
                                jobs={jobs_together(session, &props.selected)}
                                ask_for_files={props.ask_for_files.clone()}
                            />
                        </div>
                    } else {
                        { props.children.clone() }
                    }
                </div>
            }
        </div>
    }
}

/// The jobs whose batches are shown together: the selected ones, or all where none is selected.
fn jobs_together(session: &Session, selected: &[JobKey]) -> Vec<Rc<JobEntry>> {
    let is_meant = |key: &JobKey| selected.is_empty() || selected.contains(key);
    let jobs = session.jobs.iter().filter(|(key, _)| is_meant(key));
    jobs.map(|(_, entry)| entry.clone()).collect()
}
