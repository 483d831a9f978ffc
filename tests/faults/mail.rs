//! The mail server is down, hangs, defers or refuses. Pages don't show it, and what can be sent is sent later.

use std::time::{Duration, Instant};

use crate::site::{Plan, Site};
use crate::support::Person;
use crate::support::smtp::Smtp;
use crate::table::Row;
use crate::{Case, case};

/// The number of people who request a reset link, in each of the four states of the server.
const ASKING: usize = 10;

pub fn cases() -> Vec<Case> {
    vec![case!("mail-server-away" => away())]
}

async fn away() -> Row {
    let mut smtp = Smtp::absent();
    let plan = Plan::sqlite().with("SMTP_URL", &smtp.url()).with("MAIL_FROM", "hello@example.org");
    let mut site = plan.build().await;
    let accounts = site.add_accounts(4 * ASKING).await;
    let emails: Vec<_> = accounts.iter().map(|account| account.email.clone()).collect();
    let storm = site.storm().await;
    let mut slowest = Duration::ZERO;
    for (number, mode) in ["down", "silent", "defer", "refuse"].into_iter().enumerate() {
        if mode == "silent" {
            smtp.restart();
        }
        smtp.answers(mode);
        for (at, email) in emails[number * ASKING..][..ASKING].iter().enumerate() {
            slowest = slowest.max(ask(&site, email, number * 100 + at).await);
            slowest = slowest.max(ask(&site, &format!("nobody-{email}"), number * 100 + 50 + at).await);
        }
        // Long enough for an attempt to send, which the page must not wait for.
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
    smtp.answers("accept");
    let mended = Instant::now();
    // All except the permanently refused ones. A hanging server keeps an email for 20 seconds.
    let mut arrived = 0;
    for _ in 0..9 {
        if arrived >= 3 * ASKING {
            break;
        }
        tokio::time::sleep(Duration::from_secs(10)).await;
        // The load causes emails about changed passwords.
        arrived = smtp.mails().iter().filter(|mail| mail.body.contains("/password/reset?token=")).count();
    }
    let back = mended.elapsed();
    Row::new(
        "Mail server down, silent, deferring, refusing",
        &site,
        "64 connections, and 80 who forgot a password",
        storm.end().await,
    )
    .nothing_failed()
    .recovered_within(back, Duration::from_secs(90))
    .demands(slowest < Duration::from_secs(1), format!("a page took {} ms", slowest.as_millis()))
    .demands(arrived == 3 * ASKING, format!("{arrived} of {} mails arrived", 3 * ASKING))
}

/// Requests a reset link, and returns how long the page took.
async fn ask(site: &Site, email: &str, number: usize) -> Duration {
    let began = Instant::now();
    let address = format!("10.50.{}.{}", number / 100, number % 100 + 1);
    let request = Person::at(&site.base).request("POST", "/password/forgot").header("x-forwarded-for", address);
    let answer = request.form(&[("email", email)]).send().await.unwrap();
    let location = answer.headers().get("location").and_then(|value| value.to_str().ok()).unwrap_or_default();
    assert_eq!((answer.status().as_u16(), location), (303, "/password/forgot?sent"), "{email}");
    began.elapsed()
}
