//! Changes of different accounts at the same time, which only PostgreSQL has.

use std::time::Duration;

use vestibule::accounts::{Actor, creation};
use vestibule::base::user::{Email, Name, Role};
use vestibule::storage::users::{self, Exclusion, NewUser};

use crate::second_factors::worker;
use crate::support::{Person, Setup, TestApp};

const MOMENT: Duration = Duration::from_millis(400);

#[tokio::test]
async fn people_change_their_accounts_while_others_change_theirs() {
    let app = TestApp::start(Setup::PostgresCookie).await;
    app.add_ada().await;
    let person = Person::signed_in(&app).await;
    let shared = &app.shared;
    let status = shared.db.write(async |db| {
        users::lock_accounts(db, Exclusion::Shared).await?;
        let changed = tokio::time::timeout(2 * MOMENT, person.post("/profile/edit", &[("name", "Ada L.")])).await;
        Ok(changed.map(|answer| answer.status()).ok())
    });
    assert_eq!(status.await.unwrap().map(|status| status.as_u16()), Some(303), "it waited for the other");
}

#[tokio::test]
async fn what_depends_on_all_accounts_waits_and_is_next() {
    let app = TestApp::start(Setup::PostgresCookie).await;
    app.add_ada().await;
    let (person, core) = (Person::signed_in(&app).await, worker(&app));
    let email = Email::parse("eve@example.org").unwrap();
    let new = NewUser::new(email, Name::parse("Eve").unwrap(), Role::User, None).unwrap();
    let mut created = std::pin::pin!(creation::create(&core, Actor::Command, &new));
    let mut changed = std::pin::pin!(person.post("/profile/edit", &[("name", "Ada L.")]));
    let held = app.shared.db.write(async |db| {
        users::lock_accounts(db, Exclusion::Shared).await?;
        assert!(tokio::time::timeout(MOMENT, &mut created).await.is_err(), "it was alone beside another");
        assert!(tokio::time::timeout(MOMENT, &mut changed).await.is_err(), "it went before one that waited longer");
        Ok(())
    });
    held.await.unwrap();
    let (created, changed) = tokio::join!(created, changed);
    assert!(created.unwrap().is_some());
    assert_eq!(changed.status(), 303);
}

#[tokio::test]
async fn one_side_of_a_deadlock_is_told_to_try_again_and_nobody_else() {
    let app = TestApp::start(Setup::PostgresCookie).await;
    let id = app.add_ada().await.id;
    let person = Person::signed_in(&app).await;
    let mut changed = std::pin::pin!(person.post("/profile/edit", &[("name", "Ada L.")]));
    let others = app.shared.db.write(async |db| {
        users::lock(db, &id).await?;
        assert!(tokio::time::timeout(MOMENT, &mut changed).await.is_err(), "it changed a locked row");
        let (locked, changed) = tokio::join!(users::lock_accounts(db, Exclusion::Alone), &mut changed);
        locked.map(|()| changed.status().as_u16())
    });
    assert_eq!(others.await.unwrap(), 503, "PostgreSQL ends the one that waited first");
    assert_eq!(person.get("/profile").await.status(), 200);
    assert_eq!(person.post("/profile/edit", &[("name", "Ada L.")]).await.status(), 303);
}
