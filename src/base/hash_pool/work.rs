//! The work of a job: steps, with bcrypt between them. While bcrypt computes, the thread has time for others.

use bcrypt_lanes::{Digest, Input};

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

impl<T: 'static, E: 'static> From<Result<Work<T>, E>> for Work<Result<T, E>> {
    fn from(work: Result<Work<T>, E>) -> Self {
        match work {
            Ok(work) => work.map(Ok),
            Err(error) => Self::Done(Err(error)),
        }
    }
}
