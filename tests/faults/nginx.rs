//! nginx in front of two instances, configured as in docs/proxy.md.

use std::process::{Child, Command, Stdio};

use crate::support::{eventually, free_port};

pub struct Nginx {
    port: u16,
    child: Child,
    dir: tempfile::TempDir,
}

impl Nginx {
    pub async fn start(upstreams: &[u16]) -> Self {
        let (port, dir) = (free_port(), tempfile::tempdir().unwrap());
        std::fs::write(dir.path().join("nginx.conf"), configuration(port, upstreams, dir.path())).unwrap();
        let child = Command::new("nginx")
            .arg("-p")
            .arg(dir.path())
            .args(["-e", "stderr", "-c", "nginx.conf"])
            .stdout(Stdio::null())
            .stderr(std::fs::File::create(dir.path().join("log")).unwrap())
            .spawn()
            .expect("nginx is needed: scripts/fault-test installs it");
        let nginx = Self { port, child, dir };
        eventually("nginx answers", async || std::net::TcpStream::connect(("127.0.0.1", port)).is_ok()).await;
        nginx
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
        // If it were killed, its workers would stay.
        let pid = rustix::process::Pid::from_raw(self.child.id() as i32).unwrap();
        let _ = rustix::process::kill_process(pid, rustix::process::Signal::TERM);
        let _ = self.child.wait();
    }
}

fn configuration(port: u16, upstreams: &[u16], dir: &std::path::Path) -> String {
    let servers: String =
        upstreams.iter().map(|port| format!("        server 127.0.0.1:{port} max_fails=0;\n")).collect();
    // Only root can set the workers' user.
    let user = if rustix::process::geteuid().is_root() { "user root;" } else { "" };
    let dir = dir.display();
    format!(
        "daemon off;\npid {dir}/pid;\nerror_log stderr info;\nworker_processes 1;\n{user}\n\
         events {{ worker_connections 4096; }}\n\
         http {{\n    access_log off;\n    client_body_temp_path {dir}/body;\n    proxy_temp_path {dir}/proxy;\n    \
         fastcgi_temp_path {dir}/fastcgi;\n    uwsgi_temp_path {dir}/uwsgi;\n    scgi_temp_path {dir}/scgi;\n    \
         upstream vestibule {{\n{servers}    }}\n    \
         server {{\n        listen 127.0.0.1:{port};\n        location / {{\n            \
         proxy_pass http://vestibule;\n            proxy_http_version 1.1;\n            \
         proxy_set_header Connection \"\";\n            proxy_set_header Host $http_host;\n            \
         proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;\n            \
         proxy_next_upstream error timeout;\n        }}\n    }}\n}}\n"
    )
}
