//! The site: name, address, options and assets, for every page.

use std::collections::HashSet;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::applications::Applications;
use super::assets::Assets;
use super::brand::SiteBrand;
use super::client_ip::TrustedProxies;
use super::request_id::RequestIds;
use crate::base::metrics::RequestMetrics;
use crate::config::{PublicUrl, Registration, RemoteUser};
use crate::sessions::cookie::SignedCookie;

/// Facts about the site. One per worker, shared by clones.
#[derive(Clone)]
pub struct Site {
    shared: Rc<SiteParts>,
}

pub struct SiteParts {
    pub name: String,
    pub public_url: PublicUrl,
    pub assets: Assets,
    pub proxies: TrustedProxies,
    pub brand: SiteBrand,
    pub applications: Applications,
    /// The field of a user that apps get as `Remote-User`.
    pub remote_user: RemoteUser,
    pub request_ids: RequestIds,
    /// The routes, for the labels of metrics.
    pub routes: HashSet<&'static str>,
    pub metrics: RequestMetrics,
    pub registration: Registration,
    /// True if emails are sent. Otherwise they are saved for the operator.
    pub sends_mail: bool,
    /// The command that shows the log, if it is known.
    pub log_command: Option<&'static str>,
    /// The lifetime of a remembered session, in seconds.
    pub remembered: u64,
    pub stopping: Stopping,
    /// The cookie of a language that somebody has [chosen](super::language).
    pub languages: SignedCookie,
    /// The cookie of a [`Notice`](super::notice::Notice).
    pub notices: SignedCookie,
    /// The cookie of a [kept form](super::kept_form).
    pub kept_forms: SignedCookie,
    /// The cookie of a sign-in whose second factor is missing.
    pub sign_in_flows: SignedCookie,
}

/// Set at a graceful shutdown: responses then say `Connection: close`.
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
    /// The route of a path, as a label. All other paths share two labels, so that strangers can't create new ones.
    pub fn route(&self, path: &str) -> &'static str {
        match self.routes.get(path) {
            Some(route) => route,
            None if path.starts_with("/static/") => "/static/",
            None if path.starts_with("/brand/") => "/brand/{name}",
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
