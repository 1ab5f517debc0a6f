//! What is said of several jobs at once, in English.

use super::English;
use crate::messages::JobsMessages;
use crate::session::{KnownClient, Owner};

impl JobsMessages for English {
    fn owner(&self, owner: &Owner) -> String {
        match owner {
            Owner::Client(KnownClient::Estuary) => "Estuary".to_owned(),
            Owner::Client(KnownClient::TapZuora) => "tap-zuora".to_owned(),
            Owner::Client(KnownClient::ZuoraAquaClientCli) => "zuora-aqua-client-cli".to_owned(),
            Owner::Integration { partner, project } => {
                let names = [partner, project].into_iter().flatten().map(String::as_str);
                names.collect::<Vec<_>>().join(" / ")
            }
            Owner::Unknown => "unknown".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_owner_is_named_by_client_or_by_partner_and_project() {
        let (partner, project) = (Some("acme".to_owned()), Some("gl".to_owned()));
        for (owner, text) in [
            (Owner::Client(KnownClient::TapZuora), "tap-zuora"),
            (Owner::Integration { partner: partner.clone(), project }, "acme / gl"),
            (Owner::Integration { partner, project: None }, "acme"),
            (Owner::Unknown, "unknown"),
        ] {
            assert_eq!(English.owner(&owner), text);
        }
    }
}
