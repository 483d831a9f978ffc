//! Emails: sent in the background whatever the mail server does, to one recipient, in their language.

use vestibule::base::user::Role;

use crate::support::authority::Authority;
use crate::support::person::attribute;
use crate::support::smtp::Smtp;
use crate::support::{PASSWORD, Person, Setup, TestApp, eventually, text};

async fn start(setup: Setup, smtp: &Smtp) -> TestApp {
    TestApp::start_with(setup, &[("SMTP_URL", &smtp.url()), ("MAIL_FROM", "hello@example.org")]).await
}

async fn ask(app: &TestApp) {
    assert_eq!(Person::stranger(app).post("/password/forgot", &[("email", "ada@example.org")]).await.status(), 303);
}

/// Waits until the email was tried this often, and its next attempt is due this many seconds after it was queued.
async fn was_put_off(app: &TestApp, tries: i64, until: i64) {
    eventually(&format!("attempt {tries} has failed"), async || {
        app.count("SELECT CAST(MAX(tries * 1000000 + due_at - made_at) AS BIGINT) FROM mails").await
            == tries * 1_000_000 + until
    })
    .await;
}

#[tokio::test]
async fn an_unavailable_mail_server_delays_only_the_email() {
    for setup in [Setup::SqliteCookie, Setup::PostgresRedis] {
        let mut smtp = Smtp::absent();
        let app = start(setup, &smtp).await;
        app.add_ada().await;
        ask(&app).await;
        was_put_off(&app, 1, 15).await;
        app.clock.advance(15);
        was_put_off(&app, 2, 15 + 60).await;
        app.clock.advance(60);
        was_put_off(&app, 3, 15 + 60 + 300).await;
        smtp.restart();
        app.clock.advance(3_600);
        let mail = smtp.await_mails(1).await;
        assert!(mail.link().starts_with("/password/reset?token="));
        assert_eq!(Person::stranger(&app).get(&mail.link()).await.status(), 200, "the link's token is new");
        eventually("the queue is empty", async || app.count("SELECT COUNT(*) FROM mails").await == 0).await;
    }
}

#[tokio::test]
async fn a_server_with_an_ipv6_address_is_reached() {
    let server = tokio::net::TcpListener::bind("[::1]:0").await.unwrap();
    let url = format!("smtp://[::1]:{}", server.local_addr().unwrap().port());
    let options = [("SMTP_URL", url.as_str()), ("MAIL_FROM", "hello@example.org")];
    let app = TestApp::start_with(Setup::SqliteCookie, &options).await;
    app.add_ada().await;
    ask(&app).await;
    tokio::time::timeout(std::time::Duration::from_secs(20), server.accept()).await.unwrap().unwrap();
}

#[tokio::test]
async fn a_restart_loses_no_email() {
    let mut smtp = Smtp::absent();
    let mut app = start(Setup::SqliteCookie, &smtp).await;
    app.add_ada().await;
    ask(&app).await;
    was_put_off(&app, 1, 15).await;
    app.stop();
    smtp.restart();
    let again = app.another(&[]).await;
    again.clock.advance(3_600);
    smtp.await_mails(1).await;
}

#[tokio::test]
async fn two_instances_send_an_email_once() {
    let smtp = Smtp::start();
    let app = start(Setup::PostgresCookie, &smtp).await;
    let _other = app.another(&[]).await;
    for number in 0..40 {
        app.add_user(&format!("p{number}@example.org"), "P", Role::User).await;
    }
    app.execute(
        "INSERT INTO mails (id, recipient, user_id, letter, language, made_at, due_at, tries) \
         SELECT id, email, id, '{\"kind\":\"password_changed\"}', 'en', 1, 1, 0 FROM users",
    )
    .await;
    eventually("the queue is empty", async || app.count("SELECT COUNT(*) FROM mails").await == 0).await;
    assert_eq!(smtp.mails().len(), 40);
}

#[tokio::test]
async fn permanent_errors_give_up_and_temporary_ones_retry() {
    let smtp = Smtp::start();
    let app = start(Setup::SqliteCookie, &smtp).await;
    app.add_ada().await;
    smtp.answers("refuse");
    ask(&app).await;
    eventually("the email is given up", async || app.count("SELECT COUNT(*) FROM mails").await == 0).await;
    smtp.answers("defer");
    ask(&app).await;
    was_put_off(&app, 1, 15).await;
    smtp.answers("accept");
    app.clock.advance(200);
    smtp.await_mails(1).await;
}

#[tokio::test]
async fn a_wrong_password_for_the_mail_server_delays_emails_and_loses_none() {
    let authority = Authority::new();
    let (smtp, ca) = (Smtp::with_tls("tls", &authority), authority.ca());
    let url = smtp.url().replace("smtp://", "smtps://vestibule:planted@");
    let options = [("SMTP_URL", url.as_str()), ("MAIL_FROM", "hello@example.org"), ("TLS_CA_FILE", &ca)];
    let app = TestApp::start_with(Setup::SqliteCookie, &options).await;
    app.add_ada().await;
    ask(&app).await;
    was_put_off(&app, 1, 15).await;
}

#[tokio::test]
async fn an_email_is_given_up_after_two_days() {
    let smtp = Smtp::start();
    let app = start(Setup::SqliteCookie, &smtp).await;
    app.add_ada().await;
    smtp.answers("defer");
    ask(&app).await;
    was_put_off(&app, 1, 15).await;
    app.clock.advance(2 * 86_400);
    eventually("the email is given up", async || app.count("SELECT COUNT(*) FROM mails").await == 0).await;
    assert!(smtp.mails().is_empty());
}

#[tokio::test]
async fn a_hanging_mail_server_delays_no_page() {
    let smtp = Smtp::start();
    let app = start(Setup::SqliteCookie, &smtp).await;
    app.add_ada().await;
    smtp.answers("silent");
    for _ in 0..3 {
        ask(&app).await;
    }
    let person = Person::signed_in(&app).await;
    assert!(person.is_signed_in().await);
    assert_eq!(person.get("/profile/activity").await.status(), 200);
    assert!(smtp.mails().is_empty());
}

#[tokio::test]
async fn an_email_has_one_recipient_and_no_injected_headers() {
    let smtp = Smtp::start();
    let app = TestApp::start_with(
        Setup::SqliteCookie,
        &[
            ("SMTP_URL", &smtp.url()),
            ("MAIL_FROM", "hello@example.org"),
            ("PUBLIC_URL", "https://id.example.net:8443"),
            ("SITE_NAME", "Café “Vestibule”, 前厅"),
        ],
    )
    .await;
    app.add_user("ada@example.org", "Ada <eve@example.org>, Bcc: eve", Role::User).await;
    ask(&app).await;
    let mail = smtp.await_mails(1).await;
    assert_eq!(mail.to, "ada@example.org");
    assert!(mail.subject.contains("Café “Vestibule”, 前厅"));
    assert!(!mail.body.contains("eve"));
    let names: Vec<_> = mail
        .headers
        .lines()
        .filter(|line| !line.starts_with([' ', '\t']))
        .filter_map(|line| line.split_once(':'))
        .map(|(name, _)| name.to_ascii_lowercase())
        .collect();
    assert!(!mail.headers.contains("eve"), "{}", mail.headers);
    for name in [
        "from",
        "to",
        "date",
        "subject",
        "message-id",
        "auto-submitted",
        "list-id",
        "content-language",
        "mime-version",
        "content-type",
    ] {
        assert_eq!(names.iter().filter(|known| *known == name).count(), 1, "{name} in {names:?}");
    }
    assert!(!names.iter().any(|name| ["bcc", "cc"].contains(&name.as_str())));
    for line in [
        "Date: Fri, 02 Jan 2026 03:04:05 ",
        "Auto-Submitted: auto-generated\r\n",
        "List-Id: <account.id.example.net>\r\n",
        "Content-Language: en\r\n",
        "@id.example.net>\r\n",
    ] {
        assert!(mail.headers.contains(line), "{line} in {}", mail.headers);
    }
}

#[tokio::test]
async fn an_ip_address_as_the_sites_host_is_written_in_email_notation() {
    let smtp = Smtp::start();
    let options = [("SMTP_URL", &*smtp.url()), ("MAIL_FROM", "hello@example.org"), ("PUBLIC_URL", "http://[::1]:8080")];
    let app = TestApp::start_with(Setup::SqliteCookie, &options).await;
    app.add_ada().await;
    ask(&app).await;
    let headers = smtp.await_mails(1).await.headers;
    assert!(headers.contains("@[IPv6:::1]>") && headers.contains("List-Id: <account.localhost>"), "{headers}");
}

#[tokio::test]
async fn a_late_email_has_the_date_from_which_its_links_lifetime_counts() {
    let mut smtp = Smtp::absent();
    let app = start(Setup::SqliteCookie, &smtp).await;
    app.add_ada().await;
    ask(&app).await;
    was_put_off(&app, 1, 15).await;
    smtp.restart();
    app.clock.advance(3_600);
    let mail = smtp.await_mails(1).await;
    assert!(mail.headers.contains("Date: Fri, 02 Jan 2026 04:04:05 "), "{}", mail.headers);
    assert!(mail.body.contains("expires in 30 minutes") && mail.body.contains("Time: 2 January 2026, 03:04 UTC"));
}

#[tokio::test]
async fn text_and_html_say_the_same_without_pictures_tables_or_injected_markup() {
    let app = TestApp::start_with(Setup::SqliteCookie, &[("SITE_NAME", "Fish & <Chips>")]).await;
    app.add_ada().await;
    let person = Person::signed_in(&app).await;
    person.post("/profile/app-passwords/new", &[("name", "<b>Backup</b> & more, or as much as fits in here")]).await;
    person.post("/profile/email", &[("email", "new@example.org")]).await;
    eventually("four emails were sent", async || app.kept_mails().len() == 4).await;
    for mail in app.kept_mails() {
        let plain: Vec<_> = mail.body.split_whitespace().filter(|word| *word != "--").collect();
        assert_eq!(text(&mail.html, "body"), format!("{} {}", mail.subject, plain.join(" ")));
        for markup in ["<table", "<img", "<b>", "style=", "src=", "url(", "@import"] {
            assert!(!mail.html.contains(markup), "{markup} in {}", mail.html);
        }
        assert_eq!(attribute(&mail.html, "html", "lang").as_deref(), Some("en"));
        assert_eq!(attribute(&mail.html, "meta[name=color-scheme]", "content").as_deref(), Some("light dark"));
        let addresses = mail.html.split(['"', ' ', '<', '>']).filter(|word| word.contains("://"));
        assert!(
            addresses.clone().count() >= 2
                && addresses.clone().all(|word| word.starts_with(&app.shared.config.public_url.origin)),
            "{mail:#?}"
        );
        if let Some(link) = attribute(&mail.html, "a.button", "href") {
            assert!(mail.body.lines().any(|line| line == link), "{link}");
        }
    }
    let told = app.kept_mails().into_iter().find(|mail| mail.subject.starts_with("New app password")).unwrap();
    assert!(told.body.contains("App password: <b>Backup</b> & more, or as much as fits…\n"), "{}", told.body);
}

#[tokio::test]
async fn sign_ins_from_new_browsers_are_emailed_unless_turned_off() {
    let smtp = Smtp::start();
    let app = start(Setup::SqliteCookie, &smtp).await;
    app.add_ada().await;
    let person = Person::signed_in(&app).await;
    eventually("the owner gets an email", async || smtp.mails().len() == 1).await;
    let mail = &smtp.mails()[0];
    assert!(mail.subject.contains("New sign-in") && mail.body.contains("2 January 2026, 03:04 UTC"), "{mail:#?}");
    assert!(mail.body.contains("127.0.0.1") && mail.body.contains("/profile/sessions"));
    // The same browser again sends no email.
    person.post("/logout", &[]).await;
    person.sign_in("ada@example.org", PASSWORD).await;
    person.post("/profile/edit", &[("name", "Ada"), ("language", "zh-Hans"), ("time_zone", "Asia/Tokyo")]).await;
    let stranger = Person::signed_in(&app).await;
    assert!(stranger.is_signed_in().await);
    eventually("the queue is empty", async || app.count("SELECT COUNT(*) FROM mails").await == 0).await;
    assert_eq!(smtp.mails().len(), 1, "the user turned sign-in notices off");
    stranger.post("/profile/password", &[("new_password", "seven amber lanterns")]).await;
    eventually("security emails can't be turned off", async || smtp.mails().len() == 2).await;
    let mails = smtp.mails();
    let mail =
        mails.iter().find(|mail| mail.subject.contains("密码已更改")).expect("the email is in the reader's language");
    assert!(mail.body.contains("您好："), "{mail:#?}");
}

#[tokio::test]
async fn stored_emails_are_private_and_limited_to_200() {
    use std::os::unix::fs::PermissionsExt;
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    for mails in [
        "INSERT INTO mails (id, recipient, user_id, letter, language, made_at, due_at, tries) \
         WITH RECURSIVE numbers (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < 10) \
         SELECT 'old' || i, 'ada@example.org', id, '{\"kind\":\"password_changed\"}', 'en', 1, 1, 0 FROM numbers, users",
        "INSERT INTO mails (id, recipient, user_id, letter, language, made_at, due_at, tries) \
         WITH RECURSIVE numbers (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < 200) \
         SELECT 'new' || i, 'ada@example.org', id, '{\"kind\":\"password_changed\"}', 'en', 1, 1, 0 FROM numbers, users",
    ] {
        app.execute(mails).await;
        eventually("the queue is empty", async || app.count("SELECT COUNT(*) FROM mails").await == 0).await;
        app.clock.advance(1);
    }
    let dir = app.dir.join("data/mail");
    let files: Vec<_> = std::fs::read_dir(&dir).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(files.len(), 200);
    assert!(files.iter().all(|path| path.to_string_lossy().contains("-new")), "the oldest files are deleted");
    let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert!(files.iter().all(|path| mode(path) == 0o600));
    assert_eq!(mode(&dir), 0o700);
}

#[tokio::test]
async fn emails_of_a_newer_version_are_left_for_it() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    app.execute(
        "INSERT INTO mails (id, recipient, user_id, letter, language, made_at, due_at, tries) \
         SELECT 'm', email, id, '{\"kind\":\"of_the_future\",\"what\":1}', 'fr', 1767323000, 1, 0 FROM users",
    )
    .await;
    eventually("the worker tried the email", async || {
        app.count("SELECT COUNT(*) FROM mails WHERE tries = 1").await == 1
    })
    .await;
    assert!(app.kept_mails().is_empty());
}

#[tokio::test]
async fn an_unreadable_email_delays_no_other() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    app.execute(
        "INSERT INTO mails (id, recipient, user_id, letter, language, made_at, due_at, tries) \
         SELECT 'm' || name, email, id, '{\"kind\":\"email_changed\"}', 'en', 1767323000, 1, 0 FROM users",
    )
    .await;
    Person::signed_in(&app).await;
    eventually("the other email is sent", async || app.kept_mails().len() == 1).await;
}

#[tokio::test]
async fn sign_in_notices_are_limited_to_three_an_hour() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    for _ in 0..6 {
        Person::signed_in(&app).await;
    }
    eventually("the queue is empty", async || app.count("SELECT COUNT(*) FROM mails").await == 0).await;
    assert_eq!(app.kept_mails().len(), 3);
}

#[tokio::test]
async fn security_notices_are_retried_after_permanent_errors() {
    let smtp = Smtp::start();
    let app = start(Setup::SqliteCookie, &smtp).await;
    app.add_ada().await;
    smtp.answers("refuse");
    app.execute(
        "INSERT INTO mails (id, recipient, user_id, letter, language, made_at, due_at, tries) \
         SELECT 'm', email, id, '{\"kind\":\"password_changed\"}', 'en', 1767323045, 1, 0 FROM users",
    )
    .await;
    was_put_off(&app, 1, 15).await;
    smtp.answers("accept");
    app.clock.advance(15);
    smtp.await_mails(1).await;
}

#[tokio::test]
async fn a_slow_delivery_delays_no_other() {
    let smtp = Smtp::start();
    let app = start(Setup::SqliteCookie, &smtp).await;
    app.add_ada().await;
    app.add_user("bob@example.org", "Bob", Role::User).await;
    smtp.answers("silent");
    ask(&app).await;
    smtp.await_held().await;
    smtp.answers("accept");
    Person::stranger(&app).post("/password/forgot", &[("email", "bob@example.org")]).await;
    assert_eq!(smtp.await_mails(1).await.to, "bob@example.org");
}

#[tokio::test]
async fn an_email_is_in_its_recipients_language() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    app.execute("UPDATE users SET first_language = 'en'").await;
    let thief = Person::stranger(&app);
    let fields = [("email", "ada@example.org"), ("password", PASSWORD)];
    thief.request("POST", "/login").header("accept-language", "zh-CN").form(&fields).send().await.unwrap();
    eventually("the owner gets an email", async || app.kept_mails().len() == 1).await;
    assert!(app.kept_mails()[0].subject.contains("New sign-in"));
}

#[tokio::test]
async fn with_tls_required_nothing_is_sent_without_it() {
    let smtp = Smtp::start();
    let url = format!("{}?tls=required", smtp.url());
    let options = [("SMTP_URL", url.as_str()), ("MAIL_FROM", "hello@example.org")];
    let app = TestApp::start_with(Setup::SqliteCookie, &options).await;
    app.add_ada().await;
    ask(&app).await;
    was_put_off(&app, 1, 15).await;
    assert!(smtp.mails().is_empty());
}

#[tokio::test]
async fn a_security_notice_has_time_browser_and_address() {
    const FIREFOX: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    for setup in [Setup::SqliteCookie, Setup::PostgresCookie] {
        let app = TestApp::start_with(setup, &[("TRUSTED_PROXIES", "127.0.0.1/32")]).await;
        app.add_ada().await;
        app.execute("UPDATE users SET time_zone = 'Europe/Berlin'").await;
        let person = Person::signed_in(&app).await;
        let post = async |path: &str, agent: &str, fields: &[(&str, &str)]| {
            let request =
                person.request("POST", path).header("user-agent", agent).header("x-forwarded-for", "192.0.2.7");
            let status = request.form(fields).send().await.unwrap().status().as_u16();
            assert!([200, 303].contains(&status), "{path}: {status}");
        };
        let mail = async |to: &str, subject: &str| {
            let find = || app.kept_mails().into_iter().rfind(|mail| mail.to == to && mail.subject.contains(subject));
            eventually(subject, async || find().is_some()).await;
            find().unwrap()
        };
        let facts = "    Time: 2 January 2026, 04:04 UTC+1\n    Browser: Firefox on Linux\n    IP address: 192.0.2.7\n";
        let ada = "ada@example.org";

        post("/profile/app-passwords/new", FIREFOX, &[("name", "Backup")]).await;
        assert!(mail(ada, "New app password").await.body.contains(facts));
        post("/profile/email", FIREFOX, &[("email", "king@example.org")]).await;
        assert!(mail(ada, "Email change requested").await.body.contains(facts));
        let link = mail("king@example.org", "Confirm").await;
        assert!(
            !link.body.contains("192.0.2.7"),
            "the unconfirmed address doesn't get the client's address: {link:#?}"
        );
        post("/email/confirm", FIREFOX, &[("token", &link.token())]).await;
        assert!(mail(ada, "was changed").await.body.contains(facts));
        post("/profile/password", FIREFOX, &[("new_password", "seven amber lanterns")]).await;
        assert!(mail("king@example.org", "password").await.body.contains(facts));

        // A `User-Agent` is text from a stranger.
        let hostile = "Ring 555-0100 at once\u{202e}";
        post("/profile/app-passwords/new", hostile, &[("name", "Phone")]).await;
        let told = mail("king@example.org", "New app password").await;
        assert!(told.body.contains("Browser: Unknown browser") && !told.body.contains("555"), "{told:#?}");
    }
}

#[tokio::test]
async fn the_mail_server_is_greeted_with_the_sites_host() {
    for (public_url, greeting) in [("https://id.example.org", "id.example.org"), ("http://127.0.0.1", "[127.0.0.1]")] {
        let smtp = Smtp::start();
        let options =
            [("PUBLIC_URL", public_url), ("SMTP_URL", &smtp.url()), ("MAIL_FROM", "Example <hello@example.org>")];
        let app = TestApp::start_with(Setup::SqliteCookie, &options).await;
        app.add_ada().await;
        ask(&app).await;
        let mail = smtp.await_mails(1).await;
        assert!(mail.headers.contains(&format!("X-Ehlo: {greeting}\r\n")), "{}", mail.headers);
        assert!(mail.headers.contains("From: Example <hello@example.org>"), "{}", mail.headers);
    }
}
