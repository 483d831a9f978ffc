//! `vestibule migrate`: the database created, or its schema updated.

use super::database::{prepare_data_dir, work};
use super::progress::while_working;
use crate::base::metrics::Metrics;
use crate::config::Config;
use crate::storage::db::Db;

pub(super) fn run(config: &Config) -> anyhow::Result<()> {
    work(&config.log, async {
        prepare_data_dir(config)?;
        let metrics = Metrics::new()?.database;
        while_working("Updating the schema", Db::open(&config.database, 1, metrics)).await?.close().await;
        say!("The database schema is up to date ({}).", config.database.redacted());
        Ok(())
    })
}
