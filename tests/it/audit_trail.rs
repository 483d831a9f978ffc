//! What is written down about who did what, and what never is.

use vestibule::base::user::Role;

use crate::support::{PASSWORD, Person, everywhere};

#[tokio::test]
async fn each_event_is_a_row_and_refusals_by_a_limit_are_none() {
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

#[tokio::test]
async fn what_is_over_is_swept_away_and_what_may_still_be_needed_is_not() {
    everywhere(async |app| {
        app.add_ada().await;
        app.add_user("bob@example.org", "Bob", Role::User).await;
        Person::signed_in(app).await.post("/logout", &[]).await;
        let remembered = Person::stranger(app);
        remembered.post("/login", &[("email", "bob@example.org"), ("password", PASSWORD), ("remember", "on")]).await;
        Person::signed_in(app).await;
        app.execute("UPDATE users SET pending_email = 'x@example.org', pending_email_until = 1767323650").await;
        let wishes = async || app.count("SELECT COUNT(*) FROM users WHERE pending_email IS NOT NULL").await;
        let sweep = async || app.shared.cleanup().sweep().await.unwrap();
        let sessions = async || app.count("SELECT COUNT(*) FROM sessions").await;
        app.clock.advance(600);
        sweep().await;
        assert_eq!((sessions().await, wishes().await), (3, 2), "an ended one is kept for ten minutes");
        app.clock.advance(1);
        sweep().await;
        assert_eq!(sessions().await, 2);
        app.clock.advance(2 * 3_600);
        sweep().await;
        assert_eq!(sessions().await, 1, "the unused one is gone, the remembered one is not");
        assert_eq!(wishes().await, 0, "nobody confirmed them in time");
        assert!(remembered.is_signed_in().await);
        assert_eq!(app.count("SELECT COUNT(*) FROM audit_events").await, 4);
        app.clock.advance(90 * 86_400);
        sweep().await;
        assert_eq!((sessions().await, app.count("SELECT COUNT(*) FROM audit_events").await), (0, 0));
    })
    .await;
}

#[tokio::test]
async fn a_great_deal_that_is_over_goes_in_small_transactions() {
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
