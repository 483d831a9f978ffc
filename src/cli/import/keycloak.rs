//! A realm of Keycloak, as `kc.sh export` writes it with users.

use std::collections::HashMap;

use anyhow::{Context, anyhow, bail};
use serde_json::Value;

use super::draft::{Contents, Draft, DraftHash, ReadHash};
use super::json::{Fields, document};
use crate::base::password::foreign::{ForeignHash, HashKind, Pbkdf2Digest, SlowHash, decode};
use crate::base::totp::TotpSecret;

/// Parts of a user that say nothing about a person.
const INTERNAL: [&str; 5] = ["id", "createdTimestamp", "notBefore", "disableableCredentialTypes", "totp"];

pub fn read(text: &str) -> anyhow::Result<Contents> {
    let all = document(text)?;
    // A list, if several realms were exported.
    let realms = if let Value::Array(realms) = all { realms } else { vec![all] };
    let (mut contents, mut users, mut groups) = (Contents::default(), Vec::new(), HashMap::new());
    for realm in realms {
        users.extend(Fields::of(realm)?.list("users")?);
    }
    for (number, user) in (1..).zip(users) {
        if user.get("serviceAccountClientId").is_some() {
            contents.leave_out("a service account");
            continue;
        }
        let draft = Fields::of(user).and_then(|fields| self::user(fields, &mut groups, &mut contents));
        contents.users.push((format!("user {number}"), draft));
    }
    Ok(contents)
}

fn user(mut fields: Fields, groups: &mut HashMap<String, String>, contents: &mut Contents) -> anyhow::Result<Draft> {
    fields.ignore(&INTERNAL);
    if fields.flag("emailVerified")? == Some(false) {
        contents.leave_out("an email that isn't verified");
    }
    let names = [fields.text("firstName")?, fields.text("lastName")?];
    let names: Vec<String> = names.into_iter().flatten().collect();
    let username = fields.text("username")?;
    let mut draft = Draft {
        email: fields.text("email")?.or(username).context("it has neither an email nor a username")?,
        name: Some(names.join(" ")),
        groups: fields.texts("groups")?.into_iter().map(|path| group(path, groups)).collect::<Result<_, _>>()?,
        disabled: fields.disabled()?,
        ..Draft::default()
    };
    for credential in fields.list("credentials")? {
        let mut credential = Fields::of(credential)?;
        match credential.text("type")?.as_deref() {
            Some("password") => draft.hash = DraftHash::Read(password(credential)?),
            Some("otp") if draft.totp.is_some() => contents.leave_out("a second authenticator app"),
            Some("otp") => match otp(credential)? {
                Some(secret) => draft.totp = Some(secret),
                None => bail!("its one-time codes aren't TOTP with SHA-1, six digits and 30 seconds"),
            },
            _ => contents.leave_out("another kind of credential"),
        }
    }
    fields.leave_out(contents);
    Ok(draft.without_administrators(contents))
}

/// Returns a path such as `/staff/night` as a name without slashes. `groups` has the paths of the names before.
fn group(path: String, groups: &mut HashMap<String, String>) -> anyhow::Result<String> {
    let name = path.trim_start_matches('/').replace('/', "-");
    let known = groups.entry(name.clone()).or_insert_with(|| path.clone());
    if *known != path {
        bail!("two groups would have the name {name}; rename one");
    }
    Ok(name)
}

/// A text with an object in it.
fn inner(fields: &mut Fields, name: &str) -> anyhow::Result<Fields> {
    let text = fields.text(name)?.with_context(|| format!("its credential has no {name}"))?;
    let value = serde_json::from_str(&text).map_err(|_| anyhow!("its credential's {name} isn't JSON"))?;
    Fields::of(value)
}

fn password(mut credential: Fields) -> anyhow::Result<ReadHash> {
    let (mut secret, mut data) = (inner(&mut credential, "secretData")?, inner(&mut credential, "credentialData")?);
    let mut bytes = |name| secret.text(name).map(|text| text.as_deref().and_then(decode));
    let (Some(hash), Some(salt)) = (bytes("value")?, bytes("salt")?) else {
        bail!("its password has no hash or no salt")
    };
    let rounds = data.number("hashIterations")?;
    let algorithm = data.text("algorithm")?.unwrap_or_default();
    let digest = match &*algorithm {
        "pbkdf2" => Pbkdf2Digest::Sha1,
        "pbkdf2-sha256" => Pbkdf2Digest::Sha256,
        "pbkdf2-sha512" => Pbkdf2Digest::Sha512,
        "argon2" => return argon2(data, rounds, salt, hash),
        _ => bail!("its password was hashed by an algorithm that can't be imported"),
    };
    Ok(ForeignHash::slow(HashKind::Pbkdf2, SlowHash::pbkdf2(digest, rounds, salt, hash)))
}

fn argon2(mut data: Fields, passes: u32, salt: Vec<u8>, hash: Vec<u8>) -> anyhow::Result<ReadHash> {
    let mut more = data.object("additionalParameters")?.context("its Argon2 hash has no parameters")?;
    let mut first = |name| more.texts(name).map(|values| values.into_iter().next());
    let variant = first("type")?.unwrap_or_default();
    let version = first("version")?.unwrap_or_default();
    let (memory, lanes) = (first("memory")?, first("parallelism")?);
    let number = |text: Option<String>| text.and_then(|text| text.parse().ok());
    let hash = number(memory).zip(number(lanes)).and_then(|(memory, lanes)| {
        SlowHash::argon2(&variant, if version == "1.0" { 16 } else { 19 }, [memory, passes, lanes], salt, hash)
    });
    Ok(ForeignHash::slow(HashKind::Argon2, hash))
}

/// The secret's bytes, or `None` if its codes aren't those that Vestibule verifies.
fn otp(mut credential: Fields) -> anyhow::Result<Option<Vec<u8>>> {
    let (mut secret, mut data) = (inner(&mut credential, "secretData")?, inner(&mut credential, "credentialData")?);
    let is_ours = data.text("subType")?.as_deref() == Some("totp")
        && data.number("digits")? == 6
        && data.number("period")? == 30
        && data.text("algorithm")?.as_deref() == Some("HmacSHA1");
    let text = secret.text("value")?.context("its authenticator app has no secret")?;
    let bytes = match data.text("secretEncoding")?.as_deref() {
        Some("BASE32") => TotpSecret::bytes_of_base32(&text).context("its TOTP secret isn't base32")?,
        Some(_) => bail!("its TOTP secret has an unknown encoding"),
        None => text.into_bytes(),
    };
    Ok(is_ours.then_some(bytes))
}
