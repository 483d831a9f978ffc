//! The process: stopped under load, short of file descriptors, without a place for its log.

use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Resource, Rlimit, Signal, getrlimit, kill_process, prlimit};
use tokio::net::TcpStream;
use tokio::time::sleep;

use crate::crowd::descriptors;
use crate::site::Plan;
use crate::support::process::vestibule;
use crate::support::{Person, eventually, free_port};
use crate::table::Row;
use crate::{Case, case};

const LOAD: &str = "64 connections";

pub fn cases() -> Vec<Case> {
    vec![
        case!(quick "rolling-restart-4-times" => rolling_restart(4)),
        case!("rolling-restart-20-times" => rolling_restart(20)),
        case!(quick "few-file-descriptors" => few_file_descriptors()),
        case!("log-on-a-full-disk" => without_a_log("Standard error on a full disk", "exec \"$0\" 2>/dev/full")),
        case!("log-closed" => without_a_log("Standard error closed", "exec \"$0\" 2>&-")),
    ]
}

/// Restarts one instance after the other behind nginx. No request fails.
async fn rolling_restart(times: usize) -> Row {
    let mut site = Plan::two().build().await;
    let storm = site.storm().await;
    sleep(Duration::from_secs(1)).await;
    let (mut codes, mut complaints) = (Vec::new(), Vec::new());
    for turn in 0..times {
        let at = turn % 2;
        site.servers[at].signal(Signal::TERM);
        codes.push(site.servers[at].exit_code().await);
        complaints.extend(site.servers[at].log().lines().filter(|line| line.contains("status=5")).map(str::to_owned));
        let port = site.servers[at].port;
        site.servers[at] = site.server(port).await;
        sleep(Duration::from_millis(500)).await;
    }
    let seen = storm.end().await;
    if !seen.failures.is_empty() {
        complaints.iter().take(5).for_each(|line| eprintln!("   {line}"));
        let log = site.nginx.as_ref().unwrap().log();
        log.lines().filter(|line| line.contains("[error]")).take(5).for_each(|line| eprintln!("   nginx: {line}"));
    }
    Row::new(&format!("Rolling restart (SIGTERM), {times} times"), &site, LOAD, seen)
        .nothing_failed()
        .demands(codes.iter().all(|code| *code == Some(0)), format!("exit codes {codes:?}"))
}

/// Limits file descriptors to those already open, while a hundred strangers connect.
async fn few_file_descriptors() -> Row {
    let mut site = Plan::sqlite().build().await;
    let storm = site.storm_of(8).await;
    sleep(Duration::from_secs(1)).await;
    let pid = site.servers[0].pid();
    let few = Rlimit { current: Some(64), maximum: getrlimit(Resource::Nofile).maximum };
    let before = prlimit(Some(pid), Resource::Nofile, few).unwrap();
    let mut strangers = Vec::new();
    for _ in 0..100 {
        strangers.push(TcpStream::connect(("127.0.0.1", site.servers[0].port)).await.unwrap());
    }
    let (began, used) = (Instant::now(), processor_time(pid));
    sleep(Duration::from_secs(4)).await;
    let open = descriptors(pid);
    let busy = (processor_time(pid) - used).as_secs_f64() / began.elapsed().as_secs_f64();
    drop(strangers);
    prlimit(Some(pid), Resource::Nofile, before).unwrap();
    let mended = Instant::now();
    eventually("strangers are served again", async || {
        site.servers[0].person().request("GET", "/login").send().await.is_ok_and(|answer| answer.status() == 200)
    })
    .await;
    let back = mended.elapsed();
    Row::new("64 file descriptors, and 100 idle connections", &site, "8 connections", storm.end().await)
        .nothing_failed()
        .recovered_within(back, Duration::from_secs(2))
        .demands(open >= 62, format!("only {open} were in use, so nothing is shown"))
        .demands(busy < 0.8, format!("it used {:.0} % of a core", busy * 100.0))
}

/// Standard error is closed or full, and the server continues.
async fn without_a_log(fault: &str, script: &str) -> Row {
    let mut site = Plan::sqlite().build().await;
    site.servers.clear();
    let port = free_port();
    let mut deaf =
        Unlogged::start(&site.dir, &site.options_with(&[("PORT", &port.to_string()), ("RUST_LOG", "info")]), script);
    site.base = format!("http://127.0.0.1:{port}");
    let person = Person::at(&site.base);
    eventually("it starts", async || person.request("GET", "/healthz").send().await.is_ok()).await;
    let storm = site.storm().await;
    sleep(Duration::from_secs(5)).await;
    let seen = storm.end().await;
    let code = deaf.end();
    Row::new(fault, &site, LOAD, seen).nothing_failed().demands(code == Some(0), format!("exit code {code:?}"))
}

/// The program, started by a shell without standard error.
struct Unlogged(Child);

impl Unlogged {
    fn start(dir: &tempfile::TempDir, options: &[(&str, &str)], script: &str) -> Self {
        let program = vestibule(dir.path(), options, &[]);
        let mut shell = Command::new("sh");
        shell.args(["-c", script]).arg(program.get_program()).current_dir(dir.path()).env_clear();
        let options = program.get_envs().filter_map(|(name, value)| Some((name, value?)));
        Self(shell.envs(options).stdin(Stdio::null()).spawn().unwrap())
    }

    fn end(&mut self) -> Option<i32> {
        kill_process(Pid::from_child(&self.0), Signal::TERM).unwrap();
        self.0.wait().unwrap().code()
    }
}

impl Drop for Unlogged {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// The processor time that a process has used since its start.
fn processor_time(pid: Pid) -> Duration {
    let stat = std::fs::read_to_string(format!("/proc/{}/stat", pid.as_raw_nonzero())).unwrap();
    let fields: Vec<_> = stat.rsplit_once(')').unwrap().1.split_whitespace().collect();
    // Linux counts in hundredths of a second here.
    Duration::from_millis(10 * (fields[11].parse::<u64>().unwrap() + fields[12].parse::<u64>().unwrap()))
}
