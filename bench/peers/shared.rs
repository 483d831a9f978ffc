//! Shared by the two Rust peers: the users, the content of a session, and the page.

use std::collections::HashMap;
use std::fs;

use askama::Template;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct User {
    pub id: String,
    pub email: String,
    pub name: String,
    pub role: String,
    pub created_at: i64,
}

#[derive(Deserialize)]
pub struct Credentials {
    pub email: String,
    pub password: String,
}

/// All users, who have the same password.
pub struct Users {
    password_hash: String,
    by_email: HashMap<String, User>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct UsersFile {
    password_hash: String,
    users: Vec<User>,
}

impl Users {
    pub fn read(path: &str) -> anyhow::Result<Self> {
        let UsersFile { password_hash, users } = serde_json::from_str(&fs::read_to_string(path)?)?;
        Ok(Self { password_hash, by_email: users.into_iter().map(|user| (user.email.clone(), user)).collect() })
    }

    /// The user with these credentials. Hashes, so it belongs on a thread that may block.
    pub fn authenticate(&self, credentials: &Credentials) -> Option<User> {
        let valid = bcrypt::verify(&credentials.password, &self.password_hash).unwrap_or(false);
        self.by_email.get(&credentials.email).filter(|_| valid).cloned()
    }
}

/// The content of a session.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SignedIn {
    pub user: User,
    pub signed_in_at: i64,
    pub address: String,
    pub user_agent: String,
}

impl SignedIn {
    pub fn now(user: User, address: String, user_agent: &str) -> Self {
        Self { user, signed_in_at: Timestamp::now().as_second(), address, user_agent: user_agent.to_owned() }
    }
}

#[derive(Template)]
#[template(path = "profile.html")]
pub struct ProfilePage {
    user: User,
    initial: String,
    member_since: Time,
    signed_in: Time,
    browser: String,
    address: String,
}

impl ProfilePage {
    pub fn of(SignedIn { user, signed_in_at, address, user_agent }: SignedIn) -> Self {
        let initial = user.name.chars().take(1).flat_map(char::to_uppercase).collect();
        let member_since = Time::at(user.created_at);
        Self { initial, member_since, signed_in: Time::at(signed_in_at), browser: user_agent, address, user }
    }
}

/// A moment for machines, and in words.
struct Time {
    iso: String,
    text: String,
}

impl Time {
    fn at(seconds: i64) -> Self {
        let moment = Timestamp::from_second(seconds).unwrap_or_default();
        let text = moment.to_zoned(TimeZone::UTC).strftime("%-d %B %Y, %H:%M UTC").to_string();
        Self { iso: moment.to_string(), text }
    }
}
