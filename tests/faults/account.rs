//! Accounts that a storm uses and creates, with their acknowledged writes.

use std::time::{Duration, Instant};

use crate::support::PASSWORD;

/// The time until a change is visible on every instance.
const SPREADING: Duration = Duration::from_secs(1);

/// A written value: the last acknowledged one, and those requested since without an answer.
pub struct Written {
    pub acknowledged: String,
    before: String,
    since: Instant,
    pub doubtful: Vec<String>,
}

impl Written {
    fn new(value: &str) -> Self {
        let value = value.to_owned();
        Self { before: value.clone(), acknowledged: value, since: Instant::now(), doubtful: Vec::new() }
    }

    pub fn acknowledge(&mut self, value: String) {
        self.before = std::mem::replace(&mut self.acknowledged, value);
        self.since = Instant::now();
        self.doubtful.clear();
    }

    /// Rules out a value. If it was the acknowledged one, a later write succeeded without an answer.
    pub fn exclude(&mut self, value: &str) {
        self.doubtful.retain(|other| other != value);
        if self.acknowledged == value && !self.doubtful.is_empty() {
            self.acknowledged = self.doubtful.remove(0);
        }
    }

    pub fn possible(&self) -> impl Iterator<Item = &String> {
        std::iter::once(&self.acknowledged).chain(&self.doubtful)
    }

    pub fn shows_in(&self, page: &str) -> bool {
        self.possible().any(|value| page.contains(value.as_str()))
            || (self.since.elapsed() < SPREADING && page.contains(&self.before))
    }
}

/// An account, and the client's address.
pub struct Account {
    pub email: String,
    pub address: String,
    pub name: Written,
    pub password: Written,
    /// True if anybody signed in to it.
    pub touched: bool,
}

impl Account {
    pub fn new(number: usize) -> Self {
        Self {
            email: format!("person{number}@example.org"),
            address: format!("10.{}.{}.{}", number / 62_500, number / 250 % 250, number % 250 + 1),
            name: Written::new(&Self::first_name(number)),
            password: Written::new(PASSWORD),
            touched: false,
        }
    }

    pub fn first_name(number: usize) -> String {
        format!("Person {number} at first")
    }
}

/// An invitation to create an account.
pub struct Invitation {
    pub token: String,
    pub email: String,
}

impl Invitation {
    pub fn name(&self) -> String {
        format!("Guest of {}.", self.email.replace('@', " at "))
    }
}
