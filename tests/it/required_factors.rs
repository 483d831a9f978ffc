//! `SECOND_FACTOR`: who must have a second factor opens nothing but the pages to add or prove one, by page, as JSON, through
//! the proxy or with an app password, and goes on from there to where they were going.

use reqwest::Response;
use serde_json::{Value, json};
use vestibule::accounts::{Actor, Target, access};
use vestibule::base::user::{Role, User};
use vestibule::storage::users::Change;
use vestibule::web::route::Guard;

use crate::passkeys::create;
use crate::second_factors::{add, code_at};
use crate::support::authenticator::{Authenticator, ORIGIN};
use crate::support::person::{attribute, location, set_session};
use crate::support::process::run;
use crate::support::{PASSWORD, Person, Setup, TestApp, eventually, protected_apps, text};

const ENROLMENT: &str = "/profile/second-factor";
const AUTHENTICATOR: &str = "/profile/authenticator";
const PASSKEYS: &str = "/profile/passkeys";
const NEEDED: &str = "A second factor is needed. Prove one at /reauthenticate?factor=2, or add one at \
                      /profile/authenticator or /profile/passkeys.";

/// The routes that are open to enrolment.
const OPEN: [&str; 7] = [
    "/logout",
    AUTHENTICATOR,
    PASSKEYS,
    "/profile/recovery-codes/file",
    "/profile/recovery-codes/saved",
    ENROLMENT,
    "/reauthenticate",
];

/// With the folder of its rules.
async fn start(setup: Setup, policy: &str) -> (TestApp, tempfile::TempDir) {
    protected_apps::start(setup, ORIGIN, &[("SECOND_FACTOR", policy)]).await
}

/// In four set-ups, with protected apps, and Ada, an administrator.
async fn everywhere(policy: &str, test: impl AsyncFn(&TestApp, &User)) {
    for setup in Setup::ALL {
        eprintln!("set-up: {setup:?}");
        let (app, _rules) = start(setup, policy).await;
        let ada = app.add_ada().await;
        test(&app, &ada).await;
    }
}

/// True if the profile opens, false if it leads to enrolment or a proof.
async fn opens(person: &Person) -> bool {
    let answer = person.get_json("/profile").await;
    match answer.status().as_u16() {
        200 => true,
        403 => {
            assert_eq!(answer.json::<Value>().await.unwrap(), json!({ "errorMessage": NEEDED }));
            false
        }
        status => panic!("the profile answers {status}"),
    }
}

/// The check of nginx for a person's page.
async fn ask(person: &Person, path: &str) -> Response {
    let request = person.request("GET", "/api/authz/auth-request").header("accept", "text/html");
    let url = format!("http://localhost{path}");
    request.header("x-original-url", url).header("x-original-method", "GET").send().await.unwrap()
}

/// The check of Caddy and Traefik for a program with an app password.
async fn ask_with(person: &Person, path: &str, secret: &str) -> Response {
    let request = person.request("GET", "/api/authz/forward-auth").bearer_auth(secret);
    let request = request.header("x-forwarded-proto", "http").header("x-forwarded-host", "localhost");
    request.header("x-forwarded-uri", path).header("x-forwarded-method", "GET").send().await.unwrap()
}

fn remote_user(answer: &Response) -> &str {
    answer.headers()["remote-user"].to_str().unwrap()
}

/// The path of this site to which a check leads.
fn led_to(answer: &Response) -> &str {
    location(answer).strip_prefix(ORIGIN).expect("it leads to this site")
}

/// Adds an authenticator app on the page at this path. Returns the address to which the page with the recovery codes leads.
async fn enrol_with_app(app: &TestApp, person: &Person, path: &str) -> String {
    let page = person.get(path).await.text().await.unwrap();
    let (secret, action) = (text(&page, ".secret code"), attribute(&page, "main form", "action").unwrap());
    let added = person.post(&action, &[("code", &code_at(&secret, app.clock.now()))]).await;
    assert_eq!(added.status(), 200);
    save_codes(person, &added.text().await.unwrap()).await
}

async fn save_codes(person: &Person, page: &str) -> String {
    let codes = attribute(page, "input[name=codes]", "value").unwrap();
    assert_eq!(codes.split(' ').count(), 10);
    let saved = attribute(page, "form[action*=saved]", "action").unwrap();
    location(&person.post(&saved, &[("codes", &codes), ("saved", "on")]).await).to_owned()
}

#[tokio::test]
async fn a_session_without_the_required_factor_opens_only_enrolment() {
    everywhere("everybody", async |app, _| {
        let (stranger, person) = (Person::stranger(app), Person::signed_in(app).await);
        let changes = async || {
            let users = app.count("SELECT MAX(changed) FROM users").await;
            let sessions = app.count("SELECT COUNT(*) FROM sessions WHERE ended_at IS NULL").await;
            (users, sessions, app.count("SELECT COUNT(*) FROM app_passwords").await)
        };
        let before = changes().await;
        let mut open = Vec::new();
        for route in vestibule::server::routes::all() {
            let path = route.path;
            if route.open_to_enrolment {
                open.push(path);
                continue;
            }
            if route.guard == Guard::Everyone {
                // To a public page, this is a stranger.
                let (hers, his) = (person.get(path).await, stranger.get(path).await);
                if path == "/login" {
                    assert_eq!(location(&hers), "/reauthenticate?factor=2");
                    continue;
                }
                assert_eq!(hers.status(), his.status(), "{path}");
                assert_eq!(hers.headers().get("location"), his.headers().get("location"), "{path}");
                assert!(!hers.text().await.unwrap().contains("ada@example.org"), "{path}");
                continue;
            }
            for method in ["GET", "HEAD", "POST"].into_iter().filter(|method| route.allow().contains(method)) {
                let answer = person.request(method, path).send().await.unwrap();
                assert_eq!(answer.status(), 303, "{method} {path}");
                let next = path.replace('{', "%257B").replace('}', "%257D");
                assert_eq!(location(&answer), format!("/reauthenticate?next={next}&factor=2"), "{method} {path}");
                let request = person.request(method, path).header("accept", "application/json");
                let request = if method == "POST" { request.json(&json!({})) } else { request };
                let answer = request.send().await.unwrap();
                assert_eq!(answer.status(), 403, "{method} {path} as JSON");
                if method != "HEAD" {
                    assert_eq!(answer.json::<Value>().await.unwrap(), json!({ "errorMessage": NEEDED }), "{path}");
                }
            }
        }
        open.sort_unstable();
        assert_eq!(open, OPEN);
        assert_eq!(changes().await, before);

        // What is open shows no more of the account than it needs, and signs out.
        for path in [ENROLMENT, AUTHENTICATOR, PASSKEYS] {
            let answer = person.get(path).await;
            assert_eq!(answer.status(), 200, "{path}");
            let page = answer.text().await.unwrap();
            assert!(!page.contains("/profile/sessions") && !page.contains("href=\"/profile/security\""), "{path}");
            assert_eq!(attribute(&page, "nav", "aria-label"), None, "{path}");
            assert!(page.contains("/logout"), "{path}");
        }
        assert_eq!(location(&person.post("/logout", &[]).await), "/login");
        assert_eq!(person.get_json("/profile").await.status(), 401);
    })
    .await;
}

#[tokio::test]
async fn a_sign_in_leads_to_enrolment_and_on_to_where_the_person_was_going() {
    everywhere("everybody", async |app, _| {
        let person = Person::stranger(app);
        let signed_in = person
            .post(
                "/login",
                &[("email", "ada@example.org"), ("password", PASSWORD), ("next", "/profile/activity?day=1")],
            )
            .await;
        assert_eq!(location(&signed_in), "/reauthenticate?next=/profile/activity%3Fday%3D1&factor=2");
        let led = person.get(location(&signed_in)).await;
        assert_eq!(location(&led), format!("{ENROLMENT}?next=/profile/activity%3Fday%3D1"));
        let page = person.get(location(&led)).await.text().await.unwrap();
        assert_eq!(text(&page, "h1"), "Add a second step");
        assert!(text(&page, "main").contains("This site asks you for a second step"));
        let way = attribute(&page, "main a.button", "href").unwrap();
        assert_eq!(way, format!("{AUTHENTICATOR}?next=/profile/activity%3Fday%3D1"));
        let back = attribute(&person.get(&way).await.text().await.unwrap(), ".back a", "href").unwrap();
        assert_eq!(back, location(&led), "it keeps where she was going");
        assert!(!opens(&person).await);
        assert_eq!(enrol_with_app(app, &person, &way).await, "/profile/activity?day=1");
        assert!(opens(&person).await, "in the same session");
        assert_eq!(location(&person.get(location(&led)).await), "/profile/activity?day=1", "nothing is left to add");
        let settings = person.get(AUTHENTICATOR).await.text().await.unwrap();
        assert!(attribute(&settings, "nav", "aria-label").is_some());
    })
    .await;
}

#[tokio::test]
async fn a_first_passkey_is_created_where_the_sign_in_leads_and_goes_on_to_the_app() {
    everywhere("everybody", async |app, _| {
        let person = Person::stranger(app);
        let target = "http://localhost/wiki?a=1&b=2";
        let signed_in =
            person.post("/login", &[("email", "ada@example.org"), ("password", PASSWORD), ("rd", target)]).await;
        let led = person.get(location(&signed_in)).await;
        let page = person.get(location(&led)).await.text().await.unwrap();
        let action = attribute(&page, "form[data-passkey=create]", "action").unwrap();
        assert!(attribute(&page, "form[data-passkey=create]", "hidden").is_some(), "until the script shows it");
        assert_eq!(action, format!("{PASSKEYS}?rd=http%3A//localhost/wiki%3Fa%3D1%26b%3D2"));
        let refused = person.post(&action, &[("passkey", "{}")]).await;
        assert_eq!(refused.status(), 422);
        let again = refused.text().await.unwrap();
        assert_eq!(attribute(&again, "form[data-passkey=create]", "action").unwrap(), action);

        let options = person.get_json(&action).await.json::<Value>().await.unwrap()["options"].take();
        let passkey = Authenticator::new().create(&options).to_string();
        let created = person.post(&action, &[("passkey", &passkey)]).await;
        assert_eq!(created.status(), 200);
        assert_eq!(save_codes(&person, &created.text().await.unwrap()).await, target);
        assert!(opens(&person).await);
        assert_eq!(ask(&person, "/wiki").await.status(), 200);
    })
    .await;
}

#[tokio::test]
async fn a_sign_in_as_json_says_what_is_missing() {
    everywhere("everybody", async |app, _| {
        let person = Person::stranger(app);
        let answer = person.post_json("/login", json!({ "email": "ada@example.org", "password": PASSWORD })).await;
        assert_eq!(answer.status(), 403);
        assert!(set_session(answer.headers()).is_some(), "with a session to add one in");
        assert_eq!(answer.json::<Value>().await.unwrap(), json!({ "errorMessage": NEEDED }));
        let missing: Value = person.get_json("/reauthenticate?factor=2").await.json().await.unwrap();
        assert_eq!(missing, json!({ "factors": [], "options": null }));
        let (secret, _) = add(app, &person).await;
        assert!(opens(&person).await);

        let next = Person::stranger(app);
        let asked = next.post_json("/login", json!({ "email": "ada@example.org", "password": PASSWORD })).await;
        assert_eq!(asked.status(), 401, "from now on the second step asks for it");
        app.pass(30);
        let code = code_at(&secret, app.clock.now());
        assert_eq!(next.post_json("/login/second-factor", json!({ "code": code })).await.status(), 200);
        assert!(opens(&next).await);
    })
    .await;
}

#[tokio::test]
async fn an_old_password_is_asked_for_again_before_enrolment() {
    everywhere("everybody", async |app, _| {
        let person = Person::signed_in(app).await;
        app.pass(600);
        let led = person.get("/profile/sessions").await;
        let led = person.get(location(&led)).await;
        assert_eq!(location(&led), format!("{ENROLMENT}?next=/profile/sessions"));
        let proof = person.get(location(&led)).await;
        let page = person.get(location(&proof)).await.text().await.unwrap();
        assert_eq!(attribute(&page, ".quiet a", "href").as_deref(), Some("/logout"), "there is no way around");
        let action = attribute(&page, "main form", "action").unwrap();
        let proved = person.post(&action, &[("password", PASSWORD)]).await;
        assert_eq!(location(&proved), location(&led));
        let page = person.get(location(&led)).await.text().await.unwrap();
        let way = attribute(&page, "main a.button", "href").unwrap();
        assert_eq!(enrol_with_app(app, &person, &way).await, "/profile/sessions");
    })
    .await;
}

#[tokio::test]
async fn admins_binds_administrators_from_the_moment_they_are_ones() {
    everywhere("admins", async |app, _| {
        let bob = app.add_user("bob@example.org", "Bob", Role::User).await;
        assert!(!opens(&Person::signed_in(app).await).await, "Ada is an administrator");
        let person = Person::signed_in_as(app, "bob@example.org").await;
        assert!(opens(&person).await);
        assert_eq!(ask(&person, "/wiki").await.status(), 200);

        let core = &app.shared.state(None, app.shared.sessions(None)).core;
        let become_one =
            async |role| access::set_role(core, Actor::Command, Target::now(&bob.id), role).await.unwrap().unwrap();
        become_one(Role::Admin).await;
        assert!(!opens(&person).await, "at once");
        assert_eq!(ask(&person, "/wiki").await.status(), 401);
        become_one(Role::User).await;
        assert!(opens(&person).await);

        app.change_user(&bob, Change::Role(Role::Admin)).await;
        eventually("another process made Bob an administrator", async || !opens(&person).await).await;
        add(app, &person).await;
        assert!(opens(&person).await);
    })
    .await;
}

#[tokio::test]
async fn a_form_of_somebody_who_becomes_an_administrator_before_the_write_changes_nothing() {
    for setup in Setup::ALL {
        eprintln!("set-up: {setup:?}");
        let (app, _rules) = start(setup, "admins").await;
        let bob = app.add_user("bob@example.org", "Bob", Role::User).await;
        let person = Person::signed_in_as(&app, "bob@example.org").await;
        let now = app.clock.now();
        let held = app.shared.db.write(async |db| {
            vestibule::storage::users::change(db, &bob.id, Change::Role(Role::Admin), now).await?;
            let mut sent = Box::pin(person.post("/profile/edit", &[("name", "Another name")]));
            let early = tokio::time::timeout(std::time::Duration::from_millis(40), &mut sent).await;
            assert!(early.is_err(), "answered before he became one");
            Ok(sent)
        });
        let answer = held.await.unwrap().await;
        assert_eq!(answer.status(), 303);
        assert_eq!(app.count("SELECT COUNT(*) FROM users WHERE name = 'Bob'").await, 1);
        assert_eq!(app.count("SELECT COUNT(*) FROM sessions WHERE ended_at IS NULL").await, 1, "and ends nothing");
    }
}

#[tokio::test]
async fn sessions_from_before_count_for_nothing_either() {
    for setup in Setup::ALL {
        eprintln!("set-up: {setup:?}");
        let (app, _rules) = start(setup, "optional").await;
        app.add_ada().await;
        let remembered = Person::stranger(&app);
        let fields = [("email", "ada@example.org"), ("password", PASSWORD), ("remember", "on")];
        assert_eq!(remembered.post("/login", &fields).await.status(), 303);
        assert!(opens(&remembered).await);
        // The same database, with the option switched on.
        let strict = app.another(&[("SECOND_FACTOR", "everybody")]).await;
        let there = remembered.thief(&strict);
        assert!(!opens(&there).await);
        assert_eq!(ask(&there, "/wiki").await.status(), 401);
        app.pass(3_600);
        let used = there.get("/profile").await;
        let cookie = set_session(used.headers()).expect("its use is noted");
        assert!(cookie.contains("Max-Age="), "a remembered session stays one: {cookie}");

        // An older program wrote no factors, and the account has got one since.
        let person = Person::signed_in(&strict).await;
        let (secret, _) = add(&strict, &person).await;
        assert!(opens(&person).await);
        strict.execute("UPDATE sessions SET factors = ''").await;
        strict.execute("UPDATE users SET changed = changed + 1").await;
        eventually("the cached copy is read again", async || !opens(&person).await).await;
        let led = person.get("/profile/sessions").await;
        let page = person.get(location(&led)).await.text().await.unwrap();
        assert!(text(&page, "main").contains("Confirm that it’s you to continue."), "it isn't led to enrolment");
        assert_eq!(attribute(&page, ".quiet a", "href").as_deref(), Some("/logout"));
        let action = attribute(&page, "main form", "action").unwrap();
        app.pass(30);
        let proved = person.post(&action, &[("code", &code_at(&secret, strict.clock.now()))]).await;
        assert_eq!(location(&proved), "/profile/sessions");
        assert!(opens(&person).await);
    }
}

#[tokio::test]
async fn apps_get_nobody_until_the_factor_is_added() {
    everywhere("everybody", async |app, ada| {
        let person = Person::signed_in(app).await;
        for path in ["/wiki", "/bank", "/calendar"] {
            let led = ask(&person, path).await;
            assert_eq!(led.status(), 401, "{path}");
            assert_eq!(led_to(&led), format!("/reauthenticate?rd=http%3A//localhost{path}&factor=2"));
            assert!(led.headers().get("remote-user").is_none());
        }
        assert_eq!(ask(&person, "/ops").await.status(), 403, "a factor gives no group");
        let public = ask(&person, "/public").await;
        assert_eq!((public.status().as_u16(), remote_user(&public)), (200, ""), "to a public page she is nobody");
        let script = person.request("GET", "/api/authz/auth-request").header("x-original-url", "http://localhost/wiki");
        let script = script.header("x-original-method", "GET").header("accept", "application/json");
        let answer = script.header("sec-fetch-mode", "cors").send().await.unwrap();
        assert_eq!(answer.status(), 401);
        assert_eq!(answer.json::<Value>().await.unwrap(), json!({ "errorMessage": "A second factor is needed." }));

        let led = ask(&person, "/wiki").await;
        let led = person.get(led_to(&led)).await;
        let page = person.get(location(&led)).await.text().await.unwrap();
        let way = attribute(&page, "main a.button", "href").unwrap();
        assert_eq!(enrol_with_app(app, &person, &way).await, "http://localhost/wiki");
        for path in ["/wiki", "/bank", "/public"] {
            let allowed = ask(&person, path).await;
            assert_eq!((allowed.status().as_u16(), remote_user(&allowed)), (200, &*ada.email), "{path}");
        }
    })
    .await;
}

#[tokio::test]
async fn an_app_password_works_only_once_its_user_has_the_factor() {
    everywhere("admins", async |app, _| {
        // He created it before he became an administrator.
        let bob = app.add_user("bob@example.org", "Bob", Role::User).await;
        let person = Person::signed_in_as(app, "bob@example.org").await;
        let made: Value =
            person.post_json("/profile/app-passwords/new", json!({ "name": "Phone" })).await.json().await.unwrap();
        let secret = made["appPassword"]["secret"].as_str().unwrap();
        let program = Person::stranger(app);
        assert_eq!(ask_with(&program, "/wiki", secret).await.status(), 200);
        app.change_user(&bob, Change::Role(Role::Admin)).await;
        let is_refused = async || ask_with(&program, "/wiki", secret).await.status() == 403;
        eventually("the cached app password is read again", is_refused).await;
        for path in ["/wiki", "/calendar", "/bank", "/ops"] {
            let refused = ask_with(&program, path, secret).await;
            assert_eq!(refused.status(), 403, "{path}");
            assert!(refused.headers().get("remote-user").is_none());
        }
        let answer: Value = ask_with(&program, "/wiki", secret).await.json().await.unwrap();
        assert_eq!(answer, json!({ "errorMessage": "A second factor is needed." }));
        let public = ask_with(&program, "/public", secret).await;
        assert_eq!((public.status().as_u16(), remote_user(&public)), (200, ""));

        add(app, &person).await;
        for (path, status) in [("/wiki", 200), ("/calendar", 200), ("/bank", 403), ("/ops", 403)] {
            assert_eq!(ask_with(&program, path, secret).await.status(), status, "{path}");
        }
        app.change_user(&bob, Change::SecondFactorsRemoved).await;
        eventually("without the factor it counts no longer", is_refused).await;
    })
    .await;
}

#[tokio::test]
async fn the_last_second_factor_of_somebody_who_must_have_one_stays() {
    everywhere("admins", async |app, _| {
        let person = Person::signed_in(app).await;
        add(app, &person).await;
        let page = person.get(AUTHENTICATOR).await.text().await.unwrap();
        assert!(text(&page, "main").contains("this is your only one. Add another before you remove it."));
        assert_eq!(attribute(&page, "button[name=remove]", "value"), None);
        let refused = person.post(AUTHENTICATOR, &[("remove", "on")]).await;
        assert_eq!(refused.status(), 422);
        assert!(text(&refused.text().await.unwrap(), "[role=alert]").contains("this is your only one"));
        let refused = person.post_json(AUTHENTICATOR, json!({ "remove": true })).await;
        assert_eq!(refused.status(), 422);
        let last = json!({ "errorMessage": "The last second factor cannot be removed." });
        assert_eq!(refused.json::<Value>().await.unwrap(), last);
        assert_eq!(app.count("SELECT COUNT(*) FROM totp").await, 1);

        let mut authenticator = Authenticator::new();
        assert_eq!(create(&person, &mut authenticator).await.status(), 200);
        assert_eq!(person.post(AUTHENTICATOR, &[("remove", "on")]).await.status(), 303, "she has another");
        assert!(!opens(&person).await, "which she has yet to prove");
        let asked = person.get("/profile").await;
        let page = person.get(location(&asked)).await.text().await.unwrap();
        assert!(
            text(&page, "main").contains("This site asks you for a second step, which you haven’t taken"),
            "{page}"
        );
        let listed: Value = person.get_json(PASSKEYS).await.json().await.unwrap();
        let id = listed["passkeys"][0]["id"].as_str().unwrap();
        let page = person.get(PASSKEYS).await.text().await.unwrap();
        assert!(text(&page, "main").contains("this is your only one. Add another before you remove it."));
        assert_eq!(attribute(&page, "input[name=remove]", "value"), None);
        let refused = person.post(PASSKEYS, &[("remove", id)]).await;
        assert_eq!(refused.status(), 422);
        assert!(text(&refused.text().await.unwrap(), "[role=alert]").contains("this is your only one"));
        let refused = person.post_json(PASSKEYS, json!({ "remove": id })).await;
        assert_eq!(refused.json::<Value>().await.unwrap(), last);
        assert_eq!(person.post(PASSKEYS, &[("remove", "none")]).await.status(), 303);
        assert_eq!(app.count("SELECT COUNT(*) FROM passkeys").await, 1);
        let options =
            person.get_json("/reauthenticate?factor=2").await.json::<Value>().await.unwrap()["options"].take();
        let proof = authenticator.get(&options).to_string();
        let proved = person.post("/reauthenticate?factor=2", &[("passkey", &proof)]).await;
        assert_eq!(proved.status(), 303);
        assert!(opens(&person).await);

        // Who needn't have one may remove it.
        let bob = app.add_user("bob@example.org", "Bob", Role::User).await;
        let person = Person::signed_in_as(app, &bob.email).await;
        add(app, &person).await;
        assert_eq!(location(&person.post(AUTHENTICATOR, &[("remove", "on")]).await), "/profile/security");
        assert!(opens(&person).await);
    })
    .await;
}

#[tokio::test]
async fn links_that_sign_in_and_links_in_emails_lead_no_further() {
    everywhere("everybody", async |app, ada| {
        let links = crate::languages::tokens_of(app, ada).await;
        let person = Person::signed_in(app).await;
        for path in links.iter().filter(|path| path.starts_with("/email/confirm")) {
            let answer = person.get(path).await;
            if answer.status() == 303 {
                assert!(location(&answer).starts_with("/reauthenticate?next=/email/confirm"), "{path}");
                assert!(location(&answer).ends_with("&factor=2"), "{path}");
            } else {
                // To cancel or undo a change needs no session.
                assert_eq!(answer.status(), 200, "{path}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn the_first_administrator_adds_a_factor_too() {
    for setup in Setup::ALL {
        let (app, _rules) = start(setup, "admins").await;
        let person = Person::stranger(&app);
        let token = app.setup_path().split_once("token=").unwrap().1.to_owned();
        let fields = [("token", &*token), ("name", "Ada"), ("email", "ada@example.org"), ("password", PASSWORD)];
        let created = person.post("/setup", &fields).await;
        assert!(location(&created).starts_with("/reauthenticate?"), "{created:?}");
        let led = person.get(location(&created)).await;
        assert_eq!(location(&led), format!("{ENROLMENT}?next=/admin"));
        assert!(!opens(&person).await);
    }
}

#[tokio::test]
async fn commands_say_who_must_have_a_factor_and_has_none() {
    for setup in [Setup::SqliteCookie, Setup::PostgresCookie] {
        let (app, _rules) = start(setup, "optional").await;
        app.add_ada().await;
        for (email, role) in
            [("bob@example.org", Role::User), ("cy@example.org", Role::User), ("di@example.org", Role::Admin)]
        {
            app.add_user(email, "Somebody", role).await;
        }
        let person = Person::signed_in(&app).await;
        add(&app, &person).await;
        app.execute("UPDATE users SET disabled_at = 1 WHERE email = 'cy@example.org'").await;
        let options = |policy: &'static str| {
            let others = app.options.iter().map(|(name, value)| (&**name, &**value));
            others.filter(|(name, _)| *name != "SECOND_FACTOR").chain([("SECOND_FACTOR", policy)]).collect::<Vec<_>>()
        };
        let said = |policy, arguments: &[&str]| {
            String::from_utf8(run(&app.dir, &options(policy), arguments, "").stdout).unwrap()
        };
        let sentence = "will be asked to add one, because of SECOND_FACTOR.";
        for (policy, users) in [("optional", None), ("admins", Some("1 user")), ("everybody", Some("2 users"))] {
            let checked = said(policy, &["check", "--connect"]);
            let counted = checked.lines().find_map(|line| line.strip_suffix(sentence)).map(str::trim);
            assert_eq!(counted, users, "{policy}: {checked}");
            assert!(checked.contains("\n2 of 3 users have no second factor.\n"), "{checked}");
        }

        let check = ["rules", "check", "http://localhost/wiki", "--user", "di@example.org"];
        let must = "di@example.org must have a second factor, because of SECOND_FACTOR.";
        assert!(said("admins", &check).contains(must) && !said("optional", &check).contains(must));
        let reset = said("admins", &["user", "factors", "reset", "ada@example.org"]);
        assert!(reset.contains("They'll add another at their next sign-in, because of SECOND_FACTOR."), "{reset}");
    }
}
