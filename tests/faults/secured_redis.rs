//! A Redis with TLS and a private authority, or with a user who has only the permissions that Vestibule needs.

use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::support::free_port;

/// Exactly the permissions in docs/postgres-and-redis.md.
const RULES: &str = "resetkeys ~vestibule:* resetchannels -@all +ping +get +set +del +multi +exec +incrby +pttl";

#[derive(Clone, Copy, PartialEq)]
pub enum Kind {
    Tls,
    Acl,
}

pub struct SecuredRedis {
    kind: Kind,
    port: u16,
    plain: u16,
    child: Child,
    dir: tempfile::TempDir,
}

impl SecuredRedis {
    pub fn start(kind: Kind) -> Self {
        let (dir, port, plain) = (tempfile::tempdir().unwrap(), free_port(), free_port());
        let mut server = Command::new("redis-server");
        server.args(["--bind", "127.0.0.1", "--save", "", "--dir"]).arg(dir.path());
        match kind {
            Kind::Tls => {
                make_certificates(dir.path());
                server.args(["--port", &plain.to_string(), "--tls-port", &port.to_string()]);
                server.args(["--tls-cert-file", "server.crt", "--tls-key-file", "server.key"]);
                server.args(["--tls-ca-cert-file", "ca.crt", "--tls-auth-clients", "no"]);
            }
            Kind::Acl => {
                let user = format!("user vestibule on >velvet-otter-lamp {RULES}");
                let keeper = "user keeper on >keeper ~* &* +@all";
                std::fs::write(dir.path().join("users.acl"), format!("user default off\n{user}\n{keeper}\n")).unwrap();
                server.args(["--port", &port.to_string(), "--aclfile", "users.acl"]);
            }
        }
        let child = server.stdout(Stdio::null()).spawn().unwrap();
        let waited = (0..400).any(|_| {
            std::thread::sleep(std::time::Duration::from_millis(10));
            std::net::TcpStream::connect(("127.0.0.1", port)).is_ok()
        });
        assert!(waited, "redis-server did not start");
        Self { kind, port, plain, child, dir }
    }

    /// The options for Vestibule.
    pub fn options(&self) -> Vec<(&'static str, String)> {
        let port = self.port;
        match self.kind {
            Kind::Tls => vec![
                ("REDIS_URL", format!("rediss://localhost:{port}")),
                ("TLS_CA_FILE", self.dir.path().join("ca.crt").display().to_string()),
            ],
            Kind::Acl => vec![("REDIS_URL", format!("redis://vestibule:velvet-otter-lamp@127.0.0.1:{port}"))],
        }
    }

    /// The kinds of keys in it.
    pub fn kinds_of_keys(&self) -> Vec<String> {
        let url = match self.kind {
            Kind::Tls => format!("redis://127.0.0.1:{}", self.plain),
            Kind::Acl => format!("redis://keeper:keeper@127.0.0.1:{}", self.port),
        };
        let mut connection = ::redis::Client::open(url).unwrap().get_connection().unwrap();
        let keys: Vec<String> = ::redis::cmd("KEYS").arg("*").query(&mut connection).unwrap();
        let mut kinds: Vec<_> = keys.iter().filter_map(|key| key.split(':').nth(1).map(str::to_owned)).collect();
        kinds.sort();
        kinds.dedup();
        kinds
    }
}

impl Drop for SecuredRedis {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Creates an authority, and a certificate for this machine signed by it.
fn make_certificates(dir: &Path) {
    let run = |arguments: &str| {
        let done = Command::new("openssl").args(arguments.split(' ')).current_dir(dir).stderr(Stdio::null()).status();
        assert!(done.expect("openssl is needed").success(), "openssl {arguments}");
    };
    std::fs::write(dir.join("names"), "subjectAltName=DNS:localhost,IP:127.0.0.1").unwrap();
    run("req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=authority -keyout ca.key -out ca.crt");
    run("req -newkey rsa:2048 -nodes -subj /CN=localhost -keyout server.key -out server.csr");
    run("x509 -req -days 2 -in server.csr -CA ca.crt -CAkey ca.key -CAcreateserial -extfile names -out server.crt");
}
