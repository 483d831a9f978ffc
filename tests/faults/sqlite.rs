//! SQLite is locked, on a full or read-only disk, used by two processes, or overwritten.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use sqlx::{AnyConnection, Connection};
use tokio::time::sleep;

use crate::postgres::mended;
use crate::site::{Plan, Site};
use crate::storm::{Kind, Seen};
use crate::support::process::run;
use crate::support::{PASSWORD, free_port};
use crate::table::Row;
use crate::{Case, case};

const LOAD: &str = "64 connections";

pub fn cases() -> Vec<Case> {
    vec![
        case!(quick "sqlite-locked-3s" => locked(Duration::from_secs(3))),
        case!("sqlite-locked-30s" => locked(Duration::from_secs(30))),
        case!(quick "sqlite-disk-full" => disk_full()),
        case!("sqlite-read-only" => read_only()),
        case!("sqlite-two-processes" => two_processes()),
        case!(quick "sqlite-overwritten" => overwritten()),
    ]
}

/// Another process has the write lock: reads continue, and writes report that the database is unavailable.
async fn locked(time: Duration) -> Row {
    let mut site = Plan::sqlite().build().await;
    let storm = site.storm().await;
    let mut holder = AnyConnection::connect(&format!("sqlite://{}", site.sqlite_file().display())).await.unwrap();
    sleep(Duration::from_secs(2)).await;
    sqlx::query("BEGIN IMMEDIATE").execute(&mut holder).await.unwrap();
    sleep(time).await;
    sqlx::query("ROLLBACK").execute(&mut holder).await.unwrap();
    let row = mended(&format!("SQLite's write lock held for {} s", time.as_secs()), &site, storm).await;
    reads_went_on(row)
}

/// On a small file system, which something else fills.
async fn disk_full() -> Row {
    let disk = SmallDisk::mount();
    let mut site = Plan::sqlite().with("DATA_DIR", disk.path()).build().await;
    let storm = site.storm().await;
    sleep(Duration::from_secs(2)).await;
    let hog = disk.dir.path().join("hog");
    // Fills the room that is left, and what checkpoints free.
    for _ in 0..50 {
        fill(&hog);
        sleep(Duration::from_millis(100)).await;
    }
    std::fs::remove_file(&hog).unwrap();
    let row = mended("Disk full for 5 s", &site, storm).await;
    let intact = is_intact(&site).await;
    reads_went_on(row).demands(intact, "the file does not pass PRAGMA integrity_check")
}

/// A start on a read-only disk says so and changes nothing.
async fn read_only() -> Row {
    let disk = SmallDisk::mount();
    let mut site = Plan::sqlite().with("DATA_DIR", disk.path()).build().await;
    let accounts = site.add_accounts(1).await;
    site.servers.clear();
    let before = std::fs::read(site.sqlite_file()).unwrap();
    disk.remount("ro");
    let refused = refusal(&site);
    disk.remount("rw");
    let same = std::fs::read(site.sqlite_file()).unwrap() == before;
    let server = site.server(free_port()).await;
    let lives = server.person().sign_in(&accounts[0].email, PASSWORD).await.status() == 303;
    Row::new("Start on a read-only disk", &site, "–", Seen::default())
        .demands(refused.is_empty(), refused)
        .demands(same && lives, "the file is not what it was")
}

async fn two_processes() -> Row {
    let mut site = Plan { instances: 2, ..Plan::sqlite() }.build().await;
    let storm = site.storm().await;
    sleep(Duration::from_secs(10)).await;
    let seen = storm.end().await;
    let intact = is_intact(&site).await;
    Row::new("Two processes on one file for 10 s", &site, LOAD, seen)
        .nothing_failed()
        .demands(intact, "the file does not pass PRAGMA integrity_check")
}

/// The beginning of the file is overwritten while the server is stopped. The start says so, and changes nothing.
async fn overwritten() -> Row {
    let mut site = Plan::sqlite().build().await;
    site.add_accounts(200).await;
    site.servers[0].signal(rustix::process::Signal::TERM);
    assert_eq!(site.servers[0].exit_code().await, Some(0));
    let mut bytes = std::fs::read(site.sqlite_file()).unwrap();
    bytes[..64].fill(b'x');
    std::fs::write(site.sqlite_file(), &bytes).unwrap();
    let refused = refusal(&site);
    let same = std::fs::read(site.sqlite_file()).unwrap() == bytes;
    Row::new("Start on an overwritten file", &site, "–", Seen::default())
        .demands(refused.is_empty(), refused)
        .demands(same, "the file was touched")
}

/// Starts the program, which has to end with exit code 1 and a line about where the data is. Returns what is wrong with
/// that.
fn refusal(site: &Site) -> String {
    let port = free_port().to_string();
    let ended = run(site.dir.path(), &site.options_with(&[("PORT", &port)]), &[], "");
    let said = String::from_utf8_lossy(&ended.stderr).into_owned();
    let data = site.sqlite_file();
    let names_it = said.contains(&*data.parent().unwrap().to_string_lossy()) || said.contains("vestibule.db");
    let clear = ended.status.code() == Some(1) && said.trim_end().lines().count() == 1 && names_it;
    eprintln!("   {}", said.trim_end());
    if clear { String::new() } else { format!("exit code {:?}, {said}", ended.status.code()) }
}

fn reads_went_on(row: Row) -> Row {
    let reads = row.seen.failures.iter().filter(|f| f.kind == Kind::Away && f.what.contains("GET")).count();
    row.demands(reads == 0, format!("{reads} pages that only read failed"))
}

/// SQLite's own integrity check.
pub async fn is_intact(site: &Site) -> bool {
    let mut file = AnyConnection::connect(&format!("sqlite://{}", site.sqlite_file().display())).await.unwrap();
    let said: String = sqlx::query_scalar("PRAGMA integrity_check").fetch_one(&mut file).await.unwrap();
    said == "ok"
}

/// Writes until the disk is full.
fn fill(path: &Path) {
    use std::io::Write;
    let mut file = std::fs::File::options().create(true).append(true).open(path).unwrap();
    while file.write_all(&[0; 4_096]).is_ok() {}
}

/// A file system of a few MiB in memory.
struct SmallDisk {
    dir: tempfile::TempDir,
}

impl SmallDisk {
    fn mount() -> Self {
        assert!(rustix::process::geteuid().is_root(), "only root may mount the small file system that this case needs");
        let disk = Self { dir: tempfile::tempdir().unwrap() };
        disk.run("mount", &["-t", "tmpfs", "-o", "size=16m", "tmpfs"]);
        disk
    }

    fn path(&self) -> &str {
        self.dir.path().to_str().unwrap()
    }

    fn remount(&self, mode: &str) {
        self.run("mount", &["-o", &format!("remount,{mode}")]);
    }

    fn run(&self, program: &str, arguments: &[&str]) {
        let done = Command::new(program).args(arguments).arg(self.dir.path()).status().unwrap();
        assert!(done.success(), "{program} {arguments:?} failed");
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        // Lazily, since a server may still be ending.
        let _ = Command::new("umount").arg("-l").arg(self.dir.path()).status();
    }
}
