//! The attempt protocol of rate limits: an attempt is counted, verified, and then refunded for the limits that don't
//! count its outcome.

use std::panic::AssertUnwindSafe;
use std::time::Duration;

use futures_util::FutureExt;

use super::limits::RIGHT_PROOFS;
use super::{Counter, LimitReached, Permit, RateLimiter};
use crate::base::client_info::ClientInfo;
use crate::base::error::AppError;

/// Counters for an attempt, and the value passed to its verification.
pub type Way<W> = (Vec<Counter>, W);

/// The outcome of an attempt.
#[derive(Debug, PartialEq, Eq)]
pub enum Attempted<V, I> {
    Valid(V),
    Invalid(I),
    /// Over a limit. Try again after this time.
    Refused {
        retry_after: Duration,
    },
}

impl RateLimiter {
    /// Counts an attempt and verifies it. A valid attempt (`Ok`) stays counted under [`RIGHT_PROOFS`], an invalid
    /// one (`Err`) under all other limits, and none after an error or a panic. If a limit of `preferred` is reached,
    /// the attempt counts under `way`.
    ///
    /// Runs to its end even if the client disconnects; otherwise an attempt could stay counted without being verified.
    ///
    /// # Errors
    /// Those of `verify`; [`AppError::Internal`] if it panics.
    pub async fn attempt<W: 'static, V: 'static, I: 'static>(
        &self,
        preferred: Option<Way<W>>,
        way: Way<W>,
        client: &ClientInfo,
        verify: impl AsyncFnOnce(W) -> Result<Result<V, I>, AppError> + 'static,
    ) -> Result<Attempted<V, I>, AppError> {
        let (limiter, client) = (self.clone(), client.clone());
        let attempt = async move {
            let (permit, with) = match limiter.count_either(preferred, way).await {
                Ok(counted) => counted,
                Err(reached) => return Ok(Attempted::Refused { retry_after: limiter.refuse(reached, &client) }),
            };
            let verified = AssertUnwindSafe(verify(with)).catch_unwind().await.unwrap_or_else(|_| Err(panicked()));
            let outcome = verified.as_ref().ok().map(Result::is_ok);
            limiter.settle(permit, |limit| outcome.is_some_and(|valid| valid == (*limit == RIGHT_PROOFS))).await;
            verified.map(|verified| verified.map_or_else(Attempted::Invalid, Attempted::Valid))
        };
        actix_web::rt::spawn(attempt).await.unwrap_or_else(|_| Err(panicked()))
    }

    /// # Errors
    /// If both refuse, the limit that allows an attempt first.
    async fn count_either<W>(
        &self,
        preferred: Option<Way<W>>,
        (counters, with): Way<W>,
    ) -> Result<(Permit, W), LimitReached> {
        let mut full = None;
        if let Some((counters, with)) = preferred {
            match self.try_count(counters).await {
                Ok(permit) => return Ok((permit, with)),
                Err(reached) => full = Some(reached),
            }
        }
        match self.try_count(counters).await {
            Ok(permit) => Ok((permit, with)),
            Err(reached) => Err(full.filter(|full| full.retry_after <= reached.retry_after).unwrap_or(reached)),
        }
    }
}

fn panicked() -> AppError {
    AppError::Internal("the verification of an attempt panicked".into())
}
