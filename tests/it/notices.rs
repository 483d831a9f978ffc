//! Notices about the previous step, shown once, and forms that are kept when their session has ended.

use vestibule::base::user::Role;
use vestibule::web::route::Guard;

use crate::support::person::{attribute, location, set_cookie};
use crate::support::slow::SlowForm;
use crate::support::{PASSWORD, Person, Setup, TestApp, everywhere, text};

const COOKIE: &str = "vestibule-notice=";
const FORM: &str = "vestibule-form=";

async fn notice(person: &Person, path: &str) -> Option<String> {
    let page = person.get(path).await.text().await.unwrap();
    attribute(&page, "main > .notice", "data-kind").map(|kind| format!("{kind}: {}", text(&page, "main > .notice")))
}

#[tokio::test]
async fn a_notice_is_shown_once_and_only_from_the_cookie() {
    everywhere(async |app| {
        app.add_ada().await;
        let person = Person::signed_in(app).await;
        let out = person.post("/logout", &[]).await;
        assert_eq!((out.status().as_u16(), location(&out)), (303, "/login"));
        let cookie = set_cookie(out.headers(), COOKIE).unwrap();
        for attribute in ["HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=60"] {
            assert!(cookie.contains(attribute), "{cookie}");
        }
        assert_eq!(notice(&person, "/password/forgot").await, None, "a page without notices keeps the cookie");
        person.request("HEAD", "/login").send().await.unwrap();
        assert_eq!(
            notice(&person, "/login").await.unwrap(),
            "done: You’ve signed out.",
            "a HEAD request doesn't use the notice up"
        );
        assert_eq!(person.cookie("vestibule-notice"), None, "the cookie is removed");
        assert_eq!(notice(&person, "/login").await, None, "a reload doesn't show the notice again");
        for code in ["signed_out", "password_chosen"] {
            assert_eq!(notice(&person, &format!("/login?notice={code}")).await, None, "a URL can't show a notice");
            person.plant(&format!("{COOKIE}{code}"));
            assert_eq!(notice(&person, "/login").await, None, "an unsigned cookie can't show a notice");
        }
    })
    .await;
}

#[tokio::test]
async fn no_notice_without_a_reason() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    let stranger = Person::stranger(&app);
    assert!(
        stranger.post("/logout", &[]).await.headers().get("set-cookie").is_none(),
        "without a session there's no notice"
    );
    let script = Person::signed_in(&app).await;
    let saved = script.post_json("/profile/edit", serde_json::json!({"name": "Ada"})).await;
    assert_eq!(
        (saved.status().as_u16(), set_cookie(saved.headers(), COOKIE)),
        (200, None),
        "JSON responses set no notice"
    );
    let late = stranger.post_json("/profile/edit", serde_json::json!({"name": "Ada"})).await;
    assert_eq!((late.status().as_u16(), late.headers().get("set-cookie")), (401, None));
    assert_eq!(late.text().await.unwrap(), r#"{"errorMessage":"Sign in first."}"#);
    let options = [("PUBLIC_URL", "https://id.example.org")];
    let app = TestApp::start_with(Setup::SqliteCookie, &options).await;
    let late = Person::stranger(&app).post("/profile/edit", &[("name", "Ada")]).await;
    for prefix in ["__Host-vestibule-notice=", "__Host-vestibule-form="] {
        assert!(set_cookie(late.headers(), prefix).unwrap().contains("; Secure"), "{prefix}");
    }
}

#[tokio::test]
async fn a_form_sent_after_the_session_ended_is_kept_and_explained() {
    everywhere(async |app| {
        app.add_ada().await;
        let person = Person::signed_in(app).await;
        app.clock.advance(3 * 3_600);
        let fields = [("name", "Ada <King> & Söhne"), ("language", "zh-Hans"), ("time_zone", "Asia/Shanghai")];
        let late = person.post("/profile/edit", &fields).await;
        assert_eq!((late.status().as_u16(), location(&late)), (303, "/login?next=/profile/edit"));
        assert_eq!(
            notice(&person, location(&late)).await.unwrap(),
            "about: Your session ended before this was saved. Sign in and we’ll fill in what you entered, except passwords."
        );
        let next = [("email", "ada@example.org"), ("password", PASSWORD), ("next", "/profile/edit")];
        assert_eq!(location(&person.post("/login", &next).await), "/profile/edit");
        for (kept, value) in [(true, "Ada <King> & Söhne"), (false, "Ada Lovelace")] {
            let page = person.get("/profile/edit").await.text().await.unwrap();
            assert_eq!(attribute(&page, "#name", "value").unwrap(), value);
            let language = attribute(&page, "#language option[selected]", "value");
            assert_eq!(language.as_deref() == Some("zh-Hans"), kept);
            assert_eq!(page.contains("It isn’t saved yet."), kept, "once");
        }
        assert_eq!(person.cookie("vestibule-form"), None);
    })
    .await;
}

#[tokio::test]
async fn a_cleared_box_of_a_kept_form_comes_back_cleared() {
    let options = [("SMTP_URL", "smtp://127.0.0.1:9"), ("MAIL_FROM", "hello@example.org")];
    let app = TestApp::start_with(Setup::SqliteCookie, &options).await;
    app.add_ada().await;
    let person = Person::signed_in(&app).await;
    app.clock.advance(3 * 3_600);
    person.post("/profile/edit", &[("name", "Ada King")]).await;
    person.sign_in("ada@example.org", PASSWORD).await;
    for kept in [true, false] {
        let page = person.get("/profile/edit").await.text().await.unwrap();
        assert_eq!(attribute(&page, "#sign_in_notices", "checked").is_none(), kept);
    }
}

#[tokio::test]
async fn the_sign_in_page_says_once_why_it_is_shown() {
    const OVER: &str = "about: Your session ended, so you’ve been signed out.";
    everywhere(async |app| {
        app.add_ada().await;
        let asked = ["/profile", "/profile/sessions", "/", "/login", "/login?next=/profile"];
        for path in asked {
            let person = Person::signed_in(app).await;
            app.pass(3 * 3_600);
            let answer = person.get(path).await;
            if !path.starts_with("/login") {
                let cookie = set_cookie(answer.headers(), COOKIE).unwrap();
                assert!(cookie.contains("Max-Age=60"), "{cookie}");
                let login = location(&answer).to_owned();
                person.request("HEAD", &login).send().await.unwrap();
                assert_eq!(notice(&person, &login).await.as_deref(), Some(OVER), "{path}");
            } else {
                assert_eq!(answer.headers().get("cache-control").unwrap(), "no-store");
                assert!(
                    answer.text().await.unwrap().contains("Your session ended, so you’ve been signed out."),
                    "{path}"
                );
            }
            assert_eq!((person.cookie("vestibule-notice"), person.cookie("vestibule")), (None, None), "{path}");
            assert_eq!(notice(&person, "/login").await, None, "{path}: a reload doesn't show the notice again");
        }

        // Also a session that was ended, and the sessions of a deleted account.
        let (here, elsewhere) = (Person::signed_in(app).await, Person::signed_in(app).await);
        here.post("/profile/sessions", &[("others", "on")]).await;
        assert_eq!(notice(&elsewhere, location(&elsewhere.get("/profile").await)).await.as_deref(), Some(OVER));
        let other = app.add_user("bob@example.org", "Bob", Role::User).await;
        let (here, elsewhere) =
            (Person::signed_in_as(app, &other.email).await, Person::signed_in_as(app, &other.email).await);
        here.post("/profile/delete", &[]).await;
        assert_eq!(notice(&here, "/login").await.unwrap(), "done: Your account has been deleted.");
        assert_eq!(notice(&elsewhere, "/login").await.as_deref(), Some(OVER));

        // A form with no fields to keep.
        let person = Person::signed_in(app).await;
        app.pass(3 * 3_600);
        let late = person.post("/profile/sessions", &[("others", "on")]).await;
        let told = notice(&person, location(&late)).await.unwrap();
        assert_eq!(told, "about: Your session ended, so nothing was saved. Sign in to continue.");
    })
    .await;
}

#[tokio::test]
async fn a_visitor_without_a_session_sees_only_where_sign_in_continues() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    let stranger = Person::stranger(&app);
    let leads = "Sign in to continue to your profile.";
    for (path, login) in [
        ("/profile", "/login?next=/profile"),
        ("/profile/edit?a=b", "/login?next=/profile/edit%3Fa%3Db"),
        ("/", "/login"),
    ] {
        let answer = stranger.get(path).await;
        assert_eq!((location(&answer), answer.headers().get("set-cookie")), (login, None));
        let answer = stranger.get(login).await;
        assert_eq!(answer.headers().get("set-cookie"), None);
        let page = answer.text().await.unwrap();
        assert_eq!(attribute(&page, "main > .notice", "data-kind"), None, "{path}");
        assert_eq!(page.contains(leads), path != "/", "{path}");
    }
    for forged in ["/login?notice=session_over", "/login?next=//evil.example/profile", "/login?rd=/profile"] {
        let page = stranger.get(forged).await.text().await.unwrap();
        assert!(!page.contains("session ended") && !page.contains(leads), "{forged}");
    }
    let script = Person::signed_in(&app).await;
    app.clock.advance(3 * 3_600);
    let late = script.get_json("/profile").await;
    assert_eq!(
        (late.status().as_u16(), set_cookie(late.headers(), COOKIE)),
        (401, None),
        "JSON responses set no notice"
    );
    assert_eq!(late.text().await.unwrap(), r#"{"errorMessage":"Sign in first."}"#);
}

#[tokio::test]
async fn kept_forms_have_the_declared_fields_and_no_password() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    let secret = "planted-secret";
    let fields = ["new_password", "password", "token", "email", "name", "revoke", "session"];
    let fields = fields.map(|name| (name, if ["email", "name"].contains(&name) { "kept" } else { secret }));
    let mut kept = Vec::new();
    for route in vestibule::server::routes::all().into_iter().filter(|route| {
        !matches!(route.guard, Guard::Everyone | Guard::Administrator) && route.allow().contains("POST")
    }) {
        let late = Person::stranger(&app).post(route.path, &fields).await;
        // Nobody who signs in to another account should come to its deletion.
        let next = if route.path == "/profile/delete" { "/profile/data" } else { route.path };
        assert_eq!(location(&late), format!("/login?next={next}"));
        assert!(set_cookie(late.headers(), COOKIE).is_some(), "{} sets a notice that nothing was saved", route.path);
        let Some(cookie) = set_cookie(late.headers(), FORM) else { continue };
        kept.push(route.path);
        assert!(cookie.contains("HttpOnly") && cookie.contains("Max-Age=900"), "{cookie}");
        // The signature has 44 characters.
        use base64::Engine;
        let value = cookie.strip_prefix(FORM).unwrap().split(';').next().unwrap();
        let text = base64::engine::general_purpose::URL_SAFE_NO_PAD.decode(&value[44..]).unwrap();
        let text = String::from_utf8(text).unwrap();
        assert!(text.contains("kept") && !text.contains(secret), "{text}");
    }
    kept.sort_unstable();
    assert_eq!(kept, ["/profile/app-passwords/new", "/profile/edit", "/profile/email"]);

    let endless = "x".repeat(3_000);
    let late = Person::stranger(&app).post("/profile/edit", &[("name", &endless)]).await;
    assert_eq!(set_cookie(late.headers(), FORM), None, "a form too long for a cookie isn't kept");
    let body = "name=".to_owned() + &"x".repeat(64 * 1024);
    let request = Person::stranger(&app).request("POST", "/profile/edit");
    let late = request.header("content-type", "application/x-www-form-urlencoded").body(body).send().await.unwrap();
    assert_eq!((late.status().as_u16(), set_cookie(late.headers(), FORM)), (303, None));
}

#[tokio::test]
async fn a_form_is_kept_when_its_session_ends_on_the_way() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    let (person, elsewhere) = (Person::signed_in(&app).await, Person::signed_in(&app).await);
    let form = SlowForm::begin(app.port, "/profile/edit", &person.cookies(), "name=On+the+way");
    elsewhere.post("/profile/sessions", &[("others", "on")]).await;
    let late = form.finish();
    assert!(late.contains("\nlocation: /login?next=/profile/edit\r"), "{late}");
    let kept = late.lines().find_map(|line| line.strip_prefix("set-cookie: vestibule-form=")).unwrap();
    person.plant(&format!("{FORM}{}", kept.split(';').next().unwrap()));
    let next = [("email", "ada@example.org"), ("password", PASSWORD)];
    person.post("/login", &next).await;
    let page = person.get("/profile/edit").await.text().await.unwrap();
    assert_eq!(attribute(&page, "#name", "value").unwrap(), "On the way");
}

#[tokio::test]
async fn a_stranger_cannot_fill_a_form() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    let person = Person::signed_in(&app).await;
    let late = Person::stranger(&app).post("/profile/email", &[("email", "eve@example.org")]).await;
    let genuine = set_cookie(late.headers(), FORM).unwrap();
    let genuine = genuine.split(';').next().unwrap();
    for (cookie, path) in [
        (format!("{}x", genuine), "/profile/email"),
        (genuine.replace(FORM, "vestibule-forn="), "/profile/email"),
        (genuine.to_owned(), "/profile/edit"),
    ] {
        person.plant(&cookie);
        let page = person.get(path).await.text().await.unwrap();
        assert!(!page.contains("eve@example.org"), "{cookie} at {path}");
    }
    let page = person.get("/profile/email?email=eve@example.org").await.text().await.unwrap();
    assert_eq!(attribute(&page, "#email", "value").unwrap_or_default(), "eve@example.org", "the kept form is shown");
    let page = person.get("/profile/email?email=eve@example.org").await.text().await.unwrap();
    assert_ne!(attribute(&page, "#email", "value").as_deref(), Some("eve@example.org"), "a URL can't fill in a form");
    let foreign = person.request("POST", "/profile/email").header("origin", "https://evil.example");
    let foreign = foreign.form(&[("email", "eve@example.org")]).send().await.unwrap();
    assert_eq!((foreign.status().as_u16(), foreign.headers().get("set-cookie")), (403, None));
}
