//! A built front end at `/`: its files, and its `index.html` for every path without a page of ours.

use std::path::{Path, PathBuf};

use actix_files::NamedFile;
use actix_web::http::Method;
use actix_web::http::header::{CACHE_CONTROL, HeaderValue};
use actix_web::{HttpMessage, HttpRequest, HttpResponse, web};

use crate::base::error::AppError;
use crate::web::headers::Kind;
use crate::web::respond::Format;

/// The folder of the front end.
#[derive(Clone)]
pub struct FrontEnd {
    root: PathBuf,
}

impl FrontEnd {
    pub fn new(dir: &Path) -> Self {
        Self { root: dir.canonicalize().unwrap_or_else(|_| dir.to_owned()) }
    }

    /// The file of a path: a regular file inside the folder, even through links, and not a dotfile. Opening a pipe
    /// would block the worker.
    fn file(&self, path: &str) -> Option<PathBuf> {
        let decoded = percent_encoding::percent_decode_str(path).decode_utf8().ok()?;
        let parts: Vec<&str> = decoded.split('/').filter(|part| !part.is_empty()).collect();
        if parts.iter().any(|part| part.starts_with('.') || part.contains(['\\', '\0'])) {
            return None;
        }
        let real = parts.iter().fold(self.root.clone(), |path, part| path.join(part)).canonicalize().ok()?;
        (real.starts_with(&self.root) && real.is_file()).then_some(real)
    }
}

pub async fn serve(
    req: HttpRequest,
    format: Format,
    front_end: web::ThinData<FrontEnd>,
) -> Result<HttpResponse, AppError> {
    if req.method() != Method::GET {
        return Err(AppError::MethodNotAllowed { allow: "GET, HEAD" });
    }
    if let Some(file) = front_end.file(req.path()) {
        return open(&req, &file, None);
    }
    if !is_page(&req, format) {
        return Err(AppError::NotFound);
    }
    let index = front_end.file("index.html").ok_or(AppError::NotFound)?;
    open(&req, &index, Some("no-cache"))
}

/// Returns true for an address that a person may have opened: not JSON for a script, not a file of an older build.
fn is_page(req: &HttpRequest, format: Format) -> bool {
    let path = percent_encoding::percent_decode_str(req.path()).decode_utf8_lossy();
    let last = path.rsplit('/').next().unwrap_or_default();
    format == Format::Page && !last.contains('.')
}

fn open(req: &HttpRequest, path: &Path, cache: Option<&'static str>) -> Result<HttpResponse, AppError> {
    let file = NamedFile::open(path).map_err(|_| AppError::NotFound)?;
    let mut response = file.prefer_utf8(true).into_response(req);
    let is_index = path.file_name().is_some_and(|name| name == "index.html");
    if let Some(cache) = cache.or(is_index.then_some("no-cache")) {
        response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static(cache));
    }
    req.extensions_mut().insert(Kind::FrontEnd);
    Ok(response)
}
