//! The work of a job: steps, with bcrypt between them. While bcrypt computes, the thread has time for others.

use bcrypt_lanes::{Digest, Done, Input, Lanes};

/// Work towards a `T`.
pub enum Work<T> {
    Done(T),
    /// A digest to compute, and the step after it.
    Hash(Input, Step<T>),
}

pub type Step<T> = Box<dyn FnOnce(Digest) -> Work<T>>;

impl Work<Digest> {
    pub fn hash(input: Input) -> Self {
        Self::Hash(input, Box::new(Work::Done))
    }
}

impl<T: 'static> Work<T> {
    pub fn then<U>(self, next: impl FnOnce(T) -> Work<U> + 'static) -> Work<U> {
        match self {
            Self::Done(value) => next(value),
            Self::Hash(input, step) => Work::Hash(input, Box::new(move |digest| step(digest).then(next))),
        }
    }

    pub fn map<U>(self, change: impl FnOnce(T) -> U + 'static) -> Work<U> {
        self.then(move |value| Work::Done(change(value)))
    }

    /// Does the work in the thread that asks for it, one digest after the other.
    pub fn finish(mut self) -> T {
        loop {
            match self {
                Self::Done(value) => return value,
                Self::Hash(input, step) => self = step(bcrypt_lanes::digest(input)),
            }
        }
    }
}

/// The rounds between two looks at what is done: all of a digest of cost 10.
const ROUNDS: u64 = 1 << 10;

/// Does many works in the thread that asks for it, as many digests at once as there are lanes. Each result is given with its
/// work's tag.
pub fn finish_together<T: 'static, K>(works: impl IntoIterator<Item = (K, Work<T>)>, mut done: impl FnMut(K, T)) {
    let mut lanes = Lanes::new();
    let mut works = works.into_iter();
    loop {
        while let Some(lane) = lanes.free() {
            match works.next() {
                Some((tag, Work::Done(value))) => done(tag, value),
                Some((tag, Work::Hash(input, step))) => lane.start(input, (tag, step)),
                None => break,
            }
        }
        if lanes.is_empty() {
            return;
        }
        for Done { tag: (tag, step), digest } in lanes.advance(ROUNDS) {
            match step(digest) {
                Work::Done(value) => done(tag, value),
                Work::Hash(input, step) => {
                    if let Some(lane) = lanes.free() {
                        lane.start(input, (tag, step));
                    }
                }
            }
        }
    }
}

impl<T: 'static, E: 'static> From<Result<Work<T>, E>> for Work<Result<T, E>> {
    fn from(work: Result<Work<T>, E>) -> Self {
        match work {
            Ok(work) => work.map(Ok),
            Err(error) => Self::Done(Err(error)),
        }
    }
}
