//! `vestibule copy`: everything into another database.

use anyhow::{anyhow, bail};
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
    // A newer version has tables that this one doesn't know.
    if let Tables::Newer(_) = inspect(core, &core.config.database).await? {
        bail!("A newer version of Vestibule updated the database. Use that version to copy it.");
    }
    match inspect(core, &url).await? {
        Tables::None { foreign } if foreign > 0 => bail!("{target} isn't empty: it has tables of another program."),
        Tables::Older | Tables::Newer(_) => {
            bail!("{target} isn't empty: it has tables of another version of Vestibule.")
        }
        Tables::NoFile | Tables::InLog | Tables::None { .. } | Tables::Current => {}
    }
    if url.is_in(&core.config.data_dir) {
        data_dir::prepare(&core.config.data_dir)?;
    }
    let opened = Db::open(&url, 1, Metrics::new()?.database).await?;
    // Two transactions in one database would wait for each other.
    if core.db.read(copy::instance).await? == opened.read(copy::instance).await? {
        bail!("{target} is the database that would be copied, or has been copied from or to it already.");
    }
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
    say!("What a server has written to the first database meanwhile isn't in the copy: copy again if one was running.");
    if core.config.session_keys.is_none() && matches!(url, DatabaseUrl::Postgres(_)) {
        let file = core.config.data_dir.join("session.key");
        say!("Set SESSION_KEYS too, to the content of {}.", file.display());
    }
    Ok(())
}

async fn inspect(core: &Core, url: &DatabaseUrl) -> anyhow::Result<Tables> {
    Ok(Db::inspect(url, &core.config.data_dir).await?.tables)
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
