//! Listening sockets: opened by Vestibule or passed by systemd (socket activation), and closed at a graceful shutdown
//! without breaking connections.
//!
//! A refused client hasn't sent anything yet, so a proxy can try another instance, even for a POST. Simply closing a
//! socket would reset connections that the system has completed but Vestibule hasn't accepted yet.

use std::io;
use std::net::{Shutdown, SocketAddr, TcpListener, ToSocketAddrs};

use listenfd::ListenFd;
#[cfg(target_os = "linux")]
use socket2::SockFilter;
use socket2::Socket;

/// The most connections that the system completes before they are accepted, the same as actix's default.
const BACKLOG: i32 = 2048;

/// A program for the kernel's packet filter that drops packets opening a connection. The packet that completes a
/// connection passes; otherwise the client would take a dropped connection for an open one.
#[cfg(target_os = "linux")]
const DROP_SYN: [SockFilter; 4] = [
    SockFilter::new(0x30, 0, 0, 13),          // load the byte of TCP's flags
    SockFilter::new(0x45, 0, 1, 0x02),        // is SYN among them?
    SockFilter::new(0x06, 0, 0, 0),           // yes: drop
    SockFilter::new(0x06, 0, 0, 0xffff_ffff), // no: pass
];

/// The first file descriptor passed by systemd (sd_listen_fds(3)).
const FIRST_FILE: usize = 3;

/// Says what to do if a socket can't be bound.
pub fn advice(error: &io::Error) -> &'static str {
    match error.kind() {
        io::ErrorKind::AddrInUse => "Free the port, or choose another one",
        io::ErrorKind::AddrNotAvailable => {
            "This machine doesn't have that address. Use one that it has, or 0.0.0.0 for all of them"
        }
        io::ErrorKind::PermissionDenied => "Choose a port from 1024 on, which needs no privileges",
        _ => "Check the address",
    }
}

pub struct Listeners {
    sockets: Vec<Socket>,
    /// True for systemd's sockets, which stay open when this process ends: connections wait there for the next process.
    pub are_handed_over: bool,
}

impl Listeners {
    /// Takes the sockets passed by systemd (sd_listen_fds(3)): `LISTEN_FDS` sockets from file descriptor 3 on, if
    /// `LISTEN_PID` is this process. Removes both variables, so call this before starting a second thread.
    ///
    /// # Errors
    /// If one of them isn't a TCP socket.
    pub fn handed_over() -> anyhow::Result<Option<Self>> {
        // Without it the crate would also take files from programs other than systemd.
        if std::env::var_os("LISTEN_PID").is_none() {
            return Ok(None);
        }
        let mut files = ListenFd::from_env();
        let count = files.len();
        let take = |number| {
            files.take_tcp_listener(number).map_err(|error| {
                anyhow::anyhow!(
                    "LISTEN_FDS: File {} is not a TCP socket ({error}). In the socket unit, set ListenStream to a port, or to \
                     an IP address and a port.",
                    FIRST_FILE + number
                )
            })
        };
        let taken: anyhow::Result<Vec<_>> = (0..count).map(take).collect();
        let sockets: Vec<Socket> = taken?.into_iter().flatten().map(Socket::from).collect();
        Ok((!sockets.is_empty()).then_some(Self { sockets, are_handed_over: true }))
    }

    /// Listens on all addresses of the host, or at least on one.
    ///
    /// # Errors
    /// If it's possible on none.
    pub fn open(host: &str, port: u16) -> io::Result<Self> {
        let mut listeners = Vec::new();
        let mut refused = io::Error::from(io::ErrorKind::AddrNotAvailable);
        for address in (host, port).to_socket_addrs()? {
            match TcpListener::bind(address) {
                Ok(listener) => listeners.push(Socket::from(listener)),
                Err(error) => refused = error,
            }
        }
        for listener in &listeners {
            listener.listen(BACKLOG)?;
        }
        if listeners.is_empty() { Err(refused) } else { Ok(Self { sockets: listeners, are_handed_over: false }) }
    }

    /// The addresses of the sockets.
    pub fn addresses(&self) -> Vec<SocketAddr> {
        self.sockets.iter().filter_map(|socket| socket.local_addr().ok()?.as_socket()).collect()
    }

    /// Duplicates of the sockets, for a server that closes its own.
    pub fn listeners(&self) -> io::Result<Vec<TcpListener>> {
        self.sockets.iter().map(|socket| socket.try_clone().map(TcpListener::from)).collect()
    }

    /// Drops new connections from now on. The client's system tries again after a second. Does nothing for systemd's
    /// sockets, where the filter would outlive this process.
    pub fn drop_new_connections(&self) {
        #[cfg(target_os = "linux")]
        for socket in self.own() {
            if let Err(error) = socket.attach_filter(&DROP_SYN) {
                log::debug!("Couldn't drop new connections before closing a socket: {error}");
            }
        }
    }

    /// Refuses new connections from now on. Connections that the system has completed must be accepted before, or they
    /// are reset in the middle of a request. Does nothing for systemd's sockets, which would be closed for the next
    /// process too.
    pub fn close(&self) {
        for socket in self.own() {
            let _ = socket.shutdown(Shutdown::Read);
        }
    }

    /// Returns the sockets that end with this process.
    fn own(&self) -> &[Socket] {
        if self.are_handed_over { &[] } else { &self.sockets }
    }
}
