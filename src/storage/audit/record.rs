//! A record of the audit trail: an event with whose it is, who did it, and from where.

use std::borrow::Cow;

use super::Event;
use crate::base::client_info::ClientInfo;

/// The actor of what a command did.
pub const COMMAND: &str = "command";
/// The actor of what the holder of a link did.
pub const LINK: &str = "link";

#[derive(Clone, Debug)]
pub struct Record<'a> {
    pub event: Event,
    pub detail: Cow<'a, str>,
    /// The account whose activity it is.
    pub user_id: Option<Cow<'a, str>>,
    /// A user's id, [`COMMAND`] or [`LINK`]; none where it is not known.
    pub actor: Option<Cow<'a, str>>,
    /// The part of the account that it was done to: the public id of a session or an app password.
    pub target: Option<Cow<'a, str>>,
    /// None where a command did it.
    pub client: Option<&'a ClientInfo>,
}

impl<'a> Record<'a> {
    pub fn new(event: Event) -> Self {
        Self { event, detail: Cow::default(), user_id: None, actor: None, target: None, client: None }
    }

    /// An event of a user's own account, by that user.
    pub fn by_user(event: Event, user_id: &'a str, client: &'a ClientInfo) -> Self {
        Self { actor: Some(user_id.into()), ..Self::by_stranger(event, Some(user_id), client) }
    }

    /// An event that anybody could have caused, of an account or of none.
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

    /// The actor for the log: empty where it is the user, since another field has that.
    pub(super) fn other_actor(&self) -> &str {
        self.actor.as_deref().filter(|actor| Some(*actor) != self.user_id.as_deref()).unwrap_or_default()
    }

    /// The record as the table has it: of a deleted account, nothing that says whose it was.
    pub(super) fn kept(self) -> Self {
        match self.event {
            Event::AccountDeleted => {
                let is_own = self.actor == self.user_id;
                let actor = self.actor.filter(|_| !is_own);
                Self { actor, detail: self.detail, ..Self::new(self.event) }
            }
            _ => self,
        }
    }
}
