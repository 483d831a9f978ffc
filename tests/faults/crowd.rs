//! Clients that are slow, idle by the thousand, or send too much: memory stays bounded, and others are served.

use std::net::SocketAddr;
use std::time::Duration;

use rustix::process::{Pid, Resource, Rlimit, getrlimit, setrlimit};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

use crate::site::Plan;
use crate::support::eventually;
use crate::table::Row;
use crate::{Case, case};

const LOAD: &str = "64 connections";
const MIB: usize = 1_048_576;
const IDLE: usize = 10_000;

pub fn cases() -> Vec<Case> {
    vec![
        case!(quick "slow-clients" => beside("300 slow clients for 15 s", 64 * MIB, async |address, _| slow(address).await)),
        // actix-http queues 128 KiB of requests at once, some 29 MiB for each connection (see SECURITY.md).
        case!("pipelined-requests" => beside("20 clients that send 5,000 requests and read no answer", 20 * 30 * MIB, async |address, _| {
            pipelined(address).await
        })),
        case!("idle-connections" => beside("10,000 idle connections, three times", 256 * MIB, idle)),
        case!(quick "too-large" => beside("Request heads and bodies of 1 and 100 MiB", 64 * MIB, async |address, _| {
            too_large(address).await
        })),
    ]
}

/// Runs something beside the usual load, and checks that memory grows no more than `most`.
async fn beside(fault: &str, most: usize, nuisance: impl AsyncFnOnce(SocketAddr, Pid) -> Vec<String>) -> Row {
    allow_many_connections();
    let mut site = Plan::sqlite().build().await;
    let storm = site.storm().await;
    sleep(Duration::from_secs(2)).await;
    let pid = site.servers[0].pid();
    let address = SocketAddr::from(([127, 0, 0, 1], site.servers[0].port));
    let before = memory(pid, "VmRSS");
    let wrong = nuisance(address, pid).await;
    let more = memory(pid, "VmHWM").saturating_sub(before);
    let mut row = Row::new(&format!("{fault} (+{} MiB)", more / MIB), &site, LOAD, storm.end().await).nothing_failed();
    row.demand(more <= most, format!("{} MiB more memory", more / MIB));
    wrong.into_iter().for_each(|sentence| row.demand(false, sentence));
    row
}

/// A hundred clients each that send headers slowly, send a body slowly, or don't read responses.
async fn slow(address: SocketAddr) -> Vec<String> {
    let mut clients = JoinSet::new();
    for number in 0..300 {
        clients.spawn(async move {
            let Ok(mut socket) = TcpStream::connect(address).await else { return };
            let begun = match number % 3 {
                0 => "GET /profile HTTP/1.1\r\nHost: x\r\nX: ".to_owned(),
                1 => "POST /login HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n\
                      Content-Length: 1000\r\n\r\n"
                    .to_owned(),
                _ => "GET /static/app.css HTTP/1.1\r\nHost: x\r\n\r\n".repeat(20),
            };
            let _ = timeout(Duration::from_secs(15), async {
                socket.write_all(begun.as_bytes()).await?;
                while socket.write_all(b"x").await.is_ok() {
                    sleep(Duration::from_millis(100)).await;
                }
                Ok::<(), std::io::Error>(())
            })
            .await;
        });
    }
    while clients.join_next().await.is_some() {}
    Vec::new()
}

/// Sends one request after the other without waiting for a response, which browsers and proxies never do.
async fn pipelined(address: SocketAddr) -> Vec<String> {
    let mut clients = Vec::new();
    for _ in 0..20 {
        let mut socket = TcpStream::connect(address).await.unwrap();
        let requests = "GET /login HTTP/1.1\r\nHost: x\r\n\r\n".repeat(5_000);
        let _ = timeout(Duration::from_secs(5), socket.write_all(requests.as_bytes())).await;
        clients.push(socket);
    }
    sleep(Duration::from_secs(3)).await;
    Vec::new()
}

/// Opens connections as fast as possible, and keeps them until the server closes them.
async fn idle(address: SocketAddr, pid: Pid) -> Vec<String> {
    let mut wrong = Vec::new();
    for _ in 0..3 {
        let mut open = Vec::with_capacity(IDLE);
        let mut most = 0;
        while open.len() < IDLE {
            match TcpStream::connect(address).await {
                Ok(socket) => open.push(socket),
                Err(error) => {
                    wrong.push(format!("connection {} was refused: {error}", open.len()));
                    break;
                }
            }
            if open.len() % 1_000 == 0 {
                most = most.max(descriptors(pid));
            }
        }
        most = most.max(descriptors(pid));
        if most < IDLE * 9 / 10 {
            wrong.push(format!("only {most} were open at once"));
        }
        sleep(Duration::from_secs(2)).await;
        drop(open);
    }
    eventually("they are closed", async || descriptors(pid) < 500).await;
    wrong
}

/// Sends each kind eight times at once. Every response has to be a refusal.
async fn too_large(address: SocketAddr) -> Vec<String> {
    let mut clients = JoinSet::new();
    for number in 0..48 {
        clients.spawn(async move {
            let size = if number % 2 == 0 { MIB } else { 100 * MIB };
            let kind = number / 2 % 3;
            (kind, send_too_much(address, size, kind).await)
        });
    }
    let mut wrong = Vec::new();
    while let Some(sent) = clients.join_next().await {
        let (kind, answer) = sent.unwrap();
        let expected = if kind == 0 { ["431", "400", ""] } else { ["413", "", ""] };
        if !expected.contains(&answer.as_str()) {
            wrong.push(format!("too much of kind {kind} was answered {answer:?}"));
        }
    }
    wrong
}

/// Sends headers (0), a body with a length (1) or a chunked body (2). Returns the status, or an empty text after a
/// reset.
async fn send_too_much(address: SocketAddr, size: usize, kind: usize) -> String {
    let socket = TcpStream::connect(address).await.unwrap();
    let (mut from, mut to) = socket.into_split();
    let writing = tokio::spawn(async move {
        let form = "POST /login HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n";
        let head = match kind {
            0 => "GET /login HTTP/1.1\r\nHost: x\r\nX: ".to_owned(),
            1 => format!("{form}Content-Length: {size}\r\n\r\n"),
            _ => format!("{form}Transfer-Encoding: chunked\r\n\r\n"),
        };
        to.write_all(head.as_bytes()).await?;
        let piece = vec![b'x'; 16_384];
        for _ in 0..size / piece.len() {
            if kind == 2 {
                to.write_all(b"4000\r\n").await?;
            }
            to.write_all(&piece).await?;
            if kind == 2 {
                to.write_all(b"\r\n").await?;
            }
        }
        to.flush().await
    });
    let mut answer = vec![0; 64];
    let read = timeout(Duration::from_secs(15), from.read(&mut answer)).await;
    writing.abort();
    match read {
        Ok(Ok(length)) => String::from_utf8_lossy(&answer[..length]).split(' ').nth(1).unwrap_or_default().to_owned(),
        Ok(Err(_)) => String::new(),
        Err(_) => "nothing".to_owned(),
    }
}

/// Both ends need a descriptor for each connection. The server inherits the limit.
fn allow_many_connections() {
    let limit = getrlimit(Resource::Nofile);
    let wanted = (IDLE + 2_000) as u64;
    if limit.current.is_some_and(|current| current < wanted) {
        let maximum = limit.maximum.map(|maximum| maximum.max(wanted));
        let raised = setrlimit(Resource::Nofile, Rlimit { current: Some(wanted), maximum });
        raised.expect("12,000 file descriptors are needed: raise `ulimit -Hn`, or run this as root");
    }
}

/// The number of descriptors that a process has open.
pub fn descriptors(pid: Pid) -> usize {
    std::fs::read_dir(format!("/proc/{}/fd", pid.as_raw_nonzero())).unwrap().count()
}

/// The memory of a process in bytes: now (`VmRSS`), or at its peak (`VmHWM`).
fn memory(pid: Pid, what: &str) -> usize {
    let status = std::fs::read_to_string(format!("/proc/{}/status", pid.as_raw_nonzero())).unwrap();
    let line = status.lines().find(|line| line.starts_with(what)).unwrap();
    1_024 * line.split_whitespace().nth(1).unwrap().parse::<usize>().unwrap()
}
