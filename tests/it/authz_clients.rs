//! The check's answers to all kinds of clients behind a proxy: browsers, scripts, programs, and attackers.

use reqwest::Response;

use crate::support::person::attribute;
use crate::support::{Person, Setup, TestApp};

const OPTIONS: [(&str, &str); 3] =
    [("PUBLIC_URL", "https://id.example.org"), ("COOKIE_DOMAIN", "example.org"), ("TRUSTED_PROXIES", "127.0.0.1")];

/// Sends the check of a stranger's request to the wiki to both endpoints, like nginx and like Caddy or Traefik.
async fn ask_both(app: &TestApp, method: &str, headers: &[(&str, &str)]) -> [Response; 2] {
    let ask = async |endpoint: &str, of_proxy: &[(&str, &str)]| {
        let request = Person::stranger(app).request("GET", &format!("/api/authz/{endpoint}"));
        let all = of_proxy.iter().chain(headers);
        all.fold(request, |request, (name, value)| request.header(*name, *value)).send().await.unwrap()
    };
    let nginx = [("x-original-url", "https://wiki.example.org/page"), ("x-original-method", method)];
    let caddy = [
        ("x-forwarded-proto", "https"),
        ("x-forwarded-host", "wiki.example.org"),
        ("x-forwarded-uri", "/page"),
        ("x-forwarded-method", method),
    ];
    [ask("auth-request", &nginx).await, ask("forward-auth", &caddy).await]
}

#[tokio::test]
async fn requests_that_could_bypass_the_check_are_refused() {
    let app = TestApp::start_with(Setup::SqliteCookie, &OPTIONS).await;
    for (name, value) in [
        ("remote_user", "eve"),
        ("Remote.User", "eve"),
        ("X.Remote-Groups", "admins"),
        ("x_forwarded_for", "127.0.0.1"),
        ("X-Original|URL", "/admin"),
        ("SCRIPT_NAME", "/public"),
        ("upgrade", "h2c"),
        ("http2-settings", "AAMAAABkAAQCAAAAAAIAAAAA"),
    ] {
        for answer in ask_both(&app, "GET", &[(name, value)]).await {
            assert_eq!(answer.status(), 403, "{name}: {value}");
        }
    }
}

fn header<'a>(answer: &'a Response, name: &str) -> Option<&'a str> {
    answer.headers().get(name).and_then(|value| value.to_str().ok())
}

/// For a calendar in one file.
const THUNDERBIRD_READS: [(&str, &str); 4] = [
    ("accept", "text/calendar,text/plain;q=0.8,*/*;q=0.5"),
    ("sec-fetch-dest", "empty"),
    ("sec-fetch-mode", "no-cors"),
    ("sec-fetch-site", "none"),
];

/// The first request of each program for an address book or calendar.
const DAV_CLIENTS: [(&str, &[(&str, &str)]); 6] = [
    (
        "PROPFIND", // Thunderbird
        &[
            ("accept", "text/xml"),
            ("accept-language", "en-US,en;q=0.5"),
            ("content-type", "text/xml; charset=utf-8"),
            ("depth", "0"),
            ("sec-fetch-dest", "empty"),
            ("sec-fetch-mode", "no-cors"),
            ("sec-fetch-site", "none"),
        ],
    ),
    ("GET", &THUNDERBIRD_READS),
    ("HEAD", &THUNDERBIRD_READS),
    (
        "PROPFIND", // KDE's KIO
        &[
            ("accept", "text/html, text/*;q=0.9, image/jpeg;q=0.9, image/png;q=0.9, image/*;q=0.9, */*;q=0.8"),
            ("accept-charset", "utf-8,*;q=0.5"),
            ("depth", "0"),
        ],
    ),
    ("OPTIONS", &[("accept", "*/*")]), // davfs2, and others that first ask for the options
    ("REPORT", &[("accept", "text/html,application/xhtml+xml"), ("sec-fetch-mode", "navigate")]),
];

#[tokio::test]
async fn calendar_apps_are_challenged_with_any_user_agent() {
    let app = TestApp::start_with(Setup::SqliteCookie, &OPTIONS).await;
    for (method, headers) in DAV_CLIENTS {
        for answer in ask_both(&app, method, headers).await {
            assert_eq!(answer.status(), 401, "{method} {headers:?}");
            assert!(header(&answer, "www-authenticate").is_some_and(|challenge| challenge.starts_with("Basic realm=")));
        }
    }
}

#[tokio::test]
async fn a_web_view_in_an_android_app_is_redirected_to_sign_in() {
    let app = TestApp::start_with(Setup::SqliteCookie, &OPTIONS).await;
    let page = ("accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    let of_app = ("x-requested-with", "io.homeassistant.companion.android");
    for headers in [vec![page, of_app], vec![page, of_app, ("sec-fetch-mode", "navigate")]] {
        let [nginx, caddy] = ask_both(&app, "GET", &headers).await;
        assert_eq!((nginx.status().as_u16(), caddy.status().as_u16()), (401, 302), "{headers:?}");
        for answer in [nginx, caddy] {
            assert!(header(&answer, "location").is_some_and(|to| to.contains("/login?rd=")), "{headers:?}");
            assert_eq!(header(&answer, "www-authenticate"), None, "{headers:?}");
        }
    }
}

#[tokio::test]
async fn a_pages_script_is_never_challenged() {
    let app = TestApp::start_with(Setup::SqliteCookie, &OPTIONS).await;
    for method in ["GET", "POST", "PUT", "DELETE", "PROPFIND", "OPTIONS"] {
        for (name, value) in [
            ("sec-fetch-mode", "cors"),
            ("sec-fetch-mode", "same-origin"),
            ("x-requested-with", "XMLHttpRequest"),
            ("hx-request", "true"),
        ] {
            for answer in ask_both(&app, method, &[(name, value), ("accept", "*/*")]).await {
                let led = header(&answer, "location");
                assert_eq!((answer.status().as_u16(), led), (401, None), "{method} {name}: {value}");
                assert_eq!(header(&answer, "www-authenticate"), None, "{method} {name}: {value}");
            }
        }
    }
}

#[tokio::test]
async fn htmx_takes_the_page_to_sign_in_and_back_to_where_it_was() {
    let app = TestApp::start_with(Setup::SqliteCookie, &OPTIONS).await;
    let sign_in = |rd: &str| format!("https://id.example.org/login?rd=https%3A//{rd}");
    let start = sign_in("wiki.example.org/");
    for (current, expected) in [
        ("https://wiki.example.org/list?page=2", sign_in("wiki.example.org/list%3Fpage%3D2")),
        ("https://evil.example/", start.clone()),
        ("https://wiki.example.org@evil.example/", start.clone()),
        ("javascript:alert(1)", start.clone()),
        ("", start.clone()),
    ] {
        for method in ["GET", "POST", "DELETE"] {
            let headers = [("hx-request", "true"), ("hx-current-url", current), ("accept", "text/html, */*")];
            for answer in ask_both(&app, method, &headers).await {
                assert_eq!(answer.status(), 401);
                assert_eq!(header(&answer, "hx-redirect"), Some(expected.as_str()), "{method} {current}");
            }
        }
    }
    for answer in ask_both(&app, "GET", &[("sec-fetch-mode", "cors"), ("hx-current-url", &start)]).await {
        assert_eq!(header(&answer, "hx-redirect"), None, "only HTMX gets this header");
    }
}

#[tokio::test]
async fn a_script_that_shows_pages_gets_a_page_with_a_sign_in_link() {
    let app = TestApp::start_with(Setup::SqliteCookie, &OPTIONS).await;
    let turbo = [("accept", "text/html, application/xhtml+xml"), ("sec-fetch-mode", "cors")];
    for (method, back) in [("GET", "page"), ("POST", "")] {
        for answer in ask_both(&app, method, &turbo).await {
            assert_eq!(answer.status(), 401);
            let page = answer.text().await.unwrap();
            let link = format!("https://id.example.org/login?rd=https%3A//wiki.example.org/{back}");
            assert_eq!(attribute(&page, "main a", "href"), Some(link), "{method}");
        }
    }
}

/// Rules for OPTIONS and for a home network, before the rule for everything.
const CONDITIONS: &str = r#"
[[rules]]
host = "wiki.example.org"
methods = ["OPTIONS"]
access = "public"

[[rules]]
host = "wiki.example.org"
path = "/home"
networks = ["192.168.0.0/16", "fd00::/8"]
access = "public"

[[rules]]
host = "*.example.org"
access = "signed-in"
"#;

async fn app_with_conditions() -> (TestApp, tempfile::TempDir) {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("rules.toml");
    std::fs::write(&file, CONDITIONS).unwrap();
    let mut options = OPTIONS.to_vec();
    options.push(("ACCESS_RULES", file.to_str().unwrap()));
    (TestApp::start_with(Setup::SqliteCookie, &options).await, dir)
}

#[tokio::test]
async fn a_preflight_passes_only_with_a_rule_for_options() {
    let (app, _rules) = app_with_conditions().await;
    let preflight = [("access-control-request-method", "PUT"), ("sec-fetch-mode", "cors"), ("origin", "https://a.org")];
    for answer in ask_both(&app, "OPTIONS", &preflight).await {
        assert_eq!(answer.status(), 200);
    }
    for method in ["GET", "PUT", "put", "OPTIONSX"] {
        for answer in ask_both(&app, method, &preflight).await {
            assert_eq!(answer.status(), 401, "{method}");
        }
    }
    // Apps that fold the case read it as the rule's method.
    for method in ["options", "Options"] {
        for answer in ask_both(&app, method, &preflight).await {
            assert_eq!(answer.status(), 403, "{method}");
        }
    }
    for name in ["x-http-method-override", "x-http-method", "x-method-override"] {
        for answer in ask_both(&app, "OPTIONS", &[(name, "DELETE")]).await {
            assert_eq!(answer.status(), 403, "{name}");
        }
    }
    // A proxy that sends no method, or two.
    let ask = |more: &[(&str, &str)]| {
        let request = Person::stranger(&app).request("GET", "/api/authz/auth-request");
        let request = request.header("x-original-url", "https://wiki.example.org/page");
        more.iter().fold(request, |request, (name, value)| request.header(*name, *value)).send()
    };
    assert_eq!(ask(&[]).await.unwrap().status(), 403);
    let method = ("x-original-method", "OPTIONS");
    assert_eq!(ask(&[method, method]).await.unwrap().status(), 403);
    assert_eq!(ask(&[method]).await.unwrap().status(), 200);
}

#[tokio::test]
async fn a_rule_for_networks_uses_the_clients_address() {
    let (app, _rules) = app_with_conditions().await;
    let ask = async |forwarded: &[&str]| {
        let request = Person::stranger(&app).request("GET", "/api/authz/auth-request");
        let request =
            request.header("x-original-url", "https://wiki.example.org/home").header("x-original-method", "GET");
        let all = forwarded.iter().fold(request, |request, value| request.header("x-forwarded-for", *value));
        all.header("accept", "text/html").send().await.unwrap().status().as_u16()
    };
    for home in ["192.168.7.9", "::ffff:192.168.7.9", "[fd00::7]:4711", "203.0.113.9, 192.168.7.9"] {
        assert_eq!(ask(&[home]).await, 200, "{home}");
    }
    for elsewhere in ["203.0.113.9", "2001:db8::1", "192.168.7.9, 203.0.113.9", "::ffff:203.0.113.9"] {
        assert_eq!(ask(&[elsewhere]).await, 401, "{elsewhere}");
    }
    assert_eq!(ask(&["192.168.7.9", "203.0.113.9"]).await, 401);
    for unknown in [&[][..], &[""], &["unknown"], &["192.168.7.9, x"]] {
        assert_eq!(ask(unknown).await, 403, "{unknown:?}");
    }
}
