//! Users found by words of their name and email, group, role and state.

use serde_json::Value;
use vestibule::base::user::{Email, Group, Name, Role, User};
use vestibule::storage::users::{self, Change, Filter, Position, Profile, Search, State};

use crate::support::plan::assert_no_scan;
use crate::support::process::{ok, on_both_databases};
use crate::support::{PASSWORD, Setup, TestApp};

/// The application on both databases.
async fn on_both(test: impl AsyncFn(&TestApp)) {
    for setup in [Setup::SqliteCookie, Setup::PostgresCookie] {
        test(&TestApp::start(setup).await).await;
    }
}

fn text(text: &str) -> Filter {
    Filter { text: text.to_owned(), ..Filter::default() }
}

/// The part before the @ of each user that a search finds.
async fn found(app: &TestApp, filter: &Filter) -> Vec<String> {
    let page = app.shared.db.read(async |db| users::search(db, filter, None, 25).await).await.unwrap();
    assert_eq!(page.next, None);
    page.users.iter().map(|listed| listed.user.email.split('@').next().unwrap().to_owned()).collect()
}

async fn finds(app: &TestApp, query: &str) -> Vec<String> {
    found(app, &text(query)).await
}

fn group(name: &str) -> Group {
    Group::parse(name).unwrap()
}

async fn rename(app: &TestApp, user: &User, name: &str) {
    let profile = Profile { name: Some(Name::parse(name).unwrap()), ..Profile::default() };
    app.change_user(user, Change::Profile(&profile)).await;
}

#[tokio::test]
async fn users_are_found_by_parts_of_their_name_email_and_id() {
    on_both(async |app| {
        let maria = app.add_user("m.garcia@mail.example.org", "María García-López", Role::User).await;
        app.add_user("mei@example.org", "Mei Li", Role::User).await;
        app.add_user("lee@example.com", "李小龍", Role::User).await;
        app.add_user("garth@example.net", "Garth", Role::User).await;
        for (query, expected) in [
            ("garcía", &["m.garcia"][..]),
            ("GARCIA", &["m.garcia"]),
            ("lópez maría", &["m.garcia"]),
            ("gar", &["m.garcia", "garth"]),
            ("mei li", &["mei"]),
            ("li mei", &["mei"]),
            ("李", &["lee"]),
            ("小龍", &["lee"]),
            ("m.garc", &["m.garcia"]),
            ("m.garcia@mail.example.org", &["m.garcia"]),
            ("@example.org", &["m.garcia", "mei"]),
            ("@mail.example", &["m.garcia"]),
            ("example.com", &["lee"]),
            ("garcia mei", &[]),
            ("arcia", &[]),
            (&maria.id, &["m.garcia"]),
            (&format!(" {} ", maria.id), &["m.garcia"]),
            ("0123456789abcdef0123", &[]),
            ("", &["garth", "lee", "m.garcia", "mei"]),
            (" \t", &["garth", "lee", "m.garcia", "mei"]),
        ] {
            assert_eq!(finds(app, query).await, expected, "{query:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn locked_users_are_found_until_they_are_opened() {
    on_both(async |app| {
        let bob = app.add_user("bob@example.org", "Bob", Role::User).await;
        let locked = Filter { state: Some(State::Locked), ..Filter::default() };
        app.change_user(&bob, Change::Disabled(true)).await;
        assert_eq!(found(app, &locked).await, [""; 0]);
        app.change_user(&bob, Change::Locked).await;
        assert_eq!(found(app, &locked).await, ["bob"]);
        app.change_user(&bob, Change::Disabled(false)).await;
        assert_eq!(found(app, &locked).await, [""; 0]);
    })
    .await;
}

#[tokio::test]
async fn users_are_found_by_group_role_and_state() {
    on_both(async |app| {
        app.add_ada().await;
        let bob = app.add_user("bob@example.org", "Bob", Role::User).await;
        app.change_user(&bob, Change::Groups(&[group("ops"), group("dev")])).await;
        let cy = app.add_user("cy@example.org", "Cy", Role::User).await;
        app.change_user(&cy, Change::Groups(&[group("ops2")])).await;
        app.change_user(&cy, Change::Disabled(true)).await;
        app.add_user_with("dee@example.org", "Dee", Role::User, None).await;
        let of_group = |name: &str| Filter { group: Some(group(name)), ..Filter::default() };
        assert_eq!(found(app, &of_group("ops")).await, ["bob"]);
        assert_eq!(found(app, &of_group("ops2")).await, ["cy"]);
        assert_eq!(found(app, &of_group("op")).await, [""; 0]);
        assert_eq!(found(app, &of_group("admins")).await, ["ada"]);
        let of_role = |role| Filter { role: Some(role), ..Filter::default() };
        assert_eq!(found(app, &of_role(Role::Admin)).await, ["ada"]);
        assert_eq!(found(app, &of_role(Role::User)).await, ["bob", "cy", "dee"]);
        let of_state = |state| Filter { state: Some(state), ..Filter::default() };
        assert_eq!(found(app, &of_state(State::Active)).await, ["ada", "bob"]);
        assert_eq!(found(app, &of_state(State::Disabled)).await, ["cy"]);
        assert_eq!(found(app, &of_state(State::WithoutPassword)).await, ["dee"]);
        assert_eq!(found(app, &of_state(State::WithoutSecondFactor)).await, ["ada", "bob", "dee"]);
        let together = Filter { text: "example".to_owned(), role: Some(Role::User), ..of_state(State::Active) };
        assert_eq!(found(app, &together).await, ["bob"]);

        let groups = app.shared.db.read(async |db| users::groups(db, "", 25).await).await.unwrap();
        let groups: Vec<_> = groups.iter().map(|group| (group.name.as_str(), group.users.number)).collect();
        assert_eq!(groups, [("admins", 1), ("dev", 1), ("ops", 1), ("ops2", 1)]);
        let behind = app.shared.db.read(async |db| users::groups(db, "dev", 1).await).await.unwrap();
        assert_eq!(behind.iter().map(|group| group.name.as_str()).collect::<Vec<_>>(), ["ops"]);
        let counts = app.shared.db.read(async |db| users::count(db).await).await.unwrap();
        let counts =
            [counts.all, counts.administrators, counts.disabled, counts.without_password, counts.without_second_factor];
        assert_eq!(counts.map(|count| (count.number, count.or_more)), [4, 1, 1, 1, 3].map(|number| (number, false)));
    })
    .await;
}

#[tokio::test]
async fn a_search_knows_every_change_and_no_deleted_user() {
    on_both(async |app| {
        let ada = app.add_ada().await;
        rename(app, &ada, "Augusta King").await;
        assert_eq!(finds(app, "lovelace").await, [""; 0]);
        assert_eq!(finds(app, "augusta").await, ["ada"]);
        app.change_user(&ada, Change::Email(&Email::parse("countess@example.net").unwrap())).await;
        assert_eq!(finds(app, "ada").await, [""; 0]);
        assert_eq!(finds(app, "countess@example.net").await, ["countess"]);
        assert_eq!(finds(app, "king").await, ["countess"]);
        let ada = app.user("countess@example.net").await;
        app.shared.db.write(async |db| users::delete(db, &ada, 1).await).await.unwrap();
        assert_eq!(finds(app, "king").await, [""; 0]);
        assert_eq!(app.count("SELECT COUNT(*) FROM user_words").await, 0);
    })
    .await;
}

#[tokio::test]
async fn users_of_an_earlier_version_are_found_after_the_next_cleanup() {
    on_both(async |app| {
        for number in 0..40 {
            app.add_user(&format!("user{number}@example.org"), "Ada", Role::User).await;
        }
        app.execute("DELETE FROM user_words").await;
        app.execute("UPDATE users SET words_of = 0, name = 'Grace' WHERE email <> 'user7@example.org'").await;
        assert_eq!(finds(app, "grace").await, [""; 0]);
        app.shared.cleanup().sweep().await.unwrap();
        let page = app.shared.db.read(async |db| users::search(db, &text("grace"), None, 100).await).await.unwrap();
        assert_eq!(page.users.len(), 39);
        assert_eq!(finds(app, "ada").await, [""; 0], "nothing has changed this user, so nothing was missing");
    })
    .await;
}

/// All emails that a search finds in pages of `most`.
async fn in_pages(app: &TestApp, filter: &Filter, most: usize) -> Vec<String> {
    let (mut emails, mut position) = (Vec::new(), None);
    loop {
        let page =
            app.shared.db.read(async |db| users::search(db, filter, position.as_ref(), most).await).await.unwrap();
        assert!(page.users.len() <= most);
        emails.extend(page.users.into_iter().map(|listed| listed.user.email));
        let Some(next) = page.next else { return emails };
        // As in a link.
        position = Some(next.to_string().parse::<Position>().unwrap());
        assert_eq!(position, Some(next));
    }
}

#[tokio::test]
async fn pages_have_each_user_once() {
    on_both(async |app| {
        for number in 0..30 {
            // Three words of each begin with `an`.
            let name = ["Ann Anna", "Anna Anton", "Antonia Ann"][number % 3];
            app.add_user(&format!("an{number:02}@example.org"), name, Role::User).await;
        }
        let everybody = in_pages(app, &Filter::default(), 7).await;
        assert_eq!(everybody, (0..30).map(|number| format!("an{number:02}@example.org")).collect::<Vec<_>>());
        for (filter, whole) in [(text("an"), 30), (text("anna"), 20), (text("anto ann"), 20), (text("an0"), 10)] {
            let mut emails = in_pages(app, &filter, 7).await;
            assert_eq!(emails.len(), whole, "{filter:?}");
            emails.sort();
            emails.dedup();
            assert_eq!(emails.len(), whole, "{filter:?}");
        }
        let exact_first = in_pages(app, &text("ann"), 4).await;
        assert!(
            exact_first[..20].iter().all(|email| email[2..4].parse::<usize>().unwrap() % 3 != 1),
            "{exact_first:?}"
        );
    })
    .await;
}

#[tokio::test]
async fn any_text_and_any_position_can_be_searched_for() {
    on_both(async |app| {
        app.add_ada().await;
        let long = "x ".repeat(5_000);
        let hostile = [
            "%",
            "_",
            "\\",
            "'",
            "\"",
            "\0",
            "ada\0",
            "') OR 1=1 --",
            "👩\u{200d}🚀",
            "\u{202e}ada",
            "שלום",
            ":disabled",
            ":group:admins",
            "\u{feff}",
            "ﷺ",
            &long,
        ];
        for query in hostile {
            let page = app.shared.db.read(async |db| users::search(db, &text(query), None, 25).await).await.unwrap();
            let is_ada = ["ada\0", "\u{202e}ada"].contains(&query);
            assert_eq!(page.users.len(), usize::from(is_ada), "{query:?}");
        }
        for position in ["", ":", "ada", "ada:", "ada:a\0@example.org", "ada:'", "x:no email"] {
            assert!(position.parse::<Position>().is_err(), "{position:?}");
        }
        for position in [":a@example.org", "zzz:a@example.org", "\0:a@example.org", ":group:admins:a@example.org"] {
            let position = position.parse::<Position>().unwrap();
            let page = app.shared.db.read(async |db| users::search(db, &text("ada"), Some(&position), 25).await).await;
            assert_eq!(page.unwrap().users.len(), 1, "the first page for {position}");
        }
    })
    .await;
}

#[tokio::test]
async fn no_search_reads_a_whole_table() {
    on_both(async |app| {
        for (number, name) in ["Ada", "Bob", "Cy"].into_iter().cycle().take(60).enumerate() {
            let user = app.add_user_with(&format!("u{number}@example.org"), name, Role::User, None).await;
            app.change_user(&user, Change::Groups(&[group("ops")])).await;
        }
        let filters = [
            Filter::default(),
            text("ada"),
            text("ada u1 example org"),
            text("0123456789abcdef0123"),
            Filter { group: Some(group("ops")), ..text("ada") },
            Filter { role: Some(Role::User), ..Filter::default() },
            Filter { role: Some(Role::User), state: Some(State::WithoutPassword), ..Filter::default() },
            Filter { state: Some(State::Active), ..Filter::default() },
            Filter { state: Some(State::WithoutSecondFactor), ..Filter::default() },
        ];
        for filter in &filters {
            let first = app.shared.db.read(async |db| users::search(db, filter, None, 2).await).await.unwrap();
            for position in [None, first.next.as_ref()] {
                app.shared
                    .db
                    .read(async |db| {
                        let search = Search::new(db, filter, position).await?.unwrap();
                        assert_no_scan(db, search.page(26)?, &format!("{filter:?} {position:?}")).await;
                        Ok(())
                    })
                    .await
                    .unwrap();
            }
        }
    })
    .await;
}

#[tokio::test]
async fn the_command_lists_what_it_is_asked_for() {
    on_both_databases(async |dir, options| {
        for email in ["ada@example.org", "bob@example.org"] {
            ok(dir, options, &["user", "add", email, "--password-stdin"], PASSWORD);
        }
        ok(dir, options, &["user", "group", "add", "bob@example.org", "ops"], "");
        let listed = |arguments: &[&str]| {
            let arguments = [&["user", "list", "--json"], arguments].concat();
            let listed: Vec<Value> = serde_json::from_str(&ok(dir, options, &arguments, "")).unwrap();
            listed.iter().map(|user| user["email"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(listed(&[]), ["ada@example.org", "bob@example.org"]);
        assert_eq!(listed(&["--search", "BOB"]), ["bob@example.org"]);
        assert_eq!(listed(&["--search", "example", "--group", "ops"]), ["bob@example.org"]);
        assert_eq!(listed(&["--group", "dev"]), [""; 0]);
        let words = ok(dir, options, &["user", "list", "--search", "ada"], "");
        assert!(words.contains("ada@example.org") && words.contains("1 user ("), "{words}");
    })
    .await;
}
