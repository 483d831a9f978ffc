//! App passwords: authenticates apps that can't open a sign-in page.

use std::time::Duration;

use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

use crate::base::client_info::ClientInfo;
use crate::base::clock::UnixSeconds;
use crate::base::error::AppError;
use crate::base::secret::hash_secret;
use crate::base::user::User;
use crate::sessions::last_seen::Subject;
use crate::state::{AppState, Known};
use crate::storage::app_passwords::{self, Holder, PREFIX};
use crate::storage::rate_limit::Counter;
use crate::storage::rate_limit::limits::APP_PASSWORD;

/// For how long a wrong app password is neither looked up nor counted again, in seconds. After a disabled account is
/// enabled, its app passwords work again within this time.
const WRONG_FOR: i64 = 60;
/// The age of the recorded last use at which the next use is recorded, in seconds.
const NOTED_EVERY: i64 = 60;
/// The longest that a connection waits for others from the same address.
const PATIENCE: Duration = Duration::from_secs(2);

/// The outcome of reading an `Authorization` header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AppPasswordOutcome {
    /// The header has no app password, so it's meant for the app.
    NotOurs,
    User(User),
    /// The app password is correct, but its user must have a second factor and has none.
    NotEnrolled(User),
    Invalid,
    TooMany {
        retry_after: Duration,
    },
}

/// Returns the user whose app password is in an `Authorization` header. A correct app password works no matter what
/// others at the same address try. Each wrong one is looked up and counted once a minute.
pub async fn authenticate(
    state: &AppState,
    authorization: &[u8],
    client: &ClientInfo,
) -> Result<AppPasswordOutcome, AppError> {
    let Some(secret) = app_password_in(authorization) else { return Ok(AppPasswordOutcome::NotOurs) };
    let hash = hash_secret(&secret);
    if let Some(outcome) = remembered(state, &hash, client).await? {
        return Ok(outcome);
    }
    let turn = state.app_passwords.lock_of(client.counted_as());
    let Ok(_turn) = tokio::time::timeout(PATIENCE, turn.lock()).await else {
        return Ok(AppPasswordOutcome::TooMany { retry_after: Duration::from_secs(1) });
    };
    if let Some(outcome) = remembered(state, &hash, client).await? {
        return Ok(outcome);
    }
    let found = if app_passwords::is_well_formed(&secret) { look_up(state, &hash).await? } else { None };
    answer(state, found, hash, client).await
}

/// Returns this worker's cached copy, if there is one.
async fn remembered(state: &AppState, hash: &str, client: &ClientInfo) -> Result<Option<AppPasswordOutcome>, AppError> {
    if state.app_passwords.known.borrow().contains_key(hash) {
        let found = match current(state, hash) {
            Some(accepted) => Some(accepted),
            None => look_up(state, hash).await?,
        };
        return Ok(Some(answer(state, found, hash.to_owned(), client).await?));
    }
    let (now, mut wrong) = (state.now(), state.app_passwords.wrong.borrow_mut());
    let is_wrong = wrong.get(hash).is_some_and(|at| (0..WRONG_FOR).contains(&(now - *at)));
    Ok(is_wrong.then_some(AppPasswordOutcome::Invalid))
}

/// Accepts the app password, or remembers that it's wrong.
async fn answer(
    state: &AppState,
    found: Option<AppPasswordOutcome>,
    hash: String,
    client: &ClientInfo,
) -> Result<AppPasswordOutcome, AppError> {
    if let Some(found) = found {
        return Ok(found);
    }
    state.app_passwords.wrong.borrow_mut().insert(hash, state.now());
    let counter = Counter::new(APP_PASSWORD, client.counted_as().to_string());
    match state.rate_limiter.charge(vec![counter], client).await {
        Ok(()) => {
            state.audit.app_password_refused(client);
            Ok(AppPasswordOutcome::Invalid)
        }
        Err(AppError::TooManyAttempts { retry_after }) => Ok(AppPasswordOutcome::TooMany { retry_after }),
        Err(error) => Err(error),
    }
}

/// The outcome of a cached app password, if the copy is current.
fn current(state: &AppState, hash: &str) -> Option<AppPasswordOutcome> {
    let now = state.now();
    let mut known = state.app_passwords.known.borrow_mut();
    let Known { holder, read_at } = known.get_mut(hash)?;
    if !state.revocations.is_user_current(&holder.user, &holder.epoch, *read_at, now) {
        return None;
    }
    touch(state, holder, now);
    Some(outcome(state, holder))
}

/// Reads an app password from the database and caches it.
async fn look_up(state: &AppState, hash: &str) -> Result<Option<AppPasswordOutcome>, AppError> {
    let now = state.now();
    let found = state.db.read(async |db| app_passwords::holder(db, hash).await).await?;
    let mut known = state.app_passwords.known.borrow_mut();
    let Some(mut holder) = found else {
        known.remove(hash);
        return Ok(None);
    };
    touch(state, &mut holder, now);
    let outcome = outcome(state, &holder);
    known.insert(hash.to_owned(), Known { holder, read_at: now });
    Ok(Some(outcome))
}

/// An app password proves no second factor, but if its user must have one, it counts only once they do.
fn outcome(state: &AppState, holder: &Holder) -> AppPasswordOutcome {
    let user = holder.user.clone();
    match state.config.second_factor.binds(user.role) && !holder.has_second_factor {
        true => AppPasswordOutcome::NotEnrolled(user),
        false => AppPasswordOutcome::User(user),
    }
}

/// Records the use, if the last one recorded is old.
fn touch(state: &AppState, holder: &mut Holder, now: UnixSeconds) {
    if holder.last_used_at.is_none_or(|noted| now - noted >= NOTED_EVERY) {
        holder.last_used_at = Some(now);
        state.last_seen.note(Subject::AppPassword(holder.id.clone()), now);
    }
}

/// RFC 7617 doesn't mention missing padding, but clients leave it out.
const BASIC: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// Returns the part of an `Authorization` header that looks like an app password: the bearer token, or the password
/// after any username.
fn app_password_in(authorization: &[u8]) -> Option<String> {
    let (scheme, value) = std::str::from_utf8(authorization).ok()?.split_once(' ')?;
    let value = value.trim();
    let secret = if scheme.eq_ignore_ascii_case("bearer") {
        value.to_owned()
    } else if scheme.eq_ignore_ascii_case("basic") {
        password(BASIC.decode(value).ok()?)?
    } else {
        return None;
    };
    secret.starts_with(PREFIX).then_some(secret)
}

/// The password after the first colon. The username before it may be in any encoding.
fn password(mut pair: Vec<u8>) -> Option<String> {
    let colon = pair.iter().position(|byte| *byte == b':')?;
    String::from_utf8(pair.split_off(colon + 1)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use base64::engine::general_purpose::STANDARD as WITH_PADDING;
    use proptest::prelude::*;

    const SECRET: &str = "vst_2fbyTlqq0uABOLEJ0M4UF6dPpv8QJ7cG_jBWFxRXOCQ";

    fn basic(pair: impl AsRef<[u8]>) -> String {
        format!("Basic {}", WITH_PADDING.encode(pair))
    }

    #[test]
    fn an_app_password_can_be_a_bearer_token_or_a_basic_password() {
        let pair = WITH_PADDING.encode(format!("ada@example.org:{SECRET}"));
        for header in [
            format!("Bearer {SECRET}"),
            format!("bearer  {SECRET}"),
            format!("BEARER \t{SECRET} "),
            format!("Basic {pair}"),
            format!("bASIC   {pair}"),
            format!("Basic {}", pair.trim_end_matches('=')),
            basic(format!(":{SECRET}")),
            basic([b"\xff\xfe\0:", SECRET.as_bytes()].concat()),
        ] {
            assert_eq!(app_password_in(header.as_bytes()).as_deref(), Some(SECRET), "{header}");
        }
    }

    #[test]
    fn other_headers_are_ignored() {
        for header in [
            "".into(),
            "Bearer".into(),
            SECRET.into(),
            format!("Bearer{SECRET}"),
            format!("Digest {SECRET}"),
            format!("Bearer x{SECRET}"),
            "Bearer VST_2fby".into(),
            basic(SECRET),
            basic(format!("{SECRET}:")),
            basic("ada:her password"),
            basic(format!("ada:x:{SECRET}")),
            "Basic ====".into(),
            "Basic !".into(),
        ] {
            assert_eq!(app_password_in(header.as_bytes()), None, "{header}");
        }
        assert_eq!(app_password_in(b"Bearer \xff"), None);
    }

    proptest! {
        #[test]
        fn any_header_yields_an_app_password_or_nothing(
            header in prop_oneof![
                prop::collection::vec(any::<u8>(), 0..60),
                "(?i)(basic|bearer) (vst_)?[ -~é]{0,60}".prop_map(String::into_bytes),
                prop::collection::vec(any::<u8>(), 0..40).prop_map(|pair| basic(pair).into_bytes()),
                "[a-z:]{0,3}:vst_[ -~é]{0,9}".prop_map(|pair| basic(pair).into_bytes()),
            ],
        ) {
            if let Some(secret) = app_password_in(&header) {
                prop_assert!(secret.starts_with(PREFIX));
                let is_token = String::from_utf8_lossy(&header).contains(&secret);
                prop_assert!(is_token || header.len() > secret.len());
            }
        }
    }
}
