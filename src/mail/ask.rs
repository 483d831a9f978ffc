//! Emails that people request, and their rate limits.

use super::kind::MailKind;
use super::outbox::{self, Mail};
use crate::base::client_info::ClientInfo;
use crate::base::error::AppError;
use crate::base::secret::hash_secret;
use crate::base::user::{Email, User};
use crate::i18n::Language;
use crate::sessions::browser;
use crate::state::AppState;
use crate::storage::rate_limit::Counter;
use crate::storage::rate_limit::limits::{MAIL_FROM, MAIL_TO, NOTICE};

/// Queues a requested email. The work and the answer are the same with and without an account (user enumeration).
///
/// # Errors
/// [`AppError::TooManyAttempts`] over a limit.
pub async fn ask(
    state: &AppState,
    kind: MailKind,
    email: &Email,
    language: Language,
    client: &ClientInfo,
) -> Result<(), AppError> {
    count(state, email, client).await?;
    let mail = Mail::to_address(email, kind, language, state.now())?;
    state.db.write(async |db| outbox::put(db, &mail).await).await?;
    Ok(())
}

/// Counts an email of a client to an address. There is no refund, since the email may arrive.
pub async fn count(state: &AppState, email: &Email, client: &ClientInfo) -> Result<(), AppError> {
    let counters = vec![
        Counter::new(MAIL_FROM, client.counted_as().to_string()),
        Counter::new(MAIL_TO, hash_secret(email.as_str())),
    ];
    state.rate_limiter.charge(counters, client).await
}

/// Queues a notice of a sign-in from a new browser, if the user wants notices. An error doesn't fail the sign-in.
///
/// `password_epoch` is the epoch of the verified password, so that sign-ins with an earlier password don't use up the
/// limit.
pub async fn notify_sign_in(
    state: &AppState,
    user: &User,
    password_epoch: &str,
    language: Language,
    client: &ClientInfo,
) {
    if !user.sign_in_notices || !state.rate_limiter.try_charge(Counter::of_part(NOTICE, &user.id, password_epoch)).await
    {
        return;
    }
    let now = state.now();
    let (browser, address) = (browser::describe(&client.user_agent), client.address.to_string());
    let put = match Mail::to_user(user, MailKind::SignIn { at: now, browser, address }, language, now) {
        Ok(mail) => state.db.write(async |db| outbox::put(db, &mail).await).await.map_err(AppError::from),
        Err(error) => Err(error.into()),
    };
    if let Err(error) = put {
        log::warn!("Couldn't queue the notice of a sign-in from a new browser: {error}");
    }
}
