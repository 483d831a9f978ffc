//! The arrows between rooms run one way, as docs/architecture.md draws them.

use std::path::Path;

use crate::support::person::location;
use crate::support::{Person, Setup, TestApp};

/// Rooms from the ground up: a room may use those above it in this list, never those below.
const FLOORS: [&[&str]; 9] = [
    &["line", "regular_file", "remedy", "secret"],
    &["clock", "client", "metrics", "text"],
    &["access", "config", "data_dir", "users"],
    &["db", "logging", "redis_link", "sqlite_file"],
    &["audit", "error", "throttle"],
    &["sessions"],
    &["account_removal", "authentication", "mail"],
    &["web"],
    &[
        "app_passwords",
        "authz",
        "email_change",
        "health",
        "home",
        "housekeeping",
        "login",
        "logout",
        "password_change",
        "password_reset",
        "profile",
        "registration",
        "setup",
        "spa",
    ],
];

/// These see everything: they put the rest together.
const ROOF: [&str; 6] = ["app", "background", "cli", "lib", "main", "scrape"];

fn sources(dir: &Path, found: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else {
            let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
            let name = path.strip_prefix(root).unwrap().to_string_lossy().trim_end_matches(".rs").to_owned();
            found.push((name.split('/').next().unwrap().to_owned(), std::fs::read_to_string(&path).unwrap()));
        }
    }
}

fn floor(room: &str) -> Option<usize> {
    FLOORS.iter().position(|floor| floor.contains(&room))
}

#[test]
fn no_room_uses_one_above_it_and_features_do_not_know_each_other() {
    let mut all = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut all);
    for (room, source) in all.iter().filter(|(room, _)| !ROOF.contains(&room.as_str())) {
        let own = floor(room).unwrap_or_else(|| panic!("{room} has a floor"));
        for (at, _) in source.match_indices("crate::") {
            let used: String = source[at + 7..].chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            if used == *room || used.is_empty() {
                continue;
            }
            let theirs = floor(&used).unwrap_or_else(|| panic!("{room} uses {used}, which has no floor"));
            let peers = own == theirs && own < FLOORS.len() - 1;
            assert!(theirs < own || peers, "{room} uses {used}");
        }
    }
}

#[test]
fn only_sessions_and_app_know_actix_session() {
    let mut all = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut all);
    for (room, source) in &all {
        assert!(!source.contains("actix_session") || ["sessions", "app"].contains(&room.as_str()), "{room}");
    }
}

#[tokio::test]
async fn every_route_is_private_unless_it_is_listed_here() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    let stranger = Person::stranger(&app);
    let mut public = Vec::new();
    for route in vestibule::app::routes() {
        if route.public {
            public.push(route.path);
            continue;
        }
        for method in ["GET", "HEAD", "POST"] {
            let answer = stranger.request(method, route.path).send().await.unwrap();
            // That a page has no such method is no secret, and nothing of it was read.
            if !route.allow().contains(method) {
                assert_eq!(answer.status(), 405, "{method} {}", route.path);
                continue;
            }
            assert_eq!(answer.status(), 303, "{method} {}", route.path);
            assert!(location(&answer).starts_with("/login?next="));
        }
        assert_eq!(stranger.get_json(route.path).await.status(), 401);
    }
    public.sort_unstable();
    let listed = [
        "/",
        "/.well-known/change-password",
        "/api/authz/auth-request",
        "/api/authz/forward-auth",
        "/email/confirm",
        "/healthz",
        "/login",
        "/logout",
        "/password/forgot",
        "/password/reset",
        "/readyz",
        "/register",
        "/setup",
    ];
    assert_eq!(public, listed);
}

#[tokio::test]
async fn an_administrator_opens_what_everybody_who_is_signed_in_does_and_nothing_else() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    app.add_user("bob@example.org", "Bob", vestibule::users::Role::User).await;
    let (ada, bob) = (Person::signed_in(&app).await, Person::signed_in_as(&app, "bob@example.org").await);
    for route in vestibule::app::routes() {
        let (hers, his) = (ada.get(route.path).await, bob.get(route.path).await);
        assert_eq!(hers.status(), his.status(), "{}", route.path);
        assert_eq!(hers.headers().get("location"), his.headers().get("location"), "{}", route.path);
        let expected: &[u16] = match route.path {
            "/" | "/login" | "/.well-known/change-password" => &[303],
            // Without a link there is nothing.
            "/setup" | "/email/confirm" | "/password/reset" => &[410],
            "/register" => &[404],
            // No proxy asks.
            "/api/authz/auth-request" | "/api/authz/forward-auth" => &[403],
            _ => &[200],
        };
        assert!(expected.contains(&his.status().as_u16()), "{}: {}", route.path, his.status());
    }
}
