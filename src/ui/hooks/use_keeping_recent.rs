//! Keeps the tenants and jobs that were looked up for the next visit.

use yew::prelude::*;

use crate::aqua::NamedTenant;
use crate::session::Timestamp;
use crate::store;
use crate::ui::recent::{Recent, RecentJob};
use crate::ui::session_store::SessionHandle;

/// Keeps every job that a tenant has answered with, once for each answer: what the person has cleared
/// does not come back. Gives how often something was kept.
#[hook]
pub fn use_keeping_recent(session: &SessionHandle) -> usize {
    let times_kept = use_state_eq(|| 0_usize);
    let kept_until = use_mut_ref(Timestamp::default);
    let session = session.clone();
    let kept = times_kept.clone();
    use_effect_with(session.log.len(), move |_| {
        let mut kept_until = kept_until.borrow_mut();
        let mut read: Vec<(Timestamp, RecentJob)> = Vec::new();
        for entry in session.jobs.values() {
            let Some(snapshot) = &entry.snapshot else { continue };
            if snapshot.at > *kept_until && snapshot.job.id.is_some() {
                let job = RecentJob {
                    tenant: NamedTenant::name_of(&entry.target.tenant),
                    id: entry.target.job_id.to_string(),
                    name: snapshot.job.name.clone().unwrap_or_default(),
                };
                read.push((snapshot.at, job));
            }
        }
        read.sort_by_key(|(at, _)| *at);
        let Some((last, _)) = read.last() else { return };
        *kept_until = *last;
        // Another tab may have written meanwhile.
        let mut recent: Recent = store::load_recent().unwrap_or_default();
        read.into_iter().for_each(|(_, job)| recent.add(job));
        store::save_recent(Some(&recent));
        kept.set(*kept + 1);
    });
    *times_kept
}
