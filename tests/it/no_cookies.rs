//! Browsers that don't save our cookies: a page explains the problem instead of a redirect loop.

use reqwest::Response;

use crate::support::person::{attribute, location, text};
use crate::support::{PASSWORD, Person, Setup, TestApp};

const BEHIND: [(&str, &str); 2] = [("PUBLIC_URL", "https://id.example.org"), ("COOKIE_DOMAIN", "example.org")];
const TITLE: &str = "Your browser didn’t save our cookie";

/// A user whose browser saves the account's cookie but not the one for apps, as with a public suffix.
struct AccountCookieOnly {
    base: String,
    account: String,
}

impl AccountCookieOnly {
    async fn signed_in(app: &TestApp) -> Self {
        let person = Person::stranger(app);
        let answer = person.sign_in("ada@example.org", PASSWORD).await;
        assert_eq!(answer.status(), 303);
        let mut sent = answer.headers().get_all("set-cookie").iter().map(|value| value.to_str().unwrap());
        let account = sent.find(|cookie| cookie.starts_with("__Host-vestibule=")).unwrap();
        Self { base: app.base.clone(), account: account.split(';').next().unwrap().to_owned() }
    }

    async fn get(&self, path: &str, more: &str) -> Response {
        let cookies = format!("{}{more}", self.account);
        Person::at(&self.base).request("GET", path).header("cookie", cookies).send().await.unwrap()
    }
}

fn to(application: &str) -> String {
    format!("/login?rd={}", percent_encoding::utf8_percent_encode(application, percent_encoding::NON_ALPHANUMERIC))
}

#[tokio::test]
async fn a_redirect_loop_ends_in_a_page_that_explains_it() {
    let app = TestApp::start_with(Setup::SqliteCookie, &BEHIND).await;
    app.add_ada().await;
    let ada = AccountCookieOnly::signed_in(&app).await;
    let wiki = "https://wiki.example.org/page?a=b";
    let mut redirects = 0;
    let page = loop {
        let answer = ada.get(&to(wiki), "").await;
        if answer.status() == 200 {
            break answer.text().await.unwrap();
        }
        assert_eq!((answer.status().as_u16(), location(&answer)), (303, wiki));
        redirects += 1;
        assert!(redirects < 5, "the redirects don't end");
    };
    assert_eq!(text(&page, "h1"), TITLE);
    assert!(text(&page, "main").contains("wiki.example.org keeps asking you to sign in"), "{page}");
    assert_eq!(attribute(&page, "main a.button", "href").as_deref(), Some(wiki));
    // Trying again, another app and a pause each start a new count.
    assert_eq!(ada.get(&to(wiki), "").await.status(), 303);
    assert_eq!(ada.get(&to("https://ops.example.org/"), "").await.status(), 303);
    for _ in 0..6 {
        app.clock.advance(30);
        assert_eq!(ada.get(&to(wiki), "").await.status(), 303);
    }
}

#[tokio::test]
async fn an_app_that_sends_everybody_back_is_detected() {
    let app = TestApp::start_with(Setup::SqliteCookie, &BEHIND).await;
    app.add_ada().await;
    let ada = AccountCookieOnly::signed_in(&app).await;
    let redirected = ada.get(&to("https://wiki.example.org/"), "").await;
    let mut sent = redirected.headers().get_all("set-cookie").iter().map(|value| value.to_str().unwrap());
    let second = sent.find(|cookie| cookie.starts_with("__Secure-vestibule-apps=")).unwrap();
    let second = format!("; {}", second.split(';').next().unwrap());
    let mut statuses = Vec::new();
    for _ in 0..8 {
        statuses.push(ada.get(&to("https://ops.example.org/"), &second).await.status().as_u16());
    }
    assert_eq!(statuses.iter().filter(|status| **status == 200).count(), 1, "{statuses:?}");
}

#[tokio::test]
async fn signing_in_without_cookies_is_explained_once() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    let without = async |method: &str, path: &str| {
        let request = Person::stranger(&app).request(method, path).header("user-agent", "No cookies/1.0");
        if method == "POST" {
            return request.form(&[("email", "ada@example.org"), ("password", PASSWORD)]).send().await.unwrap();
        }
        request.send().await.unwrap()
    };
    let signed_in = without("POST", "/login").await;
    assert_eq!((signed_in.status().as_u16(), location(&signed_in)), (303, "/profile"));
    let profile = without("GET", "/profile").await;
    assert_eq!((profile.status().as_u16(), location(&profile)), (303, "/login?next=/profile"));
    let page = without("GET", "/login?next=/profile").await.text().await.unwrap();
    assert_eq!(text(&page, "h1"), TITLE);
    assert_eq!(attribute(&page, "main a.button", "href").as_deref(), Some("/login?next=/profile"));
    let form = without("GET", "/login?next=/profile").await.text().await.unwrap();
    assert!(attribute(&form, "input[name=password]", "type").is_some(), "the form is shown again: {form}");

    // With a second factor, the second step leads back.
    let (_, person) = (app.clock.advance(30), Person::signed_in(&app).await);
    crate::second_factors::add(&app, &person).await;
    assert_eq!(location(&without("POST", "/login").await), "/login/second-factor");
    assert_eq!(location(&without("GET", "/login/second-factor").await), "/login");
    assert_eq!(text(&without("GET", "/login").await.text().await.unwrap(), "h1"), TITLE);
    assert_eq!(person.post("/profile/authenticator", &[("remove", "on")]).await.status(), 303);

    // A window opened by hand a moment later isn't the browser that signed in.
    without("POST", "/login").await;
    let by_hand = Person::stranger(&app).request("GET", "/login").header("user-agent", "No cookies/1.0");
    let form = by_hand.header("sec-fetch-site", "none").send().await.unwrap().text().await.unwrap();
    assert_ne!(text(&form, "h1"), TITLE);
    app.clock.advance(30);
    assert_ne!(
        text(&without("GET", "/login").await.text().await.unwrap(), "h1"),
        TITLE,
        "the hint isn't shown long after the sign-in"
    );

    // A browser that saves cookies never sees the page, and neither do others.
    let ada = Person::signed_in(&app).await;
    assert_eq!(ada.post("/logout", &[]).await.status(), 303);
    for person in [ada, Person::stranger(&app)] {
        let form = person.request("GET", "/login").header("user-agent", "Another/1.0").send().await.unwrap();
        assert_ne!(text(&form.text().await.unwrap(), "h1"), TITLE);
    }
}
