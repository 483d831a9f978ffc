//! Language negotiation: the language that serves a tag of BCP 47.

use super::messages::Language;

impl Language {
    /// The available language for a tag, if there is one: `zh-CN` is Chinese, `en-GB` English. Traditional characters
    /// (`zh-Hant`, or by region `zh-TW`) are a different script from simplified ones, and so a different language.
    pub fn of_tag(tag: &str) -> Option<Self> {
        #[cfg(debug_assertions)]
        if tag.eq_ignore_ascii_case(Self::Pseudo.tag()) {
            return Some(Self::Pseudo);
        }
        let serves = |language: &Self| {
            first_part(language.tag()).eq_ignore_ascii_case(first_part(tag))
                && is_traditional_chinese(language.tag()) == is_traditional_chinese(tag)
        };
        let exact = Self::AVAILABLE.into_iter().find(|language| language.tag().eq_ignore_ascii_case(tag));
        exact.or_else(|| Self::AVAILABLE.into_iter().find(serves))
    }
}

fn first_part(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}

/// Returns true for Chinese in traditional characters, by the tag's script, or by its region if it has no script.
pub fn is_traditional_chinese(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let is_chinese = parts.next().is_some_and(|language| language.eq_ignore_ascii_case("zh"));
    let has = |wanted: &[&str]| parts.clone().any(|part| wanted.iter().any(|one| part.eq_ignore_ascii_case(one)));
    is_chinese && (has(&["Hant"]) || (!has(&["Hans"]) && has(&["TW", "HK", "MO"])))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_gets_the_nearest_language() {
        for (tag, language) in [
            ("en", Some(Language::English)),
            ("en-GB", Some(Language::English)),
            ("ZH-cn", Some(Language::Chinese)),
            ("zh-SG", Some(Language::Chinese)),
            ("zh-Hans-HK", Some(Language::Chinese)),
            ("zh-Hant-TW", None),
            ("zh-hant", None),
            ("zh-Hant-CN", None),
            ("zh-tw", None),
            ("zh-HK", None),
            ("zh-MO", None),
            ("zh", Some(Language::Chinese)),
            ("xx", None),
            ("e", None),
            ("", None),
        ] {
            assert_eq!(Language::of_tag(tag), language, "{tag}");
        }
        for language in Language::AVAILABLE {
            assert_eq!(Language::of_tag(language.tag()), Some(language));
        }
    }
}
