//! `vestibule session`: sessions listed and ended.

use anyhow::Context;
use clap::{Args, Subcommand};

use super::account::{JUST_DELETED, find};
use super::print::{browser, counted};
use crate::accounts::{Actor, sessions};
use crate::i18n::{ENGLISH, Time};
use crate::sessions::store;
use crate::state::Core;

#[derive(Subcommand)]
pub(super) enum SessionCommand {
    /// List a user's sessions
    List {
        /// The user's email
        email: String,
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
        SessionCommand::List { email } => list(core, &email).await,
        SessionCommand::End(ended) => match ended.email {
            Some(email) => end(core, &email).await,
            None => end_all(core).await,
        },
    }
}

async fn list(core: &Core, email: &str) -> anyhow::Result<()> {
    let user = find(core, email).await?;
    let (now, idle) = (core.clock.now(), core.config.lifetimes.idle);
    let listed = core.db.read(async |db| store::of_user(db, &user.id, now, idle).await).await?;
    for session in &listed {
        let browser = browser(&session.user_agent);
        let remembered = if session.remembered { ", remembered" } else { "" };
        say!(
            "{}  {browser}, {}, signed in {}, last seen {}, until {}{remembered}",
            session.id,
            session.address,
            Time::at(session.created_at, None, &ENGLISH).text,
            Time::at(session.last_seen_at, None, &ENGLISH).text,
            Time::at(session.expires_at, None, &ENGLISH).text,
        );
    }
    say!("{} of {}.", counted(listed.len(), "session"), user.email);
    Ok(())
}

async fn end(core: &Core, email: &str) -> anyhow::Result<()> {
    let user = find(core, email).await?;
    let ended = sessions::end_all_of(core, Actor::Command, &user.id).await?.context(JUST_DELETED)?;
    say!("Ended {} of {}.", counted(ended, "session"), user.email);
    Ok(())
}

async fn end_all(core: &Core) -> anyhow::Result<()> {
    sessions::end_everyones(core, Actor::Command).await?;
    say!("Ended all sessions. Everyone has to sign in again.");
    Ok(())
}
