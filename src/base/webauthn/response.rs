//! Responses of browsers, and the same as JSON (`RegistrationResponseJSON` and `AuthenticationResponseJSON`, sections 5.1.8 and 5.1.9). Members that
//! verification doesn't need are ignored.

use serde::Deserialize;
use serde::de::Error;

use super::refusal::Refusal;
use crate::base::secret;

/// The most bytes of each part of a response. Real ones are much shorter.
const MAX_PART: usize = 4_096;

/// The response of `navigator.credentials.create()`.
#[derive(Clone, Copy, Debug)]
pub struct Registration<'a> {
    pub client_data: &'a [u8],
    pub authenticator_data: &'a [u8],
}

/// The response of `navigator.credentials.get()`.
#[derive(Clone, Copy, Debug)]
pub struct Assertion<'a> {
    pub client_data: &'a [u8],
    pub authenticator_data: &'a [u8],
    pub signature: &'a [u8],
}

/// # Errors
/// [`Refusal::TooLong`].
pub fn bounded(part: &[u8]) -> Result<&[u8], Refusal> {
    if part.len() <= MAX_PART { Ok(part) } else { Err(Refusal::TooLong) }
}

/// A [`Registration`] as JSON.
#[derive(Clone, Debug, Deserialize)]
pub struct RegistrationJson {
    response: AttestationResponse,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct AttestationResponse {
    #[serde(rename = "clientDataJSON")]
    client_data: Bytes,
    authenticator_data: Bytes,
    #[serde(default)]
    transports: Vec<String>,
}

/// An [`Assertion`] as JSON.
#[derive(Clone, Debug, Deserialize)]
pub struct AssertionJson {
    id: Bytes,
    response: AssertionResponse,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct AssertionResponse {
    #[serde(rename = "clientDataJSON")]
    client_data: Bytes,
    authenticator_data: Bytes,
    signature: Bytes,
    #[serde(default)]
    user_handle: Option<Bytes>,
}

impl RegistrationJson {
    pub fn parts(&self) -> Registration<'_> {
        let AttestationResponse { client_data, authenticator_data, .. } = &self.response;
        Registration { client_data: &client_data.0, authenticator_data: &authenticator_data.0 }
    }

    /// The known transports of the authenticator (section 5.8.4), as hints for the browser.
    pub fn transports(&self) -> Vec<&'static str> {
        const KNOWN: [&str; 6] = ["usb", "nfc", "ble", "smart-card", "hybrid", "internal"];
        KNOWN.into_iter().filter(|known| self.response.transports.iter().any(|named| named == known)).collect()
    }
}

impl AssertionJson {
    pub fn parts(&self) -> Assertion<'_> {
        let AssertionResponse { client_data, authenticator_data, signature, .. } = &self.response;
        Assertion { client_data: &client_data.0, authenticator_data: &authenticator_data.0, signature: &signature.0 }
    }

    /// The credential's id.
    pub fn id(&self) -> &[u8] {
        &self.id.0
    }

    /// The handle of the user that the passkey was created for, which a passkey found without a list of ids names.
    pub fn user_handle(&self) -> Option<&[u8]> {
        self.response.user_handle.as_ref().map(|handle| &*handle.0)
    }
}

/// Bytes in base64url.
#[derive(Clone, Debug)]
struct Bytes(Vec<u8>);

impl<'de> Deserialize<'de> for Bytes {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        // A little longer than what is accepted, so that verification says what is wrong.
        let is_short = text.len() <= 2 * MAX_PART;
        let bytes = secret::decode(&text).filter(|_| is_short);
        bytes.map(Self).ok_or_else(|| D::Error::custom("not base64url"))
    }
}
