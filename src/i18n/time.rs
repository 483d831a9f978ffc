//! Times as people read them.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::messages::Messages;

/// A moment for a `<time>` element: for machines, and in words.
pub struct Time {
    pub iso: String,
    pub text: String,
}

impl Time {
    /// A moment in seconds since 1970, in the zone that a person chose, without its name; else in UTC, with the name.
    pub fn at(seconds: i64, zone: Option<&TimeZone>, text: &Messages) -> Self {
        let moment = Timestamp::from_second(seconds).unwrap_or_default();
        let words = match zone {
            Some(zone) => in_words(zone.to_datetime(moment), text),
            None => (text.moment_in_zone)(&in_words(TimeZone::UTC.to_datetime(moment), text), "UTC"),
        };
        Self { iso: moment.to_string(), text: words }
    }

    /// The day of a moment, in the zone that a person chose; else in UTC.
    pub fn day(seconds: i64, zone: Option<&TimeZone>, text: &Messages) -> Self {
        let moment = Timestamp::from_second(seconds).unwrap_or_default();
        let at = zone.unwrap_or(&TimeZone::UTC).to_datetime(moment);
        Self { iso: moment.to_string(), text: date(at, text) }
    }

    /// The hour of a moment, in the zone that a person chose, without its name; else in UTC, with the name.
    pub fn clock(seconds: i64, zone: Option<&TimeZone>, text: &Messages) -> Self {
        let moment = Timestamp::from_second(seconds).unwrap_or_default();
        let words = match zone {
            Some(zone) => clock(zone.to_datetime(moment)),
            None => (text.moment_in_zone)(&clock(TimeZone::UTC.to_datetime(moment)), "UTC"),
        };
        Self { iso: moment.to_string(), text: words }
    }

    /// The end of something that goes on now: its hour, on another day with the day. In the zone that a person chose; else
    /// in UTC, with the name.
    pub fn until(seconds: i64, now: i64, zone: Option<&TimeZone>, text: &Messages) -> Self {
        let day = |seconds| {
            let moment = Timestamp::from_second(seconds).unwrap_or_default();
            zone.unwrap_or(&TimeZone::UTC).to_datetime(moment).date()
        };
        let is_today = day(seconds) == day(now);
        if is_today { Self::clock(seconds, zone, text) } else { Self::at(seconds, zone, text) }
    }

    /// A moment with its zone's offset from UTC, for a reader who may be anywhere: "05:20 UTC+1".
    pub fn with_offset(seconds: i64, zone: Option<&TimeZone>, text: &Messages) -> Self {
        let moment = Timestamp::from_second(seconds).unwrap_or_default();
        let zone = zone.cloned().unwrap_or(TimeZone::UTC);
        let minutes = zone.to_offset(moment).seconds() / 60;
        let words = (text.moment_in_zone)(&in_words(zone.to_datetime(moment), text), &utc_offset(minutes));
        Self { iso: moment.to_string(), text: words }
    }
}

/// A day with its hour.
fn in_words(at: DateTime, text: &Messages) -> String {
    (text.moment)(&date(at, text), &clock(at))
}

fn date(at: DateTime, text: &Messages) -> String {
    let (day, month, year) = (at.day().unsigned_abs(), at.month().unsigned_abs(), at.year().unsigned_abs());
    (text.date)(day.into(), month.into(), year.into())
}

/// Minutes from UTC as "UTC", "UTC+1", "UTC-3:30".
pub fn utc_offset(minutes: i32) -> String {
    let (hours, rest) = (minutes.abs() / 60, minutes.abs() % 60);
    let sign = if minutes < 0 { '-' } else { '+' };
    match (hours, rest) {
        (0, 0) => "UTC".to_owned(),
        (_, 0) => format!("UTC{sign}{hours}"),
        _ => format!("UTC{sign}{hours}:{rest:02}"),
    }
}

/// Hours and minutes: "03:04".
fn clock(at: DateTime) -> String {
    let two = |number: i8| [number / 10, number % 10].map(|digit| char::from(b'0' + digit.unsigned_abs()));
    two(at.hour()).into_iter().chain([':']).chain(two(at.minute())).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::i18n::ENGLISH;

    #[test]
    fn a_moment_is_a_day_with_its_hour() {
        assert_eq!(in_words(date(2026, 1, 2).at(3, 4, 5, 0), &ENGLISH), "2 January 2026, 03:04");
        assert_eq!(in_words(date(2025, 12, 31).at(23, 59, 59, 0), &ENGLISH), "31 December 2025, 23:59");
        assert_eq!(Time::at(1_767_323_045, None, &ENGLISH).text, "2 January 2026, 03:04 UTC");
    }

    #[test]
    fn an_end_has_its_day_unless_it_is_today() {
        let midnight = 1_767_312_000;
        let until = |seconds, zone| Time::until(seconds, midnight - 60, zone, &ENGLISH).text;
        assert_eq!(until(midnight - 1, None), "23:59 UTC");
        assert_eq!(until(midnight, None), "2 January 2026, 00:00 UTC");
        let berlin = TimeZone::get("Europe/Berlin").unwrap();
        assert_eq!(until(midnight, Some(&berlin)), "01:00");
    }

    #[test]
    fn a_moment_names_its_zone_by_its_offset() {
        for (zone, offset) in [
            ("Europe/Berlin", "UTC+1"),
            ("Asia/Kolkata", "UTC+5:30"),
            ("America/St_Johns", "UTC-3:30"),
            ("Africa/Abidjan", "UTC"),
        ] {
            let zone = TimeZone::get(zone).unwrap();
            let text = Time::with_offset(1_767_323_045, Some(&zone), &ENGLISH).text;
            assert!(text.ends_with(&format!(" {offset}")), "{text}");
        }
        assert!(Time::with_offset(0, None, &ENGLISH).text.ends_with(" UTC"));
    }
}
