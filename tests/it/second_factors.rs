//! Second factors: an authenticator app is added with a code that it shows, and recovery codes are shown once.

use std::collections::HashSet;
use std::process::Command;

use futures_util::future::join_all;
use serde_json::{Value, json};
use vestibule::accounts::{Actor, Refused, Target, second_factor};
use vestibule::authentication::authenticator::{self, CodeUse, use_code};
use vestibule::authentication::passkey::Ceremony;
use vestibule::base::clock::Clock;
use vestibule::base::recovery_code::RecoveryCode;
use vestibule::base::totp::{Code, TotpSecret};
use vestibule::base::user::{Role, User};
use vestibule::state::AppState;
use vestibule::storage::users::{self, Change};
use vestibule::storage::{recovery_codes, totp};

use crate::support::person::{attribute, location};
use crate::support::process::{Server, on_both_databases, run};
use crate::support::{PASSWORD, Person, Setup, TestApp, eventually, everywhere, text};

const PAGE: &str = "/profile/authenticator";
const CODES: &str = "/profile/recovery-codes";
const SECURITY: &str = "/profile/security";
/// For tests of what ends after an hour, without a re-authentication in between.
const LONG_PROOF: [(&str, &str); 1] = [("REAUTHENTICATION_LIFETIME", "2h")];

/// What an authenticator app shows for a secret at a time, and in as many steps after it.
fn codes_from(secret: &str, now: i64, more: u32) -> Vec<String> {
    let mut app = Command::new("oathtool");
    app.args(["--totp", "--base32", "--now", &format!("@{now}"), "--window", &more.to_string()]);
    let shown = app.arg(secret.replace(' ', "")).output().expect("oathtool is there: apt-get install oathtool");
    assert!(shown.status.success(), "{shown:?}");
    String::from_utf8(shown.stdout).unwrap().lines().map(str::to_owned).collect()
}

pub fn code_at(secret: &str, now: i64) -> String {
    codes_from(secret, now, 0).remove(0)
}

/// A code of no step that is looked at.
pub fn wrong_code(secret: &str, now: i64) -> String {
    let known = codes_from(secret, now - 600, 40);
    (0..).map(|number| format!("{number:06}")).find(|code| !known.contains(code)).unwrap()
}

/// The secret that the page shows.
pub async fn begin(person: &Person) -> String {
    let begun: Value = person.get_json(PAGE).await.json().await.unwrap();
    begun["secret"].as_str().unwrap_or_else(|| panic!("{begun}")).to_owned()
}

async fn confirm(person: &Person, code: &str) -> reqwest::Response {
    person.post(PAGE, &[("code", code)]).await
}

/// Adds an authenticator app. Returns its secret and the new recovery codes, if there are any.
pub async fn add(app: &TestApp, person: &Person) -> (String, Vec<String>) {
    let secret = begin(person).await;
    let answer = person.post_json(PAGE, json!({ "code": code_at(&secret, app.clock.now()) })).await;
    assert_eq!(answer.status(), 200);
    let made: Value = answer.json().await.unwrap();
    let codes = made["recoveryCodes"].as_array().into_iter().flatten().map(|code| code.as_str().unwrap().to_owned());
    (secret, codes.collect())
}

/// A worker of an instance.
pub fn worker(app: &TestApp) -> AppState {
    app.shared.state(None, app.shared.sessions(None))
}

async fn uses(state: &AppState, user: &User, code: &str) -> CodeUse {
    let ceremony = Ceremony::Reauthentication { session: "any".to_owned(), by_password: true };
    use_code(state, &user.id, Code::parse(code).unwrap(), &ceremony).await.unwrap()
}

async fn count(app: &TestApp) -> (i64, i64) {
    let authenticators = app.count("SELECT COUNT(*) FROM totp").await;
    (authenticators, app.count("SELECT COUNT(*) FROM recovery_codes").await)
}

pub async fn stored_hashes(app: &TestApp) -> HashSet<String> {
    let read = app.shared.db.read(async |db| sqlx::query_scalar("SELECT hash FROM recovery_codes").fetch_all(db).await);
    read.await.unwrap().into_iter().collect()
}

pub fn hashes_of(codes: &[String]) -> HashSet<String> {
    codes.iter().map(|code| RecoveryCode::parse(code).unwrap().hash()).collect()
}

/// The codes on a page.
fn codes_of(page: &str) -> Vec<String> {
    attribute(page, "input[name=codes]", "value").unwrap().split(' ').map(str::to_owned).collect()
}

#[tokio::test]
async fn a_code_of_the_app_adds_it_and_shows_recovery_codes_once() {
    everywhere(async |app| {
        app.add_ada().await;
        let person = Person::signed_in(app).await;
        let answer = person.get(PAGE).await;
        assert_eq!((answer.status().as_u16(), &answer.headers()["cache-control"]), (200, &"no-store".parse().unwrap()));
        let page = answer.text().await.unwrap();
        let secret = text(&page, ".secret code");
        assert_eq!(secret.split(' ').map(str::len).collect::<Vec<_>>(), [4; 8]);
        let uri = attribute(&page, "a[href^=otpauth]", "href").unwrap();
        let bare = secret.replace(' ', "");
        assert_eq!(uri, format!("otpauth://totp/Vestibule:ada%40example.org?secret={bare}&issuer=Vestibule"));
        assert_eq!(attribute(&page, "#code", "autocomplete").unwrap(), "one-time-code");
        assert!(attribute(&page, "svg.qr path + path", "d").unwrap().starts_with("M4 4h1v1h-1z"), "after the margin");

        let code = code_at(&secret, app.clock.now());
        for (typed, sentence) in [
            ("", "Enter the code from your authenticator app."),
            ("12345", "Enter the 6 digits of the code."),
            ("12345x", "Enter the 6 digits of the code."),
            ("1234567", "Enter the 6 digits of the code."),
            (&wrong_code(&secret, app.clock.now()), "That code isn’t right."),
            (&code_at(&secret, app.clock.now() - 300), "Set your phone’s clock to automatic"),
            (&code_at(&secret, app.clock.now() + 300), "Set your phone’s clock to automatic"),
        ] {
            let refused = confirm(&person, typed).await;
            assert_eq!(refused.status(), 422, "{typed}");
            let page = refused.text().await.unwrap();
            assert!(text(&page, "#code-error").contains(sentence), "{typed}");
            assert!(text(&page, "title").starts_with("Error: "));
            assert_eq!(text(&page, ".secret code"), secret, "the same QR code");
        }
        assert_eq!(count(app).await, (0, 0));
        assert_eq!(text(&person.get(PAGE).await.text().await.unwrap(), ".secret code"), secret, "after a reload too");

        let spaced = format!(" {} {} ", &code[..3], &code[3..]);
        let answer = confirm(&person, &spaced).await;
        assert_eq!((answer.status().as_u16(), &answer.headers()["cache-control"]), (200, &"no-store".parse().unwrap()));
        let page = answer.text().await.unwrap();
        assert!(text(&page, "[role=status]").contains("We signed you out everywhere else."));
        let codes = codes_of(&page);
        assert_eq!(codes.iter().collect::<HashSet<_>>().len(), 10);
        assert_eq!(text(&page, ".codes"), codes.join(" "));
        assert!(codes.iter().all(|code| code.len() == 34 && RecoveryCode::parse(code).is_some()), "{codes:?}");
        assert_eq!(count(app).await, (1, 10));

        for path in [PAGE, CODES, SECURITY] {
            let page = person.get(path).await.text().await.unwrap();
            assert!(!page.contains(&secret) && !page.contains(&bare), "{path}");
            assert!(codes.iter().all(|code| !page.contains(code)), "{path}");
            assert!(page.contains("10 codes left"), "{path}");
        }
        let page = person.get(PAGE).await.text().await.unwrap();
        assert!(text(&page, ".panel dl").starts_with("Added 2 January 2026, 03:04 UTC Last used Not used yet"));
        let activity = person.get("/profile/activity").await.text().await.unwrap();
        let activity = text(&activity, ".days");
        assert!(activity.contains("Second step added Authenticator app"), "{activity}");
        assert!(activity.contains("Recovery codes created"), "{activity}");
        eventually("she is told", async || {
            app.kept_mails().iter().any(|mail| {
                mail.to == "ada@example.org"
                    && mail.subject == "Authenticator app added to your Vestibule account"
                    && ["Time: ", "Browser: ", "IP address: 127.0.0.1"].iter().all(|fact| mail.body.contains(fact))
            })
        })
        .await;
    })
    .await;
}

#[tokio::test]
async fn nothing_readable_is_stored() {
    everywhere(async |app| {
        app.add_ada().await;
        let (secret, codes) = add(app, &Person::signed_in(app).await).await;
        let read = app.shared.db.read(async |db| sqlx::query_scalar("SELECT sealed FROM totp").fetch_one(db).await);
        let sealed: String = read.await.unwrap();
        assert!(!sealed.contains(&secret.replace(' ', "")), "{sealed}");
        assert_eq!(stored_hashes(app).await, hashes_of(&codes));
    })
    .await;
}

#[tokio::test]
async fn the_same_works_as_json() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    let person = Person::signed_in(&app).await;
    assert_eq!(person.get_json(CODES).await.json::<Value>().await.unwrap(), json!({ "recoveryCodesLeft": 0 }));
    for (path, body) in
        [(CODES, json!({ "create": true })), (PAGE, json!({ "remove": true })), (PAGE, json!({ "code": "123456" }))]
    {
        let answer = person.post_json(path, body.clone()).await;
        assert_eq!(answer.status(), 404, "{path} {body}: there is none, and none was begun");
    }
    let begun: Value = person.get_json(PAGE).await.json().await.unwrap();
    assert!(begun["uri"].as_str().unwrap().contains(&begun["secret"].as_str().unwrap().replace(' ', "")));
    let refused = person.post_json(PAGE, json!({ "code": "12" })).await;
    assert_eq!(refused.status(), 422);
    let fields = refused.json::<Value>().await.unwrap();
    assert_eq!(fields["fields"], json!({ "code": "Enter the 6 digits of the code." }));
    let (_, codes) = add(&app, &person).await;
    assert_eq!(codes.len(), 10);
    let listed: Value = person.get_json(PAGE).await.json().await.unwrap();
    let expected = json!({ "kind": "totp", "createdAt": "2026-01-02T03:04:05Z", "lastUsedAt": null });
    assert_eq!(listed, json!({ "authenticator": expected }));
    assert_eq!(person.get_json(CODES).await.json::<Value>().await.unwrap(), json!({ "recoveryCodesLeft": 10 }));
    let again = person.post_json(PAGE, json!({ "code": "123456" })).await;
    assert_eq!(again.status(), 404, "there is nothing to confirm");
    let new: Value = person.post_json(CODES, json!({ "create": true })).await.json().await.unwrap();
    assert!(
        new["recoveryCodes"].as_array().unwrap().iter().all(|code| !codes.contains(&code.as_str().unwrap().into()))
    );
    let removed = person.post_json(PAGE, json!({ "remove": true })).await;
    assert_eq!(removed.json::<Value>().await.unwrap(), json!({}));
    assert_eq!(count(&app).await, (0, 0));
}

#[tokio::test]
async fn of_20_at_once_one_confirms_and_of_200_one_uses_each_code() {
    everywhere(async |app| {
        let ada = app.add_ada().await;
        let person = Person::signed_in(app).await;
        let secret = begin(&person).await;
        let code = code_at(&secret, app.clock.now());
        let answers = join_all((0..20).map(|_| confirm(&person, &code))).await;
        let shown = answers.iter().filter(|answer| answer.status() == 200).count();
        assert_eq!(shown, 1, "the codes are shown once");
        let too_late = |answer: &reqwest::Response| location(answer).starts_with("/login?");
        assert!(answers.iter().all(|answer| answer.status() == 200 || too_late(answer)), "their session was replaced");
        let page = person.get(PAGE).await.text().await.unwrap();
        assert!(text(&page, ".panel dl").starts_with("Added 2 January 2026"), "{page}");
        let again = person.post(PAGE, &[("code", &code)]).await;
        assert_eq!(location(&again), PAGE);
        let notice = person.get(PAGE).await.text().await.unwrap();
        assert!(text(&notice, "[role=status]").contains("Nothing was changed, because that QR code was already used"));
        assert_eq!(count(app).await, (1, 10));
        assert_eq!(app.count("SELECT COUNT(*) FROM audit_events WHERE event = 'second_factor_added'").await, 1);

        let state = worker(app);
        assert_eq!(uses(&state, &ada, &code).await, CodeUse::Wrong, "it was spent when the app was added");
        let before = code_at(&secret, app.clock.now() - 30);
        assert_eq!(uses(&state, &ada, &before).await, CodeUse::Wrong, "and so were those before it");
        app.clock.advance(30);
        let next = code_at(&secret, app.clock.now());
        let outcomes = join_all((0..200).map(|_| uses(&state, &ada, &next))).await;
        assert_eq!(outcomes.iter().filter(|outcome| **outcome == CodeUse::Right).count(), 1);
        assert!(outcomes.iter().all(|outcome| [CodeUse::Right, CodeUse::Wrong].contains(outcome)));
        let shown: Value = person.get_json(PAGE).await.json().await.unwrap();
        assert_eq!(shown["authenticator"]["lastUsedAt"], "2026-01-02T03:04:35Z");
    })
    .await;
}

#[tokio::test]
async fn a_recovery_code_is_spent_once_and_only_by_its_user() {
    everywhere(async |app| {
        let ada = app.add_ada().await;
        let bob = app.add_user("bob@example.org", "Bob", Role::User).await;
        let person = Person::signed_in(app).await;
        let (_, codes) = add(app, &person).await;
        let code = RecoveryCode::parse(&codes[3].to_lowercase().replace('-', " ")).unwrap();
        let spend = async |user: &User| {
            app.shared.db.write(async |db| recovery_codes::spend(db, &user.id, &code).await).await.unwrap()
        };
        assert!(!spend(&bob).await);
        let spent = join_all((0..200).map(|_| spend(&ada))).await;
        assert_eq!(spent.iter().filter(|spent| **spent).count(), 1);
        let page = person.get(SECURITY).await.text().await.unwrap();
        assert!(text(&page, "main").contains("9 codes left"));
    })
    .await;
}

#[tokio::test]
async fn a_secret_is_confirmed_only_in_the_session_that_began_it_and_for_an_hour() {
    for setup in Setup::ALL {
        eprintln!("set-up: {setup:?}");
        let app = &TestApp::start_with(setup, &LONG_PROOF).await;
        app.add_ada().await;
        let (person, thief) = (Person::signed_in(app).await, Person::signed_in(app).await);
        let stolen = begin(&thief).await;
        let secret = begin(&person).await;
        assert_ne!(secret, stolen, "a thief who looked at the page before knows another one");
        let expired = confirm(&thief, &code_at(&stolen, app.clock.now())).await;
        assert_eq!(location(&expired), PAGE);
        assert!(text(&thief.get(PAGE).await.text().await.unwrap(), "[role=status]").contains("is new"));

        let secret = begin(&person).await;
        app.clock.advance(3_600);
        let expired = confirm(&person, &code_at(&secret, app.clock.now())).await;
        assert_eq!(location(&expired), PAGE);
        assert_ne!(begin(&person).await, secret);
        assert_eq!(count(app).await, (0, 0));
    }
}

#[tokio::test]
async fn a_user_who_enters_the_password_in_between_is_told_to_scan_again() {
    everywhere(async |app| {
        app.add_ada().await;
        let person = Person::signed_in(app).await;
        let before = person.get(PAGE).await.text().await.unwrap();
        let secret = text(&before, ".secret code");
        assert!(!before.contains("QR code is new"));
        app.pass(300);
        let late = confirm(&person, &code_at(&secret, app.clock.now())).await;
        assert_eq!(location(&late), format!("/reauthenticate?next={PAGE}"));
        person.post("/reauthenticate", &[("password", PASSWORD), ("next", PAGE)]).await;
        let page = person.get(PAGE).await.text().await.unwrap();
        assert!(text(&page, "[role=status]").contains("This QR code is new."));
        let secret_after = text(&page, ".secret code");
        assert_ne!(secret_after, secret, "a copy of the old cookie may have seen it");
        assert!(!person.get(PAGE).await.text().await.unwrap().contains("QR code is new"));
        assert_eq!(confirm(&person, &code_at(&secret_after, app.clock.now())).await.status(), 200);
        assert_eq!(count(app).await, (1, 10));
    })
    .await;
}

#[tokio::test]
async fn it_is_removed_with_its_recovery_codes_and_can_be_added_again() {
    everywhere(async |app| {
        let ada = app.add_ada().await;
        let person = Person::signed_in(app).await;
        let (secret, _) = add(app, &person).await;
        for says in ["Authenticator app removed.", "That authenticator app was already removed."] {
            let removed = person.post(PAGE, &[("remove", "on")]).await;
            assert_eq!(location(&removed), SECURITY);
            let page = person.get(SECURITY).await.text().await.unwrap();
            assert!(text(&page, "[role=status]").contains(says));
            assert!(!text(&page, ".panel").contains("codes left"));
        }
        assert_eq!(app.count("SELECT COUNT(*) FROM totp").await, 0);
        assert_eq!(count(app).await, (0, 0));
        assert_eq!(app.count("SELECT COUNT(*) FROM audit_events WHERE event = 'second_factor_removed'").await, 1);
        app.clock.advance(30);
        assert_eq!(uses(&worker(app), &ada, &code_at(&secret, app.clock.now())).await, CodeUse::Wrong);
        eventually("she is told", async || {
            app.kept_mails().iter().any(|mail| mail.subject == "Authenticator app removed from your Vestibule account")
        })
        .await;
        let (other, _) = add(app, &person).await;
        assert_ne!(other, secret);
        assert!(person.is_signed_in().await, "her sessions go on");
    })
    .await;
}

#[tokio::test]
async fn new_recovery_codes_replace_all_others() {
    everywhere(async |app| {
        app.add_ada().await;
        let person = Person::signed_in(app).await;
        let useless = person.post(CODES, &[("create", "on")]).await;
        assert_eq!(location(&useless), CODES);
        let page = person.get(CODES).await.text().await.unwrap();
        assert!(text(&page, "[role=status]").contains("Create a passkey or add an authenticator app first."));
        assert!(attribute(&page, ".panel a", "href").as_deref() == Some(SECURITY));
        let (_, before) = add(app, &person).await;
        let page = person.get(CODES).await.text().await.unwrap();
        let version = attribute(&page, "input[name=version]", "value").unwrap();
        let form = [("version", &*version), ("create", "on")];
        let page = person.post(CODES, &form).await.text().await.unwrap();
        assert!(text(&page, "[role=status]").contains("Your old ones no longer work."));
        let after = codes_of(&page);
        assert!(after.len() == 10 && after.iter().all(|code| !before.contains(code)));
        assert_eq!(location(&person.post(CODES, &form).await), CODES, "a reload of the page with the new codes");
        let page = person.get(CODES).await.text().await.unwrap();
        assert!(text(&page, "[role=status]").contains("we didn’t replace them again"));
        assert_eq!(stored_hashes(app).await, hashes_of(&after));
        assert_eq!(app.count("SELECT COUNT(*) FROM audit_events WHERE event = 'recovery_codes_made'").await, 2);
        eventually("she is told", async || {
            app.kept_mails().iter().any(|mail| {
                mail.to == "ada@example.org"
                    && mail.subject == "New recovery codes for your Vestibule account"
                    && ["Time: ", "Browser: ", "IP address: 127.0.0.1"].iter().all(|fact| mail.body.contains(fact))
            })
        })
        .await;
    })
    .await;
}

#[tokio::test]
async fn codes_are_downloaded_as_text_and_kept_until_the_box_is_ticked() {
    let app = TestApp::start_with(Setup::SqliteCookie, &[("SITE_NAME", "Tom & \"Jerry\"")]).await;
    app.add_ada().await;
    let person = Person::signed_in(&app).await;
    let (_, codes) = add(&app, &person).await;
    let joined = codes.join(" ");
    let file = person.post(&format!("{CODES}/file"), &[("codes", &joined)]).await;
    assert_eq!(file.status(), 200);
    assert_eq!(file.headers()["content-type"], "text/plain; charset=utf-8");
    assert_eq!(file.headers()["content-disposition"], "attachment; filename=\"recovery-codes.txt\"");
    assert_eq!(file.headers()["cache-control"], "no-store");
    let text_file = file.text().await.unwrap();
    assert_eq!(
        text_file,
        format!(
            "Recovery codes for Tom & \"Jerry\". Each one works once.\nEmail: ada@example.org\nCreated: 2 January 2026\n\n{}\n",
            codes.join("\n")
        )
    );
    for rubbish in ["", " ", "<script>alert(1)</script>", &format!("{joined} and more"), "AAAA-BBBB"] {
        for form in ["file", "saved"] {
            let refused = person.post(&format!("{CODES}/{form}"), &[("codes", rubbish)]).await;
            assert_eq!(refused.status(), 422, "{rubbish}");
            assert!(!refused.text().await.unwrap().contains("alert"));
        }
    }
    let unticked = person.post(&format!("{CODES}/saved"), &[("codes", &joined)]).await;
    assert_eq!(unticked.status(), 422);
    let page = unticked.text().await.unwrap();
    assert!(text(&page, "#saved-error").contains("Save your codes, then tick the box."));
    assert_eq!(codes_of(&page), codes);
    let unsaved = "You haven’t confirmed that you saved them.";
    for path in [CODES, SECURITY] {
        assert!(person.get(path).await.text().await.unwrap().contains(unsaved), "{path}");
    }
    app.add_user("bob@example.org", "Bob", Role::User).await;
    let bob = Person::signed_in_as(&app, "bob@example.org").await;
    bob.post(&format!("{CODES}/saved"), &[("codes", &joined), ("saved", "on")]).await;
    assert!(person.get(CODES).await.text().await.unwrap().contains(unsaved), "another user can't say so");
    let ticked = person.post(&format!("{CODES}/saved"), &[("codes", &joined), ("saved", "on")]).await;
    assert_eq!(location(&ticked), SECURITY);
    let page = person.get(SECURITY).await.text().await.unwrap();
    assert!(text(&page, "[role=status]").contains("Recovery codes saved."));
    for path in [CODES, SECURITY] {
        assert!(!person.get(path).await.text().await.unwrap().contains(unsaved), "{path}");
    }
    for form in ["file", "saved"] {
        assert_eq!(location(&person.get(&format!("{CODES}/{form}")).await), CODES, "after a sign-in in between");
    }
}

#[tokio::test]
async fn a_new_password_keeps_the_authenticator_app_and_a_deleted_account_does_not() {
    everywhere(async |app| {
        app.add_ada().await;
        app.add_user("bob@example.org", "Bob", Role::User).await;
        let bob = Person::signed_in_as(app, "bob@example.org").await;
        add(app, &bob).await;
        add(app, &Person::signed_in(app).await).await;
        assert_eq!(count(app).await, (2, 20));
        assert_eq!(location(&bob.post("/profile/password", &[("new_password", PASSWORD)]).await), SECURITY);
        assert_eq!(count(app).await, (2, 20));
        assert_eq!(location(&bob.post("/profile/delete", &[]).await), "/login");
        assert_eq!(count(app).await, (1, 10));
    })
    .await;
}

#[tokio::test]
async fn the_export_names_it_without_secrets() {
    everywhere(async |app| {
        let ada = app.add_ada().await;
        let person = Person::signed_in(app).await;
        let (secret, codes) = add(app, &person).await;
        app.clock.advance(60);
        assert_eq!(uses(&worker(app), &ada, &code_at(&secret, app.clock.now())).await, CodeUse::Right);
        let file = person.post("/profile/export", &[]).await.text().await.unwrap();
        let export: Value = serde_json::from_str(&file).unwrap();
        let used = "2026-01-02T03:05:05Z";
        let expected = json!([{ "kind": "totp", "createdAt": "2026-01-02T03:04:05Z", "lastUsedAt": used }]);
        assert_eq!((&export["secondFactors"], &export["recoveryCodesLeft"]), (&expected, &json!(10)));
        assert!(!file.contains(&secret.replace(' ', "")) && !file.contains("sealed"));
        assert!(codes.iter().all(|code| !file.contains(code)));
    })
    .await;
}

const OLD: &str = "Xq7wJrWkU3hYpZ2mTn8vBcD5fGs9LeA4";
const NEW: &str = "bR4tNz8KcVj2QfXw6HmYp9LsGd3EuAe7";

#[tokio::test]
async fn a_rotated_key_seals_again_at_use_and_a_lost_one_opens_nothing() {
    let app = TestApp::start_with(Setup::SqliteCookie, &[("SESSION_KEYS", OLD)]).await;
    let ada = app.add_ada().await;
    let (secret, _) = add(&app, &Person::signed_in(&app).await).await;
    let use_in = async |keys: &str| {
        let instance = app.another(&[("SESSION_KEYS", keys)]).await;
        app.clock.advance(30);
        uses(&worker(&instance), &ada, &code_at(&secret, app.clock.now())).await
    };
    assert_eq!(use_in(NEW).await, CodeUse::Unreadable);
    assert_eq!(use_in(&format!("{NEW},{OLD}")).await, CodeUse::Right);
    assert_eq!(use_in(NEW).await, CodeUse::Right, "it was sealed again");
    assert_eq!(use_in(OLD).await, CodeUse::Unreadable);
}

#[tokio::test]
async fn a_reset_removes_all_factors_ends_the_sessions_and_tells_the_owner() {
    everywhere(async |app| {
        let (ada, core) = (app.add_ada().await, &worker(app).core);
        assert_eq!(
            second_factor::reset(core, Actor::Command, Target::now(&ada.id)).await.unwrap(),
            Ok(None),
            "there is nothing yet"
        );
        let (person, half) = (Person::signed_in(app).await, Person::stranger(app));
        let (secret, _) = add(app, &person).await;
        app.pass(30);
        assert_eq!(location(&half.sign_in("ada@example.org", PASSWORD).await), "/login/second-factor");

        assert_eq!(second_factor::reset(core, Actor::Command, Target::now(&ada.id)).await.unwrap(), Ok(Some(1)));
        assert_eq!(
            second_factor::reset(core, Actor::Command, Target::now("nobody")).await.unwrap(),
            Err(Refused::Gone)
        );
        assert_eq!(count(app).await, (0, 0));
        assert!(!person.is_signed_in().await, "the lost phone may be signed in");
        let code = code_at(&secret, app.clock.now());
        let late = half.post("/login/second-factor", &[("code", &*code)]).await;
        assert_eq!(location(&late), "/login", "a flow of before is over");
        assert_eq!(Person::stranger(app).sign_in("ada@example.org", PASSWORD).await.status(), 303);
        let events = "SELECT COUNT(*) FROM audit_events WHERE event = 'second_factor_removed' AND actor = 'command'";
        assert_eq!(app.count(events).await, 1);
        eventually("the owner is told", async || {
            app.kept_mails().iter().any(|mail| mail.subject == "Second step removed from your Vestibule account")
        })
        .await;
    })
    .await;
}

#[tokio::test]
async fn commands_list_and_reset_factors() {
    on_both_databases(async |dir, options| {
        let server = Server::start(dir, options).await;
        let token = server.setup_path().await.split_once('=').unwrap().1.to_owned();
        let ada = server.person();
        let fields = [("token", token.as_str()), ("name", "Ada"), ("email", "ada@example.org"), ("password", PASSWORD)];
        assert_eq!(ada.post("/setup", &fields).await.status(), 303);
        let factors = |arguments: &[&str]| {
            let output = run(dir, options, &[&["user", "factors"], arguments].concat(), "");
            String::from_utf8([output.stdout, output.stderr].concat()).unwrap()
        };
        let none = "ada@example.org has no second factor.\n";
        assert_eq!((factors(&["ada@example.org"]), factors(&["reset", "ada@example.org"])), (none.into(), none.into()));
        let code = code_at(&begin(&ada).await, Clock::system().now());
        assert_eq!(factors(&["ada@example.org"]), none, "one that isn't confirmed is none");
        assert_eq!(confirm(&ada, &code).await.status(), 200);
        let said = factors(&["ada@example.org"]);
        assert!(
            said.starts_with("authenticator app, added ")
                && said.ends_with(", never used\n10 recovery codes left\n0 trusted browsers\n"),
            "{said}"
        );
        let list = |format: &[&str]| {
            String::from_utf8(run(dir, options, &[&["user", "list"], format].concat(), "").stdout).unwrap()
        };
        assert!(list(&[]).contains(" active           second factor "));
        assert!(list(&["--json"]).contains("\"hasSecondFactor\": true"));
        let said = factors(&["reset", "ada@example.org"]);
        assert!(said.contains("of ada@example.org, and ended 1 session."), "{said}");
        assert!(!list(&[]).contains("second factor"));
        eventually("the session has ended", async || !ada.is_signed_in().await).await;
        assert_eq!(factors(&["ada@example.org"]), none);
        assert!(factors(&["reset", "bob@example.org"]).contains("There is no user bob@example.org"));
        assert!(factors(&[]).contains("Usage: vestibule user factors"));
    })
    .await;
}

#[tokio::test]
async fn check_counts_the_secrets_of_older_and_lost_keys() {
    on_both_databases(async |dir, options| {
        let both = format!("{NEW},{OLD}");
        let with = |keys| [options, &[("SESSION_KEYS", keys)]].concat();
        let server = Server::start(dir, &with(OLD)).await;
        let token = server.setup_path().await.split_once('=').unwrap().1.to_owned();
        let ada = server.person();
        let fields = [("token", token.as_str()), ("name", "Ada"), ("email", "ada@example.org"), ("password", PASSWORD)];
        assert_eq!(ada.post("/setup", &fields).await.status(), 303);
        let code = code_at(&begin(&ada).await, Clock::system().now());
        let checked = |keys| {
            let output = run(dir, &with(keys), &["check", "--connect"], "");
            String::from_utf8([output.stdout, output.stderr].concat()).unwrap()
        };
        assert!(!checked(NEW).contains("authenticator"), "one that isn't confirmed doesn't count");
        assert_eq!(confirm(&ada, &code).await.status(), 200);
        assert!(!checked(OLD).contains("authenticator"));
        let older = "1 secret of authenticator apps, sealed with an older session key, will be sealed again at use. \
                     Before you remove that key, run `vestibule key reseal`.";
        let said = checked(&both);
        assert!(said.contains(older), "{said}");
        let said = checked(NEW);
        assert!(said.contains("Warning: 1 secret of authenticator apps can't be read"), "{said}");

        let resealed = |keys| {
            let output = run(dir, &with(keys), &["key", "reseal"], "");
            assert!(output.status.success(), "{output:?}");
            [output.stdout, output.stderr].map(|text| String::from_utf8(text).unwrap())
        };
        let [said, warned] = resealed(NEW);
        assert_eq!(said, "Sealed 0 secrets of authenticator apps with the first session key.\n");
        assert!(
            warned.starts_with("The secret of ada@example.org can't be read: it was sealed with the key "),
            "{warned}"
        );
        assert!(warned.contains("Warning: 1 secret can't be read."), "{warned}");
        for said in ["Sealed 1 secret ", "Sealed 0 secrets "] {
            let [answer, warned] = resealed(&both);
            assert!(answer.starts_with(said) && warned.is_empty(), "{answer}{warned}");
        }
        assert!(!checked(&both).contains("authenticator"));
        assert!(!checked(NEW).contains("authenticator"));
    })
    .await;
}

#[tokio::test]
async fn all_secrets_are_sealed_again_while_their_owners_use_them() {
    for setup in [Setup::SqliteCookie, Setup::PostgresCookie] {
        eprintln!("set-up: {setup:?}");
        let app = TestApp::start_with(setup, &[("SESSION_KEYS", OLD)]).await;
        let before = &worker(&app);
        let mut users = Vec::new();
        for number in 0..250 {
            let user = app.add_user(&format!("{number:03}@example.org"), "Ada", Role::User).await;
            let secret = TotpSecret::new().unwrap();
            let sealed = before.totp_secrets.seal(&user.id, secret.as_bytes()).unwrap();
            let now = app.clock.now();
            let put = app.shared.db.write(async |db| {
                totp::put_pending(db, &user.id, "session", &sealed, now).await?;
                users::change(db, &user.id, Change::AuthenticatorAdded { step: 0 }, now).await
            });
            put.await.unwrap();
            users.push((user, secret.in_groups()));
        }
        // That of another user, as if the row was copied.
        app.execute(
            "UPDATE totp SET sealed = (SELECT MAX(sealed) FROM totp) WHERE user_id = (SELECT MIN(id) FROM users)",
        )
        .await;

        let rotated = app.another(&[("SESSION_KEYS", &format!("{NEW},{OLD}"))]).await;
        let after = &worker(&rotated);
        let now = app.clock.now();
        let used = join_all(
            users.iter().rev().take(50).map(async |(user, secret)| uses(after, user, &code_at(secret, now)).await),
        );
        let (resealed, used) = tokio::join!(authenticator::reseal(&after.core, &after.totp_secrets), used);
        let resealed = resealed.unwrap();
        assert_eq!(resealed.unreadable.len(), 1, "{resealed:?}");
        let unreadable = used.iter().filter(|used| **used == CodeUse::Unreadable).count();
        assert!(unreadable <= 1 && used.iter().all(|used| *used != CodeUse::Wrong), "nobody is disturbed: {used:?}");
        assert!(resealed.secrets >= 199, "{resealed:?}");

        let again = authenticator::reseal(&after.core, &after.totp_secrets).await.unwrap();
        assert_eq!((again.secrets, again.unreadable.len()), (0, 1));
        let alone = app.another(&[("SESSION_KEYS", NEW)]).await;
        app.clock.advance(60);
        let now = app.clock.now();
        let state = &worker(&alone);
        let used =
            join_all(users.iter().map(async |(user, secret)| uses(state, user, &code_at(secret, now)).await)).await;
        assert_eq!(used.iter().filter(|used| **used == CodeUse::Right).count(), 249);
    }
}

#[tokio::test]
async fn a_hostile_name_of_the_site_stays_a_name() {
    let hostile = "A: \"<script>&secret=B#%";
    let app = TestApp::start_with(Setup::SqliteCookie, &[("SITE_NAME", hostile)]).await;
    app.add_ada().await;
    let person = Person::signed_in(&app).await;
    let page = person.get(PAGE).await.text().await.unwrap();
    let uri = attribute(&page, "a[href^=otpauth]", "href").unwrap();
    let uri: reqwest::Url = uri.parse().unwrap();
    let query: Vec<_> = uri.query_pairs().collect();
    let secret = text(&page, ".secret code").replace(' ', "");
    let issuer = hostile.replace(':', " ");
    assert_eq!(query, [("secret".into(), secret.into()), ("issuer".into(), issuer.into())]);
    assert_eq!(uri.fragment(), None);
    assert!(!page.contains("<script>&"));
}

#[tokio::test]
async fn a_session_tries_thirty_codes_an_hour_to_confirm() {
    let app = TestApp::start_with(Setup::SqliteCookie, &LONG_PROOF).await;
    app.add_ada().await;
    let person = Person::signed_in(&app).await;
    let secret = begin(&person).await;
    let code = code_at(&secret, app.clock.now());
    for _ in 0..30 {
        assert_eq!(confirm(&person, &wrong_code(&secret, app.clock.now())).await.status(), 422);
    }
    assert_eq!(confirm(&person, &code).await.status(), 429);
    let (_, codes) = add(&app, &Person::signed_in(&app).await).await;
    assert_eq!(codes.len(), 10, "another session has its own");
}

#[tokio::test]
async fn the_pages_are_in_chinese_too() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    let person = Person::signed_in(&app).await;
    person.post("/profile/edit", &[("name", "Ada"), ("language", "zh-Hans")]).await;
    assert_eq!(text(&person.get(PAGE).await.text().await.unwrap(), "h1"), "添加身份验证器");
    let secret = begin(&person).await;
    let page = confirm(&person, &code_at(&secret, app.clock.now())).await.text().await.unwrap();
    assert_eq!(text(&page, "h1"), "保存您的恢复代码");
    assert!(text(&person.get(CODES).await.text().await.unwrap(), "h2").contains("剩余 10 个代码"));
    assert_eq!(text(&person.get(PAGE).await.text().await.unwrap(), "h1"), "身份验证器");
}

#[tokio::test]
async fn a_copy_of_the_cookie_gains_nothing_when_its_owner_adds_a_factor() {
    everywhere(async |app| {
        app.add_ada().await;
        let owner = Person::signed_in(app).await;
        let thief = owner.thief(app);
        assert!(thief.is_signed_in().await);
        add(app, &owner).await;
        assert!(!thief.is_signed_in().await);
        assert!(owner.is_signed_in().await);
        assert_eq!(owner.get("/profile/password").await.status(), 200, "the proof is as recent as before");
        assert_eq!(app.count("SELECT COUNT(*) FROM sessions WHERE ended_at IS NULL").await, 1);
    })
    .await;
}
