//! `vestibule migrate`: the database created, or its schema updated.

use super::database::{prepare_data_dir, work};
use crate::base::metrics::Metrics;
use crate::config::Config;
use crate::storage::db::Db;

pub(super) fn run(config: &Config) -> anyhow::Result<()> {
    work(&config.log, async {
        prepare_data_dir(config)?;
        Db::open(&config.database, 1, Metrics::new()?.database).await?.close().await;
        say!("The database schema is up to date ({}).", config.database.redacted());
        Ok(())
    })
}
