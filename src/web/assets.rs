//! Static files under `/static/`, with addresses that change with the content.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use actix_files::Files;
use actix_web::guard::fn_guard;
use actix_web::http::uri::PathAndQuery;
use actix_web::{HttpRequest, web};

use crate::base::error::AppError;
use crate::base::versioned_path::versioned_path;

/// The addresses of the files in `STATIC_DIR` with a hash of the content, read once at start.
#[derive(Clone)]
pub struct Assets {
    urls: Arc<BTreeMap<String, String>>,
}

impl Assets {
    /// # Errors
    /// If the folder or one of its files can't be read.
    pub fn read(dir: &Path) -> std::io::Result<Self> {
        let mut urls = BTreeMap::new();
        for entry in std::fs::read_dir(dir)? {
            let entry = entry?;
            if entry.file_type()?.is_file() && entry.metadata()?.len() <= LARGEST_HASHED {
                let name = entry.file_name().to_string_lossy().into_owned();
                let url = versioned_path(&format!("/static/{name}"), &std::fs::read(entry.path())?);
                urls.insert(name, url);
            }
        }
        Ok(Self { urls: Arc::new(urls) })
    }

    /// The address of a file, with its hash if the file existed at start.
    pub fn url(&self, name: &str) -> Cow<'_, str> {
        self.urls.get(name).map_or_else(|| format!("/static/{name}").into(), Cow::from)
    }

    /// `Cache-Control` of a response to this request.
    pub fn cache_control(&self, req: &HttpRequest) -> &'static str {
        let name = req.path().strip_prefix("/static/").unwrap_or_default();
        let asked = req.uri().path_and_query().map(PathAndQuery::as_str);
        keeping(asked.is_some() && asked == self.urls.get(name).map(String::as_str))
    }
}

/// `Cache-Control` of a file: a year for its current [versioned path](versioned_path), otherwise revalidation every time.
pub fn keeping(is_current: bool) -> &'static str {
    if is_current { "public, max-age=31536000, immutable" } else { "no-cache" }
}

/// The largest file, in bytes, that is hashed. Larger files are served without a hash in their address, because each
/// would be read into memory at start.
const LARGEST_HASHED: u64 = 16 * 1024 * 1024;

/// The largest file, in bytes, that the worker reads itself. For a small file, another thread would cost more than the
/// read.
const READ_AT_ONCE: u64 = 64 * 1024;

/// Returns true for a canonical path: without dot segments or empty segments, escaped or not (path traversal).
fn is_plain(path: &str) -> bool {
    let decoded = percent_encoding::percent_decode_str(path).decode_utf8_lossy();
    decoded.split('/').skip(1).all(|part| !part.is_empty() && !part.starts_with('.'))
}

/// The service for `/static/`: no listings, no dotfiles, no links to files outside the folder.
pub fn files(dir: &Path) -> Files {
    let root = dir.canonicalize().unwrap_or_else(|_| dir.to_owned());
    let nothing = web::to(async || Err::<String, _>(AppError::NotFound));
    Files::new("/static", dir)
        .prefer_utf8(true)
        .read_mode_threshold(READ_AT_ONCE)
        .default_handler(nothing)
        .guard(fn_guard(|request| is_plain(request.head().uri.path())))
        .path_filter(move |path, _| is_file_inside(&root, path))
}

/// Returns true if a path leads to a regular file in the folder: opening a pipe would block the worker forever. Links
/// are resolved, which is slower, only if the path isn't a regular file directly in the folder.
fn is_file_inside(root: &Path, path: &Path) -> bool {
    let target = root.join(path);
    let is_plain_file = || target.symlink_metadata().is_ok_and(|found| found.is_file());
    let right_in_it = path.components().count() == 1 && is_plain_file();
    right_in_it || target.canonicalize().is_ok_and(|real| real.starts_with(root) && real.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_has_a_hash_in_its_address_unless_it_is_large() {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join("app.css"), "body {}").unwrap();
        std::fs::File::create(dir.path().join("film.mp4")).unwrap().set_len(LARGEST_HASHED + 1).unwrap();
        let assets = Assets::read(dir.path()).unwrap();
        assert!(assets.url("app.css").starts_with("/static/app.css?v="));
        assert_eq!(assets.url("film.mp4"), "/static/film.mp4");
    }
}
