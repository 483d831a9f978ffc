//! Access rules that demand a second factor or a recent proof: who is let through, and where the browser is led.

use reqwest::Response;
use serde_json::{Value, json};
use vestibule::base::recovery_code::RecoveryCode;

use crate::second_factors::{add, code_at};
use crate::support::person::{attribute, location};
use crate::support::{PASSWORD, Person, Setup, TestApp, eventually, protected_apps, text};

/// In four set-ups, with protected apps, and Ada.
async fn everywhere(test: impl AsyncFn(&TestApp)) {
    for setup in Setup::ALL {
        eprintln!("set-up: {setup:?}");
        let (app, _rules) = protected_apps::start(setup, "http://localhost", &[]).await;
        app.add_ada().await;
        test(&app).await;
    }
}

/// The check of nginx for a person's page.
async fn ask(person: &Person, path: &str) -> Response {
    let request = person.request("GET", "/api/authz/auth-request").header("accept", "text/html");
    let url = format!("http://localhost{path}");
    request.header("x-original-url", url).header("x-original-method", "GET").send().await.unwrap()
}

/// The check of Caddy and Traefik, with other headers of the client.
async fn forward(person: &Person, path: &str, headers: &[(&str, &str)]) -> Response {
    let request = person.request("GET", "/api/authz/forward-auth");
    let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
    let request = request.header("x-forwarded-proto", "http").header("x-forwarded-host", "localhost");
    request.header("x-forwarded-uri", path).header("x-forwarded-method", "GET").send().await.unwrap()
}

async fn passes(person: &Person, path: &str) -> bool {
    match ask(person, path).await.status().as_u16() {
        200 => true,
        401 => false,
        status => panic!("{path}: {status}"),
    }
}

/// The path of this site to which a check leads.
fn led_to(answer: &Response) -> &str {
    location(answer).strip_prefix("http://localhost").expect("it leads to this site")
}

#[tokio::test]
async fn a_rule_that_demands_two_factors_leads_to_enrolment_and_back_to_the_app() {
    everywhere(async |app| {
        let person = Person::signed_in(app).await;
        assert!(passes(&person, "/wiki").await);
        let led = ask(&person, "/bank/x?a=1&b=2").await;
        assert_eq!(led.status(), 401);
        assert_eq!(led_to(&led), "/reauthenticate?rd=http%3A//localhost/bank/x%3Fa%3D1%26b%3D2&factor=2");
        assert!(led.headers().get("remote-user").is_none() && led.headers().get("www-authenticate").is_none());
        assert_eq!(forward(&person, "/bank", &[("accept", "text/html")]).await.status(), 302);

        let enrol = person.get(led_to(&led)).await;
        assert_eq!(location(&enrol), "/profile/second-factor?rd=http%3A//localhost/bank/x%3Fa%3D1%26b%3D2");
        let page = person.get(location(&enrol)).await.text().await.unwrap();
        assert!(text(&page, "main").contains("To open this page you need a second step"));
        assert_eq!(attribute(&page, ".quiet a", "href").as_deref(), Some("/profile/security"), "she needn't");
        let way = attribute(&page, "main a.button", "href").unwrap();
        let page = person.get(&way).await.text().await.unwrap();
        let (secret, action) = (text(&page, ".secret code"), attribute(&page, "main form", "action").unwrap());
        let wrong = person.post(&action, &[("code", "")]).await.text().await.unwrap();
        assert_eq!(attribute(&wrong, "main form", "action").unwrap(), action);
        let added = person.post(&action, &[("code", &code_at(&secret, app.clock.now()))]).await;
        assert!(
            added.headers()["content-security-policy"]
                .to_str()
                .unwrap()
                .contains("form-action 'self' http://localhost")
        );
        let page = added.text().await.unwrap();
        let codes = attribute(&page, "input[name=codes]", "value").unwrap();
        let saved = attribute(&page, "form[action*=saved]", "action").unwrap();
        let again = person.post(&saved, &[("codes", &codes)]).await.text().await.unwrap();
        let saved = attribute(&again, "form[action*=saved]", "action").unwrap();
        let done = person.post(&saved, &[("codes", &codes), ("saved", "on")]).await;
        assert_eq!(location(&done), "http://localhost/bank/x?a=1&b=2");
        assert!(passes(&person, "/bank/x").await, "with the same session");
    })
    .await;
}

#[tokio::test]
async fn a_session_with_one_factor_of_an_account_with_two_is_asked_for_the_other() {
    everywhere(async |app| {
        let old = Person::signed_in(app).await;
        let (secret, _) = add(app, &old).await;
        assert!(passes(&old, "/bank").await);
        // As if an older program had begun the session, which writes no factors.
        app.execute("UPDATE sessions SET factors = ''").await;
        app.execute("UPDATE users SET changed = changed + 1").await;
        eventually("the cached copy is read again", async || !passes(&old, "/bank").await).await;
        app.pass(30);
        let led = ask(&old, "/bank").await;
        let page = old.get(led_to(&led)).await;
        assert_eq!(page.status(), 200, "although the password is recent");
        let page = page.text().await.unwrap();
        assert!(text(&page, "main").contains("To continue, confirm that it’s you."));
        let (action, cancel) = (attribute(&page, "main form", "action").unwrap(), attribute(&page, ".quiet a", "href"));
        assert_eq!(location(&old.get(&cancel.unwrap()).await), "/profile");
        assert_eq!(old.post(&action, &[("password", PASSWORD)]).await.status(), 422, "the password isn't a second one");
        assert!(!passes(&old, "/bank").await);
        let done = old.post(&action, &[("code", &code_at(&secret, app.clock.now()))]).await;
        assert_eq!(location(&done), "http://localhost/bank");
        assert!(passes(&old, "/bank").await && passes(&old, "/both").await);
        assert_eq!(location(&old.get(led_to(&led)).await), "http://localhost/bank", "nothing is missing any more");
        assert_eq!(ask(&old, "/ops").await.status(), 403, "a factor gives no group");
    })
    .await;
}

#[tokio::test]
async fn a_proof_that_is_too_old_is_asked_for_again() {
    everywhere(async |app| {
        let person = Person::signed_in(app).await;
        app.pass(899);
        assert!(passes(&person, "/fresh").await);
        app.pass(1);
        assert!(passes(&person, "/wiki").await && !passes(&person, "/fresh").await);
        let led = ask(&person, "/fresh").await;
        assert_eq!(led_to(&led), "/reauthenticate?rd=http%3A//localhost/fresh&max_age=900");
        let page = person.get(led_to(&led)).await.text().await.unwrap();
        assert!(text(&page, "main").contains("To continue, enter your password once more."));
        let action = attribute(&page, "main form", "action").unwrap();
        let wrong = person.post(&action, &[("password", "wrong")]).await;
        assert_eq!(wrong.status(), 403);
        assert!(!passes(&person, "/fresh").await);
        let done = person.post(&action, &[("password", PASSWORD)]).await;
        assert_eq!(location(&done), "http://localhost/fresh");
        assert!(passes(&person, "/fresh").await && !passes(&person, "/both").await);
    })
    .await;
}

#[tokio::test]
async fn scripts_and_programs_get_a_message_of_their_own_and_app_passwords_are_refused() {
    everywhere(async |app| {
        let person = Person::signed_in(app).await;
        let fields = json!({ "name": "Phone" });
        let made: Value = person.post_json("/profile/app-passwords/new", fields).await.json().await.unwrap();
        let bearer = format!("Bearer {}", made["appPassword"]["secret"].as_str().unwrap_or_else(|| panic!("{made}")));
        app.pass(900);
        let script = [("accept", "application/json"), ("sec-fetch-mode", "cors")];
        for (path, message) in [("/bank", "A second factor is needed."), ("/fresh", "Re-authentication is needed.")] {
            for headers in [&script[..], &[("accept", "*/*")]] {
                let answer = forward(&person, path, headers).await;
                assert_eq!((answer.status().as_u16(), answer.headers().get("www-authenticate")), (401, None));
                assert_eq!(answer.json::<Value>().await.unwrap(), json!({ "errorMessage": message }));
            }
            let htmx = forward(&person, path, &[("hx-request", "true"), ("accept", "*/*")]).await;
            assert!(htmx.headers()["hx-redirect"].to_str().unwrap().contains("/reauthenticate?rd="));
            let turbo = forward(&person, path, &[("accept", "text/html"), ("sec-fetch-mode", "cors")]).await;
            let page = turbo.text().await.unwrap();
            assert_eq!(text(&page, "h1"), "Confirm it’s you");
            assert!(attribute(&page, "main a[href*=reauthenticate]", "href").is_some(), "{page}");
        }
        let program = Person::stranger(app);
        for path in ["/bank", "/fresh", "/both"] {
            let refused = forward(&program, path, &[("authorization", &bearer)]).await;
            assert_eq!(refused.status(), 403, "{path}");
            let body: Value = refused.json().await.unwrap();
            assert_eq!(body, json!({ "errorMessage": "App passwords are not accepted here." }));
        }
        // Neither does an app password borrow the factors of the session beside it.
        add(app, &Person::signed_in(app).await).await;
        assert_eq!(forward(&person, "/bank", &[("authorization", &bearer)]).await.status(), 403);
        for path in ["/calendar", "/wiki"] {
            assert_eq!(forward(&program, path, &[("authorization", &bearer)]).await.status(), 200, "{path}");
        }
        assert_eq!(forward(&program, "/ops", &[("authorization", &bearer)]).await.status(), 403);
    })
    .await;
}

#[tokio::test]
async fn a_demand_in_an_address_opens_nothing_and_leads_nowhere_else() {
    everywhere(async |app| {
        let person = Person::signed_in(app).await;
        app.pass(600);
        for query in ["max_age=99999999&next=/profile/password", "factor=1&next=/profile/password"] {
            let answer = person.get(&format!("/reauthenticate?{query}")).await;
            if answer.status() == 303 {
                let form = person.get(location(&answer)).await;
                assert!(location(&form).starts_with("/reauthenticate?next="), "the route asks by its own measure");
            }
        }
        let strange = person.get("/reauthenticate?factor=2&rd=https://evil.example/").await;
        assert_eq!(location(&strange), "/profile/second-factor");
        let code = RecoveryCode::new().unwrap().to_string();
        let (page, evil) =
            ("/profile/recovery-codes/saved?rd=https://evil.example/", [("codes", &*code), ("saved", "on")]);
        assert_eq!(location(&person.post(page, &evil).await), "/profile/security");
    })
    .await;
}
