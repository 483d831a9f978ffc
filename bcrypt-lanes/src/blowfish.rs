//! Blowfish with the key schedule of bcrypt (Provos and Mazières, "A Future-Adaptable Password Scheme", USENIX 1999), for
//! several states at once.

use zeroize::Zeroize;

use crate::{Digest, pi};

/// "OrpheanBeholderScryDoubt", which each digest is an encryption of.
const PLAINTEXT: [[u32; 2]; 3] = [[0x4f72_7068, 0x6561_6e42], [0x6568_6f6c, 0x6465_7253], [0x6372_7944, 0x6f75_6274]];

pub struct State {
    subkeys: [u32; 18],
    /// Four tables of 256 words. In one array, the compiler sees that no index exceeds it.
    tables: [u32; 1024],
}

impl State {
    pub const INITIAL: Self = Self { subkeys: pi::SUBKEYS, tables: pi::TABLES };

    /// Mixes in a key, and a salt in turns of two words.
    pub fn expand_salted(&mut self, key: &[u32; 18], salt: &[u32; 4]) {
        let [a, b, c, d] = *salt;
        let mut turns = [[a, b], [c, d]].into_iter().cycle();
        let states = std::array::from_mut(self);
        replace(states, std::array::from_ref(key), || turns.next().unwrap_or_default());
    }

    pub fn digest(&self) -> Digest {
        let mut bytes = [0; 24];
        for (block, bytes) in PLAINTEXT.into_iter().zip(bytes.as_chunks_mut::<8>().0) {
            let (mut left, mut right) = ([block[0]], [block[1]]);
            for _ in 0..64 {
                encrypt(std::array::from_ref(self), &mut left, &mut right);
            }
            let block = u64::from(left[0]) << 32 | u64::from(right[0]);
            *bytes = block.to_be_bytes();
        }
        let [digest @ .., _] = bytes;
        digest
    }
}

impl Drop for State {
    fn drop(&mut self) {
        self.subkeys.zeroize();
        self.tables.zeroize();
    }
}

/// Mixes a key into each state.
pub fn expand<const N: usize>(states: &mut [State; N], keys: &[[u32; 18]; N]) {
    replace(states, keys, || [0, 0]);
}

/// Replaces the words of each state by repeated encryptions, after mixing in its key. `turn` yields what is mixed into
/// each block.
#[inline(always)]
fn replace<const N: usize>(states: &mut [State; N], keys: &[[u32; 18]; N], mut turn: impl FnMut() -> [u32; 2]) {
    for (state, key) in states.iter_mut().zip(keys) {
        for (subkey, word) in state.subkeys.iter_mut().zip(key) {
            *subkey ^= word;
        }
    }
    let (mut left, mut right) = ([0; N], [0; N]);
    let mut next = |states: &[State; N]| {
        let turn = turn();
        left = left.map(|word| word ^ turn[0]);
        right = right.map(|word| word ^ turn[1]);
        encrypt(states, &mut left, &mut right);
        (left, right)
    };
    for pair in (0..18).step_by(2) {
        let (left, right) = next(states);
        for (lane, state) in states.iter_mut().enumerate() {
            (state.subkeys[pair], state.subkeys[pair + 1]) = (left[lane], right[lane]);
        }
    }
    for pair in (0..1024).step_by(2) {
        let (left, right) = next(states);
        for (lane, state) in states.iter_mut().enumerate() {
            (state.tables[pair], state.tables[pair + 1]) = (left[lane], right[lane]);
        }
    }
}

/// Encrypts a block with each state. Each step is done for all states before the next one, so that their loads overlap.
#[inline(always)]
fn encrypt<const N: usize>(states: &[State; N], left: &mut [u32; N], right: &mut [u32; N]) {
    for pair in (0..16).step_by(2) {
        for lane in 0..N {
            left[lane] ^= states[lane].subkeys[pair];
            right[lane] ^= substitute(&states[lane].tables, left[lane]);
        }
        for lane in 0..N {
            right[lane] ^= states[lane].subkeys[pair + 1];
            left[lane] ^= substitute(&states[lane].tables, right[lane]);
        }
    }
    for lane in 0..N {
        let swapped = right[lane] ^ states[lane].subkeys[17];
        right[lane] = left[lane] ^ states[lane].subkeys[16];
        left[lane] = swapped;
    }
}

#[inline(always)]
fn substitute(tables: &[u32; 1024], word: u32) -> u32 {
    let [a, b, c, d] = word.to_be_bytes().map(usize::from);
    (tables[a].wrapping_add(tables[256 + b]) ^ tables[512 + c]).wrapping_add(tables[768 + d])
}
