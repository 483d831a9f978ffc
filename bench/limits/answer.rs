//! An answer read from a file and sent to every request.

use std::fs;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{self, HeaderName, HeaderValue};
use actix_web::web::Bytes;
use anyhow::Context;

/// The same allocator as Vestibule's; otherwise it would slow the limit down.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

pub struct Answer {
    status: StatusCode,
    headers: Vec<(HeaderName, HeaderValue)>,
    body: Bytes,
}

impl Answer {
    /// Reads a whole HTTP answer: status line, header lines, an empty line, the body.
    pub fn read(path: &str) -> anyhow::Result<Self> {
        let text = fs::read_to_string(path).with_context(|| path.to_owned())?;
        let (head, body) = text.split_once("\r\n\r\n").context("no empty line ends the headers")?;
        let (status_line, header_lines) = head.split_once("\r\n").unwrap_or((head, ""));
        let status = status_line.split(' ').nth(1).context("no status")?.parse()?;
        let mut headers = Vec::new();
        for line in header_lines.lines() {
            let (name, value) = line.split_once(':').with_context(|| line.to_owned())?;
            let name: HeaderName = name.parse()?;
            // The server writes these itself.
            if ![header::CONTENT_LENGTH, header::DATE, header::CONNECTION].contains(&name) {
                headers.push((name, value.trim().parse()?));
            }
        }
        Ok(Self { status, headers, body: Bytes::copy_from_slice(body.as_bytes()) })
    }

    pub fn respond(&self) -> HttpResponse {
        let mut response = HttpResponse::build(self.status);
        for header in &self.headers {
            response.append_header(header.clone());
        }
        response.body(self.body.clone())
    }
}
