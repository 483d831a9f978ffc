//! `vestibule health`: asks the server on this machine, for the image's HEALTHCHECK.

use std::io::{Read, Write};
use std::net::{IpAddr, TcpStream, ToSocketAddrs};
use std::time::Duration;

use anyhow::{anyhow, bail};

use crate::config::Config;

const PATIENCE: Duration = Duration::from_secs(3);

pub fn run(config: &Config, ready: bool) -> anyhow::Result<()> {
    let path = if ready { "/readyz" } else { "/healthz" };
    let host = match config.host.parse::<IpAddr>() {
        Ok(IpAddr::V4(address)) if address.is_unspecified() => "127.0.0.1",
        Ok(IpAddr::V6(address)) if address.is_unspecified() => "::1",
        _ => config.host.as_str(),
    };
    let answer = ask(host, config.port, path).map_err(|error| {
        let port = config.port;
        anyhow!("The server doesn't answer at {host}, port {port}: {error}. Start it, or set HOST and PORT to its own.")
    })?;
    // `HTTP/1.0 200 OK`
    match answer.split(' ').nth(1) {
        Some("200") => Ok(()),
        status => bail!("The server answers {path} with {}.", status.unwrap_or("no HTTP status")),
    }
}

fn ask(host: &str, port: u16, path: &str) -> std::io::Result<String> {
    let address = (host, port).to_socket_addrs()?.next().ok_or(std::io::ErrorKind::NotFound)?;
    let mut connection = TcpStream::connect_timeout(&address, PATIENCE)?;
    connection.set_read_timeout(Some(PATIENCE))?;
    connection.set_write_timeout(Some(PATIENCE))?;
    // HTTP/1.0, so that the server closes the connection after the response.
    write!(connection, "GET {path} HTTP/1.0\r\nHost: localhost\r\n\r\n")?;
    let mut answer = String::new();
    connection.take(64 * 1024).read_to_string(&mut answer)?;
    Ok(answer)
}
