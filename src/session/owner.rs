//! Whose job it is.

use std::cmp::Reverse;

use indexmap::IndexMap;

use super::advice::KnownClient;
use super::state::JobEntry;
use crate::aqua::Job;

/// Who submitted a job, as far as its names tell. Equal for jobs that belong together, so that jobs can
/// be grouped by it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Owner {
    /// By its names, a client that is known here: a guess.
    Client(KnownClient),
    /// Whoever uses this partner and project; at least one of them is there.
    Integration {
        /// The partner, verbatim.
        partner: Option<String>,
        /// The project, verbatim.
        project: Option<String>,
    },
    /// The job names nobody, or it has not been read.
    Unknown,
}

impl Owner {
    /// The owner of a job.
    pub fn of(job: &Job) -> Self {
        if let Some(client) = KnownClient::guess(job) {
            return Self::Client(client);
        }
        match (&job.partner, &job.project) {
            (None, None) => Self::Unknown,
            (partner, project) => {
                Self::Integration { partner: partner.clone(), project: project.clone() }
            }
        }
    }
}

/// These jobs by owner, the owner of the most first; without those that were not read.
pub(super) fn by_owner<'a>(
    entries: impl Iterator<Item = &'a JobEntry>,
) -> Vec<(Owner, Vec<&'a JobEntry>)> {
    let mut by_owner = IndexMap::<Owner, Vec<&JobEntry>>::new();
    for entry in entries {
        if let Some(snapshot) = &entry.snapshot {
            by_owner.entry(Owner::of(&snapshot.job)).or_default().push(entry);
        }
    }
    let mut by_owner: Vec<_> = by_owner.into_iter().collect();
    by_owner.sort_by_key(|(_, jobs)| Reverse(jobs.len()));
    by_owner
}

#[cfg(test)]
mod tests {
    use super::*;

    fn owner(json: &str) -> Owner {
        Owner::of(&serde_json::from_str(json).unwrap())
    }

    #[test]
    fn a_known_client_comes_before_partner_and_project() {
        let capture = r#"{"name":"estuary-capture","partner":"p","project":"q"}"#;
        assert_eq!(owner(capture), Owner::Client(KnownClient::Estuary));
        assert_eq!(owner(r#"{"name":"Invoice_17"}"#), Owner::Client(KnownClient::TapZuora));
        assert_eq!(owner("{}"), Owner::Client(KnownClient::ZuoraAquaClientCli));
    }

    #[test]
    fn jobs_of_one_integration_have_one_owner() {
        let of = |name: &str| owner(&format!(r#"{{"name":"{name}","partner":"gl"}}"#));
        let gl = Owner::Integration { partner: Some("gl".into()), project: None };
        assert_eq!((of("Nightly"), of("Hourly")), (gl.clone(), gl));
        assert_eq!(owner(r#"{"name":"Nightly"}"#), Owner::Unknown);
    }
}
