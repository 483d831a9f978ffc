//! The client's address behind a proxy: a private address isn't a trusted proxy.

use vestibule::base::user::Role;

use crate::support::{PASSWORD, Person, Setup, TestApp};

/// Tries a wrong password for a different account each time, so that only the address passed on by the proxy is
/// counted.
async fn wrong_password(app: &TestApp, number: usize, forwarded: &str) -> u16 {
    let email = format!("nobody{number}@example.org");
    sign_in(app, &email, "wrong", forwarded).await
}

async fn sign_in(app: &TestApp, email: &str, password: &str, forwarded: &str) -> u16 {
    let request = Person::stranger(app).request("POST", "/login").header("x-forwarded-for", forwarded);
    request.form(&[("email", email), ("password", password)]).send().await.unwrap().status().as_u16()
}

#[tokio::test]
async fn lan_clients_are_counted_separately_and_forged_addresses_ignored() {
    for trusted in ["private", "127.0.0.1", "private,127.0.0.0/8"] {
        let app = TestApp::start_with(Setup::SqliteCookie, &[("TRUSTED_PROXIES", trusted)]).await;
        app.add_user("ada@example.org", "Ada", Role::User).await;
        // nginx with $proxy_add_x_forwarded_for: what the client sent, then the client's own address.
        let mut statuses = Vec::new();
        for number in 0..13 {
            statuses.push(wrong_password(&app, number, &format!("10.0.0.{number}, 192.168.1.20")).await);
        }
        let judged = statuses.iter().filter(|status| **status == 403).count();
        assert_eq!((judged, statuses[12]), (10, 429), "{trusted}: {statuses:?}");
        // Another client in the home network.
        assert_eq!(sign_in(&app, "ada@example.org", PASSWORD, "192.168.1.21").await, 303, "{trusted}");
    }
}

#[tokio::test]
async fn with_private_a_public_peer_is_not_a_proxy() {
    let app = TestApp::start_with(Setup::SqliteCookie, &[("TRUSTED_PROXIES", "198.51.100.1")]).await;
    let mut statuses = Vec::new();
    for number in 0..13 {
        statuses.push(wrong_password(&app, number, &format!("10.0.0.{number}")).await);
    }
    assert_eq!(statuses.iter().filter(|status| **status == 403).count(), 10, "{statuses:?}");
}
