//! nginx in front of two instances, with the lines that docs/operating.md gives.

use std::process::{Child, Command, Stdio};

use rustix::process::{Pid, Signal, kill_process};

use crate::support::{eventually, free_port};

pub struct Nginx {
    port: u16,
    upstreams: Vec<u16>,
    child: Child,
    dir: tempfile::TempDir,
}

impl Nginx {
    pub async fn start(upstreams: &[u16]) -> Self {
        let (port, dir) = (free_port(), tempfile::tempdir().unwrap());
        std::fs::write(dir.path().join("nginx.conf"), configuration(port, dir.path())).unwrap();
        std::fs::write(dir.path().join("upstreams.conf"), servers(upstreams, None)).unwrap();
        let child = Command::new("nginx")
            .arg("-p")
            .arg(dir.path())
            .args(["-e", "stderr", "-c", "nginx.conf"])
            .stdout(Stdio::null())
            .stderr(std::fs::File::create(dir.path().join("log")).unwrap())
            .spawn()
            .expect("nginx is needed: scripts/fault-test installs it");
        let nginx = Self { port, upstreams: upstreams.to_vec(), child, dir };
        eventually("nginx answers", async || std::net::TcpStream::connect(("127.0.0.1", port)).is_ok()).await;
        nginx
    }

    /// Sends nobody to one of the instances any more, or to all of them again, as an operator does: a word in a file,
    /// and `nginx -s reload`.
    pub fn leave_out(&self, instance: Option<usize>) {
        std::fs::write(self.dir.path().join("upstreams.conf"), servers(&self.upstreams, instance)).unwrap();
        self.signal(Signal::HUP);
    }

    fn signal(&self, signal: Signal) {
        let _ = kill_process(Pid::from_child(&self.child), signal);
    }

    pub fn base(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    pub fn log(&self) -> String {
        std::fs::read_to_string(self.dir.path().join("log")).unwrap_or_default()
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        // Its workers end with it only when it may end by itself.
        self.signal(Signal::TERM);
        let _ = self.child.wait();
    }
}

fn servers(upstreams: &[u16], left_out: Option<usize>) -> String {
    let down = |at| if left_out == Some(at) { " down" } else { "" };
    let lines = upstreams.iter().enumerate().map(|(at, port)| format!("server 127.0.0.1:{port} max_fails=0{};\n", down(at)));
    lines.collect()
}

fn configuration(port: u16, dir: &std::path::Path) -> String {
    // Only root may be asked to run the workers as somebody.
    let user = if rustix::process::geteuid().is_root() { "user root;" } else { "" };
    let dir = dir.display();
    format!(
        "daemon off;\npid {dir}/pid;\nerror_log stderr info;\nworker_processes 1;\n{user}\n\
         events {{ worker_connections 4096; }}\n\
         http {{\n    access_log off;\n    client_body_temp_path {dir}/body;\n    proxy_temp_path {dir}/proxy;\n    \
         fastcgi_temp_path {dir}/fastcgi;\n    uwsgi_temp_path {dir}/uwsgi;\n    scgi_temp_path {dir}/scgi;\n    \
         upstream vestibule {{ include {dir}/upstreams.conf; }}\n    \
         server {{\n        listen 127.0.0.1:{port};\n        location / {{\n            \
         proxy_pass http://vestibule;\n            proxy_http_version 1.1;\n            \
         proxy_set_header Connection \"\";\n            proxy_set_header Host $http_host;\n            \
         proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;\n            \
         proxy_next_upstream error timeout;\n        }}\n    }}\n}}\n"
    )
}
