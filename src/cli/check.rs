//! `vestibule check`: the effective options, warnings about unsafe ones, and the state of the
//! database, Redis and the mail server.

use super::database::work;
use super::key;
use super::print::counted;
use crate::base::metrics::Metrics;
use crate::config::Config;
use crate::config::keys::SignedBy;
use crate::mail::{self, Transport};
use crate::storage::data_dir;
use crate::storage::db::{Db, Inspection, Limits, Tables};
use crate::storage::redis_link::RedisServer;
use crate::storage::users::CountedUsers;

/// Connections outside the pool: the reader of the revocation list has its own.
const BESIDE_THE_POOL: i64 = 1;

/// Returns false if a server can't be used.
pub fn run(config: &Config, connect: bool) -> anyhow::Result<bool> {
    for (opt, value) in config.effective() {
        say!("{:<26} {value}", opt.name);
    }
    for warning in data_dir::warnings(config) {
        complain!("Warning: {warning}");
    }
    if connect { work(&config.log, ask_servers(config)) } else { Ok(true) }
}

/// Connects to the database, Redis and the mail server, and says what is there. Returns false if any can't be used.
async fn ask_servers(config: &Config) -> anyhow::Result<bool> {
    let mut unusable = Vec::new();
    match Db::inspect(&config.database, &config.data_dir).await {
        Ok(found) => {
            describe(config, &found)?;
            describe_sealed(config, &found.factors.apps_by_key)?;
            describe_passkeys(config, &found.factors.passkeys_by_host)?;
            describe_unenrolled(config, &found.factors.users)?;
        }
        Err(error) => unusable.push(error.to_string()),
    }
    if let Some(url) = &config.redis_url {
        let redis = RedisServer::new(config, url, Metrics::new()?.redis)?;
        match redis.ask_once().await {
            Ok(()) => say!("Redis at {} answers.", redis.redacted()),
            Err(why) => unusable.push(format!("Redis at {} can't be used: {why}", redis.redacted())),
        }
    }
    let mails = Transport::new(config)?;
    if let Some(server) = mails.server() {
        match mail::try_connection(&mails).await {
            Ok(()) => say!("The mail server at {server} answers."),
            Err(why) => unusable.push(format!("The mail server at {server} can't be used: {why}")),
        }
    }
    for why in &unusable {
        complain!("vestibule: {why}");
    }
    Ok(unusable.is_empty())
}

fn describe(config: &Config, found: &Inspection) -> anyhow::Result<()> {
    let redacted = config.database.redacted();
    if let Some(limits) = &found.limits {
        compare(config, limits)?;
    }
    let how_to = |verb: &str| match found.is_pooled_elsewhere {
        true => format!("To {verb} them, run `vestibule migrate` with a DATABASE_URL that leads to PostgreSQL itself."),
        false => format!("The next start {verb}s them."),
    };
    match &found.tables {
        Tables::NoFile => say!("The database ({redacted}) doesn't exist yet. The next start creates it."),
        Tables::InLog => {
            say!(
                "The database ({redacted}) was not read, because only a start can apply the changes in its log (-wal)."
            )
        }
        Tables::None { foreign } => {
            say!("The database ({redacted}) has no tables of Vestibule yet. {}", how_to("create"));
            if *foreign > 0 {
                let tables = counted(*foreign, "table");
                complain!(
                    "Warning: The database ({redacted}) has {tables} of another program. Check that it is the right one."
                );
            }
        }
        Tables::Older => {
            say!("The database ({redacted}) has the tables of an older version. {}", how_to("update"));
        }
        Tables::Current => say!("The database ({redacted}) has the tables of this version."),
        Tables::Newer(version) => say!(
            "The database ({redacted}) has the tables of the next release (schema version {version}), which this version still works with."
        ),
    }
    if let Some(object) = &found.foreign {
        complain!(
            "Warning: `vestibule backup` can't save the database ({redacted}): it contains {}",
            object.in_the_way()
        );
    }
    Ok(())
}

/// Says how many authenticator apps depend on a key that is to be removed, or was (key rotation).
fn describe_sealed(config: &Config, sealed_by: &[(String, i64)]) -> anyhow::Result<()> {
    let Some(sealer) = key::sealer(config) else { return Ok(()) };
    let count = |which| {
        let apps = sealed_by.iter().filter(|(name, _)| sealer.find_key(name) == which).map(|(_, apps)| apps);
        apps.sum::<i64>()
    };
    let (older, lost) = (count(Some(SignedBy::OlderKey)), count(None));
    if older > 0 {
        let secrets = counted(older, "secret");
        say!(
            "{secrets} of authenticator apps, sealed with an older session key, will be sealed again at use. \
             Before you remove that key, run `vestibule key reseal`."
        );
    }
    if lost > 0 {
        let secrets = counted(lost, "secret");
        complain!(
            "Warning: {secrets} of authenticator apps can't be read, because SESSION_KEYS doesn't have the key that \
             sealed them. Add that key at the end. Until then, these users need recovery codes."
        );
    }
    Ok(())
}

/// Warns of passkeys that a change of `PUBLIC_URL` has made useless.
fn describe_passkeys(config: &Config, by_host: &[(String, i64)]) -> anyhow::Result<()> {
    let host = config.public_url.relying_party().map(|site| site.id);
    for (other, passkeys) in by_host.iter().filter(|(other, _)| Some(other) != host.as_ref()) {
        let passkeys = counted(*passkeys, "passkey");
        complain!(
            "Warning: {passkeys} of {other} can't be used, because PUBLIC_URL has another host. \
             Until these users create others, they need recovery codes."
        );
    }
    Ok(())
}

/// Says how many users have no second factor, and how many of them must have one.
fn describe_unenrolled(config: &Config, users: &[CountedUsers]) -> anyhow::Result<()> {
    let all: i64 = users.iter().map(|role| role.all).sum();
    let without: i64 = users.iter().map(|role| role.without_second_factor).sum();
    let bound = users.iter().filter(|users| config.second_factor.binds(users.role));
    let bound: i64 = bound.map(|users| users.without_second_factor).sum();
    if without > 0 {
        let have = if without == 1 { "has" } else { "have" };
        say!("{without} of {} {have} no second factor.", counted(all, "user"));
    }
    if bound > 0 {
        say!("{} will be asked to add one, because of SECOND_FACTOR.", counted(bound, "user"));
    }
    Ok(())
}

/// Compares the lowest limit of server, role and database with what each instance opens.
fn compare(config: &Config, limits: &Limits) -> anyhow::Result<()> {
    let named = [("server", Some(limits.server)), ("role", limits.role), ("database", limits.database)];
    let Some((who, least)) =
        named.into_iter().filter_map(|(who, limit)| Some((who, limit?))).min_by_key(|(_, limit)| *limit)
    else {
        return Ok(());
    };
    let wanted = i64::from(config.database_pool_size) + BESIDE_THE_POOL;
    let redacted = config.database.redacted();
    let allowed = counted(least, "connection");
    say!("The database ({redacted}, version {}) answers. The {who} allows {allowed}.", limits.version);
    if wanted > least {
        complain!(
            "Warning: DATABASE_POOL_SIZE is {}, so an instance opens up to {wanted} connections, but the {who} allows only \
             {least}. Requests will wait for each other. Set DATABASE_POOL_SIZE to {} or less, or raise the limit.",
            config.database_pool_size,
            (least - BESIDE_THE_POOL).max(1),
        );
    } else {
        say!("An instance opens up to {wanted}, so there is room for {}.", counted(least / wanted, "instance"));
    }
    Ok(())
}
