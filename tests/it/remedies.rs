//! Commands printed for an operator to paste as root are harmless, and the server can open files created by root.

use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::Path;

use vestibule::base::remedy::{give_folder, make_folder};

use crate::support::process::{Server, ok, run, vestibule, workplace};

/// The user that the server runs as, if the test runs as root.
const SERVER: u32 = 54_321;

fn is_root() -> bool {
    rustix::process::geteuid().is_root()
}

#[test]
fn no_suggested_command_changes_the_owner_of_other_files() {
    let dir = tempfile::tempdir().unwrap();
    let folder = |name: &str, files: &[&str]| {
        let folder = dir.path().join(name);
        std::fs::create_dir(&folder).unwrap();
        for file in files {
            std::fs::write(folder.join(file), "").unwrap();
        }
        folder
    };
    let ours = folder("it's ours", &["vestibule.db", "vestibule.db-wal", "session.key"]);
    let helps = give_folder(&ours, 995).unwrap();
    assert!(helps.starts_with("Run `chown -R -h 995 -- ") && helps.contains("it's ours\"`"), "{helps}");
    assert!(give_folder(&folder("data", &[]), 995).unwrap().contains("chown -R -h 995"));
    for other in [folder("lib", &["dpkg"]), folder("mixed", &["vestibule.db", "somebody-elses"]), folder("srv", &[])] {
        let helps = give_folder(&other, 995).unwrap();
        assert!(!helps.contains("chown") && helps.contains("install -d -m 700 -o 995 -- "), "{helps}");
        assert!(helps.contains("/vestibule"), "{helps}");
    }
    assert_eq!(give_folder(Path::new("/"), 995), None);
    assert_eq!(give_folder(&folder("has one", &["vestibule", "x"]), 995), None);
    let missing = make_folder(&dir.path().join("-a b"), 995).unwrap();
    assert!(missing.starts_with("Run `install -d -m 700 -o 995 -- ") && missing.contains("/-a b"), "{missing}");
}

#[tokio::test]
async fn the_printed_command_creates_the_folder() {
    if !is_root() {
        return;
    }
    let dir = workplace();
    std::fs::set_permissions(dir.path(), std::fs::Permissions::from_mode(0o755)).unwrap();
    let mut start = vestibule(dir.path(), &[("DATA_DIR", "lib/it's mine")], &["migrate"]);
    std::fs::create_dir(dir.path().join("lib")).unwrap();
    let output = start.uid(SERVER).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(
        said.contains("lib belongs to uid 0, and this process runs as uid 54321") && said.lines().count() == 1,
        "{said}"
    );
    let command = said.split('`').nth(1).unwrap();
    assert!(std::process::Command::new("sh").args(["-c", command]).status().unwrap().success(), "{command}");
    assert_eq!(std::fs::metadata(dir.path().join("lib")).unwrap().uid(), 0, "the parent folder is unchanged");
    let again = vestibule(dir.path(), &[("DATA_DIR", "lib/it's mine")], &["migrate"]).uid(SERVER).output().unwrap();
    assert!(again.status.success(), "{}", String::from_utf8_lossy(&again.stderr));
}

#[tokio::test]
async fn files_created_by_root_get_the_folders_owner() {
    if !is_root() {
        return;
    }
    let dir = workplace();
    chown(dir.path(), Some(SERVER), Some(SERVER)).unwrap();
    ok(dir.path(), &[], &["migrate"], "");
    ok(dir.path(), &[], &["user", "add", "ada@example.org"], "");
    drop(Server::start(dir.path(), &[]).await);
    for entry in ["data", "data/vestibule.db", "data/session.key"] {
        assert_eq!(std::fs::metadata(dir.path().join(entry)).unwrap().uid(), SERVER, "{entry}");
    }
    let listed = vestibule(dir.path(), &[], &["user", "list"]).uid(SERVER).output().unwrap();
    assert!(listed.status.success(), "{}", String::from_utf8_lossy(&listed.stderr));
}

#[tokio::test]
async fn a_database_of_another_owner_is_reported_with_a_command() {
    if !is_root() {
        return;
    }
    let dir = workplace();
    ok(dir.path(), &[], &["migrate"], "");
    chown(dir.path(), Some(SERVER), Some(SERVER)).unwrap();
    chown(dir.path().join("data"), Some(SERVER), Some(SERVER)).unwrap();
    let listed = vestibule(dir.path(), &[], &["user", "list"]).uid(SERVER).output().unwrap();
    let said = String::from_utf8(listed.stderr).unwrap();
    assert!(said.contains("data/vestibule.db belongs to uid 0, and this process runs as uid 54321."), "{said}");
    let command = said.split('`').nth(1).unwrap();
    assert!(command.starts_with("chown -h 54321 -- /"), "{command}");
    assert!(std::process::Command::new("sh").args(["-c", command]).status().unwrap().success());
    let listed = vestibule(dir.path(), &[], &["user", "list"]).uid(SERVER).output().unwrap();
    assert!(listed.status.success(), "{}", String::from_utf8_lossy(&listed.stderr));
}

#[tokio::test]
async fn a_key_readable_by_others_is_warned_about() {
    let dir = workplace();
    drop(Server::start(dir.path(), &[]).await);
    let key = dir.path().join("data/session.key");
    let warned = || String::from_utf8(run(dir.path(), &[], &["check"], "").stderr).unwrap();
    assert!(!warned().contains("session key"), "{}", warned());
    for (mode, says) in [
        (0o640, "Other users of this machine can read the session key"),
        (0o644, "Other users of this machine can read the session key"),
        (0o666, "Other users of this machine can read and change the session key"),
    ] {
        std::fs::set_permissions(&key, std::fs::Permissions::from_mode(mode)).unwrap();
        let warned = warned();
        assert!(warned.contains(says) && warned.contains("chmod 600 -- /"), "{mode:o}: {warned}");
    }
    let server = Server::start(dir.path(), &[]).await;
    server.logs("Other users of this machine can read and change the session key").await;
}
