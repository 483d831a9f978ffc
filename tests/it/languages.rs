//! Languages: chosen by the browser or in the profile, with all text in `locales/`, and complete files.

#[path = "../../build/locales/mod.rs"]
mod locales;

use std::collections::HashSet;
use std::io::Write;
use std::path::Path;

use scraper::{ElementRef, Html, Node};
use vestibule::base::secret::new_secret;
use vestibule::base::user::{Role, User};
use vestibule::i18n::Language;
use vestibule::storage::tokens::{self, Purpose, Token};

use crate::support::authenticator::{Authenticator, ORIGIN};
use crate::support::person::{attribute, location, set_cookie};
use crate::support::smtp::Smtp;
use crate::support::{PASSWORD, Person, Setup, TestApp, everywhere, text};

#[tokio::test]
async fn the_browser_chooses_the_language_until_the_person_does() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    for (accepted, lang, title) in [
        ("", "en", "Sign in"),
        ("xx, yy;q=0.8", "en", "Sign in"),
        ("zh-CN,zh;q=0.9,en;q=0.8", "zh-Hans", "登录"),
        ("zh-TW,zh;q=0.9,en-US;q=0.8,en;q=0.7", "zh-Hant", "登入"),
        ("zh-HK", "zh-Hant", "登入"),
        ("de-CH,en;q=0.9", "de", "Anmelden"),
        ("pt-PT", "pt-BR", "Entrar"),
        ("en;q=0.8,zh;q=0.9", "zh-Hans", "登录"),
        ("en;q=0.1,zh-CN", "zh-Hans", "登录"),
        ("zh-CN;q=0,yy", "en", "Sign in"),
        ("en-GB,en;q=0.9,zh;q=0.8", "en", "Sign in"),
        ("xx,zh;q=0.9,en;q=0.5", "zh-Hans", "登录"),
        ("xx;q=0.9,en;q=0.5,zh;q=0.7", "zh-Hans", "登录"),
        (";;;,q=,\u{7f}", "en", "Sign in"),
    ] {
        let request = Person::stranger(&app).request("GET", "/login");
        let request = request.header(
            "accept-language",
            reqwest::header::HeaderValue::from_bytes(accepted.as_bytes())
                .unwrap_or(reqwest::header::HeaderValue::from_static("?")),
        );
        let answer = request.send().await.unwrap();
        assert!(answer.headers()["vary"].to_str().unwrap().contains("Accept-Language"));
        let page = answer.text().await.unwrap();
        assert_eq!(
            (attribute(&page, "html", "lang").unwrap().as_str(), text(&page, "h1").as_str()),
            (lang, title),
            "{accepted}"
        );
    }
    let person = Person::signed_in(&app).await;
    person.post("/profile/edit", &[("name", "Ada"), ("language", "zh-Hans")]).await;
    let page = person.request("GET", "/profile").header("accept-language", "en").send().await.unwrap();
    assert_eq!(
        attribute(&page.text().await.unwrap(), "html", "lang").unwrap(),
        "zh-Hans",
        "the user's own choice comes first"
    );
    let error = person.request("POST", "/login").json(&serde_json::json!({"email": "x"})).send().await.unwrap();
    let error: serde_json::Value = error.json().await.unwrap();
    assert_eq!(error["errorMessage"], "The input is not valid.", "JSON errors are always in English");
}

#[tokio::test]
async fn the_list_of_languages_at_the_end_of_a_page_needs_no_script() {
    everywhere(async |app| {
        app.add_ada().await;
        let person = Person::stranger(app);
        let page = person.get("/login?next=/profile/edit").await.text().await.unwrap();
        assert_eq!(attribute(&page, "footer input[name=next]", "value").as_deref(), Some("/login?next=/profile/edit"));
        for language in Language::AVAILABLE {
            let tag = language.tag();
            let option = format!("footer option[value={tag}][lang={tag}]");
            assert_eq!(text(&page, &option), language.text().language_name.as_str());
        }
        assert_eq!(attribute(&page, "footer option[selected]", "value").as_deref(), Some("en"));
        let answer = person.post("/language", &[("language", "ar"), ("next", "/login?next=/profile/edit")]).await;
        assert_eq!((answer.status().as_u16(), location(&answer)), (303, "/login?next=/profile/edit"));
        let cookie = set_cookie(answer.headers(), "vestibule-language=").unwrap();
        for attribute in ["HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=34560000"] {
            assert!(cookie.contains(attribute), "{cookie}");
        }
        let in_language = async |person: &Person, path: &str| {
            let page = person.request("GET", path).header("accept-language", "ja").send().await.unwrap();
            attribute(&page.text().await.unwrap(), "html", "lang").unwrap()
        };
        let page = person.get("/login").await.text().await.unwrap();
        assert_eq!(attribute(&page, "html", "dir").as_deref(), Some("rtl"));
        assert_eq!(in_language(&person, "/login").await, "ar");
        assert_eq!(in_language(&person, "/nothing-here").await, "ar");
        assert_eq!(in_language(&Person::stranger(app), "/login").await, "ja");

        person.sign_in("ada@example.org", PASSWORD).await;
        assert_eq!(in_language(&person, "/profile").await, "ar", "an account without a choice keeps the browser's");
        person.post("/language", &[("language", "fr"), ("next", "/profile")]).await;
        assert_eq!(app.count("SELECT COUNT(*) FROM users WHERE language = 'fr'").await, 1);
        let elsewhere = Person::signed_in(app).await;
        assert_eq!(in_language(&elsewhere, "/profile").await, "fr", "the account's choice goes along");
        person.post("/profile/edit", &[("name", "Ada")]).await;
        assert_eq!(in_language(&person, "/profile").await, "ja", "the same as the browser");
        assert_eq!(in_language(&person, "/nothing-here").await, "ja");
    })
    .await;
}

#[tokio::test]
async fn a_choice_of_language_leads_nowhere_else_and_takes_nothing_else() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    let person = Person::stranger(&app);
    for next in ["//evil.example", "https://evil.example/", "/\\evil.example", "javascript:alert(1)", ""] {
        let answer = person.post("/language", &[("language", "de"), ("next", next)]).await;
        assert_eq!((answer.status().as_u16(), location(&answer)), (303, "/"), "{next}");
    }
    for language in ["", "xx", "en-XA", "de\r\nSet-Cookie: a=b"] {
        let answer = person.post("/language", &[("language", language)]).await;
        assert_eq!(answer.status(), 422, "{language}");
        assert!(set_cookie(answer.headers(), "vestibule-language").is_none());
    }
    // Tags are compared without case (RFC 5646, section 2.1.1).
    assert_eq!(person.post("/language", &[("language", "FR")]).await.status(), 303);
    let page = person.get("/login").await.text().await.unwrap();
    assert_eq!(attribute(&page, "html", "lang").as_deref(), Some("fr"));
    let foreign = person.request("POST", "/language").header("sec-fetch-site", "cross-site");
    assert_eq!(foreign.form(&[("language", "de")]).send().await.unwrap().status(), 403);
    let json = person.post_json("/language", serde_json::json!({ "language": "pl" })).await;
    assert_eq!((json.status().as_u16(), json.text().await.unwrap().as_str()), (200, "{}"));
    // A forged choice counts for nothing.
    let forger = Person::stranger(&app);
    forger.plant("vestibule-language=de");
    let page = forger.get("/login").await.text().await.unwrap();
    assert_eq!(attribute(&page, "html", "lang").as_deref(), Some("en"));
    // The answer to a form can't be opened again.
    let refused = person.sign_in("ada@example.org", "not this one").await.text().await.unwrap();
    assert_eq!(attribute(&refused, "footer select", "name"), None);
}

#[test]
fn missing_messages_of_each_language_are_printed() {
    let locales = locales::read(Path::new("locales")).unwrap().unwrap();
    let (english, others) = locales.split_first().unwrap();
    for locale in others {
        let lacks = |message: &&locales::Message| locale.message(&message.id).is_none();
        let missing: Vec<_> = english.messages.iter().filter(lacks).map(|message| &*message.id).collect();
        let (count, all) = (missing.len(), english.messages.len());
        // Written past the test's capture, which would hide it.
        let line = format!("locales/{}.ftl lacks {count} of {all} messages", locale.tag);
        writeln!(std::io::stderr(), "{line} {}", missing.join(" ")).unwrap();
    }
    let tags: Vec<_> = locales.iter().map(|locale| locale.tag.as_str()).collect();
    assert_eq!(tags, Language::AVAILABLE.map(Language::tag));
}

/// A command is the same in every language.
const UNTRANSLATABLE: [&str; 1] = ["no-mail-command"];

#[test]
fn no_english_remains_in_a_translation() {
    let locales = locales::read(Path::new("locales")).unwrap().unwrap();
    let (english, others) = locales.split_first().unwrap();
    for locale in others {
        for message in &locale.messages {
            let original = words_of(&english.message(&message.id).unwrap().pattern);
            // Languages share short names, such as Browser.
            let is_english = original.split_whitespace().count() > 2 && words_of(&message.pattern) == original;
            assert!(!is_english || UNTRANSLATABLE.contains(&&*message.id), "{}: {}", locale.tag, message.id);
        }
    }
}

/// The text of a message without its variables.
fn words_of(pattern: &locales::Pattern) -> String {
    let words = |part: &locales::Part| match part {
        locales::Part::Text(text) => text.clone(),
        locales::Part::Variable(_) => " ".to_owned(),
        locales::Part::Select(select) => select.variants.iter().map(|variant| words_of(&variant.pattern)).collect(),
    };
    pattern.iter().map(words).collect()
}

#[test]
fn every_message_is_used() {
    let locales = locales::read(Path::new("locales")).unwrap().unwrap();
    let mut code = String::new();
    read_all(Path::new("src"), &mut code);
    read_all(Path::new("templates"), &mut code);
    let names: HashSet<_> = code.split(|c: char| !(c.is_alphanumeric() || c == '_')).collect();
    for message in &locales[0].messages {
        assert!(names.contains(&*message.id.replace('-', "_")), "no page or email shows {}", message.id);
    }
}

fn read_all(dir: &Path, text: &mut String) {
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read_all(&path, text);
        } else {
            text.push_str(&std::fs::read_to_string(path).unwrap());
        }
    }
}

/// An app that a user may open, and words of an operator, in brackets.
const APPS: &str = r#"
[[app]]
name = "⟦Wiki⟧"
link = "https://wiki.example.org/"
description = "⟦Notes⟧"

[[rules]]
host = "wiki.example.org"
access = "signed-in"
factor = 2
"#;
const BRAND: &str = r#"
notice = "⟦Hello⟧"
privacy = "/privacy"
imprint = "/imprint"
help = "/help"
"#;

/// Names in brackets that a user or an operator chose.
const NAME: &str = "⟦Ada⟧";
const SITE: &str = "⟦Vestibule⟧";

#[tokio::test]
async fn all_text_of_pages_is_in_the_locales() {
    let smtp = Smtp::absent();
    let mailing = [
        ("SMTP_URL", &*smtp.url()),
        ("MAIL_FROM", "hello@example.org"),
        ("REGISTRATION", "open"),
        ("PUBLIC_URL", ORIGIN),
        ("SITE_NAME", SITE),
    ];
    let folder = tempfile::tempdir().unwrap();
    let rules = folder.path().join("rules.toml");
    std::fs::write(&rules, APPS).unwrap();
    std::fs::write(folder.path().join("brand.toml"), BRAND).unwrap();
    let branded = [("ACCESS_RULES", rules.to_str().unwrap()), ("BRAND_DIR", folder.path().to_str().unwrap())];
    let branded = [&mailing[3..], &branded].concat();
    let mut pages = 0;
    for options in [&mailing[..], &mailing[3..], &branded] {
        let app = TestApp::start_with(Setup::SqliteCookie, options).await;
        let empty = Person::stranger(&app);
        pages += look(&empty, "/login", &[]).await + look(&empty, &app.setup_path(), &[]).await;
        let ada = app.add_user("ada@example.org", NAME, Role::Admin).await;
        app.add_user("bob@example.org", NAME, Role::User).await;
        let (person, stranger) = (Person::signed_in(&app).await, Person::stranger(&app));
        Person::signed_in(&app).await;
        person.post("/profile/email", &[("email", "b@c.org")]).await;
        for route in vestibule::server::routes::all() {
            // Answers JSON to every client.
            if ["/healthz", "/readyz", "/.well-known/passkey-endpoints"].contains(&route.path) {
                continue;
            }
            for who in [&person, &stranger] {
                pages += look(who, route.path, &[]).await;
                if route.allow().contains("POST")
                    && !["/logout", "/profile/sessions", "/profile/export"].contains(&route.path)
                {
                    pages += send(who, route.path, &[]).await;
                    pages += send(who, route.path, &[("email", "x"), ("new_password", "password1"), ("name", "\u{1}")])
                        .await;
                }
            }
        }
        for token in tokens_of(&app, &ada).await {
            pages += look(&stranger, &token, &[]).await;
            let secret = token.split_once("token=").unwrap().1;
            pages += send(&stranger, token.split_once('?').unwrap().0, &[("token", secret)]).await;
        }
        let fields = [("name", NAME)];
        pages += send(&person, "/profile/app-passwords/new", &fields).await;
        // A page's notice about the previous step, and the fields of a form sent too late.
        for (path, fields) in
            [("/profile/app-passwords", [("revoke", "x")]), ("/profile/app-passwords/new", [("name", NAME)])]
        {
            person.post(path, &fields).await;
            stranger.post(path, &fields).await;
            pages += look(&person, "/profile/app-passwords", &[]).await + look(&stranger, "/login", &[]).await;
        }
        person.post("/profile/edit", &[("name", NAME)]).await;
        for path in ["/nothing-here", "/%ff", "/login", "/profile"] {
            pages += look(&person, path, &[]).await + look(&stranger, path, &[]).await;
        }
        let bobs = Person::signed_in_as(&app, "bob@example.org").await;
        let (_, codes) = crate::second_factors::add(&app, &bobs).await;
        for path in [
            "/profile/authenticator",
            "/profile/authenticator?replace=on",
            "/profile/recovery-codes",
            "/profile/security",
        ] {
            pages += look(&bobs, path, &[]).await;
        }
        pages += send(&bobs, "/profile/recovery-codes", &[("create", "on")]).await;
        pages += send(&bobs, "/profile/recovery-codes/saved", &[("codes", &codes.join(" "))]).await;
        bobs.post("/profile/recovery-codes/saved", &[("codes", &codes.join(" ")), ("saved", "on")]).await;
        pages += look(&bobs, "/profile/security", &[]).await;
        for _ in 0..2 {
            bobs.post("/profile/authenticator", &[("remove", "on")]).await;
            pages += look(&bobs, "/profile/security", &[]).await;
        }
        let made = crate::passkeys::create(&bobs, &mut Authenticator::second_step_only()).await;
        let made: serde_json::Value = made.json().await.unwrap();
        assert!(made["recoveryCodes"].is_array(), "{made}");
        let listed: serde_json::Value = bobs.get_json("/profile/passkeys").await.json().await.unwrap();
        let id = listed["passkeys"][0]["id"].as_str().unwrap();
        bobs.post("/profile/passkeys", &[("rename", id), ("name", NAME)]).await;
        let rename = format!("/profile/passkeys?rename={id}");
        let halfway = Person::stranger(&app);
        halfway.sign_in("bob@example.org", PASSWORD).await;
        let trusting = Person::stranger(&app);
        trusting.sign_in("bob@example.org", PASSWORD).await;
        let code = made["recoveryCodes"][0].as_str().unwrap();
        trusting.post("/login/second-factor", &[("recovery_code", code), ("trust", "on")]).await;
        for (who, path) in [
            (&bobs, "/profile/passkeys"),
            (&bobs, &*rename),
            (&bobs, "/profile/security"),
            (&bobs, "/profile/activity"),
            (&halfway, "/login/second-factor"),
            (&trusting, "/profile/trusted-browsers"),
        ] {
            pages += look(who, path, &[]).await;
        }
        pages += look(&bobs, "/profile/delete", &[]).await + look(&bobs, "/profile", &[]).await;
        pages += send(&bobs, "/reauthenticate", &[("password", "not this one")]).await;
        pages += send(&stranger, "/login", &[("email", "a@b.org"), ("password", "not this one")]).await;
        pages += look(&stranger, "/logout", &[("origin", "https://evil.example")]).await;
    }
    assert!(pages > 100, "only {pages} pages were read");
}

#[tokio::test]
async fn all_text_of_emails_is_in_the_locales() {
    let app = TestApp::start_with(Setup::SqliteCookie, &[("SITE_NAME", SITE)]).await;
    let ada = app.add_user("ada@example.org", NAME, Role::Admin).await;
    app.add_user("bob@example.org", NAME, Role::User).await;
    app.execute("UPDATE users SET pending_email = 'free@example.org', pending_email_until = 9999999999").await;
    let client = r#"{"kind":"password_reset","client":{"address":"192.0.2.1","user_agent":"x"}}"#;
    let letters = [
        ("ada@example.org", client),
        ("new@example.org", r#"{"kind":"registration","invitation":null}"#),
        ("bob@example.org", r#"{"kind":"registration","invitation":null}"#),
        ("free@example.org", r#"{"kind":"email_change","until":9999999999}"#),
        ("ada@example.org", r#"{"kind":"email_change_asked","to":"free@example.org","until":9999999999}"#),
        ("old@example.org", r#"{"kind":"email_changed","to":"ada@example.org","changed":1,"until":9999999999}"#),
        ("old@example.org", r#"{"kind":"email_taken_back","to":"ada@example.org"}"#),
        ("ada@example.org", r#"{"kind":"email_set","to":"new@example.org"}"#),
        ("ada@example.org", r#"{"kind":"role_changed","role":"admin"}"#),
        ("ada@example.org", r#"{"kind":"role_changed","role":"user"}"#),
        ("ada@example.org", r#"{"kind":"password_changed"}"#),
        ("ada@example.org", r#"{"kind":"app_password_made"}"#),
        ("ada@example.org", r#"{"kind":"authenticator_added"}"#),
        ("ada@example.org", r#"{"kind":"authenticator_replaced"}"#),
        ("ada@example.org", r#"{"kind":"authenticator_removed"}"#),
        ("ada@example.org", r#"{"kind":"factors_reset"}"#),
        ("ada@example.org", r#"{"kind":"passkey_added","name":"⟦Laptop⟧"}"#),
        ("ada@example.org", r#"{"kind":"passkey_removed","name":"⟦Laptop⟧"}"#),
        ("ada@example.org", r#"{"kind":"passkey_copied","name":"⟦Laptop⟧"}"#),
        ("ada@example.org", r#"{"kind":"recovery_codes_made"}"#),
        ("ada@example.org", r#"{"kind":"account_deleted"}"#),
        ("ada@example.org", r#"{"kind":"sign_in","at":1,"browser":["Firefox","Linux"],"address":"192.0.2.1"}"#),
    ];
    for (number, (to, letter)) in letters.iter().enumerate() {
        let (id, user) = (number.to_string(), ada.id.clone());
        app.shared
            .db
            .write(async |db| {
                sqlx::query(
                    "INSERT INTO mails (id, recipient, user_id, letter, language, made_at, due_at, tries) \
                     VALUES ($1, $2, $3, $4, 'en-XA', 1767323045, 1, 0)",
                )
                .bind(id)
                .bind(*to)
                .bind(user)
                .bind(*letter)
                .execute(db)
                .await
            })
            .await
            .unwrap();
    }
    crate::support::eventually("all emails are sent", async || app.kept_mails().len() == letters.len()).await;
    for mail in app.kept_mails() {
        assert!(is_bracketed(&mail.subject), "{mail:#?}");
        let body: Vec<_> = mail.body.split_whitespace().filter(|word| !word.starts_with("http")).collect();
        assert!(is_bracketed(&body.join(" ")), "{mail:#?}");
        assert_eq!(attribute(&mail.html, "html", "lang").as_deref(), Some("en-XA"));
        let html = text(&mail.html, "body");
        let html: Vec<_> = html.split_whitespace().filter(|word| !word.starts_with("http")).collect();
        assert!(is_bracketed(&html.join(" ")), "{html:?}");
    }
}

/// A link of each purpose that is mailed or printed.
pub async fn tokens_of(app: &TestApp, user: &User) -> Vec<String> {
    let now = app.clock.now();
    let mut paths = Vec::new();
    let pending = user.email.clone();
    app.execute("UPDATE users SET pending_email = email, pending_email_until = 9999999999").await;
    let purposes = [
        Purpose::PasswordReset,
        Purpose::FirstPassword,
        Purpose::EmailChange,
        Purpose::EmailCancel,
        Purpose::EmailUndo,
        Purpose::FactorUndo,
    ];
    for purpose in purposes {
        paths.push((purpose, Token { email: Some(pending.clone()), ..Token::of_user(purpose, user, now) }));
    }
    paths.push((Purpose::Invitation, Token::new(Purpose::Invitation, now)));
    let mut links = Vec::new();
    for (purpose, token) in paths {
        let secret = new_secret().unwrap();
        app.shared.db.write(async |db| tokens::store(db, &secret, &token).await).await.unwrap();
        links.push(purpose.path(&secret));
    }
    links
}

async fn look(person: &Person, path: &str, headers: &[(&str, &str)]) -> usize {
    let mut request = person.request("GET", path).header("accept-language", "en-XA").header("accept", "text/html");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    judge(path, request.send().await.unwrap()).await
}

async fn send(person: &Person, path: &str, fields: &[(&str, &str)]) -> usize {
    let request = person.request("POST", path).header("accept-language", "en-XA").header("accept", "text/html");
    judge(path, request.form(fields).send().await.unwrap()).await
}

/// Attributes that people read.
const WORDED: [&str; 14] = [
    "aria-label",
    "title",
    "alt",
    "placeholder",
    "label",
    "data-busy",
    "data-show",
    "data-show-label",
    "data-hide",
    "data-hide-label",
    "data-copy",
    "data-copied",
    "data-print",
    "data-failed",
];

/// The number of pages, without redirects.
async fn judge(path: &str, answer: reqwest::Response) -> usize {
    let is_page = answer.headers().get("content-type").is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if answer.status().is_redirection() || !is_page {
        return 0;
    }
    let page = answer.text().await.unwrap();
    let document = Html::parse_document(&page);
    for node in document.root_element().descendants() {
        match node.value() {
            Node::Text(words) if !is_exempt(node.parent().and_then(ElementRef::wrap).unwrap()) => {
                assert!(is_bracketed(words), "{path} says {words:?}");
            }
            Node::Element(element) => {
                for name in WORDED {
                    assert!(element.attr(name).is_none_or(is_bracketed), "{path}: {name} of {element:?}");
                }
            }
            _ => {}
        }
    }
    1
}

/// Emails, names and ids of users; numbers; icons; and languages and places in their own language.
fn is_exempt(element: ElementRef<'_>) -> bool {
    let name = element.value().name();
    ["bdi", "code", "data", "script", "style", "td"].contains(&name)
        || element.value().attr("aria-hidden").is_some_and(|_| element.value().classes().any(|class| class == "avatar"))
        // Warnings and errors for operators are in English.
        || element.value().attr("lang").is_some_and(|lang| ["p", "span"].contains(&name) && lang == "en")
        // The name of the software is the same in each language.
        || element.value().attr("translate") == Some("no")
        || (name == "option" && element.value().attr("value").is_some_and(|value| !value.is_empty()))
}

/// Returns true if every letter is in brackets.
fn is_bracketed(words: &str) -> bool {
    let mut depth = 0;
    words.chars().all(|c| {
        match c {
            '⟦' => depth += 1,
            '⟧' => depth -= 1,
            c => return depth > 0 || !c.is_alphanumeric(),
        }
        true
    })
}
