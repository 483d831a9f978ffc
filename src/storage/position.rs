//! The place of a row in the order of time, from which the next page of a list goes on (keyset pagination).

use std::fmt;
use std::str::FromStr;

use crate::base::clock::UnixSeconds;

/// The time and the id of the last row of a page. Written in a link as `time-id`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Position {
    pub at: UnixSeconds,
    pub id: String,
}

/// The text isn't a position, so no page of the list has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the text isn't a position in a list")]
pub struct NoPosition;

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.at, self.id)
    }
}

impl FromStr for Position {
    type Err = NoPosition;

    fn from_str(text: &str) -> Result<Self, NoPosition> {
        let (at, id) = text.split_once('-').ok_or(NoPosition)?;
        let at = at.parse().map_err(|_| NoPosition)?;
        let is_id = (1..=64).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_alphanumeric());
        if is_id { Ok(Self { at, id: id.to_owned() }) } else { Err(NoPosition) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn only_a_time_and_an_id_are_a_position() {
        let position = Position { at: 7, id: "0123456789abcdef0123".to_owned() };
        assert_eq!(position.to_string().parse(), Ok(position));
        let long = format!("1-{}", "a".repeat(65));
        for text in
            ["", "-", "1", "1-", "-a", "-1-a", "a-1", "1-a b", "1-a\0", "1-a'", "1-ä", "99999999999999999999-a", &long]
        {
            assert_eq!(text.parse::<Position>(), Err(NoPosition), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn a_position_is_read_as_it_was_written(text in "-?[0-9]{1,25}-[a-z0-9-]{0,70}") {
            if let Ok(position) = text.parse::<Position>() {
                prop_assert_eq!(position.to_string().parse(), Ok(position));
            }
        }
    }
}
