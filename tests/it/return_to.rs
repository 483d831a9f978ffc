//! Return-to: an address is complete after signing in.

use crate::support::person::{attribute, location};
use crate::support::{PASSWORD, Person, Setup, TestApp, text};

const OPTIONS: [(&str, &str); 3] =
    [("PUBLIC_URL", "https://id.example.org"), ("COOKIE_DOMAIN", "example.org"), ("TRUSTED_PROXIES", "127.0.0.1")];

/// Where a sign-in leads from the sign-in page with this query, sent as it is.
async fn led_to(app: &TestApp, query: &str) -> String {
    let person = Person::stranger(app);
    let page = person.get(&format!("/login?{query}")).await;
    assert_eq!(page.status(), 200, "{query}");
    let page = page.text().await.unwrap();
    let rd = attribute(&page, "input[name=rd]", "value").unwrap_or_default();
    let fields = [("email", "ada@example.org"), ("password", PASSWORD), ("rd", &rd)];
    location(&person.post("/login", &fields).await).to_owned()
}

#[tokio::test]
async fn an_unencoded_return_address_stays_complete() {
    let app = TestApp::start_with(Setup::SqliteCookie, &OPTIONS).await;
    app.add_ada().await;
    let page = "https://wiki.example.org/x?a=1&b=2&c=%2F%20";
    let encoded = "https%3A%2F%2Fwiki.example.org%2Fx%3Fa%3D1%26b%3D2%26c%3D%252F%2520";
    for query in [format!("rd={page}"), format!("rd={page}&rm=GET"), format!("rd={encoded}&rm=GET")] {
        assert_eq!(led_to(&app, &query).await, page, "{query}");
    }
    for query in [
        "rd=https://evil.example/&b=https://wiki.example.org/",
        "rd=https://evil.example/%23&rd=https://wiki.example.org/",
    ] {
        assert_eq!(led_to(&app, query).await, "/profile", "{query}");
    }
    // Guides for Authelia lead to the home page.
    let start = Person::stranger(&app).get(&format!("/?rd={page}&rm=GET")).await;
    let (_, query) = location(&start).split_once('?').unwrap();
    assert_eq!(led_to(&app, query).await, page);
}

#[tokio::test]
async fn a_return_address_in_any_script_is_encoded() {
    let app = TestApp::start_with(Setup::SqliteCookie, &OPTIONS).await;
    app.add_ada().await;
    let expected = "https://wiki.example.org/gr%C3%B6%C3%9Fe/%E9%A6%96?q=%C3%A9#%C3%BC";
    for rd in [
        "https://wiki.example.org/gr%C3%B6%C3%9Fe/%E9%A6%96?q=%C3%A9%23%C3%BC".replace("%23", "#"),
        "https%3A//wiki.example.org/gr%25C3%25B6%25C3%259Fe/%25E9%25A6%2596%3Fq%3D%25C3%25A9%23%25C3%25BC".to_owned(),
        "https%3A//wiki.example.org/gr%C3%B6%C3%9Fe/%E9%A6%96%3Fq%3D%C3%A9%23%C3%BC".to_owned(),
    ] {
        // A browser doesn't send what follows a raw #.
        let expected = if rd.contains('#') { expected.split('#').next().unwrap() } else { expected };
        assert_eq!(led_to(&app, &format!("rd={rd}")).await, expected, "{rd}");
    }
    let fields =
        [("email", "ada@example.org"), ("password", PASSWORD), ("rd", "https://wiki.example.org/größe/首?q=é#ü")];
    assert_eq!(location(&Person::stranger(&app).post("/login", &fields).await), expected);
}

#[tokio::test]
async fn signing_out_and_in_again_returns_to_the_app() {
    let app = TestApp::start_with(Setup::SqliteCookie, &OPTIONS).await;
    app.add_ada().await;
    let person = Person::stranger(&app);
    let rd = "rd=https%3A//wiki.example.org/page%3Fa%3D1%26b%3D2";
    for query in [rd, "rd=https://wiki.example.org/page?a=1&b=2"] {
        let asked = person.get(&format!("/logout?{query}")).await.text().await.unwrap();
        let action = attribute(&asked, "main form", "action").unwrap();
        assert_eq!(action, format!("/logout?{rd}"));
        let signed_out = person.post(&action, &[]).await;
        assert_eq!((signed_out.status().as_u16(), location(&signed_out)), (303, format!("/login?{rd}").as_str()));
    }
    assert_eq!(led_to(&app, rd).await, "https://wiki.example.org/page?a=1&b=2");
    for query in
        ["", "?rd=https://evil.example/", "?rd=//evil.example", "?next=//evil.example", "?rd=javascript:alert(1)"]
    {
        let asked = person.get(&format!("/logout{query}")).await.text().await.unwrap();
        assert_eq!(attribute(&asked, "main form", "action").as_deref(), Some("/logout"), "{query}");
        assert_eq!(location(&person.post(&format!("/logout{query}"), &[]).await), "/login", "{query}");
    }
}

#[tokio::test]
async fn a_denied_user_can_sign_in_with_another_account_and_return() {
    let dir = tempfile::tempdir().unwrap();
    let rules = dir.path().join("rules.toml");
    std::fs::write(&rules, "[[rules]]\nhost = \"ops.example.org\"\naccess = \"group:ops\"\n").unwrap();
    let mut options = OPTIONS.to_vec();
    options.push(("ACCESS_RULES", rules.to_str().unwrap()));
    let app = TestApp::start_with(Setup::SqliteCookie, &options).await;
    app.add_ada().await;
    let person = Person::stranger(&app);
    let signed_in = person.sign_in("ada@example.org", PASSWORD).await;
    let apps = crate::support::person::set_cookie(signed_in.headers(), "__Secure-vestibule-apps=").unwrap();
    let refused = person
        .request("GET", "/api/authz/auth-request")
        .header("accept", "text/html")
        .header("x-original-url", "https://ops.example.org/deploy?a=1&b=2")
        .header("x-original-method", "GET")
        .header("cookie", apps.split(';').next().unwrap())
        .send()
        .await
        .unwrap();
    assert_eq!(refused.status(), 403);
    let link = attribute(&refused.text().await.unwrap(), "main p a[href*=logout]", "href");
    let expected = "https://id.example.org/logout?rd=https%3A//ops.example.org/deploy%3Fa%3D1%26b%3D2";
    assert_eq!(link.as_deref(), Some(expected));
}

#[tokio::test]
async fn only_pages_of_the_account_are_called_your_profile() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    for (next, is_profile) in [
        ("/profile", true),
        ("/profile/edit", true),
        ("/profile%3Fx", true),
        ("/profile%23x", true),
        ("/profilex", false),
        ("/profile-of-others", false),
    ] {
        let page = Person::stranger(&app).get(&format!("/login?next={next}")).await.text().await.unwrap();
        assert_eq!(text(&page, "main").contains("to continue to your profile"), is_profile, "{next}");
    }
}
