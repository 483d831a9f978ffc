//! Forward authentication: the answers to a proxy's checks.

use reqwest::Response;

use crate::support::person::{attribute, location, set_cookie};
use crate::support::{PASSWORD, Person, Setup, TestApp, eventually};
use vestibule::base::user::{Group, Role};
use vestibule::storage::users::Change;

const OPTIONS: [(&str, &str); 3] =
    [("PUBLIC_URL", "https://id.example.org"), ("COOKIE_DOMAIN", "example.org"), ("TRUSTED_PROXIES", "127.0.0.1")];
const WIKI: &str = "https://wiki.example.org/page?a=b&c=%2F";
const APPS: &str = "__Secure-vestibule-apps";
const ACCOUNT: &str = "__Host-vestibule";

/// A browser that uses HTTPS, with cookies that the test sets.
struct Visitor {
    browser: Person,
    account: String,
    apps: String,
}

impl Visitor {
    async fn signed_in(app: &TestApp, email: &str) -> Self {
        let browser = Person::stranger(app);
        let answer = browser.sign_in(email, PASSWORD).await;
        assert_eq!(answer.status(), 303);
        let value = |name: &str| {
            let cookie = set_cookie(answer.headers(), &format!("{name}=")).unwrap_or_else(|| panic!("{name} is set"));
            cookie.split(';').next().unwrap().split_once('=').unwrap().1.to_owned()
        };
        Self { account: value(ACCOUNT), apps: value(APPS), browser }
    }

    fn apps(&self) -> String {
        format!("{APPS}={}", self.apps)
    }

    fn account(&self) -> String {
        format!("{ACCOUNT}={}", self.account)
    }

    async fn sign_out(&self) -> Response {
        self.browser.request("POST", "/logout").header("cookie", self.account()).send().await.unwrap()
    }
}

/// The check that nginx sends when a person opens a page.
async fn ask(app: &TestApp, url: &str, cookie: &str) -> Response {
    let request = Person::stranger(app).request("GET", "/api/authz/auth-request").header("accept", "text/html");
    request
        .header("x-original-url", url)
        .header("x-original-method", "GET")
        .header("cookie", cookie)
        .send()
        .await
        .unwrap()
}

fn header<'a>(answer: &'a Response, name: &str) -> Option<&'a str> {
    answer.headers().get(name).map(|value| std::str::from_utf8(value.as_bytes()).unwrap())
}

async fn everywhere(test: impl AsyncFn(&mut TestApp)) {
    for setup in Setup::ALL {
        eprintln!("set-up: {setup:?}");
        let mut app = TestApp::start_with(setup, &OPTIONS).await;
        test(&mut app).await;
    }
}

fn groups(names: &[&str]) -> Vec<Group> {
    names.iter().filter_map(|name| Group::parse(name)).collect()
}

#[tokio::test]
async fn a_signed_in_user_passes_and_the_app_learns_who_they_are() {
    everywhere(async |app| {
        let ada = app.add_user("ada@example.org", "Ada 李 Zoë", Role::Admin).await;
        app.change_user(&ada, Change::Groups(&groups(&["ops", "dev"]))).await;
        let visitor = Visitor::signed_in(app, "ada@example.org").await;
        for _ in 0..3 {
            let answer = ask(app, WIKI, &visitor.apps()).await;
            assert_eq!(answer.status(), 200);
            assert_eq!(header(&answer, "remote-user"), Some("ada@example.org"));
            assert_eq!(header(&answer, "remote-email"), Some("ada@example.org"));
            assert_eq!(header(&answer, "remote-name"), Some("Ada 李 Zoë"));
            assert_eq!(header(&answer, "remote-groups"), Some("admins,dev,ops"));
            assert!(answer.headers().get("set-cookie").is_none(), "a check sets no cookie");
        }
    })
    .await;
}

#[tokio::test]
async fn the_app_can_get_the_id_as_remote_user() {
    let mut options = OPTIONS.to_vec();
    options.push(("REMOTE_USER_FIELD", "id"));
    let app = TestApp::start_with(Setup::SqliteCookie, &options).await;
    let ada = app.add_ada().await;
    let visitor = Visitor::signed_in(&app, "ada@example.org").await;
    assert_eq!(header(&ask(&app, WIKI, &visitor.apps()).await, "remote-user"), Some(ada.id.as_str()));
}

#[tokio::test]
async fn the_cookie_for_apps_never_opens_the_account() {
    everywhere(async |app| {
        app.add_ada().await;
        let visitor = Visitor::signed_in(app, "ada@example.org").await;
        assert_eq!(ask(app, WIKI, &visitor.account()).await.status(), 401, "the account's cookie doesn't open apps");
        // A hostile app has its visitor's cookie, and tries it under every name.
        let secret = visitor.apps.get(44..).unwrap();
        for value in [visitor.apps.as_str(), secret] {
            for name in [APPS, ACCOUNT, "vestibule", "__Host-vestibule-device"] {
                let thief = Person::stranger(app);
                let request = thief.request("GET", "/profile").header("accept", "application/json");
                let answer = request.header("cookie", format!("{name}={value}")).send().await.unwrap();
                assert_eq!(answer.status(), 401, "{name}");
                assert!(set_cookie(answer.headers(), "__Host-vestibule=").is_none(), "{name}");
            }
        }
        let name = format!("{ACCOUNT}={}", visitor.apps);
        let logout = visitor.browser.request("POST", "/logout").header("cookie", name).send().await.unwrap();
        assert_eq!(logout.status(), 303);
        assert_eq!(ask(app, WIKI, &visitor.apps()).await.status(), 200, "the apps' cookie can't end the session");
        // No other signed value opens apps.
        for value in [&visitor.account, &visitor.apps.replacen('A', "B", 1), ""] {
            assert_eq!(ask(app, WIKI, &format!("{APPS}={value}x")).await.status(), 401);
        }
        assert_eq!(ask(app, WIKI, &format!("{APPS}={}", visitor.account)).await.status(), 401);
    })
    .await;
}

#[tokio::test]
async fn both_cookies_are_set_and_removed_together() {
    let app = TestApp::start_with(Setup::SqliteCookie, &OPTIONS).await;
    app.add_ada().await;
    let person = Person::stranger(&app);
    let fields = [("email", "ada@example.org"), ("password", PASSWORD), ("remember", "on")];
    let signed_in = person.post("/login", &fields).await;
    let apps = set_cookie(signed_in.headers(), APPS).unwrap();
    for attribute in
        ["; HttpOnly", "; SameSite=Lax", "; Secure", "; Path=/", "; Domain=example.org", "; Max-Age=2592000"]
    {
        assert!(apps.contains(attribute), "{attribute} in {apps}");
    }
    let account = set_cookie(signed_in.headers(), "__Host-vestibule=").unwrap();
    assert!(!account.contains("Domain"));
    let pair = |cookie: &str| cookie.split(';').next().unwrap().to_owned();
    let visit =
        async |cookies: String| person.request("GET", "/profile").header("cookie", cookies).send().await.unwrap();
    let both = visit(format!("{}; {}", pair(&account), pair(&apps))).await;
    assert_eq!((both.status().as_u16(), set_cookie(both.headers(), APPS)), (200, None));
    let again = visit(pair(&account)).await;
    assert_eq!(set_cookie(again.headers(), APPS), Some(apps));
    let out = person.request("POST", "/logout").header("cookie", pair(&account)).send().await.unwrap();
    let removal = set_cookie(out.headers(), APPS).unwrap();
    assert!(removal.starts_with(&format!("{APPS}=;")) && removal.contains("Max-Age=0"), "{removal}");
    assert!(removal.contains("Domain=example.org"), "{removal}");
    assert!(set_cookie(out.headers(), "__Host-vestibule=").unwrap().contains("Max-Age=0"));
}

#[tokio::test]
async fn visitors_are_redirected_to_sign_in_and_programs_challenged() {
    let app = TestApp::start_with(Setup::SqliteCookie, &OPTIONS).await;
    let stranger = Person::stranger(&app);
    let led = "https://id.example.org/login?rd=https%3A//wiki.example.org/page%3Fa%3Db%26c%3D%252F";
    let nginx = |name: &str, value: &str| {
        stranger.request("GET", "/api/authz/auth-request").header("x-original-url", WIKI).header(name, value)
    };
    let caddy = |name: &str, value: &str| {
        let request = stranger.request("GET", "/api/authz/forward-auth").header("x-forwarded-proto", "https");
        let uri = "/page?a=b&c=%2F";
        request.header("x-forwarded-host", "wiki.example.org").header("x-forwarded-uri", uri).header(name, value)
    };
    let person = nginx("accept", "text/html,*/*").send().await.unwrap();
    assert_eq!((person.status().as_u16(), location(&person)), (401, led));
    assert_eq!(header(&person, "www-authenticate"), None);
    let person = caddy("accept", "text/html,*/*").send().await.unwrap();
    assert_eq!((person.status().as_u16(), location(&person)), (302, led));
    for (name, value, challenged) in [
        ("accept", "*/*", true),
        ("accept", "application/json", true),
        ("x-none", "", true),
        ("sec-fetch-mode", "cors", false),
        ("x-requested-with", "XMLHttpRequest", false),
    ] {
        let answer = nginx(name, value).send().await.unwrap();
        assert_eq!((answer.status().as_u16(), header(&answer, "location")), (401, challenged.then_some(led)), "{name}");
        assert_eq!(header(&answer, "www-authenticate").is_some(), challenged, "{name}: {value}");
        let answer = caddy(name, value).send().await.unwrap();
        assert_eq!((answer.status().as_u16(), header(&answer, "location")), (401, None), "{name}: {value}");
        assert_eq!(header(&answer, "www-authenticate").is_some(), challenged, "{name}: {value}");
    }
}

#[tokio::test]
async fn no_redirect_to_sign_in_if_that_would_not_help() {
    let app = TestApp::start_with(Setup::SqliteCookie, &OPTIONS).await;
    for url in
        ["https://wiki.example.com/", "http://wiki.example.org/", "https://192.0.2.1/", "https://badexample.org/"]
    {
        let answer = ask(&app, url, "").await;
        assert_eq!((answer.status().as_u16(), header(&answer, "location")), (401, None), "{url}");
    }
    let long = format!("https://wiki.example.org/{}", "x".repeat(3_000));
    let led = "https://id.example.org/login?rd=https%3A//wiki.example.org/";
    assert_eq!(
        location(&ask(&app, &long, "").await),
        led,
        "a URL that is too long is replaced by the app's start page"
    );
}

#[tokio::test]
async fn an_unlisted_peer_is_refused() {
    let unlisted = [OPTIONS[0], OPTIONS[1], ("TRUSTED_PROXIES", "192.0.2.1")];
    let app = TestApp::start_with(Setup::SqliteCookie, &unlisted).await;
    app.add_ada().await;
    let visitor = Visitor::signed_in(&app, "ada@example.org").await;
    assert_eq!(ask(&app, WIKI, &visitor.apps()).await.status(), 403);
    assert_eq!(ask(&app, WIKI, "").await.status(), 403);
}

#[tokio::test]
async fn each_endpoint_reads_the_headers_of_its_own_proxies_and_each_once() {
    let app = TestApp::start_with(Setup::SqliteCookie, &OPTIONS).await;
    app.add_ada().await;
    let visitor = Visitor::signed_in(&app, "ada@example.org").await;
    let forwarded =
        [("x-forwarded-proto", "https"), ("x-forwarded-host", "wiki.example.org"), ("x-forwarded-uri", "/page")];
    let original = [("x-original-url", WIKI)];
    let answered = async |path: &str, headers: &[(&str, &str)]| {
        let mut request = visitor.browser.request("GET", path).header("cookie", visitor.apps());
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        request.send().await.unwrap().status().as_u16()
    };
    assert_eq!(answered("/api/authz/auth-request", &original).await, 200);
    assert_eq!(answered("/api/authz/forward-auth", &forwarded).await, 200);
    assert_eq!(answered("/api/authz/auth-request", &forwarded).await, 403);
    assert_eq!(answered("/api/authz/forward-auth", &original).await, 403);
    assert_eq!(answered("/api/authz/auth-request", &[original[0], original[0]]).await, 403);
    assert_eq!(answered("/api/authz/auth-request", &[original[0], ("x-original-method", "PROPFIND")]).await, 200);
    assert_eq!(answered("/api/authz/auth-request", &[original[0], ("x-original-method", "G ET")]).await, 403);
    for left_out in 0..3 {
        let mut some = forwarded.to_vec();
        some.remove(left_out);
        assert_eq!(answered("/api/authz/forward-auth", &some).await, 403);
        let twice = [forwarded.as_slice(), &[forwarded[left_out]]].concat();
        assert_eq!(answered("/api/authz/forward-auth", &twice).await, 403);
    }
    for url in
        ["", "/page", "wiki.example.org/page", "ftp://wiki.example.org/", "https://", "https://ada@wiki.example.org/"]
    {
        assert_eq!(answered("/api/authz/auth-request", &[("x-original-url", url)]).await, 403, "{url:?}");
    }
}

#[tokio::test]
async fn signing_out_is_effective_on_every_instance_within_a_second() {
    everywhere(async |app| {
        app.add_ada().await;
        let other = app.another(&[]).await;
        let visitor = Visitor::signed_in(app, "ada@example.org").await;
        assert_eq!(ask(app, WIKI, &visitor.apps()).await.status(), 200);
        assert_eq!(ask(&other, WIKI, &visitor.apps()).await.status(), 200);
        assert_eq!(visitor.sign_out().await.status(), 303);
        assert_eq!(ask(app, WIKI, &visitor.apps()).await.status(), 401);
        let began = std::time::Instant::now();
        eventually("the other instance has noticed", async || ask(&other, WIKI, &visitor.apps()).await.status() == 401)
            .await;
        assert!(began.elapsed() < std::time::Duration::from_secs(1));
    })
    .await;
}

#[tokio::test]
async fn a_removed_group_is_effective_at_the_next_check() {
    everywhere(async |app| {
        let ada = app.add_user("ada@example.org", "Ada", Role::User).await;
        app.change_user(&ada, Change::Groups(&groups(&["ops"]))).await;
        let visitor = Visitor::signed_in(app, "ada@example.org").await;
        assert_eq!(header(&ask(app, WIKI, &visitor.apps()).await, "remote-groups"), Some("ops"));
        app.change_user(&ada, Change::Groups(&[])).await;
        eventually("the change has arrived", async || {
            header(&ask(app, WIKI, &visitor.apps()).await, "remote-groups") == Some("")
        })
        .await;
    })
    .await;
}

#[tokio::test]
async fn using_only_apps_keeps_the_session_alive() {
    everywhere(async |app| {
        app.add_ada().await;
        let visitor = Visitor::signed_in(app, "ada@example.org").await;
        // Idle after two hours, expired after a day.
        for _ in 0..3 {
            app.clock.advance(90 * 60);
            assert_eq!(ask(app, WIKI, &visitor.apps()).await.status(), 200);
            eventually("the last use is recorded", async || {
                let noted = app.count("SELECT MAX(last_seen_at) FROM sessions").await;
                noted == app.clock.now()
            })
            .await;
        }
        app.clock.advance(2 * 3_600);
        assert_eq!(ask(app, WIKI, &visitor.apps()).await.status(), 401);
    })
    .await;
}

#[tokio::test]
async fn without_the_database_uncached_sessions_are_denied() {
    for setup in [Setup::SqliteCookie, Setup::SqliteRedis] {
        let app = TestApp::start_with(setup, &OPTIONS).await;
        app.add_ada().await;
        let visitor = Visitor::signed_in(&app, "ada@example.org").await;
        app.clock.advance(6 * 60);
        app.shared.db.close().await;
        let answer = ask(&app, WIKI, &visitor.apps()).await;
        assert_eq!((answer.status().as_u16(), header(&answer, "retry-after")), (503, Some("5")));
        assert_eq!(ask(&app, WIKI, "").await.status(), 401);
        assert_eq!(ask(&app, WIKI, &format!("{APPS}=\u{fffd}")).await.status(), 401);
    }
}

#[tokio::test]
async fn without_a_cookie_domain_the_account_cookie_works_on_the_same_host() {
    let app = TestApp::start_with(Setup::SqliteCookie, &[("TRUSTED_PROXIES", "127.0.0.1")]).await;
    app.add_ada().await;
    let person = Person::signed_in(&app).await;
    assert!(person.cookie(APPS).is_none());
    let ask = |person: &Person| {
        let url = format!("http://localhost:{}/app", app.port + 1);
        person.request("GET", "/api/authz/auth-request").header("accept", "text/html").header("x-original-url", url)
    };
    assert_eq!(ask(&person).send().await.unwrap().status(), 200);
    let led = ask(&Person::stranger(&app)).send().await.unwrap();
    assert_eq!(led.status(), 401);
    let login = format!("http://localhost:{}/login?rd=", app.port);
    assert!(header(&led, "location").is_some_and(|to| to.starts_with(&login)), "cookies ignore ports: {led:?}");
}

#[tokio::test]
async fn a_denied_user_reads_why() {
    let app = TestApp::start_with(Setup::SqliteCookie, &OPTIONS).await;
    let request = Person::stranger(&app).request("GET", "/api/authz/forward-auth").header("accept", "text/html");
    let answer = request.send().await.unwrap();
    assert_eq!(answer.status(), 403);
    let policy = header(&answer, "content-security-policy").unwrap().to_owned();
    assert!(policy.contains("style-src https://id.example.org;"), "{policy}");
    let page = answer.text().await.unwrap();
    let style = attribute(&page, "link[rel=stylesheet]", "href").unwrap();
    assert!(style.starts_with("https://id.example.org/static/app.css"), "{style}");
    assert_eq!(attribute(&page, "main a", "href").as_deref(), Some("https://id.example.org/"));
    assert!(!page.contains("signed in as"));
}

/// The path of the sign-in page, with a return-to.
async fn sign_in_page(app: &TestApp, rd: &str) -> Response {
    Person::stranger(app).request("GET", "/login").query(&[("rd", rd)]).send().await.unwrap()
}

#[tokio::test]
async fn signing_in_leads_back_to_the_application_and_the_form_may_lead_there() {
    let app = TestApp::start_with(Setup::SqliteCookie, &OPTIONS).await;
    app.add_ada().await;
    let form = sign_in_page(&app, WIKI).await;
    let policy = header(&form, "content-security-policy").unwrap().to_owned();
    assert!(policy.contains("; form-action 'self' https://wiki.example.org;"), "{policy}");
    let page = form.text().await.unwrap();
    assert_eq!(attribute(&page, "input[name=rd]", "value").as_deref(), Some(WIKI));
    assert!(page.contains("wiki.example.org."), "the page names the app");

    let person = Person::stranger(&app);
    let refused = person.post("/login", &[("email", "ada@example.org"), ("password", "x"), ("rd", WIKI)]).await;
    assert_eq!(refused.status(), 403);
    assert!(header(&refused, "content-security-policy").unwrap().contains(" https://wiki.example.org;"));
    let again = refused.text().await.unwrap();
    assert_eq!(attribute(&again, "input[name=rd]", "value").as_deref(), Some(WIKI));

    let fields = [("email", "ada@example.org"), ("password", PASSWORD), ("rd", WIKI), ("next", "/profile/sessions")];
    let signed_in = person.post("/login", &fields).await;
    assert_eq!((signed_in.status().as_u16(), location(&signed_in)), (303, WIKI));
}

#[tokio::test]
async fn a_signed_in_user_returns_at_once_with_the_missing_cookie() {
    let app = TestApp::start_with(Setup::SqliteCookie, &OPTIONS).await;
    app.add_ada().await;
    let visitor = Visitor::signed_in(&app, "ada@example.org").await;
    let request = visitor.browser.request("GET", "/login").query(&[("rd", WIKI)]).header("cookie", visitor.account());
    let answer = request.send().await.unwrap();
    assert_eq!((answer.status().as_u16(), location(&answer)), (303, WIKI));
    assert!(set_cookie(answer.headers(), APPS).unwrap().contains(&visitor.apps));
    // Proxies configured for Authelia send people to the home page.
    let start = Person::stranger(&app).request("GET", "/").query(&[("rd", WIKI)]).send().await.unwrap();
    assert_eq!(location(&start), "/login?rd=https%3A//wiki.example.org/page%3Fa%3Db%26c%3D%252F");
}

#[tokio::test]
async fn no_redirect_leads_elsewhere() {
    let app = TestApp::start_with(Setup::SqliteCookie, &OPTIONS).await;
    app.add_ada().await;
    for rd in [
        "https://evil.example/",
        "//evil.example/",
        "http://wiki.example.org/",
        "https://wiki.example.org@evil.example/",
        "https://evil.example\\.example.org/",
        "https://wiki.example.org.evil.example/",
        "https://evilexample.org/",
        "javascript:alert(1)",
        "https://wiki.example.org/\r\nSet-Cookie: a=b",
        "https://wiki.example.org;https://evil.example/",
        "https://wiki.example.org https://evil.example/",
        "https://192.0.2.1/",
        "",
    ] {
        let form = sign_in_page(&app, rd).await;
        let policy = header(&form, "content-security-policy").unwrap().to_owned();
        assert!(policy.contains("; form-action 'self'; "), "{rd:?}: {policy}");
        assert_eq!(attribute(&form.text().await.unwrap(), "input[name=rd]", "value"), None, "{rd:?}");
        let fields = [("email", "ada@example.org"), ("password", PASSWORD), ("rd", rd)];
        assert_eq!(location(&Person::stranger(&app).post("/login", &fields).await), "/profile", "{rd:?}");
    }
}

#[tokio::test]
async fn a_denied_user_reads_which_account_is_signed_in() {
    let mut options = OPTIONS.to_vec();
    let dir = tempfile::tempdir().unwrap();
    let rules = dir.path().join("rules.toml");
    std::fs::write(&rules, "[[rules]]\nhost = \"ops.example.org\"\naccess = \"group:ops\"\n").unwrap();
    options.push(("ACCESS_RULES", rules.to_str().unwrap()));
    let app = TestApp::start_with(Setup::SqliteCookie, &options).await;
    app.add_ada().await;
    let visitor = Visitor::signed_in(&app, "ada@example.org").await;
    let asking = visitor.browser.request("GET", "/api/authz/forward-auth").header("accept", "text/html");
    let asking = asking.header("x-forwarded-proto", "https").header("x-forwarded-host", "ops.example.org");
    let answer = asking.header("x-forwarded-uri", "/").header("cookie", visitor.apps()).send().await.unwrap();
    assert_eq!(answer.status(), 403);
    assert!(answer.text().await.unwrap().contains("You’re signed in as ada@example.org."));
}
