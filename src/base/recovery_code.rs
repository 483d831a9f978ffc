//! Recovery codes: each stands in for the code of an authenticator app once.

use std::fmt;

use super::secret::{NoRandomness, hash_secret, random};

/// How many codes a user gets.
pub const COUNT: usize = 10;

/// Crockford's base32: digits and letters without I, L, O and U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// The symbols of a code, each of five random bits: 140 bits, which need no slow hash.
const SYMBOLS: usize = 28;
/// The symbols of a group.
const GROUP: usize = 4;

/// A recovery code, in upper case and without hyphens.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct RecoveryCode(String);

impl RecoveryCode {
    pub fn new() -> Result<Self, NoRandomness> {
        let bytes: [u8; SYMBOLS] = random()?;
        Ok(Self(bytes.iter().map(|byte| char::from(ALPHABET[usize::from(byte % 32)])).collect()))
    }

    /// Parses a code in any case. Everything but letters and digits is ignored, and I, L and O are the digits that they
    /// look like.
    pub fn parse(typed: &str) -> Option<Self> {
        let symbols: String = typed.chars().filter(|c| c.is_alphanumeric()).map(symbol).collect::<Option<_>>()?;
        (symbols.len() == SYMBOLS).then_some(Self(symbols))
    }

    /// The hash to store.
    pub fn hash(&self) -> String {
        hash_secret(&self.0)
    }
}

fn symbol(typed: char) -> Option<char> {
    let symbol = match typed.to_ascii_uppercase() {
        'I' | 'L' => '1',
        'O' => '0',
        other => other,
    };
    ALPHABET.iter().any(|known| char::from(*known) == symbol).then_some(symbol)
}

/// In groups of four, as it's shown.
impl fmt::Display for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, symbol) in self.0.chars().enumerate() {
            if place > 0 && place % GROUP == 0 {
                f.write_str("-")?;
            }
            write!(f, "{symbol}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_code_is_shown_in_groups_of_four() {
        let code = RecoveryCode("0123456789ABCDEFGHJKMNPQRSTV".to_owned());
        assert_eq!(code.to_string(), "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV");
        assert!(RecoveryCode::parse("o123 4567 89ab-cdefghjkmnpqrstv.").as_ref() == Some(&code));
        assert!(RecoveryCode::parse("OI23-4567-89AB-CDEF-GHJK-MNPQ-RSTV").as_ref() == Some(&code));
        assert!(RecoveryCode::parse("ol23-4567-89AB-CDEF-GHJK-MNPQ-RSTU").is_none(), "there is no U");
    }

    #[test]
    fn every_symbol_occurs_and_no_code_twice() {
        let codes: Vec<_> = (0..200).map(|_| RecoveryCode::new().unwrap()).collect();
        let all: String = codes.iter().map(|code| code.0.as_str()).collect();
        assert!(ALPHABET.iter().all(|symbol| all.contains(char::from(*symbol))));
        assert_eq!(codes.iter().map(RecoveryCode::hash).collect::<std::collections::HashSet<_>>().len(), 200);
    }

    proptest! {
        #[test]
        fn a_code_is_read_as_it_is_shown(symbols in "[0-9A-HJKMNP-TV-Z]{28}", lower in any::<bool>()) {
            let code = RecoveryCode(symbols);
            let shown = if lower { code.to_string().to_lowercase() } else { code.to_string() };
            prop_assert!(RecoveryCode::parse(&shown) == Some(code));
        }

        #[test]
        fn whatever_is_typed_is_a_code_or_none(typed in prop_oneof!["\\PC{0,40}", "[0-9a-zA-Z -]{25,40}"]) {
            if let Some(code) = RecoveryCode::parse(&typed) {
                prop_assert!(RecoveryCode::parse(&code.to_string()) == Some(code));
            }
        }
    }
}
