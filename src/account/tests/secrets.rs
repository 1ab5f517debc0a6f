//! No report holds a secret, whatever the way to sign in and whatever came.

use proptest::prelude::*;

use super::*;
use crate::aqua::{Credentials, Secret};
use crate::session::JobTarget;

fn credentials() -> impl Strategy<Value = (Credentials, Vec<String>)> {
    // Words that stand nowhere else in a report.
    let secret = || "zq[a-z0-9]{14}zq";
    prop_oneof![
        secret().prop_map(|a| {
            let basic =
                Credentials::Basic { user: "jane".into(), password: Secret::new(a.clone()) };
            (basic, vec![a])
        }),
        secret().prop_map(|a| (Credentials::Bearer(Secret::new(a.clone())), vec![a])),
        (secret(), secret()).prop_map(|(a, b)| {
            let keys =
                Credentials::Keys { id: Secret::new(a.clone()), secret: Secret::new(b.clone()) };
            (keys, vec![a, b])
        }),
        (secret(), secret()).prop_map(|(a, b)| {
            let oauth =
                Credentials::OAuth { client_id: "c".into(), client_secret: Secret::new(a.clone()) };
            (oauth, vec![a, b])
        }),
    ]
}

proptest! {
    #[test]
    fn no_format_of_a_report_holds_a_secret(
        (credentials, secrets) in credentials(),
        status in prop_oneof![Just(200_u16), Just(401), Just(403), Just(500)],
        body in ".{0,60}",
    ) {
        let token = serde_json::json!({
            "access_token": secrets.last(), "token_type": "bearer", "expires_in": 3598,
        });
        let is_oauth = matches!(credentials, Credentials::OAuth { .. });
        let target = JobTarget { credentials: Some(credentials), ..sandbox() };
        let mut happens = vec![Happens::Action(ActionKind::LookUp(vec![target]).into())];
        happens.extend(is_oauth.then(|| Happens::Answer(answer(200, &token.to_string()))));
        happens.push(Happens::Answer(answer(status, &body)));
        let session = session(happens);
        let report = Report::of_sitting(&session, messages(), WRITTEN);
        let texts = ReportFormat::ALL.map(|format| write(&report, format, messages()));
        let calls = calls_text(&session, messages());
        for text in texts.iter().chain([&calls]) {
            for secret in &secrets {
                prop_assert!(!text.contains(secret.as_str()), "{text}");
            }
        }
    }
}
