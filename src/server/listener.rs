//! The sockets that people come in by, and how they are closed with nobody on the threshold.
//!
//! Whoever is refused has sent nothing yet, so a proxy can ask another instance, whatever they want. A socket that is
//! simply closed cuts off those who came in just then, and a proxy must not send a POST twice.

use std::io;
use std::net::{Shutdown, TcpListener, ToSocketAddrs};

#[cfg(target_os = "linux")]
use socket2::SockFilter;
use socket2::Socket;

/// How many the system lets in before we have looked: as many as actix would have it.
const BACKLOG: i32 = 2048;

/// A program for the kernel's packet filter, which drops what begins a connection. What completes one may pass, or
/// somebody would believe to be in.
#[cfg(target_os = "linux")]
const DROP_SYN: [SockFilter; 4] = [
    SockFilter::new(0x30, 0, 0, 13),          // load the byte of TCP's flags
    SockFilter::new(0x45, 0, 1, 0x02),        // is SYN among them?
    SockFilter::new(0x06, 0, 0, 0),           // yes: drop
    SockFilter::new(0x06, 0, 0, 0xffff_ffff), // no: pass
];

pub struct Listeners(Vec<Socket>);

impl Listeners {
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
        for door in &listeners {
            door.listen(BACKLOG)?;
        }
        if listeners.is_empty() { Err(refused) } else { Ok(Self(listeners)) }
    }

    /// The same sockets, for a server that closes its own.
    pub fn listeners(&self) -> io::Result<Vec<TcpListener>> {
        self.0.iter().map(|door| door.try_clone().map(TcpListener::from)).collect()
    }

    /// Nobody is heard who knocks from now on: the system knocks again for them, a second later.
    pub fn drop_new_connections(&self) {
        #[cfg(target_os = "linux")]
        for door in &self.0 {
            let drop_new_connections = door.attach_filter(&DROP_SYN);
            if let Err(error) = drop_new_connections {
                log::debug!("A socket cannot be shut before it is closed: {error}");
            }
        }
    }

    /// Whoever knocks from now on is refused at once. Everybody who was let in by the system has to be in by then, or is
    /// cut off with a request in the middle.
    pub fn close(&self) {
        for door in &self.0 {
            let _ = door.shutdown(Shutdown::Read);
        }
    }
}
