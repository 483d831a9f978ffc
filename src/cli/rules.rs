//! `vestibule rules`: the rule that decides about a page, and its verdict on a user.

use std::net::IpAddr;

use anyhow::bail;
use clap::Subcommand;

use super::account::credentials;
use super::database::with_database;
use crate::access::{
    self, Access, AccessRequest, Answer, Because, RequestedUrl, RequiredProof, Rules, Unsure, Verdict,
};
use crate::base::duration::written;
use crate::base::user::{Group, User};
use crate::config::{Config, SecondFactorPolicy};
use crate::state::Core;
use crate::storage::users::Credentials;

#[derive(Subcommand)]
pub(super) enum RulesCommand {
    /// Say whether a page may be opened, and which rule decides; exit code 0 if it may, 1 if not
    Check {
        /// The page's address in the browser, such as https://wiki.example.org/page
        #[arg(value_parser = RequestedUrl::from_url)]
        url: RequestedUrl,
        /// The user who is signed in [default: nobody]
        #[arg(long, value_name = "EMAIL")]
        user: Option<String>,
        /// The request's method
        #[arg(long, value_name = "METHOD", value_parser = access::sent_method, default_value = "GET")]
        method: String,
        /// The client's IP address [default: unknown]
        #[arg(long, value_name = "ADDRESS")]
        address: Option<IpAddr>,
    },
}

/// Prints the verdict that a proxy would get. Returns true if it allows the request.
pub(super) fn run(config: Config, command: RulesCommand) -> anyhow::Result<bool> {
    let RulesCommand::Check { url, user, method, address } = command;
    let address = address.map(|address| address.to_canonical());
    let request = AccessRequest { host: &url.host, path: &url.path, method: Some(&method), address };
    let (rules, policy) = (config.access_rules.clone(), config.second_factor);
    let user = match user {
        Some(email) => Some(with_database(config, async |core| who(core, &email).await)?),
        None => None,
    };
    tell(&rules, policy, &request, user.as_ref())
}

async fn who(core: &Core, email: &str) -> anyhow::Result<User> {
    let Credentials { user, disabled, locked, password_hash, .. } = credentials(core, email).await?;
    let email = &user.email;
    match (disabled, password_hash) {
        (true, _) if locked => bail!(
            "{email} is locked and can't sign in. `vestibule user lock {email}` prints a new link that opens the account \
             again."
        ),
        (true, _) => bail!("{email} is disabled and can't sign in. `vestibule user enable {email}` enables them."),
        (false, None) => bail!(
            "{email} has no password and can't sign in. `vestibule user password {email}` prints a link to choose one."
        ),
        (false, Some(_)) => Ok(user),
    }
}

fn tell(
    rules: &Rules,
    policy: SecondFactorPolicy,
    request: &AccessRequest,
    user: Option<&User>,
) -> anyhow::Result<bool> {
    let verdict = rules.decide(request);
    let Verdict { access, proof, because } = verdict;
    let answer = verdict.answer(user);
    say!("{answer}");
    let groups = user.map(|user| groups_of(access, user)).unwrap_or_default();
    say!("{}{groups} {because}", may_open(access));
    if let Some(demand) = demand(proof) {
        say!("{demand}");
    }
    if let Some(user) = user.filter(|user| policy.binds(user.role) && *access != Access::Public) {
        say!("{} must have a second factor, because of SECOND_FACTOR.", user.email);
    }
    if matches!(because, Because::Unsure(_, Unsure::Address)) {
        say!("Give the address with --address.");
    }
    match (because, rules.file()) {
        (Because::Rule(rule) | Because::Unsure(rule, _), Some(file)) => {
            say!("{}:{}: {rule}", file.display(), rule.line())
        }
        (Because::NoFile, _) => {
            say!("\nTo restrict access, write a file of rules and set ACCESS_RULES to its path. For example:\n");
            say!("[[rules]]\nhost = \"{}\"\naccess = \"signed-in\"", request.host);
        }
        _ => {}
    }
    Ok(answer == Answer::Allowed)
}

fn may_open(access: &Access) -> String {
    match access {
        Access::Public => "Everyone may open this page.".to_owned(),
        Access::SignedIn => "Every user may open this page.".to_owned(),
        Access::Deny => "No one may open this page.".to_owned(),
        Access::Groups(groups) => {
            let names: Vec<&str> = groups.iter().map(Group::as_str).collect();
            format!("Only members of {} may open this page.", names.join(" or "))
        }
    }
}

/// The user's groups, where groups decide.
fn groups_of(access: &Access, user: &User) -> String {
    let Access::Groups(_) = access else { return String::new() };
    let names: Vec<&str> = user.group_names().collect();
    let names = if names.is_empty() { "no group".to_owned() } else { names.join(", ") };
    format!(" {} is in {names}.", user.email)
}

/// The proof that users give before they may open the page. `None` if signing in is enough.
fn demand(proof: RequiredProof) -> Option<String> {
    let factor = proof.second_factor.then(|| "sign in with a second factor".to_owned());
    let recent =
        proof.max_age.map(|age| format!("have signed in or confirmed who they are within the last {}", written(age)));
    let demands: Vec<String> = factor.into_iter().chain(recent).collect();
    let app_passwords = if proof.app_passwords { "accepted" } else { "refused" };
    (!demands.is_empty()).then(|| format!("Users must {}. App passwords are {app_passwords}.", demands.join(" and ")))
}
