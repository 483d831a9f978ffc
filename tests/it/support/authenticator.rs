//! A software authenticator: one passkey, which answers the options of the server as a browser would.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::digest::{SHA256, digest};
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair};
use serde_json::{Value, json};

/// The address of the site in tests with passkeys, which need a name.
pub const ORIGIN: &str = "http://localhost:8080";

const USER_PRESENT: u8 = 1;
const USER_VERIFIED: u8 = 1 << 2;
const ATTESTED: u8 = 1 << 6;

pub struct Authenticator {
    pub pair: EcdsaKeyPair,
    pub id: Vec<u8>,
    /// What the server calls the user, once a passkey was created.
    pub handle: Option<String>,
    /// 0: it doesn't count.
    pub count: u32,
    /// Whether it asks for a PIN or biometrics.
    pub verifies_user: bool,
    /// The address of the page.
    pub origin: String,
    pub aaguid: [u8; 16],
}

impl Authenticator {
    pub fn new() -> Self {
        let (random, algorithm) = (SystemRandom::new(), &ECDSA_P256_SHA256_ASN1_SIGNING);
        let pkcs8 = EcdsaKeyPair::generate_pkcs8(algorithm, &random).unwrap();
        let pair = EcdsaKeyPair::from_pkcs8(algorithm, pkcs8.as_ref(), &random).unwrap();
        let id = pair.public_key().as_ref()[1..21].to_vec();
        Self { pair, id, handle: None, count: 0, verifies_user: true, origin: ORIGIN.to_owned(), aaguid: [0; 16] }
    }

    /// Without a PIN or biometrics, such as an older security key.
    pub fn second_step_only() -> Self {
        Self { verifies_user: false, ..Self::new() }
    }

    /// The answer to `navigator.credentials.create()`.
    pub fn create(&mut self, options: &Value) -> Value {
        self.handle = Some(options["user"]["id"].as_str().unwrap().to_owned());
        let (x, y) = self.pair.public_key().as_ref()[1..].split_at(32);
        let key = [&[0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32], x, &[0x22, 0x58, 32], y].concat();
        let attested = [&self.aaguid, (self.id.len() as u16).to_be_bytes().as_slice(), &self.id, &key].concat();
        let data = self.data(options["rp"]["id"].as_str().unwrap(), ATTESTED, &attested);
        let client_data = self.client_data("webauthn.create", options);
        json!({
            "id": encode(&self.id),
            "rawId": encode(&self.id),
            "type": "public-key",
            "response": {
                "clientDataJSON": encode(client_data.as_bytes()),
                "authenticatorData": encode(&data),
                "transports": ["internal"],
            },
        })
    }

    /// The answer to `navigator.credentials.get()`.
    pub fn get(&mut self, options: &Value) -> Value {
        if self.count > 0 {
            self.count += 1;
        }
        let data = self.data(options["rpId"].as_str().unwrap(), 0, &[]);
        let client_data = self.client_data("webauthn.get", options);
        let signed = [&data, digest(&SHA256, client_data.as_bytes()).as_ref()].concat();
        let signature = self.pair.sign(&SystemRandom::new(), &signed).unwrap();
        json!({
            "id": encode(&self.id),
            "type": "public-key",
            "response": {
                "clientDataJSON": encode(client_data.as_bytes()),
                "authenticatorData": encode(&data),
                "signature": encode(signature.as_ref()),
                "userHandle": self.handle,
            },
        })
    }

    fn data(&self, site: &str, flags: u8, rest: &[u8]) -> Vec<u8> {
        let verified = if self.verifies_user { USER_VERIFIED } else { 0 };
        let flags = flags | USER_PRESENT | verified;
        [digest(&SHA256, site.as_bytes()).as_ref(), &[flags], &self.count.to_be_bytes(), rest].concat()
    }

    fn client_data(&self, kind: &str, options: &Value) -> String {
        let challenge = options["challenge"].as_str().unwrap();
        format!(r#"{{"type":"{kind}","challenge":"{challenge}","origin":"{}","crossOrigin":false}}"#, self.origin)
    }
}

pub fn encode(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}
