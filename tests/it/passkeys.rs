//! Passkeys: created after a re-authentication, and used in place of the password, as the second step, and to prove again
//! who somebody is.

use futures_util::future::join_all;
use reqwest::Response;
use serde_json::{Value, json};
use vestibule::base::user::Role;
use vestibule::i18n::Language;

use crate::second_factors::{begin, code_at, stored_hashes};
use crate::support::authenticator::{Authenticator, ORIGIN, encode};
use crate::support::person::{attribute, location};
use crate::support::process::run;
use crate::support::{PASSWORD, Person, Setup, TestApp, eventually, text};

pub const PAGE: &str = "/profile/passkeys";
pub const STEP: &str = "/login/second-factor";
const FLOW: &str = "vestibule-sign-in";

/// Passkeys need a host with a name.
pub const NAMED: [(&str, &str); 1] = [("PUBLIC_URL", ORIGIN)];

pub async fn everywhere(test: impl AsyncFn(&mut TestApp)) {
    for setup in Setup::ALL {
        eprintln!("set-up: {setup:?}");
        test(&mut TestApp::start_with(setup, &NAMED).await).await;
    }
}

pub async fn start() -> TestApp {
    TestApp::start_with(Setup::SqliteCookie, &NAMED).await
}

/// The options that a page gives to scripts.
pub async fn options(person: &Person, path: &str) -> Value {
    let answer = person.get_json(path).await;
    assert_eq!(answer.status(), 200, "{path}");
    answer.json::<Value>().await.unwrap()["options"].take()
}

/// Creates a passkey of a signed-in person.
pub async fn create(person: &Person, authenticator: &mut Authenticator) -> Response {
    let response = authenticator.create(&options(person, PAGE).await);
    person.post_json(PAGE, json!({ "passkey": response })).await
}

/// Ada with a passkey. Returns her browser.
pub async fn enrolled(app: &TestApp, authenticator: &mut Authenticator) -> Person {
    app.add_ada().await;
    let person = Person::signed_in(app).await;
    assert_eq!(create(&person, authenticator).await.status(), 200);
    person
}

/// Signs in with a passkey alone.
pub async fn sign_in(person: &Person, authenticator: &mut Authenticator) -> Response {
    let response = authenticator.get(&options(person, "/login").await);
    person.post("/login", &[("passkey", &response.to_string())]).await
}

/// A browser after the password, and the answer to its passkey.
pub async fn second_step(app: &TestApp, authenticator: &mut Authenticator) -> (Person, Response) {
    let person = Person::stranger(app);
    assert_eq!(location(&person.sign_in("ada@example.org", PASSWORD).await), STEP);
    let response = authenticator.get(&options(&person, STEP).await);
    let answer = person.post(STEP, &[("passkey", &response.to_string())]).await;
    (person, answer)
}

pub async fn events(app: &TestApp, event: &str) -> i64 {
    let sql = "SELECT COUNT(*) FROM audit_events WHERE event = $1";
    let count = app.shared.db.read(async |db| sqlx::query_scalar(sql).bind(event).fetch_one(db).await);
    count.await.unwrap()
}

#[tokio::test]
async fn a_passkey_is_created_named_and_removed() {
    everywhere(async |app| {
        app.add_ada().await;
        let person = Person::signed_in(app).await;
        let page = person.get(PAGE).await.text().await.unwrap();
        assert!(text(&page, ".empty").contains("You don’t have any passkeys yet."));
        let asked = options(&person, PAGE).await;
        assert_eq!(asked["rp"], json!({ "id": "localhost", "name": "Vestibule" }));
        assert_eq!(asked["user"]["name"], "ada@example.org");
        assert_eq!(asked["user"]["id"].as_str().unwrap().len(), 43, "32 bytes, not the user's id");
        assert_eq!(asked["attestation"], "none");
        assert_eq!(options(&person, PAGE).await["user"]["id"], asked["user"]["id"], "it stays");
        assert_ne!(options(&person, PAGE).await["challenge"], asked["challenge"]);

        // 1Password, which its AAGUID names.
        let mut known = Authenticator::new();
        known.aaguid = *b"\xba\xda\x55\x66\xa7\xaa\x40\x1f\xbd\x96\x45\x61\x9a\x55\x12\x0d";
        let response = known.create(&asked);
        let made = person.post(PAGE, &[("passkey", &response.to_string())]).await;
        assert_eq!(made.status(), 200);
        let page = made.text().await.unwrap();
        assert!(text(&page, "[role=status]").contains("Passkey created. Save your recovery codes now."));
        assert_eq!(attribute(&page, "input[name=codes]", "value").unwrap().split(' ').count(), 10);

        let mut other = Authenticator::second_step_only();
        let asked = options(&person, PAGE).await;
        assert_eq!(asked["excludeCredentials"][0]["id"], encode(&known.id));
        assert_eq!(asked["excludeCredentials"][0]["transports"], json!(["internal"]));
        let made = person.post(PAGE, &[("passkey", &other.create(&asked).to_string())]).await;
        assert_eq!(location(&made), PAGE, "codes come with the first factor only");
        let page = person.get(PAGE).await.text().await.unwrap();
        assert!(text(&page, ".notice").contains("Passkey created."));
        let list = text(&page, ".panel > .list");
        assert!(list.contains("1Password") && list.contains("Only after your password"), "{list}");
        let accepted = attribute(&page, "[data-accepted-passkeys]", "data-accepted-passkeys").unwrap();
        assert!(accepted.contains(&encode(&known.id)) && accepted.contains(&encode(&other.id)));

        let listed: Value = person.get_json(PAGE).await.json().await.unwrap();
        let by_name = |name: &str| {
            let passkeys = listed["passkeys"].as_array().unwrap();
            passkeys.iter().find(|passkey| passkey["name"] == name).unwrap()["id"].as_str().unwrap().to_owned()
        };
        let id = by_name("1Password");
        let form = person.get(&format!("{PAGE}?rename={id}")).await.text().await.unwrap();
        assert_eq!(attribute(&form, "#name", "value").unwrap(), "1Password");
        let refused = person.post(PAGE, &[("rename", &*id), ("name", " ")]).await;
        assert_eq!(refused.status(), 422);
        let renamed = person.post(PAGE, &[("rename", &*id), ("name", "Laptop")]).await;
        assert_eq!(location(&renamed), PAGE);
        assert!(text(&person.get(PAGE).await.text().await.unwrap(), ".panel > .list").contains("Laptop"));
        let security = person.get("/profile/security").await.text().await.unwrap();
        assert!(security.contains("2 passkeys") && security.contains("10 codes left"));

        let gone = person.post_json(PAGE, json!({ "remove": "nothing" })).await;
        assert_eq!(gone.status(), 404);
        for (passkey, codes) in [(&id, 10), (&by_name("Unknown browser"), 0)] {
            assert_eq!(person.post(PAGE, &[("remove", &**passkey)]).await.status(), 303);
            assert_eq!(app.count("SELECT COUNT(*) FROM recovery_codes").await, codes, "they go with the last factor");
        }
        assert_eq!((events(app, "second_factor_added").await, events(app, "second_factor_removed").await), (2, 2));
        for (subject, number) in [("Passkey added to", 2), ("Passkey removed from", 2)] {
            let told = || app.kept_mails().into_iter().filter(|mail| mail.subject.starts_with(subject)).count();
            eventually("she is told", async || told() == number).await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_passkey_is_named_after_the_browser_in_each_language() {
    const FIREFOX: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0";
    let app = start().await;
    app.add_ada().await;
    let person = Person::signed_in(&app).await;
    for language in Language::AVAILABLE {
        person.post("/language", &[("language", language.tag())]).await;
        let response = Authenticator::new().create(&options(&person, PAGE).await);
        let sent = person.request("POST", PAGE).header("user-agent", FIREFOX).json(&json!({ "passkey": response }));
        assert_eq!(sent.send().await.unwrap().status(), 200, "{}", language.tag());
    }
    let listed: Value = person.get_json(PAGE).await.json().await.unwrap();
    for passkey in listed["passkeys"].as_array().unwrap() {
        let name = passkey["name"].as_str().unwrap();
        assert!(name.contains("Firefox") && name.contains("Linux"), "{name}");
    }
}

#[tokio::test]
async fn a_passkey_alone_signs_in() {
    everywhere(async |app| {
        let mut authenticator = Authenticator::new();
        enrolled(app, &mut authenticator).await;
        let person = Person::stranger(app);
        let asked = options(&person, "/login").await;
        assert_eq!((&asked["userVerification"], &asked["allowCredentials"]), (&json!("required"), &json!([])));
        let fields = [
            ("passkey", authenticator.get(&asked).to_string()),
            ("next", "/profile/activity".to_owned()),
            ("remember", "on".to_owned()),
        ];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, &**value)).collect();
        let answer = person.post("/login", &fields).await;
        assert_eq!(location(&answer), "/profile/activity");
        assert!(person.is_signed_in().await);
        assert_eq!(person.cookie(FLOW), None);

        let script = Person::stranger(app);
        let response = authenticator.get(&options(&script, "/login").await);
        let answer = script.post_json("/login", json!({ "passkey": response })).await;
        assert_eq!(answer.json::<Value>().await.unwrap()["user"]["email"], "ada@example.org");
        let page = person.get(PAGE).await.text().await.unwrap();
        assert!(text(&page, ".panel > .list").contains("Last used"));
    })
    .await;
}

#[tokio::test]
async fn of_200_parallel_uses_of_one_challenge_one_signs_in() {
    for setup in Setup::ALL {
        // From as many addresses, or the limit of one would refuse most of them.
        let app = TestApp::start_with(setup, &[NAMED[0], ("TRUSTED_PROXIES", "127.0.0.1")]).await;
        let mut authenticator = Authenticator::new();
        enrolled(&app, &mut authenticator).await;
        let another = app.another(&[]).await;
        let before = app.count("SELECT COUNT(*) FROM sessions").await;
        let response = authenticator.get(&options(&Person::stranger(&app), "/login").await).to_string();
        let people: Vec<Person> =
            (0..200).map(|number| Person::stranger(if number % 2 == 0 { &app } else { &another })).collect();
        let uses = people.iter().enumerate().map(|(number, person)| {
            let address = format!("192.0.2.{number}");
            person.request("POST", "/login").header("x-forwarded-for", address).form(&[("passkey", &response)]).send()
        });
        let answers = join_all(uses).await;
        let count = |status| answers.iter().filter(|answer| answer.as_ref().unwrap().status() == status).count();
        assert_eq!((count(303), count(403)), (1, 199), "{setup:?}");
        assert_eq!(app.count("SELECT COUNT(*) FROM sessions").await - before, 1);
        assert_eq!(app.count("SELECT COUNT(*) FROM spent_challenges").await, 2, "with that of the creation");
    }
}

#[tokio::test]
async fn a_passkey_is_the_second_step_with_or_without_verifying_its_user() {
    everywhere(async |app| {
        let mut authenticator = Authenticator::second_step_only();
        enrolled(app, &mut authenticator).await;
        let (person, answer) = second_step(app, &mut authenticator).await;
        assert_eq!(location(&answer), "/profile");
        assert!(person.is_signed_in().await);

        let alone = Person::stranger(app);
        assert_eq!(sign_in(&alone, &mut authenticator).await.status(), 403, "it can't replace the password");
        // Not even if it verifies its user now.
        authenticator.verifies_user = true;
        assert_eq!(sign_in(&alone, &mut authenticator).await.status(), 403);
        assert!(!alone.is_signed_in().await);

        let first = Person::stranger(app);
        let body = json!({ "email": "ada@example.org", "password": PASSWORD });
        let body: Value = first.post_json("/login", body).await.json().await.unwrap();
        assert_eq!(body["factors"], json!(["passkey", "recovery"]));
        let page = first.get(STEP).await.text().await.unwrap();
        assert_eq!(text(&page, "h1"), "Use your passkey");
        assert_eq!(attribute(&page, "input[name=code]", "name"), None);
        let asked = options(&first, STEP).await;
        assert_eq!(asked["allowCredentials"][0]["id"], encode(&authenticator.id));
    })
    .await;
}

#[tokio::test]
async fn a_passkey_that_verified_nobody_does_not_sign_in_alone() {
    let app = start().await;
    let mut authenticator = Authenticator::new();
    enrolled(&app, &mut authenticator).await;
    authenticator.verifies_user = false;
    let person = Person::stranger(&app);
    let refused = sign_in(&person, &mut authenticator).await;
    assert_eq!(refused.status(), 403);
    let page = refused.text().await.unwrap();
    assert_eq!(attribute(&page, "[data-unknown-passkey]", "action"), None, "or the authenticator would forget it");
    let (person, _) = second_step(&app, &mut authenticator).await;
    assert!(person.is_signed_in().await, "after the password it does");
}

#[tokio::test]
async fn a_response_for_something_else_is_refused() {
    everywhere(async |app| {
        let mut authenticator = Authenticator::new();
        let ada = enrolled(app, &mut authenticator).await;
        app.add_user("bob@example.org", "Bob", Role::User).await;
        let mut bobs = Authenticator::new();
        let bob = Person::signed_in_as(app, "bob@example.org").await;
        create(&bob, &mut bobs).await;

        let person = Person::stranger(app);
        let refuse = async |response: &Value, why: &str| {
            let answer = person.post_json("/login", json!({ "passkey": response })).await;
            assert_eq!(answer.status(), 403, "{why}");
            app.pass(10);
        };
        let signed_in = Person::stranger(app);
        let answered = authenticator.get(&options(&signed_in, "/login").await);
        assert_eq!(signed_in.post_json("/login", json!({ "passkey": answered })).await.status(), 200);
        refuse(&answered, "a replay").await;
        let late = authenticator.get(&options(&person, "/login").await);
        app.pass(10 * 60);
        refuse(&late, "an expired challenge").await;
        authenticator.origin = "http://localhost:8081".to_owned();
        refuse(&authenticator.get(&options(&person, "/login").await), "another origin").await;
        authenticator.origin = ORIGIN.to_owned();
        let mut forged = options(&person, "/login").await;
        forged["challenge"] = json!(encode(&[7; 56]));
        refuse(&authenticator.get(&forged), "a forged challenge").await;
        let mut nameless = authenticator.get(&options(&person, "/login").await);
        nameless["response"]["userHandle"] = Value::Null;
        refuse(&nameless, "no user").await;
        let mut swapped = authenticator.get(&options(&person, "/login").await);
        swapped["id"] = json!(encode(&bobs.id));
        refuse(&swapped, "another passkey").await;
        swapped["response"]["userHandle"] = json!(bobs.handle);
        refuse(&swapped, "another user").await;
        refuse(
            &Authenticator { handle: authenticator.handle.clone(), ..Authenticator::new() }
                .get(&options(&person, "/login").await),
            "an unknown passkey",
        )
        .await;
        app.pass(300);
        let of_session = options(&ada, "/reauthenticate").await;
        refuse(&authenticator.get(&of_session), "the challenge of a re-authentication").await;

        // Bob's passkey behind Ada's password.
        let thief = Person::stranger(app);
        thief.sign_in("ada@example.org", PASSWORD).await;
        let response = bobs.get(&options(&thief, STEP).await);
        assert_eq!(thief.post_json(STEP, json!({ "passkey": response })).await.status(), 403);
        // A challenge of one flow in another.
        let other = Person::stranger(app);
        other.sign_in("ada@example.org", PASSWORD).await;
        let response = authenticator.get(&options(&other, STEP).await);
        assert_eq!(thief.post_json(STEP, json!({ "passkey": response })).await.status(), 403);
        assert!(!thief.is_signed_in().await);
    })
    .await;
}

#[tokio::test]
async fn a_creation_for_something_else_is_refused() {
    let app = start().await;
    app.add_ada().await;
    let (person, elsewhere) = (Person::signed_in(&app).await, Person::signed_in(&app).await);
    let refuse = async |response: Value, why: &str| {
        assert_eq!(person.post_json(PAGE, json!({ "passkey": response })).await.status(), 422, "{why}");
    };
    let mut authenticator = Authenticator::new();
    refuse(authenticator.create(&options(&elsewhere, PAGE).await), "the challenge of another session").await;
    authenticator.origin = "https://localhost:8080".to_owned();
    refuse(authenticator.create(&options(&person, PAGE).await), "another origin").await;
    authenticator.origin = ORIGIN.to_owned();
    let mut other_site = options(&person, PAGE).await;
    other_site["rp"]["id"] = json!("example.org");
    refuse(authenticator.create(&other_site), "another site").await;
    let response = authenticator.create(&options(&person, PAGE).await);
    assert_eq!(person.post_json(PAGE, json!({ "passkey": response.clone() })).await.status(), 200);
    refuse(response, "a replay").await;
    refuse(authenticator.create(&options(&person, PAGE).await), "a passkey that there is").await;
    assert_eq!(app.count("SELECT COUNT(*) FROM passkeys").await, 1);
    for malformed in [json!("x"), json!("{}"), json!({ "response": {} }), json!(7)] {
        assert_eq!(person.post_json(PAGE, json!({ "passkey": malformed })).await.status(), 422);
    }
}

#[tokio::test]
async fn a_counter_that_goes_back_is_refused_and_the_owner_told() {
    everywhere(async |app| {
        let mut authenticator = Authenticator { count: 10, ..Authenticator::new() };
        enrolled(app, &mut authenticator).await;
        assert_eq!(sign_in(&Person::stranger(app), &mut authenticator).await.status(), 303);
        assert_eq!(app.count("SELECT sign_count FROM passkeys").await, 11);
        authenticator.count = 10;
        assert_eq!(sign_in(&Person::stranger(app), &mut authenticator).await.status(), 403);
        assert_eq!(events(app, "passkey_copied").await, 1);
        let told = || app.kept_mails().into_iter().find(|mail| mail.subject.contains("may have been copied"));
        eventually("the owner is told", async || told().is_some()).await;
        assert!(told().unwrap().body.contains("IP address: 127.0.0.1"));
        assert_eq!(sign_in(&Person::stranger(app), &mut authenticator).await.status(), 303, "12 is further than 11");
    })
    .await;
}

#[tokio::test]
async fn a_passkey_proves_again_who_somebody_is() {
    everywhere(async |app| {
        let mut authenticator = Authenticator::new();
        let person = enrolled(app, &mut authenticator).await;
        assert_eq!(location(&person.get("/reauthenticate").await), "/profile/security", "just proved");
        app.pass(300);
        assert_eq!(location(&person.get(PAGE).await), "/reauthenticate?next=/profile/passkeys");
        let page = person.get("/reauthenticate?next=/profile/passkeys").await.text().await.unwrap();
        assert_eq!(attribute(&page, "form[data-passkey]", "action").unwrap(), "/reauthenticate?next=/profile/passkeys");
        assert_eq!(person.post("/reauthenticate", &[("password", PASSWORD)]).await.status(), 422, "it isn't asked for");
        let asked = options(&person, "/reauthenticate").await;
        assert_eq!(asked["allowCredentials"][0]["id"], encode(&authenticator.id));
        let response = authenticator.get(&asked).to_string();
        let path = "/reauthenticate?next=/profile/passkeys";
        assert_eq!(location(&person.post(path, &[("passkey", &response)]).await), PAGE);
        assert_eq!(person.get(PAGE).await.status(), 200);
        assert_eq!(person.post(path, &[("passkey", &response)]).await.status(), 403, "once");
    })
    .await;
}

#[tokio::test]
async fn an_app_and_a_passkey_stand_beside_each_other() {
    let app = start().await;
    let mut authenticator = Authenticator::new();
    let person = enrolled(&app, &mut authenticator).await;
    let codes = stored_hashes(&app).await;
    let secret = begin(&person).await;
    let added = person.post("/profile/authenticator", &[("code", &*code_at(&secret, app.clock.now()))]).await;
    assert_eq!(location(&added), "/profile/security");
    let page = person.get("/profile/security").await.text().await.unwrap();
    assert!(text(&page, "[role=status]").contains("Your recovery codes still work."), "{page}");
    assert_eq!((codes.len(), stored_hashes(&app).await), (10, codes.clone()), "those that came with the passkey");
    app.pass(30);
    let step = Person::stranger(&app);
    step.sign_in("ada@example.org", PASSWORD).await;
    let body: Value = step.get_json(STEP).await.json().await.unwrap();
    assert_eq!(body["factors"], json!(["passkey", "totp", "recovery"]));
    assert_eq!(step.post(STEP, &[("code", &*code_at(&secret, app.clock.now()))]).await.status(), 303);
    let page = person.get("/profile/authenticator").await.text().await.unwrap();
    assert!(page.contains("You’ll be asked for a passkey after your password."));
    assert_eq!(person.post("/profile/authenticator", &[("remove", "on")]).await.status(), 303);
    assert_eq!(app.count("SELECT COUNT(*) FROM recovery_codes").await, codes.len() as i64, "for the passkey");
    let export: Value = person.post("/profile/export", &[]).await.json().await.unwrap();
    assert_eq!(export["secondFactors"][0]["kind"], "passkey");
    assert!(!export.to_string().contains(&encode(&authenticator.id)));
}

#[tokio::test]
async fn a_disabled_account_and_one_without_a_password_have_no_way_in() {
    let app = start().await;
    let mut authenticator = Authenticator::new();
    enrolled(&app, &mut authenticator).await;
    app.execute("UPDATE users SET password_hash = NULL").await;
    assert_eq!(sign_in(&Person::stranger(&app), &mut authenticator).await.status(), 403);
    app.execute("UPDATE users SET password_hash = 'x', disabled_at = 1").await;
    assert_eq!(sign_in(&Person::stranger(&app), &mut authenticator).await.status(), 403);
}

#[tokio::test]
async fn the_second_factors_of_a_thief_go_when_the_email_change_is_undone() {
    use vestibule::base::secret::new_secret;
    use vestibule::storage::tokens::{self, Purpose, Token};
    let app = start().await;
    let mut owners = Authenticator::new();
    let person = enrolled(&app, &mut owners).await;
    app.execute("UPDATE passkeys SET created_at = created_at - 72 * 3600").await;
    app.pass(60);
    let ada = app.user("ada@example.org").await;
    let link = new_secret().unwrap();
    let undo = Token::of_user(Purpose::EmailUndo, &ada, app.clock.now());
    let undo = Token { email: Some(ada.email.clone()), changed: Some(ada.changed), ..undo };
    app.shared.db.write(async |db| tokens::store(db, &link, &undo).await).await.unwrap();
    app.execute("UPDATE users SET email = 'thief@example.org'").await;
    let mut thiefs = Authenticator::new();
    assert_eq!(create(&person, &mut thiefs).await.status(), 200);
    assert_eq!(app.count("SELECT COUNT(*) FROM passkeys").await, 2);

    let undone = Person::stranger(&app).post("/email/confirm", &[("token", &link)]).await;
    assert!(undone.status().as_u16() < 400, "{}", undone.status());
    assert_eq!(app.count("SELECT COUNT(*) FROM passkeys").await, 1, "that of the owner");
    assert_eq!(sign_in(&Person::stranger(&app), &mut thiefs).await.status(), 403);
    assert_eq!(app.count("SELECT COUNT(*) FROM recovery_codes").await, 10);
}

#[tokio::test]
async fn sixty_wrong_passkeys_a_minute_are_tried_from_one_address() {
    let app = start().await;
    let mut stranger = Authenticator { handle: Some(encode(&[1; 32])), ..Authenticator::new() };
    let person = Person::stranger(&app);
    for _ in 0..60 {
        let refused = sign_in(&person, &mut stranger).await;
        assert_eq!(refused.status(), 403);
        let page = refused.text().await.unwrap();
        assert_eq!(attribute(&page, "[data-unknown-passkey]", "data-unknown-passkey"), Some(encode(&stranger.id)));
    }
    assert_eq!(sign_in(&person, &mut stranger).await.status(), 429);
}

#[tokio::test]
async fn at_an_ip_address_there_are_no_passkeys() {
    let app = TestApp::start_with(Setup::SqliteCookie, &[("PUBLIC_URL", "http://127.0.0.1:8080")]).await;
    app.add_ada().await;
    let person = Person::signed_in(&app).await;
    assert_eq!(options(&person, PAGE).await, Value::Null);
    let page = person.get(PAGE).await.text().await.unwrap();
    assert!(page.contains("Browsers don’t support passkeys at this site’s address."));
    let page = Person::stranger(&app).get("/login").await.text().await.unwrap();
    assert!(!page.contains("passkey"));
}

#[tokio::test]
async fn a_link_to_choose_a_password_leads_past_no_passkey() {
    use vestibule::base::secret::new_secret;
    use vestibule::storage::tokens::{self, Purpose, Token};
    let app = start().await;
    let mut authenticator = Authenticator::new();
    enrolled(&app, &mut authenticator).await;
    let ada = app.user("ada@example.org").await;
    let link = new_secret().unwrap();
    let token = Token::of_user(Purpose::PasswordReset, &ada, app.clock.now());
    app.shared.db.write(async |db| tokens::store(db, &link, &token).await).await.unwrap();
    let person = Person::stranger(&app);
    let fields = [("token", link.as_str()), ("new_password", "seven amber lanterns")];
    assert_eq!(person.post("/password/reset", &fields).await.status(), 303);
    assert!(!person.is_signed_in().await);
    assert_eq!(location(&person.sign_in("ada@example.org", "seven amber lanterns").await), STEP);
    assert_eq!(sign_in(&Person::stranger(&app), &mut authenticator).await.status(), 303, "it stays");
}

#[tokio::test]
async fn a_session_says_that_a_passkey_was_proved() {
    let app = start().await;
    let mut authenticator = Authenticator::new();
    let first = enrolled(&app, &mut authenticator).await;
    let alone = Person::stranger(&app);
    sign_in(&alone, &mut authenticator).await;
    let (second, _) = second_step(&app, &mut authenticator).await;
    for person in [&first, &alone, &second] {
        assert_eq!(person.get(PAGE).await.status(), 200, "each has just been proved");
    }
    assert_eq!(app.count("SELECT COUNT(*) FROM sessions WHERE factors = 'pop'").await, 1);
    assert_eq!(app.count("SELECT COUNT(*) FROM sessions WHERE factors = 'pwd pop'").await, 2);
}

#[tokio::test]
async fn a_check_warns_of_passkeys_that_another_host_made_useless() {
    let app = start().await;
    enrolled(&app, &mut Authenticator::new()).await;
    let data = app.dir.join("data").display().to_string();
    let said = |public_url: &str| {
        let files = concat!(env!("CARGO_MANIFEST_DIR"), "/static");
        let options =
            [("DATA_DIR", &*data), ("STATIC_DIR", files), ("PUBLIC_URL", public_url), ("TRUSTED_PROXIES", "127.0.0.1")];
        let output = run(&app.dir, &options, &["check", "--connect"], "");
        String::from_utf8([output.stdout, output.stderr].concat()).unwrap()
    };
    assert!(!said("http://localhost:9090").contains("1 passkey"), "the port is another thing");
    let warning = "Warning: 1 passkey of localhost can't be used, because PUBLIC_URL has another host.";
    let elsewhere = said("https://id.example.org");
    assert!(elsewhere.contains(warning), "{elsewhere}");
    let at_address = said("https://192.0.2.7");
    assert!(at_address.contains("PUBLIC_URL is an IP address, where browsers don't support passkeys."), "{at_address}");
}

#[tokio::test]
async fn password_managers_find_the_page() {
    let app = start().await;
    let answer = Person::stranger(&app).get("/.well-known/passkey-endpoints").await;
    assert_eq!(answer.status(), 200);
    assert_eq!(answer.headers()["content-type"], "application/json");
    let page = format!("{ORIGIN}{PAGE}");
    assert_eq!(answer.json::<Value>().await.unwrap(), json!({ "enroll": page, "manage": page }));
}

#[tokio::test]
async fn a_copy_of_the_cookie_gains_nothing_when_its_owner_creates_a_passkey() {
    for setup in Setup::ALL {
        let app = TestApp::start_with(setup, &[("PUBLIC_URL", ORIGIN)]).await;
        app.add_ada().await;
        let owner = Person::signed_in(&app).await;
        for authenticator in [&mut Authenticator::new(), &mut Authenticator::new()] {
            let thief = owner.thief(&app);
            assert!(thief.is_signed_in().await);
            create(&owner, authenticator).await;
            assert!(!thief.is_signed_in().await && owner.is_signed_in().await);
        }
    }
}
