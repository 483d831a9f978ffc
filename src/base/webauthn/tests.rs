use std::collections::BTreeMap;

use proptest::prelude::*;
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, Ed25519KeyPair, KeyPair};
use serde::Deserialize;

use super::*;
use crate::base::secret::encode;

/// The test vectors of the Recommendation (section 16), as `authenticatorData` and the other parts of a response.
const VECTORS: &str = include_str!("../../../tests/data/webauthn-vectors.json");

#[derive(Deserialize)]
struct Vectors {
    vectors: Vec<Vector>,
}

#[derive(Deserialize)]
struct Vector {
    name: String,
    registration: BTreeMap<String, String>,
    authentication: BTreeMap<String, String>,
}

fn unhex(hex: &str) -> Vec<u8> {
    (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap()).collect()
}

/// The authenticator data in an attestation object: the byte string that is the last member of its map.
fn authenticator_data(attestation_object: &[u8]) -> Vec<u8> {
    let key = b"hauthData";
    let at = attestation_object.windows(key.len()).position(|window| window == key).unwrap() + key.len();
    let mut reader = cbor::Reader::new(&attestation_object[at..]);
    let data = reader.bytes().unwrap().to_vec();
    assert!(reader.rest().is_empty());
    data
}

fn example() -> RelyingParty {
    RelyingParty { id: "example.org".to_owned(), origin: "https://example.org".to_owned() }
}

/// Runs both ceremonies of a vector.
fn run(vector: &Vector) -> Result<State, Refusal> {
    let part = |ceremony: &BTreeMap<String, String>, name: &str| unhex(&ceremony[name]);
    let site = example();
    let challenge = part(&vector.registration, "challenge");
    let expected = Expected { relying_party: &site, challenge: &challenge, user_verified: false };
    let client_data = part(&vector.registration, "clientDataJSON");
    let data = authenticator_data(&part(&vector.registration, "attestationObject"));
    let credential = register(expected, Registration { client_data: &client_data, authenticator_data: &data })?;
    assert_eq!(credential.id, part(&vector.registration, "credential_id"));
    assert_eq!(credential.aaguid.to_vec(), part(&vector.registration, "aaguid"));

    let challenge = part(&vector.authentication, "challenge");
    let response = Assertion {
        client_data: &part(&vector.authentication, "clientDataJSON"),
        authenticator_data: &part(&vector.authentication, "authenticatorData"),
        signature: &part(&vector.authentication, "signature"),
    };
    authenticate(Expected { challenge: &challenge, ..expected }, known(&credential), response)
}

fn known(credential: &Credential) -> Known<'_> {
    Known {
        public_key: &credential.public_key,
        sign_count: credential.state.sign_count,
        backup_eligible: credential.backup_eligible,
    }
}

#[test]
fn the_vectors_of_the_recommendation_are_accepted_or_refused_for_a_reason() {
    let refused = BTreeMap::from([
        // Pages in frames of other sites aren't allowed.
        ("none-es256-crossOrigin", Refusal::CrossOrigin),
        ("none-es256-topOrigin", Refusal::CrossOrigin),
        // The algorithms aren't offered: no authenticator has only one of them.
        ("packed-es384", Refusal::PublicKey),
        ("packed-es512", Refusal::PublicKey),
        ("packed-ed448", Refusal::PublicKey),
    ]);
    // All others are ES256, EdDSA or RS256. Their attestations, of five formats, aren't read.
    let Vectors { vectors } = serde_json::from_str(VECTORS).unwrap();
    assert_eq!(vectors.len(), 15);
    for vector in &vectors {
        assert_eq!(run(vector).err(), refused.get(&*vector.name).copied(), "{}", vector.name);
    }
}

/// A small authenticator.
enum Signer {
    P256(EcdsaKeyPair),
    Ed25519(Ed25519KeyPair),
}

impl Signer {
    fn p256() -> Self {
        let (random, algorithm) = (SystemRandom::new(), &ECDSA_P256_SHA256_ASN1_SIGNING);
        let pkcs8 = EcdsaKeyPair::generate_pkcs8(algorithm, &random).unwrap();
        Self::P256(EcdsaKeyPair::from_pkcs8(algorithm, pkcs8.as_ref(), &random).unwrap())
    }

    fn ed25519() -> Self {
        let pkcs8 = Ed25519KeyPair::generate_pkcs8(&SystemRandom::new()).unwrap();
        Self::Ed25519(Ed25519KeyPair::from_pkcs8(pkcs8.as_ref()).unwrap())
    }

    fn cose(&self) -> Vec<u8> {
        match self {
            Self::P256(pair) => {
                let (x, y) = pair.public_key().as_ref()[1..].split_at(32);
                [&[0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32], x, &[0x22, 0x58, 32], y].concat()
            }
            Self::Ed25519(pair) => {
                [&[0xa4, 1, 1, 3, 0x27, 0x20, 6, 0x21, 0x58, 32], pair.public_key().as_ref()].concat()
            }
        }
    }

    fn sign(&self, message: &[u8]) -> Vec<u8> {
        match self {
            Self::P256(pair) => pair.sign(&SystemRandom::new(), message).unwrap().as_ref().to_vec(),
            Self::Ed25519(pair) => pair.sign(message).as_ref().to_vec(),
        }
    }
}

const CHALLENGE: [u8; 32] = [7; 32];
const ID: &[u8] = b"a credential";

fn client_data(kind: &str) -> String {
    let challenge = encode(&CHALLENGE);
    format!(r#"{{"type":"{kind}","challenge":"{challenge}","origin":"https://example.org","crossOrigin":false}}"#)
}

fn data(flags: u8, count: u32, rest: &[u8]) -> Vec<u8> {
    [digest(&SHA256, b"example.org").as_ref(), &[flags], &count.to_be_bytes(), rest].concat()
}

fn attested(id: &[u8], cose: &[u8]) -> Vec<u8> {
    [&[0; 16], (id.len() as u16).to_be_bytes().as_slice(), id, cose].concat()
}

/// Registers with this client and authenticator data.
fn try_register(client_data: &str, data: &[u8]) -> Result<Credential, Refusal> {
    let expected = Expected { relying_party: &example(), challenge: &CHALLENGE, user_verified: true };
    register(expected, Registration { client_data: client_data.as_bytes(), authenticator_data: data })
}

/// Registers a passkey of an authenticator that counts.
fn registered(signer: &Signer) -> Credential {
    try_register(&client_data("webauthn.create"), &data(0x45, 5, &attested(ID, &signer.cose()))).unwrap()
}

/// The parts of an assertion: client data, authenticator data and signature.
fn asserted(signer: &Signer, flags: u8, count: u32) -> [Vec<u8>; 3] {
    let (client_data, data) = (client_data("webauthn.get").into_bytes(), data(flags, count, &[]));
    let signature = signer.sign(&[&data, digest(&SHA256, &client_data).as_ref()].concat());
    [client_data, data, signature]
}

fn try_authenticate(credential: &Credential, [client_data, data, signature]: &[Vec<u8>; 3]) -> Result<State, Refusal> {
    let expected = Expected { relying_party: &example(), challenge: &CHALLENGE, user_verified: true };
    authenticate(expected, known(credential), Assertion { client_data, authenticator_data: data, signature })
}

#[test]
fn every_flipped_bit_of_a_sign_in_is_refused() {
    for signer in [Signer::p256(), Signer::ed25519()] {
        let credential = registered(&signer);
        let parts = asserted(&signer, 5, 6);
        assert_eq!(
            try_authenticate(&credential, &parts),
            Ok(State { sign_count: 6, user_verified: true, backed_up: false })
        );
        for (place, part) in parts.iter().enumerate() {
            for bit in 0..part.len() * 8 {
                let mut flipped = parts.clone();
                flipped[place][bit / 8] ^= 1 << (bit % 8);
                assert!(try_authenticate(&credential, &flipped).is_err(), "bit {bit} of part {place}");
            }
        }
    }
}

#[test]
fn every_flipped_bit_of_a_registration_is_refused_or_is_another_passkey() {
    for signer in [Signer::p256(), Signer::ed25519()] {
        let genuine = registered(&signer);
        let (client, data) = (client_data("webauthn.create"), data(0x45, 5, &attested(ID, &signer.cose())));
        let used = asserted(&signer, 5, u32::MAX);
        // From the credential id on; before it are the hash, the flags, the counter and the model.
        for bit in 8 * (32 + 1 + 4 + 16)..data.len() * 8 {
            let mut flipped = data.clone();
            flipped[bit / 8] ^= 1 << (bit % 8);
            let Ok(credential) = try_register(&client, &flipped) else { continue };
            let is_other = credential.id != genuine.id || try_authenticate(&credential, &used).is_err();
            assert!(is_other, "bit {bit}");
        }
        for bit in 0..client.len() * 8 {
            let mut flipped = client.clone().into_bytes();
            flipped[bit / 8] ^= 1 << (bit % 8);
            let Ok(flipped) = String::from_utf8(flipped) else { continue };
            // Under another name, `crossOrigin` is a member that isn't known.
            let is_unknown_member = !flipped.contains("crossOrigin");
            assert!(try_register(&flipped, &data).is_err() || is_unknown_member, "{flipped}");
        }
    }
}

#[test]
fn each_fault_of_the_client_data_has_its_refusal() {
    let signer = Signer::ed25519();
    let data = data(0x45, 0, &attested(ID, &signer.cose()));
    let right = client_data("webauthn.create");
    assert!(try_register(&right, &data).is_ok());
    let origin = |other: &str| right.replace("\"https://example.org\"", &format!("\"{other}\""));
    let with = |member: &str| right.replace(",\"crossOrigin\":false", member);
    for (faulty, refusal) in [
        (client_data("webauthn.get"), Refusal::Type),
        (client_data("payment.get"), Refusal::Type),
        (right.replace(&encode(&CHALLENGE), &encode(&[8; 32])), Refusal::Challenge),
        (right.replace(&encode(&CHALLENGE), &format!("{}=", encode(&CHALLENGE))), Refusal::Challenge),
        (right.replace(&encode(&CHALLENGE), ""), Refusal::Challenge),
        (origin("http://example.org"), Refusal::Origin),
        (origin("https://example.org:443"), Refusal::Origin),
        (origin("https://example.org/"), Refusal::Origin),
        (origin("https://evil.example.org"), Refusal::Origin),
        (origin("https://example.org.evil.example"), Refusal::Origin),
        (origin("https://EXAMPLE.org"), Refusal::Origin),
        (origin("null"), Refusal::Origin),
        (with(",\"crossOrigin\":true"), Refusal::CrossOrigin),
        (with(",\"topOrigin\":\"https://example.org\""), Refusal::CrossOrigin),
        (with(",\"crossOrigin\":\"false\""), Refusal::ClientData),
        (with(",\"origin\":\"https://example.org\""), Refusal::ClientData),
        (with(",\"crossOrigin\":false,\"crossOrigin\":false"), Refusal::ClientData),
        (format!("{right} x"), Refusal::ClientData),
        (format!("\u{feff}{right}"), Refusal::ClientData),
        ("[]".to_owned(), Refusal::ClientData),
        (format!("[\"webauthn.create\",\"{}\",\"https://example.org\"]", encode(&CHALLENGE)), Refusal::ClientData),
        (String::new(), Refusal::ClientData),
        (with(&format!(",\"more\":\"{}\"", "x".repeat(4_096))), Refusal::TooLong),
    ] {
        assert_eq!(try_register(&faulty, &data), Err(refusal), "{faulty}");
    }
    assert!(try_register(&with(",\"more\":{\"deep\":[1,null]}"), &data).is_ok(), "browsers add members");
    assert!(try_register(&with(""), &data).is_ok(), "older browsers don't say it");
}

#[test]
fn each_fault_of_the_authenticator_data_has_its_refusal() {
    let cose = Signer::p256().cose();
    let (client, key) = (client_data("webauthn.create"), attested(ID, &cose));
    let other_site = [digest(&SHA256, b"example.com").as_ref(), &[0x45, 0, 0, 0, 0], &key].concat();
    let extended = |extensions: &[u8]| data(0xc5, 0, &[&key, extensions].concat());
    for (faulty, refusal) in [
        (other_site, Refusal::RelyingParty),
        (data(0x44, 0, &key), Refusal::NotPresent),
        (data(0x41, 0, &key), Refusal::NotVerified),
        (data(0x55, 0, &key), Refusal::BackupState),
        (data(0x05, 0, &[]), Refusal::AuthenticatorData),
        (data(0x05, 0, &key), Refusal::AuthenticatorData),
        (data(0x45, 0, &[&key, [0].as_slice()].concat()), Refusal::AuthenticatorData),
        (data(0x45, 0, &[&key, [0xa0].as_slice()].concat()), Refusal::AuthenticatorData),
        (data(0x45, 0, &attested(&[], &cose)), Refusal::AuthenticatorData),
        (data(0x45, 0, &attested(&[1; 1_024], &cose)), Refusal::AuthenticatorData),
        (data(0x45, 0, &attested(ID, &[0xa0])), Refusal::PublicKey),
        (extended(&[]), Refusal::AuthenticatorData),
        (extended(&[0x80]), Refusal::AuthenticatorData),
        (extended(&[0xa0, 0]), Refusal::AuthenticatorData),
        (extended(&[0xbf, 0xff]), Refusal::AuthenticatorData),
        (extended(&[0xbb, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]), Refusal::AuthenticatorData),
        (extended(&[0xa1, 1, 0x81, 0x81, 0x81, 0x81, 0x80]), Refusal::AuthenticatorData),
        (vec![0; 4_097], Refusal::TooLong),
    ] {
        assert_eq!(try_register(&client, &faulty), Err(refusal), "{faulty:02x?}");
    }
    for length in [1, 1_023] {
        let id = vec![9; length];
        assert_eq!(try_register(&client, &data(0x45, 0, &attested(&id, &cose))).unwrap().id, id);
    }
    // {"credProtect": 2}, the extension that authenticators add most often.
    let protected = extended(&[&[0xa1, 0x6b], b"credProtect".as_slice(), &[2]].concat());
    assert!(try_register(&client, &protected).is_ok());
    let synchronized = try_register(&client, &data(0x5d, 0, &key)).unwrap();
    assert!(synchronized.backup_eligible && synchronized.state.backed_up);
}

#[test]
fn a_use_of_a_passkey_keeps_to_its_counter_and_its_eligibility() {
    let signer = Signer::p256();
    let mut credential = registered(&signer);
    for (before, now, refusal) in [
        (0, 0, None),
        (0, 1, None),
        (5, 6, None),
        (5, u32::MAX, None),
        (5, 5, Some(Refusal::Cloned)),
        (5, 4, Some(Refusal::Cloned)),
        (5, 0, Some(Refusal::Cloned)),
    ] {
        credential.state.sign_count = before;
        assert_eq!(try_authenticate(&credential, &asserted(&signer, 5, now)).err(), refusal, "{before} {now}");
    }
    credential.state.sign_count = 0;
    for (flags, refusal) in [
        (0x05, None),
        (0x04, Some(Refusal::NotPresent)),
        (0x01, Some(Refusal::NotVerified)),
        (0x0d, Some(Refusal::BackupEligibility)),
        (0x15, Some(Refusal::BackupState)),
        (0x45, Some(Refusal::AuthenticatorData)),
        (0x85, Some(Refusal::AuthenticatorData)),
    ] {
        assert_eq!(try_authenticate(&credential, &asserted(&signer, flags, 1)).err(), refusal, "{flags:x}");
    }
    let stranger = asserted(&Signer::p256(), 5, 1);
    assert_eq!(try_authenticate(&credential, &stranger), Err(Refusal::Signature));
}

#[test]
fn an_rsa_key_has_a_size_and_an_exponent_that_are_usual() {
    let key = |modulus: &[u8], exponent: &[u8]| {
        let length = (modulus.len() as u16).to_be_bytes();
        let head = [0xa4, 1, 3, 3, 0x39, 1, 0, 0x20, 0x59, length[0], length[1]];
        [&head, modulus, &[0x21, 0x40 | exponent.len() as u8], exponent].concat()
    };
    let of_bits = |bits: usize| {
        let mut modulus = vec![0xff; bits.div_ceil(8)];
        modulus[0] >>= (8 - bits % 8) % 8;
        modulus
    };
    for (bits, accepted) in [(2_047, false), (2_048, true), (3_072, true), (4_096, true), (4_097, false)] {
        assert_eq!(PublicKey::parse(&key(&of_bits(bits), &[1, 0, 1])).is_ok(), accepted, "{bits}");
    }
    for exponent in [&[3_u8] as &[u8], &[1], &[], &[0, 1, 0, 1], &[1, 0, 0]] {
        assert_eq!(PublicKey::parse(&key(&of_bits(2_048), exponent)), Err(Refusal::PublicKey), "{exponent:?}");
    }
    let zero_first = [[0].as_slice(), &of_bits(2_048)].concat();
    assert_eq!(PublicKey::parse(&key(&zero_first, &[1, 0, 1])), Err(Refusal::PublicKey));
}

#[test]
fn a_point_that_is_not_on_the_curve_is_refused_at_registration() {
    let client = client_data("webauthn.create");
    let mut cose = Signer::p256().cose();
    assert!(try_register(&client, &data(0x45, 0, &attested(ID, &cose))).is_ok());
    *cose.last_mut().unwrap() ^= 1;
    assert_eq!(try_register(&client, &data(0x45, 0, &attested(ID, &cose))), Err(Refusal::PublicKey));
}

#[test]
fn a_key_is_canonical_and_of_one_algorithm() {
    let (p256, ed25519) = (Signer::p256().cose(), Signer::ed25519().cose());
    assert!(PublicKey::parse(&p256).is_ok() && PublicKey::parse(&ed25519).is_ok());
    let with = |key: &[u8], at: usize, byte: u8| {
        let mut key = key.to_vec();
        key[at] = byte;
        key
    };
    for faulty in [
        // An Ed25519 key that says ES256, and the reverse; a curve of neither; one member less.
        with(&ed25519, 4, 0x26),
        with(&p256, 4, 0x27),
        with(&p256, 6, 2),
        with(&p256, 0, 0xa4),
        [&p256[..], &[0]].concat(),
        // Key type 2 in two bytes.
        [&p256[..2], &[0x18, 2], &p256[3..]].concat(),
        // Algorithm before key type.
        [&[0xa5, 3, 0x26, 1, 2], &p256[5..]].concat(),
        vec![],
    ] {
        assert_eq!(PublicKey::parse(&faulty), Err(Refusal::PublicKey), "{faulty:02x?}");
    }
}

#[test]
fn well_known_authenticators_have_names() {
    let of = |id: &str| authenticator_name(unhex(&id.replace('-', "")).try_into().unwrap());
    assert_eq!(of("ea9b8d66-4d01-1d21-3ce4-b6b48cb575d4"), Some("Google Password Manager"));
    assert_eq!(of("53414d53-554e-4700-0000-000000000000"), Some("Samsung Pass"));
    assert_eq!(of("00000000-0000-0000-0000-000000000000"), None);
}

/// CBOR that is well-formed more often than chance has it.
fn cbor_like() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        (0..=0x17_u8).prop_map(|byte| vec![byte]),
        (0xa0..=0xa5_u8).prop_map(|byte| vec![byte]),
        (0x80..=0x83_u8).prop_map(|byte| vec![byte]),
        prop::collection::vec(any::<u8>(), 0..24).prop_map(|bytes| [&[0x40 | bytes.len() as u8], &bytes[..]].concat()),
        "[a-z]{0,20}".prop_map(|text| [&[0x60 | text.len() as u8], text.as_bytes()].concat()),
        prop::collection::vec(any::<u8>(), 0..4),
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

#[test]
fn a_response_is_read_from_the_json_of_browsers() {
    let json = serde_json::json!({
        "id": encode(ID), "rawId": encode(ID), "type": "public-key", "authenticatorAttachment": "platform",
        "clientExtensionResults": {},
        "response": {
            "clientDataJSON": encode(b"c"), "authenticatorData": encode(b"d"), "signature": encode(b"s"),
            "userHandle": null, "transports": ["internal", "hybrid", "x", "<b>"], "attestationObject": "",
        },
    });
    let assertion: AssertionJson = serde_json::from_value(json.clone()).unwrap();
    assert_eq!((assertion.id(), assertion.user_handle()), (ID, None));
    let Assertion { client_data, authenticator_data, signature } = assertion.parts();
    assert_eq!((client_data, authenticator_data, signature), (&b"c"[..], &b"d"[..], &b"s"[..]));
    let registration: RegistrationJson = serde_json::from_value(json.clone()).unwrap();
    assert_eq!(registration.transports(), ["hybrid", "internal"]);
    for (member, value) in [("signature", "a=="), ("clientDataJSON", "+/"), ("authenticatorData", "a")] {
        let mut faulty = json.clone();
        faulty["response"][member] = value.into();
        assert!(serde_json::from_value::<AssertionJson>(faulty).is_err(), "{member}");
    }
}

proptest! {
    #[test]
    fn no_bytes_confuse_the_parsers(bytes in prop_oneof![prop::collection::vec(any::<u8>(), 0..200), cbor_like()]) {
        let _ = challenge_in(&bytes);
        let _ = PublicKey::parse(&bytes);
        let _ = AuthenticatorData::parse(&bytes);
        let _ = AuthenticatorData::parse(&data(0xc5, 0, &attested(ID, &bytes)));
    }

    #[test]
    fn a_map_is_skipped_to_its_end_and_no_further(map in cbor_like(), after in prop::collection::vec(any::<u8>(), 0..9)) {
        let mut alone = cbor::Reader::new(&map);
        if alone.skip_map().is_some() {
            let read = map.len() - alone.rest().len();
            let longer = [&map[..read], &after[..]].concat();
            let mut reader = cbor::Reader::new(&longer);
            prop_assert_eq!(reader.skip_map(), Some(()));
            prop_assert_eq!(reader.rest(), &after[..]);
            for shorter in 0..read {
                prop_assert_eq!(cbor::Reader::new(&map[..shorter]).skip_map(), None);
            }
        }
    }

    #[test]
    fn a_truncated_or_longer_registration_is_refused(cut in 1..150_usize, more in prop::collection::vec(any::<u8>(), 1..20)) {
        let signer = Signer::p256();
        let (client, whole) = (client_data("webauthn.create"), data(0x45, 0, &attested(ID, &signer.cose())));
        let shorter = &whole[..whole.len().saturating_sub(cut)];
        prop_assert!(try_register(&client, shorter).is_err());
        prop_assert!(try_register(&client, &[&whole[..], &more].concat()).is_err());
        prop_assert!(try_register(&client[..client.len() - cut % client.len() - 1], &whole).is_err());
    }

    #[test]
    fn a_mutated_sign_in_is_refused(part in 0..3_usize, at in any::<prop::sample::Index>(), byte in any::<u8>(), insert in any::<bool>()) {
        let signer = Signer::ed25519();
        let credential = registered(&signer);
        let genuine = asserted(&signer, 5, 6);
        let mut mutated = genuine.clone();
        let at = at.index(mutated[part].len());
        if insert { mutated[part].insert(at, byte) } else { mutated[part][at] = byte }
        prop_assert_eq!(try_authenticate(&credential, &mutated).is_ok(), mutated == genuine);
    }
}
