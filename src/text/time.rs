//! Moments as people read them.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::Text;
use crate::clock::UnixSeconds;

/// A moment for a `<time>` element: for machines, and in words.
pub struct Time {
    pub iso: String,
    pub text: String,
}

impl Time {
    /// In the zone that a person chose, which they need not be told; else in UTC, named.
    pub fn at(seconds: UnixSeconds, zone: Option<&TimeZone>, text: &Text) -> Self {
        let moment = Timestamp::from_second(seconds).unwrap_or_default();
        let words = match zone {
            Some(zone) => (text.moment)(zone.to_datetime(moment), ""),
            None => (text.moment)(TimeZone::UTC.to_datetime(moment), "UTC"),
        };
        Self { iso: moment.to_string(), text: words }
    }
}

/// Hours and minutes: "03:04".
pub(super) fn clock(at: DateTime) -> String {
    let two = |number: i8| [number / 10, number % 10].map(|digit| char::from(b'0' + digit.unsigned_abs()));
    two(at.hour()).into_iter().chain([':']).chain(two(at.minute())).collect()
}
