//! The pages of a user's own account.

use serde_json::json;
use vestibule::base::user::Role;

use crate::support::person::{attribute, location};
use crate::support::slow::SlowForm;
use crate::support::smtp::Smtp;
use crate::support::{PASSWORD, Person, Setup, TestApp, eventually, everywhere, text};

#[tokio::test]
async fn a_changed_profile_shows_at_once_and_everywhere() {
    everywhere(async |app| {
        app.add_ada().await;
        let person = Person::signed_in(app).await;
        let other = Person::signed_in(app).await;
        let fields = [("name", "Ada King"), ("language", "zh-Hans"), ("time_zone", "Asia/Shanghai")];
        let saved = person.post("/profile/edit", &fields).await;
        assert_eq!((saved.status().as_u16(), location(&saved)), (303, "/profile"));
        for (person, told) in [(&person, true), (&person, false), (&other, false)] {
            let page = person.get("/profile").await.text().await.unwrap();
            assert_eq!(text(&page, "h1"), "Ada King");
            assert_eq!(attribute(&page, "html", "lang").unwrap(), "zh-Hans");
            assert_eq!(attribute(&page, "html", "data-zone").unwrap(), "Asia/Shanghai");
            assert_eq!(text(&page, "time[data-time=day]"), "2026年1月2日");
            assert_eq!(
                text(&page, "main").contains("个人资料已保存。"),
                told,
                "the notice is shown once, in the browser that made the change"
            );
        }
        let sessions = person.get("/profile/sessions").await.text().await.unwrap();
        assert_eq!(text(&sessions, "time[data-time=moment]"), "2026年1月2日 11:04");
        let form = person.get("/profile/edit").await.text().await.unwrap();
        assert_eq!(attribute(&form, "#language option[selected]", "value").unwrap(), "zh-Hans");
        assert_eq!(attribute(&form, "#time_zone option[selected]", "value").unwrap(), "Asia/Shanghai");

        let back = [("name", "Ada King"), ("language", ""), ("time_zone", "")];
        person.post("/profile/edit", &back).await;
        let page = person.get("/profile").await.text().await.unwrap();
        assert_eq!(text(&page, "time[data-time=day]"), "2 January 2026");
        let sessions = person.get("/profile/sessions").await.text().await.unwrap();
        assert_eq!(text(&sessions, "time[data-time=moment]"), "2 January 2026, 03:04 UTC");
    })
    .await;
}

#[tokio::test]
async fn invalid_profiles_are_field_errors() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    let person = Person::signed_in(&app).await;
    for (field, value, sentence) in [
        ("name", "", "Enter a name."),
        ("name", &*"x".repeat(101), "100 characters or fewer"),
        ("name", "Ada\u{202e}", "contains invisible characters"),
        ("language", "xx", "Choose an option from the list."),
        ("language", "en-XA", "Choose an option from the list."),
        ("time_zone", "Europe/Nowhere", "Choose an option from the list."),
        ("time_zone", "../../etc/passwd", "Choose an option from the list."),
    ] {
        let mut fields = vec![("name", "Ada")];
        fields.retain(|(name, _)| *name != field);
        fields.push((field, value));
        let answer = person.post("/profile/edit", &fields).await;
        assert_eq!(answer.status(), 422, "{field} {value}");
        assert!(text(&answer.text().await.unwrap(), &format!("#{field}-error")).contains(sentence), "{field} {value}");
    }
    let page = person.get("/profile").await.text().await.unwrap();
    assert_eq!(text(&page, "h1"), "Ada Lovelace");
}

#[tokio::test]
async fn other_fields_of_an_account_are_out_of_reach() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_user("bob@example.org", "Bob", Role::User).await;
    let bob = Person::signed_in_as(&app, "bob@example.org").await;
    let fields = [("name", "Bob"), ("role", "admin"), ("is_admin", "1"), ("email", "ceo@example.org"), ("id", "1")];
    assert_eq!(bob.post("/profile/edit", &fields).await.status(), 303);
    assert_eq!(app.count("SELECT COUNT(*) FROM users WHERE role = 'user' AND email = 'bob@example.org'").await, 1);
}

#[tokio::test]
async fn every_session_is_listed_and_others_can_be_ended() {
    everywhere(async |app| {
        app.add_ada().await;
        app.add_user("bob@example.org", "Bob", Role::User).await;
        let here = Person::signed_in(app).await;
        let alone = here.get("/profile/sessions").await.text().await.unwrap();
        assert!(text(&alone, "main").contains("You’re not signed in anywhere else."));

        let (second, third) = (Person::signed_in(app).await, Person::signed_in(app).await);
        let bob = Person::signed_in_as(app, "bob@example.org").await;
        let page = here.get("/profile/sessions").await.text().await.unwrap();
        assert!(text(&page, ".list > li").contains("This browser"), "this browser is first in the list");
        let id = attribute(&page, "input[name=session]", "value").unwrap();
        let listed: serde_json::Value = here.get_json("/profile/sessions").await.json().await.unwrap();
        let sessions = listed["sessions"].as_array().unwrap();
        assert_eq!(sessions.len(), 3, "not Bob's: {listed}");
        assert!(sessions.iter().any(|session| session["id"] == id.as_str()));
        assert!(listed["current"] != id.as_str() && sessions.iter().any(|session| session["id"] == listed["current"]));
        assert_eq!(
            (&sessions[0]["signedInAt"], &sessions[0]["remembered"]),
            (&json!("2026-01-02T03:04:05Z"), &json!(false))
        );
        assert_eq!(Person::stranger(app).get_json("/profile/sessions").await.status(), 401);

        let not_his = bob.post("/profile/sessions", &[("session", &id)]).await;
        assert_eq!(not_his.status(), 303);
        let told = bob.get("/profile/sessions").await.text().await.unwrap();
        assert!(text(&told, "main > .notice[data-kind=about]").contains("had already ended"), "{told}");
        let unknown = bob.post_json("/profile/sessions", serde_json::json!({ "session": id })).await;
        assert_eq!(unknown.status(), 404);
        assert!(second.is_signed_in().await && third.is_signed_in().await, "a user can't end another user's session");

        for told in ["Signed out of that browser.", "That session had already ended."] {
            let ended = here.post("/profile/sessions", &[("session", &id)]).await;
            assert_eq!(location(&ended), "/profile/sessions");
            let notice = here.get("/profile/sessions").await.text().await.unwrap();
            assert!(text(&notice, "[role=status]").contains(told), "{notice}");
        }
        assert_eq!(usize::from(second.is_signed_in().await) + usize::from(third.is_signed_in().await), 1);

        let nothing = here.post("/profile/sessions", &[]).await;
        assert_eq!(nothing.status(), 422);
        assert!(text(&nothing.text().await.unwrap(), "[role=alert]").contains("Choose the session"));
        let nothing: serde_json::Value =
            here.post_json("/profile/sessions", serde_json::json!({})).await.json().await.unwrap();
        assert_eq!(nothing["fields"]["session"], "Choose the session to sign out of.");
        let ended = here.post("/profile/sessions", &[("others", "on")]).await;
        assert_eq!(location(&ended), "/profile/sessions");
        let notice = here.get("/profile/sessions").await.text().await.unwrap();
        assert!(text(&notice, "[role=status]").contains("Signed out everywhere else."));
        assert!(!second.is_signed_in().await && !third.is_signed_in().await);
        assert!(here.is_signed_in().await && bob.is_signed_in().await);
        let events = app.count("SELECT COUNT(*) FROM audit_events WHERE event = 'session_ended'").await;
        assert_eq!(events, 2, "ended sessions aren't ended again");
    })
    .await;
}

#[tokio::test]
async fn an_ended_session_stops_on_every_instance_within_a_second() {
    for setup in [Setup::PostgresCookie, Setup::PostgresRedis] {
        let app = TestApp::start(setup).await;
        let elsewhere = app.another(&[]).await;
        app.add_ada().await;
        let here = Person::signed_in(&app).await;
        let there = Person::signed_in(&elsewhere).await;
        assert!(there.is_signed_in().await);
        here.post("/profile/sessions", &[("others", "on")]).await;
        let asked = std::time::Instant::now();
        while there.is_signed_in().await {
            assert!(asked.elapsed() < std::time::Duration::from_secs(1));
        }
    }
}

#[tokio::test]
async fn activity_shows_what_happened_in_the_account() {
    everywhere(async |app| {
        app.add_ada().await;
        app.add_user("bob@example.org", "Bob", Role::User).await;
        Person::stranger(app).sign_in("ada@example.org", "not this one").await;
        app.clock.advance(60);
        let person = Person::signed_in(app).await;
        app.clock.advance(60);
        person.post("/profile/edit", &[("name", "Ada")]).await;
        let page = person.get("/profile/activity").await.text().await.unwrap();
        let rows = text(&page, ".days");
        let order = ["Profile changed", "Signed in", "Sign-in attempt"];
        let places = order.map(|sentence| rows.find(sentence).unwrap_or_else(|| panic!("{sentence} in {rows}")));
        assert!(places.is_sorted(), "the newest event is first: {rows}");
        assert!(rows.contains("Sign-in attempt Failed Wrong password"), "{rows}");
        assert_eq!(rows.matches("Failed").count(), 1, "{rows}");
        let bob = Person::signed_in_as(app, "bob@example.org").await;
        let theirs = text(&bob.get("/profile/activity").await.text().await.unwrap(), ".days");
        assert!(!theirs.contains("Failed") && !theirs.contains("Profile"), "{theirs}");
    })
    .await;
}

#[tokio::test]
async fn the_export_has_everything_stored_and_no_secret() {
    everywhere(async |app| {
        let ada = app.add_ada().await;
        let person = Person::signed_in(app).await;
        person.post("/profile/email", &[("email", "king@example.org")]).await;
        let answer = person.post("/profile/export", &[]).await;
        assert_eq!(answer.status(), 200);
        assert_eq!(answer.headers()["content-disposition"], "attachment; filename=\"my-account.json\"");
        assert_eq!(answer.headers()["cache-control"], "no-store");
        let text = answer.text().await.unwrap();
        let data: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(data["account"]["id"], ada.id.as_str());
        assert_eq!(data["account"]["email"], "ada@example.org");
        assert_eq!(data["account"]["pendingEmail"], "king@example.org");
        assert_eq!(data["account"]["createdAt"], "2026-01-02T03:04:05Z");
        assert_eq!(data["sessions"].as_array().unwrap().len(), 1);
        assert_eq!(data["sessions"][0]["address"], "127.0.0.1");
        assert!(data["events"].as_array().unwrap().iter().any(|event| event["event"] == "signed_in"));
        for secret in ["$2b$", "vst1:", "secret", "hash", PASSWORD] {
            assert!(!text.contains(secret), "{secret} in {text}");
        }
        let row: Vec<String> = app
            .shared
            .db
            .read(async |db| {
                sqlx::query_scalar("SELECT secret_hash FROM sessions UNION SELECT hash FROM tokens").fetch_all(db).await
            })
            .await
            .unwrap();
        assert!(row.iter().all(|hash| !text.contains(hash)));
    })
    .await;
}

#[tokio::test]
async fn the_export_has_waiting_emails_with_their_times_in_rfc_3339() {
    let smtp = Smtp::absent();
    let options = [("SMTP_URL", &*smtp.url()), ("MAIL_FROM", "hello@example.org")];
    let app = TestApp::start_with(Setup::SqliteCookie, &options).await;
    app.add_ada().await;
    let person = Person::signed_in(&app).await;
    person.post("/profile/email", &[("email", "king@example.org")]).await;
    let text = person.post("/profile/export", &[]).await.text().await.unwrap();
    let data: serde_json::Value = serde_json::from_str(&text).unwrap();
    let letters: Vec<_> = data["mailsToBeSent"].as_array().unwrap().iter().map(|mail| &mail["letter"]).collect();
    for (kind, time, value) in [
        ("email_change", "until", "2026-01-03T03:04:05Z"),
        ("email_change_asked", "until", "2026-01-03T03:04:05Z"),
        ("sign_in", "at", "2026-01-02T03:04:05Z"),
    ] {
        let letter =
            letters.iter().find(|letter| letter["kind"] == kind).unwrap_or_else(|| panic!("no {kind}: {text}"));
        assert_eq!(letter[time], value, "{kind}");
    }
}

#[tokio::test]
async fn a_deleted_account_is_gone_and_its_email_reserved() {
    everywhere(async |app| {
        app.add_ada().await;
        let bob = app.add_user("bob@example.org", "Bob", Role::User).await;
        let (here, there) =
            (Person::signed_in_as(app, "bob@example.org").await, Person::signed_in_as(app, "bob@example.org").await);
        let page = here.get("/profile/delete").await.text().await.unwrap();
        assert!(text(&page, "main").contains("You can’t undo this."));
        let left = here.post("/profile/delete", &[]).await;
        assert_eq!((left.status().as_u16(), location(&left)), (303, "/login"));
        let notice = here.get("/login").await.text().await.unwrap();
        assert!(text(&notice, "[role=status]").contains("Your account has been deleted."));
        assert!(
            left.headers().get_all("set-cookie").iter().any(|cookie| cookie.to_str().unwrap().contains("Max-Age=0"))
        );
        assert_eq!(location(&here.get("/profile/delete").await), "/login?next=/profile/data", "the browser's Back");
        assert!(!here.is_signed_in().await && !there.is_signed_in().await);
        assert_eq!(here.sign_in("bob@example.org", PASSWORD).await.status(), 403);

        for (table, sql) in [
            ("users", "SELECT COUNT(*) FROM users WHERE email LIKE 'bob@%' OR name = 'Bob'"),
            ("tokens", "SELECT COUNT(*) FROM tokens"),
            ("mails", "SELECT COUNT(*) FROM mails WHERE letter NOT LIKE '%account_deleted%'"),
            ("sessions", "SELECT COUNT(*) FROM sessions WHERE ended_at IS NULL"),
        ] {
            assert_eq!(app.count(sql).await, 0, "{table}");
        }
        let events: Vec<(String, Option<String>, Option<String>)> = app
            .shared
            .db
            .read(async |db| sqlx::query_as("SELECT event, user_id, address FROM audit_events").fetch_all(db).await)
            .await
            .unwrap();
        assert!(events.iter().any(|(event, ..)| event == "account_deleted"));
        assert!(events.iter().filter(|(event, ..)| event == "signed_in").count() == 2, "{events:?}");
        assert!(events.iter().all(|(_, user, _)| user.as_ref() != Some(&bob.id)), "{events:?}");

        eventually("Bob gets an email", async || {
            app.kept_mails().iter().any(|mail| mail.to == "bob@example.org" && mail.subject.contains("was deleted"))
        })
        .await;
        assert!(app.try_add_user("bob@example.org").await.is_none(), "the email stays reserved");
        assert!(app.try_add_user("robert@example.org").await.is_some());
    })
    .await;
}

#[tokio::test]
async fn the_last_administrator_cannot_delete_their_account() {
    everywhere(async |app| {
        app.add_ada().await;
        let ada = Person::signed_in(app).await;
        let page = ada.get("/profile/delete").await.text().await.unwrap();
        assert!(text(&page, "main").contains("You’re the last administrator who can sign in."));
        assert_eq!(text(&page, "a[href='/profile/data']:not(nav a)"), "Back", "there's nothing to cancel");
        assert_eq!(ada.post("/profile/delete", &[]).await.status(), 422);
        let answer = ada.post_json("/profile/delete", json!({})).await;
        assert_eq!(answer.status(), 422);
        let body: serde_json::Value = answer.json().await.unwrap();
        assert_eq!(body, json!({ "errorMessage": "The last administrator cannot be deleted." }));
        assert!(ada.is_signed_in().await);
        app.add_user("grace@example.org", "Grace", Role::Admin).await;
        let grace = Person::signed_in_as(app, "grace@example.org").await;
        // Both at once: one administrator remains.
        let (a, b) = tokio::join!(ada.post("/profile/delete", &[]), grace.post("/profile/delete", &[]));
        let mut statuses = [a.status().as_u16(), b.status().as_u16()];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 422]);
        assert_eq!(app.count("SELECT COUNT(*) FROM users WHERE role = 'admin'").await, 1);
    })
    .await;
}

#[tokio::test]
async fn a_form_that_arrives_after_its_session_ended_changes_nothing() {
    everywhere(async |app| {
        app.add_ada().await;
        let (owner, thief) = (Person::signed_in(app).await, Person::signed_in(app).await);
        let slow = SlowForm::begin(app.port, "/profile/edit", &thief.cookies(), "name=Thief");
        assert_eq!(owner.post("/profile/sessions", &[("others", "on")]).await.status(), 303);
        let answer = slow.finish();
        assert!(answer.starts_with("HTTP/1.1 303") && answer.contains("location: /login?next="), "{answer}");
        assert_eq!(app.count("SELECT COUNT(*) FROM users WHERE name = 'Thief'").await, 0);
    })
    .await;
}

#[tokio::test]
async fn changes_and_exports_have_limits() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    let person = Person::signed_in(&app).await;
    for (path, most, done) in [("/profile/edit", 30, 303), ("/profile/export", 10, 200)] {
        for _ in 0..most {
            assert_eq!(person.post(path, &[("name", "Ada")]).await.status(), done, "{path}");
        }
        assert_eq!(person.post(path, &[("name", "Ada")]).await.status(), 429, "{path}");
        let elsewhere = Person::signed_in(&app).await;
        let answer = elsewhere.post(path, &[("name", "Ada")]).await;
        assert_eq!(answer.status(), done, "{path}: each session has its own limit");
    }
    app.clock.advance(3_600);
    assert_eq!(person.post("/profile/edit", &[("name", "Ada")]).await.status(), 303);
}

#[tokio::test]
async fn every_page_of_the_account_has_the_navigation_with_its_section_marked() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    let person = Person::signed_in(&app).await;
    let mut seen = 0;
    for path in vestibule::server::routes::all().iter().map(|route| route.path) {
        let section = match path {
            "/profile" | "/profile/edit" | "/profile/email" => "/profile",
            "/profile/data" | "/profile/export" | "/profile/delete" => "/profile/data",
            "/profile/activity" => path,
            // Forms alone.
            "/profile/recovery-codes/file" | "/profile/recovery-codes/saved" => continue,
            // On the way elsewhere, like /reauthenticate.
            "/profile/second-factor" => continue,
            path if path.starts_with("/profile") => "/profile/security",
            _ => continue,
        };
        let page = person.get(path).await.text().await.unwrap();
        let current = if path == section { "page" } else { "true" };
        assert_eq!(attribute(&page, "nav a[aria-current]", "href").as_deref(), Some(section), "{path}");
        assert_eq!(attribute(&page, "nav a[aria-current]", "aria-current").as_deref(), Some(current), "{path}");
        assert!(text(&page, "title").contains(&text(&page, "nav a[aria-current]")), "{path}");
        assert_eq!(page.matches("aria-current").count(), 1, "{path}");
        seen += 1;
    }
    assert!(seen >= 11, "{seen} pages");
}

#[tokio::test]
async fn activity_is_grouped_by_day_in_the_users_zone_and_names_its_subjects() {
    everywhere(async |app| {
        app.add_ada().await;
        Person::signed_in(app).await;
        app.clock.advance(20 * 3_600);
        let firefox = Person::stranger(app);
        let agent = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";
        let fields = [("email", "ada@example.org"), ("password", PASSWORD)];
        firefox.request("POST", "/login").header("user-agent", agent).form(&fields).send().await.unwrap();
        // All within one second, so only the order of the rows says which was first.
        let person = Person::signed_in(app).await;
        person.post("/profile/export", &[]).await;
        let page = person.get("/profile/sessions").await.text().await.unwrap();
        let of_firefox = page.split("<svg").find(|row| row.contains("Firefox on Linux")).unwrap();
        let id = attribute(of_firefox, "input[name=session]", "value").unwrap();
        person.post("/profile/sessions", &[("session", &id)]).await;
        person.post("/profile/edit", &[("name", "Ada"), ("time_zone", "Asia/Kolkata")]).await;

        let page = person.get("/profile/activity").await.text().await.unwrap();
        assert_eq!(text(&page, "section:nth-child(1) h2"), "3 January 2026", "23:04 in UTC is another day in Kolkata");
        assert_eq!(text(&page, "section:nth-child(2) h2"), "2 January 2026");
        let newest = text(&page, "section:nth-child(1)");
        let order = ["Profile changed", "Sessions ended Firefox on Linux", "Data downloaded", "Signed in"];
        let places = order.map(|words| newest.find(words).unwrap_or_else(|| panic!("{words} in {newest}")));
        assert!(places.is_sorted(), "{newest}");
        assert_eq!(text(&page, "section:nth-child(1) li time"), "04:34");
    })
    .await;
}

#[tokio::test]
async fn an_older_name_of_a_time_zone_is_taken_for_the_current_one() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    app.execute("UPDATE users SET time_zone = 'Asia/Calcutta'").await;
    let person = Person::signed_in(&app).await;
    let form = person.get("/profile/edit").await.text().await.unwrap();
    assert_eq!(attribute(&form, "#time_zone option[selected]", "value").unwrap(), "Asia/Kolkata");
    assert_eq!(text(&form, "#time_zone option[selected]"), "Kolkata (UTC+5:30)");
    assert!(attribute(&form, "option[value='Asia/Calcutta']", "value").is_none(), "each zone is offered once");
    person.post("/profile/edit", &[("name", "Ada"), ("language", "zh-Hans"), ("time_zone", "Europe/Kiev")]).await;
    let form = person.get("/profile/edit").await.text().await.unwrap();
    assert_eq!(attribute(&form, "#time_zone option[selected]", "value").unwrap(), "Europe/Kyiv");
    assert_eq!(text(&form, "#time_zone option[selected]"), "基辅（UTC+2）");
    for path in ["/profile", "/profile/email"] {
        let page = person.get(path).await.text().await.unwrap();
        assert!(
            text(&page, "main").contains("基辅（UTC+2）"),
            "{path}: the zone is shown with its offset, as in the list"
        );
    }
}

#[tokio::test]
async fn json_leaves_what_it_does_not_name_as_it_is() {
    everywhere(async |app| {
        app.add_ada().await;
        app.execute("UPDATE users SET language = 'zh-Hans', time_zone = 'Asia/Kolkata'").await;
        let person = Person::signed_in(app).await;
        let rows = async |sql: &'static str| app.count(sql).await == 1;
        let edit = async |body: serde_json::Value| person.post_json("/profile/edit", body).await.status().as_u16();
        assert_eq!(edit(json!({ "name": "Ada King" })).await, 200);
        assert!(
            rows(
                "SELECT COUNT(*) FROM users WHERE name = 'Ada King' AND language = 'zh-Hans' \
                  AND time_zone = 'Asia/Kolkata' AND sign_in_notices = 1"
            )
            .await
        );
        assert_eq!(edit(json!({ "time_zone": "" })).await, 200);
        assert!(
            rows("SELECT COUNT(*) FROM users WHERE name = 'Ada King' AND language = 'zh-Hans' AND time_zone IS NULL")
                .await
        );
        let changes = "SELECT (SELECT CAST(SUM(changed) AS BIGINT) FROM users) + COUNT(*) FROM audit_events";
        let before = app.count(changes).await;
        for same in [json!({}), json!({ "name": "Ada King", "time_zone": "" }), json!({ "language": "zh-Hans" })] {
            assert_eq!(edit(same).await, 200);
        }
        assert_eq!(app.count(changes).await, before, "an edit that changes nothing writes nothing");
        for refused in [json!({ "name": "" }), json!({ "name": null }), json!({ "language": "xx" })] {
            assert_eq!(edit(refused.clone()).await, 422, "{refused}");
        }
        assert!(rows("SELECT COUNT(*) FROM users WHERE name = 'Ada King' AND language = 'zh-Hans'").await);
        tokio::join!(
            edit(json!({ "name": "Ada" })),
            edit(json!({ "language": "" })),
            edit(json!({ "time_zone": "Asia/Tokyo" }))
        );
        assert!(
            rows("SELECT COUNT(*) FROM users WHERE name = 'Ada' AND language IS NULL AND time_zone = 'Asia/Tokyo'")
                .await,
            "concurrent changes of different fields don't overwrite each other"
        );
        // A form that leaves out a field is another matter: browsers send all but a box that isn't ticked.
        assert_eq!(person.post("/profile/edit", &[("language", "")]).await.status(), 422);
    })
    .await;
}

#[tokio::test]
async fn the_security_page_counts_sessions_and_app_passwords() {
    everywhere(async |app| {
        app.add_ada().await;
        let bob = app.add_user("bob@example.org", "Bob", Role::User).await;
        Person::signed_in_as(app, &bob.email).await;
        let person = Person::signed_in(app).await;
        let security = async |path: &str| text(&person.get(path).await.text().await.unwrap(), "main");
        let alone = security("/profile/security").await;
        assert!(alone.contains("You’re signed in with 1 browser."), "{alone}");
        assert!(alone.contains("For apps that can’t open a sign-in page"), "{alone}");
        assert!(alone.contains("Your password alone protects your account."), "{alone}");
        let other = Person::signed_in(app).await;
        for name in ["Calendar", "Mail"] {
            person.post("/profile/app-passwords/new", &[("name", name)]).await;
        }
        for path in ["/profile/security", "/profile/password"] {
            let page = security(path).await;
            assert!(page.contains("You’re signed in with 2 browsers."), "{page}");
            assert!(page.contains("You have 2 app passwords. Not used yet"), "{page}");
        }
        other.post("/logout", &[]).await;
        app.execute("UPDATE app_passwords SET last_used_at = 1767323045 WHERE name = 'Mail'").await;
        let after = security("/profile/security").await;
        assert!(after.contains("You have 2 app passwords. Last used 2 January 2026, 03:04 UTC"), "{after}");
        assert!(after.contains("You’re signed in with 1 browser."), "{after}");
    })
    .await;
}
