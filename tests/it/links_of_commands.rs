//! The links of `invite`, `user add` and `user password`: always printed, and emailed if mail is configured.

use std::path::Path;

use crate::support::authority::Authority;
use crate::support::process::{Server, fails, ok, on_both_databases, run, with_database};
use crate::support::smtp::Smtp;
use crate::support::{PASSWORD, Person};

const EMAIL: &str = "grace@example.org";

fn link_in(text: &str) -> &str {
    text.lines().find(|line| line.contains("/register?token=")).unwrap_or_else(|| panic!("no link in {text}"))
}

#[tokio::test]
async fn a_link_is_printed_and_sent_and_the_account_is_created_with_it() {
    on_both_databases(async |dir, options| {
        let smtp = Smtp::start();
        let url = smtp.url();
        let mailing = [options, &[("SMTP_URL", &*url), ("MAIL_FROM", "hello@example.org"), ("SITE_NAME", "Harbour")]];
        let mailing = mailing.concat();
        let server = Server::start(dir, options).await;
        for (number, command, subject, life) in [
            (1, &["invite", "alan@example.org"][..], "You’re invited to Harbour", "expires in 7 days"),
            (2, &["user", "add", EMAIL][..], "Your Harbour account is ready", "expires in 72 hours"),
        ] {
            let email = command[command.len() - 1];
            let said = ok(dir, &mailing, command, "");
            assert!(said.ends_with(&format!("\nSent to {email}.\n")), "{said}");
            let mail = smtp.await_mails(number).await;
            assert_eq!((mail.to.as_str(), mail.subject.as_str()), (email, subject));
            assert!(
                mail.body.lines().any(|line| line == link_in(&said)),
                "the email contains the printed link: {mail:#?}"
            );
            assert!(mail.body.contains(life) && !mail.body.contains("IP address"), "{mail:#?}");
            let fields = [("token", &*mail.token()), ("name", "Somebody"), ("password", PASSWORD)];
            assert_eq!(Person::at(&server.base()).post("/register", &fields).await.status(), 303, "the link works");
        }
    })
    .await;
}

#[tokio::test]
async fn a_link_to_choose_a_new_password_is_sent_in_the_users_language() {
    on_both_databases(async |dir, options| {
        let smtp = Smtp::start();
        let url = smtp.url();
        let mailing = [options, &[("SMTP_URL", &*url), ("MAIL_FROM", "hello@example.org"), ("SITE_NAME", "Harbour")]];
        let mailing = mailing.concat();
        ok(dir, options, &["user", "add", EMAIL, "--password-stdin"], PASSWORD);
        let server = Server::start(dir, options).await;
        let grace = server.person();
        grace.sign_in(EMAIL, PASSWORD).await;
        for (number, language, subject, life) in [
            (1, "en", "Choose a new password for Harbour", "expires in 30 minutes"),
            (2, "zh-Hans", "设置您的 Harbour 新密码", "30\u{a0}分钟内有效"),
        ] {
            grace.post("/profile/edit", &[("name", "Grace"), ("language", language)]).await;
            let said = ok(dir, &mailing, &["user", "password", EMAIL], "");
            assert!(said.ends_with(&format!("\nSent to {EMAIL}.\n")), "{said}");
            let mail = smtp.await_mails(number).await;
            assert_eq!((mail.to.as_str(), mail.subject.as_str()), (EMAIL, subject));
            assert!(
                said.contains(&mail.link()) && mail.body.contains(life),
                "the email contains the printed link: {mail:#?}"
            );
            assert_eq!(server.person().get(&mail.link()).await.status(), 200);
        }
        let said = ok(dir, options, &["user", "password", EMAIL], "");
        assert!(said.contains(&format!("Not sent to {EMAIL}, because SMTP_URL is not set.")), "{said}");
        ok(dir, options, &["user", "disable", EMAIL], "");
        let said = ok(dir, &mailing, &["user", "password", EMAIL], "");
        assert!(said.contains(&format!("Not sent to {EMAIL}, because the account is disabled.")), "{said}");
        assert_eq!(smtp.mails().len(), 2);
        smtp.answers("refuse");
        ok(dir, options, &["user", "enable", EMAIL], "");
        let failed = run(dir, &mailing, &["user", "password", EMAIL], "");
        assert_eq!(failed.status.code(), Some(1));
        assert!(String::from_utf8(failed.stdout).unwrap().contains("/password/reset?token="));
    })
    .await;
}

#[tokio::test]
async fn without_mail_the_command_says_so_and_saves_no_email() {
    on_both_databases(async |dir, options| {
        for command in [&["invite", "alan@example.org"][..], &["user", "add", EMAIL]] {
            let said = ok(dir, options, command, "");
            link_in(&said);
            let told = format!("Not sent to {}, because SMTP_URL is not set.", command[command.len() - 1]);
            assert!(said.contains(&told), "{said}");
        }
        let everybody = ok(dir, options, &["invite"], "");
        assert!(link_in(&everybody) == everybody.trim().lines().last().unwrap(), "there is no recipient: {everybody}");
        let with_password = ok(dir, options, &["user", "add", "ada@example.org", "--password-stdin"], PASSWORD);
        assert!(!with_password.contains("ent to"), "{with_password}");
        assert!(!Path::new(dir).join("data/mail").exists());
    })
    .await;
}

#[tokio::test]
async fn a_link_is_printed_even_if_the_email_fails() {
    on_both_databases(async |dir, options| {
        let smtp = Smtp::start();
        let url = smtp.url();
        let mailing = [options, &[("SMTP_URL", &*url), ("MAIL_FROM", "hello@example.org")]].concat();
        smtp.answers("refuse");
        for command in [&["invite", "alan@example.org"][..], &["user", "add", EMAIL]] {
            let failed = run(dir, &mailing, command, "");
            assert_eq!(failed.status.code(), Some(1));
            link_in(&String::from_utf8(failed.stdout).unwrap());
            let why = String::from_utf8(failed.stderr).unwrap();
            let email = command[command.len() - 1];
            assert!(why.contains(&format!("was not sent to {email}")) && why.contains("550"), "{why}");
            assert_eq!(why.lines().count(), 1, "{why}");
        }
        assert!(
            fails(dir, &mailing, &["user", "add", EMAIL], 1).contains("There is already a user"),
            "the account was created although the email failed"
        );
        assert!(smtp.mails().is_empty());
    })
    .await;
}

#[test]
fn an_unreachable_mail_server_is_reported_once_with_advice() {
    let dir = with_database();
    let (absent, authority) = (Smtp::absent(), Authority::new());
    let distrusted = Smtp::with_tls("tls", &authority);
    for (url, says) in [
        (
            absent.url(),
            "the connection to the mail server failed: Connection refused (os error 111); check SMTP_URL, and that the \
             server is running. Give it to them yourself.",
        ),
        (
            distrusted.url().replace("smtp://", "smtps://"),
            "the connection to the mail server failed: invalid peer certificate: UnknownIssuer; check the host in \
             SMTP_URL, and set TLS_CA_FILE if you have your own certificate authority. Give it to them yourself.",
        ),
    ] {
        let options = [("SMTP_URL", &*url), ("MAIL_FROM", "hello@example.org")];
        let said = fails(dir.path(), &options, &["invite", "alan@example.org"], 1);
        assert!(said.trim_end().ends_with(says), "{said}");
    }
}

/// Some servers repeat the command that they don't understand, and so the password.
#[test]
fn an_answer_that_is_not_smtp_is_not_shown() {
    use std::io::{BufRead, BufReader, Write};
    let dir = with_database();
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("smtp://user:secret@127.0.0.1:{}?tls=opportunistic", listener.local_addr().unwrap().port());
    std::thread::spawn(move || {
        for client in listener.incoming() {
            let mut client = client.unwrap();
            let _ = client.write_all(b"220 here\r\n");
            for line in BufReader::new(client.try_clone().unwrap()).lines().map_while(Result::ok) {
                let answer = match line.get(..4) {
                    Some("EHLO") => "250-here\r\n250 AUTH PLAIN LOGIN\r\n".to_owned(),
                    _ => format!("GARBAGE {line}\r\n"),
                };
                let _ = client.write_all(answer.as_bytes());
            }
        }
    });
    let options = [("SMTP_URL", &*url), ("MAIL_FROM", "hello@example.org")];
    let said = fails(dir.path(), &options, &["invite", "alan@example.org"], 1);
    assert!(said.contains("it doesn't answer in SMTP") && !said.contains("GARBAGE"), "{said}");
}
