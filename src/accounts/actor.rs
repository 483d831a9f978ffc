//! The actor: on whose behalf an account is changed.

use crate::base::client_info::ClientInfo;
use crate::i18n::Language;
use crate::sessions::CurrentUser;

/// Somebody who is signed in, and the request that asks. What they ask for is written only while the session is active.
#[derive(Clone, Copy)]
pub struct Person<'a> {
    pub current: &'a CurrentUser,
    pub client: &'a ClientInfo,
    /// The page's, for mails to a reader who has chosen none.
    pub language: Language,
}

/// The holder of a link, and the request that uses it.
#[derive(Clone, Copy)]
pub struct LinkHolder<'a> {
    pub client: &'a ClientInfo,
    /// As [`Person::language`].
    pub language: Language,
}
