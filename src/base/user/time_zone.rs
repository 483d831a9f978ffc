//! The time zone in which a user sees times.

use jiff::tz::{TimeZone, db};

/// A time zone by its IANA name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ZoneName(String);

impl ZoneName {
    pub fn parse(text: &str) -> Option<Self> {
        Self::all().find(|zone| zone.0 == text)
    }

    /// Places, such as `Europe/Berlin`: the names that people are offered, in order.
    pub fn all() -> impl Iterator<Item = Self> {
        let names = db().available().map(|name| name.to_string());
        names.filter(|name| is_place(name)).map(Self)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Leaves out offsets, and old names of regions such as `US/Pacific`.
fn is_place(name: &str) -> bool {
    name.split_once('/').is_some_and(|(area, _)| {
        ["Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"]
            .contains(&area)
    })
}

/// A zone that was stored; one that a newer list of zones no longer has counts as none.
pub fn stored(name: &str) -> Option<TimeZone> {
    TimeZone::get(name).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_offered_and_nothing_else() {
        assert!(ZoneName::all().count() > 300);
        for zone in ZoneName::all() {
            assert_eq!(ZoneName::parse(zone.as_str()), Some(zone.clone()));
            assert!(stored(zone.as_str()).is_some(), "{zone:?}");
        }
        for text in ["", "UTC", "Etc/GMT+1", "US/Pacific", "europe/berlin", "Europe/Nowhere", "../etc/passwd"] {
            assert_eq!(ZoneName::parse(text), None, "{text}");
        }
    }
}
