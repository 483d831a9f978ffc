//! Passkeys: verification of WebAuthn ceremonies (W3C Web Authentication Level 3, sections 7.1 and 7.2), with ES256, EdDSA
//! and RS256 by ring.
//!
//! Attestation is neither asked for nor read (section 7.1, steps 21 to 24), so nobody learns more of an authenticator
//! than its model. The public key is the one in the authenticator data, not the copy that `getPublicKey()` gives to
//! scripts: a ceremony has one source for everything, the bytes that the authenticator made.

mod authenticator;
mod authenticator_data;
mod cbor;
mod client_data;

mod public_key;
mod refusal;
mod response;
#[cfg(test)]
mod tests;

use ring::digest::{SHA256, digest};

pub use self::authenticator::authenticator_name;
pub use self::authenticator_data::State;
use self::authenticator_data::{AuthenticatorData, Flags};
use self::client_data::ClientData;
pub use self::public_key::ALGORITHMS;
use self::public_key::PublicKey;
pub use self::refusal::Refusal;
use self::response::bounded;
pub use self::response::{Assertion, AssertionJson, Registration, RegistrationJson};

/// The site that a passkey is for (relying party).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelyingParty {
    /// The host name.
    pub id: String,
    /// The origin of its pages, compared as a whole.
    pub origin: String,
}

/// The facts that a ceremony has to show.
#[derive(Clone, Copy, Debug)]
pub struct Expected<'a> {
    pub relying_party: &'a RelyingParty,
    pub challenge: &'a [u8],
    /// True if the authenticator must have verified its user, with a PIN or biometrics.
    pub user_verified: bool,
}

/// A registered passkey, to be stored (credential record, section 4).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credential {
    pub id: Vec<u8>,
    /// As COSE_Key (RFC 9052, section 7), which also names the algorithm.
    pub public_key: Vec<u8>,
    pub state: State,
    /// True if the passkey can be backed up or synchronized, which never changes.
    pub backup_eligible: bool,
    /// The model of the authenticator.
    pub aaguid: [u8; 16],
}

/// A stored passkey, to be compared with.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    pub public_key: &'a [u8],
    pub sign_count: u32,
    pub backup_eligible: bool,
}

/// Reads the challenge that a response answers, which nothing has verified yet.
pub fn challenge_in(client_data: &[u8]) -> Result<Vec<u8>, Refusal> {
    ClientData::parse(bounded(client_data)?)?.challenge().ok_or(Refusal::Challenge)
}

/// Verifies a registration (section 7.1).
pub fn register(expected: Expected<'_>, response: Registration<'_>) -> Result<Credential, Refusal> {
    let Registration { client_data, authenticator_data } = response;
    verify_client_data(ClientData::CREATE, client_data, expected)?;
    let data = verify_authenticator_data(authenticator_data, expected)?;
    let credential = data.credential.as_ref().ok_or(Refusal::AuthenticatorData)?;
    PublicKey::parse(credential.public_key)?.check()?;
    Ok(Credential {
        id: credential.id.to_owned(),
        public_key: credential.public_key.to_owned(),
        state: data.state(),
        backup_eligible: data.flags.has(Flags::BACKUP_ELIGIBLE),
        aaguid: credential.aaguid,
    })
}

/// Verifies an assertion of a known passkey (section 7.2). That the passkey belongs to the user is up to the caller.
pub fn authenticate(expected: Expected<'_>, known: Known<'_>, response: Assertion<'_>) -> Result<State, Refusal> {
    let Assertion { client_data, authenticator_data, signature } = response;
    verify_client_data(ClientData::GET, client_data, expected)?;
    let data = verify_authenticator_data(authenticator_data, expected)?;
    if data.credential.is_some() {
        return Err(Refusal::AuthenticatorData);
    }
    if data.flags.has(Flags::BACKUP_ELIGIBLE) != known.backup_eligible {
        return Err(Refusal::BackupEligibility);
    }
    let signed = [authenticator_data, digest(&SHA256, client_data).as_ref()].concat();
    PublicKey::parse(known.public_key)?.verify(&signed, signature)?;
    // Both are 0 for an authenticator that doesn't count, such as all that synchronize (section 6.1.1).
    let counts = data.sign_count != 0 || known.sign_count != 0;
    if counts && data.sign_count <= known.sign_count {
        return Err(Refusal::Cloned);
    }
    Ok(data.state())
}

/// Section 7.1, steps 5 to 11; section 7.2, steps 8 to 14.
fn verify_client_data(kind: &str, json: &[u8], expected: Expected<'_>) -> Result<(), Refusal> {
    let data = ClientData::parse(bounded(json)?)?;
    if data.kind != kind {
        return Err(Refusal::Type);
    }
    if !data.has_challenge(expected.challenge) {
        return Err(Refusal::Challenge);
    }
    if data.origin != expected.relying_party.origin {
        return Err(Refusal::Origin);
    }
    if data.is_cross_origin() {
        return Err(Refusal::CrossOrigin);
    }
    Ok(())
}

/// Section 7.1, steps 14 to 18; section 7.2, steps 15 to 19.
fn verify_authenticator_data<'a>(bytes: &'a [u8], expected: Expected<'_>) -> Result<AuthenticatorData<'a>, Refusal> {
    let data = AuthenticatorData::parse(bounded(bytes)?).ok_or(Refusal::AuthenticatorData)?;
    if data.relying_party_hash != digest(&SHA256, expected.relying_party.id.as_bytes()).as_ref() {
        return Err(Refusal::RelyingParty);
    }
    if !data.flags.has(Flags::USER_PRESENT) {
        return Err(Refusal::NotPresent);
    }
    if expected.user_verified && !data.flags.has(Flags::USER_VERIFIED) {
        return Err(Refusal::NotVerified);
    }
    if data.flags.has(Flags::BACKED_UP) && !data.flags.has(Flags::BACKUP_ELIGIBLE) {
        return Err(Refusal::BackupState);
    }
    Ok(data)
}
