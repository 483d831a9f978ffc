//! A private Redis that a test can kill, stop and empty.

use std::process::{Child, Command, Stdio};

use super::authority::Authority;
use super::free_port;

pub struct Redis {
    port: u16,
    /// More options for its start.
    options: Vec<String>,
    child: Option<Child>,
    _dir: tempfile::TempDir,
    dir: std::path::PathBuf,
}

impl Redis {
    pub fn start() -> Self {
        let mut redis = Self::absent();
        redis.restart();
        redis
    }

    /// A port where no Redis listens yet.
    pub fn absent() -> Self {
        let dir = tempfile::tempdir().unwrap();
        Self { port: free_port(), options: Vec::new(), child: None, dir: dir.path().to_owned(), _dir: dir }
    }

    /// With a second port for TLS.
    pub fn with_tls(authority: &Authority) -> Self {
        let mut redis = Self::absent();
        let (certificate, key) = (authority.certificate(), authority.key());
        let tls = [
            ("--tls-port", free_port().to_string()),
            ("--tls-cert-file", certificate.display().to_string()),
            ("--tls-key-file", key.display().to_string()),
            ("--tls-auth-clients", "no".to_owned()),
            ("--tls-ca-cert-file", authority.ca()),
        ];
        redis.options = tls.into_iter().flat_map(|(name, value)| [name.to_owned(), value]).collect();
        redis.restart();
        redis
    }

    /// A node of a cluster.
    pub fn in_cluster_mode() -> Self {
        let mut redis = Self::absent();
        // The port of its bus, by default 10000 higher, may belong to somebody's outgoing connection.
        let bus = free_port().to_string();
        redis.options = ["--cluster-enabled", "yes", "--cluster-port", &bus].map(str::to_owned).to_vec();
        redis.restart();
        redis
    }

    pub fn tls_url(&self) -> String {
        format!("rediss://127.0.0.1:{}", self.options[1])
    }

    pub fn url(&self) -> String {
        format!("redis://127.0.0.1:{}", self.port())
    }

    pub fn port(&self) -> u16 {
        self.port
    }

    pub fn restart(&mut self) {
        self.kill();
        let child = Command::new("redis-server")
            .args([
                "--port",
                &self.port.to_string(),
                "--bind",
                "127.0.0.1",
                "--save",
                "",
                "--appendonly",
                "no",
                "--dir",
            ])
            .arg(&self.dir)
            .args(&self.options)
            .stdout(Stdio::null())
            .spawn()
            .expect("redis-server is needed: scripts/test installs it");
        self.child = Some(child);
        for _ in 0..2_000 {
            if std::net::TcpStream::connect(("127.0.0.1", self.port)).is_ok() {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
        panic!("redis-server did not start");
    }

    pub fn kill(&mut self) {
        if let Some(mut child) = self.child.take() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }

    /// Stops (true) or continues (false) the process without ending it.
    pub fn freeze(&self, frozen: bool) {
        let pid = self.child.as_ref().expect("redis-server is running").id() as i32;
        let signal = if frozen { rustix::process::Signal::STOP } else { rustix::process::Signal::CONT };
        rustix::process::kill_process(rustix::process::Pid::from_raw(pid).unwrap(), signal).unwrap();
    }

    pub fn connection(&self) -> ::redis::Connection {
        ::redis::Client::open(self.url()).unwrap().get_connection().unwrap()
    }

    pub fn keys(&self) -> Vec<String> {
        let mut keys: Vec<String> = ::redis::cmd("KEYS").arg("*").query(&mut self.connection()).unwrap();
        keys.sort();
        keys
    }

    /// Makes every key that expires do so this many seconds sooner.
    pub fn pass(&self, seconds: i64) {
        let mut redis = self.connection();
        for key in self.keys() {
            let left: i64 = ::redis::cmd("PTTL").arg(&key).query(&mut redis).unwrap();
            if left >= 0 {
                let sooner = left - seconds * 1_000;
                ::redis::cmd("PEXPIRE").arg(&key).arg(sooner).query::<()>(&mut redis).unwrap();
            }
        }
    }

    pub fn flush(&self) {
        ::redis::cmd("FLUSHALL").query::<()>(&mut self.connection()).unwrap();
    }

    /// How often a command was called since the server's start.
    pub fn calls(&self, command: &str) -> u64 {
        let stats: String = ::redis::cmd("INFO").arg("commandstats").query(&mut self.connection()).unwrap();
        let prefix = format!("cmdstat_{command}:calls=");
        let found = stats.lines().find_map(|line| line.strip_prefix(&prefix));
        found.map_or(0, |rest| rest.split(',').next().unwrap().parse().unwrap())
    }
}

impl Drop for Redis {
    fn drop(&mut self) {
        self.kill();
    }
}
