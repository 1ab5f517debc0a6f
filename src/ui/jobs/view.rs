//! What of several jobs is looked at.

/// From so many CSS pixels the jobs stand beside the one that is shown.
pub const WIDE_FROM: u32 = 1180;

/// What of several jobs is looked at. Where there is room, the list of jobs stands beside it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum JobsView {
    /// The job that is shown.
    #[default]
    Job,
    /// The table of jobs, with every column.
    Jobs,
    /// The batches of all jobs together, or of the selected ones.
    AllBatches,
}

impl JobsView {
    /// What to look at once there are so many more jobs, or another one is shown: several jobs as a list
    /// where there is no room for both.
    pub fn after_asking(added: usize, is_wide: bool) -> Self {
        if added > 1 && !is_wide { Self::Jobs } else { Self::Job }
    }

    /// Whether the table of jobs is on the page.
    pub fn has_jobs(self, is_wide: bool) -> bool {
        is_wide || self == Self::Jobs
    }

    /// Whether something stands beside the table of jobs, or in its place.
    pub fn has_other(self) -> bool {
        self != Self::Jobs
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_looked_at_as_a_list_where_there_is_no_room_for_both() {
        assert_eq!(JobsView::after_asking(100, false), JobsView::Jobs);
        assert_eq!(JobsView::after_asking(100, true), JobsView::Job);
        assert_eq!(JobsView::after_asking(1, false), JobsView::Job);
        assert_eq!(JobsView::after_asking(0, false), JobsView::Job);
    }

    #[test]
    fn something_is_always_looked_at() {
        for view in [JobsView::Job, JobsView::Jobs, JobsView::AllBatches] {
            for is_wide in [false, true] {
                assert!(view.has_jobs(is_wide) || view.has_other());
            }
            assert_ne!(view.has_jobs(false), view.has_other());
        }
    }
}
