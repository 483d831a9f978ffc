//! The data folder: created if it's missing, and used only if something is stored there.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, fchown};
use std::path::Path;

use rustix::fs::{Access, access};
use secrecy::{ExposeSecret, SecretString};

use crate::base::regular_file;
use crate::base::remedy;
use crate::base::secret::{NoRandomness, new_secret};
use crate::base::text_safety::without_bom;
use crate::config::Config;
use crate::config::keys::SessionKeys;

#[derive(Debug, thiserror::Error)]
pub enum DataDirError {
    #[error(
        "The folder {path} can't be written to: it belongs to uid {owner}, and this process runs as uid {uid}. {helps} ({cause})"
    )]
    NotOurs { path: String, owner: u32, uid: u32, helps: String, cause: io::Error },
    #[error(
        "The folder {path} can't be created: {parent} belongs to uid {owner}, and this process runs as uid {uid}. {helps}"
    )]
    NotMadeIn { path: String, parent: String, owner: u32, uid: u32, helps: String },
    #[error("The folder {path} can't be written to: {cause}")]
    NotWritten { path: String, cause: io::Error },
    #[error("The folder {path} can't be created: {cause}")]
    NotMade { path: String, cause: io::Error },
    #[error(
        "The file {path} contains no key of at least {} characters. Restore it from a backup, or delete it: the next start creates a new one, which signs everyone out.",
        SessionKeys::MIN_BYTES
    )]
    NoKey { path: String },
    #[error("The file {path} can't be read: {cause}{helps}")]
    Unreadable { path: String, cause: io::Error, helps: String },
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

/// Creates the folder if it's missing, and checks that it's writable.
pub fn prepare(dir: &Path) -> Result<(), DataDirError> {
    let path = || dir.display().to_string();
    make(dir).map_err(|cause| match first_existing(dir) {
        Some(parent) if cause.kind() == io::ErrorKind::PermissionDenied => not_made_in(dir, parent),
        _ => DataDirError::NotMade { path: path(), cause },
    })?;
    let probe = dir.join(format!(".write-test-{}", std::process::id()));
    let written = private_file(&probe).map(|_| ());
    let _ = fs::remove_file(&probe);
    written.map_err(|cause| not_ours(dir, cause))
}

/// Creates a folder and missing parents. A folder created by root gets the owner of its parent.
pub fn make(dir: &Path) -> io::Result<()> {
    match fs::DirBuilder::new().mode(0o700).create(dir) {
        Ok(()) => give_to_owner_of(parent_of(dir), &fs::File::open(dir)?),
        Err(error) if error.kind() == io::ErrorKind::NotFound && !parent_of(dir).exists() => {
            make(parent_of(dir))?;
            make(dir)
        }
        Err(_) if dir.is_dir() => Ok(()),
        Err(error) => Err(error),
    }
}

/// The folder of a path. The parent of a relative path may be an empty text.
pub fn parent_of(dir: &Path) -> &Path {
    dir.parent().filter(|parent| *parent != Path::new("")).unwrap_or(Path::new("."))
}

/// Says why a start couldn't create a file, without creating anything: the folder is missing and isn't the data folder,
/// or it isn't writable.
pub fn refuse_unmakeable(file: &Path, data_dir: &Path) -> Result<(), String> {
    let absolute = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let folder = parent_of(file);
    if !folder.exists() && absolute(folder) != absolute(data_dir) {
        return Err(missing_folder(folder));
    }
    match first_existing(folder) {
        Some(existing) if access(existing, Access::WRITE_OK | Access::EXEC_OK).is_err() => {
            let uid = rustix::process::geteuid().as_raw();
            let (owner, existing) = (owner_of(existing), existing.display());
            Err(format!("the folder {existing} belongs to uid {owner}, and this process (uid {uid}) can't write to it"))
        }
        _ => Ok(()),
    }
}

/// The message for a file whose folder is missing.
pub fn missing_folder(folder: &Path) -> String {
    format!("the folder {} doesn't exist. Create it, or use a file in another folder.", folder.display())
}

fn first_existing(dir: &Path) -> Option<&Path> {
    // The parent of a relative path may be an empty text.
    let nothing = Path::new("");
    dir.ancestors().map(|path| if path == nothing { Path::new(".") } else { path }).find(|path| path.exists())
}

fn not_made_in(dir: &Path, parent: &Path) -> DataDirError {
    let (owner, uid) = (owner_of(parent), rustix::process::geteuid().as_raw());
    DataDirError::NotMadeIn {
        path: dir.display().to_string(),
        parent: parent.display().to_string(),
        owner,
        uid,
        helps: remedy::make_folder(dir, uid).unwrap_or_default(),
    }
}

fn owner_of(path: &Path) -> u32 {
    fs::metadata(path).map_or(0, |metadata| metadata.uid())
}

/// Suggests `chown` for a folder that belongs to another user. Other errors are reported as they are.
fn not_ours(dir: &Path, cause: io::Error) -> DataDirError {
    let path = dir.display().to_string();
    let owner = owner_of(dir);
    let uid = rustix::process::geteuid().as_raw();
    if cause.kind() == io::ErrorKind::PermissionDenied && owner != uid {
        let helps = remedy::give_folder(dir, uid).unwrap_or_default();
        DataDirError::NotOurs { path, owner, uid, helps, cause }
    } else {
        DataDirError::NotWritten { path, cause }
    }
}

/// Gives a file created by root to the owner of its folder or database, the user that the server runs as.
pub fn give_to_owner_of(owned: &Path, file: &fs::File) -> io::Result<()> {
    let (owned, ours) = (fs::metadata(owned)?, file.metadata()?);
    if owned.uid() == ours.uid() || !rustix::process::geteuid().is_root() {
        return Ok(());
    }
    fchown(file, Some(owned.uid()), Some(owned.gid()))
}

fn private_file(path: &Path) -> io::Result<fs::File> {
    OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)
}

/// The keys in `session.key`, created on first start.
pub fn session_keys(dir: &Path) -> Result<SessionKeys, DataDirError> {
    let path = dir.join("session.key");
    let text = match make_key_file(&path, dir)? {
        Some(made) => made,
        None => read(&path)?,
    };
    SessionKeys::parse(text.expose_secret().trim())
        .map_err(|_| DataDirError::NoKey { path: path.display().to_string() })
}

/// The keys in `session.key`, if it's there and can be read.
pub fn existing_session_keys(dir: &Path) -> Option<SessionKeys> {
    SessionKeys::parse(read(&dir.join("session.key")).ok()?.expose_secret().trim()).ok()
}

/// `None` if the file already exists. The key is written to another file and linked into place, so that nobody reads
/// half a key.
fn make_key_file(path: &Path, dir: &Path) -> Result<Option<SecretString>, DataDirError> {
    if path.exists() {
        return Ok(None);
    }
    let key = SecretString::from(new_secret()?);
    let draft = dir.join(format!(".session.key-{}", std::process::id()));
    let written = private_file(&draft)
        .and_then(|mut file| {
            give_to_owner_of(dir, &file)?;
            writeln!(file, "{}", key.expose_secret())?;
            file.sync_all()
        })
        .and_then(|()| fs::hard_link(&draft, path));
    let _ = fs::remove_file(&draft);
    match written {
        Ok(()) => Ok(Some(key)),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(None),
        Err(cause) => Err(not_ours(dir, cause)),
    }
}

fn read(path: &Path) -> Result<SecretString, DataDirError> {
    let unreadable = |cause| DataDirError::Unreadable {
        helps: remedy::not_ours(&[path.to_owned()]).map(|helps| format!(". {helps}")).unwrap_or_default(),
        path: path.display().to_string(),
        cause,
    };
    let bytes = regular_file::read(path).map_err(unreadable)?;
    let text = str::from_utf8(without_bom(&bytes)).map_err(|error| unreadable(io::Error::other(error)))?;
    Ok(SecretString::from(text))
}

/// All warnings about the options and the stored session key, for `vestibule check`, each start and administrators.
pub fn warnings(config: &Config) -> Vec<String> {
    let kept_key = if config.session_keys.is_none() { key_warnings(&config.data_dir) } else { Vec::new() };
    config.warnings.iter().cloned().chain(config.security_warnings()).chain(kept_key).collect()
}

/// Warns if other users can read or change the key, with which they could sign in as anybody.
fn key_warnings(dir: &Path) -> Vec<String> {
    let path = dir.join("session.key");
    let Ok(metadata) = fs::metadata(&path) else { return Vec::new() };
    let uid = rustix::process::geteuid().as_raw();
    let mut warnings = Vec::new();
    let others = metadata.mode() & 0o077;
    if others != 0 {
        let helps = remedy::shell_word(&path).map(|word| format!(" Run `chmod 600 -- {word}`.")).unwrap_or_default();
        let what = if others & 0o022 != 0 { "read and change" } else { "read" };
        warnings.push(format!(
            "Other users of this machine can {what} the session key {} and use it to sign in as anyone.{helps}",
            path.display()
        ));
    }
    if ![uid, 0].contains(&metadata.uid()) && uid != 0 {
        let said = remedy::not_ours(std::slice::from_ref(&path)).unwrap_or_default();
        warnings.push(format!(
            "Another user of this machine can change the session key and use it to sign in as anyone: {said}"
        ));
    }
    warnings
}
