//! The language of a request: chosen in this browser, or preferred by it.

use std::cmp::Reverse;

use actix_web::cookie::time::Duration;
use actix_web::http::header::{ACCEPT_LANGUAGE, AcceptLanguage, Header, Quality, SET_COOKIE};
use actix_web::{HttpMessage, HttpRequest, HttpResponse};

use super::site::Site;
use crate::i18n::Language;
use crate::sessions::cookie::set_cookie;

/// The lifetime of the choice: the longest that browsers keep any cookie.
const LIFETIME: Duration = Duration::days(400);

/// The most tags that are looked up, of those accepted and of those refused. A browser sends a few.
const MOST_TAGS: usize = 50;

/// The language that somebody has chosen in this browser.
pub fn chosen(req: &HttpRequest, site: &Site) -> Option<Language> {
    Language::of_tag(&site.languages.find(req.extensions().get()?)?.value)
}

/// Keeps the choice in the browser, or forgets it.
pub fn remember(response: &mut HttpResponse, site: &Site, language: Option<Language>) {
    let cookie = match language {
        Some(language) => {
            let mut cookie = site.languages.sign(language.tag());
            cookie.set_max_age(LIFETIME);
            cookie
        }
        None => site.languages.removal(),
    };
    if let Some(value) = set_cookie(&cookie) {
        response.headers_mut().append(SET_COOKIE, value);
    }
}

/// The language of `locales/` that `Accept-Language` prefers (RFC 9110, section 12.5.4).
pub fn accepted(req: &HttpRequest) -> Option<Language> {
    // Fast path: an available language that comes first, without a weight, has the highest rank.
    let accepted = req.headers().get(ACCEPT_LANGUAGE)?.to_str().ok()?;
    let first = accepted.split(',').next().filter(|first| !first.contains(';') && !refuses_any(accepted));
    if let Some(language) = first.and_then(Language::of_tag) {
        return Some(language);
    }
    let mut ranked = AcceptLanguage::parse(req).ok()?.0;
    ranked.sort_by_key(|preference| Reverse(preference.quality));
    let tags = |is_wanted: fn(Quality) -> bool| -> Vec<&str> {
        let ranked = ranked.iter().filter(|preference| is_wanted(preference.quality)).take(MOST_TAGS);
        ranked.filter_map(|preference| Some(preference.item.item()?.as_str())).collect()
    };
    Language::preferred(tags(|weight| weight > Quality::ZERO), &tags(|weight| weight == Quality::ZERO))
}

/// Returns true if a language has the weight 0, "not acceptable".
fn refuses_any(accepted: &str) -> bool {
    let mut weights = accepted.split("q=").skip(1).filter_map(|weight| weight.split(',').next());
    weights.any(|weight| weight.trim_end().bytes().all(|digit| matches!(digit, b'0' | b'.')))
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;
    use proptest::prelude::*;

    fn asked(header: &[u8]) -> Option<Language> {
        let value = actix_web::http::header::HeaderValue::from_bytes(header).unwrap();
        accepted(&TestRequest::default().insert_header((ACCEPT_LANGUAGE, value)).to_http_request())
    }

    proptest! {
        #[test]
        fn a_language_is_served_only_if_it_is_accepted(
            header in prop_oneof![
                "[a-zA-Z*;=,. 0-9-]{0,40}",
                "((en|de|pt|pt-PT|ar|ja|zh|zh-TW|zh-Hans|xx|EN-us|\\*)(;q=[01](\\.[0-9]{1,3})?)?, ?){0,5}",
                "[ -~\u{80}-\u{ff}]{0,40}",
            ],
        ) {
            if let Some(language) = asked(header.as_bytes()) {
                let mut tags = header.split([',', ';']).map(str::trim);
                prop_assert!(tags.any(|tag| Language::of_tag(tag) == Some(language)), "{language:?}");
            }
        }

        #[test]
        fn the_accepted_language_with_the_highest_weight_is_served(weights in prop::collection::hash_set(1..1_000_u32, 4)) {
            let weights: Vec<u32> = weights.into_iter().collect();
            let languages = [Language::German, Language::TraditionalChinese, Language::Arabic, Language::BrazilianPortuguese];
            let tags = ["de-AT", "zh-HK", "ar", "pt-PT"];
            let ranges: Vec<String> =
                tags.iter().zip(&weights).map(|(tag, weight)| format!("{tag};q=0.{weight:03}")).collect();
            let best = weights.iter().enumerate().max_by_key(|(_, weight)| **weight).unwrap().0;
            for header in [ranges.join(","), format!("xx, *;q=0.999, {}, en;q=0", ranges.join(", "))] {
                prop_assert_eq!(asked(header.as_bytes()), Some(languages[best]), "{}", header);
            }
        }
    }

    #[test]
    fn the_list_of_a_browser_is_looked_up_in_its_order() {
        for (header, language) in [
            ("zh-TW,zh;q=0.9,en-US;q=0.8,en;q=0.7", Some(Language::TraditionalChinese)),
            ("en;q=0.8,zh;q=0.9", Some(Language::SimplifiedChinese)),
            ("de-CH,de;q=0.9,en;q=0.8", Some(Language::German)),
            ("sv,nb;q=0.9,nl;q=0.8", Some(Language::Dutch)),
            ("pt-PT,pt;q=0.9,en;q=0.8", Some(Language::BrazilianPortuguese)),
            ("zh-TW, zh;q=0", Some(Language::TraditionalChinese)),
            ("zh, zh;q=0", None),
            ("zh;q=0", None),
            ("zh;q=0, xx", None),
            ("zh;q=0.0, en;q=0.1", Some(Language::English)),
            ("zh;q=0, *", None),
            ("xx, zh;q=0.5, en;q=0.5", Some(Language::SimplifiedChinese)),
            ("*", None),
            ("", None),
        ] {
            assert_eq!(asked(header.as_bytes()), language, "{header}");
        }
    }
}
