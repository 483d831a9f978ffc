//! Passkeys as JSON: the options of WebAuthn's ceremonies, as `parseCreationOptionsFromJSON` and
//! `parseRequestOptionsFromJSON` read them, and a user's passkeys.

use serde_json::{Value, json};

use crate::accounts::passkeys::Begun;
use crate::authentication::passkey::{self, CHALLENGE_LIFETIME, Ceremony};
use crate::base::error::AppError;
use crate::base::secret::encode;
use crate::base::user::User;
use crate::base::webauthn::ALGORITHMS;
use crate::i18n::{ENGLISH, Time};
use crate::sessions::FactorKind;
use crate::state::AppState;
use crate::storage::passkeys::Passkey;

/// A passkey as JSON, without its key.
pub fn view(passkey: &Passkey) -> Value {
    let iso = |seconds| Time::at(seconds, None, &ENGLISH).iso;
    json!({
        "kind": FactorKind::Passkey.as_str(),
        "id": passkey.id,
        "name": passkey.name,
        "createdAt": iso(passkey.created_at),
        "lastUsedAt": passkey.last_used_at.map(iso),
    })
}

/// The options to create a passkey for a user with these passkeys.
pub fn creation_options(begun: &Begun, site_name: &str, user: &User, existing: &[Passkey]) -> Value {
    let algorithms = ALGORITHMS.map(|algorithm| json!({ "type": "public-key", "alg": algorithm }));
    json!({
        "rp": { "id": begun.site.id, "name": site_name },
        "user": { "id": begun.handle, "name": user.email, "displayName": user.name },
        "challenge": encode(&begun.challenge),
        "pubKeyCredParams": algorithms,
        "excludeCredentials": descriptors(existing),
        "authenticatorSelection": { "residentKey": "preferred", "userVerification": "preferred" },
        "attestation": "none",
        "timeout": CHALLENGE_LIFETIME * 1_000,
    })
}

/// The options to use a passkey. `user` isn't known before a sign-in. Returns `None` for a user without a passkey for the
/// ceremony, and where browsers have none.
pub async fn request_options(
    state: &AppState,
    ceremony: &Ceremony,
    user: Option<&User>,
) -> Result<Option<Value>, AppError> {
    let Some(site) = state.config.public_url.relying_party() else { return Ok(None) };
    let mut allowed = match user {
        Some(user) => passkey::of_user(state, user).await?,
        None => Vec::new(),
    };
    allowed.retain(|passkey| ceremony.admits(passkey));
    if user.is_some() && allowed.is_empty() {
        return Ok(None);
    }
    let is_verification_required = allowed.iter().all(|passkey| ceremony.needs_verified_user(passkey));
    Ok(Some(json!({
        "rpId": site.id,
        "challenge": encode(&passkey::new_challenge(state, ceremony).await?),
        "allowCredentials": descriptors(&allowed),
        "userVerification": if is_verification_required { "required" } else { "preferred" },
        "timeout": CHALLENGE_LIFETIME * 1_000,
    })))
}

fn descriptors(passkeys: &[Passkey]) -> Vec<Value> {
    let descriptor = |passkey: &Passkey| {
        let transports: Vec<&str> = passkey.transports.split_whitespace().collect();
        json!({ "type": "public-key", "id": passkey.credential, "transports": transports })
    };
    passkeys.iter().map(descriptor).collect()
}
