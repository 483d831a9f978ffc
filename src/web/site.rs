//! What every page knows of its site: its name and address, its options, its assets.

use std::collections::HashSet;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::applications::Applications;
use super::assets::Assets;
use super::client_ip::TrustedProxies;
use super::request_id::RequestIds;
use crate::base::metrics::RequestMetrics;
use crate::config::{PublicUrl, Registration, RemoteUser};
use crate::sessions::cookie::SignedCookie;

/// What pages know of the site they belong to. One for each worker; clones share it.
#[derive(Clone)]
pub struct Site {
    shared: Rc<SiteParts>,
}

pub struct SiteParts {
    pub name: String,
    pub public_url: PublicUrl,
    pub assets: Assets,
    pub proxies: TrustedProxies,
    pub applications: Applications,
    /// What applications are told that somebody is called.
    pub remote_user: RemoteUser,
    pub request_ids: RequestIds,
    /// The addresses of pages, as the metrics tell them apart.
    pub routes: HashSet<&'static str>,
    pub metrics: RequestMetrics,
    pub registration: Registration,
    /// Whether mails leave; else they are kept for whoever runs the site.
    pub sends_mail: bool,
    pub stopping: Stopping,
    /// Carries a [`Notice`](super::notice::Notice) to the next page.
    pub notices: SignedCookie,
    /// Carries what was typed to after a sign-in.
    pub kept_forms: SignedCookie,
}

/// Set when the process was told to end: answers ask for their connection to be closed.
#[derive(Clone, Default)]
pub struct Stopping(Arc<AtomicBool>);

impl Stopping {
    pub fn begin(&self) {
        self.0.store(true, Ordering::SeqCst);
    }

    pub fn has_begun(&self) -> bool {
        self.0.load(Ordering::SeqCst)
    }
}

impl Site {
    pub fn new(parts: SiteParts) -> Self {
        Self { shared: Rc::new(parts) }
    }
}

impl SiteParts {
    /// Which route a path belongs to. What is no page is one of two, so that strangers cannot make up new ones.
    pub fn route(&self, path: &str) -> &'static str {
        match self.routes.get(path) {
            Some(route) => route,
            None if path.starts_with("/static/") => "/static/",
            None => "other",
        }
    }
}

impl std::ops::Deref for Site {
    type Target = SiteParts;

    fn deref(&self) -> &SiteParts {
        &self.shared
    }
}
