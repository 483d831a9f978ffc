//! The SQLite file as a whole: copied while it is in use, and put in the place of another.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use rustix::fs::FlockOperation;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions, Connection};
use tempfile::NamedTempFile;

#[derive(Debug, thiserror::Error)]
pub enum FileError {
    #[error("There is no file {0}.")]
    Missing(String),
    #[error("{0} is there already. Name a file that is not.")]
    Exists(String),
    #[error("{0} is in use. Stop the server and its commands first.")]
    InUse(String),
    #[error("{0} is the database itself.")]
    Same(String),
    #[error("{0} is no database of Vestibule.")]
    NotOurs(String),
    #[error("{path} is damaged: {cause}")]
    Damaged { path: String, cause: String },
    #[error("{path}: {cause}")]
    Sqlite { path: String, cause: sqlx::Error },
    #[error("{path}: {cause}")]
    File { path: String, cause: io::Error },
}

/// Writes a consistent copy of a database that may be in use into a new file, which is for its owner alone. There is
/// either all of it or nothing.
pub async fn back_up(database: &Path, copy: &Path) -> Result<(), FileError> {
    if copy.exists() {
        return Err(FileError::Exists(shown(copy)));
    }
    let draft = draft_beside(copy)?;
    let mut connection = open(database).await?;
    sqlx::query("VACUUM INTO $1")
        .bind(draft.path().to_string_lossy().into_owned())
        .execute(&mut connection)
        .await
        .map_err(|cause| FileError::Sqlite { path: shown(copy), cause })?;
    let _ = connection.close().await;
    draft.as_file().sync_all().map_err(at(copy))?;
    draft.persist_noclobber(copy).map_err(|error| match error.error.kind() {
        io::ErrorKind::AlreadyExists => FileError::Exists(shown(copy)),
        _ => at(copy)(error.error),
    })?;
    sync_folder_of(copy)
}

/// A place that nobody else uses, while this is held. Whoever wants to open the database meanwhile finds it locked.
pub struct Vacated {
    database: PathBuf,
    before: Option<File>,
}

impl Vacated {
    /// # Errors
    /// When somebody uses it: every connection to it holds a lock on the file for as long as it is open.
    pub fn hold(database: &Path) -> Result<Self, FileError> {
        let before = match File::options().read(true).write(true).open(database) {
            Ok(file) => Some(file),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(at(database)(error)),
        };
        if let Some(file) = &before {
            rustix::fs::fcntl_lock(file, FlockOperation::NonBlockingLockExclusive)
                .map_err(|_| FileError::InUse(shown(database)))?;
        }
        Ok(Self { database: database.to_owned(), before })
    }

    /// A copy of a backup, in the folder of the place that it is to take, once it proved to be sound.
    pub async fn draft(&self, backup: &Path) -> Result<NamedTempFile, FileError> {
        if self.is_at(backup) {
            return Err(FileError::Same(shown(backup)));
        }
        let draft = draft_beside(&self.database)?;
        fs::copy(backup, draft.path()).map_err(at(backup))?;
        // Whoever restores may be root, and is not who serves.
        if let Ok(folder) = fs::metadata(folder_of(&self.database)) {
            let _ = std::os::unix::fs::chown(draft.path(), Some(folder.uid()), Some(folder.gid()));
        }
        examine(draft.path(), backup).await?;
        Ok(draft)
    }

    fn is_at(&self, path: &Path) -> bool {
        let place = self.before.as_ref().and_then(|file| file.metadata().ok());
        let other = fs::metadata(path).ok();
        place.zip(other).is_some_and(|(one, other)| (one.dev(), one.ino()) == (other.dev(), other.ino()))
    }

    /// Puts the draft there. What was there before is kept beside it, and its name is answered.
    pub fn fill(self, draft: NamedTempFile) -> Result<Option<PathBuf>, FileError> {
        draft.as_file().sync_all().map_err(at(&self.database))?;
        let kept = with_ending(&self.database, ".before-restore");
        if self.before.is_some() {
            // Its log of writes goes first: it must never be taken for the new file's.
            for ending in ["-wal", "-shm"] {
                move_if_there(&with_ending(&self.database, ending), &with_ending(&kept, ending))?;
            }
            let _ = fs::remove_file(&kept);
            fs::hard_link(&self.database, &kept).map_err(at(&kept))?;
        }
        draft.persist(&self.database).map_err(|error| at(&self.database)(error.error))?;
        sync_folder_of(&self.database)?;
        Ok(self.before.is_some().then_some(kept))
    }
}

/// Whether a file is a sound database of ours; `named` is what to call it.
async fn examine(path: &Path, named: &Path) -> Result<(), FileError> {
    let mut connection = open(path).await?;
    sqlx::query("SELECT id FROM instance")
        .fetch_one(&mut connection)
        .await
        .map_err(|_| FileError::NotOurs(shown(named)))?;
    let verdict: String = sqlx::query_scalar("PRAGMA integrity_check(1)")
        .fetch_one(&mut connection)
        .await
        .map_err(|cause| FileError::Damaged { path: shown(named), cause: cause.to_string() })?;
    let _ = connection.close().await;
    if verdict == "ok" { Ok(()) } else { Err(FileError::Damaged { path: shown(named), cause: verdict }) }
}

async fn open(path: &Path) -> Result<SqliteConnection, FileError> {
    if !path.exists() {
        return Err(FileError::Missing(shown(path)));
    }
    let options = SqliteConnectOptions::new().filename(path);
    options.connect().await.map_err(|cause| FileError::Sqlite { path: shown(path), cause })
}

fn draft_beside(path: &Path) -> Result<NamedTempFile, FileError> {
    let folder = folder_of(path);
    NamedTempFile::with_prefix_in(".vestibule-", folder).map_err(at(folder))
}

fn move_if_there(from: &Path, to: &Path) -> Result<(), FileError> {
    match fs::rename(from, to) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(at(from)(error)),
        _ => Ok(()),
    }
}

fn sync_folder_of(path: &Path) -> Result<(), FileError> {
    let folder = folder_of(path);
    File::open(folder).and_then(|folder| folder.sync_all()).map_err(at(folder))
}

/// The parent of a relative path is written as nothing.
fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|parent| *parent != Path::new("")).unwrap_or(Path::new("."))
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(ending);
    PathBuf::from(name)
}

fn at(path: &Path) -> impl Fn(io::Error) -> FileError {
    let path = shown(path);
    move |cause| FileError::File { path: path.clone(), cause }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
