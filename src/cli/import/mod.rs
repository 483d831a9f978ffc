//! `vestibule user import`: users of other software, with their password hashes.

mod authelia;
mod django;
mod draft;
mod json;
mod keycloak;
mod ldif;
mod lines;
mod lldap;
mod report;
mod wrapping;

use std::cell::OnceCell;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::io::Read;
use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow, bail};
use clap::{Args, ValueEnum};

use self::draft::{Candidate, Contents, Draft, Row};
use self::report::Report;
use super::progress::Progress;
use crate::accounts::creation::{self, Imported};
use crate::accounts::{Actor, Target, password};
use crate::base::password::foreign::{ForeignHash, HashKind};
use crate::base::text_safety::without_bom;
use crate::base::totp::TotpSecret;
use crate::config::Config;
use crate::config::keys::Purpose;
use crate::state::Core;
use crate::storage::data_dir::{self, DataDirError};
use crate::storage::sealing::Sealer;
use crate::storage::users::NewUser;

#[derive(Args)]
pub(super) struct ImportCommand {
    /// The file to import; - reads standard input
    file: PathBuf,
    /// The software that the file is from [default: JSON lines or name:hash, line by line]
    #[arg(long, value_enum)]
    from: Option<Software>,
    /// The domain for names without an @
    #[arg(long)]
    domain: Option<String>,
    /// Say what would be done, and do nothing
    #[arg(long)]
    dry_run: bool,
    /// Import the others if some users can't be imported
    #[arg(long)]
    skip_faulty: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Software {
    Jsonl,
    Htpasswd,
    Authelia,
    Tinyauth,
    Django,
    Passport,
    Keycloak,
    Lldap,
    Ldif,
}

pub(super) async fn run(core: &Core, command: &ImportCommand) -> anyhow::Result<()> {
    let Contents { users, left_out } = read(&command.file, command.from)?;
    if users.is_empty() {
        bail!("{} contains no user.", command.file.display());
    }
    let (places, candidates) = check(users, command.domain.as_deref());
    let rows = prepare(core, candidates, command.dry_run)?;
    let mut report = Report::default();
    let results = import(core, command, &rows).await?;
    for (place, row) in places.iter().zip(rows.iter().zip(results)) {
        report.say(core, place, row.0, row.1).await?;
    }
    report.say_sums(&left_out)?;
    if !command.skip_faulty
        && let Some(sentence) = report.refusal(command.dry_run)
    {
        bail!("{sentence}");
    }
    if command.dry_run {
        say!("Nothing was changed, because this is a dry run.");
        return Ok(());
    }
    send_links(core, report.without_password).await
}

fn read(file: &Path, from: Option<Software>) -> anyhow::Result<Contents> {
    let unreadable = || format!("{} can't be read", file.display());
    let mut bytes = Vec::new();
    if file == Path::new("-") {
        std::io::stdin().read_to_end(&mut bytes).context("Standard input can't be read")?;
    } else {
        bytes = std::fs::read(file).with_context(unreadable)?;
    }
    parse(&bytes, from).with_context(unreadable)
}

fn parse(bytes: &[u8], from: Option<Software>) -> anyhow::Result<Contents> {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        bail!("It's UTF-16. Save it as UTF-8.");
    }
    let bytes = without_bom(bytes);
    let text = || std::str::from_utf8(bytes).map_err(|_| anyhow!("It isn't valid UTF-8."));
    match from {
        None => Ok(lines::read(bytes, lines::guess)),
        Some(Software::Jsonl) => Ok(lines::read(bytes, lines::json)),
        Some(Software::Htpasswd) => Ok(lines::read(bytes, lines::htpasswd)),
        Some(Software::Tinyauth) => Ok(lines::read(bytes, lines::tinyauth)),
        Some(Software::Passport) => Ok(lines::read(bytes, lines::passport)),
        Some(Software::Authelia) => authelia::read(text()?),
        Some(Software::Django) => django::read(text()?),
        Some(Software::Keycloak) => keycloak::read(text()?),
        Some(Software::Lldap) => lldap::read(text()?),
        Some(Software::Ldif) => ldif::read(text()?),
    }
}

type Checked<T> = Vec<anyhow::Result<T>>;

/// Checks each user by itself, and that no two have the same email. Returns their places and the candidates, in order.
fn check(users: Vec<(String, anyhow::Result<Draft>)>, domain: Option<&str>) -> (Vec<String>, Checked<Candidate>) {
    let mut seen: HashMap<String, String> = HashMap::new();
    let checked = users.into_iter().map(|(place, draft)| {
        let candidate = draft.and_then(|draft| draft.check(domain)).and_then(|candidate| {
            match seen.entry(candidate.email.to_string()) {
                Entry::Occupied(first) => Err(anyhow!("it has the same email as {}", first.get())),
                Entry::Vacant(free) => {
                    free.insert(place.clone());
                    Ok(candidate)
                }
            }
        });
        (place, candidate)
    });
    checked.unzip()
}

/// Makes the accounts: with an id, a stored hash and a sealed secret.
fn prepare(core: &Core, mut candidates: Checked<Candidate>, is_dry_run: bool) -> anyhow::Result<Checked<Row>> {
    let sealer = OnceCell::new();
    let seal = |owner: &str, secret: &TotpSecret| match is_dry_run {
        // It's not kept, and might need a key that isn't there yet.
        true => Ok(String::new()),
        false => anyhow::Ok(sealer_of(&core.config, &sealer)?.seal(owner, secret.as_bytes())?),
    };
    let hashes = candidates.iter_mut().map(|candidate| candidate.as_mut().ok().and_then(|found| found.hash.take()));
    let hashes: Vec<Option<ForeignHash>> = hashes.collect();
    let kinds: Vec<Option<HashKind>> = hashes.iter().map(|hash| hash.as_ref().map(|hash| hash.kind)).collect();
    let hashes = wrapping::stored(hashes, core.config.bcrypt_cost)?;
    let rows = candidates.into_iter().zip(kinds).zip(hashes).map(|((candidate, kind), hash)| {
        let candidate = match candidate {
            Ok(candidate) => candidate,
            Err(error) => return Ok(Err(error)),
        };
        let Candidate { email, name, role, groups, disabled, totp, .. } = candidate;
        let mut new = NewUser { groups, disabled, ..NewUser::new(email, name, role, hash)? };
        if let Some(secret) = totp {
            new.authenticator = Some(seal(&new.id, &secret)?);
        }
        Ok(Ok(Row { new, kind }))
    });
    rows.collect()
}

/// What seals secrets, with a key that is made if there's none, as at a first start.
fn sealer_of<'a>(config: &Config, made: &'a OnceCell<Sealer>) -> Result<&'a Sealer, DataDirError> {
    if let Some(sealer) = made.get() {
        return Ok(sealer);
    }
    let keys = match &config.session_keys {
        Some(keys) => keys.clone(),
        None => data_dir::session_keys(&config.data_dir)?,
    };
    Ok(made.get_or_init(|| Sealer::new(&keys, Purpose::TotpSecret)))
}

/// Imports the rows that aren't faulty, in one transaction. Returns a result for each row.
async fn import(core: &Core, command: &ImportCommand, rows: &Checked<Row>) -> anyhow::Result<Vec<Option<Imported>>> {
    let core = Core { db: core.db.patient(), ..core.clone() };
    let new: Vec<&NewUser> = rows.iter().flatten().map(|row| &row.new).collect();
    let has_faults = new.len() < rows.len();
    let progress = Progress::new(new.len(), "Importing");
    let keeps = |results: &[Imported]| {
        !command.dry_run && (command.skip_faulty || (!has_faults && !results.contains(&Imported::Reserved)))
    };
    let results = creation::import(&core, &new, || progress.advance(), keeps).await;
    core.db.close().await;
    let mut results = results?.into_iter();
    Ok(rows.iter().map(|row| row.as_ref().ok().and_then(|_| results.next())).collect())
}

/// Links for those who have no password, who can't sign in otherwise.
async fn send_links(core: &Core, users: Vec<(String, String)>) -> anyhow::Result<()> {
    for (id, email) in users {
        let link = password::send_link(core, Actor::Command, Target::now(&id)).await??;
        match link.sent {
            Some(Ok(())) => say!("{email} was sent a link to choose a password: {}", link.url),
            Some(Err(why)) => {
                say!("{email}: give them this link to choose a password, because it wasn't sent ({why}): {}", link.url)
            }
            None => say!("{email}: give them this link to choose a password: {}", link.url),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A file of each software.
    fn sample(software: Software) -> &'static [u8] {
        match software {
            Software::Jsonl => include_bytes!("../../../tests/data/moving-in/werkzeug.jsonl"),
            Software::Htpasswd => include_bytes!("../../../tests/data/moving-in/htpasswd.users"),
            Software::Authelia => include_bytes!("../../../tests/data/moving-in/authelia.yml"),
            Software::Tinyauth => include_bytes!("../../../tests/data/moving-in/tinyauth.users"),
            Software::Django => include_bytes!("../../../tests/data/moving-in/django.json"),
            Software::Passport => include_bytes!("../../../tests/data/moving-in/passport.jsonl"),
            Software::Keycloak => include_bytes!("../../../tests/data/moving-in/keycloak-realm.json"),
            Software::Lldap => include_bytes!("../../../tests/data/moving-in/lldap.json"),
            Software::Ldif => include_bytes!("../../../tests/data/moving-in/openldap.ldif"),
        }
    }

    /// Part of a file, with some bytes replaced.
    fn damaged() -> impl Strategy<Value = (Software, Vec<u8>)> {
        let software = prop::sample::select(Software::value_variants());
        let changes = prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..6);
        (software, any::<prop::sample::Index>(), changes).prop_map(|(software, end, changes)| {
            let mut bytes = sample(software).to_vec();
            for (place, byte) in changes {
                let place = place.index(bytes.len());
                bytes[place] = byte;
            }
            bytes.truncate(1 + end.index(bytes.len()));
            (software, bytes)
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn a_damaged_file_is_read_or_refused((software, bytes) in damaged()) {
            if let Ok(contents) = parse(&bytes, Some(software)) {
                check(contents.users, Some("example.org"));
            }
        }
    }

    #[test]
    fn a_whole_file_is_read_without_a_fault() {
        for software in Software::value_variants() {
            let contents = parse(sample(*software), Some(*software)).unwrap();
            let (places, candidates) = check(contents.users, Some("example.org"));
            assert!(places.len() >= 3 && candidates.iter().all(Result::is_ok));
        }
    }
}
