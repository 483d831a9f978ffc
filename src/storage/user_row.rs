//! The columns of a [`User`] and the number of their second factors, for queries that read `users`.

use sqlx::{FromRow, Row, any::AnyRow};

use crate::base::user::{Role, User, group};
use crate::i18n::Language;

/// The columns of [`User`], in a query's text.
macro_rules! columns {
    () => {
        "users.id, users.email, users.name, users.role, users.created_at, users.changed, users.language, \
         users.time_zone, users.sign_in_notices, users.group_names"
    };
}
pub(crate) use columns;

/// The number of an account's second factors, in a query's text.
macro_rules! factors {
    () => {
        "((SELECT COUNT(*) FROM totp WHERE totp.user_id = users.id) \
         + (SELECT COUNT(*) FROM passkeys WHERE passkeys.user_id = users.id))"
    };
}

pub(super) use factors;

// Not derived, like other rows with flags: `Any` has no booleans for SQLite
// (https://github.com/transact-rs/sqlx/issues/2778).
impl<'r> FromRow<'r, AnyRow> for User {
    fn from_row(row: &'r AnyRow) -> Result<Self, sqlx::Error> {
        let language: Option<String> = row.try_get("language")?;
        let sign_in_notices: i64 = row.try_get("sign_in_notices")?;
        Ok(Self {
            id: row.try_get("id")?,
            email: row.try_get("email")?,
            name: row.try_get("name")?,
            role: Role::from_stored(row.try_get("role")?),
            created_at: row.try_get("created_at")?,
            changed: row.try_get("changed")?,
            language: language.as_deref().and_then(Language::of_tag),
            time_zone: row.try_get("time_zone")?,
            sign_in_notices: sign_in_notices == 1,
            groups: group::from_stored(row.try_get("group_names")?),
        })
    }
}
