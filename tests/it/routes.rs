//! Routes: private unless listed, and the same for every signed-in user.

use vestibule::web::route::Guard;

use crate::support::person::location;
use crate::support::{Person, Setup, TestApp};

#[tokio::test]
async fn every_route_is_private_unless_it_is_listed_here() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    let stranger = Person::stranger(&app);
    let mut public = Vec::new();
    for route in vestibule::server::routes::all() {
        if route.guard == Guard::Everyone {
            public.push(route.path);
            continue;
        }
        for method in ["GET", "HEAD", "POST"] {
            let answer = stranger.request(method, route.path).send().await.unwrap();
            // It's no secret that a page doesn't have a method, and nothing was read.
            if !route.allow().contains(method) {
                assert_eq!(answer.status(), 405, "{method} {}", route.path);
                continue;
            }
            if route.guard == Guard::Administrator {
                assert_eq!(answer.status(), 404, "{method} {}", route.path);
                continue;
            }
            assert_eq!(answer.status(), 303, "{method} {}", route.path);
            assert!(location(&answer).starts_with("/login?next="));
        }
        let status = if route.guard == Guard::Administrator { 404 } else { 401 };
        assert_eq!(stranger.get_json(route.path).await.status(), status);
    }
    public.sort_unstable();
    let listed = [
        "/",
        "/.well-known/change-password",
        "/.well-known/passkey-endpoints",
        "/api/authz/auth-request",
        "/api/authz/forward-auth",
        "/brand/brand.css",
        "/brand/{name}",
        "/email/confirm",
        "/healthz",
        "/language",
        "/login",
        "/login/second-factor",
        "/logout",
        "/password/forgot",
        "/password/recover",
        "/password/reset",
        "/readyz",
        "/register",
        "/setup",
    ];
    assert_eq!(public, listed);
}

/// An app on the same host must not get a password that is meant for Vestibule.
#[test]
fn the_example_for_one_host_leads_every_page_to_vestibule() {
    let example = include_str!("../../examples/Caddyfile");
    let line = example.lines().find_map(|line| line.trim().strip_prefix("@vestibule path ")).unwrap();
    assert!(include_str!("../../docs/embedding.md").contains(line));
    let leads = |path: &str| {
        line.split(' ').any(|pattern| match pattern.strip_suffix('*') {
            Some(start) => path.starts_with(start),
            None => path == pattern,
        })
    };
    // The start page is the app's; proxies and monitoring ask for the others directly.
    let others = ["/", "/readyz", "/api/authz/auth-request", "/api/authz/forward-auth"];
    for route in vestibule::server::routes::all() {
        assert_eq!(leads(route.path), !others.contains(&route.path), "{}", route.path);
    }
}

#[tokio::test]
async fn other_pages_are_the_same_for_administrators_and_users() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    app.add_user("bob@example.org", "Bob", vestibule::base::user::Role::User).await;
    let (ada, bob) = (Person::signed_in(&app).await, Person::signed_in_as(&app, "bob@example.org").await);
    for route in vestibule::server::routes::all().into_iter().filter(|route| route.guard != Guard::Administrator) {
        let (hers, his) = (ada.get(route.path).await, bob.get(route.path).await);
        assert_eq!(hers.status(), his.status(), "{}", route.path);
        assert_eq!(hers.headers().get("location"), his.headers().get("location"), "{}", route.path);
        let expected: &[u16] = match route.path {
            "/" | "/login" | "/login/second-factor" | "/.well-known/change-password" => &[303],
            // The users have just entered their passwords.
            "/reauthenticate" => &[303],
            // Their forms are on the page that shows new codes.
            "/profile/recovery-codes/file" | "/profile/recovery-codes/saved" => &[303],
            // These pages need a link.
            "/setup" | "/email/confirm" | "/password/reset" | "/password/recover" => &[410],
            "/register" => &[404],
            // Without a brand.
            "/brand/brand.css" | "/brand/{name}" => &[404],
            "/language" => &[405],
            // The request isn't from a proxy.
            "/api/authz/auth-request" | "/api/authz/forward-auth" => &[403],
            _ => &[200],
        };
        assert!(expected.contains(&his.status().as_u16()), "{}: {}", route.path, his.status());
    }
}
