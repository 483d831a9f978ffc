//! `vestibule user import`: accounts of other software, with their passwords.

use std::path::Path;

use anyhow::{Context, bail};
use serde::Deserialize;

use super::Tools;
use super::user::{parse_email, parse_name, taken};
use crate::users::password::PasswordHash;
use crate::users::store::{self, NewUser};
use crate::users::{Name, Role};

/// Imports what can be, and names each line that cannot; those make the command fail at its end.
pub(super) async fn run(tools: &Tools, file: &Path, domain: Option<&str>) -> anyhow::Result<()> {
    let bytes = std::fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
    // The mark that some editors put in front of a text.
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    let (mut imported, mut refused) = (0, 0);
    for (number, line) in (1..).zip(bytes.split(|byte| *byte == b'\n')) {
        if line.trim_ascii().is_empty() || line.starts_with(b"#") {
            continue;
        }
        match import(tools, line, domain).await {
            Ok(()) => imported += 1,
            Err(error) => {
                refused += 1;
                complain!("line {number}: {error:#}");
            }
        }
    }
    say!("Imported {imported}, refused {refused}.");
    if refused > 0 {
        bail!("{refused} of {} lines were refused", imported + refused);
    }
    Ok(())
}

async fn import(tools: &Tools, line: &[u8], domain: Option<&str>) -> anyhow::Result<()> {
    let line = std::str::from_utf8(line).context("it is not UTF-8")?;
    let new = if line.trim_start().starts_with('{') { from_json(line)? } else { from_htpasswd(line, domain)? };
    let now = tools.clock.now();
    match tools.db.write(async |db| store::insert(db, &new, now).await).await? {
        Some(user) => {
            tools.audit.account_created(&user, None).await;
            Ok(())
        }
        None => bail!(taken(&new.email)),
    }
}

fn from_htpasswd(line: &str, domain: Option<&str>) -> anyhow::Result<NewUser> {
    let (name, hash) = line.split_once(':').context("it is not of the form name:hash")?;
    let email = match domain {
        Some(domain) if !name.contains('@') => parse_email(&format!("{name}@{domain}"))?,
        None if !name.contains('@') => bail!("{name:?} is no e-mail address; --domain would complete it"),
        _ => parse_email(name)?,
    };
    let called = Name::from_email(&email);
    Ok(NewUser::new(email, called, Role::User, Some(hash_of(hash)?))?)
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct JsonLine {
    email: String,
    name: Option<String>,
    password_hash: String,
}

fn from_json(line: &str) -> anyhow::Result<NewUser> {
    // The parser's own message may quote the line, and the line holds a hash.
    let line: JsonLine =
        serde_json::from_str(line).map_err(|_| anyhow::anyhow!("it is not JSON with email, name and passwordHash"))?;
    let email = parse_email(&line.email)?;
    let name = match &line.name {
        Some(name) => parse_name(name)?,
        None => Name::from_email(&email),
    };
    Ok(NewUser::new(email, name, Role::User, Some(hash_of(&line.password_hash)?))?)
}

fn hash_of(text: &str) -> anyhow::Result<PasswordHash> {
    PasswordHash::imported(text.trim()).context("its hash is not bcrypt ($2a$, $2b$ or $2y$) of cost 4 to 16")
}
