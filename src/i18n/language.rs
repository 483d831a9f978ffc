//! Language negotiation: the language that serves a tag of BCP 47, or the list of a browser. By lookup (RFC 4647,
//! section 3.4).

use super::messages::Language;

impl Language {
    /// Returns the language for a tag: the tag's own, or else that of the longest beginning of it that is available:
    /// `de-AT` gets German. A language that is available only for one region serves all its regions.
    ///
    /// Chinese is written in two scripts, which a tag may leave to its region: `zh-TW` is `zh-Hant`.
    pub fn of_tag(tag: &str) -> Option<Self> {
        #[cfg(debug_assertions)]
        if tag.eq_ignore_ascii_case(Self::Pseudo.tag()) {
            return Some(Self::Pseudo);
        }
        if primary(tag).eq_ignore_ascii_case("zh") {
            return Self::exact(chinese_script(tag));
        }
        let shorter = std::iter::successors(Some(tag), |tag| Some(tag.rsplit_once('-')?.0));
        let regional =
            || Self::AVAILABLE.into_iter().find(|known| primary(known.tag()).eq_ignore_ascii_case(primary(tag)));
        shorter.filter_map(Self::exact).next().or_else(regional)
    }

    /// Returns the language with a tag itself.
    pub fn exact(tag: &str) -> Option<Self> {
        Self::AVAILABLE.into_iter().find(|known| known.tag().eq_ignore_ascii_case(tag))
    }

    /// Returns true if a tag is this language's or a beginning of it.
    fn is_within(self, tag: &str) -> bool {
        let tag = if tag.contains('-') && primary(tag).eq_ignore_ascii_case("zh") { chinese_script(tag) } else { tag };
        let start = self.tag().split_at_checked(tag.len());
        start.is_some_and(|(start, rest)| start.eq_ignore_ascii_case(tag) && (rest.is_empty() || rest.starts_with('-')))
    }

    /// Returns the language of the first accepted tag that isn't excluded. An unacceptable tag excludes a language if it's
    /// at least as precise as the accepted one: `zh-TW, zh;q=0` accepts traditional characters.
    pub fn preferred<'a>(accepted: impl IntoIterator<Item = &'a str>, unacceptable: &[&str]) -> Option<Self> {
        // Once for each language, since a stranger chooses the length of both lists.
        let excluded = Self::AVAILABLE.map(|language| {
            let excluding = unacceptable.iter().filter(|tag| language.is_within(tag));
            (language, excluding.map(|tag| precision(tag)).max().unwrap_or(0))
        });
        accepted.into_iter().find_map(|tag| {
            let is_excluded = |found: Self| {
                excluded.iter().any(|(language, excluded)| *language == found && *excluded >= precision(tag))
            };
            Self::of_tag(tag).filter(|language| !is_excluded(*language))
        })
    }
}

/// The number of a tag's parts.
fn precision(tag: &str) -> usize {
    tag.split('-').count()
}

/// The language without script and region.
fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}

/// The tag of Chinese in the script that a tag names, or that its region writes.
fn chinese_script(tag: &str) -> &'static str {
    let has = |wanted: &[&str]| tag.split('-').any(|part| wanted.iter().any(|one| part.eq_ignore_ascii_case(one)));
    let is_traditional = has(&["Hant"]) || (!has(&["Hans"]) && has(&["TW", "HK", "MO"]));
    if is_traditional { "zh-Hant" } else { "zh-Hans" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_gets_the_nearest_language() {
        use Language::*;
        for (tag, language) in [
            ("en", Some(English)),
            ("en-GB", Some(English)),
            ("de-AT", Some(German)),
            ("de-Latn-CH-1996", Some(German)),
            ("DE", Some(German)),
            ("pt", Some(BrazilianPortuguese)),
            ("pt-BR", Some(BrazilianPortuguese)),
            ("pt-PT", Some(BrazilianPortuguese)),
            ("es-419", Some(Spanish)),
            ("ar-EG", Some(Arabic)),
            ("ja-JP", Some(Japanese)),
            ("ZH-cn", Some(SimplifiedChinese)),
            ("zh-SG", Some(SimplifiedChinese)),
            ("zh-Hans-HK", Some(SimplifiedChinese)),
            ("zh", Some(SimplifiedChinese)),
            ("zh-Hant-TW", Some(TraditionalChinese)),
            ("zh-hant", Some(TraditionalChinese)),
            ("zh-Hant-CN", Some(TraditionalChinese)),
            ("zh-tw", Some(TraditionalChinese)),
            ("zh-HK", Some(TraditionalChinese)),
            ("zh-MO", Some(TraditionalChinese)),
            ("xx", None),
            ("x-de", None),
            ("deu", None),
            ("e", None),
            ("-de", None),
            ("", None),
        ] {
            assert_eq!(Language::of_tag(tag), language, "{tag}");
        }
        for language in Language::AVAILABLE {
            assert_eq!(Language::of_tag(language.tag()), Some(language));
        }
    }

    #[test]
    fn an_unacceptable_tag_excludes_what_is_not_named_more_precisely() {
        for (accepted, unacceptable, language) in [
            (&["zh"][..], &["zh"][..], None),
            (&["zh"], &["zh-Hans"], None),
            (&["zh"], &["zh-CN"], None),
            (&["zh"], &["zh-TW"], Some(Language::SimplifiedChinese)),
            (&["zh-TW"], &["zh"], Some(Language::TraditionalChinese)),
            (&["zh-Hans", "fr"], &["zh-Hans"], Some(Language::French)),
            (&["zh-Hans"], &["zh-CN"], None),
            (&["pt"], &["pt-BR"], None),
            (&["en"], &["en-US"], Some(Language::English)),
            (&["*"], &[], None),
        ] {
            assert_eq!(Language::preferred(accepted.iter().copied(), unacceptable), language, "{accepted:?}");
        }
    }
}
