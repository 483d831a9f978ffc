//! The folder of what Vestibule keeps for itself: made if missing, touched only if something is kept there.

use std::fs::{self, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::Path;

use secrecy::{ExposeSecret, SecretString};

use crate::config::keys::SessionKeys;
use crate::secret::{NoRandomness, new_secret};

#[derive(Debug, thiserror::Error)]
pub enum DataDirError {
    #[error(
        "The folder {path} cannot be written: it belongs to uid {owner}, and this process is uid {uid}. \
         `chown -R {uid} {path}` helps. ({cause})"
    )]
    NotOurs { path: String, owner: u32, uid: u32, cause: io::Error },
    #[error("The folder {path} cannot be written: {cause}")]
    NotWritten { path: String, cause: io::Error },
    #[error("The folder {path} cannot be made: {cause}")]
    NotMade { path: String, cause: io::Error },
    #[error(
        "The file {path} holds no key of {} bytes or more. Restore it, or remove it to have a new one made, which signs everybody out.",
        SessionKeys::MIN_BYTES
    )]
    NoKey { path: String },
    #[error("The file {path} cannot be read: {cause}")]
    Unreadable { path: String, cause: io::Error },
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

/// Makes the folder if it is missing, and tries to write in it.
pub fn prepare(dir: &Path) -> Result<(), DataDirError> {
    let path = || dir.display().to_string();
    fs::create_dir_all(dir).map_err(|cause| match first_existing(dir) {
        Some(parent) if cause.kind() == io::ErrorKind::PermissionDenied => not_ours(parent, cause),
        _ => DataDirError::NotMade { path: path(), cause },
    })?;
    let probe = dir.join(format!(".write-test-{}", std::process::id()));
    let written = private_file(&probe).map(|_| ());
    let _ = fs::remove_file(&probe);
    written.map_err(|cause| not_ours(dir, cause))
}

fn first_existing(dir: &Path) -> Option<&Path> {
    // The parent of a relative path is written as nothing.
    let nothing = Path::new("");
    dir.ancestors().map(|path| if path == nothing { Path::new(".") } else { path }).find(|path| path.exists())
}

/// Somebody else's folder is given to us by `chown`; any other cause is said as it is.
fn not_ours(dir: &Path, cause: io::Error) -> DataDirError {
    let path = dir.display().to_string();
    let owner = fs::metadata(dir).map_or(0, |metadata| metadata.uid());
    let uid = rustix::process::geteuid().as_raw();
    if cause.kind() == io::ErrorKind::PermissionDenied && owner != uid {
        DataDirError::NotOurs { path, owner, uid, cause }
    } else {
        DataDirError::NotWritten { path, cause }
    }
}

fn private_file(path: &Path) -> io::Result<fs::File> {
    OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)
}

/// The keys in `session.key`, made on first start.
pub fn session_keys(dir: &Path) -> Result<SessionKeys, DataDirError> {
    let path = dir.join("session.key");
    let text = match make_key_file(&path, dir)? {
        Some(made) => made,
        None => read(&path)?,
    };
    SessionKeys::parse(text.expose_secret().trim())
        .ok_or_else(|| DataDirError::NoKey { path: path.display().to_string() })
}

/// `None` if the file is there already. Written beside it and linked into place, so that nobody ever reads half a key.
fn make_key_file(path: &Path, dir: &Path) -> Result<Option<SecretString>, DataDirError> {
    if path.exists() {
        return Ok(None);
    }
    let key = SecretString::from(new_secret()?);
    let draft = dir.join(format!(".session.key-{}", std::process::id()));
    let written = private_file(&draft)
        .and_then(|mut file| writeln!(file, "{}", key.expose_secret()).and_then(|()| file.sync_all()))
        .and_then(|()| fs::hard_link(&draft, path));
    let _ = fs::remove_file(&draft);
    match written {
        Ok(()) => Ok(Some(key)),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(None),
        Err(cause) => Err(not_ours(dir, cause)),
    }
}

fn read(path: &Path) -> Result<SecretString, DataDirError> {
    let unreadable = |cause| DataDirError::Unreadable { path: path.display().to_string(), cause };
    let mut text = String::new();
    fs::File::open(path).and_then(|mut file| file.read_to_string(&mut text)).map_err(unreadable)?;
    Ok(SecretString::from(text))
}
