//! Attacks on sessions that work on any application with a session cookie. Vestibule withstands them all. An ordinary
//! application with actix-session falls to those listed there, which shows that the attacks work.

mod stock;
mod vestibule;

use std::time::{Duration, Instant};

use serde_json::Value;

use crate::support::redis::Redis;
use crate::support::slow::SlowForm;
use crate::support::{PASSWORD, Person};

/// An administrator, with [`PASSWORD`].
pub const ADA: &str = "ada@example.org";
/// An ordinary user, with the same password.
pub const EVE: &str = "eve@example.org";
const NEW_PASSWORD: &str = "seven amber lanterns";

/// The time after which a change must take effect.
const A_SECOND: Duration = Duration::from_secs(1);
/// The timeout of a page.
const PATIENCE: Duration = Duration::from_secs(3);

/// An application that Ada and Eve can sign in to, with the forms of `/login`, `/logout`, `/profile/edit` and
/// `/profile/password`, and that says as JSON at `/profile` who is signed in.
pub trait Target {
    fn port(&self) -> u16;
    /// The name of the session's cookie.
    fn cookie(&self) -> &'static str;
    /// The Redis with its sessions, if it has one.
    fn redis(&mut self) -> Option<&mut Redis>;
    /// An administrator disables an account.
    async fn disable(&self, email: &str);
    /// An administrator takes a user's role away.
    async fn demote(&self, email: &str);
    /// Lets enough time pass for every session to expire.
    async fn outlive_sessions(&self);
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attack {
    CopiedCookieAfterSignOut,
    CopiedCookieAfterPasswordChange,
    CopiedCookieAfterItsLifetime,
    OtherSessionAfterPasswordChange,
    DisabledAccount,
    RoleAfterDemotion,
    RequestBesideSignOut,
    FormThatOutlivesItsSession,
    PlantedSession,
    ForgedCookie,
    PlantedSecondCookie,
    StrayByteInCookies,
    LookAlikeCookieName,
    TracesOfStrangers,
    SignOutFromAnotherSite,
    SignInFromAnotherSite,
    RedisReadByStranger,
    RedisValueMoved,
    RedisWithOldCopies,
    RedisEmptied,
    RedisKilled,
}

impl Attack {
    pub const ALL: [Self; 21] = [
        Self::CopiedCookieAfterSignOut,
        Self::CopiedCookieAfterPasswordChange,
        Self::CopiedCookieAfterItsLifetime,
        Self::OtherSessionAfterPasswordChange,
        Self::DisabledAccount,
        Self::RoleAfterDemotion,
        Self::RequestBesideSignOut,
        Self::FormThatOutlivesItsSession,
        Self::PlantedSession,
        Self::ForgedCookie,
        Self::PlantedSecondCookie,
        Self::StrayByteInCookies,
        Self::LookAlikeCookieName,
        Self::TracesOfStrangers,
        Self::SignOutFromAnotherSite,
        Self::SignInFromAnotherSite,
        Self::RedisReadByStranger,
        Self::RedisValueMoved,
        Self::RedisWithOldCopies,
        Self::RedisEmptied,
        Self::RedisKilled,
    ];

    pub fn is_on_redis(self) -> bool {
        matches!(
            self,
            Self::RedisReadByStranger
                | Self::RedisValueMoved
                | Self::RedisWithOldCopies
                | Self::RedisEmptied
                | Self::RedisKilled
        )
    }

    /// Returns true if the attack succeeds against a new target.
    pub async fn succeeds(self, target: &mut impl Target) -> bool {
        match self {
            Self::CopiedCookieAfterSignOut => copied_cookie_after_sign_out(target).await,
            Self::CopiedCookieAfterPasswordChange => copied_cookie_after_password_change(target).await,
            Self::CopiedCookieAfterItsLifetime => copied_cookie_after_its_lifetime(target).await,
            Self::OtherSessionAfterPasswordChange => other_session_after_password_change(target).await,
            Self::DisabledAccount => disabled_account(target).await,
            Self::RoleAfterDemotion => role_after_demotion(target).await,
            Self::RequestBesideSignOut => request_beside_sign_out(target).await,
            Self::FormThatOutlivesItsSession => form_that_outlives_its_session(target).await,
            Self::PlantedSession => planted_session(target).await,
            Self::ForgedCookie => forged_cookie(target).await,
            Self::PlantedSecondCookie => planted_second_cookie(target).await,
            Self::StrayByteInCookies => stray_byte_in_cookies(target).await,
            Self::LookAlikeCookieName => look_alike_cookie_name(target).await,
            Self::TracesOfStrangers => traces_of_strangers(target).await,
            Self::SignOutFromAnotherSite => sign_out_from_another_site(target).await,
            Self::SignInFromAnotherSite => sign_in_from_another_site(target).await,
            Self::RedisReadByStranger => redis_read_by_stranger(target).await,
            Self::RedisValueMoved => redis_value_moved(target).await,
            Self::RedisWithOldCopies => redis_with_old_copies(target).await,
            Self::RedisEmptied => redis_emptied(target).await,
            Self::RedisKilled => redis_killed(target).await,
        }
    }
}

/// The user that the application sees behind a browser.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Seen {
    Nobody,
    Somebody {
        email: String,
        role: String,
    },
    /// It failed, or didn't answer.
    Failure,
}

impl Seen {
    async fn by(request: reqwest::RequestBuilder) -> Self {
        let request = request.header("accept", "application/json").timeout(PATIENCE);
        let Ok(answer) = request.send().await else { return Self::Failure };
        match answer.status().as_u16() {
            200 => {
                let shown: Value = answer.json().await.unwrap();
                let of_user = |name: &str| shown["user"][name].as_str().unwrap().to_owned();
                Self::Somebody { email: of_user("email"), role: of_user("role") }
            }
            401 => Self::Nobody,
            _ => Self::Failure,
        }
    }

    async fn of(person: &Person) -> Self {
        Self::by(person.request("GET", "/profile")).await
    }

    fn is(&self, who: &str) -> bool {
        matches!(self, Self::Somebody { email, .. } if email == who)
    }
}

fn stranger(target: &impl Target) -> Person {
    Person::at(&format!("http://127.0.0.1:{}", target.port()))
}

async fn signed_in(target: &impl Target, email: &str) -> Person {
    let person = stranger(target);
    assert_eq!(person.sign_in(email, PASSWORD).await.status(), 303);
    assert!(Seen::of(&person).await.is(email), "sign-in succeeds");
    person
}

fn session_of(target: &impl Target, person: &Person) -> String {
    person.cookie(target.cookie()).expect("the response sets a session cookie")
}

/// Somebody with a copy of this person's session cookie.
async fn thief(target: &impl Target, owner: &Person) -> Person {
    let thief = stranger(target);
    thief.plant(&format!("{}={}", target.cookie(), session_of(target, owner)));
    assert!(matches!(Seen::of(&thief).await, Seen::Somebody { .. }), "the copied cookie works at first");
    thief
}

/// The user that the application sees behind a `Cookie` header of these bytes.
async fn behind(target: &impl Target, cookies: impl Into<Vec<u8>>) -> Seen {
    Seen::by(stranger(target).request("GET", "/profile").header("cookie", cookies.into())).await
}

async fn sign_out(person: &Person) {
    assert_eq!(person.post("/logout", &[]).await.status(), 303);
}

async fn change_password(person: &Person) {
    let fields = [("current_password", PASSWORD), ("new_password", NEW_PASSWORD)];
    assert_eq!(person.post("/profile/password", &fields).await.status(), 303);
}

/// Returns true if something lasts longer than a second.
async fn lasts(holds: impl AsyncFn() -> bool) -> bool {
    let began = Instant::now();
    while holds().await {
        if began.elapsed() > A_SECOND {
            return true;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    false
}

async fn copied_cookie_after_sign_out(target: &impl Target) -> bool {
    let owner = signed_in(target, ADA).await;
    let thief = thief(target, &owner).await;
    sign_out(&owner).await;
    Seen::of(&thief).await != Seen::Nobody
}

async fn copied_cookie_after_password_change(target: &impl Target) -> bool {
    let owner = signed_in(target, ADA).await;
    let thief = thief(target, &owner).await;
    change_password(&owner).await;
    Seen::of(&thief).await != Seen::Nobody
}

async fn copied_cookie_after_its_lifetime(target: &impl Target) -> bool {
    let owner = signed_in(target, ADA).await;
    let thief = thief(target, &owner).await;
    target.outlive_sessions().await;
    Seen::of(&thief).await != Seen::Nobody
}

/// A thief who knows the password is signed in, and the owner changes the password.
async fn other_session_after_password_change(target: &impl Target) -> bool {
    let (owner, thief) = (signed_in(target, ADA).await, signed_in(target, ADA).await);
    change_password(&owner).await;
    Seen::of(&thief).await != Seen::Nobody
}

async fn disabled_account(target: &impl Target) -> bool {
    let eve = signed_in(target, EVE).await;
    target.disable(EVE).await;
    lasts(async || Seen::of(&eve).await != Seen::Nobody).await
}

async fn role_after_demotion(target: &impl Target) -> bool {
    let ada = signed_in(target, ADA).await;
    let is_admin = async || matches!(Seen::of(&ada).await, Seen::Somebody { role, .. } if role == "admin");
    assert!(is_admin().await, "Ada is an administrator at first");
    target.demote(ADA).await;
    lasts(is_admin).await
}

/// A form in progress while its sender signs out writes the session again after it has ended.
async fn request_beside_sign_out(target: &impl Target) -> bool {
    for _ in 0..5 {
        let owner = signed_in(target, ADA).await;
        let thief = thief(target, &owner).await;
        let slow = SlowForm::begin(target.port(), "/profile/edit", &owner.cookies(), "name=Ada");
        sign_out(&owner).await;
        let answer = slow.finish();
        for cookie in answer.lines().filter_map(|line| line.strip_prefix("set-cookie: ")) {
            owner.plant(cookie);
        }
        if Seen::of(&owner).await != Seen::Nobody || Seen::of(&thief).await != Seen::Nobody {
            return true;
        }
    }
    false
}

/// A thief's new password is being hashed when the owner signs out (TOCTOU), and is still stored.
async fn form_that_outlives_its_session(target: &impl Target) -> bool {
    for _ in 0..5 {
        let owner = signed_in(target, ADA).await;
        let thief = thief(target, &owner).await;
        let fields = [("current_password", PASSWORD), ("new_password", NEW_PASSWORD)];
        let mut change = Box::pin(thief.post("/profile/password", &fields));
        if tokio::time::timeout(Duration::from_millis(30), &mut change).await.is_ok() {
            panic!("hashing the password should take longer than 30 ms");
        }
        sign_out(&owner).await;
        change.await;
        let changed = stranger(target).sign_in(ADA, NEW_PASSWORD).await.status() == 303;
        if changed || Seen::of(&thief).await != Seen::Nobody {
            return true;
        }
    }
    false
}

/// The victim signs in with a session in their browser that the attacker knows (session fixation).
async fn planted_session(target: &impl Target) -> bool {
    let eve = signed_in(target, EVE).await;
    for known in [session_of(target, &eve), "planted".to_owned()] {
        let cookie = format!("{}={known}", target.cookie());
        let victim = stranger(target);
        victim.plant(&cookie);
        assert_eq!(victim.sign_in(ADA, PASSWORD).await.status(), 303);
        if !Seen::of(&victim).await.is(ADA) || behind(target, cookie).await.is(ADA) {
            return true;
        }
    }
    false
}

/// Values that are almost a valid session.
async fn forged_cookie(target: &impl Target) -> bool {
    let good = session_of(target, &signed_in(target, ADA).await);
    let flipped = (0..good.len()).step_by(7).map(|at| {
        let mut bytes = good.clone().into_bytes();
        bytes[at] = if bytes[at] == b'A' { b'B' } else { b'A' };
        bytes
    });
    let others = [
        Vec::new(),
        good[1..].into(),
        good[..good.len() - 1].into(),
        format!("{good}A").into(),
        vec![b'x'; 8 * 1024],
        b"\xff\xfe".into(),
        b"%ff%00".into(),
    ];
    for value in flipped.chain(others) {
        if behind(target, [target.cookie().as_bytes(), b"=", &value].concat()).await != Seen::Nobody {
            return true;
        }
    }
    false
}

/// A neighbour on another subdomain or a longer path sets a cookie of the same name, sent first, which signs people
/// out.
async fn planted_second_cookie(target: &impl Target) -> bool {
    let good = session_of(target, &signed_in(target, ADA).await);
    let name = target.cookie();
    !behind(target, format!("{name}=planted; {name}={good}")).await.is(ADA)
}

/// A neighbour sets a cookie that isn't text, which signs people out.
async fn stray_byte_in_cookies(target: &impl Target) -> bool {
    let good = session_of(target, &signed_in(target, ADA).await);
    for byte in 0x80..=0xff {
        let cookies = [b"other=".as_slice(), &[byte], format!("; {}={good}", target.cookie()).as_bytes()].concat();
        if !behind(target, cookies).await.is(ADA) {
            return true;
        }
    }
    false
}

/// A neighbour plants their own session under another spelling of the name, which the guarantee of `__Host-` doesn't
/// cover. A server that reads it as the name has the victim act as somebody else.
async fn look_alike_cookie_name(target: &impl Target) -> bool {
    let (ada, eve) = (signed_in(target, ADA).await, signed_in(target, EVE).await);
    let name = target.cookie();
    let escaped = format!("%{:02x}{}", name.as_bytes()[0], &name[1..]);
    let cookies = format!("{escaped}={}; {name}={}", session_of(target, &eve), session_of(target, &ada));
    !behind(target, cookies).await.is(ADA)
}

/// Requests from strangers fill the store.
async fn traces_of_strangers(target: &mut impl Target) -> bool {
    let person = stranger(target);
    for path in ["/login", "/profile", "/logout", "/nowhere"].repeat(25) {
        if person.get(path).await.headers().get_all("set-cookie").iter().any(|cookie| !is_removal(cookie)) {
            return true;
        }
    }
    target.redis().is_some_and(|redis| !redis.keys().is_empty())
}

fn is_removal(cookie: &reqwest::header::HeaderValue) -> bool {
    cookie.to_str().unwrap().contains("Max-Age=0")
}

/// A link on another site signs people out, since browsers send `SameSite=Lax` cookies along.
async fn sign_out_from_another_site(target: &impl Target) -> bool {
    let owner = signed_in(target, ADA).await;
    let link = owner.request("GET", "/logout").header("sec-fetch-site", "cross-site");
    link.header("sec-fetch-mode", "navigate").send().await.unwrap();
    !Seen::of(&owner).await.is(ADA)
}

/// A form on another site signs the victim in as the attacker, who then reads what the victim enters (login CSRF).
async fn sign_in_from_another_site(target: &impl Target) -> bool {
    let victim = stranger(target);
    let form = victim.request("POST", "/login").form(&[("email", EVE), ("password", PASSWORD)]);
    form.header("origin", "https://evil.example").header("sec-fetch-site", "cross-site").send().await.unwrap();
    Seen::of(&victim).await != Seen::Nobody
}

/// All text values in Redis, by key.
fn contents(target: &mut impl Target) -> Vec<(String, String)> {
    let redis = target.redis().expect("this attack needs Redis");
    let value = |key: &String| redis::cmd("GET").arg(key).query(&mut redis.connection()).unwrap();
    redis.keys().into_iter().map(|key| (key.clone(), value(&key))).collect()
}

fn write(target: &mut impl Target, key: &str, value: &str) {
    let redis = target.redis().expect("this attack needs Redis");
    redis::cmd("SET").arg(key).arg(value).query::<()>(&mut redis.connection()).unwrap();
}

/// An attacker who can read Redis forges cookies from its contents.
async fn redis_read_by_stranger(target: &mut impl Target) -> bool {
    signed_in(target, ADA).await;
    for (key, value) in contents(target) {
        let name = key.rsplit(':').next().unwrap();
        for forged in [&key, name, &value] {
            if behind(target, format!("{}={forged}", target.cookie())).await != Seen::Nobody {
                return true;
            }
        }
    }
    false
}

/// An attacker who can write to Redis puts Ada's value under their own key.
async fn redis_value_moved(target: &mut impl Target) -> bool {
    let eve = signed_in(target, EVE).await;
    let hers = contents(target);
    signed_in(target, ADA).await;
    let adas: Vec<_> = contents(target).into_iter().filter(|entry| !hers.contains(entry)).collect();
    assert!(!adas.is_empty(), "the victim's session exists");
    for (key, _) in &hers {
        for (_, value) in &adas {
            write(target, key, value);
            if Seen::of(&eve).await.is(ADA) {
                return true;
            }
        }
    }
    false
}

/// Redis is restored from a copy older than a sign-out.
async fn redis_with_old_copies(target: &mut impl Target) -> bool {
    let owner = signed_in(target, ADA).await;
    let thief = thief(target, &owner).await;
    let old = contents(target);
    sign_out(&owner).await;
    for (key, value) in &old {
        write(target, key, value);
    }
    Seen::of(&thief).await != Seen::Nobody
}

/// Redis loses everything, which signs people out.
async fn redis_emptied(target: &mut impl Target) -> bool {
    let owner = signed_in(target, ADA).await;
    target.redis().expect("this attack needs Redis").flush();
    !Seen::of(&owner).await.is(ADA)
}

/// Redis is down: pages fail, or people are signed out.
async fn redis_killed(target: &mut impl Target) -> bool {
    let owner = signed_in(target, ADA).await;
    target.redis().expect("this attack needs Redis").kill();
    !Seen::of(&owner).await.is(ADA)
}
