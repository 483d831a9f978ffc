//! `vestibule session`: sessions listed and ended.

use std::net::IpAddr;

use clap::{Args, Subcommand};

use super::account::find;
use super::print::{browser, counted};
use crate::accounts::{Actor, Target, sessions};
use crate::base::user::User;
use crate::i18n::{ENGLISH, Time};
use crate::sessions::search::{self, Filter, Found};
use crate::sessions::store::SessionSummary;
use crate::state::Core;

#[derive(Subcommand)]
pub(super) enum SessionCommand {
    /// List a user's sessions, or everyone's, newest first
    List {
        /// The user's email
        email: Option<String>,
        /// Only sessions that were begun from this IP address
        #[arg(long)]
        address: Option<IpAddr>,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// End a user's sessions, or everyone's
    End(Ended),
}

#[derive(Args)]
#[group(required = true, multiple = false)]
pub(super) struct Ended {
    /// The user's email
    email: Option<String>,
    /// End everyone's sessions
    #[arg(long)]
    all: bool,
}

pub(super) async fn run(core: &Core, command: SessionCommand) -> anyhow::Result<()> {
    match command {
        SessionCommand::List { email, address, json } => list(core, email.as_deref(), address, json).await,
        SessionCommand::End(ended) => match ended.email {
            Some(email) => end(core, &email).await,
            None => end_all(core).await,
        },
    }
}

/// The most sessions that one query reads.
const PAGE: usize = 500;

async fn list(core: &Core, email: Option<&str>, address: Option<IpAddr>, json: bool) -> anyhow::Result<()> {
    let user = match email {
        Some(email) => Some(find(core, email).await?),
        None => None,
    };
    let filter = Filter {
        user_id: user.as_ref().map(|user| user.id.clone()),
        address: address.map(|address| address.to_canonical().to_string()),
    };
    let mut before = "[";
    let count = each_session(core, &filter, |found| {
        match (json, &user) {
            (true, _) => say!("{before}\n{:#}", as_json(found)),
            (false, Some(_)) => say!("{}", line(&found.session)),
            (false, None) => say!("{}, {}", line(&found.session), found.email),
        }
        before = ",";
        Ok(())
    })
    .await?;
    match (json, user) {
        (true, _) => say!("{}]", if before == "[" { "[" } else { "" }),
        (false, Some(user)) => say!("{} of {}.", counted(count, "session"), user.email),
        (false, None) => say!("{}.", counted(count, "session")),
    }
    Ok(())
}

/// Reads the active sessions that meet the conditions, a page at a time. Returns their number.
async fn each_session(
    core: &Core,
    filter: &Filter,
    mut see: impl FnMut(&Found) -> anyhow::Result<()>,
) -> anyhow::Result<u64> {
    let (now, idle) = (core.clock.now(), core.config.lifetimes.idle);
    let (mut position, mut count) = (None, 0);
    loop {
        let page = core
            .db
            .read(async |db| search::search(db, filter, position.as_ref(), now, idle, PAGE as i64).await)
            .await?;
        page.iter().try_for_each(&mut see)?;
        count += page.len() as u64;
        position = page.last().map(Found::position);
        if page.len() < PAGE {
            return Ok(count);
        }
    }
}

/// A line for each session of a user.
pub(super) async fn lines(core: &Core, user: &User) -> anyhow::Result<Vec<String>> {
    let filter = Filter { user_id: Some(user.id.clone()), ..Filter::default() };
    let mut lines = Vec::new();
    each_session(core, &filter, |found| {
        lines.push(line(&found.session));
        Ok(())
    })
    .await?;
    Ok(lines)
}

fn line(session: &SessionSummary) -> String {
    let remembered = if session.remembered { ", remembered" } else { "" };
    format!(
        "{}  {}, {}, signed in {}, last seen {}, until {}{remembered}",
        session.id,
        browser(&session.user_agent),
        session.address,
        Time::at(session.created_at, None, &ENGLISH).text,
        Time::at(session.last_seen_at, None, &ENGLISH).text,
        Time::at(session.expires_at, None, &ENGLISH).text,
    )
}

fn as_json(found: &Found) -> serde_json::Value {
    let iso = |seconds| Time::at(seconds, None, &ENGLISH).iso;
    let session = &found.session;
    serde_json::json!({
        "id": session.id,
        "user": found.email,
        "address": session.address,
        "userAgent": session.user_agent,
        "remembered": session.remembered,
        "signedInAt": iso(session.created_at),
        "lastSeenAt": iso(session.last_seen_at),
        "expiresAt": iso(session.expires_at),
    })
}

async fn end(core: &Core, email: &str) -> anyhow::Result<()> {
    let user = find(core, email).await?;
    let ended = sessions::end_all_of(core, Actor::Command, Target::now(&user.id)).await??;
    say!("Ended {} of {}.", counted(ended, "session"), user.email);
    Ok(())
}

async fn end_all(core: &Core) -> anyhow::Result<()> {
    sessions::end_everyones(core, Actor::Command).await?;
    say!("Ended all sessions. Everyone has to sign in again.");
    Ok(())
}
