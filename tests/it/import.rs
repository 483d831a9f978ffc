//! `vestibule user import`: users and password hashes of other software.

use std::path::Path;
use std::process::Stdio;

use rustix::process::{Pid, Signal, kill_process};
use serde_json::{Value, json};
use sqlx::{AnyConnection, Connection};
use vestibule::base::totp::TotpSecret;

use crate::second_factors::code_at;
use crate::support::person::location;
use crate::support::process::{Server, fails, ok, on_both_databases, run, vestibule, with_database};
use crate::support::{PASSWORD, eventually};

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
    let arguments = ["user", "import", "htpasswd", "--domain", "example.org", "--skip-faulty"];
    let output = run(dir.path(), &[], &arguments, "");
    let answer = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(
        answer,
        "line 1: carol, carol@example.org: bcrypt hash\n\
         line 3: eve, eve@example.com: bcrypt hash\n\
         line 5: Frank, frank@example.com: bcrypt hash\n\
         3 new users, 3 bcrypt, 5 faulty.\n"
    );
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
            json("d@example.org", r#","age":30"#),
            json("e@example.org", r#","role":"user","groups":["admins"]"#),
            json("f@example.org", r#","email":"g@example.org""#),
            json("h@example.org", &format!(r#","groups":{:?}"#, (0..33).map(|n| n.to_string()).collect::<Vec<_>>())),
            "i@example.org:realm:5f4dcc3b5aa765d61d8327deb882cf99".to_owned(),
            "j@example.org:$apr1$abcdefgh$planted".to_owned(),
            "k@example.org:{SHA}planted=".to_owned(),
        ];
        std::fs::write(dir.join("people"), lines.join("\n")).unwrap();
        let output = run(dir, options, &["user", "import", "people", "--skip-faulty"], "");
        let (answer, errors) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
        let sums = "4 new users, 2 administrators, 2 groups, 4 bcrypt, 10 faulty.\nLeft out: a comment (2).\n";
        assert!(answer.ends_with(sums), "{answer}{errors}");
        for (line, says) in [
            (5, "its role is neither admin nor user"),
            (6, "its group \"Ops\" can't be kept: the name of a group has"),
            (7, "its groups isn't a list"),
            (8, "age can't be imported; the keys are email, name, passwordHash, role, groups, disabled, totpSecret"),
            (9, "its role is user, but it is in the group admins"),
            (10, "each key once"),
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
    let arguments = ["user", "import", "people", "--domain", "example.org", "--skip-faulty"];
    let output = run(dir.path(), &[], &arguments, "");
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

#[tokio::test]
async fn nothing_is_imported_if_a_line_is_faulty() {
    on_both_databases(async |dir, options| {
        let hash = bcrypt::hash(PASSWORD, 4).unwrap();
        std::fs::write(dir.join("people"), format!("ada@example.org:{hash}\nbob@example.org:x\n")).unwrap();
        for (more, says) in [(&[][..], "Nothing was imported"), (&["--dry-run"], "Nothing would be imported")] {
            let output = run(dir, options, &[&["user", "import", "people"], more].concat(), "");
            let errors = String::from_utf8(output.stderr).unwrap();
            let last = format!(
                "vestibule: {says}, because 1 user is faulty. Correct the file, or leave them out with --skip-faulty.\n"
            );
            assert!(errors.ends_with(&last), "{errors}");
            assert_eq!(output.status.code(), Some(1));
            assert_eq!(ok(dir, options, &["user", "list", "--json"], "").trim(), "[]");
            assert_eq!(ok(dir, options, &["audit"], ""), "0 events.\n", "no event of what was undone");
        }
    })
    .await;
}

#[tokio::test]
async fn a_dry_run_says_what_a_run_does_and_a_second_run_changes_nothing() {
    on_both_databases(async |dir, options| {
        ok(dir, options, &["user", "add", "eve@example.org", "--name", "Eve"], "");
        ok(dir, options, &["user", "add", "old@example.org"], "");
        ok(dir, options, &["user", "delete", "old@example.org"], "");
        let hash = bcrypt::hash(PASSWORD, 4).unwrap();
        let lines = [
            json!({"email": "ada@example.org", "name": "Ada", "passwordHash": hash, "role": "admin", "groups": ["dev"]}),
            json!({"email": "bob@example.org", "passwordHash": hash, "disabled": true}),
            json!({"email": "cob@example.org", "totpSecret": "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"}),
            json!({"email": "eve@example.org", "name": "Other", "passwordHash": hash, "role": "admin"}),
            json!({"email": "old@example.org", "passwordHash": hash}),
        ];
        let lines: Vec<String> = lines.iter().map(Value::to_string).collect();
        let import = |more: &[&str]| {
            let arguments = [&["user", "import", "-", "--from", "jsonl", "--skip-faulty"], more].concat();
            let output = run(dir, options, &arguments, &lines.join("\n"));
            assert_eq!(output.status.code(), Some(0));
            (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap())
        };
        let listed = || ok(dir, options, &["user", "list", "--json"], "");
        let before = listed();
        let (planned, faults) = import(&["--dry-run"]);
        assert_eq!(listed(), before);
        let said = "line 1: Ada, ada@example.org: administrator, in dev, bcrypt hash\n\
                    line 2: bob, bob@example.org: disabled, bcrypt hash\n\
                    line 3: cob, cob@example.org: no password, authenticator app\n\
                    line 4: eve@example.org has an account already, which stays as it is\n\
                    3 new users, 1 administrator, 1 disabled, 1 group, 2 bcrypt, 1 with a link to choose a password, \
                    1 authenticator app, 1 already here, 1 faulty.\n";
        assert_eq!(planned, format!("{said}Nothing was changed, because this is a dry run.\n"));
        assert!(faults.starts_with("line 5: old@example.org is reserved"), "{faults}");
        let (done, again) = import(&[]);
        assert!(done.starts_with(said) && again == faults, "{done}{again}");
        assert!(done.contains("cob@example.org: give them this link to choose a password: http"), "{done}");
        let after = listed();
        let user = ok(dir, options, &["user", "show", "ada@example.org"], "");
        assert!(user.contains("account_created") && user.contains("groups_changed"), "{user}");
        let (second, _) = import(&[]);
        assert!(!second.contains("link to choose"), "the first link works still: {second}");
        assert!(second.contains("\n0 new users, 4 already here, 1 faulty.\n"), "{second}");
        assert_eq!(listed(), after);
        let found: Value = serde_json::from_str(&after).unwrap();
        let of = |email: &str| found.as_array().unwrap().iter().find(|user| user["email"] == email).unwrap().clone();
        assert_eq!(of("bob@example.org")["disabled"], true);
        assert_eq!(of("eve@example.org")["role"], "user");
    })
    .await;
}

/// Enough that writing them takes seconds.
const MANY: usize = 20_000;

#[tokio::test]
async fn an_import_that_is_stopped_while_it_writes_leaves_nothing() {
    on_both_databases(async |dir, options| {
        let hash = bcrypt::hash(PASSWORD, 4).unwrap();
        let lines: String = (0..MANY).map(|n| format!("user{n}@example.org:{hash}\n")).collect();
        std::fs::write(dir.join("people"), lines).unwrap();
        for signal in [Signal::INT, Signal::KILL] {
            let mut import = vestibule(dir, options, &["user", "import", "people"]);
            let mut import = import.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
            eventually("the import writes", async || has_written(dir, options).await).await;
            kill_process(Pid::from_child(&import), signal).unwrap();
            assert!(!import.wait().unwrap().success(), "it ended before the signal");
            assert_eq!(ok(dir, options, &["user", "list", "--json"], "").trim(), "[]");
        }
        let said = ok(dir, options, &["user", "import", "people"], "");
        assert!(said.contains(&format!("\n{MANY} new users, ")), "{said}");
    })
    .await;
}

/// Returns true once a transaction has written something that it hasn't committed.
async fn has_written(dir: &Path, options: &[(&str, &str)]) -> bool {
    let Some((_, url)) = options.iter().find(|(name, _)| *name == "DATABASE_URL") else {
        // SQLite writes into the log what its cache can't hold.
        return std::fs::metadata(dir.join("data/vestibule.db-wal")).is_ok_and(|log| log.len() > 1 << 20);
    };
    let mut db = AnyConnection::connect(url).await.unwrap();
    let writing =
        "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND backend_xid IS NOT NULL";
    let found: i64 = sqlx::query_scalar(writing).fetch_one(&mut db).await.unwrap();
    db.close().await.unwrap();
    found > 0
}

const GUIDES: &str = include_str!("../../docs/moving-in.md");

/// The files of `tests/data/moving-in`, and the sums of an import.
const SITES: [(&str, &str); 12] = [
    ("django.json", "6 new users, 1 administrator, 1 disabled, 2 groups"),
    ("django-natural.json", "6 new users, 1 administrator, 1 disabled, 2 groups"),
    ("werkzeug.jsonl", "3 new users, 1 scrypt, 2 PBKDF2."),
    ("passport.jsonl", "3 new users, 3 PBKDF2."),
    ("authelia.yml", "5 new users, 1 disabled, 2 groups"),
    ("tinyauth.users", "3 new users, 3 bcrypt, 1 authenticator app."),
    ("tinyauth-compose.users", "3 new users, 3 bcrypt, 1 authenticator app."),
    ("keycloak-realm.json", "5 new users, 1 disabled"),
    ("lldap.json", "3 new users, 2 administrators, 1 group, 3 with a link to choose a password."),
    ("openldap.ldif", "5 new users, 1 group"),
    ("openldap-search.ldif", "5 new users, 1 group"),
    ("htpasswd.users", "5 new users, 2 bcrypt, 2 MD5 (apr1), 1 SHA-1."),
];

/// The arguments of the command in the guide for a file, or for another file of the same software.
fn guide_for(file: &str) -> Vec<&'static str> {
    let command = GUIDES.lines().find(|line| line.starts_with("vestibule user import ") && line.contains(file));
    let software = file.split(['.', '-']).next().unwrap();
    let similar = || GUIDES.lines().find(|line| line.starts_with(&format!("vestibule user import {software}")));
    command.or_else(similar).unwrap_or_else(|| panic!("no guide for {file}")).split(' ').skip(1).collect()
}

fn path_of(file: &str) -> String {
    format!("{}/tests/data/moving-in/{file}", env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn the_first_guide_shows_what_an_import_says() {
    let dir = with_database();
    std::fs::copy(path_of("django.json"), dir.path().join("django.json")).unwrap();
    let said = ok(dir.path(), &[], &["user", "import", "django.json", "--from", "django", "--dry-run"], "");
    assert!(GUIDES.contains(&format!("--from django --dry-run\n{said}```")), "{said}");
}

/// The password of everybody in the files.
const THEIRS: &str = "plum kettle orbit 7";

#[tokio::test]
async fn everybody_of_other_software_signs_in_with_the_password_that_they_had() {
    let commands = GUIDES.lines().filter(|line| line.starts_with("vestibule user import ")).count();
    assert_eq!(commands, 9, "each guide has a file");
    for (file, sums) in SITES {
        // The sources only differ before the database comes into play.
        if file == "keycloak-realm.json" {
            on_both_databases(async |dir, options| everybody_signs_in(file, sums, dir, options).await).await;
        } else {
            everybody_signs_in(file, sums, with_database().path(), &[]).await;
        }
    }
}

async fn everybody_signs_in(file: &str, sums: &str, dir: &Path, options: &[(&str, &str)]) {
    let mut arguments = guide_for(file);
    let path = path_of(file);
    arguments[2] = &path;
    let answer = ok(dir, options, &arguments, "");
    assert!(answer.contains(sums), "{file}: {answer}");
    let server = Server::start(dir, options).await;
    for line in answer.lines().filter(|line| line.contains(" hash")) {
        let email = line.split(", ").nth(1).unwrap().split(": ").next().unwrap();
        let person = server.person();
        let answer = person.sign_in(email, THEIRS).await;
        if line.contains("disabled") {
            assert_eq!(answer.status(), 403, "{file}: {line}");
            continue;
        }
        assert_eq!(answer.status(), 303, "{file}: {line}");
        let next = if line.contains("authenticator app") { "/login/second-factor" } else { "/profile" };
        assert_eq!(location(&answer), next, "{file}: {line}");
        assert_eq!(server.person().sign_in(email, "plum kettle orbit 8").await.status(), 403, "{file}: {line}");
        let shown = ok(dir, options, &["user", "show", email], "");
        assert!(!shown.contains("imported"), "{shown}");
    }
}

#[tokio::test]
async fn an_imported_authenticator_app_goes_on_working() {
    let (tinyauth, keycloak) = ("KDWAXUWP2VL6XOZH37MKLNM5E6NQ53AX", keycloak_secret("ada"));
    let cases =
        [("tinyauth", "tinyauth.users", "bob", tinyauth), ("keycloak", "keycloak-realm.json", "ada", &keycloak)];
    for (from, file, name, secret) in cases {
        let dir = with_database();
        ok(dir.path(), &[], &["user", "import", &path_of(file), "--from", from, "--domain", "example.org"], "");
        let server = Server::start(dir.path(), &[]).await;
        let person = server.person();
        person.sign_in(&format!("{name}@example.org"), THEIRS).await;
        assert!(!person.is_signed_in().await);
        let now = i64::try_from(std::time::UNIX_EPOCH.elapsed().unwrap().as_secs()).unwrap();
        let answer = person.post("/login/second-factor", &[("code", &code_at(secret, now))]).await;
        assert_eq!((answer.status().as_u16(), location(&answer)), (303, "/profile"), "{file}");
    }
}

/// The secret of the first authenticator app of a user of the realm, as people type it.
fn keycloak_secret(name: &str) -> String {
    let realm: Value = serde_json::from_str(include_str!("../data/moving-in/keycloak-realm.json")).unwrap();
    let user = realm["users"].as_array().unwrap().iter().find(|user| user["username"] == name).unwrap();
    let otp = user["credentials"].as_array().unwrap().iter().find(|found| found["type"] == "otp").unwrap();
    let secret: Value = serde_json::from_str(otp["secretData"].as_str().unwrap()).unwrap();
    TotpSecret::from_bytes(secret["value"].as_str().unwrap().as_bytes()).unwrap().in_groups()
}

#[test]
fn nobody_gets_more_than_they_had() {
    let dir = with_database();
    let hash = bcrypt::hash(PASSWORD, 4).unwrap();
    let passport = |email: &str, more: &str| format!(r#"{{"email":"{email}","password":"{hash}",{more}}}"#);
    let ldif = |uid: &str, more: &str| {
        format!("dn: uid={uid},dc=x\nuid: {uid}\nmail: {uid}@example.org\nuserPassword: {{CRYPT}}{hash}\n{more}\n\n")
    };
    let realm = |groups: &str| {
        format!(
            r#"{{"users":[{{"email":"a@example.org","groups":["/dev"]}},{{"email":"b@example.org","groups":{groups}}}]}}"#
        )
    };
    let (disabled, enabled) = (": disabled, bcrypt hash", ": bcrypt hash");
    for (from, content, says) in [
        ("passport", passport("a@example.org", r#""active":false"#), disabled),
        ("passport", passport("a@example.org", r#""active":true"#), enabled),
        ("passport", passport("a@example.org", r#""locked":true"#), disabled),
        ("passport", passport("a@example.org", r#""emailVerified":false"#), "Left out: emailVerified (1)."),
        (
            "passport",
            passport("a@example.org", r#""hash":"x""#),
            "it has more than one of hash, passwordHash and password",
        ),
        (
            "passport",
            passport("a@example.org", r#""groups":["admins","dev"]"#),
            "in dev, bcrypt hash\n1 new user, 1 group, 1 bcrypt.\nLeft out: the group admins (1).",
        ),
        ("ldif", ldif("a", "pwdAccountLockedTime: 000001010000Z"), disabled),
        ("ldif", ldif("a", "nsAccountLock: TRUE"), disabled),
        ("ldif", ldif("a", "loginShell: /usr/sbin/nologin"), disabled),
        ("ldif", ldif("a", "userAccountControl: 514"), disabled),
        ("ldif", ldif("a", "loginShell: /bin/bash\nuserAccountControl: 512\njpegPhoto:: /9j/4AAQ"), enabled),
        (
            "ldif",
            ldif("a", "") + "dn: cn=dev,dc=x\ncn: dev\nmember: uid=b,dc=x\n",
            "a member who isn't in the file (1)",
        ),
        ("keycloak", realm(r#"["/admins"]"#), "b, b@example.org: no password"),
        ("keycloak", realm(r#"["/dev/ops","/dev-ops"]"#), "two groups would have the name dev-ops"),
        (
            "jsonl",
            format!(
                "{{\"email\":\"a@example.org\",\"disabled\":true,\"groups\":[\"A B\"]}}\n{{\"email\":\"a@example.org\",\"passwordHash\":\"{hash}\"}}"
            ),
            "line 2: it has the same email as line 1",
        ),
    ] {
        std::fs::write(dir.path().join("file"), &content).unwrap();
        let output =
            run(dir.path(), &[], &["user", "import", "file", "--from", from, "--dry-run", "--skip-faulty"], "");
        let said = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
        assert!(said.contains(says), "{content}\n{said}");
    }
}

#[test]
fn files_of_no_use_are_refused_without_being_quoted() {
    let dir = with_database();
    for (from, content, says) in [
        ("django", "{}", "It isn't a JSON list, as dumpdata writes it."),
        ("django", r#"[{"model":"auth.group","pk":1,"fields":{"name":"x"}}]"#, "There is no user in file."),
        ("authelia", "users:\n  ada:\n    password: '$6$planted\n", "isn't valid YAML"),
        ("authelia", "groups: {}\n", "It has no users."),
        ("authelia", "users: [a]\n", "its users isn't an object"),
        ("keycloak", "{\n planted", "Line 2 isn't valid JSON"),
        (
            "keycloak",
            "{\"users\":[\n{\"email\":\"a@example.org\",\"email\":\"planted\"}]}",
            "Line 2 isn't valid JSON with each key once.",
        ),
        ("lldap", "[]", "it isn't an object"),
        ("lldap", r#"{"data":null,"errors":[{"message":"planted"}]}"#, "lldap answered with an error"),
        ("ldif", "dn: uid=a\nplanted\n", "Line 2 isn't an attribute of LDIF."),
        ("ldif", "dn: uid=a\nchangetype: modify\n", "export them with slapcat"),
        ("ldif", "dn: uid=a\nuserPassword:: planted!\n", "Line 2 isn't an attribute of LDIF."),
        ("jsonl", "", "There is no user in file."),
    ] {
        std::fs::write(dir.path().join("file"), content).unwrap();
        let error = fails(dir.path(), &[], &["user", "import", "file", "--from", from], 1);
        assert!(error.to_lowercase().contains(&says.to_lowercase()) && !error.contains("planted"), "{from}: {error}");
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
        assert!(!errors.contains("Nothing was imported, because 1 user"), "{errors}");
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
    assert_eq!(output.stderr, b"vestibule: people can't be read: It's UTF-16. Save it as UTF-8.\n");
}
