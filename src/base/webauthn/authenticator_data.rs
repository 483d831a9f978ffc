//! Authenticator data: what the authenticator says, and for a new passkey its id and public key (section 6.1).

use super::cbor::Reader;

/// The most bytes of a credential id (section 4).
const MAX_CREDENTIAL_ID: usize = 1_023;

/// The properties of a passkey that each use updates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct State {
    pub sign_count: u32,
    pub user_verified: bool,
    pub backed_up: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flags(u8);

impl Flags {
    pub const USER_PRESENT: Self = Self(1);
    pub const USER_VERIFIED: Self = Self(1 << 2);
    pub const BACKUP_ELIGIBLE: Self = Self(1 << 3);
    pub const BACKED_UP: Self = Self(1 << 4);
    const ATTESTED_CREDENTIAL: Self = Self(1 << 6);
    const EXTENSIONS: Self = Self(1 << 7);

    pub fn has(self, flag: Self) -> bool {
        self.0 & flag.0 != 0
    }
}

#[derive(Debug, PartialEq, Eq)]
pub struct AuthenticatorData<'a> {
    /// The SHA-256 of the relying party's id.
    pub relying_party_hash: &'a [u8],
    pub flags: Flags,
    pub sign_count: u32,
    /// Present in a registration only.
    pub credential: Option<AttestedCredential<'a>>,
}

/// Section 6.5.1.
#[derive(Debug, PartialEq, Eq)]
pub struct AttestedCredential<'a> {
    pub aaguid: [u8; 16],
    pub id: &'a [u8],
    /// A COSE_Key.
    pub public_key: &'a [u8],
}

impl<'a> AuthenticatorData<'a> {
    /// Parses the whole of the bytes. Extension data has to be one CBOR map, and there must be none without its flag.
    pub fn parse(bytes: &'a [u8]) -> Option<Self> {
        let (relying_party_hash, rest) = bytes.split_at_checked(32)?;
        let ([flags], rest) = rest.split_first_chunk()?;
        let (sign_count, mut rest) = rest.split_first_chunk()?;
        let flags = Flags(*flags);
        let credential = match flags.has(Flags::ATTESTED_CREDENTIAL) {
            true => Some(AttestedCredential::read(&mut rest)?),
            false => None,
        };
        if flags.has(Flags::EXTENSIONS) {
            rest = split_map(rest)?.1;
        }
        let sign_count = u32::from_be_bytes(*sign_count);
        rest.is_empty().then_some(Self { relying_party_hash, flags, sign_count, credential })
    }

    pub fn state(&self) -> State {
        State {
            sign_count: self.sign_count,
            user_verified: self.flags.has(Flags::USER_VERIFIED),
            backed_up: self.flags.has(Flags::BACKED_UP),
        }
    }
}

impl<'a> AttestedCredential<'a> {
    /// Reads it from the beginning of the bytes, and leaves what follows.
    fn read(bytes: &mut &'a [u8]) -> Option<Self> {
        let (aaguid, rest) = bytes.split_first_chunk()?;
        let (length, rest) = rest.split_first_chunk()?;
        let (id, rest) = rest.split_at_checked(usize::from(u16::from_be_bytes(*length)))?;
        let (public_key, rest) = split_map(rest)?;
        *bytes = rest;
        let is_allowed = (1..=MAX_CREDENTIAL_ID).contains(&id.len());
        is_allowed.then_some(Self { aaguid: *aaguid, id, public_key })
    }
}

/// Splits after the CBOR map at the beginning.
fn split_map(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let mut reader = Reader::new(bytes);
    reader.skip_map()?;
    bytes.split_at_checked(bytes.len() - reader.rest().len())
}
