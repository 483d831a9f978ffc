//! Sign-in in two steps: after the password, an account with an authenticator app is asked for a code. Until then there
//! is a flow and no session.

use futures_util::future::join_all;
use serde_json::{Value, json};
use vestibule::web::route::Guard;

use crate::second_factors::{add, code_at, wrong_code};
use crate::support::person::{attribute, location, set_session};
use crate::support::{PASSWORD, Person, Setup, TestApp, eventually, everywhere, text};

const STEP: &str = "/login/second-factor";
const FLOW: &str = "vestibule-sign-in";

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
            let wrong = person.post_json(STEP, json!({ "code": wrong_code(&secret, app.clock.now()) })).await;
            assert_eq!(wrong.status(), 403);
            let done = person.post_json(STEP, proof).await;
            assert_eq!(done.status(), 200);
            let body: Value = done.json().await.unwrap();
            assert_eq!(body["user"]["email"], "ada@example.org");
            assert_eq!(person.post_json(STEP, json!({ "code": "123456" })).await.status(), 401, "the flow is over");
        }
    })
    .await;
}

#[tokio::test]
async fn a_flow_opens_nothing_else() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    enrolled(&app).await;
    let person = after_password(&app).await;
    let flow = person.cookie(FLOW).unwrap();
    for cookie in ["vestibule", "vestibule-device", "vestibule-apps", "vestibule-form", "vestibule-notice"] {
        person.plant(&format!("{cookie}={flow}"));
    }
    for route in vestibule::server::routes::all() {
        if route.guard != Guard::Everyone {
            assert!(location(&person.get(route.path).await).starts_with("/login?next="), "{}", route.path);
        }
    }
    for check in ["/api/authz/auth-request", "/api/authz/forward-auth"] {
        assert_ne!(person.get(check).await.status(), 200);
    }
    assert_eq!(app.count("SELECT COUNT(*) FROM sessions WHERE ended_at IS NULL").await, 1, "that of the enrolment");
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
            ([("code", ""), ("recovery_code", "")], 422, "code", "Enter the code from your authenticator app."),
            ([("code", "12345"), ("recovery_code", "")], 422, "code", "Enter the 6 digits"),
            ([("code", ""), ("recovery_code", "x")], 422, "recovery_code", "Enter the whole recovery code"),
        ] {
            let answer = person.post(STEP, &fields).await;
            assert_eq!(answer.status(), status);
            assert!(text(&answer.text().await.unwrap(), &format!("#{field}-error")).contains(sentence));
        }
        let wrong = wrong_code(&secret, app.clock.now());
        for _ in 0..5 {
            let answer = enter(&person, &wrong).await;
            assert_eq!(answer.status(), 403);
            assert!(text(&answer.text().await.unwrap(), "#code-error").contains("That code isn’t right."));
        }
        let right = code_at(&secret, app.clock.now());
        let limited = enter(&person, &right).await;
        assert_eq!((limited.status().as_u16(), limited.headers().contains_key("retry-after")), (429, true));
        let other = after_password(app).await;
        assert_eq!(other.post(STEP, &[("recovery_code", &*codes[0])]).await.status(), 429, "in any browser");
        app.pass(15 * 60);
        let later = after_password(app).await;
        assert_eq!(enter(&later, &code_at(&secret, app.clock.now())).await.status(), 303);
        let warned = || app.kept_mails().into_iter().filter(|mail| mail.subject.contains("Someone has your")).count();
        eventually("the owner is warned", async || warned() == 1).await;
        let refused = "SELECT COUNT(*) FROM audit_events WHERE event = 'second_factor_refused'";
        assert_eq!(app.count(refused).await, 5);
    })
    .await;
}

#[tokio::test]
async fn a_flow_ends_after_ten_minutes_and_with_a_change_of_the_account() {
    everywhere(async |app| {
        let (secret, _) = enrolled(app).await;
        let late = after_password(app).await;
        app.pass(600);
        assert_eq!(location(&enter(&late, &code_at(&secret, app.clock.now())).await), "/login");
        let page = late.get("/login").await.text().await.unwrap();
        assert!(text(&page, ".notice").contains("Enter your password again."));

        let overtaken = after_password(app).await;
        app.execute("UPDATE users SET changed = changed + 1").await;
        assert_eq!(location(&enter(&overtaken, &code_at(&secret, app.clock.now())).await), "/login");
        assert!(!overtaken.is_signed_in().await && !late.is_signed_in().await);
        assert_eq!(location(&Person::stranger(app).get(STEP).await), "/login", "without a flow");
    })
    .await;
}

#[tokio::test]
async fn a_password_from_a_link_still_needs_the_code() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    let (secret, _) = enrolled(&app).await;
    use vestibule::base::secret::new_secret;
    use vestibule::storage::tokens::{self, Purpose, Token};
    let ada = app.shared.db.read(async |db| vestibule::storage::users::all(db).await).await.unwrap().remove(0).user;
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
        assert!(told().unwrap().body.contains("Codes left: 9."));
    })
    .await;
}
