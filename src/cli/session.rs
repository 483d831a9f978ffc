//! `vestibule session`: who is signed in, from the command line.

use super::account::find;
use super::{SessionCommand, Tools, counted};
use crate::base::secret::new_id;
use crate::i18n::{ENGLISH, Time};
use crate::sessions::{browser, revocations, store};

pub(super) async fn run(tools: &Tools, command: SessionCommand) -> anyhow::Result<()> {
    match command {
        SessionCommand::List { email } => list(tools, &email).await,
        SessionCommand::End(whose) => match whose.email {
            Some(email) => end(tools, &email).await,
            None => end_all(tools).await,
        },
    }
}

async fn list(tools: &Tools, email: &str) -> anyhow::Result<()> {
    let user = find(tools, email).await?;
    let (now, idle) = (tools.clock.now(), tools.config.lifetimes.idle);
    let listed = tools.db.read(async |db| store::of_user(db, &user.id, now, idle).await).await?;
    for session in &listed {
        let browser = browser::describe(&session.user_agent)
            .map_or_else(|| "unknown browser".to_owned(), |(browser, system)| format!("{browser} on {system}"));
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

async fn end(tools: &Tools, email: &str) -> anyhow::Result<()> {
    let user = find(tools, email).await?;
    let now = tools.clock.now();
    let ended = tools.db.write(async |db| store::end_all_of(db, &user.id, now).await).await?;
    for _ in &ended {
        tools.audit.session_ended(&user.id, None).await;
    }
    say!("{} of {} ended.", counted(ended.len(), "session"), user.email);
    Ok(())
}

async fn end_all(tools: &Tools) -> anyhow::Result<()> {
    let epoch = new_id()?;
    tools.db.write(async |db| revocations::begin_epoch(db, &epoch).await).await?;
    tools.audit.all_sessions_ended().await;
    say!("All sessions ended.");
    Ok(())
}
