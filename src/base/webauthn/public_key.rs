//! Public keys as authenticators write them: COSE_Key (RFC 9052, section 7; RFC 9053, section 7; RFC 8230, section 4) in
//! the CTAP2 canonical form, whose members have one order (section 6.5.1.1).

use ring::agreement::{self, ECDH_P256, EphemeralPrivateKey, agree_ephemeral};
use ring::rand::SystemRandom;
use ring::signature::{
    ECDSA_P256_SHA256_ASN1, ED25519, RSA_PKCS1_2048_8192_SHA256, RsaPublicKeyComponents, UnparsedPublicKey,
};

use super::cbor::Reader;
use super::refusal::Refusal;

/// ECDSA on P-256 with SHA-256.
const ES256: i64 = -7;
/// Ed25519.
const EDDSA: i64 = -8;
/// RSASSA-PKCS1-v1_5 with SHA-256, which authenticators in a TPM use.
const RS256: i64 = -257;

/// The COSE algorithms of public keys, preferred first, as a ceremony names them.
pub const ALGORITHMS: [i64; 3] = [ES256, EDDSA, RS256];

// Labels of members, and key types and curves as their values.
const KEY_TYPE: i64 = 1;
const ALGORITHM: i64 = 3;
const CURVE: i64 = -1;
const X: i64 = -2;
const Y: i64 = -3;
const MODULUS: i64 = -1;
const EXPONENT: i64 = -2;
const OKP: i64 = 1;
const EC2: i64 = 2;
const RSA: i64 = 3;
const P256: i64 = 1;
const CURVE_25519: i64 = 6;

/// The sizes of an RSA key in bits. ring takes larger ones, which only cost time.
const RSA_BITS: std::ops::RangeInclusive<usize> = 2_048..=4_096;
/// 65537, the exponent of all keys from TPMs.
const RSA_EXPONENT: &[u8] = &[1, 0, 1];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PublicKey<'a> {
    Es256 { x: &'a [u8; 32], y: &'a [u8; 32] },
    EdDsa(&'a [u8; 32]),
    Rs256 { modulus: &'a [u8] },
}

impl<'a> PublicKey<'a> {
    /// Parses the whole of a COSE_Key.
    pub fn parse(cose: &'a [u8]) -> Result<Self, Refusal> {
        let mut reader = Reader::new(cose);
        let key = read(&mut reader).ok_or(Refusal::PublicKey)?;
        if reader.rest().is_empty() { Ok(key) } else { Err(Refusal::PublicKey) }
    }

    /// Checks that the point of an ES256 key is on the curve, since no signature would ever be right for another. ring has
    /// no other function for that than a key agreement with it.
    pub fn check(self) -> Result<(), Refusal> {
        let Self::Es256 { x, y } = self else { return Ok(()) };
        let ours = EphemeralPrivateKey::generate(&ECDH_P256, &SystemRandom::new());
        let theirs = agreement::UnparsedPublicKey::new(&ECDH_P256, uncompressed(x, y));
        ours.and_then(|ours| agree_ephemeral(ours, &theirs, |_| ())).map_err(|_| Refusal::PublicKey)
    }

    pub fn verify(self, message: &[u8], signature: &[u8]) -> Result<(), Refusal> {
        let verified = match self {
            Self::Es256 { x, y } => {
                // ring checks that the point is on the curve.
                UnparsedPublicKey::new(&ECDSA_P256_SHA256_ASN1, uncompressed(x, y)).verify(message, signature)
            }
            Self::EdDsa(x) => UnparsedPublicKey::new(&ED25519, x).verify(message, signature),
            Self::Rs256 { modulus } => {
                let key = RsaPublicKeyComponents { n: modulus, e: RSA_EXPONENT };
                key.verify(&RSA_PKCS1_2048_8192_SHA256, message, signature)
            }
        };
        verified.map_err(|_| Refusal::Signature)
    }
}

/// A point in uncompressed form (SEC 1, section 2.3.3).
fn uncompressed(x: &[u8; 32], y: &[u8; 32]) -> Vec<u8> {
    [&[4], x.as_slice(), y.as_slice()].concat()
}

fn read<'a>(reader: &mut Reader<'a>) -> Option<PublicKey<'a>> {
    let members = reader.map()?;
    let (key_type, algorithm) = (integer_of(reader, KEY_TYPE)?, integer_of(reader, ALGORITHM)?);
    match (key_type, algorithm, members) {
        (EC2, ES256, 5) => {
            is(integer_of(reader, CURVE)?, P256)?;
            Some(PublicKey::Es256 { x: coordinate(reader, X)?, y: coordinate(reader, Y)? })
        }
        (OKP, EDDSA, 4) => {
            is(integer_of(reader, CURVE)?, CURVE_25519)?;
            Some(PublicKey::EdDsa(coordinate(reader, X)?))
        }
        (RSA, RS256, 4) => {
            let modulus = bytes_of(reader, MODULUS)?;
            is(bytes_of(reader, EXPONENT)?, RSA_EXPONENT)?;
            RSA_BITS.contains(&bits(modulus)?).then_some(PublicKey::Rs256 { modulus })
        }
        _ => None,
    }
}

fn integer_of(reader: &mut Reader<'_>, label: i64) -> Option<i64> {
    is(reader.integer()?, label)?;
    reader.integer()
}

fn bytes_of<'a>(reader: &mut Reader<'a>, label: i64) -> Option<&'a [u8]> {
    is(reader.integer()?, label)?;
    reader.bytes()
}

fn coordinate<'a>(reader: &mut Reader<'a>, label: i64) -> Option<&'a [u8; 32]> {
    bytes_of(reader, label)?.try_into().ok()
}

fn is<T: PartialEq>(value: T, expected: T) -> Option<()> {
    (value == expected).then_some(())
}

/// The length of a number without leading zeros, which COSE forbids.
fn bits(number: &[u8]) -> Option<usize> {
    let first = number.first().filter(|first| **first != 0)?;
    Some(number.len() * 8 - first.leading_zeros() as usize)
}
