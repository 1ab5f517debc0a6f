//! What the practice tenant says about itself: the list that the page offers jobs from.

use serde_json::{Value, json};

use crate::clients::CLIENTS;
use crate::identity;
use crate::scenario::{self, hundred};

/// `about.json`: made-up credentials for each way to sign in, the OAuth clients whose token call goes
/// wrong, the jobs that are offered one by one with what they do, and those that are offered all at
/// once.
pub fn about() -> Value {
    let (together, single): (Vec<_>, Vec<_>) =
        scenario::all().iter().partition(|job| job.group == hundred::GROUP);
    let together: Vec<_> = together.iter().map(|job| &job.id).collect();
    let jobs: Vec<_> = single
        .iter()
        .map(
            |job| json!({ "id": job.id, "group": job.group, "title": job.title, "does": job.does }),
        )
        .collect();
    let clients: Vec<_> = CLIENTS
        .iter()
        .map(|client| {
            json!({
                "client_id": client.id,
                "client_secret": identity::CLIENT_SECRET,
                "title": client.title,
                "does": client.does,
            })
        })
        .collect();
    json!({
        "simulator": "aqua-cancel",
        "credentials": {
            "basic": { "user": identity::USER, "password": identity::PASSWORD },
            "oauth": { "client_id": identity::CLIENT_ID, "client_secret": identity::CLIENT_SECRET },
            "bearer": { "token": identity::TOKEN },
            "keys": { "id": identity::KEY_ID, "secret": identity::KEY_SECRET },
            "read_only": { "user": identity::READ_ONLY_USER, "password": identity::PASSWORD },
            "cancel_only": { "user": identity::CANCEL_ONLY_USER, "password": identity::PASSWORD },
        },
        "clients": clients,
        "jobs": jobs,
        "lists": [{
            "ids": together,
            "group": hundred::GROUP,
            "title": "All hundred at once",
            "does": hundred::DOES,
        }],
    })
}
