//! What surrounds the page: where it is, and what `config.json` and a simulator say.

use std::rc::Rc;

use gloo_utils::window;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::aqua::hosts::TenantHost;
use crate::net::{ConfigNotice, Practice, Route, read_config, read_practice};

/// What surrounds the page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Site {
    /// Whether all of this is known. Until then there is no practice tenant and no list of tenants, and
    /// nothing must be sent.
    pub ready: bool,
    /// By which way calls go.
    pub route: Route,
    /// Whether this site's sign-on wants the cookies of the page's own origin.
    pub cookies: bool,
    /// The page's origin, `https://tools.example.com`.
    pub origin: String,
    /// The page's folder, with a slash at its end.
    pub folder: String,
    /// The simulator, where there is one.
    pub practice: Option<Practice>,
    /// The only tenant hosts that the administrator offers; none for all.
    pub tenants: Option<Vec<&'static TenantHost>>,
    /// The most calls about jobs at once, if the administrator says.
    pub calls: Option<usize>,
    /// Whom to ask for help with this page, in the administrator's words.
    pub support: Option<String>,
    /// What is wrong with `config.json`.
    pub notices: Vec<ConfigNotice>,
}

impl Site {
    /// What is known before anything was read.
    pub fn starting() -> Self {
        let location = window().location();
        let origin = location.origin().unwrap_or_default();
        let path = location.pathname().unwrap_or_default();
        let folder = path.rfind('/').map_or("/", |end| &path[..=end]);
        Self { folder: format!("{origin}{folder}"), origin, ..Self::default() }
    }

    /// Reads `config.json` and asks the simulator that it names.
    pub async fn read() -> Self {
        let config = read_config().await;
        let practice = read_practice(&config).await;
        let protocol = window().location().protocol().unwrap_or_default();
        let route = match config.signed_out {
            true => Route::SignedOut,
            false => Route::choose(&protocol, config.relay),
        };
        Self {
            ready: true,
            route,
            cookies: config.cookies,
            practice,
            tenants: config.tenants,
            calls: config.calls,
            support: config.support,
            notices: config.notices,
            ..Self::starting()
        }
    }

    /// Whether calls to a host are meant to be made from here.
    pub fn offers(&self, host: &str) -> bool {
        self.tenants.as_ref().is_none_or(|offered| offered.iter().any(|known| known.host == host))
    }
}

/// The site: drawn at once with what is known, and again once all is read.
#[hook]
pub fn use_site_reading() -> Rc<Site> {
    let site = use_state(|| Rc::new(Site::starting()));
    let read = site.setter();
    use_effect_with((), move |()| {
        spawn_local(async move { read.set(Rc::new(Site::read().await)) });
    });
    (*site).clone()
}
