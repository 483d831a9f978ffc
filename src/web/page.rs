//! The page: data for every template, such as the language, the site's name, the user, the notice, and assets.

use std::borrow::Cow;
use std::cmp::Reverse;

use actix_web::http::header::{ACCEPT_LANGUAGE, AcceptLanguage, Header, Quality};
use actix_web::{FromRequest, HttpMessage, HttpRequest, dev::Payload, web};
use std::future::{Ready, ready};

use super::notice::Notice;
use super::site::Site;
use crate::base::clock::UnixSeconds;
use crate::base::error::AppError;
use crate::base::user::User;
use crate::i18n::{ENGLISH, Language, Messages, Time, is_traditional_chinese};
use crate::sessions::CurrentUser;

/// The data of a layout. As an argument of a handler it has the user only if an earlier argument is the user.
pub struct Page {
    pub text: &'static Messages,
    pub site: Site,
    pub path: String,
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
            notice: None,
            failed: false,
            elsewhere: false,
            current: None,
        }
    }

    /// A page in the language that the user has chosen, otherwise in the browser's.
    pub fn of(site: &Site, req: &HttpRequest) -> Self {
        let current = req.extensions().get::<CurrentUser>().cloned();
        let chosen = current.as_ref().and_then(|current| current.user().language);
        let text = chosen.or_else(|| asked_for(req)).unwrap_or(Language::English).text();
        Self { current, text, ..Self::bare(site, req.path()) }
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

    /// The address of a static file.
    pub fn asset(&self, name: &str) -> Cow<'_, str> {
        self.site.assets.url(name)
    }
}

/// The language of `locales/` that `Accept-Language` prefers (RFC 9110, section 12.5.4).
fn asked_for(req: &HttpRequest) -> Option<Language> {
    // Fast path: an available language that comes first, without a weight, has the highest rank.
    let accepted = req.headers().get(ACCEPT_LANGUAGE)?.to_str().ok()?;
    let first = accepted.split(',').next().filter(|first| !first.contains(';'));
    if let Some(language) = first.and_then(Language::of_tag) {
        return Some(language);
    }
    let mut ranked = AcceptLanguage::parse(req).ok()?.0;
    // A weight of 0 is "not acceptable".
    ranked.retain(|preference| preference.quality > Quality::ZERO);
    ranked.sort_by_key(|preference| Reverse(preference.quality));
    let tags: Vec<_> = ranked.iter().filter_map(|preference| Some(preference.item.item()?.as_str())).collect();
    // Browsers in Taiwan send `zh-TW, zh`, where `zh` means the same script.
    let reads_traditional = tags.iter().any(|tag| is_traditional_chinese(tag));
    tags.iter()
        .filter(|tag| !(reads_traditional && tag.eq_ignore_ascii_case("zh")))
        .find_map(|tag| Language::of_tag(tag))
}

impl FromRequest for Page {
    type Error = AppError;
    type Future = Ready<Result<Self, AppError>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let site = req.app_data::<web::ThinData<Site>>();
        ready(site.map(|site| Self::of(site, req)).ok_or(AppError::Unprepared("site")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;
    use proptest::prelude::*;

    fn asked(header: &[u8]) -> Option<Language> {
        let value = actix_web::http::header::HeaderValue::from_bytes(header).unwrap();
        asked_for(&TestRequest::default().insert_header((ACCEPT_LANGUAGE, value)).to_http_request())
    }

    proptest! {
        #[test]
        fn a_language_is_served_only_if_it_is_accepted(
            header in prop_oneof![
                "[a-zA-Z*;=,. 0-9-]{0,40}",
                "((en|zh|xx|EN-us|zh-Hant|\\*)(;q=[01](\\.[0-9]{1,3})?)?, ?){0,5}",
                "[ -~\u{80}-\u{ff}]{0,40}",
            ],
        ) {
            if let Some(language) = asked(header.as_bytes()) {
                let mut tags = header.split([',', ';']).map(str::trim);
                prop_assert!(tags.any(|tag| Language::of_tag(tag) == Some(language)), "{language:?}");
            }
        }

        #[test]
        fn the_accepted_language_with_the_highest_weight_is_served(english in 0..1_000_u32, chinese in 0..1_000_u32) {
            prop_assume!(english != chinese);
            let preferred = if english > chinese { Language::English } else { Language::Chinese };
            for header in [
                format!("en;q=0.{english:03}, zh;q=0.{chinese:03}"),
                format!("zh-CN;q=0.{chinese:03},zh-TW,en-GB;q=0.{english:03}"),
            ] {
                prop_assert_eq!(asked(header.as_bytes()), Some(preferred), "{}", header);
            }
        }

        #[test]
        fn after_unavailable_languages_the_next_preferred_one_is_served(english in 1..1_000_u32, chinese in 1..1_000_u32) {
            prop_assume!(english != chinese);
            let header = format!("xx, en;q=0.{english:03}, zh;q=0.{chinese:03}");
            let preferred = if english > chinese { Language::English } else { Language::Chinese };
            prop_assert_eq!(asked(header.as_bytes()), Some(preferred));
        }
    }

    #[test]
    fn traditional_and_unacceptable_chinese_are_not_served_simplified() {
        for (header, language) in [
            ("zh-TW,zh;q=0.9,en-US;q=0.8,en;q=0.7", Some(Language::English)),
            ("zh-TW,zh;q=0.9", None),
            ("zh-TW,zh-CN;q=0.9,zh;q=0.8", Some(Language::Chinese)),
            ("zh-TW,en;q=0.8", Some(Language::English)),
            ("zh-TW", None),
            ("zh;q=0", None),
            ("zh;q=0, xx", None),
            ("zh;q=0.0, en;q=0.1", Some(Language::English)),
            ("xx, zh;q=0.5, en;q=0.5", Some(Language::Chinese)),
        ] {
            assert_eq!(asked(header.as_bytes()), language, "{header}");
        }
    }
}
