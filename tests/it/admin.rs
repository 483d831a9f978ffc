//! The pages of administrators: who opens them, and what they show.

use serde_json::{Value, json};
use vestibule::base::client_info::ClientInfo;
use vestibule::base::user::Role;
use vestibule::server::routes;
use vestibule::storage::audit::{Event, Record};
use vestibule::storage::users::Change;
use vestibule::web::route::{Guard, PageRoute};

use crate::support::person::{attribute, location, text};
use crate::support::{Person, Setup, TestApp, eventually, everywhere};

fn admin_routes() -> impl Iterator<Item = PageRoute> {
    routes::all().into_iter().filter(|route| route.guard == Guard::Administrator)
}

/// Ada, an administrator, and Bob, who isn't one, both signed in.
async fn ada_and_bob(app: &TestApp) -> (Person, Person) {
    app.add_ada().await;
    app.add_user("bob@example.org", "Bob", Role::User).await;
    (Person::signed_in(app).await, Person::signed_in_as(app, "bob@example.org").await)
}

/// Asserts that a page doesn't exist for a person, in any method and format.
async fn assert_hidden(person: &Person, route: &PageRoute) {
    for method in ["GET", "HEAD", "POST"].into_iter().filter(|method| route.allow().contains(method)) {
        let answer = person.request(method, route.path).send().await.unwrap();
        assert_eq!(answer.status(), 404, "{method} {}", route.path);
        let request = person.request(method, route.path).header("accept", "application/json");
        let request = if method == "POST" { request.json(&json!({})) } else { request };
        let answer = request.send().await.unwrap();
        assert_eq!(answer.status(), 404, "{method} {} as JSON", route.path);
        if method != "HEAD" {
            assert_eq!(
                answer.json::<Value>().await.unwrap(),
                json!({ "errorMessage": "Not found." }),
                "{}",
                route.path
            );
        }
    }
}

#[test]
fn all_pages_of_administrators_are_below_one_path() {
    for route in routes::all() {
        let is_below = route.path == "/admin" || route.path.starts_with("/admin/");
        assert_eq!(route.guard == Guard::Administrator, is_below, "{}", route.path);
    }
}

#[tokio::test]
async fn they_exist_only_for_administrators() {
    everywhere(async |app| {
        let (ada, bob) = ada_and_bob(app).await;
        let stranger = Person::stranger(app);
        for route in admin_routes() {
            assert_hidden(&bob, &route).await;
            assert_hidden(&stranger, &route).await;
            if !route.path.contains('{') && route.allow().contains("GET") {
                assert_eq!(ada.get(route.path).await.status(), 200, "{}", route.path);
            }
        }
        // A member can't tell them from pages that don't exist; an administrator whose session has ended can sign in.
        let (hidden, missing) = (bob.get("/admin/audit").await, bob.get("/admin/nothing").await);
        let parts = async |answer: reqwest::Response| {
            let page = answer.text().await.unwrap();
            (text(&page, "title"), text(&page, "main").split("request").next().unwrap().len())
        };
        assert_eq!(parts(hidden).await, parts(missing).await);
        let page = stranger.get("/admin/audit").await.text().await.unwrap();
        assert_eq!(attribute(&page, "main a.button", "href").unwrap(), "/login?next=/admin/audit");
    })
    .await;
}

#[tokio::test]
async fn they_ask_for_the_password_after_five_minutes() {
    everywhere(async |app| {
        let (ada, _) = ada_and_bob(app).await;
        app.pass(300);
        for route in admin_routes() {
            for method in ["GET", "POST"].into_iter().filter(|method| route.allow().contains(method)) {
                let answer = ada.request(method, route.path).send().await.unwrap();
                assert!(location(&answer).starts_with("/reauthenticate?next="), "{method} {}", route.path);
                let request = ada.request(method, route.path).header("accept", "application/json");
                let request = if method == "POST" { request.json(&json!({})) } else { request };
                let answer = request.send().await.unwrap();
                assert_eq!(answer.status(), 403, "{method} {}", route.path);
                let message = answer.json::<Value>().await.unwrap();
                assert_eq!(message, json!({ "errorMessage": "Re-authentication is needed." }), "{}", route.path);
            }
        }
    })
    .await;
}

#[tokio::test]
async fn who_was_demoted_loses_them_within_a_second_on_every_instance() {
    for setup in [Setup::SqliteCookie, Setup::PostgresRedis] {
        let app = TestApp::start(setup).await;
        let user = app.add_ada().await;
        let ada = Person::signed_in(&app).await;
        let other = app.another(&[]).await;
        let there = ada.thief(&other);
        assert_eq!(there.get("/admin/audit").await.status(), 200);
        app.change_user(&user, Change::Role(Role::User)).await;
        let asked = std::time::Instant::now();
        eventually("the other instance knows", async || there.get("/admin/audit").await.status() == 404).await;
        assert!(asked.elapsed() < std::time::Duration::from_secs(2), "{:?}", asked.elapsed());
    }
}

#[tokio::test]
async fn the_audit_log_is_searched_page_by_page_and_downloaded() {
    everywhere(async |app| {
        let (ada, _) = ada_and_bob(app).await;
        for _ in 0..3 {
            Person::stranger(app).sign_in("bob@example.org", "wrong").await;
        }
        let found = async |query: &str| {
            let answer = ada.get_json(&format!("/admin/audit?{query}")).await;
            assert_eq!(answer.status(), 200, "{query}");
            answer.json::<Value>().await.unwrap()
        };
        let refused = found("user=bob%40example.org&event=sign_in_refused&address=127.0.0.1&days=7").await;
        assert_eq!(refused["events"].as_array().unwrap().len(), 3);
        assert_eq!(refused["events"][0]["user"], "bob@example.org");
        assert_eq!(refused["next"], Value::Null);
        assert_eq!(found("address=192.0.2.1").await["events"], json!([]));
        for (query, field) in [("user=eve", "user"), ("event=nothing", "event"), ("address=x", "address")] {
            let answer = ada.get(&format!("/admin/audit?{query}")).await;
            assert_eq!(answer.status(), 422, "{query}");
            assert!(answer.text().await.unwrap().contains(&format!("id=\"{field}-error\"")), "{query}");
        }

        // 60 more, in the same second.
        let client = ClientInfo::new([192, 0, 2, 7].into(), "=cmd|'/C calc'!A0;+1", String::new());
        for _ in 0..60 {
            app.shared.audit.record(Record::by_stranger(Event::SignInRefused, None, &client)).await;
        }
        let (mut seen, mut next) = (Vec::new(), String::new());
        loop {
            let page = found(&format!("event=sign_in_refused{next}")).await;
            seen.extend(page["events"].as_array().unwrap().iter().map(|event| event.to_string()));
            match page["next"].as_str() {
                Some(position) => next = format!("&before={position}"),
                None => break,
            }
        }
        assert_eq!(seen.len(), 63);
        for tampered in ["x", "1", "-", "1-%00", "99999999999999999999-a", "1-a%27%20OR%201=1"] {
            let answer = ada.get(&format!("/admin/audit?before={tampered}")).await;
            assert_eq!(answer.status(), 400, "{tampered}");
        }

        let answer = ada.get("/admin/audit.csv?event=sign_in_refused").await;
        assert!(answer.headers()["content-type"].to_str().unwrap().starts_with("text/csv"));
        let csv = answer.text().await.unwrap();
        let lines: Vec<&str> = csv.split_terminator("\r\n").collect();
        assert_eq!(lines.len(), 64, "{csv}");
        assert!(lines[0].starts_with("at,event,detail,userId,"), "{csv}");
        assert!(lines[1].ends_with(",\"'=cmd|'/C calc'!A0;'+1\""), "a spreadsheet would run it: {}", lines[1]);
        let lines = ada.get("/admin/audit.jsonl?event=sign_in_refused").await.text().await.unwrap();
        assert_eq!(lines.lines().filter(|line| serde_json::from_str::<Value>(line).is_ok()).count(), 63);
    })
    .await;
}

#[tokio::test]
async fn groups_access_and_settings_are_shown() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("rules.toml");
    let rules = "[[rules]]\nhost = \"wiki.example.org\"\naccess = \"group:editors\"\nfactor = 2\nmax_age = \"15m\"\n";
    std::fs::write(&file, rules).unwrap();
    let options = [("ACCESS_RULES", file.to_str().unwrap()), ("TRUSTED_PROXIES", "127.0.0.1")];
    let app = TestApp::start_with(Setup::SqliteCookie, &options).await;
    let (ada, _) = ada_and_bob(&app).await;

    let groups: Value = ada.get_json("/admin/groups").await.json().await.unwrap();
    let listed = json!({ "groups": [
        { "name": "admins", "users": 1, "rules": [] },
        { "name": "editors", "users": 0, "rules": [1] },
    ] });
    assert_eq!(groups, listed);

    let checked =
        async |query: &str| ada.get_json(&format!("/admin/access?url=https://wiki.example.org/a{query}")).await;
    let answer: Value = checked("&user=bob@example.org").await.json().await.unwrap();
    assert_eq!((&answer["answer"], &answer["line"]), (&json!("denied"), &json!(1)));
    let answer: Value = checked("").await.json().await.unwrap();
    assert_eq!((&answer["answer"], &answer["secondFactor"]), (&json!("sign in first"), &json!(true)));
    assert_eq!(answer["maxAge"], "15m");
    for (query, field) in [("&user=eve", "user"), ("&method=G+T", "method"), ("&address=x", "address")] {
        let answer = checked(query).await;
        assert_eq!(answer.status(), 422, "{query}");
        assert!(answer.json::<Value>().await.unwrap()["fields"][field].is_string(), "{query}");
    }
    let page = ada.get("/admin/access?url=https://wiki.example.org/").await.text().await.unwrap();
    assert_eq!(text(&page, ".notice h2"), "Must sign in first");
    assert!(text(&page, ".notice").contains("within 15 minutes."), "{page}");

    let settings: Value = ada.get_json("/admin/settings").await.json().await.unwrap();
    assert_eq!(settings["options"]["SESSION_KEYS"], "(set, not shown)", "{settings}");
    assert_eq!((&settings["database"]["answers"], &settings["redis"]), (&json!(true), &Value::Null));
}

#[tokio::test]
async fn the_overview_counts_users_sessions_and_days() {
    everywhere(async |app| {
        let (ada, _) = ada_and_bob(app).await;
        Person::stranger(app).sign_in("bob@example.org", "wrong").await;
        let overview: Value = ada.get_json("/admin").await.json().await.unwrap();
        assert_eq!((&overview["users"]["number"], &overview["administrators"]["number"]), (&json!(2), &json!(1)));
        assert_eq!((&overview["sessions"], &overview["failedMails"]), (&json!(2), &json!(0)));
        let days = overview["days"].as_array().unwrap();
        assert_eq!(days.len(), 30);
        assert_eq!((&days[29]["signIns"], &days[29]["refusals"]), (&json!(2), &json!(1)));
        assert_eq!(overview["next"], json!(["second_factor", "app", "mail"]));
        let page = ada.get("/admin").await.text().await.unwrap();
        assert!(text(&page, "tbody tr").ends_with("210"), "{page}");
    })
    .await;
}

/// The commands that need a shell, a file or a stopped server.
const WITHOUT_A_PAGE: [&str; 8] = ["serve", "migrate", "health", "key", "user import", "copy", "backup", "restore"];

#[test]
fn each_command_has_its_page_and_each_page_its_row() {
    let docs = include_str!("../../docs/administration.md");
    let rows: Vec<Vec<&str>> =
        docs.lines().filter(|line| line.starts_with("| `/admin")).map(|line| line.split('|').collect()).collect();
    let named =
        |column: usize| rows.iter().flat_map(move |row| row[column].split('`').skip(1).step_by(2)).collect::<Vec<_>>();
    let (mut pages, commands) = (named(1), named(3));
    let mut routes: Vec<_> = admin_routes().map(|route| route.path).collect();
    pages.sort_unstable();
    routes.sort_unstable();
    assert_eq!(pages, routes);
    let all = include_str!("../../docs/commands.md").lines().filter_map(|line| line.strip_prefix("### `vestibule "));
    let all: Vec<_> = all.map(|name| name.trim_end_matches('`')).collect();
    for command in &all {
        let has_page = commands.contains(command);
        assert_ne!(has_page, WITHOUT_A_PAGE.iter().any(|without| command.starts_with(without)), "vestibule {command}");
    }
    for command in commands {
        assert!(all.contains(&command), "there is no command {command}");
    }
}
