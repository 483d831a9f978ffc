//! A private PostgreSQL server that a case can stop, kill, freeze and exhaust.

use std::os::unix::fs::chown;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process};

use crate::support::free_port;

pub struct PostgresServer {
    port: u16,
    child: Option<Child>,
    arguments: Vec<String>,
    dir: tempfile::TempDir,
}

impl PostgresServer {
    /// With `fsync`, unlike the tests' shared server.
    pub fn start(arguments: &[&str]) -> Self {
        let dir = tempfile::tempdir().unwrap();
        if let Some((uid, gid)) = lent_to() {
            chown(dir.path(), Some(uid), Some(gid)).unwrap();
        }
        let arguments = arguments.iter().map(|argument| (*argument).to_owned()).collect();
        let mut server = Self { port: free_port(), child: None, arguments, dir };
        let made =
            server.command("initdb").args(["-A", "trust", "-U", "postgres", "-N"]).stdout(Stdio::null()).status();
        assert!(made.unwrap().success(), "initdb");
        server.restart();
        server
    }

    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(programs().join(program));
        command.arg("-D").arg(self.dir.path().join("data")).current_dir(self.dir.path());
        if let Some((uid, gid)) = lent_to() {
            command.uid(uid).gid(gid);
        }
        command
    }

    pub fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }

    /// Starts it again, with recovery, and waits until it answers.
    pub fn restart(&mut self) {
        let log = std::fs::File::options().create(true).append(true).open(self.dir.path().join("log")).unwrap();
        for _ in 0..100 {
            let child = self
                .command("postgres")
                .args(["-p", &self.port.to_string(), "-k"])
                .arg(self.dir.path())
                .args(["-c", "listen_addresses=127.0.0.1"])
                .args(&self.arguments)
                .stdout(Stdio::null())
                .stderr(log.try_clone().unwrap())
                .spawn()
                .unwrap();
            self.child = Some(child);
            for _ in 0..600 {
                if self.is_ready() {
                    return;
                }
                if self.child.as_mut().unwrap().try_wait().unwrap().is_some() {
                    break;
                }
                std::thread::sleep(Duration::from_millis(20));
            }
            // Processes of the previous server may still be running.
            std::thread::sleep(Duration::from_millis(100));
        }
        panic!("PostgreSQL did not start: {}", std::fs::read_to_string(self.dir.path().join("log")).unwrap());
    }

    fn is_ready(&self) -> bool {
        let mut asking = Command::new(programs().join("pg_isready"));
        asking.args(["-q", "-h", "127.0.0.1", "-p", &self.port.to_string()]).status().unwrap().success()
    }

    /// A fast shutdown, which ends connections and loses nothing.
    pub fn stop(&mut self) {
        if let Some(mut child) = self.child.take() {
            kill_process(Pid::from_child(&child), Signal::INT).unwrap();
            child.wait().unwrap();
        }
    }

    /// `kill -9` to all of its processes at once.
    pub fn kill(&mut self) {
        self.signal_all(Signal::KILL);
        self.child.take().unwrap().wait().unwrap();
    }

    pub fn freeze(&self, frozen: bool) {
        self.signal_all(if frozen { Signal::STOP } else { Signal::CONT });
    }

    fn signal_all(&self, signal: Signal) {
        let main = Pid::from_child(self.child.as_ref().expect("it runs"));
        let _ = kill_process(main, signal);
        for child in children(main) {
            let _ = kill_process(child, signal);
        }
    }
}

impl Drop for PostgresServer {
    fn drop(&mut self) {
        if self.child.is_some() {
            self.freeze(false);
            self.stop();
        }
    }
}

/// The child processes of a process.
fn children(of: Pid) -> Vec<Pid> {
    let of = of.as_raw_nonzero().to_string();
    let stats = std::fs::read_dir("/proc").unwrap().flatten();
    let stats = stats.filter_map(|entry| std::fs::read_to_string(entry.path().join("stat")).ok());
    stats
        .filter(|stat| stat.rsplit_once(')').is_some_and(|(_, rest)| rest.split_whitespace().nth(1) == Some(&of)))
        .filter_map(|stat| Pid::from_raw(stat.split(' ').next()?.parse().ok()?))
        .collect()
}

/// PostgreSQL refuses to run as root, so as root it runs as the user that Debian created for it.
fn lent_to() -> Option<(u32, u32)> {
    if !rustix::process::geteuid().is_root() {
        return None;
    }
    let passwd = std::fs::read_to_string("/etc/passwd").unwrap();
    let line = passwd.lines().find(|line| line.starts_with("postgres:")).expect("Debian's user postgres");
    let mut fields = line.split(':').skip(2).map(|field| field.parse().unwrap());
    Some((fields.next().unwrap(), fields.next().unwrap()))
}

/// The folder of PostgreSQL's programs on Debian, or elsewhere.
fn programs() -> PathBuf {
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let newest = versions.map(|entry| entry.path().join("bin")).max();
    newest.unwrap_or_else(|| Path::new("/usr/bin").to_owned())
}
