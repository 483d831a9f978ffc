//! TLS to Redis and the mail server, with a private certificate authority, a user and a password.

use crate::support::authority::Authority;
use crate::support::redis::Redis;
use crate::support::smtp::Smtp;
use crate::support::{Person, Setup, TestApp, eventually};

/// The permissions that Vestibule needs, as in docs/postgres-and-redis.md.
fn documented_acl() -> String {
    let guide = include_str!("../../docs/postgres-and-redis.md");
    let line = guide.lines().find(|line| line.starts_with("ACL SETUSER vestibule")).unwrap();
    line.replace(">password", ">planted-password")
}

async fn app_with(redis_url: &str, ca: Option<&str>) -> TestApp {
    let mut options = vec![("REDIS_URL", redis_url)];
    options.extend(ca.map(|ca| ("TLS_CA_FILE", ca)));
    TestApp::start_with(Setup::SqliteCookie, &options).await
}

#[tokio::test]
async fn redis_works_over_tls_with_the_documented_permissions() {
    let authority = Authority::new();
    let redis = Redis::with_tls(&authority);
    let mut plain = redis.connection();
    let acl: Vec<_> = documented_acl().split(' ').map(str::to_owned).collect();
    redis::cmd(&acl[0]).arg(&acl[1..]).query::<()>(&mut plain).unwrap();
    let url = redis.tls_url().replace("//", "//vestibule:planted-password@");

    let app = app_with(&url, Some(&authority.ca())).await;
    app.await_readiness("ok").await;
    app.add_ada().await;
    assert_eq!(Person::stranger(&app).sign_in("ada@example.org", "wrong").await.status(), 403);
    let ada = Person::signed_in(&app).await;
    let keys = redis.keys();
    assert!(keys.iter().any(|key| key.starts_with("vestibule:session:")), "{keys:?}");
    assert!(keys.iter().any(|key| key.starts_with("vestibule:limit:")), "{keys:?}");
    assert!(ada.is_signed_in().await);
    assert_eq!(ada.post("/logout", &[]).await.status(), 303);
    assert!(
        !redis.keys().iter().any(|key| key.starts_with("vestibule:session:")),
        "sessions can be deleted from Redis"
    );
    app.await_readiness("ok").await;

    // A server that isn't trusted counts as unavailable.
    for (url, ca) in [(url.as_str(), None), (&url.replace("planted", "wrong"), Some(authority.ca()))] {
        let app = app_with(url, ca.as_deref()).await;
        app.await_readiness("degraded").await;
        app.add_ada().await;
        assert!(Person::signed_in(&app).await.is_signed_in().await);
    }
}

#[tokio::test]
async fn smtp_works_with_tls_and_a_password() {
    let authority = Authority::new();
    for mode in ["starttls", "tls"] {
        let smtp = Smtp::with_tls(mode, &authority);
        let ca = authority.ca();
        let address = smtp.url().replace("smtp://", "").replace("127.0.0.1", "vestibule:p%40ss@127.0.0.1");
        let url = if mode == "tls" { format!("smtps://{address}") } else { format!("smtp://{address}?tls=required") };
        for trusted in [false, true] {
            let mut options = vec![("SMTP_URL", url.as_str()), ("MAIL_FROM", "hello@example.org")];
            options.extend(trusted.then_some(("TLS_CA_FILE", ca.as_str())));
            let app = TestApp::start_with(Setup::SqliteCookie, &options).await;
            app.add_ada().await;
            let asked = Person::stranger(&app).post("/password/forgot", &[("email", "ada@example.org")]).await;
            assert_eq!(asked.status(), 303);
            if trusted {
                smtp.await_mails(1).await;
            } else {
                eventually("the email is put off", async || app.count("SELECT MAX(tries) FROM mails").await == 1).await;
                assert!(smtp.mails().is_empty(), "{mode}: nothing is sent to an untrusted server");
            }
        }
    }
}
