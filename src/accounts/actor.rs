//! The actor: who changes an account.

use std::ops::Deref;

use crate::base::client_info::ClientInfo;
use crate::base::error::AppError;
use crate::i18n::Language;
use crate::sessions::CurrentUser;
use crate::state::Core;
use crate::storage::audit::{COMMAND, LINK, SETUP_LINK};

/// A signed-in user and their request. Changes are written only while the session is active.
#[derive(Clone, Copy)]
pub struct Person<'a> {
    pub current: &'a CurrentUser,
    pub client: &'a ClientInfo,
    /// The page's language, for emails to users who haven't chosen one.
    pub language: Language,
}

/// A person who has proved recently who they are, as somebody who stole the session can't. Only [`Person::recent`] makes
/// one, so an operation that takes it can't be called without a re-authentication.
#[derive(Clone, Copy)]
pub struct RecentPerson<'a>(Person<'a>);

impl<'a> Person<'a> {
    /// Checks the age of the last proof.
    ///
    /// # Errors
    /// [`AppError::ReauthenticationNeeded`].
    pub fn recent(self, core: &Core) -> Result<RecentPerson<'a>, AppError> {
        self.current.require_recent(core.now(), &core.config.lifetimes)?;
        Ok(RecentPerson(self))
    }

    /// Checks the role, then the age of the last proof.
    ///
    /// # Errors
    /// [`AppError::NotFound`] for other users, who don't learn what administrators can open; otherwise as [`Self::recent`].
    pub fn administrator(self, core: &Core) -> Result<Administrator<'a>, AppError> {
        match self.current.user().is_admin() {
            true => self.recent(core).map(Administrator),
            false => Err(AppError::NotFound),
        }
    }
}

impl<'a> Deref for RecentPerson<'a> {
    type Target = Person<'a>;

    fn deref(&self) -> &Person<'a> {
        &self.0
    }
}

/// An administrator who acts on another user, or on the site: a person who has proved recently who they are. Only
/// [`Person::administrator`] makes one, and the transaction checks the role again.
#[derive(Clone, Copy)]
pub struct Administrator<'a>(RecentPerson<'a>);

impl<'a> Deref for Administrator<'a> {
    type Target = RecentPerson<'a>;

    fn deref(&self) -> &RecentPerson<'a> {
        &self.0
    }
}

/// The holder of a link and the request that uses the link.
#[derive(Clone, Copy)]
pub struct LinkHolder<'a> {
    pub client: &'a ClientInfo,
    /// The page's language, like [`Person::language`].
    pub language: Language,
}

#[derive(Clone, Copy)]
pub enum Actor<'a> {
    /// A user in their own account.
    Person(Person<'a>),
    Administrator(Administrator<'a>),
    Link(LinkHolder<'a>),
    SetupLink(LinkHolder<'a>),
    Command,
}

impl<'a> Actor<'a> {
    /// The client of the request. Commands have none.
    pub fn client(&self) -> Option<&'a ClientInfo> {
        match self {
            Self::Person(person) => Some(person.client),
            Self::Administrator(administrator) => Some(administrator.client),
            Self::Link(holder) | Self::SetupLink(holder) => Some(holder.client),
            Self::Command => None,
        }
    }

    /// The actor as the audit trail names it.
    pub fn name(&self) -> &'a str {
        match self {
            Self::Person(person) => &person.current.user().id,
            Self::Administrator(administrator) => &administrator.current.user().id,
            Self::Link(_) => LINK,
            Self::SetupLink(_) => SETUP_LINK,
            Self::Command => COMMAND,
        }
    }
}

impl<'a> From<Person<'a>> for Actor<'a> {
    fn from(person: Person<'a>) -> Self {
        Self::Person(person)
    }
}

impl<'a> From<Administrator<'a>> for Actor<'a> {
    fn from(administrator: Administrator<'a>) -> Self {
        Self::Administrator(administrator)
    }
}

impl<'a> From<LinkHolder<'a>> for Actor<'a> {
    fn from(holder: LinkHolder<'a>) -> Self {
        Self::Link(holder)
    }
}
