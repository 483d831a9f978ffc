//! The rows of the revocation list that the next read asks for.
//!
//! A row is stamped by the database's clock before its transaction commits, and is visible only then. So each read
//! overlaps the previous one by longer than transactions take. What took longer still is found by a deep read, which
//! goes back further and is rarer: when many sessions end, the overlap is most of what is read.

use crate::base::clock::{TOLERANCE, UnixSeconds};

/// The overlap of two reads, in seconds. A call to the database fails after 1.5.
const OVERLAP: i64 = 5;
/// The overlap of two deep reads, in seconds: for a commit that the database was slow with, or an instance that was
/// paused between its stamp and its write.
const DEEP_OVERLAP: i64 = TOLERANCE;
/// The time between two deep reads, in seconds.
const DEEP_INTERVAL: i64 = 10;
/// The most seconds between two reads that are on time. After more, the database's clock may have been set forward, and
/// other instances stamp rows by what it was until their next read.
const ON_TIME: i64 = 2;
/// The seconds of one of the first reads, which ask for minutes: all at once could take longer than a call may.
const PIECE: i64 = 30;

/// A time long ago, for a read that was always on time.
const NEVER: UnixSeconds = 0;

/// How far the list was read, by the database's clock.
#[derive(Clone, Copy, Debug)]
pub enum Cursor {
    /// At the start: up to this time.
    Filling(UnixSeconds),
    Reading {
        last: UnixSeconds,
        deep: UnixSeconds,
        /// When a read was last not on time, or [`NEVER`].
        late: UnixSeconds,
    },
}

/// The rows that a read asks for, and the cursor once it has succeeded.
#[derive(Clone, Copy, Debug)]
pub struct Step {
    pub since: UnixSeconds,
    /// Rows of this time and later are asked for by the next read, which follows at once.
    pub before: Option<UnixSeconds>,
    pub is_deep: bool,
    pub after: Cursor,
}

impl Cursor {
    /// The step of a read at this time. The first ones ask for the rows of the last `all` seconds.
    pub fn step(before: Option<Self>, asked_at: UnixSeconds, all: i64) -> Step {
        let deep = |since, late| {
            let after = Self::Reading { last: asked_at, deep: asked_at, late };
            Step { since, before: None, is_deep: true, after }
        };
        match before.unwrap_or(Self::Filling(asked_at - all)) {
            Self::Filling(since) if asked_at - since > DEEP_OVERLAP + PIECE => {
                let end = since + PIECE;
                Step { since, before: Some(end), is_deep: false, after: Self::Filling(end) }
            }
            Self::Filling(since) => deep(since.min(asked_at - DEEP_OVERLAP), NEVER),
            Self::Reading { last, deep: last_deep, late } => {
                // The database's clock may also have been set back.
                let is_late = !(last..=last + ON_TIME).contains(&asked_at);
                let late = if is_late { asked_at } else { late };
                if asked_at - late <= OVERLAP || asked_at - last_deep >= DEEP_INTERVAL {
                    return deep(last_deep.min(asked_at) - DEEP_OVERLAP, late);
                }
                let after = Self::Reading { last: asked_at, deep: last_deep, late };
                Step { since: last - OVERLAP, before: None, is_deep: false, after }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const HOUR: i64 = 3_600_000;

    /// An end, in milliseconds since the start.
    #[derive(Clone, Debug)]
    struct End {
        stamped: i64,
        /// How far the stamp is off the database's clock.
        off: i64,
        /// From the stamp until the commit is visible.
        takes: i64,
    }

    fn any_end() -> impl Strategy<Value = End> {
        let usual = (-1_000..1_000_i64, 0..3_000_i64);
        let slow = (-1_000..1_000_i64, 3_000..58_000_i64);
        let paused = (-55_000..0_i64, 0..1_500_i64);
        (0..HOUR, prop_oneof![4 => usual, 1 => slow, 1 => paused]).prop_map(|(stamped, (off, takes))| End {
            stamped,
            off,
            takes,
        })
    }

    /// The reads of an hour and a minute: the time in milliseconds, and since when.
    fn reads(outages: &[(i64, i64)], clock: impl Fn(i64) -> UnixSeconds) -> Vec<(i64, UnixSeconds)> {
        let (mut cursor, mut reads) = (None, Vec::new());
        for at in (0..HOUR + 60_000).step_by(400) {
            if outages.iter().any(|(from, lasts)| (*from..from + lasts).contains(&at)) {
                continue;
            }
            loop {
                let step = Cursor::step(cursor, clock(at), 420);
                cursor = Some(step.after);
                reads.push((at, step.since));
                if step.before.is_none() {
                    break;
                }
            }
        }
        reads
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn in_an_hour_of_late_commits_and_wrong_clocks_no_end_is_missed(
            ends in prop::collection::vec(any_end(), 1..200),
            outages in prop::collection::vec((0..HOUR, 0..60_000_i64), 0..3),
            // When the database's clock is set, and by how many seconds.
            set in prop::option::of((0..HOUR, prop_oneof![-7_200..0_i64, 1..55_i64])),
            at_the_setting in prop::collection::vec((0..1_500_i64, 0..1_500_i64), 0..5),
        ) {
            let set_at = |at: i64| set.filter(|(from, _)| at >= *from).map_or(0, |(_, seconds)| seconds);
            let clock = |at: i64| at.div_euclid(1_000) + set_at(at);
            // Other instances, which haven't read the list since, stamp by what the clock was.
            let stamped_before = set.filter(|(_, seconds)| *seconds > 0).into_iter().flat_map(|(from, seconds)| {
                at_the_setting.iter().map(move |(after, takes)| (from + after, seconds, *takes))
            });
            let stamped_before = stamped_before.map(|(stamped, seconds, takes)| {
                (End { stamped, off: -1_000 * seconds, takes }, true)
            });
            let ends = ends.into_iter().map(|end| {
                let is_usual = end.takes <= 3_000 && end.off.abs() <= 1_000;
                (end, is_usual)
            });
            let ends: Vec<_> = ends.chain(stamped_before).collect();
            let reads = reads(&outages, clock);
            for (end, is_usual) in ends {
                let visible = end.stamped + end.takes;
                let stamp = clock(end.stamped) + end.off.div_euclid(1_000);
                // What becomes visible a minute after its stamp, by the database's clock, may be missed.
                if clock(visible) - stamp >= DEEP_OVERLAP - 1 {
                    continue;
                }
                let next = reads.iter().find(|(at, _)| *at >= visible).unwrap().0;
                let found = reads.iter().find(|(at, since)| *at >= visible && *since <= stamp);
                let late = found.map(|(at, _)| at - next);
                // A deep read may fall into an outage.
                let out: i64 = outages.iter().map(|(_, lasts)| lasts).sum();
                let most = if is_usual { 0 } else { 1_000 * DEEP_INTERVAL + 800 + out };
                prop_assert!(late.is_some_and(|late| late <= most), "{:?} was found {:?} ms late", end, late);
            }
        }
    }

    #[test]
    fn a_read_asks_for_little_and_a_deep_one_for_a_minute() {
        let reads = reads(&[], |at| at / 1_000);
        let spans: Vec<i64> = reads[100..200].iter().map(|(at, since)| at / 1_000 - since).collect();
        assert_eq!(spans.iter().filter(|span| **span > OVERLAP + 1).count(), 4, "in 40 seconds: {spans:?}");
        assert!(spans.iter().all(|span| *span <= DEEP_INTERVAL + DEEP_OVERLAP + 1), "{spans:?}");
    }
}
