//! `vestibule audit`: events of the audit trail, newest first.

use std::net::IpAddr;

use anyhow::Context;
use clap::Args;
use jiff::{Timestamp, civil, tz::TimeZone};

use super::account::find;
use super::print::{browser, counted};
use crate::base::clock::UnixSeconds;
use crate::base::duration::duration;
use crate::i18n::{ENGLISH, Time};
use crate::state::Core;
use crate::storage::audit::{self, COMMAND, Entry, Event, Filter};
use crate::web::{audit_csv, audit_event};

/// The most events that one query reads, so that a long list holds up no server.
const PAGE: usize = 500;

#[derive(Args)]
pub(super) struct AuditCommand {
    /// Only events of the user with this email
    #[arg(long, value_name = "EMAIL")]
    user: Option<String>,
    /// Only this event, such as sign_in_refused
    #[arg(long, value_parser = parse_event)]
    event: Option<Event>,
    /// Only events from this IP address
    #[arg(long)]
    address: Option<IpAddr>,
    /// Only events since a date (2026-01-31), a moment (2026-01-31T18:00:00Z), or for a time (90m, 24h, 7d)
    #[arg(long)]
    since: Option<String>,
    /// The most events to print
    #[arg(long, value_name = "NUMBER", default_value_t = 100)]
    limit: usize,
    /// Print JSON, one event in a line
    #[arg(long)]
    json: bool,
    /// Print CSV, for a spreadsheet
    #[arg(long, conflicts_with = "json")]
    csv: bool,
}

impl AuditCommand {
    fn written(&self, entry: &Entry) -> String {
        match (self.json, self.csv) {
            (true, _) => audit_event::view(entry).to_string(),
            (_, true) => audit_csv::line(entry).trim_end().to_owned(),
            (false, false) => line(entry),
        }
    }
}

fn parse_event(name: &str) -> Result<Event, String> {
    Event::parse(name).ok_or_else(|| "docs/audit.md lists the events".to_owned())
}

pub(super) async fn run(core: &Core, command: AuditCommand) -> anyhow::Result<()> {
    let user_id = match &command.user {
        Some(email) => Some(find(core, email).await?.id),
        None => None,
    };
    let filter = Filter {
        user_id,
        event: command.event,
        address: command.address.map(|address| address.to_canonical().to_string()),
        since: command.since.as_deref().map(|text| moment(text, core.clock.now())).transpose()?,
    };
    if command.csv {
        say!("{}", audit_csv::head().trim_end());
    }
    let (mut position, mut printed) = (None, 0);
    loop {
        let most = PAGE.min(command.limit - printed);
        let page = core.db.read(async |db| audit::search(db, &filter, position.as_ref(), most as i64).await).await?;
        for entry in &page {
            say!("{}", command.written(entry));
        }
        printed += page.len();
        position = page.last().map(Entry::position);
        if page.len() < most || printed == command.limit {
            break;
        }
    }
    if !command.json && !command.csv {
        let last = if printed == command.limit { " There may be more: see --limit." } else { "" };
        say!("{}.{last}", counted(printed as u64, "event"));
    }
    Ok(())
}

/// A line for each of the latest events that meet the conditions.
pub(super) async fn lines(core: &Core, filter: &Filter, most: i64) -> anyhow::Result<Vec<String>> {
    let found = core.db.read(async |db| audit::search(db, filter, None, most).await).await?;
    Ok(found.iter().map(line).collect())
}

/// Reads the start of a period.
fn moment(text: &str, now: UnixSeconds) -> anyhow::Result<UnixSeconds> {
    if let Some(ago) = duration(text) {
        return Ok(now.saturating_sub_unsigned(ago.as_secs()));
    }
    let day = |text: &str| text.parse::<civil::Date>().ok()?.to_zoned(TimeZone::UTC).ok();
    // A moment first: its date alone is a date too.
    let moment = text.parse::<Timestamp>().ok().or_else(|| Some(day(text)?.timestamp()));
    let moment = moment.with_context(|| {
        format!("{text:?} is neither a date (2026-01-31), nor a moment (2026-01-31T18:00:00Z), nor a time (7d).")
    })?;
    Ok(moment.as_second())
}

/// One event as words in columns. Names what an administrator looks for first: when, what, whose, from where.
fn line(entry: &Entry) -> String {
    let what = [entry.event.as_str(), &entry.detail].join(" ");
    let user = entry.user_email.as_deref().unwrap_or("-");
    let by = match (&entry.actor, &entry.actor_email) {
        (None, _) => String::new(),
        (Some(actor), _) if actor == COMMAND || Some(actor) == entry.user_id.as_ref() => String::new(),
        (Some(_), Some(email)) => format!(", by {email}"),
        (Some(actor), None) => format!(", by {actor}"),
    };
    let from = match (&entry.address, &entry.user_agent) {
        (Some(address), Some(agent)) => format!("{address}, {}", browser(agent)),
        (Some(address), None) => address.clone(),
        (None, _) => "command line".to_owned(),
    };
    format!("{}  {:<36} {user:<32} {from}{by}", iso(entry.at), what.trim_end())
}

fn iso(seconds: UnixSeconds) -> String {
    Time::at(seconds, None, &ENGLISH).iso
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_starts_at_a_date_a_moment_or_some_time_ago() {
        let now = 1_767_323_045; // 2026-01-02T03:04:05Z
        for (text, start) in [
            ("24h", now - 86_400),
            ("7d", now - 7 * 86_400),
            ("2026-01-02", 1_767_312_000),
            ("2026-01-02T03:04:05Z", now),
            ("2026-01-02T04:04:05+01:00", now),
        ] {
            assert_eq!(moment(text, now).unwrap(), start, "{text}");
        }
        for text in ["", "7", "yesterday", "2026-13-01", "2026-02-30", "02.01.2026"] {
            assert!(moment(text, now).is_err(), "{text}");
        }
        assert!(moment("99999999999999d", now).is_err() || moment("99999999999999d", now).unwrap() < now);
    }
}
