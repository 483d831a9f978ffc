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

use self::draft::{Candidate, Contents, Draft};
use self::report::Report;
use super::print::counted;
use super::progress::Progress;
use crate::accounts::creation::{self, Imported};
use crate::accounts::{Actor, Target, password};
use crate::base::text_safety::without_bom;
use crate::base::totp::TotpSecret;
use crate::base::user::Email;
use crate::config::Config;
use crate::config::keys;
use crate::state::Core;
use crate::storage::data_dir;
use crate::storage::sealing::Sealer;
use crate::storage::tokens::{self, Purpose};
use crate::storage::users::{self, NewUser};

const STANDARD_INPUT: &str = "-";

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
        bail!("There is no user in {}.", shown(&command.file));
    }
    let mut candidates = check(users, command.domain.as_deref());
    let mut results = plan(core, &candidates).await?;
    let has_faults = results.iter().any(|result| matches!(result, None | Some(Imported::Reserved)));
    let is_refused = has_faults && !command.skip_faulty;
    if !is_refused && !command.dry_run {
        import(core, &mut candidates, &mut results, command.skip_faulty).await?;
    }
    let mut report = Report::default();
    for ((place, candidate), result) in candidates.iter().zip(&results) {
        report.say(core, place, candidate, *result).await?;
    }
    report.say_sums(&left_out)?;
    if is_refused {
        bail!("{}", report.refusal(command.dry_run));
    }
    if command.dry_run {
        say!("Nothing was changed, because this is a dry run.");
        return Ok(());
    }
    send_links(core, &report.without_password).await
}

fn read(file: &Path, from: Option<Software>) -> anyhow::Result<Contents> {
    let unreadable = || format!("{} can't be read", shown(file));
    let mut bytes = Vec::new();
    if file == Path::new(STANDARD_INPUT) {
        std::io::stdin().read_to_end(&mut bytes).with_context(unreadable)?;
    } else {
        bytes = std::fs::read(file).with_context(unreadable)?;
    }
    parse(&bytes, from).with_context(unreadable)
}

fn shown(file: &Path) -> String {
    if file == Path::new(STANDARD_INPUT) { "standard input".to_owned() } else { file.display().to_string() }
}

fn parse(bytes: &[u8], from: Option<Software>) -> anyhow::Result<Contents> {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        bail!("It's UTF-16. Save it as UTF-8.");
    }
    let bytes = without_bom(bytes);
    let text = || {
        std::str::from_utf8(bytes).map_err(|error| {
            let before = bytes.iter().take(error.valid_up_to()).filter(|byte| **byte == b'\n').count();
            anyhow!("Line {} isn't valid UTF-8.", before + 1)
        })
    };
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

/// Each user's place, and the user, or why they can't be imported.
type Candidates = Vec<(String, anyhow::Result<Candidate>)>;

/// Checks each user by itself, and that no two have the same email. A faulty user keeps their email from others too.
fn check(users: Vec<(String, anyhow::Result<Draft>)>, domain: Option<&str>) -> Candidates {
    let mut seen: HashMap<String, String> = HashMap::new();
    let mut unique = |place: &str, email: &Email| match seen.entry(email.to_string()) {
        Entry::Occupied(first) => Err(anyhow!("it has the same email as {}", first.get())),
        Entry::Vacant(free) => {
            free.insert(place.to_owned());
            Ok(())
        }
    };
    let checked = users.into_iter().map(|(place, draft)| {
        let candidate = draft.and_then(|draft| {
            let email = draft.email(domain)?;
            unique(&place, &email)?;
            draft.check(email)
        });
        (place, candidate)
    });
    checked.collect()
}

/// Says what would be done with each user. `None` for those who can't be imported.
async fn plan(core: &Core, candidates: &Candidates) -> anyhow::Result<Vec<Option<Imported>>> {
    let emails: Vec<&Email> =
        candidates.iter().filter_map(|(_, found)| found.as_ref().ok()).map(|found| &found.email).collect();
    let patient = Core { db: core.db.patient(), ..core.clone() };
    let results = creation::plan(&patient, &emails).await;
    patient.db.close().await;
    let mut results = results?.into_iter();
    Ok(candidates.iter().map(|(_, found)| found.as_ref().ok().and_then(|_| results.next())).collect())
}

/// Creates the accounts of the users who can be imported and have none, in one transaction. Corrects the results, if
/// somebody has taken an email meanwhile.
async fn import(
    core: &Core,
    candidates: &mut Candidates,
    results: &mut [Option<Imported>],
    skips_faulty: bool,
) -> anyhow::Result<()> {
    let mut found: Vec<&mut Candidate> = Vec::new();
    for ((_, candidate), result) in candidates.iter_mut().zip(&*results) {
        found.extend(candidate.as_mut().ok().filter(|_| *result == Some(Imported::Created)));
    }
    let new = prepare(core, found)?;
    let patient = Core { db: core.db.patient(), ..core.clone() };
    let progress = Progress::new(new.len(), "Importing");
    let keeps = |results: &[Imported]| skips_faulty || !results.contains(&Imported::Reserved);
    let done =
        creation::import(&patient, &new.iter().collect::<Vec<_>>(), |more| progress.advance_by(more as u64), keeps)
            .await;
    patient.db.close().await;
    let done = done?;
    if !keeps(&done) {
        bail!("Nothing was imported, because an email was taken meanwhile. Run the command again.");
    }
    let planned = results.iter_mut().filter(|result| **result == Some(Imported::Created));
    planned.zip(done).for_each(|(result, done)| *result = Some(done));
    Ok(())
}

/// Makes the accounts: with an id, a stored hash and a sealed secret.
fn prepare(core: &Core, mut candidates: Vec<&mut Candidate>) -> anyhow::Result<Vec<NewUser>> {
    let hashes = candidates.iter_mut().map(|candidate| candidate.hash.take()).collect();
    let hashes = wrapping::stored(hashes, core.config.bcrypt_cost)?;
    let sealer = OnceCell::new();
    let new = candidates.into_iter().zip(hashes).map(|(candidate, hash)| {
        let (email, name, groups) = (candidate.email.clone(), candidate.name.clone(), candidate.groups.clone());
        let new = NewUser::new(email, name, candidate.role, hash)?;
        let sealed = candidate.totp.as_ref().map(|secret| seal(&core.config, &sealer, &new.id, secret)).transpose()?;
        Ok(NewUser { groups, disabled: candidate.disabled, authenticator: sealed, ..new })
    });
    new.collect()
}

/// Seals a secret, with a key that is created if there's none, as at a first start.
fn seal(config: &Config, sealer: &OnceCell<Sealer>, owner: &str, secret: &TotpSecret) -> anyhow::Result<String> {
    if sealer.get().is_none() {
        let session_keys = match &config.session_keys {
            Some(keys) => keys.clone(),
            None => data_dir::session_keys(&config.data_dir)?,
        };
        let _ = sealer.set(Sealer::new(&session_keys, keys::Purpose::TotpSecret));
    }
    let sealer = sealer.get().context("There is no session key.")?;
    Ok(sealer.seal(owner, secret.as_bytes())?)
}

/// Creates links for those who have no password yet, those of an earlier import included if their link has expired. One that fails doesn't stop the
/// others.
async fn send_links(core: &Core, emails: &[Email]) -> anyhow::Result<()> {
    let mut failed = 0;
    for email in emails {
        if let Err(error) = send_link(core, email).await {
            failed += 1;
            complain!("{email} has no link to choose a password: {error:#}");
        }
    }
    if failed > 0 {
        bail!("{} could not be created. `vestibule user password EMAIL` creates one.", counted(failed, "link"));
    }
    Ok(())
}

async fn send_link(core: &Core, email: &Email) -> anyhow::Result<()> {
    let found = core.db.read(async |db| users::credentials(db, email).await).await?;
    let Some(account) = found.filter(|found| !found.disabled && found.password_hash.is_none()) else { return Ok(()) };
    // A new link would revoke the link of an earlier import.
    let tokens = core.db.read(async |db| tokens::of_user(db, &account.user.id, core.now()).await).await?;
    if tokens.iter().any(|token| token.purpose == Purpose::FirstPassword) {
        return Ok(());
    }
    let link = password::send_link(core, Actor::Command, Target::now(&account.user.id)).await??;
    match link.sent {
        Some(Ok(())) => say!("{email} was sent a link to choose a password: {}", link.url),
        Some(Err(why)) => {
            say!("{email}: give them this link to choose a password, because it wasn't sent ({why}): {}", link.url)
        }
        None => say!("{email}: give them this link to choose a password: {}", link.url),
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
            let candidates = check(contents.users, Some("example.org"));
            assert!(candidates.len() >= 3 && candidates.iter().all(|(_, found)| found.is_ok()), "{software:?}");
        }
    }
}
