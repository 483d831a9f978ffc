//! Random requests: whatever a stranger sends is answered and gives no access.

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use reqwest::header::HeaderValue;
use vestibule::base::secret::new_secret;
use vestibule::base::user::Role;
use vestibule::storage::tokens::{self, Purpose, Token};

use crate::headers::check;
use crate::support::{Person, Setup, TestApp, everywhere};

/// This many random values, different in each run.
fn drawn<T>(strategy: impl Strategy<Value = T>, count: usize) -> Vec<T> {
    let mut runner = TestRunner::default();
    (0..count).map(|_| strategy.new_tree(&mut runner).unwrap().current()).collect()
}

/// Random header values, mostly made of pieces of `alphabet`.
fn header(alphabet: &'static str) -> impl Strategy<Value = HeaderValue> {
    let byte = prop_oneof![
        8 => prop::sample::select(alphabet.as_bytes()),
        1 => 0x20..=0x7e_u8,
        1 => 0x80..=0xff_u8,
    ];
    prop::collection::vec(byte, 0..40).prop_map(|bytes| HeaderValue::from_bytes(&bytes).unwrap())
}

fn body() -> impl Strategy<Value = Vec<u8>> {
    let names = "(email|password|token|name|new_password|next|remember|session|language|time_zone)";
    prop_oneof![
        prop::collection::vec(any::<u8>(), 0..80),
        prop::string::string_regex(&format!("({names}=([a-z@.+]|%[0-9a-f]{{2}}|\\PC){{0,9}}&){{0,5}}"))
            .unwrap()
            .prop_map(String::into_bytes),
        prop::string::string_regex(&format!(
            "\\{{(\"{names}\":(\"\\PC{{0,9}}\"|null|[0-9]|\\[\\]|true),?){{0,4}}\\}}?"
        ))
        .unwrap()
        .prop_map(String::into_bytes),
    ]
}

#[derive(Debug, Clone)]
struct Sent {
    route: prop::sample::Index,
    method: &'static str,
    query: String,
    headers: Vec<(&'static str, HeaderValue)>,
    kind: &'static str,
    body: Vec<u8>,
}

fn requests() -> impl Strategy<Value = Sent> {
    let headers = (
        header("vestibule=-device; .%5F\"AZaz09+/"),
        header("text/html,application/json;q=0.1*"),
        header("en-XA,zh;q=01.*"),
        header("0123456789abcdef:.,[] "),
        header("Mozila/5.0 (Linux; rv:12)Chrome"),
        header("0123456789abcdef-_.:=+/@ "),
    );
    let headers = headers.prop_map(|(cookie, accept, language, forwarded, agent, id)| {
        let names = ["cookie", "accept", "accept-language", "x-forwarded-for", "user-agent", "x-request-id"];
        names.into_iter().zip([cookie, accept, language, forwarded, agent, id]).collect()
    });
    let methods = prop::sample::select(vec!["GET", "POST"]);
    let kinds = prop::sample::select(vec!["application/x-www-form-urlencoded", "application/json", "text/plain"]);
    (
        any::<prop::sample::Index>(),
        methods,
        "((next|token|notice|sent|q)=([a-z/:@.]|%[0-9a-f]{2}|%){0,12}&){0,2}",
        headers,
        kinds,
        body(),
    )
        .prop_map(|(route, method, query, headers, kind, body)| Sent { route, method, query, headers, kind, body })
}

#[tokio::test]
async fn random_requests_are_answered_and_open_nothing() {
    for setup in Setup::ALL {
        let app = TestApp::start_with(setup, &[("REGISTRATION", "open"), ("TRUSTED_PROXIES", "private")]).await;
        app.add_ada().await;
        let paths: Vec<_> = vestibule::server::routes::all().into_iter().map(|route| route.path).collect();
        for sent in drawn(requests(), 400) {
            let path = format!("{}?{}", sent.route.get(&paths), sent.query);
            let stranger = Person::stranger(&app);
            let mut request = stranger.request(sent.method, &path).header("content-type", sent.kind);
            for (name, value) in &sent.headers {
                request = request.header(*name, value);
            }
            let answer = request.body(sent.body.clone()).send().await.unwrap();
            assert!(answer.status().as_u16() < 500, "{path} {sent:?}");
            // A kept form and its notice aren't a session, and neither is the notice of a second step without a first.
            let came_late = sent.method == "POST" || path.starts_with("/login/second-factor");
            let came_late = came_late && answer.status() == 303;
            for cookie in answer.headers().get_all("set-cookie") {
                let cookie = cookie.to_str().unwrap();
                let is_ours = cookie.starts_with("vestibule-notice=") || cookie.starts_with("vestibule-form=");
                assert!(came_late && is_ours, "{cookie} {path} {sent:?}");
            }
            check(&answer, &format!("{path} {sent:?}"));
        }
        assert_eq!(app.count("SELECT COUNT(*) FROM sessions").await, 0);
        assert_eq!(app.count("SELECT COUNT(*) FROM users").await, 1);
    }
}

#[tokio::test]
async fn a_link_with_a_changed_character_opens_nothing() {
    everywhere(async |app| {
        app.add_ada().await;
        let bob = app.add_user("bob@example.org", "Bob", Role::User).await;
        let (secret, token) = (new_secret().unwrap(), Token::of_user(Purpose::PasswordReset, &bob, app.clock.now()));
        app.shared.db.write(async |db| tokens::store(db, &secret, &token).await).await.unwrap();
        let changed = (0..secret.len()).map(|at| {
            let other = if secret.as_bytes()[at] == b'A' { "B" } else { "A" };
            format!("{}{other}{}", &secret[..at], &secret[at + 1..])
        });
        let spelt_otherwise =
            [format!("{secret}="), format!(" {secret}"), format!("{secret}\0"), secret.to_lowercase()];
        let chance = drawn("[a-zA-Z0-9_-]{40,46}|\\PC{1,50}", 50);
        let stranger = Person::stranger(app);
        for wrong in changed.chain(spelt_otherwise).chain(chance) {
            for path in ["/password/reset", "/password/recover", "/register", "/email/confirm"] {
                let looked = stranger.request("GET", path).query(&[("token", &wrong)]).send().await.unwrap();
                assert_eq!(looked.status(), 410, "{path} {wrong:?}");
            }
            let fields = [("token", wrong.as_str()), ("new_password", "seven amber lanterns")];
            assert_eq!(stranger.post("/password/reset", &fields).await.status(), 410, "{wrong:?}");
        }
        let looked = stranger.get(&format!("/password/reset?token={secret}")).await;
        assert_eq!(looked.status(), 200, "the correct link still works");
    })
    .await;
}
