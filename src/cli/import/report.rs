//! The report of an import: a line for each user, and sums.

use std::collections::{BTreeMap, BTreeSet};

use super::draft::Candidate;
use crate::accounts::creation::Imported;
use crate::base::password::foreign::HashKind;
use crate::base::user::{Email, Role};
use crate::cli::account::taken;
use crate::cli::print::counted;
use crate::state::Core;

#[derive(Default)]
pub struct Report {
    created: u64,
    administrators: u64,
    disabled: u64,
    groups: BTreeSet<String>,
    hashes: BTreeMap<HashKind, u64>,
    authenticators: u64,
    /// Users who need a link to choose a password, unless they have chosen one since an earlier import.
    pub without_password: Vec<Email>,
    new_without_password: u64,
    exist: u64,
    faults: u64,
}

impl Report {
    /// Says what is done with one user, or why not.
    pub async fn say(
        &mut self,
        core: &Core,
        place: &str,
        candidate: &anyhow::Result<Candidate>,
        result: Option<Imported>,
    ) -> anyhow::Result<()> {
        match (candidate, result) {
            (Ok(candidate), Some(Imported::Created)) => {
                say!("{place}: {}", self.add(candidate));
            }
            (Ok(candidate), Some(Imported::Exists)) => {
                self.exist += 1;
                self.without_password.extend(candidate.kind.is_none().then(|| candidate.email.clone()));
                say!("{place}: {} has an account already, which stays as it is", candidate.email);
            }
            (Ok(candidate), _) => {
                self.faults += 1;
                complain!("{place}: {}", taken(core, &candidate.email).await);
            }
            (Err(error), _) => {
                self.faults += 1;
                complain!("{place}: {error:#}");
            }
        }
        Ok(())
    }

    /// Counts a new user. Returns what is said of them.
    fn add(&mut self, new: &Candidate) -> String {
        self.created += 1;
        let mut parts = Vec::new();
        if new.role == Role::Admin {
            self.administrators += 1;
            parts.push("administrator".to_owned());
        }
        if new.disabled {
            self.disabled += 1;
            parts.push("disabled".to_owned());
        }
        if !new.groups.is_empty() {
            let names: Vec<&str> = new.groups.iter().map(|group| group.as_str()).collect();
            self.groups.extend(names.iter().map(|name| (*name).to_owned()));
            parts.push(format!("in {}", names.join(" and ")));
        }
        match new.kind {
            Some(kind) => {
                *self.hashes.entry(kind).or_default() += 1;
                parts.push(format!("{} hash", kind.name()));
            }
            None => {
                if !new.disabled {
                    self.new_without_password += 1;
                    self.without_password.push(new.email.clone());
                }
                parts.push("no password".to_owned());
            }
        }
        if new.totp.is_some() {
            self.authenticators += 1;
            parts.push("authenticator app".to_owned());
        }
        format!("{}, {}: {}", new.name.as_str(), new.email, parts.join(", "))
    }

    /// Says the sums, and what no account has.
    pub fn say_sums(&self, left_out: &BTreeMap<String, u64>) -> anyhow::Result<()> {
        let mut sums = vec![counted(self.created, "new user")];
        let mut add = |count: u64, text: String| sums.extend((count > 0).then_some(text));
        add(self.administrators, counted(self.administrators, "administrator"));
        add(self.disabled, format!("{} disabled", self.disabled));
        add(self.groups.len() as u64, counted(self.groups.len() as u64, "group"));
        for (kind, count) in &self.hashes {
            add(*count, format!("{count} {}", kind.name()));
        }
        let without = self.new_without_password;
        add(without, format!("{without} with a link to choose a password"));
        add(self.authenticators, counted(self.authenticators, "authenticator app"));
        add(self.exist, format!("{} already here", self.exist));
        add(self.faults, format!("{} faulty", self.faults));
        say!("{}.", sums.join(", "));
        if !left_out.is_empty() {
            let fields: Vec<String> = left_out.iter().map(|(field, count)| format!("{field} ({count})")).collect();
            say!("Left out: {}.", fields.join(", "));
        }
        Ok(())
    }

    /// The reason why nothing is imported.
    pub fn refusal(&self, is_dry_run: bool) -> String {
        let nothing = if is_dry_run { "Nothing would be imported" } else { "Nothing was imported" };
        let faulty = if self.faults == 1 { "1 user is faulty" } else { &format!("{} users are faulty", self.faults) };
        format!("{nothing}, because {faulty}. Correct the file, or leave them out with --skip-faulty.")
    }
}
