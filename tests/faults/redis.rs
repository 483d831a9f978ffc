//! Redis is killed, frozen, slow, emptied, refusing, full, or absent at the start. No request fails.

use std::time::{Duration, Instant};

use tokio::time::sleep;

use crate::site::{Plan, Site};
use crate::slow_proxy::SlowProxy;
use crate::support::redis::Redis;
use crate::support::{PASSWORD, Person, eventually};
use crate::table::Row;
use crate::{Case, case};

const LOAD: &str = "64 connections";
/// The time to recover once Redis has recovered.
const BACK: Duration = Duration::from_secs(1);

pub fn cases() -> Vec<Case> {
    vec![
        case!("redis-killed-0.2s" => killed(Plan::sqlite_redis(), Duration::from_millis(200))),
        case!(quick "redis-killed-5s" => killed(Plan::two(), Duration::from_secs(5))),
        case!("redis-killed-60s" => killed(Plan::sqlite_redis(), Duration::from_secs(60))),
        case!(quick "redis-frozen" => frozen()),
        case!("redis-50ms-slower" => slower(Duration::from_millis(50))),
        case!("redis-500ms-slower" => slower(Duration::from_millis(500))),
        case!("redis-emptied" => emptied()),
        case!("redis-password-refused" => refusing(
            "Redis refuses the password for 5 s",
            &[&["CONFIG", "SET", "requirepass", "changed"], &["CLIENT", "KILL", "TYPE", "normal"]],
            &[&["AUTH", "changed"], &["CONFIG", "SET", "requirepass", ""]],
        )),
        case!("redis-read-only" => refusing(
            "Redis is a read-only replica without a primary for 5 s",
            &[&["REPLICAOF", "127.0.0.1", "1"]],
            &[&["REPLICAOF", "NO", "ONE"]],
        )),
        case!("redis-without-replicas" => refusing(
            "Redis refuses writes for lack of replicas for 5 s",
            &[&["CONFIG", "SET", "min-replicas-to-write", "3"]],
            &[&["CONFIG", "SET", "min-replicas-to-write", "0"]],
        )),
        case!(quick "redis-full" => refusing(
            "Redis is full (noeviction) for 5 s",
            &[&["CONFIG", "SET", "maxmemory", "1"]],
            &[&["CONFIG", "SET", "maxmemory", "0"]],
        )),
        case!("redis-evicting" => evicting()),
        case!("redis-absent-at-start" => absent_at_start()),
    ]
}

/// Redis is killed, and comes back with old copies of sessions that have ended meanwhile.
async fn killed(plan: Plan, away: Duration) -> Row {
    let mut site = plan.uncached().build().await;
    let storm = site.storm().await;
    let old = OldSessions::prepare(&mut site).await;
    sleep(Duration::from_secs(2)).await;
    site.redis().kill();
    let began = Instant::now();
    let statuses = old.sign_out_and_guess(&site).await;
    sleep(away.saturating_sub(began.elapsed())).await;
    site.redis().restart();
    old.restore(&mut site);
    let back = site.uses_redis().await;
    let refused = old.are_refused(&site).await;
    copies_are_used(&site).await;
    sleep(Duration::from_secs(2)).await;
    let said = site.says("Redis is unavailable");
    let row = Row::new(&format!("Redis killed for {} s", away.as_secs_f64()), &site, LOAD, storm.end().await);
    row.nothing_failed()
        .recovered_within(back, BACK)
        .demands(refused, "a session that ended meanwhile lives again")
        .demands(statuses == [403, 403, 403, 403, 403, 429], format!("wrong passwords were answered {statuses:?}"))
        .demands(said == site.servers.len(), format!("'Redis is unavailable' was said {said} times"))
}

async fn frozen() -> Row {
    let mut site = Plan::two().uncached().build().await;
    let storm = site.storm().await;
    let began = Instant::now();
    sleep(Duration::from_secs(5)).await;
    let froze = Instant::now();
    site.redis().freeze(true);
    sleep(Duration::from_secs(10)).await;
    site.redis().freeze(false);
    let back = site.uses_redis().await;
    copies_are_used(&site).await;
    let (seen, ended) = (storm.end().await, Instant::now());
    let is_calm = |at: &&Instant| **at + Duration::from_millis(250) < froze;
    let calm = seen.waits.iter().filter(is_calm).count();
    let waited = seen.waits.len() - calm;
    // What was late before the fault, for as long as the rest of the load.
    let by_itself = calm as f64 * (ended - froze).as_secs_f64() / (froze - began).as_secs_f64();
    let said = site.says("Redis is unavailable");
    Row::new("Redis frozen (SIGSTOP) for 10 s", &site, LOAD, seen)
        .nothing_failed()
        .recovered_within(back, BACK)
        // Each connection waits once at each of the two instances at most.
        .demands(
            waited as f64 <= 128.0 + by_itself,
            format!("{waited} answers took 250 ms or more, {calm} before: only the first should wait for Redis"),
        )
        .demands(said == site.servers.len(), format!("'Redis is unavailable' was said {said} times"))
}

/// A proxy delays every answer: below `REDIS_TIMEOUT` Redis is used, above it Redis counts as unavailable.
async fn slower(delay: Duration) -> Row {
    let plan = Plan::sqlite_redis().uncached();
    let slow = SlowProxy::start(plan.redis.as_ref().unwrap().port());
    let mut site = plan.with("REDIS_URL", &slow.url()).build().await;
    let storm = site.storm().await;
    sleep(Duration::from_secs(2)).await;
    slow.delay(delay);
    sleep(Duration::from_secs(8)).await;
    slow.delay(Duration::ZERO);
    let back = site.uses_redis().await;
    copies_are_used(&site).await;
    let seen = storm.end().await;
    let (waited, said) = (seen.waits.len(), site.says("Redis is unavailable"));
    let in_time = delay < Duration::from_millis(250);
    Row::new(&format!("Redis {} ms slower for 8 s", delay.as_millis()), &site, LOAD, seen)
        .nothing_failed()
        .recovered_within(back, BACK)
        .demands(in_time || waited <= 96, format!("{waited} answers took 250 ms or more"))
        .demands(said == usize::from(!in_time), format!("'Redis is unavailable' was said {said} times"))
}

async fn emptied() -> Row {
    let mut site = Plan::sqlite_redis().uncached().build().await;
    let storm = site.storm().await;
    for _ in 0..50 {
        site.redis().flush();
        sleep(Duration::from_millis(100)).await;
    }
    copies_are_used(&site).await;
    let said = site.says("Redis is unavailable");
    Row::new("Redis emptied ten times a second for 5 s", &site, LOAD, storm.end().await)
        .nothing_failed()
        .demands(said == 0, "'Redis is unavailable' was said, and it never was")
}

/// Redis answers with errors.
async fn refusing(fault: &str, commands: &[&[&str]], undone_by: &[&[&str]]) -> Row {
    let mut site = Plan::sqlite_redis().uncached().build().await;
    let storm = site.storm().await;
    sleep(Duration::from_secs(2)).await;
    say(&site, commands);
    sleep(Duration::from_secs(5)).await;
    say(&site, undone_by);
    let back = site.uses_redis().await;
    copies_are_used(&site).await;
    let said = site.says("Redis is unavailable");
    Row::new(fault, &site, LOAD, storm.end().await)
        .nothing_failed()
        .recovered_within(back, BACK)
        .demands(said == 1, format!("'Redis is unavailable' was said {said} times"))
}

/// Redis keeps evicting keys.
async fn evicting() -> Row {
    let mut site = Plan::sqlite_redis().uncached().build().await;
    let storm = site.storm().await;
    let used = info(site.redis(), "memory", "used_memory:");
    say(&site, &[&["CONFIG", "SET", "maxmemory-policy", "allkeys-lru"]]);
    say(&site, &[&["CONFIG", "SET", "maxmemory", &(used + 500_000).to_string()]]);
    // Another program's keys displace the copies.
    for number in 0..8_000 {
        say(&site, &[&["SET", &format!("other:{number}"), &"x".repeat(1_000)]]);
        sleep(Duration::from_millis(1)).await;
    }
    let evicted = info(site.redis(), "stats", "evicted_keys:");
    let said = site.says("Redis is unavailable");
    Row::new("Redis is full and evicts (allkeys-lru) for 8 s", &site, LOAD, storm.end().await)
        .nothing_failed()
        .demands(evicted > 0, "nothing was evicted, so nothing is shown")
        .demands(said == 0, format!("'Redis is unavailable' was said {said} times"))
}

async fn absent_at_start() -> Row {
    let plan = Plan { redis: Some(Redis::absent()), ..Plan::sqlite() }.uncached();
    let mut site = plan.uncached().build().await;
    let storm = site.storm().await;
    sleep(Duration::from_secs(5)).await;
    site.redis().restart();
    let back = site.uses_redis().await;
    copies_are_used(&site).await;
    let said = site.says("Redis is unavailable");
    Row::new("Redis down at the start, up 5 s later", &site, LOAD, storm.end().await)
        .nothing_failed()
        .recovered_within(back, BACK)
        .demands(said == 1, format!("'Redis is unavailable' was said {said} times"))
}

/// Sends commands to Redis on one connection.
fn say(site: &Site, commands: &[&[&str]]) {
    // If a command requires a password, the next one sends it.
    let client = ::redis::Client::open(site.redis.as_ref().unwrap().url()).unwrap();
    let mut connection = client.get_connection().unwrap();
    for command in commands {
        ::redis::cmd(command[0]).arg(&command[1..]).query::<::redis::Value>(&mut connection).unwrap();
    }
}

/// Waits until sessions are read from Redis.
async fn copies_are_used(site: &Site) {
    let redis = site.redis.as_ref().expect("this site has a Redis");
    let before = hits(redis);
    eventually("copies are read from Redis", async || hits(redis) > before + 20).await;
}

fn hits(redis: &Redis) -> u64 {
    info(redis, "stats", "keyspace_hits:")
}

fn info(redis: &Redis, section: &str, field: &str) -> u64 {
    let stats: String = ::redis::cmd("INFO").arg(section).query(&mut redis.connection()).unwrap();
    stats.lines().find_map(|line| line.strip_prefix(field)).unwrap().trim().parse().unwrap()
}

/// People who sign out while Redis is unavailable, copies of their cookies, and the old copies in Redis.
struct OldSessions {
    people: Vec<Person>,
    cookies: Vec<String>,
    copies: Vec<(String, Vec<u8>)>,
    guessed: String,
}

impl OldSessions {
    async fn prepare(site: &mut Site) -> Self {
        let accounts = site.add_accounts(9).await;
        let mut people = Vec::new();
        for account in &accounts[..8] {
            let person = Person::at(&site.base);
            assert_eq!(person.sign_in(&account.email, PASSWORD).await.status(), 303);
            assert_eq!(person.get("/profile").await.status(), 200);
            people.push(person);
        }
        let cookies = people.iter().map(Person::cookies).collect();
        let mut connection = site.redis().connection();
        let copies = site.redis().keys().into_iter().filter(|key| key.starts_with("vestibule:session:"));
        let copies = copies.map(|key| {
            let copy: Option<Vec<u8>> = ::redis::cmd("GET").arg(&key).query(&mut connection).unwrap();
            (key, copy.unwrap_or_default())
        });
        Self { cookies, copies: copies.collect(), people, guessed: accounts[8].email.clone() }
    }

    /// Everyone signs out, and somebody guesses a password, which is still rate-limited.
    async fn sign_out_and_guess(&self, site: &Site) -> Vec<u16> {
        for person in &self.people {
            assert_eq!(person.post("/logout", &[]).await.status(), 303, "signing out works without Redis");
        }
        let stranger = Person::at(&site.servers[0].base());
        let mut statuses = Vec::new();
        for _ in 0..6 {
            let request = stranger.request("POST", "/login").header("x-forwarded-for", "192.0.2.7");
            let answer = request.form(&[("email", self.guessed.as_str()), ("password", "wrong")]).send().await.unwrap();
            statuses.push(answer.status().as_u16());
        }
        statuses
    }

    /// Writes the old copies back to Redis.
    fn restore(&self, site: &mut Site) {
        let mut connection = site.redis().connection();
        for (key, copy) in &self.copies {
            ::redis::cmd("SET").arg(key).arg(copy).query::<()>(&mut connection).unwrap();
        }
    }

    async fn are_refused(&self, site: &Site) -> bool {
        for cookies in &self.cookies {
            let thief = Person::at(&site.base);
            cookies.split("; ").for_each(|cookie| thief.plant(cookie));
            if thief.is_signed_in().await {
                return false;
            }
        }
        true
    }
}
