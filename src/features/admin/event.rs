//! Events as administrators see them, each with its user, its actor and its address.

use crate::base::user::Role;
use crate::i18n::{SafeText, Time};
use crate::sessions::browser;
use crate::storage::audit::{COMMAND, Entry, Event, LINK, SETUP_LINK};
use crate::web::audit_event::{self, Kind};
use crate::web::page::Page;

/// The events of one day, newest first.
pub struct Day {
    pub date: Time,
    pub events: Vec<Row>,
}

pub struct Row {
    pub what: SafeText,
    pub kind: Kind,
    pub about: Option<String>,
    /// The id and email of the user.
    pub user: Option<(String, String)>,
    /// The id and email of another user who acted.
    pub actor: Option<(String, String)>,
    /// The means of an act without a user: a command or a link.
    pub means: Option<SafeText>,
    pub browser: Option<String>,
    pub address: String,
    pub when: Time,
}

pub fn by_day(entries: &[Entry], page: &Page) -> Vec<Day> {
    let mut days: Vec<Day> = Vec::new();
    for entry in entries {
        let (date, row) = (page.day(entry.at), Row::of(entry, page));
        match days.last_mut().filter(|day| day.date.text == date.text) {
            Some(day) => day.events.push(row),
            None => days.push(Day { date, events: vec![row] }),
        }
    }
    days
}

impl Row {
    fn of(entry: &Entry, page: &Page) -> Self {
        let (what, kind) = audit_event::described(&entry.event, page.text);
        let detail = Event::parse(&entry.event).and_then(|event| match event {
            Event::AccountCreated => Some(audit_event::role(Role::from_stored(&entry.detail), page.text).into()),
            event => audit_event::detail(event, &entry.detail, page.text),
        });
        let about = detail.or_else(|| Some(entry.detail.clone()).filter(|detail| !detail.is_empty()));
        let named = |id: &Option<String>, email: &Option<String>| Some((id.clone()?, email.clone()?));
        let acted = |actor: &String| Some(actor) != entry.user_id.as_ref();
        Self {
            what,
            kind,
            about,
            user: named(&entry.user_id, &entry.user_email),
            actor: named(&entry.actor.clone().filter(acted), &entry.actor_email),
            means: entry.actor.as_deref().and_then(|actor| means(actor, page)),
            browser: entry.user_agent.as_ref().map(|agent| browser::words(agent, page.text)),
            address: entry.address.clone().unwrap_or_default(),
            when: page.clock(entry.at),
        }
    }
}

fn means(actor: &str, page: &Page) -> Option<SafeText> {
    match actor {
        COMMAND => Some(page.text.admin_by_command),
        LINK => Some(page.text.activity_by_link),
        SETUP_LINK => Some(page.text.activity_by_setup_link),
        _ => None,
    }
}
