//! Computes several bcrypt digests in one thread, in less time than one after the other.
//!
//! bcrypt waits for one load from its tables after the other, and a core can do other work meanwhile. So up to
//! [`WIDTH`] computations take turns at each step. They needn't begin or end together, nor have the same cost: the
//! thread moves all of them on by some rounds, takes the digests that are done, and begins others in the lanes that are
//! free. `examples/compare.rs` shows what that gains; the idea is from Malvoni, Designer and Knezovic,
//! "Are Your Passwords Safe: Energy-Efficient Bcrypt Cracking with Low-Cost Parallel Hardware" (WOOT 2014).
//!
//! ```
//! use bcrypt_lanes::{Input, Lanes};
//!
//! let mut lanes = Lanes::new();
//! for password in ["tea at four", "tea at five"] {
//!     let Some(lane) = lanes.free() else { break };
//!     lane.start(Input::new(password.as_bytes(), [7; 16], 5), password);
//! }
//! while !lanes.is_empty() {
//!     for done in lanes.advance(16) {
//!         println!("{}: {:02x?}", done.tag, done.digest);
//!     }
//! }
//! ```

#![forbid(unsafe_code)]

mod blowfish;
mod pi;

use std::{array, mem};

use zeroize::Zeroize;

use self::blowfish::State;

/// The most computations at once in one thread. Each has a state of 4.2 KiB; four fit into half of a first-level cache
/// of 32 KiB, which is what a thread has where two share a core.
pub const WIDTH: usize = 4;

/// The bytes that a bcrypt string ends with, in its base64. The 24th that the computation yields isn't used.
pub type Digest = [u8; 23];

/// A password, salt and cost to compute a digest from.
pub struct Input {
    /// Boxed, since moving it would leave copies behind.
    key: Box<[u32; 18]>,
    salt: [u8; 16],
    cost: u32,
}

impl Input {
    /// Takes the first 72 bytes of a password, like other software. There are 2^`cost` rounds; a cost above 31, which
    /// no bcrypt string can have, counts as 31.
    pub fn new(password: &[u8], salt: [u8; 16], cost: u32) -> Self {
        // A shorter password ends with a zero, and is repeated.
        let mut bytes = password.iter().copied().chain([0]).take(72).cycle();
        let mut key = Box::new([0; 18]);
        key.iter_mut().for_each(|word| *word = next_word(&mut bytes));
        Self { key, salt, cost: cost.min(31) }
    }
}

impl Drop for Input {
    fn drop(&mut self) {
        self.key.zeroize();
    }
}

/// Computes one digest alone.
pub fn digest(input: Input) -> Digest {
    let mut lanes = Lanes::new();
    if let Some(lane) = lanes.free() {
        lane.start(input, ());
    }
    loop {
        if let Some(done) = lanes.advance(u64::MAX).pop() {
            return done.digest;
        }
    }
}

/// The computations of one thread, each with a tag of its owner.
pub struct Lanes<T> {
    /// In the order of `computations`.
    tags: Vec<T>,
    computations: Computations,
}

/// A digest, and the tag with which its computation was begun.
pub struct Done<T> {
    pub tag: T,
    pub digest: Digest,
}

/// A lane in which a computation can begin.
pub struct FreeLane<'a, T>(&'a mut Lanes<T>);

impl<T> FreeLane<'_, T> {
    /// Begins a computation, which takes about half a round.
    pub fn start(self, input: Input, tag: T) {
        self.0.computations.start(input);
        self.0.tags.push(tag);
    }
}

impl<T> Lanes<T> {
    pub fn new() -> Self {
        Self { tags: Vec::with_capacity(WIDTH), computations: Computations::new() }
    }

    /// Returns the number of computations that have begun and aren't done.
    pub fn len(&self) -> usize {
        self.tags.len()
    }

    pub fn is_empty(&self) -> bool {
        self.tags.is_empty()
    }

    pub fn is_full(&self) -> bool {
        self.len() >= WIDTH
    }

    pub fn free(&mut self) -> Option<FreeLane<'_, T>> {
        (!self.is_full()).then_some(FreeLane(self))
    }

    /// Moves each computation on by this many rounds, or by as many as the shortest has left. Returns those that are
    /// done.
    pub fn advance(&mut self, rounds: u64) -> Vec<Done<T>> {
        let done = self.computations.advance(rounds).into_iter();
        done.map(|(place, digest)| Done { tag: self.tags.swap_remove(place), digest }).collect()
    }

    /// Drops the computations whose tags don't satisfy a condition.
    pub fn retain(&mut self, mut is_wanted: impl FnMut(&T) -> bool) {
        for place in (0..self.tags.len()).rev() {
            if self.tags.get(place).is_some_and(|tag| !is_wanted(tag)) {
                self.tags.swap_remove(place);
                self.computations.remove(place);
            }
        }
    }
}

/// The computations without their tags, so that the code that computes is compiled here, as this crate's profile says.
struct Computations {
    running: Vec<Running>,
    /// In the order of `running`, and beside each other for the processor. They change places only by swapping, and are
    /// wiped in place, so that no copies are left behind.
    states: Vec<State>,
}

struct Running {
    input: Input,
    rounds_left: u64,
}

impl Computations {
    fn new() -> Self {
        Self { running: Vec::with_capacity(WIDTH), states: Vec::with_capacity(WIDTH) }
    }

    fn start(&mut self, input: Input) {
        self.states.push(State::INITIAL);
        if let Some(state) = self.states.last_mut() {
            state.expand_salted(&input.key, &words(input.salt));
        }
        self.running.push(Running { rounds_left: 1 << input.cost, input });
    }

    /// Returns the digests of those that are done, with the places from which they were removed one after the other.
    fn advance(&mut self, rounds: u64) -> Vec<(usize, Digest)> {
        let shortest = self.running.iter().map(|running| running.rounds_left).min().unwrap_or(0);
        let rounds = rounds.min(shortest);
        match self.running.len() {
            0 => {}
            1 => self.expand::<1>(rounds),
            2 => self.expand::<2>(rounds),
            3 => self.expand::<3>(rounds),
            _ => self.expand::<WIDTH>(rounds),
        }
        let mut done = Vec::new();
        // From the last, since each that is removed changes the places of those behind it.
        for place in (0..self.running.len()).rev() {
            let is_done = self.running.get(place).is_some_and(|running| running.rounds_left == 0);
            if let Some(state) = self.states.get(place).filter(|_| is_done) {
                done.push((place, state.digest()));
                self.remove(place);
            }
        }
        done
    }

    /// Moves N computations on, which are all that run.
    fn expand<const N: usize>(&mut self, rounds: u64) {
        let (Some(running), Some(states)) = (self.running.first_chunk_mut::<N>(), self.states.first_chunk_mut::<N>())
        else {
            return;
        };
        let mut keys = array::from_fn(|lane| *running[lane].input.key);
        let salts = array::from_fn(|lane| words(running[lane].input.salt.into_iter().cycle()));
        for _ in 0..rounds {
            blowfish::expand(states, &keys);
            blowfish::expand(states, &salts);
        }
        keys.zeroize();
        for running in running {
            running.rounds_left -= rounds;
        }
    }

    /// Removes a computation, puts the last one in its place, and wipes its state.
    fn remove(&mut self, place: usize) {
        self.running.swap_remove(place);
        if let Some((last, rest)) = self.states.split_last_mut()
            && let Some(state) = rest.get_mut(place)
        {
            // In small pieces, unlike `slice::swap`, whose temporary copy isn't wiped.
            mem::swap(state, last);
        }
        self.states.truncate(self.running.len());
    }
}

impl<T> Default for Lanes<T> {
    fn default() -> Self {
        Self::new()
    }
}

/// Reads big-endian words.
fn words<const N: usize>(bytes: impl IntoIterator<Item = u8>) -> [u32; N] {
    let mut bytes = bytes.into_iter();
    array::from_fn(|_| next_word(&mut bytes))
}

fn next_word(bytes: &mut impl Iterator<Item = u8>) -> u32 {
    (0..4).fold(0, |word, _| word << 8 | u32::from(bytes.next().unwrap_or(0)))
}
