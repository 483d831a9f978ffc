//! `vestibule rules`: the rule that decides about a page, and its verdict on somebody.

use anyhow::bail;

use super::account::credentials;
use super::with_database;
use crate::access::{Access, AccessRequest, Because, Rules, Unsure, Verdict};
use crate::base::user::{Group, User};
use crate::config::Config;
use crate::state::Core;
use crate::storage::users::Credentials;

/// Prints the verdict that a proxy would get. Returns true if it allows the request.
pub(super) fn check(config: Config, request: &AccessRequest, email: Option<String>) -> anyhow::Result<bool> {
    let rules = config.access_rules.clone();
    let person = match email {
        Some(email) => Some(with_database(config, async |core| who(core, &email).await)?),
        None => None,
    };
    tell(&rules, rules.decide(request), person.as_ref())
}

async fn who(core: &Core, email: &str) -> anyhow::Result<User> {
    let Credentials { user, disabled, .. } = credentials(core, email).await?;
    if disabled {
        bail!("{} is disabled, and cannot sign in", user.email);
    }
    Ok(user)
}

fn tell(rules: &Rules, verdict: Verdict, person: Option<&User>) -> anyhow::Result<bool> {
    let Verdict { access, because } = verdict;
    let allowed = *access == Access::Public || person.is_some_and(|user| access.admits(user));
    let answer = match (allowed, person, access) {
        (true, ..) => "allowed",
        (false, None, Access::SignedIn | Access::Groups(_)) => "sign in first",
        (false, ..) => "denied",
    };
    say!("{answer}");
    say!("{}{} {because}", for_whom(access), person.map(|user| where_somebody_is(access, user)).unwrap_or_default());
    if matches!(because, Because::Unsure(_, Unsure::Address)) {
        say!("Say which address with --address.");
    }
    if let (Because::Rule(rule) | Because::Unsure(rule, _), Some(file)) = (because, rules.file()) {
        say!("{}:{}: {rule}", file.display(), rule.line());
    }
    Ok(allowed)
}

fn for_whom(access: &Access) -> String {
    match access {
        Access::Public => "It is open to everyone.".to_owned(),
        Access::SignedIn => "It is open to everyone who is signed in.".to_owned(),
        Access::Deny => "It is open to no one.".to_owned(),
        Access::Groups(groups) => {
            let names: Vec<&str> = groups.iter().map(Group::as_str).collect();
            format!("It is open to the members of {}.", names.join(" or "))
        }
    }
}

/// The user's groups, where groups decide.
fn where_somebody_is(access: &Access, user: &User) -> String {
    let Access::Groups(_) = access else { return String::new() };
    let names: Vec<&str> = user.group_names().collect();
    let names = if names.is_empty() { "no group".to_owned() } else { names.join(", ") };
    format!(" {} is in {names}.", user.email)
}
