//! Passkeys at sign-in and re-authentication: challenges, and the use of a passkey.
//!
//! A challenge is signed and bound to its ceremony, so that asking for one writes nothing. The first response to it
//! spends it, on every instance, before anything in the response is verified.

use sqlx::AnyConnection;

use super::authenticate::{KnownBrowser, right_proofs};
use super::{Outcome, Valid};
use crate::base::client_info::ClientInfo;
use crate::base::clock::UnixSeconds;
use crate::base::error::AppError;
use crate::base::secret::{decode, encode, hash_secret, new_id, random};
use crate::base::user::User;
use crate::base::webauthn::{self, AssertionJson, Expected, Known, Refusal};
use crate::i18n::Language;
use crate::mail::{self, Mail, MailKind};
use crate::sessions::{CachedSession, Device, Factors, revocations};
use crate::state::AppState;
use crate::storage::audit::{self, Event, Record};
use crate::storage::passkeys::{self, Holder, Passkey};
use crate::storage::rate_limit::limits::{NOTICE, PASSKEY};
use crate::storage::rate_limit::{Attempted, Counter};
use crate::storage::{sign_in_flows, spent_challenges, users};

/// How long a challenge can be answered, in seconds.
pub const CHALLENGE_LIFETIME: i64 = 10 * 60;

const NONCE_BYTES: usize = 16;
const TIME_BYTES: usize = 8;

/// The purpose of a challenge. It answers nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ceremony {
    /// The creation of a passkey, in the session with this id.
    Registration { session: String },
    /// A sign-in without a password.
    SignIn,
    /// The second step of a sign-in, in the flow with this hash.
    SecondStep { flow: String },
    /// A re-authentication, in the session with this id.
    Reauthentication {
        session: String,
        /// True if the user has proved the password too.
        by_password: bool,
    },
}

impl Ceremony {
    /// The ceremony of a flow with this secret.
    pub fn of_flow(secret: &str) -> Self {
        Self::SecondStep { flow: hash_secret(secret) }
    }

    /// A re-authentication in this session.
    pub fn of_session(session: &CachedSession) -> Self {
        Self::Reauthentication { session: session.id.clone(), by_password: session.factors.has_password() }
    }

    /// Returns true if a passkey stands in for the password too.
    fn is_passwordless(&self) -> bool {
        matches!(self, Self::SignIn | Self::Reauthentication { by_password: false, .. })
    }

    /// Returns true if a passkey can be used, for a user who has a password.
    pub fn admits(&self, passkey: &Passkey) -> bool {
        passkey.user_verified || !self.is_passwordless()
    }

    /// Returns true if the authenticator has to verify the user of a passkey. After the password at sign-in, a touch is
    /// enough. At a re-authentication it's enough only for a passkey that can't verify its user: with the session and the
    /// authenticator in hand, a touch proves nothing.
    pub fn needs_verified_user(&self, passkey: &Passkey) -> bool {
        match self {
            Self::Registration { .. } | Self::SecondStep { .. } => false,
            Self::SignIn => true,
            Self::Reauthentication { by_password, .. } => passkey.user_verified || !by_password,
        }
    }

    /// Spends a factor in one transaction with the flow of a second step, so that of several factors sent at once for one
    /// flow exactly one is spent. Returns false if `factor` does, or if the flow was used before.
    pub async fn spend(
        &self,
        state: &AppState,
        user_id: &str,
        factor: impl AsyncFnOnce(&mut AnyConnection) -> Result<bool, sqlx::Error>,
    ) -> Result<bool, AppError> {
        let spent = state.db.write(async |db| {
            let Self::SecondStep { flow } = self else { return factor(db).await };
            users::lock(db, user_id).await?;
            Ok(sign_in_flows::exists(db, flow).await? && factor(db).await? && sign_in_flows::spend(db, flow).await?)
        });
        Ok(spent.await?)
    }

    /// The ceremony, and the session or flow that it belongs to, in words without spaces.
    fn name(&self) -> [&str; 2] {
        match self {
            Self::Registration { session } => ["registration", session],
            Self::SignIn => ["sign-in", "-"],
            Self::SecondStep { flow } => ["second-step", flow],
            Self::Reauthentication { session, .. } => ["re-authentication", session],
        }
    }
}

/// Why a passkey was refused, for the log.
#[derive(Debug, thiserror::Error)]
enum Refused {
    #[error(transparent)]
    Ceremony(#[from] Refusal),
    #[error("passkeys don't work at the address in PUBLIC_URL")]
    Address,
    #[error("no account has it")]
    Unknown,
    #[error("it belongs to another user")]
    OtherUser,
    #[error("{}", Refusal::Cloned)]
    Copied(Box<Holder>),
    #[error("it was removed or used again at the same time, or another factor was")]
    Meanwhile,
    #[error("it can only be a second step, after the password")]
    SecondStepOnly,
}

/// Returns a challenge. It ends with the epoch, so that a restored database, which doesn't know those spent since the
/// backup, takes none of them again.
pub async fn new_challenge(state: &AppState, ceremony: &Ceremony) -> Result<Vec<u8>, AppError> {
    let epoch = state.db.read(async |db| revocations::epoch(db).await).await?;
    let nonce: [u8; NONCE_BYTES] = random()?;
    let expires_at = state.now() + CHALLENGE_LIFETIME;
    let signature = state.challenges.sign(&[&signed(ceremony, &epoch, &nonce, expires_at)]);
    Ok([&nonce[..], &expires_at.to_be_bytes(), &signature].concat())
}

fn signed(ceremony: &Ceremony, epoch: &str, nonce: &[u8], expires_at: UnixSeconds) -> String {
    let [name, of] = ceremony.name();
    format!("{name} {of} {epoch} {expires_at} {}", encode(nonce))
}

/// Spends the challenge that a response answers, and returns it. A forged, expired or spent one, or one of another
/// ceremony, is refused.
pub async fn spend_challenge(
    state: &AppState,
    ceremony: &Ceremony,
    client_data: &[u8],
) -> Result<Result<Vec<u8>, Refusal>, AppError> {
    let challenge = match webauthn::challenge_in(client_data) {
        Ok(challenge) => challenge,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let epoch = state.db.read(async |db| revocations::epoch(db).await).await?;
    let Some((nonce, expires_at)) = open(state, ceremony, &epoch, &challenge) else {
        return Ok(Err(Refusal::Challenge));
    };
    let spent = state.db.write(async |db| spent_challenges::spend(db, &nonce, expires_at).await).await?;
    Ok(if spent { Ok(challenge) } else { Err(Refusal::Challenge) })
}

/// Verifies a challenge. Returns its nonce and when it expires.
fn open(state: &AppState, ceremony: &Ceremony, epoch: &str, challenge: &[u8]) -> Option<(String, UnixSeconds)> {
    let (nonce, rest) = challenge.split_at_checked(NONCE_BYTES)?;
    let (time, signature) = rest.split_first_chunk::<TIME_BYTES>()?;
    let expires_at = UnixSeconds::from_be_bytes(*time);
    state.challenges.verify(&[&signed(ceremony, epoch, nonce, expires_at)], signature)?;
    (expires_at > state.now()).then(|| (encode(nonce), expires_at))
}

/// Finds the passkey of a response, which nothing has verified, and its user.
pub async fn holder_of(state: &AppState, response: &AssertionJson) -> Result<Option<Holder>, AppError> {
    Ok(state.db.read(async |db| passkeys::holder(db, response.id()).await).await?)
}

/// Verifies a response and records the use of the passkey that was found by it. `owner` is the id of the user that it has
/// to belong to, if that is known. Returns `None` if it's refused, which the log explains.
pub async fn use_passkey(
    state: &AppState,
    ceremony: &Ceremony,
    owner: Option<&str>,
    found: Option<Holder>,
    response: &AssertionJson,
    client: &ClientInfo,
) -> Result<Option<Holder>, AppError> {
    let refused = match try_use(state, ceremony, owner, found, response).await? {
        Ok(holder) => return Ok(Some(holder)),
        Err(Refused::Copied(holder)) => {
            warn_of_copy(state, &holder, client).await?;
            Refused::Copied(holder)
        }
        Err(refused) => refused,
    };
    log::info!("A passkey was refused: {refused}.");
    Ok(None)
}

async fn try_use(
    state: &AppState,
    ceremony: &Ceremony,
    owner: Option<&str>,
    found: Option<Holder>,
    response: &AssertionJson,
) -> Result<Result<Holder, Refused>, AppError> {
    let Some(site) = state.config.public_url.relying_party() else { return Ok(Err(Refused::Address)) };
    let challenge = match spend_challenge(state, ceremony, response.parts().client_data).await? {
        Ok(challenge) => challenge,
        Err(refusal) => return Ok(Err(refusal.into())),
    };
    let holder = match found.ok_or(Refused::Unknown).and_then(|holder| admit(holder, ceremony, owner, response)) {
        Ok(holder) => holder,
        Err(refused) => return Ok(Err(refused)),
    };
    let passkey = &holder.passkey;
    let public_key = decode(&passkey.public_key).unwrap_or_default();
    let known =
        Known { public_key: &public_key, sign_count: passkey.sign_count, backup_eligible: passkey.backup_eligible };
    let user_verified = ceremony.needs_verified_user(passkey);
    let expected = Expected { relying_party: &site, challenge: &challenge, user_verified };
    let verified = match webauthn::authenticate(expected, known, response.parts()) {
        Ok(verified) => verified,
        Err(Refusal::Cloned) => return Ok(Err(Refused::Copied(holder.into()))),
        Err(refusal) => return Ok(Err(refusal.into())),
    };
    let now = state.now();
    let note = async |db: &mut AnyConnection| passkeys::note_use(db, passkey, verified, now).await;
    let is_noted = ceremony.spend(state, &holder.user.id, note).await?;
    Ok(if is_noted { Ok(holder) } else { Err(Refused::Meanwhile) })
}

/// Checks that a passkey is of the user and may be used for the ceremony (section 7.2, steps 6 and 7).
fn admit(
    holder: Holder,
    ceremony: &Ceremony,
    owner: Option<&str>,
    response: &AssertionJson,
) -> Result<Holder, Refused> {
    let is_owner = owner.is_none_or(|owner| owner == holder.user.id);
    // Without a password before, the authenticator has to name the user.
    let is_named = match response.user_handle() {
        Some(handle) => holder.handle == Some(encode(handle)),
        None => owner.is_some(),
    };
    if !is_owner || !is_named {
        return Err(Refused::OtherUser);
    }
    if !ceremony.admits(&holder.passkey) || (ceremony.is_passwordless() && !holder.has_password) {
        return Err(Refused::SecondStepOnly);
    }
    Ok(holder)
}

/// Verifies a sign-in without a password. As with a password, a browser known to the account has limits of its own.
pub async fn sign_in(
    state: &AppState,
    response: AssertionJson,
    devices: Vec<Device>,
    client: &ClientInfo,
) -> Result<Outcome, AppError> {
    let found = holder_of(state, &response).await?;
    let known =
        found.as_ref().and_then(|found| KnownBrowser::among(&devices, &found.user, found.password_epoch.clone()));
    let known_browser = known.is_some();
    let own = known.map(|known| (known.counters(), ()));
    let mut counters = vec![Counter::new(PASSKEY, client.counted_as().to_string())];
    counters.extend(found.as_ref().map(|found| right_proofs(&found.user.email)));
    let verify = {
        let (state, client) = (state.clone(), client.clone());
        async move |()| {
            let user_id = found.as_ref().map(|found| found.user.id.clone());
            let used = use_passkey(&state, &Ceremony::SignIn, None, found, &response, &client).await?;
            Ok(match used {
                Some(Holder { user, password_epoch, .. }) => {
                    Ok(Valid { user, password_epoch, known_browser, factors: Factors::passkey() })
                }
                None => {
                    let refused = Record::by_stranger(Event::SignInRefused, user_id.as_deref(), &client);
                    state.audit.record(refused.detail(audit::Refusal::WrongPasskey.as_str())).await;
                    Err(())
                }
            })
        }
    };
    let outcome = match state.rate_limiter.attempt(own, (counters, ()), client, verify).await? {
        Attempted::Valid(valid) => return Ok(Outcome::Valid(valid)),
        Attempted::Invalid(()) => Outcome::Invalid,
        Attempted::Refused { retry_after } => Outcome::TooMany { retry_after },
    };
    state.metrics.tried(if matches!(outcome, Outcome::Invalid) { "wrong" } else { "limited" });
    Ok(outcome)
}

/// Tells the owner and the audit trail that somebody seems to have a copy of a passkey.
async fn warn_of_copy(
    state: &AppState,
    Holder { passkey, user, .. }: &Holder,
    client: &ClientInfo,
) -> Result<(), AppError> {
    let event = Record::by_stranger(Event::PasskeyCopied, Some(&user.id), client).target(passkey.id.clone());
    state.audit.record(event).await;
    if !state.rate_limiter.try_charge(Counter::of_part(NOTICE, &user.id, &passkey.id)).await {
        return Ok(());
    }
    let kind = MailKind::PasskeyCopied { name: passkey.name.clone() };
    // Somebody who may be a stranger doesn't choose its language.
    let mail = Mail::with_id(new_id()?, user, kind, Language::English, state.now()).caused_by(client);
    Ok(state.db.write(async |db| mail::put(db, &mail).await).await?)
}

/// Returns true if any account has the passkey of a response, which nothing has verified.
pub async fn is_known(state: &AppState, response: &AssertionJson) -> Result<bool, AppError> {
    Ok(state.db.read(async |db| passkeys::exists(db, response.id()).await).await?)
}

/// Returns the passkeys that a browser may offer for a user.
pub async fn of_user(state: &AppState, user: &User) -> Result<Vec<Passkey>, AppError> {
    Ok(state.db.read(async |db| passkeys::of_user(db, &user.id).await).await?)
}
