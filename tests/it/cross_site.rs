//! Requests that another site makes a browser send (CSRF).

use crate::support::smtp::Smtp;
use crate::support::{PASSWORD, Person, Setup, TestApp, everywhere, text};

const HOSTILE: [[(&str, &str); 2]; 5] = [
    [("origin", "https://evil.example"), ("x-none", "")],
    [("origin", "null"), ("x-none", "")],
    [("sec-fetch-site", "cross-site"), ("origin", "http://127.0.0.1")],
    [("sec-fetch-site", "same-site"), ("origin", "http://127.0.0.1")],
    [("sec-fetch-site", "cross-site"), ("x-none", "")],
];

/// Every address where a POST could change something, and one that doesn't exist.
fn posts() -> Vec<&'static str> {
    let posts = vestibule::server::routes::all().into_iter().filter(|route| route.allow().contains("POST"));
    posts.map(|route| route.path).chain(["/nowhere"]).collect()
}

#[tokio::test]
async fn another_site_changes_nothing() {
    for setup in Setup::ALL {
        let app = TestApp::start(setup).await;
        app.add_ada().await;
        let person = Person::signed_in(&app).await;
        let sessions = app.count("SELECT COUNT(*) FROM sessions").await;
        for headers in HOSTILE {
            for path in posts() {
                let mut request =
                    person.request("POST", path).form(&[("email", "ada@example.org"), ("password", PASSWORD)]);
                for (name, value) in headers {
                    request = request.header(name, value);
                }
                let answer = request.send().await.unwrap();
                assert_eq!(answer.status(), 403, "{path} {headers:?}");
                assert!(answer.headers().get("set-cookie").is_none());
            }
            let mut request = person.request("GET", "/logout").header("accept", "application/json");
            for (name, value) in headers {
                request = request.header(name, value);
            }
            let answer = request.send().await.unwrap();
            assert_eq!(answer.status(), 403, "the JSON sign-out {headers:?}");
            assert_eq!(answer.text().await.unwrap(), r#"{"errorMessage":"The request came from another site."}"#);
        }
        assert!(person.is_signed_in().await);
        assert_eq!(app.count("SELECT COUNT(*) FROM sessions").await, sessions);
    }
}

#[tokio::test]
async fn over_http_a_neighbouring_page_cannot_sign_out_with_a_get() {
    everywhere(async |app| {
        app.add_ada().await;
        let person = Person::signed_in(app).await;
        // The headers of links, images, frames and no-cors requests in browsers without Sec-Fetch-*.
        for headers in [
            vec![("accept", "application/json")],
            vec![("accept", "application/json"), ("content-type", "text/plain;application/json")],
            vec![("accept", "application/json, */*"), ("referer", "http://127.0.0.1:1/"), ("range", "bytes=0-")],
        ] {
            for method in ["GET", "HEAD"] {
                let mut request = person.request(method, "/logout");
                for (name, value) in &headers {
                    request = request.header(*name, *value);
                }
                assert_eq!(request.send().await.unwrap().status(), 403, "{method} {headers:?}");
            }
        }
        assert!(person.is_signed_in().await);
        let script = person.request("GET", "/logout").header("accept", "application/json");
        let out = script.header("x-requested-with", "XMLHttpRequest").send().await.unwrap();
        assert_eq!((out.status().as_u16(), out.text().await.unwrap().as_str()), (200, "{}"));
        assert!(!person.is_signed_in().await);
    })
    .await;
}

#[tokio::test]
async fn our_own_forms_pass_on_every_browser() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    let host = app.base.trim_start_matches("http://").to_owned();
    for headers in [
        vec![("sec-fetch-site", "same-origin"), ("origin", app.base.as_str())],
        vec![("sec-fetch-site", "none")],
        vec![("origin", app.base.as_str()), ("host", host.as_str())],
        vec![],
    ] {
        let person = Person::stranger(&app);
        let mut request =
            person.request("POST", "/login").form(&[("email", "ada@example.org"), ("password", PASSWORD)]);
        for (name, value) in &headers {
            request = request.header(*name, *value);
        }
        assert_eq!(request.send().await.unwrap().status(), 303, "{headers:?}");
    }
}

#[tokio::test]
async fn a_form_from_another_address_shows_the_sites_address() {
    let app = TestApp::start_with(Setup::SqliteCookie, &[("PUBLIC_URL", "https://id.example.org/")]).await;
    let person = Person::stranger(&app);
    let answer =
        person.request("POST", "/login").header("origin", &app.base).form(&[("email", "x")]).send().await.unwrap();
    assert_eq!(answer.status(), 403);
    let page = answer.text().await.unwrap();
    assert!(text(&page, "main").contains("This site’s address is https://id.example.org"));
    assert!(page.contains("href=\"https://id.example.org\"") || page.contains("href=\"https://id.example.org/\""));
    let evil = person
        .request("POST", "/login")
        .header("origin", "https://evil.example")
        .form(&[("email", "x")])
        .send()
        .await
        .unwrap();
    assert!(!evil.text().await.unwrap().contains("site’s address"));
    let good = person
        .request("POST", "/login")
        .header("origin", "https://id.example.org")
        .form(&[("email", "x")])
        .send()
        .await
        .unwrap();
    assert_eq!(good.status(), 422);
}

#[tokio::test]
async fn redirects_ignore_the_host_header() {
    let app = TestApp::start_with(Setup::SqliteCookie, &[("PUBLIC_URL", "http://localhost:9")]).await;
    for (name, value) in
        [("host", "evil.example"), ("x-forwarded-host", "evil.example"), ("forwarded", "host=evil.example")]
    {
        for path in ["/", "/profile"] {
            let answer = Person::stranger(&app).request("GET", path).header(name, value).send().await.unwrap();
            let location = answer.headers()["location"].to_str().unwrap().to_owned();
            assert!(location.starts_with("/login"), "{location}");
        }
        let absolute = "GET http://evil.example/profile HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n";
        assert!(crate::headers::raw(&app, absolute).contains("\r\nlocation: /login?next=/profile\r\n"));
        let page = Person::stranger(&app).request("GET", "/login").header(name, value).send().await.unwrap();
        assert!(!page.text().await.unwrap().contains("evil.example"));
    }
}

#[tokio::test]
async fn next_in_hundreds_of_spellings_stays_on_this_site() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    let person = Person::signed_in(&app).await;
    let starts = [
        "//",
        "///",
        "////",
        "/\\",
        "\\/",
        "\\\\",
        "/\\/",
        "http://",
        "https://",
        "http:",
        "https:/",
        "HTTP:\\\\",
        "javascript:",
        "data:text/html,",
        "/\t/",
        "/\n/",
        "/\r\n/",
        "\t//",
        " //",
        "/ /\\",
        "/.//",
        "/..//",
        "/./\\",
        "/a/..//",
        "/%2e//",
        "/%2e%2e//",
        "/%2f",
        "/%2f%2f",
        "/%5c",
        "/.\\/",
        "//\\",
        "/\0/",
        "?//",
        "#//",
        ";//",
        "@",
        "/;@//",
        "/@",
        "\u{feff}//",
        "/\u{2028}/",
        "/\u{3000}/",
        "/\u{ff0f}",
        "\u{ff0f}\u{ff0f}",
        "ftp://",
        "//%00",
        "blob:",
        "view-source:http://",
        "/login/..//",
        "/\u{ad}/",
        "/\u{200b}/",
    ];
    let hosts = [
        "evil.example",
        "evil.example/",
        "evil.example:80/x",
        "a@evil.example",
        "evil.example\\@x",
        "evil.example#",
        "[::1]",
    ];
    let here = reqwest::Url::parse(&app.base).unwrap().join("/login").unwrap();
    for (start, host) in starts.iter().flat_map(|start| hosts.iter().map(move |host| (start, host))) {
        let next = format!("{start}{host}");
        let answer = person.request("GET", "/login").query(&[("next", &next)]).send().await.unwrap();
        // A control character may be refused at once.
        if answer.status() != 400 {
            let there = here.join(crate::support::person::location(&answer)).unwrap();
            assert_eq!(there.origin(), here.origin(), "{next:?} leads to {there}");
            assert!(there.username().is_empty(), "{next:?} leads to {there}");
        }
    }
}

#[tokio::test]
async fn links_in_emails_ignore_the_host_header() {
    for public_url in ["", "https://id.example.org"] {
        let smtp = Smtp::start();
        let url = smtp.url();
        let mailing = [("SMTP_URL", url.as_str()), ("MAIL_FROM", "hello@example.org")];
        let options = [mailing[0], mailing[1], ("REGISTRATION", "open"), ("PUBLIC_URL", public_url)];
        let app = TestApp::start_with(Setup::SqliteCookie, &options).await;
        app.add_ada().await;
        for (path, email) in [("/password/forgot", "ada@example.org"), ("/register", "bob@example.org")] {
            let request = Person::stranger(&app).request("POST", path).form(&[("email", email)]);
            let request = request.header("host", "evil.example").header("x-forwarded-host", "evil.example");
            let request = request.header("forwarded", "host=evil.example;proto=https");
            assert_eq!(request.send().await.unwrap().status(), 303);
        }
        smtp.await_mails(2).await;
        let own = format!("http://localhost:{}", app.port);
        let site = if public_url.is_empty() { &own } else { public_url };
        for mail in smtp.mails() {
            assert!(mail.body.contains(&format!("{site}/")), "{}", mail.body);
            assert!(!mail.body.contains("evil") && !mail.headers.contains("evil"), "{}", mail.body);
        }
    }
}
