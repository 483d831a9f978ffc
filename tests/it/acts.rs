//! Acts of administrators on other users, with the actor that pages pass: what the transaction checks, whatever a page
//! has checked before.

use std::net::TcpListener;
use std::sync::mpsc;

use actix_web::dev::ServerHandle;
use actix_web::{HttpResponse, HttpServer, web};
use futures_util::future::join;
use serde_json::json;
use vestibule::accounts::{
    Actor, Refused, Target, access, app_passwords, email, limits, lock, mail_server, password, removal, second_factor,
    sessions,
};
use vestibule::base::error::AppError;
use vestibule::base::user::{Email, Role, User};
use vestibule::server::app::application;
use vestibule::sessions::CurrentUser;
use vestibule::storage::users::{self, Change};
use vestibule::web::context::Context;

use crate::support::{Person, Setup, TestApp};

const ADA: &str = "ada@example.org";
const BOB: &str = "bob@example.org";

/// The administrator who acts is demoted, or their session ends, after the page's own checks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Meanwhile {
    Nothing,
    Demoted,
    Disabled,
}

async fn act(
    path: web::Path<(String, String, String)>,
    current: CurrentUser,
    context: Context,
    meanwhile: web::Data<Meanwhile>,
) -> Result<HttpResponse, AppError> {
    let (what, id, changed) = path.into_inner();
    let administrator = context.administrator(&current)?;
    let change = match **meanwhile {
        Meanwhile::Nothing => None,
        Meanwhile::Demoted => Some(Change::Role(Role::User)),
        Meanwhile::Disabled => Some(Change::Disabled(true)),
    };
    let (core, actor) = (&context.state, Actor::from(administrator));
    if let Some(change) = change {
        let by = current.user().id.clone();
        core.db.write(async |db| users::change(db, &by, change, 1).await).await.unwrap();
    }
    let target = Target { id: &id, changed: changed.parse().ok() };
    let done: Result<String, Refused> = match what.as_str() {
        "promote" => access::set_role(core, actor, target, Role::Admin).await?.map(|done| done.to_string()),
        "demote" => access::set_role(core, actor, target, Role::User).await?.map(|done| done.to_string()),
        "disable" => access::disable(core, actor, target).await?.map(|done| done.to_string()),
        "enable" => access::enable(core, actor, target).await?.map(|done| format!("{done:?}")),
        "delete" => removal::delete(core, actor, target).await?.map(|()| String::new()),
        "lock" => lock::lock(core, actor, target).await?.map(|locked| locked.link),
        "email" => {
            let email = Email::parse("new@example.org").unwrap();
            email::set(core, actor, target, &email).await?.map(|done| format!("{done:?}"))
        }
        "reset" => second_factor::reset(core, actor, target).await?.map(|done| format!("{done:?}")),
        "link" => password::send_link(core, actor, target).await?.map(|link| link.url),
        "sign-out" => sessions::end_all_of(core, actor, target).await?.map(|ended| ended.to_string()),
        "test-mail" => {
            let sent = mail_server::send_test(core, actor, &Email::parse("new@example.org").unwrap()).await?;
            Ok(format!("{sent:?}"))
        }
        "limits" => {
            limits::clear(core, actor, &limits::Subject::All).await?.map(|found| found.counters.len().to_string())
        }
        "retry-mails" => Ok(mail_server::retry(core, actor).await?.to_string()),
        "revoke" => app_passwords::revoke_all(core, actor, target).await?.map(|revoked| revoked.to_string()),
        _ => return Err(AppError::NotFound),
    };
    Ok(HttpResponse::Ok().body(format!("{done:?}")))
}

/// The application with a route that acts, on a port of its own.
struct Acting {
    base: String,
    handle: ServerHandle,
}

impl Acting {
    fn start(app: &TestApp, meanwhile: Meanwhile) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let shared = app.shared.clone();
        let (sender, started) = mpsc::channel();
        std::thread::spawn(move || {
            let acting = move || {
                let acts = application(&shared).app_data(web::Data::new(meanwhile));
                acts.route("/act/{what}/{id}/{changed}", web::post().to(act))
            };
            actix_web::rt::System::new().block_on(async {
                let server = HttpServer::new(acting).workers(2).disable_signals().listen(listener).unwrap().run();
                sender.send(server.handle()).unwrap();
                server.await.unwrap();
            });
        });
        Self { base, handle: started.recv().unwrap() }
    }

    /// Acts as a person who is signed in. Returns the status and the outcome.
    async fn call(&self, person: &Person, what: &str, user: &User, changed: Option<i64>) -> (u16, String) {
        let here = Person::at(&self.base);
        if let Some(session) = person.cookie("vestibule") {
            here.plant(&format!("vestibule={session}"));
        }
        let changed = changed.map_or("any".to_owned(), |changed| changed.to_string());
        let answer = here.post_json(&format!("/act/{what}/{}/{changed}", user.id), json!({})).await;
        (answer.status().as_u16(), answer.text().await.unwrap())
    }
}

impl Drop for Acting {
    fn drop(&mut self) {
        drop(self.handle.stop(false));
    }
}

async fn on_both(test: impl AsyncFn(&TestApp, Person, User, User)) {
    for setup in [Setup::SqliteCookie, Setup::PostgresCookie] {
        let app = TestApp::start(setup).await;
        let (ada, bob) = (app.add_ada().await, app.add_user(BOB, "Bob", Role::User).await);
        let person = Person::signed_in(&app).await;
        test(&app, person, ada, bob).await;
    }
}

async fn now(app: &TestApp, user: &User) -> Option<User> {
    app.shared.db.read(async |db| users::by_id(db, &user.id).await).await.unwrap()
}

#[tokio::test]
async fn the_audit_trail_says_which_administrator_acted_on_whom() {
    on_both(async |app, ada, administrator, bob| {
        let service = Acting::start(app, Meanwhile::Nothing);
        assert_eq!(service.call(&ada, "promote", &bob, Some(bob.changed)).await.1, r#"Ok("true")"#);
        assert_eq!(now(app, &bob).await.unwrap().role, Role::Admin);
        let sql = "SELECT user_id, actor, detail FROM audit_events WHERE event = 'role_changed'";
        let row: (String, String, String) =
            app.shared.db.read(async |db| sqlx::query_as(sql).fetch_one(db).await).await.unwrap();
        assert_eq!(row, (bob.id.clone(), administrator.id.clone(), "admin".into()));
        Person::signed_in_as(app, BOB).await;
        for (what, event) in [("sign-out", "session_ended"), ("link", "password_link_made"), ("lock", "account_locked")]
        {
            let done = service.call(&ada, what, &bob, None).await;
            assert!(done.0 == 200 && done.1.starts_with("Ok("), "{what}: {done:?}");
            let sql = "SELECT COUNT(*) FROM audit_events WHERE event = $1 AND actor = $2 AND user_id = $3";
            let count = app.shared.db.read(async |db| {
                sqlx::query_scalar::<_, i64>(sql).bind(event).bind(&administrator.id).bind(&bob.id).fetch_one(db).await
            });
            assert_eq!(count.await.unwrap(), 1, "{event}");
        }
    })
    .await;
}

#[tokio::test]
async fn an_administrator_cannot_change_their_own_role_or_state() {
    on_both(async |app, person, ada, bob| {
        app.change_user(&bob, Change::Role(Role::Admin)).await;
        let service = Acting::start(app, Meanwhile::Nothing);
        for what in ["demote", "disable", "enable", "delete", "lock", "email", "reset"] {
            let refused = service.call(&person, what, &ada, Some(ada.changed)).await;
            assert_eq!((refused.0, &*refused.1), (200, "Err(Oneself)"), "{what}");
        }
        assert_eq!(now(app, &ada).await.unwrap().changed, ada.changed);
        assert!(person.is_signed_in().await);
    })
    .await;
}

#[tokio::test]
async fn an_act_on_a_user_that_somebody_changed_meanwhile_is_refused() {
    on_both(async |app, ada, _, bob| {
        let service = Acting::start(app, Meanwhile::Nothing);
        let changed = app.change_user(&bob, Change::Role(Role::User)).await.changed;
        for what in ["promote", "disable", "enable", "delete", "lock", "email", "reset", "link", "sign-out", "revoke"] {
            assert_eq!(service.call(&ada, what, &bob, Some(bob.changed)).await.1, "Err(ChangedMeanwhile)", "{what}");
        }
        assert_eq!(now(app, &bob).await.unwrap().changed, changed);
        assert_eq!(app.count("SELECT COUNT(*) FROM audit_events WHERE event <> 'signed_in'").await, 0);
        assert_eq!(service.call(&ada, "promote", &bob, Some(changed)).await.1, r#"Ok("true")"#);
        assert_eq!(service.call(&ada, "delete", &bob, None).await.1, r#"Ok("")"#);
        assert_eq!(service.call(&ada, "delete", &bob, None).await.1, "Err(Gone)");
    })
    .await;
}

#[tokio::test]
async fn an_administrator_who_is_demoted_or_disabled_meanwhile_changes_nothing() {
    on_both(async |app, ada, _, bob| {
        app.add_user("cyd@example.org", "Cyd", Role::Admin).await;
        for (meanwhile, status) in [(Meanwhile::Demoted, 404), (Meanwhile::Disabled, 401)] {
            let service = Acting::start(app, meanwhile);
            let who = if meanwhile == Meanwhile::Demoted { ADA } else { "cyd@example.org" };
            let person = Person::signed_in_as(app, who).await;
            for what in ["promote", "test-mail", "retry-mails", "limits"] {
                assert_eq!(service.call(&person, what, &bob, None).await.0, status, "{who}: {what}");
            }
            assert_eq!(now(app, &bob).await.unwrap().role, Role::User);
        }
        let service = Acting::start(app, Meanwhile::Nothing);
        assert_eq!(service.call(&ada, "promote", &bob, None).await.0, 404, "an ordinary user by now");
        let stranger = Person::stranger(app);
        assert_eq!(service.call(&stranger, "promote", &bob, None).await.0, 401);
        assert_eq!(app.count("SELECT COUNT(*) FROM audit_events WHERE event <> 'signed_in'").await, 0);
        assert!(app.kept_mails().iter().all(|mail| mail.to != "new@example.org"));
    })
    .await;
}

#[tokio::test]
async fn of_two_administrators_who_demote_each_other_at_once_one_remains() {
    on_both(async |app, ada, administrator, bob| {
        app.change_user(&bob, Change::Role(Role::Admin)).await;
        let bobs = Person::signed_in_as(app, BOB).await;
        let service = Acting::start(app, Meanwhile::Nothing);
        let both = join(service.call(&ada, "demote", &bob, None), service.call(&bobs, "demote", &administrator, None));
        let (by_ada, by_bob) = both.await;
        let mut statuses = [by_ada.0, by_bob.0];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 404]);
        assert_eq!(app.count("SELECT COUNT(*) FROM users WHERE role = 'admin'").await, 1);
    })
    .await;
}
