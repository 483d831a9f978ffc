//! Two instances that share everything: a change on one takes effect on the other within a second, also without Redis.

use std::time::{Duration, Instant};

use rustix::process::Signal;
use tokio::time::sleep;

use crate::secured_redis::{self, SecuredRedis};
use crate::site::{KEY, Plan};
use crate::support::{PASSWORD, Person, eventually};
use crate::table::Row;
use crate::{Case, case};

const LOAD: &str = "64 connections";
/// The time until a change on one instance takes effect on the other.
const SPREADING: Duration = Duration::from_secs(1);
const NEW_KEY: &str = "Tz4vNbQe8mWcR6yLpJ1sHd9gXk3fUa7oVi2";

pub fn cases() -> Vec<Case> {
    vec![
        case!(quick "two-instances" => shared("A change on one instance, seen on the other", false)),
        case!("two-instances-without-redis" => shared("The same while Redis is down", true)),
        case!("limits-shared" => limits_are_shared()),
        case!("keys-rotated" => keys_rotated()),
        case!("column-added" => column_added()),
        case!("redis-with-tls" => secured("Redis with TLS and its own authority", secured_redis::Kind::Tls)),
        case!("redis-with-acl" => secured("Redis with a user of limited rights (ACL)", secured_redis::Kind::Acl)),
    ]
}

/// Everything that ends or changes a session, done on one instance and checked on the other.
async fn shared(fault: &str, without_redis: bool) -> Row {
    let mut site = Plan::two().build().await;
    let accounts = site.add_accounts(8).await;
    let emails: Vec<_> = accounts.iter().map(|account| account.email.as_str()).collect();
    site.command(&["user", "add", "ada@example.org", "--admin", "--password-stdin"], PASSWORD);
    let storm = site.storm().await;
    sleep(Duration::from_secs(1)).await;
    if without_redis {
        site.redis().kill();
        sleep(Duration::from_secs(1)).await;
    }
    let mut slowest = Duration::ZERO;
    for turn in 0..2 {
        let emails = &emails[turn * 4..][..4];
        let (here, there) = (&site.servers[turn].base(), &site.servers[1 - turn].base());
        // Signed out.
        let (person, other) = on_both(here, there, emails[0]).await;
        assert_eq!(person.post("/logout", &[]).await.status(), 303);
        slowest = slowest.max(until(async || !other.is_signed_in().await).await);
        // Disabled by a command.
        let (_, other) = on_both(here, there, emails[1]).await;
        site.command(&["user", "disable", emails[1]], "");
        slowest = slowest.max(until(async || !other.is_signed_in().await).await);
        // Another role, by a command.
        let (_, other) = on_both(here, there, emails[2]).await;
        site.command(&["user", "role", emails[2], "admin"], "");
        slowest = slowest.max(until(async || field(&other, "role").await == "admin").await);
        // Another password: every other session ends.
        let (person, _) = on_both(here, there, emails[3]).await;
        let (_, other) = on_both(here, there, emails[3]).await;
        let fields = [("new_password", "seven amber lanterns")];
        assert_eq!(person.post("/profile/password", &fields).await.status(), 303);
        slowest = slowest.max(until(async || !other.is_signed_in().await).await);
    }
    Row::new(fault, &site, LOAD, storm.end().await).nothing_failed().recovered_within(slowest, SPREADING)
}

/// A person who signed in to one instance, with the same browser at the other.
async fn on_both(here: &str, there: &str, email: &str) -> (Person, Person) {
    let person = Person::at(here);
    let request = person.request("POST", "/login").header("x-forwarded-for", "192.0.2.9");
    let answer = request.form(&[("email", email), ("password", PASSWORD)]).send().await.unwrap();
    assert_eq!(answer.status(), 303, "{email} signs in");
    let other = Person::at(there);
    person.cookies().split("; ").for_each(|cookie| other.plant(cookie));
    assert!(other.is_signed_in().await, "at once");
    (person, other)
}

async fn field(person: &Person, name: &str) -> String {
    let answer = person.get_json("/profile").await.json::<serde_json::Value>().await.unwrap();
    answer["user"][name].as_str().unwrap().to_owned()
}

async fn until(holds: impl AsyncFnMut() -> bool) -> Duration {
    let began = Instant::now();
    eventually("it is seen on the other instance", holds).await;
    began.elapsed()
}

async fn limits_are_shared() -> Row {
    let mut site = Plan::two().build().await;
    let accounts = site.add_accounts(1).await;
    let storm = site.storm().await;
    let mut statuses = Vec::new();
    for turn in 0..6 {
        let person = Person::at(&site.servers[turn % 2].base());
        let request = person.request("POST", "/login").header("x-forwarded-for", format!("192.0.2.{turn}"));
        let fields = [("email", accounts[0].email.as_str()), ("password", "wrong")];
        statuses.push(request.form(&fields).send().await.unwrap().status().as_u16());
    }
    sleep(Duration::from_secs(3)).await;
    Row::new("Wrong passwords on both in turn: the sixth is refused", &site, LOAD, storm.end().await)
        .nothing_failed()
        .demands(statuses == [403, 403, 403, 403, 403, 429], format!("they were answered {statuses:?}"))
}

/// Three rolling restarts: the new key verifies, then signs, then is the only one.
async fn keys_rotated() -> Row {
    let mut site = Plan::two().build().await;
    let accounts = site.add_accounts(10).await;
    let mut quiet = Vec::new();
    for account in &accounts {
        let person = Person::at(&site.base);
        assert_eq!(person.sign_in(&account.email, PASSWORD).await.status(), 303);
        quiet.push(person);
    }
    let storm = site.storm().await;
    let mut signed_out = 0;
    for keys in [format!("{KEY},{NEW_KEY}"), format!("{NEW_KEY},{KEY}"), NEW_KEY.to_owned()] {
        site.options.retain(|(name, _)| *name != "SESSION_KEYS");
        site.options.push(("SESSION_KEYS", keys));
        for at in 0..2 {
            site.servers[at].signal(Signal::TERM);
            assert_eq!(site.servers[at].exit_code().await, Some(0));
            let port = site.servers[at].port;
            site.servers[at] = site.server(port).await;
            // Refused clients try again after a second, and all of them have to succeed.
            sleep(Duration::from_secs(2)).await;
        }
        for person in &quiet {
            signed_out += usize::from(!person.is_signed_in().await);
        }
    }
    Row::new("Keys changed by three rolling restarts", &site, LOAD, storm.end().await)
        .nothing_failed()
        .demands(signed_out == 0, format!("{signed_out} of those who came by once a restart were signed out"))
}

/// Migrates the schema as the next release would, while this one is running.
async fn column_added() -> Row {
    use sqlx::Connection;
    let mut site = Plan::two().build().await;
    let storm = site.storm().await;
    let mut database = sqlx::AnyConnection::connect(&site.postgres().url()).await.unwrap();
    sleep(Duration::from_secs(2)).await;
    for table in ["users", "sessions", "tokens", "audit_events", "mails"] {
        let add = format!("ALTER TABLE {table} ADD COLUMN of_the_next_version BIGINT NOT NULL DEFAULT 0");
        sqlx::raw_sql(sqlx::AssertSqlSafe(add)).execute(&mut database).await.unwrap();
        sleep(Duration::from_millis(500)).await;
    }
    sleep(Duration::from_secs(3)).await;
    Row::new("A column added to every table", &site, LOAD, storm.end().await).nothing_failed()
}

/// Redis is used for copies and for counters, and refuses no command.
async fn secured(fault: &str, kind: secured_redis::Kind) -> Row {
    let secured = SecuredRedis::start(kind);
    let mut plan = Plan::two();
    plan.redis = None;
    plan.options = secured.options();
    let mut site = plan.build().await;
    site.uses_redis().await;
    let storm = site.storm().await;
    sleep(Duration::from_secs(5)).await;
    let seen = storm.end().await;
    let (used, said) = (secured.kinds_of_keys(), site.says("Redis is unavailable"));
    Row::new(fault, &site, LOAD, seen)
        .nothing_failed()
        .demands(used == ["limit", "session"], format!("it holds keys of {used:?}"))
        .demands(said == 0, "'Redis is unavailable' was said")
}
