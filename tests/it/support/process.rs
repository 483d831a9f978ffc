//! The program as an operator runs it: a process with an environment, a working directory and a log.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::os::fd::OwnedFd;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process};

use super::{Person, eventually, free_port, postgres};

/// A working directory with only the static files.
pub fn workplace() -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink(concat!(env!("CARGO_MANIFEST_DIR"), "/static"), dir.path().join("static")).unwrap();
    dir
}

/// The same with a database, as after a server has stopped.
pub fn with_database() -> tempfile::TempDir {
    let dir = workplace();
    ok(dir.path(), &[], &["migrate"], "");
    dir
}

/// Both databases, each with the options that a server and its commands share.
pub async fn on_both_databases(test: impl AsyncFn(&Path, &[(&str, &str)])) {
    let url = postgres::fresh_database().await;
    let postgres = [("DATABASE_URL", url.as_str()), ("SESSION_KEYS", "Xq7wJrWkU3hYpZ2mTn8vBcD5fGs9LeA4")];
    for options in [&[], postgres.as_slice()] {
        let dir = workplace();
        ok(dir.path(), options, &["migrate"], "");
        test(dir.path(), options).await;
    }
}

/// The program in a directory, with only these options.
pub fn vestibule(dir: &Path, options: &[(&str, &str)], arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vestibule"));
    command.current_dir(dir).args(arguments).env_clear().env("BCRYPT_COST", "4").envs(options.iter().copied());
    command
}

/// Longer than any command takes. A start that should have been refused would run forever.
const PATIENCE: Duration = Duration::from_secs(60);

/// Runs a command to its end.
pub fn run(dir: &Path, options: &[(&str, &str)], arguments: &[&str], stdin: &str) -> Output {
    let mut child = vestibule(dir, options, arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that doesn't read its input may have ended already.
    let _ = child.stdin.take().unwrap().write_all(stdin.as_bytes());
    let pid = Pid::from_child(&child);
    let (ended, end) = mpsc::channel::<()>();
    std::thread::spawn(move || {
        if end.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout) {
            let _ = kill_process(pid, Signal::KILL);
        }
    });
    let output = child.wait_with_output().unwrap();
    drop(ended);
    output
}

/// Runs a command that succeeds, and returns its output.
pub fn ok(dir: &Path, options: &[(&str, &str)], arguments: &[&str], stdin: &str) -> String {
    let output = run(dir, options, arguments, stdin);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{arguments:?}: {errors}");
    String::from_utf8(output.stdout).unwrap()
}

/// Runs a command that fails, and returns its error, which is one line.
pub fn fails(dir: &Path, options: &[(&str, &str)], arguments: &[&str], code: i32) -> String {
    let output = run(dir, options, arguments, "");
    assert_eq!(output.status.code(), Some(code), "{arguments:?}");
    let errors = String::from_utf8(output.stderr).unwrap();
    assert!(!errors.contains("panicked") && !errors.contains("backtrace"), "{errors}");
    errors
}

/// The program with its standard input and output as files 3 and 4, and these variables. A shell moves the files and
/// knows the process id, which stays the same.
pub fn handed_over(dir: &Path, options: &[(&str, &str)], variables: &str) -> Command {
    let mut command = Command::new("/bin/sh");
    let script = format!("exec 3<&0 4>&1 0</dev/null 1>/dev/null; {variables} exec \"$0\"");
    command.args(["-c", &script, env!("CARGO_BIN_EXE_vestibule")]).current_dir(dir);
    command.env_clear().env("BCRYPT_COST", "4").envs(options.iter().copied());
    command
}

/// A running server.
pub struct Server {
    pub port: u16,
    child: Child,
    log: Arc<Mutex<String>>,
}

impl Server {
    pub async fn start(dir: &Path, options: &[(&str, &str)]) -> Self {
        Self::start_at(free_port(), dir, options).await
    }

    /// On the port of an earlier server.
    pub async fn start_at(port: u16, dir: &Path, options: &[(&str, &str)]) -> Self {
        let mut command = vestibule(dir, options, &[]);
        command.env("PORT", port.to_string()).stdin(Stdio::null());
        Self::run(command, port).await
    }

    /// On two sockets that the test keeps, passed as systemd passes them.
    pub async fn start_on(listeners: &[TcpListener; 2], dir: &Path, options: &[(&str, &str)]) -> Self {
        let [first, second] = listeners.each_ref().map(|listener| OwnedFd::from(listener.try_clone().unwrap()));
        let mut command = handed_over(dir, options, "LISTEN_FDS=2 LISTEN_PID=$$");
        command.stdin(first).stdout(second);
        Self::run(command, listeners[0].local_addr().unwrap().port()).await
    }

    async fn run(mut command: Command, port: u16) -> Self {
        let mut child = command.stderr(Stdio::piped()).spawn().unwrap();
        let log = Arc::<Mutex<String>>::default();
        let (stderr, kept) = (child.stderr.take().unwrap(), Arc::clone(&log));
        std::thread::spawn(move || {
            for line in BufReader::new(stderr).lines().map_while(Result::ok) {
                let mut log = kept.lock().unwrap();
                log.push_str(&line);
                log.push('\n');
            }
        });
        let server = Self { port, child, log };
        let person = server.person();
        eventually("the server answers", async || {
            let asked = person.request("GET", "/healthz").timeout(Duration::from_secs(1)).send().await;
            asked.is_ok_and(|answer| answer.status() == 200)
        })
        .await;
        server
    }

    pub fn base(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    pub fn person(&self) -> Person {
        Person::at(&self.base())
    }

    /// The memory that the process uses, in bytes.
    pub fn memory(&self) -> usize {
        self.status("VmRSS:")
    }

    /// The most memory that it has used since its start, in bytes.
    pub fn peak_memory(&self) -> usize {
        self.status("VmHWM:")
    }

    /// A number of KiB in proc(5)'s status, in bytes.
    fn status(&self, name: &str) -> usize {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let value = status.lines().find_map(|line| line.strip_prefix(name)).unwrap();
        value.trim().trim_end_matches(" kB").parse::<usize>().unwrap() * 1024
    }

    pub fn log(&self) -> String {
        self.log.lock().unwrap().clone()
    }

    pub async fn logs(&self, what: &str) {
        eventually(what, async || self.log().contains(what)).await;
    }

    /// The path of the set-up link that the log shows.
    pub async fn setup_path(&self) -> String {
        self.logs("/setup?token=").await;
        let log = self.log();
        let (_, rest) = log.split_once("/setup?token=").expect("the log shows the set-up link");
        format!(
            "/setup?token={}",
            rest.split(|c: char| !c.is_ascii_alphanumeric() && !"-_".contains(c)).next().unwrap()
        )
    }

    pub fn pid(&self) -> rustix::process::Pid {
        rustix::process::Pid::from_raw(self.child.id() as i32).unwrap()
    }

    pub fn signal(&self, signal: rustix::process::Signal) {
        rustix::process::kill_process(self.pid(), signal).unwrap();
    }

    /// The exit code, after the process has ended.
    pub async fn exit_code(&mut self) -> Option<i32> {
        let mut code = None;
        eventually("the process ends", async || match self.child.try_wait().unwrap() {
            Some(status) => {
                code = status.code();
                true
            }
            None => false,
        })
        .await;
        code
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
