//! The factors that a user has proved in a session.

use std::collections::BTreeSet;
use std::fmt;

use serde::{Deserialize, Serialize};

/// A kind of factor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum FactorKind {
    #[serde(rename = "pwd")]
    Password,
    /// The code of an authenticator app.
    #[serde(rename = "otp")]
    Totp,
    #[serde(rename = "recovery")]
    RecoveryCode,
    #[serde(rename = "pop")]
    Passkey,
    /// A browser that stood in for a second factor, which doesn't prove who uses it.
    #[serde(rename = "trusted")]
    TrustedBrowser,
}

impl FactorKind {
    const ALL: [Self; 5] = [Self::Password, Self::Totp, Self::RecoveryCode, Self::Passkey, Self::TrustedBrowser];

    /// The name in JSON, events and metrics.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Password => "password",
            Self::Totp => "totp",
            Self::RecoveryCode => "recovery",
            Self::Passkey => "passkey",
            Self::TrustedBrowser => "trusted_browser",
        }
    }

    /// The name in `amr` (RFC 8176), which has none for recovery codes and trusted browsers.
    fn amr(self) -> &'static str {
        match self {
            Self::Password => "pwd",
            Self::Totp => "otp",
            Self::RecoveryCode => "recovery",
            // Proof of possession of a key.
            Self::Passkey => "pop",
            Self::TrustedBrowser => "trusted",
        }
    }
}

/// The factors that a user has proved in a session, at its sign-in and since.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Factors(BTreeSet<FactorKind>);

impl Factors {
    pub fn password() -> Self {
        Self([FactorKind::Password].into())
    }

    /// The password, in a browser that the user trusts.
    pub fn in_trusted_browser() -> Self {
        Self([FactorKind::Password, FactorKind::TrustedBrowser].into())
    }

    /// These factors and another one, for which no trusted browser stands in any longer.
    #[must_use]
    pub fn and(mut self, factor: FactorKind) -> Self {
        self.0.remove(&FactorKind::TrustedBrowser);
        self.0.insert(factor);
        self
    }

    /// A passkey in place of the password, which verified its user.
    pub fn passkey() -> Self {
        Self([FactorKind::Passkey].into())
    }

    /// Returns true if a trusted browser stood in for the second factor.
    pub fn by_trusted_browser(&self) -> bool {
        self.0.contains(&FactorKind::TrustedBrowser)
    }

    /// Returns true if the user has proved a second factor besides the password or a trusted browser stood in for it, or
    /// if the user has used a passkey, which alone signs in only if it verifies its user.
    pub fn is_two(&self) -> bool {
        self.0.contains(&FactorKind::Passkey) || (self.0.contains(&FactorKind::Password) && self.0.len() > 1)
    }

    pub fn has_password(&self) -> bool {
        self.0.contains(&FactorKind::Password)
    }

    /// The factor that was proved besides the password or in place of it.
    pub fn second(&self) -> Option<FactorKind> {
        self.0.iter().copied().find(|kind| *kind != FactorKind::Password)
    }

    /// Parses what [`fmt::Display`] writes. An older program, which knows only passwords, writes nothing. Skips names that
    /// only a newer program knows (rolling upgrade).
    pub fn from_stored(text: &str) -> Self {
        if text.is_empty() {
            return Self::password();
        }
        let known = |name| FactorKind::ALL.into_iter().find(|kind| kind.amr() == name);
        Self(text.split(' ').filter_map(known).collect())
    }

    /// The names in `amr` (RFC 8176).
    pub fn amr(&self) -> impl Iterator<Item = &'static str> {
        self.0.iter().map(|kind| kind.amr())
    }
}

/// As stored: the names in `amr`, separated by spaces, the password first. `none` if there are none, since nothing stands
/// for the password.
impl fmt::Display for Factors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.is_empty() {
            true => f.write_str("none"),
            false => f.write_str(&self.amr().collect::<Vec<_>>().join(" ")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_factors_are_the_password_and_another() {
        let password = Factors::password();
        assert!(!password.is_two() && !password.clone().and(FactorKind::Password).is_two());
        assert!(password.clone().and(FactorKind::Totp).is_two() && password.and(FactorKind::RecoveryCode).is_two());
        assert!(Factors::passkey().is_two(), "it verified its user");
        let trusted = Factors::in_trusted_browser();
        assert!(trusted.is_two() && trusted.by_trusted_browser());
        assert!(!trusted.and(FactorKind::Totp).by_trusted_browser(), "a proof takes its place");
        // As in a session that a newer program began.
        assert!(!Factors::default().and(FactorKind::Totp).and(FactorKind::RecoveryCode).is_two());
    }

    #[test]
    fn factors_are_stored_by_their_names_and_unknown_ones_are_skipped() {
        let both = Factors::default().and(FactorKind::Totp).and(FactorKind::Password);
        assert_eq!(both.to_string(), "pwd otp");
        assert_eq!(Factors::from_stored("pwd hwk otp"), both);
        assert_eq!(Factors::from_stored("hwk"), Factors::default());
        assert_eq!(Factors::from_stored(""), Factors::password());
        assert_eq!(Factors::from_stored(&Factors::default().to_string()), Factors::default());
        assert!(FactorKind::ALL.iter().all(|kind| Factors::from_stored(kind.amr()).0.contains(kind)));
    }
}
