//! Redis: killed, frozen, slow, emptied, refusing, full, absent at the start. Nobody notices any of it.

use std::time::{Duration, Instant};

use tokio::time::sleep;

use crate::site::{Plan, Site};
use crate::support::redis::Redis;
use crate::support::{PASSWORD, Person, eventually};
use crate::table::Row;
use crate::{Case, case};

const LOAD: &str = "64 connections";
/// How soon everything is as before, once Redis is.
const BACK: Duration = Duration::from_secs(1);

pub fn cases() -> Vec<Case> {
    vec![
        case!("redis-killed-0.2s" => killed(Plan::sqlite_redis(), Duration::from_millis(200))),
        case!(quick "redis-killed-5s" => killed(Plan::two(), Duration::from_secs(5))),
        case!("redis-killed-60s" => killed(Plan::sqlite_redis(), Duration::from_secs(60))),
        case!(quick "redis-frozen" => frozen()),
    ]
}

/// Killed with everything in it, and back later with old copies of sessions that ended meanwhile.
async fn killed(plan: Plan, away: Duration) -> Row {
    let mut site = plan.build().await;
    let storm = site.storm().await;
    let ghosts = Ghosts::prepare(&mut site).await;
    sleep(Duration::from_secs(2)).await;
    site.redis().kill();
    let began = Instant::now();
    let statuses = ghosts.sign_out_and_guess(&site).await;
    sleep(away.saturating_sub(began.elapsed())).await;
    site.redis().restart();
    ghosts.haunt(&mut site);
    let back = site.uses_redis().await;
    let refused = ghosts.are_refused(&site).await;
    copies_are_used(&site).await;
    sleep(Duration::from_secs(2)).await;
    let said = site.says("Redis is away");
    let row = Row::new(&format!("Redis killed for {} s", away.as_secs_f64()), &site, LOAD, storm.end().await);
    row.nothing_failed()
        .recovered_within(back, BACK)
        .demands(refused, "a session that ended meanwhile lives again")
        .demands(statuses == [403, 403, 403, 403, 403, 429], format!("wrong passwords were answered {statuses:?}"))
        .demands(said == site.servers.len(), format!("'Redis is away' was said {said} times"))
}

async fn frozen() -> Row {
    let mut site = Plan::two().build().await;
    let storm = site.storm().await;
    sleep(Duration::from_secs(2)).await;
    site.redis().freeze(true);
    sleep(Duration::from_secs(10)).await;
    site.redis().freeze(false);
    let back = site.uses_redis().await;
    copies_are_used(&site).await;
    let seen = storm.end().await;
    let (waited, said) = (seen.waited, site.says("Redis is away"));
    Row::new("Redis frozen (SIGSTOP) for 10 s", &site, LOAD, seen)
        .nothing_failed()
        .recovered_within(back, BACK)
        .demands(waited <= 64, format!("{waited} answers took 250 ms or more: each connection waits once at most"))
        .demands(said == site.servers.len(), format!("'Redis is away' was said {said} times"))
}

/// Redis answers questions about sessions with copies.
async fn copies_are_used(site: &Site) {
    let redis = site.redis.as_ref().expect("this site has a Redis");
    let before = hits(redis);
    eventually("copies are read from Redis", async || hits(redis) > before + 20).await;
}

fn hits(redis: &Redis) -> u64 {
    let stats: String = ::redis::cmd("INFO").arg("stats").query(&mut redis.connection()).unwrap();
    let found = stats.lines().find_map(|line| line.strip_prefix("keyspace_hits:"));
    found.unwrap().trim().parse().unwrap()
}

/// People who sign out while Redis is away, those who have their cookies, and the copies that Redis comes back with.
struct Ghosts {
    people: Vec<Person>,
    cookies: Vec<String>,
    copies: Vec<(String, Vec<u8>)>,
    guessed: String,
}

impl Ghosts {
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

    /// All sign out; and somebody guesses a password, whose attempts are limited all the same.
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

    /// What Redis knew before is in it again.
    fn haunt(&self, site: &mut Site) {
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
