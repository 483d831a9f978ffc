//! Times as pages show them.

use jiff::Timestamp;
use jiff::tz::Offset;

use crate::clock::UnixSeconds;
use crate::text::Text;

/// A moment for a `<time>` element: for machines, and in words that name their zone.
pub struct Time {
    pub iso: String,
    pub text: String,
}

impl Time {
    pub fn at(seconds: UnixSeconds, text: &Text) -> Self {
        let moment = Timestamp::from_second(seconds).unwrap_or_default();
        Self { iso: moment.to_string(), text: (text.moment)(Offset::UTC.to_datetime(moment)) }
    }
}
