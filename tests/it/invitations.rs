//! Open invitations: listed a page at a time, and revoked with everything that was begun with them.

use serde_json::{Value, json};
use vestibule::accounts::registration::{self, Invited};
use vestibule::accounts::{Actor, Link};
use vestibule::base::user::{Email, Role};
use vestibule::storage::invitations::Invitation;

use crate::second_factors::worker;
use crate::support::process::{Server, fails, ok, on_both_databases};
use crate::support::{PASSWORD, Person, TestApp, eventually, everywhere};

async fn invited(app: &TestApp, email: Option<&str>) -> String {
    let email = email.map(|email| Email::parse(email).unwrap());
    match registration::invite(&worker(app), Actor::Command, email.as_ref(), Role::User).await.unwrap() {
        Invited::Done { link: Link { url, sent: None, .. }, .. } => url.split_once("?token=").unwrap().1.to_owned(),
        _ => panic!("not invited"),
    }
}

async fn open(app: &TestApp) -> Vec<Invitation> {
    registration::invitations(&worker(app), None, 1_000).await.unwrap()
}

/// Completes a registration.
async fn finish(app: &TestApp, token: &str) -> u16 {
    let fields = [("token", token), ("name", "Somebody"), ("password", PASSWORD)];
    Person::stranger(app).post("/register", &fields).await.status().as_u16()
}

#[tokio::test]
async fn open_invitations_are_listed_newest_first_until_they_are_used_or_expire() {
    everywhere(async |app| {
        invited(app, Some("old@example.org")).await;
        app.pass(7 * 86_400 - 60);
        let alan = invited(app, Some("alan@example.org")).await;
        app.pass(1);
        invited(app, None).await;
        let listed = open(app).await;
        let readers: Vec<_> = listed.iter().map(|invitation| invitation.email.as_deref()).collect();
        assert_eq!(readers, [None, Some("alan@example.org"), Some("old@example.org")]);
        let newest = &listed[0];
        assert_eq!((newest.created_at, newest.expires_at), (app.clock.now(), app.clock.now() + 7 * 86_400));
        assert_eq!((newest.created_by.as_deref(), newest.role), (Some("command"), Role::User));
        app.pass(60);
        assert_eq!(finish(app, &alan).await, 303);
        assert_eq!(open(app).await.len(), 1, "one has expired, one was used");
        invited(app, Some("bob@example.org")).await;
        invited(app, Some("bob@example.org")).await;
        assert_eq!(open(app).await.len(), 2, "the second one for an address replaces the first");
    })
    .await;
}

#[tokio::test]
async fn a_page_of_invitations_goes_on_where_the_last_one_ended() {
    everywhere(async |app| {
        // Of the same second, so that their ids alone order them.
        for number in 0..12 {
            invited(app, Some(&format!("guest-{number}@example.org"))).await;
        }
        let (mut all, mut position) = (Vec::new(), None);
        loop {
            let page = registration::invitations(&worker(app), position.as_ref(), 5).await.unwrap();
            let Some(last) = page.last() else { break };
            position = Some(last.position());
            all.extend(page.into_iter().map(|invitation| invitation.id));
        }
        let expected: Vec<_> = open(app).await.into_iter().map(|invitation| invitation.id).collect();
        assert_eq!((all.len(), &all), (12, &expected));
    })
    .await;
}

#[tokio::test]
async fn a_revoked_invitation_and_a_registration_begun_with_it_stop_working() {
    everywhere(async |app| {
        let (alans, anybodys) = (invited(app, Some("alan@example.org")).await, invited(app, None).await);
        let begun = Person::stranger(app);
        begun.post("/register", &[("token", &anybodys), ("email", "eve@example.org")]).await;
        eventually("the link is sent", async || !app.kept_mails().is_empty()).await;
        let eves = app.kept_mails().remove(0).token();
        assert_eq!(begun.get(&format!("/register?token={eves}")).await.status(), 200);
        for invitation in open(app).await {
            let state = worker(app);
            assert!(registration::revoke_invitation(&state, Actor::Command, &invitation.id).await.unwrap());
            assert!(!registration::revoke_invitation(&state, Actor::Command, &invitation.id).await.unwrap(), "once");
        }
        for token in [&alans, &anybodys, &eves] {
            assert_eq!(Person::stranger(app).get(&format!("/register?token={token}")).await.status(), 410);
            assert_eq!(finish(app, token).await, 410);
        }
        assert_eq!(app.count("SELECT COUNT(*) FROM users").await, 0);
        assert_eq!(app.count("SELECT COUNT(*) FROM audit_events WHERE event = 'invitation_revoked'").await, 2);
        let targets =
            "SELECT COUNT(DISTINCT target) FROM audit_events WHERE event IN ('invited', 'invitation_revoked')";
        assert_eq!(app.count(targets).await, 2, "the rows name the invitations");
    })
    .await;
}

#[tokio::test]
async fn commands_list_and_revoke_invitations() {
    on_both_databases(async |dir, options| {
        let server = Server::start(dir, options).await;
        assert_eq!(ok(dir, options, &["invite", "list"], ""), "0 open invitations.\n");
        ok(dir, options, &["invite", "alan@example.org", "--admin"], "");
        ok(dir, options, &["invite"], "");
        let listed: Value = serde_json::from_str(&ok(dir, options, &["invite", "list", "--json"], "")).unwrap();
        assert_eq!(listed.as_array().unwrap().len(), 2);
        let alans = listed.as_array().unwrap().iter().find(|invitation| !invitation["email"].is_null()).unwrap();
        assert_eq!((&alans["role"], &alans["createdById"]), (&json!("admin"), &json!("command")));
        let id = alans["id"].as_str().unwrap();
        let words = ok(dir, options, &["invite", "list"], "");
        let line = words.lines().find(|line| line.starts_with(id)).unwrap();
        assert!(line.contains("  alan@example.org, as an administrator, created "), "{line}");
        assert!(line.contains(" on the command line, until "), "{line}");
        assert!(words.contains("  anyone who has the link, as an ordinary user, "), "{words}");
        assert!(words.ends_with("2 open invitations.\n"), "{words}");
        assert!(ok(dir, options, &["invite", "revoke", id], "").starts_with(&format!("Revoked the invitation {id}.")));
        server.logs("invitation_revoked").await;
        assert!(server.log().lines().any(|line| line.contains("invitation_revoked") && line.contains(id)));
        let gone = fails(dir, options, &["invite", "revoke", id], 1);
        assert!(
            gone.contains(&format!(
                "No invitation {id} is open: it was used or revoked, has expired, or never existed."
            )),
            "{gone}"
        );
        assert!(ok(dir, options, &["invite", "list"], "").ends_with("1 open invitation.\n"));
    })
    .await;
}

#[tokio::test]
async fn commands_say_what_becomes_of_an_invitation_for_the_same_email() {
    on_both_databases(async |dir, options| {
        let invite = ["invite", "alan@example.org"];
        assert!(ok(dir, options, &invite, "").starts_with("Link to create an account"));
        let again = ok(dir, options, &invite, "");
        assert!(
            again.starts_with("The earlier invitation for this email is revoked. Its link no longer works.\n"),
            "{again}"
        );
        let revoke = ["invite", "revoke", "Alan@example.org"];
        let revoked = ok(dir, options, &revoke, "");
        assert_eq!(revoked, "Revoked the invitation for alan@example.org. Its link no longer works.\n");
        let gone = fails(dir, options, &revoke, 1);
        assert!(gone.contains("No invitation for alan@example.org is open: it was used or revoked"), "{gone}");
        let events = ok(dir, options, &["audit", "--event", "invitation_revoked", "--json"], "");
        assert_eq!(events.lines().count(), 2, "{events}");
    })
    .await;
}
