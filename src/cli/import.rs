//! `vestibule user import`: users of other software, with their password hashes.

use std::collections::HashMap;
use std::path::Path;

use anyhow::{Context, anyhow, bail};
use serde::Deserialize;
use serde_json::{Map, Value};

use super::account::{parse_name, taken};
use crate::accounts::{Actor, creation};
use crate::base::password::PasswordHash;
use crate::base::password::foreign::ForeignHash;
use crate::base::text_safety::without_bom;
use crate::base::user::{Email, Group, Name, NoGroup, Role};
use crate::state::Core;
use crate::storage::users::NewUser;

/// Imports every valid line and reports the others. The command fails at the end if there were any.
pub(super) async fn run(core: &Core, file: &Path, domain: Option<&str>) -> anyhow::Result<()> {
    let bytes = std::fs::read(file).with_context(|| format!("{} can't be read", file.display()))?;
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        bail!("{} is UTF-16. Save it as UTF-8.", file.display());
    }
    let bytes = without_bom(&bytes);
    let (mut imported, mut refused) = (0, 0);
    let mut lines = HashMap::new();
    for (number, line) in (1..).zip(bytes.split(|byte| *byte == b'\n')) {
        let line = line.trim_ascii_end();
        if line.trim_ascii_start().is_empty() || line.trim_ascii_start().starts_with(b"#") {
            continue;
        }
        let done = match read(line, domain, core.config.bcrypt_cost) {
            Ok(account) => match lines.insert(account.new.email.to_string(), number) {
                Some(first) => Err(anyhow!("it has the same email as line {first}")),
                None => import(core, account).await,
            },
            Err(error) => Err(error),
        };
        match done {
            Ok(()) => imported += 1,
            Err(error) => {
                refused += 1;
                complain!("line {number}: {error:#}");
            }
        }
    }
    say!("Imported {imported}, refused {refused}.");
    if refused > 0 {
        bail!("{}", not_imported(refused));
    }
    Ok(())
}

fn not_imported(lines: u32) -> String {
    match lines {
        1 => "1 line was not imported. Correct it and import it again.".to_owned(),
        lines => format!("{lines} lines were not imported. Correct them and import them again."),
    }
}

/// A user to create.
struct Imported {
    new: NewUser,
    groups: Vec<Group>,
}

fn read(line: &[u8], domain: Option<&str>, cost: u32) -> anyhow::Result<Imported> {
    let line = std::str::from_utf8(line).context("it isn't valid UTF-8")?;
    if line.trim_start().starts_with('{') { from_json(line, cost) } else { from_htpasswd(line, domain, cost) }
}

async fn import(core: &Core, Imported { new, groups }: Imported) -> anyhow::Result<()> {
    match creation::create(core, Actor::Command, &new, &groups).await? {
        Some(_) => Ok(()),
        None => Err(taken(core, &new.email).await),
    }
}

/// A line with more fields is from passwd, shadow or the like, where they say who is locked and until when.
const MOST_FIELDS: usize = 4;

/// `name:hash`. After a second colon comes a comment, as for nginx and others.
fn from_htpasswd(line: &str, domain: Option<&str>, cost: u32) -> anyhow::Result<Imported> {
    let (name, rest) = line.split_once(':').context("it isn't of the form name:hash")?;
    let fields = line.split(':').count();
    if fields > MOST_FIELDS {
        bail!("it has {fields} fields, as in passwd or shadow; only a name and a hash can be imported");
    }
    refuse_marked(name)?;
    let hash = rest.split(':').next().unwrap_or_default();
    let email = match domain {
        Some(domain) if !name.contains('@') => email_of(&format!("{name}@{domain}"))?,
        None if !name.contains('@') => bail!("its name isn't an email; give the domain with --domain"),
        _ => email_of(name)?,
    };
    let called = Name::from_email(&email);
    Ok(Imported { new: NewUser::new(email, called, Role::User, Some(hash_of(hash, cost)?))?, groups: Vec::new() })
}

/// Refuses a name with a mark before or after it. With `!`, `*`, `//`, `;` and `-`, files say that an account is
/// locked, commented out or removed, and most of these are allowed in an email.
fn refuse_marked(name: &str) -> anyhow::Result<()> {
    let is_plain = |c: char| c.is_alphanumeric() || c == '_';
    let local = name.split('@').next().unwrap_or_default();
    let bounds = [name.chars().next(), local.chars().next_back(), name.chars().next_back()];
    match bounds.into_iter().flatten().find(|c| !is_plain(*c)) {
        Some(mark) => {
            bail!("it has {mark:?} before or after the name, which may mark a locked or removed account")
        }
        None => Ok(()),
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct JsonLine {
    email: String,
    name: Option<String>,
    password_hash: String,
    role: Option<String>,
    #[serde(default)]
    groups: Vec<String>,
}

/// The longest unknown key that an error names, if it's made of letters. Anything else may be a hash.
const LONGEST_KEY: usize = 24;
const KEYS: [&str; 5] = ["email", "name", "passwordHash", "role", "groups"];

fn from_json(line: &str, cost: u32) -> anyhow::Result<Imported> {
    // The parser's messages may quote the line, which contains a hash.
    let all: Map<String, Value> = serde_json::from_str(line).map_err(|_| anyhow!("it isn't a JSON object"))?;
    if let Some(unknown) = all.keys().find(|key| !KEYS.contains(&key.as_str())) {
        let is_word = unknown.len() <= LONGEST_KEY && unknown.bytes().all(|c| c.is_ascii_alphabetic() || c == b'_');
        let named = if is_word { format!("{unknown:?}") } else { "one of its keys".to_owned() };
        bail!("{named} can't be imported; the keys are {}", KEYS.join(", "));
    }
    let line: JsonLine = serde_json::from_str(line).map_err(|_| {
        anyhow!("it needs email and passwordHash, each once and as text; name, role and a list of groups are optional")
    })?;
    let email = email_of(&line.email)?;
    let name = match &line.name {
        Some(name) => parse_name(name)?,
        None => Name::from_email(&email),
    };
    let (role, groups) = membership(line.role.as_deref(), &line.groups)?;
    Ok(Imported { new: NewUser::new(email, name, role, Some(hash_of(&line.password_hash, cost)?))?, groups })
}

/// Never quotes the text: columns may have been swapped.
fn email_of(text: &str) -> anyhow::Result<Email> {
    Email::parse(text).map_err(|_| anyhow!("its name isn't an email such as name@example.org"))
}

/// The administrators' group is the role, and isn't stored.
fn membership(role: Option<&str>, groups: &[String]) -> anyhow::Result<(Role, Vec<Group>)> {
    let parsed: Result<Vec<Group>, _> = groups.iter().map(|group| group.parse()).collect();
    let mut groups: Vec<Group> = parsed.map_err(|error: NoGroup| anyhow!(error))?;
    groups.sort_unstable();
    groups.dedup();
    let joins_admins = groups.iter().any(Group::is_admins);
    groups.retain(|group| !group.is_admins());
    if groups.len() > Group::MOST {
        bail!("it has more than {} groups", Group::MOST);
    }
    match role {
        Some("admin") => Ok((Role::Admin, groups)),
        None if joins_admins => Ok((Role::Admin, groups)),
        Some("user") if joins_admins => bail!("its role is user, but it is in the group {}", Group::ADMINS),
        Some("user") | None => Ok((Role::User, groups)),
        Some(_) => bail!("its role is neither admin nor user"),
    }
}

fn hash_of(text: &str, cost: u32) -> anyhow::Result<PasswordHash> {
    let foreign = ForeignHash::parse(text).map_err(|error| anyhow!("its hash {error}"))?;
    Ok(PasswordHash::imported(foreign, cost)?.finish())
}
