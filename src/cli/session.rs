//! `vestibule session`: sessions listed and ended.

use clap::{Args, Subcommand};

use super::account::find;
use super::print::{browser, counted};
use crate::accounts::{Actor, Target, sessions};
use crate::base::user::User;
use crate::i18n::{ENGLISH, Time};
use crate::sessions::store::{self, SessionSummary};
use crate::state::Core;

#[derive(Subcommand)]
pub(super) enum SessionCommand {
    /// List a user's sessions
    List {
        /// The user's email
        email: String,
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
        SessionCommand::List { email, json } => list(core, &email, json).await,
        SessionCommand::End(ended) => match ended.email {
            Some(email) => end(core, &email).await,
            None => end_all(core).await,
        },
    }
}

async fn list(core: &Core, email: &str, json: bool) -> anyhow::Result<()> {
    let user = find(core, email).await?;
    if json {
        let listed: Vec<_> = active(core, &user).await?.iter().map(as_json).collect();
        say!("{}", serde_json::to_string_pretty(&listed)?);
        return Ok(());
    }
    let lines = lines(core, &user).await?;
    for line in &lines {
        say!("{line}");
    }
    say!("{} of {}.", counted(lines.len(), "session"), user.email);
    Ok(())
}

async fn active(core: &Core, user: &User) -> anyhow::Result<Vec<SessionSummary>> {
    let (now, idle) = (core.clock.now(), core.config.lifetimes.idle);
    Ok(core.db.read(async |db| store::of_user(db, &user.id, now, idle).await).await?)
}

/// A line for each session.
pub(super) async fn lines(core: &Core, user: &User) -> anyhow::Result<Vec<String>> {
    Ok(active(core, user).await?.iter().map(line).collect())
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

fn as_json(session: &SessionSummary) -> serde_json::Value {
    let iso = |seconds| Time::at(seconds, None, &ENGLISH).iso;
    serde_json::json!({
        "id": session.id,
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
