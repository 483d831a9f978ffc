//! The detail of an invitation: the role of the new account, and the address that it's for.

use std::fmt;

use crate::base::user::Role;

/// Written as `role`, or `role email`.
pub struct Invitee<'a> {
    pub role: Role,
    /// `None`: for anybody who has the link, or a user who was deleted.
    pub email: Option<&'a str>,
}

impl<'a> Invitee<'a> {
    pub fn from_stored(detail: &'a str) -> Self {
        let (role, email) = detail.split_once(' ').map_or((detail, None), |(role, email)| (role, Some(email)));
        Self { role: Role::from_stored(role), email }
    }
}

impl fmt::Display for Invitee<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.role.as_str())?;
        self.email.map_or(Ok(()), |email| write!(f, " {email}"))
    }
}
