//! Reads whole files that are named in options.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use crate::base::text_safety::without_bom;

/// In bytes. Enough for any list of certificate authorities.
const LARGEST: u64 = 4 * MIB;
const MIB: u64 = 1024 * 1024;

/// Why a file can't be read as text, as the end of a sentence that begins with the file.
#[derive(Debug, thiserror::Error)]
pub enum Unread {
    #[error("can't be read: {0}")]
    Io(#[from] io::Error),
    #[error("isn't valid UTF-8 (line {0}); save it as UTF-8")]
    NoText(usize),
}

/// Reads a regular file. A pipe would wait for a writer forever, and a device may have no end.
///
/// # Errors
/// If the file doesn't exist, can't be read, isn't a regular file, or is larger than 4 MiB.
pub fn read(path: &Path) -> io::Result<Vec<u8>> {
    read_at_most(path, LARGEST)
}

/// The same with another limit, in bytes.
pub fn read_at_most(path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    let kind = fs::metadata(path)?.file_type();
    if !kind.is_file() && !kind.is_dir() {
        return Err(io::Error::other("it is a pipe, a socket or a device, not a regular file"));
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(limit + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limit {
        let unit = if limit < MIB { format!("{} KiB", limit / 1024) } else { format!("{} MiB", limit / MIB) };
        return Err(io::Error::other(format!("it is larger than {unit}")));
    }
    Ok(bytes)
}

/// Reads a regular file of text, without a byte order mark.
///
/// # Errors
/// Like [`read`], and if the file isn't UTF-8.
pub fn read_text(path: &Path) -> Result<String, Unread> {
    let bytes = read(path)?;
    let bytes = without_bom(&bytes);
    let text = str::from_utf8(bytes).map_err(|error| {
        let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
        Unread::NoText(1 + before.iter().filter(|byte| **byte == b'\n').count())
    })?;
    Ok(text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_regular_file_is_read_and_anything_else_is_refused_at_once() {
        let dir = tempfile::tempdir().unwrap();
        let (file, pipe, socket) = (dir.path().join("file"), dir.path().join("pipe"), dir.path().join("socket"));
        fs::write(&file, "\u{feff}text").unwrap();
        assert_eq!(read_text(&file).unwrap(), "text");
        rustix::fs::mkfifoat(rustix::fs::CWD, &pipe, rustix::fs::Mode::RUSR).unwrap();
        let _held = std::os::unix::net::UnixListener::bind(&socket).unwrap();
        for path in [pipe, socket, "/dev/zero".into(), "/dev/null".into()] {
            assert!(read(&path).unwrap_err().to_string().contains("not a regular file"), "{path:?}");
        }
        assert!(read(dir.path()).unwrap_err().to_string().contains("Is a directory"));
        File::create(&file).unwrap().set_len(LARGEST + 1).unwrap();
        assert!(read(&file).unwrap_err().to_string().contains("larger than 4 MiB"));
    }
}
