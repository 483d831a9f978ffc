//! `vestibule user show`: everything that the other commands list about a user.

use super::account::{credentials, in_words, state};
use super::{app_password, audit, factors, limits, session};
use crate::i18n::{ENGLISH, Time};
use crate::state::Core;
use crate::storage::audit::Filter;

/// The number of events shown.
const LATEST: i64 = 10;

pub(super) async fn run(core: &Core, email: &str) -> anyhow::Result<()> {
    let found = credentials(core, email).await?;
    let user = &found.user;
    say!("{} ({}), id {}", user.email, user.name, user.id);
    let since = Time::at(user.created_at, None, &ENGLISH).text;
    say!(
        "{}, {}, since {since}",
        capitalised(in_words(user.role)),
        state(found.disabled, found.locked, found.password_hash.is_some())
    );
    let groups: Vec<_> = user.group_names().collect();
    if !groups.is_empty() {
        say!("In {}", groups.join(", "));
    }
    list("Second factors", &factors::lines(core, user).await?)?;
    list("Sessions", &session::lines(core, user).await?)?;
    list("App passwords", &app_password::lines(core, user).await?)?;
    list("Rate limits", &limits::lines(core, user).await?)?;
    let filter = Filter { user_id: Some(user.id.clone()), ..Filter::default() };
    list("Latest events", &audit::lines(core, &filter, LATEST).await?)
}

fn list(title: &str, lines: &[String]) -> anyhow::Result<()> {
    say!("\n{title}:");
    if lines.is_empty() {
        say!("  none");
    }
    for line in lines {
        say!("  {line}");
    }
    Ok(())
}

fn capitalised(text: &str) -> String {
    text.chars().take(1).flat_map(char::to_uppercase).chain(text.chars().skip(1)).collect()
}
