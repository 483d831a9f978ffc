//! Whether a program brought an app password: for those that cannot show a sign-in page.

use std::cell::RefCell;
use std::collections::HashMap;
use std::net::IpAddr;
use std::rc::{Rc, Weak};
use std::time::Duration;

use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use hashlink::LruCache;
use tokio::sync::Mutex;

use crate::audit::Audit;
use crate::client::Client;
use crate::clock::UnixSeconds;
use crate::db::Db;
use crate::error::AppError;
use crate::secret::hash_secret;
use crate::sessions::ends::Ends;
use crate::sessions::touches::{Touches, Used};
use crate::throttle::{Counter, Limit, Throttle, Verdict};
use crate::users::User;
use crate::users::app_passwords::{self, Holder, PREFIX};

const PER_ADDRESS: Limit = Limit::per_seconds(10, 60);
/// App passwords that a worker remembers; those unused for longest are forgotten.
const REMEMBERED: usize = 4_096;
/// A use is noted when the last note is older than this, in seconds.
const NOTED_EVERY: i64 = 60;
/// For how long connections of one address take turns, at most.
const PATIENCE: Duration = Duration::from_millis(250);

/// What came of a look at an `Authorization` header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Recognised {
    /// No app password is in it: it is for somebody else.
    NotOurs,
    User(User),
    Wrong,
    TooMany {
        retry_after: Duration,
    },
}

/// Knows programs by their app passwords. One for each worker; clones share it.
#[derive(Clone)]
pub struct Machines {
    db: Db,
    throttle: Throttle,
    audit: Audit,
    ends: Ends,
    touches: Touches,
    /// Those that were right, by their hash.
    known: Rc<RefCell<LruCache<String, Known>>>,
    turns: Rc<Turns>,
}

/// An app password that was right, as its row said then.
struct Known {
    holder: Holder,
    /// Stamped before the row was read.
    read_at: UnixSeconds,
}

impl Machines {
    pub fn new(db: Db, throttle: Throttle, audit: Audit, ends: Ends, touches: Touches) -> Self {
        let known = Rc::new(RefCell::new(LruCache::new(REMEMBERED)));
        Self { db, throttle, audit, ends, touches, known, turns: Rc::default() }
    }

    /// Whose app password is in an `Authorization` header. One that is not known here is counted before the database is
    /// asked, and given back unless it was wrong.
    pub async fn recognise(&self, authorization: &[u8], client: &Client) -> Result<Recognised, AppError> {
        let Some(secret) = brought(authorization) else { return Ok(Recognised::NotOurs) };
        let hash = hash_secret(&secret);
        if self.is_known(&hash) {
            return self.ask_again(&hash).await;
        }
        // Or the first requests of a program with many connections would count as so many attempts.
        let turn = self.turns.of(client.counted_as());
        let _turn = tokio::time::timeout(PATIENCE, turn.lock()).await;
        if self.is_known(&hash) {
            return self.ask_again(&hash).await;
        }
        self.count_and_ask(&secret, hash, client).await
    }

    fn is_known(&self, hash: &str) -> bool {
        self.known.borrow().contains_key(hash)
    }

    /// What is known is no guess, so it is not counted: whatever its neighbours try, it is let in.
    async fn ask_again(&self, hash: &str) -> Result<Recognised, AppError> {
        let user = match self.believed(hash) {
            Some(user) => Some(user),
            None => self.ask(hash).await?,
        };
        Ok(user.map_or(Recognised::Wrong, Recognised::User))
    }

    async fn count_and_ask(&self, secret: &str, hash: String, client: &Client) -> Result<Recognised, AppError> {
        let counter = Counter { key: format!("app-password:{}", client.counted_as()), limit: PER_ADDRESS };
        let permit = match self.throttle.count(vec![counter]).await {
            Verdict::Allowed(permit) => permit,
            Verdict::Refused { retry_after } => {
                self.audit.attempt_limited(client);
                return Ok(Recognised::TooMany { retry_after });
            }
        };
        let asked = if app_passwords::is_well_formed(secret) { self.ask(&hash).await } else { Ok(None) };
        match asked {
            Ok(None) => {
                self.audit.app_password_refused(client);
                return Ok(Recognised::Wrong);
            }
            _ => self.throttle.give_back(permit).await,
        }
        asked.map(|user| user.map_or(Recognised::Wrong, Recognised::User))
    }

    /// The user of one that is known, if what is known of it can be believed.
    fn believed(&self, hash: &str) -> Option<User> {
        let now = self.audit.now();
        let mut known = self.known.borrow_mut();
        let Known { holder, read_at } = known.get_mut(hash)?;
        if !self.ends.believes_user(&holder.user, *read_at, now) {
            return None;
        }
        self.touch(holder, now);
        Some(holder.user.clone())
    }

    /// What the database says, which is known from then on.
    async fn ask(&self, hash: &str) -> Result<Option<User>, AppError> {
        let now = self.audit.now();
        let found = self.db.read(async |db| app_passwords::holder(db, hash).await).await?;
        let mut known = self.known.borrow_mut();
        let Some(mut holder) = found else {
            known.remove(hash);
            return Ok(None);
        };
        self.touch(&mut holder, now);
        let user = holder.user.clone();
        known.insert(hash.to_owned(), Known { holder, read_at: now });
        Ok(Some(user))
    }

    /// Notes a use if the last note is old.
    fn touch(&self, holder: &mut Holder, now: UnixSeconds) {
        if holder.last_used_at.is_none_or(|noted| now - noted >= NOTED_EVERY) {
            holder.last_used_at = Some(now);
            self.touches.note(Used::AppPassword(holder.id.clone()), now);
        }
    }
}

/// Those of one address that are not known ask one after the other.
#[derive(Default)]
struct Turns(RefCell<HashMap<IpAddr, Weak<Mutex<()>>>>);

impl Turns {
    fn of(&self, address: IpAddr) -> Rc<Mutex<()>> {
        let mut turns = self.0.borrow_mut();
        if let Some(turn) = turns.get(&address).and_then(Weak::upgrade) {
            return turn;
        }
        turns.retain(|_, turn| turn.strong_count() > 0);
        let turn = Rc::default();
        turns.insert(address, Rc::downgrade(&turn));
        turn
    }
}

/// RFC 7617 says nothing of padding that is left out, and clients leave it out.
const BASIC: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// What an `Authorization` header has where an app password would be, if it looks like one: a bearer's token, or a
/// password, whatever the name before it.
fn brought(authorization: &[u8]) -> Option<String> {
    let (scheme, value) = std::str::from_utf8(authorization).ok()?.split_once(' ')?;
    let value = value.trim();
    let secret = if scheme.eq_ignore_ascii_case("bearer") {
        value.to_owned()
    } else if scheme.eq_ignore_ascii_case("basic") {
        password(BASIC.decode(value).ok()?)?
    } else {
        return None;
    };
    secret.starts_with(PREFIX).then_some(secret)
}

/// Behind the first colon; the name before it may be in any encoding.
fn password(mut pair: Vec<u8>) -> Option<String> {
    let colon = pair.iter().position(|byte| *byte == b':')?;
    String::from_utf8(pair.split_off(colon + 1)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use base64::engine::general_purpose::STANDARD as WITH_PADDING;
    use proptest::prelude::*;

    const SECRET: &str = "vst_2fbyTlqq0uABOLEJ0M4UF6dPpv8QJ7cG_jBWFxRXOCQ";

    fn basic(pair: impl AsRef<[u8]>) -> String {
        format!("Basic {}", WITH_PADDING.encode(pair))
    }

    #[test]
    fn an_app_password_is_a_token_or_a_password_in_any_spelling_of_the_scheme() {
        let pair = WITH_PADDING.encode(format!("ada@example.org:{SECRET}"));
        for header in [
            format!("Bearer {SECRET}"),
            format!("bearer  {SECRET}"),
            format!("BEARER \t{SECRET} "),
            format!("Basic {pair}"),
            format!("bASIC   {pair}"),
            format!("Basic {}", pair.trim_end_matches('=')),
            basic(format!(":{SECRET}")),
            basic([b"\xff\xfe\0:", SECRET.as_bytes()].concat()),
        ] {
            assert_eq!(brought(header.as_bytes()).as_deref(), Some(SECRET), "{header}");
        }
    }

    #[test]
    fn whatever_else_is_in_the_header_is_not_ours() {
        for header in [
            "".into(),
            "Bearer".into(),
            SECRET.into(),
            format!("Bearer{SECRET}"),
            format!("Digest {SECRET}"),
            format!("Bearer x{SECRET}"),
            "Bearer VST_2fby".into(),
            basic(SECRET),
            basic(format!("{SECRET}:")),
            basic("ada:her password"),
            basic(format!("ada:x:{SECRET}")),
            "Basic ====".into(),
            "Basic !".into(),
        ] {
            assert_eq!(brought(header.as_bytes()), None, "{header}");
        }
        assert_eq!(brought(b"Bearer \xff"), None);
    }

    proptest! {
        #[test]
        fn whatever_the_header_nothing_else_than_an_app_password_comes_out(
            header in prop_oneof![
                prop::collection::vec(any::<u8>(), 0..60),
                "(?i)(basic|bearer) (vst_)?[ -~é]{0,60}".prop_map(String::into_bytes),
                prop::collection::vec(any::<u8>(), 0..40).prop_map(|pair| basic(pair).into_bytes()),
                "[a-z:]{0,3}:vst_[ -~é]{0,9}".prop_map(|pair| basic(pair).into_bytes()),
            ],
        ) {
            if let Some(secret) = brought(&header) {
                prop_assert!(secret.starts_with(PREFIX));
                let is_token = String::from_utf8_lossy(&header).contains(&secret);
                prop_assert!(is_token || header.len() > secret.len());
            }
        }
    }

    #[tokio::test]
    async fn those_of_one_address_take_turns_and_nobody_waits_for_another_address() {
        let turns = Turns::default();
        let [one, other] = [1, 2].map(|last| IpAddr::from([192, 0, 2, last]));
        let first = turns.of(one);
        let held = first.lock().await;
        assert!(turns.of(one).try_lock().is_err());
        assert!(turns.of(other).try_lock().is_ok());
        drop(held);
        drop(first);
        turns.of(other);
        assert_eq!(turns.0.borrow().len(), 1, "what is over is forgotten");
    }
}
