//! `vestibule audit`: events found by user, name, address and time.

use serde_json::Value;
use sqlx::Connection;
use vestibule::base::client_info::ClientInfo;
use vestibule::storage::audit::{self, Event, Filter};
use vestibule::storage::position::Position;

use crate::support::plan::assert_no_scan;
use crate::support::process::{Server, fails, ok, on_both_databases};
use crate::support::{PASSWORD, Person, Setup, TestApp, eventually, text};

/// The events that a search finds, as JSON.
fn found(dir: &std::path::Path, options: &[(&str, &str)], conditions: &[&str]) -> Vec<Value> {
    let arguments = [&["audit", "--json"], conditions].concat();
    ok(dir, options, &arguments, "").lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn names(events: &[Value]) -> Vec<&str> {
    events.iter().map(|event| event["event"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn events_are_found_by_user_name_address_and_time() {
    on_both_databases(async |dir, options| {
        let server = Server::start(dir, options).await;
        for email in ["ada@example.org", "bob@example.org"] {
            ok(dir, options, &["user", "add", email, "--password-stdin"], PASSWORD);
        }
        let ada = server.person();
        assert_eq!(ada.sign_in("ada@example.org", "wrong").await.status(), 403);
        assert_eq!(ada.sign_in("ada@example.org", PASSWORD).await.status(), 303);
        ok(dir, options, &["user", "role", "bob@example.org", "admin"], "");

        let all = found(dir, options, &[]);
        assert_eq!(names(&all), ["role_changed", "signed_in", "sign_in_refused", "account_created", "account_created"]);
        let refused = found(dir, options, &["--user", "ada@example.org", "--event", "sign_in_refused"]);
        assert_eq!(names(&refused), ["sign_in_refused"]);
        let event = &refused[0];
        assert_eq!((&event["detail"], &event["user"]), (&"wrong_password".into(), &"ada@example.org".into()));
        assert_eq!(
            (&event["address"], &event["actor"]),
            (&"127.0.0.1".into(), &Value::Null),
            "nobody is signed in yet"
        );
        let promoted = found(dir, options, &["--event", "role_changed"]);
        assert_eq!((&promoted[0]["actorId"], &promoted[0]["address"]), (&"command".into(), &Value::Null));
        assert_eq!(names(&found(dir, options, &["--address", "127.0.0.1"])), ["signed_in", "sign_in_refused"]);
        assert_eq!(found(dir, options, &["--address", "::ffff:127.0.0.1"]).len(), 2, "the same address");
        assert_eq!(found(dir, options, &["--address", "192.0.2.1"]), [] as [Value; 0]);
        assert_eq!(found(dir, options, &["--since", "1h"]).len(), 5);
        assert_eq!(found(dir, options, &["--since", "2999-01-01"]), [] as [Value; 0]);
        assert_eq!(names(&found(dir, options, &["--limit", "1", "--user", "bob@example.org"])), ["role_changed"]);

        let words = ok(dir, options, &["audit", "--user", "ada@example.org"], "");
        let lines: Vec<&str> = words.lines().collect();
        assert!(lines[0].contains("Z  signed_in ") && lines[0].contains(" ada@example.org "), "{words}");
        assert!(lines[1].contains("sign_in_refused wrong_password ") && lines[1].contains(" 127.0.0.1, "), "{words}");
        assert!(lines[2].ends_with("  command line"), "{words}");
        assert_eq!(lines[3], "3 events.");
        let csv = ok(dir, options, &["audit", "--csv", "--user", "ada@example.org"], "");
        let lines: Vec<&str> = csv.lines().collect();
        assert!(lines[0].starts_with("at,event,detail,") && lines[2].contains(",\"wrong_password\","), "{csv}");
        assert_eq!(lines.len(), 4, "{csv}");

        assert!(fails(dir, options, &["audit", "--user", "eve@example.org"], 1).contains("There is no user"));
        assert!(fails(dir, options, &["audit", "--event", "signed-in"], 2).contains("docs/audit.md lists the events"));
        assert!(fails(dir, options, &["audit", "--since", "yesterday"], 1).contains("neither a date"));
    })
    .await;
}

#[tokio::test]
async fn a_long_list_has_each_event_once_in_the_order_of_time() {
    on_both_databases(async |dir, options| {
        // More than two pages in the same second.
        let rows = (0..1_203).map(|number| format!("('{number:04}', 1767323045, 'invited', '{number}')"));
        let rows = rows.collect::<Vec<_>>().join(", ");
        let file = format!("sqlite://{}/data/vestibule.db", dir.display());
        let url = options.iter().find(|(name, _)| *name == "DATABASE_URL").map_or(file.as_str(), |(_, url)| *url);
        sqlx::any::install_default_drivers();
        let mut database = sqlx::AnyConnection::connect(url).await.unwrap();
        let insert = format!("INSERT INTO audit_events (id, at, event, detail) VALUES {rows}");
        sqlx::query(sqlx::AssertSqlSafe(insert)).execute(&mut database).await.unwrap();
        let events = found(dir, options, &["--event", "invited", "--limit", "5000"]);
        let details: Vec<i64> = events.iter().map(|event| event["detail"].as_str().unwrap().parse().unwrap()).collect();
        assert_eq!(details, (0..1_203).rev().collect::<Vec<i64>>());
    })
    .await;
}

#[tokio::test]
async fn events_are_kept_for_as_long_as_the_option_says() {
    let app = TestApp::start_with(Setup::SqliteCookie, &[("AUDIT_RETENTION", "2d")]).await;
    app.add_ada().await;
    let person = Person::signed_in(&app).await;
    let page = person.get("/profile/activity").await.text().await.unwrap();
    assert!(text(&page, "main").contains("in the last 48 hours."));
    for (days, left) in [(1, 1), (2, 0)] {
        app.clock.advance(days * 86_400);
        app.shared.cleanup().sweep().await.unwrap();
        assert_eq!(app.count("SELECT COUNT(*) FROM audit_events WHERE event = 'signed_in'").await, left);
    }
}

#[tokio::test]
async fn no_search_for_events_reads_a_whole_table() {
    for setup in [Setup::SqliteCookie, Setup::PostgresCookie] {
        let app = TestApp::start(setup).await;
        let ada = app.add_ada().await;
        Person::signed_in(&app).await;
        let of_user = Filter { user_id: Some(ada.id), ..Filter::default() };
        let filters = [
            Filter::default(),
            of_user.clone(),
            Filter { event: Some(Event::SignedIn), ..of_user },
            Filter { event: Some(Event::SignedIn), since: Some(1), ..Filter::default() },
            Filter { address: Some("127.0.0.1".to_owned()), ..Filter::default() },
        ];
        let position = Position { at: 1_767_323_045, id: "a".to_owned() };
        for filter in &filters {
            for position in [None, Some(&position)] {
                let explain = async |db: &mut sqlx::AnyConnection| {
                    let query = audit::statement(filter, position, 25)?;
                    assert_no_scan(db, query, &format!("{filter:?} {position:?}")).await;
                    Ok(())
                };
                app.shared.db.read(explain).await.unwrap();
            }
        }
    }
}

#[tokio::test]
async fn attempts_over_a_limit_are_counted_when_the_server_stops() {
    let mut app = TestApp::start(Setup::SqliteCookie).await;
    let client = ClientInfo::new([192, 0, 2, 7].into(), "a browser", String::new());
    for _ in 0..3 {
        app.shared.audit.attempt_limited("account", "a user", &client);
    }
    app.stop();
    assert_eq!(app.count("SELECT SUM(count) FROM audit_days WHERE event = 'attempts_limited'").await, 3);
}

#[tokio::test]
async fn sign_ins_and_refusals_are_counted_by_day() {
    for setup in [Setup::SqliteCookie, Setup::PostgresCookie] {
        let app = TestApp::start(setup).await;
        app.add_ada().await;
        let days = async || {
            let now = app.clock.now();
            let days = app.shared.db.read(async |db| audit::days(db, now).await).await.unwrap();
            assert_eq!((days.len(), days[29].start), (30, now - now % 86_400));
            days.iter().map(|day| (day.sign_ins, day.refusals, day.limited)).collect::<Vec<_>>()
        };
        Person::signed_in(&app).await;
        for _ in 0..6 {
            Person::stranger(&app).sign_in("ada@example.org", "wrong").await;
        }
        eventually("what a limit refused, which has no rows, is counted", async || days().await[29] == (1, 5, 1)).await;
        for (passed, since) in [(1, 1), (1, 2), (27, 29)] {
            app.clock.advance(passed * 86_400);
            app.shared.cleanup().sweep().await.unwrap();
            app.execute("DELETE FROM audit_events WHERE event LIKE 'sign%'").await;
            assert_eq!(days().await[29 - since], (1, 5, 1), "counted once, when the day had ended");
        }
        app.clock.advance(2 * 86_400);
        app.shared.cleanup().sweep().await.unwrap();
        assert_eq!(days().await, [(0, 0, 0); 30]);
        assert_eq!(app.count("SELECT COUNT(*) FROM audit_days WHERE event = 'attempts_limited'").await, 0);
    }
}
