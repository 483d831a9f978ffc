//! Rules that every form follows, and every page that a link opens.

use scraper::{ElementRef, Html, Selector};

use crate::languages::tokens_of;
use crate::support::smtp::Smtp;
use crate::support::{PASSWORD, Person, Setup, TestApp};

/// A site with all pages, and who opens which page.
async fn pages(app: &TestApp) -> Vec<(String, reqwest::Response)> {
    let empty = Person::stranger(app);
    let mut answers = vec![("/setup".to_owned(), empty.get(&app.setup_path()).await)];
    let ada = app.add_ada().await;
    app.add_user("bob@example.org", "Bob", vestibule::base::user::Role::User).await;
    let (stranger, bob) = (Person::stranger(app), Person::signed_in_as(app, "bob@example.org").await);
    for route in vestibule::server::routes::all() {
        for person in [&stranger, &bob] {
            answers.push((route.path.to_owned(), person.get(route.path).await));
            if route.guard == vestibule::web::route::Guard::Everyone
                || !["/profile/sessions", "/profile/export", "/profile/delete"].contains(&route.path)
            {
                answers.push((format!("POST {}", route.path), person.post(route.path, &[("email", "x")]).await));
            }
            // An earlier page may have signed her out.
            bob.sign_in("bob@example.org", PASSWORD).await;
        }
    }
    let owner = Person::signed_in(app).await;
    for link in tokens_of(app, &ada).await {
        for person in [&stranger, &owner] {
            answers.push((link.split('=').next().unwrap().to_owned(), person.get(&link).await));
        }
    }
    answers.push(("used link".to_owned(), stranger.get("/password/reset?token=used").await));
    answers
}

/// `username`, also beside `webauthn`.
fn is_username(input: &ElementRef) -> bool {
    input.attr("autocomplete").is_some_and(|purposes| purposes.split(' ').any(|purpose| purpose == "username"))
}

fn is_password(input: &ElementRef<'_>) -> bool {
    input.attr("type") == Some("password")
}

#[tokio::test]
async fn every_form_with_a_password_names_the_account_to_password_managers() {
    let smtp = Smtp::absent();
    let options = [("SMTP_URL", &*smtp.url()), ("MAIL_FROM", "hello@example.org"), ("REGISTRATION", "open")];
    let app = TestApp::start_with(Setup::SqliteCookie, &options).await;
    let mut seen = std::collections::BTreeSet::new();
    for (of, answer) in pages(&app).await {
        let page = Html::parse_document(&answer.text().await.unwrap());
        for form in page.select(&Selector::parse("form").unwrap()) {
            let inputs: Vec<_> = form.descendants().filter_map(ElementRef::wrap).collect();
            let Some(first_password) = inputs.iter().position(is_password) else { continue };
            let account = inputs.iter().position(is_username);
            assert!(account.is_some_and(|account| account < first_password), "{of}: {}", form.html());
            let account = inputs[account.unwrap()];
            if account.attr("hidden").is_some() {
                assert_eq!(account.attr("name"), None, "{of}: the hidden account field isn't sent");
                assert!(account.attr("value").is_some_and(|email| email.ends_with("@example.org")), "{of}");
            }
            for other in inputs.iter().filter(|input| input.attr("name") == Some("email")) {
                let is_the_account = is_username(other);
                assert!(
                    is_the_account || other.attr("autocomplete") == Some("off"),
                    "{of}: browsers would fill in the old address"
                );
            }
            seen.insert(form.attr("action").unwrap().to_owned());
        }
    }
    let expected = ["/login", "/password/reset", "/profile/password", "/reauthenticate", "/register", "/setup"];
    assert_eq!(seen.into_iter().collect::<Vec<_>>(), expected);
}

#[tokio::test]
async fn errors_are_listed_in_the_order_of_their_fields() {
    let options = [("REGISTRATION", "open")];
    let app = TestApp::start_with(Setup::SqliteCookie, &options).await;
    let setup = app.setup_path().split_once("token=").unwrap().1.to_owned();
    let refused = Person::stranger(&app).post("/setup", &[("token", &setup), ("email", "x")]).await;
    let mut answers = pages(&app).await;
    answers.push(("/setup refused".to_owned(), refused));
    let bob = app.add_user_with("bo@example.org", "Bo", vestibule::base::user::Role::User, None).await;
    for link in tokens_of(&app, &bob).await {
        let (path, token) = link.split_once("?token=").unwrap();
        answers.push((format!("{path} refused"), Person::stranger(&app).post(path, &[("token", token)]).await));
    }
    let mut most = 0;
    for (of, answer) in answers {
        let page = Html::parse_document(&answer.text().await.unwrap());
        let all = |selector: &str, name: &str| -> Vec<String> {
            let selector = Selector::parse(selector).unwrap();
            page.select(&selector)
                .map(|element| element.attr(name).unwrap().trim_start_matches('#').to_owned())
                .collect()
        };
        let (listed, fields) = (all("[role=alert] li a", "href"), all("[aria-invalid]", "id"));
        assert_eq!(listed, fields, "{of}");
        most = most.max(listed.len());
    }
    assert_eq!(most, 3, "all fields of the set-up form");
}

#[tokio::test]
async fn a_token_in_the_address_is_not_sent_as_referrer() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    let mut with_token = 0;
    for (of, answer) in pages(&app).await {
        let has_token =
            answer.url().query().is_some_and(|query| query.contains("token=") || query.contains("token%3D"));
        with_token += usize::from(has_token);
        let expected = if has_token { "strict-origin" } else { "same-origin" };
        assert_eq!(answer.headers()["referrer-policy"], expected, "{of} {}", answer.status());
    }
    assert!(with_token >= 10, "{with_token} responses had a token in their URL");
    for path in [
        "/login?%74oken=x",
        "/login?next=/&token=x",
        "/setup?a&token",
        "/nowhere?token=x",
        "/login?next=/email/confirm%3Ftoken%3Dx",
        "/login?next=/reauthenticate%3Fnext%3D/email/confirm%253Ftoken%253Dx",
    ] {
        assert_eq!(Person::stranger(&app).get(path).await.headers()["referrer-policy"], "strict-origin", "{path}");
    }
}
