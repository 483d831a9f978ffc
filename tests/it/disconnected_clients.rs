//! Clients that reset their connection while the server works: their requests are still carried out and recorded.

use std::io::Write;
use std::net::TcpStream;
use std::time::Duration;

use vestibule::base::password::PasswordHash;
use vestibule::base::user::Role;

use crate::support::{PASSWORD, Person, Setup, TestApp, eventually};

/// Sends a form, and resets the connection after a while.
async fn post_and_leave(app: &TestApp, path: &str, cookies: &str, body: &str, after: Duration) {
    let mut connection = TcpStream::connect(("127.0.0.1", app.port)).unwrap();
    let request = format!(
        "POST {path} HTTP/1.1\r\nHost: x\r\nCookie: {cookies}\r\nContent-Type: application/x-www-form-urlencoded\r\n\
         Content-Length: {}\r\n\r\n{body}",
        body.len()
    );
    connection.write_all(request.as_bytes()).unwrap();
    tokio::time::sleep(after).await;
    // Closing without lingering resets the connection.
    socket2::SockRef::from(&connection).set_linger(Some(Duration::ZERO)).unwrap();
    drop(connection);
}

#[tokio::test]
async fn every_change_has_its_event() {
    for setup in [Setup::SqliteCookie, Setup::PostgresRedis] {
        let app = TestApp::start(setup).await;
        app.add_ada().await;
        // One session may edit the profile thirty times.
        let mut people = Vec::new();
        for _ in 0..5 {
            people.push(Person::signed_in(&app).await);
        }
        for round in 0..120 {
            let person = &people[round as usize / 25];
            let after = Duration::from_micros(500 + round % 40 * 100);
            let name = format!("name=Ada+{round}&language=&time_zone=&sign_in_notices=on");
            post_and_leave(&app, "/profile/edit", &person.cookies(), &name, after).await;
        }
        // After the writes in progress.
        let last = people[4].post("/profile/edit", &[("name", "Ada"), ("time_zone", "")]).await;
        assert_eq!(last.status(), 303);
        tokio::time::sleep(Duration::from_millis(300)).await;
        let changes = app.count("SELECT changed - 1 FROM users").await;
        let events = app.count("SELECT COUNT(*) FROM audit_events WHERE event = 'profile_changed'").await;
        assert!(changes > 1, "some events were written");
        assert_eq!(changes, events);
    }
}

#[tokio::test]
async fn a_correct_password_is_never_confirmed_without_an_event() {
    for setup in [Setup::SqliteCookie, Setup::PostgresRedis] {
        let app = TestApp::start(setup).await;
        let hash = PasswordHash::new(&PASSWORD.into(), 10).unwrap();
        app.add_user_with("ada@example.org", "Ada", Role::Admin, Some(hash)).await;
        let body = format!("email=ada%40example.org&password={}", PASSWORD.replace(' ', "+"));
        for _ in 0..5 {
            post_and_leave(&app, "/login", "", &body, Duration::from_millis(20)).await;
        }
        eventually("every change has an event", async || {
            app.count("SELECT COUNT(*) FROM audit_events WHERE event = 'signed_in'").await == 5
        })
        .await;
        eventually("the owner gets an email", async || {
            app.kept_mails().iter().any(|mail| mail.subject.contains("sign-in"))
        })
        .await;
    }
}
