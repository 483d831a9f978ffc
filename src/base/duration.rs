//! Durations as people write them in options and rules.

use std::time::Duration;

/// Reads `250ms`, `90s`, `15m`, `2h` or `30d`.
pub fn duration(text: &str) -> Option<Duration> {
    let digits = text.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let number: u64 = digits.parse().ok().filter(|_| digits.bytes().all(|b| b.is_ascii_digit()))?;
    let seconds = match &text[digits.len()..] {
        "ms" => return Some(Duration::from_millis(number)),
        "s" => 1,
        "m" => 60,
        "h" => 3_600,
        "d" => 86_400,
        _ => return None,
    };
    number.checked_mul(seconds).map(Duration::from_secs)
}

/// Writes a duration as people do: `2h`, not `7200s`.
pub fn written(duration: Duration) -> String {
    if duration.subsec_millis() != 0 {
        return format!("{}ms", duration.as_millis());
    }
    let seconds = duration.as_secs();
    // One day is written as 24h.
    let units = [(86_400, 2, "d"), (3_600, 1, "h"), (60, 1, "m")];
    let unit = units.iter().find(|(unit, least, _)| seconds.is_multiple_of(*unit) && seconds / unit >= *least);
    unit.map_or_else(|| format!("{seconds}s"), |(unit, _, name)| format!("{}{name}", seconds / unit))
}

/// Reads a duration within limits.
///
/// # Errors
/// A sentence that names the units that a number without one may have; empty for other mistakes.
pub fn duration_within(text: &str, least: Duration, most: Duration) -> Result<Duration, String> {
    duration_that(text, |value| (least..=most).contains(value))
}

/// Like [`duration_within`], of whole seconds.
pub fn seconds_within(text: &str, least: Duration, most: Duration) -> Result<Duration, String> {
    duration_that(text, |value| (least..=most).contains(value) && value.subsec_millis() == 0)
}

fn duration_that(text: &str, fits: impl Fn(&Duration) -> bool) -> Result<Duration, String> {
    let within = |text: &str| duration(text).filter(&fits);
    within(text).ok_or_else(|| {
        let units = [("ms", "milliseconds"), ("s", "seconds"), ("m", "minutes"), ("h", "hours"), ("d", "days")];
        let possible = units.iter().filter(|(unit, _)| within(&format!("{text}{unit}")).is_some());
        let possible: Vec<String> = possible.map(|(unit, name)| format!("{text}{unit} ({name})")).collect();
        let is_number = text.bytes().all(|b| b.is_ascii_digit());
        match possible.split_last().filter(|_| is_number) {
            None => String::new(),
            Some((last, [])) => format!("{text} has no unit. Use {last}."),
            Some((last, others)) => format!("{text} has no unit. Use {} or {last}.", others.join(", ")),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_written_as_people_write_them() {
        for text in ["0s", "250ms", "90s", "15m", "2h", "24h", "30d", "400d", "1500ms", "61m"] {
            assert_eq!(written(duration(text).unwrap()), text);
        }
        assert_eq!(written(Duration::from_secs(7_200)), "2h");
        assert_eq!(written(Duration::from_secs(60)), "1m");
    }

    #[test]
    fn a_number_without_a_unit_is_answered_with_the_units_that_fit() {
        let limits = (Duration::from_secs(10), Duration::from_secs(400 * 86_400));
        for (text, says) in [
            ("5", "5 has no unit. Use 5m (minutes), 5h (hours) or 5d (days)."),
            ("500000", "500000 has no unit. Use 500000ms (milliseconds), 500000s (seconds) or 500000m (minutes)."),
            ("86400000", "86400000 has no unit. Use 86400000ms (milliseconds)."),
            ("99999999999999999999", ""),
            ("5 m", ""),
            ("5w", ""),
            ("1m30", ""),
            ("-5", ""),
        ] {
            assert_eq!(duration_within(text, limits.0, limits.1).unwrap_err(), says, "{text}");
        }
        assert_eq!(duration_within("10s", limits.0, limits.1), Ok(limits.0));
        assert_eq!(seconds_within("1500", limits.0, limits.0).unwrap_err(), "", "1500ms aren't whole seconds");
        assert_eq!(
            seconds_within("10000", limits.0, limits.0).unwrap_err(),
            "10000 has no unit. Use 10000ms (milliseconds)."
        );
        assert_eq!(seconds_within("10000ms", limits.0, limits.0), Ok(limits.0));
    }
}
