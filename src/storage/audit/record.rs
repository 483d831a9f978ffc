//! A record of the audit trail: an event with its account, its actor, and the client.

use std::borrow::Cow;

use super::Event;
use crate::base::client_info::ClientInfo;

/// The actor of a command's events.
pub const COMMAND: &str = "command";
/// The actor of events caused with a link.
pub const LINK: &str = "link";
/// The actor of events caused with the set-up link.
pub const SETUP_LINK: &str = "setup_link";

#[derive(Clone, Debug)]
pub struct Record<'a> {
    pub event: Event,
    pub detail: Cow<'a, str>,
    /// The account that the event belongs to.
    pub user_id: Option<Cow<'a, str>>,
    /// A user's id, [`COMMAND`], [`LINK`] or [`SETUP_LINK`]. `None` if unknown.
    pub actor: Option<Cow<'a, str>>,
    /// The part of the account that was changed: the public id of a session or an app password.
    pub target: Option<Cow<'a, str>>,
    /// `None` for a command.
    pub client: Option<&'a ClientInfo>,
}

impl<'a> Record<'a> {
    pub fn new(event: Event) -> Self {
        Self { event, detail: Cow::default(), user_id: None, actor: None, target: None, client: None }
    }

    /// An event that a user caused in their own account.
    pub fn by_user(event: Event, user_id: &'a str, client: &'a ClientInfo) -> Self {
        Self { actor: Some(user_id.into()), ..Self::by_stranger(event, Some(user_id), client) }
    }

    /// An event that anybody could have caused, with or without an account.
    pub fn by_stranger(event: Event, user_id: Option<&'a str>, client: &'a ClientInfo) -> Self {
        Self { user_id: user_id.map(Into::into), client: Some(client), ..Self::new(event) }
    }

    pub fn by_command(event: Event) -> Self {
        Self { actor: Some(COMMAND.into()), ..Self::new(event) }
    }

    pub fn of(self, user_id: impl Into<Cow<'a, str>>) -> Self {
        Self { user_id: Some(user_id.into()), ..self }
    }

    pub fn detail(self, detail: impl Into<Cow<'a, str>>) -> Self {
        Self { detail: detail.into(), ..self }
    }

    pub fn target(self, target: impl Into<Cow<'a, str>>) -> Self {
        Self { target: Some(target.into()), ..self }
    }

    /// The actor for the log. Empty if it's the user, who is in another field.
    pub(super) fn other_actor(&self) -> &str {
        self.actor.as_deref().filter(|actor| Some(*actor) != self.user_id.as_deref()).unwrap_or_default()
    }

    /// The record without anything that identifies the user, for a deleted account.
    pub(super) fn without_person(&self) -> Self {
        let actor = self.actor.clone().filter(|actor| Some(actor) != self.user_id.as_ref());
        Self { actor, detail: self.detail.clone(), ..Self::new(self.event) }
    }
}
