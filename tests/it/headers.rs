//! The headers of every response, from handlers, middleware and errors alike.

use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;

use crate::support::{Person, Setup, TestApp};

const EVERYWHERE: [(&str, &str); 8] = [
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ("x-frame-options", "DENY"),
    ("x-robots-tag", "noindex"),
    (
        "content-security-policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; manifest-src 'self'; \
         form-action 'self'; base-uri 'self'; frame-ancestors 'none'",
    ),
];

/// Checks that a response has all headers that every response has.
pub fn check(answer: &reqwest::Response, of: &str) {
    for (name, value) in EVERYWHERE {
        // A proxy may show one of our pages on another host of the site.
        let sent = answer.status().is_success() || answer.status() == 304;
        let is_file = answer.url().path().starts_with("/static/") && sent;
        let has_token = answer.url().query_pairs().any(|(name, value)| name == "token" || value.contains("token="));
        let value = if has_token && name == "referrer-policy" { "strict-origin" } else { value };
        let value = if is_file && name == "cross-origin-resource-policy" { "same-site" } else { value };
        assert_eq!(answer.headers().get(name).map(|v| v.to_str().unwrap()), Some(value), "{name} of {of}");
    }
    assert!(answer.headers().get("server").is_none(), "{of}");
    assert!(answer.headers().contains_key("cache-control"), "{of}");
    let varies =
        answer.headers().get_all("vary").iter().any(|value| value.to_str().unwrap().contains("Sec-Fetch-Mode"));
    assert!(varies, "{of}");
}

#[tokio::test]
async fn every_route_and_status_has_all_headers() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    let (stranger, ada) = (Person::stranger(&app), Person::signed_in(&app).await);
    let mut seen = std::collections::BTreeSet::new();
    for route in vestibule::server::routes::all() {
        for person in [&stranger, &ada] {
            for method in ["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"] {
                let answer = person.request(method, route.path).send().await.unwrap();
                check(&answer, &format!("{method} {}", route.path));
                seen.insert(answer.status().as_u16());
            }
            // A POST without a body may have signed Ada out.
            ada.sign_in("ada@example.org", crate::support::PASSWORD).await;
        }
    }
    for path in [
        "/nowhere",
        "/static/app.css",
        "/static/none",
        "/static/",
        "/static/%2e%2e/Cargo.toml",
        "/%ff",
        "/setup?token=x",
    ] {
        let answer = stranger.get(path).await;
        check(&answer, path);
        seen.insert(answer.status().as_u16());
    }
    let large = stranger
        .request("POST", "/login")
        .header("content-type", "application/json")
        .body("x".repeat(40_000))
        .send()
        .await
        .unwrap();
    check(&large, "413");
    let broken =
        stranger.request("POST", "/login").header("content-type", "application/json").body("{").send().await.unwrap();
    check(&broken, "400");
    let cross = stranger.request("POST", "/login").header("origin", "null").send().await.unwrap();
    check(&cross, "403");
    seen.extend([large, broken, cross].map(|answer| answer.status().as_u16()));
    for status in [200, 303, 400, 403, 404, 405, 410, 413, 415] {
        assert!(seen.contains(&status), "no response had status {status}: {seen:?}");
    }
}

#[tokio::test]
async fn responses_from_inner_layers_have_all_headers() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    let person = Person::stranger(&app);
    let etag = person.get("/static/app.css").await.headers()["etag"].to_str().unwrap().to_owned();
    for (name, value, status) in [
        ("if-none-match", etag.as_str(), 304),
        ("if-match", "\"other\"", 412),
        ("if-unmodified-since", "Thu, 01 Jan 1970 00:00:00 GMT", 412),
        ("range", "bytes=0-9", 206),
        ("range", "bytes=99999999-", 416),
    ] {
        let answer = person.request("GET", "/static/app.css").header(name, value).send().await.unwrap();
        assert_eq!(answer.status(), status, "{name}: {value}");
        check(&answer, &format!("{name}: {value}"));
    }
    for (fields, status) in [(vec![], 422), (vec![("email", "ada@example.org"), ("password", "x")], 403)] {
        let answer = person.post("/login", &fields).await;
        assert_eq!(answer.status(), status);
        check(&answer, &status.to_string());
    }
    for _ in 0..5 {
        person.sign_in("ada@example.org", "x").await;
    }
    let limited = person.sign_in("ada@example.org", "x").await;
    assert_eq!(limited.status(), 429);
    check(&limited, "429");
    app.shared.db.close().await;
    let failed = person.get("/readyz").await;
    assert_eq!(failed.status(), 503);
    check(&failed, "503");
}

#[tokio::test]
async fn hsts_is_sent_only_over_https() {
    let http = TestApp::start(Setup::SqliteCookie).await;
    let https = TestApp::start_with(Setup::SqliteCookie, &[("PUBLIC_URL", "https://id.example.org")]).await;
    for path in ["/login", "/static/app.css", "/nowhere"] {
        assert!(Person::stranger(&http).get(path).await.headers().get("strict-transport-security").is_none());
        let sent = Person::stranger(&https).get(path).await;
        assert_eq!(sent.headers()["strict-transport-security"], "max-age=31536000");
    }
}

#[tokio::test]
async fn pages_are_not_cached_and_hashed_files_are_for_a_year() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    let person = Person::signed_in(&app).await;
    assert_eq!(person.get("/profile").await.headers()["cache-control"], "no-store");
    let page = person.get("/profile").await.text().await.unwrap();
    let start = page.find("/static/app.css?v=").expect("the stylesheet's URL contains its hash");
    let hashed = page[start..].split('"').next().unwrap();
    let file = person.get(hashed).await;
    assert_eq!(
        (file.status().as_u16(), file.headers()["cache-control"].to_str().unwrap()),
        (200, "public, max-age=31536000, immutable")
    );
    let etag = file.headers()["etag"].clone();
    for path in ["/static/app.css", "/static/app.css?v=old", "/static/app.css?v="] {
        assert_eq!(person.get(path).await.headers()["cache-control"], "no-cache", "{path}");
    }
    let again = person.request("GET", "/static/app.css").header("if-none-match", etag).send().await.unwrap();
    assert_eq!(again.status(), 304);
}

#[tokio::test]
async fn head_answers_like_get_without_a_body_and_405_names_what_is_allowed() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    let person = Person::stranger(&app);
    for path in ["/login", "/static/app.css", "/nowhere", "/healthz", "/profile"] {
        let (get, head) = (person.get(path).await, person.request("HEAD", path).send().await.unwrap());
        assert_eq!(get.status(), head.status(), "{path}");
        assert_eq!(get.headers().get("content-type"), head.headers().get("content-type"), "{path}");
        assert_eq!(head.text().await.unwrap(), "");
    }
    for route in vestibule::server::routes::all() {
        for method in ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"] {
            let answer = person.request(method, route.path).send().await.unwrap();
            assert_eq!(answer.status(), 405, "{method} {}", route.path);
            assert_eq!(answer.headers()["allow"], route.allow());
        }
    }
    let file = person.request("DELETE", "/static/app.css").send().await.unwrap();
    assert_eq!((file.status().as_u16(), file.headers()["allow"].to_str().unwrap()), (405, "GET, HEAD"));
}

#[tokio::test]
async fn nothing_outside_the_static_folder_is_served() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    let dir = tempfile::tempdir().unwrap();
    std::fs::copy(concat!(env!("CARGO_MANIFEST_DIR"), "/static/app.css"), dir.path().join("app.css")).unwrap();
    std::fs::write(dir.path().join(".hidden"), "hidden").unwrap();
    std::fs::create_dir(dir.path().join("sub")).unwrap();
    std::os::unix::fs::symlink("/etc/passwd", dir.path().join("link")).unwrap();
    let linked = app.another(&[("STATIC_DIR", dir.path().to_str().unwrap())]).await;
    for path in [
        "/static/../Cargo.toml",
        "/static/%2e%2e/Cargo.toml",
        "/static/..%2fCargo.toml",
        "/static/%2e%2e%2fCargo.toml",
        "/static//etc/passwd",
        "/static/.hidden",
        "/static/%2ehidden",
        "/static/link",
        "/static/sub",
        "/static/sub/",
        "/static/",
        "/static",
        "/static/..\\Cargo.toml",
        "/static/app.css/",
        "/static/x/../app.css",
        "/static//app.css",
        "/static/./app.css",
        "/static/x/%2e%2e/app.css",
        "/static/%00",
        "/static/....//Cargo.toml",
    ] {
        let answer = raw(&linked, format!("GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"));
        let status = answer.split(' ').nth(1).unwrap_or_default();
        assert!(matches!(status, "404" | "400"), "{path}: {answer}");
        assert!(!answer.contains("root:") && !answer.contains("[package]") && !answer.contains("hidden\n"), "{path}");
    }
}

#[tokio::test]
async fn invalid_http_is_refused_and_the_connection_closed() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    let many: String = (0..200).map(|number| format!("x-{number}: y\r\n")).collect();
    for (request, expected) in [
        ("NONSENSE\r\n\r\n".to_owned(), "400"),
        ("GET / HTTP/1.1\r\n\r\n".to_owned(), "400"),
        ("GET /login HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab".to_owned(), "400"),
        (
            "POST /login HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
                .to_owned(),
            "400",
        ),
        (format!("GET / HTTP/1.1\r\nHost: x\r\n{many}\r\n"), "431"),
        (format!("GET / HTTP/1.1\r\nHost: x\r\nx: {}\r\n\r\n", "y".repeat(300_000)), "431"),
    ] {
        let answer = raw(&app, &request);
        let head = request.chars().take(60).collect::<String>();
        assert_eq!(answer.split(' ').nth(1).unwrap_or_default(), expected, "{head:?}: {answer}");
    }
}

/// Sends bytes and reads until the server closes.
pub fn raw(app: &TestApp, request: impl AsRef<[u8]>) -> String {
    raw_at(app.port, request)
}

pub fn raw_at(port: u16, request: impl AsRef<[u8]>) -> String {
    let mut connection = TcpStream::connect(("127.0.0.1", port)).unwrap();
    connection.set_read_timeout(Some(std::time::Duration::from_secs(15))).unwrap();
    let _ = connection.write_all(request.as_ref());
    let mut answer = Vec::new();
    let mut buffer = [0; 4096];
    loop {
        match connection.read(&mut buffer) {
            Ok(length) if length > 0 => answer.extend_from_slice(&buffer[..length]),
            Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => {
                panic!("the connection stays open after {:?}", String::from_utf8_lossy(&answer))
            }
            // Closed, with or without a reset because of what the server didn't read.
            _ => return String::from_utf8_lossy(&answer).into_owned(),
        }
    }
}
