//! Sign-in in two steps: after the password, an account with an authenticator app is asked for a code. Until then there
//! is a flow and no session.

use futures_util::future::join_all;
use serde_json::{Value, json};
use vestibule::base::secret::new_secret;
use vestibule::base::user::Role;
use vestibule::storage::tokens::{self, Purpose, Token};
use vestibule::web::route::Guard;

use crate::second_factors::{add, code_at, wrong_code};
use crate::support::person::{attribute, location, set_cookie, set_session};
use crate::support::{PASSWORD, Person, Setup, TestApp, eventually, everywhere, text};

const STEP: &str = "/login/second-factor";
const FLOW: &str = "vestibule-sign-in";
const NEW_PASSWORD: &str = "another three unrelated words";

/// Ada with an authenticator app. Returns its secret and her recovery codes.
async fn enrolled(app: &TestApp) -> (String, Vec<String>) {
    app.add_ada().await;
    let enrolled = add(app, &Person::signed_in(app).await).await;
    // The next code is another one.
    app.pass(30);
    enrolled
}

/// A browser after the first step.
async fn after_password(app: &TestApp) -> Person {
    let person = Person::stranger(app);
    assert_eq!(location(&person.sign_in("ada@example.org", PASSWORD).await), STEP);
    person
}

async fn enter(person: &Person, code: &str) -> reqwest::Response {
    person.post(STEP, &[("code", code)]).await
}

#[tokio::test]
async fn a_code_after_the_password_signs_in_and_leads_on() {
    everywhere(async |app| {
        let (secret, _) = enrolled(app).await;
        let person = Person::stranger(app);
        let fields = [("email", "ada@example.org"), ("password", PASSWORD), ("next", "/profile/activity")];
        let first = person.post("/login", &[&fields[..], &[("remember", "on")]].concat()).await;
        assert_eq!(location(&first), "/login/second-factor?next=/profile/activity");
        assert!(set_session(first.headers()).is_none(), "there is no session yet");
        assert!(!person.is_signed_in().await);

        let page = person.get(location(&first)).await.text().await.unwrap();
        assert_eq!(text(&page, "h1"), "Enter your code");
        assert!(!page.contains("ada@example.org"));
        let action = attribute(&page, "main form", "action").unwrap();
        let done = person.post(&action, &[("code", &code_at(&secret, app.clock.now()))]).await;
        assert_eq!(location(&done), "/profile/activity");
        assert!(set_session(done.headers()).unwrap().contains("Max-Age=2592000"), "it's remembered");
        assert_eq!(person.cookie(FLOW), None);
        assert!(person.is_signed_in().await);
        assert_eq!(app.count("SELECT COUNT(*) FROM sign_in_flows").await, 0);
    })
    .await;
}

#[tokio::test]
async fn json_names_the_factors_and_goes_on() {
    everywhere(async |app| {
        let (secret, codes) = enrolled(app).await;
        for proof in [json!({ "code": code_at(&secret, app.clock.now()) }), json!({ "recovery_code": codes[0] })] {
            let person = Person::stranger(app);
            let credentials = json!({ "email": "ada@example.org", "password": PASSWORD });
            let first = person.post_json("/login", credentials).await;
            assert_eq!(first.status(), 401);
            let body: Value = first.json().await.unwrap();
            let expected = json!({ "errorMessage": "A second factor is needed.", "factors": ["totp", "recovery"] });
            assert_eq!(body, expected);
            let asked: Value = person.get_json(STEP).await.json().await.unwrap();
            assert_eq!(asked, json!({ "factors": expected["factors"], "options": null }), "no passkeys");
            let wrong = person.post_json(STEP, json!({ "code": wrong_code(&secret, app.clock.now()) })).await;
            assert_eq!(wrong.status(), 403);
            let done = person.post_json(STEP, proof).await;
            assert_eq!(done.status(), 200);
            let body: Value = done.json().await.unwrap();
            assert_eq!(body["user"]["email"], "ada@example.org");
            assert_eq!(person.post_json(STEP, json!({ "code": "123456" })).await.status(), 401, "the flow is over");
        }
        app.execute("DELETE FROM recovery_codes").await;
        let person = Person::stranger(app);
        let credentials = json!({ "email": "ada@example.org", "password": PASSWORD });
        let body: Value = person.post_json("/login", credentials).await.json().await.unwrap();
        assert_eq!(body["factors"], json!(["totp"]), "without codes");
        let page = person.get(STEP).await.text().await.unwrap();
        assert_eq!(attribute(&page, "input[name=recovery_code]", "name"), None);
        assert!(text(&page, "main").contains("Lost your device and your codes?"));
    })
    .await;
}

/// Sessions begun in all, and changes of accounts.
async fn opened(app: &TestApp) -> (i64, i64) {
    let sessions = app.count("SELECT COUNT(*) FROM sessions").await;
    (sessions, app.count("SELECT CAST(SUM(changed) AS BIGINT) FROM users").await)
}

/// An answer that neither begins a session nor says who the flow's user is.
async fn assert_opens_nothing(answer: reqwest::Response, what: &str) {
    let set = ["vestibule", "vestibule-device"].map(|name| set_cookie(answer.headers(), &format!("{name}=")));
    assert!(set.iter().flatten().all(|cookie| cookie.contains("=; ")), "{what}: {set:?}");
    let body = answer.text().await.unwrap();
    assert!(!body.contains("ada@example.org") && !body.contains("Ada Lovelace"), "{what}: {body}");
}

#[tokio::test]
async fn with_a_flow_alone_no_route_opens() {
    for setup in Setup::ALL {
        eprintln!("set-up: {setup:?}");
        let app = &TestApp::start_with(setup, &[("TRUSTED_PROXIES", "127.0.0.1")]).await;
        enrolled(app).await;
        let person = Person::stranger(app);
        let fields = [("email", "ada@example.org"), ("password", PASSWORD), ("remember", "on")];
        let first = person.post("/login", &fields).await;
        assert_eq!(location(&first), STEP);
        assert_opens_nothing(first, "the first step").await;
        let flow = person.cookie(FLOW).unwrap();
        for cookie in ["vestibule", "vestibule-device", "vestibule-form", "vestibule-notice"] {
            person.plant(&format!("{cookie}={flow}"));
        }
        let before = opened(app).await;
        for route in vestibule::server::routes::all() {
            for method in ["GET", "HEAD", "POST"] {
                let what = format!("{method} {}", route.path);
                let request = || person.request(method, route.path);
                let page = request().send().await.unwrap();
                let json = match method {
                    "POST" => request().json(&json!({})),
                    _ => request().header("accept", "application/json"),
                };
                let json = json.send().await.unwrap();
                if route.guard == Guard::Administrator {
                    assert_ne!(page.status(), 200, "{what}");
                } else if route.guard != Guard::Everyone && route.allow().contains(method) {
                    assert!(location(&page).starts_with("/login?next="), "{what}");
                    assert_eq!(json.status(), 401, "{what}");
                }
                assert_opens_nothing(page, &what).await;
                assert_opens_nothing(json, &what).await;
            }
        }
        let check = person.request("GET", "/api/authz/auth-request").header("x-original-method", "GET");
        let check = check.header("x-original-url", format!("{}/page", app.base)).send().await.unwrap();
        assert_eq!(check.status(), 401, "a proxy's check");
        assert!(check.headers().get("remote-user").is_none());
        assert_eq!(opened(app).await, before);
    }
}

#[tokio::test]
async fn no_other_way_leads_past_the_second_factor() {
    everywhere(async |app| {
        let (_, codes) = enrolled(app).await;
        let owner = after_password(app).await;
        assert_eq!(owner.post(STEP, &[("recovery_code", &*codes[0])]).await.status(), 303);
        let ada = app.user("ada@example.org").await;
        let link = async |token: Token| {
            let secret = new_secret().unwrap();
            app.shared.db.write(async |db| tokens::store(db, &secret, &token).await).await.unwrap();
            secret
        };
        let now = app.clock.now();
        let invited = Token { email: Some(ada.email.clone()), ..Token::new(Purpose::Invitation, now) };
        let registered = Token { email: Some(ada.email.clone()), ..Token::new(Purpose::Registration, now) };
        let new = "seven amber lanterns";
        let made = owner.post_json("/profile/app-passwords/new", json!({ "name": "Phone" })).await;
        let app_password = made.json::<Value>().await.unwrap()["appPassword"]["secret"].as_str().unwrap().to_owned();
        let sessions = app.count("SELECT COUNT(*) FROM sessions").await;

        let setup = app.setup_path().split_once("token=").unwrap().1.to_owned();
        // In this order: a new password revokes the other links.
        for (way, path, token) in [
            ("the set-up link", "/setup", setup),
            ("an invitation", "/register", link(invited).await),
            ("a registration", "/register", link(registered).await),
            ("a first password", "/register", link(Token::of_user(Purpose::FirstPassword, &ada, now)).await),
            ("a reset", "/password/reset", link(Token::of_user(Purpose::PasswordReset, &ada, now)).await),
        ] {
            for as_json in [false, true] {
                let person = Person::stranger(app);
                let (email, name) = ("ada@example.org", "Ada");
                let body =
                    json!({ "token": token, "email": email, "name": name, "password": new, "new_password": new });
                let answer = match as_json {
                    true => person.post_json(path, body).await,
                    false => person.request("POST", path).form(&body).send().await.unwrap(),
                };
                assert!(set_session(answer.headers()).is_none(), "{way}: {answer:?}");
                assert!(!person.is_signed_in().await, "{way}");
            }
        }
        let person = Person::stranger(app);
        for path in ["/profile", "/login", STEP] {
            let request = || person.request("GET", path).header("accept", "application/json");
            for answer in [
                request().bearer_auth(&app_password).send().await.unwrap(),
                request().basic_auth("ada@example.org", Some(&app_password)).send().await.unwrap(),
            ] {
                assert!(set_session(answer.headers()).is_none(), "an app password at {path}");
            }
        }
        assert_eq!(person.sign_in("ada@example.org", &app_password).await.status(), 403);
        assert!(!person.is_signed_in().await);
        assert_eq!(app.count("SELECT COUNT(*) FROM sessions").await, sessions);
    })
    .await;
}

/// The names of the factors of a person's newest session, from their data.
async fn factors(person: &Person) -> Value {
    let data: Value = person.get_json("/profile/sessions").await.json().await.unwrap();
    let own = data["sessions"].as_array().unwrap().iter().find(|session| session["id"] == data["current"]);
    own.unwrap()["factors"].clone()
}

#[tokio::test]
async fn a_session_says_which_factors_were_proved() {
    everywhere(async |app| {
        app.add_ada().await;
        let (first, other) = (Person::signed_in(app).await, Person::signed_in(app).await);
        assert_eq!(factors(&other).await, json!(["pwd"]));
        app.pass(60);
        let (secret, codes) = add(app, &first).await;
        assert_eq!(factors(&first).await, json!(["pwd", "otp"]), "the code that added the app");

        // The other session's proof was enough for an account without a second factor.
        assert!(first.is_signed_in().await && !other.is_signed_in().await);
        app.pass(30);
        let other = after_password(app).await;
        other.post(STEP, &[("recovery_code", &*codes[0])]).await;
        assert_eq!(factors(&other).await, json!(["pwd", "recovery"]));
        let code = code_at(&secret, app.clock.now());
        app.pass(300);
        assert_eq!(other.post("/reauthenticate", &[("code", &*code)]).await.status(), 403, "a code of another time");
        let code = code_at(&secret, app.clock.now());
        assert_eq!(other.post("/reauthenticate", &[("code", &*code)]).await.status(), 303);
        assert_eq!(factors(&other).await, json!(["pwd", "otp", "recovery"]));
        let changed = other.post("/profile/password", &[("new_password", PASSWORD)]).await;
        assert_eq!(changed.status(), 303);
        assert_eq!(factors(&other).await, json!(["pwd", "otp", "recovery"]), "a renewed session keeps them");

        let third = after_password(app).await;
        third.post(STEP, &[("recovery_code", &*codes[1])]).await;
        assert_eq!(other.post("/profile/authenticator", &[("remove", "on")]).await.status(), 303);
        for session in [&other, &third] {
            assert_eq!(factors(session).await, json!(["pwd"]), "a factor that's gone proves nothing");
        }
        assert_eq!(other.get("/profile/authenticator").await.status(), 200, "it has just proved the factor");
        let asked = third.get("/profile/authenticator").await;
        assert_eq!(location(&asked), "/reauthenticate?next=/profile/authenticator", "the other may be a thief's");
        app.pass(300);
        assert_eq!(other.post("/reauthenticate", &[("password", PASSWORD)]).await.status(), 303);
        assert_eq!(factors(&other).await, json!(["pwd"]), "the password is all that the account has");
    })
    .await;
}

#[tokio::test]
async fn a_right_password_without_the_code_gives_no_attempt_back() {
    everywhere(async |app| {
        let (secret, _) = enrolled(app).await;
        app.add_user("bob@example.org", "Bob", Role::User).await;
        let known = after_password(app).await;
        assert_eq!(enter(&known, &code_at(&secret, app.clock.now())).await.status(), 303);
        for _ in 0..4 {
            after_password(app).await;
        }
        for password in [PASSWORD, "wrong"] {
            let refused = Person::stranger(app).sign_in("ada@example.org", password).await;
            assert_eq!(refused.status(), 429, "{password}: right and wrong are refused alike");
        }
        assert_eq!(location(&known.sign_in("ada@example.org", PASSWORD).await), STEP, "a known browser has its own");
        for _ in 0..6 {
            Person::signed_in_as(app, "bob@example.org").await;
        }
        app.pass(300);
        after_password(app).await;
    })
    .await;
}

#[tokio::test]
async fn of_20_parallel_uses_of_one_code_one_signs_in() {
    everywhere(async |app| {
        let (secret, codes) = enrolled(app).await;
        let before = app.count("SELECT COUNT(*) FROM sessions").await;
        for (field, value) in [("code", code_at(&secret, app.clock.now())), ("recovery_code", codes[0].clone())] {
            let mut browsers = Vec::new();
            for _ in 0..5 {
                browsers.push(after_password(app).await);
            }
            let fields = [(field, &*value)];
            let answers = join_all(browsers.iter().map(|browser| browser.post(STEP, &fields))).await;
            assert_eq!(answers.iter().filter(|answer| answer.status() == 303).count(), 1, "{field}");
            app.pass(15 * 60);
        }
        assert_eq!(app.count("SELECT COUNT(*) FROM sessions").await - before, 2);
    })
    .await;
}

#[tokio::test]
async fn parallel_uses_of_one_flow_begin_one_session() {
    everywhere(async |app| {
        let (_, codes) = enrolled(app).await;
        let person = after_password(app).await;
        let before = app.count("SELECT COUNT(*) FROM sessions").await;
        let fields: Vec<_> = codes[..3].iter().map(|code| [("recovery_code", &**code)]).collect();
        let answers = join_all(fields.iter().map(|fields| person.post(STEP, fields))).await;
        assert!(answers.iter().all(|answer| answer.status() == 303), "{answers:?}");
        assert_eq!(app.count("SELECT COUNT(*) FROM sessions").await - before, 1);
    })
    .await;
}

#[tokio::test]
async fn wrong_codes_are_refused_and_five_in_fifteen_minutes_tried() {
    everywhere(async |app| {
        let (secret, codes) = enrolled(app).await;
        let person = after_password(app).await;
        for (fields, status, field, sentence) in [
            (&[("code", ""), ("recovery_code", "")][..], 422, "code", "Enter the code from your authenticator app."),
            (&[("code", "12345"), ("recovery_code", "")], 422, "code", "Enter the 6 digits"),
            (&[("code", ""), ("recovery_code", "x")], 422, "recovery_code", "Enter the whole recovery code"),
            (&[("recovery_code", "")], 422, "recovery_code", "Enter the whole recovery code"),
            (&[], 422, "code", "Enter the code from your authenticator app."),
        ] {
            let answer = person.post(STEP, fields).await;
            assert_eq!(answer.status(), status);
            assert!(text(&answer.text().await.unwrap(), &format!("#{field}-error")).contains(sentence));
        }
        let wrong = wrong_code(&secret, app.clock.now());
        let answer = person.post(STEP, &[("recovery_code", "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV")]).await;
        assert_eq!(answer.status(), 403);
        let page = answer.text().await.unwrap();
        assert!(text(&page, "#recovery_code-error").contains("That recovery code isn’t right"));
        for _ in 0..4 {
            let answer = enter(&person, &wrong).await;
            assert_eq!(answer.status(), 403);
            assert!(text(&answer.text().await.unwrap(), "#code-error").contains("That code isn’t right."));
        }
        let right = code_at(&secret, app.clock.now());
        let limited = enter(&person, &right).await;
        assert_eq!((limited.status().as_u16(), limited.headers().contains_key("retry-after")), (429, true));
        let page = limited.text().await.unwrap();
        assert!(text(&page, "main").contains("Try again in 15 minutes."), "{page}");
        assert_eq!(attribute(&page, "main form", "action"), None, "no form that can't succeed");
        let other = after_password(app).await;
        assert_eq!(other.post(STEP, &[("recovery_code", &*codes[0])]).await.status(), 429, "in any browser");
        app.pass(15 * 60);
        let later = after_password(app).await;
        assert_eq!(enter(&later, &code_at(&secret, app.clock.now())).await.status(), 303);
        let warned = || app.kept_mails().into_iter().filter(|mail| mail.subject.contains("Someone has your")).count();
        eventually("the owner is warned", async || warned() == 1).await;
        let refused = "SELECT COUNT(*) FROM audit_events WHERE event = 'second_factor_refused' AND detail = 'totp'";
        assert_eq!(app.count(refused).await, 4);
        assert_eq!(
            app.count("SELECT COUNT(*) FROM audit_events WHERE event = 'signed_in' AND detail = 'totp'").await,
            1
        );
        let activity = later.get("/profile/activity").await.text().await.unwrap();
        let activity = text(&activity, ".days");
        assert!(activity.contains("Signed in Authenticator app"), "{activity}");
        assert!(activity.contains("Wrong code after the right password Failed Authenticator app"), "{activity}");
    })
    .await;
}

#[tokio::test]
async fn of_several_factors_at_once_for_one_flow_one_is_spent() {
    everywhere(async |app| {
        let (_, codes) = enrolled(app).await;
        let person = after_password(app).await;
        let forms: Vec<_> = codes.iter().take(5).map(|code| [("recovery_code", &**code)]).collect();
        let answers = join_all(forms.iter().map(|form| person.post(STEP, form))).await;
        let mut leads: Vec<_> = answers.iter().map(location).collect();
        leads.sort_unstable();
        assert_eq!(leads, ["/login", "/login", "/login", "/login", "/profile"], "the others start again");
        assert_eq!(app.count("SELECT COUNT(*) FROM recovery_codes").await, 9);
        assert_eq!(app.count("SELECT COUNT(*) FROM audit_events WHERE event = 'second_factor_refused'").await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_recovery_code_at_sign_in_is_told_once_by_email_and_on_the_next_page() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    let (_, codes) = enrolled(&app).await;
    let person = after_password(&app).await;
    let done = person.post(STEP, &[("recovery_code", &*codes[0])]).await;
    let page = person.get(location(&done)).await.text().await.unwrap();
    assert!(text(&page, "[role=status]").contains("You signed in with a recovery code."), "{page}");
    eventually("all emails are sent", async || app.count("SELECT COUNT(*) FROM mails").await == 0).await;
    let count = |subject: &str| app.kept_mails().iter().filter(|mail| mail.subject.contains(subject)).count();
    assert_eq!((count("Recovery code used"), count("New sign-in")), (1, 1), "the other was the first sign-in's");
}

#[tokio::test]
async fn somebody_with_the_password_alone_does_not_choose_the_language_of_the_warning() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    let (secret, _) = enrolled(&app).await;
    let thief = after_password(&app).await;
    let wrong = wrong_code(&secret, app.clock.now());
    for _ in 0..5 {
        let request = thief.request("POST", STEP).header("accept-language", "zh-CN");
        assert_eq!(request.form(&[("code", &wrong)]).send().await.unwrap().status(), 403);
    }
    let warned = || app.kept_mails().iter().any(|mail| mail.subject.contains("Someone has your"));
    eventually("the owner is warned in English", async || warned()).await;
}

#[tokio::test]
async fn a_new_password_brings_new_attempts_and_the_owner_is_warned_once_a_day() {
    everywhere(async |app| {
        let (secret, _) = enrolled(app).await;
        let owner = after_password(app).await;
        enter(&owner, &code_at(&secret, app.clock.now())).await;
        let thief = after_password(app).await;
        let guess = async || enter(&thief, &wrong_code(&secret, app.clock.now())).await.status().as_u16();
        let warned = || app.kept_mails().into_iter().filter(|mail| mail.subject.contains("Someone has your")).count();
        assert_eq!([guess().await, guess().await, guess().await, guess().await], [403; 4]);
        app.pass(15 * 60);
        let thief = after_password(app).await;
        let guess = async || enter(&thief, &wrong_code(&secret, app.clock.now())).await.status().as_u16();
        assert_eq!([guess().await, guess().await, guess().await, guess().await, guess().await], [403; 5]);
        eventually("the owner is warned of the fifth in all", async || warned() == 1).await;
        assert_eq!(guess().await, 429);

        let code = code_at(&secret, app.clock.now());
        assert_eq!(owner.post("/reauthenticate", &[("code", &*code)]).await.status(), 303);
        let changed = owner.post("/profile/password", &[("new_password", NEW_PASSWORD)]).await;
        assert_eq!(changed.status(), 303);
        app.pass(30);
        let owner = Person::stranger(app);
        assert_eq!(location(&owner.sign_in("ada@example.org", NEW_PASSWORD).await), STEP);
        assert_eq!(enter(&owner, &code_at(&secret, app.clock.now())).await.status(), 303);
        assert_eq!(warned(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_secret_that_no_key_opens_is_not_the_users_fault() {
    everywhere(async |app| {
        let (secret, codes) = enrolled(app).await;
        let person = after_password(app).await;
        app.execute("UPDATE totp SET sealed = SUBSTR(sealed, 1, LENGTH(sealed) - 4) || 'AAAA'").await;
        for _ in 0..6 {
            let answer = enter(&person, &code_at(&secret, app.clock.now())).await;
            assert_eq!(answer.status(), 403);
            assert!(text(&answer.text().await.unwrap(), "#code-error").contains("Use a recovery code instead"));
        }
        assert_eq!(app.count("SELECT COUNT(*) FROM audit_events WHERE event = 'second_factor_refused'").await, 0);
        assert_eq!(person.post(STEP, &[("recovery_code", &*codes[0])]).await.status(), 303);
        app.pass(300);
        let answer = person.post_json("/reauthenticate", json!({ "code": code_at(&secret, app.clock.now()) })).await;
        assert_eq!(answer.status(), 403);
        let body: Value = answer.json().await.unwrap();
        assert!(body["fields"]["code"].as_str().unwrap().contains("Use a recovery code instead"), "{body}");
    })
    .await;
}

#[tokio::test]
async fn a_flow_ends_after_ten_minutes_and_with_a_change_of_the_account() {
    everywhere(async |app| {
        let (secret, _) = enrolled(app).await;
        let owner = after_password(app).await;
        enter(&owner, &code_at(&secret, app.clock.now())).await;
        let late = after_password(app).await;
        app.pass(600);
        assert_eq!(location(&enter(&late, &code_at(&secret, app.clock.now())).await), "/login");
        let page = late.get("/login").await.text().await.unwrap();
        assert!(text(&page, ".notice").contains("Enter your password again."));

        let overtaken = after_password(app).await;
        app.execute("UPDATE users SET changed = changed + 1").await;
        assert_eq!(location(&enter(&overtaken, &code_at(&secret, app.clock.now())).await), "/login");
        assert!(!overtaken.is_signed_in().await && !late.is_signed_in().await);

        let ended = after_password(app).await;
        assert_eq!(owner.post("/profile/sessions", &[("others", "on")]).await.status(), 303);
        assert_eq!(location(&enter(&ended, &code_at(&secret, app.clock.now())).await), "/login");
        assert_eq!(location(&Person::stranger(app).get(STEP).await), "/login", "without a flow");
    })
    .await;
}

#[tokio::test]
async fn a_password_from_a_link_still_needs_the_code() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    let (secret, _) = enrolled(&app).await;
    let ada = app.user("ada@example.org").await;
    let link = new_secret().unwrap();
    let token = Token::of_user(Purpose::PasswordReset, &ada, app.clock.now());
    app.shared.db.write(async |db| tokens::store(db, &link, &token).await).await.unwrap();
    let person = Person::stranger(&app);
    let fields = [("token", link.as_str()), ("new_password", "seven amber lanterns")];
    assert_eq!(person.post("/password/reset", &fields).await.status(), 303);
    assert_eq!(location(&person.sign_in("ada@example.org", "seven amber lanterns").await), STEP);
    assert_eq!(enter(&person, &code_at(&secret, app.clock.now())).await.status(), 303);
}

#[tokio::test]
async fn a_re_authentication_asks_for_the_code_and_not_the_password() {
    everywhere(async |app| {
        let (secret, codes) = enrolled(app).await;
        let person = after_password(app).await;
        enter(&person, &code_at(&secret, app.clock.now())).await;
        app.pass(300);
        let page = person.get("/reauthenticate?next=/profile/password").await.text().await.unwrap();
        assert_eq!(attribute(&page, "input[name=password]", "name"), None);
        let password = person.post("/reauthenticate", &[("password", PASSWORD)]).await;
        assert_eq!(password.status(), 422, "it isn't asked for");
        assert_eq!(person.get("/profile/password").await.status(), 303);
        let wrong = wrong_code(&secret, app.clock.now());
        assert_eq!(person.post("/reauthenticate", &[("code", &*wrong)]).await.status(), 403);
        let code = code_at(&secret, app.clock.now());
        assert_eq!(person.post("/reauthenticate", &[("code", &*code)]).await.status(), 303);
        assert_eq!(person.get("/profile/password").await.status(), 200);
        app.pass(300);
        assert_eq!(person.post("/reauthenticate", &[("recovery_code", &*codes[0])]).await.status(), 303);
        assert_eq!(person.post("/reauthenticate", &[("recovery_code", &*codes[0])]).await.status(), 403, "once");
        let told = || app.kept_mails().into_iter().find(|mail| mail.subject.contains("Recovery code used"));
        eventually("the owner is told", async || told().is_some()).await;
        let body = told().unwrap().body;
        assert!(body.contains("Codes left: 9.") && body.contains("/profile/password"), "{body}");
    })
    .await;
}
