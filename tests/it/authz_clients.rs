//! What the check makes of the clients behind a proxy: browsers, scripts, programs, and those that would get round it.

use reqwest::Response;

use crate::support::{Person, Setup, TestApp};

const OPTIONS: [(&str, &str); 3] =
    [("PUBLIC_URL", "https://id.example.org"), ("COOKIE_DOMAIN", "example.org"), ("TRUSTED_PROXIES", "127.0.0.1")];

/// Asks at both endpoints, as nginx and as Caddy or Traefik do, for a request of a stranger to the wiki.
async fn ask_both(app: &TestApp, method: &str, headers: &[(&str, &str)]) -> [Response; 2] {
    let ask = async |endpoint: &str, of_proxy: &[(&str, &str)]| {
        let request = Person::stranger(app).request("GET", &format!("/api/authz/{endpoint}"));
        let all = of_proxy.iter().chain(headers);
        all.fold(request, |request, (name, value)| request.header(*name, *value)).send().await.unwrap()
    };
    let nginx = [("x-original-url", "https://wiki.example.org/page"), ("x-original-method", method)];
    let caddy = [
        ("x-forwarded-proto", "https"),
        ("x-forwarded-host", "wiki.example.org"),
        ("x-forwarded-uri", "/page"),
        ("x-forwarded-method", method),
    ];
    [ask("auth-request", &nginx).await, ask("forward-auth", &caddy).await]
}

#[tokio::test]
async fn a_client_that_would_get_round_the_check_is_refused() {
    let app = TestApp::start_with(Setup::SqliteCookie, &OPTIONS).await;
    for (name, value) in [
        ("remote_user", "eve"),
        ("Remote.User", "eve"),
        ("X.Remote-Groups", "admins"),
        ("x_forwarded_for", "127.0.0.1"),
        ("X-Original|URL", "/admin"),
        ("upgrade", "h2c"),
        ("http2-settings", "AAMAAABkAAQCAAAAAAIAAAAA"),
    ] {
        for answer in ask_both(&app, "GET", &[(name, value)]).await {
            assert_eq!(answer.status(), 403, "{name}: {value}");
        }
    }
}
