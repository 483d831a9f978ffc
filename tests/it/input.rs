//! Bodies and fields of every bad kind: the right status, nothing stored, nothing half done.

use serde_json::json;
use vestibule::users::Role;

use crate::support::person::attribute;
use crate::support::{PASSWORD, Person, Setup, TestApp, everywhere};

async fn send(person: &Person, path: &str, kind: &str, body: Vec<u8>) -> u16 {
    person.request("POST", path).header("content-type", kind).body(body).send().await.unwrap().status().as_u16()
}

const FORM: &str = "application/x-www-form-urlencoded";

#[tokio::test]
async fn bodies_that_are_malformed_or_of_another_type_are_refused() {
    everywhere(async |app| {
        app.add_ada().await;
        let person = Person::signed_in(app).await;
        let hashes = app.shared.hasher.begun();
        // Every field that a form has, so that each form meets its own.
        let names = "email name password current_password new_password token language time_zone session";
        let names: Vec<_> = names.split(' ').collect();
        let twice = names.iter().map(|name| format!("{name}=a&{name}=b")).collect::<Vec<_>>().join("&");
        let twice_json = names.iter().map(|name| format!(r#""{name}":"a","{name}":"b""#)).collect::<Vec<_>>().join(",");
        let lists = names.iter().map(|name| format!(r#""{name}":["a"]"#)).collect::<Vec<_>>().join(",");
        let forms = vestibule::app::routes().into_iter().filter(|route| route.allow().contains("POST"));
        // These two have no fields, and read no body.
        for path in forms.map(|route| route.path).filter(|path| !["/logout", "/profile/export"].contains(path)) {
            for (kind, body, status) in [
                ("application/json", "{", 400),
                ("application/json", "", 400),
                ("application/json; charset=utf-8", "nonsense", 400),
                ("application/json", "[1]", 422),
                ("application/json", &format!("{{{lists}}}"), 422),
                ("application/json", &format!("{{{twice_json}}}"), 422),
                (FORM, "email=%ff&token=%ff", 400),
                (FORM, "email=%c0%af", 400),
                (FORM, "email=%", 400),
                (FORM, "email=%4", 400),
                (FORM, &twice, 422),
                ("multipart/form-data; boundary=x", "--x--", 415),
                ("text/plain", "email=a", 415),
                ("application/xml", "<a/>", 415),
            ] {
                assert_eq!(send(&person, path, kind, body.into()).await, status, "{path} {kind} {body}");
            }
            assert_eq!(send(&person, path, FORM, b"email=\xff\xfe".to_vec()).await, 400);
            assert_eq!(person.request("POST", path).body("").send().await.unwrap().status(), 415, "no type at all");
            let gzipped = person.request("POST", path).header("content-type", FORM).header("content-encoding", "gzip");
            assert_eq!(gzipped.body("x").send().await.unwrap().status(), 415);
        }
        for byte in 0x80..=0xff_u8 {
            assert_eq!(send(&person, "/login", FORM, [b"email=a".as_slice(), &[byte]].concat()).await, 400, "{byte:x}");
        }
        for path in ["/%ff", "/%", "/%4", "/%c0%af", "/a%00b", "/login?next=%ff", "/login?next=%"] {
            assert_eq!(person.get(path).await.status(), 400, "{path}");
        }
        assert_eq!(app.shared.hasher.begun(), hashes);
    })
    .await;
}

#[tokio::test]
async fn a_body_over_32_kib_is_refused_at_once_whatever_it_says_of_its_length() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    let person = Person::stranger(&app);
    let fits = format!("email=a&password=x&next={}", "y".repeat(32 * 1024 - 24));
    assert_eq!(fits.len(), 32 * 1024);
    assert_eq!(send(&person, "/login", FORM, fits.clone().into()).await, 422);
    assert_eq!(send(&person, "/login", FORM, format!("{fits}y").into()).await, 413);
    // A hundred MiB, announced and then not sent; and chunked, of which no more than the limit is ever read.
    let announced =
        "POST /login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 104857600\r\n\r\n";
    assert!(crate::headers::raw(&app, announced).starts_with("HTTP/1.1 413"));
    let chunk = format!("{:x}\r\n{}\r\n", 16 * 1024, "z".repeat(16 * 1024));
    let chunked = format!(
        "POST /login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n{}",
        chunk.repeat(3)
    );
    assert!(crate::headers::raw(&app, &chunked).starts_with("HTTP/1.1 413"));
    // Where nobody reads a body it is not waited for either.
    let unread = chunked.replace("/login", "/nowhere");
    assert!(crate::headers::raw(&app, &unread).starts_with("HTTP/1.1 404"));
    assert!(crate::headers::raw(&app, &chunked.replace("/login", "/%ff")).starts_with("HTTP/1.1 400"));
    let conditional =
        chunked.replace("POST /login", "GET /static/app.css").replace("Host: x", "Host: x\r\nIf-None-Match: *");
    assert!(crate::headers::raw(&app, &conditional).starts_with("HTTP/1.1 400"));
}

#[tokio::test]
async fn a_body_that_comes_too_slowly_is_not_waited_for() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    let head = "POST /login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";
    let answers = ["Content-Length: 100\r\n\r\n{", "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n"].map(|rest| {
        let (port, request) = (app.port, format!("{head}{rest}"));
        std::thread::spawn(move || crate::headers::raw_at(port, &request))
    });
    for answer in answers {
        let answer = tokio::task::spawn_blocking(|| answer.join().unwrap()).await.unwrap();
        assert!(answer.starts_with("HTTP/1.1 408"), "{answer}");
        assert!(answer.contains("The request came too slowly."));
    }
}

#[tokio::test]
async fn extra_fields_have_no_effect() {
    everywhere(async |app| {
        app.add_user("bob@example.org", "Bob", Role::User).await;
        let person = Person::stranger(app);
        let fields = [
            ("email", "bob@example.org"),
            ("password", PASSWORD),
            ("is_admin", "1"),
            ("role", "admin"),
            ("id", "1"),
            ("password_hash", "x"),
        ];
        assert_eq!(person.post("/login", &fields).await.status(), 303);
        let shown: serde_json::Value = person.get_json("/profile").await.json().await.unwrap();
        assert_eq!(shown["user"]["role"], "user");
        let json =
            json!({"email": "bob@example.org", "password": PASSWORD, "role": "admin", "user": {"role": "admin"}});
        let answer: serde_json::Value = Person::stranger(app).post_json("/login", json).await.json().await.unwrap();
        assert_eq!(answer["user"]["role"], "user");
    })
    .await;
}

/// The skeleton of a page: every element with the names of its attributes.
fn skeleton(html: &str) -> Vec<String> {
    let document = scraper::Html::parse_document(html);
    let elements = document.root_element().descendent_elements();
    elements
        .map(|element| {
            let attributes: Vec<&str> = element.value().attrs().map(|(name, _)| name).collect();
            format!("{} {attributes:?}", element.value().name())
        })
        .collect()
}

/// Strings that try to become markup, in many dialects.
fn hostile() -> Vec<String> {
    let cores = [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onfocus=alert(1) autofocus='",
        "\" onmouseover=\"alert(1)",
        "</title><script>alert(1)</script>",
        "</textarea><svg onload=alert(1)>",
        "<!--",
        "-->",
        "]]>",
        "{{7*7}}",
        "${7*7}",
        "<%= 7*7 %>",
        "&lt;script&gt;",
        "&#60;script&#62;",
        "`",
        "\\\"",
        "javascript:alert(1)",
        "<a href=//evil>",
        "<base href=//evil>",
        "<iframe srcdoc=x>",
        "<form action=//evil>",
        "<style>*{display:none}</style>",
        "<math><mi//xlink:href=\"data:x\">",
        "<svg/onload=alert(1)>",
        "a\"b'c<d>e&f",
    ];
    let frames = ["{}", "x{}", "{}x", "\"{}", "'{}", "/{}", "?{}", "#{}"];
    cores.iter().flat_map(|core| frames.iter().map(move |frame| frame.replace("{}", core))).collect()
}

#[tokio::test]
async fn whatever_is_stored_or_reflected_stays_text() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    let person = Person::stranger(&app);
    let strings = hostile();
    assert_eq!(strings.len(), 200);
    let login = async |email: &str, next: &str| {
        person.post("/login", &[("email", email), ("password", ""), ("next", next)]).await.text().await.unwrap()
    };
    let plain = skeleton(&login("x", "/x").await);
    let missing = skeleton(&person.get("/x").await.text().await.unwrap());
    for text in &strings {
        let page = login(text, &format!("/x?{}", text.replace('\\', ""))).await;
        assert_eq!(skeleton(&page), plain, "{text}");
        assert_eq!(attribute(&page, "#email", "value").as_deref(), Some(text.as_str()));
        let page = person.request("GET", "/x").query(&[("q", text)]).header("user-agent", "x").send().await.unwrap();
        assert_eq!(skeleton(&page.text().await.unwrap()), missing, "{text}");
    }
    let mut profiles = Vec::new();
    for (number, name) in std::iter::once("x").chain(strings.iter().map(String::as_str).step_by(7)).enumerate() {
        let email = format!("u{number}@example.org");
        app.add_user(&email, name, Role::User).await;
        let person = Person::stranger(&app);
        let agent = format!(
            "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/{}",
            name.replace(|c: char| !c.is_ascii(), "")
        );
        let fields = [("email", email.as_str()), ("password", PASSWORD)];
        let answer = person.request("POST", "/login").header("user-agent", agent).form(&fields).send().await.unwrap();
        assert_eq!(answer.status(), 303);
        let mut pages = Vec::new();
        for route in vestibule::app::routes().into_iter().filter(|route| !route.public) {
            pages.push(skeleton(&person.get(route.path).await.text().await.unwrap()));
        }
        for (path, field) in [("/profile/edit", "name"), ("/profile/edit", "time_zone"), ("/profile/email", "email")] {
            let refused = person.post(path, &[(field, &format!("\u{1}{name}"))]).await;
            assert_eq!(refused.status(), 422);
            pages.push(skeleton(&refused.text().await.unwrap()));
        }
        profiles.push(pages);
    }
    for pair in profiles.windows(2) {
        assert_eq!(pair[0], pair[1]);
    }
}

#[tokio::test]
async fn look_alike_addresses_are_refused_and_spellings_are_one_account() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    for email in ["ADA@EXAMPLE.ORG", " ada@example.org ", "Ada@Example.Org"] {
        assert_eq!(Person::stranger(&app).sign_in(email, PASSWORD).await.status(), 303, "{email}");
    }
    for email in [
        "аda@example.org",
        "ada@example.org\u{200b}",
        "ada@exаmple.org",
        "\"ada\"@example.org",
        "ada@@example.org",
        "ada@example.org\u{2028}",
    ] {
        assert_eq!(Person::stranger(&app).sign_in(email, PASSWORD).await.status(), 422, "{email:?}");
    }
}
