//! A sign-on in front of the site, as companies have it: without its cookie, nothing behind it is
//! reached. Off unless it is switched on.

use axum::http::HeaderMap;
use axum::http::header::COOKIE;
use serde::{Deserialize, Serialize};

use crate::reply::Reply;
use crate::scenario::pages;

/// The cookie's name.
const NAME: &str = "practice_sign_on";

/// How a call without the cookie is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum TurnAway {
    /// 302 to a login host.
    Redirect,
    /// 401 with a realm of the site's own.
    Basic,
    /// 200 with a sign-in page.
    Page,
}

/// The sign-on. Its cookie names a session; only the latest one counts.
#[derive(Clone, Copy, Debug, Default)]
pub struct SignOn {
    answer: Option<TurnAway>,
    session: u64,
}

impl SignOn {
    /// Switches it on with this answer, or off. Sessions begun before are over.
    pub fn set(&mut self, answer: Option<TurnAway>) {
        self.answer = answer;
        self.session += 1;
    }

    /// The `Set-Cookie` that signs on.
    pub fn enter(&self) -> String {
        format!("{NAME}={}; Path=/; HttpOnly; SameSite=Lax", self.session)
    }

    /// The `Set-Cookie` that takes the cookie back.
    pub fn leave() -> String {
        format!("{NAME}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0")
    }

    /// What this call gets in place of an answer from behind the sign-on. None: it may pass.
    pub fn turns_away(&self, path: &str, headers: &HeaderMap) -> Option<Reply> {
        let answer = self.answer.filter(|_| is_guarded(path) && !self.is_signed_on(headers))?;
        Some(match answer {
            TurnAway::Redirect => pages::login_host(),
            TurnAway::Basic => pages::intranet(),
            TurnAway::Page => pages::sign_in(),
        })
    }

    fn is_signed_on(&self, headers: &HeaderMap) -> bool {
        let session = self.session.to_string();
        headers
            .get_all(COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .any(|pair| pair == (NAME, &session))
    }
}

/// What the page asks its site for once it has started; tests reach the control paths always.
fn is_guarded(path: &str) -> bool {
    path == "/config.json"
        || path.starts_with("/stand-in-relay/")
        || path.starts_with("/practice/") && !path.starts_with("/practice/control/")
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    fn cookie(value: &str) -> HeaderMap {
        HeaderMap::from_iter([(COOKIE, HeaderValue::from_str(value).expect("a header value"))])
    }

    fn status(sign_on: &SignOn, path: &str, headers: &HeaderMap) -> Option<u16> {
        sign_on.turns_away(path, headers).map(|reply| reply.status.as_u16())
    }

    #[test]
    fn it_turns_away_in_each_of_its_ways_and_only_when_switched_on() {
        let mut sign_on = SignOn::default();
        let none = HeaderMap::new();
        assert_eq!(status(&sign_on, "/config.json", &none), None);
        for (answer, expected) in
            [(TurnAway::Redirect, 302), (TurnAway::Basic, 401), (TurnAway::Page, 200)]
        {
            sign_on.set(Some(answer));
            assert_eq!(status(&sign_on, "/config.json", &none), Some(expected));
        }
        sign_on.set(None);
        assert_eq!(status(&sign_on, "/config.json", &none), None);
    }

    #[test]
    fn it_stands_before_what_the_page_asks_for_and_nothing_else() {
        let mut sign_on = SignOn::default();
        sign_on.set(Some(TurnAway::Redirect));
        let guards = |path| status(&sign_on, path, &HeaderMap::new()).is_some();
        for path in
            ["/config.json", "/stand-in-relay/rest.zuora.com/oauth/token", "/practice/about.json"]
        {
            assert!(guards(path), "{path}");
        }
        for path in ["/", "/index.html", "/practice/control/requests", "/v1/batch-query/jobs/1"] {
            assert!(!guards(path), "{path}");
        }
    }

    #[test]
    fn only_the_latest_session_passes() {
        let mut sign_on = SignOn::default();
        sign_on.set(Some(TurnAway::Redirect));
        let entered = sign_on.enter();
        let pair = entered.split(';').next().expect("the cookie");
        let passes = |sign_on: &SignOn, value: &str| {
            status(sign_on, "/config.json", &cookie(value)).is_none()
        };
        assert!(passes(&sign_on, pair) && passes(&sign_on, &format!("other=1; {pair}")));
        assert!(!passes(&sign_on, &format!("x{pair}")) && !passes(&sign_on, "practice_sign_on="));
        sign_on.set(Some(TurnAway::Redirect));
        assert!(!passes(&sign_on, pair), "its session is over");
    }
}
