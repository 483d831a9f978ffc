//! The cached copy of a session's row and user, and its text in a cookie or in Redis.

use serde::{Deserialize, Serialize};

use super::factors::Factors;
use crate::base::clock::UnixSeconds;
use crate::base::secret::{decode, encode};
use crate::base::user::User;

/// Version of the fields of [`CachedSession`] and [`User`], which are stored by position. Increase it with every field
/// that is added, removed or moved, so that a copy of another version is never misread.
const VERSION: u8 = 6;

/// A copy of a session's row and its user, read at `read_at`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CachedSession {
    /// The public id, shown in lists and logs.
    pub id: String,
    pub user: User,
    pub created_at: UnixSeconds,
    /// When the user last proved who they are: at sign-in, or at a later re-authentication.
    pub authenticated_at: UnixSeconds,
    pub factors: Factors,
    pub last_seen_at: UnixSeconds,
    pub expires_at: UnixSeconds,
    pub remembered: bool,
    pub address: String,
    /// Names of the browser and system, such as Firefox and Linux.
    pub browser: Option<(String, String)>,
    /// The time just before the row was read.
    pub read_at: UnixSeconds,
    /// The epoch in which the session began; see [`super::revocations::begin_epoch`].
    pub epoch: String,
}

impl CachedSession {
    /// Returns true if the session has expired by its own dates. `idle` is the idle timeout in seconds.
    pub fn is_expired(&self, now: UnixSeconds, idle: i64) -> bool {
        now >= self.expires_at || (!self.remembered && now - self.last_seen_at >= idle)
    }

    /// Returns true if the user has proved who they are within the last `lifetime` seconds.
    pub fn is_recently_authenticated(&self, now: UnixSeconds, lifetime: i64) -> bool {
        now - self.authenticated_at < lifetime
    }

    /// The same session, with the later of two times of last use.
    pub fn seen_by(mut self, cached: Option<&Self>) -> Self {
        if let Some(cached) = cached.filter(|cached| cached.id == self.id) {
            self.last_seen_at = self.last_seen_at.max(cached.last_seen_at);
        }
        self
    }

    /// MessagePack without field names, in base64url: every request sends it in the cookie.
    pub fn to_text(&self) -> String {
        // Plain data can always be encoded. An empty text would be read as a miss.
        encode(&rmp_serde::to_vec(&(VERSION, self)).unwrap_or_default())
    }

    /// `None` for anything that this version's [`CachedSession::to_text`] didn't write. The row is read instead.
    pub fn from_text(text: &str) -> Option<Self> {
        let (version, cached) = rmp_serde::from_slice::<(u8, Self)>(&decode(text)?).ok()?;
        (version == VERSION).then_some(cached)
    }
}

#[cfg(test)]
mod tests {
    use super::super::factors::FactorKind;
    use super::*;
    use crate::base::user::{Group, Role};
    use crate::i18n::Language;
    use proptest::prelude::*;

    #[test]
    fn a_copy_has_the_format_of_its_version() {
        let user = User {
            id: "5359ddd584485ecc5791".into(),
            email: "ada@example.org".into(),
            name: "Ada".into(),
            role: Role::Admin,
            created_at: 1,
            changed: 2,
            language: Some(Language::English),
            time_zone: Some("Europe/London".into()),
            sign_in_notices: true,
            groups: ["dev", "ops"].into_iter().filter_map(Group::parse).collect(),
        };
        let cached = CachedSession {
            id: "f28846a2e24cd6e7df01".into(),
            user,
            created_at: 3,
            authenticated_at: 7,
            factors: Factors::password().and(FactorKind::Totp),
            last_seen_at: 4,
            expires_at: 5,
            remembered: true,
            address: "192.0.2.1".into(),
            browser: Some(("Firefox".into(), "Linux".into())),
            read_at: 6,
            epoch: "9c41".into(),
        };
        let written = concat!(
            "kgactGYyODg0NmEyZTI0Y2Q2ZTdkZjAxmrQ1MzU5ZGRkNTg0NDg1ZWNjNTc5Ma9hZGFAZXhhbXBsZS5vcmejQWRhpWFkbWlu",
            "AQKiZW6tRXVyb3BlL0xvbmRvbsOSo2RldqNvcHMDB5KjcHdko290cAQFw6kxOTIuMC4yLjGSp0ZpcmVmb3ilTGludXgGpDljNDE"
        );
        assert_eq!(cached.to_text(), written, "other fields need another version, and then another text here");
        assert_eq!(CachedSession::from_text(written), Some(cached.clone()));
        let older = encode(&rmp_serde::to_vec(&(VERSION - 1, &cached)).unwrap());
        assert_eq!(CachedSession::from_text(&older), None);
    }

    proptest! {
        #[test]
        fn any_text_is_read_as_a_copy_or_refused(
            text in "\\PC{0,40}",
            bytes in prop::collection::vec(any::<u8>(), 0..80),
        ) {
            prop_assert_eq!(CachedSession::from_text(&text), None);
            // After the version, the first element of an array of two.
            let versioned = encode(&[&[0x92, VERSION], bytes.as_slice()].concat());
            if let Some(cached) = CachedSession::from_text(&versioned) {
                prop_assert_eq!(CachedSession::from_text(&cached.to_text()), Some(cached));
            }
        }
    }
}
