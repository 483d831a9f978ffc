//! The command line, beside a running server.

use std::process::Stdio;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use sqlx::Connection;

use crate::support::process::{Server, fails, ok, on_both_databases, run, vestibule, with_database, workplace};
use crate::support::{PASSWORD, Person, postgres, text};

#[tokio::test]
async fn accounts_are_created_listed_changed_and_deleted() {
    on_both_databases(async |dir, options| {
        let server = Server::start(dir, options).await;
        let added = ok(
            dir,
            options,
            &["user", "add", "Ada@example.org", "--name", "Ada", "--admin", "--password-stdin"],
            &format!("{PASSWORD}\n"),
        );
        assert_eq!(added, "Added ada@example.org (admin).\n");
        let ada = server.person();
        assert_eq!(ada.sign_in("ada@example.org", PASSWORD).await.status(), 303);

        let link = ok(dir, options, &["user", "add", "bob@example.org"], "");
        let path = link.lines().find(|line| line.contains("/register?token=")).unwrap();
        let token = path.rsplit('=').next().unwrap();
        let bob = server.person();
        assert_eq!(bob.sign_in("bob@example.org", PASSWORD).await.status(), 403, "the user has no password yet");
        let fields = [("token", token), ("name", "Bob"), ("password", PASSWORD)];
        assert_eq!(bob.post("/register", &fields).await.status(), 303);
        assert_eq!(bob.sign_in("bob@example.org", PASSWORD).await.status(), 303);

        let list: Value = serde_json::from_str(&ok(dir, options, &["user", "list", "--json"], "")).unwrap();
        assert_eq!(list[0]["email"], "ada@example.org");
        assert_eq!(
            (list[1]["name"].as_str(), list[1]["role"].as_str(), list[1]["hasPassword"].as_bool()),
            (Some("Bob"), Some("user"), Some(true))
        );
        assert!(ok(dir, options, &["user", "list"], "").contains("bob@example.org"));

        ok(dir, options, &["user", "role", "bob@example.org", "admin"], "");
        within_a_second(async || {
            bob.get_json("/profile").await.json::<Value>().await.unwrap()["user"]["role"] == "admin"
        })
        .await;
        ok(dir, options, &["user", "password", "bob@example.org", "--password-stdin"], "seven amber lanterns");
        within_a_second(async || !bob.is_signed_in().await).await;
        assert_eq!(bob.sign_in("bob@example.org", "seven amber lanterns").await.status(), 303);
        ok(dir, options, &["user", "disable", "bob@example.org"], "");
        within_a_second(async || !bob.is_signed_in().await).await;
        assert_eq!(bob.sign_in("bob@example.org", "seven amber lanterns").await.status(), 403);
        let in_state = |state: &str| ok(dir, options, &["user", "list", "--state", state], "");
        assert!(in_state("disabled").starts_with("bob@example.org ") && in_state("active").starts_with("ada@"));
        assert!(in_state("locked").starts_with("0 users ("), "{}", in_state("locked"));
        assert!(fails(dir, options, &["user", "list", "--state", "tired"], 2).contains("[possible values: active, "));
        ok(dir, options, &["user", "enable", "bob@example.org"], "");
        assert_eq!(bob.sign_in("bob@example.org", "seven amber lanterns").await.status(), 303);
        assert!(ok(dir, options, &["user", "enable", "bob@example.org"], "").contains("is already enabled"));
        assert!(bob.is_signed_in().await, "enabling an enabled user ends no session");
        ok(dir, options, &["user", "delete", "bob@example.org"], "");
        within_a_second(async || !bob.is_signed_in().await).await;
        assert!(ada.is_signed_in().await);
    })
    .await;
}

async fn within_a_second(mut holds: impl AsyncFnMut() -> bool) {
    let began = Instant::now();
    while !holds().await {
        assert!(began.elapsed() < Duration::from_secs(1));
    }
}

#[tokio::test]
async fn setting_a_password_expires_links_to_choose_one() {
    on_both_databases(async |dir, options| {
        let server = Server::start(dir, options).await;
        ok(dir, options, &["user", "add", "ada@example.org"], "");
        for (life, page) in [("72 hours", "/register"), ("30 minutes", "/password/reset")] {
            let said = ok(dir, options, &["user", "password", "ada@example.org"], "");
            assert!(said.starts_with(&format!("Link to choose a password, valid for {life}:\n")), "{said}");
            let link = said.lines().find(|line| line.contains(&format!("{page}?token="))).unwrap();
            let token = link.rsplit('=').next().unwrap();
            let look = async || server.person().get(&format!("{page}?token={token}")).await.status().as_u16();
            assert_eq!(look().await, 200);
            ok(dir, options, &["user", "password", "ada@example.org", "--password-stdin"], PASSWORD);
            assert_eq!(look().await, 410);
        }
    })
    .await;
}

#[tokio::test]
async fn the_last_administrator_cannot_be_removed() {
    on_both_databases(async |dir, options| {
        for (email, admin) in [("ada@example.org", true), ("bob@example.org", false)] {
            let mut arguments = vec!["user", "add", email, "--password-stdin"];
            arguments.extend(admin.then_some("--admin"));
            ok(dir, options, &arguments, PASSWORD);
        }
        for arguments in [
            vec!["user", "role", "ada@example.org", "user"],
            vec!["user", "disable", "ada@example.org"],
            vec!["user", "delete", "ada@example.org"],
        ] {
            assert!(
                fails(dir, options, &arguments, 1).contains("the last administrator who can sign in"),
                "{arguments:?}"
            );
        }
        ok(dir, options, &["user", "role", "bob@example.org", "admin"], "");
        ok(dir, options, &["user", "disable", "bob@example.org"], "");
        assert!(
            fails(dir, options, &["user", "delete", "ada@example.org"], 1).contains("last administrator"),
            "a disabled administrator does not count"
        );
        ok(dir, options, &["user", "enable", "bob@example.org"], "");
        ok(dir, options, &["user", "delete", "ada@example.org"], "");
    })
    .await;
}

#[tokio::test]
async fn an_administrator_without_a_password_can_be_removed_and_set_up_begins_again() {
    on_both_databases(async |dir, options| {
        let server = Server::start(dir, options).await;
        let setup = server.setup_path().await;
        let setup_works = async || server.person().get(&setup).await.status() == 200;
        let no_administrator = "There is no administrator now. The set-up link works again";
        for undo in [&["user", "delete", "wrong@example.org"][..], &["user", "role", "wrong@example.org", "user"]] {
            ok(dir, options, &["user", "add", "wrong@example.org", "--admin"], "");
            assert!(!setup_works().await, "the set-up link expires while there is an administrator");
            let said = ok(dir, options, undo, "");
            assert!(said.contains(no_administrator), "{said}");
            assert!(setup_works().await);
            if said.contains("stays reserved") {
                ok(dir, options, &["user", "release", "wrong@example.org"], "");
            }
        }
        ok(dir, options, &["user", "role", "wrong@example.org", "admin"], "");
        ok(dir, options, &["user", "add", "ada@example.org", "--admin", "--password-stdin"], PASSWORD);
        let said = ok(dir, options, &["user", "delete", "wrong@example.org"], "");
        assert!(!said.contains(no_administrator), "{said}");
        assert!(
            fails(dir, options, &["user", "delete", "ada@example.org"], 1)
                .contains("the last administrator who can sign in")
        );
    })
    .await;
}

#[tokio::test]
async fn group_changes_reach_sessions_within_a_second() {
    on_both_databases(async |dir, options| {
        let server = Server::start(dir, options).await;
        ok(dir, options, &["user", "add", "bob@example.org", "--name", "Bob", "--password-stdin"], PASSWORD);
        let bob = server.person();
        bob.sign_in("bob@example.org", PASSWORD).await;
        let groups = async || bob.get_json("/profile").await.json::<Value>().await.unwrap()["user"]["groups"].clone();
        let page = async |path: &str| text(&bob.get(path).await.text().await.unwrap(), "main");
        assert_eq!(groups().await, json!([]));
        assert!(!page("/profile").await.contains("Groups"));

        let change = |verb: &str, group: &str| ok(dir, options, &["user", "group", verb, "bob@example.org", group], "");
        assert!(change("add", "ops").starts_with("bob@example.org is now in ops.\nops is a new group: "));
        within_a_second(async || groups().await == json!(["ops"])).await;
        assert!(change("add", "dev_1").starts_with("bob@example.org is now in dev_1.\n"));
        assert_eq!(change("add", "ops"), "bob@example.org is already in ops.\n");
        within_a_second(async || groups().await == json!(["dev_1", "ops"])).await;
        assert!(page("/profile").await.contains("Groups dev_1, ops"), "{}", page("/profile").await);
        assert!(ok(dir, options, &["user", "list"], "").contains("Bob [dev_1] [ops]"));
        let list: Value = serde_json::from_str(&ok(dir, options, &["user", "list", "--json"], "")).unwrap();
        assert_eq!(list[0]["groups"], json!(["dev_1", "ops"]));
        let export: Value = bob.post("/profile/export", &[]).await.json().await.unwrap();
        assert_eq!(export["account"]["groups"], json!(["dev_1", "ops"]));
        let events = export["events"].as_array().unwrap();
        for detail in ["added ops", "added dev_1"] {
            let told = |event: &Value| event["event"] == "groups_changed" && event["detail"] == detail;
            assert_eq!(events.iter().filter(|event| told(event)).count(), 1, "{detail}: {events:?}");
        }

        assert_eq!(change("remove", "ops"), "bob@example.org is no longer in ops.\n");
        assert_eq!(change("remove", "ops"), "bob@example.org is not in ops.\n");
        within_a_second(async || groups().await == json!(["dev_1"])).await;
        assert!(page("/profile/activity").await.contains("Groups changed"));
        assert!(bob.is_signed_in().await, "group changes don't end sessions");
    })
    .await;
}

#[tokio::test]
async fn events_of_commands_within_a_second_are_logged_in_order() {
    on_both_databases(async |dir, options| {
        ok(dir, options, &["user", "add", "bob@example.org"], "");
        let groups = ["g0", "g1", "g2", "g3", "g4", "g5"];
        for group in groups {
            ok(dir, options, &["user", "group", "add", "bob@example.org", group], "");
        }
        let server = Server::start(dir, options).await;
        server.logs("added g5").await;
        let log = server.log();
        let told = log.split("detail=\"added ").skip(1).filter_map(|rest| rest.split('"').next());
        assert_eq!(told.collect::<Vec<_>>(), groups, "{log}");
    })
    .await;
}

#[tokio::test]
async fn the_administrators_group_is_the_role() {
    on_both_databases(async |dir, options| {
        for (email, admin) in [("ada@example.org", true), ("bob@example.org", false)] {
            let mut arguments = vec!["user", "add", email, "--password-stdin"];
            arguments.extend(admin.then_some("--admin"));
            ok(dir, options, &arguments, PASSWORD);
        }
        let group = |verb, email| ["user", "group", verb, email, "admins"];
        assert!(
            fails(dir, options, &group("remove", "ada@example.org"), 1)
                .contains("the last administrator who can sign in")
        );
        assert!(ok(dir, options, &group("add", "bob@example.org"), "").contains("is now an administrator"));
        ok(dir, options, &["user", "group", "add", "bob@example.org", "ops"], "");
        let list: Value = serde_json::from_str(&ok(dir, options, &["user", "list", "--json"], "")).unwrap();
        assert_eq!(list[1]["role"], "admin");
        assert_eq!(list[1]["groups"], json!(["admins", "ops"]));
        assert!(ok(dir, options, &group("remove", "ada@example.org"), "").contains("is now an ordinary user"));
        let list: Value = serde_json::from_str(&ok(dir, options, &["user", "list", "--json"], "")).unwrap();
        assert_eq!((&list[0]["role"], &list[0]["groups"]), (&json!("user"), &json!([])));
    })
    .await;
}

#[tokio::test]
async fn groups_joined_at_once_all_count_up_to_32() {
    on_both_databases(async |dir, options| {
        ok(dir, options, &["user", "add", "bob@example.org"], "");
        let join = |number: usize| {
            let group = format!("group-{number}");
            vestibule(dir, options, &["user", "group", "add", "bob@example.org", &group])
        };
        for numbers in [0..8, 8..16, 16..24, 24..32] {
            let running: Vec<_> = numbers.map(|number| join(number).stdout(Stdio::null()).spawn().unwrap()).collect();
            for mut command in running {
                assert!(command.wait().unwrap().success());
            }
        }
        let said = fails(dir, options, &["user", "group", "add", "bob@example.org", "one-more"], 1);
        assert!(said.contains("bob@example.org is in 32 groups, which is the limit"), "{said}");
        let list: Value = serde_json::from_str(&ok(dir, options, &["user", "list", "--json"], "")).unwrap();
        assert_eq!(list[0]["groups"].as_array().unwrap().len(), 32);
    })
    .await;
}

#[tokio::test]
async fn sessions_are_listed_and_ended() {
    on_both_databases(async |dir, options| {
        let server = Server::start(dir, options).await;
        for email in ["ada@example.org", "bob@example.org"] {
            ok(dir, options, &["user", "add", email, "--password-stdin"], PASSWORD);
        }
        let people = [server.person(), server.person(), server.person()];
        for (person, email) in people.iter().zip(["ada@example.org", "ada@example.org", "bob@example.org"]) {
            assert_eq!(person.sign_in(email, PASSWORD).await.status(), 303);
        }
        let listed = ok(dir, options, &["session", "list", "ada@example.org"], "");
        assert!(listed.contains("127.0.0.1") && listed.ends_with("2 sessions of ada@example.org.\n"), "{listed}");
        let everyones = ok(dir, options, &["session", "list", "--address", "127.0.0.1"], "");
        assert!(everyones.contains(", ada@example.org\n") && everyones.ends_with("3 sessions.\n"), "{everyones}");
        let elsewhere = ok(dir, options, &["session", "list", "--address", "192.0.2.7", "--json"], "");
        assert_eq!(elsewhere, "[]\n");
        let cookie = people[0].cookie("vestibule").unwrap();
        assert!(
            !cookie.split(['.', '=']).any(|piece| piece.len() > 20 && listed.contains(piece)),
            "the list shows no secrets"
        );
        ok(dir, options, &["session", "end", "ada@example.org"], "");
        within_a_second(async || !people[0].is_signed_in().await && !people[1].is_signed_in().await).await;
        assert!(people[2].is_signed_in().await);
        ok(dir, options, &["session", "end", "--all"], "");
        within_a_second(async || !people[2].is_signed_in().await).await;
    })
    .await;
}

#[tokio::test]
async fn a_command_without_a_database_says_so_and_creates_none() {
    let url = postgres::fresh_database().await;
    let postgres = [("DATABASE_URL", url.as_str()), ("SESSION_KEYS", "Xq7wJrWkU3hYpZ2mTn8vBcD5fGs9LeA4")];
    for options in [&[], postgres.as_slice()] {
        // An empty folder, without static files.
        let dir = tempfile::tempdir().unwrap();
        for arguments in [
            &["user", "list"][..],
            &["user", "add", "ada@example.org", "--admin"],
            &["invite", "ada@example.org"],
            &["session", "end", "--all"],
            &["rules", "check", "https://a.org/", "--user", "ada@example.org"],
        ] {
            let said = fails(dir.path(), options, arguments, 1);
            assert!(said.contains("There is no database yet") && said.contains("vestibule migrate"), "{said}");
            assert_eq!(said.lines().count(), 1, "{said}");
        }
        assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 0, "no file is created");
        ok(dir.path(), options, &["migrate"], "");
        assert!(ok(dir.path(), options, &["user", "list"], "").starts_with("0 users"));
    }
    // A database that isn't ours.
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("empty.db"), "").unwrap();
    let said = fails(dir.path(), &[("DATABASE_URL", "sqlite://empty.db")], &["user", "list"], 1);
    assert!(said.contains("There is no database yet"), "{said}");
    assert_eq!(std::fs::metadata(dir.path().join("empty.db")).unwrap().len(), 0);
}

#[tokio::test]
async fn the_database_of_another_program_is_not_taken_for_a_missing_one() {
    let dir = workplace();
    let file = dir.path().join("other.db").display().to_string();
    std::fs::write(&file, "").unwrap();
    for url in [postgres::fresh_database().await, format!("sqlite://{file}")] {
        sqlx::any::install_default_drivers();
        let mut connection = sqlx::AnyConnection::connect(&url).await.unwrap();
        sqlx::query("CREATE TABLE recipes (id TEXT)").execute(&mut connection).await.unwrap();
        connection.close().await.unwrap();
        let options = [("DATABASE_URL", url.as_str()), ("SESSION_KEYS", "Xq7wJrWkU3hYpZ2mTn8vBcD5fGs9LeA4")];
        let said = fails(dir.path(), &options, &["user", "list"], 1);
        assert!(said.contains("has tables of another program, and none of Vestibule"), "{said}");
        assert!(said.lines().count() == 1 && !said.contains("migrate"), "{said}");
    }
}

#[tokio::test]
async fn an_email_in_use_and_a_reserved_one_have_different_errors() {
    on_both_databases(async |dir, options| {
        let ada = "ada@example.org";
        let fails = |arguments: &[&str]| fails(dir, options, arguments, 1);
        assert!(fails(&["user", "release", ada]).contains("isn't reserved"));
        ok(dir, options, &["user", "add", ada], "");
        let attempts: [&[&str]; 2] = [&["user", "add", ada], &["invite", ada]];
        for arguments in attempts {
            let said = fails(arguments);
            assert!(said.contains("There is already a user ada@example.org. `vestibule user password ada@"), "{said}");
        }
        assert!(fails(&["user", "release", ada]).contains("ada@example.org belongs to a user. Delete the user first"));
        ok(dir, options, &["user", "delete", ada], "");
        for arguments in attempts {
            let said = fails(arguments);
            assert!(
                said.contains("is reserved") && said.contains("`vestibule user release ada@example.org`"),
                "{said}"
            );
        }
        ok(dir, options, &["user", "release", ada], "");
        for (registration, says) in [
            ("closed", "valid for 7 days even though REGISTRATION is closed:"),
            ("invite", "valid for 7 days:"),
            ("open", "(REGISTRATION is open, so people can also register without it):"),
        ] {
            let options = [options, &[("REGISTRATION", registration)]].concat();
            let said = ok(dir, &options, &["invite", ada], "");
            assert!(said.contains(says), "{said}");
        }
    })
    .await;
}

#[tokio::test]
async fn command_errors_are_one_line_with_the_right_exit_code() {
    let dir = with_database();
    for (arguments, code, says) in [
        (vec!["user", "add", "nonsense"], 1, "is not an email such as"),
        (vec!["user", "add", "jürgen@example.org"], 1, "has letters other than a to z before the @"),
        (vec!["user", "password", "nobody@example.org"], 1, "There is no user nobody@example.org"),
        (vec!["session", "list", "nobody@example.org"], 1, "There is no user nobody@example.org"),
        (vec!["user", "import", "none"], 1, "can't be read"),
        (vec!["health"], 1, "The server doesn't answer"),
        (vec!["user"], 2, "Usage"),
        (vec!["nonsense"], 2, "unrecognized"),
        (vec!["session", "end"], 2, "Usage"),
        (vec!["user", "role", "a@x", "king"], 2, "king"),
        (vec!["user", "group", "add", "a@x", "Ops"], 2, "a-z, 0-9, _ and -"),
        (vec!["user", "group", "add", "nobody@example.org", "ops"], 1, "There is no user nobody@example.org"),
        (vec!["rules", "check", "https://u@x/"], 2, "it contains a user name"),
        (
            vec!["rules", "check", "https://x/", "--user", "nobody@example.org"],
            1,
            "There is no user nobody@example.org",
        ),
    ] {
        let said = fails(dir.path(), &[("PORT", "1")], &arguments, code);
        assert!(said.contains(says), "{arguments:?}: {said}");
        if code == 1 {
            assert_eq!(said.lines().count(), 1, "{said}");
        }
    }
    ok(dir.path(), &[], &["user", "add", "ada@example.org"], "");
    assert!(
        fails(dir.path(), &[], &["user", "add", "ADA@example.org"], 1)
            .contains("There is already a user ada@example.org.")
    );
    let weak = run(dir.path(), &[], &["user", "password", "ada@example.org", "--password-stdin"], "password1\n");
    assert_eq!(weak.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&weak.stderr).contains("too easy to guess"));
}

#[tokio::test]
async fn health_key_migrate_and_version_print_their_output() {
    let dir = workplace();
    let server = Server::start(dir.path(), &[]).await;
    let port = server.port.to_string();
    ok(dir.path(), &[("PORT", &port)], &["health"], "");
    ok(dir.path(), &[("PORT", &port), ("HOST", "0.0.0.0")], &["health", "--ready"], "");
    let (one, two) = (ok(dir.path(), &[], &["key"], ""), ok(dir.path(), &[], &["key"], ""));
    assert!(one.trim().len() >= 43 && one != two);
    assert!(ok(dir.path(), &[], &["migrate"], "").contains("up to date"));
    // The reader of the output may stop before its end.
    let mut gone = vestibule(dir.path(), &[], &["check"]);
    let mut gone = gone.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped()).spawn().unwrap();
    drop(gone.stdout.take());
    let gone = gone.wait_with_output().unwrap();
    assert!(
        gone.status.success() && gone.stderr.is_empty() || !String::from_utf8_lossy(&gone.stderr).contains("panicked")
    );
    assert_eq!(ok(dir.path(), &[], &["--version"], ""), format!("vestibule {}\n", env!("CARGO_PKG_VERSION")));
    let person: Person = server.person();
    assert_eq!(person.get("/healthz").await.status(), 200);
}
