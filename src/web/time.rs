//! Times as pages show them.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::clock::UnixSeconds;

/// A moment for a `<time>` element: for machines, and in words that name their zone.
pub struct Time {
    pub iso: String,
    pub text: String,
}

impl Time {
    pub fn at(seconds: UnixSeconds) -> Self {
        let moment = Timestamp::from_second(seconds).unwrap_or_default();
        let zoned = moment.to_zoned(TimeZone::UTC);
        Self { iso: moment.to_string(), text: zoned.strftime("%-d %B %Y, %H:%M UTC").to_string() }
    }
}
