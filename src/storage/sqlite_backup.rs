//! Backup and restore of the SQLite database, while it's in use.

use std::fs;
use std::io;
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::time::Duration;

use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection, SqliteLockingMode};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection};
use tempfile::NamedTempFile;

use crate::storage::data_dir::{give_to_owner_of, parent_of};

/// The prefix of a restore's draft file. A killed restore leaves the file, and the next one removes it.
const DRAFT: &str = ".restore-";

/// The suffixes of files that SQLite creates beside a database.
const BESIDE: [&str; 3] = ["-wal", "-shm", "-journal"];

#[derive(Debug, thiserror::Error)]
pub enum FileError {
    #[error("There is no database {0}. Run the command in the server's working directory and with its options.")]
    Missing(String),
    #[error("There is no file {0}. Name a file that `vestibule backup` created.")]
    NoBackup(String),
    #[error("There is no folder {0}. Create it, or choose another one.")]
    NoFolder(String),
    #[error("{0} already exists. Choose another name.")]
    Exists(String),
    #[error("{0} is a name that SQLite uses for its own files. Choose another name.")]
    Reserved(String),
    #[error("Everyone can write to the folder {0} and could replace the backup. Choose another folder.")]
    Open(String),
    #[error("{0} is in use. Stop the server and running commands first.")]
    InUse(String),
    #[error("{0} is the database itself. Name a file that `vestibule backup` created.")]
    Same(String),
    #[error("{0} isn't a Vestibule database.")]
    NotOurs(String),
    #[error("{path} contains {}", .object.in_the_way())]
    InTheWay { path: String, object: ForeignObject },
    #[error("{path} is damaged: {cause}")]
    Damaged { path: String, cause: String },
    #[error("The database {path} can't be replaced: {cause}. Move it and {path}-wal elsewhere, and try again.")]
    Present { path: String, cause: sqlx::Error },
    #[error("{path} can't be used: {cause}")]
    Sqlite { path: String, cause: sqlx::Error },
    #[error("{path} can't be used: {cause}")]
    File { path: String, cause: io::Error },
}

/// An object added to the database that a restore wouldn't restore: a view, a trigger, or a virtual table such as
/// FTS5's.
#[derive(Debug)]
pub struct ForeignObject {
    /// SQLite's type of the object, such as `view`.
    kind: String,
    name: String,
}

impl ForeignObject {
    /// A condition on rows of `sqlite_schema`. Virtual tables have no page.
    pub const SELECT: &str = "SELECT type, name FROM sqlite_schema WHERE type NOT IN ('table', 'index') \
                              OR (type = 'table' AND rootpage = 0) LIMIT 1";

    pub fn new((kind, name): (String, String)) -> Self {
        Self { kind, name }
    }

    /// Names the object and the statement that removes it, as the end of a sentence.
    pub fn in_the_way(&self) -> String {
        let (kind, name) = (&self.kind, quoted(&self.name));
        format!("the {kind} {name}, which Vestibule didn't create. Remove it with DROP {} {name}.", kind.to_uppercase())
    }
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// Creates an empty file for a missing database, with the folder's owner, so that the server's user can open a file
/// created by root.
pub fn create_if_missing(database: &Path) -> io::Result<()> {
    let made = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(database);
    match made {
        Ok(file) => give_to_owner_of(parent_of(database), &file),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        // SQLite reports other errors.
        Err(_) if database.exists() => Ok(()),
        Err(error) => Err(error),
    }
}

/// The files of a database, including its write-ahead log.
pub fn all_of(database: &Path) -> Vec<PathBuf> {
    ["", "-wal", "-shm"]
        .iter()
        .map(|end| PathBuf::from([database.as_os_str(), end.as_ref()].join("".as_ref())))
        .collect()
}

/// Saves a consistent copy of a database, which may be in use, to a new file that only its owner can read. On an error,
/// there is no file.
pub async fn back_up(database: &Path, copy: &Path) -> Result<(), FileError> {
    if copy.exists() {
        return Err(FileError::Exists(shown(copy)));
    }
    if BESIDE.iter().any(|end| shown(copy).ends_with(end)) {
        return Err(FileError::Reserved(shown(copy)));
    }
    if !database.exists() {
        return Err(FileError::Missing(shown(database)));
    }
    let folder = parent_of(copy);
    let mode = fs::metadata(folder).map_err(|error| no_folder(folder, error))?.mode();
    // With the sticky bit, like in /tmp, only owners can delete files.
    if mode & 0o002 != 0 && mode & 0o1000 == 0 {
        return Err(FileError::Open(shown(folder)));
    }
    if !database.is_file() {
        return Err(FileError::NotOurs(shown(database)));
    }
    let draft = draft_in(folder, ".backup-")?;
    let mut source = open(SqliteConnectOptions::new().filename(database), database).await?;
    authenticate(&mut source, database).await?;
    copy_into(&mut source, draft.path()).await.map_err(sqlite(copy))?;
    let _ = source.close().await;
    let mut copied = open(SqliteConnectOptions::new().filename(draft.path()).immutable(true), copy).await?;
    examine(&mut copied, database).await?;
    let _ = copied.close().await;
    draft.persist_noclobber(copy).map_err(|error| match error.error.kind() {
        io::ErrorKind::AlreadyExists => FileError::Exists(shown(copy)),
        _ => file(copy)(error.error),
    })?;
    fs::File::open(folder).and_then(|folder| folder.sync_all()).map_err(file(folder))
}

/// Returns the metadata of a backup.
///
/// # Errors
/// If there is no such file.
pub fn metadata_of(backup: &Path) -> Result<fs::Metadata, FileError> {
    fs::metadata(backup).map_err(|error| no_backup(backup, error))
}

/// A database that nobody else can use while this lock is held.
pub struct LockedDatabase {
    path: PathBuf,
    connection: SqliteConnection,
}

impl LockedDatabase {
    /// Locks a database, and creates it if it's missing.
    ///
    /// # Errors
    /// If the database is in use or SQLite can't read it.
    pub async fn lock(path: &Path) -> Result<Self, FileError> {
        create_if_missing(path).map_err(file(path))?;
        let options = SqliteConnectOptions::new()
            .filename(path)
            .busy_timeout(Duration::ZERO)
            .locking_mode(SqliteLockingMode::Exclusive)
            .foreign_keys(false);
        let refused = |cause: sqlx::Error| match cause.as_database_error().and_then(|error| error.code()).as_deref() {
            Some("5" | "261" | "517") => FileError::InUse(shown(path)),
            _ => FileError::Present { path: shown(path), cause },
        };
        let mut connection = options.connect().await.map_err(refused)?;
        // The lock stays when the transaction ends.
        sqlx::query("BEGIN EXCLUSIVE").execute(&mut connection).await.map_err(refused)?;
        sqlx::query("COMMIT").execute(&mut connection).await.map_err(refused)?;
        Ok(Self { path: path.to_owned(), connection })
    }

    /// Copies a backup to a draft file that only its owner can read, and checks it.
    pub async fn draft(&self, backup: &Path) -> Result<NamedTempFile, FileError> {
        let of_backup = metadata_of(backup)?;
        let of_database = fs::metadata(&self.path).map_err(file(&self.path))?;
        if (of_backup.dev(), of_backup.ino()) == (of_database.dev(), of_database.ino()) {
            return Err(FileError::Same(shown(backup)));
        }
        if !of_backup.is_file() {
            return Err(FileError::NotOurs(shown(backup)));
        }
        let folder = parent_of(&self.path);
        remove_drafts(folder);
        let draft = draft_in(folder, DRAFT)?;
        let mut source = open(SqliteConnectOptions::new().filename(backup).read_only(true), backup).await?;
        examine(&mut source, backup).await?;
        copy_into(&mut source, draft.path()).await.map_err(sqlite(folder))?;
        let _ = source.close().await;
        Ok(draft)
    }

    /// Saves the current content to a file beside the database, unless it's empty. Returns the file's name.
    pub async fn keep(&mut self) -> Result<Option<PathBuf>, FileError> {
        let tables = objects(&mut self.connection, "main").await.map_err(sqlite(&self.path))?;
        if tables.is_empty() {
            return Ok(None);
        }
        let named = |number: u32| self.path.with_added_extension(format!("before-restore-{number}"));
        let Some(kept) = (1..).map(named).find(|path| !path.exists()) else { return Ok(None) };
        let draft = draft_in(parent_of(&self.path), DRAFT)?;
        copy_into(&mut self.connection, draft.path()).await.map_err(sqlite(&kept))?;
        give_to_owner_of(&self.path, draft.as_file()).map_err(file(&self.path))?;
        draft.persist_noclobber(&kept).map_err(|error| file(&kept)(error.error))?;
        Ok(Some(kept))
    }

    /// Replaces the whole content with that of the draft, in one transaction.
    pub async fn replace(&mut self, draft: NamedTempFile) -> Result<(), FileError> {
        self.try_replace(draft.path()).await.map_err(sqlite(&self.path))
    }

    /// Unlocks the database.
    pub async fn release(self) {
        // Errors here were reported before.
        let _ = self.connection.close().await;
    }

    async fn try_replace(&mut self, draft: &Path) -> Result<(), sqlx::Error> {
        let db = &mut self.connection;
        sqlx::query("ATTACH $1 AS draft").bind(draft.to_string_lossy()).execute(&mut *db).await?;
        let (before, after) = (objects(db, "main").await?, objects(db, "draft").await?);
        let dropped = before.iter().map(Object::dropping);
        let made = after.iter().map(|object| format!("{};{}", object.sql, object.copying()));
        let steps: String = dropped.chain(made).collect();
        let mut transaction = db.begin().await?;
        sqlx::raw_sql(AssertSqlSafe(steps)).execute(&mut *transaction).await?;
        transaction.commit().await?;
        // SQLite removes the draft's write-ahead log. The restore is already done.
        let _ = sqlx::query("DETACH draft").execute(&mut *db).await;
        Ok(())
    }
}

/// A table, index, view or trigger. Objects that SQLite creates by itself have no SQL.
struct Object {
    name: String,
    sql: String,
    /// SQLite's type of the object, such as `table`.
    kind: String,
}

impl Object {
    /// Indexes and triggers are deleted with their table, and the tables of a virtual table with it.
    fn dropping(&self) -> String {
        match &*self.kind {
            "table" | "view" => format!("DROP {} IF EXISTS {};", self.kind, quoted(&self.name)),
            _ => String::new(),
        }
    }

    fn copying(&self) -> String {
        if self.kind != "table" {
            return String::new();
        }
        format!("INSERT INTO main.{0} SELECT * FROM draft.{0};", quoted(&self.name))
    }
}

/// Orders tables first, and among them the virtual ones.
async fn objects(db: &mut SqliteConnection, schema: &'static str) -> Result<Vec<Object>, sqlx::Error> {
    let listed = format!(
        "SELECT name, sql, type FROM {schema}.sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' \
         ORDER BY type = 'table' DESC, rootpage"
    );
    let rows: Vec<(String, String, String)> = sqlx::query_as(AssertSqlSafe(listed)).fetch_all(db).await?;
    let object = |(name, sql, kind)| Object { name, sql, kind };
    Ok(rows.into_iter().map(object).collect())
}

/// Refuses a file that isn't a database, or a database without our tables, such as an empty file.
async fn authenticate(db: &mut SqliteConnection, path: &Path) -> Result<(), FileError> {
    let ours = "SELECT id, (SELECT 1 FROM users LIMIT 1), (SELECT MAX(version) FROM _sqlx_migrations) FROM instance";
    match sqlx::query(ours).fetch_one(db).await {
        Ok(_) => Ok(()),
        Err(sqlx::Error::RowNotFound) => Err(FileError::NotOurs(shown(path))),
        Err(error) => Err(named(path)(error)),
    }
}

/// Checks that a file is an intact database of ours, without triggers or other objects that act by themselves.
async fn examine(backup: &mut SqliteConnection, path: &Path) -> Result<(), FileError> {
    authenticate(backup, path).await?;
    let foreign = sqlx::query_as(ForeignObject::SELECT).fetch_optional(&mut *backup).await.map_err(sqlite(path))?;
    if let Some(object) = foreign.map(ForeignObject::new) {
        return Err(FileError::InTheWay { path: shown(path), object });
    }
    let damaged = |cause: String| FileError::Damaged { path: shown(path), cause: cause.replace('\n', " ") };
    let verdict: Result<String, _> = sqlx::query_scalar("PRAGMA integrity_check(1)").fetch_one(&mut *backup).await;
    match verdict {
        Ok(verdict) if verdict == "ok" => Ok(()),
        Ok(verdict) => Err(damaged(verdict)),
        Err(error) => Err(damaged(error.to_string())),
    }
}

async fn open(options: SqliteConnectOptions, path: &Path) -> Result<SqliteConnection, FileError> {
    options.connect().await.map_err(named(path))
}

/// Copies the whole content of a database, including its write-ahead log, to an empty file, and syncs the file.
async fn copy_into(source: &mut SqliteConnection, empty: &Path) -> Result<(), sqlx::Error> {
    sqlx::query("VACUUM INTO $1").bind(empty.to_string_lossy()).execute(source).await?;
    Ok(fs::File::open(empty)?.sync_all()?)
}

fn draft_in(folder: &Path, prefix: &str) -> Result<NamedTempFile, FileError> {
    NamedTempFile::with_prefix_in(prefix, folder).map_err(file(folder))
}

/// Removes drafts left by killed restores. No other restore is running, since it would hold the lock.
fn remove_drafts(folder: &Path) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    for entry in entries.filter(|entry| is_draft(&entry.file_name().to_string_lossy())) {
        let _ = fs::remove_file(entry.path());
    }
}

/// Returns true for the name of a draft or its write-ahead log: the prefix and six letters or digits.
fn is_draft(name: &str) -> bool {
    let Some(rest) = name.strip_prefix(DRAFT) else { return false };
    let random = BESIDE.iter().find_map(|end| rest.strip_suffix(end)).unwrap_or(rest);
    random.len() == 6 && random.bytes().all(|c| c.is_ascii_alphanumeric())
}

fn no_folder(path: &Path, error: io::Error) -> FileError {
    if error.kind() == io::ErrorKind::NotFound { FileError::NoFolder(shown(path)) } else { file(path)(error) }
}

fn no_backup(path: &Path, error: io::Error) -> FileError {
    if error.kind() == io::ErrorKind::NotFound { FileError::NoBackup(shown(path)) } else { file(path)(error) }
}

fn file(path: &Path) -> impl Fn(io::Error) -> FileError {
    let path = shown(path);
    move |cause| FileError::File { path: path.clone(), cause }
}

/// Errors of a file that isn't our database: SQLITE_ERROR if a table is missing, SQLITE_NOTADB.
fn named(path: &Path) -> impl Fn(sqlx::Error) -> FileError {
    let path = shown(path);
    move |cause| match cause.as_database_error().and_then(|error| error.code()).as_deref() {
        Some("1" | "26") => FileError::NotOurs(path.clone()),
        _ => FileError::Sqlite { path: path.clone(), cause },
    }
}

fn sqlite(path: &Path) -> impl Fn(sqlx::Error) -> FileError {
    let path = shown(path);
    move |cause| FileError::Sqlite { path: path.clone(), cause }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
