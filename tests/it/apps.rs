//! The start page: the apps that the access rules let a user open.

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use scraper::{Html, Selector};
use tempfile::TempDir;
use vestibule::base::user::{Group, Role};
use vestibule::storage::users::Change;

use crate::support::person::{attribute, location};
use crate::support::protected_apps::start_with_rules;
use crate::support::{PASSWORD, Person, Setup, TestApp, text};

const RULES: &str = r#"
[[app]]
name = { en = "Wiki", de = "Handbuch" }
link = "http://localhost/wiki/"
description = { en = "What we know" }
group = { en = "Work", de = "Arbeit" }

[[app]]
name = "Bank"
link = "http://localhost/bank?tab=all#top"

[[app]]
name = "<script>alert(1)</script>"
link = "http://localhost/ops/"
group = "Work"

[[app]]
name = "Nobody's"
link = "http://elsewhere.example/"

[[app]]
name = "Merger"
link = "http://localhost/closed"

[[rules]]
host = "localhost"
path = "/closed"
access = "deny"

[[rules]]
host = "localhost"
path = "/bank"
access = "signed-in"
factor = 2

[[rules]]
host = "localhost"
path = "/ops"
access = "group:ops"

[[rules]]
host = "localhost"
access = "signed-in"
"#;

async fn start(rules: &str, more: &[(&str, &str)]) -> (TestApp, TempDir) {
    start_with_rules(Setup::SqliteCookie, rules, more).await
}

/// The links of the cards, in their order.
async fn cards(person: &Person) -> Vec<String> {
    let page = person.get("/").await.text().await.unwrap();
    let links = Selector::parse(".apps a").unwrap();
    Html::parse_document(&page).select(&links).map(|link| link.attr("href").unwrap().to_owned()).collect()
}

#[tokio::test]
async fn the_start_page_has_a_card_for_each_app_that_a_user_may_open() {
    let (app, _folder) = start(RULES, &[]).await;
    app.add_ada().await;
    let bob = app.add_user("bob@example.org", "Bob", Role::User).await;
    app.change_user(&bob, Change::Groups(&[Group::parse("ops").unwrap()])).await;
    let person = Person::stranger(&app);
    assert_eq!(location(&person.get("/").await), "/login");
    let answer = person.sign_in("ada@example.org", PASSWORD).await;
    assert_eq!(location(&answer), "/", "without a wish, the start page follows");
    let (wiki, bank, ops) = ("http://localhost/wiki/", "http://localhost/bank?tab=all#top", "http://localhost/ops/");
    assert_eq!(cards(&person).await, [bank, wiki], "those without a heading come first");
    let page = person.get("/").await.text().await.unwrap();
    assert_eq!(text(&page, "h2"), "Work");
    assert_eq!(text(&page, "section:nth-of-type(2) p"), "What we know");
    assert_eq!(text(&page, "nav a[aria-current=page]"), "Apps");
    assert_eq!(text(&page, ".app-needs"), "Needs a second step");
    assert_eq!(text(&page, "span.app-icon"), "B");
    let german = person.request("GET", "/").header("accept-language", "de").send().await.unwrap();
    let german = german.text().await.unwrap();
    assert_eq!(text(&german, "section:nth-of-type(2) a"), "Handbuch");
    assert_eq!(attribute(&german, ".apps p bdi", "lang").as_deref(), Some("en"), "the description is in English");

    let operator = Person::signed_in_as(&app, "bob@example.org").await;
    assert_eq!(cards(&operator).await, [bank, wiki, ops], "one heading, once");
    let page = operator.get("/").await.text().await.unwrap();
    assert!(page.contains("&#60;script&#62;") && !page.contains("<script>alert"), "{page}");
    for path in ["/profile", "/profile/security"] {
        let page = person.get(path).await.text().await.unwrap();
        assert_eq!(text(&page, "nav a[href='/']"), "Apps", "{path}");
    }
    crate::second_factors::add(&app, &operator).await;
    let page = operator.get("/").await.text().await.unwrap();
    assert!(!page.contains("Needs a second step"), "it was taken a moment ago");
}

#[tokio::test]
async fn the_sign_in_page_names_the_app_that_is_waiting() {
    let (app, _folder) = start(RULES, &[]).await;
    app.add_ada().await;
    for (rd, name) in [
        ("http://localhost/wiki/some/page", "Wiki"),
        ("http://localhost/bank", "Bank"),
        ("http://localhost/wikipedia", "localhost"),
        ("http://localhost/", "localhost"),
        ("http://localhost/closed", "localhost"),
    ] {
        let page = Person::stranger(&app).get(&format!("/login?rd={rd}")).await.text().await.unwrap();
        assert_eq!(text(&page, "h1 + p"), format!("Sign in to continue to {name}."));
    }
}

#[tokio::test]
async fn without_apps_or_with_a_front_end_the_profile_follows_a_sign_in() {
    let front_end = tempfile::tempdir().unwrap();
    std::fs::write(front_end.path().join("index.html"), "front end").unwrap();
    let without = "[[rules]]\nhost = \"localhost\"\naccess = \"signed-in\"\n";
    for (rules, options) in [(without, &[][..]), (RULES, &[("SPA_DIR", front_end.path().to_str().unwrap())])] {
        let (app, _folder) = start(rules, options).await;
        app.add_ada().await;
        let person = Person::stranger(&app);
        assert_eq!(location(&person.sign_in("ada@example.org", PASSWORD).await), "/profile");
        assert!(!person.get("/profile").await.text().await.unwrap().contains("Apps</a>"));
    }
}

#[tokio::test]
async fn nobody_without_a_required_second_factor_sees_a_card() {
    let (app, _folder) = start(RULES, &[("SECOND_FACTOR", "everybody")]).await;
    app.add_ada().await;
    let person = Person::stranger(&app);
    person.sign_in("ada@example.org", PASSWORD).await;
    let answer = person.get("/").await;
    assert_eq!(answer.status(), 303);
    assert_eq!(location(&answer), "/reauthenticate?next=/&factor=2");
}

/// The path, the condition and the access of a rule for one app.
fn rule() -> impl Strategy<Value = String> {
    let access = prop_oneof![
        Just("\"public\""),
        Just("\"signed-in\""),
        Just("\"deny\""),
        Just("\"group:ops\""),
        Just("[\"group:dev\", \"group:ops\"]"),
        Just("\"group:admins\""),
    ];
    let path =
        prop_oneof![Just(""), Just("path = \"/app\"\n"), Just("path = \"/app/x\"\n"), Just("path = \"/other\"\n")];
    let condition = prop_oneof![
        3 => Just(""),
        1 => Just("methods = [\"GET\"]\n"),
        1 => Just("methods = [\"POST\"]\n"),
        1 => Just("networks = [\"127.0.0.0/8\"]\n"),
        1 => Just("networks = [\"192.0.2.0/24\"]\n"),
    ];
    (path, condition, access).prop_map(|(path, condition, access)| format!("{path}{condition}access = {access}\n"))
}

#[tokio::test]
async fn somebody_without_any_app_reads_why_the_page_is_empty() {
    let rules = "[[app]]\nname = \"Ops\"\nlink = \"http://localhost/\"\n[[rules]]\nhost = \"localhost\"\naccess = \"group:ops\"\n";
    let (app, _folder) = start(rules, &[]).await;
    app.add_ada().await;
    let page = Person::signed_in(&app).await.get("/").await.text().await.unwrap();
    assert!(text(&page, "main").contains("There’s no app for you here yet."), "{page}");
}

#[tokio::test]
async fn a_card_is_shown_exactly_if_a_check_lets_the_user_in() {
    let mut runner = TestRunner::default();
    let sites = 60;
    let mut file = String::new();
    for number in 0..sites {
        let host = format!("a{number}.example.org");
        file += &format!("[[app]]\nname = \"{number}\"\nlink = \"https://{host}/app/\"\n");
        for rule in prop::collection::vec(rule(), 0..4).new_tree(&mut runner).unwrap().current() {
            file += &format!("[[rules]]\nhost = \"{host}\"\n{rule}");
        }
    }
    let options = [("PUBLIC_URL", "https://id.example.org"), ("COOKIE_DOMAIN", "example.org")];
    let (app, _folder) = start(&file, &options).await;
    app.add_ada().await;
    for (email, groups) in [("bob@example.org", &[][..]), ("eve@example.org", &["ops"]), ("zoe@example.org", &["dev"])]
    {
        let user = app.add_user(email, "X", Role::User).await;
        let groups: Vec<Group> = groups.iter().map(|name| Group::parse(name).unwrap()).collect();
        app.change_user(&user, Change::Groups(&groups)).await;
    }
    let (mut shown, mut hidden) = (0, 0);
    for email in ["ada@example.org", "bob@example.org", "eve@example.org", "zoe@example.org"] {
        let browser = Person::stranger(&app);
        let signed_in = browser.sign_in(email, PASSWORD).await;
        let all = signed_in.headers().get_all("set-cookie").iter().map(|cookie| cookie.to_str().unwrap());
        let cookies: Vec<_> = all.map(|cookie| cookie.split(';').next().unwrap().to_owned()).collect();
        let cookies = cookies.join("; ");
        // With and without the address of the client, as a proxy may report it.
        for address in [Some("127.0.0.1"), Some("192.0.2.7"), None] {
            let ask = async |path: &str, headers: &[(&str, &str)]| {
                let mut request = browser.request("GET", path).header("cookie", &cookies);
                for (name, value) in address.map(|address| ("x-forwarded-for", address)).iter().chain(headers) {
                    request = request.header(*name, *value);
                }
                request.send().await.unwrap()
            };
            let page = ask("/", &[]).await.text().await.unwrap();
            let links = Selector::parse(".apps a").unwrap();
            let document = Html::parse_document(&page);
            let cards: BTreeSet<_> =
                document.select(&links).map(|link| link.attr("href").unwrap().to_owned()).collect();
            for number in 0..sites {
                let link = format!("https://a{number}.example.org/app/");
                let headers = [("x-original-url", link.as_str()), ("x-original-method", "GET")];
                let passes = ask("/api/authz/auth-request", &headers).await.status() == 200;
                assert_eq!(cards.contains(&link), passes, "{email} at {link} from {address:?}\n{file}");
                if passes { shown += 1 } else { hidden += 1 }
            }
        }
    }
    assert!(shown > 20 && hidden > 20, "{shown} shown, {hidden} hidden");
}
