//! The code of an authenticator app, as a second factor.

use sqlx::AnyConnection;

use super::passkey::Ceremony;
use crate::base::error::AppError;
use crate::base::totp::{Code, TotpSecret, Verdict};
use crate::state::AppState;
use crate::storage::sealing::OpenError;
use crate::storage::totp;

/// The outcome of [`use_code`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeUse {
    Right,
    /// Also a code that was used before, and any code of an account without an authenticator app.
    Wrong,
    /// No key opens the secret, which the log explains. The account's other factors still work.
    Unreadable,
}

/// Verifies a code and spends it, so that of several sign-ins with one code exactly one succeeds, on whichever instance.
/// A secret sealed with an older key is sealed again (key rotation).
pub async fn use_code(state: &AppState, user_id: &str, code: Code, ceremony: &Ceremony) -> Result<CodeUse, AppError> {
    let Some(found) = state.db.read(async |db| totp::confirmed(db, user_id).await).await? else {
        return Ok(CodeUse::Wrong);
    };
    let Some((secret, by_older_key)) = open(state, user_id, &found.sealed) else { return Ok(CodeUse::Unreadable) };
    let now = state.now();
    let Verdict::Right { step } = secret.verify(code, now, found.last_step) else { return Ok(CodeUse::Wrong) };
    let resealed = if by_older_key { Some(state.totp_secrets.seal(user_id, secret.as_bytes())?) } else { None };
    let spend = async |db: &mut AnyConnection| {
        if let Some(resealed) = &resealed {
            totp::reseal(db, user_id, &found.sealed, resealed).await?;
        }
        totp::spend_step(db, user_id, &found, step, now).await
    };
    Ok(if ceremony.spend(state, user_id, spend).await? { CodeUse::Right } else { CodeUse::Wrong })
}

/// Opens the secret of an account, and says whether an older key sealed it. A secret that can't be opened is logged.
pub fn open(state: &AppState, user_id: &str, sealed: &str) -> Option<(TotpSecret, bool)> {
    let opened = state.totp_secrets.open(user_id, sealed).and_then(|opened| {
        let secret = TotpSecret::from_bytes(&opened.secret).ok_or(OpenError::Damaged)?;
        Ok((secret, opened.by_older_key))
    });
    opened.inspect_err(|error| log::error!("The authenticator secret of user {user_id} can't be opened: {error}.")).ok()
}
