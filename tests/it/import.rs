//! `vestibule user import`: users and password hashes of other software.

use serde_json::{Value, json};

use crate::support::PASSWORD;
use crate::support::process::{Server, ok, on_both_databases, run, with_database};

#[tokio::test]
async fn accounts_of_other_software_are_imported_line_by_line() {
    let dir = with_database();
    let hash = bcrypt::hash(PASSWORD, 4).unwrap();
    let htpasswd = std::process::Command::new("htpasswd")
        .args(["-nbB", "-C", "4", "carol", PASSWORD])
        .output()
        .expect("htpasswd is needed: scripts/test installs apache2-utils");
    let lines = [
        String::from_utf8(htpasswd.stdout).unwrap().trim().to_owned(),
        "dave:$apr1$x$y".to_owned(),
        format!("eve@example.com:{hash}"),
        String::new(),
        format!(r#"{{"email":"frank@example.com","name":"Frank","passwordHash":"{hash}"}}"#),
        r#"{"email":"no hash"}"#.to_owned(),
        format!("eve@example.com:{hash}"),
        "no colon".to_owned(),
    ];
    let mut content = format!("\u{feff}{}\r\n", lines.join("\r\n")).into_bytes();
    content.extend(b"not utf-8 \xff\n");
    std::fs::write(dir.path().join("htpasswd"), content).unwrap();
    let output = run(dir.path(), &[], &["user", "import", "htpasswd", "--domain", "example.org"], "");
    assert_eq!(String::from_utf8_lossy(&output.stdout), "Imported 3, refused 5.\n");
    assert_eq!(output.status.code(), Some(1));
    let errors = String::from_utf8(output.stderr).unwrap();
    for number in [2, 6, 7, 8, 9] {
        assert!(errors.contains(&format!("line {number}: ")), "{errors}");
    }
    assert!(!errors.contains(&hash[7..]), "no message contains a hash");
    let server = Server::start(dir.path(), &[]).await;
    for email in ["carol@example.org", "eve@example.com", "frank@example.com"] {
        assert_eq!(server.person().sign_in(email, PASSWORD).await.status(), 303, "{email}");
    }
}

#[tokio::test]
async fn an_import_takes_role_and_groups_and_refuses_what_it_cannot_keep() {
    on_both_databases(async |dir, options| {
        let hash = bcrypt::hash(PASSWORD, 4).unwrap();
        let json = |email: &str, more: &str| format!(r#"{{"email":"{email}","passwordHash":"{hash}"{more}}}"#);
        let lines = [
            json("ada@example.org", r#","role":"admin","groups":["ops","dev","ops"]"#),
            json("bob@example.org", r#","role":"user","groups":[]"#),
            json("eve@example.org", r#","groups":["admins"]"#),
            format!("carol@example.org:{hash}:Carol, third floor:more"),
            json("a@example.org", r#","role":"king""#),
            json("b@example.org", r#","groups":["Ops"]"#),
            json("c@example.org", r#","groups":"ops""#),
            json("d@example.org", r#","disabled":true"#),
            json("e@example.org", r#","role":"user","groups":["admins"]"#),
            json("f@example.org", r#","email":"g@example.org""#),
            json("h@example.org", &format!(r#","groups":{:?}"#, (0..33).map(|n| n.to_string()).collect::<Vec<_>>())),
            "i@example.org:realm:5f4dcc3b5aa765d61d8327deb882cf99".to_owned(),
            "j@example.org:$apr1$abcdefgh$planted".to_owned(),
            "k@example.org:{SHA}planted=".to_owned(),
        ];
        std::fs::write(dir.join("people"), lines.join("\n")).unwrap();
        let output = run(dir, options, &["user", "import", "people"], "");
        let errors = String::from_utf8(output.stderr).unwrap();
        assert_eq!(String::from_utf8_lossy(&output.stdout), "Imported 4, refused 10.\n", "{errors}");
        for (line, says) in [
            (5, "its role is neither admin nor user"),
            (6, "the name of a group has"),
            (7, "a list of groups"),
            (8, "\"disabled\" can't be imported; the keys are email, name, passwordHash, role, groups"),
            (9, "its role is user, but it is in the group admins"),
            (10, "each once"),
            (11, "more than 32 groups"),
            (12, "its hash is of an unknown kind"),
            (13, "its hash is a damaged MD5 (apr1) hash"),
            (14, "its hash is a damaged SHA-1 hash"),
        ] {
            let start = format!("line {line}: ");
            let told = errors.lines().find(|told| told.starts_with(&start)).unwrap_or_else(|| panic!("{errors}"));
            assert!(told.contains(says), "{told}");
        }
        assert!(!errors.contains("planted") && !errors.contains(&hash[7..]), "{errors}");
        let list: Value = serde_json::from_str(&ok(dir, options, &["user", "list", "--json"], "")).unwrap();
        let found = |email: &str| list.as_array().unwrap().iter().find(|user| user["email"] == email).unwrap().clone();
        assert_eq!(found("ada@example.org")["role"], "admin");
        assert_eq!(found("ada@example.org")["groups"], json!(["admins", "dev", "ops"]));
        assert_eq!(found("bob@example.org")["groups"], json!([]));
        assert_eq!(
            (&found("eve@example.org")["role"], &found("eve@example.org")["groups"]),
            (&json!("admin"), &json!(["admins"]))
        );
        let server = Server::start(dir, options).await;
        assert_eq!(
            server.person().sign_in("carol@example.org", PASSWORD).await.status(),
            303,
            "a third field is a comment"
        );
    })
    .await;
}

#[test]
fn locked_or_commented_lines_are_not_imported() {
    let dir = with_database();
    let hash = bcrypt::hash(PASSWORD, 4).unwrap();
    let refused = [
        (format!("!a1:{hash}"), "'!' before or after the name"),
        (format!("//a2:{hash}"), "'/' before or after the name"),
        (format!("// a3:{hash}"), "before or after the name"),
        (format!(";a4:{hash}"), "';' before or after the name"),
        (format!("*a5@example.org:{hash}"), "'*' before or after the name"),
        (format!("-a6:{hash}"), "'-' before or after the name"),
        (format!("+a7:{hash}"), "'+' before or after the name"),
        (format!(" a8:{hash}"), "' ' before or after the name"),
        (format!("\ta9:{hash}"), "'\\t' before or after the name"),
        (format!("b1 :{hash}"), "' ' before or after the name"),
        (format!("b2@example.org :{hash}"), "' ' before or after the name"),
        (format!("b3!:{hash}"), "'!' before or after the name"),
        (format!("b4*@example.org:{hash}"), "'*' before or after the name"),
        (format!("\"b5\":{hash}"), "'\"' before or after the name"),
        (format!("b6:!{hash}"), "its hash belongs to a locked account"),
        (format!("b7:!!{hash}"), "its hash belongs to a locked account"),
        (format!("b8:*{hash}"), "its hash belongs to a locked account"),
        (format!("b9: {hash}"), "its hash starts with a space"),
        (format!("c1:{hash} "), ""),
        (format!("c2:{hash}:1000:1000:C:/home/c2:/usr/sbin/nologin"), "it has 7 fields, as in passwd or shadow"),
        (format!("c3:{hash}:19000:0:99999:7:::"), "it has 9 fields"),
        (format!("{hash}:c4"), "'$' before or after the name"),
        (format!("REM c5:{hash}"), "its name isn't an email"),
        (format!("% c6:{hash}"), "'%' before or after the name"),
        (format!(r#"// {{"email":"c7@example.org","passwordHash":"{hash}"}}"#), "before or after the name"),
        (format!(r#"{{"email":"c8@example.org","passwordHash":"!{hash}"}}"#), "its hash belongs to a locked account"),
        (format!(r#"{{"email":"c9@example.org","passwordHash":" {hash}"}}"#), "its hash starts with a space"),
        (format!("# d1:{hash}"), ""),
        (format!("  #d2:{hash}"), ""),
        ("   ".to_owned(), ""),
        (format!(r#"  {{"email":"d3@example.org","passwordHash":"{hash}"}}"#), ""),
    ];
    let lines: Vec<&str> = refused.iter().map(|(line, _)| line.as_str()).collect();
    std::fs::write(dir.path().join("people"), lines.join("\n")).unwrap();
    let output = run(dir.path(), &[], &["user", "import", "people", "--domain", "example.org"], "");
    let errors = String::from_utf8(output.stderr).unwrap();
    for (number, (line, says)) in (1..).zip(&refused) {
        let told = errors.lines().find(|told| told.starts_with(&format!("line {number}: ")));
        assert_eq!(told.is_some(), !says.is_empty(), "{line}: {errors}");
        assert!(told.is_none_or(|told| told.contains(says)), "{line}: {told:?}");
    }
    assert!(!errors.contains(&hash[7..]), "no message contains a hash: {errors}");
    let list: Value = serde_json::from_str(&ok(dir.path(), &[], &["user", "list", "--json"], "")).unwrap();
    let emails: Vec<&str> = list.as_array().unwrap().iter().map(|user| user["email"].as_str().unwrap()).collect();
    assert_eq!(emails, ["c1@example.org", "d3@example.org"]);
}

#[test]
fn refused_lines_are_counted() {
    let dir = with_database();
    for (lines, says) in [
        ("a:b\n", "1 line was not imported. Correct it and"),
        ("a:b\nc:d\n", "2 lines were not imported. Correct them and"),
    ] {
        std::fs::write(dir.path().join("people"), lines).unwrap();
        let output = run(dir.path(), &[], &["user", "import", "people", "--domain", "example.org"], "");
        let errors = String::from_utf8(output.stderr).unwrap();
        assert!(errors.lines().last().unwrap().starts_with(&format!("vestibule: {says}")), "{errors}");
    }
}

#[test]
fn import_errors_never_show_a_hash() {
    let dir = with_database();
    let hash = bcrypt::hash(PASSWORD, 4).unwrap();
    let lines = [
        "5f4dcc3b5aa765d61d8327deb882cf99:ada".to_owned(),
        format!("{}:ada@example.org", &hash[7..]),
        format!("x{hash}:ada@example.org"),
        "5f4dcc3b5aa765d61d8327deb882cf99 @x:ada".to_owned(),
        format!(r#"{{"{hash}":"ada@example.org"}}"#),
        r#"{"5f4dcc3b5aa765d61d8327deb882cf99":"ada@example.org"}"#.to_owned(),
        format!(r#"{{"email":"{hash}","passwordHash":"ada@example.org"}}"#),
        format!(r#"{{"email":"5f4dcc3b5aa765d61d8327deb882cf99","passwordHash":"{hash}"}}"#),
        format!(r#"{{"email":"b@example.org","name":"","passwordHash":"{hash}","role":"{hash}","groups":["{hash}"]}}"#),
    ];
    std::fs::write(dir.path().join("people"), lines.join("\n")).unwrap();
    for domain in [&[][..], &["--domain", "example org"]] {
        let arguments = [&["user", "import", "people"], domain].concat();
        let output = run(dir.path(), &[], &arguments, "");
        let errors = String::from_utf8(output.stderr).unwrap();
        for number in 1..=lines.len() {
            assert!(errors.contains(&format!("line {number}: ")), "{errors}");
        }
        assert!(!errors.contains("5f4dcc") && !errors.contains(&hash[7..]), "{errors}");
    }
}

#[test]
fn a_duplicate_email_is_reported_with_its_first_line() {
    let dir = with_database();
    let hash = bcrypt::hash(PASSWORD, 4).unwrap();
    std::fs::write(dir.path().join("people"), format!("ada@example.org:{hash}\n\nAda@example.org:{hash}\n")).unwrap();
    let output = run(dir.path(), &[], &["user", "import", "people"], "");
    let errors = String::from_utf8(output.stderr).unwrap();
    assert!(errors.contains("line 3: it has the same email as line 1"), "{errors}");
    std::fs::write(dir.path().join("people"), [0xff, 0xfe, b'a', 0, b':', 0]).unwrap();
    let output = run(dir.path(), &[], &["user", "import", "people"], "");
    assert_eq!(output.stderr, b"vestibule: people is UTF-16. Save it as UTF-8.\n");
}
