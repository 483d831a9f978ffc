//! The most expensive password hashes that an import accepts: what they cost the server, and those who visit meanwhile.

use std::time::Duration;

use futures_util::future::join_all;

use crate::support::PASSWORD;
use crate::support::process::{Server, ok, with_database};

/// Of [`PASSWORD`], by argon2-cffi and Python's hashlib: each at all limits of its kind.
const ARGON2: &str =
    "$argon2id$v=19$m=262144,t=4,p=64$dmVzdGlidWxlLXNhbHQxNg$pqPDs9Edu79p8cq710c96SDUBK3EBN9QSPH912TT/Mc";
const SCRYPT: &str = "$scrypt$ln=16,r=8,p=8$dmVzdGlidWxlLXNhbHQxNg$YmSc2v23lsC1hwYFvDRfLPyzQTKWrhrdJwA14vyTDg4";

/// In bytes: the memory of one sign-in with the largest Argon2, what the allocator still keeps of one with the largest
/// scrypt, and a little for those who wait.
const MOST_MEMORY: usize = (256 + 64 + 20) << 20;

/// The hash threads let other processes go first (nice 10), and other tests run meanwhile.
const PATIENCE: Duration = Duration::from_mins(3);

#[tokio::test]
async fn sign_ins_with_the_most_expensive_hashes_share_the_memory_of_one() {
    let dir = with_database();
    let people = [("ada", ARGON2), ("bob", ARGON2), ("eve", SCRYPT)];
    let lines = people.map(|(name, hash)| format!("{name}@example.org:{hash}\n"));
    ok(dir.path(), &[], &["user", "import", "-"], &lines.concat());
    let server = Server::start(dir.path(), &[]).await;
    let idle = server.peak_memory();
    // Again if there are too many in the queue.
    let sign_in = |(name, _), password| {
        let person = server.person();
        async move {
            loop {
                let email = format!("{name}@example.org");
                let sent = person.request("POST", "/login").form(&[("email", &*email), ("password", password)]);
                let status = sent.timeout(PATIENCE).send().await.unwrap().status().as_u16();
                if status != 503 {
                    return status;
                }
                tokio::time::sleep(Duration::from_millis(200)).await;
            }
        }
    };
    let sign_ins = people.map(|person| sign_in(person, PASSWORD)).into_iter();
    let guesses = people.map(|person| sign_in(person, "plum kettle orbiT")).into_iter();
    let all = join_all(sign_ins.chain(guesses));
    let answers = tokio::spawn(all);
    let mut pages = 0;
    while !answers.is_finished() {
        assert_eq!(server.person().get("/login").await.status(), 200);
        pages += 1;
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert_eq!(answers.await.unwrap(), [303, 303, 303, 403, 403, 403]);
    assert!(pages > 10, "only {pages} pages were answered meanwhile");
    let more = server.peak_memory() - idle;
    assert!(more < MOST_MEMORY, "{} MiB more than before", more >> 20);
    // From now on they are ours.
    let idle = server.peak_memory();
    assert_eq!(join_all(people.map(|person| sign_in(person, PASSWORD))).await, [303; 3]);
    assert_eq!(server.peak_memory(), idle);
}
