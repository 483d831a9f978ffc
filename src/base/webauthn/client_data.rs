//! Client data: what the browser says about the page that asked (section 5.8.1).

use std::borrow::Cow;

use serde::Deserialize;

use super::refusal::Refusal;
use crate::base::secret;

/// Unknown members are ignored, since browsers add some; a known member that comes twice is an error.
#[derive(Debug, Deserialize)]
pub struct ClientData<'a> {
    #[serde(rename = "type", borrow)]
    pub kind: Cow<'a, str>,
    #[serde(borrow)]
    challenge: Cow<'a, str>,
    #[serde(borrow)]
    pub origin: Cow<'a, str>,
    #[serde(default, rename = "crossOrigin")]
    cross_origin: bool,
    /// The site that embeds the page, if any.
    #[serde(default, rename = "topOrigin", borrow)]
    top_origin: Option<Cow<'a, str>>,
}

impl<'a> ClientData<'a> {
    /// The type of a registration.
    pub const CREATE: &'static str = "webauthn.create";
    /// The type of an assertion.
    pub const GET: &'static str = "webauthn.get";

    pub fn parse(json: &'a [u8]) -> Result<Self, Refusal> {
        // serde also reads an array, as the members in this order.
        if !json.trim_ascii_start().starts_with(b"{") {
            return Err(Refusal::ClientData);
        }
        serde_json::from_slice(json).map_err(|_| Refusal::ClientData)
    }

    pub fn has_challenge(&self, challenge: &[u8]) -> bool {
        self.challenge == secret::encode(challenge)
    }

    pub fn challenge(&self) -> Option<Vec<u8>> {
        secret::decode(&self.challenge)
    }

    /// Returns true for a page in a frame of another site.
    pub fn is_cross_origin(&self) -> bool {
        self.cross_origin || self.top_origin.is_some()
    }
}
