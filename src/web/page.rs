//! What every template can reach: the site's name, who is signed in, the notice, the addresses of assets.

use std::borrow::Cow;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use actix_web::{FromRequest, HttpMessage, HttpRequest, dev::Payload, web};
use std::future::{Ready, ready};

use super::assets::Assets;
use super::client_ip::TrustedProxies;
use crate::config::PublicUrl;
use crate::error::AppError;
use crate::sessions::CurrentUser;
use crate::text::{ENGLISH, Text, Words};
use crate::users::User;

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
    pub stopping: Stopping,
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

impl std::ops::Deref for Site {
    type Target = SiteParts;

    fn deref(&self) -> &SiteParts {
        &self.shared
    }
}

/// What a layout shows. As a handler's argument it holds whoever is signed in, if the handler asked for that first.
pub struct Page {
    pub text: &'static Text,
    pub site: Site,
    pub path: String,
    pub notice: Option<Words>,
    /// Whether the page shows a form again that was refused.
    pub failed: bool,
    current: Option<CurrentUser>,
}

impl Page {
    /// A page outside any request: where the request was lost on the way.
    pub fn bare(site: &Site, path: &str) -> Self {
        Self { text: &ENGLISH, site: site.clone(), path: path.to_owned(), notice: None, failed: false, current: None }
    }

    pub fn of(site: &Site, req: &HttpRequest) -> Self {
        let current = req.extensions().get::<CurrentUser>().cloned();
        Self { current, ..Self::bare(site, req.path()) }
    }

    /// The same page with what its query says of the step before it.
    pub fn with_notice(self, req: &HttpRequest) -> Self {
        let notice = Notice::in_query(req.query_string()).map(|notice| notice.sentence(self.text));
        Self { notice, ..self }
    }

    /// The same page with a form that was refused.
    pub fn failed(self) -> Self {
        Self { failed: true, notice: None, ..self }
    }

    /// Who is signed in, as the header shows it.
    pub fn user(&self) -> Option<&User> {
        self.current.as_ref().map(CurrentUser::user)
    }

    /// The address of a static file.
    pub fn asset(&self, name: &str) -> Cow<'_, str> {
        self.site.assets.url(name)
    }
}

impl FromRequest for Page {
    type Error = AppError;
    type Future = Ready<Result<Self, AppError>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let site = req.app_data::<web::ThinData<Site>>();
        ready(site.map(|site| Self::of(site, req)).ok_or(AppError::Unprepared("site")))
    }
}

/// What a page says about the step before it: a fixed code in the query, shown by the page that expects it alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    PasswordChanged,
}

impl Notice {
    const ALL: [Self; 1] = [Self::PasswordChanged];

    pub fn code(self) -> &'static str {
        match self {
            Self::PasswordChanged => "password_changed",
        }
    }

    fn sentence(self, text: &Text) -> Words {
        match self {
            Self::PasswordChanged => text.notice_password_changed,
        }
    }

    fn in_query(query: &str) -> Option<Self> {
        let code = query.split('&').find_map(|pair| pair.strip_prefix("notice="))?;
        Self::ALL.into_iter().find(|notice| notice.code() == code)
    }
}
