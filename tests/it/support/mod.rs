//! Shared by the tests: the application, the services that it needs, and people who use it.

pub mod app;
pub mod authenticator;
pub mod authority;
pub mod mails;
pub mod person;
pub mod plan;
pub mod postgres;
pub mod process;
pub mod protected_apps;
pub mod redis;
pub mod slow;
pub mod smtp;

use std::sync::atomic::{AtomicU32, Ordering};

pub use app::{Setup, TestApp, everywhere, on_each_database};
pub use person::{Person, text};

/// A strong password, the same for everybody.
pub const PASSWORD: &str = "plum kettle orbit";

/// A free port, a different one each time. It's below those that Linux gives to outgoing connections (from 32768),
/// since a connection of another test could take such a port first. HTTP clients refuse 10080 (Fetch, "bad port").
pub fn free_port() -> u16 {
    static GIVEN: AtomicU32 = AtomicU32::new(0);
    // Test programs that run at once begin at different ports.
    let first = std::process::id().wrapping_mul(997);
    loop {
        let nth = first.wrapping_add(GIVEN.fetch_add(1, Ordering::Relaxed)) % 19_000;
        let port = u16::try_from(11_000 + nth).unwrap();
        if std::net::TcpListener::bind(("127.0.0.1", port)).is_ok() {
            return port;
        }
    }
}

/// Waits for something done by another process or thread, and fails if it doesn't happen.
pub async fn eventually(what: &str, mut holds: impl AsyncFnMut() -> bool) {
    for _ in 0..400 {
        if holds().await {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(25)).await;
    }
    panic!("not within ten seconds: {what}");
}
