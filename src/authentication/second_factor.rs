//! The second step of a sign-in: the factor that the account has besides its password.
//!
//! Between the two steps there is a flow and no session: another table, another cookie, and nothing that it opens.

use std::cmp::Ordering;

use sqlx::AnyConnection;

use crate::base::client_info::ClientInfo;
use crate::base::error::AppError;
use crate::base::recovery_code::RecoveryCode;
use crate::base::secret::{new_id, new_secret};
use crate::base::totp::Code;
use crate::base::user::User;
use crate::base::webauthn::AssertionJson;
use crate::i18n::Language;
use crate::mail::{self, Mail, MailKind};
use crate::sessions::{FactorKind, Factors};
use crate::state::AppState;
use crate::storage::audit::{Event, Record};
use crate::storage::passkeys;
use crate::storage::rate_limit::limits::{FACTOR, FACTOR_DAY, FACTOR_PASSKEY, FACTOR_WARNING};
use crate::storage::rate_limit::{Attempted, Counter};
use crate::storage::recovery_codes;
use crate::storage::sign_in_flows::{self, Flow};
use crate::storage::totp;

use super::Valid;
use super::authenticator::{CodeUse, use_code};
use super::passkey::{Ceremony, holder_of, use_passkey};

/// A factor that a user proves besides the password.
#[derive(Clone)]
pub enum Factor {
    Code(Code),
    RecoveryCode(RecoveryCode),
    Passkey(AssertionJson),
}

impl Factor {
    pub fn kind(&self) -> FactorKind {
        match self {
            Self::Code(_) => FactorKind::Totp,
            Self::RecoveryCode(_) => FactorKind::RecoveryCode,
            Self::Passkey(_) => FactorKind::Passkey,
        }
    }
}

/// Begins the second step. Returns the secret of its flow.
pub async fn begin(state: &AppState, valid: Valid, remember: bool) -> Result<String, AppError> {
    let secret = new_secret()?;
    let Valid { user, password_epoch, known_browser, .. } = valid;
    let (flow, now) = (Flow { user, password_epoch, known_browser, remember }, state.now());
    state.db.write(async |db| sign_in_flows::insert(db, &secret, &flow, now).await).await?;
    Ok(secret)
}

/// Returns the flow with this secret, unless it's over.
pub async fn flow(state: &AppState, secret: &str) -> Result<Option<Flow>, AppError> {
    let now = state.now();
    Ok(state.db.read(async |db| sign_in_flows::find(db, secret, now).await).await?)
}

/// Verifies a factor under its rate limits and spends it with the flow. Returns what both steps verified, or `None`
/// if the factor is wrong or was used before. After several wrong ones, the owner is warned that someone has the
/// password.
///
/// # Errors
/// [`AppError::TooManyAttempts`] over a limit; [`AppError::SignedOut`] if the flow was used meanwhile.
pub async fn prove(
    state: &AppState,
    secret: &str,
    flow: Flow,
    factor: Factor,
    client: &ClientInfo,
    language: Language,
) -> Result<Option<Valid>, AppError> {
    let Flow { user, password_epoch, known_browser, .. } = flow;
    let kind = factor.kind();
    let counters = counters(&user, &password_epoch, kind);
    let verify = {
        let (state, user, client, epoch) = (state.clone(), user.clone(), client.clone(), password_epoch.clone());
        let (ceremony, secret) = (Ceremony::of_flow(secret), secret.to_owned());
        async move |()| match spend(&state, &user, factor, &ceremony, &client, language).await? {
            true => Ok(Ok(())),
            false if self::flow(&state, &secret).await?.is_none() => Err(AppError::SignedOut),
            false => Ok(Err(refuse(&state, &user, kind, &epoch, &client).await?)),
        }
    };
    match state.rate_limiter.attempt(None, (counters, ()), client, verify).await? {
        Attempted::Valid(()) => {
            state.metrics.proved(kind.as_str(), "right");
            Ok(Some(Valid { user, password_epoch, known_browser, factors: Factors::password().and(kind) }))
        }
        Attempted::Invalid(()) => {
            state.metrics.proved(kind.as_str(), "wrong");
            Ok(None)
        }
        Attempted::Refused { retry_after } => {
            state.metrics.proved(kind.as_str(), "limited");
            Err(AppError::TooManyAttempts { retry_after })
        }
    }
}

/// The counters of wrong factors behind a password: by its epoch, so that a new password lets the owner in again.
pub(super) fn counters(user: &User, password_epoch: &str, kind: FactorKind) -> Vec<Counter> {
    let limits = match kind {
        FactorKind::Passkey => &[FACTOR_PASSKEY][..],
        _ => &[FACTOR, FACTOR_DAY],
    };
    limits.iter().map(|limit| Counter::of_part(*limit, &user.id, password_epoch)).collect()
}

/// Records a wrong factor behind the right password. At the limit of [`FACTOR_WARNING`], the owner gets an email, once.
/// Wrong passkeys don't count: nobody tries any, and a challenge expires while its owner is away.
pub(super) async fn refuse(
    state: &AppState,
    user: &User,
    kind: FactorKind,
    password_epoch: &str,
    client: &ClientInfo,
) -> Result<(), AppError> {
    let warning = Counter::of_part(FACTOR_WARNING, &user.id, password_epoch);
    let refused = Record::by_stranger(Event::SecondFactorRefused, Some(&user.id), client);
    state.audit.record(refused.detail(kind.as_str())).await;
    if kind != FactorKind::Passkey && state.rate_limiter.tally(&warning).await == Ordering::Equal {
        // Somebody who may be a stranger doesn't choose its language.
        let mail = Mail::to_user(user, MailKind::PasswordKnown, Language::English, state.now())?.caused_by(client);
        state.db.write(async |db| mail::put(db, &mail).await).await?;
    }
    Ok(())
}

/// Lists the second factors that an account has, the strongest first. If there are any, they also prove who a signed-in
/// user is.
pub async fn kinds(state: &AppState, user_id: &str) -> Result<Vec<FactorKind>, AppError> {
    let read = state.db.read(async |db| {
        let has_passkeys = !passkeys::of_user(db, user_id).await?.is_empty();
        let has_codes = recovery_codes::count(db, user_id).await? > 0;
        Ok::<_, sqlx::Error>((has_passkeys, totp::confirmed(db, user_id).await?.is_some(), has_codes))
    });
    let (has_passkeys, has_totp, has_codes) = read.await?;
    let has = [
        (FactorKind::Passkey, has_passkeys),
        (FactorKind::Totp, has_totp),
        (FactorKind::RecoveryCode, (has_passkeys || has_totp) && has_codes),
    ];
    Ok(has.into_iter().filter_map(|(kind, has)| has.then_some(kind)).collect())
}

/// Verifies and spends a factor. The owner is told of a used recovery code, in the same transaction.
///
/// # Errors
/// [`AppError::AuthenticatorUnreadable`] if it's no fault of the user; otherwise those of the database.
pub async fn spend(
    state: &AppState,
    user: &User,
    factor: Factor,
    ceremony: &Ceremony,
    client: &ClientInfo,
    language: Language,
) -> Result<bool, AppError> {
    let code = match factor {
        Factor::Code(code) => {
            return match use_code(state, &user.id, code, ceremony).await? {
                CodeUse::Right => Ok(true),
                CodeUse::Wrong => Ok(false),
                CodeUse::Unreadable => Err(AppError::AuthenticatorUnreadable),
            };
        }
        Factor::Passkey(response) => {
            let found = holder_of(state, &response).await?;
            let used = use_passkey(state, ceremony, Some(&user.id), found, &response, client).await?;
            return Ok(used.is_some());
        }
        Factor::RecoveryCode(code) => code,
    };
    let (notice_id, now) = (new_id()?, state.now());
    let spend = async |db: &mut AnyConnection| {
        if !recovery_codes::spend(db, &user.id, &code).await? {
            return Ok(false);
        }
        let kind = MailKind::RecoveryCodeUsed { left: recovery_codes::count(db, &user.id).await? };
        mail::put(db, &Mail::with_id(notice_id, user, kind, language, now).caused_by(client)).await?;
        Ok(true)
    };
    ceremony.spend(state, &user.id, spend).await
}
