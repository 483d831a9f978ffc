//! The code of an authenticator app, as a second factor.

use sqlx::AnyConnection;

use super::passkey::Ceremony;
use crate::base::error::AppError;
use crate::base::totp::{Code, TotpSecret, Verdict};
use crate::state::{AppState, Core};
use crate::storage::sealing::{OpenError, Sealer};
use crate::storage::totp::{self, SealedSecret};

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

/// Secrets that [`reseal`] reads, and writes in one transaction.
const RESEALED_AT_ONCE: u32 = 100;

/// The outcome of [`reseal`].
#[derive(Debug, Default)]
pub struct Resealed {
    pub secrets: u64,
    /// The emails of users whose secret can't be opened, and why.
    pub unreadable: Vec<(String, OpenError)>,
}

/// Seals all secrets of older keys with the first one (key rotation), beside running instances that have this key too. A
/// secret that is replaced meanwhile is left as it is.
pub async fn reseal(core: &Core, sealer: &Sealer) -> Result<Resealed, AppError> {
    let (mut done, mut after) = (Resealed::default(), String::new());
    loop {
        let listed = core.db.read(async |db| totp::sealed_after(db, &after, RESEALED_AT_ONCE).await).await?;
        let Some(last) = listed.last() else { return Ok(done) };
        after.clone_from(&last.user_id);
        let mut again = Vec::new();
        for SealedSecret { user_id, email, sealed } in listed {
            match sealer.open(&user_id, &sealed) {
                Ok(opened) if opened.by_older_key => {
                    let resealed = sealer.seal(&user_id, &opened.secret)?;
                    again.push((user_id, sealed, resealed));
                }
                Ok(_) => {}
                Err(why) => done.unreadable.push((email, why)),
            }
        }
        done.secrets += core.db.write(async |db| replace(db, &again).await).await?;
    }
}

/// Replaces sealed secrets, each given with its user and the text to replace. Returns how many.
async fn replace(db: &mut AnyConnection, again: &[(String, String, String)]) -> Result<u64, sqlx::Error> {
    let mut replaced = 0;
    for (user_id, before, sealed) in again {
        replaced += u64::from(totp::reseal(db, user_id, before, sealed).await?);
    }
    Ok(replaced)
}
