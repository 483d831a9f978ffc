//! What the tests share: the application under test, the services it needs, and people who use it.

pub mod app;
pub mod authority;
pub mod mails;
pub mod person;
pub mod postgres;
pub mod process;
pub mod redis;
pub mod slow;
pub mod smtp;

pub use app::{Setup, TestApp, everywhere};
pub use person::{Person, text};

/// A password that is strong enough, for everybody.
pub const PASSWORD: &str = "plum kettle orbit";

/// A port that is free at the moment.
pub fn free_port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// Waits for something that another process or thread does, and fails when it does not come.
pub async fn eventually(what: &str, mut holds: impl AsyncFnMut() -> bool) {
    for _ in 0..400 {
        if holds().await {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(25)).await;
    }
    panic!("waited ten seconds in vain: {what}");
}
