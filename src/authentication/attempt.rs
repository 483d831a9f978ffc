//! An attempt at a password: counted before it is judged, and refunded where it was not what a rate limit counts.

use crate::base::error::AppError;
use crate::state::AppState;
use crate::storage::rate_limit::Permit;
use crate::storage::rate_limit::limits::RIGHT_PASSWORDS;

/// Judges an attempt that was counted. A right password stays counted under [`RIGHT_PASSWORDS`] alone, a wrong one under
/// all limits but that, and one that could not be judged under none.
pub(super) async fn judge<R, W>(
    state: &AppState,
    permit: Permit,
    judging: impl Future<Output = Result<Result<R, W>, AppError>>,
) -> Result<Result<R, W>, AppError> {
    let judged = judging.await;
    match &judged {
        Ok(Ok(_)) => state.rate_limiter.settle(permit, |limit| *limit == RIGHT_PASSWORDS).await,
        Ok(Err(_)) => state.rate_limiter.settle(permit, |limit| *limit != RIGHT_PASSWORDS).await,
        Err(_) => state.rate_limiter.refund(permit).await,
    }
    judged
}
