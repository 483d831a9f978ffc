//! Listening sockets: opened by Vestibule or handed over by systemd (socket activation), and how a graceful shutdown closes
//! them without cutting a connection off.
//!
//! A refused client has sent nothing yet, so a proxy can ask another instance, even for a POST. A socket that is simply
//! closed resets the connections that the system has completed and Vestibule has not accepted yet.

use std::io;
use std::net::{Shutdown, SocketAddr, TcpListener, ToSocketAddrs};

use listenfd::ListenFd;
#[cfg(target_os = "linux")]
use socket2::SockFilter;
use socket2::Socket;

/// Connections that the system completes before they are accepted: as many as actix would have it.
const BACKLOG: i32 = 2048;

/// A program for the kernel's packet filter, which drops the packet that begins a connection. The one that completes it
/// passes, or the client would take a dropped connection for an open one.
#[cfg(target_os = "linux")]
const DROP_SYN: [SockFilter; 4] = [
    SockFilter::new(0x30, 0, 0, 13),          // load the byte of TCP's flags
    SockFilter::new(0x45, 0, 1, 0x02),        // is SYN among them?
    SockFilter::new(0x06, 0, 0, 0),           // yes: drop
    SockFilter::new(0x06, 0, 0, 0xffff_ffff), // no: pass
];

pub struct Listeners {
    sockets: Vec<Socket>,
    /// Sockets of systemd stay open when this process ends: connections wait in them for the next one.
    are_handed_over: bool,
}

impl Listeners {
    /// Takes the sockets that systemd hands over (sd_listen_fds(3)): `LISTEN_FDS` of them from file 3 on, if `LISTEN_PID`
    /// names this process. Removes both variables, so it has to be called before there is a second thread.
    ///
    /// # Errors
    /// When one of them is no TCP socket.
    pub fn handed_over() -> io::Result<Option<Self>> {
        // The crate takes files without it, for other programs than systemd.
        if std::env::var_os("LISTEN_PID").is_none() {
            return Ok(None);
        }
        let mut files = ListenFd::from_env();
        let taken: io::Result<Vec<_>> = (0..files.len()).map(|number| files.take_tcp_listener(number)).collect();
        let sockets: Vec<Socket> = taken?.into_iter().flatten().map(Socket::from).collect();
        Ok((!sockets.is_empty()).then_some(Self { sockets, are_handed_over: true }))
    }

    /// Listens on every address that the host stands for, or at least on one.
    ///
    /// # Errors
    /// When none can be listened on.
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

    /// The addresses of sockets that were handed over.
    pub fn handed_over_at(&self) -> Option<Vec<SocketAddr>> {
        let addresses = self.sockets.iter().filter_map(|socket| socket.local_addr().ok()?.as_socket());
        self.are_handed_over.then(|| addresses.collect())
    }

    /// The same sockets, for a server that closes its own.
    pub fn listeners(&self) -> io::Result<Vec<TcpListener>> {
        self.sockets.iter().map(|socket| socket.try_clone().map(TcpListener::from)).collect()
    }

    /// Drops what begins a connection from now on; the client's system tries again a second later. Nothing where systemd
    /// keeps the sockets: the filter would outlive this process.
    pub fn drop_new_connections(&self) {
        #[cfg(target_os = "linux")]
        for socket in self.own() {
            if let Err(error) = socket.attach_filter(&DROP_SYN) {
                log::debug!("A socket cannot be shut before it is closed: {error}");
            }
        }
    }

    /// Refuses connections from now on. Those that the system completed have to be accepted by then, or they are reset in
    /// the middle of a request. Nothing where systemd keeps the sockets: they would be closed for the next process too.
    pub fn close(&self) {
        for socket in self.own() {
            let _ = socket.shutdown(Shutdown::Read);
        }
    }

    /// The sockets that end with this process.
    fn own(&self) -> &[Socket] {
        if self.are_handed_over { &[] } else { &self.sockets }
    }
}
