//! The time zone in which a user sees times.

use std::sync::LazyLock;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::i18n::{ENGLISH, Messages, utc_offset};

/// All zones, with their other names and the city in each language, from CLDR.
const TABLE: &str = include_str!("../../../locales/time-zones.tsv");

static ZONES: LazyLock<Vec<Zone>> = LazyLock::new(|| {
    let mut lines = TABLE.lines().map(|line| line.split('\t'));
    let tags: Vec<_> = lines.next().into_iter().flatten().skip(2).collect();
    lines.filter_map(|cells| Zone::of(cells, &tags)).collect()
});

/// A row of the table.
#[derive(Debug, PartialEq, Eq)]
struct Zone {
    name: &'static str,
    aliases: Vec<&'static str>,
    /// By the language's tag.
    cities: Vec<(&'static str, &'static str)>,
}

impl Zone {
    fn of(mut cells: impl Iterator<Item = &'static str>, tags: &[&'static str]) -> Option<Self> {
        let (name, aliases) = (cells.next()?, cells.next()?.split_whitespace().collect());
        Some(Self { name, aliases, cities: tags.iter().copied().zip(cells).collect() })
    }
}

/// The time zone of a place, such as `Europe/Berlin`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ZoneName(&'static Zone);

impl ZoneName {
    /// Reads a zone's IANA name, or an older name: `Asia/Calcutta` is `Asia/Kolkata`.
    pub fn parse(text: &str) -> Option<Self> {
        Self::all().find(|Self(zone)| zone.name == text || zone.aliases.contains(&text))
    }

    /// The zones to choose from, each once, by its current name.
    pub fn all() -> impl Iterator<Item = Self> {
        ZONES.iter().map(Self)
    }

    pub fn as_str(self) -> &'static str {
        self.0.name
    }

    /// Minutes from UTC at a time in seconds since 1970.
    pub fn offset(self, seconds: i64) -> i32 {
        let moment = Timestamp::from_second(seconds).unwrap_or_default();
        stored(self.0.name).map_or(0, |zone| zone.to_offset(moment).seconds() / 60)
    }

    /// The part of the world in the name, such as `Europe`.
    pub fn area(self) -> &'static str {
        self.0.name.split('/').next().unwrap_or_default()
    }

    /// The city in a language, or in English if the table doesn't have that language.
    fn city(self, text: &Messages) -> &'static str {
        let city = |tag: &str| self.0.cities.iter().find(|(of, _)| *of == tag).map(|(_, city)| *city);
        city(text.language.tag()).or_else(|| city(ENGLISH.language.tag())).unwrap_or(self.0.name)
    }

    /// The zone in words, such as "Berlin (UTC+1)", with its [offset](Self::offset).
    pub fn label(self, offset: i32, text: &Messages) -> String {
        (text.zone_of_city)(self.city(text), &utc_offset(offset))
    }
}

/// A stored zone. `None` if the current list of zones no longer has it.
pub fn stored(name: &str) -> Option<TimeZone> {
    TimeZone::get(name).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn each_zone_is_offered_once_and_has_a_city_in_each_language() {
        assert!(ZoneName::all().count() > 300);
        for zone in ZoneName::all() {
            assert_eq!(ZoneName::parse(zone.as_str()), Some(zone));
            assert!(stored(zone.as_str()).is_some(), "{zone:?}");
            for alias in &zone.0.aliases {
                assert_eq!(ZoneName::parse(alias), Some(zone));
                assert!(ZoneName::all().all(|other| other.as_str() != *alias), "{alias} is offered too");
            }
            let tags = zone.0.cities.iter().map(|(tag, _)| *tag);
            assert!(tags.eq(Language::AVAILABLE.map(Language::tag)), "{zone:?}");
            assert!(zone.0.cities.iter().all(|(_, city)| !city.is_empty()), "{zone:?}");
            assert!(
                !zone.city(Language::SimplifiedChinese.text()).chars().any(|c| c.is_ascii_alphabetic()),
                "{zone:?}"
            );
        }
        for text in ["", "UTC", "Etc/GMT+1", "US/Pacific", "europe/berlin", "Europe/Nowhere", "../etc/passwd"] {
            assert_eq!(ZoneName::parse(text), None, "{text}");
        }
    }

    #[test]
    fn an_older_name_is_the_same_zone() {
        for (old, new) in [("Asia/Calcutta", "Asia/Kolkata"), ("Europe/Kiev", "Europe/Kyiv")] {
            assert_eq!(ZoneName::parse(old).unwrap().as_str(), new);
        }
        let kolkata = ZoneName::parse("Asia/Kolkata").unwrap();
        assert_eq!((kolkata.city(&ENGLISH), kolkata.city(Language::SimplifiedChinese.text())), ("Kolkata", "加尔各答"));
    }
}
