//! Invalid bodies and fields of every kind: the right status, nothing stored, nothing half done.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use serde_json::json;
use vestibule::base::secret::new_secret;
use vestibule::base::user::{Role, User};
use vestibule::storage::tokens::{self, Purpose, Token};

use crate::support::person::attribute;
use crate::support::process::{Server, workplace};
use crate::support::{PASSWORD, Person, Setup, TestApp, everywhere, text};

async fn send(person: &Person, path: &str, kind: &str, body: Vec<u8>) -> u16 {
    person.request("POST", path).header("content-type", kind).body(body).send().await.unwrap().status().as_u16()
}

const FORM: &str = "application/x-www-form-urlencoded";
/// Options with which the forms that send emails exist. No email is sent.
const NO_MAIL_SERVER: (&str, &str) = ("SMTP_URL", "smtp://127.0.0.1:1");
/// The forms that are only a button.
const WITHOUT_FIELDS: [&str; 3] = ["/logout", "/profile/export", "/profile/delete"];
const MAIL_FROM: (&str, &str) = ("MAIL_FROM", "hello@example.org");

#[tokio::test]
async fn malformed_bodies_and_other_types_are_refused() {
    everywhere(async |app| {
        app.add_ada().await;
        let person = Person::signed_in(app).await;
        let hashes = app.shared.hasher.begun();
        // The fields of all forms, so that each form finds its own.
        let names =
            "email name password new_password token language time_zone session revoke remove code recovery_code changed";
        let names: Vec<_> = names.split(' ').collect();
        let twice = names.iter().map(|name| format!("{name}=a&{name}=b")).collect::<Vec<_>>().join("&");
        let twice_json = names.iter().map(|name| format!(r#""{name}":"a","{name}":"b""#)).collect::<Vec<_>>().join(",");
        let lists = names.iter().map(|name| format!(r#""{name}":["a"]"#)).collect::<Vec<_>>().join(",");
        let forms = vestibule::server::routes::all().into_iter().filter(|route| route.allow().contains("POST"));
        // Those without fields read no body.
        for path in forms.map(|route| route.path).filter(|path| !WITHOUT_FIELDS.contains(path)) {
            for (kind, body, status) in [
                ("application/json", "{", 400),
                ("application/json", "", 400),
                ("application/json; charset=utf-8", "nonsense", 400),
                ("application/json", "[1]", 422),
                ("application/json", r#" ["a", "b", "c", true]"#, 422),
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
            assert_eq!(
                person.request("POST", path).body("").send().await.unwrap().status(),
                415,
                "a request without a Content-Type is refused"
            );
            let gzipped = person.request("POST", path).header("content-type", FORM).header("content-encoding", "gzip");
            assert_eq!(gzipped.body("x").send().await.unwrap().status(), 415);
        }
        for byte in 0x80..=0xff_u8 {
            assert_eq!(send(&person, "/login", FORM, [b"email=a".as_slice(), &[byte]].concat()).await, 400, "{byte:x}");
        }
        for path in ["/%ff", "/%", "/%4", "/%c0%af", "/a%00b", "/login?next=%ff", "/login?next=%"] {
            assert_eq!(person.get(path).await.status(), 400, "{path}");
        }
        for byte in 0x80..=0xff_u8 {
            for path in ["/", "/login?next=/", "/static/", "/profile?"] {
                let request = [b"GET ", path.as_bytes(), &[byte], b" HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"];
                let answer = crate::headers::raw(app, request.concat());
                assert!(answer.starts_with("HTTP/1.1 400"), "{path} {byte:x}: {answer}");
            }
        }
        // Also unescaped UTF-8: RFC 9112 doesn't allow it in a request line, and browsers escape it.
        for path in ["/login?next=/profile?q=é", "/login?rd=例"] {
            let request = format!("GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            let answer = crate::headers::raw(app, request);
            assert!(answer.starts_with("HTTP/1.1 400"), "{path}: {answer}");
        }
        assert_eq!(app.shared.hasher.begun(), hashes);
    })
    .await;
}

#[tokio::test]
async fn a_field_of_another_type_is_named_with_its_type_and_without_its_value() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    let person = Person::signed_in(&app).await;
    for (path, body, message) in [
        ("/login", r#"{"email":5,"password":"x"}"#, r#""email" must be text."#),
        ("/login", r#"{"email":"a@b.org","password":123456789}"#, r#""password" must be text."#),
        ("/login", r#"{"email":"a@b.org","remember":"perhaps"}"#, r#""remember" must be true or false."#),
        ("/login", r#"{"remember":1}"#, r#""remember" must be true or false."#),
        ("/login", r#"{"email":"a","email":"b"}"#, "Give each field once."),
        ("/login", "[]", "Send a JSON object."),
        ("/login", "5", "Send a JSON object."),
        ("/profile/edit", r#"{"name":null}"#, r#""name" must be text."#),
        ("/profile/edit", r#"{"name":"Ada","sign_in_notices":[]}"#, r#""sign_in_notices" must be true or false."#),
    ] {
        let request = person.request("POST", path).header("content-type", "application/json").body(body);
        let answer = request.send().await.unwrap();
        assert_eq!(answer.status(), 422, "{path} {body}");
        let told: serde_json::Value = answer.json().await.unwrap();
        assert_eq!(told, serde_json::json!({ "errorMessage": message }), "{path} {body}");
    }
    for (body, message) in
        [("remember=perhaps", r#""remember" must be true or false."#), ("email=a&email=b", "Give each field once.")]
    {
        let request =
            person.request("POST", "/login").header("content-type", FORM).header("accept", "application/json");
        let told: serde_json::Value = request.body(body).send().await.unwrap().json().await.unwrap();
        assert_eq!(told["errorMessage"], message, "{body}");
    }
}

#[tokio::test]
async fn a_body_over_32_kib_is_refused_at_once_with_any_declared_length() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    let person = Person::stranger(&app);
    let fits = format!("email=a&password=x&next={}", "y".repeat(32 * 1024 - 24));
    assert_eq!(fits.len(), 32 * 1024);
    assert_eq!(send(&person, "/login", FORM, fits.clone().into()).await, 422);
    assert_eq!(send(&person, "/login", FORM, format!("{fits}y").into()).await, 413);
    // A hundred MiB, announced but not sent; and chunked, of which at most the limit is read.
    let announced =
        "POST /login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 104857600\r\n\r\n";
    assert!(crate::headers::raw(&app, announced).starts_with("HTTP/1.1 413"));
    let chunk = format!("{:x}\r\n{}\r\n", 16 * 1024, "z".repeat(16 * 1024));
    let chunked = format!(
        "POST /login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n{}",
        chunk.repeat(3)
    );
    assert!(crate::headers::raw(&app, &chunked).starts_with("HTTP/1.1 413"));
    // A body that no handler reads isn't awaited either.
    let unread = chunked.replace("/login", "/nowhere");
    assert!(crate::headers::raw(&app, &unread).starts_with("HTTP/1.1 404"));
    assert!(crate::headers::raw(&app, chunked.replace("/login", "/%ff")).starts_with("HTTP/1.1 400"));
    let conditional =
        chunked.replace("POST /login", "GET /static/app.css").replace("Host: x", "Host: x\r\nIf-None-Match: *");
    assert!(crate::headers::raw(&app, &conditional).starts_with("HTTP/1.1 400"));
}

#[tokio::test]
async fn an_endless_body_is_refused_at_once_and_the_connection_closed() {
    let dir = workplace();
    let server = Server::start(dir.path(), &[]).await;
    assert_eq!(server.person().get("/login").await.status(), 200);
    let before = server.memory();
    let port = server.port;
    let senders =
        ["Content-Length: 1048576", "Content-Length: 104857600000", "Transfer-Encoding: chunked"].map(|length| {
            tokio::task::spawn_blocking(move || {
                let head =
                    format!("POST /login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n{length}\r\n\r\n");
                let piece = format!("{:x}\r\n{}\r\n", 64 * 1024, "z".repeat(64 * 1024));
                let mut connection = TcpStream::connect(("127.0.0.1", port)).unwrap();
                connection.write_all(format!("{head}{piece}").as_bytes()).unwrap();
                let mut said = [0; 12];
                connection.read_exact(&mut said).unwrap();
                assert_eq!(&said, b"HTTP/1.1 413", "{length}");
                let refused = Instant::now();
                while connection.write_all(piece.as_bytes()).is_ok() {
                    assert!(
                        refused.elapsed() < Duration::from_secs(5),
                        "{length}: the server keeps reading the refused body"
                    );
                    std::thread::sleep(Duration::from_millis(2));
                }
            })
        });
    for sender in senders {
        sender.await.unwrap();
    }
    let grown = server.memory().saturating_sub(before);
    assert!(grown < 4 * 1024 * 1024, "memory grew by {grown} bytes");
    assert_eq!(server.person().get("/login").await.status(), 200);
}

#[tokio::test]
async fn a_thousand_idle_connections_block_nobody_and_slow_heads_time_out() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    let connect = || TcpStream::connect(("127.0.0.1", app.port)).unwrap();
    let idle: Vec<TcpStream> = (0..1_000).map(|_| connect()).collect();
    let mut dribbling: Vec<TcpStream> = (0..100).map(|_| connect()).collect();
    let began = Instant::now();
    while began.elapsed() < Duration::from_secs(6) {
        for connection in &mut dribbling {
            let _ = connection.write_all(b"G");
        }
        let asked = Instant::now();
        assert_eq!(Person::stranger(&app).get("/login").await.status(), 200);
        assert!(asked.elapsed() < Duration::from_secs(1), "other clients are served");
        tokio::time::sleep(Duration::from_millis(500)).await;
    }
    for mut connection in idle.into_iter().chain(dribbling) {
        connection.set_read_timeout(Some(Duration::from_secs(5))).unwrap();
        let mut said = Vec::new();
        match connection.read_to_end(&mut said) {
            Err(error) if error.kind() == std::io::ErrorKind::WouldBlock => {
                panic!("the connection is never closed: {said:?}")
            }
            _ => assert!(said.is_empty() || said.starts_with(b"HTTP/1.1 4"), "{said:?}"),
        }
    }
}

#[tokio::test]
async fn a_slow_body_times_out() {
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

/// The structure of a page: every element with the names of its attributes.
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

/// Strings that try to become markup, in many ways.
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
async fn stored_and_reflected_input_is_escaped() {
    let app = TestApp::start_with(Setup::SqliteCookie, &[NO_MAIL_SERVER, MAIL_FROM]).await;
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
        let mut url = reqwest::Url::parse(&app.base).unwrap();
        url.path_segments_mut().unwrap().push("x").push(text);
        let page = person.get(url.path()).await.text().await.unwrap();
        assert_eq!(skeleton(&page), missing, "{text} in the path");
    }
    let setup_token = app.setup_path().split_once('=').unwrap().1.to_owned();
    let form = async |path: &str, value: &str| {
        let fields = [("token", setup_token.as_str()), ("name", value), ("email", value)];
        let answer = person.post(path, &fields).await;
        assert_eq!(answer.status(), 422, "{path} {value}");
        skeleton(&answer.text().await.unwrap())
    };
    let (set_up, forgot) = (form("/setup", "x").await, form("/password/forgot", "x").await);
    for text in &strings {
        assert_eq!(form("/setup", text).await, set_up, "{text}");
        assert_eq!(form("/password/forgot", text).await, forgot, "{text}");
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
        for route in vestibule::server::routes::all()
            .into_iter()
            .filter(|route| route.guard != vestibule::web::route::Guard::Everyone)
        {
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
async fn lookalike_emails_are_refused_and_spellings_are_one_account() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    for email in ["ADA@EXAMPLE.ORG", " ada@example.org ", "Ada@Example.Org"] {
        assert_eq!(Person::stranger(&app).sign_in(email, PASSWORD).await.status(), 303, "{email}");
    }
    for email in [
        "аda@example.org",
        "ada@example.org\u{200b}",
        "\"ada\"@example.org",
        "ada@@example.org",
        "ada@example.org\u{2028}",
    ] {
        assert_eq!(Person::stranger(&app).sign_in(email, PASSWORD).await.status(), 422, "{email:?}");
    }
    // A lookalike of her domain is a different domain.
    assert_eq!(Person::stranger(&app).sign_in("ada@exаmple.org", PASSWORD).await.status(), 403);
}

#[tokio::test]
async fn an_international_domain_is_one_account_in_every_spelling() {
    everywhere(async |app| {
        app.add_user("a@例子.公司", "Li", Role::User).await;
        for email in ["a@例子.公司", "A@例子。公司", "a@xn--fsqu00a.xn--55qx5d"] {
            let person = Person::stranger(app);
            assert_eq!(person.sign_in(email, PASSWORD).await.status(), 303, "{email}");
            let profile: serde_json::Value = person.get_json("/profile").await.json().await.unwrap();
            assert_eq!(profile["user"]["email"], "a@xn--fsqu00a.xn--55qx5d");
        }
        let refused = Person::stranger(app).sign_in("jürgen@例子.公司", PASSWORD).await;
        assert_eq!(refused.status(), 422);
        let page = refused.text().await.unwrap();
        assert!(text(&page, "#email-error").contains("before the @"), "the error names the part");
    })
    .await;
}

async fn link(app: &TestApp, token: Token) -> String {
    let secret = new_secret().unwrap();
    app.shared.db.write(async |db| tokens::store(db, &secret, &token).await).await.unwrap();
    secret
}

async fn invitation(app: &TestApp, email: &str) -> String {
    link(app, Token { email: Some(email.into()), ..Token::new(Purpose::Invitation, app.clock.now()) }).await
}

async fn reset(app: &TestApp, user: &User) -> String {
    link(app, Token::of_user(Purpose::PasswordReset, user, app.clock.now())).await
}

#[tokio::test]
async fn line_breaks_in_emails_and_names_are_field_errors() {
    for setup in Setup::ALL {
        let options = [("REGISTRATION", "open"), NO_MAIL_SERVER, MAIL_FROM];
        let app = TestApp::start_with(setup, &options).await;
        let stranger = Person::stranger(&app);
        let setup_token = app.setup_path().split_once('=').unwrap().1.to_owned();
        for email_alone in ["/login", "/register", "/password/forgot"] {
            refuses(&stranger, email_alone, &[("password", PASSWORD)], "email").await;
        }
        let fields = [("token", setup_token.as_str()), ("password", PASSWORD), ("name", "A"), ("email", "a@b.org")];
        refuses(&stranger, "/setup", &fields, "email").await;
        refuses(&stranger, "/setup", &fields, "name").await;
        app.add_ada().await;
        let ada = Person::signed_in(&app).await;
        refuses(&ada, "/profile/email", &[], "email").await;
        refuses(&ada, "/profile/edit", &[], "name").await;
        let token = invitation(&app, "bob@example.org").await;
        refuses(&stranger, "/register", &[("token", &token), ("password", PASSWORD)], "name").await;
        assert_eq!(app.count("SELECT COUNT(*) FROM users").await, 1);
        assert_eq!(app.count("SELECT COUNT(*) FROM mails WHERE recipient <> 'ada@example.org'").await, 0);
    }
}

/// Sends a form with one field full of each character that would break, reorder or hide a line.
async fn refuses(person: &Person, path: &str, others: &[(&str, &str)], field: &'static str) {
    let disruptive = ['\0', '\r', '\n', '\u{1b}', '\u{7f}', '\u{85}', '\u{2028}', '\u{202e}', '\u{2066}', '\u{200b}'];
    for c in disruptive {
        let value = if field == "email" { format!("a{c}da@example.org") } else { format!("A{c}da") };
        let mut fields: Vec<(&str, &str)> = others.iter().copied().filter(|(name, _)| *name != field).collect();
        fields.push((field, &value));
        let answer = person.post(path, &fields).await;
        assert_eq!(answer.status(), 422, "{path} {value:?}");
        text(&answer.text().await.unwrap(), &format!("#{field}-error"));
    }
}

#[tokio::test]
async fn account_forms_ignore_extra_fields() {
    everywhere(async |app| {
        app.add_ada().await;
        let bob = app.add_user("bob@example.org", "Bob", Role::User).await;
        let (invited, chosen) = (invitation(app, "cy@example.org").await, reset(app, &bob).await);
        let person = Person::signed_in_as(app, "bob@example.org").await;
        let extra = [
            ("role", "admin"),
            ("is_admin", "1"),
            ("id", "ada"),
            ("user_id", "ada"),
            ("password_hash", "x"),
            ("disabled_at", "1"),
            ("changed", "99"),
            ("created_at", "1"),
        ];
        for (who, path, own, status) in [
            (&Person::stranger(app), "/register", [("token", &*invited), ("name", "Cy"), ("password", PASSWORD)], 303),
            (&person, "/profile/edit", [("name", "Bob"), ("email", "thief@example.org"), ("password", "x")], 303),
            (
                &Person::stranger(app),
                "/password/reset",
                [("token", &*chosen), ("email", "ada@example.org"), ("new_password", "seven amber lanterns")],
                303,
            ),
        ] {
            let answer = who.post(path, &[&own[..], &extra[..]].concat()).await;
            assert_eq!(answer.status(), status, "{path}");
        }
        assert_eq!(app.count("SELECT COUNT(*) FROM users WHERE role = 'admin'").await, 1);
        let ordinary = "SELECT COUNT(*) FROM users WHERE email IN ('bob@example.org', 'cy@example.org') AND created_at > 1 \
                        AND disabled_at IS NULL AND password_hash LIKE 'vst1:%' AND changed < 99";
        assert_eq!(app.count(ordinary).await, 2);
        Person::signed_in(app).await;
    })
    .await;
}

#[tokio::test]
async fn a_form_without_its_fields_does_nothing() {
    everywhere(async |app| {
        app.add_ada().await;
        let person = Person::signed_in(app).await;
        let forms = vestibule::server::routes::all().into_iter().filter(|route| route.allow().contains("POST"));
        // Forgotten passwords need a mail server, and this site has none.
        for path in forms.map(|route| route.path).filter(|path| !WITHOUT_FIELDS.contains(path)) {
            for (kind, body) in [(FORM, ""), ("application/json", "{}"), (FORM, "&&=&=x"), (FORM, "nobodys=field")] {
                let status = send(&person, path, kind, body.into()).await;
                // The link is missing, registration is closed, or setup is done.
                let expected: &[u16] = match path {
                    "/password/forgot" => &[403],
                    // There was no first step.
                    "/login/second-factor" => &[303, 401],
                    // It says that the app password, the passkey or the browser is gone.
                    "/profile/app-passwords" | "/profile/passkeys" | "/profile/trusted-browsers" => &[303, 404],
                    // JSON changes what it names.
                    "/profile/edit" if kind != FORM => &[200],
                    _ => &[404, 410, 422],
                };
                assert!(expected.contains(&status), "{path} {body}: {status}");
            }
        }
        let unchanged = "SELECT COUNT(*) FROM users WHERE email = 'ada@example.org' AND name = 'Ada Lovelace'";
        assert_eq!(app.count(unchanged).await, 1);
        assert_eq!(app.count("SELECT COUNT(*) FROM sessions WHERE ended_at IS NULL").await, 1);
    })
    .await;
}

#[tokio::test]
async fn sql_in_fields_is_text_and_unknown_ids_find_nobody() {
    for setup in Setup::ALL {
        let options = [("REGISTRATION", "open"), ("TRUSTED_PROXIES", "private"), NO_MAIL_SERVER, MAIL_FROM];
        let app = TestApp::start_with(setup, &options).await;
        app.add_ada().await;
        let ada = Person::signed_in(&app).await;
        let long = "x".repeat(10_000);
        let hostile = [
            "' OR '1'='1",
            "'; DROP TABLE users; --",
            "\"; DELETE FROM sessions; --",
            "ada@example.org' --",
            "$1",
            "%",
            "_",
            "\\",
            "') UNION SELECT id FROM users --",
            "0",
            "-1",
            "18446744073709551616",
            "NULL",
            &long,
        ];
        let names = "email name password new_password token language time_zone session notices next";
        let mut number = 0;
        for route in vestibule::server::routes::all() {
            for value in hostile {
                number += 1;
                // From an account, an address and a session of its own: some forms change the password, and no limit
                // comes before the field.
                let email = format!("eve{number}@example.org");
                app.add_user(&email, "Eve", Role::User).await;
                let address = std::net::Ipv4Addr::from(0xcb00_7100 + number).to_string();
                let eve = Person::stranger(&app);
                let signing_in = eve.request("POST", "/login").header("x-forwarded-for", &address);
                let signing_in = signing_in.form(&[("email", &*email), ("password", PASSWORD)]);
                assert_eq!(signing_in.send().await.unwrap().status(), 303);
                let fields: Vec<_> = names.split(' ').map(|name| (name, value)).collect();
                let asked = eve
                    .request("GET", route.path)
                    .query(&[("token", value), ("next", value)])
                    .header("x-forwarded-for", &address);
                let answer = asked.send().await.unwrap();
                assert!(answer.status().as_u16() < 500, "GET {} {value}", route.path);
                if route.allow().contains("POST") {
                    let sent = eve.request("POST", route.path).form(&fields).header("x-forwarded-for", &address);
                    let answer = sent.send().await.unwrap();
                    assert!(answer.status().as_u16() < 500, "POST {} {value}", route.path);
                }
            }
        }
        assert!(ada.is_signed_in().await, "no session of another user was ended");
        let deleted = hostile.len() as i64;
        assert_eq!(app.count("SELECT COUNT(*) FROM users").await, 1 + i64::from(number) - deleted);
        assert_eq!(app.count("SELECT COUNT(*) FROM users WHERE name = 'Ada Lovelace' AND role = 'admin'").await, 1);
        Person::signed_in(&app).await;
    }
}
