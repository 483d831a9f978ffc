//! The page: data for every template, such as the language, the site's name, the user, the notice, and assets.

use std::borrow::Cow;

use actix_web::http::Method;
use actix_web::{FromRequest, HttpMessage, HttpRequest, dev::Payload, web};
use std::future::{Ready, ready};

use super::language;
use super::notice::Notice;
use super::site::Site;
use crate::base::clock::UnixSeconds;
use crate::base::error::AppError;
use crate::base::user::User;
use crate::i18n::{ENGLISH, Language, Messages, Time, Translated, Wording};
use crate::sessions::CurrentUser;

/// The data of a layout. As an argument of a handler it has the user only if an earlier argument is the user.
pub struct Page {
    pub text: &'static Messages,
    pub site: Site,
    pub path: String,
    /// The page's address with its query, to come back to in another language. `None` if a form led here.
    pub address: Option<String>,
    pub notice: Option<Notice>,
    /// True if the page shows a refused form again.
    pub failed: bool,
    /// True if a proxy shows the page on another site, so that links need the origin of this site.
    pub elsewhere: bool,
    current: Option<CurrentUser>,
}

impl Page {
    /// A page without a request, for an error that has lost its request.
    pub fn bare(site: &Site, path: &str) -> Self {
        Self {
            text: &ENGLISH,
            site: site.clone(),
            path: path.to_owned(),
            address: None,
            notice: None,
            failed: false,
            elsewhere: false,
            current: None,
        }
    }

    /// A page in the language that the user has chosen, or else somebody in this browser, or else the browser's.
    pub fn of(site: &Site, req: &HttpRequest) -> Self {
        let current = req.extensions().get::<CurrentUser>().cloned();
        let own = current.as_ref().and_then(|current| current.user().language);
        let language = own.or_else(|| language::chosen(req, site)).or_else(|| language::accepted(req));
        let opened = (req.method() == Method::GET).then(|| req.uri());
        let address = opened.and_then(|uri| Some(uri.path_and_query()?.to_string()));
        Self { current, text: language.unwrap_or(Language::English).text(), address, ..Self::bare(site, req.path()) }
    }

    /// The page of a public route, with the user if somebody is signed in and the session can be read.
    pub async fn with_user(self, req: &HttpRequest) -> Self {
        let _ = CurrentUser::of(req).await;
        Self::of(&self.site, req)
    }

    /// The same page with the request's notice, if it's one of these.
    pub fn with_notice(self, req: &HttpRequest, expected: &[Notice]) -> Self {
        Self { notice: Notice::take(req, &self.site, expected), ..self }
    }

    /// The same page, with a refused form.
    pub fn failed(self) -> Self {
        Self { failed: true, notice: None, ..self }
    }

    /// The same page, shown on another site.
    pub fn elsewhere(self) -> Self {
        Self { elsewhere: true, ..self }
    }

    /// Returns true if the previous step succeeded.
    pub fn is_done(&self) -> bool {
        self.notice.is_some_and(Notice::is_done)
    }

    /// The prefix of links: empty on this site, otherwise its origin.
    pub fn origin(&self) -> &str {
        if self.elsewhere { &self.site.public_url.origin } else { "" }
    }

    /// The user, for the header of the page.
    pub fn user(&self) -> Option<&User> {
        self.current.as_ref().map(CurrentUser::user)
    }

    pub fn is_administrator(&self) -> bool {
        self.user().is_some_and(User::is_admin)
    }

    /// Returns true if the user must have a second factor, and can open only the pages to add or prove one.
    pub fn lacks_second_factor(&self) -> bool {
        self.current.as_ref().is_some_and(CurrentUser::lacks_second_factor)
    }

    /// A moment in the user's time zone.
    pub fn time(&self, seconds: UnixSeconds) -> Time {
        Time::at(seconds, self.user().and_then(User::zone).as_ref(), self.text)
    }

    /// The same for a moment that may not have been.
    pub fn time_if_any(&self, seconds: Option<UnixSeconds>) -> Option<Time> {
        seconds.map(|at| self.time(at))
    }

    /// The day of a moment in the user's time zone.
    pub fn day(&self, seconds: UnixSeconds) -> Time {
        Time::day(seconds, self.user().and_then(User::zone).as_ref(), self.text)
    }

    /// The same for a day that may not be known.
    pub fn day_if_any(&self, seconds: Option<UnixSeconds>) -> Option<Time> {
        seconds.map(|at| self.day(at))
    }

    /// The day on which an account was created.
    pub fn account_created(&self, user: &User) -> Time {
        self.day(user.created_at)
    }

    /// The hour of a moment in the user's time zone.
    pub fn clock(&self, seconds: UnixSeconds) -> Time {
        Time::clock(seconds, self.user().and_then(User::zone).as_ref(), self.text)
    }

    /// The end of something that goes on now, in the user's time zone.
    pub fn until(&self, seconds: UnixSeconds, now: UnixSeconds) -> Time {
        Time::until(seconds, now, self.user().and_then(User::zone).as_ref(), self.text)
    }

    /// The time zone that the user has chosen, in words, with its offset from UTC at a time.
    pub fn zone_label(&self, at: UnixSeconds) -> Option<String> {
        let zone = self.user()?.zone_name()?;
        Some(zone.label(zone.offset(at), self.text))
    }

    /// The time zone that the user has chosen, for the script.
    pub fn zone(&self) -> Option<&str> {
        self.user()?.time_zone.as_deref()
    }

    /// The host on which passkeys work. `None` where browsers have none.
    pub fn passkeys_host(&self) -> Option<String> {
        self.site.public_url.relying_party().map(|site| site.id)
    }

    /// An operator's text for the page's reader.
    pub fn wording<'a>(&self, text: &'a Translated) -> Wording<'a> {
        text.in_language(self.text.language)
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
