//! `vestibule copy`: everything into another database.

use anyhow::{anyhow, bail};
use secrecy::ExposeSecret;
use sqlx::AnyConnection;

use super::print::counted;
use super::progress::Progress;
use crate::base::metrics::Metrics;
use crate::config::DatabaseUrl;
use crate::state::Core;
use crate::storage::copy::{self, CopyError};
use crate::storage::data_dir;
use crate::storage::db::{Db, Tables};

pub(super) async fn run(core: &Core, url: &str) -> anyhow::Result<()> {
    let url = DatabaseUrl::parse(url, core.config.tls_ca.as_ref()).map_err(|why| match why.as_str() {
        "" => anyhow!("--to: Use sqlite://PATH or postgres://user:password@host/name."),
        why => anyhow!("--to: {why}"),
    })?;
    let target = url.redacted();
    if is_same(&url, &core.config.database) {
        bail!("{target} is the database that would be copied.");
    }
    match Db::inspect(&url, &core.config.data_dir).await?.tables {
        Tables::None { foreign } if foreign > 0 => bail!("{target} isn't empty: it has tables of another program."),
        Tables::Newer(_) => bail!("{target} isn't empty: a newer version of Vestibule created its tables."),
        Tables::NoFile | Tables::InLog | Tables::None { .. } | Tables::Older | Tables::Current => {}
    }
    if url.is_in(&core.config.data_dir) {
        data_dir::prepare(&core.config.data_dir)?;
    }
    let opened = Db::open(&url, 1, Metrics::new()?.database).await?;
    let (from, to) = (core.db.patient(), opened.patient());
    let copied = copy_all(&from, &to).await;
    for db in [from, to, opened] {
        db.close().await;
    }
    let counts = copied?.map_err(|error| anyhow!("Nothing was copied to {target}, because {error}."))?;
    let rows: u64 = counts.iter().map(|(_, count)| count).sum();
    let of = |table: &str| counts.iter().find(|(name, _)| *name == table).map_or(0, |(_, count)| *count);
    say!(
        "Copied {}, {} and {}, in {}, to {target}.",
        counted(of("users"), "user"),
        counted(of("sessions"), "session"),
        counted(of("audit_events"), "event"),
        counted(rows, "row")
    );
    say!("Set DATABASE_URL to it before you start the server again. Nobody has to sign in again.");
    if core.config.session_keys.is_none() {
        let file = core.config.data_dir.join("session.key");
        say!("With PostgreSQL, set SESSION_KEYS too, to the content of {}.", file.display());
    }
    Ok(())
}

fn is_same(one: &DatabaseUrl, other: &DatabaseUrl) -> bool {
    match (one, other) {
        (DatabaseUrl::Sqlite(one), DatabaseUrl::Sqlite(other)) => std::fs::canonicalize(one)
            .ok()
            .is_some_and(|path| std::fs::canonicalize(other).is_ok_and(|other| path == other)),
        (DatabaseUrl::Postgres(one), DatabaseUrl::Postgres(other)) => one.expose_secret() == other.expose_secret(),
        _ => false,
    }
}

/// Copies in a transaction of each database, while nobody writes to the first.
async fn copy_all(from: &Db, to: &Db) -> anyhow::Result<Result<Vec<(&'static str, u64)>, CopyError>> {
    let copied = from.write(async |from| {
        copy::lock(from).await?;
        let rows = copy::count_all(from).await?;
        Ok(copy_into(from, to, rows).await)
    });
    copied.await?
}

async fn copy_into(
    from: &mut AnyConnection,
    to: &Db,
    rows: u64,
) -> anyhow::Result<Result<Vec<(&'static str, u64)>, CopyError>> {
    let progress = Progress::new(usize::try_from(rows)?, "Copying");
    let mut refusal = None;
    let copied = to.write(async |to| match copy::copy(from, to, |rows| progress.advance_by(rows)).await {
        Ok(counts) => Ok(counts),
        Err(CopyError::Database(error)) => Err(error),
        Err(error) => {
            refusal = Some(error);
            // Undoes what was copied.
            Err(sqlx::Error::RowNotFound)
        }
    });
    let copied = copied.await;
    match refusal {
        Some(error) => Ok(Err(error)),
        None => Ok(Ok(copied?)),
    }
}
