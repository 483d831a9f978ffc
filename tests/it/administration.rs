//! Commands for administrators that show and change users, groups, app passwords and sessions.

use serde_json::{Value, json};

use crate::support::process::{Server, fails, ok, on_both_databases, with_database};
use crate::support::smtp::Smtp;
use crate::support::{PASSWORD, Person};

const ADA: &str = "ada@example.org";

/// The options of a server that sends mail.
fn mailing<'a>(options: &[(&'a str, &'a str)], smtp: &'a str) -> Vec<(&'a str, &'a str)> {
    [options, &[("SMTP_URL", smtp), ("MAIL_FROM", "hello@example.org"), ("SITE_NAME", "Harbour")]].concat()
}

async fn signed_in(server: &Server) -> Person {
    let person = server.person();
    assert_eq!(person.sign_in(ADA, PASSWORD).await.status(), 303);
    person
}

#[tokio::test]
async fn a_user_is_shown_with_everything_that_they_have() {
    on_both_databases(async |dir, options| {
        let server = Server::start(dir, options).await;
        ok(dir, options, &["user", "add", ADA, "--name", "Ada", "--admin", "--password-stdin"], PASSWORD);
        ok(dir, options, &["user", "group", "add", ADA, "ops"], "");
        let ada = signed_in(&server).await;
        ada.post_json("/profile/app-passwords/new", json!({ "name": "Phone" })).await;
        for _ in 0..2 {
            assert_eq!(server.person().sign_in(ADA, "not this one").await.status(), 403);
        }
        let shown = ok(dir, options, &["user", "show", ADA], "");
        for line in [
            "ada@example.org (Ada), id ",
            "An administrator, active, since ",
            "In admins, ops",
            "Second factors:\n  none",
            "127.0.0.1, signed in ",
            "  \"Phone\", created ",
            "  Wrong passwords in new browsers: 2 of 5, counted until ",
            "  sign_in_refused wrong_password ",
        ] {
            assert!(shown.contains(line), "{line} is missing in {shown}");
        }
        assert!(fails(dir, options, &["user", "show", "eve@example.org"], 1).contains("There is no user"));
        ok(dir, options, &["user", "add", "bob@example.org"], "");
        let shown = ok(dir, options, &["user", "show", "bob@example.org"], "");
        assert!(shown.contains("An ordinary user, no password, since "), "{shown}");

        let sessions: Value = serde_json::from_str(&ok(dir, options, &["session", "list", ADA, "--json"], "")).unwrap();
        assert_eq!((&sessions[0]["address"], &sessions[0]["remembered"]), (&json!("127.0.0.1"), &json!(false)));
        assert_eq!(sessions.as_array().unwrap().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_name_is_changed() {
    on_both_databases(async |dir, options| {
        ok(dir, options, &["user", "add", ADA, "--password-stdin"], PASSWORD);
        let server = Server::start(dir, options).await;
        let ada = signed_in(&server).await;
        let renamed = ok(dir, options, &["user", "name", ADA, " Ada Lovelace "], "");
        assert_eq!(renamed, "ada@example.org is now called Ada Lovelace.\n");
        assert!(ok(dir, options, &["user", "name", ADA, "Ada Lovelace"], "").contains("is already called"));
        assert!(fails(dir, options, &["user", "name", ADA, " "], 1).contains("The name is empty."));
        crate::support::eventually("the name is shown", async || {
            ada.get_json("/profile").await.json::<Value>().await.unwrap()["user"]["name"] == "Ada Lovelace"
        })
        .await;
    })
    .await;
}

#[tokio::test]
async fn an_email_is_changed_and_both_addresses_are_told() {
    on_both_databases(async |dir, options| {
        let smtp = Smtp::start();
        let url = smtp.url();
        let mailing = mailing(options, &url);
        ok(dir, options, &["user", "add", ADA, "--password-stdin"], PASSWORD);
        ok(dir, options, &["user", "add", "bob@example.org", "--password-stdin"], PASSWORD);
        let server = Server::start(dir, &mailing).await;
        signed_in(&server).await;
        assert_eq!(smtp.await_mails(1).await.subject, "New sign-in to Harbour");
        let said = ok(dir, options, &["user", "email", ADA, "Grace@example.org"], "");
        assert!(said.starts_with("ada@example.org now signs in as grace@example.org."), "{said}");
        smtp.await_mails(3).await;
        let told = &smtp.mails()[1..];
        for reader in [ADA, "grace@example.org"] {
            let mail = told.iter().find(|mail| mail.to == reader).unwrap();
            assert_eq!(mail.subject, "The email of your Harbour account was changed");
            assert!(mail.body.contains("to grace@example.org.") && !mail.body.contains("token="), "{mail:#?}");
        }
        assert_eq!(server.person().sign_in(ADA, PASSWORD).await.status(), 403);
        assert_eq!(server.person().sign_in("grace@example.org", PASSWORD).await.status(), 303);
        let unchanged = ok(dir, options, &["user", "email", "grace@example.org", "grace@example.org"], "");
        assert_eq!(unchanged, "The email is already grace@example.org.\n");
        let taken = fails(dir, options, &["user", "email", "grace@example.org", "bob@example.org"], 1);
        assert!(taken.contains("There is already a user bob@example.org."), "{taken}");
        let kept = fails(dir, options, &["user", "email", "bob@example.org", ADA], 1);
        assert!(kept.contains("is reserved"), "{kept}");
        ok(dir, options, &["user", "email", "grace@example.org", ADA], "");
    })
    .await;
}

#[tokio::test]
async fn a_changed_role_is_told_to_its_user() {
    on_both_databases(async |dir, options| {
        let smtp = Smtp::start();
        let url = smtp.url();
        ok(dir, options, &["user", "add", "bob@example.org", "--admin", "--password-stdin"], PASSWORD);
        ok(dir, options, &["user", "add", ADA, "--password-stdin"], PASSWORD);
        let _server = Server::start(dir, &mailing(options, &url)).await;
        for (number, role, subject) in [
            (1, "admin", "You’re now an administrator of Harbour"),
            (2, "user", "You’re no longer an administrator of Harbour"),
        ] {
            ok(dir, options, &["user", "role", ADA, role], "");
            ok(dir, options, &["user", "role", ADA, role], "");
            let mail = smtp.await_mails(number).await;
            assert_eq!((mail.to.as_str(), mail.subject.as_str()), (ADA, subject));
        }
    })
    .await;
}

#[tokio::test]
async fn an_app_password_is_listed_and_revoked() {
    on_both_databases(async |dir, options| {
        let server = Server::start(dir, options).await;
        ok(dir, options, &["user", "add", ADA, "--password-stdin"], PASSWORD);
        let ada = signed_in(&server).await;
        ada.post_json("/profile/app-passwords/new", json!({ "name": "Phone" })).await;
        let listed = ok(dir, options, &["app-password", "list", ADA], "");
        assert!(listed.starts_with("\"Phone\", created ") && listed.contains(", never used\n"), "{listed}");
        assert!(listed.ends_with("1 app password of ada@example.org.\n"), "{listed}");
        let unknown = fails(dir, options, &["app-password", "revoke", ADA, "Tablet"], 1);
        assert!(unknown.contains("ada@example.org has no app password \"Tablet\"."), "{unknown}");
        let revoked = ok(dir, options, &["app-password", "revoke", ADA, "Phone"], "");
        assert!(revoked.starts_with("Revoked \"Phone\" of ada@example.org."), "{revoked}");
        let left: Value = ada.get_json("/profile/app-passwords").await.json().await.unwrap();
        assert_eq!(left["appPasswords"], json!([]));
        let events = ok(dir, options, &["audit", "--event", "app_password_revoked", "--json"], "");
        let event: Value = serde_json::from_str(events.trim()).unwrap();
        assert_eq!((&event["user"], &event["actorId"]), (&json!(ADA), &json!("command")));
    })
    .await;
}

#[tokio::test]
async fn groups_are_listed_with_their_users_and_rules() {
    on_both_databases(async |dir, options| {
        let rules = dir.join("rules.toml");
        let text = "[[rules]]\nhost = \"wiki.example.org\"\naccess = [\"group:staff\", \"group:ops\"]\n\
                    [[rules]]\nhost = \"git.example.org\"\naccess = [\"group:ops\"]\n";
        std::fs::write(&rules, text).unwrap();
        let path = rules.display().to_string();
        let options = [options, &[("ACCESS_RULES", path.as_str())]].concat();
        for (email, groups) in [(ADA, &["ops", "crew"][..]), ("bob@example.org", &["crew"]), ("eve@example.org", &[])] {
            ok(dir, &options, &["user", "add", email, "--password-stdin"], PASSWORD);
            for group in groups {
                let said = ok(dir, &options, &["user", "group", "add", email, group], "");
                let is_new = (email, *group) == (ADA, "crew");
                assert_eq!(said.contains("crew is a new group: no rule names it"), is_new, "{said}");
            }
        }
        ok(dir, &options, &["user", "role", "eve@example.org", "admin"], "");
        let listed = ok(dir, &options, &["group", "list"], "");
        let lines: Vec<String> =
            listed.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
        let expected =
            ["admins 1 user", "crew 2 users", "ops 1 user rules in lines 1, 4", "staff 0 users rule in line 1"];
        assert_eq!(lines, expected);
    })
    .await;
}

#[tokio::test]
async fn a_test_email_is_sent() {
    let dir = with_database();
    let smtp = Smtp::start();
    let url = smtp.url();
    let said = ok(dir.path(), &mailing(&[], &url), &["mail", "test", ADA], "");
    assert!(said.starts_with("Sent to ada@example.org."), "{said}");
    let mail = smtp.await_mails(1).await;
    assert_eq!((mail.to.as_str(), mail.subject.as_str()), (ADA, "Test email from Harbour"));
    let events: Value =
        serde_json::from_str(&ok(dir.path(), &[], &["audit", "--event", "mail_tested", "--json"], "")).unwrap();
    assert_eq!((&events["actorId"], &events["target"]), (&json!("command"), &json!(ADA)));
    let unset = fails(dir.path(), &[], &["mail", "test", ADA], 1);
    assert!(unset.contains("SMTP_URL is not set, so no emails are sent."), "{unset}");
    drop(smtp);
    let failed = fails(dir.path(), &mailing(&[], &url), &["mail", "test", ADA], 1);
    assert!(failed.contains("The email was not sent to ada@example.org: "), "{failed}");
}
