//! The audit trail: what it records about who did what, and what it never contains.

use std::time::Duration;

use vestibule::accounts::{Actor, Target, sessions};
use vestibule::base::user::Role;
use vestibule::sessions::revocations::RevocationList;
use vestibule::state::Core;
use vestibule::storage::audit::{Event, forget_person};
use vestibule::storage::tokens::{self, Purpose, Token};

use crate::support::{PASSWORD, Person, TestApp, eventually, everywhere};

#[tokio::test]
async fn each_event_is_a_row_except_refusals_by_a_limit() {
    everywhere(async |app| {
        app.add_ada().await;
        let person = Person::signed_in(app).await;
        person.post("/logout", &[]).await;
        let stranger = Person::stranger(app);
        for _ in 0..20 {
            stranger.sign_in("ada@example.org", "not this one").await;
        }
        stranger.sign_in("nobody@example.org", "not this one").await;
        let rows: Vec<(String, String, Option<String>)> = app
            .shared
            .db
            .read(async |db| {
                sqlx::query_as("SELECT event, detail, user_id FROM audit_events ORDER BY event, detail")
                    .fetch_all(db)
                    .await
            })
            .await
            .unwrap();
        let count = |event: &str, detail: &str| rows.iter().filter(|row| row.0 == event && row.1 == detail).count();
        assert_eq!(count("signed_in", ""), 1);
        assert_eq!(count("signed_out", ""), 1);
        assert_eq!(count("sign_in_refused", "wrong_password"), 5);
        assert_eq!(count("sign_in_refused", "unknown_account"), 1, "refused attempts are not counted");
        assert_eq!(rows.len(), 8);
        let all = format!("{rows:?}");
        assert!(!all.contains("nobody@") && !all.contains("not this one") && !all.contains(PASSWORD));
    })
    .await;
}

fn sorted(mut ids: Vec<String>) -> Vec<String> {
    ids.sort();
    ids
}

/// The state of a command.
fn core(app: &TestApp) -> Core {
    let shared = &app.shared;
    Core {
        config: shared.config.clone(),
        db: shared.db.clone(),
        clock: shared.clock.clone(),
        audit: shared.audit.clone(),
        revocations: RevocationList::default(),
    }
}

/// The event, its account, its actor and its target.
type Row = (String, Option<String>, Option<String>, Option<String>);

async fn rows(app: &TestApp, event: &'static str) -> Vec<Row> {
    let read = app.shared.db.read(async |db| {
        let query = "SELECT event, user_id, actor, target FROM audit_events WHERE event = $1 ORDER BY id";
        sqlx::query_as(query).bind(event).fetch_all(db).await
    });
    read.await.unwrap()
}

#[tokio::test]
async fn each_row_has_the_actor_and_the_target() {
    everywhere(async |app| {
        let ada = app.add_ada().await;
        let (person, other) = (Person::signed_in(app).await, Person::signed_in(app).await);
        Person::stranger(app).sign_in("ada@example.org", "not this one").await;
        let made = [("name", "Phone")];
        assert_eq!(person.post("/profile/app-passwords/new", &made).await.status(), 200);
        assert_eq!(other.post("/profile/sessions", &[("others", "on")]).await.status(), 303);
        let (secret, now) = (vestibule::base::secret::new_secret().unwrap(), app.clock.now());
        let token = Token::of_user(Purpose::PasswordReset, &ada, now);
        app.shared.db.write(async |db| tokens::store(db, &secret, &token).await).await.unwrap();
        let reset = [("token", secret.as_str()), ("new_password", "seven amber lanterns")];
        assert_eq!(Person::stranger(app).post("/password/reset", &reset).await.status(), 303);

        let own = |event: &str, target: Option<String>| {
            vec![(event.to_owned(), Some(ada.id.clone()), Some(ada.id.clone()), target)]
        };
        let sessions: Vec<String> = app
            .shared
            .db
            .read(async |db| sqlx::query_scalar("SELECT id FROM sessions").fetch_all(db).await)
            .await
            .unwrap();
        let begun: Vec<_> = rows(app, "signed_in").await.into_iter().filter_map(|(.., target)| target).collect();
        assert_eq!(sorted(begun), sorted(sessions), "each sign-in names its session");
        assert_eq!(rows(app, "session_ended").await, own("session_ended", None), "one event covers all other sessions");
        let [(_, user, actor, Some(target))] = &rows(app, "app_password_made").await[..] else {
            panic!("the event has no target")
        };
        assert_eq!((user, actor), (&Some(ada.id.clone()), &Some(ada.id.clone())));
        assert_eq!(target.len(), ada.id.len(), "the target is the public id");
        let refused = ("sign_in_refused".to_owned(), Some(ada.id.clone()), None, None);
        assert_eq!(rows(app, "sign_in_refused").await, [refused], "a refused sign-in has no actor");
        let by_link = ("password_changed".to_owned(), Some(ada.id.clone()), Some("link".to_owned()), None);
        assert_eq!(rows(app, "password_changed").await, [by_link]);
    })
    .await;
}

#[tokio::test]
async fn an_older_instances_event_is_shown_without_an_actor() {
    everywhere(async |app| {
        let ada = app.add_ada().await;
        let person = Person::signed_in(app).await;
        app.execute(
            "INSERT INTO audit_events (id, at, event, detail, user_id, address, user_agent, logged) \
             SELECT '1', 1767323045, 'role_changed', 'admin', id, '192.0.2.77', 'Old browser', 1 FROM users",
        )
        .await;
        assert!(person.get("/profile/activity").await.text().await.unwrap().contains("192.0.2.77"));
        assert_eq!(rows(app, "role_changed").await, [("role_changed".to_owned(), Some(ada.id), None, None)]);
    })
    .await;
}

#[tokio::test]
async fn a_deleted_user_is_named_in_no_event() {
    everywhere(async |app| {
        let ada = app.add_ada().await;
        app.add_user("bob@example.org", "Bob", Role::Admin).await;
        let person = Person::signed_in(app).await;
        app.execute(
            "INSERT INTO audit_events (id, at, event, detail, user_id, actor, target, address, user_agent) \
             SELECT '1', 1767323045, 'account_disabled', '', bob.id, ada.id, NULL, '192.0.2.77', 'Ada''s browser' \
             FROM users AS ada, users AS bob WHERE ada.name = 'Ada Lovelace' AND bob.name = 'Bob'",
        )
        .await;
        assert_eq!(person.post("/profile/delete", &[]).await.status(), 303);
        let named = app.shared.db.read(async |db| {
            sqlx::query_scalar("SELECT COUNT(*) FROM audit_events WHERE user_id = $1 OR actor = $1 OR target = $1")
                .bind(&ada.id)
                .fetch_one(db)
                .await
        });
        let named: i64 = named.await.unwrap();
        assert_eq!(named, 0);
        assert_eq!(app.count("SELECT COUNT(*) FROM audit_events WHERE address IS NOT NULL").await, 0);
        let [(_, Some(_), None, None)] = &rows(app, "account_disabled").await[..] else {
            panic!("Bob's event is kept")
        };
        let deleted = ("account_deleted".to_owned(), None, None, None);
        assert_eq!(rows(app, "account_deleted").await, [deleted]);
    })
    .await;
}

#[tokio::test]
async fn nothing_is_written_about_a_user_deleted_meanwhile() {
    everywhere(async |app| {
        app.add_ada().await;
        let bob = app.add_user("bob@example.org", "Bob", Role::User).await;
        let stranger = Person::stranger(app);
        let deleted = app.shared.db.write(async |db| {
            forget_person(db, &bob).await?;
            sqlx::query("DELETE FROM users WHERE id = $1").bind(&bob.id).execute(db).await?;
            // Its password is being compared, and its event comes before this commit or waits for it.
            let mut answer = Box::pin(stranger.sign_in("bob@example.org", "not this one"));
            let _ = tokio::time::timeout(Duration::from_millis(300), &mut answer).await;
            Ok(answer)
        });
        let answer = deleted.await.unwrap();
        eventually("the event is written", async || !rows(app, "sign_in_refused").await.is_empty()).await;
        drop(answer);
        assert_eq!(rows(app, "sign_in_refused").await, [("sign_in_refused".to_owned(), None, None, None)]);
        assert_eq!(app.count("SELECT COUNT(*) FROM audit_events WHERE address IS NOT NULL").await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_dead_cookie_signs_nobody_out() {
    everywhere(async |app| {
        app.add_ada().await;
        let (revoked, idle) = (Person::signed_in(app).await, Person::signed_in(app).await);
        sessions::end_everyones(&core(app), Actor::Command).await.unwrap();
        assert_eq!(revoked.post("/logout", &[]).await.status(), 303);
        idle.sign_in("ada@example.org", PASSWORD).await;
        app.pass(app.shared.config.lifetimes.idle + 1);
        assert_eq!(idle.post("/logout", &[]).await.status(), 303);
        assert_eq!(rows(app, "signed_out").await, []);
    })
    .await;
}

#[tokio::test]
async fn expired_sessions_do_not_end_again() {
    everywhere(async |app| {
        let ada = app.add_ada().await;
        Person::signed_in(app).await;
        sessions::end_everyones(&core(app), Actor::Command).await.unwrap();
        assert_eq!(sessions::end_all_of(&core(app), Actor::Command, Target::now(&ada.id)).await.unwrap(), Ok(0));
        Person::signed_in(app).await;
        app.pass(app.shared.config.lifetimes.idle + 1);
        assert_eq!(sessions::end_all_of(&core(app), Actor::Command, Target::now(&ada.id)).await.unwrap(), Ok(0));
        let listed = Person::signed_in(app).await;
        assert_eq!(sessions::end_all_of(&core(app), Actor::Command, Target::now(&ada.id)).await.unwrap(), Ok(1));
        // The command has a list of its own.
        eventually("the session ends", async || !listed.is_signed_in().await).await;
        assert_eq!(rows(app, "session_ended").await.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn signing_in_as_another_user_signs_out_the_previous_one() {
    everywhere(async |app| {
        let ada = app.add_ada().await;
        app.add_user("bob@example.org", "Bob", Role::User).await;
        let browser = Person::signed_in(app).await;
        let thief = browser.thief(app);
        assert_eq!(browser.sign_in("ada@example.org", PASSWORD).await.status(), 303);
        assert_eq!(rows(app, "signed_out").await, [], "signing in again isn't a sign-out");
        assert!(!thief.is_signed_in().await);
        assert_eq!(browser.sign_in("bob@example.org", PASSWORD).await.status(), 303);
        let signed_out = ("signed_out".to_owned(), Some(ada.id.clone()), Some(ada.id.clone()), None);
        assert_eq!(rows(app, "signed_out").await, [signed_out]);
    })
    .await;
}

#[tokio::test]
async fn a_user_does_not_see_where_another_user_acted_from() {
    everywhere(async |app| {
        app.add_ada().await;
        let person = Person::signed_in(app).await;
        app.execute(
            "INSERT INTO audit_events (id, at, event, detail, user_id, actor, address, user_agent) \
             SELECT '1', 1767323045, 'role_changed', 'user', id, 'fedcba9876543210feed', '192.0.2.88', 'Mosaic' FROM users",
        )
        .await;
        let page = person.get("/profile/activity").await.text().await.unwrap();
        let file = person.post("/profile/export", &[]).await.text().await.unwrap();
        assert!(page.contains(vestibule::i18n::ENGLISH.event_role_changed.as_str()) && file.contains("role_changed"), "{page}");
        assert!(page.contains("127.0.0.1"), "the user's own sign-in is shown with its address");
        for shown in [page, file] {
            assert!(!shown.contains("192.0.2.88") && !shown.contains("Mosaic"), "{shown}");
        }
    })
    .await;
}

#[test]
fn each_event_is_in_the_documentation() {
    let docs = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/audit.md")).unwrap();
    for event in Event::ALL {
        assert!(docs.contains(&format!("`{}`", event.as_str())), "{event:?}");
    }
}

#[tokio::test]
async fn only_expired_rows_are_deleted() {
    everywhere(async |app| {
        app.add_ada().await;
        app.add_user("bob@example.org", "Bob", Role::User).await;
        Person::signed_in(app).await.post("/logout", &[]).await;
        let remembered = Person::stranger(app);
        remembered.post("/login", &[("email", "bob@example.org"), ("password", PASSWORD), ("remember", "on")]).await;
        Person::signed_in(app).await;
        app.execute("UPDATE users SET pending_email = 'x@example.org', pending_email_until = 1767323650").await;
        let pending_emails = async || app.count("SELECT COUNT(*) FROM users WHERE pending_email IS NOT NULL").await;
        let sweep = async || app.shared.cleanup().sweep().await.unwrap();
        let sessions = async || app.count("SELECT COUNT(*) FROM sessions").await;
        app.clock.advance(600);
        sweep().await;
        assert_eq!((sessions().await, pending_emails().await), (3, 2), "an ended session is kept for ten minutes");
        app.clock.advance(1);
        sweep().await;
        assert_eq!(sessions().await, 2);
        app.clock.advance(2 * 3_600);
        sweep().await;
        assert_eq!(sessions().await, 1, "the unused session was deleted, the remembered one wasn't");
        assert_eq!(pending_emails().await, 0, "unconfirmed email changes have expired");
        assert!(remembered.is_signed_in().await);
        assert_eq!(app.count("SELECT COUNT(*) FROM audit_events").await, 4);
        app.clock.advance(90 * 86_400);
        sweep().await;
        assert_eq!((sessions().await, app.count("SELECT COUNT(*) FROM audit_events").await), (0, 0));
    })
    .await;
}

#[tokio::test]
async fn many_expired_rows_are_deleted_in_small_transactions() {
    everywhere(async |app| {
        app.add_ada().await;
        app.execute(
            "INSERT INTO sessions (id, secret_hash, user_id, created_at, last_seen_at, expires_at, ended_at, remembered, \
             address, user_agent) \
             WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 1201) \
             SELECT 'id' || n, 'hash' || n, 'nobody', 1, 1, 1, 1, 0, '', '' FROM numbers",
        )
        .await;
        app.shared.cleanup().sweep().await.unwrap();
        assert_eq!(app.count("SELECT COUNT(*) FROM sessions").await, 0);
    })
    .await;
}
