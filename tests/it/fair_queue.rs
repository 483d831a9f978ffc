//! The fair hash queue: no matter what strangers send, a browser that an account knows is served.

use std::net::{Ipv4Addr, Ipv6Addr};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, mpsc};

use bcrypt_lanes::Input;
use futures_util::future::join_all;
use vestibule::base::hash_pool::{Sender, Work};
use vestibule::base::secret::hash_secret;
use vestibule::base::user::Role;
use vestibule::storage::rate_limit::{Counter, Subjects, limits};

use crate::support::{PASSWORD, Person, Setup, TestApp, eventually};

const PROXIED: (&str, &str) = ("TRUSTED_PROXIES", "private");
const DEVICE: &str = "vestibule-device";

/// Blocks all hashing threads until it's dropped.
struct Held(#[expect(dead_code, reason = "its end is what counts")] mpsc::Sender<()>);

async fn hold_threads(app: &TestApp) -> Held {
    let (release, held) = mpsc::channel();
    let held = Arc::new(Mutex::new(held));
    let threads = std::thread::available_parallelism().unwrap().get() as u64;
    let begun = app.shared.hasher.begun();
    for number in 0..threads {
        let (hasher, held) = (app.shared.hasher.clone(), Arc::clone(&held));
        let work = move || Work::Done(held.lock().unwrap().recv().is_ok());
        tokio::spawn(async move { hasher.run(Sender::Account(format!("holder {number}")), work).await.is_ok() });
    }
    eventually("all hash threads are busy", async || app.shared.hasher.begun() == begun + threads).await;
    Held(release)
}

/// One of the attacker's 200 addresses: neighbours in a /24 of IPv4 and a /56 of IPv6.
fn address(number: u16) -> String {
    if number.is_multiple_of(2) {
        Ipv4Addr::new(198, 51, 100, (number / 2) as u8).to_string()
    } else {
        Ipv6Addr::new(0x2001, 0xdb8, 1, number % 256, 0, 0, 0, 1).to_string()
    }
}

async fn attempt(person: &Person, email: &str, password: &str, address: &str) -> u16 {
    let request = person.request("POST", "/login").header("x-forwarded-for", address);
    request.form(&[("email", email), ("password", password)]).send().await.unwrap().status().as_u16()
}

/// A browser with only a device cookie.
fn browser(app: &TestApp, device: &str) -> Person {
    let person = Person::stranger(app);
    person.plant(&format!("{DEVICE}={device}"));
    person
}

async fn device_of(app: &TestApp, email: &str) -> String {
    Person::signed_in_as(app, email).await.cookie(DEVICE).unwrap()
}

/// The number of the attacker's guesses that are verified before the owner's.
const BOUND: i64 = 12;

#[tokio::test]
async fn a_known_browser_waits_for_a_dozen_hashes_at_most() {
    for setup in [Setup::SqliteCookie, Setup::PostgresRedis] {
        // Hashes take much longer than writing the events that show their order.
        let app = &TestApp::start_with(setup, &[PROXIED, ("BCRYPT_COST", "8")]).await;
        app.add_ada().await;
        app.add_user("mallory@example.org", "Mallory", Role::User).await;
        let owners = device_of(app, "ada@example.org").await;
        let mut attackers = Vec::new();
        for _ in 0..12 {
            attackers.push(device_of(app, "mallory@example.org").await);
        }
        let before = app.count("SELECT COUNT(*) FROM audit_events").await;
        // Clients take a while to make, and a hash waits for five seconds at most.
        let strangers: Vec<_> = (0..200).map(|_| Person::stranger(app)).collect();
        let browsers: Vec<_> = (0..60).map(|number| browser(app, &attackers[number % 12])).collect();

        let held = hold_threads(app).await;
        let refused = AtomicUsize::new(0);
        let guesses = strangers.iter().zip(0..).map(async |(person, number): (&Person, u16)| {
            let email = format!("victim{number}@example.org");
            attempt(person, &email, "x", &address(number)).await
        });
        // From six addresses, with a dozen browsers of their own account and the correct password.
        let right = browsers.iter().zip(0..).map(async |(person, number): (&Person, u16)| {
            let status = attempt(person, "mallory@example.org", PASSWORD, &address(number % 6)).await;
            refused.fetch_add(usize::from(status == 429), Ordering::SeqCst);
            status
        });
        let owner = async {
            let came = || app.shared.hasher.waiting() + refused.load(Ordering::SeqCst);
            eventually("all attempts are queued or refused", async || came() == 260).await;
            // A wrong password, because its verification is recorded at once. The address is one of the attacker's.
            let (person, same) = (browser(app, &owners), address(0));
            let judged = attempt(&person, "ada@example.org", "x", &same);
            let release = async {
                eventually("the owner's attempt is queued", async || came() == 261).await;
                drop(held);
            };
            tokio::join!(judged, release).0
        };
        let attack = futures_util::future::join(join_all(guesses), join_all(right));
        let ((guesses, right), owner) = tokio::join!(attack, owner);
        assert_eq!(owner, 403, "judged");
        assert!(guesses.iter().all(|status| *status == 403), "{guesses:?}");
        assert_eq!(
            right.iter().filter(|status| **status == 303).count(),
            8,
            "one account has eight places in the queue: {right:?}"
        );
        let sooner = "SELECT COUNT(*) FROM audit_events WHERE id < (SELECT e.id FROM audit_events e \
                      JOIN users ON users.id = e.user_id WHERE email = 'ada@example.org' AND event = 'sign_in_refused')";
        let sooner = app.count(sooner).await - before;
        assert!(sooner <= BOUND, "{sooner} of 208 attempts were verified before the owner's");
    }
}

/// Weak new passwords, for example, are refused in a job's first step.
#[tokio::test]
async fn jobs_that_compute_no_digest_do_not_stop_those_that_do() {
    let app = &TestApp::start(Setup::SqliteCookie).await;
    let done = Arc::new(AtomicUsize::new(0));
    let endless = (0..8 * std::thread::available_parallelism().unwrap().get()).map(|number| {
        let (hasher, done) = (app.shared.hasher.clone(), Arc::clone(&done));
        tokio::spawn(async move {
            while done.load(Ordering::SeqCst) == 0 {
                let step = || {
                    std::thread::sleep(std::time::Duration::from_millis(5));
                    Work::Done(())
                };
                hasher.run(Sender::Account(number.to_string()), step).await.unwrap();
            }
        })
    });
    let endless: Vec<_> = endless.collect();
    let hash = || Work::hash(Input::new(b"tea at four", [0; 16], 8));
    let hashed = tokio::time::timeout(
        std::time::Duration::from_secs(20),
        app.shared.hasher.run(Sender::Account("victim".to_owned()), hash),
    );
    let hashed = hashed.await;
    done.store(1, Ordering::SeqCst);
    assert!(hashed.expect("the digest goes on while others begin").is_ok());
    join_all(endless).await;
}

#[tokio::test]
async fn a_browser_over_its_limit_queues_among_strangers() {
    let app = &TestApp::start(Setup::SqliteCookie).await;
    let ada = app.add_ada().await;
    let devices = [device_of(app, "ada@example.org").await, device_of(app, "ada@example.org").await];
    for _ in 0..5 {
        assert_eq!(browser(app, &devices[0]).sign_in("ada@example.org", "x").await.status(), 403);
    }
    for (sender, statuses) in
        [(Sender::Account(ada.id), [303, 429]), (Sender::Stranger(Ipv4Addr::LOCALHOST.into()), [429, 303])]
    {
        let held = hold_threads(app).await;
        let places = (0..8).map(async |_| app.shared.hasher.run(sender.clone(), || Work::Done(())).await.is_ok());
        let tried = async {
            eventually("the sender's places are taken", async || app.shared.hasher.waiting() == 8).await;
            let [used_up, known] = [0, 1].map(|which| browser(app, &devices[which]));
            let release = async {
                eventually("one more attempt is queued", async || app.shared.hasher.waiting() == 9).await;
                drop(held);
            };
            let tried = [used_up, known].map(async |person| person.sign_in("ada@example.org", PASSWORD).await.status());
            let (tried, ()) = tokio::join!(join_all(tried), release);
            tried
        };
        let (_, tried) = tokio::join!(join_all(places), tried);
        assert_eq!(tried, statuses);
    }
}

/// Makes the pool measure jobs of a second. After four on each thread, it lets fewer than twenty wait per thread.
/// Hashes stay fast, so no answer depends on the speed of the machine.
async fn shorten_queue(app: &TestApp, threads: usize) {
    let second = || {
        std::thread::sleep(std::time::Duration::from_secs(1));
        Work::Done(())
    };
    let jobs = (0..4 * threads).map(async |number| {
        app.shared.hasher.run(Sender::Account(format!("slow {number}")), second).await.unwrap();
    });
    join_all(jobs).await;
}

#[tokio::test]
async fn strangers_who_fill_the_queue_leave_room_for_known_browsers_and_for_one_another() {
    let app = &TestApp::start_with(Setup::SqliteCookie, &[PROXIED]).await;
    app.add_ada().await;
    let owners = device_of(app, "ada@example.org").await;
    let threads = std::thread::available_parallelism().unwrap().get();
    shorten_queue(app, threads).await;
    let held = hold_threads(app).await;
    let (crowd, refused) = (20 * threads + 50, AtomicUsize::new(0));
    let strangers = (0..crowd).map(async |number| {
        let (person, email) = (Person::stranger(app), format!("victim{number}@example.org"));
        let status = attempt(&person, &email, "x", &address(number as u16)).await;
        refused.fetch_add(usize::from(status == 503), Ordering::SeqCst);
        status
    });
    let strangers = async { join_all(strangers).await };
    let others = async {
        let (waiting, refused) = (|| app.shared.hasher.waiting(), || refused.load(Ordering::SeqCst));
        eventually("all attempts are queued or refused", async || waiting() + refused() == crowd).await;
        let full = waiting();
        assert!(full > 0 && full < crowd - 40, "{full} of {crowd} are queued");
        let (owner, elsewhere, same) = (browser(app, &owners), Person::stranger(app), address(0));
        let known = attempt(&owner, "ada@example.org", PASSWORD, &same);
        let stranger = attempt(&elsewhere, "bob@example.org", "x", "203.0.113.7");
        let release = async {
            eventually("both attempts are queued in place of others", async || waiting() + refused() == crowd + 2)
                .await;
            assert!(waiting() <= full, "the queue hasn't grown");
            drop(held);
        };
        let (known, stranger, ()) = tokio::join!(known, stranger, release);
        (known, stranger)
    };
    let (crowd, (known, stranger)) = tokio::join!(strangers, others);
    assert_eq!(known, 303);
    assert_eq!(stranger, 403, "judged");
    assert!(crowd.iter().filter(|status| **status == 503).count() > 40, "{crowd:?}");
}

#[tokio::test]
async fn attempts_refused_by_the_queue_are_not_counted() {
    for setup in [Setup::SqliteCookie, Setup::SqliteRedis] {
        // Two wait, for any number of threads.
        let mut app = TestApp::start_with(setup, &[PROXIED, ("BCRYPT_COST", "16")]).await;
        let held = hold_threads(&app).await;
        let places = (0..16).map(async |number: u32| {
            let sender = Sender::Stranger(Ipv4Addr::from(number << 8).into());
            app.shared.hasher.run(sender, || Work::Done(())).await.is_ok()
        });
        let refused = async {
            eventually("the queue is full", async || app.shared.hasher.waiting() > 1).await;
            for number in 0..200_u16 {
                let network = Ipv6Addr::new(0x2001, 0xdb8, number, 0, 0, 0, 0, 1).to_string();
                let email = format!("victim{number}@example.org");
                assert_eq!(attempt(&Person::stranger(&app), &email, "x", &network).await, 503);
            }
            let counted = app.shared.attempts.list(&Subjects::All);
            drop(held);
            counted
        };
        let (_, counted) = tokio::join!(join_all(places), refused);
        assert_eq!(counted, []);
        if setup.has_redis() {
            let counters = app.redis().keys().into_iter().filter(|key| key.starts_with("vestibule:limit:"));
            assert_eq!(counters.count(), 0);
        }
    }
}

#[tokio::test]
async fn an_attempt_of_a_disconnected_client_is_counted() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    let held = hold_threads(&app).await;
    let mut leaving = Vec::new();
    for _ in 0..3 {
        let person = Person::stranger(&app);
        leaving.push(tokio::spawn(async move { person.sign_in("ada@example.org", "x").await }));
    }
    eventually("all attempts are queued", async || app.shared.hasher.waiting() == 3).await;
    leaving.iter().for_each(tokio::task::JoinHandle::abort);
    drop(held);
    eventually("the attempts are verified although their clients left", async || {
        app.count("SELECT COUNT(*) FROM audit_events WHERE event = 'sign_in_refused'").await == 3
    })
    .await;
    for _ in 0..2 {
        assert_eq!(Person::stranger(&app).sign_in("ada@example.org", "x").await.status(), 403);
    }
    assert_eq!(Person::stranger(&app).sign_in("ada@example.org", PASSWORD).await.status(), 429);
}

#[tokio::test]
async fn correct_passwords_have_their_own_limit() {
    for setup in [Setup::SqliteCookie, Setup::SqliteRedis] {
        let app = TestApp::start(setup).await;
        let ada = app.add_ada().await;
        let counter = Counter::new(limits::RIGHT_PROOFS, hash_secret(&ada.email));
        let person = Person::signed_in(&app).await;
        for _ in 0..4 {
            assert_eq!(Person::stranger(&app).sign_in("ada@example.org", "x").await.status(), 403);
        }
        // As if she had signed in as often as allowed, less two.
        match &app.redis {
            Some(redis) => {
                let key = format!("vestibule:limit:right-proofs:{}", counter.subject);
                let mut redis = redis.connection();
                assert_eq!(redis::cmd("GET").arg(&key).query::<i64>(&mut redis).unwrap(), 1);
                redis::cmd("INCRBY").arg(&key).arg(597).query::<()>(&mut redis).unwrap();
            }
            None => (0..597).for_each(|_| drop(app.shared.attempts.increment(&counter))),
        }
        let hashes = app.shared.hasher.begun();
        assert_eq!(person.sign_in("ada@example.org", PASSWORD).await.status(), 303);
        let again = [("password", PASSWORD)];
        assert_eq!(person.post("/reauthenticate", &again).await.status(), 303);
        assert_eq!(person.sign_in("ada@example.org", PASSWORD).await.status(), 429);
        assert_eq!(person.post("/reauthenticate", &again).await.status(), 429);
        assert_eq!(app.shared.hasher.begun() - hashes, 2);
        app.pass(600);
        assert_eq!(person.sign_in("ada@example.org", PASSWORD).await.status(), 303);
    }
}
