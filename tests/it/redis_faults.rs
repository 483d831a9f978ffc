//! Redis is killed, stopped, emptied or absent under load: no request fails, and nobody is signed out.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use crate::support::redis::Redis;
use crate::support::{Person, Setup, TestApp};

const CONNECTIONS: usize = 64;

/// Each page asks Redis.
const UNCACHED: [(&str, &str); 1] = [("SESSION_CACHE_MIB", "0")];

/// One storm at a time, since two cores both serve it and cause it.
static STORM: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());

/// Reads `/profile` and `/login` on 64 connections while a fault occurs and is repaired.
async fn under_load(app: &mut TestApp, fault: impl AsyncFnOnce(&mut TestApp)) {
    let _alone = STORM.lock().await;
    app.add_ada().await;
    let (done, served) = (Arc::<AtomicBool>::default(), Arc::<AtomicU64>::default());
    let mut people = Vec::new();
    for _ in 0..CONNECTIONS {
        let person = Person::signed_in(app).await;
        let (done, served) = (Arc::clone(&done), Arc::clone(&served));
        people.push(tokio::spawn(async move {
            while !done.load(Ordering::Relaxed) {
                let profile = person.get("/profile").await;
                assert_eq!(profile.status(), 200, "the user stays signed in");
                let login = person.get("/login").await;
                assert_eq!(login.status(), 303, "the sign-in page redirects to the profile");
                served.fetch_add(2, Ordering::Relaxed);
            }
            assert!(person.cookie("vestibule").is_some());
        }));
    }
    fault(app).await;
    done.store(true, Ordering::Relaxed);
    for person in people {
        person.await.expect("no user was signed out and no request failed");
    }
    assert!(served.load(Ordering::Relaxed) > CONNECTIONS as u64 * 4, "the test made too few requests");
}

async fn five_seconds() {
    tokio::time::sleep(Duration::from_secs(5)).await;
}

#[tokio::test]
async fn killed_for_five_seconds() {
    let mut app = TestApp::start_with(Setup::SqliteRedis, &UNCACHED).await;
    under_load(&mut app, async |app| {
        app.redis().kill();
        five_seconds().await;
        app.redis().restart();
        app.await_readiness("ok").await;
        crate::support::eventually("sessions are cached again", async || {
            app.redis.as_ref().unwrap().keys().len() >= CONNECTIONS
        })
        .await;
    })
    .await;
}

#[tokio::test]
async fn stopped_for_five_seconds() {
    let mut app = TestApp::start_with(Setup::PostgresRedis, &UNCACHED).await;
    under_load(&mut app, async |app| {
        app.redis().freeze(true);
        five_seconds().await;
        app.redis().freeze(false);
        app.await_readiness("ok").await;
    })
    .await;
}

#[tokio::test]
async fn emptied_again_and_again_for_five_seconds() {
    let mut app = TestApp::start_with(Setup::SqliteRedis, &UNCACHED).await;
    under_load(&mut app, async |app| {
        for _ in 0..10 {
            app.redis().flush();
            tokio::time::sleep(Duration::from_millis(500)).await;
        }
    })
    .await;
}

#[tokio::test]
async fn absent_at_the_start_and_up_five_seconds_later() {
    let mut app = TestApp::start_on(Setup::SqliteRedis, Some(Redis::absent()), &UNCACHED).await;
    app.await_readiness("degraded").await;
    under_load(&mut app, async |app| {
        five_seconds().await;
        app.redis().restart();
        app.await_readiness("ok").await;
        crate::support::eventually("sessions are cached", async || !app.redis.as_ref().unwrap().keys().is_empty())
            .await;
    })
    .await;
}

#[tokio::test]
async fn refused_writes_or_passwords_count_as_unavailable() {
    for setting in [["maxmemory", "1"], ["requirepass", "changed"], ["min-replicas-to-write", "3"]] {
        let mut app = TestApp::start_with(Setup::SqliteRedis, &UNCACHED).await;
        app.add_ada().await;
        let person = Person::signed_in(&app).await;
        redis::cmd("CONFIG").arg("SET").arg(&setting).query::<()>(&mut app.redis().connection()).unwrap();
        for _ in 0..5 {
            assert!(person.is_signed_in().await, "{setting:?}");
        }
        let another = Person::signed_in(&app).await;
        assert!(another.is_signed_in().await);
        assert_eq!(another.post("/logout", &[]).await.status(), 303);
        assert!(!another.is_signed_in().await);
    }
}

#[tokio::test]
async fn old_copies_in_redis_restore_no_session() {
    let mut app = TestApp::start_with(Setup::SqliteRedis, &UNCACHED).await;
    app.add_ada().await;
    let person = Person::signed_in(&app).await;
    let thief = person.thief(&app);
    let stolen = thief.cookies();
    let key = app.redis().keys().into_iter().find(|key| key.starts_with("vestibule:session:")).unwrap();
    let copy: String = redis::cmd("GET").arg(&key).query(&mut app.redis().connection()).unwrap();
    app.redis().kill();
    assert_eq!(person.post("/logout", &[]).await.status(), 303);
    app.redis().restart();
    redis::cmd("SET").arg(&key).arg(&copy).query::<()>(&mut app.redis().connection()).unwrap();
    app.await_readiness("ok").await;
    assert!(!thief.is_signed_in().await);
    let cookies = stolen;
    crate::support::eventually("the ended session's cache entry is removed", async || {
        let thief = Person::stranger(&app);
        thief.plant(&cookies);
        assert!(!thief.is_signed_in().await);
        !app.redis.as_ref().unwrap().keys().contains(&key)
    })
    .await;
}

#[tokio::test]
async fn attempts_are_counted_in_memory_while_redis_is_unavailable() {
    let mut app = TestApp::start(Setup::SqliteRedis).await;
    app.add_ada().await;
    app.redis().kill();
    let person = Person::stranger(&app);
    let mut statuses = Vec::new();
    for _ in 0..7 {
        statuses.push(person.sign_in("ada@example.org", "wrong").await.status().as_u16());
    }
    assert_eq!(statuses, [403, 403, 403, 403, 403, 429, 429]);
}
