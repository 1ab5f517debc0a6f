//! What a list says of a job besides its ID.

use super::heading::Heading;
use crate::aqua::{JobStatus, Stage};

/// What the AQuA dashboard's list says of a job, at the time when it was copied. Nothing of it is known
/// until the job itself has been read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListedJob {
    /// `Stateful` or `Stateless`.
    pub mode: Option<String>,
    /// The job's status.
    pub status: Option<JobStatus>,
    /// How many queries it has: `Total Tasks`.
    pub total_tasks: Option<u64>,
    /// How long it had been running, in hours, minutes and seconds: `00:41:10`.
    pub run_time: Option<String>,
}

impl ListedJob {
    /// What the cells of a line say, by their heading or else by their form; none where they say nothing.
    pub fn read(cells: &[String], heading: Option<&Heading>) -> Option<Self> {
        let at =
            |place: Option<usize>| place.and_then(|place| cells.get(place)).map(String::as_str);
        let first =
            |wanted: fn(&str) -> bool| cells.iter().map(String::as_str).find(|it| wanted(it));
        let found = |column: fn(&Heading) -> Option<usize>, wanted: fn(&str) -> bool| match heading
        {
            Some(heading) => at(column(heading)).filter(|cell| wanted(cell)),
            None => first(wanted),
        };
        let listed = Self {
            mode: found(|heading| heading.mode, is_mode).map(str::to_owned),
            status: found(|heading| heading.status, is_status).map(JobStatus::read),
            total_tasks: found(|heading| heading.tasks, is_count)
                .and_then(|cell| cell.parse().ok()),
            run_time: found(|heading| heading.run_time, is_run_time).map(str::to_owned),
        };
        (listed != Self::default()).then_some(listed)
    }

    /// For how many whole minutes it had been running; none where it does not say so.
    pub fn run_minutes(&self) -> Option<u64> {
        let mut parts = self.run_time.as_deref()?.split(':');
        let (hours, minutes) = (parts.next()?.parse::<u64>(), parts.next()?.parse::<u64>());
        parts.next().filter(|_| parts.next().is_none())?;
        hours.ok()?.checked_mul(60)?.checked_add(minutes.ok()?)
    }

    /// Whether a cell is of the dashboard's table.
    pub fn is_cell(cell: &str) -> bool {
        cell.is_empty() || is_mode(cell) || is_status(cell) || is_count(cell) || is_run_time(cell)
    }
}

fn is_mode(cell: &str) -> bool {
    cell.eq_ignore_ascii_case("stateful") || cell.eq_ignore_ascii_case("stateless")
}

fn is_status(cell: &str) -> bool {
    JobStatus::read(cell).stage() != Stage::Unknown
}

fn is_count(cell: &str) -> bool {
    !cell.is_empty() && cell.len() < 7 && cell.bytes().all(|b| b.is_ascii_digit())
}

fn is_run_time(cell: &str) -> bool {
    cell.len() < 16
        && cell.contains(':')
        && cell.bytes().all(|b| b.is_ascii_digit() || matches!(b, b':' | b'.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_time_of_hours_minutes_and_seconds_is_told_in_whole_minutes() {
        let minutes = |text: &str| {
            ListedJob { run_time: Some(text.to_owned()), ..ListedJob::default() }.run_minutes()
        };
        assert_eq!(minutes("00:41:10"), Some(41));
        assert_eq!(minutes("25:00:59.5"), Some(1500));
        for other in ["41:10", "1:00:41:10", "1.02:41:10", "::", "99999999999999999999:00:00"] {
            assert_eq!(minutes(other), None, "{other}");
        }
        assert_eq!(ListedJob::default().run_minutes(), None);
    }
}
