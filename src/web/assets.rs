//! Static files under `/static/`, with addresses that change when their content does.

use std::collections::BTreeMap;
use std::path::Path;
use std::rc::Rc;

use actix_files::Files;
use actix_web::guard::fn_guard;
use actix_web::{HttpRequest, web};
use sha2::{Digest, Sha256};

use crate::error::AppError;

/// The content hashes of the files in `STATIC_DIR`, read once at start.
#[derive(Clone, Default)]
pub struct Assets {
    hashes: Rc<BTreeMap<String, String>>,
}

impl Assets {
    /// # Errors
    /// When the folder or a file in it cannot be read.
    pub fn read(dir: &Path) -> std::io::Result<BTreeMap<String, String>> {
        let mut hashes = BTreeMap::new();
        for entry in std::fs::read_dir(dir)? {
            let entry = entry?;
            if entry.file_type()?.is_file() {
                let digest = Sha256::digest(std::fs::read(entry.path())?);
                let hash = digest.iter().take(6).map(|byte| format!("{byte:02x}")).collect();
                hashes.insert(entry.file_name().to_string_lossy().into_owned(), hash);
            }
        }
        Ok(hashes)
    }

    pub fn new(hashes: BTreeMap<String, String>) -> Self {
        Self { hashes: Rc::new(hashes) }
    }

    /// The address of a file, with its hash if it has one.
    pub fn url(&self, name: &str) -> String {
        match self.hashes.get(name) {
            Some(hash) => format!("/static/{name}?v={hash}"),
            None => format!("/static/{name}"),
        }
    }

    /// For how long an answer may be kept: a year under its own hash, else asked about every time.
    pub fn cache_control(&self, req: &HttpRequest) -> &'static str {
        let name = req.path().strip_prefix("/static/").unwrap_or_default();
        let version = req.query_string().strip_prefix("v=");
        if version.is_some() && version == self.hashes.get(name).map(String::as_str) {
            "public, max-age=31536000, immutable"
        } else {
            "no-cache"
        }
    }
}

/// Files up to this many bytes are read by the worker itself: handing a small read to another thread costs more than it.
const READ_AT_ONCE: u64 = 64 * 1024;

/// Whether a path names a file in one way only: no dot segments, no empty ones, spelt out or escaped.
fn is_plain(path: &str) -> bool {
    let decoded = percent_encoding::percent_decode_str(path).decode_utf8_lossy();
    decoded.split('/').skip(1).all(|part| !part.is_empty() && !part.starts_with('.'))
}

/// The service behind `/static/`: no listing, no dotfiles, no links that lead out of the folder.
pub fn files(dir: &Path) -> Files {
    let root = dir.canonicalize().unwrap_or_else(|_| dir.to_owned());
    let nothing = web::to(async || Err::<String, _>(AppError::NotFound));
    Files::new("/static", dir)
        .prefer_utf8(true)
        .read_mode_threshold(READ_AT_ONCE)
        .default_handler(nothing)
        .guard(fn_guard(|request| is_plain(request.head().uri.path())))
        .path_filter(move |path, _| {
            let hidden = path.components().any(|part| part.as_os_str().to_string_lossy().starts_with('.'));
            let inside = root.join(path).canonicalize().is_ok_and(|real| real.starts_with(&root));
            !hidden && inside
        })
}
