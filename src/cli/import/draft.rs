//! A user as another system has them, and the account that Vestibule makes of it.

use std::collections::BTreeMap;

use anyhow::{anyhow, bail};

use crate::base::password::foreign::{ForeignHash, ForeignHashError, HashKind};
use crate::base::totp::TotpSecret;
use crate::base::user::{Email, Group, Name, NoGroup, Role};
use crate::cli::account::parse_name;

/// The contents of a source.
#[derive(Default)]
pub struct Contents {
    /// Each user's place in the source, and the user, or why there's none.
    pub users: Vec<(String, anyhow::Result<Draft>)>,
    /// Fields that no account has, and for how many users.
    pub left_out: BTreeMap<String, u64>,
}

/// A user as the source has them.
#[derive(Default)]
pub struct Draft {
    /// An email, or a name to which the domain is added.
    pub email: String,
    pub name: Option<String>,
    /// `None` if it's an ordinary user, or the group of administrators says it.
    pub role: Option<Role>,
    pub groups: Vec<String>,
    pub disabled: bool,
    pub hash: DraftHash,
    pub totp: Option<Vec<u8>>,
}

/// A hash that the source has in parts.
pub type ReadHash = Result<ForeignHash, ForeignHashError>;

#[derive(Default)]
pub enum DraftHash {
    /// The user gets a link to choose a password.
    #[default]
    None,
    Text(String),
    Read(ReadHash),
}

/// A user who can be imported.
pub struct Candidate {
    pub email: Email,
    pub name: Name,
    pub role: Role,
    pub groups: Vec<Group>,
    pub disabled: bool,
    /// `None` without a password.
    pub kind: Option<HashKind>,
    /// Taken when it's stored.
    pub hash: Option<ForeignHash>,
    pub totp: Option<TotpSecret>,
}

impl Contents {
    pub fn leave_out(&mut self, what: &str) {
        *self.left_out.entry(what.to_owned()).or_default() += 1;
    }
}

impl Draft {
    /// Leaves out the group of administrators, whose members had other rights in other software.
    pub fn without_administrators(mut self, contents: &mut Contents) -> Self {
        let before = self.groups.len();
        self.groups.retain(|group| group != Group::ADMINS);
        if self.groups.len() < before {
            contents.leave_out("the group admins");
        }
        self
    }

    /// # Errors
    /// A sentence about the user, which begins with "its" or "it". It never quotes the source: columns may have been
    /// swapped.
    pub fn email(&self, domain: Option<&str>) -> anyhow::Result<Email> {
        let email = match domain {
            Some(domain) if !self.email.contains('@') => &format!("{}@{domain}", self.email),
            None if !self.email.contains('@') => bail!("its name isn't an email; give the domain with --domain"),
            _ => &self.email,
        };
        Email::parse(email).map_err(|_| anyhow!("its name isn't an email such as name@example.org"))
    }

    /// # Errors
    /// As those of [`email`](Self::email).
    pub fn check(self, email: Email) -> anyhow::Result<Candidate> {
        let name = match self.name.filter(|name| !name.trim().is_empty()) {
            Some(name) => parse_name(&name)?,
            None => Name::from_email(&email),
        };
        let hash = match self.hash {
            DraftHash::None => None,
            DraftHash::Text(text) => Some(ForeignHash::parse(&text)),
            DraftHash::Read(hash) => Some(hash),
        };
        let hash = hash.transpose().map_err(|error| anyhow!("its hash {error}"))?;
        let totp = self
            .totp
            .map(|bytes| TotpSecret::from_bytes(&bytes).ok_or_else(|| anyhow!("its TOTP secret isn't 20 bytes long")));
        let (role, groups) = membership(self.role, &self.groups)?;
        let kind = hash.as_ref().map(|hash| hash.kind);
        Ok(Candidate { email, name, role, groups, disabled: self.disabled, kind, hash, totp: totp.transpose()? })
    }
}

/// The administrators' group is the role, and isn't stored.
fn membership(role: Option<Role>, groups: &[String]) -> anyhow::Result<(Role, Vec<Group>)> {
    let parse = |text: &String| match text.parse() {
        Ok(group) => Ok(group),
        Err(NoGroup) if is_plainly_a_name(text) => Err(anyhow!("its group {text:?} can't be kept: {NoGroup}")),
        Err(NoGroup) => Err(anyhow!(NoGroup)),
    };
    let mut groups = groups.iter().map(parse).collect::<anyhow::Result<Vec<Group>>>()?;
    groups.sort_unstable();
    groups.dedup();
    let joins_admins = groups.iter().any(Group::is_admins);
    groups.retain(|group| !group.is_admins());
    if groups.len() > Group::MOST {
        bail!("it has more than {} groups", Group::MOST);
    }
    match role {
        Some(Role::Admin) => Ok((Role::Admin, groups)),
        None if joins_admins => Ok((Role::Admin, groups)),
        Some(Role::User) if joins_admins => bail!("its role is user, but it is in the group {}", Group::ADMINS),
        Some(Role::User) | None => Ok((Role::User, groups)),
    }
}

/// Returns false for a text that may be a hash or a secret.
fn is_plainly_a_name(text: &str) -> bool {
    text.len() <= Group::MAX_LENGTH && text.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '_' | '/'))
}
