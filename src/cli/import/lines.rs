//! Sources with one user on each line: JSON, `name:hash` and what tinyauth and MongoDB write.

use anyhow::{Context, anyhow, bail};

use super::draft::{Contents, Draft, DraftHash, ReadHash};
use super::json::{Fields, shown};
use crate::base::password::foreign::{ForeignHash, HashKind, Pbkdf2Digest, SlowHash};
use crate::base::totp::TotpSecret;
use crate::base::user::Role;

/// Reads each line that isn't empty or a comment.
pub fn read(bytes: &[u8], line: impl Fn(&str, &mut Contents) -> anyhow::Result<Draft>) -> Contents {
    let mut contents = Contents::default();
    for (number, bytes) in (1..).zip(bytes.split(|byte| *byte == b'\n')) {
        let start = bytes.trim_ascii_start();
        if start.is_empty() || start.starts_with(b"#") {
            continue;
        }
        let draft = std::str::from_utf8(bytes.trim_ascii_end())
            .context("it isn't valid UTF-8")
            .and_then(|text| line(text, &mut contents));
        contents.users.push((format!("line {number}"), draft));
    }
    contents
}

/// JSON if it begins as an object does, and `name:hash` otherwise.
pub fn guess(line: &str, contents: &mut Contents) -> anyhow::Result<Draft> {
    if line.trim_start().starts_with('{') { json(line, contents) } else { htpasswd(line, contents) }
}

/// A line with more fields is from passwd, shadow or the like, where they say who is locked and until when.
const MOST_FIELDS: usize = 6;

/// `name:hash`. After a second colon comes a comment, as for nginx and Verdaccio.
pub fn htpasswd(line: &str, contents: &mut Contents) -> anyhow::Result<Draft> {
    let (name, rest) = line.split_once(':').context("it isn't of the form name:hash")?;
    let fields = line.split(':').count();
    if fields > MOST_FIELDS {
        bail!("it has {fields} fields, as in passwd or shadow; only a name and a hash can be imported");
    }
    refuse_marked(name)?;
    let (hash, comment) = rest.split_once(':').unwrap_or((rest, ""));
    if !comment.is_empty() {
        contents.leave_out("a comment");
    }
    Ok(Draft { email: name.to_owned(), hash: DraftHash::Text(hash.to_owned()), ..Draft::default() })
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

/// `name:hash` or `name:hash:secret` of tinyauth. In a Compose file, each `$` is written twice.
pub fn tinyauth(line: &str, _: &mut Contents) -> anyhow::Result<Draft> {
    let fields: Vec<&str> = line.split(':').collect();
    let (name, hash, secret) = match fields[..] {
        [name, hash] => (name, hash, None),
        [name, hash, secret] => (name, hash, Some(secret)),
        _ => bail!("it isn't of the form name:hash or name:hash:secret"),
    };
    refuse_marked(name)?;
    let secret = secret.filter(|secret| !secret.is_empty());
    let totp = secret.map(|secret| TotpSecret::bytes_of_base32(secret).context("its TOTP secret isn't base32"));
    let hash = DraftHash::Text(hash.replace("$$", "$"));
    Ok(Draft { email: name.to_owned(), hash, totp: totp.transpose()?, ..Draft::default() })
}

const KEYS: [&str; 7] = ["email", "name", "passwordHash", "role", "groups", "disabled", "totpSecret"];

/// An object with [`KEYS`]. Any other key refuses the line, since the file was written for Vestibule.
pub fn json(line: &str, _: &mut Contents) -> anyhow::Result<Draft> {
    let mut fields = object(line)?;
    let role = match fields.text("role")?.as_deref() {
        Some("admin") => Some(Role::Admin),
        Some("user") => Some(Role::User),
        Some(_) => bail!("its role is neither admin nor user"),
        None => None,
    };
    let secret = fields.text("totpSecret")?;
    let totp = secret.map(|secret| TotpSecret::bytes_of_base32(&secret).context("its TOTP secret isn't base32"));
    let draft = Draft {
        email: fields.text("email")?.context("it has no email")?,
        name: fields.text("name")?,
        role,
        groups: fields.texts("groups")?,
        disabled: fields.flag("disabled")?.unwrap_or_default(),
        hash: fields.text("passwordHash")?.map_or(DraftHash::None, DraftHash::Text),
        totp: totp.transpose()?,
    };
    match fields.entries().next() {
        Some((unknown, _)) => bail!("{} can't be imported; the keys are {}", shown(&unknown), KEYS.join(", ")),
        None => Ok(draft),
    }
}

/// The rounds and the bytes of passport-local-mongoose, unless its options say otherwise.
const PASSPORT_ROUNDS: u32 = 25_000;
const PASSPORT_BYTES: usize = 512;

/// A document of MongoDB with a user of Passport: with passport-local-mongoose's `salt` and `hash`, or with a hash that
/// says by itself how it was made.
pub fn passport(line: &str, contents: &mut Contents) -> anyhow::Result<Draft> {
    let mut fields = object(line)?;
    fields.ignore(&["_id", "__v"]);
    let (email, username) = (fields.text("email")?, fields.text("username")?);
    let mut hashes = Vec::new();
    for name in ["hash", "passwordHash", "password"] {
        hashes.extend(fields.text(name)?);
    }
    let hash = match (fields.text("salt")?, &*hashes) {
        (Some(salt), [hash]) => DraftHash::Read(passport_hash(&salt, hash)?),
        (None, [hash]) => DraftHash::Text(hash.clone()),
        (None, []) => DraftHash::None,
        (Some(_), []) => bail!("it has a salt, but no hash"),
        _ => bail!("it has more than one of hash, passwordHash and password"),
    };
    let name = [fields.text("displayName")?, fields.text("name")?].into_iter().flatten().next();
    let draft = Draft {
        email: email.or(username).context("it has neither an email nor a username")?,
        name,
        groups: fields.texts("groups")?,
        disabled: fields.disabled()?,
        hash,
        ..Draft::default()
    };
    fields.leave_out(contents);
    Ok(draft.without_administrators(contents))
}

/// The salt is used as the text that it is.
fn passport_hash(salt: &str, hash: &str) -> anyhow::Result<ReadHash> {
    let bytes = hex::decode(hash).ok().context("its hash isn't hexadecimal")?;
    if bytes.len() != PASSPORT_BYTES {
        bail!(
            "its hash has {} bytes instead of {PASSPORT_BYTES}, so passport-local-mongoose was used with other options; \
             write JSON lines with hashes such as $pbkdf2-sha512$i=ROUNDS$SALT$HASH",
            bytes.len()
        );
    }
    let hash = SlowHash::pbkdf2(Pbkdf2Digest::Sha256, PASSPORT_ROUNDS, salt.as_bytes().to_vec(), bytes);
    Ok(ForeignHash::slow(HashKind::Pbkdf2, hash))
}

/// The parser's messages may quote the line, which contains a hash.
fn object(line: &str) -> anyhow::Result<Fields> {
    Fields::parse(line).map_err(|_| anyhow!("it isn't a JSON object with each key once"))
}
