//! The database that a command works on, whether or not the server is running.

use std::path::Path;
use std::sync::Arc;

use crate::base::clock::Clock;
use crate::base::logging::{self, LogConfig};
use crate::base::metrics::Metrics;
use crate::config::{Config, DatabaseUrl};
use crate::sessions::revocations::RevocationList;
use crate::state::Core;
use crate::storage::audit::Audit;
use crate::storage::data_dir::{self, DataDirError};
use crate::storage::db::{Db, set_clock};

/// Opens the database for a command. It has to exist.
pub(super) fn with_database<T>(
    config: Config,
    command: impl AsyncFnOnce(&Core) -> anyhow::Result<T>,
) -> anyhow::Result<T> {
    work(&config.log.clone(), async {
        let db = Db::find(&config.database, 1, Metrics::new()?.database).await?;
        let clock = Clock::system();
        db.read(async |db| set_clock(db, &clock).await).await?;
        let audit = Audit::of_command(db.clone(), clock.clone())?;
        let core = Core { config: Arc::new(config), db, clock, audit, revocations: RevocationList::default() };
        let result = command(&core).await;
        core.db.close().await;
        result
    })
}

/// Creates the data folder, if the database is in it.
pub(super) fn prepare_data_dir(config: &Config) -> Result<(), DataDirError> {
    if config.database.is_in(&config.data_dir) { data_dir::prepare(&config.data_dir) } else { Ok(()) }
}

/// The command is for SQLite, and users are in PostgreSQL.
#[derive(Debug, thiserror::Error)]
#[error("This command is for SQLite, and your users are in PostgreSQL. Use pg_dump and pg_restore instead.")]
pub(super) struct NoFile;

/// Gives a command the path of the SQLite database, unopened: it works on the file as a whole.
pub(super) fn with_sqlite(
    config: &Config,
    command: impl AsyncFnOnce(&Path) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let DatabaseUrl::Sqlite(path) = &config.database else { return Err(NoFile.into()) };
    work(&config.log, command(path))
}

/// Runs a command with a log of warnings and errors only: its answer is on standard output.
pub(super) fn work<T>(log: &LogConfig, command: impl Future<Output = anyhow::Result<T>>) -> anyhow::Result<T> {
    logging::start(&LogConfig { filter: "warn".to_owned(), ..log.clone() }, Clock::system())?;
    tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(command)
}
