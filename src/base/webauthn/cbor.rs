//! The part of CBOR (RFC 8949) that authenticators use: the CTAP2 canonical form (CTAP 2.1, section 8), without
//! indefinite lengths, and with one way to write a number.

/// The most maps and arrays inside one another (CTAP 2.1, section 8).
const MAX_DEPTH: u8 = 4;

const UNSIGNED: u8 = 0;
const NEGATIVE: u8 = 1;
const BYTES: u8 = 2;
const TEXT: u8 = 3;
const ARRAY: u8 = 4;
const MAP: u8 = 5;
const SIMPLE: u8 = 7;

/// Reads items from the beginning of bytes. After a `None`, the reader is of no use.
pub struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    /// The bytes that haven't been read.
    pub fn rest(&self) -> &'a [u8] {
        self.0
    }

    pub fn integer(&mut self) -> Option<i64> {
        match self.head()? {
            (UNSIGNED, number) => i64::try_from(number).ok(),
            (NEGATIVE, number) => i64::try_from(number).ok().map(|number| -1 - number),
            _ => None,
        }
    }

    pub fn bytes(&mut self) -> Option<&'a [u8]> {
        match self.head()? {
            (BYTES, length) => self.take(length),
            _ => None,
        }
    }

    /// Reads the head of a map. Its members follow, a key and a value each.
    pub fn map(&mut self) -> Option<u64> {
        match self.head()? {
            (MAP, members) => Some(members),
            _ => None,
        }
    }

    /// Skips a map with all that it contains.
    pub fn skip_map(&mut self) -> Option<()> {
        let members = self.map()?;
        (0..members).try_for_each(|_| self.skip_member(MAX_DEPTH - 1))
    }

    fn skip_member(&mut self, depth: u8) -> Option<()> {
        self.skip(depth)?;
        self.skip(depth)
    }

    /// Skips an item. A length in its head can't make this slow: every item takes at least a byte.
    fn skip(&mut self, depth: u8) -> Option<()> {
        match self.head()? {
            (UNSIGNED | NEGATIVE, _) => Some(()),
            (BYTES, length) => self.take(length).map(|_| ()),
            (TEXT, length) => self.take(length).and_then(|text| str::from_utf8(text).ok()).map(|_| ()),
            (ARRAY, items) => {
                let depth = depth.checked_sub(1)?;
                (0..items).try_for_each(|_| self.skip(depth))
            }
            (MAP, members) => {
                let depth = depth.checked_sub(1)?;
                (0..members).try_for_each(|_| self.skip_member(depth))
            }
            // False, true, null and undefined. There are no floats.
            (SIMPLE, 20..=23) => Some(()),
            _ => None,
        }
    }

    /// Reads the type and the number at the beginning of an item. The number has to be in its shortest form.
    fn head(&mut self) -> Option<(u8, u64)> {
        let first = *self.take(1)?.first()?;
        let (kind, info) = (first >> 5, first & 31);
        let (length, least) = match info {
            0..=23 => return Some((kind, u64::from(info))),
            24 => (1, 24),
            25 => (2, 1 << 8),
            26 => (4, 1 << 16),
            27 => (8, 1 << 32),
            _ => return None,
        };
        let number = self.take(length)?.iter().fold(0, |number, byte| number << 8 | u64::from(*byte));
        (number >= least).then_some((kind, number))
    }

    fn take(&mut self, length: u64) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(usize::try_from(length).ok()?)?;
        self.0 = rest;
        Some(taken)
    }
}
