//! Socket activation: systemd keeps the listening sockets and passes them to the program, so a restart refuses nobody.

use std::net::TcpListener;
use std::process::Stdio;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use rustix::process::Signal;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::support::process::{Server, handed_over, vestibule, workplace};
use crate::support::{Person, eventually, free_port};

fn two_listeners() -> [TcpListener; 2] {
    [(); 2].map(|()| TcpListener::bind("127.0.0.1:0").unwrap())
}

#[tokio::test]
async fn passed_sockets_replace_host_and_port() {
    let (dir, listeners) = (workplace(), two_listeners());
    let unused = free_port().to_string();
    let server = Server::start_on(&listeners, dir.path(), &[("PORT", &unused)]).await;
    let addresses = listeners.each_ref().map(|listener| format!("http://{}", listener.local_addr().unwrap()));
    for address in &addresses {
        assert_eq!(Person::at(address).get("/login").await.status(), 200);
    }
    assert!(TcpStream::connect(format!("127.0.0.1:{unused}")).await.is_err(), "PORT is not listened on");
    let bound = listeners.each_ref().map(|listener| listener.local_addr().unwrap().to_string()).join(" and ");
    let line = format!("Listening on {bound} (from LISTEN_FDS, instead of HOST and PORT)");
    assert!(server.log().contains(&line), "{}", server.log());
    assert!(server.log().contains("PUBLIC_URL is not set, and the sockets in LISTEN_FDS"), "{}", server.log());
    let known = [("PORT", unused.as_str()), ("PUBLIC_URL", &addresses[0])];
    let server = Server::start_on(&listeners, dir.path(), &known).await;
    assert!(!server.log().contains("the sockets in LISTEN_FDS"), "{}", server.log());
}

/// Sends requests until it's stopped, each on a new connection. Returns their number.
async fn ask_without_pause(port: u16, stop: Arc<AtomicBool>) -> usize {
    let mut served = 0;
    while !stop.load(Ordering::SeqCst) {
        let mut socket = TcpStream::connect(("127.0.0.1", port)).await.expect("no connection is refused");
        socket.write_all(b"GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").await.unwrap();
        let mut answer = String::new();
        socket.read_to_string(&mut answer).await.expect("no connection is reset");
        assert!(answer.starts_with("HTTP/1.1 200"), "{answer:?}");
        served += 1;
    }
    served
}

#[tokio::test]
async fn a_restart_refuses_no_connection_with_passed_sockets() {
    let (dir, listeners) = (workplace(), two_listeners());
    let stop = Arc::<AtomicBool>::default();
    let mut server = Server::start_on(&listeners, dir.path(), &[]).await;
    let clients: Vec<_> = (0..8)
        .map(|number| {
            let port = listeners[number % 2].local_addr().unwrap().port();
            tokio::spawn(ask_without_pause(port, Arc::clone(&stop)))
        })
        .collect();
    for _ in 0..3 {
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
        server.signal(Signal::TERM);
        assert_eq!(server.exit_code().await, Some(0));
        server = Server::start_on(&listeners, dir.path(), &[]).await;
    }
    stop.store(true, Ordering::SeqCst);
    for client in clients {
        assert!(client.await.unwrap() > 3);
    }
}

#[tokio::test]
async fn variables_for_another_process_are_ignored() {
    for variables in ["LISTEN_FDS=2 LISTEN_PID=1", "LISTEN_FDS=2", "LISTEN_PID=$$", "LISTEN_FDS=0 LISTEN_PID=$$"] {
        let (dir, listeners) = (workplace(), two_listeners());
        let port = free_port();
        let mut command = handed_over(dir.path(), &[("PORT", &port.to_string())], variables);
        let [first, second] = listeners.map(std::os::fd::OwnedFd::from);
        let mut child = command.stdin(first).stdout(second).stderr(Stdio::null()).spawn().unwrap();
        eventually(variables, async || TcpStream::connect(("127.0.0.1", port)).await.is_ok()).await;
        child.kill().unwrap();
        child.wait().unwrap();
    }
}

#[tokio::test]
async fn a_file_instead_of_a_tcp_socket_stops_the_start() {
    let dir = workplace();
    let mut command = handed_over(dir.path(), &[], "LISTEN_FDS=1 LISTEN_PID=$$");
    let output = command.stdin(Stdio::null()).output().unwrap();
    let errors = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{errors}");
    assert!(errors.contains("LISTEN_FDS: File 3 is not a TCP socket") && errors.contains("ListenStream"), "{errors}");
    assert_eq!(errors.lines().count(), 1, "{errors}");
    let socket = std::os::unix::net::UnixListener::bind(dir.path().join("socket")).unwrap();
    let mut command = handed_over(dir.path(), &[], "LISTEN_FDS=1 LISTEN_PID=$$");
    let output = command.stdin(std::os::fd::OwnedFd::from(socket)).output().unwrap();
    let errors = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{errors}");
    assert!(errors.contains("LISTEN_FDS: File 3 is not a TCP socket") && errors.lines().count() == 1, "{errors}");
    // Other commands don't listen.
    let check = vestibule(dir.path(), &[("LISTEN_FDS", "1"), ("LISTEN_PID", "1")], &["check"]).output().unwrap();
    assert!(check.status.success());
}
