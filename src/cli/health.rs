//! `vestibule health`: asks the running server on this machine, for the image's HEALTHCHECK.

use std::io::{Read, Write};
use std::net::{IpAddr, TcpStream, ToSocketAddrs};
use std::time::Duration;

use anyhow::{Context, bail};

use crate::config::Config;

const PATIENCE: Duration = Duration::from_secs(3);

pub fn run(config: &Config, ready: bool) -> anyhow::Result<()> {
    let path = if ready { "/readyz" } else { "/healthz" };
    let host = match config.host.parse::<IpAddr>() {
        Ok(IpAddr::V4(address)) if address.is_unspecified() => "127.0.0.1",
        Ok(IpAddr::V6(address)) if address.is_unspecified() => "::1",
        _ => config.host.as_str(),
    };
    let answer =
        ask(host, config.port, path).with_context(|| format!("no answer from {host}, port {}", config.port))?;
    // `HTTP/1.0 200 OK`
    match answer.split(' ').nth(1) {
        Some("200") => Ok(()),
        status => bail!("{path} answered {}", status.unwrap_or("no HTTP")),
    }
}

fn ask(host: &str, port: u16, path: &str) -> std::io::Result<String> {
    let address = (host, port).to_socket_addrs()?.next().ok_or(std::io::ErrorKind::NotFound)?;
    let mut connection = TcpStream::connect_timeout(&address, PATIENCE)?;
    connection.set_read_timeout(Some(PATIENCE))?;
    connection.set_write_timeout(Some(PATIENCE))?;
    // HTTP/1.0, so that the server closes and the end of the answer is the end of the stream.
    write!(connection, "GET {path} HTTP/1.0\r\nHost: localhost\r\n\r\n")?;
    let mut answer = String::new();
    connection.take(64 * 1024).read_to_string(&mut answer)?;
    Ok(answer)
}
