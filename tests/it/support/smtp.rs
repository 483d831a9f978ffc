//! A real mail server (aiosmtpd) that a test can stop, or make refuse, defer or hang.

use std::process::{Child, Command, Stdio};

use super::authority::Authority;
use super::mails::{Received, read_folder};
use super::{eventually, free_port};

pub struct Smtp {
    port: u16,
    /// More arguments for its start.
    tls: Vec<String>,
    child: Option<Child>,
    dir: tempfile::TempDir,
}

impl Smtp {
    pub fn start() -> Self {
        let mut smtp = Self::absent();
        smtp.restart();
        smtp
    }

    /// A port where no server listens yet.
    pub fn absent() -> Self {
        let smtp = Self { port: free_port(), tls: Vec::new(), child: None, dir: tempfile::tempdir().unwrap() };
        smtp.answers("accept");
        smtp
    }

    /// With `starttls`, or `tls` from the start, and for the user `vestibule` with the password `p@ss` alone.
    pub fn with_tls(mode: &str, authority: &Authority) -> Self {
        let mut smtp = Self::absent();
        let files = [authority.certificate(), authority.key()].map(|file| file.display().to_string());
        smtp.tls = [&[mode.to_owned()], files.as_slice()].concat();
        smtp.restart();
        smtp
    }

    pub fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    /// Sets what the server does from now on: `accept`, `refuse`, `defer` or `silent`.
    pub fn answers(&self, mode: &str) {
        std::fs::write(self.dir.path().join("mode"), mode).unwrap();
    }

    /// Waits until an email has arrived that a silent server keeps waiting.
    pub async fn await_held(&self) {
        eventually("the mail server is holding an email", async || self.dir.path().join("held").exists()).await;
    }

    pub fn restart(&mut self) {
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/support/smtp_server.py");
        // Debian's Python, which has the package.
        let child = Command::new("/usr/bin/python3")
            .args([script, &self.port.to_string()])
            .arg(self.dir.path())
            .args(&self.tls)
            .stdout(Stdio::null())
            .spawn()
            .expect("python3 with aiosmtpd is needed: scripts/test installs it");
        self.child = Some(child);
        for _ in 0..800 {
            if std::net::TcpStream::connect(("127.0.0.1", self.port)).is_ok() {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
        panic!("the mail server did not start");
    }

    pub fn stop(&mut self) {
        if let Some(mut child) = self.child.take() {
            child.kill().unwrap();
            child.wait().unwrap();
        }
    }

    /// All delivered emails, oldest first.
    pub fn mails(&self) -> Vec<Received> {
        read_folder(self.dir.path())
    }

    /// Waits until this many emails were delivered, and returns the last one.
    pub async fn await_mails(&self, count: usize) -> Received {
        eventually(&format!("{count} emails arrive"), async || self.mails().len() >= count).await;
        let mails = self.mails();
        assert_eq!(mails.len(), count, "{mails:#?}");
        mails.into_iter().next_back().unwrap()
    }
}

impl Drop for Smtp {
    fn drop(&mut self) {
        self.stop();
    }
}
