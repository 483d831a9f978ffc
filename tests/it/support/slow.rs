//! A form whose headers arrive long before its body.

use std::io::{Read, Write};
use std::net::TcpStream;

pub struct SlowForm {
    connection: TcpStream,
    body: &'static str,
}

impl SlowForm {
    /// Sends the headers, and waits until the server has read them and asks for the body.
    pub fn begin(port: u16, path: &str, cookies: &str, body: &'static str) -> Self {
        let mut connection = TcpStream::connect(("127.0.0.1", port)).unwrap();
        let head = format!(
            "POST {path} HTTP/1.1\r\nHost: x\r\nCookie: {cookies}\r\nExpect: 100-continue\r\nConnection: close\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n",
            body.len()
        );
        connection.write_all(head.as_bytes()).unwrap();
        let mut go_on = [0; 25];
        connection.read_exact(&mut go_on).unwrap();
        assert!(go_on.starts_with(b"HTTP/1.1 100 Continue"));
        Self { connection, body }
    }

    /// Sends the body, and reads the answer.
    pub fn finish(mut self) -> String {
        self.connection.write_all(self.body.as_bytes()).unwrap();
        let mut answer = String::new();
        self.connection.read_to_string(&mut answer).unwrap();
        answer
    }
}
